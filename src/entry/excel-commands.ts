import { HostError, type SpreadsheetHost } from "../app/spreadsheet-host";
import type { SheetSnapshot } from "../domain/model/snapshot";
import { loadWriting } from "../hosts/excel/load-writing";
import { openDialog } from "../hosts/excel/open-dialog";
import { startExcel } from "../hosts/excel/start-excel";
import type { Waiting } from "../hosts/excel/runner";
import type { CommandReport } from "../text/command-report";
import { saveReport } from "./report-store";

/** A command has no place to show that it waits for the end of editing: it gives up in time. */
const PATIENCE = 15_000;

let isRunning = false;

/** The ribbon's and the cell menu's 一键评分. A second click while one is at work is no second scoring. */
async function scoreSheet(event: Office.AddinCommands.Event): Promise<void> {
  if (isRunning) {
    event.completed();
    return;
  }
  isRunning = true;
  try {
    const report = await score();
    if (report !== null) await show(report);
  } finally {
    isRunning = false;
    event.completed();
  }
}

/** Null where nothing needs a person's attention. */
async function score(): Promise<CommandReport | null> {
  try {
    const [{ host, known }, { scoreForReport }] = await Promise.all([read(), loadScoring()]);
    return await scoreForReport(host, known);
  } catch (error) {
    if (error instanceof HostError) return { kind: "trouble", trouble: troubleOf(error) };
    return { kind: "bug", detail: error instanceof Error ? error.message : String(error) };
  }
}

/** What reading does without: the page asks for both files as it opens, and nothing waits in line. */
const loadScoring = () => import(/* webpackChunkName: "scoring" */ "./command-scoring");

for (const load of [loadScoring, loadWriting]) load().catch(() => undefined);

interface Reading {
  readonly host: SpreadsheetHost;
  readonly known: SheetSnapshot;
}

async function read(): Promise<Reading> {
  const host = await startExcel({ page: window, onWaiting: giveUpInTime });
  return { host, known: await host.read("active-sheet") };
}

let lastPatience: ReturnType<typeof setTimeout> | undefined;

function giveUpInTime(waiting: Waiting | null): void {
  clearTimeout(lastPatience);
  if (waiting !== null) lastPatience = setTimeout(waiting.cancel, PATIENCE);
}

/** Nobody but ourselves can have called it off. */
const troubleOf = ({ trouble }: HostError) => (trouble === "cancelled" ? "editing" : trouble);

async function show(report: CommandReport): Promise<void> {
  const { tellReport } = await import(/* webpackChunkName: "words" */ "../text/command-report");
  saveReport(tellReport(report));
  await openDialog(Office, new URL("report.html", location.href).href);
}

Office.actions.associate("scoreSheet", (event: Office.AddinCommands.Event) => {
  void scoreSheet(event);
});
