import { attempt } from "./member";

/** Beside `main.js`, which opens the pane: they share nothing but WPS' storage, and its keys. */
const PANE = "jiping_pane_et";
const WISH = "jiping_wish_et";

/** How often the ribbon's click is looked for: WPS tells the pane nothing. */
const POLL = 400;
/** A click that found no pane to hear it is not carried out by one that is opened much later. */
const PATIENCE = 120_000;

/** The page's global object; the add-in's own part of the model is in either, depending on the build. */
export interface ShellPage {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

interface Shell {
  readonly PluginStorage?: {
    getItem(key: string): unknown;
    setItem(key: string, value: string): unknown;
  };
  GetTaskPane?(id: unknown): { Visible: unknown } | null | undefined;
  /** So it is spelt in the vendor's documents. */
  GetTaskpane?(id: unknown): { Visible: unknown } | null | undefined;
}

/** Whether this pane knows its place in the program: else it cannot be collapsed from within. */
export const isCollapsible = (page: ShellPage): boolean => findPane(page) !== null;

/** Hides the pane; false where WPS did not. */
export const collapse = (page: ShellPage): boolean =>
  attempt(() => {
    const pane = findPane(page);
    if (pane === null) return false;
    pane.Visible = false;
    return true;
  }) ?? false;

/** Hears of clicks on the ribbon's 一键评分, the one that has opened the pane among them. */
export function watchWishes(page: ShellPage, listener: () => void): () => void {
  const look = (): void => {
    if (takeWish(page)) listener();
  };
  look();
  const poll = setInterval(look, POLL);
  return () => {
    clearInterval(poll);
  };
}

function takeWish(page: ShellPage): boolean {
  const storage = storageOf(page);
  const wished = attempt(() => storage?.getItem(WISH));
  if (wished === null || wished === "") return false;
  attempt(() => storage?.setItem(WISH, ""));
  return Math.abs(Date.now() - Number(wished)) < PATIENCE;
}

function findPane(page: ShellPage): { Visible: unknown } | null {
  const id = attempt(() => storageOf(page)?.getItem(PANE));
  if (id === null || id === "") return null;
  for (const shell of shellsOf(page)) {
    const pane = attempt(() => shell.GetTaskPane?.(id) ?? shell.GetTaskpane?.(id));
    if (pane !== null) return pane;
  }
  return null;
}

function storageOf(page: ShellPage): Shell["PluginStorage"] | null {
  for (const shell of shellsOf(page)) {
    const storage = attempt(() => shell.PluginStorage);
    if (storage !== null) return storage;
  }
  return null;
}

const shellsOf = ({ Application, wps }: ShellPage): readonly Shell[] =>
  [Application, wps].filter(isShell);

const isShell = (value: unknown): value is Shell =>
  (typeof value === "object" || typeof value === "function") && value !== null;
