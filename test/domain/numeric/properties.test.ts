import fc from "fast-check";
import { Exact, roundHalfUp } from "../../../src/domain/base/exact";
import { numberValue, toDigits } from "../../../src/domain/model/cell";
import { showQuantity, valueOf } from "../../../src/domain/model/quantity";
import { columnLetters, parseA1, toA1 } from "../../../src/domain/model/address";
import { compactText } from "../../../src/domain/numeric/normalise-text";
import { parseNumber } from "../../../src/domain/numeric/parse-number";
import { parseQuantity } from "../../../src/domain/numeric/parse-quantity";

const decimals = fc
  .tuple(
    fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([digits, places]) => new Exact(digits.toString()).div(new Exact(10).pow(places)));

const units = fc.constantFrom(
  "",
  "件",
  "人次",
  "万元",
  "亿元",
  "%",
  "‰",
  "公里",
  "元/亩",
  "个工作日",
  "万平方米",
);

describe("numbers", () => {
  test("what is shown reads back as what it was", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseNumber(toDigits(value))?.eq(value)).toBe(true);
      }),
    );
  });

  test("a quantity shown reads back as the same amount", () => {
    fc.assert(
      fc.property(decimals, units, (value, unit) => {
        const read = parseQuantity(`${toDigits(value)}${unit}`);
        expect(read).not.toBeNull();
        if (read === null) return;
        const again = parseQuantity(showQuantity(read));
        expect(again === null ? null : valueOf(again).eq(valueOf(read))).toBe(true);
      }),
    );
  });

  test("a stored double holds the decimal that was typed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const typed = new Exact(digits).div(new Exact(10).pow(places));
          const stored = numberValue(String(Number(toDigits(typed)) * 1));
          expect(stored).toEqual({ kind: "number", digits: toDigits(typed) });
        },
      ),
    );
  });

  test("rounding half up moves by half a unit at most, and away from zero at the half", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(roundHalfUp(value, 2).minus(value).abs().lte("0.005")).toBe(true);
      }),
    );
    expect(roundHalfUp(new Exact("2.345"), 2).toFixed()).toBe("2.35");
    expect(roundHalfUp(new Exact("1.005"), 2).toFixed()).toBe("1.01");
  });

  test("normalising twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(compactText(compactText(text))).toBe(compactText(text));
      }),
    );
  });

  test("addresses come back from their letters", () => {
    fc.assert(
      fc.property(fc.nat({ max: 16_383 }), fc.nat({ max: 1_048_575 }), (column, row) => {
        expect(parseA1(toA1({ row, column }))).toEqual({ row, column });
        expect(columnLetters(column)).toMatch(/^[A-Z]{1,3}$/);
      }),
    );
  });
});
