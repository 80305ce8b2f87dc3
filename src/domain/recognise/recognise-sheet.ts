import type { Area } from "../model/address";
import { isMappingOf, type ColumnMapping } from "../model/column-mapping";
import type { SheetSnapshot } from "../model/snapshot";
import {
  EMPTY_FORM,
  type FundBlock,
  type Question,
  type RecognisedTable,
  type TableKind,
  type TableRow,
} from "../model/table";
import { withSurroundings } from "./around-table";
import { assignColumns } from "./assign-columns";
import type { Header } from "./find-headers";
import { findParts, type Part } from "./find-parts";
import { findFundBlocks, fundsInSentence } from "./fund-block";
import { filledCells, gridOf, mergeOver, usedRowsIn, type Grid } from "./grid";
import { readBody } from "./read-body";
import { readForm } from "./read-form";
import { asSummary, kindOfTable } from "./table-kind";

/**
 * Every table on a sheet, top to bottom, then its money. Policy: rather ask than score a wrong row,
 * so that whatever has two readings becomes a question on its cell. What a person has said of a
 * table's columns goes before any reading.
 */
export function recogniseSheet(
  snapshot: SheetSnapshot,
  mappings: readonly ColumnMapping[] = [],
): readonly RecognisedTable[] {
  const grid = gridOf(snapshot);
  const tables = findParts(grid)
    .map((part) => readPart(grid, part, mappings))
    .filter(({ rows }) => rows.length > 0);
  const taken = new Set(
    tables.flatMap(({ rows, area }) => [area.top, ...rows.map(({ row }) => row)]),
  );
  const free = grid.usedRows.filter((row) => !taken.has(row));
  const funds = findFundBlocks(grid, free);
  if (tables.length === 0) return funds.slice(0, 1).map((fund) => formOf(grid, fund));
  return withSurroundings(grid, tables, funds.length > 0 ? funds : fundsInSentence(grid, free));
}

function readPart(
  grid: Grid,
  { header, rows }: Part,
  mappings: readonly ColumnMapping[],
): RecognisedTable {
  const mapping = mappings.filter((known) => isMappingOf(known, header.columns)).at(-1) ?? null;
  const assigned = assignColumns(grid, { header, mapping }, rows);
  const { columns, levelWeights, evidence, headings } = assigned;
  const span = spanOf(grid, header);
  const body = readBody(
    grid,
    { columns, levelWeights, span: header.hasNeighbour ? span : null },
    rows,
  );
  const kind = kindOfTable(assigned, body);
  const parts = { columns, evidence, rows: body };
  return {
    sheet: grid.snapshot.sheet,
    area: { top: header.top, bottom: body.at(-1)?.row ?? header.bottom, ...span },
    kind,
    ...(kind === "summary" ? asSummary(parts) : parts),
    headings,
    isMapped: mapping !== null,
    fund: null,
    grade: null,
    outerTotal: null,
    noteBox: null,
    form: EMPTY_FORM,
    questions: [...assigned.questions, ...questionsOf(grid, header, { kind, body })],
  };
}

/** From the first to the last heading, whatever it heads; of neighbours, each its own. */
function spanOf(grid: Grid, header: Header): Pick<Area, "left" | "right"> {
  if (header.hasNeighbour) {
    const columns = header.columns.map(({ column }) => column);
    return { left: Math.min(...columns), right: Math.max(...columns) };
  }
  const { left, right } = areaOf(grid, usedRowsIn(grid, header.top, header.bottom));
  return { left, right };
}

/** From the first to the last filled cell of the given rows, merged cells whole. */
function areaOf(grid: Grid, rows: readonly number[]): Area {
  let area: Area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { at } of rows.flatMap((row) => filledCells(grid, row))) {
    area = {
      top: Math.min(area.top, at.row),
      left: Math.min(area.left, at.column),
      bottom: Math.max(area.bottom, at.row),
      right: Math.max(area.right, mergeOver(grid, at)?.right ?? at.column),
    };
  }
  return area;
}

/** What a subtotal is called whose label stands in no level column. */
const SUBTOTAL = "小计";

function questionsOf(
  grid: Grid,
  header: Header,
  { kind, body }: { readonly kind: TableKind; readonly body: readonly TableRow[] },
): Question[] {
  const { sheet } = grid.snapshot;
  const at = { row: header.top, column: Math.min(...header.columns.map(({ column }) => column)) };
  if (kind === "goals") return [{ about: "no-weights", cell: { sheet, at } }];
  return body.flatMap((row) => {
    const { score } = row.cells;
    if (row.kind !== "subtotal" || row.children.length > 0 || score === undefined) return [];
    return [{ about: "subtotal", name: row.name?.name ?? SUBTOTAL, cell: { sheet, at: score.at } }];
  });
}

/** A sheet with funds and no indicator table. */
function formOf(grid: Grid, fund: FundBlock): RecognisedTable {
  const { sheet } = grid.snapshot;
  const area = areaOf(grid, grid.usedRows);
  const at = { row: area.top, column: area.left };
  return {
    sheet,
    area,
    kind: "form",
    columns: {},
    evidence: [],
    headings: [],
    isMapped: false,
    rows: [],
    fund,
    grade: null,
    outerTotal: null,
    noteBox: null,
    form: readForm(grid, grid.usedRows),
    questions: [{ about: "no-indicators", cell: { sheet, at } }],
  };
}
