import { fail, succeed, type Result } from "../base/result";
import type { Scheme, SchemeFault } from "../model/scheme";
import { isFields } from "./field-reader";

/** The form that scheme files are written in; files without a version are of the first. */
export const SCHEME_VERSION = 4;

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
  "execution",
  "overFulfilment",
  "standardMark",
  "attainmentBands",
  "levelShares",
  "notApplicable",
  "totalMost",
  "executionCaps",
  "rounding",
  "overrides",
  "review",
  "grades",
];

/** What a reviewer holds a table to where a region has nothing of its own. */
export const USUAL_REVIEW = {
  levelWeights: "usual",
  executionNoteBelow: "0.9",
  costWithoutIndicator: null,
} as const;

/** What the third version did not speak of, as it was scored then. */
const SINCE_VERSION_3 = {
  execution: { weight: null, most: "1" },
  rounding: { step: "0.01", mode: "half-up" },
  overrides: [],
} as const;

/** What the second version did not speak of. */
const SINCE_VERSION_2 = { ...SINCE_VERSION_3, review: USUAL_REVIEW } as const;

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

const LATER_FIELDS: ReadonlyMap<unknown, object> = new Map<unknown, object>([
  [1, SINCE_VERSION_1],
  [2, SINCE_VERSION_2],
  [3, SINCE_VERSION_3],
]);

/** A scheme file of any version as one of today's; refused where it is newer than this program. */
export function migrate(json: unknown): Result<unknown, SchemeFault> {
  if (!isFields(json)) return succeed(json);
  const version = json["version"] ?? 1;
  if (version === SCHEME_VERSION) return succeed(json);
  const later = LATER_FIELDS.get(version);
  if (later !== undefined) return succeed({ ...later, ...json });
  const isNewer = typeof version === "number" && version > SCHEME_VERSION;
  const problem = isNewer
    ? ({ kind: "newer", version: String(version) } as const)
    : ({
        kind: "not-one-of",
        choices: [...LATER_FIELDS.keys(), SCHEME_VERSION].map(String),
      } as const);
  return fail({ field: "version", problem });
}
