import fc from "fast-check";
import { Exact } from "../../../src/domain/base/exact";
import {
  EMPTY_VALUE,
  numberValue,
  sameCell,
  sameValue,
  toDigits,
  type Cell,
  type CellValue,
} from "../../../src/domain/model/cell";

const text = (content: string): CellValue => ({ kind: "text", text: content });
const ticked = (value: boolean): CellValue => ({ kind: "boolean", value });
const error = (code: string): CellValue => ({ kind: "error", code });

/** Two of a kind, and of what a cell may be taken for. */
const VALUES: readonly CellValue[] = [
  EMPTY_VALUE,
  text(""),
  numberValue("0"),
  numberValue("1"),
  text("1"),
  ticked(true),
  ticked(false),
  text("TRUE"),
  error("#REF!"),
  error("#DIV/0!"),
  text("#REF!"),
];

test("a cell that holds anything else than it did is told from what it was", () => {
  VALUES.forEach((one, index) => {
    VALUES.forEach((other, place) => {
      expect(sameValue({ ...one }, { ...other })).toBe(index === place);
    });
  });
});

test("a formula put over its own result, or another format, makes another cell", () => {
  const typed: Cell = { value: numberValue("10"), formula: null, format: "General" };
  expect(sameCell(typed, { ...typed })).toBe(true);
  expect(sameCell(typed, { ...typed, formula: "5*2" })).toBe(false);
  expect(sameCell(typed, { ...typed, format: "0%" })).toBe(false);
});

test.each([
  ["0.9995000000000001", "0.9995"],
  ["0.30000000000000004", "0.3"],
  ["1523.3600000000001", "1523.36"],
  ["123456789012345678", "123456789012346000"],
  ["1E-7", "0.0000001"],
  ["-0", "0"],
])("the stored number %s is what Excel shows for it: %s", (stored, digits) => {
  expect(numberValue(stored)).toEqual({ kind: "number", digits });
});

test("a number is the same however many zeros, signs and dots it is stored with", () => {
  const pieces = fc.constantFrom("0", "1", "7", "00", ".", "-", "+", "20", "5");
  const stored = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      stored.filter((text) => /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)),
      (text) => {
        const digits = toDigits(new Exact(text));
        expect(numberValue(text)).toEqual({ kind: "number", digits });
      },
    ),
  );
});
