import { Exact, HUNDRED, ONE, type Decimal } from "../base/exact";
import { isShare, showQuantity, valueOf, type Quantity, type Unit } from "../model/quantity";
import { toDigits } from "../model/cell";
import type { QuestionFacts } from "../model/table";
import { compactText } from "../numeric/normalise-text";
import { percentQuantity } from "../numeric/parse-quantity";
import { nameOneThing, NO_UNIT, PERCENT } from "../numeric/units";

export type Reconciled =
  | { readonly kind: "comparable"; readonly actual: Quantity }
  | { readonly kind: "unclear"; readonly asks: QuestionFacts | null };

/** A bare number beside a percentage means percent points, unless it could be the share itself. */
const LARGEST_SHARE = ONE;
/** A target of at least this many percent makes an actual of 1 or less a share typed as a number. */
const CLEARLY_PERCENT = new Exact(10);
/** Beyond a hundredfold the number was not meant in the target's unit (万, 亿). */
const IMPLAUSIBLE = HUNDRED;

/** A quantity, and whether its unit stands in the cell itself or in the unit column beside it. */
export interface ReadQuantity {
  readonly quantity: Quantity;
  readonly unitFrom: "cell" | "column";
}

/** A name of something that is told in percent; a bare target beside it means percent points. */
const NAMES_SHARE =
  /(?:率|(?<![长宽厚高温深年])度|比例|占比|比重|百分比|覆盖|合格|达标|满意|到位|及时|准确)[性面]?(?:情况)?(?:\([^)]*\))?$/u;

/**
 * Puts the actual value into the target's unit, or says which two readings it has. `name` is the
 * indicator's own.
 */
export function reconcile(
  target: Quantity,
  { quantity: actual, unitFrom }: ReadQuantity,
  name: string,
): Reconciled {
  const isNoAmount = isCalendar(target, actual, unitFrom) || isTurned(target, actual, name);
  if (isNoAmount) return { kind: "unclear", asks: null };
  if (target.unit.base === actual.unit.base) {
    if (unitFrom === "column") return bareInColumn(target, actual, name);
    return isOfPoints(target) === isOfPoints(actual)
      ? comparable(actual)
      : differentUnits(target, actual);
  }
  if (isPlain(actual)) return plainActual(target, actual);
  if (isPlain(target)) {
    return isShare(actual)
      ? shareBesidePlain(target, actual, name)
      : comparable(withoutUnit(actual));
  }
  return inOtherUnit(target, actual, name);
}

function inOtherUnit(target: Quantity, actual: Quantity, name: string): Reconciled {
  if (isSameAmount(target, actual)) return comparable(target);
  if (nameOneThing(target.unit, actual.unit, name)) {
    return comparable({ ...actual, unit: { ...target.unit, written: actual.unit.written } });
  }
  return isOneScale(target, actual) ? comparable(actual) : differentUnits(target, actual);
}

/** `2024`, `2024.12` */
const YEAR = /^(?:19|20)\d{2}(?:\.\d{1,2})?$/u;
/** Nobody does ten times what was asked: beside a larger target 2024 may well be an amount. */
const NO_AMOUNT_FROM = new Exact(10);

/** 2024年 beside 3年, 2024.12 beside 12次, 5月 beside 6个月: a date, and no amount. */
function isCalendar(
  target: Quantity,
  { number, unit }: Quantity,
  unitFrom: ReadQuantity["unitFrom"],
): boolean {
  if (target.unit.written === "个月" && unit.written === "月") return unitFrom === "cell";
  const isYear = unitFrom === "column" || unit.base === "年";
  return (
    isYear && YEAR.test(number.toFixed()) && target.number.abs().times(NO_AMOUNT_FROM).lt(number)
  );
}

/** What there shall be less of, in percent of itself or by so much. */
const FALLING = /下降|降低|降幅|减少|缩短|压减|节约|节省/u;

/** -3.2% of a 下降率 of 3%: a fall told with its sign, or a rise? */
const isTurned = (target: Quantity, { number }: Quantity, name: string): boolean =>
  number.isNegative() && target.number.gt(0) && FALLING.test(name);

/** 2个百分点 are no 2%: so much more, or so much of itself. */
const isOfPoints = ({ unit }: Quantity): boolean => unit.written.endsWith("点");

/** Measure words that people take one for the other: 3座水库 are 3个. */
const COUNTER = /^[个家所座处项件台辆部套]$/u;

/** 650元/生/年 and 650元, 3座 and 3个: told the other way, and no other amount. */
const isSameAmount = (target: Quantity, actual: Quantity): boolean => {
  const [{ base: wanted }, { base: own }] = [target.unit, actual.unit];
  const isPaidForEach = own === "元" && wanted.startsWith("元/");
  const isCounted = COUNTER.test(wanted) && COUNTER.test(own);
  return (isPaidForEach || isCounted) && valueOf(target).eq(valueOf(actual));
};

/** 万 alone says how much, not of what: it fits every unit but a share. */
const isOneScale = (target: Quantity, actual: Quantity): boolean =>
  (target.unit.base === "" || actual.unit.base === "") && !isShare(target) && !isShare(actual);

const plainActual = (target: Quantity, actual: Quantity): Reconciled =>
  isShare(target) ? plainBesideShare(target, actual) : plainBesideUnit(target, actual);

const isPlain = ({ unit }: Quantity): boolean => unit.base === "" && unit.scale.eq(ONE);

