const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");
const { EsbuildPlugin } = require("esbuild-loader");
const { BannerPlugin, DefinePlugin, sources } = require("webpack");
const { version } = require("./package.json");
const { leanFluent, leftToRight } = require("./webpack.fluent.js");

const loader = {
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target: "es2022" },
};

const tsx = { ...loader, options: { ...loader.options, jsx: "automatic" } };

/** A bundle that plain Node runs from any folder. */
const forNode = {
  target: "node20",
  mode: "production",
  devtool: false,
  resolve: { extensions: [".ts", ".js"] },
  // One file: what pages load part by part comes with the rest.
  module: { rules: [loader], parser: { javascript: { dynamicImportMode: "eager" } } },
  node: { __filename: false, __dirname: false },
  optimization: { minimize: false },
};

/**
 * Puts files into a bundle's folder, `[from, to]`. What a mark `%NAME%` in a page or in the manifest
 * stands for is made of the file's text.
 */
class EmitFiles {
  constructor(files, marks) {
    this.files = files;
    this.marks = marks;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EmitFiles", (compilation) => {
      compilation.hooks.processAssets.tap("EmitFiles", () => {
        for (const [from, to] of this.files) {
          compilation.fileDependencies.add(from);
          // Minifiers keep away: Microsoft's files may only be passed on as they are.
          const info = { minimized: true };
          compilation.emitAsset(to, new sources.RawSource(this.contentOf(from)), info);
        }
      });
    });
  }

  contentOf(file) {
    const bytes = readFileSync(file);
    if (![".html", ".xml"].includes(path.extname(file))) return bytes;
    const text = bytes.toString();
    return text.replace(/%([A-Z_]+)%/g, (_, name) => this.marks[name](text));
  }
}

const hashOf = (text) => createHash("sha256").update(text).digest("base64");

/** The command line. */
const cli = {
  ...forNode,
  name: "cli",
  entry: { jiping: "./src/entry/cli.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), clean: true },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    new DefinePlugin({ VERSION: JSON.stringify(version) }),
  ],
};

/** The developer's benchmarks, which call the built command line. */
const bench = {
  ...forNode,
  name: "bench",
  entry: { bench: "./test/bench/bench.ts" },
  // It starts its browser's driver from files of its own.
  externals: { "playwright-core": "commonjs playwright-core" },
  output: { path: path.resolve(__dirname, "dist/bench"), clean: true },
};

