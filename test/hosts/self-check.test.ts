import type { ProgramProbe } from "../../src/app/program-probe";
import { runSelfCheck, type SelfCheck } from "../../src/app/self-check/run-self-check";
import { HostError, type SpreadsheetHost } from "../../src/app/spreadsheet-host";
import { openExcelProbe } from "../../src/hosts/excel/open-probe";
import { openWpsProbe } from "../../src/hosts/wps/probe/open-probe";
import type { Book } from "../../src/workbench/book/book";
import type { EtOptions } from "../../src/workbench/et/session";
import { bookFrom, openExcel } from "../support/open-excel";
import { largeTable } from "../support/large-table";
import { openWps } from "../support/open-wps";
import { makeWorkbook } from "../support/make-workbook";

/** What is waited for comes at once in memory, but for what the hosts gather on purpose. */
const check = (
  host: SpreadsheetHost,
  probe: ProgramProbe | null,
  { patience = 10, limit = 15_000 } = {},
): Promise<SelfCheck> =>
  runSelfCheck({
    host,
    probe,
    sheetName: "绩评自检",
    now: () => performance.now(),
    wait: (milliseconds) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, patience))),
    limit,
    onItem: () => undefined,
  });

/** All that a person could miss or find too much. */
const everythingIn = (book: Book) => ({
  sheets: book.sheets.map(({ name, cells, fills, notes, merges, isProtected }) => ({
    name,
    cells: [...cells].map(([row, columns]) => [row, [...columns]]),
    fills: [...fills],
    notes: [...notes],
    merges,
    isProtected,
  })),
  properties: [...book.properties],
  front: book.active?.name,
});

function bookToKeep(): Book {
  const { book, sheet } = largeTable(10);
  sheet.notes.set("C4", "某人的批注");
  book.properties.set("jiping_0", '{"options":"{}","marks":"{\\"另一张\\":[]}"}');
  book.properties.set("单位", "某局");
  return book;
}

type Seen = Readonly<Record<string, string>>;

/** Item by item, what is not as it should be. */
function quirksIn(result: SelfCheck): Seen {
  if (result.kind !== "done") throw new Error(result.because);
  expect(result.leftSheet).toBeNull();
  return Object.fromEntries(
    result.items.flatMap(({ code, verdict, seen }) => (verdict === "works" ? [] : [[code, seen]])),
  );
}

/** Each build, and just what is to be told of it. */
const BUILDS: readonly (readonly [string, Partial<EtOptions>, Seen])[] = [
  ["is as it should be", {}, {}],
  ["flattens single rows and columns", { shape: "flat" }, { "value-shape": "flat" }],
  ["wraps grids", { shape: "wrapper" }, { "value-shape": "wrapper" }],
  ["fails at grids", { bulkWrite: "throws" }, { "grid-write": "throws" }],
  ["takes the first cell only", { bulkWrite: "first-cell" }, { "grid-write": "first-cell" }],
  ["ignores protected writing", { protection: "silent" }, { "protected-write": "silent" }],
  ["takes no lists", { unions: "throws" }, { "area-lists": "throws", "list-length": "none" }],
  [
    "takes a list's first area",
    { unions: "first-area" },
    { "area-lists": "first-area", "list-length": "none" },
  ],
  ["has properties for methods", { methodsAsProperties: true }, { "note-text": "property" }],
  ["has no notes", { notes: false }, { notes: "absent", "note-text": "absent" }],
  ["has no events", { events: "none" }, { "change-events": "absent" }],
  ["queues its events", { events: "queued" }, {}],
  ["lets another workbook come to the front", { driftsAfter: 20 }, { front: "moved" }],
];

const WAITING = new Set(["is as it should be", "queues its events"]);

test.each(BUILDS)(
  "of a WPS that %s the self-check tells just that, and leaves the workbook as it was",
  async (name, options, quirks) => {
    const book = bookToKeep();
    const { host, program, other } = openWps(book, options);
    const before = [everythingIn(book), everythingIn(other)];
    program.activate(book);
    const probe = openWpsProbe({ Application: program.application });
    const { files, ...seen } = quirksIn(
      await check(host, probe, {
        patience: WAITING.has(name) ? 400 : 10,
      }),
    );
    // No build in memory has files to write.
    expect([files, seen]).toEqual(["absent", quirks]);
    expect([everythingIn(book), everythingIn(other)]).toEqual(before);
  },
  20_000,
);

test.each([9, 13, 18])("in Excel of level %i all works, and nothing is left", async (level) => {
  const book = bookToKeep();
  const withNotes = level === 18;
  const { host, page } = await openExcel(book, { level, withNotes });
  const before = everythingIn(book);
  const probe = await openExcelProbe(page);
  const result = await check(host, probe);
  expect(quirksIn(result)).toEqual(withNotes ? {} : { notes: "absent" });
  expect(everythingIn(book)).toEqual(before);
  const client = result.kind === "done" ? result.items.find(({ code }) => code === "client") : null;
  expect(client?.facts["level"]).toBe(level);
});

