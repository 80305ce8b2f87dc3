import { followChanges } from "../app/live-check";
import { lookAt, type Look } from "../app/look";
import { DEFAULT_OPTIONS, writeOptions, type PaneOptions } from "../app/options";
import type { SchemeShelf } from "../app/scheme-shelf";
import type { PlanWords } from "../app/plan-run";
import { SETTING } from "../app/read-workbook";
import type { Scheme } from "../domain/model/scheme";
import { nationalScheme } from "../domain/schemes/national-scheme";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { loadSteps, saveSteps, type TextStore } from "../app/undo-record";
import type { UndoStep } from "../app/undo";
import { reduce, STARTING, type OpenState, type PaneEvent, type PaneState } from "./state";
import { createStore, type Store } from "./store";

/** What the pane is given by the program that opens it. */
export interface PaneTools {
  readonly host: SpreadsheetHost;
  readonly words: PlanWords;
  /** Where undo steps outlive the pane. */
  readonly store: TextStore;
  readonly newId: () => string;
  /** The sentence for what the host has thrown. */
  readonly tellError: (error: unknown) => string;
}

export interface Session {
  readonly tools: PaneTools;
  readonly store: Store<PaneState, PaneEvent>;
  /** One piece of work at a time; what it throws is told, and never lost. */
  readonly work: (task: (state: OpenState) => Promise<PaneEvent>) => Promise<void>;
  readonly look: (options: PaneOptions) => Promise<Look>;
  /** The schemes that can be chosen; loaded when first asked for. */
  readonly shelf: () => Promise<SchemeShelf>;
  /** Keeps the undo steps of the workbook of this name. */
  readonly remember: (workbook: string, steps: readonly UndoStep[]) => void;
}

export function createSession(tools: PaneTools): Session {
  const store = createStore(reduce, STARTING);
  return {
    tools,
    store,
    work: async (task) => {
      const state = store.get();
      if (state.phase !== "open" || state.activity.kind === "busy") return;
      store.dispatch({ kind: "began" });
      try {
        store.dispatch(await task(state));
      } catch (error) {
        store.dispatch({ kind: "broke", because: tools.tellError(error) });
      }
    },
    look: async (options) => {
      const look = await lookWith(tools, options);
      store.dispatch({ kind: "looked", look });
      return look;
    },
    shelf: () => openShelf(tools),
    remember: (workbook, steps) => {
      store.dispatch({ kind: "stepped", steps });
      saveSteps(tools.store, workbook, steps);
    },
  };
}

/** Schemes and their reader come with a file of their own, which the default scheme does without. */
async function openShelf({ host }: PaneTools): Promise<SchemeShelf> {
  const shelf = await import("../app/scheme-shelf");
  return shelf.openShelf(host.settings);
}

const lookWith = (tools: PaneTools, options: PaneOptions | null): Promise<Look> =>
  lookAt(tools.host, { options, words: tools.words, schemeOf: (id) => schemeOf(tools, id) });

/** A scheme that the shelf no longer has gives way to the default, which the pane then names. */
async function schemeOf(tools: PaneTools, id: string): Promise<Scheme> {
  if (id === DEFAULT_OPTIONS.schemeId) return nationalScheme;
  const { shipped, own } = await openShelf(tools);
  return [...shipped, ...own].find((known) => known.id === id) ?? nationalScheme;
}

/** Reads the workbook for the first time and follows it from then on. */
export async function openSession(session: Session): Promise<() => void> {
  const { host, store: texts, tellError } = session.tools;
  const { dispatch } = session.store;
  try {
    const look = await lookWith(session.tools, null);
    const { options, workbook } = look.reading;
    const steps = workbook === null ? [] : loadSteps(texts, workbook);
    dispatch({ kind: "opened", look, options, steps });
  } catch (error) {
    dispatch({ kind: "broke", because: tellError(error) });
    return () => undefined;
  }
  return followChanges(host, {
    onChange: () => {
      dispatch({ kind: "changed" });
    },
    onRest: () => {
      void refresh(session);
    },
  });
}

/** Looks again, quietly: nothing is written, and the last notice stays. */
export async function refresh({ store, look, tools }: Session): Promise<void> {
  const state = store.get();
  if (state.phase !== "open" || state.activity.kind === "busy") return;
  try {
    await look(state.options);
  } catch (error) {
    store.dispatch({ kind: "broke", because: tools.tellError(error) });
  }
}

export async function saveOptions({ tools, store }: Session, options: PaneOptions): Promise<void> {
  store.dispatch({ kind: "set", options });
  await tools.host.settings.set(SETTING.options, writeOptions(options));
}
