import type { SheetContent } from "../../domain/model/plan";
import { addPart, addRelationship, dropPart, freeName, removeRelationship } from "./content-types";
import type { Dialect } from "./dialect";
import { damaged } from "./fault";
import { editSheet } from "./edit-sheet";
import { relationshipsPart, type Package } from "./package";
import { readSheetPart, type SheetContext } from "./read-sheet";
import type { Styles } from "./styles";
import type { WorkbookPart } from "./workbook-part";
import { escapeXml } from "./xml";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Wide enough for a level-1 name, then for points. */
const COLUMNS =
  '<cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="4" width="12" customWidth="1"/></cols>';

const emptySheet = ({ main }: Dialect): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="${main}">${COLUMNS}<sheetData/></worksheet>`;

/** Writes a sheet of ours, new behind the last tab or over its own earlier cells. */
export function writeSheet(
  target: Package,
  workbook: WorkbookPart,
  { name, content, styles }: { name: string; content: SheetContent; styles: Styles },
): void {
  const part =
    workbook.sheets.find((sheet) => sheet.name === name)?.part ?? addSheet(target, workbook, name);
  emptyCells(target, part);
  const empty = readSheetPart(part, target.text(part), noCells(styles));
  const changes = content.flatMap((cells, row) =>
    cells.map((cell, column) => ({
      at: { row, column },
      style: styles.clone(0, { format: cell.format }),
      content: { kind: "cell" as const, cell },
    })),
  );
  target.setText(part, editSheet(empty, changes));
}

/** Without cells no strings are asked for. */
const noCells = (styles: Styles): SheetContext => ({ strings: () => [], styles, cellsLeft: 0 });

const DATA = /<((?:[\w.-]+:)?sheetData)\b[^<>]*>[^]*<\/\1\s*>/;

/** What a person has put around the cells stays: notes, widths, print settings. */
function emptyCells(target: Package, part: string): void {
  target.setText(part, target.text(part).replace(DATA, "<$1/>"));
}

function addSheet(target: Package, workbook: WorkbookPart, name: string): string {
  const part = freeName(target, "xl/worksheets/sheet", ".xml");
  addPart(target, { name: part, contentType: WORKSHEET_TYPE, xml: emptySheet(target.dialect) });
  const id = addRelationship(target, workbook.name, { type: "worksheet", target: part });
  const xml = target.text(workbook.name);
  const end = /<\/((?:[\w.-]+:)?)sheets\s*>/.exec(xml);
  if (end === null) throw damaged(workbook.name);
  const element =
    `<${end[1] ?? ""}sheet name="${escapeXml(name)}" sheetId="${String(workbook.lastSheetId + 1)}" ` +
    `r:id="${id}" xmlns:r="${target.dialect.relationships}"/>`;
  target.setText(workbook.name, xml.slice(0, end.index) + element + xml.slice(end.index));
  return part;
}

/** Removes a sheet of ours; what counts the workbook's tabs counts one fewer from then on. */
export function removeSheet(target: Package, workbook: WorkbookPart, name: string): void {
  const sheet = workbook.sheets.find((known) => known.name === name);
  if (sheet === undefined) return;
  const relationship = target
    .relationships(workbook.name)
    .find(({ target: part }) => part === sheet.part);
  if (relationship !== undefined) removeRelationship(target, workbook.name, relationship.id);
  const element = new RegExp(`<(?:[\\w.-]+:)?sheet\\s[^<>]*sheetId=["']${sheet.id}["'][^<>]*/>`);
  const left = target.text(workbook.name).replace(element, "");
  const place = workbook.tabNames.indexOf(name);
  target.setText(workbook.name, withoutTab(left, place));
  for (const part of partsOf(target, sheet.part)) dropPart(target, part);
}

/** The sheet's part, its relationships, and the notes that a person has put on it. */
function partsOf(target: Package, sheet: string): readonly string[] {
  const own = target
    .relationships(sheet)
    .filter(({ type }) => type === "comments" || type === "vmlDrawing")
    .flatMap(({ target: to }) => target.find(to) ?? []);
  const relations = target.find(relationshipsPart(sheet));
  return [...own, ...(relations === null ? [] : [relations]), sheet];
}

const NAME =
  /<((?:[\w.-]+:)?definedName)\s[^<>]*\slocalSheetId=["'](\d+)["'][^<>]*>[^<]*<\/\1\s*>/g;
const PLACE = /(\s(?:localSheetId|activeTab|firstSheet)=["'])(\d+)(?=["'])/g;

/** Names that belong to the tab go with it; those of later tabs, and the view, count from one less. */
function withoutTab(xml: string, place: number): string {
  return xml
    .replace(NAME, (element, _, number: string) => (Number(number) === place ? "" : element))
    .replace(PLACE, (_, head: string, number: string) => {
      const known = Number(number);
      return (
        head +
        String(
          known > place || (known === place && head.includes("activeTab"))
            ? Math.max(0, known - 1)
            : known,
        )
      );
    });
}
