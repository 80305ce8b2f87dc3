import type { SheetChange } from "../../../src/app/spreadsheet-host";
import { EMPTY_CELL, numberValue } from "../../../src/domain/model/cell";
import { Book } from "../../../src/workbench/book/book";
import { openWps } from "../../support/open-wps";
import { at, cellOf, fillSheet } from "../../support/open-program";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const settled = (milliseconds = 600) => jest.advanceTimersByTimeAsync(milliseconds);

async function watched(options: Parameters<typeof openWps>[1] = {}) {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["指标", "得分"],
    ["甲", ""],
  ]);
  const wps = openWps(book, options);
  await wps.host.sheets();
  const heard: SheetChange[] = [];
  const stop = wps.host.watch((change) => heard.push(change));
  const ref = { id: sheet.name, name: sheet.name };
  const score = () =>
    wps.host.apply({
      edits: [
        {
          cell: { sheet: ref, at: at("B2") },
          before: EMPTY_CELL,
          after: { ...EMPTY_CELL, value: numberValue("9") },
          path: "甲",
        },
      ],
      results: [],
      marks: [],
      sheets: [{ name: "绩评得分情况表", before: null, after: [[cellOf("合计"), cellOf("9")]] }],
    });
  return { ...wps, sheet, heard, stop, ref, score };
}

test.each(["at-once", "queued"] as const)(
  "only the changes of others are heard, with events that come %s",
  async (events) => {
    const { book, sheet, heard, stop, ref, score } = await watched({ events });
    const scoring = score();
    await settled();
    expect((await scoring).kind).toBe("applied");
    await settled();
    expect(heard).toEqual([]);
    book.type(sheet, at("A2"), cellOf("乙"));
    book.type(sheet, at("B2"), cellOf("8"));
    await settled();
    expect(heard).toEqual([{ what: "cells", sheet: ref }]);
    book.type(sheet, at("B2"), cellOf("9"));
    await settled();
    expect(heard).toHaveLength(2);
    stop();
    book.type(sheet, at("B2"), cellOf("7"));
    await settled(5000);
    expect(heard).toHaveLength(2);
  },
);

test.each(["at-once", "none"] as const)(
  "another sheet or workbook in front is heard, events: %s",
  async (events) => {
    const { book, other, program, heard, stop } = await watched({ events });
    const next = book.addSheet("另一张");
    book.activate(next);
    await settled(2100);
    expect(heard).toEqual([{ what: "active-sheet", sheet: { id: "另一张", name: "另一张" } }]);
    program.activate(other);
    await settled(2100);
    expect(heard.slice(1)).toEqual([
      { what: "active-sheet", sheet: { id: "自评表", name: "自评表" } },
    ]);
    stop();
    program.activate(book);
    await settled(5000);
    expect(heard).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(0);
  },
);

test("the listeners of other add-ins stay", async () => {
  const { program, book, sheet, stop } = await watched();
  let count = 0;
  program.listen("SheetChange", () => (count += 1));
  stop();
  book.type(sheet, at("A2"), cellOf("乙"));
  expect(count).toBe(1);
});
