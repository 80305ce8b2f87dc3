import { toA1 } from "../../src/domain/model/address";
import { plainText } from "../../src/domain/model/cell";
import { afterEdits } from "../../src/app/after-edits";
import { recalculated } from "../../src/app/recalculate";
import type { Scheme } from "../../src/domain/model/scheme";
import { cellAt } from "../../src/domain/model/snapshot";
import { drawSheets } from "../support/draw-sheet";
import { runSheets, schemeOf } from "../support/run-drawn";

/** Every cell that is written, with its formula where it gets one. */
const written = (drawing: string, scheme: Scheme | string = "national"): string[] =>
  runSheets(drawSheets(drawing), {
    form: "formulas",
    scheme: typeof scheme === "string" ? schemeOf(scheme) : scheme,
  }).plan.edits.map(
    ({ cell, after: { value, formula } }) =>
      `${toA1(cell.at)} ${formula === null ? plainText(value) : `=${formula} -> ${plainText(value)}`}`,
  );

/** One row under the usual headings, B2 its symbol, C2 the target, D2 the actual value, E2 the weight. */
const oneRow = (
  symbol: string,
  target: string,
  [actual, weight = "10", name = "办件量"]: readonly string[],
): string => `
  | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | ${name}   | '${symbol} | ${target} | ${actual ?? ""} | ${weight} |      |
`;

test.each([
  [
    "in proportion below its target, never above its weight",
    oneRow("≥", "350", ["337"]),
    'F2 =IF(AND(COUNT(E2,D2,C2)=3,C2>0),ROUND(MIN(E2,MAX(0,E2*D2/C2)),2),"") -> 9.63',
  ],
  [
    "a share beside percent points",
    oneRow("≥", "95", ["90%", "10", "办结率"]),
    'F2 =IF(AND(COUNT(E2,D2,C2)=3,C2>0),ROUND(MIN(E2,MAX(0,E2*D2*100/C2)),2),"") -> 9.47',
  ],
  [
    "by the ratio above a limit",
    oneRow("≤", "80", ["100"]),
    'F2 =IF(AND(COUNT(E2,D2,C2)=3,C2>0),ROUND(IF(D2<=C2,E2,E2*C2/D2),2),"") -> 8',
  ],
  ["a target of words", oneRow("", "≥350件", ["337"]), "F2 9.63"],
  ["an actual value of words", oneRow("≥", "350", ["337件"]), "F2 9.63"],
  ["a target of 0", oneRow("=", "0", ["3"]), "F2 0"],
  ["a weight of words", oneRow("≥", "350", ["337", "'10分"]), "F2 9.63"],
])("a row is written %s", (_, drawing, expected) => {
  expect(written(drawing)).toEqual([expected]);
});

test.each<[string, [string, Scheme], string]>([
  [
    "a share is scored by itself under a scheme of completion rates",
    [oneRow("≥", "95%", ["90%", "40"]), schemeOf("jinshui")],
    'F2 =IF(COUNT(E2,D2)=2,ROUND(MIN(E2,MAX(0,E2*D2)),2),"") -> 36',
  ],
  [
    "percent points beside a share are divided",
    [oneRow("≥", "95%", ["90", "40"]), schemeOf("national")],
    'F2 =IF(AND(COUNT(E2,D2,C2)=3,C2>0),ROUND(MIN(E2,MAX(0,E2*D2/100/C2)),2),"") -> 37.89',
  ],
  [
    "a person judges above a target that is to be met exactly: the score below it stays a value",
    [oneRow("=", "10", ["8", "30"]), { ...schemeOf("national"), equal: "exact" }],
    "F2 24",
  ],
  [
    "a weight in percent counts as points and does not hold them",
    [oneRow("≥", "95", ["90", "40%"]), schemeOf("national")],
    "F2 37.89",
  ],
  [
    "a target below nothing to divide by stays a value",
    [oneRow("≥", "0", ["8", "50"]), schemeOf("national")],
    "F2 50",
  ],
])("%s", (_, [drawing, scheme], expected) => {
  expect(written(drawing, scheme)).toEqual([expected]);
});

