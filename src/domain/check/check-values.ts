import type { CellAddress } from "../model/address";
import type { Finding, FindingFacts } from "../model/finding";
import type { Funds, Indicator, NumberReading } from "../model/indicator";
import {
  ruleOf,
  type JudgementReason,
  type ScoredFund,
  type ScoredIndicator,
  type ScoredTable,
} from "../model/scored";
import type { ColumnRole } from "../model/table";
import type { Target } from "../model/target";
import { compactText } from "../numeric/normalise-text";
import { countedRows, findingAt, findingOn, headerWordsOf, nameOf } from "./finding-at";
import { missingUnit, writesUnits } from "./missing-unit";
import { saysNotApplicable } from "./not-applicable";

/** V01–V03, V07 and V12: cells that have to be filled, and filled with what they ask for. */
export function checkValues(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored);
  return [
    ...rows.flatMap((row) => [...checkRow(scored, row), ...placeholders(scored, row)]),
    ...(writesUnits(rows) ? rows.flatMap((row) => checkUnit(scored, row)) : []),
    ...(scored.fund === null ? [] : checkFund(scored.fund)),
  ];
}

/** Nothing is wrong with the number itself: a hint. */
function checkUnit(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const missing = missingUnit(row);
  return missing === null
    ? []
    : [{ ...findingAt(scored, missing.at, missing.fault), severity: "notice" }];
}

const MEASURED: ReadonlySet<Target["kind"]> = new Set<Target["kind"]>([
  "quantity",
  "between",
  "within",
]);

function checkRow(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  return [...blankCells(row), ...wrongCells(row)].map(({ at, fault }) => {
    const facts = "role" in fault ? blankFacts(scored, row, fault) : fault;
    return findingAt(scored, at, facts);
  });
}

/** A cell that may not be blank, and why a person has to fill it; null for no reason but that. */
interface Blank {
  readonly role: ColumnRole;
  readonly because: JudgementReason | null;
}

interface CellFault<Fault> {
  readonly at: CellAddress;
  readonly fault: Fault;
}

function blankFacts(
  scored: ScoredTable,
  row: ScoredIndicator,
  { role, because }: Blank,
): FindingFacts {
  const column = headerWordsOf(scored, role);
  return { code: "V01", row: row.indicator.row.row, name: nameOf(row), column, because };
}

function blankCells(row: ScoredIndicator): CellFault<Blank>[] {
  const { weight, actualText } = row.indicator;
  const blanks: CellFault<Blank>[] = [];
  if (weight !== null && isBlank(weight))
    blanks.push({ at: weight.at, fault: { role: "weight", because: null } });
  if (actualText.at !== null && lacksActual(row.indicator)) {
    blanks.push({ at: actualText.at, fault: { role: "actual", because: null } });
  }
  return [...blanks, ...blankScore(row)];
}

/**
 * A row that scores the execution rate has no actual value of its own, and one with a standard may
 * tell in its process what was done.
 */
const lacksActual = ({ row, actualText, standard, process }: Indicator): boolean =>
  row.kind === "indicator" &&
  actualText.at !== null &&
  actualText.text === "" &&
  (standard.text === "" || process.text === "");

/** A formula without a result is asked about, not faulted. */
const isBlank = ({ kind }: NumberReading): boolean => kind === "empty";

/** What keeps these rows from a score is told once already, by a question or on another cell. */
const TOLD_ELSEWHERE: ReadonlySet<JudgementReason> = new Set<JudgementReason>([
  "open-column",
  "weight-scale",
  "level-weight",
  "no-weight",
]);

function blankScore({ indicator, explanation }: ScoredIndicator): CellFault<Blank>[] {
  const { score } = indicator;
  const rule = ruleOf(explanation);
  const because = rule.kind === "judgement" ? rule.because : null;
  const isTold = because !== null && TOLD_ELSEWHERE.has(because);
  if (score === null || !isBlank(score) || isTold || lacksActual(indicator)) return [];
  return [{ at: score.at, fault: { role: "score", because } }];
}

function wrongCells(row: ScoredIndicator): CellFault<FindingFacts>[] {
  const { targetText, actualText, row: tableRow } = row.indicator;
  const name = nameOf(row);
  const wrong: CellFault<FindingFacts>[] = [];
  if (tableRow.kind === "indicator" && targetText.at !== null && targetText.text === "") {
    wrong.push({ at: targetText.at, fault: { code: "V12", name } });
  }
  if (isNotANumber(row) && actualText.at !== null) {
    const fault = { code: "V02", name, text: actualText.text, target: targetText.text } as const;
    wrong.push({ at: actualText.at, fault });
  }
  return wrong;
}

const PLACEHOLDER = /^(?:[-/\\*_.…·]+|null|n\/?a|待填|待定|略)$/iu;

/** V03: a mark that fills a cell without saying anything. */
function placeholders(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { targetText, actualText, row: tableRow } = row.indicator;
  if (tableRow.kind !== "indicator") return [];
  const cells = [
    { role: "target", ...targetText },
    { role: "actual", ...actualText },
  ] as const;
  // A row crossed out in both cells is one fault.
  const crossed = cells.find(({ text }) => PLACEHOLDER.test(compactText(text)));
  if (crossed === undefined || crossed.at === null) return [];
  const { role, at, text } = crossed;
  const column = headerWordsOf(scored, role);
  return [findingAt(scored, at, { code: "V03", name: nameOf(row), column, text })];
}

function isNotANumber({
  indicator: { target, actual, actualText, claims, questions },
}: ScoredIndicator): boolean {
  const isAsked = actual.kind === "unclear" && questions.length > 0;
  const isNumber = actual.kind === "quantity" || actual.kind === "none" || isAsked;
  const isToldOtherwise =
    claims.some(({ at }) => at === actualText.at) || saysNotApplicable(actualText.text);
  return MEASURED.has(target.kind) && actualText.text !== "" && !isNumber && !isToldOtherwise;
}

const MONEY: readonly (readonly [cell: "fullYear" | "executed", column: string])[] = [
  ["fullYear", "全年预算数"],
  ["executed", "全年执行数"],
];

const LACKING: ReadonlySet<NumberReading["kind"]> = new Set(["empty", "uncached"]);

/** Execution cannot be scored without both amounts; where they give no rate, a person must score it. */
function checkFund({ funds, weight, computed }: ScoredFund): Finding[] {
  if (weight === null || funds.isUnclear) return [];
  const blank = MONEY.flatMap(([cell, column]) =>
    blankInFund(funds, funds[cell], { column, because: null }),
  );
  const lacksMoney = MONEY.some(([cell]) => LACKING.has(funds[cell]?.kind ?? "number"));
  if (lacksMoney || computed !== null) return blank;
  return blankInFund(funds, funds.score, { column: "得分", because: "no-budget" });
}

function blankInFund(
  { block: { sheet, row } }: Funds,
  reading: NumberReading | null,
  blank: { readonly column: string; readonly because: JudgementReason | null },
): Finding[] {
  if (reading === null || !isBlank(reading)) return [];
  const facts = { code: "V01", row, name: "年度资金总额", ...blank } as const;
  return [findingOn({ sheet, at: reading.at }, facts)];
}
