import { ONE } from "../base/exact";
import type { AimFault, DirectionDoubt } from "../model/aim-fault";
import { plainText } from "../model/cell";
import { isShare, type Quantity, type Unit } from "../model/quantity";
import type { PlacedCell, TableRow } from "../model/table";
import type { Comparison, Target } from "../model/target";
import { compactText } from "../numeric/normalise-text";
import { shownAs } from "../numeric/number-format";
import { parseQuantity } from "../numeric/parse-quantity";
import { namedUnit, nameOneThing, NO_UNIT, PERCENT } from "../numeric/units";
import { takeComparison } from "./comparison-words";
import { isDuration, isLowerBetter, isPaidOut } from "./direction-words";
import { readText } from "./read-cell";

export interface AimFacts {
  readonly target: Target;
  /** The target in one piece, as sentences tell it. */
  readonly shown: string;
  readonly name: string;
  /** Level names above the row, compact. */
  readonly above: string;
}

/** Every fault in how a row's target and actual value are written. */
export function readAimFaults({ cells }: TableRow, facts: AimFacts): readonly AimFault[] {
  const { target, unit, actual, nature } = cells;
  const other = unexplained(target, nature, facts);
  return [
    ...missingUnit(unit, target, facts),
    ...unitFaults(cells, facts.name),
    ...(other.length > 0 ? other : symbolFaults(target, nature, facts)),
    ...vagueFaults(target, facts),
    ...oddCharacters(actual, facts),
  ];
}

const NOTHING = /^[-/\\*.…]*$/u;

function missingUnit(
  unit: PlacedCell | undefined,
  cell: PlacedCell | undefined,
  { target }: AimFacts,
): AimFault[] {
  if (unit === undefined || cell === undefined || target.kind !== "quantity") return [];
  const isBare = target.quantity.unit === NO_UNIT || target.quantity.unit.written === "";
  const isBlank = NOTHING.test(compactText(plainText(unit.cell.value)));
  return isBare && isBlank ? [{ kind: "no-unit", at: unit.at }] : [];
}

type UnitCells = Pick<TableRow["cells"], "target" | "unit" | "actual">;

function unitFaults({ target, unit, actual }: UnitCells, name: string): AimFault[] {
  if (target === undefined || isPlainlyAlike(target, unit, actual)) return [];
  const own = ownUnit(target);
  const column = unit === undefined ? NO_UNIT : namedUnit(readText(unit).text);
  const reached =
    actual === undefined
      ? []
      : differing({ at: actual.at, name }, column === NO_UNIT ? own : column, ownUnit(actual));
  if (own === NO_UNIT || column === NO_UNIT || isMagnitudeOf(own, column)) return reached;
  const differs = differing({ at: target.at, name }, column, own);
  if (differs.length > 0) return [...differs, ...reached];
  const { text: written } = readText(target);
  return [{ kind: "unit-twice", at: target.at, written, unit: own.written }, ...reached];
}

/** What stands behind a cell's number, unread; empty for a bare number. */
function tailOf(placed: PlacedCell | undefined): string {
  if (placed === undefined) return "";
  const { value, format } = placed.cell;
  if (value.kind === "number") return format.includes("%") ? "%" : "";
  return value.kind === "text" ? (TAIL.exec(value.text)?.[0] ?? "") : "";
}

const TAIL = /[^\d.]+$/u;

/** Nearly all rows write one unit, once: nothing has to be read to see that. */
function isPlainlyAlike(
  target: PlacedCell,
  unit: PlacedCell | undefined,
  actual: PlacedCell | undefined,
): boolean {
  const wanted = tailOf(target);
  const reached = tailOf(actual);
  const column = unit?.cell.value.kind === "text" ? unit.cell.value.text : "";
  if (column === "") return wanted === reached || wanted === "" || reached === "";
  return wanted === "" && (reached === "" || reached === column);
}

interface NamedCell {
  readonly at: AimFault["at"];
  /** The row's. */
  readonly name: string;
}

