import type { SpreadsheetHost } from "../../src/app/spreadsheet-host";
import type { TextStore } from "../../src/app/undo-record";
import { openSession } from "../../src/pane/open-session";
import { createSession, type PaneTools, type Session } from "../../src/pane/session";
import { reduce, STARTING, type OpenState } from "../../src/pane/state";
import { createStore } from "../../src/pane/store";
import { planWords } from "../../src/text/plan-words";

export function memoryStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    load: (key) => texts.get(key) ?? null,
    save: (key, text) => {
      texts.set(key, text);
    },
  };
}

/** Panes that are open: left open, they look at their workbook after their test has ended. */
const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

export async function startSession(
  host: SpreadsheetHost,
  store: TextStore = memoryStore(),
  hearOthersSave: (listener: () => void) => void = () => undefined,
): Promise<Session> {
  const session = newSession(host, store, hearOthersSave);
  open.push(await openSession(session));
  return session;
}

/** Of a pane that has not looked at its workbook yet. */
export function newSession(
  host: SpreadsheetHost,
  store: TextStore = memoryStore(),
  hearOthersSave: (listener: () => void) => void = () => undefined,
): Session {
  const tools: PaneTools = {
    host,
    store,
    words: planWords,
    newId: () => "workbook-1",
    openProbe: () => Promise.resolve(null),
    exportCopy: () => Promise.reject(new Error("没有另开")),
    onOthersSave: (listener) => {
      hearOthersSave(listener);
      return () => undefined;
    },
    tellError: (error) => `出错：${error instanceof Error ? error.message : ""}`,
  };
  return createSession(tools, createStore(reduce, STARTING));
}

export function openStateOf({ store }: Session): OpenState {
  const state = store.get();
  if (state.phase !== "open") throw new Error(`The pane is ${state.phase}`);
  return state;
}
