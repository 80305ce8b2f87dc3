import { HostError } from "../../app/spreadsheet-host";
import { capabilitiesOf, type OfficeProgram } from "./capabilities";
import { ExcelHost } from "./excel-host";
import { Runner, type Waiting } from "./runner";

export interface StartOptions {
  /** The page's global object, where Microsoft's script puts its names; it may not have come. */
  readonly page: Partial<OfficeProgram>;
  /** Settles once Microsoft's script has run or cannot be had; left out, it stands before ours. */
  readonly hasCome?: Promise<unknown>;
  /** Told when a request takes long, as while a cell is being edited, and with null when it is over. */
  readonly onWaiting: (waiting: Waiting | null) => void;
}

/** Office.js never says that a script of its own was blocked: it just never gets ready. */
const LONGEST_START = 15_000;

/** Rejects with a `HostError`: `not-ready`, `not-excel` or `old-program`. */
export async function startExcel({ page, hasCome, onWaiting }: StartOptions): Promise<ExcelHost> {
  const { host } = await inTime(becomeReady(page, hasCome));
  // Microsoft's script sets these two names while it gets ready.
  const program = { Excel: page.Excel, Office: page.Office };
  if (program.Excel === undefined || program.Office === undefined || !isExcel(host)) {
    throw new HostError("not-excel", String(host));
  }
  const capabilities = capabilitiesOf({ Excel: program.Excel, Office: program.Office });
  if (capabilities === null) throw new HostError("old-program");
  const runner = new Runner(
    { Excel: program.Excel, Office: program.Office },
    capabilities,
    onWaiting,
  );
  return ExcelHost.connect(runner);
}

async function becomeReady(
  page: StartOptions["page"],
  hasCome: StartOptions["hasCome"],
): ReturnType<typeof Office.onReady> {
  await hasCome;
  if (page.Office === undefined) throw new HostError("not-ready", "no script");
  return page.Office.onReady();
}

const isExcel = (host: unknown): boolean => host === "Excel";

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new HostError("not-ready", "timeout"));
    }, LONGEST_START);
    const end = (): void => {
      clearTimeout(timer);
    };
    work.then(resolve, reject).then(end, end);
  });
}
