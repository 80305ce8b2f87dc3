import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { Book } from "../../src/workbench/book/book";
import { EtProgram } from "../../src/workbench/et/et-program";

const SCRIPT = readFileSync(join(__dirname, "../../src/entry/pages/wps/main.js"), "utf8");

interface Ribbon {
  readonly OnAddinLoad: (ui: object) => unknown;
  readonly OnAction: (control: object) => unknown;
  readonly GetEnabled: (control: object) => unknown;
  readonly GetImage: (control: object) => unknown;
}

interface Wishes {
  /** Where the program's root stands; some builds have only the older name. */
  readonly at?: "Application" | "wps";
  readonly application?: object;
  readonly href?: string;
}

/** The ribbon's hidden page, as WPS loads it. */
function openRibbon({ at = "Application", application, href }: Wishes = {}) {
  const book = new Book();
  const program = new EtProgram([book]);
  const alerts: string[] = [];
  const page: Record<string, unknown> = {
    [at]: application ?? program.application,
    location: { href: href ?? "file:///D:/jsaddons/jiping_0.1.0/index.html" },
    alert: (text: string) => alerts.push(text),
    devicePixelRatio: 1.5,
  };
  page["window"] = page;
  createContext(page);
  runInContext(SCRIPT, page);
  const ribbon = page["ribbon"] as Ribbon;
  const click = (id: string) => ribbon.OnAction({ Id: id });
  const { panes, storage, dialogs } = program.addIn;
  return { ribbon, click, alerts, panes, storage, dialogs, addIn: program.addIn };
}

test("评分面板 opens one pane on the right, and shows the same one again", () => {
  const { ribbon, click, panes, storage } = openRibbon();
  expect(ribbon.OnAddinLoad({})).toBe(true);
  expect(click("jipingPane")).toBe(true);
  const [pane] = panes;
  expect(pane).toMatchObject({
    url: "file:///D:/jsaddons/jiping_0.1.0/taskpane.html",
    title: "绩评",
    isVisible: true,
    dockPosition: 2,
  });
  if (pane !== undefined) pane.isVisible = false;
  click("jipingPane");
  expect(panes).toEqual([expect.objectContaining({ isVisible: true })]);
  expect(storage.get("jiping_wish_et")).toBe("");
});

test("a pane that has gone with its window is opened anew", () => {
  const { click, addIn } = openRibbon();
  click("jipingPane");
  addIn.closeAll();
  click("jipingPane");
  expect(addIn.panes).toEqual([expect.objectContaining({ id: 2, isVisible: true })]);
});

test("a program that has started anew does not take another add-in's pane for ours", () => {
  const { ribbon, click, addIn } = openRibbon();
  addIn.open("https://other.example/pane.html", "别家");
  addIn.storage.set("jiping_pane_et", 1);
  ribbon.OnAddinLoad({});
  click("jipingPane");
  expect(addIn.panes.map(({ title, isVisible }) => [title, isVisible])).toEqual([
    ["别家", false],
    ["绩评", true],
  ]);
});

test("each click on 一键评分 leaves a wish for the pane, which it opens", () => {
  const { click, panes, storage } = openRibbon();
  const before = Date.now();
  click("jipingScore");
  expect(Number(storage.get("jiping_wish_et"))).toBeGreaterThanOrEqual(before);
  expect(panes).toHaveLength(1);
  storage.set("jiping_wish_et", "");
  click("jipingScore");
  expect(Number(storage.get("jiping_wish_et"))).toBeGreaterThanOrEqual(before);
  expect(panes).toHaveLength(1);
});

test("评分面板 withdraws a wish that nobody took", () => {
  const { click, storage } = openRibbon();
  click("jipingScore");
  click("jipingPane");
  expect(storage.get("jiping_wish_et")).toBe("");
});

test("the page's address is handed on decoded, without what hangs on it", () => {
  const { click, panes } = openRibbon({
    href: "http://server/%E7%BB%A9%E8%AF%84/index.html?a=/b#c/d",
  });
  click("jipingPane");
  expect(panes[0]?.url).toBe("http://server/绩评/taskpane.html");
});

test("a build that knows only `wps` and the older spelling is served too", () => {
  const shown: { ID: number; Visible: boolean }[] = [];
  const storage = new Map<string, unknown>();
  const application = {
    PluginStorage: {
      getItem: (key: string) => storage.get(key),
      setItem: (key: string, value: unknown) => void storage.set(key, value),
    },
    CreateTaskpane: () => {
      const pane = { ID: 7, Visible: false };
      shown.push(pane);
      return pane;
    },
    GetTaskpane: (id: unknown) => shown.find(({ ID }) => ID === id),
  };
  const { click, alerts } = openRibbon({ at: "wps", application });
  click("jipingPane");
  click("jipingPane");
  expect(shown).toEqual([expect.objectContaining({ ID: 7, Visible: true })]);
  expect(alerts).toEqual([]);
});

test("使用帮助 opens its page in a window", () => {
  const { click, dialogs } = openRibbon();
  click("jipingHelp");
  expect(dialogs).toEqual(["file:///D:/jsaddons/jiping_0.1.0/help.html"]);
});

test("where WPS has no panes the click says so, and what to do", () => {
  const { click, alerts } = openRibbon({ application: {} });
  expect(click("jipingPane")).toBe(true);
  expect(alerts).toEqual([expect.stringMatching(/^绩评没有打开。请.*\nPluginStorage is missing$/)]);
});

test("no callback is left waiting for, and images are files by a relative path", () => {
  const { ribbon } = openRibbon();
  expect(ribbon.GetEnabled({ Id: "jipingPane" })).toBe(true);
  expect(ribbon.GetImage({ Id: "jipingPane" })).toBe("icons/icon-64.png");
});
