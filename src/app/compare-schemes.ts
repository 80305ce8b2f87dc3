import type { Scheme } from "../domain/model/scheme";
import type { Score } from "../domain/model/points";
import type { ScoredFund, ScoredIndicator, ScoredTable } from "../domain/model/scored";
import { nameOf } from "../domain/check/finding-at";
import { planLook, type Look } from "./look";
import type { PlanWords } from "./plan-run";

/** What one scheme makes of a row; `score` is null where a person must give it. */
export interface ComparedScore {
  readonly score: Score | null;
  readonly suggested: Score | null;
  readonly explanation: ScoredIndicator["explanation"];
}

export interface ComparedRow {
  /** 0-based row of the sheet; null for the fund block. */
  readonly row: number | null;
  readonly name: string;
  readonly scores: readonly ComparedScore[];
}

export interface SchemeComparison {
  readonly tables: readonly ScoredTable[];
  /** The rows that do not come to the same under both. */
  readonly changed: readonly ComparedRow[];
  readonly rows: number;
}

export interface Comparing {
  readonly schemes: readonly [Scheme, Scheme];
  readonly tableKey: string;
  readonly words: PlanWords;
}

/** The open table scored anew by two schemes; nothing is written. */
export function compareSchemes(
  look: Look,
  { schemes, tableKey, words }: Comparing,
): SchemeComparison {
  const tables = schemes.flatMap((scheme) => {
    const options = { mode: "recompute", form: "values", marks: false, summary: false } as const;
    const { before } = planLook({ ...look, scheme }, { options, words });
    return before.find(({ key }) => key === tableKey)?.scored ?? [];
  });
  const [first, second] = tables.map(rowsOf);
  const rows = (first ?? []).flatMap((row, index): ComparedRow[] => {
    const other = second?.[index];
    return other === undefined ? [] : [{ ...row, scores: [...row.scores, ...other.scores] }];
  });
  return { tables, changed: rows.filter(differs), rows: rows.length };
}

function rowsOf({ indicators, fund }: ScoredTable): readonly ComparedRow[] {
  const rows = indicators.map((row) => ({
    row: row.indicator.row.row,
    name: nameOf(row),
    scores: [scoreOf(row)],
  }));
  return fund?.weight == null ? rows : [fundRow(fund), ...rows];
}

const scoreOf = ({ standing, suggested, explanation }: ScoredIndicator): ComparedScore => ({
  score: standing,
  suggested,
  explanation,
});

const fundRow = ({ standing, explanation }: ScoredFund): ComparedRow => ({
  row: null,
  name: "",
  scores: [{ score: standing, suggested: null, explanation }],
});

function differs({ scores }: ComparedRow): boolean {
  const [one, other] = scores;
  if (one === undefined || other === undefined) return false;
  return !isEqual(one.score, other.score) || !isEqual(one.suggested, other.suggested);
}

const isEqual = (one: Score | null, other: Score | null): boolean =>
  one === null || other === null ? one === other : one.eq(other);
