import { seatProgram, type Seat } from "../../../src/workbench/native-host";
import { NOTES } from "../../../src/workbench/rich-api/notes";
import { RichApiHost } from "../../../src/workbench/rich-api/rich-api-host";
import { saveWorkbook } from "../../../src/workbench/save-workbook";
import { expectYoungerClient } from "../../../src/workbench/younger-client";
import { Desk } from "./desk";

declare global {
  /** Excel behind the page, which finds it at `external` before its first script runs. */
  var excel: {
    readonly program: RichApiHost;
    readonly seat: Seat;
    /** The workbooks that the page has opened beside its own. */
    readonly opened: readonly (readonly number[])[];
  };
}

/** What a request takes where the program is slow, in milliseconds. */
const SLOW = 200;

const { level, background, handsOutFile } = globalThis.seating;
const desk = new Desk(globalThis.seating);
const program = new RichApiHost(desk.book, { level });
program.fault = () => (desk.isFailing ? "GeneralException" : null);
const answer = program.execute.bind(program);
program.execute = async (...request) => {
  if (desk.isSlow) await new Promise((resolve) => setTimeout(resolve, SLOW));
  return answer(...request);
};
globalThis.desk = desk;
const opened: (readonly number[])[] = [];
program.onNewWorkbook = (file) => opened.push([...file]);
const seat = seatProgram(window, program, {
  background,
  ...(handsOutFile ? { file: () => saveWorkbook(desk.book, desk.bytes) } : {}),
});
globalThis.excel = { program, seat, opened };
if (level >= NOTES) expectYoungerClient(window);
