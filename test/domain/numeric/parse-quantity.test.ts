import { parseQuantity } from "../../../src/domain/numeric/parse-quantity";
import { showQuantity, valueOf } from "../../../src/domain/model/quantity";
import { toDigits } from "../../../src/domain/model/cell";

const read = (text: string): string | null => {
  const quantity = parseQuantity(text);
  return quantity === null ? null : `${toDigits(valueOf(quantity))} ${quantity.unit.base}`;
};

describe("parseQuantity", () => {
  test.each([
    ["332344件", "332344 件", "a number and its unit"],
    ["1,523.36万元", "15233600 元", "thousands separators, scaled unit"],
    ["1523.36 万元", "15233600 元", "a space before the unit"],
    ["９５％", "0.95 1", "full-width digits and sign"],
    ["百分之95", "0.95 1", "percent in words"],
    ["5‰", "0.005 1", "permille"],
    ["3个百分点", "0.03 1", "percent points"],
    ["385亿元", "38500000000 元", "hundred millions"],
    ["2.5千万元", "25000000 元", "a compound magnitude"],
    ["3千米", "3000 米", "千 that belongs to its unit"],
    ["0.565km", "565 米", "a Latin unit"],
    ["2公顷", "30 亩", "a unit that is a multiple of another"],
    ["530元/人*月", "530 元/人/月", "a compound unit"],
    ["620万/月", "6200000 /月", "a magnitude over a time"],
    ["28.40/株", "28.4 /株", "a bare number over a unit"],
    ["3577. 95万人次", "35779500 人次", "a point that OCR set apart"],
    ["已达到95%", "0.95 1", "a verb before the value"],
    ["共培训120人", null, "a verb that is no lead-in"],
    ["完成337件", "337 件", "完成 before a count"],
    ["-31.55%", "-0.3155 1", "a negative share"],
    ["−5%", "-0.05 1", "a minus sign that is no hyphen"],
    ["12", "12 ", "a bare number"],
  ] as (readonly [string, string | null, string])[])("reads %s as %s: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ["12,34件", "the comma is in the wrong place"],
    ["1.2.3", "two points"],
    ["已完成80%", "of the target or of the thing itself"],
    ["①10次", "NFKC would read 110"],
    ["10²", "NFKC would read 102"],
    ["约300人", "not a number but about one"],
    ["100%以上", "a bound, not a value"],
    ["5次；3次", "two values"],
    ["合格", "words"],
    ["", "nothing"],
    ["优于95%", "words before the number"],
    ["百分之95左右", "words behind a percentage in words"],
    ["500元/12人", "a number where the unit's divisor should stand"],
    ["300元/不限人次", "a divisor that is no unit"],
  ])("refuses %s: %s", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  test("shows what it read in the unit it was written in", () => {
    const quantity = parseQuantity("1,600.50 万元");
    expect(quantity === null ? null : showQuantity(quantity)).toBe("1600.5万元");
  });
});
