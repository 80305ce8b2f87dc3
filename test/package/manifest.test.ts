import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { parseXml, type XmlElement } from "../support/parse-xml";

const PAGES = join(__dirname, "../../dist/excel");
const read = (file: string): Buffer => readFileSync(join(PAGES, file));

const manifest = parseXml(read("manifest.xml").toString());

const below = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(below),
];
const all = below(manifest);
const named = (name: string): readonly XmlElement[] => all.filter((one) => one.name === name);
const one = (name: string): XmlElement => {
  const [first] = named(name);
  if (first === undefined) throw new Error(`No ${name}`);
  return first;
};
const valueOf = ({ attributes }: XmlElement, name = "DefaultValue"): string =>
  attributes[name] ?? "";

/** The order that Office demands of the elements within one; `*` may come again. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides",
  "OfficeApp/VersionOverrides": "Description? Requirements? Hosts Resources",
  "Host/DesktopFormFactor": "GetStarted? FunctionFile ExtensionPoint*",
  "DesktopFormFactor/GetStarted": "Title Description LearnMoreUrl",
  "ExtensionPoint/CustomTab": "Group* Label",
  "CustomTab/Group": "Label Icon Control*",
  "Group/Control": "Label ToolTip? Supertip Icon Action",
  "OfficeMenu/Control": "Label ToolTip? Supertip Icon Action",
  "Control/Supertip": "Title Description",
  "Control/Action": "TaskpaneId? SourceLocation? FunctionName?",
  "VersionOverrides/Resources": "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

const patternOf = (order: string): RegExp =>
  new RegExp(
    `^${order
      .split(" ")
      .map((name) =>
        name.replace(
          /^([\w:]+)([?*]?)$/,
          (_, tag: string, often: string) => `(${tag} )${often === "*" ? "+" : often}`,
        ),
      )
      .join("")}$`,
  );

test("elements stand in the order that Office demands", () => {
  const checked = new Set<string>();
  const check = (element: XmlElement, parent: string): void => {
    const place = parent === "" ? element.name : `${parent}/${element.name}`;
    const order = ORDER[place];
    if (order !== undefined) {
      checked.add(place);
      const children = element.children.map(({ name }) => `${name} `).join("");
      expect({ place, fits: patternOf(order).test(children), children }).toMatchObject({
        fits: true,
      });
    }
    for (const child of element.children) check(child, element.name);
  };
  check(manifest, "");
  expect([...checked].sort()).toEqual(Object.keys(ORDER).sort());
});

test("the manifest says who it is, in Chinese first", () => {
  expect(one("Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(one("Version").text).toBe(`${version}.0`);
  expect(one("DefaultLocale").text).toBe("zh-CN");
  expect(one("Permissions").text).toBe("ReadWriteDocument");
  expect(valueOf(one("DisplayName")).length).toBeLessThanOrEqual(125);
  expect(valueOf(one("Description")).length).toBeLessThanOrEqual(250);
});

test("no demand hides the add-in or its buttons from an older Excel, which is told by the pane", () => {
  expect(named("Requirements")).toHaveLength(1);
  expect(named("Set").map(({ attributes }) => attributes)).toEqual([{ Name: "ExcelApi" }]);
  expect(valueOf(one("Sets"), "DefaultMinVersion")).toBe("1.1");
  expect(named("Runtimes")).toHaveLength(0);
});

test("every address is one of ours, over HTTPS, and built", () => {
  const addresses = [
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].map((name) => valueOf(one(name))),
    ...named("SourceLocation")
      .map((location) => valueOf(location))
      .filter(Boolean),
    ...[...named("bt:Image"), ...named("bt:Url")]
      .map((resource) => valueOf(resource))
      .filter(Boolean),
  ];
  const base = valueOf(one("IconUrl")).replace("/icons/icon-32.png", "");
  expect(base).toMatch(/^https:\/\//);
  expect(addresses.length).toBeGreaterThan(9);
  for (const address of addresses) {
    expect(address.startsWith(`${base}/`)).toBe(true);
    expect(address.length).toBeLessThanOrEqual(2048);
    expect([address, existsSync(join(PAGES, address.slice(base.length)))]).toEqual([address, true]);
  }
});

const RESOURCES = ["bt:Image", "bt:Url", "bt:String"];

test("every resource that is asked for is there once, and none is there in vain", () => {
  const defined = RESOURCES.flatMap(named).flatMap(({ attributes }) => attributes["id"] ?? []);
  const used = all.flatMap(({ attributes }) => attributes["resid"] ?? []);
  expect([...defined].sort()).toEqual([...new Set(used)].sort());
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test("what Office knows by an id has one of its own", () => {
  const ids = all
    .filter(({ name }) => ["CustomTab", "Group", "Control"].includes(name))
    .map(({ attributes }) => attributes["id"]);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
  expect(one("TaskpaneId").text.length).toBeLessThanOrEqual(32);
});

test("texts fit where they are shown, and have an English one for English Excel", () => {
  const stringsIn = (list: string) => one(list).children;
  for (const [list, most] of [
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ] as const) {
    for (const text of stringsIn(list)) {
      const [english] = text.children;
      expect(english?.attributes["Locale"]).toBe("en-US");
      expect(valueOf(text)).toMatch(/\p{Script=Han}/u);
      expect(valueOf(text).length).toBeLessThanOrEqual(most);
      expect(english?.attributes["Value"]?.length).toBeLessThanOrEqual(most);
    }
  }
});

test("every function of a button is one that the commands page knows", () => {
  const script = read("commands.js").toString();
  const known = [...script.matchAll(/actions\.associate\("(\w+)"/g)].map(([, name]) => name);
  const asked = named("FunctionName").map(({ text }) => text);
  expect(asked).toHaveLength(2);
  for (const name of asked) expect(known).toContain(name);
});

test("images are PNG files of the size that they are given for", () => {
  const sizes = named("bt:Image").filter(({ attributes }) => "size" in attributes);
  expect(new Set(sizes.map(({ attributes }) => attributes["size"]))).toEqual(
    new Set(["16", "32", "64", "80"]),
  );
  for (const { attributes } of sizes) {
    const { size = "", resid = "" } = attributes;
    const address = valueOf(
      named("bt:Image").find((image) => image.attributes["id"] === resid) ?? manifest,
    );
    const png = read(`icons/${address.split("/").at(-1) ?? ""}`);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  }
});
