import type { Equipment } from "../../src/app/equipment";
import { formulas } from "../../src/app/formulas";
import { standards } from "../../src/app/standards";

/** All parts of a run, whether or not the tables need them. */
export const FULL_EQUIPMENT: Equipment = { formulas, standards };
