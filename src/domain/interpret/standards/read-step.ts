import { Exact } from "../../base/exact";
import type { Decimal } from "../../base/exact";
import type { Quantity } from "../../model/quantity";
import type { Step } from "../../model/standard";
import { parseQuantity } from "../../numeric/parse-quantity";
import { countDigits } from "../../numeric/count-digits";
import { groupsOf, isPlain } from "./standard-text";

export interface StepHead {
  readonly side: Step["side"] | "unsaid";
  readonly size: Quantity;
  /** What stands before 每 and says from where on. */
  readonly from: string;
  readonly name: string;
  readonly isWhole: boolean;
}

export interface FaultHead {
  readonly counts: "missing" | "occurring";
  readonly unit: string;
  readonly from: string;
}

const SIDES: readonly (readonly [side: Step["side"], verbs: RegExp])[] = [
  ["either", /^(?:增减|偏离|偏差|变动|浮动|相差)(?:超过)?$/u],
  ["below", /^(?:降低|下降|降|减少|低于|低|少于|少|不足|减|差)$/u],
  [
    "above",
    /^(?:超过|超出|超|高于|高|增加|上升|增长|多|增|延迟|延期|推迟|逾期|延误|滞后|晚|拖延)$/u,
  ],
];
const VERBS =
  "(增减|偏离|偏差|变动|浮动|相差|降低|下降|降|减少|低于|低|少于|少|不足|减|差|超过|超出|超|高于|高|增加|上升|增长|多|增|延迟|延期|推迟|逾期|延误|滞后|晚|拖延)?";
const YARDSTICK = "(?:年度|标准|指标|目标|计划|规定|预期)?(?:值|时间|期限|工期)?";
/** `每少完成1场`: what is counted is what was done. */
const DONE =
  "(?:完成|实现|培训|开展|举办|组织|召开|建设|建成|新建|改造|新增|发放|办理|受理|服务|救助|补助|检查|抽查|检测|监测|采购|购置|维修|维护|宣传|发布)?";
const SIZE = String.raw`(\d+(?:\.\d+)?|[一二两三四五六七八九十])?(个?百分点|%|‰|个?工作日|[天日]|个?月|个?小时|分钟|[万亿]?元|人次|[件次人户家亩场期台套个项起处例份篇辆座])`;
const MEASURED = new RegExp(
  `^(.*?)(?:每(满)?)([^,;每]{0,12}?)${VERBS}${DONE}${YARDSTICK}${SIZE}$`,
  "u",
);

/** `每降低1%`, `低于90%的,每少5个百分点`: a step of a measured number. */
export function readStepHead(head: string): StepHead | null {
  const group = groupsOf(MEASURED, head);
  if (group === null) return null;
  const name = group(3);
  const size = parseQuantity(`${countDigits(group(5) || "1") ?? ""}${group(6)}`);
  if (size?.number.gt(0) !== true || !isStepName(name)) return null;
  const side = SIDES.find(([, verbs]) => verbs.test(group(4)))?.[0] ?? "unsaid";
  return { side, size, from: clean(group(1)), name, isWhole: group(2) !== "" };
}

const isStepName = (name: string): boolean => isPlain(name) && !/[未不出发]/u.test(name);

const clean = (text: string): string => text.replace(/(?:[,:]|的|时|者|则|部分)+$/gu, "");

const FAULT =
  /^(.*?)每?(再)?(出现|发现|发生|存在|有|缺少|缺|少|漏)?(?:1|一)(个|项|例|起|次|处|条|件|人|笔|份|户|家)([^\d,;每]*)$/u;
const WRONG = /未|不|没|缺|违|错|迟|漏|事故|问题|投诉|失误/u;

/** `每出现一例不符合要求`, `缺一项`: a fault that is counted. */
export function readFaultHead(head: string): FaultHead | null {
  const group = groupsOf(FAULT, head);
  if (group === null) return null;
  const from = group(1);
  const verb = group(3);
  const rest = group(5);
  const isMissing = /缺|少|漏/u.test(verb);
  const isFault = verb !== "" || WRONG.test(rest);
  if (!isFault || !isPlain(rest) || !isFaultScope(from)) return null;
  return { counts: isMissing && rest === "" ? "missing" : "occurring", unit: group(4), from };
}

/** `以上情况`, or nothing. */
const isFaultScope = (from: string): boolean =>
  isPlain(from) && /^[^,;\d]{0,12}$/u.test(from) && !/[未不]$/u.test(from);

/** What a deduction may come to, or what becomes of a part of a step. */
export type Limit =
  | { readonly kind: "until-nothing" }
  | { readonly kind: "most"; readonly points: Decimal }
  | { readonly kind: "part"; readonly part: Step["part"] };

const UNTIL_NOTHING =
  /^(?:直至|直到)?扣完(?:该项|本项|此项)?(?:指标)?(?:权重)?(?:分值|分数|分)?(?:为止|即止)$|^(?:直至|直到)扣完(?:(?:该项|本项|此项|权重)?(?:分值|分数|分))?$|^(?:直至|直到)?(?:扣至|扣到)(?:0|零)分(?:为止)?$|^(?:最低(?:得|为|计|记)?(?:0|零)分|不(?:得|计|记|倒扣|出现|得为|为)?负分|不倒扣)$/u;
const MOST =
  /^(?:(?:[该本此]项)?(?:最多|最高|累计最多|累计)(?:可)?扣(?:分)?(?:不超过)?|扣分(?:最多|最高)?不超过|(?:直至|直到)?扣[完满](?=\d+(?:\.\d+)?分为止))(\d+(?:\.\d+)?)分(?:为止)?$/u;
const COUNTED =
  /^(?:不足|不满|未满|未达)\d*[一二]?\S{1,4}的?(?:按|以)\d*[一二]?\S{1,4}(?:计算|计|扣分|扣)$/u;
const DROPPED = /^(?:不足|不满|未满)\d*[一二]?\S{1,4}的?(?:不扣分|不扣|不计算|不计)$/u;

export function readLimit(text: string): Limit | null {
  if (UNTIL_NOTHING.test(text)) return { kind: "until-nothing" };
  const most = MOST.exec(text)?.[1];
  if (most !== undefined) return { kind: "most", points: new Exact(most) };
  if (COUNTED.test(text)) return { kind: "part", part: "counted" };
  return DROPPED.test(text) ? { kind: "part", part: "dropped" } : null;
}
