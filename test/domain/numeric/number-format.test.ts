import { shownAs } from "../../../src/domain/numeric/number-format";

describe("shownAs", () => {
  test.each([
    ["General", { isPercent: false, isDate: false, isText: false, decimals: null }],
    ["G/通用格式", { isPercent: false, isDate: false, isText: false, decimals: null }],
    ["0", { isPercent: false, isDate: false, isText: false, decimals: 0 }],
    ["0.00_ ", { isPercent: false, isDate: false, isText: false, decimals: 2 }],
    ["#,##0.0", { isPercent: false, isDate: false, isText: false, decimals: 1 }],
    ["0.00%", { isPercent: true, isDate: false, isText: false, decimals: 2 }],
    ["0%", { isPercent: true, isDate: false, isText: false, decimals: 0 }],
    ["General%", { isPercent: true, isDate: false, isText: false, decimals: null }],
    ['0.0;"负;"0.00', { isPercent: false, isDate: false, isText: false, decimals: 1 }],
    ["@", { isPercent: false, isDate: false, isText: true, decimals: null }],
    ['yyyy"年"m"月"d"日"', { isPercent: false, isDate: true, isText: false, decimals: 0 }],
    ["[$-804]yyyy/m/d", { isPercent: false, isDate: true, isText: false, decimals: null }],
    ['0.0"days"', { isPercent: false, isDate: false, isText: false, decimals: 1 }],
    ["[Red]0.0;[Blue]-0.0", { isPercent: false, isDate: false, isText: false, decimals: 1 }],
    ["0.00E+00", { isPercent: false, isDate: false, isText: false, decimals: null }],
  ])("%s", (format, expected) => {
    expect(shownAs(format)).toEqual(expected);
  });
});
