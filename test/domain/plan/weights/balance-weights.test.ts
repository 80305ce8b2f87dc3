import fc from "fast-check";
import { afterEdits } from "../../../../src/app/after-edits";
import { recalculated } from "../../../../src/app/recalculate";
import { Exact } from "../../../../src/domain/base/exact";
import { toA1 } from "../../../../src/domain/model/address";
import type { SheetSnapshot } from "../../../../src/domain/model/snapshot";
import type { ScoredTable } from "../../../../src/domain/model/scored";
import { balanceWeights } from "../../../../src/domain/plan/weights/balance-weights";
import { weighLevels } from "../../../../src/domain/plan/weights/weigh-levels";
import { weightEdits } from "../../../../src/domain/plan/weights/weight-edits";
import { tellRefusal } from "../../../../src/text/weight-words";
import { showCell } from "../../../../src/text/show-cell";
import { drawSheet } from "../../../support/draw-sheet";
import { runSheets, schemeOf } from "../../../support/run-drawn";

interface Wishes {
  readonly scheme?: string;
  readonly step?: string;
}

function scoredIn(sheet: SheetSnapshot, scheme: string): ScoredTable {
  const [table] = runSheets([sheet], { scheme: schemeOf(scheme) }).before;
  if (table === undefined) throw new Error("No table");
  return table.scored;
}

/** The changes as a person sees them, or the sentence why there are none. */
function balanced(drawing: string, { scheme = "national", step = "1" }: Wishes = {}) {
  const sheet = drawSheet(drawing);
  const scored = scoredIn(sheet, scheme);
  const balance = balanceWeights(scored, new Exact(step));
  if (balance.kind === "refused") return { refused: tellRefusal(balance.because) };
  const edits = weightEdits(scored, sheet, balance.changes);
  const [after = sheet] = afterEdits([sheet], edits, recalculated).sheets;
  return {
    cells: edits.map(
      (edit) => `${toA1(edit.cell.at)} ${showCell(edit.before)} -> ${showCell(edit.after)}`,
    ),
    isRight: weighLevels(scoredIn(after, scheme)).isRight,
    again: balanceWeights(scoredIn(after, scheme), new Exact(step)),
  };
}

const RIGHT = { isRight: true, again: { kind: "balanced", changes: [] } };

const HEAD = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |";

