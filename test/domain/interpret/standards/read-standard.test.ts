import fc from "fast-check";
import { readStandard } from "../../../../src/domain/interpret/standards/read-standard";
import { standardText } from "../../../../src/domain/interpret/standards/standard-text";
import { showStandard } from "../../../support/show-standard";

const read = (text: string): string =>
  (showStandard(readStandard(text)).split("\n")[0] ?? "").trim();

describe("readStandard reads", () => {
  test.each([
    // Ratios.
    ["得分=（实际完成值÷目标值）×100%×分值", "ratio actual-by-target by target of full"],
    ["按照实际完成比例得分，最高不超过权重分值", "ratio actual-by-target by target of full"],
    ["该项得分＝权重×目标值/实际值", "ratio target-by-actual by target of full"],
    ["得分=实际完成率×10分", "ratio rate of 实际完成率 of 10 points, full mark 10"],
    ["指标得分=完成率×指标分值，超过100%按100%计算", "ratio rate of 完成率 of full"],
    [
      "达到指标值得满分，未达到指标值的按完成比例得分，低于60%不得分",
      "ratio actual-by-target by target of full, nothing (…, 60%)",
    ],
    [
      "100%得10分；60%（含）—100%按比例得分；低于60%不得分",
      "ratio rate of 10 points, nothing (…, 60%), full mark 10",
    ],
    ["低于100%的按比例得分，≥100%得满分", "ratio rate of full"],
    ["完成目标任务得满分，其他按完成率得分", "ratio actual-by-target by target of full"],
    // Ladders: bounds as the words leave them.
    [
      "完成率≥95%得满分，90%（含）-95%得80%分值，90%以下不得分。",
      "ladder of 完成率: [95%, …) full; [90%, 95%? 0.8 of full; (…, 90%? 0 points",
    ],
    [
      "满意度90%及以上得10分，80%-90%（不含90%）得8分，80%以下不得分",
      "ladder of 满意度: [90%, …) 10 points; ?80%, 90%) 8 points; (…, 80%? 0 points, full mark 10",
    ],
    [
      "≥90%，5分；\n80%（含）~90%，4分；\n＜80%，0分。",
      "ladder: [90%, …) 5 points; [80%, 90%? 4 points; (…, 80%) 0 points, full mark 5",
    ],
    [
      "60%≤完成率＜80%得6分，完成率≥80%得满分，完成率＜60%得0分",
      "ladder of 完成率: [60%, 80%) 6 points; [80%, …) full; (…, 60%) 0 points",
    ],
    [
      "大于80%（含80%）小于90%得3分，大于等于90%得5分，小于80%不得分",
      "ladder: [80%, 90%) 3 points; [90%, …) 5 points; (…, 80%) 0 points, full mark 5",
    ],
    [
      "满意度高于90%（含）得5分，否则不得分",
      "ladder of 满意度: [90%, …) 5 points; otherwise 0 points, full mark 5",
    ],
    ["在±5%以内得满分，超出不得分", "ladder: [-5%, 5%] full; otherwise 0 points"],
    [
      "预算调整率绝对值≤5%得满分，5%-10%得2分，10%以上不得分",
      "ladder of 预算调整率 without sign: (…, 5%] full; ?5%, 10%? 2 points; ?10%, …) 0 points",
    ],
    [
      "完成数≥1,000件得5分，1000件以下扣2分",
      "ladder of 完成数: [1000件, …) 5 points; (…, 1000件? full less 2, full mark 5",
    ],
    // Steps.
    [
      "满意度≥90%得满分，每降低1%扣0.2分，扣完为止，低于60%不得分",
      "steps of 满意度: [90%, …) full, each 1% below -0.2 (unsaid), nothing (…, 60%)",
    ],
    [
      "比例不足90%时,每减少5%扣1分,最多扣6分",
      "steps of 比例: [90%, …) full, each 5% below -1 (unsaid), at most 6",
    ],
    [
      "评分标准：完成率≥100%，得满分；每降低1%扣1分，不足1%按1%计算，扣完为止。",
      "steps of 完成率: [100%, …) full, each 1% below -1 (counted)",
    ],
    ["每低于目标值1%扣0.5分，不足1%不扣分", "steps: the target full, each 1% below -0.5 (dropped)"],
    ["达到目标值得满分，每满1个百分点扣1分", "NOT UNDERSTOOD"],
    [
      "偏差率在±5%以内（含）得满分，每超过1个百分点扣0.5分，扣完为止",
      "steps of 偏差率: [-5%, 5%] full, each 1个百分点 either -0.5 (unsaid)",
    ],
    [
      "按时完成得满分，每延期一天扣0.5分，扣完为止",
      "steps: the target full, each 1天 above -0.5 (unsaid)",
    ],
    [
      "达到90%得满分，每少两个百分点扣1分，扣满15分为止",
      "steps: [90%, …) full, each 2个百分点 below -1 (unsaid), at most 15",
    ],
    [
      "完成指标值的100%得满分，每低1个百分点扣0.5分",
      "steps by target: [100%, …) full, each 1个百分点 below -0.5 (unsaid)",
    ],
    ["以100%为标准，每超过1%扣1分", "steps: (…, 100%] full, each 1% above -1 (unsaid)"],
    ["超过100%的，每超1%扣1分", "steps: (…, 100%] full, each 1% above -1 (unsaid)"],
    ["≥90%得满分，每1%扣1分", "steps: [90%, …) full, each 1% below -1 (unsaid)"],
    ["100%得满分，每变动1%扣1分", "steps: [100%, 100%] full, each 1% either -1 (unsaid)"],
    // Faults.
    ["未发生安全事故得满分，每发生1起扣2分，扣完为止", "faults: full, each 起 occurring -2"],
    [
      "制度健全得3分，每缺一项扣0.5分，扣满2分为止",
      "faults: 3 points, each 项 missing -0.5, at most 2, full mark 3",
    ],
    // Checklists.
    ["①有制度(1分)；②有执行(2分)", "checklist of 2: 1 points, 2 points, full mark 3"],
    [
      "（1）制度健全，得1分；（2）执行有效，得1分，扣完为止",
      "checklist of 2: 1 points, 1 points, full mark 2",
    ],
    [
      "1.甲；2.乙。以上两项各0.5分，符合要求得相应分值，否则不得分。",
      "checklist of 2: 0.5 points, 0.5 points, full mark 1",
    ],
    // Word levels.
    [
      "明确3分，基本明确2分，不明确0分",
      "levels: “明确” 3 points; “基本明确” 2 points; “不明确” 0 points, full mark 3",
    ],
    [
      "未发生安全事故得满分，发生安全事故不得分",
      "levels: “未发生安全事故” full; “发生安全事故” 0 points",
    ],
    ["财务制度健全的得满分,不健全的扣1分", "levels: “健全” full; “不健全” full less 1"],
    // The row's own target, or a day, decides.
    ["达到指标值得满分，否则不得分。", "threshold the target: full, else 0 points"],
    ["达到预期目标得满分，未达到预期目标不得分", "threshold the target: full, else 0 points"],
    ["未达到目标值的不得分，达到目标值的得满分。", "threshold the target: full, else 0 points"],
    [
      "按时完成得5分，未按时完成得2分",
      "threshold the target in time: 5 points, else 2 points, full mark 5",
    ],
    ["2024年6月底前完成得满分，否则不得分", "threshold 2024年6月30日 in time: full, else 0 points"],
    [
      "2024年6月底前完成得满分，每延迟1个月扣1分，扣完为止。",
      "steps: 2024年6月30日 full, each 1个月 above -1 (unsaid)",
    ],
    [
      "每逾期一天扣0.2分，逾期超过10天不得分。",
      "steps: the target full, each 1天 above -0.2 (unsaid), nothing (10天, …) off",
    ],
    // Shares taken off.
    ["每缺一项扣权重的20%，扣完为止。", "faults: full, each 项 missing -0.2 of full"],
    ["每出现1例不合规情况扣10%的分值，扣完为止。", "faults: full, each 例 occurring -0.1 of full"],
    [
      "完成率达到100%得满分，每降低1%扣减权重分的2%，扣完为止。",
      "steps of 完成率: [100%, …) full, each 1% below -0.02 of full (unsaid)",
    ],
    ["制度健全的得满分，不健全的扣50%分值", "levels: “健全” full; “不健全” full less 0.5 of full"],
    // The mark as a sentence of its own.
    [
      "本项满分5分。完成率≥95%得满分；每低1个百分点扣0.5分，扣完为止。",
      "steps of 完成率: [95%, …) full, each 1个百分点 below -0.5 (unsaid), full mark 5",
    ],
    [
      "（满分4分）①制度健全，得2分；②执行有效，得2分。",
      "checklist of 2: 2 points, 2 points, full mark 4",
    ],
    [
      "本指标满分为10分，按实际完成比例得分。",
      "ratio actual-by-target by target of full, full mark 10",
    ],
    ["2024年底前完成得满分，未完成不得分。", "levels: “2024年底前完成” full; “未完成” 0 points"],
    ["当年新增隐性债务得0分，未新增得满分。", "levels: “当年新增隐性债务” 0 points; “未新增” full"],
    ["及时发放得满分，发放不及时不得分。", "levels: “及时发放” full; “发放不及时” 0 points"],
    // What takes everything away, and what need not be.
    [
      "完成率≥90%得满分，每低1%扣0.5分；发生违规违纪问题的，一票否决，该项不得分。",
      "steps of 完成率: [90%, …) full, each 1% below -0.5 (unsaid), nothing if 发生违规违纪问题",
    ],
    [
      "未发生安全事故得满分，发生安全事故一票否决，不得分。",
      "levels: “未发生安全事故” full; “发生安全事故” 0 points",
    ],
    [
      "完成率≥90%得满分，每低1%扣0.5分，不涉及该项工作的得满分。",
      "steps of 完成率: [90%, …) full, each 1% below -0.5 (unsaid), full where nothing applies",
    ],
    [
      "满意度≥90%得满分，每降低1%扣0.5分。如不适用，按满分计算。",
      "steps of 满意度: [90%, …) full, each 1% below -0.5 (unsaid), full where nothing applies",
    ],
    // Of the target itself.
    [
      "达到目标值100%得满分，80%（含）-100%得80%的分值，低于80%不得分。",
      "ladder by target: [100%, …) full; [80%, 100%? 0.8 of full; (…, 80%) 0 points",
    ],
    [
      "完成值在目标值的±10%以内得满分，每超过1%扣0.5分。",
      "steps of 完成值 by target: [90%, 110%] full, each 1% above -0.5 (unsaid)",
    ],
    [
      "完成率100%得满分，90%（含）以上扣1分，90%以下不得分",
      "ladder of 完成率: [100%, …) full; [90%, …) full less 1; (…, 90%? 0 points",
    ],
    [
      "优得100%分值，良得80%分值，差不得分。",
      "levels: “优” 1 of full; “良” 0.8 of full; “差” 0 points",
    ],
    [
      "优秀得5分、良好得4分、较差不得分。",
      "levels: “优秀” 5 points; “良好” 4 points; “较差” 0 points, full mark 5",
    ],
    // Ranking.
    [
      "前5名满分，6-10名扣0.5分，其余不得分",
      "ranking: 1-5 full; 6-10 full less 0.5; otherwise 0 points",
    ],
    [
      "排名第1名得5分，第2-10名得3分，10名以后不得分",
      "ranking: 1-1 5 points; 2-10 3 points; 11- 0 points, full mark 5",
    ],
    // What stands beside a rule.
    [
      "合格率=合格数/总数×100%。合格率≥95%得满分，每下降1%扣1分。没有该项的按满分计算。",
      "steps of 合格率: [95%, …) full, each 1% below -1 (unsaid), full where nothing applies",
    ],
    ["—", "none"],
  ])("%s", (text, shown) => {
    expect(read(text)).toBe(shown);
  });
});

