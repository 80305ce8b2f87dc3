import { runSelfCheck } from "../../src/app/self-check/run-self-check";
import type { SpreadsheetHost } from "../../src/app/spreadsheet-host";
import { parseA1 } from "../../src/domain/model/address";
import { EMPTY_CELL, numberValue, type Cell } from "../../src/domain/model/cell";
import {
  invertPlan,
  type CellEdit,
  type EditPlan,
  type MarkEdit,
} from "../../src/domain/model/plan";
import { cellAt, type SheetRef } from "../../src/domain/model/snapshot";
import { makeWorkbook } from "../support/make-workbook";

/** A workbook open in a program. */
export interface Workplace {
  readonly host: SpreadsheetHost;
  /** The workbook as a later session finds it. */
  readonly reopen: () => Promise<Workplace>;
  /** The fill that a cell of the first sheet shows, `RRGGBB`; null for none. */
  readonly fillOf: (cell: string) => string | null;
}

/** Opens a workbook file in a program. */
export type OpenWorkbook = (bytes: Uint8Array) => Promise<Workplace>;

const SHEET = "xl/worksheets/sheet1.xml";

const at = (address: string) => parseA1(address) ?? { row: -1, column: -1 };

const number = (digits: string, format = "General"): Cell => ({
  value: numberValue(digits),
  formula: null,
  format,
});

const text = (content: string, format = "General"): Cell => ({
  value: { kind: "text", text: content },
  formula: null,
  format,
});

const percentBlank: Cell = { ...EMPTY_CELL, format: "0%" };

const plan = (change: Partial<EditPlan>): EditPlan => ({
  edits: [],
  results: [],
  marks: [],
  sheets: [],
  ...change,
});

