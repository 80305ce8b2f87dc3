import { parseObject } from "../domain/base/parse-json";
import type { WrittenForm } from "./written-form";

/** What the user has set for a workbook. */
export interface PaneOptions {
  readonly schemeId: string;
  readonly mode: "fill-blanks" | "recompute";
  readonly form: WrittenForm;
  readonly marks: boolean;
  /** Whether the sheet 得分情况表 is made and kept current. */
  readonly summary: boolean;
}

export const DEFAULT_OPTIONS: PaneOptions = {
  schemeId: "national",
  mode: "fill-blanks",
  form: "values",
  marks: true,
  summary: true,
};

type Fields = Readonly<Partial<Record<keyof PaneOptions, unknown>>>;

/** Reads the text that the workbook keeps; what is missing or unknown is as by default. */
export function readOptions(text: string | null): PaneOptions {
  const { schemeId, mode, form, marks, summary }: Fields = parseObject(text ?? "");
  return {
    schemeId: typeof schemeId === "string" ? schemeId : DEFAULT_OPTIONS.schemeId,
    mode: mode === "recompute" ? mode : DEFAULT_OPTIONS.mode,
    form: form === "formulas" ? form : DEFAULT_OPTIONS.form,
    marks: typeof marks === "boolean" ? marks : DEFAULT_OPTIONS.marks,
    summary: typeof summary === "boolean" ? summary : DEFAULT_OPTIONS.summary,
  };
}

export const writeOptions = (options: PaneOptions): string => JSON.stringify(options);
