import type { EtOptions } from "../et/session";
import type { ProgramName } from "./bar";

/** A program to stand behind the pane, by what it can do. */
export type SimulatedProgram =
  /** By its highest ExcelApi set. */
  | { readonly kind: "excel"; readonly level: number }
  | { readonly kind: "wps"; readonly options: Partial<EtOptions> };

export const PROGRAMS: Readonly<Record<ProgramName, SimulatedProgram>> = {
  microsoft365: { kind: "excel", level: 18 },
  ltsc2021: { kind: "excel", level: 14 },
  oldest: { kind: "excel", level: 9 },
  wps: { kind: "wps", options: {} },
  wpsOld: {
    kind: "wps",
    options: {
      shape: "flat",
      bulkWrite: "first-cell",
      unions: "throws",
      events: "none",
      methodsAsProperties: true,
    },
  },
};
