import type { ApplyOutcome, HostTrouble, SpreadsheetHost } from "../../../src/app/spreadsheet-host";
import { EMPTY_CELL, numberValue, type Cell } from "../../../src/domain/model/cell";
import type { EditPlan } from "../../../src/domain/model/plan";
import type { SheetRef } from "../../../src/domain/model/snapshot";
import { startExcel } from "../../../src/hosts/excel/start-excel";
import { tellTrouble, tellUncertain, WAITING_FOR_EDIT } from "../../../src/text/host-troubles";
import { Book } from "../../../src/workbench/book/book";
import { solidFill } from "../../../src/workbench/book/sheet";
import type { Step } from "../../../src/workbench/rich-api/rich-api-host";
import { openExcel } from "../../support/open-excel";
import { at, cellOf, fillSheet, openProgram } from "../../support/open-program";

const number = (digits: string): Cell => ({
  value: numberValue(digits),
  formula: null,
  format: "0.00",
});

async function opened(options: Parameters<typeof openExcel>[1] = {}) {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["指标", "分值", "得分"],
    ["办件量", "20", ""],
    ["满意度", "10", ""],
    ["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"],
  ]);
  sheet.setFill(at("B2"), solidFill("#CCFFCC"));
  const excel = await openExcel(book, options);
  const ref = { id: sheet.id, name: sheet.name };
  await excel.host.sheets();
  return { ...excel, book, sheet, ref };
}

/** Scores, a mark, a sheet of ours and a setting: something of everything. */
const planOn = (sheet: SheetRef): EditPlan => ({
  edits: ["C2", "C3"].map((cell) => ({
    cell: { sheet, at: at(cell) },
    before: EMPTY_CELL,
    after: number("9.5"),
    path: cell,
  })),
  results: [],
  marks: [
    { cell: { sheet, at: at("B2") }, before: null, after: { severity: "error", note: "有误" } },
  ],
  sheets: [{ name: "绩评得分情况表", before: null, after: [[cellOf("合计"), number("19")]] }],
});

const apply = (host: SpreadsheetHost, ref: SheetRef): Promise<ApplyOutcome> =>
  host.apply(planOn(ref), { written: "甲=1" });

const state = (book: Book) =>
  JSON.stringify([
    book.sheets.map(({ name, fills, cells, notes }) => [
      name,
      [...notes],
      [...fills].sort(),
      [...cells].map(([row, columns]) => [
        row,
        [...columns].filter(([, { value, formula }]) => value.kind !== "empty" || formula !== null),
      ]),
    ]),
    [...book.properties],
  ]);

const refused = (because: HostTrouble) => ({ kind: "refused", because });

/** What happens to the book behind the pane's back, and what is said of it. */
const OBSTACLES: readonly (readonly [
  string,
  HostTrouble,
  (of: Awaited<ReturnType<typeof opened>>) => void,
])[] = [
  ["a protected sheet", "protected", ({ sheet }) => (sheet.isProtected = true)],
  [
    "a sheet that may not be formatted, with open cells",
    "protected",
    ({ sheet }) => {
      sheet.isProtected = true;
      for (const cell of ["C2", "C3", "B2"]) sheet.unlocked.add(cell);
    },
  ],
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
  [
    "a person's sheet with the summary's name",
    "sheet-exists",
    ({ book }) => book.addSheet("绩评得分情况表"),
  ],
  [
    "a merged area that swallows a value",
    "conflict",
    ({ sheet }) => sheet.merges.push({ top: 1, left: 2, bottom: 2, right: 2 }),
  ],
];

test.each(OBSTACLES)(
  "%s: nothing is written, and a sentence says why",
  async (_, trouble, happen) => {
    const excel = await opened();
    happen(excel);
    const before = state(excel.book);
    expect(await apply(excel.host, excel.ref)).toMatchObject(refused(trouble));
    expect(state(excel.book)).toBe(before);
    expect(tellTrouble(trouble)).toMatch(/[\u4e00-\u9fff].*，/u);
  },
);

test("a sheet that was renamed is still the same sheet", async () => {
  const { host, ref, sheet } = await opened();
  sheet.name = "2024年自评表";
  expect(await apply(host, ref)).toMatchObject({ kind: "applied" });
  expect(sheet.cell(at("C2")).value).toEqual(numberValue("9.5"));
});

