import { score, setOptions, undoLast } from "../../../src/pane/actions";
import { refresh } from "../../../src/pane/session";
import { pairOf, standingOf } from "../../../src/app/standing";
import { shownTable } from "../../../src/pane/shown-table";
import { plainText } from "../../../src/domain/model/cell";
import { Book } from "../../../src/workbench/book/book";
import { openExcel } from "../../support/open-excel";
import { at, cellOf, fillSheet } from "../../support/open-program";
import { openStateOf, startSession } from "../../support/pane-session";

test("formulas are worked out by the program, follow what is typed, and are undone all the same", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["一级指标", "三级指标", "指标性质", "年度指标值", "实际完成值", "分值", "得分", "得分率"],
    ["产出指标", "办件量", "≥", "350", "337", "60", "", ""],
    ["效益指标", "投诉量", "≤", "8", "10", "40", "", ""],
    ["合计", "", "", "", "", "100", "", ""],
    ["评价等级", "", "", "", "", "", "", ""],
  ]);
  // Where text is expected, a formula must not become one.
  sheet.put(at("B5"), { ...sheet.cell(at("B5")), format: "@" });
  const shown = (address: string): string => plainText(sheet.cell(at(address)).value);
  const { host } = await openExcel(book);
  const session = await startSession(host);
  await setOptions(session, { ...openStateOf(session).options, form: "formulas" });
  await score(session);
  expect(openStateOf(session).notice).toMatchObject({ kind: "scored", cells: 7 });
  const cells = ["G2", "G3", "G4", "H2", "H3", "H4", "B5"];
  for (const cell of cells) expect(sheet.cell(at(cell)).formula).toMatch(/^IF\(/);
  expect(cells.map(shown)).toEqual([
    "57.77",
    "32",
    "89.77",
    "0.962833333333333",
    "0.8",
    "0.8977",
    "良",
  ]);
  book.type(sheet, at("E3"), cellOf("9"));
  expect(cells.map(shown).slice(0, 3)).toEqual(["57.77", "35.56", "93.33"]);
  expect(shown("B5")).toBe("优");
  await refresh(session);
  const { look } = openStateOf(session);
  const table = shownTable(openStateOf(session));
  if (table === null) throw new Error("no table");
  expect(standingOf(look, pairOf(look, table))).toEqual({ kind: "complete" });
  await score(session);
  expect(openStateOf(session).notice?.kind).not.toBe("refused");
  expect(sheet.cell(at("G3")).formula).toMatch(/^IF\(/);
  while (openStateOf(session).steps.length > 0) await undoLast(session);
  expect(cells.map((cell) => sheet.cell(at(cell)).value.kind)).toEqual(cells.map(() => "empty"));
  expect(shown("E3")).toBe("9");
});
