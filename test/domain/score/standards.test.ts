import fc from "fast-check";
import { toDigits } from "../../../src/domain/model/cell";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import { explain } from "../../../src/text/explanations";
import { drawSheet } from "../../support/draw-sheet";
import { runSheets, schemeOf } from "../../support/run-drawn";

interface Row {
  readonly name?: string;
  readonly standard: string;
  readonly target?: string;
  readonly actual?: string;
  readonly process?: string;
  readonly standardMark?: "ask" | "scale";
}

/** A row of 10 points with its own standard: what it gives, and the sentence that says why. */
function scoreOf({ name = "甲", standard, target = "", actual, process = "", standardMark }: Row) {
  const [heading, first, second] =
    actual === undefined ? ["", "", ""] : ["| 完成值 ", `| ${actual} `, "| 1 "];
  const sheet = drawSheet(`
    | 三级指标 | 指标值 ${heading}| 分值 | 评分标准 | 评分过程 | 得分 |
    | ${name} | ${target} ${first}| 10 | '${standard} | '${process} | |
    | 乙 | ≥1 ${second}| 90 | | | |`);
  const scheme = { ...schemeOf("national"), standardMark: standardMark ?? "ask" } as const;
  const row = runSheets([sheet], { scheme }).before[0]?.scored.indicators[0];
  if (row === undefined) throw new Error("No row");
  return [row.computed === null ? "-" : toDigits(row.computed), explain(row.explanation)];
}

const LADDER = "完成率≥90%得满分；80%（含）-90%得8分；60%-80%得5分；低于60%不得分";

