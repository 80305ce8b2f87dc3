import type { ColumnRole, LevelRole } from "../model/table";
import type { Claim, OpenClaim, ProfileOf } from "./claim-columns";
import { mostly, type ColumnProfile } from "./column-profile";
import type { Header, HeaderColumn } from "./find-headers";
import { isOurPeriod } from "./header-words";

type ColumnClaim = Claim<ColumnRole>;

const LEVELS: readonly LevelRole[] = ["level3", "level2", "level1"];

/** `完成情况说明` explains a value, or holds it. */
const TELLS_RESULT = /^(?!.*预[期计]).*(?:完成|实现|达成)情况/u;
/** Headings that say themselves that they are no target and no actual value. */
const SURELY_OTHER =
  /序号|编号|代码|科室|部门|单位|责任|来源|依据|材料|解释|说明|备注|类型|日期|预[期计]|率$|系数|扣|预算|资金|金额/u;

/** What no column holds, and where a column of another name may hold it. */
interface Lack {
  readonly role: "target" | "actual" | "score";
  readonly from: number;
  readonly to: number;
  readonly isFit: (profile: ColumnProfile, words: string) => boolean;
}

/**
 * Columns that nobody claims, and that may all the same hold the targets, the actual values or the
 * scores that no other column holds.
 */
export function unnamedColumns(
  header: Header,
  claims: readonly ColumnClaim[],
  profileOf: ProfileOf,
): OpenClaim[] {
  const of = (role: ColumnRole) => claims.find((claim) => claim.role === role)?.column;
  const lacks = [lackingValue(of, profileOf), lackingScore(of)].filter((lack) => lack !== null);
  return lacks.flatMap(({ role, from, to, isFit }) =>
    header.columns
      .filter(({ column, claims: own }) => column > from && column < to && own.length === 0)
      .filter((column) => mayHold(column.words) && isFit(profileOf(column), column.words))
      .slice(0, 1)
      .map((column) => ({ column, candidates: [role] })),
  );
}

type ColumnOf = (role: ColumnRole) => HeaderColumn | undefined;

const isFilled = ({ filled }: ColumnProfile): boolean => filled > 0;
const holdsFigures = (profile: ColumnProfile): boolean => mostly(profile.figures, profile);

/** Target or actual value, if the other has a column, no rule stands in their place and something is scored. */
function lackingValue(of: ColumnOf, profileOf: ProfileOf): Lack | null {
  const [target, actual] = [of("target"), of("actual")];
  if ((of("standard") ?? of("process")) !== undefined) return null;
  if ((of("weight") ?? of("score")) === undefined) return null;
  if (target !== undefined) {
    if (actual !== undefined && isFilled(profileOf(actual))) return null;
    const isFit = actual === undefined ? isFilled : holdsFigures;
    return { role: "actual", from: target.column, to: Infinity, isFit };
  }
  const names = LEVELS.flatMap((level) => of(level)?.column ?? []);
  return actual === undefined
    ? null
    : { role: "target", from: Math.max(...names), to: actual.column, isFit: holdsFigures };
}

const MAY_HEAD_SCORES = /^(?!.*(?:意见|结论|等[级次])).*(?:评|分)/u;

/** `自评` over blank cells or numbers, where nothing else is headed as points that were earned. */
function lackingScore(of: ColumnOf): Lack | null {
  if (of("score") !== undefined || of("weight") === undefined) return null;
  const from = of("actual")?.column;
  return from === undefined
    ? null
    : {
        role: "score",
        from,
        to: Infinity,
        isFit: (profile, words) =>
          MAY_HEAD_SCORES.test(words) && (!isFilled(profile) || mostly(profile.numbers, profile)),
      };
}

const mayHold = (words: string): boolean =>
  isOurPeriod(words) && (TELLS_RESULT.test(words) || !SURELY_OTHER.test(words));
