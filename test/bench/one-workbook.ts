import { planWorkbook } from "../../src/app/plan-workbook";
import { applyRun } from "../../src/app/run-workbook";
import { nativeCodec } from "../../src/entry/native-codec";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { planWords } from "../../src/text/plan-words";
import { schemeOf } from "../support/run-drawn";
import { evaluationWorkbook } from "./evaluation-workbook";
import { show, type Measured } from "./measured";
import { medianTimeOf } from "./median-of";

const REQUEST = {
  scheme: schemeOf("national"),
  mode: "fill-blanks",
  marks: false,
  summary: false,
  sheetName: null,
} as const;

/** From a file's bytes to those of its scored copy, in memory, as the command line does it. */
export async function benchOneWorkbook(): Promise<Measured[]> {
  const bytes = evaluationWorkbook(30);
  const ms = await medianTimeOf(() => scoreBytes(bytes));
  return [{ what: "one workbook of 30 rows: open, score, save", result: `${show(ms)} ms` }];
}

async function scoreBytes(bytes: Uint8Array): Promise<Uint8Array> {
  const host = XlsxHost.open(bytes, nativeCodec);
  if (!(host instanceof XlsxHost)) throw new Error(`Not opened: ${host.kind}`);
  const planned = await planWorkbook(host, REQUEST, planWords);
  if (planned.kind !== "planned") throw new Error(`Not planned: ${planned.kind}`);
  const outcome = await applyRun(host, planned.run);
  if (outcome.kind !== "applied") throw new Error(`Not applied: ${outcome.kind}`);
  return host.save();
}