describe("a row with its own standard", () => {
  test.each<[Row, string, string]>([
    // Ratios: 45 ÷ 50 × 10 = 9; never above the weight.
    [
      { standard: "得分=实际完成值/目标值×权重", target: "≥50个", actual: "45个" },
      "9",
      "按评分标准：45个 ÷ 50个 × 10分 = 9分",
    ],
    [
      { standard: "得分=实际完成值/目标值×权重", target: "≥50个", actual: "60个" },
      "10",
      "按评分标准：60个 ÷ 50个 × 10分 = 12分，超过满分，得10分",
    ],
    [
      { standard: "按完成比例得分，低于60%不得分", target: "≥50个", actual: "29个" },
      "0",
      "按评分标准：29个 ÷ 50个 × 10分 = 5.8分，得0分",
    ],
    [
      { standard: "按完成比例得分，低于60%不得分", target: "≥50个", actual: "30个" },
      "6",
      "按评分标准：30个 ÷ 50个 × 10分 = 6分",
    ],
    [
      { standard: "得分=目标值/实际完成值×权重", target: "≤10天", actual: "16天" },
      "6.25",
      "按评分标准：10天 ÷ 16天 × 10分 = 6.25分",
    ],
    [
      { standard: "得分=权重×合格率", target: "≥98%", actual: "'95%" },
      "9.5",
      "按评分标准：95% × 10分 = 9.5分",
    ],
    [
      { standard: "得分=权重×完成率", target: "≥50个", actual: "45个" },
      "9",
      "按评分标准：45个 ÷ 50个 × 10分 = 9分",
    ],
    // A ratio against the direction of its target says nothing.
    [
      { standard: "得分=实际完成值/目标值×权重", target: "≤10天", actual: "5天" },
      "-",
      "评分标准的比例公式与指标值“≤10天”的方向不一致，完成值5天须人工评分",
    ],
    [
      { standard: "得分=权重×超支率", target: "≤5%", actual: "'3%" },
      "-",
      "评分标准的比例公式与指标值“≤5%”的方向不一致，完成值3%须人工评分",
    ],
    [
      { standard: "得分=实际完成值/目标值×权重", target: "合规", actual: "5个" },
      "-",
      "完成值“5个”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "得分=实际完成值/目标值×权重", target: "≥0个", actual: "5个" },
      "-",
      "完成值“5个”不能直接套用本行的评分标准，须人工评分",
    ],
    // Ladders: counts by their share of the target, rates as they are.
    [
      { standard: LADDER, target: "≥200件", actual: "180件" },
      "10",
      "按评分标准：完成值180件符合“完成率≥90%”，得10分",
    ],
    [
      { standard: LADDER, target: "≥200件", actual: "179件" },
      "8",
      "按评分标准：完成值179件符合“80%(含)-90%”，得8分",
    ],
    [
      { standard: LADDER, target: "≥200件", actual: "160件" },
      "8",
      "按评分标准：完成值160件符合“80%(含)-90%”，得8分",
    ],
    [
      { standard: LADDER, target: "≥200件", actual: "119件" },
      "0",
      "按评分标准：完成值119件符合“低于60%”，得0分",
    ],
    [
      { standard: LADDER, target: "≥200件", actual: "120件" },
      "5",
      "按评分标准：完成值120件符合“60%-80%”，得5分",
    ],
    [
      { standard: LADDER, target: "'100%", actual: "'85%" },
      "8",
      "按评分标准：完成值85%符合“80%(含)-90%”，得8分",
    ],
    // 完成率 of a rate whose target is not the whole: of the target, or the rate itself?
    [
      { standard: LADDER, target: "≥95%", actual: "'85%" },
      "-",
      "完成值“85%”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { name: "任务完成率", standard: LADDER, target: "≥95%", actual: "'85%" },
      "8",
      "按评分标准：完成值85%符合“80%(含)-90%”，得8分",
    ],
    [
      { standard: "满意度≥90%得满分，低于90%不得分", target: "≥90", actual: "85" },
      "-",
      "完成值“85”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "≤3天得10分，3-5天得5分，超过5天不得分", target: "≤3天", actual: "4天" },
      "5",
      "按评分标准：完成值4天符合“3-5天”，得5分",
    ],
    // What two rungs leave open at their common number is a person's.
    [
      { standard: "90%以上得满分，80%-90%得8分，80%以下不得分", target: "≥90%", actual: "'90%" },
      "-",
      "评分标准没有写明完成值90%应得几分，须人工评分",
    ],
    [
      { standard: "90%以上得满分，80%-90%得8分，80%以下不得分", target: "≥90%", actual: "'91%" },
      "10",
      "按评分标准：完成值91%符合“90%以上”，得10分",
    ],
    [
      { standard: "95%以上得满分，90%以上得8分，90%以下不得分", target: "≥95%", actual: "'95%" },
      "10",
      "按评分标准：完成值95%符合“95%以上”，得10分",
    ],
    [
      { standard: "≥90%得满分，≥80%得8分，<80%不得分", target: "≥90%", actual: "'92%" },
      "10",
      "按评分标准：完成值92%符合“≥90%”，得10分",
    ],
    [
      { standard: "≥90%得满分，<80%不得分", target: "≥90%", actual: "'85%" },
      "-",
      "评分标准没有写明完成值85%应得几分，须人工评分",
    ],
    [
      { standard: "偏差率绝对值≤10%得满分，否则不得分", target: "10%", actual: "'-12%" },
      "0",
      "按评分标准：完成值-12%属于其余情形，得0分",
    ],
    [
      { standard: "偏差率绝对值≤10%得满分，否则不得分", target: "10%", actual: "'-8%" },
      "10",
      "按评分标准：完成值-8%符合“偏差率绝对值≤10%”，得10分",
    ],
    // Steps: 90% − 87% = 3 steps of 0.5.
    [
      { standard: "满意度≥90%得满分，每降低1%扣0.5分，扣完为止", target: "≥90%", actual: "'87%" },
      "8.5",
      "按评分标准：完成值87%，与≥90%相差3%，每1%扣0.5分，得8.5分",
    ],
    [
      { standard: "满意度≥90%得满分，每降低1%扣0.5分，扣完为止", target: "≥90%", actual: "'95%" },
      "10",
      "按评分标准：完成值95%达到≥90%，得10分",
    ],
    [
      { standard: "满意度≥90%得满分，每降低1%扣0.5分，扣完为止", target: "≥90%", actual: "'87.5%" },
      "-",
      "评分标准没有写明不足一档如何扣分，完成值87.5%须人工评分，得分应在8.5分至9分之间",
    ],
    [
      {
        standard: "满意度≥90%得满分，每降低1%扣0.5分，不足1%按1%计算",
        target: "≥90%",
        actual: "'87.5%",
      },
      "8.5",
      "按评分标准：完成值87.5%，与≥90%相差2.5%，每1%扣0.5分，得8.5分",
    ],
    [
      { standard: "满意度≥90%得满分，每满1%扣0.5分", target: "≥90%", actual: "'87.5%" },
      "9",
      "按评分标准：完成值87.5%，与≥90%相差2.5%，每1%扣0.5分，得9分",
    ],
    [
      {
        standard: "满意度≥90%得满分，每降低1%扣0.5分，不足1%不扣分",
        target: "≥90%",
        actual: "'87.5%",
      },
      "9",
      "按评分标准：完成值87.5%，与≥90%相差2.5%，每1%扣0.5分，得9分",
    ],
    [
      { standard: "满意度≥90%得满分，每降低1%扣1分，最多扣6分", target: "≥90%", actual: "'70.5%" },
      "4",
      "按评分标准：完成值70.5%，与≥90%相差19.5%，每1%扣1分，得4分",
    ],
    [
      {
        standard: "满意度≥90%得满分，每降低1%扣0.1分，低于60%不得分",
        target: "≥90%",
        actual: "'59.5%",
      },
      "0",
      "按评分标准：完成值59.5%，与≥90%相差30.5%，每1%扣0.1分，得0分",
    ],
    [
      { standard: "每低于目标值1%扣0.5分，扣完为止", target: "≥200件", actual: "190件" },
      "7.5",
      "按评分标准：完成值190件，与200件相差5%，每1%扣0.5分，得7.5分",
    ],
    [
      { standard: "每超过1天扣2分，扣完为止", target: "≤10天", actual: "12天" },
      "6",
      "按评分标准：完成值12天，与10天相差2天，每1天扣2分，得6分",
    ],
    [
      { standard: "每超过1天扣2分，扣完为止", target: "≥10天", actual: "12天" },
      "-",
      "完成值“12天”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "每超过1天扣2分，扣完为止", target: "≤10次", actual: "12次" },
      "-",
      "完成值“12次”不能直接套用本行的评分标准，须人工评分",
    ],
    // Lateness by the calendar: 31 December to 3 January is 3 days, 10 − 3 × 2 = 4.
    [
      { standard: "每超过1天扣2分，扣完为止", target: "2024年12月底前", actual: "2025年1月3日" },
      "4",
      "按评分标准：完成值2025年1月3日，与2024年12月31日相差3天，每1天扣2分，得4分",
    ],
    [
      { standard: "每逾期一天扣0.1分", target: "2024年2月底前", actual: "2024年3月1日" },
      "9.9",
      "按评分标准：完成值2024年3月1日，与2024年2月29日相差1天，每1天扣0.1分，得9.9分",
    ],
    [
      {
        standard: "按期完成得满分，每延迟一个月扣1分",
        target: "2024年6月底前",
        actual: "2024年6月20日",
      },
      "10",
      "按评分标准：完成值2024年6月20日达到2024年6月30日，得10分",
    ],
    // Half a month: whole, or not at all? The standard does not say.
    [
      {
        standard: "按期完成得满分，每延迟一个月扣1分",
        target: "2024年6月底前",
        actual: "2024年7月15日",
      },
      "-",
      "评分标准没有写明不足一档如何扣分，完成值2024年7月15日须人工评分，得分应在9分至10分之间",
    ],
    [
      {
        standard: "按期完成得满分，每延迟一个月扣1分，不足一个月按一个月计算",
        target: "2024年6月底前",
        actual: "2024年7月15日",
      },
      "9",
      "按评分标准：完成值2024年7月15日，与2024年6月30日相差15天，每1个月扣1分，得9分",
    ],
    // One month from the end of June: to 30 or to 31 July; both count one on the 30th and 31st at least.
    [
      {
        standard: "按期完成得满分，每延迟一个月扣1分",
        target: "2024年6月15日前",
        actual: "2024年8月15日",
      },
      "8",
      "按评分标准：完成值2024年8月15日，与2024年6月15日相差61天，每1个月扣1分，得8分",
    ],
    [
      {
        standard: "按期完成得满分，每延迟一个月扣1分",
        target: "2024年6月底前",
        actual: "2024年7月31日",
      },
      "-",
      "评分标准没有写明不足一档如何扣分，完成值2024年7月31日须人工评分，得分应在8分至9分之间",
    ],
    // July as a whole tells no day.
    [
      { standard: "每逾期一天扣0.1分", target: "2024年6月底前", actual: "2024年7月" },
      "-",
      "完成值“2024年7月”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      {
        standard: "2024年6月底前完成得满分，每延迟1天扣1分",
        target: "2024年9月底前",
        actual: "2024年7月2日",
      },
      "-",
      "完成值“2024年7月2日”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "每逾期一天扣0.2分，逾期超过10天不得分", target: "≤30天", actual: "38天" },
      "8.4",
      "按评分标准：完成值38天，与30天相差8天，每1天扣0.2分，得8.4分",
    ],
    [
      { standard: "每逾期一天扣0.2分，逾期超过10天不得分", target: "≤30天", actual: "41天" },
      "0",
      "按评分标准：完成值41天，与30天相差11天，每1天扣0.2分，得0分",
    ],
    [
      { standard: "每逾期一天扣0.2分，超过10天不得分", target: "≤30天", actual: "31天" },
      "-",
      "评分标准没有写明完成值31天应得几分，须人工评分",
    ],
    // Shares of the weight: 10 − 2 × 20 % × 10 = 6.
    [
      { standard: "每缺一项扣权重的20%，扣完为止", target: "≥5项", actual: "3项" },
      "6",
      "按评分标准：2项，每项扣2分，得6分",
    ],
    [
      { standard: "≥90%得满分，每降低1%扣分值的5%，扣完为止", target: "≥90%", actual: "'87%" },
      "8.5",
      "按评分标准：完成值87%，与≥90%相差3%，每1%扣0.5分，得8.5分",
    ],
    [
      { standard: "优得100%分值，良得80%分值，差不得分", target: "优", actual: "良" },
      "8",
      "按评分标准：完成值良符合“良”，得8分",
    ],
    // The row's own target decides.
    [
      { standard: "达到指标值得满分，否则不得分", target: "≥50个", actual: "50个" },
      "10",
      "按评分标准：完成值50个符合“达到指标值”，得10分",
    ],
    [
      { standard: "达到指标值得满分，否则不得分", target: "≥50个", actual: "49个" },
      "0",
      "按评分标准：完成值49个属于其余情形，得0分",
    ],
    [
      { standard: "达到指标值得满分，否则不得分", target: "≤50个", actual: "49个" },
      "10",
      "按评分标准：完成值49个符合“达到指标值”，得10分",
    ],
    [
      {
        standard: "按时完成得满分，未按时完成不得分",
        target: "2024年6月底前",
        actual: "2024年7月1日",
      },
      "0",
      "按评分标准：完成值2024年7月1日符合“未按时完成”，得0分",
    ],
    [
      {
        standard: "按时完成得满分，未按时完成不得分",
        target: "2024年6月15日前",
        actual: "2024年6月",
      },
      "-",
      "完成值“2024年6月”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "按时完成得满分，未按时完成不得分", target: "≥50个", actual: "60个" },
      "-",
      "完成值“60个”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "达到指标值得满分，否则不得分", target: "有所提升", actual: "明显提升" },
      "-",
      "完成值“明显提升”不能直接套用本行的评分标准，须人工评分",
    ],
    // 95 % of 98 %, or 95 %: a person's to say.
    [
      {
        standard: "100%得10分；60%（含）—100%按比例得分；低于60%不得分",
        target: "≥98%",
        actual: "'95%",
      },
      "-",
      "完成值“95%”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "完成值在目标值的±10%以内得满分，否则不得分", target: "≥50个", actual: "45个" },
      "10",
      "按评分标准：完成值45个符合“完成值在目标值的±10%以内”，得10分",
    ],
    // Whether it happened the table does not say, unless the row does.
    [
      {
        standard: "≥90%得满分，每低1%扣0.5分；发生违纪问题一票否决",
        target: "≥90%",
        actual: "'88%",
      },
      "-",
      "评分标准规定“发生违纪问题”的一票否决，表中看不出有无此情形，须人工确认后评分",
    ],
    [
      {
        standard: "≥90%得满分，每低1%扣0.5分；发生违纪问题一票否决",
        target: "≥90%",
        actual: "'88%",
        process: "全年未发生违纪问题",
      },
      "9",
      "按评分标准：完成值88%，与≥90%相差2%，每1%扣0.5分，得9分",
    ],
    [
      { standard: "±5%以内得满分，每超过1%扣1分", target: "±5%", actual: "'-8%" },
      "7",
      "按评分标准：完成值-8%，与±5%以内相差3%，每1%扣1分，得7分",
    ],
    [
      { standard: "变动率=0得满分，每超过1%扣1分", target: "≤0%", actual: "'-8%" },
      "-",
      "评分标准没有写明完成值-8%应得几分，须人工评分",
    ],
    [
      { standard: "10-20天得满分，每超过1天扣1分", target: "10-20天", actual: "23天" },
      "7",
      "按评分标准：完成值23天，与10天至20天相差3天，每1天扣1分，得7分",
    ],
    [
      { standard: "<10天得满分，每超过1天扣1分", target: "≤10天", actual: "9天" },
      "10",
      "按评分标准：完成值9天达到<10天，得10分",
    ],
    // Faults, counted by the actual value.
    [
      { standard: "未发生事故得满分，每发生1起扣2分，扣完为止", target: "≤0起", actual: "3起" },
      "4",
      "按评分标准：3起，每起扣2分，得4分",
    ],
    [
      { standard: "未发生事故得满分，每发生1起扣2分，扣完为止", target: "≤0起", actual: "9起" },
      "0",
      "按评分标准：9起，每起扣2分，得0分",
    ],
    [
      { standard: "每缺一项扣2分，最多扣4分", target: "≥5项", actual: "1项" },
      "6",
      "按评分标准：4项，每项扣2分，得6分",
    ],
    [
      { standard: "每缺一项扣2分，最多扣4分", target: "≥5个", actual: "1个" },
      "-",
      "完成值“1个”不能直接套用本行的评分标准，须人工评分",
    ],
    [
      { standard: "每发现一处问题扣2分", target: "合规", actual: "基本合规" },
      "-",
      "完成值“基本合规”不能直接套用本行的评分标准，须人工评分",
    ],
    // Levels by their own words only.
    [
      { standard: "明确得满分，基本明确得6分，不明确不得分", target: "明确", actual: "基本明确" },
      "6",
      "按评分标准：完成值基本明确符合“基本明确”，得6分",
    ],
    [
      { standard: "明确得满分，不明确扣4分", target: "明确", actual: "不明确。" },
      "6",
      "按评分标准：完成值不明确。符合“不明确”，得6分",
    ],
    [
      { standard: "明确得满分，基本明确得6分，不明确不得分", target: "明确", actual: "比较明确" },
      "-",
      "完成值“比较明确”不是评分标准中的用语，须人工评分",
    ],
    // Ranking.
    [
      { standard: "前5名满分，6-10名扣0.5分", target: "前5名", actual: "第6名" },
      "9.5",
      "按评分标准：完成值第6名符合“6-10名”，得9.5分",
    ],
    [
      { standard: "前5名满分，6-10名扣0.5分", target: "前5名", actual: "第11名" },
      "-",
      "评分标准没有写明完成值第11名应得几分，须人工评分",
    ],
    [
      { standard: "前5名满分，其他不得分", target: "前5名", actual: "第11名" },
      "0",
      "按评分标准：完成值第11名属于其余情形，得0分",
    ],
    [
      { standard: "前5名满分，其他不得分", target: "前5名", actual: "靠前" },
      "-",
      "完成值“靠前”不能直接套用本行的评分标准，须人工评分",
    ],
    // A standard's own mark.
    [
      { standard: "≥90%得8分，每降低1%扣1分", target: "≥90%", actual: "'90%" },
      "-",
      "评分标准的满分与分值不一致，完成值90%的得分须人工确认，得分应在8分至10分之间",
    ],
    [
      { standard: "≥90%得8分，每降低1%扣1分", target: "≥90%", actual: "'50%" },
      "0",
      "按评分标准：完成值50%，与≥90%相差40%，每1%扣1分，得0分",
    ],
    [
      {
        standard: "≥90%得8分，每降低1%扣1分",
        target: "≥90%",
        actual: "'86%",
        standardMark: "scale",
      },
      "5",
      "按评分标准：完成值86%，与≥90%相差4%，每1%扣1分，得5分",
    ],
    [
      { standard: "≥90%得20分，<90%得10分", target: "≥90%", actual: "'95%" },
      "10",
      "按评分标准：完成值95%符合“≥90%”，得10分",
    ],
    // Where nothing applies.
    [
      {
        standard: "100%以下（含）得满分，每超出5%扣2分。没有该项的按满分计算。",
        target: "≤100%",
        actual: "无此项目",
      },
      "10",
      "按评分标准：“无此项目”按满分计算，得10分",
    ],
    // The actual value in the process.
    [
      {
        standard: "得分=实际完成值/目标值×权重",
        target: "≥50个",
        process: "实际完成值：45个，得分=9分",
      },
      "9",
      "按评分标准：45个 ÷ 50个 × 10分 = 9分",
    ],
    [
      { standard: "得分=实际完成值/目标值×权重", target: "≥50个", process: "按要求完成" },
      "-",
      "本行按评分标准计分，但没有可用的实际完成值，须人工评分",
    ],
    // Checklists, by what the process counts.
    [
      {
        standard: "1.甲；2.乙。以上2项各占1/2的权重分，符合条件即得分，不符合不得分。",
        process: "1.已甲；2.未见乙。1项符合要求",
      },
      "-",
      "评分过程没有写明符合评分标准的项数，须人工评分",
    ],
    [
      {
        standard: "1.甲；2.乙。以上2项各占1/2的权重分，符合条件即得分，不符合不得分。",
        process: "1项符合要求",
      },
      "5",
      "按评分标准：2项中符合1项，得5分",
    ],
    [
      { standard: "①甲，4分；②乙，6分", process: "两项均符合要求" },
      "10",
      "按评分标准：2项中符合2项，得10分",
    ],
    [
      { standard: "①甲，4分；②乙，6分", process: "1项符合要求" },
      "-",
      "评分过程没有写明符合评分标准的项数，须人工评分",
    ],
  ])("%j gives %s", (row, points, why) => {
    expect(scoreOf(row)).toEqual([points, why]);
  });
});

