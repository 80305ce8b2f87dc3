import { existsSync, readFileSync } from "node:fs";
import { fail, succeed, type Result } from "../domain/base/result";
import type { Scheme } from "../domain/model/scheme";
import { readSchemeFile, type SchemeFileFault } from "../domain/schemes/read-scheme-file";
import { shippedSchemes } from "../domain/schemes/shipped-schemes";
import { cliWords } from "../text/cli-words";
import { tellSchemeFaults } from "../text/scheme-faults";

/** The scheme of this id or in this file, the default for null, or the sentence that refuses it. */
export function chooseScheme(wanted: string | null): Result<Scheme, string> {
  const shipped = shippedSchemes.find(({ id }) => id === (wanted ?? "national"));
  if (shipped !== undefined) return succeed(shipped);
  const path = wanted ?? "";
  if (!existsSync(path))
    return fail(
      cliWords.unknownScheme(
        path,
        shippedSchemes.map(({ id }) => id),
      ),
    );
  const text = readText(path);
  if (text === null) return fail(cliWords.unreadableScheme(path));
  const read = readSchemeFile(text);
  return read.ok ? read : fail(tellFault(path, read.fault));
}

/** Null for what cannot be read as a file. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function tellFault(path: string, fault: SchemeFileFault): string {
  switch (fault.kind) {
    case "faults":
      return cliWords.wrongScheme(path, tellSchemeFaults(fault.faults));
    case "too-large":
      return cliWords.largeScheme(path);
    case "not-utf8":
      return cliWords.garbledScheme(path);
    case "not-json":
      return cliWords.unreadableScheme(path);
  }
}
