import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1, toA1 } from "../../src/domain/model/address";
import { EMPTY_VALUE, numberValue, type Cell, type CellValue } from "../../src/domain/model/cell";
import { cellAt, type SheetSnapshot } from "../../src/domain/model/snapshot";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";

export function openFixture(name: string): XlsxHost {
  const host = XlsxHost.open(readFileSync(join(__dirname, `../fixtures/${name}.xlsx`)));
  if (!(host instanceof XlsxHost)) throw new Error(`Cannot open ${name}`);
  return host;
}

/** A person types a number or a text into a cell of the first sheet. */
export async function typeInto(host: XlsxHost, address: string, typed: string): Promise<void> {
  const value: CellValue = /^[\d.]+$/.test(typed)
    ? numberValue(typed)
    : { kind: "text", text: typed };
  await enter(host, address, { value, formula: null });
}

/** A person types a formula, without its `=`. */
export const typeFormula = (host: XlsxHost, address: string, formula: string): Promise<void> =>
  enter(host, address, { value: EMPTY_VALUE, formula });

async function enter(
  host: XlsxHost,
  address: string,
  typed: Pick<Cell, "value" | "formula">,
): Promise<void> {
  const snapshot = await host.read("active-sheet");
  const at = addressOf(address);
  const before = cellAt(snapshot, at);
  const after: Cell = { ...before, ...typed };
  const edit = { cell: { sheet: snapshot.sheet, at }, before, after, path: "" };
  await host.apply({ edits: [edit], results: [], marks: [], sheets: [] });
}

/** What a cell of the first sheet holds: digits, text, or nothing. */
export async function valueAt(host: XlsxHost, address: string): Promise<string> {
  const { value } = cellAt(await host.read("active-sheet"), addressOf(address));
  return value.kind === "number" ? value.digits : value.kind === "text" ? value.text : "";
}

export async function formulaAt(host: XlsxHost, address: string): Promise<string | null> {
  return cellAt(await host.read("active-sheet"), addressOf(address)).formula;
}

/** Everything the workbook holds, to be compared. */
export async function contentsOf(host: XlsxHost): Promise<unknown> {
  const sheets: SheetSnapshot[] = [];
  for (const sheet of await host.sheets()) sheets.push(await host.read(sheet));
  const marks = await host.marks();
  return {
    sheets: sheets.map(({ sheet, rows }) => [
      sheet.name,
      // An emptied cell and one that never was are the same.
      [...rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, cell]) =>
          cell.value.kind === "empty" ? [] : [[toA1({ row, column }), cell]],
        ),
      ),
    ]),
    marks: marks.map(({ cell, mark }) => [toA1(cell.at), mark]),
  };
}

function addressOf(address: string) {
  const at = parseA1(address);
  if (at === null) throw new Error(`No cell ${address}`);
  return at;
}
