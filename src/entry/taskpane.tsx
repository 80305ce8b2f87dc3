import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { shippedSchemes } from "../domain/schemes/shipped-schemes";
import { startPane } from "../pane/start-pane";
import { systemTheme, type ThemeSource } from "../pane/theme";
import { planWords } from "../text/plan-words";

/** What a program brings to the pane. */
export interface TaskpaneHost {
  readonly open: () => Promise<SpreadsheetHost>;
  /** The Chinese sentence for what `open` or the host has thrown; null for what is not known. */
  readonly tellError: (error: unknown) => string | null;
  /** Left out, the system's setting counts. */
  readonly theme?: ThemeSource;
}

/** Starts the pane in the page's element `pane`, over any program. */
export function startTaskpane({ open, tellError, theme = systemTheme }: TaskpaneHost): void {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no element #pane");
  startPane(element, {
    openHost: open,
    theme,
    schemes: shippedSchemes,
    words: planWords,
    newId: () => crypto.randomUUID(),
    store: {
      load: (key) => localStorage.getItem(key),
      save: saveText,
    },
    tellError: (error) => tellError(error) ?? tellUnknown(error),
  });
}

/** A full or forbidden store costs the undo record of the next session, never the work. */
function saveText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    localStorage.removeItem(key);
  }
}

const tellUnknown = (error: unknown): string =>
  `程序内部出错（${error instanceof Error ? error.message : String(error)}），表格没有被改动`;
