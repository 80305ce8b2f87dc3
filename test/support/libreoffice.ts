import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onPath } from "../e2e/find-chromium.cjs";
import { partsOf, zipped } from "./make-workbook";

/** LibreOffice's own program; null where it is not installed. */
export const SOFFICE = onPath(["soffice", "libreoffice"]);

const LONGEST_MS = 240_000;

/** Workbooks as LibreOffice saves them again, every formula worked out by it. */
export function recalculated(workbooks: readonly Uint8Array[]): readonly Uint8Array[] {
  if (SOFFICE === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "jiping-libreoffice-"));
  try {
    const saved = join(folder, "saved");
    mkdirSync(saved);
    const names = workbooks.map((_, index) => `book${String(index)}.xlsx`);
    workbooks.forEach((workbook, index) => {
      writeFileSync(join(folder, names[index] ?? ""), withoutResults(workbook));
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const convert = [
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      saved,
    ];
    execFileSync(SOFFICE, [profile, ...convert, ...names.map((name) => join(folder, name))], {
      stdio: "ignore",
      timeout: LONGEST_MS,
    });
    return names.map((name) => readFileSync(join(saved, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A stored result would be taken as it is. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = partsOf(workbook);
  for (const [name, xml] of parts) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    parts.set(name, xml.replace(/(<\/f>|<f[^<>]*\/>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipped(parts);
}
