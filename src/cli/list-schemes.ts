import type { Result } from "../domain/base/result";
import { succeed } from "../domain/base/result";
import { toDocument, writeScheme } from "../domain/schemes/write-scheme";
import { shippedSchemes } from "../domain/schemes/shipped-schemes";
import { cliWords } from "../text/cli-words";
import { SCHEME_CHOICES } from "../text/scheme-fields";
import { chooseScheme } from "./choose-scheme";
import type { SchemesRequest } from "./parse-arguments";
import { alignColumns } from "./print-table";

const WIDEST = 40;

/** What `jiping schemes` prints: all that ship, or one as a file to edit; or why it cannot. */
export function schemesText({ scheme, json }: SchemesRequest): Result<string, string> {
  if (scheme !== null) {
    const chosen = chooseScheme(scheme);
    return chosen.ok ? succeed(writeScheme(chosen.value)) : chosen;
  }
  return succeed(
    json === null ? listed() : `${JSON.stringify(shippedSchemes.map(toDocument), null, 2)}\n`,
  );
}

function listed(): string {
  const rows = shippedSchemes.map(({ id, name, region, source }) => [
    id,
    name,
    region,
    cliWords.certainty(source.text, SCHEME_CHOICES["source.certainty"][source.certainty]),
  ]);
  const lines = alignColumns([[...cliWords.schemeColumns], ...rows], WIDEST);
  return `${[...lines, "", cliWords.schemesHint].join("\n")}\n`;
}
