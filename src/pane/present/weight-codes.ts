import type { FindingCode } from "../../domain/model/finding";

/** Points that do not add up: what would make them is worked out on demand. */
export const WEIGHT_CODES: ReadonlySet<FindingCode> = new Set<FindingCode>(["W01", "W02", "W03"]);
