import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1 } from "../src/domain/model/address";
import type { SEVERITY_OF } from "../src/domain/model/catalogue";
import { drawSheets } from "./support/draw-sheet";

const FOLDER = join(__dirname, "golden");

/** A cell of a golden sheet: `quirk sheet!A1`. */
type Place = string;

/** Where each code of the catalogue is seen to fire, and the cell one step beside it that must stay silent. */
const CASES: Readonly<Record<keyof typeof SEVERITY_OF, readonly [fires: Place, near: Place]>> = {
  W01: ["errors-and-ticks Sheet1!E7", "reviewed-weights 分布正确!F11"],
  W02: ["group-rows-of-level-2 二级成行!F5", "near-misses 分值和得分!B4"],
  W03: ["allowed-ranges-of-weights Sheet1!A2", "near-misses 分值和得分!A4"],
  W04: ["weight-of-nothing Sheet1!E3", "near-misses 分值和得分!F7"],
  W05: ["errors-and-ticks Sheet1!E5", "near-misses 分值和得分!F5"],
  W06: ["reviewed-weights 分布有误!A4", "reviewed-weights 分布正确!A4"],
  W07: ["reviewed-weights 分布有误!C5", "reviewed-weights 分布正确!C9"],
  W08: ["reviewed-weights 分布有误!B3", "reviewed-weights 分布正确!B3"],
  W09: ["reviewed-across-sheets 自评表!F6", "near-misses 分值和得分!F4"],
  S01: ["total-counts-subtotals-twice Sheet1!G7", "reviewed-weights 分布正确!G4"],
  S02: ["typed-scores-are-kept Sheet1!G4", "reviewed-deviations 等号与零!F6"],
  S03: ["broken-total-outside Sheet1!D1", "near-misses 分值和得分!G4"],
  S04: ["actual-value-in-the-process Sheet1!F3", "near-misses 分值和得分!G6"],
  S05: ["reviewed-caps 低于应得!F6", "reviewed-scores 无误!H7"],
  S06: ["subtotal-typed-wrong Sheet1!G4", "near-misses 分值和得分!G8"],
  S07: ["typed-scores-are-kept Sheet1!B6", "near-misses 标准和等级!B6"],
  S08: ["reviewed-form-without-rows Sheet1!B9", "near-misses 分值和得分!B13"],
  S09: ["points-as-a-coefficient Sheet1!G8", "near-misses 分值和得分!H6"],
  S10: ["execution-typed-wrong 取整的得分!G2", "near-misses 分值和得分!G2"],
  S11: ["reviewed-money 总额为空!C2", "reviewed-money 已说明原因!C2"],
  S12: ["reviewed-money 超支且分项不符!D2", "reviewed-money 成本未随预算调整!D2"],
  S13: ["reviewed-money 预算为零!C2", "reviewed-money 成本未随预算调整!C2"],
  S14: ["reviewed-caps 超过上限!F6", "reviewed-caps 按规则!F6"],
  S15: ["reviewed-money 指标高于执行!F2", "near-misses 分值和得分!F2"],
  S16: ["reviewed-caps 超过上限!F2", "reviewed-caps 按规则!F2"],
  S17: ["reviewed-scores 有误!F4", "reviewed-scores 无误!F6"],
  S18: ["standard-names-another-mark Sheet1!E2", "near-misses 标准和等级!G2"],
  S19: ["deduction-left-out 未按规则!F4", "deduction-left-out 按规则!F4"],
  S20: ["level-below-its-target Sheet1!G2", "level-below-its-target Sheet1!G3"],
  S21: ["reviewed-summary-of-targets 得分情况!C4", "reviewed-summary-of-targets 得分情况!C5"],
  S22: ["reviewed-scores 有误!H2", "reviewed-scores 无误!H2"],
  S23: ["reviewed-cost-row 超过五分!G3", "reviewed-cost-row 五分!G3"],
  S24: ["reviewed-scores 有误!H4", "reviewed-scores 无误!H4"],
  S25: ["reviewed-scores 有误!D5", "reviewed-scores 无误!F5"],
  S26: ["reviewed-scores 有误!F6", "reviewed-scores 无误!F6"],
  D01: ["reviewed-summary-of-targets 得分情况!C6", "reviewed-deviations 有说明!G4"],
  D02: ["guangxi-wants-a-note Sheet1!H2", "guangxi-wants-a-note Sheet1!H3"],
  D03: ["reviewed-deviations 有说明!D9", "reviewed-deviations 有说明!D10"],
  D04: ["reviewed-deviations 等号与零!D4", "reviewed-deviations 等号与零!D5"],
  D05: ["reviewed-deviations 有说明!G2", "reviewed-deviations 有说明!G4"],
  D06: ["reviewed-deviations 有说明!G5", "reviewed-deviations 有说明!G6"],
  D07: ["reviewed-deviations 有说明!G3", "reviewed-deviations 有说明!G4"],
  D08: ["reviewed-money 执行率略低!F2", "reviewed-money 指标高于执行!F2"],
  D09: ["reviewed-deviations 等号与零!D2", "reviewed-deviations 等号与零!D3"],
  D10: ["reviewed-deviations 没有得分栏!D2", "reviewed-deviations 没有得分栏!D3"],
  V01: ["reviewed-answers 答非所问!F2", "near-misses 标准和等级!F2"],
  V02: ["numbers-with-one-end Sheet1!E3", "numbers-with-one-end Sheet1!E2"],
  V03: ["reviewed-cost-row 超过五分!D3", "reviewed-cost-row 五分!D3"],
  V04: ["reviewed-answers 答非所问!D3", "reviewed-answers 答所问!D3"],
  V05: ["reviewed-answers 答非所问!D4", "reviewed-answers 答所问!D4"],
  V06: ["reviewed-answers 答非所问!D5", "reviewed-answers 答所问!D4"],
  V07: ["reviewed-writing 写法有误!F2", "reviewed-writing 写法无误!F2"],
  V08: ["reviewed-writing 写法有误!E3", "reviewed-writing 写法无误!G4"],
  V09: ["reviewed-deviations 有说明!D11", "near-misses 分值和得分!E9"],
  V10: ["reviewed-writing 写法有误!E9", "reviewed-writing 写法无误!E5"],
  V11: ["reviewed-writing 写法有误!E6", "reviewed-writing 写法无误!E2"],
  V12: ["reviewed-across-sheets 绩效目标表!D7", "execution-rate-stated-in-its-row Sheet1!D2"],
  V13: ["reviewed-deviations 等号与零!D6", "near-misses 分值和得分!E10"],
  V14: ["reviewed-answers 照抄指标值!D1", "reviewed-answers 多为百分百!D1"],
  V15: ["reviewed-deviations 有说明!C7", "reviewed-deviations 有说明!C8"],
  V16: ["reviewed-writing 写法有误!E8", "near-misses 标准和等级!D3"],
  V17: ["reviewed-form 有误!D10", "reviewed-form 无误!D10"],
  V18: ["reviewed-form 有误!B6", "reviewed-form 无误!F6"],
  V19: ["reviewed-form 有误!B6", "reviewed-form 无误!B6"],
  V20: ["reviewed-writing 写法有误!E14", "reviewed-answers 答所问!C3"],
  V21: ["reviewed-answers 答非所问!D8", "reviewed-answers 评分过程!E3"],
  V22: ["reviewed-answers 答非所问!G7", "reviewed-answers 答所问!G2"],
  V23: ["reviewed-money 成本未随预算调整!C5", "reviewed-money 成本未随预算调整!C6"],
  V24: ["reviewed-money 超支且分项不符!C2", "reviewed-money 已说明原因!C2"],
  V25: ["reviewed-form 有误!E3", "reviewed-form 无误!E3"],
  V26: ["reviewed-form 有误!B6", "reviewed-form 无误!B6"],
  V27: ["reviewed-form 有误!F6", "reviewed-form 无误!F6"],
  V28: ["reviewed-across-sheets 得分汇总!C2", "reviewed-across-sheets 得分汇总!C4"],
  V29: ["reviewed-form 有误!B3", "reviewed-form 无误!B3"],
  V30: ["reviewed-across-sheets 自评表!C2", "reviewed-across-sheets 自评表!C4"],
  V31: ["reviewed-answers 答非所问!D6", "reviewed-answers 答所问!D5"],
  V32: ["reviewed-form-without-rows Sheet1!B7", "near-misses 指标个数!B2"],
  V33: ["reviewed-form 有误!F6", "reviewed-form 无误!F6"],
  V34: ["reviewed-form 有误!F6", "reviewed-form 无误!F6"],
};

