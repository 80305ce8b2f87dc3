import type { ColumnRole } from "../model/table";
import type { ProfileOf } from "./claim-columns";
import type { HeaderColumn } from "./find-headers";

/** Who looks at a self-evaluation afterwards, in columns of their own. */
const BY_OTHERS = /复核|复评|财政|主管|专家|评审|抽查|审核|终评|第三方|评价组/u;

export const isOfOthers = ({ path }: HeaderColumn): boolean => BY_OTHERS.test(path);

/** Words that decide between two columns of one role; the first pair that tells them apart counts. */
const PREFERENCES: Readonly<Partial<Record<ColumnRole, readonly Preference[]>>> = {
  target: [
    { words: /总体|中长期|实施期|规划期|预计/u, is: "worse" },
    { words: /年度|当年|全年|本年/u, is: "better" },
  ],
  actual: [
    { words: /程度/u, is: "worse" },
    { words: /全年|年度|年末|本年/u, is: "better" },
  ],
  weight: [
    { words: BY_OTHERS, is: "worse" },
    { words: /分值/u, is: "better" },
  ],
  score: [
    { words: BY_OTHERS, is: "worse" },
    { words: /自评/u, is: "better" },
  ],
  note: [{ words: /原因/u, is: "better" }],
};

interface Preference {
  readonly words: RegExp;
  readonly is: "better" | "worse";
}

const ADJUSTED = /调整|变更|修[订改]/u;

/** Taking the wrong one of these would change a number. */
const DECISIVE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "weight", "score"]);

/** The one of several columns of a role that is meant; null where a person must say. */
export function preferColumn(
  role: ColumnRole,
  rivals: readonly HeaderColumn[],
  profileOf: ProfileOf,
): HeaderColumn | null {
  const left = (PREFERENCES[role] ?? []).reduce(applyPreference, rivals);
  const first = firstOf(left);
  if (left.length === 1) return first;
  if (role === "target") return preferAdjusted(left, profileOf);
  // A blank score column may be the one to be filled, a filled one what it starts from.
  const onlyFilled =
    role === "score" ? null : onlyOne(left.filter((rival) => profileOf(rival).filled > 0));
  return onlyFilled ?? (!DECISIVE.has(role) || isOneCell(left) ? first : null);
}

const firstOf = (rivals: readonly HeaderColumn[]): HeaderColumn | null => rivals[0] ?? null;

const onlyOne = (rivals: readonly HeaderColumn[]): HeaderColumn | null =>
  rivals.length === 1 ? firstOf(rivals) : null;

function applyPreference(
  rivals: readonly HeaderColumn[],
  { words, is }: Preference,
): readonly HeaderColumn[] {
  const preferred = rivals.filter((rival) => words.test(rival.path) === (is === "better"));
  return preferred.length > 0 ? preferred : rivals;
}

/** A target adjusted during the year replaces the first one, if it was filled in for every row. */
function preferAdjusted(
  rivals: readonly HeaderColumn[],
  profileOf: ProfileOf,
): HeaderColumn | null {
  const filled = rivals.filter((rival) => profileOf(rival).filled > 0);
  if (filled.length < 2) return firstOf(filled) ?? firstOf(rivals);
  const adjusted = filled.filter(({ words }) => ADJUSTED.test(words));
  const [only] = adjusted;
  if (only === undefined || adjusted.length > 1) return isOneCell(filled) ? firstOf(filled) : null;
  const most = Math.max(...filled.map((rival) => profileOf(rival).filled));
  return profileOf(only).filled === most ? only : null;
}

/** Columns under one merged heading. */
const isOneCell = (rivals: readonly HeaderColumn[]): boolean =>
  rivals.every(({ at }) => at.column === rivals[0]?.at.column);