describe("readStandard refuses", () => {
  test.each([
    ["discretion", "≥90%得满分，低于90%酌情扣分"],
    ["discretion in other words", "≥90%得满分，低于90%视情况扣分"],
    [
      "full marks below the whole and a ratio from somewhere",
      "满意度≥90%得满分，小于90%按比例得分",
    ],
    ["a threshold without its other side", "完成率≥90%得满分"],
    ["two measures", "完成率≥90%得5分；满意度<90%得3分"],
    ["two sums in one", "完成率≥90%得5分；满意度≥90%得5分"],
    ["a note in brackets", "≥90%得满分（其中线上满意度不低于80%），低于90%不得分"],
    ["a least mark", "完成率≥90%得满分，每低于1%扣0.5分，最低得5分"],
    ["a direction that contradicts its base", "≥90%得满分，每超过1%扣0.5分"],
    [
      "shares in a sum of items that do not add up",
      "1.甲；2.乙；3.丙。以上3项各占1/4的权重分，符合条件即得分，不符合不得分。",
    ],
    [
      "a count that is not the list's",
      "1.甲；2.乙。以上3项各占1/3的权重分，符合条件即得分，不符合不得分。",
    ],
    ["a list that skips a number", "1.甲，得1分；3.乙，得1分"],
    ["points that a person would add", "满意度每提高1%加0.5分"],
    ["a deduction from nowhere", "存在违法违纪情况扣2分"],
    ["a word that denies", "并未低于90%得满分，低于90%不得分"],
    ["places with a gap", "前5名得满分，8-10名得3分"],
    ["an exception", "≥90%得满分，低于90%不得分，不可抗力除外"],
    ["a typing error in what scores", "全部完成得3分；1项没有完成1分，扣完为止。"],
    ["formulas with other operands", "得分=满意人数×权重"],
    ["a bracket that changes the formula", "得分=实际完成值/(目标值×权重)"],
    ["half a condition", "超过10天"],
    [
      "a yardstick that differs from the condition",
      "以95%为标准。在职人员控制率≤100%得5分；每超过1个百分点扣1分",
    ],
    ["the same span twice", "≥90%得5分；≥90%得3分"],
    ["a ratio with a mark beside the whole", "达到指标值得满分，达到目标值得5分，其余按比例得分"],
    ["two ratios", "未完成的按比例得分，其他按比例得分"],
    ["a ratio from half way", "≥100%得满分；70%-100%按比例得分；低于60%不得分"],
    ["a range that is none", "90%-90%得满分，否则不得分"],
    ["a mark that names another number", "80%(含70%)-90%得满分，否则不得分"],
    ["two sides that do not meet", "大于90%小于80%得满分，否则不得分"],
    ["two comparisons that contradict", "≥90%以下得满分，否则不得分"],
    ["a bare number with a mark", "90%（含）得满分，否则不得分"],
    ["two steps", "≥90%得满分，每低1%扣1分，每低2%扣2分"],
    ["two limits of a kind", "≥90%得满分，每低1%扣1分，最多扣2分，最多扣3分"],
    ["on time beside points for percent", "按时完成得满分，每低1%扣1分"],
    ["steps without a side", "达到指标值得满分，每1%扣1分"],
    ["a yardstick and a condition for one base", "以90%为标准，低于90%的，每降低1%扣1分"],
    ["steps either way from one bound", "≥90%得满分，每变动1%扣1分"],
    ["nothing on the side of full marks", "≥90%得满分，每降低1%扣1分，高于95%不得分"],
    ["steps behind a range", "80%-90%时，每降低1%扣1分"],
    ["steps either way behind a limit", "低于90%的，每增减1%扣1分"],
    ["a step of nothing", "≥90%得满分，每降低0%扣1分"],
    ["a step behind words with numbers", "第2季度未达标，每降低1%扣1分"],
    ["parts of faults", "每缺一项扣1分，不足一项按一项计"],
    ["two faults", "每缺一项扣1分，每错一处扣2分"],
    ["a condition beside faults", "≥90%；每缺一项扣1分"],
    ["items of no points", "①甲，0分；②乙，1分"],
    ["what comes behind items and is new", "①甲，1分；②乙，1分，每少一项扣2分"],
    ["items without points", "①甲；②乙，1分"],
    ["a list beside a sentence", "甲、乙各占1/2的权重分，符合得分，不符合不得分"],
    ["percent points for days", "≤3天得5分；10%以上不得分"],
    ["a mark that the rungs do not reach", "满分10分，≥90%得8分，否则不得分。"],
    ["parts of a mark", "满分5分，其中制度健全得3分，执行有效得2分。"],
    ["a share of the target or the target itself", "达到指标值90%得满分，每降低1%扣1分。"],
    ["excess or value", "控制率≤100%得满分，每超出1%扣0.5分，超出10%不得分。"],
    ["nothing within the steps' full marks", "≥90%得满分，每降低1%扣1分，降低10%以上不得分。"],
    ["days after a day and percent", "2024年6月底前完成得满分，每降低1%扣1分。"],
    ["two days", "2024年12月完成得满分，2025年1月完成得5分，否则不得分。"],
    ["a veto and nothing else", "发生重大安全事故的，一票否决，该项不得分。"],
    ["a veto that is not told", "出现一票否决情形的，本项不得分。"],
    ["an exemption and nothing else", "不涉及政府采购的得满分。"],
    ["things to be added up", "制度健全得3分；执行有效得2分"],
    ["the same for two things", "公开内容完整，得1分；公开及时，得1分。"],
    ["how late it was", "逾期1-5天扣1分，逾期6-10天扣2分，逾期10天以上不得分。"],
    ["how much too much it was", "超支5%以内扣1分，超支5%-10%扣2分，超支10%以上不得分"],
    ["a percentage of who knows what", "每降低1%扣1%。"],
    ["a number in words", "九成以上得满分，九成以下不得分"],
  ])("%s: %s", (_, text) => {
    expect(read(text)).toMatch(/^NOT UNDERSTOOD/);
  });
});

