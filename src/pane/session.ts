import { lookAt, type Look } from "../app/look";
import { writeOptions, type PaneOptions } from "../app/options";
import type { SchemeShelf } from "../app/scheme-shelf";
import type { PlanWords } from "../app/plan-run";
import type { ProgramProbe } from "../app/program-probe";
import { SETTING } from "../app/read-workbook";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { saveSteps, type StepTools } from "../app/undo-record";
import type { UndoStep } from "../app/undo";
import type { Notice } from "../text/notices";
import type { OpenState, PaneEvent, PaneState } from "./state";
import type { Store } from "./store";

/** What the pane is given by the program that opens it. */
export interface PaneTools extends StepTools {
  readonly host: SpreadsheetHost;
  readonly words: PlanWords;
  /** Hears when another page of ours, as that of the ribbon's command, has saved to the store. */
  readonly onOthersSave: (listener: () => void) => () => void;
  /** The sentence for what the host has thrown. */
  readonly tellError: (error: unknown) => string;
  /** Looks behind the port for a self-check; null where there is nothing more to see. */
  readonly openProbe: () => Promise<ProgramProbe | null>;
  /** Opens a clean copy as a new workbook, where the host can `copy`. */
  readonly exportCopy: () => Promise<Notice>;
}

export interface Session {
  readonly tools: PaneTools;
  readonly store: PaneStore;
  /** One piece of work at a time; what it throws is told, and never lost. */
  readonly work: (task: (state: OpenState) => Promise<PaneEvent>) => Promise<void>;
  readonly look: (options: PaneOptions) => Promise<Look>;
  /** The schemes that can be chosen; loaded when first asked for. */
  readonly shelf: () => Promise<SchemeShelf>;
  /** Keeps the undo steps of the workbook of this name. */
  readonly remember: (workbook: string, steps: readonly UndoStep[]) => void;
}

export type PaneStore = Store<PaneState, PaneEvent>;

export function createSession(tools: PaneTools, store: PaneStore): Session {
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
      const look = await lookAt(tools.host, { options, words: tools.words });
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
  const shelf = await import(/* webpackChunkName: "schemes" */ "../app/scheme-shelf");
  return shelf.openShelf(host.settings);
}

const isAtWork = ({ activity }: OpenState): boolean =>
  activity.kind === "busy" || activity.kind === "checking";

/** Looks again, quietly: nothing is written, and the last notice stays. */
export async function refresh({ store, look, tools }: Session): Promise<void> {
  const state = store.get();
  if (state.phase !== "open" || isAtWork(state)) return;
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
