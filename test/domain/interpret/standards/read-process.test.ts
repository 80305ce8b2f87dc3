import { toDigits } from "../../../../src/domain/model/cell";
import { findStatedValue } from "../../../../src/domain/interpret/standards/find-stated-value";
import { readProcess } from "../../../../src/domain/interpret/standards/read-process";
import { readStandard } from "../../../../src/domain/interpret/standards/read-standard";

describe("findStatedValue", () => {
  test.each<[why: string, process: string, names: readonly string[], value: string | null]>([
    ["by its own words", "实际完成值：174个，得分=3.5分", ["发放宣传册"], "174个"],
    ["by the row's name", "问卷显示满意度为98.5%，因此得分=4分", ["群众满意度"], "98.5%"],
    [
      "without a code before the name",
      "执行率=100% 得分=3×100%=3分",
      ["B31 支出预算执行率"],
      "100%",
    ],
    [
      "with its sign",
      "项目支出预算调整率是-83.36%，调整率＞10%",
      ["项目支出预算调整率"],
      "-83.36%",
    ],
    [
      "behind words that work it out",
      "根据决算计算调整率为196.29%因此不得分",
      ["“公用经费”调整率"],
      "196.29%",
    ],
    ["without a verb", "投诉处置率100%。得分=3分", ["投诉", "投诉处置率"], "100%"],
    ["the same value twice", "满意度为98%，满意度98%", ["满意度"], "98%"],
    ["none of another measure", "预算调整率为0。得分=3分", ["“三公”经费控制率"], null],
    ["none of a measure that only ends alike", "投资完成率为80%", ["年度项目完成率"], null],
    ["none of two different ones", "满意度为98%，满意度为95%", ["满意度"], null],
    ["none of another year", "上年满意度为98%", ["满意度"], null],
    ["none that was only aimed at", "目标满意度为98%，计划完成值100个", ["满意度"], null],
    ["none that is approximate", "满意度为98%左右，满意度达95%以上", ["满意度"], null],
    ["none of a working", "完成率=45/50=90%", ["完成率"], null],
    ["none behind a denial", "满意度未达到90%，满意度不低于80%", ["满意度"], null],
    ["none of words", "已按要求完成", ["完成率"], null],
  ])("finds %s", (...[, process, names, value]) => {
    expect(findStatedValue(process, names)).toBe(value);
  });
});

const THREE =
  "1.是否有制度；2.是否合规；3.是否执行。以上3项各占1/3的权重分，符合条件即得相应分值，不符合不得分。";

describe("readProcess", () => {
  test.each([
    ["得分=3×100%=3分", "3"],
    ["得 分=2.5 分", "2.5"],
    ["3项均符合要求，按标准得 2分。", "2"],
    ["①得1分；②得1分；合计得2分", "2"],
    ["①得1分；②得2分", "-"],
    ["因此不得分", "0"],
    ["得分=2分，最终得3分", "-"],
    ["已完成", "-"],
  ])("takes the points of %s as %s", (text, points) => {
    const { score } = readProcess(text, readStandard(""));
    expect(score === null ? "-" : toDigits(score)).toBe(points);
  });

  test.each<[process: string, met: number | null, isClear: boolean]>([
    ["1.有制度；2.合规；3.已执行。3项均符合要求，得3分。", 3, true],
    ["有制度；合规；已执行。均符合要求，得3分。", 3, true],
    ["三项全部符合要求", 3, true],
    ["1.有制度；2.合规。2项均符合要求，得2分。", 2, true],
    ["1.有制度；2.合规；已执行。2项均符合要求，得2分。", 2, false],
    ["1.有制度；2.合规；3.暂不予评价。3项均符合要求。", 3, false],
    ["1.有制度；2.合规。3项均符合要求。", 3, false],
    ["有制度；合规。3项均符合要求。", 3, false],
    ["4项均符合要求", 4, false],
    ["2项符合要求，3项达到标准", 2, false],
    ["无截留；不存在未按规定审批的情形；均符合要求", 3, true],
    ["已完成", null, false],
  ])("counts the items of %s", (text, met, isClear) => {
    const { items } = readProcess(text, readStandard(THREE));
    expect(items).toEqual(
      met === null ? null : { met, isClear, unjudged: text.includes("暂不予评价") ? 1 : 0 },
    );
  });

  test("counts nothing where the standard is no checklist", () => {
    expect(readProcess("3项均符合要求", readStandard("酌情得分")).items).toBeNull();
  });
});