const BUILT_OF = [
  path.join(__dirname, "package-lock.json"),
  ...readdirSync(path.join(__dirname, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort(),
];

/**
 * Browsers keep files: those of two builds, whose short names mean different things, must not run
 * in one page. A file of another build counts as one that did not come.
 */
const uniqueName = `jiping-${hashOf(BUILT_OF.map((file) => readFileSync(file)).join("")).slice(0, 8)}`;

/** A bundle for pages. */
const web = {
  target: ["web", "es2022"],
  mode: "production",
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [tsx] },
  performance: { hints: false },
  // The shortest names, though another build may give others: 2 kB gzipped of the pane.
  optimization: { moduleIds: "size", mangleExports: "size" },
};

/** For tests: what stands behind a page of the add-in, run in it before its own scripts, and a page to measure against. */
const programs = {
  ...web,
  name: "programs",
  entry: {
    "excel-program": "./test/e2e/page/excel-program.ts",
    "wps-program": "./test/e2e/page/wps-program.ts",
    bare: "./test/bench/page/bare.tsx",
  },
  output: { path: path.resolve(__dirname, "dist/programs"), clean: true },
  plugins: leanFluent,
};

/** Where pages load Office.js from: our own copy, or Microsoft's servers, worldwide or of 21Vianet. */
const OFFICE_JS = {
  own: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/**
 * Of Microsoft's 147 languages and all its programs, what Excel on Windows, Mac and the web asks
 * for. Its telemetry is left out: no page of ours may send anything anywhere.
 */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** Where the pages will be served from: written into the manifest, by which Excel finds them. */
const BASE_URL = process.env.BASE_URL ?? "https://localhost:8443";

const PAGES = ["taskpane", "commands", "report", "help"].map((name) => `${name}.html`);
const STYLES = ["taskpane", "report", "help"].map((name) => `${name}.css`);
const ICONS = [16, 32, 64, 80].map((size) => `icons/icon-${size}.png`);

const officeJs = OFFICE_JS[process.env.OFFICE_JS ?? "own"];
const pages = path.resolve(__dirname, "src/entry/pages");
const office = path.dirname(require.resolve("@microsoft/office-js/package.json"));

const ownOffice = [
  [path.join(office, "LICENSE.md"), "office/LICENSE.md"],
  ...OFFICE_FILES.map((file) => [path.join(office, "dist", file), `office/${file}`]),
];

/** Of other origins a page of Excel's may load Office.js alone. */
const policyOf = (html) =>
  policyWith(html, officeJs === OFFICE_JS.own ? [] : [new URL(officeJs).origin]);

/** What a page may load: its own files, and the scripts and the empty style that stand in it. */
function policyWith(html, origins) {
  const ownScripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) =>
    sourceHash(code),
  );
  return [
    "default-src 'none'",
    ["script-src 'self'", ...ownScripts, ...origins].join(" "),
    // The pane adds its rules to an empty style element by script.
    `style-src 'self' ${sourceHash("")}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const sourceHash = (text) => `'sha256-${hashOf(text)}'`;

const excelOutput = {
  path: path.resolve(__dirname, "dist/excel"),
  chunkFilename: "[name].js",
  uniqueName,
};

/** The pages that Excel opens, and what the pane runs. */
const excel = {
  ...web,
  name: "excel",
  entry: { taskpane: "./src/entry/excel-taskpane.ts" },
  output: { ...excelOutput, clean: { keep: /^(commands|report).*\.js/ } },
  plugins: [
    ...leanFluent,
    new EmitFiles(
      [
        ...[...PAGES, ...STYLES].map((file) => [path.join(pages, file), file]),
        ...ICONS.map((file) => [path.resolve(__dirname, "assets", file), file]),
        [path.resolve(__dirname, "manifest.xml"), "manifest.xml"],
        ...(officeJs === OFFICE_JS.own ? ownOffice : []),
      ],
      { OFFICE_JS: () => officeJs, CSP: policyOf, BASE: () => BASE_URL, VERSION: () => version },
    ),
  ],
};

/** What Excel's ribbon runs: apart, so that neither bundle is cut to suit the other. */
const excelCommands = {
  ...web,
  name: "excel-commands",
  entry: {
    commands: "./src/entry/excel-commands.ts",
    report: "./src/entry/excel-report.ts",
  },
  output: {
    ...excelOutput,
    chunkFilename: "commands-[name].js",
    clean: { keep: /^(?!(commands|report).*\.js)/ },
  },
};

/** WPS brings a Chromium of its own, on Linux an old one: nothing may be asked of it that is younger. */
const WPS_ENGINE = ["es2018", "chrome69"];
const wpsPages = path.join(pages, "wps");
const WPS_FILES = ["index.html", "main.js", "ribbon.xml", "manifest.xml"];
const WPS_PANE_FILES = ["taskpane.html", "boot.js", "wps.css", "help.html"];

/** The add-in for WPS 表格: its own ribbon around the same pane, from a server or from the disk. */
const wps = {
  ...web,
  name: "wps",
  target: ["web", "es2018"],
  entry: { taskpane: "./src/entry/wps-taskpane.tsx" },
  output: {
    path: path.resolve(__dirname, "dist/wps"),
    clean: true,
    publicPath: "auto",
    chunkFilename: "[name].js",
    uniqueName,
  },
  plugins: [
    leftToRight,
    new EmitFiles(
      [
        ...[...WPS_FILES, ...WPS_PANE_FILES].map((file) => [path.join(wpsPages, file), file]),
        ...["taskpane.css", "help.css"].map((file) => [path.join(pages, file), file]),
        ...ICONS.map((file) => [path.resolve(__dirname, "assets", file), file]),
      ],
      { CSP: (html) => policyWith(html, []) },
    ),
  ],
  // What it packs of others' code is brought down to that engine with ours.
  optimization: {
    ...web.optimization,
    minimizer: [new EsbuildPlugin({ target: WPS_ENGINE, legalComments: "inline" })],
  },
};

/** The spreadsheet in the browser that `npm start` opens. */
const workbench = {
  name: "workbench",
  target: ["web", "es2022"],
  mode: "production",
  devtool: false,
  entry: { workbench: "./src/entry/workbench.ts" },
  output: {
    path: path.resolve(__dirname, "dist/workbench"),
    clean: true,
    chunkFilename: "[name].js",
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [tsx, { test: /\.css$/, type: "css/global" }] },
  experiments: { css: true },
  cache: { type: "filesystem", name: "workbench" },
  plugins: [
    new EmitFiles([[path.resolve(__dirname, "src/workbench/page/index.html"), "index.html"]]),
  ],
  // It is served to the machine that it is built on: the grid's 10 MB would take a minute to minimise.
  optimization: { minimize: false },
  performance: { hints: false },
};

/** What serves the workbench. */
const server = {
  ...forNode,
  name: "server",
  entry: { serve: "./src/entry/serve-workbench.ts" },
  output: { path: path.resolve(__dirname, "dist/server"), clean: true },
};

module.exports = [cli, bench, programs, excel, excelCommands, wps, workbench, server];
