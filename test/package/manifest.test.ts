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

/** What Office's schemas let an element hold. */
interface Shape {
  /** Its children in their order: `?` may be left out, `*` may come again. */
  readonly children?: string;
  readonly attributes?: string;
}

const TRANSLATED: Shape = { children: "Override*?", attributes: "DefaultValue" };
const TRANSLATION: Shape = { attributes: "Locale Value" };
const RESOURCE: Shape = { attributes: "resid" };
const BUTTON: Shape = {
  children: "Label Supertip Icon Action",
  attributes: "xsi:type id",
};

/**
 * By parent and name, the elements that a manifest of ours has, as the schemas have them that
 * Microsoft publishes for task panes (OfficeDev/office-js-docs-pr, docs/overview/schemas/taskpane):
 * OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0 and OfficeAppBasicTypesV1_0.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: {
    children:
      "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?",
    attributes: "xmlns xmlns:xsi xmlns:bt xsi:type",
  },
  "OfficeApp/Id": {},
  "OfficeApp/Version": {},
  "OfficeApp/ProviderName": {},
  "OfficeApp/DefaultLocale": {},
  "OfficeApp/DisplayName": TRANSLATED,
  "OfficeApp/Description": TRANSLATED,
  "DisplayName/Override": TRANSLATION,
  "Description/Override": TRANSLATION,
  "OfficeApp/IconUrl": TRANSLATED,
  "OfficeApp/HighResolutionIconUrl": TRANSLATED,
  "OfficeApp/SupportUrl": TRANSLATED,
  "OfficeApp/Hosts": { children: "Host*" },
  "OfficeApp/Requirements": { children: "Sets? Methods?" },
  "Requirements/Sets": { children: "Set*", attributes: "DefaultMinVersion?" },
  "Sets/Set": { attributes: "Name MinVersion?" },
  "OfficeApp/DefaultSettings": { children: "SourceLocation" },
  "DefaultSettings/SourceLocation": TRANSLATED,
  "OfficeApp/Permissions": {},
  "OfficeApp/VersionOverrides": {
    children:
      "Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins? VersionOverrides?",
    attributes: "xmlns xsi:type",
  },
  "VersionOverrides/Hosts": { children: "Host*" },
  "Host/DesktopFormFactor": {
    children: "GetStarted? FunctionFile? ExtensionPoint*",
  },
  "DesktopFormFactor/GetStarted": { children: "Title Description LearnMoreUrl" },
  "GetStarted/Title": RESOURCE,
  "GetStarted/Description": RESOURCE,
  "GetStarted/LearnMoreUrl": RESOURCE,
  "DesktopFormFactor/FunctionFile": RESOURCE,
  "ExtensionPoint/CustomTab": { children: "Group* Label", attributes: "id" },
  "CustomTab/Group": { children: "Label Icon Control*", attributes: "id" },
  "CustomTab/Label": RESOURCE,
  "Group/Label": RESOURCE,
  "Group/Icon": { children: "bt:Image*" },
  "Group/Control": BUTTON,
  "ExtensionPoint/OfficeMenu": { children: "Control*", attributes: "id" },
  "OfficeMenu/Control": BUTTON,
  "Control/Label": RESOURCE,
  "Control/Supertip": { children: "Title Description" },
  "Supertip/Title": RESOURCE,
  "Supertip/Description": RESOURCE,
  "Control/Icon": { children: "bt:Image*" },
  "Icon/bt:Image": { attributes: "size resid" },
  "Action/TaskpaneId": {},
  "Action/SourceLocation": RESOURCE,
  "Action/FunctionName": {},
  "VersionOverrides/Resources": {
    children: "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
  },
  "Resources/bt:Images": { children: "bt:Image*" },
  "bt:Images/bt:Image": { attributes: "id DefaultValue" },
  "Resources/bt:Urls": { children: "bt:Url*" },
  "bt:Urls/bt:Url": { attributes: "id DefaultValue" },
  "Resources/bt:ShortStrings": { children: "bt:String*" },
  "Resources/bt:LongStrings": { children: "bt:String*" },
  "bt:ShortStrings/bt:String": { children: "bt:Override*?", attributes: "id DefaultValue" },
  "bt:LongStrings/bt:String": { children: "bt:Override*?", attributes: "id DefaultValue" },
  "bt:String/bt:Override": TRANSLATION,
  // By the kind that they say they are.
  "Hosts/Host": { attributes: "Name" },
  "Hosts/Host:Workbook": { children: "DesktopFormFactor?", attributes: "xsi:type" },
  "DesktopFormFactor/ExtensionPoint:PrimaryCommandSurface": {
    children: "OfficeTab*? CustomTab*?",
    attributes: "xsi:type",
  },
  "DesktopFormFactor/ExtensionPoint:ContextMenu": {
    children: "OfficeMenu*",
    attributes: "xsi:type",
  },
  "Control/Action:ShowTaskpane": {
    children: "TaskpaneId? SourceLocation Title?",
    attributes: "xsi:type",
  },
  "Control/Action:ExecuteFunction": { children: "FunctionName", attributes: "xsi:type" },
};

const KINDS = new Set(["Host", "ExtensionPoint", "Action"]);

function placeOf({ name, attributes }: XmlElement, parent: string): string {
  const kind = KINDS.has(name) ? attributes["xsi:type"] : undefined;
  const place = parent === "" ? name : `${parent}/${name}`;
  return kind === undefined ? place : `${place}:${kind}`;
}

const patternOf = (order: string): RegExp =>
  new RegExp(
    `^${order
      .split(" ")
      .filter(Boolean)
      .map((name) => {
        const repeated = `(?:${name.replace(/[*?]/g, "")} )${name.includes("*") ? "+" : ""}`;
        return name.endsWith("?") ? `(?:${repeated})?` : repeated;
      })
      .join("")}$`,
  );

/** What stands against the schemas, each fault with its place. */
function faultsOf(element: XmlElement, parent = ""): readonly string[] {
  const place = placeOf(element, parent);
  const shape = SHAPES[place];
  if (shape === undefined) return [`${place} is unknown`];
  const children = element.children.map(({ name }) => `${name} `).join("");
  const known = (shape.attributes ?? "").split(" ").filter(Boolean);
  const given = Object.keys(element.attributes);
  return [
    ...(patternOf(shape.children ?? "").test(children) ? [] : [`${place} holds ${children}`]),
    ...given
      .filter((name) => !known.some((one) => one.replace("?", "") === name))
      .map((name) => `${place} has ${name}`),
    ...known
      .filter((name) => !name.endsWith("?") && !given.includes(name))
      .map((name) => `${place} lacks ${name}`),
    ...element.children.flatMap((child) => faultsOf(child, element.name)),
  ];
}

const placesIn = (element: XmlElement, parent = ""): readonly string[] => [
  placeOf(element, parent),
  ...element.children.flatMap((child) => placesIn(child, element.name)),
];

test("elements and attributes are those of Office's schemas, each in its place", () => {
  expect(faultsOf(manifest)).toEqual([]);
  expect([...new Set(placesIn(manifest))].sort()).toEqual(Object.keys(SHAPES).sort());
});

test.each([
  ["<Permissions>", "<Permission>", "</Permissions>", "</Permission>"],
  ["<DefaultLocale>", "<Unheard/><DefaultLocale>"],
  ["<TaskpaneId>", "<TaskpaneId kind='x'>"],
  ["<Hosts>", "<Hosts/><Hosts>"],
  [' resid="Tab.Label"', ""],
  ['xsi:type="ShowTaskpane"', 'xsi:type="ShowPane"'],
])("a manifest with another %s is told", (...pairs) => {
  let text = read("manifest.xml").toString();
  for (let index = 0; index < pairs.length; index += 2) {
    const [from = "", to = ""] = pairs.slice(index);
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  expect(faultsOf(parseXml(text))).not.toEqual([]);
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
