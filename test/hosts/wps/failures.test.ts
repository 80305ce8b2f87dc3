import type { HostTrouble, SpreadsheetHost } from "../../../src/app/spreadsheet-host";
import { EMPTY_CELL, numberValue, type Cell } from "../../../src/domain/model/cell";
import type { EditPlan } from "../../../src/domain/model/plan";
import type { SheetRef } from "../../../src/domain/model/snapshot";
import { startWps } from "../../../src/hosts/wps/start-wps";
import { tellTrouble } from "../../../src/text/host-troubles";
import { Book } from "../../../src/workbench/book/book";
import { solidFill } from "../../../src/workbench/book/sheet";
import { EtProgram } from "../../../src/workbench/et/et-program";
import { openWps } from "../../support/open-wps";
import { at, cellOf, fillSheet } from "../../support/open-program";

const number = (digits: string): Cell => ({
  value: numberValue(digits),
  formula: null,
  format: "0.00",
});

async function opened(options: Parameters<typeof openWps>[1] = {}) {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["指标", "分值", "得分"],
    ["办件量", "20", ""],
    ["满意度", "10", ""],
    ["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"],
  ]);
  sheet.setFill(at("B2"), solidFill("#CCFFCC"));
  sheet.notes.set("A1", "张三：已核实");
  const wps = openWps(book, options);
  await wps.host.sheets();
  const ref = { id: sheet.name, name: sheet.name };
  return { ...wps, sheet, ref };
}

/** Scores, a live formula, a text that looks like a number, marks, a sheet of ours and a setting. */
const planOn = (sheet: SheetRef): EditPlan => ({
  edits: [
    ["C2", number("9.5")] as const,
    ["C3", { ...number("5"), formula: "ROUND(B3/2,2)" }] as const,
    ["D2", { ...EMPTY_CELL, value: { kind: "text", text: "2024-03" } }] as const,
  ].map(([cell, after]) => ({
    cell: { sheet, at: at(cell) },
    before: EMPTY_CELL,
    after,
    path: cell,
  })),
  results: [],
  marks: ["B2", "B3"].map((cell) => ({
    cell: { sheet, at: at(cell) },
    before: null,
    after: { severity: "error", note: "有误" },
  })),
  sheets: [{ name: "绩评得分情况表", before: null, after: [[cellOf("合计"), number("19")]] }],
});

const apply = (host: SpreadsheetHost, ref: SheetRef) =>
  host.apply(planOn(ref), { written: "甲=1" });

const state = (book: Book) =>
  JSON.stringify([
    book.sheets.map((sheet) => [
      sheet.name,
      [...sheet.notes],
      [...sheet.fills].sort(),
      [...sheet.rows()].map(([row, columns]) => [
        row,
        [...columns].filter(([, cell]) => JSON.stringify(cell) !== JSON.stringify(EMPTY_CELL)),
      ]),
    ]),
    [...book.properties],
    book.active?.name,
  ]);

const refused = (because: HostTrouble) => ({ kind: "refused", because });

/** What happens behind the pane's back, and what is said of it. */
const OBSTACLES: readonly (readonly [
  string,
  HostTrouble,
  (of: Awaited<ReturnType<typeof opened>>) => void,
])[] = [
  ["a protected sheet", "protected", ({ sheet }) => (sheet.isProtected = true)],
  ["a workbook that is read-only", "read-only", ({ book }) => (book.isReadOnly = true)],
  [
    "a filtered sheet",
    "filtered",
    ({ sheet }) => {
      sheet.filter = "sheet";
      sheet.hiddenRows.add(2);
    },
  ],
  [
    "a filtered table",
    "filtered",
    ({ sheet }) => {
      sheet.filter = "table";
      sheet.hiddenRows.add(2);
    },
  ],
  [
    "a sheet that was deleted",
    "sheet-gone",
    ({ book, sheet }) => {
      book.addSheet("另一张");
      book.removeSheet(sheet);
    },
  ],
  ["a sheet that was renamed", "sheet-gone", ({ sheet }) => (sheet.name = "2024年自评表")],
  [
    "a person's sheet with the summary's name",
    "sheet-exists",
    ({ book }) => book.addSheet("绩评得分情况表"),
  ],
  [
    "a chart sheet with the summary's name",
    "sheet-exists",
    ({ book }) => book.chartTabs.push("绩评得分情况表"),
  ],
  [
    "a merged area that swallows a value",
    "conflict",
    ({ sheet }) => sheet.merges.push({ top: 1, left: 2, bottom: 2, right: 2 }),
  ],
  ["a cell being edited", "editing", ({ book }) => (book.isEditing = true)],
  [
    "another workbook in front",
    "other-workbook",
    ({ program, other }) => {
      program.activate(other);
    },
  ],
  [
    "a workbook that was closed",
    "other-workbook",
    ({ program, book }) => {
      program.close(book);
    },
  ],
];

test.each(OBSTACLES)(
  "%s: nothing is written, and a sentence says why",
  async (_, trouble, happen) => {
    const wps = await opened();
    happen(wps);
    const before = [state(wps.book), state(wps.other)];
    expect(await apply(wps.host, wps.ref)).toMatchObject(refused(trouble));
    expect([state(wps.book), state(wps.other)]).toEqual(before);
    expect(wps.program.screenUpdating).toBe(true);
    expect(tellTrouble(trouble)).toMatch(/[\u4e00-\u9fff].*，?/u);
  },
);

