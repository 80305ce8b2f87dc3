import { planWords } from "../text/plan-words";
import { scoreAsWished } from "./actions";
import { openSession } from "./open-session";
import { loadNoticeLine } from "./parts/notice-bar";
import { openView } from "./parts/open-view";
import { createSession, type PaneStore, type PaneTools } from "./session";
import type { OpenState } from "./state";
import type { PaneView } from "./view";

/** All of the pane but its first screen, which comes before it in a file of its own. */
export interface LivePane {
  readonly viewOf: (state: OpenState) => PaneView;
  /** Reads the workbook and follows it, until what comes of it is called. */
  readonly start: () => Promise<() => void>;
  readonly score: () => Promise<void>;
  /** Fetches what the first action needs. */
  readonly loadAhead: () => Promise<unknown>;
}

export function openPane(tools: Omit<PaneTools, "words">, store: PaneStore): LivePane {
  const session = createSession({ ...tools, words: planWords }, store);
  return {
    viewOf: (state) => openView(session, state),
    start: () => openSession(session),
    score: () => scoreAsWished(session),
    loadAhead: loadNoticeLine,
  };
}
