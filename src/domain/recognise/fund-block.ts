import type { CellAddress } from "../model/address";
import type { FundBlock, FundPart, PlacedCell, StatedWeight } from "../model/table";
import { normaliseText } from "../numeric/normalise-text";
import { Exact } from "../base/exact";
import { fundHeaders, fundRole, type FundHeader, type FundRole } from "./fund-header";
import { cellRightOf, isAmount, labelledParts, namesSource } from "./fund-parts";
import { amountsInSentence, type NamedAmount } from "./fund-sentence";
import { sourceColumns, type SourceColumns } from "./source-columns";
import { amountIn, namesTotalFunds, totalLine } from "./fund-total";
import { anchorOf, filledCells, placedAt, textAt, type Grid } from "./grid";
import { headerWords, readHeader } from "./header-words";
import { isPlaceholder } from "./row-words";

/** The rows that a block of money below a row's headings takes, the headings included; none for any other row. */
export const fundRowsFrom = (grid: Grid, row: number): readonly number[] =>
  fundHeaders(grid, row).flatMap((header) => [
    row,
    ...moneyLines(grid, header).map((line) => line.row),
  ]);

/** Every block of money in the given rows, top to bottom, left to right. */
export function findFundBlocks(grid: Grid, rows: readonly number[]): FundBlock[] {
  const headed = rows.flatMap((row) =>
    fundHeaders(grid, row).flatMap((header) => headedBlock(grid, header) ?? []),
  );
  if (headed.length > 0) return headed;
  const sources = sourceColumns(grid, rows);
  const labelled = rows.flatMap((row) => labelledAmounts(grid, row, sources));
  return namedBlock(grid, labelled, sources?.total !== null);
}

/** The money that one sentence tells. */
export const fundsInSentence = (grid: Grid, rows: readonly number[]): FundBlock[] =>
  namedBlock(grid, amountsInSentence(grid, rows), true);

type FundCells = Partial<Record<FundRole, PlacedCell>>;

const LONGEST_BLOCK = 12;

/** Names over columns, the money in the rows below them. */
function headedBlock(grid: Grid, header: FundHeader): FundBlock | null {
  const total = totalLine(moneyLines(grid, header));
  if (total === null) return null;
  const { line } = total;
  const isWhole = total.isWhole && header.isOfOneKind && !isChanged(grid, header, line.row);
  const labels = labelsAround(grid, header, line.row);
  const { left, right } = header;
  const parts = partsBelow(grid, header, line.row);
  return toBlock(grid, {
    ...line,
    isWhole,
    labels,
    left,
    right,
    parts,
    note: noteOf(grid, header, line.row),
    headingOf: (role) => header.cells.find(({ column }) => column === header.columns[role]),
  });
}

/** Whether the budget was changed by an amount of its own, and no cell holds what came of it. */
function isChanged(grid: Grid, { change: column }: FundHeader, row: number): boolean {
  return column !== null && !amountIn(placedAt(grid, { row, column })).isZero();
}

/** The rows below the total that name where its money comes from, whether they hold any or not. */
function partsBelow(grid: Grid, header: FundHeader, total: number): FundPart[] {
  const first = Math.min(...Object.values(header.columns));
  const parts: FundPart[] = [];
  for (let row = total + 1; row <= header.row + LONGEST_BLOCK; row += 1) {
    const label = labelLeftOf(grid, row, first);
    if (!namesSource(label) || namesTotalFunds(label)) break;
    const { initial = null, fullYear = null, executed = null } = cellsUnder(grid, row, header);
    parts.push({ label, initial, fullYear, executed });
  }
  return parts;
}

/** The cell of the scored row under a heading for reasons. */
function noteOf(grid: Grid, header: FundHeader, row: number): PlacedCell | null {
  const heading = filledCells(grid, header.row).find(({ text }) =>
    readHeader(headerWords(text)).some(({ role, isStrong }) => role === "note" && isStrong),
  );
  if (heading === undefined) return null;
  return placedAt(grid, anchorOf(grid, { row, column: heading.at.column }));
}

