import { applyUndoably, undo } from "../../src/app/undo";
import { planWorkbook } from "../../src/app/plan-workbook";
import { readWorkbook } from "../../src/app/read-workbook";
import { planWords } from "../../src/text/plan-words";
import { contentsOf, openFixture, typeInto, valueAt } from "../support/open-fixture";
import { schemeOf } from "../support/run-drawn";
import type { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";

async function scoreOnce(host: XlsxHost) {
  const request = {
    scheme: schemeOf("national"),
    mode: "fill-blanks",
    sheetName: null,
    marks: true,
    summary: true,
  } as const;
  const planned = await planWorkbook(host, request, planWords);
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const { step } = await applyUndoably(host, planned.run, "workbook-1");
  if (step === null) throw new Error("Nothing was written");
  return step;
}

test("brings back every cell, format, mark and sheet", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const before = await contentsOf(host);
  const step = await scoreOnce(host);
  expect(await contentsOf(host)).not.toEqual(before);
  expect((await undo(host, step)).kind).toBe("applied");
  expect(await contentsOf(host)).toEqual(before);
});

test("brings back what we remember of the workbook", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const step = await scoreOnce(host);
  await undo(host, step);
  const { memory, earlierSummary } = await readWorkbook(host, { summaryName: "汇总" });
  expect(memory.toText()).toBe("");
  expect(earlierSummary).toBeNull();
});

test("several steps go back one by one, a summary stays ours all the way", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const start = await contentsOf(host);
  const first = await scoreOnce(host);
  const between = await contentsOf(host);
  await typeInto(host, "H15", "0.8");
  const second = await scoreOnce(host);
  expect(await valueAt(host, "J15")).toBe("10");
  await undo(host, second);
  await typeInto(host, "H15", "1");
  expect(await contentsOf(host)).toEqual(between);
  const { summarySheet } = await readWorkbook(host, { summaryName: planWords.summary.sheet });
  expect(summarySheet).toBe(planWords.summary.sheet);
  await undo(host, first);
  expect(await contentsOf(host)).toEqual(start);
});

test("is refused as a whole where a cell has changed since", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const step = await scoreOnce(host);
  await typeInto(host, "J14", "9");
  const outcome = await undo(host, step);
  expect(outcome).toMatchObject({ kind: "stale", cell: { at: { row: 13, column: 9 } } });
  expect(await valueAt(host, "J13")).toBe("20");
  expect(await valueAt(host, "J14")).toBe("9");
});
