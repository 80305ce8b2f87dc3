import type { Decimal } from "../domain/base/exact";
import type { BalanceRefusal, WeighedLevel } from "../domain/model/weight-balance";
import { named, plain, points, rowList } from "./show";

type Kind = BalanceRefusal["kind"];
type Of<K extends Kind> = Extract<BalanceRefusal, { readonly kind: K }>;

/** A group by its name, or all rows of the table. */
const group = (name: string | null): string => (name === null ? "各项指标" : named(name));

const REFUSALS: { readonly [K in Kind]: (refusal: Of<K>) => string } = {
  "open-question": () => "分值列的含义还没有确认，请先在“问题”中确认",
  "in-names": () => "分值写在指标名称里，请直接修改名称中的分值",
  "allowed-range": ({ name }) => `${named(name)}的分值是一个范围，请先定下具体的分值`,
  "no-weight": ({ rows }) => `${rowList(rows)}没有分值，请先填写`,
  "not-positive": ({ rows }) => `${rowList(rows)}的分值不大于0，请先改正`,
  formula: ({ rows }) => `${rowList(rows)}的分值是公式，请先修改公式`,
  "no-rows": ({ name, points: due, fixed }) =>
    `${group(name)}共应为${points(due)}，其下标注的分值合计${points(fixed)}，请先改正标注的分值`,
  "no-room": ({ name, points: due, fixed }) =>
    `${group(name)}共应为${points(due)}，其中标注的分值和预算执行的分值已有${points(fixed)}，没有分值留给其余指标，请先改正`,
  "two-frames": ({ name, one, other }) =>
    `${group(name)}一处写${points(one)}，另一处要求${points(other)}，请先改成一致`,
  "unclear-sum": ({ rows }) => `${rowList(rows)}小计的分值与各行都对不上，请先改正`,
  "too-few": ({ name, points: due, rows, step }) =>
    `${group(name)}共${points(due)}，${String(rows)}项指标每项至少${points(step)}，不够分配`,
  "between-steps": ({ name, points: due, step }) =>
    `${group(name)}共应为${points(due)}，按${points(step)}取整凑不成，请改选更小的单位`,
  "endless-percent": ({ rows }) => `${rowList(rows)}的分值写成百分比，调整后除不尽，请先改写成分数`,
};

/** Why the points cannot be shared out anew, and what to do first. */
export const tellRefusal = <K extends Kind>(refusal: Of<K>): string => {
  const sentence: (refusal: Of<K>) => string = REFUSALS[refusal.kind];
  return sentence(refusal);
};

const stated = ({ stated: due }: WeighedLevel): string => {
  if (due === null) return "";
  const range = due.least.eq(due.most)
    ? plain(due.least)
    : `${plain(due.least)}—${plain(due.most)}`;
  return `标注 ${range}`;
};

const required = ({ required: due }: WeighedLevel): string =>
  due === null ? "" : `方案要求 ${plain(due)}`;

const count = (number: number): string => String(number);

/** Everything that the help with points says. */
export const weightWords = {
  title: "调整分值",
  levels: "各级分值",
  total: "合计",
  row: (level: WeighedLevel): string =>
    [`合计 ${plain(level.sum)}`, stated(level), required(level)].filter(Boolean).join("，"),
  totalRow: (sum: Decimal, frame: Decimal): string => `合计 ${plain(sum)}，应为 ${plain(frame)}`,
  level: { 1: "一级", 2: "二级" },
  right: "相符",
  wrong: "不符",
  execution: (weight: Decimal | null): string =>
    weight === null
      ? "表中没有给预算执行率分值。如预算执行率另表计分，合计少这一部分是对的，不必调整。"
      : `预算执行 ${points(weight)}已计入合计，调整时不动。`,
  step: "取整到",
  steps: { "1": "取整到1分", "0.5": "取整到0.5分" },
  rule: "按现有分值的比例重新分配，标注了分值的分组各自凑齐；同样大小除不尽时，靠上的行先进一位。",
  refused: "不能自动调整：",
  nothing: "分值已经合适，不必调整。",
  changes: (cells: number): string => `将改 ${count(cells)} 个单元格：`,
  change: (before: string, after: string): string => `${before} → ${after}`,
  sums: { subtotal: "小计", total: "总分行" },
  over: (rows: readonly number[]): string =>
    `调整后，${rowList(rows)}已填的得分会超过分值，请再核对。`,
  confirm: (cells: number): string => `写入 ${count(cells)} 个分值`,
  cancel: "不调整",
} as const;