interface MoneyLine {
  readonly row: number;
  readonly label: string;
  readonly cells: FundCells;
}

/** The rows under a fund header that hold money, or whose label asks for it, down to the first indicator. */
function moneyLines(grid: Grid, header: FundHeader): MoneyLine[] {
  const lines: MoneyLine[] = [];
  const first = Math.min(...Object.values(header.columns));
  for (let row = header.row + 1; row <= header.row + LONGEST_BLOCK; row += 1) {
    const line = {
      row,
      label: labelLeftOf(grid, row, first),
      cells: cellsUnder(grid, row, header),
    };
    const isFirst = lines.length === 0;
    if (isFirst ? holdsMoney(line) || namesTotalFunds(line.label) : belongsToBlock(line)) {
      lines.push(line);
    } else if (isFirst || line.label === "" || isIndicator(line)) break;
  }
  return lines;
}

const amountsOf = ({ cells }: MoneyLine) => [cells.initial, cells.fullYear, cells.executed];

const holdsMoney = (line: MoneyLine): boolean => amountsOf(line).some(isAmount);

const SPEAKS_OF_MONEY =
  /资金|金额|拨款|结转|结余|财政|经费|预算|支出|收入|基金|债|投资|总额|其他|其中/u;

/** A 合计 without money below the block's first row adds up the indicators. */
const belongsToBlock = (line: MoneyLine): boolean =>
  namesTotalFunds(line.label)
    ? holdsMoney(line) || SPEAKS_OF_MONEY.test(line.label)
    : holdsMoney(line) && !isIndicator(line);

/** Points, or words where amounts should stand, under a name that is not money's. */
const isIndicator = (line: MoneyLine): boolean =>
  !SPEAKS_OF_MONEY.test(line.label) &&
  (isAmount(line.cells.weight) || amountsOf(line).some(holdsWords));

function cellsUnder(grid: Grid, row: number, { columns }: FundHeader): FundCells {
  const cells: FundCells = {};
  for (const role of ROLES) {
    const column = columns[role];
    if (column === undefined) continue;
    const at = anchorOf(grid, { row, column });
    if (at.row === row) cells[role] = placedAt(grid, at);
  }
  return cells;
}

const ROLES: readonly FundRole[] = ["initial", "fullYear", "executed", "weight", "rate", "score"];

/** The nearest words to the left of the money, on the row itself. */
function labelLeftOf(grid: Grid, row: number, column: number): string {
  const last = filledCells(grid, row)
    .filter((placed) => placed.at.column < column && holdsWords(placed))
    .at(-1);
  return last === undefined ? "" : headerWords(last.text);
}

/** Headings, the block's side label and the rows just above: where unit and points are written. */
function labelsAround(grid: Grid, header: FundHeader, row: number): CellAddress[] {
  const beside = filledCells(grid, header.row).map(({ at }) => at);
  const above = [header.row - 1, header.row - 2].flatMap((near) =>
    filledCells(grid, near).map(({ at }) => at),
  );
  const side = anchorOf(grid, { row, column: Math.max(0, header.left - 1) });
  return [...header.cells, ...beside, side, ...above];
}

/** `计划投资额 | 345.4 | 实际到位资金 | 300.3594`: every amount to the right of its name. */
function namedBlock(grid: Grid, found: readonly NamedAmount[], isWhole: boolean): FundBlock[] {
  const cells: FundCells = {};
  for (const { role, amount } of found) cells[role] ??= amount;
  const budget = cells.fullYear ?? cells.initial;
  if (cells.executed === undefined || budget === undefined) return [];
  const [from, to] = [budget.at.row, cells.executed.at.row];
  if (Math.abs(from - to) > LONGEST_BLOCK) return [];
  const row = Math.min(cells.fullYear?.at.row ?? Infinity, to);
  const labelOf = (wanted: FundRole): CellAddress | undefined =>
    found.find(({ role }) => role === wanted)?.at;
  const parts = labelledParts(grid, {
    fullYear: labelOf("fullYear") ?? labelOf("initial"),
    executed: labelOf("executed"),
  });
  const labels = [...found, ...filledCells(grid, row)].map(({ at }) => at);
  const place = { left: 0, right: Infinity, note: null, isWhole };
  return [toBlock(grid, { row, cells, labels, parts, headingOf: labelOf, ...place })];
}

