import type { SheetContent } from "../../domain/model/plan";
import { addPart, addRelationship, dropPart, freeName, removeRelationship } from "./content-types";
import { damaged } from "./fault";
import { editSheet } from "./edit-sheet";
import { readRelationships, type Package } from "./package";
import { readSheetPart } from "./read-sheet";
import type { Styles } from "./styles";
import type { WorkbookPart } from "./workbook-part";
import { escapeXml } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Wide enough for a level-1 name, then for points. */
const COLUMNS =
  '<cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="4" width="12" customWidth="1"/></cols>';

const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="${SPREADSHEET}">${COLUMNS}<sheetData/></worksheet>`;

/** Writes a sheet of ours, new behind the last tab or over its own earlier content. */
export function writeSheet(
  target: Package,
  workbook: WorkbookPart,
  { name, content, styles }: { name: string; content: SheetContent; styles: Styles },
): void {
  const part =
    workbook.sheets.find((sheet) => sheet.name === name)?.part ?? addSheet(target, workbook, name);
  const empty = readSheetPart(part, EMPTY_SHEET, { strings: () => [], styles });
  const changes = content.flatMap((cells, row) =>
    cells.map((cell, column) => ({
      at: { row, column },
      style: styles.clone(0, { format: cell.format }),
      content: { kind: "cell" as const, cell },
    })),
  );
  target.setText(part, editSheet(empty, changes));
}

function addSheet(target: Package, workbook: WorkbookPart, name: string): string {
  const part = freeName(target, "xl/worksheets/sheet", ".xml");
  addPart(target, { name: part, contentType: WORKSHEET_TYPE, xml: EMPTY_SHEET });
  const id = addRelationship(target, workbook.name, { type: "worksheet", target: part });
  const xml = target.text(workbook.name);
  const end = /<\/((?:[\w.-]+:)?)sheets\s*>/.exec(xml);
  if (end === null) throw damaged(workbook.name);
  const element =
    `<${end[1] ?? ""}sheet name="${escapeXml(name)}" sheetId="${String(workbook.lastSheetId + 1)}" ` +
    `r:id="${id}" xmlns:r="${RELATIONSHIPS}"/>`;
  target.setText(workbook.name, xml.slice(0, end.index) + element + xml.slice(end.index));
  return part;
}

/**
 * Removes a sheet of ours. One that is no longer the last tab is emptied instead: names that
 * count sheets would point at the wrong ones.
 */
export function removeSheet(target: Package, workbook: WorkbookPart, name: string): void {
  const sheet = workbook.sheets.find((known) => known.name === name);
  if (sheet === undefined) return;
  if (workbook.sheets.at(-1) !== sheet) {
    target.setText(sheet.part, EMPTY_SHEET);
    return;
  }
  const relationship = readRelationships(target, workbook.name).find(
    ({ target: part }) => part === sheet.part,
  );
  if (relationship !== undefined) removeRelationship(target, workbook.name, relationship.id);
  const element = new RegExp(`<(?:[\\w.-]+:)?sheet\\s[^<>]*sheetId=["']${sheet.id}["'][^<>]*/>`);
  target.setText(workbook.name, target.text(workbook.name).replace(element, ""));
  dropPart(target, sheet.part);
}
