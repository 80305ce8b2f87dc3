import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../package.json";
import { packageFiles, readArguments, writePackage } from "../../src/package/wps.cjs";
import { parseXml } from "../support/parse-xml";

jest.setTimeout(60_000);

const FOLDER = `jiping_${version}`;
const BASE = "http://10.1.2.3/jiping";
const files = packageFiles({ base: BASE });
const text = (name: string): string => Buffer.from(files[name] ?? []).toString();

const root = mkdtempSync(join(tmpdir(), "jiping-wps-test-"));
const made = join(root, "package");
const leftOut = writePackage({ base: BASE }, made);
afterAll(() => {
  rmSync(root, { recursive: true });
});

const has = (program: string): boolean => spawnSync(program, ["--help"]).error === undefined;

test("the package has both folders, samples, installers, and a page that tells how", () => {
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      "安装说明.html",
      "install.cmd",
      "install.ps1",
      "install.sh",
      "样例/oem.ini",
      "样例/jsplugins-在线.xml",
      ...["index.html", "main.js", "ribbon.xml", "manifest.xml", "taskpane.html"].flatMap(
        (file) => [`web/${file}`, `${FOLDER}/${file}`],
      ),
    ]),
  );
  for (const name of Object.keys(files).filter(
    (file) => file.startsWith("样例/") && file.endsWith(".xml"),
  ))
    expect(parseXml(text(name)).name).toBe("jsplugins");
  expect(text("样例/oem.ini")).toContain(`JSPluginsServer=${BASE}/jsplugins.xml`);
  const page = text("安装说明.html");
  expect(page).toContain(`${BASE}/ribbon.xml`);
  expect(page).toContain(FOLDER);
  expect(page).toContain("12.1.0.16910");
  expect(page.replace("%APPDATA%", "")).not.toMatch(/%[A-Z_]+%|undefined|null/);
  for (const name of ["install.sh", "install.ps1"]) expect(text(name)).not.toContain("%VERSION%");
});

