import type { Scheme } from "../model/scheme";
import { NATIONAL } from "./national-document";
import { nationalScheme } from "./national-scheme";
import { parseScheme } from "./parse-scheme";
import { VARIANTS } from "./scheme-variants";
import { USUAL_REVIEW } from "./scheme-version";

const NO_DEDUCTION = { kind: "none", above: "1.3", amount: "0" };

/** Level-1 points that a reviewer does not let a table change. */
const FIXED_LEVELS = { ...USUAL_REVIEW, levelWeights: "required" };

const SHIPPED: readonly unknown[] = [
  {
    ...NATIONAL,
    id: "beijing",
    name: "北京（含成本指标）",
    region: "北京市及设一级成本指标的地区",
    source: {
      text: "北京市朝阳区2024年度项目支出绩效自评表：预算执行10、产出40、成本10、效益30、满意度10。计分规则同全国通用。",
      certainty: "source-table",
    },
    levelWeights: [
      { level1: "预算执行", weight: "10" },
      { level1: "产出指标", weight: "40" },
      { level1: "成本指标", weight: "10" },
      { level1: "效益指标", weight: "30" },
      { level1: "满意度指标", weight: "10" },
    ],
    review: FIXED_LEVELS,
  },
  {
    ...NATIONAL,
    id: "hubei",
    name: "湖北",
    region: "湖北省",
    source: {
      text: "湖北省项目自评表填表说明（2020—2021年公开表）：预算执行20分；反向指标得分＝权重×目标值÷完成值；定性三档100—80（含）、80—50（含）、50—0。产出、效益、满意度的分值由各表自定。",
      certainty: "public-page",
    },
    levelWeights: [],
    execution: { weight: "20", most: "1" },
    attainmentBands: { reached: "0.8", partly: "0.5" },
  },
  {
    ...NATIONAL,
    id: "shandong",
    name: "山东",
    region: "山东省",
    source: {
      text: "济南市历城区项目支出绩效自评表（2019年度）填表说明：完成值达到指标值记满分，未达到按B/A或A/B乘以分值记分；定性三档100—80（含）、80—50（含）、50—0；执行率乘以分值，不超过上限。",
      certainty: "public-page",
    },
    attainmentBands: { reached: "0.8", partly: "0.5" },
  },
  {
    ...NATIONAL,
    id: "guangxi",
    name: "广西",
    region: "广西壮族自治区",
    source: {
      text: "预算管理一体化绩效模块中广西的设置（公开代码）：定量指标完成值达到指标值130%及以上须填写偏差原因，否则不能保存。其余同全国通用。",
      certainty: "public-page",
    },
    overFulfilment: { noteFrom: "1.3", severity: "error", deduction: NO_DEDUCTION },
  },
  {
    ...NATIONAL,
    id: "shanxi",
    name: "山西",
    region: "山西省",
    source: {
      text: "预算管理一体化绩效模块中山西的设置（公开代码）：未设成本指标的项目，成本得分不得超过5分。其余同全国通用。",
      certainty: "public-page",
    },
    review: { ...USUAL_REVIEW, costWithoutIndicator: "5" },
  },
  {
    ...NATIONAL,
    id: "linear",
    name: "反向指标线性递减",
    region: "采用预算管理一体化绩效模块自动评分的地区",
    source: {
      text: "预算管理一体化绩效模块（公开代码）：反向指标得分＝权重×〔1－（完成值－指标值）÷指标值〕，达到指标值两倍得0分。",
      certainty: "public-page",
    },
    reverse: "linear",
  },
  {
    ...NATIONAL,
    id: "jinshui",
    name: "金水区完成率计分",
    region: "郑州市金水区（部门整体自评）",
    source: {
      text: "郑州市金水区政务服务中心2021年度部门整体绩效自评报告：以百分比填报的完成值按“分值×完成率”记分，可复算出公布的产出39.35、效益28.8；等级90/80/60。",
      certainty: "source-table",
    },
    levelWeights: [
      { level1: "预算执行", weight: "10" },
      { level1: "投入管理", weight: "20" },
      { level1: "产出指标", weight: "40" },
      { level1: "效益指标", weight: "30" },
    ],
    review: FIXED_LEVELS,
    quantity: "completion-rate",
  },
  {
    ...NATIONAL,
    id: "shawan",
    name: "沙湾（部门整体，超额完成扣分）",
    region: "新疆沙湾市（部门整体绩效评价）",
    source: {
      text: "沙湾市政务服务中心2024年度部门整体绩效评价指标体系：各行按评分标准计分，部门决策15、部门管理25、部门绩效60；完成值超过指标值130%的扣分值的八分之一，由公布的得分（4分扣0.5分）反推，原表未写明。",
      certainty: "inferred",
    },
    levelWeights: [
      { level1: "部门决策", weight: "15" },
      { level1: "部门管理", weight: "25" },
      { level1: "部门绩效", weight: "60" },
    ],
    review: FIXED_LEVELS,
    overFulfilment: {
      noteFrom: "1.3",
      severity: "warning",
      deduction: { kind: "share", above: "1.3", amount: "0.125" },
    },
  },
  ...VARIANTS,
];

function shipped(document: unknown): Scheme {
  const parsed = parseScheme(document);
  if (!parsed.ok) throw new Error(`A shipped scheme is wrong: ${JSON.stringify(parsed.fault)}`);
  return parsed.value;
}

/** The schemes that come with the product, the default first. */
export const shippedSchemes: readonly Scheme[] = [nationalScheme, ...SHIPPED.map(shipped)];
