import { areaToA1, parseA1, parseArea, toA1 } from "../../../src/domain/model/address";

test.each([
  ["A1", 0, 0],
  ["Z9", 8, 25],
  ["AA10", 9, 26],
  ["AZ52", 51, 51],
  ["BA53", 52, 52],
  ["XFD1048576", 1_048_575, 16_383],
])("%s is row %d and column %d, counted from 0, both ways", (text, row, column) => {
  expect(parseA1(text)).toEqual({ row, column });
  expect(toA1({ row, column })).toBe(text);
});

test("an address that a formula pins is the same cell", () => {
  expect(parseA1("$B$12")).toEqual(parseA1("B12"));
});

test.each(["", "A0", "12", "AB", "A1:B2", "R1C1", "ABCD1", "A01", "a1"])(
  "“%s” is no cell",
  (text) => {
    expect(parseA1(text)).toBeNull();
  },
);

describe("parseArea", () => {
  test.each([
    ["B2:C5", { top: 1, left: 1, bottom: 4, right: 2 }],
    ["C5:B2", { top: 1, left: 1, bottom: 4, right: 2 }],
    ["B5:C2", { top: 1, left: 1, bottom: 4, right: 2 }],
    ["B2", { top: 1, left: 1, bottom: 1, right: 1 }],
  ])("reads %s whichever corners it names", (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  test.each(["", ":", "B2:", ":C5", "B2:C5:D9", "B:C", "2:5"])("refuses “%s”", (text) => {
    expect(parseArea(text)).toBeNull();
  });
});

test("an area of one cell is shown as that cell", () => {
  expect(areaToA1({ top: 1, left: 1, bottom: 1, right: 1 })).toBe("B2");
  expect(areaToA1({ top: 1, left: 1, bottom: 4, right: 2 })).toBe("B2:C5");
});
