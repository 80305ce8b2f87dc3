import { drawSheet } from "../../support/draw-sheet";
import { runSheets } from "../../support/run-drawn";

const codesFor = (name: string, target: string, actual = target): readonly string[] =>
  runSheets([
    drawSheet(`
      | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | ${name} | '${target} | '${actual} | 100 | |`),
  ]).after.flatMap(({ findings }) => findings.map(({ code }) => code));

test.each([
  ["故障响应时间", "≥2小时"],
  ["项目用时", "≥20天"],
  ["会议成本", "≥20万元"],
  ["培训完成率", "≤100%"],
  ["事故发生率", "≥1%"],
  ["投诉举报件数", "≥5件"],
  ["拖欠农民工工资金额", "≥1万元"],
  ["违规行为占比", "≥5%"],
  ["重大安全事故（起）", "≥1起"],
  ["差错率", "≥1%"],
  ["满意度", "≤90%"],
  ["完好率", "≤95%"],
])("the symbol of %s %s points the wrong way", (name, target) => {
  expect(codesFor(name, target)).toContain("V10");
});

test.each([
  ["通行时间缩短", "≥10分钟"],
  ["审批时限缩短率", "≥30%"],
  ["药品储备可用时间", "≥30天"],
  ["应急物资储备周期", "≥3个月"],
  ["应急供电时间", "≥4小时"],
  ["设备无故障运行时间", "≥2000小时"],
  ["睡眠时间", "≥8小时"],
  ["直播时长", "≥100小时"],
  ["驻村时间", "≥220天"],
  ["质量保证期限", "≥24个月"],
  ["群众等候时间", "≤15分钟"],
  ["投诉热线接听率", "≥95%"],
  ["死亡人口信息登记率", "≥98%"],
  ["失业人员再就业人数", "≥500人"],
  ["逾期贷款回收率", "≥80%"],
  ["消防事故救援次数", "≥100次"],
  ["违法案件查处数", "≥50件"],
  ["成本节约率", "≥5%"],
  ["设备闲置率", "≤5%"],
])("the symbol of %s %s points where it should", (name, target) => {
  expect(codesFor(name, target)).not.toContain("V10");
});

test.each([
  ["办件数", "≥500件", "约520件", true],
  ["经费使用", "≥5万元", "节约17.4万元", false],
  ["医生签约人数", "≥80人", "签约82人", false],
])("%s: whether %s with %s is an estimate", (...[name, target, actual, isEstimate]) => {
  expect(codesFor(name, target, actual).includes("V31")).toBe(isEstimate);
});

test.each([
  ["桥梁加固数量", "≥6座", "6座桥梁", false],
  ["网络设备", "≥20台", "20台/套", false],
  ["讲座场次", "≥12次/年", "12次", false],
  ["水库除险加固", "≥3座", "3个", true],
  ["就业率提高", "≥3%", "3个百分点", false],
])("%s: whether the units of %s and %s differ", (...[name, target, actual, differ]) => {
  expect(codesFor(name, target, actual).includes("V08")).toBe(differ);
});
