import type { CalendarDate } from "../model/target";
import { compactText } from "./normalise-text";

const LEAD_IN = /^(?:于|在|到|截至|截止)/u;
const TAIL =
  /(?:\(含\))?(?:之前|以前|前|之内|内)?(?:均|已经?|全部|全面|按[期时]|如期|顺利)*(?:完成|到位|完工|竣工|结束|开工|验收|交付)?$/u;
const FULL = /^(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})[日号]?$/u;
const MONTH = /^(?:(\d{4})年)?(\d{1,2})月份?(底|末|上旬|中旬|下旬)?$/u;
const DAY = /^(\d{1,2})月(\d{1,2})[日号]$/u;
const YEAR_END = /^(?:(\d{4})年度?|当年|年)(?:年?[底末])?$/u;
const PART_OF_YEAR = /^(?:(\d{4})年)?(上半年|下半年|第?[一二三四]季度)(?:底|末)?$/u;
const LAST_MONTHS: ReadonlyMap<string, string> = new Map([
  ["上半年", "6"],
  ["下半年", "12"],
  ["一季度", "3"],
  ["二季度", "6"],
  ["三季度", "9"],
  ["四季度", "12"],
]);
const SLASHED_MONTH = /^(\d{4})[-/](\d{1,2})$/u;
/** A part of every spelling above; most texts that are asked about are amounts. */
const MAY_BE_DATE = /[年月度/.-]/u;

const FEBRUARY = 2;
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LAST_DAY_OF_PART: ReadonlyMap<string, number> = new Map([
  ["上旬", 10],
  ["中旬", 20],
]);

/** The last day that a whole text allows: `2021年12月31日`, `2024年12月底前`, `12月底之前完成`, `2021年`. */
export function parseDate(text: string): CalendarDate | null {
  if (!MAY_BE_DATE.test(compactText(text))) return null;
  const bare = bareDate(text);
  const full = FULL.exec(bare);
  if (full !== null) return toDate(full[1], full[2], full[3]);
  const day = DAY.exec(bare);
  if (day !== null) return toDate(undefined, day[1], day[2]);
  const month = MONTH.exec(bare);
  if (month !== null) return endOfMonth(month[1], month[2], month[3]);
  const part = PART_OF_YEAR.exec(bare);
  if (part !== null) return endOfMonth(part[1], LAST_MONTHS.get((part[2] ?? "").replace("第", "")));
  const slashed = SLASHED_MONTH.exec(bare);
  if (slashed !== null) return endOfMonth(slashed[1], slashed[2]);
  const year = YEAR_END.exec(bare);
  return year === null || bare === "年" ? null : toDate(year[1], "12", "31");
}

/** A whole month, quarter or year with 前 right behind it: before it begins, or before it is over? */
const BEFORE_PERIOD = /(?:月份?|年度?|半年|季度)(?:之|以)?前(?!.*含)/u;
const MONTHS_OF_PART: ReadonlyMap<string, number> = new Map([
  ["上半年", 6],
  ["下半年", 6],
]);
const MONTHS_OF_QUARTER = 3;

/** The first day of the period before which, or in which, a text such as `10月前` wants a thing done; null where the text is clear. */
export function unsureFrom(text: string): CalendarDate | null {
  const compact = compactText(text);
  if (!BEFORE_PERIOD.test(compact)) return null;
  const bare = bareDate(compact);
  const end = parseDate(compact);
  if (end === null) return null;
  if (MONTH.test(bare)) return { ...end, day: 1 };
  const part = PART_OF_YEAR.exec(bare)?.[2];
  if (part === undefined) return { ...end, month: 1, day: 1 };
  const months = MONTHS_OF_PART.get(part) ?? MONTHS_OF_QUARTER;
  return { ...end, month: end.month - months + 1, day: 1 };
}

/** A day that something has to be done by, as a target tells it. */
interface Due {
  readonly by: CalendarDate;
  readonly unsureFrom: CalendarDate | null;
}

/** As `compareDates` with the day that is due; null also where the words leave it open. */
export function compareWithDue(on: CalendarDate, { by, unsureFrom: from }: Due): number | null {
  const order = compareDates(on, by);
  if (from === null || order === null || order > 0) return order;
  const begun = compareDates(on, from);
  return begun !== null && begun < 0 ? order : null;
}

function endOfMonth(
  year: string | undefined,
  month: string | undefined,
  part = "",
): CalendarDate | null {
  const first = toDate(year, month, "1");
  if (first === null) return null;
  return { ...first, day: LAST_DAY_OF_PART.get(part) ?? lastDayOf(first.year, first.month) };
}

/** The month's last day; of a February whose year is not known the 29th. */
export function lastDayOf(year: number | null, month: number): number {
  const isLeap = month === FEBRUARY && (year === null || year % 4 === 0);
  return (LAST_DAYS[month - 1] ?? 0) + (isLeap ? 1 : 0);
}

/** Whether a date's text names its day, and not only a month, a quarter or a year. */
export function namesDay(text: string): boolean {
  const bare = bareDate(text);
  return FULL.test(bare) || DAY.test(bare);
}

const bareDate = (text: string): string => compactText(text).replace(LEAD_IN, "").replace(TAIL, "");

function toDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDate | null {
  const date = {
    year: year === undefined ? null : toInteger(year),
    month: toInteger(month),
    day: toInteger(day),
  };
  const isDate =
    isWithin(date.year ?? FIRST_YEAR, FIRST_YEAR, LAST_YEAR) &&
    isWithin(date.month, 1, 12) &&
    isWithin(date.day, 1, 31);
  return isDate ? date : null;
}

/** A number outside these is an amount that looks like a year. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

const isWithin = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

const toInteger = (digits = ""): number =>
  Array.from(digits).reduce((value, digit) => value * 10 + "0123456789".indexOf(digit), 0);

const DAYS_OF_1904 = 1462;
const DAYS_FROM_0000_TO_1900 = 693_899;
const DAYS_OF_400_YEARS = 146_097;
const DAYS_OF_100_YEARS = 36_524;
const DAYS_OF_4_YEARS = 1461;

/**
 * The day of a cell's date serial. Counts from 1 March 0000, as Howard Hinnant's civil_from_days
 * does; serials before March 1900, where Excel invents a leap day, give null.
 */
export function dateOfSerial(digits: string, system: "1900" | "1904"): CalendarDate | null {
  const serial = toInteger(digits.split(".")[0]) + (system === "1904" ? DAYS_OF_1904 : 0);
  if (digits.startsWith("-") || serial <= 60) return null;
  const days = serial + DAYS_FROM_0000_TO_1900;
  const era = Math.floor(days / DAYS_OF_400_YEARS);
  const dayOfEra = days - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / (DAYS_OF_4_YEARS - 1)) +
      Math.floor(dayOfEra / DAYS_OF_100_YEARS) -
      Math.floor(dayOfEra / (DAYS_OF_400_YEARS - 1))) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= FEBRUARY ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export const showDate = ({ year, month, day }: CalendarDate): string =>
  `${year === null ? "" : `${String(year)}年`}${String(month)}月${String(day)}日`;

/** −, 0 or + as the first day comes before, with or after the second; null if a year is missing on one side only. */
export function compareDates(one: CalendarDate, other: CalendarDate): number | null {
  if ((one.year === null) !== (other.year === null)) return null;
  const years = (one.year ?? 0) - (other.year ?? 0);
  if (years !== 0) return years;
  return one.month === other.month ? one.day - other.day : one.month - other.month;
}
