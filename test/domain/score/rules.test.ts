import { toDigits } from "../../../src/domain/model/cell";
import { explain } from "../../../src/text/explanations";
import { drawSheet } from "../../support/draw-sheet";
import { runSheets, schemeOf } from "../../support/run-drawn";

/** A row of 20 points under a scheme: what the rule gives, and the sentence that says why. */
function scoreOf(
  scheme: string,
  target: string,
  [actual, name = "甲"]: readonly [actual: string, name?: string],
): readonly [string, string] {
  const sheet = drawSheet(`
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | ${name} | ${target} | ${actual} | 20 | |
    | 乙 | ≥1 | 1 | 80 | |`);
  const [table] = runSheets([sheet], { scheme: schemeOf(scheme) }).before;
  const row = table?.scored.indicators[0];
  if (row === undefined) throw new Error("No row");
  return [row.computed === null ? "-" : toDigits(row.computed), explain(row.explanation)];
}

test.each([
  // Reached or above: full marks (domain.md 3).
  ["national", "≥100件", "100件", "20", "100件 ≥ 100件，达到指标值，得满分20分"],
  ["national", "≥100件", "250件", "20", "250件 ≥ 100件，达到指标值，得满分20分"],
  // Below: weight × actual ÷ target, half up at two decimals.
  ["national", "≥30件", "20件", "13.33", "20件 ÷ 30件 × 20分 = 13.33分"],
  ["national", "≥3件", "1.00125件", "6.68", "1.00125件 ÷ 3件 × 20分 = 6.68分"],
  ["national", "≥100件", "-5件", "0", "完成值-5件为负，按0计算：0 ÷ 100件 × 20分 = 0分"],
  // "=" like at least (domain.md 5).
  ["national", "'=100%", "'100%", "20", "完成值100%，指标值=100%，达到指标值，得满分20分"],
  ["national", "'=5项", "4项", "16", "4项 ÷ 5项 × 20分 = 16分"],
  ["national", "'=5项", "6项", "20", "完成值6项，指标值=5项，达到指标值，得满分20分"],
  // A zero target: full marks only at or below zero (domain.md 5).
  ["national", "'=0", "'0", "20", "完成值0，指标值=0，达到指标值，得满分20分"],
  ["national", "'=0次", "1次", "0", "指标值为0次，完成值为1次，不得分"],
  ["national", "≤0起", "2起", "0", "指标值为0起，完成值为2起，不得分"],
  // Upper limits: B, and A where the scheme says so (domain.md 4.2).
  ["national", "≤80%", "'100%", "16", "完成值100%超过上限80%：80% ÷ 100% × 20分 = 16分"],
  ["hubei", "≤80%", "'100%", "16", "完成值100%超过上限80%：80% ÷ 100% × 20分 = 16分"],
  [
    "linear",
    "≤80%",
    "'100%",
    "15",
    "完成值100%超过上限80%：[1 − (100% − 80%) ÷ 80%] × 20分 = 15分",
  ],
  [
    "linear",
    "≤10天",
    "25天",
    "0",
    "完成值25天超过上限10天：[1 − (25天 − 10天) ÷ 10天] × 20分 = 0分",
  ],
  // A rate scores by itself (金水区).
  ["jinshui", "≥90%", "'95%", "19", "完成率95% × 20分 = 19分"],
  ["jinshui", "≥90%", "'120%", "20", "完成率120% × 20分 = 20分"],
  // 95% beside a bare 98, however the sign is written: of it, or percent points?
  ...["'95%", "'95％", "'百分之95"].map((actual): [string, string, string, string, string] => [
    "jinshui",
    "≥98",
    actual,
    "-",
    `完成值“${actual.slice(1)}”与指标值“≥98”不能直接比较，须人工确认`,
  ]),
  ["jinshui", "≥100", "'95%", "19", "95 ÷ 100 × 20分 = 19分"],
  ["jinshui", "≥30件", "20件", "13.33", "20件 ÷ 30件 × 20分 = 13.33分"],
  // Ranges and tolerances: inside is full, outside is a person's.
  ["national", "10-20人", "15人", "20", "15人在“10-20人”范围内，得满分20分"],
  ["national", "10-20人", "25人", "-", "完成值25人不在“10-20人”范围内，须人工评分"],
  ["national", "±5%", "'-3%", "20", "-3%在“±5%”范围内，得满分20分"],
  ["national", "±5%", "'8%", "-", "完成值8%不在“±5%”范围内，须人工评分"],
  [
    "national",
    "10-20人",
    "较多",
    "-",
    "指标值“10-20人”须用数字衡量，完成值“较多”不能直接作为数值，须人工评分",
  ],
  [
    "national",
    "±5%",
    "较小",
    "-",
    "指标值“±5%”须用数字衡量，完成值“较小”不能直接作为数值，须人工评分",
  ],
  [
    "national",
    "≥10人",
    "较多",
    "-",
    "指标值“≥10人”须用数字衡量，完成值“较多”不能直接作为数值，须人工评分",
  ],
  // Below zero no formula means anything.
  [
    "national",
    "≥-5%",
    "'-8%",
    "-",
    "指标值≥-5%为负数，完成值-8%未达到，比例公式不适用，须人工评分",
  ],
  [
    "national",
    "≤-5%",
    "'-3%",
    "-",
    "指标值≤-5%为负数，完成值-3%未达到，比例公式不适用，须人工评分",
  ],
  ["national", "≤-5%", "'-8%", "20", "-8% ≤ -5%，达到指标值，得满分20分"],
  // Dates.
  [
    "national",
    "2024年12月底前",
    "2024年11月30日",
    "20",
    "完成时间“2024年11月30日”不晚于“2024年12月底前”，得满分20分",
  ],
  [
    "national",
    "2024年11月底前",
    "2024年12月3日",
    "-",
    "完成时间“2024年12月3日”晚于“2024年11月底前”，须人工评分",
  ],
  // Words: reached is full, a level below has the scheme's band, anything else is a person's.
  [
    "national",
    "达成预期指标",
    "部分达成预期指标并具有一定效果",
    "-",
    "指标值“达成预期指标”、完成值“部分达成预期指标并具有一定效果”是文字描述，须人工评分，得分应在12分至16分之间",
  ],
  [
    "shandong",
    "达成预期指标",
    "部分达成预期指标并具有一定效果",
    "-",
    "指标值“达成预期指标”、完成值“部分达成预期指标并具有一定效果”是文字描述，须人工评分，得分应在10分至16分之间",
  ],
  [
    "national",
    "达成预期指标",
    "未达成预期指标且效果较差",
    "-",
    "指标值“达成预期指标”、完成值“未达成预期指标且效果较差”是文字描述，须人工评分，得分应在0分至12分之间",
  ],
  [
    "hubei",
    "达成年度指标",
    "未达成",
    "-",
    "指标值“达成年度指标”、完成值“未达成”是文字描述，须人工评分，得分应在0分至10分之间",
  ],
  ["national", "优良中低差", "'95%", "-", "指标值“优良中低差”、完成值“95%”是文字描述，须人工评分"],
  [
    "national",
    "良",
    "已达到",
    "20",
    "完成值“已达到”符合指标值“良”，得满分20分（定性指标，档内得分可由人工调整）",
  ],
  // Two comparisons that contradict each other are none.
  ["national", "≥30天以内", "20天", "-", "指标值“≥30天以内”、完成值“20天”是文字描述，须人工评分"],
  ["national", "不低于30天以上", "20天", "13.33", "20天 ÷ 30天 × 20分 = 13.33分"],
  ["national", "≥10人", "", "-", "指标值为“≥10人”，尚未填写实际完成值，不能计算得分"],
])("%s: %s with %s gives %s", (...row) => {
  const [scheme, target, actual, score, why] = row;
  expect(scoreOf(scheme, target, [actual])).toEqual([score, why]);
});

test("percent points beside a bare target are no rate of completion that could score by itself", () => {
  expect(scoreOf("jinshui", "≥95", ["'90%", "满意度"])).toEqual([
    "-",
    "完成值“90%”与指标值“≥95”不能直接比较，须人工确认",
  ]);
});
