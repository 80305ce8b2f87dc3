import { parseScheme } from "../../../src/domain/schemes/parse-scheme";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import { tellSchemeFault } from "../../../src/text/scheme-faults";

const VALID = {
  id: "county",
  name: "某县",
  region: "某县",
  source: { text: "县财政局文件", certainty: "source-table" },
  frame: "100",
  levelWeights: [
    { level1: "产出指标", weight: "60" },
    { level1: "效益指标", weight: "40" },
  ],
  quantity: "reached-or-ratio",
  reverse: "ratio",
  overFulfilment: {
    noteFrom: "1.3",
    severity: "warning",
    deduction: { kind: "none", above: "1.3", amount: "0" },
  },
  standardMark: "ask",
  attainmentBands: { reached: "0.8", partly: "0.5" },
  grades: [
    { name: "优", from: "90" },
    { name: "差", from: "0" },
  ],
};

const faultsOf = (document: unknown): string[] => {
  const parsed = parseScheme(document);
  return parsed.ok ? [] : parsed.fault.map(tellSchemeFault);
};

test("a whole scheme is read with its numbers as decimals", () => {
  const parsed = parseScheme(VALID);
  expect(parsed.ok && parsed.value.frame.toFixed()).toBe("100");
  expect(parsed.ok && parsed.value.overFulfilment.noteFrom.toFixed()).toBe("1.3");
});

test("every fault is told at once, each with its field", () => {
  expect(
    faultsOf({
      ...VALID,
      id: " ",
      frame: 100,
      reverse: "square",
      colour: "red",
      grades: undefined,
    }),
  ).toEqual([
    "字段 colour不是评分方案的字段",
    "字段 id应为非空文字",
    '字段 frame应为写成文字的数字，例如 "1.3"',
    "字段 reverse应为 ratio、linear 之一",
    "字段 grades缺失",
  ]);
});

test.each<readonly [name: string, change: object, told: string]>([
  ["no region", { region: undefined }, "字段 region缺失"],
  ["no frame", { frame: undefined }, "字段 frame缺失"],
  ["a frame of nothing", { frame: "0" }, "字段 frame应在1至1000之间"],
  ["a frame beyond reason", { frame: "1e9" }, '字段 frame应为写成文字的数字，例如 "1.3"'],
  ["a source in words alone", { source: "文件" }, "字段 source应为对象"],
  ["grades that are no list", { grades: {} }, "字段 grades应为列表"],
  ["no grades", { grades: [] }, "字段 grades应从高到低排列"],
  ["a grade with no floor", { grades: [{ name: "优" }] }, "字段 grades[0].from缺失"],
  [
    "grades upside down",
    {
      grades: [
        { name: "差", from: "0" },
        { name: "优", from: "90" },
      ],
    },
    "字段 grades应从高到低排列",
  ],
  [
    "bands upside down",
    { attainmentBands: { reached: "0.5", partly: "0.8" } },
    "字段 attainmentBands应从高到低排列",
  ],
  [
    "a band beyond the whole",
    { attainmentBands: { reached: "1.2", partly: "0.5" } },
    "字段 attainmentBands.reached应在0至1之间",
  ],
  [
    "levels that do not make the frame",
    { levelWeights: [{ level1: "产出指标", weight: "60" }] },
    "字段 levelWeights合计为60，与 frame 不等",
  ],
])("%s is refused", (_, change, told) => {
  const faults = faultsOf({ ...VALID, ...change });
  expect(faults).toContain(told);
});

test.each([null, [], "national", 3])("%j is no scheme", (document) => {
  expect(faultsOf(document)).toContain("文件应为对象");
});

test.each(shippedSchemes.map((scheme) => [scheme.id, scheme] as const))(
  "%s says where it comes from and how sure that is",
  (_, { source, region, grades }) => {
    expect(source.text.length).toBeGreaterThan(20);
    expect(region).not.toBe("");
    expect(grades.map(({ name, from }) => name + from.toFixed())).toEqual([
      "优90",
      "良80",
      "中60",
      "差0",
    ]);
  },
);
