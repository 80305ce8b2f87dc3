import type { Formulas } from "./equipment";
import { formulasAmong } from "./live-formulas";
import { recalculated } from "./recalculate";

export const formulas: Formulas = { recalculated, formulasAmong };
