import {
  compareDates,
  dateOfSerial,
  parseDate,
  showDate,
} from "../../../src/domain/numeric/parse-date";

const read = (text: string): string | null => {
  const date = parseDate(text);
  return date === null ? null : showDate(date);
};

describe("parseDate", () => {
  test.each([
    ["2021年12月31日", "2021年12月31日"],
    ["2021-12-31", "2021年12月31日"],
    ["2021.12.31", "2021年12月31日"],
    ["2021年12月", "2021年12月31日"],
    ["2023-02", "2023年2月28日"],
    ["2024年2月底前", "2024年2月29日"],
    ["2024年12月底前", "2024年12月31日"],
    ["12月底之前完成", "12月31日"],
    ["12月底到位", "12月31日"],
    ["11月20日前", "11月20日"],
    ["2024年6月中旬", "2024年6月20日"],
    ["2021年", "2021年12月31日"],
    ["2021年底", "2021年12月31日"],
    ["年底前", "12月31日"],
    ["于2024年11月完成", "2024年11月30日"],
  ])("reads %s as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    "1年",
    "20年",
    "12个月",
    "13月",
    "按月安排",
    "全年",
    "年",
    "7天",
    "2020年1月--2020年11月",
    "2021年13月",
  ])("refuses %s", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("dateOfSerial", () => {
  test.each([
    ["61", "1900", "1900年3月1日"],
    ["45351", "1900", "2024年2月29日"],
    ["45657", "1900", "2024年12月31日"],
    ["45657.75", "1900", "2024年12月31日"],
    ["44195", "1904", "2024年12月31日"],
  ] as const)("reads %s of the %s system as %s", (digits, system, expected) => {
    const date = dateOfSerial(digits, system);
    expect(date === null ? null : showDate(date)).toBe(expected);
  });

  test.each(["60", "0", "-5"])("refuses %s, where Excel invents a day", (digits) => {
    expect(dateOfSerial(digits, "1900")).toBeNull();
  });
});

describe("compareDates", () => {
  const day = (year: number | null, month: number, at: number) => ({ year, month, day: at });

  test("orders by year, month and day", () => {
    expect(compareDates(day(2024, 1, 1), day(2023, 12, 31))).toBeGreaterThan(0);
    expect(compareDates(day(2024, 3, 1), day(2024, 2, 29))).toBeGreaterThan(0);
    expect(compareDates(day(null, 6, 1), day(null, 6, 2))).toBeLessThan(0);
    expect(compareDates(day(2024, 6, 1), day(2024, 6, 1))).toBe(0);
  });

  test("does not guess a missing year", () => {
    expect(compareDates(day(2024, 12, 1), day(null, 12, 31))).toBeNull();
  });
});
