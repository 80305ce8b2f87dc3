import type { Scheme } from "../../../src/domain/model/scheme";
import { drawSheet } from "../../support/draw-sheet";
import { runSheets, schemeOf } from "../../support/run-drawn";

const codesOf = (drawn: string, scheme: Scheme): readonly string[] =>
  runSheets([drawSheet(drawn)], { scheme }).after.flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );

test("a row that does not apply is no fault where the scheme gives it full marks", () => {
  const drawn = `
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 甲 | ≥10个 | 10个 | 90 | 90 |
    | 丙 | ≥1个 | 不适用 | 10 | 10 |
    | 总分 | | | 100 | 100 |`;
  const full: Scheme = { ...schemeOf("national"), notApplicable: "full" };
  expect(codesOf(drawn, schemeOf("national"))).toContain("S25");
  expect(codesOf(drawn, full)).not.toContain("S25");
});

test("an execution rate without a limit may earn more than its weight", () => {
  const drawn = `
    | 全年预算数 | 100 | 全年执行数 | 110 | | |
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 预算执行率 | | | | 10 | 11 |
    | 产出指标 | 甲 | ≥10个 | 10个 | 90 | 90 |`;
  const national = schemeOf("national");
  const unlimited: Scheme = { ...national, execution: { weight: null, most: null } };
  expect(codesOf(drawn, national)).toContain("S01");
  expect(codesOf(drawn, unlimited)).not.toContain("S01");
  expect(codesOf(drawn.replace("| 11 |", "| 11.5 |"), unlimited)).toContain("S01");
});

test("points for the execution rate that the scheme does not have are a warning where it prescribes them", () => {
  const drawn = `
    | 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 100 | 100 | 95 | 10 | | |
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | | |
    | 甲 | ≥10个 | 10个 | 90 | | | |`;
  const hubei = schemeOf("hubei");
  const strict: Scheme = { ...hubei, review: { ...hubei.review, levelWeights: "required" } };
  expect(codesOf(drawn, hubei)).not.toContain("W06");
  expect(codesOf(drawn, strict)).toContain("W06");
});

test("a full-year budget of nothing is no fault where the rate is of the initial one", () => {
  const drawn = `
    | 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 100 | 0 | 95 | 10 | | |
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | | |
    | 甲 | ≥10个 | 10个 | 90 | | | |
    | 总分 | | | 100 | | | |`;
  const initial: Scheme = { ...schemeOf("national"), executionBase: "initial" };
  expect(codesOf(drawn, schemeOf("national"))).toContain("S13");
  expect(codesOf(drawn, initial)).not.toContain("S13");
});