test("another tab in front does not draw the writing to it", async () => {
  const { host, ref, book, sheet } = await opened();
  book.activate(fillSheet(book, "另一张", [["甲"]]));
  await apply(host, ref);
  expect(sheet.cell(at("C3")).value).toEqual(numberValue("9.5"));
});

test("a chart sheet in front is said, and reading goes on when it is left", async () => {
  const { host, book, sheet } = await opened();
  book.activate(null);
  await expect(host.read("active-sheet")).rejects.toMatchObject({ trouble: "chart-sheet" });
  book.activate(sheet);
  expect((await host.read("active-sheet")).sheet.name).toBe("自评表");
});

test("a cell of another workbook is not revealed while that one is in front", async () => {
  const { host, book, ref, sheet } = await opened();
  fillSheet(book, "另一张", [["甲"]]);
  await host.reveal({ sheet: ref, at: at("C2") });
  expect(book.active).toBe(sheet);
  book.isInFront = false;
  await expect(host.reveal({ sheet: ref, at: at("C2") })).rejects.toMatchObject({
    trouble: "other-workbook",
  });
});

describe("while a cell is being edited", () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask"] }));
  afterEach(() => jest.useRealTimers());

  test("reading waits, says so after two seconds and goes on when editing ends", async () => {
    const { host, book, waiting } = await opened();
    book.startEditing();
    const reading = host.read("active-sheet");
    await jest.advanceTimersByTimeAsync(1900);
    expect(waiting).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(waiting).toHaveLength(1);
    expect(WAITING_FOR_EDIT).toContain("按回车");
    book.endEditing();
    await jest.advanceTimersByTimeAsync(10);
    expect((await reading).sheet.name).toBe("自评表");
    expect(waiting.at(-1)).toBeNull();
  });

  test("the user may call the waiting off; nothing is written later", async () => {
    const { host, book, ref, waiting } = await opened();
    const before = state(book);
    book.startEditing();
    const applying = apply(host, ref);
    await jest.advanceTimersByTimeAsync(2100);
    waiting[0]?.cancel();
    expect(await applying).toMatchObject(refused("cancelled"));
    book.endEditing();
    await jest.advanceTimersByTimeAsync(5000);
    expect(state(book)).toBe(before);
  });

  test("a program that cannot wait says at once that a cell is being edited", async () => {
    const { host, book, ref } = await opened({ delaysForCellEdit: false });
    book.startEditing();
    await expect(host.read("active-sheet")).rejects.toMatchObject({ trouble: "editing" });
    book.endEditing();
    await host.sheets();
    book.startEditing();
    expect(await apply(host, ref)).toMatchObject(refused("editing"));
  });
});

test("editing that starts between verifying and writing leaves everything as it was", async () => {
  const { host, book, ref, program } = await opened();
  const before = state(book);
  const execute = program.execute.bind(program);
  const first = program.requests.length;
  program.execute = (body, flags) => {
    if (program.requests.length === first + 1) book.startEditing();
    return execute(body, flags);
  };
  expect(await apply(host, ref)).toMatchObject(refused("editing"));
  expect(state(book)).toBe(before);
});

describe("a failure at any action of the write", () => {
  async function writeActions(options: Parameters<typeof openExcel>[1]): Promise<number> {
    const { host, ref, sent } = await opened(options);
    await apply(host, ref);
    return sent().at(-1)?.actions ?? 0;
  }

  test.each([
    ["GeneralException", {}],
    ["AccessDenied", {}],
    ["GeneralException", { level: 18, withNotes: true }],
  ])("%s is taken back to the cell, at %j", async (code, options) => {
    const count = await writeActions(options);
    expect(count).toBeGreaterThan(20);
    for (let action = 0; action < count; action += 1) {
      const { host, ref, book, program } = await opened(options);
      const before = state(book);
      const write = program.requests.length + 1;
      program.fault = (step: Step) =>
        step.request === write && step.action === action ? code : null;
      const outcome = await apply(host, ref);
      expect(outcome).toMatchObject({ kind: "refused" });
      expect(state(book)).toBe(before);
      program.fault = () => null;
      expect(await apply(host, ref)).toMatchObject({ kind: "applied" });
    }
  });

  test("where even taking back fails, the user hears that it is uncertain", async () => {
    const { host, ref, program } = await opened();
    const write = program.requests.length + 1;
    program.fault = ({ request, action }) =>
      request >= write && action > 10 ? "GeneralException" : null;
    const outcome = await apply(host, ref);
    expect(outcome).toEqual({ kind: "uncertain", because: "failed" });
    expect(tellUncertain("failed")).toContain("核对");
  });
});

