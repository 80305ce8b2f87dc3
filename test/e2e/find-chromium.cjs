const { accessSync, constants } = require("node:fs");
const path = require("node:path");

const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs on the path; null where there is none. */
function onPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find(isExecutable) ?? null;
}

/** The browser of the end-to-end tests. */
function findChromium() {
  const known = process.env.CHROMIUM ?? onPath(NAMES);
  if (known !== null) return known;
  throw new Error("The end-to-end tests need Chromium: install it, or name it in CHROMIUM");
}

module.exports = { findChromium, hasChromium: () => onPath(NAMES) !== null, onPath };
