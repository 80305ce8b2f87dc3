import { HostError } from "../app/spreadsheet-host";
import { isOfficeDark } from "../hosts/excel/office-theme";
import type { Waiting } from "../hosts/excel/runner";
import type { PaneStart } from "../pane/start-pane";
import { createStore } from "../pane/store";
import { systemTheme } from "../pane/theme";
import { tellTrouble } from "../text/host-troubles";
import { tellStartTrouble } from "../text/start-troubles";
import { startTaskpane } from "./taskpane";

const waiting = createStore<Waiting | null, Waiting | null>((_, next) => next, null);

/** Microsoft's script stands behind ours in the page, which shows itself meanwhile. */
const haveScriptsRun = new Promise<unknown>((resolve) => {
  document.addEventListener("DOMContentLoaded", resolve);
});

/** Excel tells nobody that its theme has changed: it is asked again when the user comes to the pane. */
const theme: PaneStart["theme"] = {
  isDark: () => isOfficeDark(window) ?? systemTheme.isDark(),
  subscribe: (listener) => {
    const leaveSystem = systemTheme.subscribe(listener);
    window.addEventListener("focus", listener);
    return () => {
      leaveSystem();
      window.removeEventListener("focus", listener);
    };
  },
};

/** Office.js cannot be asked twice to start: where it did not, the page has to be loaded again. */
const startFailureOf: PaneStart["startFailureOf"] = (error) => {
  const trouble = error instanceof HostError ? tellStartTrouble(error.trouble) : null;
  if (trouble === null) return null;
  const reload = (): void => {
    location.reload();
  };
  return {
    title: trouble.title,
    because: trouble.sentence,
    onRetry: trouble.mayPass ? reload : null,
  };
};

startTaskpane({
  open: async () => {
    const { openExcel } = await import(/* webpackChunkName: "session" */ "./open-excel");
    return openExcel({ page: window, onWaiting: waiting.dispatch, hasCome: haveScriptsRun });
  },
  tellError: (error) => (error instanceof HostError ? `${tellTrouble(error.trouble)}。` : null),
  theme,
  waiting,
  startFailureOf,
});
