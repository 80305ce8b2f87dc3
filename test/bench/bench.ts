import { benchLongWorkbook } from "./long-workbook";
import { benchManyFiles } from "./many-files";
import { tableOf } from "./measured";
import { benchOneWorkbook } from "./one-workbook";
import { benchChecks, benchPipeline } from "./pipeline";

/** Prints what the pipeline and the command line cost; every time is the median of several runs. */
async function main(): Promise<void> {
  const calls = [...benchManyFiles(), ...benchLongWorkbook()];
  const stages = [...(await benchPipeline()), ...(await benchChecks())];
  console.log(tableOf([...stages, ...(await benchOneWorkbook()), ...calls]));
}

void main();