test("bonus points are summed but not waited for", () => {
  const drawing = `
    | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 甲 | ≥ | 95 | 95 | 60 | |
    | 乙 | ≥ | 350 | 350 | 40 | |
    | 加分项 | | | | 2 | 1 |
    | 合计 | | | | 100 | |`;
  expect(written(drawing).at(-1)).toBe(
    'F5 =IF(AND(COUNT(F2:F3)=ROWS(F2:F3),ROUND(SUM(E2:E3),6)=100),ROUND(SUM(F2:F4),2),"") -> 101',
  );
});

test("money in words, and another base than the year's budget", () => {
  const drawing = (executed: string) => `
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 1000 | 800 | ${executed} | 10 | | |
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | | |
    | 甲 | ≥10个 | 10个 | 90 | | | |`;
  const funds = (cells: readonly string[]) => cells.filter((cell) => /^[FG]2/u.test(cell));
  expect(funds(written(drawing("'700万元")))).toEqual(["G2 8.75", "F2 0.875"]);
  const initial: Scheme = { ...schemeOf("national"), executionBase: "initial" };
  expect(funds(written(drawing("700"), initial))).toEqual(["G2 7", "F2 0.7"]);
});

test("a limit is scored by the scheme's linear rule", () => {
  expect(written(oneRow("≤", "80", ["100"]), "linear")).toEqual([
    'F2 =IF(AND(COUNT(E2,D2,C2)=3,C2>0),ROUND(MIN(E2,MAX(0,E2*(2*C2-D2)/C2)),2),"") -> 7.5',
  ]);
});

test("another rounding and a rule for the row alone stay values, and sums stay live", () => {
  const drawing = `
    | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 办件量   | 350 | 337 | 60 | |
    | 培训次数 | 10 | 9 | 40 | |
    | 总分 | | | 100 | |`;
  const national = schemeOf("national");
  const halves: Scheme = { ...national, rounding: { step: "0.5", mode: "half-up" } };
  expect(written(drawing, halves).map((cell) => cell.replace(/=IF.*->/u, "live"))).toEqual([
    "E2 58",
    "E3 36",
    "E4 live 94",
  ]);
  const rule = { direction: "as-read", reverse: "as-scheme", deduction: "as-scheme" } as const;
  const overrides = [{ ...rule, name: "培训", level1: null, rule: "reached-or-nothing" }] as const;
  const own = written(drawing, { ...national, overrides });
  expect(own.map((cell) => cell.replace(/=IF.*->/u, "live"))).toEqual([
    "E2 live 57.77",
    "E3 0",
    "E4 live 57.77",
  ]);
});

test("the execution rate is live only up to its weight", () => {
  const drawing = `
    | 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 100 | 100 | 95 | 10 | | |
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | | |
    | 甲 | ≥10个 | 10个 | 90 | | | |`;
  const national = schemeOf("national");
  const scoreOf = (scheme: Scheme) =>
    written(drawing, scheme).find((cell) => cell.startsWith("G2"));
  expect(scoreOf(national)).toMatch(/^G2 =IF/u);
  expect(scoreOf({ ...national, execution: { weight: null, most: null } })).toBe("G2 9.5");
});

test("a row with a standard of its own stays a value", () => {
  const drawing = `
    | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |
    | 办件量   | ≥ | 350 | 337 | 得分=实际完成值/指标值*分值 | 10 |      |
  `;
  expect(written(drawing)).toEqual(["G2 9.63"]);
});

