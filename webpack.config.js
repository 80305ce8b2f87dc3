const path = require("node:path");
const { BannerPlugin, DefinePlugin } = require("webpack");
const { version } = require("./package.json");

const loader = {
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target: "es2022" },
};

/** The command line: one file that plain Node runs from any folder. */
const cli = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: { jiping: "./src/entry/cli.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [loader] },
  node: { __filename: false },
  optimization: { minimize: false },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    new DefinePlugin({ VERSION: JSON.stringify(version) }),
  ],
};

module.exports = [cli];
