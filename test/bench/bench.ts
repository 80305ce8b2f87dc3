import { benchLongWorkbook } from "./long-workbook";
import { benchManyFiles } from "./many-files";
import { tableOf } from "./measured";
import { benchOneWorkbook } from "./one-workbook";
import { benchPaneStart } from "./pane-start";
import { benchChecks, benchPipeline } from "./pipeline";

/** Prints what the pipeline and the command line cost; every time is the median of several runs. */
async function main(): Promise<void> {
  const calls = [...benchManyFiles(), ...benchLongWorkbook()];
  const stages = [...(await benchPipeline()), ...(await benchChecks())];
  const runs = [...stages, ...(await benchOneWorkbook())];
  console.log(tableOf([...runs, ...calls, ...(await benchPaneStart())]));
}

void main();
