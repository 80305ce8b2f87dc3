import { evaluationWorkbook } from "./evaluation-workbook";
import { atMost, show, type Measured } from "./measured";
import { CORES, peakLine, scoreFolder } from "./score-folder";

const ROWS = 20_000;
const MOST_SECONDS = 3;
const MOST_MEGABYTES = 500;

/** One workbook far longer than any real one. */
export function benchLongWorkbook(): Measured[] {
  const { seconds, megabytes } = scoreFolder([evaluationWorkbook(ROWS)]);
  const what = `one workbook of ${show(ROWS)} rows, one call`;
  return [
    {
      what,
      result: `${show(seconds)} s`,
      aim: atMost(seconds, MOST_SECONDS, "s"),
      detail: `on ${CORES}`,
    },
    peakLine(what, megabytes, MOST_MEGABYTES),
  ];
}
