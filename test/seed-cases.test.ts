import { findingsAndQuestionsIn } from "./support/findings-in";

/**
 * The acceptance list of errors seen in five real documents, case by case: where each is told, or
 * why a table cannot tell it. Controls are cells that must stay silent.
 */
type Case =
  | { readonly found: readonly string[] }
  | { readonly silent: readonly string[]; readonly of: RegExp }
  /** What only the report's prose, another document or a person's judgement shows. */
  | { readonly beyond: "report" | "other-document" | "judgement" };

interface Source {
  readonly fixture: string;
  readonly sheet: string;
  readonly cases: Readonly<Record<string, Case>>;
}

const found = (...places: readonly string[]): Case => ({ found: places });
const silent = (...cells: readonly string[]): Case => ({ silent: cells, of: /./u });
/** No sum on the cell is faulted; of other rows' faults it may tell. */
const sumsRight = (cell: string): Case => ({ silent: [cell], of: / S0[5-8]/u });
const REPORT: Case = { beyond: "report" };
const ELSEWHERE: Case = { beyond: "other-document" };
const JUDGEMENT: Case = { beyond: "judgement" };

const SOURCES: readonly Source[] = [
  {
    fixture: "chaoyang-2024",
    sheet: "项目支出绩效自评表",
    cases: {
      "C-1": found("F15 V10", "J15 S04", "J15 S20"),
      "C-2": found("K13 D02"),
      "C-3": found("G11 V18"),
      "C-4": found("F16 V23"),
      "C-5": found("H16 V08"),
      "C-6 a number with its unit beside a unit column": silent("H13"),
      "C-7": found("F14 V20", "F17 V20"),
      "C-8": found("I17 W09"),
      "C-9": REPORT,
      "C-10": REPORT,
      "C-11": found("B11 V26"),
      "C-12": REPORT,
      "C-13": JUDGEMENT,
      "C-14 no cell for a grade": silent("J19", "I19"),
      "ok weights and scores": silent("I13", "I14", "I15", "I16", "I18", "J13", "J14", "J16"),
    },
  },
  {
    fixture: "jinshui-2021",
    sheet: "得分情况表",
    cases: {
      "J-1": found("C4 S21"),
      "J-2": found("C5 S21"),
      "J-3": found("C6 D01"),
      "J-4": found("A2 V28"),
      "ok rates and total": silent("D2", "D3", "D4", "D5", "D6"),
    },
  },
  {
    fixture: "jinshui-2021",
    sheet: "绩效指标完成情况",
    cases: {
      "J-5": REPORT,
      "J-6": found("D10 V10"),
      "J-7": found("D9 V08"),
      "J-8": JUDGEMENT,
      "J-9": ELSEWHERE,
      "J-10": ELSEWHERE,
      "J-11": ELSEWHERE,
      "J-12": found("D25 V11", "D29 V11"),
      "J-13": JUDGEMENT,
      "J-14": REPORT,
      "J-15": REPORT,
      "J-16": REPORT,
      "J-17": REPORT,
    },
  },
  {
    fixture: "shawan-2024",
    sheet: "评价指标体系",
    cases: {
      "H-1": found("L16 S09"),
      "H-2": found("J11 S17"),
      "H-3": found("I26 S18", "J26 S17"),
      "H-4": found("I27 S18"),
      "H-5": found("I28 S18", "J28 S17"),
      "H-6": found("J31 S17"),
      "H-7": found("I15 S18"),
      "H-8": found("K19 S04"),
      "H-9": found("K21 S04"),
      "H-10": found("K24 S04", "J24 D09"),
      "H-11": found("K34 D02"),
      "H-12 capped at the weight": silent("K25"),
      "H-13": found("H17 V10"),
      "H-14": found("J5 S26"),
      "H-15": found("J7 ask items"),
      "H-16": found("J10 S26"),
      "H-17": JUDGEMENT,
      "H-18": JUDGEMENT,
      "H-19": found("J26 S25"),
      "H-20": found("H11 V11", "H14 V11", "H26 V11", "H27 V11", "H28 V11"),
      "H-21": found("H18 V11"),
      "H-23 rows without a number": silent("A31", "A33"),
      "H-24 bonus and deduction": silent("E32", "E33", "K32", "K33", "L32", "L33"),
      "H-25": JUDGEMENT,
      "H-26": ELSEWHERE,
      "H-27": JUDGEMENT,
      "H-28": JUDGEMENT,
      "ok the sum of the rows": sumsRight("K34"),
      "ok B41, half of 3": silent("K14", "L14"),
    },
  },
  {
    fixture: "shawan-2024",
    sheet: "绩效目标申报表",
    cases: { "H-22": found("D12 V12") },
  },
  {
    fixture: "shawan-2024",
    sheet: "得分情况表",
    cases: { "ok all rates and the total": silent("D3", "D4", "D5", "D6", "D7", "C7") },
  },
  {
    fixture: "jianghua",
    sheet: "部门整体支出评分",
    cases: {
      "N-1": found("B4 W02", "A4 W03", "F21 W01"),
      "N-2": found("G4 S04", "G4 S20"),
      "N-3": REPORT,
      "N-4": found("E12 V01"),
      "N-5": found("H15 D02"),
      "N-6": found("E12 V01", "E13 V01", "E14 V01", "E16 V01", "E17 V01", "E18 V01", "E19 V01"),
      "N-7": found("E20 V21"),
      "N-8": REPORT,
      "N-9": ELSEWHERE,
      "N-10": ELSEWHERE,
      "N-11": ELSEWHERE,
      "N-12": ELSEWHERE,
      "N-13": ELSEWHERE,
      "N-14": ELSEWHERE,
      "N-15": ELSEWHERE,
      "N-16": ELSEWHERE,
      "N-17": ELSEWHERE,
      "N-18": ELSEWHERE,
      "N-19": ELSEWHERE,
    },
  },
  {
    fixture: "cixi-2021",
    sheet: "绩效自评报告",
    cases: {
      "X-1": found("B14 V32"),
      "X-2": JUDGEMENT,
      "X-3": found("B15 V33"),
      "X-4": found("B16 S08"),
      "X-5": found("D5 D08"),
      "X-6": found("B15 V31"),
      "X-7": found("B15 V21"),
      "X-8": ELSEWHERE,
    },
  },
];

const isTold = ([, wanted]: readonly [string, Case]): boolean => !("beyond" in wanted);

describe.each(SOURCES)("$fixture $sheet", ({ fixture, sheet, cases }) => {
  const told = Object.entries(cases).filter(isTold);
  test.each(told)("%s", async (_, wanted) => {
    const { findings, questions } = await findingsAndQuestionsIn(fixture);
    const all = [...findings, ...questions];
    if ("found" in wanted) {
      expect(wanted.found.filter((place) => !all.includes(`${sheet}!${place}`))).toEqual([]);
    } else if ("silent" in wanted) {
      const places = wanted.silent.map((cell) => `${sheet}!${cell} `);
      const loud = all.filter((place) => places.some((start) => place.startsWith(start)));
      expect(loud.filter((place) => wanted.of.test(place))).toEqual([]);
    }
  });
});

test("all 86 cases are on the list", () => {
  const ids = new Set(
    SOURCES.flatMap(({ cases }) => Object.keys(cases).flatMap((id) => /^[A-Z]-\d+/.exec(id) ?? [])),
  );
  expect(ids.size).toBe(14 + 17 + 28 + 19 + 8);
});
