import { Book } from "../../src/workbench/book/book";
import { openExcel } from "../support/open-excel";
import { at, fillSheet } from "../support/open-program";

test("a listener that throws is told of apart: the pane's request is answered, and the others hear", async () => {
  const book = new Book();
  fillSheet(book, "自评表", [["指标", "得分"]]);
  const reported: (() => void)[] = [];
  const report = jest.spyOn(globalThis, "queueMicrotask").mockImplementation((throwing) => {
    reported.push(throwing);
  });
  book.watch(({ kind }) => {
    if (kind === "settled") throw new Error("the grid failed");
  });
  const heard: string[] = [];
  book.watch(({ kind }) => heard.push(kind));
  const { host } = await openExcel(book);
  const { sheet, rows } = await host.read("active-sheet");
  expect(rows.get(0)?.get(0)?.value).toEqual({ kind: "text", text: "指标" });
  await host.reveal({ sheet, at: at("B1") });
  report.mockRestore();
  expect(heard).toContain("selected");
  expect(reported[0]).toThrow("the grid failed");
});