function differing({ at, name }: NamedCell, wanted: Unit, other: Unit): AimFault[] {
  const isAlike = wanted.base === other.base && wanted.scale.eq(other.scale);
  const isOneThing = isAlike || isMagnitudeOf(other, wanted) || nameOneThing(wanted, other, name);
  if (wanted === NO_UNIT || other === NO_UNIT || isOneThing) return [];
  const units = { column: wanted.written, value: other.written };
  const isConvertible =
    wanted.base === other.base || isHalf(wanted, other) || isHalf(other, wanted);
  return [{ kind: "units-differ", at, ...units, isConvertible }];
}

/** ≥2万 in a row counted in 册: so many of them. */
const isMagnitudeOf = (magnitude: Unit, unit: Unit): boolean =>
  magnitude.base === "" && unit.scale.eq(ONE);

/** 万 of 万元: how much without of what. */
const isHalf = (half: Unit, whole: Unit): boolean =>
  half.base === "" && half.scale.eq(whole.scale) && !half.scale.eq(ONE);

/** The unit that stands in the cell itself; a percent format is one. */
function ownUnit({ cell: { value, format } }: PlacedCell): Unit {
  if (value.kind === "number") return shownAs(format).isPercent ? PERCENT : NO_UNIT;
  if (value.kind !== "text") return NO_UNIT;
  const compact = compactText(value.text);
  return parseQuantity(takeComparison(compact)?.rest ?? compact)?.unit ?? NO_UNIT;
}

/**
 * Full-width and look-alike signs: what stands there reads as a symbol and is none to a program. A
 * full-width ＝ alone is what every Chinese keyboard types.
 */
const ODD_SYMBOL = /[＞＜﹥﹤═≧≦⩾⩽≮≯]/u;

function symbolFaults(
  cell: PlacedCell | undefined,
  nature: PlacedCell | undefined,
  { target, shown, name, above }: AimFacts,
): AimFault[] {
  if (cell === undefined || target.kind !== "quantity") return [];
  const { at } = cell;
  const { evidence, comparison, quantity } = target;
  if (evidence === "default" || evidence === "cost") {
    return [{ kind: "no-symbol", at, target: withoutSymbol(shown) }];
  }
  const because = doubtOf(comparison, quantity, { name, above });
  const odd = [cell, nature].find(
    (placed) => placed?.cell.value.kind === "text" && ODD_SYMBOL.test(placed.cell.value.text),
  );
  return [
    ...(because === null ? [] : [{ kind: "direction", at, because, target: shown } as const]),
    ...(odd === undefined
      ? []
      : [{ kind: "odd-symbol", at: odd.at, written: readText(odd).text } as const]),
  ];
}

/** A cost is taken for a limit and shown as one; what is told to be missing must not stand there. */
const withoutSymbol = (shown: string): string => shown.replace(/^[≥≤><=]/u, "");

/** What is paid for, and the words that make more of it better: 节约率. */
const EXPENSE = /成本|造价|费用|支出|单价|经费/u;
const SAVED = /节约|节省|降低|压减|压缩|减少|下降|控制|执行|完成|使用|到位|保障/u;
/** Shares that one wants much of. */
const WANTED_RATE =
  /(?:完成|合格|达标|及时|覆盖|知晓|参与|通过|优良|到位|普及|办结|成活|验收|满意|发放|准确|完好|达成|就业|响应)[率度]|进度/u;
/** Shares that one may want little of, although they stand under 时效 or 质量. */
const LIMITED_RATE =
  /不|成本|费|降低|下降|压减|调整|变动|控制|差异|偏差|占比|比重|比例|上限|结转|超/u;
