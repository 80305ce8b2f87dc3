import type { Indicator } from "../model/indicator";

/** Where a value belongs, said by names and not by addresses: rows move, names stay. */
export const FUND_PATH = "预算执行";
export const TOTAL_PATH = "总分";
export const OUTER_TOTAL_PATH = "总分/表外";
export const SUBTOTAL_PATH = "小计";
export const GRADE_PATH = "等级";

export interface PathedIndicator {
  readonly indicator: Indicator;
  readonly path: string;
}

/** Every indicator with a path of its own, told apart by a count where names repeat. */
export function withPaths(indicators: readonly Indicator[]): PathedIndicator[] {
  const counts = new Map<string, number>();
  return indicators.map((indicator) => {
    const { level1, level2, name } = indicator.row;
    const path = [level1, level2, name].map((level) => level?.name ?? "").join("/");
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return { indicator, path: count === 1 ? path : `${path}#${String(count)}` };
  });
}
