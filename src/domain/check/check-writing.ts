import { ZERO } from "../base/exact";
import type { AimFault } from "../model/aim-fault";
import type { Finding, FindingFacts } from "../model/finding";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { countedRows, findingAt, hasNote, nameOf } from "./finding-at";
import { isBeyondWhole } from "./rates";

/** V04, V07–V11, V13, V16 and V20: how targets and actual values are written. */
export function checkWriting(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored);
  const usesSymbols = mostlyWithSymbols(rows);
  const odd = rows.filter(hasOddSymbol);
  const isThroughout = odd.length >= THROUGHOUT;
  const isTold = ({ kind }: AimFault): boolean =>
    (kind !== "no-symbol" || usesSymbols) && (kind !== "odd-symbol" || !isThroughout);
  return [
    ...rows.flatMap((row) => [
      ...row.indicator.aimFaults.filter(isTold).map((fault) => findingOf(scored, row, fault)),
      ...checkRange(scored, row),
    ]),
    ...(isThroughout ? oddThroughout(scored, odd) : []),
  ];
}

/** From so many on it is the table's habit (a symbol picked for all rows), and one word is enough. */
const THROUGHOUT = 4;

const hasOddSymbol = ({ indicator }: ScoredIndicator): boolean =>
  indicator.aimFaults.some(({ kind }) => kind === "odd-symbol");

function oddThroughout(scored: ScoredTable, odd: readonly ScoredIndicator[]): Finding[] {
  const [first] = odd.flatMap(({ indicator }) =>
    indicator.aimFaults.flatMap((fault) => (fault.kind === "odd-symbol" ? [fault] : [])),
  );
  if (first === undefined) return [];
  const rows = odd.map(({ indicator }) => indicator.row.row);
  const facts = { code: "V11", target: first.written, how: "irregular-throughout", rows } as const;
  return [findingAt(scored, first.at, facts)];
}

/** A form that writes no symbols has none missing; among targets that have theirs, one stands out. */
function mostlyWithSymbols(rows: readonly ScoredIndicator[]): boolean {
  const measured = rows.filter(({ indicator }) => indicator.target.kind === "quantity");
  const without = measured.filter(({ indicator }) =>
    indicator.aimFaults.some(({ kind }) => kind === "no-symbol"),
  );
  return without.length * 2 < measured.length;
}

function findingOf(scored: ScoredTable, row: ScoredIndicator, fault: AimFault): Finding {
  const finding = findingAt(scored, fault.at, factsOf(row, fault));
  return isReadable(fault) ? { ...finding, severity: "warning" } : finding;
}

/** A unit written twice, half (万 beside 万元) or as a multiple of another can be reckoned with all the same. */
const isReadable = (fault: AimFault): boolean =>
  fault.kind === "unit-twice" || (fault.kind === "units-differ" && fault.isConvertible);

function factsOf(row: ScoredIndicator, fault: AimFault): FindingFacts {
  const name = nameOf(row);
  switch (fault.kind) {
    case "no-unit":
      return { code: "V07", name, of: "row" };
    case "unit-twice":
      return { code: "V08", name, how: "twice", written: fault.written, unit: fault.unit };
    case "units-differ":
      return { code: "V08", name, how: "differ", column: fault.column, value: fault.value };
    case "no-symbol":
      return { code: "V11", name, target: fault.target, how: "missing" };
    case "odd-symbol":
      return { code: "V11", name, target: fault.written, how: "irregular" };
    case "direction":
      return { code: "V10", name, target: fault.target, because: fault.because };
    case "vague":
      return { code: "V20", name, target: fault.target, isScale: fault.isScale };
    case "unexplained-other":
      return { code: "V16", name, target: fault.target };
    case "odd-characters":
      return { code: "V04", name, text: fault.text };
  }
}

/** V09 and V13: a share of more than the whole, and less than nothing where much is wanted. */
function checkRange(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { actualText } = row.indicator;
  const code = rangeFault(scored, row);
  if (actualText.at === null || code === null) return [];
  return [findingAt(scored, actualText.at, { code, name: nameOf(row), actual: actualText.text })];
}

function rangeFault({ scheme }: ScoredTable, row: ScoredIndicator): "V09" | "V13" | null {
  if (isNegative(row)) return "V13";
  // Far over the target D02 asks for the reason.
  const isAsked = row.completion?.gte(scheme.overFulfilment.noteFrom) === true;
  return isBeyondWhole(row) && !isAsked && !hasNote(row) ? "V09" : null;
}

/** A standard of the row's own may count the size of a change and not its sign. */
function isNegative({ indicator, completion }: ScoredIndicator): boolean {
  const { actual, standardReading } = indicator;
  if (actual.kind !== "quantity" || completion === null) return false;
  return standardReading.kind === "none" && actual.quantity.number.lt(ZERO);
}
