import type { ColumnRole, LevelRole } from "../model/table";
import type { Claim, OpenClaim, ProfileOf } from "./claim-columns";
import { mostly } from "./column-profile";
import type { Header, HeaderColumn } from "./find-headers";
import { isOurPeriod } from "./header-words";

type ColumnClaim = Claim<ColumnRole>;

/** Columns that nobody claims, and that may all the same hold the targets, the actual values or the scores that no other column holds. */
export const unnamedColumns = (
  header: Header,
  claims: readonly ColumnClaim[],
  profileOf: ProfileOf,
): OpenClaim[] => [
  ...unnamedValue(header, claims, profileOf),
  ...unnamedScore(header, claims, profileOf),
];

const LEVELS: readonly LevelRole[] = ["level3", "level2", "level1"];

/** `完成情况说明` explains a value, or holds it. */
const TELLS_RESULT = /^(?!.*预[期计]).*(?:完成|实现|达成)情况/u;
/** Headings that say themselves that they are no target and no actual value. */
const SURELY_OTHER =
  /序号|编号|代码|科室|部门|单位|责任|来源|依据|材料|解释|说明|备注|类型|日期|预[期计]|率$|系数|扣|预算|资金|金额/u;

/** A filled column behind the target, or one of figures before the actual value, that nobody claims may hold the other of the two. */
function unnamedValue(
  header: Header,
  claims: readonly ColumnClaim[],
  profileOf: ProfileOf,
): OpenClaim[] {
  const lack = lackingValue(claims, profileOf);
  const isScored = claims.some(({ role }) => role === "weight" || role === "score");
  if (lack === null || !isScored) return [];
  const { role, from, to, isUnheaded } = lack;
  const isFit = (column: HeaderColumn): boolean => {
    const profile = profileOf(column);
    return isUnheaded ? profile.filled > 0 : mostly(profile.figures, profile);
  };
  return header.columns
    .filter(({ column, claims: own }) => column > from && column < to && own.length === 0)
    .filter((column) => mayHoldValue(column.words) && isFit(column))
    .slice(0, 1)
    .map((column) => ({ column, candidates: [role] }));
}

interface LackingValue {
  readonly role: "target" | "actual";
  /** The columns between which it may stand. */
  readonly from: number;
  readonly to: number;
  /** Whether no heading speaks of actual values at all. */
  readonly isUnheaded: boolean;
}

/** Which of target and actual value no column holds, if the other has one and no rule stands in their place. */
function lackingValue(claims: readonly ColumnClaim[], profileOf: ProfileOf): LackingValue | null {
  const of = (role: ColumnRole) => claims.find((claim) => claim.role === role)?.column;
  const [target, actual] = [of("target"), of("actual")];
  if (of("standard") !== undefined || of("process") !== undefined) return null;
  if (target !== undefined) {
    const isFilled = actual !== undefined && profileOf(actual).filled > 0;
    const isUnheaded = actual === undefined;
    return isFilled ? null : { role: "actual", from: target.column, to: Infinity, isUnheaded };
  }
  const names = LEVELS.flatMap((level) => of(level)?.column ?? []);
  return actual === undefined
    ? null
    : { role: "target", from: Math.max(-1, ...names), to: actual.column, isUnheaded: false };
}

const MAY_HEAD_SCORES = /^(?!.*(?:意见|结论|等[级次])).*(?:评|分)/u;

/** `自评` over blank cells or numbers, where nothing else is headed as points that were earned. */
function unnamedScore(
  header: Header,
  claims: readonly ColumnClaim[],
  profileOf: ProfileOf,
): OpenClaim[] {
  const has = (role: ColumnRole): boolean => claims.some((claim) => claim.role === role);
  if (has("score") || !has("weight") || !has("actual")) return [];
  return header.columns
    .filter(({ words, claims: own }) => own.length === 0 && MAY_HEAD_SCORES.test(words))
    .filter((column) => {
      const profile = profileOf(column);
      return profile.filled === 0 || mostly(profile.numbers, profile);
    })
    .filter(({ words }) => mayHoldValue(words))
    .slice(0, 1)
    .map((column) => ({ column, candidates: ["score"] }));
}

const mayHoldValue = (words: string): boolean =>
  isOurPeriod(words) && (TELLS_RESULT.test(words) || !SURELY_OTHER.test(words));
