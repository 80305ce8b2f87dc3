import { NATIONAL } from "./national-document";

/** 部门整体 frames, kinds of grades and rules for the total, each to be taken as it is or as a start of one's own. */
export const VARIANTS: readonly unknown[] = [
  {
    ...NATIONAL,
    id: "department",
    name: "部门整体（一级分值不限）",
    region: "部门整体自评；一级指标分值由各地自定的地区",
    source: {
      text: "各地公开的部门整体自评表：河南执行10、投入管理20、产出40、效益30，新疆沙湾15、25、60，湖南各县不一，故不核对一级指标分值。计分规则同全国通用。",
      certainty: "public-page",
    },
    levelWeights: [],
  },
  {
    ...NATIONAL,
    id: "department-sichuan",
    name: "部门整体（决策25、管理30、绩效45）",
    region: "四川省（部门整体自评）",
    source: {
      text: "四川省达州市农业农村部门公开的部门整体自评：部门决策25、综合管理30、部门绩效45。计分规则同全国通用。",
      certainty: "public-page",
    },
    levelWeights: [
      { level1: "部门决策", weight: "25" },
      { level1: "综合管理", weight: "30" },
      { level1: "部门绩效", weight: "45" },
    ],
  },
  {
    ...NATIONAL,
    id: "department-jianghua",
    name: "部门整体（投入10、过程50、产出及效率40）",
    region: "湖南省江华县（部门整体自评）",
    source: {
      text: "江华县公开的部门整体支出绩效自评：投入10、过程50、产出及效率40。计分规则同全国通用。",
      certainty: "source-table",
    },
    levelWeights: [
      { level1: "投入", weight: "10" },
      { level1: "过程", weight: "50" },
      { level1: "产出及效率", weight: "40" },
    ],
  },
  {
    ...NATIONAL,
    id: "execution-cap",
    name: "总分按预算执行率封顶",
    region: "按预算执行率限制总分的地区",
    source: {
      text: "一份地方自评手册所列：执行率70%至80%的总分不超过89分，60%至70%的不超过79分，低于60%的不超过69分，低于50%的不超过59分。未核对原文和适用地区，请按本地文件修改。",
      certainty: "recalled",
    },
    executionCaps: [
      { below: "0.5", most: "59" },
      { below: "0.6", most: "69" },
      { below: "0.7", most: "79" },
      { below: "0.8", most: "89" },
    ],
  },
  {
    ...NATIONAL,
    id: "rescale",
    name: "不适用的指标折算",
    region: "不适用指标不计分、其余指标按百分制折算的地区",
    source: {
      text: "公开的自评表填表说明：不适用的指标不计分，用适用指标得分汇总后按百分制折算。其余同全国通用。",
      certainty: "public-page",
    },
    notApplicable: "rescale",
  },
  {
    ...NATIONAL,
    id: "truncate",
    name: "得分舍去两位小数以后的尾数",
    region: "得分不四舍五入、截取两位小数的地区",
    source: {
      text: "一个财政绩效系统（公开代码）在比较前把分值和得分截取到两位小数，不四舍五入。其余同全国通用。",
      certainty: "public-page",
    },
    rounding: { step: "0.01", mode: "truncate" },
  },
  {
    ...NATIONAL,
    id: "bonus-cap",
    name: "加减分计入总分，最高100分",
    region: "设加减分项、总分不超过100分的地区",
    source: {
      text: "沙湾市2024年度评价表在100分之外设加分2分、减分2分（减分填负数），没有写明总分超过100分如何处理；最高100分为推断，请按本地文件修改。",
      certainty: "inferred",
    },
    levelWeights: [],
    totalMost: "100",
  },
  {
    ...NATIONAL,
    id: "grades-80-70-60",
    name: "等级80、70、60",
    region: "采用优80、良70、中60分界的地区",
    source: {
      text: "预算管理一体化绩效模块（公开代码）2020至2021年的设置：80分及以上优，70分及以上良，60分及以上中，60分以下差。其余同全国通用。",
      certainty: "public-page",
    },
    grades: grades(["优", "80"], ["良", "70"], ["中", "60"], ["差", "0"]),
  },
  {
    ...NATIONAL,
    id: "grades-95-85-60",
    name: "等级95、85、60（好、较好、一般、差）",
    region: "采用好95、较好85、一般60分界的地区",
    source: {
      text: "一个财政绩效系统（公开代码）的设置：95分及以上好，85分及以上较好，60分及以上一般，60分以下差。其余同全国通用。",
      certainty: "public-page",
    },
    grades: grades(["好", "95"], ["较好", "85"], ["一般", "60"], ["差", "0"]),
  },
  {
    ...NATIONAL,
    id: "grades-ranks",
    name: "等级一等至四等",
    region: "采用一等、二等、三等、四等的地区",
    source: {
      text: "广西某单位公开的自评表采用一等、二等、三等、四等，没有写明分数界线；90、80、60为按全国通用推断，请按本地文件修改。",
      certainty: "inferred",
    },
    grades: grades(["一等", "90"], ["二等", "80"], ["三等", "60"], ["四等", "0"]),
  },
  {
    ...NATIONAL,
    id: "grades-words",
    name: "等级优秀、良好、合格、不合格",
    region: "采用优秀、良好、合格、不合格的地区",
    source: {
      text: "浙江省临海市公开的自评表采用优秀、良好、合格、不合格，没有写明分数界线；90、80、60为按全国通用推断，请按本地文件修改。",
      certainty: "inferred",
    },
    grades: grades(["优秀", "90"], ["良好", "80"], ["合格", "60"], ["不合格", "0"]),
  },
];

type Bound = readonly [name: string, from: string];

function grades(...bounds: readonly Bound[]): readonly unknown[] {
  return bounds.map(([name, from]) => ({ name, from }));
}
