const { Buffer } = require("node:buffer");
const { execFileSync } = require("node:child_process");
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { zipSync } = require("fflate");
const { version } = require("../../package.json");
const { makeDeb } = require("./wps/make-deb.cjs");

const ROOT = path.join(__dirname, "../..");
const PAGES = path.join(ROOT, "dist/wps");
const SOURCES = path.join(__dirname, "wps");
const NAME = "jiping";
/** WPS looks for an offline add-in in a folder of this very name, and clears away any other. */
const FOLDER = `${NAME}_${version}`;
const ARCHITECTURES = ["amd64", "arm64"];
const PACKERS = ["7z", "7zz", "7za"];

const USAGE = "用法：npm run package:wps [-- http(s)://服务器/路径]";

/** `{ base }`, null for a package without a server; null where the call is wrong. */
function readArguments([address]) {
  if (address === undefined) return { base: null };
  const base = address.replace(/\/+$/, "");
  return /^https?:\/\/[^\s"'<>&\\]+$/.test(base) ? { base } : null;
}

/** Every file below a folder, by its path in it. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file)]);

const source = (file) =>
  readFileSync(path.join(SOURCES, file), "utf8").replaceAll("%VERSION%", version);

/** Windows PowerShell takes a script without this mark for one of the system's own code page. */
const forWindows = (text) => Buffer.from(`\uFEFF${text.replace(/\r?\n/g, "\r\n")}`);

const xml = (lines) => `${lines.join("\n")}\n`;
const offlineEntry = (enable) =>
  `<jsplugin name="${NAME}" type="et" url="${FOLDER}" version="${version}" enable="${enable}" install="null" customDomain=""/>`;
const onlineEntry = (base) =>
  `<jspluginonline name="${NAME}" type="et" url="${base}/" debug="" enable="enable" install="null" customDomain=""/>`;

/** What an administrator copies from: the user's list, the organisation's list, and where WPS finds it. */
function samples(base) {
  const server = base ?? "http://服务器地址/jiping";
  const listed = (lines) =>
    xml(["<jsplugins>", ...lines.map((line) => `  ${line}`), "</jsplugins>"]);
  return {
    "样例/publish-离线-Windows.xml": listed([offlineEntry("enable_dev")]),
    "样例/publish-离线-Linux.xml": listed([offlineEntry("enable")]),
    "样例/publish-在线.xml": listed([onlineEntry(server)]),
    "样例/jsplugins-在线.xml": listed([
      `<jspluginonline name="${NAME}" type="et" url="${server}/"/>`,
    ]),
    "样例/jsplugins-离线.xml": listed([
      `<jsplugin name="${NAME}" version="${version}" type="et" url="${server}/${NAME}.7z"/>`,
    ]),
    "样例/oem.ini": xml([
      "[Support]",
      "JsApiPlugin=true",
      "JsApiShowWebDebugger=false",
      "[Server]",
      `JSPluginsServer=${server}/jsplugins.xml`,
    ]),
  };
}

function installPage({ base }) {
  const marks = {
    // So Windows writes it.
    APPDATA: "%APPDATA%",
    FOLDER,
    ONLINE: base ?? "http://服务器地址/jiping",
  };
  return source("install.html").replace(/%([A-Z_]+)%/g, (_, name) => marks[name]);
}

/** The package without what other programs have to make; `dist/wps` has to be built. */
function packageFiles(wishes) {
  const pages = filesIn(PAGES);
  const texts = { "安装说明.html": installPage(wishes), ...samples(wishes.base) };
  return Object.fromEntries([
    ...Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]),
    ["help.css", readFileSync(path.join(PAGES, "help.css"))],
    ["install.sh", Buffer.from(source("install.sh"))],
    ["install.cmd", Buffer.from(source("install.cmd").replace(/\r?\n/g, "\r\n"))],
    ["install.ps1", forWindows(source("install.ps1"))],
    ...pages.map(([name, bytes]) => [`web/${name}`, bytes]),
    ...pages.map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]),
  ]);
}

/** Whether one of the programs made of it what was wanted; one that is not there is no fault. */
function tryEach(programs, make) {
  return programs.some((program) => {
    try {
      make(program);
      return true;
    } catch (error) {
      if (error.code === "ENOENT") return false;
      throw error;
    }
  });
}

/** Adds the archive and the Linux packages; says what could not be made here for want of a program. */
function addMade(folder) {
  const archive = `${NAME}.7z`;
  const isPacked = tryEach(PACKERS, (packer) => {
    execFileSync(packer, ["a", "-bd", archive, FOLDER], { cwd: folder, stdio: "ignore" });
  });
  const isDebian = tryEach(["dpkg-deb"], () => {
    for (const architecture of ARCHITECTURES)
      makeDeb({ folder, architecture, version, add: FOLDER });
  });
  return [
    ...(isPacked ? [] : [`没有生成 ${archive}：本机没有 7z（Debian 上安装 p7zip-full）`]),
    ...(isDebian ? [] : ["没有生成 .deb：本机没有 dpkg-deb（Debian、Ubuntu 自带）"]),
  ];
}

/** Puts the package into a folder, and gives what was left out. */
function writePackage(wishes, folder) {
  for (const [name, bytes] of Object.entries(packageFiles(wishes))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return addMade(folder);
}

function build() {
  const webpack = path.join(
    path.dirname(require.resolve("webpack-cli/package.json")),
    "bin/cli.js",
  );
  execFileSync(process.execPath, [webpack, "--config-name", "wps"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function main() {
  const wishes = readArguments(process.argv.slice(2));
  if (wishes === null) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  build();
  const target = path.join(ROOT, "dist", `jiping-wps-${version}`);
  rmSync(target, { recursive: true, force: true });
  const leftOut = writePackage(wishes, target);
  writeFileSync(`${target}.zip`, zipSync(Object.fromEntries(filesIn(target))));
  process.stdout.write(`${path.relative(ROOT, target)}.zip\n`);
  for (const line of leftOut) process.stderr.write(`${line}\n`);
}

module.exports = { packageFiles, readArguments, writePackage };

if (require.main === module) main();
