import { Exact } from "../../../src/domain/base/exact";
import { toDigits } from "../../../src/domain/model/cell";
import type { Scheme } from "../../../src/domain/model/scheme";
import { tellAdjustments } from "../../../src/text/adjustments";
import { explain } from "../../../src/text/explanations";
import { tellFinding } from "../../../src/text/findings";
import { drawSheet } from "../../support/draw-sheet";
import { runSheets, schemeOf } from "../../support/run-drawn";

const ALL_MET = `
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 甲 | ≥10个 | 10个 | 60 | |
    | 乙 | ≥10个 | 9个 | 30 | |
    | 丙 | ≥1个 | 不适用 | 10 | |
    | 总分 | | | 100 | |`;

const FUNDS = `
    | 年度资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 100 | 200 | 130 | 10 | | |
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | | |
    | 甲 | ≥10个 | 10个 | 90 | | | |
    | 总分 | | | 100 | | | |`;

function totalOf(drawn: string, scheme: Scheme) {
  const scored = runSheets([drawSheet(drawn)], { scheme }).after[0]?.scored;
  if (scored === undefined) throw new Error("No table");
  const { total, grade, indicators } = scored;
  return {
    total: total.standing === null ? null : toDigits(total.standing),
    grade: grade.computed,
    why: tellAdjustments(total.adjustments),
    rows: indicators.map(({ explanation }) => explain(explanation)),
  };
}

test("a row that does not apply waits for a person, gets full marks, or leaves the total", () => {
  expect(totalOf(ALL_MET, schemeOf("national")).total).toBeNull();
  const full: Scheme = { ...schemeOf("national"), notApplicable: "full" };
  expect(totalOf(ALL_MET, full)).toMatchObject({ total: "97", why: "" });
  expect(totalOf(ALL_MET, full).rows).toContain("完成值“不适用”，不适用的指标按评分方案得满分10分");
  // 60 + 27 = 87 of 90: 96.67 of 100.
  expect(totalOf(ALL_MET, schemeOf("rescale"))).toMatchObject({
    total: "96.67",
    grade: "优",
    why: "适用指标分值合计90分、得87分，按100分折算：87 ÷ 90 × 100 = 96.67分",
  });
});

test("the weight of a row that does not apply still counts for its group", () => {
  const table = `
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标（60分） | 甲 | ≥10个 | 10个 | 50 | |
    |  | 乙 | ≥1个 | 不适用 | 10 | |
    | 效益指标（40分） | 丙 | ≥10个 | 10个 | 40 | |
    | 总分 | | | | 100 | |`;
  const run = runSheets([drawSheet(table)], { scheme: schemeOf("rescale") });
  expect(run.after[0]?.findings.map(({ code }) => code)).not.toContain("W03");
  expect(totalOf(table, schemeOf("rescale")).total).toBe("100");
});

test("points beside 不适用 keep the row in the total", () => {
  const typed = ALL_MET.replace("| 不适用 | 10 | |", "| 不适用 | 10 | 8 |");
  expect(totalOf(typed, schemeOf("rescale"))).toMatchObject({ total: "95", why: "" });
});

test("a total is held at the limit for its execution rate, and says so", () => {
  // 130 ÷ 200 = 65 %: 6.5 + 90 = 96.5, held at 79.
  expect(totalOf(FUNDS, schemeOf("execution-cap"))).toMatchObject({
    total: "79",
    grade: "中",
    why: "各项合计96.5分；预算执行率65%低于70%，评分方案规定总分最高79分，按79分计",
  });
  expect(totalOf(FUNDS, schemeOf("national"))).toMatchObject({ total: "96.5", why: "" });
  expect(totalOf(FUNDS.replace("| 130 |", "| 160 |"), schemeOf("execution-cap"))).toMatchObject({
    total: "98",
    why: "",
  });
});

test("without an execution rate a total that a limit may hold down is none, nor is its grade", () => {
  const without = ALL_MET.replace("不适用", "1个");
  expect(totalOf(without, schemeOf("execution-cap"))).toMatchObject({
    total: null,
    grade: null,
    why: "各项合计97分；评分方案按预算执行率限制总分，但表中没有可用的预算执行率，填写后才能得出总分和等级",
  });
  const found = (drawn: string) =>
    runSheets([drawSheet(drawn)], { scheme: schemeOf("execution-cap") }).after[0]?.findings.flatMap(
      (finding) => (["S05", "S08"].includes(finding.code) ? [tellFinding(finding)] : []),
    );
  expect(found(without)).toEqual([
    "未填写总分：评分方案按预算执行率限制总分，填写预算数和执行数后才能得出总分",
  ]);
  // A typed total may be the one that the limit left.
  expect(found(without.replace("| 100 | |", "| 100 | 89 |"))).toEqual([]);
});