describe("points are shared out", () => {
  test("in proportion, beside the execution rate of the fund block", () => {
    expect(
      balanced(`
| 年度资金总额（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
${HEAD}
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | 20 | |
| 产出指标 | 质量指标 | 乙 | ≥3个 | 3个 | 15 | |
| 效益指标 | 社会效益 | 丙 | ≥3个 | 3个 | 45 | |
| 总分 | | | | | 90 | |
`),
    ).toEqual({
      ...RIGHT,
      cells: ["F4 20 -> 22", "F5 15 -> 17", "F6 45 -> 51", "F7 90 -> 100"],
    });
  });

  test("within the groups that state their points behind their names, and only where they are wrong", () => {
    expect(
      balanced(`
${HEAD}
| 产出指标（50分） | 数量指标 | 甲 | ≥3个 | 3个 | 30 | |
| ^ | 质量指标 | 乙 | ≥3个 | 3个 | 15 | |
| 效益指标（50分） | 社会效益 | 丙 | ≥3个 | 3个 | 32.5 | |
| ^ | 经济效益 | 丁 | ≥3个 | 3个 | 17.5 | |
| 总分 | | | | | 100 | |
`),
    ).toEqual({ ...RIGHT, cells: ["F2 30 -> 33", "F3 15 -> 17"] });
  });

  test("within groups of level 2 inside those of level 1", () => {
    expect(
      balanced(`
${HEAD}
| 产出指标（60分） | 数量指标（20分） | 甲 | ≥3个 | 3个 | 5 | |
| ^ | ^ | 乙 | ≥3个 | 3个 | 5 | |
| ^ | 质量指标 | 丙 | ≥3个 | 3个 | 20 | |
| ^ | 时效指标 | 丁 | ≥3个 | 3个 | 10 | |
| 效益指标（40分） | 社会效益 | 戊 | ≥3个 | 3个 | 40 | |
| 总分 | | | | | 100 | |
`),
    ).toEqual({
      ...RIGHT,
      cells: ["F2 5 -> 10", "F3 5 -> 10", "F4 20 -> 27", "F5 10 -> 13"],
    });
  });

  test("within the groups that the scheme prescribes", () => {
    const drawing = `
| 年度资金总额（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
${HEAD}
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | 30 | |
| 产出指标 | 质量指标 | 乙 | ≥3个 | 3个 | 15 | |
| 成本指标 | 经济成本 | 丙 | ≥3个 | 3个 | 10 | |
| 效益指标 | 社会效益 | 丁 | ≥3个 | 3个 | 25 | |
| 满意度指标 | 满意度 | 戊 | ≥3个 | 3个 | 10 | |
| 总分 | | | | | 100 | |
`;
    expect(balanced(drawing, { scheme: "beijing" })).toEqual({
      ...RIGHT,
      cells: ["F4 30 -> 27", "F5 15 -> 13", "F7 25 -> 30"],
    });
    expect(balanced(drawing, { scheme: "national" })).toEqual({ ...RIGHT, cells: [] });
  });

  test("around a row of 预算执行率, whose points stay", () => {
    expect(
      balanced(`
| 全年预算数 | 500 | 全年执行数 | 400 | | | |
${HEAD}
| 预算执行率 | | | | | 20 | |
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | 50 | |
| 效益指标 | 社会效益 | 丙 | ≥3个 | 3个 | 40 | |
| 总分 | | | | | 110 | |
`),
    ).toEqual({ ...RIGHT, cells: ["F4 50 -> 44", "F5 40 -> 36", "F6 110 -> 100"] });
  });

  test("in the form that each cell has: a percentage, points with 分, a text", () => {
    expect(
      balanced(
        `
${HEAD}
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | 30% | |
| 产出指标 | 质量指标 | 乙 | ≥3个 | 3个 | '25% | |
| 效益指标 | 社会效益 | 丙 | ≥3个 | 3个 | 20分 | |
| 效益指标 | 社会效益 | 丁 | ≥3个 | 3个 | '20 | |
`,
        { step: "0.5" },
      ),
    ).toEqual({
      ...RIGHT,
      cells: ["F2 30% -> 31.5%", "F3 25% -> 26.5%", "F4 20分 -> 21分", "F5 20 -> 21"],
    });
  });

  test("a formula over the rows follows by itself; a typed 小计 that agreed follows too", () => {
    expect(
      balanced(`
${HEAD}
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | 30 | |
| 产出指标 | 质量指标 | 乙 | ≥3个 | 3个 | 20 | |
| 小计 | | | | | 50 | |
| 效益指标 | 社会效益 | 丙 | ≥3个 | 3个 | 30 | |
| 小计 | | | | | =SUM(F5) -> 30 | |
| 总分 | | | | | =F4+F6 -> 80 | |
`),
    ).toEqual({
      ...RIGHT,
      cells: ["F2 30 -> 38", "F3 20 -> 25", "F4 50 -> 63", "F5 30 -> 37"],
    });
  });
});