const labelledAmounts = (grid: Grid, row: number, sources: SourceColumns | null): NamedAmount[] =>
  filledCells(grid, row).flatMap(({ at, text }) => {
    const role = fundRole(headerWords(text));
    const column = sources?.rows.includes(row) === true ? sources.total : null;
    const amount = column === null ? cellRightOf(grid, at) : placedAt(grid, { row, column });
    const isFit = isAmount(amount) || (isForUs(role) && amount.cell.value.kind === "empty");
    return role === null || !isFit ? [] : [{ role, at, amount }];
  });

/** What is filled in from the amounts. */
const isForUs = (role: FundRole | null): boolean => role === "rate" || role === "score";

const holdsWords = (placed: PlacedCell | undefined): boolean =>
  placed?.cell.value.kind === "text" && !isAmount(placed) && !isPlaceholder(placed.cell.value.text);

interface FoundBlock extends Pick<
  FundBlock,
  "row" | "left" | "right" | "isWhole" | "parts" | "note"
> {
  readonly cells: FundCells;
  readonly labels: readonly CellAddress[];
  readonly headingOf: (role: FundRole) => CellAddress | undefined;
}

function toBlock(
  grid: Grid,
  { row, left, right, isWhole, cells, labels, parts, note, headingOf }: FoundBlock,
): FundBlock {
  return {
    sheet: grid.snapshot.sheet,
    row,
    left,
    right,
    isWhole,
    initial: cells.initial ?? null,
    fullYear: cells.fullYear ?? cells.initial ?? null,
    executed: cells.executed ?? null,
    weight: cells.weight ?? null,
    rate: cells.rate ?? null,
    score: cells.score ?? null,
    unit: firstMatch(grid, labels, MONEY_UNIT)?.text ?? "",
    ownUnits: unitsOver(grid, cells, headingOf),
    stated: statedIn(grid, labels),
    parts,
    note,
  };
}

/** An amount that is taken from the column of the initial budget has that column's unit. */
function unitsOver(
  grid: Grid,
  cells: FundCells,
  headingOf: FoundBlock["headingOf"],
): FundBlock["ownUnits"] {
  const unitOver = (role: FundRole): string => {
    const at = headingOf(role);
    return at === undefined ? "" : (firstMatch(grid, [at], MONEY_UNIT)?.text ?? "");
  };
  return {
    initial: unitOver("initial"),
    fullYear: unitOver(cells.fullYear === undefined ? "initial" : "fullYear"),
    executed: unitOver("executed"),
  };
}

const MONEY_UNIT = /(?:[(]|单位:)\s*((?:亿|百万|万|千)?元)/u;
/** `得分（20分*执行率）`, `预算执行情况（20分）`, `得分（满分10分）`. */
const STATED_POINTS =
  /(\d+(?:\.\d+)?)分\*执行率|执行(?:情况|率)?[(](\d+(?:\.\d+)?)分[)]|^(?:执行率)?得分[(](?:满分|分值)?(\d+(?:\.\d+)?)分?[)]/u;

function statedIn(grid: Grid, labels: readonly CellAddress[]): StatedWeight | null {
  const found = firstMatch(grid, labels, STATED_POINTS);
  if (found === null) return null;
  const points = new Exact(found.text);
  return { at: found.at, least: points, most: points };
}

function firstMatch(
  grid: Grid,
  labels: readonly CellAddress[],
  pattern: RegExp,
): { readonly text: string; readonly at: CellAddress } | null {
  for (const at of labels) {
    const match = pattern.exec(normaliseText(textAt(grid, at)));
    const text = match?.slice(1).find(Boolean);
    if (text !== undefined) return { text, at };
  }
  return null;
}
