const { execFileSync } = require("node:child_process");
const { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");

/** 统信 UOS wants an application's files below /opt/apps/ID/files; elsewhere that does as well. */
const ID = "com.jiping.wps";
const FILES = `/opt/apps/${ID}/files`;

const control = ({ version, architecture }) => `Package: ${ID}
Version: ${version}
Architecture: ${architecture}
Maintainer: Jiping <jiping@localhost>
Section: misc
Priority: optional
Description: 绩评：检查、评分绩效自评表（WPS 表格加载项）
 为本机每个用户安装到 WPS 表格；数据不离开本机。
`;

const info = ({ version, architecture }) =>
  `${JSON.stringify(
    {
      appid: ID,
      name: "绩评",
      version,
      arch: [architecture],
      permissions: { autostart: true, notification: false, trayicon: false, clipboard: false },
    },
    null,
    2,
  )}\n`;

/** A user whose list cannot be read is told by name; the package itself is there all the same. */
const afterInstall = `#!/bin/sh
set -e
if [ "$1" = configure ]; then sh ${FILES}/install.sh --all-users || true; fi
`;

const beforeRemoval = `#!/bin/sh
set -e
if [ "$1" = remove ]; then sh ${FILES}/install.sh --uninstall --all-users || true; fi
`;

/** For users who come later. */
const autostart = `[Desktop Entry]
Type=Application
Name=绩评（WPS 表格加载项）
Exec=sh ${FILES}/install.sh --once
NoDisplay=true
`;

/** Makes the package of one architecture beside the files that it is made of. */
function makeDeb({ folder, architecture, version, add }) {
  const root = mkdtempSync(path.join(tmpdir(), "jiping-deb-"));
  const put = (file, text, mode = 0o644) => {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 });
    writeFileSync(target, text, { mode });
  };
  put("DEBIAN/control", control({ version, architecture }));
  put("DEBIAN/postinst", afterInstall, 0o755);
  put("DEBIAN/prerm", beforeRemoval, 0o755);
  put(`/opt/apps/${ID}/info`, info({ version, architecture }));
  put(`/etc/xdg/autostart/${ID}.desktop`, autostart);
  mkdirSync(path.join(root, FILES), { recursive: true, mode: 0o755 });
  for (const name of ["install.sh", add]) {
    cpSync(path.join(folder, name), path.join(root, FILES, name), { recursive: true });
  }
  // Older systems cannot read what newer ones pack by default.
  const target = path.join(folder, `jiping-wps_${version}_${architecture}.deb`);
  const options = ["-Zxz", "--root-owner-group", "--build", root, target];
  try {
    // Whoever builds it may keep their own files from others.
    execFileSync("chmod", ["-R", "u=rwX,go=rX", root]);
    execFileSync("dpkg-deb", options, { stdio: ["ignore", "ignore", "inherit"] });
  } finally {
    rmSync(root, { recursive: true });
  }
}

module.exports = { makeDeb };
