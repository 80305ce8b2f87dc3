import { browserStore } from "./browser-store";
import { startPane, type PaneProgram, type PaneStart } from "../pane/start-pane";
import { systemTheme } from "../pane/theme";
import { paneWords } from "../text/pane-words";

type Optional = "theme" | "waiting" | "startFailureOf" | "footer" | "onScoreWish";

/** What a program brings to the pane; what is left out is as in a program that never waits. */
export interface TaskpaneHost extends Partial<Pick<PaneStart, Optional>> {
  readonly open: () => Promise<PaneProgram>;
  /** The Chinese sentence for what `open` or the host has thrown; null for what is not known. */
  readonly tellError: (error: unknown) => string | null;
}

const OWN: Pick<PaneStart, Optional> = {
  theme: systemTheme,
  waiting: { get: () => null, subscribe: () => () => undefined },
  startFailureOf: () => null,
  footer: null,
  onScoreWish: () => undefined,
};

/** Starts the pane in the page's element `pane`, over any program. */
export function startTaskpane({ open, tellError, ...given }: TaskpaneHost): void {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no element #pane");
  startPane(element, {
    ...OWN,
    ...given,
    openProgram: open,
    ...browserStore,
    tellError: (error) => tellError(error) ?? tellUnknown(error),
  });
}

const tellUnknown = (error: unknown): string => {
  if (!(error instanceof Error)) return paneWords.bug(String(error));
  // So webpack calls a file that did not come.
  return error.name === "ChunkLoadError" ? paneWords.incomplete : paneWords.bug(error.message);
};
