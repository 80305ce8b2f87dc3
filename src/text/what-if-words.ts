import type { Decimal } from "../domain/base/exact";
import type {
  CountedRow,
  NextGrade,
  SupposedCap,
  SupposedTotal,
  WhatIfStart,
} from "../domain/model/what-if";
import { explain } from "./explanations";
import { tellMissing } from "./finding-words/scores";
import { percent, plain, points } from "./show";

const count = (number: number): string => String(number);

type Start<K extends WhatIfStart["kind"]> = Extract<WhatIfStart, { readonly kind: K }>;
type Next<K extends NextGrade["kind"]> = Extract<NextGrade, { readonly kind: K }>;
type Cap<K extends SupposedCap["kind"]> = Extract<SupposedCap, { readonly kind: K }>;

/** `91分（优）`. */
const tellTotal = ({ total, grade }: SupposedTotal): string =>
  grade === null ? points(total) : `${points(total)}（${grade}）`;

const STARTS: { readonly [K in WhatIfStart["kind"]]: (start: Start<K>) => string } = {
  none: ({ because }) => `现在还算不出总分：${tellMissing(because)}`,
  open: ({ waiting, least, most }) =>
    `还有共${points(waiting)}的指标须人工评分：最低为${tellTotal(least)}，最高为${tellTotal(most)}。`,
  whole: ({ now, stated, next }) =>
    `${stated === null ? "" : `总分栏填的是${points(stated)}，以下按各行得分计算。`}现为${tellTotal(now)}。${tellNext(next)}`,
};

const NEXTS: { readonly [K in NextGrade["kind"]]: (next: Next<K>) => string } = {
  highest: () => "已是最高等级。",
  held: ({ grade, most }) => `评分方案规定总分最高${points(most)}，各行再加分也到不了“${grade}”。`,
  missing: ({ grade, from, points: missing, fewest }) =>
    `到“${grade}”（${points(from)}）还差${points(missing)}${fewestOf(fewest)}`,
};

const fewestOf = (fewest: number | null): string =>
  fewest === null ? "，各行都得满分也不够。" : `，至少要补满下面前${count(fewest)}行。`;

const CAPS: { readonly [K in SupposedCap["kind"]]: (cap: Cap<K>) => string } = {
  "unknown-rate": () => "表中没有可用的预算执行率，无法试算",
  "no-total": () => "总分算出后才能试算",
  free: ({ rate }) => `预算执行率${percent(rate)}，不受限制`,
  capped: ({ rate, below, result }) =>
    `预算执行率${percent(rate)}，低于${percent(below)}，总分降为${tellTotal(result)}`,
};

const tellNext = <K extends NextGrade["kind"]>(next: Next<K>): string => {
  const sentence: (next: Next<K>) => string = NEXTS[next.kind];
  return sentence(next);
};

/** How the total stands, and what the next grade takes. */
export const tellStart = <K extends WhatIfStart["kind"]>(start: Start<K>): string => {
  const sentence: (start: Start<K>) => string = STARTS[start.kind];
  return sentence(start);
};

export const tellCap = <K extends SupposedCap["kind"]>(cap: Cap<K>): string => {
  const sentence: (cap: Cap<K>) => string = CAPS[cap.kind];
  return sentence(cap);
};

/** Why a row has its points: a typed score first, the rule's beside it. */
export const tellReason = ({ basis, computed, explanation }: CountedRow): string => {
  if (basis !== "typed") return explain(explanation);
  return computed === null
    ? `得分是表中已填的。${explain(explanation)}`
    : `得分是表中已填的，按规则为${points(computed)}：${explain(explanation)}`;
};

/** Everything that the trial arithmetic says. */
export const whatIfWords = {
  note: "这里只是加减试算，不写入表格。能不能得分，要看完成情况和佐证材料。",
  lost: "丢分的指标",
  lostSum: (sum: Decimal, rows: number): string =>
    `${count(rows)} 项共丢 ${points(sum)}，从多到少：`,
  none: "没有丢分的指标。",
  minus: (lost: Decimal): string => `−${plain(lost)}`,
  enough: "补满这一项就够",
  rest: (rows: number): string => `显示其余 ${count(rows)} 项`,
  waiting: "等人工评分的指标",
  most: (weight: Decimal): string => `满分 ${plain(weight)}`,
  scores: "如果已填的得分改按规则计算",
  same: "已填的得分都与规则一致，或须由人工评定。",
  all: (total: SupposedTotal): string => `全部改：总分${tellTotal(total)}`,
  rising: (total: SupposedTotal): string => `只改会升的：总分${tellTotal(total)}`,
  falling: (total: SupposedTotal): string => `只改会降的：总分${tellTotal(total)}`,
  replaced: (typed: Decimal, computed: Decimal): string => `${plain(typed)} → ${plain(computed)}`,
  single: (total: SupposedTotal): string => `只改这一项：总分${tellTotal(total)}`,
  caps: "如果按预算执行率限制总分",
  cap: (scheme: string, told: string): string => `${scheme}：${told}。`,
  schemes: "如果换一个评分方案",
  compare: "比较评分方案",
} as const;