test("a total below every limit needs no execution rate", () => {
  const low = ALL_MET.replace("不适用", "1个").replace("| 10个 | 60 |", "| 2个 | 60 |");
  // 12 + 27 + 10 = 49 of at least 59.
  expect(totalOf(low, schemeOf("execution-cap"))).toMatchObject({
    total: "49",
    grade: "差",
    why: "",
  });
});

test("the execution rate goes by the budget that the scheme names", () => {
  const initial: Scheme = { ...schemeOf("national"), executionBase: "initial" };
  // 130 ÷ 100, at most the whole.
  expect(totalOf(FUNDS, initial).total).toBe("100");
});

test("the execution rate counts up to the limit that the scheme sets, or without any", () => {
  const over = FUNDS.replace("| 130 |", "| 210 |");
  const { execution, ...national } = schemeOf("national");
  const upTo = (most: string | null): Scheme => ({
    ...national,
    execution: { ...execution, most: most === null ? null : new Exact(most) },
  });
  expect(["1", "0.9", null].map((most) => totalOf(over, upTo(most)).total)).toEqual([
    "100",
    "99",
    "100.5",
  ]);
});

test("the scheme's points for the execution rate count only where the table leaves just their room", () => {
  const without = FUNDS.replace("| 130 | 10 |", "| 130 | |");
  const hubei = (drawn: string) => totalOf(drawn, schemeOf("hubei")).total;
  expect(hubei(without)).toBeNull();
  // 65 % of 20 and 80.
  expect(hubei(without.replace("| 10个 | 90 |", "| 10个 | 80 |"))).toBe("93");
  expect(
    totalOf(without.replace("| 10个 | 90 |", "| 10个 | 80 |"), schemeOf("national")).total,
  ).toBeNull();
});

test("a rescaled total is rounded as the scheme rounds", () => {
  const rescale = schemeOf("rescale");
  const inStepsOf = (step: Scheme["rounding"]["step"]): Scheme => ({
    ...rescale,
    rounding: { step, mode: "half-up" },
  });
  expect(totalOf(ALL_MET, inStepsOf("0.5")).total).toBe("96.5");
  expect(totalOf(ALL_MET, inStepsOf("1")).total).toBe("97");
});

const BONUS = `
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 甲 | ≥10个 | 10个 | 100 | |
    | 加分项 | | | 0 | 2 |
    | 总分 | | | 100 | |`;

test("bonus counts on top, up to the limit that the scheme sets", () => {
  expect(totalOf(BONUS, schemeOf("national"))).toMatchObject({ total: "102", why: "" });
  expect(totalOf(BONUS, schemeOf("bonus-cap"))).toMatchObject({
    total: "100",
    why: "各项合计102分（含加减分）；评分方案规定总分最高100分，按100分计",
  });
});

test.each([
  ["national", "95", "优"],
  ["grades-80-70-60", "75", "良"],
  ["grades-95-85-60", "94.99", "较好"],
  ["grades-95-85-60", "95", "好"],
  ["grades-ranks", "80", "二等"],
  ["grades-words", "59.99", "不合格"],
])("under %s %s is %s", (id, score, grade) => {
  const table = `
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 甲 | ≥1个 | 1个 | 100 | ${score} |
    | 总分 | | | 100 | |`;
  expect(totalOf(table, schemeOf(id)).grade).toBe(grade);
});

const EXTRA = `
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 甲 | =10个 | 12个 | 50 | |
    | 乙 | 优 | 良 | 50 | |
    | 总分 | | | 100 | |`;

test("what = means and what a word is worth are the scheme's to say", () => {
  const rows = (scheme: Scheme) => totalOf(EXTRA, scheme).rows;
  expect(rows(schemeOf("national"))[0]).toContain("得满分50分");
  const strict: Scheme = {
    ...schemeOf("national"),
    equal: "exact",
    levelShares: [{ word: "良", share: new Exact("0.8") }],
  };
  expect(rows(strict)).toEqual([
    "完成值12个多于指标值“=10个”，评分方案要求恰好完成，须人工评分",
    "完成值“良”按评分方案得分值的80%：50分 × 80% = 40分",
  ]);
});

test("a proportional deduction grows with what was done too much", () => {
  const table = `
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 甲 | ≥10个 | 15个 | 100 | |
    | 总分 | | | 100 | |`;
  const deduction = {
    kind: "proportional",
    above: new Exact("1.3"),
    amount: new Exact("0.5"),
  } as const;
  const national = schemeOf("national");
  const scheme: Scheme = {
    ...national,
    overFulfilment: { ...national.overFulfilment, deduction },
  };
  // 150 % is 0.2 above 130 %: 100 × 0.5 × 0.2 = 10 off.
  expect(totalOf(table, scheme)).toMatchObject({ total: "90" });
});
