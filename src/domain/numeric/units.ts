import { Exact, ONE, type Decimal } from "../base/exact";
import { SHARE, type Unit } from "../model/quantity";
import { compactText } from "./normalise-text";

export const NO_UNIT: Unit = { base: "", scale: ONE, written: "" };
export const PERCENT: Unit = { base: SHARE, scale: new Exact("0.01"), written: "%" };

const SHARES: ReadonlyMap<string, Decimal> = new Map([
  ["%", PERCENT.scale],
  ["个百分点", PERCENT.scale],
  ["百分点", PERCENT.scale],
  ["‰", new Exact("0.001")],
  ["/10万", new Exact("0.00001")],
]);

/** Longest first. 千 and 百 are magnitudes only before a unit they do not belong to (千米, 百分点). */
const MAGNITUDE = /^(?:万亿|亿|千万|百万|十万|万|千(?![米克瓦伏卡赫升])|百(?!分))/u;
const MAGNITUDES: ReadonlyMap<string, Decimal> = new Map([
  ["万亿", new Exact("1000000000000")],
  ["亿", new Exact("100000000")],
  ["千万", new Exact("10000000")],
  ["百万", new Exact("1000000")],
  ["十万", new Exact("100000")],
  ["万", new Exact("10000")],
  ["千", new Exact("1000")],
  ["百", new Exact("100")],
]);

/** Names of the same unit, and units that are an exact multiple of another. */
const SAME_UNITS: ReadonlyMap<string, readonly [base: string, scale: string]> = new Map([
  ["人民币", ["元", "1"]],
  ["块", ["元", "1"]],
  ["角", ["元", "0.1"]],
  ["km", ["米", "1000"]],
  ["公里", ["米", "1000"]],
  ["千米", ["米", "1000"]],
  ["华里", ["米", "500"]],
  ["m", ["米", "1"]],
  ["m2", ["平方米", "1"]],
  ["m²", ["平方米", "1"]],
  ["平米", ["平方米", "1"]],
  ["平方", ["平方米", "1"]],
  ["平方公里", ["平方米", "1000000"]],
  ["km2", ["平方米", "1000000"]],
  ["km²", ["平方米", "1000000"]],
  ["公顷", ["亩", "15"]],
  ["m3", ["立方米", "1"]],
  ["m³", ["立方米", "1"]],
  ["立方", ["立方米", "1"]],
  ["方", ["立方米", "1"]],
  ["吨", ["公斤", "1000"]],
  ["t", ["公斤", "1000"]],
  ["千克", ["公斤", "1"]],
  ["kg", ["公斤", "1"]],
  ["斤", ["公斤", "0.5"]],
  ["克", ["公斤", "0.001"]],
  ["日", ["天", "1"]],
  ["自然日", ["天", "1"]],
  ["日历天", ["天", "1"]],
  ["个工作日", ["工作日", "1"]],
  ["个月", ["月", "1"]],
  ["小时", ["秒", "3600"]],
  ["个小时", ["秒", "3600"]],
  ["h", ["秒", "3600"]],
  ["分钟", ["秒", "60"]],
  ["名", ["人", "1"]],
  ["位", ["人", "1"]],
  ["场", ["场次", "1"]],
  ["场(次)", ["场次", "1"]],
]);

/** A unit is a short name: anything longer, or with digits and marks in it, is a sentence. */
const UNIT_NAME = /^\p{L}[\p{L}²³()"“”]{0,7}[23]?$/u;
/** Words that stand around a unit and make it none: `余人`, `小时内`, `月底`, `人(计划)`, `人(上半年)`. */
const NOT_A_UNIT =
  /^[余多几]|[内底末初前后]$|以上|以下|以内|之内|之间|左右|完成|达到|[不未没]|全部|已|其中|[和及与或且]|\((?!.次?\))|计划|目标/u;

interface Factor {
  readonly base: string;
  readonly scale: Decimal;
}

function readFactor(text: string): Factor | null {
  const magnitude = MAGNITUDE.exec(text)?.[0] ?? "";
  const name = text.slice(magnitude.length);
  const scale = MAGNITUDES.get(magnitude) ?? ONE;
  if (name === "") return { base: "", scale };
  if (!UNIT_NAME.test(name) || NOT_A_UNIT.test(name)) return null;
  const same = SAME_UNITS.get(name.toLowerCase());
  if (same === undefined) return { base: name, scale };
  const [base, times] = same;
  return { base, scale: times === "1" ? scale : scale.times(times) };
}

/** `万元/人*月` over its parts: the first is multiplied, the others divide. */
function readCompound(text: string): Factor | null {
  const parts = text.split(/[/·*]/u).map(readFactor);
  const [first, ...divisors] = parts;
  if (first === undefined || first === null) return null;
  let { base, scale } = first;
  for (const divisor of divisors) {
    if (divisor === null || divisor.base === "") return null;
    base += `/${divisor.base}`;
    scale = scale.div(divisor.scale);
  }
  return { base, scale };
}

/** Words in a unit column that name no unit. */
const NO_UNIT_WORDS = /^(?:[-/\\]*|无|定性|定量|定性指标|定量指标|定性描述|文字描述|文字|其他)$/u;

/** The unit that a text names; none for any other text. */
export const namedUnit = (text: string): Unit => parseUnit(compactText(text)) ?? NO_UNIT;

/** What a compact text names as a unit; null where it is no unit at all. */
export function parseUnit(text: string): Unit | null {
  if (text === "" || NO_UNIT_WORDS.test(text)) return NO_UNIT;
  const bare = text.replace(/^[(（](.*)[)）]$/u, "$1");
  const share = SHARES.get(bare);
  if (share !== undefined) return { base: SHARE, scale: share, written: bare };
  const factor = readCompound(bare);
  return factor === null ? null : { base: factor.base, scale: factor.scale, written: bare };
}

/** 台/套 is one or the other, and no rate. */
const EITHER = /\)$|^[台套件个辆部]\/[台套件个辆部]$/u;

/**
 * Whether a unit has the other for a second name: 台（套） and 台, 次/年 in the table of a year and 次,
 * 座桥梁 under a name that tells of 桥梁 and 座.
 */
export function nameOneThing(one: Unit, other: Unit, name: string): boolean {
  const isNameOf = ({ base, written, scale }: Unit, long: Unit): boolean => {
    if (written === "") return false;
    const more = long.written.startsWith(written) ? long.written.slice(written.length) : "";
    if (more.length > 1 && !more.startsWith("次") && name.includes(more)) return true;
    if (!scale.eq(long.scale)) return false;
    const isYearly = more === "/年" && !base.startsWith("元");
    return isYearly || (EITHER.test(long.base) && long.base.split(/[()/]/u).includes(base));
  };
  return isNameOf(one, other) || isNameOf(other, one);
}