test("the script for Windows is in the encoding that its PowerShell reads", () => {
  expect([...(files["install.ps1"] ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  for (const name of ["install.ps1", "install.cmd"]) expect(text(name)).not.toMatch(/[^\r]\n/);
  expect(text("install.cmd")).toMatch(/^[ -~\r\n]*$/);
});

test("what could not be made for want of a program is said, and nothing else is missing", () => {
  const hasPacker = ["7z", "7zz", "7za"].some(has);
  expect(existsSync(join(made, "jiping.7z"))).toBe(hasPacker);
  expect(existsSync(join(made, `jiping-wps_${version}_amd64.deb`))).toBe(has("dpkg-deb"));
  expect(leftOut).toHaveLength((hasPacker ? 0 : 1) + (has("dpkg-deb") ? 0 : 1));
});

const ifDebian = has("dpkg-deb") ? test : test.skip;

ifDebian.each(["amd64", "arm64"])("the .deb for %s puts all below /opt/apps", (architecture) => {
  const deb = join(made, `jiping-wps_${version}_${architecture}.deb`);
  const field = (name: string) => execFileSync("dpkg-deb", ["-f", deb, name]).toString().trim();
  expect([field("Architecture"), field("Version")]).toEqual([architecture, version]);
  const out = join(root, architecture);
  execFileSync("dpkg-deb", ["-R", deb, out]);
  const payload = join(out, "opt/apps/com.jiping.wps/files");
  expect(readdirSync(payload).sort()).toEqual(["install.sh", FOLDER].sort());
  for (const script of ["postinst", "prerm"])
    expect(spawnSync("sh", ["-n", join(out, "DEBIAN", script)]).status).toBe(0);
  const home = mkdtempSync(join(root, "home-"));
  expect(install(home, ["--once"], payload).status).toBe(0);
  expect(existsSync(join(addonsOf(home), FOLDER, "ribbon.xml"))).toBe(true);
});

const addonsOf = (home: string): string => join(home, ".local/share/Kingsoft/wps/jsaddons");

const install = (home: string, options: readonly string[] = [], folder = made) =>
  spawnSync("sh", [join(folder, "install.sh"), ...options], {
    env: { ...process.env, HOME: home },
    encoding: "utf8",
  });

/** A user's home, with this list of add-ins. */
function homeWith(list: string | null) {
  const home = mkdtempSync(join(root, "home-"));
  const addons = addonsOf(home);
  mkdirSync(addons, { recursive: true });
  const file = join(addons, "publish.xml");
  if (list !== null) writeFileSync(file, list);
  const read = (name: string): string | null =>
    existsSync(join(addons, name)) ? readFileSync(join(addons, name), "utf8") : null;
  return { home, addons, read, list: () => read("publish.xml") ?? "" };
}

const OTHER =
  '<jspluginonline name="oa" type="wps" url="http://oa/a.html?x=1&amp;y=2" debug="" enable="enable_dev" install="null" customDomain=""/>';
const ANOTHER = `<jsplugin name='电子印章' type="et" url="seal_1.2" version="1.2" enable="enable"></jsplugin>`;
const LIST = `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<jsplugins>\r\n    ${OTHER}\r\n    <!-- 勿删 -->\r\n    ${ANOTHER}\r\n</jsplugins>\r\n`;

const OURS = `<jsplugin name="jiping" type="et" url="${FOLDER}" version="${version}" enable="enable" install="null" customDomain=""/>`;
const OLD = OURS.replaceAll(version, "0.0.9");

test("into an empty home it puts the folder and a list of its own", () => {
  const { home, addons, list } = homeWith(null);
  const done = install(home);
  expect([done.status, done.stderr]).toEqual([0, ""]);
  expect(done.stdout).toContain("已安装");
  expect(list()).toBe(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${OURS}\n</jsplugins>\n`,
  );
  expect(readFileSync(join(addons, FOLDER, "main.js"))).toEqual(
    Buffer.from(files["web/main.js"] ?? []),
  );
  expect(readdirSync(addons).sort()).toEqual([FOLDER, "publish.xml"].sort());
});

test("others' entries stay to the byte, and the list as it was is kept beside it", () => {
  const { home, list, read } = homeWith(LIST);
  expect(install(home).status).toBe(0);
  expect(list()).toBe(LIST.replace("\r\n</jsplugins>", `\n  ${OURS}\n</jsplugins>`));
  expect(read("publish.xml.jiping.bak")).toBe(LIST);
  const after = list();
  expect(install(home).status).toBe(0);
  expect(list()).toBe(after);
  expect(read("publish.xml.jiping.bak")).toBe(LIST);
});

test("an upgrade takes the old entry's place, and the old folder goes", () => {
  const { home, addons, list } = homeWith(
    `<jsplugins>\n  ${OLD}\n  ${OTHER}\n  ${OLD}\n</jsplugins>\n`,
  );
  mkdirSync(join(addons, "jiping_0.0.9"));
  mkdirSync(join(addons, "seal_1.2"));
  mkdirSync(join(addons, "jiping_else"));
  expect(install(home).status).toBe(0);
  expect(list()).toBe(`<jsplugins>\n  ${OURS}\n  ${OTHER}\n</jsplugins>\n`);
  expect(readdirSync(addons)).toEqual(expect.arrayContaining([FOLDER, "seal_1.2", "jiping_else"]));
  expect(existsSync(join(addons, "jiping_0.0.9"))).toBe(false);
});

test("from offline to a server the entry changes its kind, and the folder goes", () => {
  const { home, addons, list } = homeWith(`<jsplugins>${OTHER}</jsplugins>`);
  install(home);
  expect(install(home, ["--online", `${BASE}/`]).status).toBe(0);
  expect(list()).toBe(
    `<jsplugins>${OTHER}\n  <jspluginonline name="jiping" type="et" url="${BASE}/" debug="" enable="enable" install="null" customDomain=""/>\n</jsplugins>\n`,
  );
  expect(existsSync(join(addons, FOLDER))).toBe(false);
});

test("uninstalling takes out what is ours and nothing else", () => {
  const { home, addons, list } = homeWith(LIST);
  install(home);
  const done = install(home, ["--uninstall"]);
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining("已卸载")]);
  expect(list()).toBe(LIST.replace("\r\n</jsplugins>", "\n</jsplugins>"));
  expect(readdirSync(addons).sort()).toEqual(["publish.xml", "publish.xml.jiping.bak"]);
  const bare = homeWith(null);
  expect(install(bare.home, ["--uninstall"]).status).toBe(0);
  expect(readdirSync(bare.addons)).toEqual([]);
});

test.each([
  ["cut off", `<jsplugins>\n  ${OTHER}\n`],
  ["cut off within an entry", `<jsplugins>\n  <jspluginonline name="oa" ty`],
  ["of another root", `<plugins>${OTHER}</plugins>`],
  ["with something behind its end", `<jsplugins>${OTHER}</jsplugins>\n<jsplugins></jsplugins>`],
  ["with text between the entries", `<jsplugins>${OTHER} x </jsplugins>`],
  ["with an attribute that does not end", `<jsplugins><jsplugin name="oa/></jsplugins>`],
  ["with entries in entries", `<jsplugins><group>${OTHER}</group></jsplugins>`],
  ["of nothing but blanks", "  \n"],
])("a list %s is refused, left as it is, and copied", (_, broken) => {
  for (const options of [[], ["--online", BASE], ["--uninstall"]]) {
    const { home, addons, list, read } = homeWith(broken);
    const done = install(home, options);
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/^没有完成：.*未作改动.*请管理员核对/);
    expect(list()).toBe(broken);
    expect(read("publish.xml.jiping.broken")).toBe(broken);
    expect(readdirSync(addons).sort()).toEqual(["publish.xml", "publish.xml.jiping.broken"]);
  }
});

test.each(["<jsplugins/>", "<jsplugins></jsplugins>", ""])(
  "an empty list, %p, takes the entry",
  (empty) => {
    const { home, list } = homeWith(empty);
    expect(install(home).status).toBe(0);
    expect(parseXml(list()).children.map(({ attributes }) => attributes["name"])).toEqual([
      "jiping",
    ]);
  },
);

test("at a login what is there is left alone, also where a person has switched it off", () => {
  const { home, list } = homeWith(null);
  install(home);
  const off = list().replace('enable="enable"', 'enable="disable"');
  writeFileSync(join(addonsOf(home), "publish.xml"), off);
  expect(install(home, ["--once"]).status).toBe(0);
  expect(list()).toBe(off);
});

test.each([
  ["--online"],
  ["--online ftp://x"],
  ['--online http://x/"><a'],
  ["--online http://x/a&b"],
  ["--else"],
])("a wrong call, %s, changes nothing", (call) => {
  const { home, addons } = homeWith(null);
  expect(install(home, call.split(" ")).status).toBe(1);
  expect(readdirSync(addons)).toEqual([]);
});

test("an address is that of a server, with or without HTTPS, or there is none", () => {
  expect(readArguments([])).toEqual({ base: null });
  expect(readArguments(["http://10.1.2.3/x/"])).toEqual({ base: "http://10.1.2.3/x" });
  expect(readArguments(["https://a.cn"])).toEqual({ base: "https://a.cn" });
  for (const wrong of ["a.cn", "ftp://a.cn", 'http://a.cn/"', "http://a.cn/a&b"])
    expect(readArguments([wrong])).toBeNull();
});