test("the sheet gets another name where a person has one of that name", async () => {
  const book = bookToKeep();
  book.addSheet("绩评自检");
  const before = everythingIn(book);
  const { host, program } = openWps(book);
  quirksIn(await check(host, openWpsProbe({ Application: program.application })));
  expect(everythingIn(book)).toEqual(before);
});

test("where no sheet can be added nothing is tried", async () => {
  const book = bookToKeep();
  const { host, program } = openWps(book, { protectsStructure: true });
  const before = everythingIn(book);
  const result = await check(host, openWpsProbe({ Application: program.application }));
  expect(result).toEqual({ kind: "refused", because: "protected" });
  book.isReadOnly = true;
  expect(await check(openWps(book).host, null)).toEqual({ kind: "refused", because: "read-only" });
  expect(everythingIn(book)).toEqual({ ...before });
});

test("an item that fails is told, the others go on, and the sheet is removed all the same", async () => {
  const book = bookToKeep();
  const { host, program } = openWps(book);
  const before = everythingIn(book);
  const failing: ProgramProbe = {
    ...openWpsProbe({ Application: program.application }),
    items: [
      {
        code: "front",
        run: () => Promise.reject(new HostError("other-workbook", "D:\\工作\\秘密.xlsx")),
      },
      {
        code: "entry",
        run: (id) => {
          const sheet = book.sheets.find(({ name }) => name === id);
          if (sheet !== undefined) sheet.isProtected = true;
          return Promise.reject(new Error("0x80004005"));
        },
      },
    ],
  };
  const result = await check(host, failing);
  expect(quirksIn(result)).toEqual({ front: "failed", entry: "failed" });
  const facts = result.kind === "done" ? result.items.map((item) => item.facts["error"]) : [];
  expect(facts.slice(-2)).toEqual(["other-workbook", "0x80004005"]);
  expect(everythingIn(book)).toEqual(before);
});

/** Answers no request to write from the given one on, until it is let go. */
function fallingSilent(host: SpreadsheetHost, from: number) {
  let asked = 0;
  const held: (() => void)[] = [];
  const silent: SpreadsheetHost = {
    capabilities: host.capabilities,
    sheets: () => host.sheets(),
    tabNames: () => host.tabNames(),
    read: (scope) => host.read(scope),
    apply: async (plan) => {
      asked += 1;
      if (asked >= from) await new Promise<void>((resolve) => held.push(resolve));
      return host.apply(plan);
    },
    marks: () => host.marks(),
    reveal: (cell) => host.reveal(cell),
    watch: (listener) => host.watch(listener),
    settings: host.settings,
  };
  const letGo = (): void => {
    asked = -Infinity;
    for (const answer of held) answer();
  };
  return { silent, letGo };
}

test("a program that stops answering keeps nobody waiting, and is tidied up once it answers", async () => {
  const book = bookToKeep();
  const before = everythingIn(book);
  const { silent, letGo } = fallingSilent(openWps(book).host, 3);
  const result = await check(silent, null, { limit: 200 });
  if (result.kind !== "done") throw new Error(result.because);
  expect(result.leftSheet).toBe("绩评自检");
  const silentOnes = result.items.filter(({ seen }) => seen === "silent").map(({ code }) => code);
  expect(result.items.map(({ verdict }) => verdict)).toContain("works");
  expect(silentOnes.slice(0, 2)).toEqual(["texts", "block"]);
  expect(silentOnes.slice(-1)).toEqual(["reveal"]);
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(everythingIn(book).sheets).toEqual(before.sheets);
});

test("where the program does not even add the sheet it is told so, and a late one goes again", async () => {
  const book = bookToKeep();
  const before = everythingIn(book);
  const { silent, letGo } = fallingSilent(openWps(book).host, 1);
  const result = await check(silent, null, { limit: 200 });
  expect(result).toEqual({ kind: "refused", because: "failed" });
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(everythingIn(book).sheets).toEqual(before.sheets);
});

test("nothing that stands in the workbook is in what is told", async () => {
  const book = bookFrom(makeWorkbook("excel"));
  const words = book.sheets.flatMap(({ name, cells }) => [
    name,
    ...[...cells.values()].flatMap((row) =>
      [...row.values()].flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])),
    ),
  ]);
  const { host, program } = openWps(book);
  const result = await check(host, openWpsProbe({ Application: program.application }));
  const told = JSON.stringify(result);
  expect(words.length).toBeGreaterThan(5);
  for (const word of [...words, book.name]) {
    if (word.length > 1) expect(told).not.toContain(word);
  }
});