const WHOLE = `
  | 项目资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 800 | 700 | 10 |  |  |
  | | | | | | |
  | 一级指标 | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分 | 得分率 |
  | 产出指标 | 办件量 | ≥ | 350 | 337 | 40 | | |
  | ^ | 按时率 | ≥ | 95 | 95 | 20 | | |
  | 小计 | | | | | 60 | | |
  | 效益指标 | 满意度 | ≥ | 90 | 81 | 30 | | |
  | 合计 | | | | | 100 | | |
  | 评价等级 | | | | | | | |
`;

test("sums, rates, the execution and the grade follow their cells", () => {
  const shown = written(WHOLE);
  const formulas = shown.filter((cell) => cell.includes("="));
  expect(shown.filter((cell) => !cell.includes("="))).toEqual([]);
  expect(formulas).toEqual(
    expect.arrayContaining([
      'G7 =IF(COUNT(G5:G6)=ROWS(G5:G6),ROUND(SUM(G5:G6),2),"") -> 58.51',
      'G9 =IF(AND(COUNT(F2,G5:G6,G8)=ROWS(F2)+ROWS(G5:G6)+ROWS(G8),ROUND(SUM(D2,F5:F6,F8),6)=100),ROUND(SUM(F2,G5:G6,G8),2),"") -> 94.26',
      'H5 =IF(AND(COUNT(G5,F5)=2,F5>0),G5/F5,"") -> 0.96275',
      'E2 =IF(AND(COUNT(C2,B2)=2,B2>0),C2/B2,"") -> 0.875',
      'F2 =IF(AND(COUNT(D2,C2,B2)=3,B2>0),ROUND(MIN(D2,MAX(0,D2*C2/B2)),2),"") -> 8.75',
      'B10 =IF(COUNT(G9)=1,IF(G9>=90,"优",IF(G9>=80,"良",IF(G9>=60,"中",IF(G9>=0,"差","")))),"") -> 优',
    ]),
  );
});

test("a formula gives nothing once its cell holds words, and no total is made of the rest", () => {
  const sheets = drawSheets(WHOLE);
  const { plan } = runSheets(sheets, { form: "formulas" });
  const [sheet] = afterEdits(sheets, plan.edits, recalculated).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const at = { row: 4, column: 4 };
  const before = cellAt(sheet, at);
  const edit = {
    cell: { sheet: sheet.sheet, at },
    before,
    after: { ...before, value: { kind: "text", text: "基本完成" } },
    path: "",
  } as const;
  const [after] = afterEdits([sheet], [edit], recalculated).sheets;
  const blank = { kind: "text", text: "" };
  for (const row of [4, 6, 8]) {
    expect(after === undefined ? null : cellAt(after, { row, column: 6 }).value).toEqual(blank);
  }
});

test.each(["execution-cap", "bonus-cap", "rescale"])(
  "a total that %s may hold back stays a value",
  (scheme) => {
    expect(written(WHOLE, scheme).find((cell) => cell.startsWith("G9"))).toBe("G9 94.26");
  },
);

const EXECUTION_ROW = `
  | 项目资金 | 全年预算数 | 全年执行数 |
  | 年度资金总额 | 800 | 700 |
  | | | |
  | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 预算执行率 | | | | 10 | |
  | 办件量 | ≥ | 350 | 350 | 90 | |
  | 合计 | | | | 100 | |
`;

test("an execution row inside the table follows the money above it", () => {
  expect(written(EXECUTION_ROW).find((cell) => cell.startsWith("F5"))).toBe(
    'F5 =IF(AND(COUNT(E5,C2,B2)=3,B2>0),ROUND(MIN(E5,MAX(0,E5*C2/B2)),2),"") -> 8.75',
  );
});

test("scores too scattered for a formula that anybody reads are summed as a value", () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `| 指标${String(index)} | ≥ | 10 | 10 | 2.5 | |\n| | | | | | |`,
  );
  const drawing = `
    | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    ${rows.join("\n")}
    | 合计 | | | | 100 | |`;
  expect(written(drawing).at(-1)).toBe("F82 100");
});
