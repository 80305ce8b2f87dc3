import { fail, succeed, type Result } from "../base/result";
import type { Scheme, SchemeFault } from "../model/scheme";
import { isFields } from "./field-reader";

/** The form that scheme files are written in; files without a version are of the first. */
export const SCHEME_VERSION = 3;

/** The fields of a scheme's file, in the order they are written. */
export const SCHEME_FIELDS: readonly (keyof Scheme | "version")[] = [
  "version",
  "id",
  "name",
  "region",
  "source",
  "frame",
  "levelWeights",
  "quantity",
  "reverse",
  "equal",
  "executionBase",
  "overFulfilment",
  "standardMark",
  "attainmentBands",
  "levelShares",
  "notApplicable",
  "totalMost",
  "executionCaps",
  "review",
  "grades",
];

/** What a reviewer holds a table to where a region has nothing of its own. */
export const USUAL_REVIEW = {
  levelWeights: "usual",
  executionNoteBelow: "0.9",
  costWithoutIndicator: null,
} as const;

/** What the second version did not speak of. */
const SINCE_VERSION_2 = { review: USUAL_REVIEW } as const;

/** What the first version did not speak of, as it was scored then. */
const SINCE_VERSION_1 = {
  ...SINCE_VERSION_2,
  equal: "at-least",
  executionBase: "full-year",
  levelShares: [],
  notApplicable: "ask",
  totalMost: null,
  executionCaps: [],
} as const;

/** A scheme file of any version as one of today's; refused where it is newer than this program. */
export function migrate(json: unknown): Result<unknown, SchemeFault> {
  if (!isFields(json)) return succeed(json);
  const version = json["version"] ?? 1;
  if (version === SCHEME_VERSION) return succeed(json);
  if (version === 2) return succeed({ ...SINCE_VERSION_2, ...json });
  if (version === 1) return succeed({ ...SINCE_VERSION_1, ...json });
  const isNewer = typeof version === "number" && version > SCHEME_VERSION;
  const problem = isNewer
    ? ({ kind: "newer", version: String(version) } as const)
    : ({ kind: "not-one-of", choices: ["1", "2", String(SCHEME_VERSION)] } as const);
  return fail({ field: "version", problem });
}
