const TARGET =
  "(?:年度|年初|全年|预期|既定|设定|计划|绩效|规定|预定)*(?:指标值|目标值|标杆值|计划值|指标|目标|计划|任务|要求|标准)(?:值|数量?|要求|任务)?";
const ACTUAL = "(?:(?:实际)?(?:完成值|完成情况|实际值|完成数|完成)|指标)?";
const REACHED = new RegExp(
  `^${ACTUAL}(?:达到|达成|完成|实现|满足|达|≥|大于(?:或)?等于|不低于|等于或(?:大于|高于|优于))(?:或(?:超过|高于|优于|超额完成))?了?${TARGET}(?:及?以上)?$`,
  "u",
);
const UNREACHED = new RegExp(
  `^${ACTUAL}(?:未达到?|未完成|未实现|未达成|没有达到|没有完成|低于|小于|<|不足)(?:${TARGET})?$`,
  "u",
);

/** `达到指标值`: the row's own target decides. */
export const saysTargetReached = (head: string): boolean => REACHED.test(head);

export const saysTargetMissed = (head: string): boolean => UNREACHED.test(head);

/** `达到得满分,否则不得分`: nothing but the target can be meant, where the other half is all that is left. */
export const saysReachedAlone = (head: string): boolean =>
  /^(?:全部|全面)?(?:达到|达成|达标|完成|实现)$/u.test(head);

export const saysMissedAlone = (head: string): boolean =>
  /^(?:未|没有)(?:达到|达成|达标|完成|实现)$/u.test(head);

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

/** `超支10%以内`: how much it was off, and not the measured value itself. */
export const saysHowFarOff = (name: string): boolean =>
  new RegExp(`(?:${LATE}|超支|超额|超标|超编|增幅|降幅|涨幅|减幅)(?:时间|天数)?$`, "u").test(name);
