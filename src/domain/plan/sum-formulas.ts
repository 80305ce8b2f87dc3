import { areaToA1, toA1, type Area, type CellAddress } from "../model/address";
import { toDigits } from "../model/cell";
import type { Indicator, NumberReading } from "../model/indicator";
import type { Scheme } from "../model/scheme";
import type { ScoredTable } from "../model/scored";
import type { PlacedCell } from "../model/table";
import { pointsOf } from "./formula-parts";

/** Longer lists of areas are no formula that anybody reads. */
const MOST_AREAS = 30;

/** A 小计: its rows' scores, once all of them are there. */
export function subtotalFormula(indicator: Indicator, { indicators }: ScoredTable): string | null {
  const wanted = new Set(indicator.row.children);
  const rows = indicators.filter((row) => wanted.has(row.indicator.row.row));
  const areas = areasOf(rows.map((row) => row.indicator.score?.at ?? null));
  if (areas === null || rows.length !== wanted.size) return null;
  return `IF(${isComplete(areas)},ROUND(SUM(${areas.join()}),2),"")`;
}

/** Whether the total is the bare sum of its rows, whatever they come to. */
const isBareSum = ({ totalMost, executionCaps, notApplicable }: Scheme): boolean =>
  totalMost === null && executionCaps.length === 0 && notApplicable !== "rescale";

/** The total: every score that counts, once all are there and the weights make the frame. */
export function totalFormula(scored: ScoredTable): string | null {
  const { indicators, fund, table, scheme } = scored;
  if (!isBareSum(scheme)) return null;
  const counted = indicators.filter(({ basis }) => basis !== "excluded");
  const execution = fund?.weight == null ? null : fund.funds;
  if (execution !== null && execution.block.sheet.id !== table.sheet.id) return null;
  const money = execution === null ? [] : [execution];
  const scores = [
    ...counted.map(({ indicator }) => indicator.score),
    ...money.map(({ score }) => score),
  ];
  const others = indicators.flatMap(({ basis, indicator }) =>
    basis === "excluded" && indicator.score !== null ? [indicator.score.at] : [],
  );
  const places = scores.map((score) => score?.at ?? null);
  const needed = areasOf(places);
  const all = areasOf([...places, ...others]);
  const weights = areasOf([
    ...counted.map(({ indicator }) => weightAt(indicator.row.cells.weight, indicator.weight)),
    ...money.map(({ block, weight }) => weightAt(block.weight ?? undefined, weight)),
  ]);
  if (needed === null || all === null || weights === null) return null;
  const fits = `ROUND(SUM(${weights.join()}),6)=${toDigits(scheme.frame)}`;
  return `IF(AND(${isComplete(needed)},${fits}),ROUND(SUM(${all.join()}),2),"")`;
}

const weightAt = (
  placed: PlacedCell | undefined,
  reading: NumberReading | null,
): CellAddress | null => (pointsOf(placed, reading) === null ? null : (placed?.at ?? null));

/** The grade that the scheme's bands give the total. */
export function gradeFormula({ total, totalRow, scheme }: ScoredTable): string | null {
  const at = totalRow?.score?.at ?? total.outer?.reading.at;
  if (at === undefined) return null;
  const cell = toA1(at);
  const bands = scheme.grades.reduceRight(
    (below, { name, from }) =>
      `IF(${cell}>=${toDigits(from)},"${name.replaceAll('"', '""')}",${below})`,
    '""',
  );
  return `IF(COUNT(${cell})=1,${bands},"")`;
}

/** Whether every cell of the areas holds a number; it stays right when rows are inserted in them. */
const isComplete = (areas: readonly string[]): string =>
  `COUNT(${areas.join()})=${areas.map((area) => `ROWS(${area})`).join("+")}`;

/** The cells as areas down each column, in A1; null where one is missing or they are too scattered. */
function areasOf(places: readonly (CellAddress | null)[]): readonly string[] | null {
  const areas: Area[] = [];
  for (const at of sorted(places)) {
    if (at === null) return null;
    const last = areas.at(-1);
    if (last?.left === at.column && last.bottom === at.row - 1) {
      areas[areas.length - 1] = { ...last, bottom: at.row };
    } else {
      areas.push({ top: at.row, left: at.column, bottom: at.row, right: at.column });
    }
  }
  return areas.length === 0 || areas.length > MOST_AREAS ? null : areas.map(areaToA1);
}

const sorted = (places: readonly (CellAddress | null)[]): readonly (CellAddress | null)[] =>
  [...places].sort(
    (one, other) =>
      (one?.column ?? -1) - (other?.column ?? -1) || (one?.row ?? -1) - (other?.row ?? -1),
  );
