import { toDigits, type Cell, type CellValue } from "../model/cell";
import type { SheetContent } from "../model/plan";
import type { ScoredTable } from "../model/scored";
import type { Decimal } from "../base/exact";
import { brokenLines, WIDTH_OF_OWN_SHEET } from "./broken-lines";
import { formatForRate } from "./fitting-format";

/** The words of the summary sheet; sentences are made elsewhere. */
export interface SummaryWords {
  /** The sheet's name. */
  readonly sheet: string;
  readonly title: (scored: ScoredTable) => string;
  /** On whose word the scheme rests. */
  readonly source: (scored: ScoredTable) => string;
  readonly headings: readonly [group: string, weight: string, score: string, rate: string];
  readonly execution: string;
  readonly total: string;
  readonly grade: string;
  readonly pending: string;
}

/** 得分情况表: a block a table, its groups, its total and its grade. */
export const summaryContent = (tables: readonly ScoredTable[], words: SummaryWords): SheetContent =>
  tables.flatMap((scored, index) => [...(index === 0 ? [] : [[]]), ...blockOf(scored, words)]);

function blockOf(scored: ScoredTable, words: SummaryWords): Cell[][] {
  const { groups, fund, total, grade } = scored;
  const execution =
    fund?.weight == null
      ? []
      : [rowOf(words.execution, fund.weight, fund.standing ?? fund.computed)];
  return [
    [text(words.title(scored))],
    words.headings.map(text),
    ...execution,
    ...groups.map(({ name, weight, score }) => rowOf(name, weight, score)),
    rowOf(words.total, total.weight, total.standing),
    [text(words.grade), text(grade.computed ?? words.pending)],
    ...brokenLines(words.source(scored), WIDTH_OF_OWN_SHEET).map((line) => [text(line)]),
  ];
}

function rowOf(name: string, weight: Decimal, score: Decimal | null): Cell[] {
  if (score === null) return [text(name), number(weight), text(""), text("")];
  if (weight.isZero()) return [text(name), number(weight), number(score), text("")];
  const rate = score.div(weight);
  return [text(name), number(weight), number(score), number(rate, formatForRate("General", rate))];
}

const cell = (value: CellValue, format: string): Cell => ({ value, formula: null, format });

const text = (content: string): Cell =>
  cell(content === "" ? { kind: "empty" } : { kind: "text", text: content }, "General");

const number = (value: Decimal, format = "General"): Cell =>
  cell({ kind: "number", digits: toDigits(value) }, format);
