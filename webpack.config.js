const path = require("node:path");
const { BannerPlugin, DefinePlugin } = require("webpack");
const { version } = require("./package.json");

const loader = {
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target: "es2022" },
};

/** A bundle that plain Node runs from any folder. */
const forNode = {
  target: "node20",
  mode: "production",
  devtool: false,
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [loader] },
  node: { __filename: false },
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

module.exports = [cli, bench];
