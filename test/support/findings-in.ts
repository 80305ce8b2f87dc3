import { toA1 } from "../../src/domain/model/address";
import type { SheetSnapshot } from "../../src/domain/model/snapshot";
import { openFixture } from "./open-fixture";
import { runSheets } from "./run-drawn";

/** Every finding of a real document: `sheet!cell code`. */
export async function findingsIn(name: string): Promise<readonly string[]> {
  return (await findingsAndQuestionsIn(name)).findings;
}

/** Findings as `sheet!cell code`, questions as `sheet!cell ask about`. */
export async function findingsAndQuestionsIn(name: string): Promise<{
  readonly findings: readonly string[];
  readonly questions: readonly string[];
}> {
  const host = openFixture(name);
  const sheets: SheetSnapshot[] = [];
  for (const sheet of await host.sheets()) sheets.push(await host.read(sheet));
  const tables = runSheets(sheets).after;
  return {
    findings: tables.flatMap(({ findings }) =>
      findings.map(({ cell, code }) => `${cell.sheet.name}!${toA1(cell.at)} ${code}`),
    ),
    questions: tables.flatMap(({ questions }) =>
      questions.map(({ cell, about }) => `${cell.sheet.name}!${toA1(cell.at)} ask ${about}`),
    ),
  };
}
