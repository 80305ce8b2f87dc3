import { missed, worked, type CheckResult, type Facts } from "../../app/program-probe";
import type { ItemReport } from "../../app/self-check/run-self-check";
import type { TextStore } from "../../app/undo-record";

type PageCode = "pages" | "storage";

export interface PageReport extends Omit<ItemReport, "code"> {
  readonly code: PageCode;
}

/** What the page itself tells, without the program. */
export const pageReports = (store: TextStore): readonly PageReport[] => [
  // This page has come as a file of its own, and would not be here otherwise.
  { code: "pages", milliseconds: 0, ...worked("loaded", { protocol: location.protocol }) },
  { code: "storage", milliseconds: 0, ...storageOf(store) },
];

const VISIT = "jiping-selfcheck-visit";

/** Kept texts are seen by a later opening only: each leaves when it was opened, for the next. */
function storageOf(store: TextStore): CheckResult {
  const visit = String(performance.timeOrigin);
  const last = store.load(VISIT);
  if (last !== null && last !== visit) {
    store.save(VISIT, visit);
    return worked("kept");
  }
  store.save(VISIT, visit);
  return store.load(VISIT) === visit
    ? { verdict: "open", seen: "waiting", facts: {} }
    : missed("refused");
}

/** Of the page and the engine that shows it. */
export const pageFacts = (): Facts => ({
  userAgent: navigator.userAgent,
  chromium: /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? null,
  protocol: location.protocol,
  width: innerWidth,
  height: innerHeight,
  pixelRatio: devicePixelRatio,
});
