import "./wps-polyfills";
import { HostError } from "../app/spreadsheet-host";
import { startWps } from "../hosts/wps/start-wps";
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
  // What it throws is to become a rejection.
  open: () => Promise.resolve().then(() => startWps(window)),
  tellError: (error) => (error instanceof HostError ? `${tellTrouble(error.trouble)}。` : null),
  startFailureOf,
  footer: isCollapsible(window) ? <CollapseBar collapse={() => collapse(window)} /> : null,
  openProbe: async () => {
    const { openWpsProbe } = await import(
      /* webpackChunkName: "probe" */ "../hosts/wps/probe/open-probe"
    );
    return openWpsProbe(window);
  },
  onScoreWish: (listener) => watchWishes(window, listener),
});