describe("nothing is shared out, with the reason,", () => {
  const two = (one: string, other: string): string => `
${HEAD}
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | ${one} | |
| 效益指标 | 社会效益 | 乙 | ≥3个 | 3个 | ${other} | |
`;
  test.each([
    [
      "where points stand behind the names",
      `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
| 产出指标 | 甲（30分） | ≥3个 | 3个 | |
| 效益指标 | 乙（40分） | ≥3个 | 3个 | |
`,
      "分值写在指标名称里，请直接修改名称中的分值",
    ],
    [
      "where a group has an allowed range",
      `
${HEAD}
| 产出指标（40-60分） | 数量指标 | 甲 | ≥3个 | 3个 | 30 | |
| 效益指标 | 社会效益 | 乙 | ≥3个 | 3个 | 40 | |
`,
      "“产出指标”的分值是一个范围，请先定下具体的分值",
    ],
    [
      "where a formula gives the points",
      two("=10*3 -> 30", "40"),
      "第2行的分值是公式，请先修改公式",
    ],
    ["where a row has none", two("30", ""), "第3行没有分值，请先填写"],
    ["where a row has nothing but words", two("30", "待定"), "第3行没有分值，请先填写"],
    ["where a row has 0", two("90", "0"), "第3行的分值不大于0，请先改正"],
    [
      "where shares of 1 are in doubt",
      two("0.6", "0.4"),
      "分值列的含义还没有确认，请先在“问题”中确认",
    ],
    [
      "where the stated points do not make the frame",
      `
${HEAD}
| 产出指标（50分） | 数量指标 | 甲 | ≥3个 | 3个 | 30 | |
| 效益指标（40分） | 社会效益 | 乙 | ≥3个 | 3个 | 40 | |
`,
      "各项指标共应为100分，其下标注的分值合计90分，请先改正标注的分值",
    ],
    [
      "where names of level 2 leave the group nothing",
      `
${HEAD}
| 产出指标（50分） | 数量指标（50分） | 甲 | ≥3个 | 3个 | 30 | |
| ^ | 质量指标 | 乙 | ≥3个 | 3个 | 20 | |
| 效益指标（50分） | 社会效益 | 丙 | ≥3个 | 3个 | 40 | |
`,
      "“产出指标”共应为50分，其中标注的分值和预算执行的分值已有50分，没有分值留给其余指标，请先改正",
    ],
    [
      "where a 小计 agrees with no rows",
      `
${HEAD}
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | 30 | |
| 产出指标 | 质量指标 | 乙 | ≥3个 | 3个 | 20 | |
| 小计 | | | | | 60 | |
| 效益指标 | 社会效益 | 丙 | ≥3个 | 3个 | 40 | |
`,
      "第4行小计的分值与各行都对不上，请先改正",
    ],
    [
      "where the execution rate takes all",
      `
| 全年预算数 | 500 | 全年执行数 | 400 | | | |
${HEAD}
| 预算执行率 | | | | | 100 | |
| 产出指标 | 数量指标 | 甲 | ≥3个 | 3个 | 50 | |
`,
      "各项指标共应为100分，其中标注的分值和预算执行的分值已有100分，没有分值留给其余指标，请先改正",
    ],
  ])("%s", (_, drawing, sentence) => {
    expect(balanced(drawing)).toEqual({ refused: sentence });
  });

  test("where there are more rows than steps", () => {
    const rows = ["甲", "乙", "丙"].map(
      (name) => `| 产出指标（2分） | 数量指标 | ${name} | ≥3个 | 3个 | 1 | |`,
    );
    const drawing = `
${HEAD}
${rows.join("\n")}
| 效益指标（98分） | 社会效益 | 丁 | ≥3个 | 3个 | 98 | |
`;
    expect(balanced(drawing)).toEqual({
      refused: "“产出指标”共2分，3项指标每项至少1分，不够分配",
    });
    expect(balanced(drawing, { step: "0.5" })).toMatchObject({
      cells: ["F2 1 -> 1", "F3 1 -> 0.5", "F4 1 -> 0.5"].slice(1),
    });
  });

  test("where the points are no multiple of the step", () => {
    const drawing = `
${HEAD}
| 产出指标（50.5分） | 数量指标 | 甲 | ≥3个 | 3个 | 20 | |
| ^ | 质量指标 | 乙 | ≥3个 | 3个 | 20 | |
| 效益指标（49.5分） | 社会效益 | 丁 | ≥3个 | 3个 | 49.5 | |
`;
    expect(balanced(drawing)).toEqual({
      refused: "“产出指标”共应为50.5分，按1分取整凑不成，请改选更小的单位",
    });
    expect(balanced(drawing, { step: "0.5" })).toMatchObject({
      ...RIGHT,
      cells: ["F2 20 -> 25.5", "F3 20 -> 25"],
    });
  });

  test("where name and scheme want different points", () => {
    expect(
      balanced(
        `
${HEAD}
| 部门决策（20分） | 投入 | 甲 | ≥3个 | 3个 | 20 | |
| 部门管理 | 过程 | 乙 | ≥3个 | 3个 | 20 | |
| 部门绩效 | 产出 | 丙 | ≥3个 | 3个 | 60 | |
`,
        { scheme: "shawan" },
      ),
    ).toEqual({ refused: "“部门决策”一处写20分，另一处要求15分，请先改成一致" });
  });
});

describe("any table", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
  const tables = fc.record({ outputs: weights, effects: weights, isStated: fc.boolean() });

  test("adds up on every level once its points are shared out, and is then left alone", () => {
    fc.assert(
      fc.property(tables, ({ outputs, effects, isStated }) => {
        const rowsOf = (name: string, points: readonly number[]): readonly string[] =>
          points.map(
            (weight, index) =>
              `| ${name} | 数量 | ${name}${String(index)} | ≥3个 | 3个 | ${String(weight)} | |`,
          );
        const named = (name: string, points: number): string =>
          isStated ? `${name}（${String(points)}分）` : name;
        const drawing = [
          HEAD,
          ...rowsOf(named("产出指标", 60), outputs),
          ...rowsOf(named("效益指标", 40), effects),
        ].join("\n");
        expect(balanced(drawing)).toMatchObject(RIGHT);
      }),
      { numRuns: 25 },
    );
  });
});