test("a standard never scores beyond the weight or below nothing", () => {
  const standards = fc.constantFrom(
    LADDER,
    "得分=实际完成值/目标值×权重",
    "得分=目标值/实际值×权重",
    "得分=完成率×权重",
    "满意度≥90%得满分，每降低1%扣0.3分，扣完为止",
    "±5%以内得3分，每增减1%扣0.7分",
    "≤100%得20分，每超过1个百分点扣0.5分，最多扣30分",
    "每少1件扣0.1分",
    "每缺一项扣3分",
    "前5名满分，6-10名扣20分",
    "优得10分，良得8分，差扣12分",
  );
  const rows = fc.record({
    standard: standards,
    symbol: fc.constantFrom("≥", "≤", "'=", ""),
    target: fc.integer({ min: -300, max: 900 }).map(String),
    actual: fc.integer({ min: -300, max: 900 }).map(String),
    unit: fc.constantFrom("%", "件", "天", "项", "名", ""),
    scheme: fc.constantFrom(...shippedSchemes),
  });
  fc.assert(
    fc.property(rows, ({ standard, symbol, target, actual, unit, scheme }) => {
      const sheet = drawSheet(`
        | 三级指标 | 指标值 | 完成值 | 分值 | 评分标准 | 得分 |
        | 甲 | ${symbol}${target}${unit} | '${actual}${unit} | 7 | '${standard} | |
        | 乙 | ≥1 | 1 | 93 | | |`);
      const computed = runSheets([sheet], { scheme }).before[0]?.scored.indicators[0]?.computed;
      expect(computed == null || (computed.gte(0) && computed.lte(7))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const BY_DAY = "2024年12月底前完成得满分，否则不得分";
const IN_TIME = "及时完成得满分，否则不得分";
const HALF = "达到指标值得满分，未达到得5分";

test.each<[string, [string, string], string]>([
  [BY_DAY, ["2024年12月底前", "2024年11月30日"], "10"],
  [BY_DAY, ["2024年12月底前", "2025年1月5日"], "0"],
  // A month or a year as a whole, of which a part may be too late.
  [BY_DAY, ["2024年12月底前", "2024年12月"], "10"],
  [BY_DAY, ["2024年12月底前", "2025年"], "-"],
  [BY_DAY, ["2024年12月底前", "按时"], "-"],
  [BY_DAY, ["2024年12月底前", ""], "-"],
  // The row's own day is another than the standard's.
  [BY_DAY, ["2024年10月底前", "2024年11月30日"], "-"],
  [BY_DAY, ["12月底前", "2024年11月30日"], "-"],
  [IN_TIME, ["及时", "及时完成"], "10"],
  [IN_TIME, ["2024年12月底前", "2024年12月20日"], "10"],
  [IN_TIME, ["2024年12月底前", "2025年1月"], "-"],
  [IN_TIME, ["≤30天", "25天"], "10"],
  [IN_TIME, ["≤30天", "35天"], "0"],
  // Neither a time to spend nor a rate is a time limit.
  [IN_TIME, ["≥30天", "35天"], "-"],
  [IN_TIME, ["≥95%", "'96%"], "-"],
  [IN_TIME, ["100%", "未及时完成"], "-"],
  [HALF, ["≥95%", "'96%"], "10"],
  [HALF, ["≥95%", "'94%"], "5"],
  [HALF, ["≥95%", "未达到"], "5"],
  [HALF, ["≥95%", "达到指标值"], "10"],
])("%s, for %j, gives %s points", (standard, [target, actual], points) => {
  expect(scoreOf({ standard, target, actual })[0]).toBe(points);
});