/** What nobody wants more of, where the name ends with it: 投诉热线接听率 tells of something else. */
const HARM =
  /(?:事故|投诉|信访|上访|发案|受害|成灾|发病|死亡|伤亡|失业|差错|失误|违[规法纪约]|返工|不合格|逾期|延误|超时|拖欠|故障)(?:投诉|举报|发生|死亡|伤亡|案件?|事件|行为|问题|农民工|工资|人员|[(（].*[)）])*(?:\p{L}?[率数量]|人次|占比|比例|金额|时间|时长)?(?:[(（].*)?$/u;
/** What is done about it, of which one wants much. */
const HARM_MENDED =
  /防|预|减|降|压|查|清|拆|治|救|破|打击|处[置理罚]|化解|调[处解]|整改|[结督催]办|办结|解决|纠正|劝阻|移送|取缔|排除|受理|回访|监测/u;
/** Time that somebody waits for, and has not saved. */
const AWAITED_TIME =
  /^(?!.*(?:缩短|减少|节[约省]|提前)).*(?:响应|审批|办理|办结|时限|工期|[耗用]时(?!间)|等[候待]|到[达场]|修复|处[理置]|反馈|回复|出警|通[行勤]|[支拨]付|完[成工]|住院)/u;

function doubtOf(
  comparison: Comparison,
  quantity: Quantity,
  { name, above }: Pick<AimFacts, "name" | "above">,
): DirectionDoubt | null {
  const isUpper = comparison === "at-most" || comparison === "less-than";
  if (comparison === "equal") return null;
  return isUpper ? upperDoubt(quantity, name, above) : lowerDoubt(quantity, name, above);
}

function upperDoubt(quantity: Quantity, name: string, above: string): DirectionDoubt | null {
  const isWanted = WANTED_RATE.test(name) || /时效|满意/u.test(above);
  const isLimited = LIMITED_RATE.test(name) || isLowerBetter(name) || quantity.number.isZero();
  return isShare(quantity) && isWanted && !isLimited ? "rate" : null;
}

function lowerDoubt(quantity: Quantity, name: string, above: string): DirectionDoubt | null {
  if (HARM.test(name) && !HARM_MENDED.test(name)) return "harm";
  if (isShare(quantity)) return name.endsWith("控制率") ? "control" : null;
  if (isDuration(quantity, name)) return AWAITED_TIME.test(name) ? "time" : null;
  return quantity.unit.base.startsWith("元") && isCost(name, above) ? "cost" : null;
}

const isCost = (name: string, above: string): boolean =>
  (above.includes("成本") || EXPENSE.test(name)) && !SAVED.test(name) && !isPaidOut(name);

const DEGREES =
  "有效|明显|显著|持续|进一步|不断|逐步|稳步|大幅度?|较大|切实|有所|充分|较好|较为|得到|全面";
const BETTER =
  "提升|提高|改善|增强|促进|加强|优化|好转|改进|保障|发挥|推进|推动|带动|缓解|满足|增长|降低|减少|增加|完善";
/** `有效提升`, `较好`, `提高`: nobody can say when it is reached (catalogue V20). */
const VAGUE = new RegExp(
  `^.{0,8}(?:${DEGREES})(?:地|得到)?(?:${BETTER}).{0,4}$|^(?:${BETTER})$|^较[好高强大优]$|^[好高]$|^(?:比较|较为).{1,4}$`,
  "u",
);

function vagueFaults(cell: PlacedCell | undefined, { target, shown }: AimFacts): AimFault[] {
  if (cell === undefined || (target.kind !== "words" && target.kind !== "level")) return [];
  const { at } = cell;
  const compact = compactText(shown);
  // The three options of 达成 are what the actual value is chosen from.
  const isScale = target.kind === "level" && target.wanted === null && !compact.includes("达成");
  return isScale || VAGUE.test(compact) ? [{ kind: "vague", at, target: shown, isScale }] : [];
}

/** 定量(其他) says that the number needs words, and there are none. */
function unexplained(
  cell: PlacedCell | undefined,
  nature: PlacedCell | undefined,
  { target, shown }: AimFacts,
): AimFault[] {
  const isOther = compactText(readText(nature).text).includes("定量(其他)");
  if (cell === undefined || !isOther || target.kind !== "quantity") return [];
  const isWorded = takeComparison(compactText(readText(cell).text))?.evidence === "words";
  return isWorded ? [] : [{ kind: "unexplained-other", at: cell.at, target: shown }];
}

const ODD_CHARACTER = /[*_#^&@$~|\\]|[\u4e00-\u9fa5][ \t\u00a0\u3000]+[\u4e00-\u9fa5]/u;
/** A longer text is a description, where such characters do no harm. */
const LONGEST_VALUE = 20;

function oddCharacters(actual: PlacedCell | undefined, { target }: AimFacts): AimFault[] {
  if (actual?.cell.value.kind !== "text") return [];
  if (target.kind !== "level" && target.kind !== "words") return [];
  const text = actual.cell.value.text.trim();
  const isOdd = text.length <= LONGEST_VALUE && !NOTHING.test(text) && ODD_CHARACTER.test(text);
  return isOdd ? [{ kind: "odd-characters", at: actual.at, text }] : [];
}
