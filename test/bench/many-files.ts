import { evaluationWorkbook } from "./evaluation-workbook";
import { atLeast, show, type Measured } from "./measured";
import { CORES, peakLine, scoreFolder } from "./score-folder";

const FILES = 500;
const LEAST_RATE = 150;
const MOST_MEGABYTES = 300;

/** A department's workbooks of 30 rows each, scored in one call. */
export function benchManyFiles(): Measured[] {
  const bytes = evaluationWorkbook(30);
  const { seconds, megabytes } = scoreFolder(Array.from({ length: FILES }, () => bytes));
  const rate = FILES / seconds;
  const what = `${show(FILES)} workbooks of 30 rows, one call`;
  return [
    {
      what,
      result: `${show(rate)} files/s`,
      aim: atLeast(rate, LEAST_RATE, "files/s"),
      detail: `${show(seconds)} s on ${CORES}`,
    },
    peakLine(what, megabytes, MOST_MEGABYTES),
  ];
}