const comparable = (actual: Quantity): Reconciled => ({ kind: "comparable", actual });

const withoutUnit = ({ number }: Quantity): Quantity => ({ number, unit: NO_UNIT });

const differentUnits = (target: Quantity, actual: Quantity): Reconciled => ({
  kind: "unclear",
  asks: { about: "unit", target: showQuantity(target), actual: showQuantity(actual) },
});

const twoReadings = (
  side: "target" | "actual",
  number: Decimal,
  readings: readonly Quantity[],
): Reconciled => ({
  kind: "unclear",
  asks: { about: "scale", side, number: toDigits(number), readings: readings.map(showQuantity) },
});

const couldBeShare = (number: Decimal): boolean =>
  !number.isZero() && number.abs().lte(LARGEST_SHARE);

/** 0.98 in a % column whose target is 95: 0.98 % or 98 %? 36200 in a column of 万人 whose target is 3: which unit? */
function bareInColumn(target: Quantity, actual: Quantity, name: string): Reconciled {
  const { number } = actual;
  if (isPlain(target)) return bareBesideBare(target, actual, name);
  if (isShare(target)) {
    const isSuspect = couldBeShare(number) && target.number.gte(CLEARLY_PERCENT);
    return isSuspect
      ? twoReadings("actual", number, [actual, percentQuantity(number)])
      : comparable(actual);
  }
  const isSameColumn = target.unit.scale.eq(actual.unit.scale);
  if (isSameColumn && isFraction(target, number)) return shareOrAmount(target, number);
  return isSameColumn && isScaledFarOff(target, number)
    ? twoReadings("actual", number, [actual, inBase(actual)])
    : comparable(actual);
}

/** 0.9 beside 200人: nine tenths of a person, or of the 200? */
const isFraction = ({ number: wanted }: Quantity, number: Decimal): boolean =>
  couldBeShare(number) && !number.isInteger() && wanted.gte(CLEARLY_PERCENT);

const shareOrAmount = ({ unit }: Quantity, number: Decimal): Reconciled =>
  twoReadings("actual", number, [{ number, unit }, percentQuantity(number)]);

/**
 * A name that itself ends in a rate. Narrower than NAMES_SHARE, which only weighs a percentage that
 * stands there: beside two bare numbers 合格产品 may be counted as well, and nothing is to be asked.
 */
const NAMES_RATE = /(?:[率度]|比例|占比|比重|百分比)(?:\([^)]*\))?$/u;

/** 0.965 and 95 under 合格率: the one is a share, the other percent points; nobody says which. */
function bareBesideBare(target: Quantity, actual: Quantity, name: string): Reconciled {
  const [wanted, reached] = [target.number, actual.number];
  if (!NAMES_RATE.test(compactText(name))) return comparable(actual);
  const readingsOf = (number: Decimal) => [{ number, unit: PERCENT }, percentQuantity(number)];
  if (couldBeShare(reached) && wanted.gte(CLEARLY_PERCENT) && wanted.lte(HUNDRED))
    return twoReadings("actual", reached, readingsOf(reached));
  return couldBeShare(wanted) && reached.gte(CLEARLY_PERCENT)
    ? twoReadings("target", wanted, readingsOf(wanted))
    : comparable(actual);
}

/** A number under a scaled unit (万, 亿) that is a hundredfold off was meant in another. */
function isScaledFarOff({ number: wanted, unit }: Quantity, number: Decimal): boolean {
  if (unit.scale.eq(ONE) || wanted.isZero() || number.isZero()) return false;
  const ratio = number.div(wanted).abs();
  return ratio.gte(IMPLAUSIBLE) || ratio.lte(ONE.div(IMPLAUSIBLE));
}

const inBase = ({ number, unit }: Quantity): Quantity => ({
  number,
  unit: { ...unit, scale: ONE, written: unit.base },
});

function plainBesideShare({ unit }: Quantity, { number }: Quantity): Reconciled {
  return couldBeShare(number)
    ? shareOrAmount({ number, unit }, number)
    : comparable({ number, unit });
}

/** What a percentage comes to beside a bare number, still written as one. */
const PERCENT_POINTS: Unit = { ...NO_UNIT, written: PERCENT.written };

/** 95 and 90%: percent points of a rate. 350 and 96%: of what was to be done, 96% may be done. */
function shareBesidePlain(target: Quantity, actual: Quantity, name: string): Reconciled {
  const { number } = target;
  if (couldBeShare(number)) {
    return twoReadings("target", number, [{ number, unit: PERCENT }, percentQuantity(number)]);
  }
  const points = valueOf(actual).times(HUNDRED);
  // Of a hundred both come to the same.
  const isSame = number.eq(HUNDRED);
  const isOfRate =
    NAMES_SHARE.test(compactText(name)) && (number.lt(HUNDRED) || points.gt(HUNDRED));
  return isSame || isOfRate
    ? comparable({ number: points, unit: PERCENT_POINTS })
    : differentUnits(target, actual);
}

function plainBesideUnit(target: Quantity, { number }: Quantity): Reconciled {
  const inTargetsUnit = { number, unit: target.unit };
  if (isFraction(target, number)) return shareOrAmount(target, number);
  return isScaledFarOff(target, number)
    ? twoReadings("actual", number, [inTargetsUnit, inBase(inTargetsUnit)])
    : comparable(inTargetsUnit);
}
