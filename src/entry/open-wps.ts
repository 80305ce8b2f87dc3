import { HostError } from "../app/spreadsheet-host";
import { startWps } from "../hosts/wps/start-wps";
import type { PaneProgram } from "../pane/start-pane";

/** WPS 表格 behind the pane. */
export const openWps = (): PaneProgram => ({
  host: startWps(window),
  loadAhead: () => Promise.resolve(),
  openProbe: async () => {
    const { openWpsProbe } = await import(
      /* webpackChunkName: "probe" */ "../hosts/wps/probe/open-probe"
    );
    return openWpsProbe(window);
  },
  exportCopy: () => Promise.reject(new HostError("unsupported")),
});
