const { Buffer } = require("node:buffer");
const { execFileSync } = require("node:child_process");
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");
const { zipSync } = require("fflate");
const { version } = require("../../package.json");

const ROOT = path.join(__dirname, "../..");
const PAGES = path.join(ROOT, "dist/excel");
const MANIFEST = "manifest.xml";
const CATALOGS = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs`;
/** Our catalogue's own name in the registry of every machine. */
const CATALOG_ID = "{0f6f6f0e-3f0e-4a0e-8f53-6a3c1f1c2b9d}";

const USAGE = String.raw`用法：npm run package:excel -- https://服务器/路径 [\\服务器\共享文件夹]`;

/** `[base address, path of the shared folder]`; null where the call is wrong. */
function readArguments([address = "", folder]) {
  const base = address.replace(/\/+$/, "");
  const isAddress = /^https:\/\/[^\s"<>&]+$/.test(base);
  if (!isAddress) return null;
  const catalog = folder ?? String.raw`\\${new URL(base).hostname}\jiping`;
  return /^\\\\[^\\\s"<>&]+\\[^"<>&]+$/.test(catalog) ? { base, catalog } : null;
}

/** Every file below a folder, by its path in it. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file)]);

/** The way that Windows itself writes such files. */
function registryFile(catalog) {
  const text = [
    "Windows Registry Editor Version 5.00",
    "",
    `[${CATALOGS}\\${CATALOG_ID}]`,
    `"Id"="${CATALOG_ID}"`,
    `"Url"="${catalog.replaceAll("\\", "\\\\")}"`,
    '"Flags"=dword:00000001',
    "",
  ].join("\r\n");
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}

function installPage(marks) {
  const html = readFileSync(path.join(__dirname, "install.html"), "utf8");
  return Buffer.from(html.replace(/%([A-Z_]+)%/g, (_, name) => marks[name]));
}

/** What an administrator is given; the pages have been built for this address. */
function packageFiles({ base, catalog }) {
  const built = filesIn(PAGES);
  const pages = built
    .filter(([name]) => name !== MANIFEST)
    .map(([name, bytes]) => [`web/${name}`, bytes]);
  const marks = { VERSION: version, BASE: base, CATALOG: catalog, CATALOG_ID };
  return Object.fromEntries([
    ["安装说明.html", installPage(marks)],
    [MANIFEST, readFileSync(path.join(PAGES, MANIFEST))],
    ["trusted-catalog.reg", registryFile(catalog)],
    ...pages,
  ]);
}

function main() {
  const wishes = readArguments(process.argv.slice(2));
  if (wishes === null) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const webpack = path.join(
    path.dirname(require.resolve("webpack-cli/package.json")),
    "bin/cli.js",
  );
  const configs = ["excel", "excel-commands"].flatMap((name) => ["--config-name", name]);
  execFileSync(process.execPath, [webpack, ...configs], {
    cwd: ROOT,
    env: { ...process.env, BASE_URL: wishes.base },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const target = path.join(ROOT, "dist", `jiping-excel-${version}.zip`);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, zipSync(packageFiles(wishes)));
  process.stdout.write(`${path.relative(ROOT, target)}\n`);
}

module.exports = { packageFiles, readArguments };

if (require.main === module) main();
