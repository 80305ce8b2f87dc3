import { HostError, type SpreadsheetHost } from "../app/spreadsheet-host";
import { browserStore } from "./browser-store";
import { startPane, type PaneStart } from "../pane/start-pane";
import { systemTheme } from "../pane/theme";
import { paneWords } from "../text/pane-words";
import { planWords } from "../text/plan-words";

type Optional =
  | "theme"
  | "waiting"
  | "startFailureOf"
  | "footer"
  | "onScoreWish"
  | "openProbe"
  | "loadAhead"
  | "exportCopy";

/** What a program brings to the pane; what is left out is as in a program that never waits. */
export interface TaskpaneHost extends Partial<Pick<PaneStart, Optional>> {
  readonly open: () => Promise<SpreadsheetHost>;
  /** The Chinese sentence for what `open` or the host has thrown; null for what is not known. */
  readonly tellError: (error: unknown) => string | null;
}

const OWN: Pick<PaneStart, Optional> = {
  theme: systemTheme,
  waiting: { get: () => null, subscribe: () => () => undefined },
  startFailureOf: () => null,
  footer: null,
  onScoreWish: () => undefined,
  openProbe: () => Promise.resolve(null),
  loadAhead: () => Promise.resolve(),
  exportCopy: () => Promise.reject(new HostError("unsupported")),
};

/** Starts the pane in the page's element `pane`, over any program. */
export function startTaskpane({ open, tellError, ...given }: TaskpaneHost): void {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no element #pane");
  startPane(element, {
    ...OWN,
    ...given,
    openHost: open,
    words: planWords,
    ...browserStore,
    tellError: (error) => tellError(error) ?? tellUnknown(error),
  });
}

const tellUnknown = (error: unknown): string =>
  paneWords.bug(error instanceof Error ? error.message : String(error));
