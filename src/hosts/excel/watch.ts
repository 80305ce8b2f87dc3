import type { SheetChange, Unsubscribe } from "../../app/spreadsheet-host";
import type { OwnWrites } from "./own-writes";
import type { Runner } from "./runner";

type Registration = OfficeExtension.EventHandlerResult<unknown>;

export interface Watcher {
  readonly listener: (change: SheetChange) => void;
  /** Called once the program has begun to tell. */
  readonly onReady: () => void;
  readonly ownWrites: OwnWrites;
  /** The tab of a sheet; empty where it is not known yet. */
  readonly nameOf: (id: string) => string;
}

/** Hears of edits and of another sheet in front, wherever in the workbook. */
export function watch(
  runner: Runner,
  { listener, onReady, ownWrites, nameOf }: Watcher,
): Unsubscribe {
  let isOver = false;
  const tell = (what: SheetChange["what"], id: string): void => {
    if (!isOver) listener({ what, sheet: { id, name: nameOf(id) } });
  };
  const isOurs = ({ triggerSource, worksheetId, address }: Excel.WorksheetChangedEventArgs) =>
    runner.capabilities.triggerSource
      ? triggerSource === "ThisLocalAddin"
      : ownWrites.take(worksheetId, address);
  const registered = runner.read<Registration[]>(async (context) => {
    const { worksheets } = context.workbook;
    const registrations: Registration[] = [
      worksheets.onChanged.add((event) => {
        if (!isOurs(event)) tell("cells", event.worksheetId);
        return Promise.resolve();
      }),
      worksheets.onActivated.add((event) => {
        tell("active-sheet", event.worksheetId);
        return Promise.resolve();
      }),
    ];
    await context.sync();
    if (!isOver) onReady();
    return registrations;
  });
  registered.catch(() => undefined);
  return () => {
    isOver = true;
    registered.then(remove).catch(() => undefined);
  };
}

/** Handlers are removed in the context that they were added in. */
async function remove(registrations: readonly Registration[]): Promise<void> {
  for (const registration of registrations) registration.remove();
  await registrations[0]?.context.sync();
}
