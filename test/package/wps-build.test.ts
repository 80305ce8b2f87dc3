import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type ecmaVersion } from "acorn";
import { parseXml, type XmlElement } from "../support/parse-xml";

const PAGES = join(__dirname, "../../dist/wps");
const read = (file: string): string => readFileSync(join(PAGES, file), "utf8");
const files = readdirSync(PAGES);
const scripts = files.filter((file) => file.endsWith(".js"));
const pages = files.filter((file) => file.endsWith(".html"));

/** These come before anything can say that an engine is too old. */
const OF_ANY_AGE = ["boot.js", "main.js"];

const faultIn = (file: string, version: ecmaVersion): string | null => {
  try {
    parse(read(file), { ecmaVersion: version, sourceType: "script" });
    return null;
  } catch (error) {
    return `${file}: ${String(error)}`;
  }
};

test("the package has what WPS asks for, and what its pages load", () => {
  const wanted = [
    "index.html",
    "main.js",
    "ribbon.xml",
    "manifest.xml",
    "taskpane.html",
    "help.html",
  ];
  for (const file of wanted) expect(files).toContain(file);
  for (const page of pages) {
    for (const [, address = ""] of read(page).matchAll(/(?:src|href)="(?!data:)([^"]+)"/g))
      expect([page, address, existsSync(join(PAGES, address))]).toEqual([page, address, true]);
  }
});

test("every script is a classic one of ES2018, and those before the engine is known are ES5", () => {
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts)
    expect(faultIn(file, OF_ANY_AGE.includes(file) ? 5 : 2018)).toBeNull();
});

/** Of Chromium 69 or of file:// pages; what `wps-polyfills` brings is not among them. */
const MISSING: readonly RegExp[] = [
  /\bIntl\b/,
  /\.toLocale(?!UpperCase|LowerCase)\w+/,
  /\bfetch\(/,
  /\bXMLHttpRequest\b/,
  /\bimport\(/,
  /office\.js/i,
  /\bOffice\.(context|onReady|actions)/,
  /\bstructuredClone\(/,
  /\.replaceChildren\(/,
  /\.randomUUID\(/,
  /\.(findLast|findLastIndex|toSorted|toReversed|toSpliced)\(/,
  /\b(Object|Map)\.groupBy\(/,
  /\bPromise\.(any|withResolvers|try)\(/,
  /\bnew FinalizationRegistry\b/,
  /\bArray\.fromAsync\(/,
  /\b100d?vw\b|\d+vw\b/,
];

test("nothing is asked for that the oldest engine, or a page from the disk, does not have", () => {
  for (const file of [...scripts, ...files.filter((name) => name.endsWith(".css")), ...pages])
    for (const pattern of MISSING)
      expect([file, pattern.exec(read(file))?.[0] ?? null]).toEqual([file, null]);
});

test("every page lets in the package's own files alone, and none asks another server", () => {
  expect([...pages].sort()).toEqual(["help.html", "index.html", "taskpane.html"]);
  for (const page of pages) {
    const html = read(page);
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html).not.toMatch(/ on\w+="| style="|type="module"|crossorigin/);
  }
});

const below = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(below),
];

test("the ribbon begins as WPS' own check wants it, with callbacks that the script has", () => {
  const text = read("ribbon.xml");
  expect(text.startsWith("<customUI")).toBe(true);
  const all = below(parseXml(text));
  expect(all.find(({ name }) => name === "tab")?.attributes["label"]).toBe("绩评");
  const buttons = all.filter(({ name }) => name === "button");
  expect(buttons.map(({ attributes }) => attributes["label"])).toEqual([
    "评分面板",
    "一键评分",
    "使用帮助",
  ]);
  const main = read("main.js");
  const callbacks = new Set([...text.matchAll(/"ribbon\.(\w+)"/g)].map(([, name = ""]) => name));
  expect(callbacks.size).toBe(4);
  for (const name of callbacks) expect(main).toMatch(new RegExp(`\\b${name}: function \\(`));
  for (const { attributes } of buttons) {
    expect(main).toContain(`${attributes["id"] ?? "?"}: function () {`);
    // Pictures that stand in the text fail on some builds, and so do buttons that come and go.
    expect(Object.keys(attributes)).not.toEqual(expect.arrayContaining(["image"]));
    expect(Object.keys(attributes)).not.toEqual(expect.arrayContaining(["getVisible"]));
  }
  expect(main).not.toMatch(/async|await|Promise|setTimeout/);
});

test("the picture of the buttons is a file of the package", () => {
  const [, image = ""] = /return "(icons\/[^"]+)"/.exec(read("main.js")) ?? [];
  expect(existsSync(join(PAGES, image))).toBe(true);
});

test("the ribbon's page and the pane mean the same places in WPS' storage", () => {
  const pane = read("taskpane.js");
  const keys = [...read("main.js").matchAll(/"(jiping_\w+)"/g)].map(([, key = ""]) => key);
  expect(keys).toEqual(["jiping_pane_et", "jiping_wish_et"]);
  for (const key of keys) expect(pane).toContain(`"${key}"`);
});

test("the manifest names the add-in as the installers do", () => {
  const manifest = parseXml(read("manifest.xml"));
  expect(manifest.name).toBe("JsPlugin");
  expect(manifest.children.map(({ name, text }) => [name, text])).toEqual([
    ["ApiVersion", "1.0.0"],
    ["Name", "jiping"],
    ["Description", "绩评：检查、评分绩效自评表"],
  ]);
});
