import { readFileSync } from "node:fs";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import { applyRun, planWorkbook } from "../../../src/app/run-workbook";
import { planWords } from "../../../src/text/plan-words";
import { Book } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/open-workbook";
import { openExcel } from "../../support/open-excel";

test("x", async () => {
  const book = openWorkbook(readFileSync("test/fixtures/chaoyang-2024-unscored.xlsx"));
  if (!(book instanceof Book)) throw new Error();
  const { host, sent } = await openExcel(book);
  const request = {
    scheme: shippedSchemes[0]!,
    mode: "fill-blanks",
    sheetName: null,
    marks: true,
    summary: true,
  } as const;
  const run = await planWorkbook(host, request, planWords);
  if (run.kind !== "planned") throw new Error();
  const outcome = await applyRun(host, run.run);
  console.log(
    JSON.stringify(outcome).slice(0, 600),
    sent(),
    [...book.properties],
    book.sheets.map((s) => s.name),
  );
});
