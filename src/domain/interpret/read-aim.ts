import type { Indicator } from "../model/indicator";
import { showQuantity, type Unit } from "../model/quantity";
import type { PlacedCell, QuestionFacts, TableRow } from "../model/table";
import type { Target } from "../model/target";
import { compactText } from "../numeric/normalise-text";
import { namedUnit } from "../numeric/units";
import { SYMBOLS } from "./comparison-words";
import { askDirection, readActual } from "./read-actual";
import { readText, uncachedFormula } from "./read-cell";
import { isDirectionDoubtful, readTarget } from "./read-target";

/** What a row was to reach and did reach, and what has to be asked before they can be compared. */
export interface Aim extends Pick<Indicator, "target" | "actual" | "targetText" | "actualText"> {
  readonly asks: QuestionFacts | null;
}

export interface AimContext {
  readonly dateSystem: "1900" | "1904";
  /** Whether the row's own standard says which way its numbers count. */
  readonly isDirectionSettled: boolean;
}

export function readAim(row: TableRow, { dateSystem, isDirectionSettled }: AimContext): Aim {
  const { cells } = row;
  const { name, above } = namesOf(row);
  const unit = unitIn(cells.unit);
  const nature = readText(cells.nature).text;
  const aim = targetCell(cells);
  const target = readTarget(aim, { nature, unit, name, above, dateSystem });
  const { at, text } = readText(aim, dateSystem);
  const actualUnit = cells.actualUnit === undefined ? unit : unitIn(cells.actualUnit);
  const context = {
    name,
    target,
    targetText: text,
    unit: actualUnit,
    isDirectionSettled,
    dateSystem,
  };
  const { actual, asks } = readActual(cells.actual, context);
  const actualText = showActual(cells.actual, actualUnit, dateSystem);
  const isDoubtful = !isDirectionSettled && isDirectionDoubtful(target, name, above);
  const doubt = isDoubtful ? askDirection(name, target, actual) : null;
  return doubt === null && !isUncached(aim, cells.actual)
    ? { target, actual, targetText: { at, text: showTarget(target, text) }, actualText, asks }
    : { target, actual: { kind: "unclear" }, targetText: { at, text }, actualText, asks: doubt };
}

/** A row's own name, and the level names above it in one compact text. */
export const namesOf = ({ name, level1, level2 }: TableRow) => ({
  name: name?.name ?? "",
  above: compactText(level1?.name ?? "") + compactText(level2?.name ?? ""),
});

const isUncached = (...placed: readonly (PlacedCell | undefined)[]): boolean =>
  placed.some((cell) => uncachedFormula(cell) !== null);

const unitIn = (placed: PlacedCell | undefined): Unit => namedUnit(readText(placed).text);

/** A target of words stands in the unit column of forms that leave its number blank (河北: 文字描述). */
function targetCell({ target, unit, nature }: TableRow["cells"]): PlacedCell | undefined {
  const isBlank = target !== undefined && readText(target).text === "";
  const saysWords = /文字|定性|描述/u.test(readText(nature).text);
  return isBlank && saysWords && readText(unit).text !== "" ? unit : target;
}

/** The target in one piece: its comparison, its number, its unit, wherever they stood. */
function showTarget(target: Target, text: string): string {
  if (target.kind !== "quantity") return text;
  const { comparison, evidence, quantity } = target;
  return `${evidence === "default" ? "" : SYMBOLS[comparison]}${showQuantity(quantity)}`;
}

/** A bare number with the unit that its column gives it. */
function showActual(
  placed: PlacedCell | undefined,
  unit: Unit,
  dateSystem: "1900" | "1904",
): Indicator["actualText"] {
  const { at, text } = readText(placed, dateSystem);
  const isBareNumber = placed?.cell.value.kind === "number" && !/[%日]$/u.test(text);
  return { at, text: isBareNumber ? `${text}${unit.written}` : text };
}
