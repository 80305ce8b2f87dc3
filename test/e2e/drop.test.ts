import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBrowser } from "./browser";
import { becomes, isGridChatter, WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

const FILE = join(__dirname, "../fixtures/jianghua.xlsx");
const COPY = 1;

const browser = useBrowser(isGridChatter);
let bench: WorkbenchPage;

beforeEach(async () => {
  bench = await WorkbenchPage.open(browser);
});

/** What a person carries over the page: files of the disk, or a text of another page. */
interface Carried {
  readonly files?: readonly string[];
  readonly text?: string;
}

/** Carries something to the middle of an element, as the browser hears it of the system. */
async function carry(selector: string, { files = [], text }: Carried) {
  const { page } = bench;
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`No ${selector}`);
  const session = await page.context().newCDPSession(page);
  const items = text === undefined ? [] : [{ mimeType: "text/plain", data: text }];
  const data = { items, files: [...files], dragOperationsMask: COPY };
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const send = async (type: "dragEnter" | "dragOver" | "drop") => {
    await session.send("Input.dispatchDragEvent", { type, ...middle, data });
  };
  await send("dragEnter");
  await send("dragOver");
  return { drop: () => send("drop") };
}

const isInvited = () => bench.page.locator("body.dropping").isVisible();

test.each(["#sheet", "#pane", "#bar"])("a workbook dropped on %s is opened", async (place) => {
  const carried = await carry(place, { files: [FILE] });
  await becomes(isInvited, true);
  await carried.drop();
  await bench.says("已打开“jianghua.xlsx”");
  await bench.isOpen();
  expect(await isInvited()).toBe(false);
  expect(await bench.page.evaluate(() => workbench.book?.name)).toBe("jianghua.xlsx");
});

test("a file that is carried away again leaves all as it was", async () => {
  await carry("#sheet", { files: [FILE] });
  await becomes(isInvited, true);
  // As the browser tells of a pointer that leaves its window.
  await bench.page.evaluate(() => window.dispatchEvent(new DragEvent("dragleave")));
  await becomes(isInvited, false);
  expect(await bench.page.evaluate(() => workbench.book?.name)).not.toBe("jianghua.xlsx");
});

test("a text that is carried over the page is none of ours", async () => {
  await carry("#sheet", { text: "得分" });
  expect(await isInvited()).toBe(false);
});

test("a dropped file that is no workbook is told, and the open table stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "jiping-"));
  const file = join(folder, "说明.xlsx");
  writeFileSync(file, "不是工作簿");
  const before = await bench.page.evaluate(() => workbench.book?.name);
  await (await carry("#sheet", { files: [file] })).drop();
  await bench.says("“说明.xlsx”没有打开：文件内容不是 Excel 工作簿");
  expect(await bench.page.evaluate(() => workbench.book?.name)).toBe(before);
  await rm(folder, { recursive: true });
});
