const TARGET =
  "(?:年度|年初|全年|预期|既定|设定|计划|绩效|规定|预定)*(?:指标值|目标值|标杆值|计划值|指标|目标|计划|任务|要求|标准)(?:值|数量?|要求|任务)?";
const ACTUAL = "(?:(?:实际)?(?:完成值|完成情况|实际值|完成数|完成)|指标)?";
const REACHED = new RegExp(
  `^${ACTUAL}(?:达到|达成|完成|实现|满足|达|≥|大于(?:或)?等于|不低于|等于或(?:大于|高于|优于))(?:或(?:超过|高于|优于|超额完成))?了?${TARGET}(?:及?以上)?$`,
  "u",
);
const AT_LEAST = new RegExp(
  `^${ACTUAL}(?:≥|大于(?:或)?等于|不低于|不少于|不小于|等于或(?:大于|高于))${TARGET}$`,
  "u",
);
const AT_MOST = new RegExp(
  `^${ACTUAL}(?:≤|小于(?:或)?等于|不高于|不大于|不多于|不超过?|未超过?|控制在)${TARGET}(?:以内|之内|内|范围内)?$`,
  "u",
);
const BELOW = new RegExp(`^${ACTUAL}(?:低于|小于|<|少于|不足)(?:${TARGET})?$`, "u");
const ABOVE = new RegExp(`^${ACTUAL}(?:高于|大于|>|多于|超过|超出)(?:${TARGET})?$`, "u");
const UNREACHED = new RegExp(
  `^${ACTUAL}(?:未达到?|达不到|未(?:能|全部|全面)?完成|未实现|未达成|没有达到|没有完成|低于|小于|<|不足)(?:${TARGET})?$`,
  "u",
);

/** `目标值` itself. */
export const saysTarget = (text: string): boolean => new RegExp(`^${TARGET}$`, "u").test(text);

/** `达到指标值`: the row's own target decides. */
export const saysTargetReached = (head: string): boolean => REACHED.test(head);

export const saysTargetMissed = (head: string): boolean => UNREACHED.test(head);

export type Direction = "at-least" | "at-most" | null;

/** `不超过目标值`: which way a half looks by which the target is met; null where it does not say. */
export const directionOfMet = (head: string): Direction =>
  AT_LEAST.test(head) ? "at-least" : AT_MOST.test(head) ? "at-most" : null;

/** `超过目标值`: the same of a half by which it is missed. */
export const directionOfMissed = (head: string): Direction =>
  BELOW.test(head) ? "at-least" : ABOVE.test(head) ? "at-most" : null;

/** `达到得满分,否则不得分`: nothing but the target can be meant, where the other half is all that is left. */
export const saysReachedAlone = (head: string): boolean =>
  /^(?:全部|全面)?(?:达到|达成|达标|完成|实现)$/u.test(head);

export const saysMissedAlone = (head: string): boolean =>
  /^(?:(?:未|没有)(?:全部|全面)?(?:达到|达成|达标|完成|实现)|[不未]达标|达不到)$/u.test(head);

/** `按时完成`: only time is counted. */
export const saysOnTime = (head: string): boolean =>
  /^(?:项目|任务|工作)?(?:按时限?|按期|如期|及时|按计划|在?规定时间内|在?规定时限内)(?:完成|办结|完工|支付|拨付|到位|发放|发布|公开|报送|上报|提交|验收|交付)$/u.test(
    head,
  );

/** `未按时完成`, `逾期完成`. */
export const saysLate = (head: string): boolean =>
  /^(?:逾期|延期|超期|超时|推迟)(?:完成)?$/u.test(head) ||
  (/^(?:未能?|没有|不)/u.test(head) && saysOnTime(head.replace(/^(?:未能?|没有|不)/u, "")));

const LATE = "逾期|延期|延迟|推迟|延误|滞后|拖延|超期|超时";

/** `逾期超过10天`: how late it was. */
export const saysHowLate = (name: string): boolean =>
  new RegExp(`^(?:${LATE})(?:时间|天数)?$`, "u").test(name);

const AWAY = "低|高|超|少|多|差|晚|迟|缺|漏|不足|缺少|相差";
const OFF = new RegExp(
  `(?:${LATE}|超支|超额|超标|超编|增幅|降幅|涨幅|减幅)(?:时间|天数)?$|^(?:每)?(?:比?(?:目标|指标|计划)值?)?(?:${AWAY})$|^(?:未|没有?)(?:能|按[期时])?(?:完成|达到|实现|达标)$`,
  "u",
);

/** `超支10%以内`, `低1个百分点`: how much it was off, and not the measured value itself. */
export const saysHowFarOff = (name: string): boolean => OFF.test(name);

/** `降低5%以上` is the value itself where it earns points, and how far off it was where it costs some. */
export const saysChange = (name: string): boolean =>
  /(?:降低|下降|减少|增加|上升|增长|偏离|偏差|变动)$/u.test(name);
