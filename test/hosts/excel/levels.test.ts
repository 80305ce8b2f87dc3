import type { SheetChange } from "../../../src/app/spreadsheet-host";
import { numberValue } from "../../../src/domain/model/cell";
import type { EditPlan } from "../../../src/domain/model/plan";
import type { Area } from "../../../src/domain/model/address";
import { capabilitiesOf } from "../../../src/hosts/excel/capabilities";
import { Book } from "../../../src/workbench/book/book";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { planWorkbook } from "../../../src/app/plan-workbook";
import { applyRun } from "../../../src/app/run-workbook";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import { planWords } from "../../../src/text/plan-words";
import { readFileSync } from "node:fs";
import { bookFrom, openExcel } from "../../support/open-excel";
import { at, cellOf, fillSheet, openProgram } from "../../support/open-program";

const LEVELS = [8, 9, 12, 13, 14, 17, 20];

test.each(LEVELS)("what ExcelApi 1.%i can do with this client is worked out once", (level) => {
  const { Excel, Office } = openProgram(new Book(), { level });
  const capabilities = capabilitiesOf({ Excel, Office });
  if (level < 9) {
    expect(capabilities).toBeNull();
    return;
  }
  expect(capabilities).toEqual({
    mergedAreas: level >= 13,
    triggerSource: level >= 14,
    // The program has notes from 1.18 on; this client does not know them.
    notes: false,
    undoGrouping: false,
    // This program hands its file to nobody.
    copy: false,
  });
});

test("a younger client and program have notes; either alone has none", () => {
  const notes = (level: number, withNotes: boolean) => {
    const { Excel, Office } = openProgram(new Book(), { level, withNotes });
    return capabilitiesOf({ Excel, Office })?.notes;
  };
  expect([notes(18, true), notes(17, true), notes(18, false)]).toEqual([true, false, false]);
});

test("a person's note stays, and a note of ours that a person has changed is theirs", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [["指标"], ["甲"]]);
  sheet.notes.set("A1", "张三：已核实");
  const { host } = await openExcel(book, { level: 18, withNotes: true });
  await host.sheets();
  const after = { severity: "error", note: "有误" } as const;
  const marks = ["A1", "A2"].map((cell) => ({
    cell: { sheet: { id: sheet.id, name: sheet.name }, at: at(cell) },
    before: null,
    after,
  }));
  const plan = { edits: [], results: [], marks, sheets: [] };
  expect(await host.apply(plan)).toMatchObject({ skipped: [{ part: "note" }] });
  expect([...sheet.notes]).toEqual([
    ["A1", "张三：已核实"],
    ["A2", "【绩评】\n有误"],
  ]);
  sheet.notes.set("A2", "【绩评】\n有误，已问过李四");
  const standing = await host.marks();
  const cleared = standing.map(({ cell, mark }) => ({ cell, before: mark, after: null }));
  await host.apply({ edits: [], results: [], marks: cleared, sheets: [] });
  expect(sheet.notes.get("A2")).toBe("【绩评】\n有误，已问过李四");
  expect([...sheet.fills]).toEqual([]);
});

test("a program that counts undo groups wrong is asked once more without them", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [["指标", ""]]);
  const { host, program } = await openExcel(book, { level: 20, withNotes: true });
  let isFirst = true;
  program.fault = ({ name }) => {
    if (name !== "SuspendScreenUpdatingUntilNextSync" || !isFirst) return null;
    isFirst = false;
    return "UndoNotSupported";
  };
  await host.settings.set("scheme", "national");
  expect(isFirst).toBe(false);
  expect([...book.properties.values()].join("")).toContain("national");
  expect(sheet.cells.size).toBe(1);
});

const shape = (merges: readonly Area[]) =>
  [...merges].sort((one, other) => one.top - other.top || one.left - other.left);

test.each([9, 12, 13, 14, 17, 20])("a table is scored at ExcelApi 1.%i", async (level) => {
  const bytes = readFileSync("test/fixtures/chaoyang-2024-unscored.xlsx");
  const [scheme] = shippedSchemes;
  if (scheme === undefined) throw new Error("no scheme");
  const request = {
    scheme,
    mode: "fill-blanks",
    sheetName: null,
    marks: true,
    summary: true,
  } as const;
  const file = XlsxHost.open(bytes);
  if (!(file instanceof XlsxHost)) throw new Error(file.kind);
  const inFile = await planWorkbook(file, request, planWords);
  const { host } = await openExcel(bookFrom(bytes), { level });
  const planned = await planWorkbook(host, request, planWords);
  if (planned.kind !== "planned" || inFile.kind !== "planned") throw new Error(planned.kind);
  expect(planned.run.plan.edits.map(({ cell, after }) => [cell.at, after])).toEqual(
    inFile.run.plan.edits.map(({ cell, after }) => [cell.at, after]),
  );
  expect((await applyRun(host, planned.run)).kind).toBe("applied");
});

test("more merged areas than one question may give are read in blocks, the next time at once", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [["指标"]]);
  for (let row = 0; row < 700; row += 1) {
    sheet.put({ row: row * 2, column: 1 }, cellOf("甲"));
    sheet.merges.push({ top: row * 2, left: 1, bottom: row * 2 + 1, right: 1 });
  }
  const { host } = await openExcel(book);
  expect(shape((await host.read("active-sheet")).merges)).toEqual(shape(sheet.merges));
  expect(shape((await host.read("active-sheet")).merges)).toEqual(shape(sheet.merges));
});

test("where the program gives no merged areas, reading goes on without them", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [["指标"]]);
  sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 0 });
  const { host, program } = await openExcel(book);
  program.fault = ({ name, type }) => {
    const isMerges = type === 1 && name === "" && merging(program.requests.length);
    return isMerges ? "GeneralException" : null;
  };
  const asked = new Set<number>();
  const execute = program.execute.bind(program);
  program.execute = (body, flags) => {
    const paths = Object.values(body.ObjectPaths);
    if (paths.some(({ Name }) => Name === "GetMergedAreasOrNullObject")) {
      asked.add(program.requests.length);
    }
    return execute(body, flags);
  };
  const merging = (request: number): boolean => asked.has(request);
  const { merges, rows } = await host.read("active-sheet");
  expect(merges).toEqual([]);
  expect(rows.size).toBe(1);
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test.each([12, 14])("at ExcelApi 1.%i only the changes of others are heard", async (level) => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["指标", "得分"],
    ["甲", ""],
  ]);
  const { host } = await openExcel(book, { level });
  const heard: SheetChange[] = [];
  const stop = host.watch((change) => heard.push(change));
  await settled();
  const ref = { id: sheet.id, name: sheet.name };
  await host.sheets();
  const plan: EditPlan = {
    edits: [
      {
        cell: { sheet: ref, at: at("B2") },
        before: cellOf(""),
        after: { ...cellOf("9"), value: numberValue("9") },
        path: "甲",
      },
    ],
    results: [],
    marks: [],
    sheets: [],
  };
  expect((await host.apply(plan)).kind).toBe("applied");
  await settled();
  expect(heard).toEqual([]);
  book.type(sheet, at("B2"), cellOf("8"));
  book.changed(sheet, { top: 1, left: 0, bottom: 1, right: 0 }, "other-person");
  book.activate(fillSheet(book, "另一张", [["甲"]]));
  await settled();
  expect(heard[0]?.sheet).toEqual(ref);
  expect(heard.map(({ what }) => what)).toEqual(["cells", "cells", "cells", "active-sheet"]);
  stop();
  await settled();
  book.type(sheet, at("B2"), cellOf("7"));
  await settled();
  expect(heard).toHaveLength(4);
});
