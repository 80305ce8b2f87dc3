import type { Decimal } from "../base/exact";
import type { Funds, InterpretedTable } from "../model/indicator";
import type { Question, QuestionFacts, RecognisedTable, TableRow } from "../model/table";
import { readAim } from "./read-aim";
import { readPoints, readRate, readText, uncachedFormula } from "./read-cell";
import { readFunds } from "./read-funds";
import { readWeights } from "./read-weights";

export interface InterpretOptions {
  /** The points that a weight written as a percentage is a share of. */
  readonly frame: Decimal;
  readonly dateSystem: "1900" | "1904";
}

export function interpretTable(
  table: RecognisedTable,
  options: InterpretOptions,
): InterpretedTable {
  const { frame, dateSystem } = options;
  const weights = readWeights(table, frame);
  const funds = table.fund === null ? null : readFunds(table.fund, frame);
  return {
    table,
    indicators: table.rows.map((row) => {
      const { asks, ...aim } = readAim(row, dateSystem);
      const { cells } = row;
      return {
        row,
        ...weights.of(row),
        score: readPoints(cells.score, frame),
        rate: readRate(cells.rate),
        ...aim,
        note: readText(cells.note),
        standard: readText(cells.standard),
        process: readText(cells.process),
        questions: questionsFor(table, row, asks),
      };
    }),
    funds,
    outerTotal: readPoints(table.outerTotal ?? undefined, frame),
    questions: [...weights.questions, ...fundQuestions(table, funds)],
  };
}

function fundQuestions({ fund }: RecognisedTable, funds: Funds | null): Question[] {
  const at = fund?.executed?.at;
  if (fund === null || at === undefined || funds?.isUnclear !== true) return [];
  const shown = [fund.fullYear, fund.executed].map((placed) => readText(placed ?? undefined).text);
  const [fullYear = "", executed = ""] = shown;
  return [{ about: "fund-unit", fullYear, executed, cell: { sheet: fund.sheet, at } }];
}

function questionsFor(
  { sheet }: RecognisedTable,
  { row, cells, sharedBy }: TableRow,
  asks: QuestionFacts | null,
): Question[] {
  const { weight, score, rate, actual, target } = cells;
  const questions: Question[] = [weight, score, rate, target, actual].flatMap((placed) => {
    const formula = uncachedFormula(placed);
    if (placed === undefined || formula === null) return [];
    return [{ about: "uncached-formula", formula, cell: { sheet, at: placed.at } }];
  });
  if (asks !== null) {
    const at = actual?.at ?? target?.at ?? { row, column: 0 };
    questions.push({ ...asks, cell: { sheet, at } });
  }
  if (sharedBy > 1 && weight?.at.row === row) {
    questions.push({ about: "shared-weight", rows: sharedBy, cell: { sheet, at: weight.at } });
  }
  return questions;
}