test("a protected structure takes no new sheet", async () => {
  const { host, ref, book } = await opened({ protectsStructure: true });
  const before = state(book);
  expect(await apply(host, ref)).toMatchObject(refused("protected"));
  expect(state(book)).toBe(before);
});

const BUILDS: readonly (readonly [string, Parameters<typeof openWps>[1]])[] = [
  ["as it should be", {}],
  ["fails at grids", { bulkWrite: "throws" }],
  ["takes the first cell only, and no lists", { bulkWrite: "first-cell", unions: "throws" }],
];

test.each(BUILDS)(
  "a failure at any step is healed or taken back to the cell, in a build that %s",
  async (_, options) => {
    const trial = await opened(options);
    const start = trial.program.calls;
    expect(await apply(trial.host, trial.ref)).toMatchObject({ kind: "applied" });
    const done = state(trial.book);
    const count = trial.program.calls - start;
    expect(count).toBeGreaterThan(100);
    for (let step = 1; step <= count; step += 1) {
      const { host, ref, book, program } = await opened(options);
      const before = state(book);
      const failing = program.calls + step;
      program.fault = (call) => call === failing;
      const { kind } = await apply(host, ref);
      expect(kind === "applied" ? done : before).toBe(state(book));
      expect([program.screenUpdating, program.displayAlerts]).toEqual([true, true]);
    }
  },
);

test("where even taking back fails, the user hears that it is uncertain", async () => {
  const { host, ref, program } = await opened();
  let isBroken = false;
  program.fault = (_, name) => {
    isBroken ||= name === "AddComment";
    return isBroken && name !== "ScreenUpdating";
  };
  expect(await apply(host, ref)).toEqual({ kind: "uncertain", because: "failed" });
  expect(program.screenUpdating).toBe(true);
});

test("a program that answers nothing any more is not taken for another one", async () => {
  const { host, ref, program } = await opened();
  program.fault = () => true;
  await expect(host.sheets()).rejects.toThrow(/^failed/);
  expect(await apply(host, ref)).toMatchObject(refused("failed"));
});

test.each([
  ["quick", 0, false],
  ["slow", 10, true],
] as const)(
  "a small book is read in a %s WPS, at %d ms a member, with a pause for the pane: %s",
  async (_, milliseconds, pauses) => {
    const { host, program } = await opened();
    let now = 0;
    const clock = jest.spyOn(performance, "now").mockImplementation(() => now);
    const timer = jest.spyOn(globalThis, "setTimeout");
    program.onStep = () => {
      now += milliseconds;
    };
    await host.read("active-sheet");
    expect(timer.mock.calls.length > 0).toBe(pauses);
    clock.mockRestore();
    timer.mockRestore();
  },
);

test("a pause in the middle of a long run does not let it stray into the workbook then in front", async () => {
  const book = new Book();
  const rows = Array.from({ length: 400 }, (_, row) => [`指标${String(row)}`, "20", ""]);
  const sheet = fillSheet(book, "自评表", rows);
  const { host, program, other } = openWps(book, { bulkWrite: "throws" });
  await host.sheets();
  const ref = { id: sheet.name, name: sheet.name };
  const edits = rows.map((_, row) => ({
    cell: { sheet: ref, at: { row, column: 2 } },
    before: EMPTY_CELL,
    after: number("9.5"),
    path: String(row),
  }));
  const before = state(other);
  let pauses = 0;
  const applying = host.apply({ edits, results: [], marks: [], sheets: [] });
  const away = setInterval(() => {
    pauses += 1;
    program.activate(pauses % 2 === 1 ? other : book);
  }, 0);
  expect(await applying).toMatchObject({ kind: "applied" });
  clearInterval(away);
  expect(pauses).toBeGreaterThan(3);
  expect(sheet.cell({ row: 399, column: 2 })).toEqual(number("9.5"));
  expect(state(other)).toBe(before);
});

describe("the page", () => {
  const start = (page: Parameters<typeof startWps>[0]) => () => startWps(page);

  test("of a plain browser is not WPS, and says so", () => {
    expect(start({})).toThrow("not-wps");
    expect(start({ Application: { Documents: {} } })).toThrow("not-wps");
  });

  test("of older builds has the program elsewhere, or as a method", async () => {
    const book = new Book();
    fillSheet(book, "自评表", [["甲"]]);
    const { application } = new EtProgram([book]);
    for (const wps of [
      { Application: application },
      { EtApplication: application },
      { EtApplication: () => application },
    ]) {
      expect(await startWps({ wps }).sheets()).toEqual([{ id: "自评表", name: "自评表" }]);
    }
  });

  test("without a workbook, and builds without document properties, are refused", () => {
    expect(start({ Application: new EtProgram([]).application })).toThrow("no-workbook");
    const bare = { Workbooks: {}, ActiveWorkbook: { FullName: "甲" } };
    expect(start({ Application: bare })).toThrow("old-program");
  });

  test("a chart sheet in front is said, and reading goes on when it is left", async () => {
    const { host, book, sheet } = await opened();
    book.chartTabs.push("图");
    book.activate(null);
    await expect(host.read("active-sheet")).rejects.toMatchObject({ trouble: "chart-sheet" });
    book.activate(sheet);
    expect((await host.read("active-sheet")).sheet.name).toBe("自评表");
  });
});
