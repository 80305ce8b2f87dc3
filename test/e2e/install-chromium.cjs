const { execFileSync } = require("node:child_process");
const { hasChromium, onPath } = require("./find-chromium.cjs");

/** Before all tests: a machine that has no browser gets one, where that is allowed. */
module.exports = () => {
  const mayInstall = process.getuid?.() === 0 && onPath(["apt-get"]) !== null;
  if (process.env.CHROMIUM !== undefined || hasChromium() || !mayInstall) return;
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  execFileSync("apt-get", ["update"], options);
  execFileSync("apt-get", ["install", "--yes", "chromium", "fonts-noto-cjk"], options);
};
