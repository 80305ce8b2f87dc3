import { startTaskpane } from "../../../src/entry/taskpane";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { toA1 } from "../../../src/domain/model/address";
import { tellFault } from "../../../src/text/faults";
import { showSheet } from "./show-sheet";
import { TrialError, TrialHost } from "./trial-host";

declare global {
  /** What the tests do beside clicking: type into the sheet, look into cells, cause faults. */
  var trial: { host: TrialHost | null; readonly selected: () => string | null };
}

globalThis.trial = {
  host: null,
  selected: () => {
    const cell = globalThis.trial.host?.selected ?? null;
    return cell === null ? null : `${cell.sheet.name}!${toA1(cell.at)}`;
  },
};

const parameters = new URLSearchParams(location.search);
const file = parameters.get("file") ?? "chaoyang-2024-unscored";
const picture = document.getElementById("sheet");

async function open(): Promise<TrialHost> {
  if (globalThis.trial.host !== null) return globalThis.trial.host;
  const answer = await fetch(`fixtures/${encodeURIComponent(file)}.xlsx`);
  if (!answer.ok) throw new TrialError("找不到示例文件，请检查文件名");
  const opened = XlsxHost.open(new Uint8Array(await answer.arrayBuffer()));
  if (!(opened instanceof XlsxHost)) throw new TrialError(tellFault(opened));
  const host = new TrialHost(opened, () => void show(host));
  globalThis.trial.host = host;
  await show(host);
  const sheet = parameters.get("sheet");
  if (sheet !== null) await host.show(sheet);
  return host;
}

async function show(host: TrialHost): Promise<void> {
  if (picture !== null) await showSheet(picture, host);
}

startTaskpane({
  open,
  tellError: (error) => (error instanceof TrialError ? error.message : null),
});
