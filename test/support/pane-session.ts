import type { SpreadsheetHost } from "../../src/app/spreadsheet-host";
import type { TextStore } from "../../src/app/undo-record";
import { createSession, openSession, type Session } from "../../src/pane/session";
import type { OpenState } from "../../src/pane/state";
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
  const session = createSession({
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
  });
  open.push(await openSession(session));
  return session;
}

export function openStateOf({ store }: Session): OpenState {
  const state = store.get();
  if (state.phase !== "open") throw new Error(`The pane is ${state.phase}`);
  return state;
}
