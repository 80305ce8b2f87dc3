import type { Indicator } from "../model/indicator";

/** Where a value belongs, said by names and not by addresses: rows move, names stay. */
export const FUND_PATH = "预算执行";
export const TOTAL_PATH = "总分";
export const OUTER_TOTAL_PATH = "总分/表外";
export const SUBTOTAL_PATH = "小计";
export const GRADE_PATH = "等级";

/** One path an indicator, told apart by a count where names repeat. */
export function uniquePaths(indicators: readonly Indicator[]): string[] {
  const counts = new Map<string, number>();
  return indicators.map(({ row: { level1, level2, name } }) => {
    const path = [level1, level2, name].map((level) => level?.name ?? "").join("/");
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return count === 1 ? path : `${path}#${String(count)}`;
  });
}