test("names a full mark of a refused standard only where it can be no other's", () => {
  expect(read("全部完成得3分；1项没有完成1分，扣完为止。")).toBe("NOT UNDERSTOOD, full mark 3");
  expect(read("满分5分，≥90%得满分，80%-90%得3分，其他酌情")).toBe("NOT UNDERSTOOD, full mark 5");
  expect(read("每符合一项得1分，酌情扣分")).toBe("NOT UNDERSTOOD");
});

const words = fc.constantFrom(
  "完成率",
  "满意度",
  "≥",
  "≤",
  "<",
  "90%",
  "80%",
  "100%",
  "3天",
  "±5%",
  "以上",
  "以下",
  "（含）",
  "-",
  "得满分",
  "得5分",
  "不得分",
  "扣1分",
  "扣0.5分",
  "5分",
  "每",
  "降低",
  "超过",
  "1%",
  "一项",
  "缺",
  "，",
  "；",
  "。",
  "：",
  "扣完为止",
  "最多扣3分",
  "否则",
  "按比例得分",
  "①",
  "②",
  "1.",
  "2.",
  "以上2项各占1/2的权重分",
  "符合得分",
  "不符合不得分",
  "得分=",
  "实际完成值",
  "/",
  "×",
  "目标值",
  "权重",
  "前3名",
  "明确",
  "不明确",
  "(",
  ")",
  "|",
  "达到",
  "指标值",
  "的",
  "没有该项按满分计算",
  "满分10分",
  "扣权重的20%",
  "一票否决",
  "按时完成",
  "2024年6月底前完成",
  "逾期",
  "1天",
  "未达到",
);

describe("readStandard, on any words,", () => {
  test("never throws, and keeps every word of what it understood", () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 14 }).map((list) => list.join("")),
        (text) => {
          const reading = readStandard(text);
          if (reading.kind !== "understood") return;
          const bare = (part: string): string =>
            part.replace(/[①-⑫]|\(?\d[.、)](?!\d)|[,;:.()]/gu, "");
          const kept = reading.parts.map((part) => bare(part.text)).join("");
          const sorted = (all: string): string => Array.from(all).sort().join("");
          expect(sorted(kept)).toBe(sorted(bare(standardText(text))));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("never throws on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(["none", "refused", "understood"]).toContain(readStandard(text).kind);
      }),
    );
  });
});
