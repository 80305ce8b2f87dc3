import type { SheetChange, Unsubscribe } from "../../app/spreadsheet-host";
import { parseArea, type Area } from "../../domain/model/address";
import type { EtApplication, EtListener, EtRange, EtWorksheet } from "./et";
import { addressOf, attempt, readText } from "./member";

/** Where cells have changed; null for more than one rectangle. */
export interface ChangedArea {
  readonly id: string;
  readonly area: Area | null;
}

export interface Watcher {
  readonly application: () => EtApplication;
  readonly listener: (change: SheetChange) => void;
  /** Answers once no work of ours is under way. */
  readonly isOurs: (changed: ChangedArea) => Promise<boolean>;
  /** While our own work is under way, what is in front tells nothing. */
  readonly isBusy: () => boolean;
}

/** A person's typing comes in many events. */
const DEBOUNCE = 250;
/** Events may fail to come: what is in front is looked at this often. */
const POLL = 2000;

const CELLS = "SheetChange";
const FRONT = ["SheetActivate", "WorkbookActivate", "WindowActivate"] as const;

/** Hears of edits and of another sheet or workbook in front. */
export function watch(watcher: Watcher): Unsubscribe {
  const changed = new Map<string, ChangedArea>();
  const lookInFront = frontWatch(watcher);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    timer = null;
    const told = [...changed.values()];
    changed.clear();
    lookInFront();
    void tellForeign(watcher, told);
  };
  const wake = (): void => {
    timer ??= setTimeout(flush, DEBOUNCE);
  };
  const onCells: EtListener = (sheet, target) => {
    // Both objects end with the event.
    const place = attempt(() => changedArea(sheet, target));
    if (place !== null) changed.set(JSON.stringify(place), place);
    wake();
  };
  const stop = listen(watcher, [[CELLS, onCells], ...FRONT.map((name) => [name, wake] as const)]);
  const poll = setInterval(lookInFront, POLL);
  return () => {
    stop();
    clearInterval(poll);
    if (timer !== null) clearTimeout(timer);
  };
}

/** A build without events leaves us the poll. */
function listen(
  { application }: Watcher,
  listeners: readonly (readonly [string, EtListener])[],
): () => void {
  const events = attempt(() => application().ApiEvent);
  for (const [name, listener] of listeners) {
    attempt(() => events?.AddApiEventListener(name, listener));
  }
  return () => {
    for (const [name, listener] of listeners) {
      attempt(() => events?.RemoveApiEventListener(name, listener));
    }
  };
}

/** Tells of another sheet or workbook in front than at the last look. */
function frontWatch(watcher: Watcher): () => void {
  let front = placeInFront(watcher);
  return () => {
    const now = watcher.isBusy() ? null : placeInFront(watcher);
    if (now === null || now.key === front?.key) return;
    front = now;
    watcher.listener({ what: "active-sheet", sheet: { id: now.name, name: now.name } });
  };
}

/** One call a sheet, however many of its cells have changed. */
async function tellForeign(
  { isOurs, listener }: Watcher,
  changed: readonly ChangedArea[],
): Promise<void> {
  const foreign = await Promise.all(
    changed.map(async (place) => {
      // What cannot be looked at is told: better once too often.
      const ours = await isOurs(place).catch(() => false);
      return ours ? [] : [place.id];
    }),
  );
  for (const id of new Set(foreign.flat())) {
    listener({ what: "cells", sheet: { id, name: id } });
  }
}

function changedArea(sheet: unknown, target: unknown): ChangedArea {
  const area = parseArea(addressOf(target as EtRange));
  return { id: readText(sheet as EtWorksheet, "Name"), area };
}

interface Place {
  readonly key: string;
  readonly name: string;
}

/** Null where nothing is in front, or WPS does not answer. */
const placeInFront = ({ application }: Watcher): Place | null =>
  attempt(() => {
    const workbook = application().ActiveWorkbook;
    const sheet = workbook?.ActiveSheet;
    if (workbook == null || sheet == null) return null;
    const name = readText(sheet, "Name");
    return { key: `${readText(workbook, "FullName")} ${name}`, name };
  });
