import { findingsIn } from "./support/findings-in";

const on = (sheet: string, ...places: readonly string[]): string[] =>
  places.map((place) => `${sheet}!${place}`);

/**
 * What a person found wrong in the real documents, each fault on its cell. The lists are whole: what
 * is right in the documents is silent, and a new finding has to be judged before it is added.
 */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "chaoyang-2024": on(
    "项目支出绩效自评表",
    "B11 V26",
    "G11 V18",
    "K13 D02",
    "F14 V20",
    "F15 V10",
    "J15 S04",
    "J15 S20",
    "F16 V23",
    "H16 V08",
    "F17 V20",
    "I17 W09",
  ),
  "cixi-2021": on(
    "绩效自评报告",
    "D5 D08",
    "B14 V32",
    "B15 V33",
    "B15 V27",
    "B15 V31",
    "B15 V21",
    "B16 S08",
  ),
  jianghua: on(
    "部门整体支出评分",
    "A4 W03",
    "B4 W02",
    "D4 V11",
    "G4 S04",
    "G4 S20",
    "D5 V11",
    "D6 V11",
    "D7 V11",
    "E12 V01",
    "E13 V01",
    "E14 V01",
    "H15 D02",
    "E16 V01",
    "E17 V01",
    "E18 V01",
    "E19 V01",
    "E20 V21",
    "F21 W01",
    "G21 S05",
  ),
  "jinshui-2021": [
    ...on("绩效指标完成情况", "D9 V08", "D10 V10", "D25 V11", "D29 V11"),
    ...on("得分情况表", "A2 V28", "C4 S21", "C5 S21", "C6 D01"),
    ...on("完成率计分", "D6 V11", "D10 V11"),
  ],
  "shawan-2024": [
    ...on(
      "评价指标体系",
      "J5 S26",
      "J10 S26",
      "H11 V11",
      "J11 S17",
      "H14 V11",
      "I15 S18",
      "L16 S09",
      "H17 V10",
      "H18 V11",
      "K19 S04",
      "K21 S04",
      "J24 D09",
      "K24 S04",
      "H26 V11",
      "I26 S18",
      "J26 S17",
      "J26 S25",
      "H27 V11",
      "I27 S18",
      "H28 V11",
      "I28 S18",
      "J28 S17",
      "H29 V20",
      "J31 S17",
      "K34 D01",
      "K34 D02",
    ),
    ...on("绩效目标申报表", "D3 V10", "D12 V12"),
  ],
};

test.each(Object.entries(FOUND))("%s has these faults and no others", async (name, wanted) => {
  expect([...(await findingsIn(name))].sort()).toEqual([...wanted].sort());
});
