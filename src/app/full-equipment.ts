import type { Equipment } from "./equipment";
import { formulas } from "./formulas";
import { standards } from "./standards";

/** All parts of a run, whether or not the tables need them: for programs that load no files of their own. */
export const FULL_EQUIPMENT: Equipment = { formulas, standards };
