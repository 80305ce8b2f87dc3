import { loadWriting } from "../hosts/excel/load-writing";
import { startExcel, type StartOptions } from "../hosts/excel/start-excel";
import type { PaneProgram } from "../pane/start-pane";

/** Excel behind the pane. */
export const openExcel = async (options: StartOptions): Promise<PaneProgram> => ({
  host: await startExcel(options),
  loadAhead: loadWriting,
  openProbe: async () => {
    const { openExcelProbe } = await import(
      /* webpackChunkName: "probe" */ "../hosts/excel/open-probe"
    );
    return openExcelProbe(window);
  },
  exportCopy: async () => {
    const { exportCopy } = await import(/* webpackChunkName: "export" */ "./export-copy");
    return exportCopy(window);
  },
});
