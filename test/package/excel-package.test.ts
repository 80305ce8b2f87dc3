import { packageFiles, readArguments } from "../../src/package/excel.cjs";

const WISHES = { base: "https://jx.example.gov.cn/jiping", catalog: String.raw`\\fs\软件\jiping` };

test("the administrator is given pages, Office.js, manifest, registry file and a way to install them", () => {
  const names = Object.keys(packageFiles(WISHES));
  expect(names).toEqual(
    expect.arrayContaining([
      "安装说明.html",
      "manifest.xml",
      "trusted-catalog.reg",
      "web/taskpane.html",
      "web/taskpane.js",
      "web/commands.html",
      "web/commands.js",
      "web/report.html",
      "web/help.html",
      "web/icons/icon-32.png",
      "web/office/office.js",
      "web/office/excel-win32-16.01.js",
      "web/office/zh-cn/office_strings.js",
      "web/office/LICENSE.md",
    ]),
  );
  expect(names).not.toContain("web/manifest.xml");
});

test("the registry file trusts the shared folder, in the encoding that Windows reads", () => {
  const bytes = Buffer.from(packageFiles(WISHES)["trusted-catalog.reg"] ?? []);
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const text = bytes.toString("utf16le").slice(1);
  expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n\r\n\[HKEY_CURRENT_USER\\/);
  const [, id = ""] = /TrustedCatalogs\\(\{[0-9a-f-]{36}\})\]/.exec(text) ?? [];
  expect(text).toContain(`"Id"="${id}"`);
  expect(text).toContain(String.raw`"Url"="\\\\fs\\软件\\jiping"`);
});

test("the installation page names the addresses, and says which routes Microsoft supports", () => {
  const page = Buffer.from(packageFiles(WISHES)["安装说明.html"] ?? []).toString();
  expect(page).toContain("https://jx.example.gov.cn/jiping/taskpane.html");
  expect(page).toContain(WISHES.catalog);
  expect(page).toContain("<strong>不支持用于正式环境</strong>");
  expect(page).not.toMatch(/%[A-Z_]+%|undefined/);
});

test("an address has to be one of https, a folder one of a server", () => {
  expect(readArguments(["https://a.cn/x/"])).toEqual({
    base: "https://a.cn/x",
    catalog: String.raw`\\a.cn\jiping`,
  });
  expect(readArguments(["https://a.cn", String.raw`\\fs\x`])?.catalog).toBe(String.raw`\\fs\x`);
  for (const wrong of [[], ["http://a.cn"], ["a.cn"], ["https://a.cn", "x"], ['https://a.cn/"']]) {
    expect(readArguments(wrong)).toBeNull();
  }
});