/** Every finding of every golden sheet, as `quirk sheet!A1 code`. */
const FOUND: ReadonlySet<string> = new Set(
  readdirSync(FOLDER).flatMap((quirk) => {
    const lines = readFileSync(join(FOLDER, quirk, "expected.txt"), "utf8").split("\n");
    let sheet = "";
    return lines.flatMap((line) => {
      sheet = /^(?:self-evaluation|summary|goals|form) (.+)![A-Z]+\d+:/.exec(line)?.[1] ?? sheet;
      const [, code, cell] = /^ {2}(?:error|warning|notice) (\w+) (\S+):/.exec(line) ?? [];
      if (code === undefined || cell === undefined) return [];
      return [`${quirk} ${cell.includes("!") ? cell : `${sheet}!${cell}`} ${code}`];
    });
  }),
);

/** Whether the row of a place is drawn: the cell itself may be blank, which some codes are about. */
function isDrawn(place: Place): boolean {
  const [, quirk = "", name = "", cell = ""] = /^(\S+) (.+)!(\w+)$/.exec(place) ?? [];
  const sheets = drawSheets(readFileSync(join(FOLDER, quirk, "sheet.txt"), "utf8"));
  const at = parseA1(cell);
  return at !== null && sheets.some(({ sheet, rows }) => sheet.name === name && rows.has(at.row));
}

test.each(Object.entries(CASES))(
  "%s fires on its cell and not beside it",
  (code, [fires, near]) => {
    expect(FOUND.has(`${fires} ${code}`)).toBe(true);
    expect(isDrawn(near)).toBe(true);
    expect(FOUND.has(`${near} ${code}`)).toBe(false);
  },
);
