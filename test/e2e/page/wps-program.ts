import { EtProgram } from "../../../src/workbench/et/et-program";
import { Desk } from "./desk";

declare global {
  /** WPS 表格 behind the page, which finds it at `Application` before its first script runs. */
  var et: EtProgram;
}

/** What a step takes where the program is slow, in milliseconds. */
const SLOW = 2;

const desk = new Desk(globalThis.seating);
const program = new EtProgram([desk.book]);
// What each reading begins with.
program.fault = (_, name) => desk.isFailing && name === "UsedRange";
program.onStep = () => {
  const end = desk.isSlow ? performance.now() + SLOW : 0;
  // WPS answers before the page goes on.
  while (performance.now() < end);
};
// As the ribbon's page has opened the pane.
const pane = program.addIn.open("taskpane.html", "绩评");
pane.isVisible = true;
program.addIn.storage.set("jiping_pane_et", pane.id);
globalThis.desk = desk;
globalThis.et = program;
Object.defineProperty(globalThis, "Application", { value: program.application });
