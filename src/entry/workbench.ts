import { tellFault } from "../text/faults";
import { sampleNames, workbenchWords } from "../text/workbench-words";
import { Workbench } from "../workbench/page/workbench";

declare global {
  /** For end-to-end tests, and for whoever wants to look behind the screen. */
  var workbench: Workbench;
}

globalThis.workbench = new Workbench({ words: workbenchWords, samples: sampleNames, tellFault });
void workbench.openSample("chaoyang-2024-unscored");
