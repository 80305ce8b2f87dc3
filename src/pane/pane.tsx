import { useSyncExternalStore } from "react";
import { Broken } from "./parts/broken";
import { Frame } from "./parts/frame";
import { readingView } from "./parts/reading";
import type { PaneStore } from "./session";
import type { OpenState } from "./state";
import type { PaneView } from "./view";

export interface PaneProps {
  readonly store: PaneStore;
  /** Null before what an open pane needs has been loaded. */
  readonly viewOf: ((state: OpenState) => PaneView) | null;
  /** 一键评分 has been clicked before there is a table. */
  readonly onWish: () => void;
  readonly onRetry: () => void;
}

/** The whole pane: one state, one view of it. */
export function Pane({ store, viewOf, onWish, onRetry }: PaneProps) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  if (state.phase === "broken") return <Broken because={state.because} onRetry={onRetry} />;
  const isOpen = state.phase === "open" && viewOf !== null;
  return <Frame {...(isOpen ? viewOf(state) : readingView(state, onWish))} />;
}
