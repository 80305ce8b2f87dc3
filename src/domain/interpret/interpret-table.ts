import type { Decimal } from "../base/exact";
import type { Claim } from "../model/claim";
import type {
  Funds,
  Indicator,
  InterpretedTable,
  PlacedClaim,
  TextReading,
} from "../model/indicator";
import { settlesDirection } from "../model/standard";
import type { SheetRef } from "../model/snapshot";
import {
  VALUE_ROLES,
  type PlacedCell,
  type Question,
  type QuestionFacts,
  type RecognisedTable,
  type TableRow,
  type ValueRole,
} from "../model/table";
import {
  readFormClaims,
  readInstruction,
  readRowClaims,
  readValueClaims,
} from "./claims/read-claims";
import { namesOf, readAim } from "./read-aim";
import { readAimFaults } from "./read-aim-faults";
import { inYear } from "./in-year";
import { readPoints, readRate, readText, uncachedFormula } from "./read-cell";
import { readFunds } from "./read-funds";
import { readOwnRule, type OwnRule, type StandardReader } from "./read-own-rule";
import { readWeights, type ReadWeight } from "./read-weights";

export interface InterpretOptions {
  /** The points that a weight written as a percentage is a share of. */
  readonly frame: Decimal;
  readonly dateSystem: "1900" | "1904";
  readonly standards: StandardReader;
  /** Whether somebody says which way a row's number counts, whatever its cells leave open. */
  readonly isDirectionGiven: (row: TableRow) => boolean;
  /** The table before some of its cells changed; a row whose aim did not is not read again. */
  readonly earlier: InterpretedTable | null;
}

export function interpretTable(
  table: RecognisedTable,
  options: InterpretOptions,
): InterpretedTable {
  const { frame } = options;
  const form = readFormClaims(table.form);
  const { year } = form;
  // Days that are due without a year hang on it.
  const earlier = options.earlier?.form.year === year ? options.earlier : null;
  const weights = readWeights(table, frame);
  const funds = table.fund === null ? null : readFunds(table.fund, frame);
  return {
    table,
    indicators: table.rows.map((row, index) => {
      const known = earlier?.indicators[index];
      const isKnown = known !== undefined && isOnlyScored(known, row);
      const meaning = isKnown ? known : readMeaning(table, row, { ...options, year });
      return withPoints(meaning, row, { frame, read: weights.of(row) });
    }),
    funds,
    form,
    outerTotal: readPoints(table.outerTotal ?? undefined, frame),
    questions: [...weights.questions, ...fundQuestions(funds)],
  };
}

const POINTS: ReadonlySet<ValueRole> = new Set<ValueRole>(["score", "rate"]);

/** Whether nothing of the row but its points has changed since it was read. */
function isOnlyScored({ row: { cells } }: Indicator, row: TableRow): boolean {
  return VALUE_ROLES.every((role) => {
    const [before, now] = [cells[role], row.cells[role]];
    const isUnread = POINTS.has(role) && uncachedFormula(before) === uncachedFormula(now);
    return before === now || isUnread;
  });
}

/**
 * What a row is to reach, what it did and what it says of itself: all but its points. Its fields are
 * spelt out wherever they are passed on: a spread of so many costs as much as reading the row.
 */
type Meaning = Omit<Indicator, "row" | "weight" | "weightDoubt" | "score" | "rate">;

const withPoints = (
  meaning: Meaning,
  row: TableRow,
  { frame, read }: { readonly frame: Decimal; readonly read: ReadWeight },
): Indicator => ({
  row,
  weight: read.weight,
  weightDoubt: read.weightDoubt,
  score: readPoints(row.cells.score, frame),
  rate: readRate(row.cells.rate),
  target: meaning.target,
  actual: meaning.actual,
  targetText: meaning.targetText,
  actualText: meaning.actualText,
  note: meaning.note,
  standard: meaning.standard,
  process: meaning.process,
  standardReading: meaning.standardReading,
  processReading: meaning.processReading,
  proof: meaning.proof,
  aimFaults: meaning.aimFaults,
  claims: meaning.claims,
  questions: meaning.questions,
});

interface InFormsYear extends InterpretOptions {
  /** As the form around the table names it; null where it does not. */
  readonly year: string | null;
}

