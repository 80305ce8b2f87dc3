import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Compares with a file; `UPDATE_GOLDEN=1` writes it anew, and the difference is what gets reviewed. */
export function expectGolden(path: string, shown: string): void {
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, shown);
  expect(existsSync(path)).toBe(true);
  expect(shown).toBe(readFileSync(path, "utf8"));
}
