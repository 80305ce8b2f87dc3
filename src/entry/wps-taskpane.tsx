import "./wps-polyfills";
import { HostError } from "../app/spreadsheet-host";
import { collapse, isCollapsible, watchWishes } from "../hosts/wps/task-pane";
import { CollapseBar } from "../pane/parts/collapse-bar";
import type { PaneStart } from "../pane/start-pane";
import { tellTrouble } from "../text/host-troubles";
import { tellWpsStartTrouble } from "../text/start-troubles";
import { fillFlexGaps } from "./flex-gaps";
import { startTaskpane } from "./taskpane";

declare global {
  interface Window {
    /** What WPS puts into its pages; both are read anew each time. */
    readonly Application?: unknown;
    readonly wps?: unknown;
  }
}

const startFailureOf: PaneStart["startFailureOf"] = (error) => {
  const trouble = error instanceof HostError ? tellWpsStartTrouble(error.trouble) : null;
  if (trouble === null) return null;
  return { title: trouble.title, because: `${trouble.sentence}（${navigator.userAgent}）` };
};

fillFlexGaps(document.body);

startTaskpane({
  open: async () => {
    const { openWps } = await import(/* webpackChunkName: "session" */ "./open-wps");
    return openWps();
  },
  tellError: (error) => (error instanceof HostError ? `${tellTrouble(error.trouble)}。` : null),
  startFailureOf,
  footer: isCollapsible(window) ? <CollapseBar collapse={() => collapse(window)} /> : null,
  onScoreWish: (listener) => watchWishes(window, listener),
});