/** What every program has to do alike, on the same file. */
export function describeHost(name: string, open: OpenWorkbook): void {
  const bytes = makeWorkbook("excel");

  async function opened(file: Uint8Array = bytes) {
    const place = await open(file);
    const [sheet] = await place.host.sheets();
    if (sheet === undefined) throw new Error("no sheet");
    return { ...place, sheet };
  }

  const edit = (sheet: SheetRef, address: string, [before, after]: [Cell, Cell]): CellEdit => ({
    cell: { sheet, at: at(address) },
    before,
    after,
    path: address,
  });

  const mark = (sheet: SheetRef, address: string, after: MarkEdit["after"]): MarkEdit => ({
    cell: { sheet, at: at(address) },
    before: null,
    after,
  });

  async function cell(host: SpreadsheetHost, address: string): Promise<Cell> {
    return cellAt(await host.read("active-sheet"), at(address));
  }

  async function applied(host: SpreadsheetHost, change: Partial<EditPlan>) {
    const outcome = await host.apply(plan(change));
    if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
    return outcome;
  }

  describe(`${name} as a host`, () => {
    test("reads texts, numbers, formulas, formats and merged areas with their places", async () => {
      const { host, sheet } = await opened();
      const snapshot = await host.read("active-sheet");
      expect(snapshot.sheet).toEqual(sheet);
      expect(sheet.name).toBe("自评表");
      const read = (address: string) => cellAt(snapshot, at(address));
      expect(read("A2").value).toEqual({ kind: "text", text: "产出\n指标" });
      expect(read("C3")).toEqual(number("0.9", "0%"));
      expect(read("F2")).toEqual(percentBlank);
      expect(read("F3")).toEqual(EMPTY_CELL);
      expect(read("E4")).toEqual({ ...number("100"), formula: "SUM(E2:E3)" });
      expect(snapshot.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
      expect(snapshot.dateSystem).toBe("1900");
      expect([...snapshot.rows.keys()]).toEqual([0, 1, 2, 3]);
    });

    test("writes numbers, texts and formulas with their formats, and gives all back", async () => {
      const { host, sheet } = await opened();
      const before = await host.read(sheet);
      const edits = [
        edit(sheet, "F2", [percentBlank, number("57.35", "0.00")]),
        edit(sheet, "F3", [EMPTY_CELL, number("38.5")]),
        edit(sheet, "G3", [EMPTY_CELL, text("样本偏少\n已改")]),
        edit(sheet, "E3", [number("40"), { ...EMPTY_CELL, formula: "ROUND(E2/2,2)" }]),
      ];
      const { inverse } = await applied(host, { edits });
      expect(await cell(host, "F2")).toEqual(number("57.35", "0.00"));
      expect(await cell(host, "F3")).toEqual(number("38.5"));
      expect(await cell(host, "G3")).toEqual(text("样本偏少\n已改"));
      expect((await cell(host, "E3")).formula).toBe("ROUND(E2/2,2)");
      await applied(host, inverse);
      const after = await host.read(sheet);
      for (const { cell: ref } of edits) {
        expect(cellAt(after, ref.at)).toEqual(cellAt(before, ref.at));
      }
    });

    test.each([
      "=1+1",
      "+86",
      "-",
      "@张三",
      "95",
      "95%",
      "2024-03-01",
      "2024年3月",
      "true",
      "#N/A",
      "'引号",
      "因疫情，推迟",
    ])("what is written as the text %s stays that text", async (content) => {
      const { host, sheet, reopen } = await opened();
      await applied(host, { edits: [edit(sheet, "G2", [EMPTY_CELL, text(content)])] });
      expect(await cell(host, "G2")).toEqual(text(content));
      const again = await reopen();
      expect(await cell(again.host, "G2")).toEqual(text(content));
    });

    test("writes nothing when one cell has changed since it was read", async () => {
      const { host, sheet } = await opened();
      const before = await host.read(sheet);
      const edits = [
        edit(sheet, "F3", [EMPTY_CELL, number("1")]),
        edit(sheet, "E2", [number("50"), number("1")]),
      ];
      expect(await host.apply(plan({ edits }), { written: "x" })).toEqual({
        kind: "stale",
        cell: { sheet, at: at("E2") },
      });
      expect((await host.read("active-sheet")).rows).toEqual(before.rows);
      expect(await host.settings.get("written")).toBeNull();
    });

    test("a formula is written with its result, and is undone whatever it has come to since", async () => {
      const { host, sheet } = await opened();
      const live: Cell = { ...number("57.35"), formula: 'IF(COUNT(E2)=1,ROUND(E2*1.147,2),"")' };
      const first = await applied(host, {
        edits: [edit(sheet, "F3", [EMPTY_CELL, { ...live, value: numberValue("68.82") }])],
      });
      expect((await cell(host, "F3")).formula).toBe(live.formula);
      expect((await cell(host, "F3")).value).toEqual(numberValue("68.82"));
      const { value } = await cell(host, "E2");
      const typed = edit(sheet, "E2", [{ ...EMPTY_CELL, value }, number("50")]);
      const result = {
        cell: { sheet, at: at("F3") },
        before: numberValue("68.82"),
        after: live.value,
      };
      await applied(host, { edits: [typed], results: [result] });
      expect((await cell(host, "F3")).value).toEqual(live.value);
      await applied(host, first.inverse);
      expect(await cell(host, "F3")).toEqual(EMPTY_CELL);
    });

    test("a number format that has changed makes a plan stale as well", async () => {
      const { host, sheet } = await opened();
      const edits = [edit(sheet, "F2", [EMPTY_CELL, number("1")])];
      expect(await host.apply(plan({ edits }))).toMatchObject({ kind: "stale" });
    });

    test("refuses a sheet that is not there", async () => {
      const { host } = await opened();
      const gone = { id: "{gone}", name: "已删" };
      const edits = [edit(gone, "F3", [EMPTY_CELL, number("1")])];
      expect(await host.apply(plan({ edits }))).toEqual({
        kind: "refused",
        because: "sheet-gone",
        cell: { sheet: gone, at: at("F3") },
      });
    });

    const locked = makeWorkbook("excel", (parts) => {
      const xml = parts.get(SHEET) ?? "";
      parts.set(SHEET, xml.replace("</sheetData>", '$&<sheetProtection sheet="1"/>'));
    });

    test("refuses a locked cell of a protected sheet and writes none of the plan", async () => {
      const { host, sheet } = await opened(locked);
      const edits = [
        edit(sheet, "F3", [EMPTY_CELL, number("38.5")]),
        edit(sheet, "G3", [EMPTY_CELL, text("改")]),
      ];
      expect(await host.apply(plan({ edits }))).toEqual({
        kind: "refused",
        because: "protected",
        cell: { sheet, at: at("G3") },
      });
      expect(await cell(host, "F3")).toEqual(EMPTY_CELL);
    });

    test("writes an unlocked cell of a protected sheet", async () => {
      const { host, sheet } = await opened(locked);
      await applied(host, { edits: [edit(sheet, "F3", [EMPTY_CELL, number("38.5")])] });
      expect(await cell(host, "F3")).toEqual(number("38.5"));
    });

    test("marks cells by fill, knows the marks again and gives each cell its own fill back", async () => {
      const { host, sheet, reopen, fillOf } = await opened();
      const own = ["A2", "F3", "G4"].map(fillOf);
      const marks = [
        mark(sheet, "A2", { severity: "error", note: "甲" }),
        mark(sheet, "F3", { severity: "warning", note: "乙" }),
        mark(sheet, "G4", { severity: "notice", note: "丙" }),
      ];
      await applied(host, { marks });
      expect(["A2", "F3", "G4"].map(fillOf)).toEqual(["FFC7CF", "FFEB9D", "DDEBF8"]);
      const again = await reopen();
      const standing = await again.host.marks();
      expect(
        standing.map(({ cell: { at: place }, mark: { severity } }) => [place, severity]),
      ).toEqual([
        [at("A2"), "error"],
        [at("F3"), "warning"],
        [at("G4"), "notice"],
      ]);
      const cleared = standing.map(({ cell: ref, mark: before }) => ({
        cell: ref,
        before,
        after: null,
      }));
      await applied(again.host, { marks: cleared });
      expect(["A2", "F3", "G4"].map(again.fillOf)).toEqual(own);
      expect(await again.host.marks()).toEqual([]);
      expect(await again.host.settings.get("marks")).toBeNull();
    });

    test("changes a mark's severity and still gives the first fill back", async () => {
      const { host, sheet, fillOf } = await opened();
      const own = fillOf("A2");
      const first = { severity: "error", note: "甲" } as const;
      await applied(host, { marks: [mark(sheet, "A2", first)] });
      const second = { severity: "notice", note: "甲" } as const;
      const change = { cell: { sheet, at: at("A2") }, before: first, after: second };
      await applied(host, { marks: [change] });
      expect(fillOf("A2")).toBe("DDEBF8");
      await applied(host, { marks: [{ ...change, before: second, after: null }] });
      expect(fillOf("A2")).toBe(own);
    });

    test("has notes exactly where it says that it has them", async () => {
      const { host, sheet } = await opened();
      await applied(host, { marks: [mark(sheet, "F3", { severity: "error", note: "甲" })] });
      const [standing] = await host.marks();
      expect(standing?.mark.note).toBe(host.capabilities.notes ? "甲" : null);
    });

    test("knows its notes again, changes them and takes them away", async () => {
      const { host, sheet, reopen } = await opened();
      if (!host.capabilities.notes) return;
      const first = { severity: "error", note: "甲" } as const;
      await applied(host, { marks: [mark(sheet, "F3", first)] });
      const again = await reopen();
      expect((await again.host.marks()).map((standing) => standing.mark)).toEqual([first]);
      const second = { severity: "error", note: "乙\n丙" } as const;
      const cellRef = { sheet, at: at("F3") };
      await applied(again.host, { marks: [{ cell: cellRef, before: first, after: second }] });
      expect((await again.host.marks()).map((standing) => standing.mark)).toEqual([second]);
      await applied(again.host, { marks: [{ cell: cellRef, before: second, after: null }] });
      expect(await again.host.marks()).toEqual([]);
    });

    test("leaves locked cells unmarked and says so", async () => {
      const { host, sheet } = await opened(locked);
      const marks = [mark(sheet, "A2", { severity: "error", note: "甲" })];
      const { skipped } = await applied(host, { marks });
      expect(skipped).toEqual([
        { cell: { sheet, at: at("A2") }, part: "fill" },
        { cell: { sheet, at: at("A2") }, part: "note" },
      ]);
      expect(await host.marks()).toEqual([]);
    });

    test("adds a sheet of ours, writes it anew and takes it away again", async () => {
      const { host, reopen } = await opened();
      const rows = [[text("合计"), number("0.955", "0.00%")], [], [text("等级")]];
      await applied(host, { sheets: [{ name: "绩评得分情况表", before: null, after: rows }] });
      const again = await reopen();
      const [, own] = await again.host.sheets();
      expect(own?.name).toBe("绩评得分情况表");
      if (own === undefined) return;
      const written = await again.host.read(own);
      expect(cellAt(written, at("B1"))).toEqual(number("0.955", "0.00%"));
      expect(cellAt(written, at("A3")).value).toEqual({ kind: "text", text: "等级" });
      const next = [[text("总分"), number("98")]];
      const change = { name: own.name, before: rows, after: next };
      await applied(again.host, { sheets: [change] });
      const [, rewritten] = await again.host.sheets();
      if (rewritten === undefined) throw new Error("no sheet");
      const fresh = await again.host.read(rewritten);
      expect(cellAt(fresh, at("A1")).value).toEqual({ kind: "text", text: "总分" });
      expect(cellAt(fresh, at("A3")).value.kind).toBe("empty");
      await applied(again.host, invertPlan(plan({ sheets: [{ ...change, before: null }] })));
      expect((await again.host.sheets()).map((sheet) => sheet.name)).toEqual(["自评表"]);
    });

    test("keeps small texts in the workbook, with a plan or by themselves", async () => {
      const { host, sheet, reopen } = await opened();
      const long = "甲=1😀;".repeat(200);
      await host.settings.set("scheme", "national");
      const edits = [edit(sheet, "F3", [EMPTY_CELL, number("38.5")])];
      await host.apply(plan({ edits }), { written: long, scheme: null });
      const again = await reopen();
      expect(await again.host.settings.get("written")).toBe(long);
      expect(await again.host.settings.get("scheme")).toBeNull();
      await again.host.settings.set("written", null);
      expect(await (await again.reopen()).host.settings.get("written")).toBeNull();
    });

    test("does on a sheet of its own what a self-check in the field asks of it", async () => {
      const { host, sheet } = await opened();
      const before = await host.read(sheet);
      const check = await runSelfCheck({
        host,
        probe: null,
        sheetName: "自检",
        now: () => 0,
        limit: 15_000,
        wait: () => Promise.resolve(),
        onItem: () => undefined,
      });
      if (check.kind !== "done") throw new Error(check.because);
      const failed = check.items.filter(({ verdict }) => verdict !== "works");
      const lacks = [
        host.capabilities.notes ? [] : ["notes"],
        host.capabilities.watch ? [] : ["own-changes"],
        host.capabilities.reveal ? [] : ["reveal"],
      ];
      expect(failed.map(({ code, seen }) => [code, seen])).toEqual(
        lacks.flat().map((code) => [code, "absent"]),
      );
      expect(check.leftSheet).toBeNull();
      expect((await host.sheets()).map(({ name: tab }) => tab)).toEqual([sheet.name]);
      expect((await host.read(sheet)).rows).toEqual(before.rows);
    });

    test("an empty plan changes nothing", async () => {
      const { host } = await opened();
      const before = await host.read("active-sheet");
      await applied(host, {});
      expect((await host.read("active-sheet")).rows).toEqual(before.rows);
    });
  });
}
