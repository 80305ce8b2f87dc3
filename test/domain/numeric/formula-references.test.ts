import { areaToA1 } from "../../../src/domain/model/address";
import { referencesIn } from "../../../src/domain/numeric/formula-references";

const shown = (formula: string): string[] =>
  referencesIn(formula).map(({ sheet, area }) => `${sheet ?? ""}|${areaToA1(area)}`);

test.each([
  ["A1+$B$2:c3", ["|A1", "|B2:C3"]],
  ["资金表!J6*2024年!A1", ["资金表|J6", "2024年|A1"]],
  ["'张''s 表'!A1:B2", ["张's 表|A1:B2"]],
  ["SUM(J:J)+SUM(2:3)", ["|J1:J1048576", "|A2:XFD3"]],
  ['IF(A1="B2",1,0)', ["|A1"]],
  ["LOG10(5)+ROUND(A1,2)", ["|A1"]],
  ["[1]表!A1", []],
  ["得分A1+A0", []],
])("%s names %j", (formula, expected) => {
  expect(shown(formula)).toEqual(expected);
});
