import { useBrowser } from "./browser";
import { isGridChatter, WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

const browser = useBrowser(isGridChatter);
let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await WorkbenchPage.open(browser);
});

/** Opens the menu of row 13 at its number, and forgets what was last said. */
async function openRowMenu(): Promise<void> {
  const { page } = bench;
  const cell = await page.evaluate(() => workbench.grid.placeOf({ row: 12, column: 3 }));
  const canvas = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  if (cell === null || canvas === null) throw new Error("No grid");
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    document.querySelector("#told")?.replaceChildren();
  });
  await page.mouse.click(canvas.x + 15, cell.y);
  await page.waitForTimeout(500);
  await page.mouse.click(canvas.x + 15, cell.y, { button: "right" });
}

const REFUSED = "这里只能改单元格的内容";

test.each(["在上方插入", "在下方插入"])("%s is refused with a word why", async (name) => {
  await openRowMenu();
  await bench.page
    .getByText(name)
    .last()
    .click({ position: { x: 12, y: 10 } });
  await bench.says(REFUSED);
  expect(await bench.shownAt("D13")).toBe("年办件量");
});

test("so it is where a number is typed into the entry and Enter pressed", async () => {
  await openRowMenu();
  const count = bench.page.getByText("在上方插入").last().locator("input");
  await count.fill("2");
  await count.press("Enter");
  await bench.says(REFUSED);
  expect(await bench.shownAt("D13")).toBe("年办件量");
});

test.each(["删除选中行", "隐藏选中行"])("%s too", async (name) => {
  await openRowMenu();
  await bench.page.getByText(name, { exact: true }).click();
  await bench.says(REFUSED);
});
