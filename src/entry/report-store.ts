import { parseObject } from "../domain/base/parse-json";
import type { ReportText } from "../text/command-report";

const KEY = "jiping-report";

/** The command's page hands its report to the window's page: they share nothing but this. */
export function saveReport(report: ReportText): void {
  localStorage.setItem(KEY, JSON.stringify(report));
}

export function loadReport(): ReportText {
  const { title, sentences }: Partial<Record<keyof ReportText, unknown>> = parseObject(
    localStorage.getItem(KEY) ?? "",
  );
  return {
    title: typeof title === "string" ? title : "",
    sentences: Array.isArray(sentences) ? sentences.filter(isText) : [],
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
