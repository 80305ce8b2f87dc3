import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { useBrowser } from "./browser";
import { isGridChatter, WorkbenchPage } from "./workbench-page";

jest.setTimeout(90_000);

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

const browser = useBrowser(isGridChatter);
let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await WorkbenchPage.open(browser);
});

/** What axe holds against the pane. */
async function faultsInPane(): Promise<readonly string[]> {
  const frame = await (await bench.page.waitForSelector("#pane iframe")).contentFrame();
  if (frame === null) throw new Error("A frame without a page");
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate<AxeResults>(
    "axe.run(document.getElementById('pane'), { resultTypes: ['violations'] })",
  );
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`);
}

/** Everything in the book, as text. */
const bookText = (): Promise<string> =>
  bench.page.evaluate(() =>
    JSON.stringify(
      workbench.book?.sheets.map(({ name, cells, fills, notes }) => [
        name,
        [...cells].map(([row, columns]) => [row, [...columns]]),
        [...fills],
        [...notes],
      ]),
    ),
  );

test.each([
  ["Excel（Microsoft 365）", "light"],
  ["Excel（Microsoft 365）", "dark"],
  ["WPS 表格", "light"],
  ["WPS 表格（旧版，逐格读写）", "dark"],
] as const)(
  "自检 in %s tells what it can do, and leaves the book as it was (%s)",
  async (name, theme) => {
    await bench.choose(name);
    // Excel tells its own theme; in WPS the pane goes by the system's.
    await bench.page.emulateMedia({ colorScheme: theme });
    const dark = bench.page.getByLabel("深色窗格");
    if ((await dark.isChecked()) !== (theme === "dark")) await dark.click();
    await bench.isOpen();
    const before = await bookText();
    await bench.tab("设置").click();
    await bench.button("自检…").click();
    await bench.root.getByText(/在一张临时工作表上/).waitFor();
    expect(await faultsInPane()).toEqual([]);
    await bench.button("开始自检").click();
    await bench.root.getByRole("heading", { name: "检测结果" }).waitFor({ timeout: 40_000 });
    await bench.tells(/评分所需的读、写、核对、撤销都正常/);
    expect(await faultsInPane()).toEqual([]);
    if (name === "WPS 表格") await bench.picture("self-check");
    await bench.root.getByRole("button", { name: "不知道" }).first().click();
    const box = bench.root.getByRole("textbox", { name: "自检结果（JSON）" });
    const report = JSON.parse(await box.inputValue()) as Record<string, unknown>;
    expect(report).toMatchObject({
      report: "jiping-self-check",
      program: name.startsWith("WPS") ? "wps" : "excel",
      answers: { undo: "unknown" },
      cleaned: true,
    });
    expect(await bookText()).toBe(before);
    await bench.button("返回").click();
    await bench.isOpen();
  },
);
