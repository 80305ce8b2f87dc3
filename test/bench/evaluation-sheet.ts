import type { SheetSnapshot } from "../../src/domain/model/snapshot";
import { drawSheet } from "../support/draw-sheet";

/** A row from its name to its actual value, as clerks spread symbols and units over the columns. */
type Aim = readonly [name: string, nature: string, target: string, unit: string, actual: string];

const AIMS: readonly ((number: number) => Aim)[] = [
  (number) => ["年办件量", "≥", String(2000 + number), "件", String(2400 + number)],
  (number) => ["培训人次", "", `≥${String(200 + number)}人次`, "", `${String(150 + number)}人次`],
  () => ["验收合格率", "=", "100", "%", "100"],
  () => ["完成时限", "", "2024年12月底前", "", "2024年11月30日"],
  (number) => [
    "项目成本",
    "≤",
    `${String(1500 + number)}.56`,
    "万元",
    `${String(1400 + number)}.36`,
  ],
  () => ["政务服务水平", "定性", "优良中低差", "", "优"],
  () => ["办事群众满意度", "", "≥95%", "", "99.95%"],
  (number) => ["设施维护面积", "≥", "1.5", "万平方米", `1.${String(number)}`],
  () => ["管理制度健全性", "定性", "健全", "", "健全"],
  () => ["投诉率", "", "不超过5%", "", "3.2%"],
];

const LEVEL1 = ["产出指标", "效益指标", "满意度指标"];
const LEVEL2 = [
  "数量指标",
  "质量指标",
  "社会效益指标",
  "可持续影响指标",
  "服务对象满意度指标",
  "其他",
];
const ROWS_OF_LEVEL1 = 10;
const ROWS_OF_LEVEL2 = 5;

const FORM = `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < |
  | 项目资金（万元） | < | < | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | < | 年度资金总额 | < | 1600 | 1599.56 | 1523.36 | 10 | | |
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 年度指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |`;
const FIRST_ROW = FORM.trim().split("\n").length + 1;

/** A 自评表 with this many indicators of 3 points each: 30 of them and the funds make 100. */
export function evaluationSheet(count: number): SheetSnapshot {
  const rows = Array.from({ length: count }, (_, index) => drawnRow(index));
  const weights = `=SUM(H${String(FIRST_ROW)}:H${String(FIRST_ROW + count - 1)}) -> ${String(count * 3)}`;
  const total = `| 合计 | < | < | < | < | < | < | ${weights} | | |`;
  return drawSheet([FORM, ...rows, total].join("\n"), "自评表");
}

function drawnRow(index: number): string {
  const [name, ...aim] = aimOf(index);
  const cells = [
    nameOver(LEVEL1, index, ROWS_OF_LEVEL1),
    nameOver(LEVEL2, index, ROWS_OF_LEVEL2),
    `${name}${String(index + 1)}`,
    ...aim,
    "3",
    index % 4 === 0 ? "3" : "",
    index % 7 === 0 ? "需求超出年初预计" : "",
  ];
  return `| ${cells.join(" | ")} |`;
}

const aimOf = (index: number): Aim => {
  const aim = AIMS[index % AIMS.length];
  if (aim === undefined) throw new Error("No aims to choose from");
  return aim(index);
};

/** A name on the first of the rows it is merged over, `^` on the others. */
const nameOver = (names: readonly string[], index: number, rows: number): string =>
  index % rows === 0 ? (names[(index / rows) % names.length] ?? "") : "^";
