import { Exact, ONE, type Decimal } from "../base/exact";
import type { CellAddress } from "../model/address";
import type { Finding, FindingFacts } from "../model/finding";
import { valueOf } from "../model/quantity";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { isBeyondWhole, mayGrow } from "./rates";
import { countedRows, findingAt, hasNote, headerAt, nameOf } from "./finding-at";

/** D03, D04, D09, D10 and V15: values far off their targets where no missing note tells of it already. */
export function checkOverFulfilment(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored);
  return [...rows.flatMap((row) => checkRow(scored, row)), ...checkLowTargets(scored, rows)];
}

/** From this multiple of the target on a reviewer looks twice (catalogue D03). */
const LOOK_FROM = new Exact("1.2");
/** From this multiple on the target itself is in doubt, whatever the note says (catalogue V15). */
const LOW_TARGET_FROM = new Exact(2);
/** What is done where nothing was planned wants a word from here on (catalogue D04). */
const MUCH_FROM_NOTHING = new Exact(30);

function checkRow(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { actualText, targetText } = row.indicator;
  const at = (cell: CellAddress | null, facts: FindingFacts | null): Finding[] =>
    cell === null || facts === null ? [] : [findingAt(scored, cell, facts)];
  if (hasNote(row)) return at(targetText.at, lowTarget(row));
  return at(actualText.at, farFromZero(row) ?? overLimit(row) ?? overTarget(scored, row));
}

function lowTarget(row: ScoredIndicator): FindingFacts | null {
  const { completion } = row;
  if (completion === null || completion.lt(LOW_TARGET_FROM) || mayGrow(row)) return null;
  return { code: "V15", scope: "row", name: nameOf(row), completion };
}

function farFromZero({ indicator, isReached }: ScoredIndicator): FindingFacts | null {
  const { target, actual, actualText, row } = indicator;
  if (target.kind !== "quantity" || actual.kind !== "quantity") return null;
  const isLimit = target.comparison === "at-most" || target.comparison === "less-than";
  if (isLimit || isReached === false || !target.quantity.number.isZero()) return null;
  if (actual.quantity.number.lt(MUCH_FROM_NOTHING)) return null;
  return { code: "D04", name: row.name?.name ?? "", actual: actualText.text };
}

/** A limit that was passed by a row without points: with them, S20 or D01 tells of it. */
function overLimit(row: ScoredIndicator): FindingFacts | null {
  const { target, actual, targetText, actualText } = row.indicator;
  if (target.kind !== "quantity" || actual.kind !== "quantity") return null;
  const isLimit = target.comparison === "at-most" || target.comparison === "less-than";
  if (!isLimit || valueOf(actual.quantity).lte(valueOf(target.quantity))) return null;
  if (row.typed !== null) return null;
  return { code: "D10", name: nameOf(row), target: targetText.text, actual: actualText.text };
}

/** From the scheme's own threshold on D02 wants a note, on the row where there is a place for it. */
function overTarget(scored: ScoredTable, row: ScoredIndicator): FindingFacts | null {
  const { completion, indicator } = row;
  const { target, targetText, actualText } = indicator;
  if (completion === null || completion.lte(ONE)) return null;
  const wantsNote = completion.gte(scored.scheme.overFulfilment.noteFrom);
  if (wantsNote && hasNoteColumn(scored)) return null;
  if (target.kind === "quantity" && target.comparison === "equal") {
    return { code: "D09", name: nameOf(row), target: targetText.text, actual: actualText.text };
  }
  return wantsNote || !isWorthALook(row, completion)
    ? null
    : { code: "D03", name: nameOf(row), completion };
}

const isWorthALook = (row: ScoredIndicator, completion: Decimal): boolean =>
  completion.gte(LOOK_FROM) && !mayGrow(row) && !isBeyondWhole(row);

const hasNoteColumn = ({ table }: ScoredTable): boolean => table.columns.note !== undefined;

/** Explained one by one, and yet too many: three rows may have their own causes. */
const LEAST_LOW_TARGETS = 4;

/** Several targets far exceeded, each with a note of its own: the table was planned too low. */
function checkLowTargets(scored: ScoredTable, rows: readonly ScoredIndicator[]): Finding[] {
  const { noteFrom } = scored.scheme.overFulfilment;
  const measured = rows.filter(({ completion }) => completion !== null);
  const over = measured.filter(
    (row) =>
      hasNote(row) && row.completion?.gte(noteFrom) === true && row.completion.lt(LOW_TARGET_FROM),
  );
  if (over.length < LEAST_LOW_TARGETS || over.length * 2 < measured.length) return [];
  const numbers = over.map(({ indicator }) => indicator.row.row);
  const facts = { code: "V15", scope: "table", rows: numbers } as const;
  return [findingAt(scored, headerAt(scored, "target"), facts)];
}
