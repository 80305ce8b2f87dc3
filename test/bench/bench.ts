import { benchLongWorkbook, benchManyFiles } from "./bench-command";
import { benchPipeline } from "./bench-pipeline";
import { benchWorkbook } from "./bench-workbook";
import { tableOf } from "./measured";

/** Prints what the pipeline and the command line cost, each figure the median of several runs. */
async function main(): Promise<void> {
  const commands = [...benchManyFiles(), ...benchLongWorkbook()];
  const lines = [...(await benchPipeline()), ...(await benchWorkbook()), ...commands];
  console.log(tableOf(lines));
}

void main();
