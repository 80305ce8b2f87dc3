import type { Quantity } from "../model/quantity";

/** What one wants little of. */
const LOWER_IS_BETTER =
  /事故|投诉|信访|上访|欠薪|发案|犯罪|受害|成灾|发生(?:[率数]|次数)|安全事件|发病|病死|死亡|伤亡|失业|超支|流失|差错|误差|失误|违[规法纪约]|损耗|结余|缺陷|返工|不良率|不合格|变质|污染|逾期|延误|超时|拖欠|停机|故障|中断|变动率|调整率|负债|能耗|排放|空置|闲置|压减|缩短|等候|等待|住院[日天]|浓度|[药耗材]占比/u;
/** What is done about such things, and what is saved, one wants much of. */
const HIGHER_IS_BETTER =
  /处置|处理|整改|办结|查处|化解|调处|救助|治理|修复|回复|及时|满意|节约|节省|减少|增收|创收/u;
/** How long something takes, in a unit of time. */
const DURATION = /时限|时长|时间|周期|工期|响应|审批|办理|[耗用]时|期限/u;
const TIME_UNIT = /^(?:天|工作日|秒|月|周)$/u;

export const isLowerBetter = (name: string): boolean =>
  LOWER_IS_BETTER.test(name) && !HIGHER_IS_BETTER.test(name);

/** Money handed out: less of it is no saving. */
const PAID_OUT = /补助|补贴|补偿|标准|发放|奖励|救助|工资|津贴|资助/u;

export const isHigherBetter = (name: string): boolean => HIGHER_IS_BETTER.test(name);

export const isPaidOut = (name: string): boolean => PAID_OUT.test(name);

/** Whether an amount says how long something takes. */
export const isDuration = ({ unit: { base } }: Quantity, name: string): boolean =>
  TIME_UNIT.test(base) && DURATION.test(name);
