import { existsSync, readFileSync } from "node:fs";
import { fail, succeed, type Result } from "../domain/base/result";
import type { Scheme } from "../domain/model/scheme";
import { parseScheme } from "../domain/schemes/parse-scheme";
import { shippedSchemes } from "../domain/schemes/shipped-schemes";
import { cliWords } from "../text/cli-words";
import { tellSchemeFault } from "../text/scheme-faults";

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
  const json = readJson(path);
  if (json === undefined) return fail(cliWords.unreadableScheme(path));
  const parsed = parseScheme(json);
  return parsed.ok ? parsed : fail(cliWords.wrongScheme(path, parsed.fault.map(tellSchemeFault)));
}

/** Undefined for what is no JSON. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