describe("answers and requests that are too large", () => {
  test("a large answer is asked for again in smaller parts", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [`指标${String(row)}`, "20"]);
    const book = new Book();
    fillSheet(book, "自评表", rows);
    const { host, program } = await openExcel(book, { largestResponse: 20_000 });
    const snapshot = await host.read("active-sheet");
    expect(snapshot.rows.size).toBe(400);
    expect(program.requests.length).toBeGreaterThan(5);
  });

  test("a large request changes nothing", async () => {
    const { host, ref, book } = await opened({ largestRequest: 3500 });
    const before = state(book);
    expect(await apply(host, ref)).toMatchObject(refused("too-large"));
    expect(state(book)).toBe(before);
  });

  test("a sheet beyond what one request reads is read whole", async () => {
    const book = new Book();
    const sheet = fillSheet(book, "自评表", [["指标"]]);
    sheet.put(at("A6001"), cellOf("末行"));
    sheet.put(at("DD3"), cellOf("远列"));
    sheet.merges.push({ top: 6000, left: 0, bottom: 6001, right: 0 });
    const { host } = await openExcel(book);
    const { rows, merges } = await host.read("active-sheet");
    expect(rows.get(6000)?.get(0)?.value).toEqual({ kind: "text", text: "末行" });
    expect(rows.get(2)?.get(107)?.value).toEqual({ kind: "text", text: "远列" });
    expect(merges).toHaveLength(1);
  });

  test("a sheet larger than any table is refused, not half read", async () => {
    const book = new Book();
    const sheet = fillSheet(book, "自评表", [["指标"]]);
    sheet.put(at("XFD1000"), cellOf("远"));
    const { host } = await openExcel(book);
    await expect(host.read("active-sheet")).rejects.toMatchObject({ trouble: "too-large" });
  });
});

describe("Office.js", () => {
  const onWaiting = () => undefined;
  const start = (page: Parameters<typeof startExcel>[0]["page"]) => startExcel({ page, onWaiting });

  test("that never comes or never gets ready is given up after 15 seconds", async () => {
    await expect(start({})).rejects.toMatchObject({ trouble: "not-ready" });
    jest.useFakeTimers();
    const Office = {
      onReady: () => new Promise(() => undefined),
    } as unknown as typeof globalThis.Office;
    const starting = expect(start({ Office })).rejects.toMatchObject({ trouble: "not-ready" });
    await jest.advanceTimersByTimeAsync(15_000);
    await starting;
    const hasCome = new Promise(() => undefined);
    const waiting = expect(startExcel({ page: {}, hasCome, onWaiting })).rejects.toMatchObject({
      trouble: "not-ready",
    });
    await jest.advanceTimersByTimeAsync(15_000);
    await waiting;
    jest.useRealTimers();
  });

  test("may come after the pane, which looks for it then only", async () => {
    const { program, ...late } = openProgram(new Book(), { level: 8 });
    const page: Partial<typeof late> = {};
    const hasCome = Promise.resolve().then(() => Object.assign(page, late));
    const starting = startExcel({ page, hasCome, onWaiting });
    await expect(starting).rejects.toMatchObject({ trouble: "old-program" });
    expect(program.requests).toEqual([]);
  });

  test("in a plain browser there is no Excel", async () => {
    const Office = {
      onReady: () => Promise.resolve({ host: null, platform: null }),
    } as unknown as typeof globalThis.Office;
    await expect(start({ Office })).rejects.toMatchObject({ trouble: "not-excel" });
  });

  test("below ExcelApi 1.9 nothing is tried", async () => {
    const { program, ...page } = openProgram(new Book(), { level: 8 });
    await expect(start(page)).rejects.toMatchObject({ trouble: "old-program" });
    expect(program.requests).toEqual([]);
    expect(tellTrouble("old-program")).toContain("版本过低");
  });
});