function readMeaning(
  table: RecognisedTable,
  row: TableRow,
  { dateSystem, standards, isDirectionGiven, year }: InFormsYear,
): Meaning {
  const ownRule = readOwnRule(row, standards);
  const { stated, standard, process, standardReading, processReading } = ownRule;
  const isDirectionSettled = settlesDirection(standardReading) || isDirectionGiven(row);
  const aim = readAim(stated, { dateSystem, isDirectionSettled });
  const { actual, targetText, actualText } = aim;
  const target = inYear(aim, year);
  const { name, above } = namesOf(row);
  const note = readText(row.cells.note);
  return {
    target,
    actual,
    targetText,
    actualText,
    note,
    standard,
    process,
    standardReading,
    processReading,
    proof: readText(row.cells.proof),
    aimFaults: readAimFaults(row, { target, name, above, shown: targetText.text }),
    claims: claimsOf(row, { note, process, targetText, actualText }),
    questions: [...questionsFor(table, stated, aim.asks), ...itemsQuestions(table, row, ownRule)],
  };
}

type RowTexts = Pick<Indicator, "note" | "process" | "targetText" | "actualText">;

function claimsOf({ name }: TableRow, texts: RowTexts): PlacedClaim[] {
  const { note, process, targetText, actualText } = texts;
  return [
    ...placedClaims({ at: name?.at ?? null, text: name?.name ?? "" }, readInstruction),
    ...placedClaims(targetText, readInstruction),
    ...placedClaims(actualText, readValueClaims),
    ...placedClaims(note, readRowClaims),
    ...placedClaims(process, readRowClaims),
  ];
}

const placedClaims = (
  { at, text }: TextReading,
  read: (text: string) => readonly Claim[],
): PlacedClaim[] => (at === null ? [] : read(text).map((claim) => ({ at, claim })));

function fundQuestions(funds: Funds | null): Question[] {
  if (funds === null) return [];
  const { sheet, fullYear, executed, weight, rate, score, isWhole } = funds.block;
  const uncached = uncachedFormulas(sheet, [fullYear, executed, weight, rate, score]);
  if (!funds.isUnclear || fullYear === null || executed === null) return uncached;
  const cell = { sheet, at: executed.at };
  if (!isWhole) return [...uncached, { about: "fund-total", cell }];
  const amounts = { fullYear: readText(fullYear).text, executed: readText(executed).text };
  return [...uncached, { about: "fund-unit", ...amounts, cell }];
}

const uncachedFormulas = (
  sheet: SheetRef,
  cells: readonly (PlacedCell | null | undefined)[],
): Question[] =>
  cells.flatMap((placed) => {
    const formula = uncachedFormula(placed ?? undefined);
    return placed == null || formula === null
      ? []
      : [{ about: "uncached-formula", formula, cell: { sheet, at: placed.at } }];
  });

function questionsFor(
  { sheet }: RecognisedTable,
  { row, cells, sharedBy }: TableRow,
  asks: QuestionFacts | null,
): Question[] {
  const { weight, score, rate, actual, target } = cells;
  const questions = uncachedFormulas(sheet, [weight, score, rate, target, actual]);
  const asked = asks?.about === "scale" && asks.side === "target" ? target : actual;
  if (asks !== null && asked !== undefined) {
    questions.push({ ...asks, cell: { sheet, at: asked.at } });
  }
  if (sharedBy > 1 && weight?.at.row === row) {
    questions.push({ about: "shared-weight", rows: sharedBy, cell: { sheet, at: weight.at } });
  }
  return questions;
}

/** A checklist whose process counts otherwise than it lists is a person's to settle. */
function itemsQuestions(
  { sheet }: RecognisedTable,
  { name }: TableRow,
  { process, processReading: { items }, standardReading }: OwnRule,
): Question[] {
  if (items === null || items.isClear || process.at === null) return [];
  if (standardReading.kind !== "understood" || standardReading.rule.kind !== "checklist") return [];
  const { length: wanted } = standardReading.rule.awards;
  const facts = { name: name?.name ?? "", items: wanted, met: items.met };
  return [{ about: "items", ...facts, cell: { sheet, at: process.at } }];
}
