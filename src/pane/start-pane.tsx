import type { LivePane } from "./open-pane";
import { Broken, type StartFailure } from "./parts/broken";
import { pageRoot, type Surroundings } from "./page-root";
import { Pane } from "./pane";
import type { PaneTools } from "./session";
import { reduce, STARTING } from "./state";
import { createStore } from "./store";

/** What stands behind the pane once it is reached. */
export interface PaneProgram extends Pick<PaneTools, "host" | "openProbe" | "exportCopy"> {
  /** Fetches what is soon needed, while the user looks at the open pane. */
  readonly loadAhead: () => Promise<unknown>;
}

export interface PaneStart extends Surroundings, Omit<PaneTools, keyof PaneProgram | "words"> {
  /** Rejects where the program cannot be reached; `tellError` says why. */
  readonly openProgram: () => Promise<PaneProgram>;
  /** What `openProgram` has thrown, where it has a screen of its own. */
  readonly startFailureOf: (error: unknown) => StartFailure | null;
  /** Hears when the program's own button wants the sheet scored. */
  readonly onScoreWish: (listener: () => void) => void;
}

/** By then the open pane is on the screen, which fetching ahead must not hold up. */
const UNTIL_DRAWN_MS = 500;

/** Puts the pane into the page and keeps it there. */
export function startPane(element: HTMLElement, start: PaneStart): void {
  const { openProgram, theme, waiting, footer, startFailureOf, onScoreWish, ...tools } = start;
  const show = pageRoot(element, { theme, waiting, footer, onFault: fail });
  let leave = (): void => undefined;
  let store = createStore(reduce, STARTING);
  let pane: LivePane | null = null;
  const showPane = (): void => {
    show(<Pane store={store} viewOf={pane?.viewOf ?? null} onWish={wish} onRetry={retry} />);
  };
  function fail(error: unknown): void {
    const because = tools.tellError(error);
    store.dispatch({ kind: "broke", because });
    show(<Broken onRetry={retry} {...(startFailureOf(error) ?? { because })} />);
  }
  const open = async (): Promise<void> => {
    leave();
    store = createStore(reduce, STARTING);
    pane = null;
    showPane();
    try {
      const [{ openPane }, program] = await Promise.all([loadPane(), openProgram()]);
      const { loadAhead, ...behind } = program;
      pane = openPane({ ...tools, ...behind }, store);
      showPane();
      leave = await pane.start();
      setTimeout(fetchAhead, UNTIL_DRAWN_MS, [loadAhead, pane.loadAhead]);
    } catch (error) {
      fail(error);
    }
  };
  const retry = (): void => void open();
  /** Scores now, or once there is a table; a pane that found nothing to read looks again first. */
  const wish = (): void => {
    const { phase } = store.get();
    if (phase === "broken") void open();
    if (phase === "open") void pane?.score();
    else store.dispatch({ kind: "wished" });
  };
  void open();
  onScoreWish(wish);
}

function fetchAhead(loads: readonly PaneProgram["loadAhead"][]): void {
  for (const load of loads) load().catch(() => undefined);
}

/** In one file with the host. */
const loadPane = () => import(/* webpackChunkName: "session" */ "./open-pane");
