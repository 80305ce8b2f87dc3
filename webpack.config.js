const path = require("node:path");
const { BannerPlugin, DefinePlugin } = require("webpack");
const { version } = require("./package.json");

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
  module: { rules: [loader] },
  node: { __filename: false, __dirname: false },
  optimization: { minimize: false },
};

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
  output: { path: path.resolve(__dirname, "dist/bench"), clean: true },
};

/** The pane over a workbook file, in a plain page: for trying it and for the end-to-end tests. */
const trial = {
  name: "trial",
  target: ["web", "es2022"],
  mode: "production",
  devtool: false,
  entry: { trial: "./test/e2e/page/trial.ts" },
  output: {
    path: path.resolve(__dirname, "dist/trial"),
    clean: true,
    chunkFilename: "[name].js",
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [tsx] },
  optimization: {
    splitChunks: {
      cacheGroups: {
        // Apart, so that the pane's own size can be measured.
        host: {
          test: /[\\/](hosts|fflate|saxes|xmlchars|e2e[\\/]page)[\\/]/,
          name: "host",
          chunks: "all",
          enforce: true,
        },
      },
    },
  },
  performance: { hints: false },
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

module.exports = [cli, bench, trial, workbench, server];
