import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSchemeFile } from "../../../src/domain/schemes/read-scheme-file";
import { toDocument, writeScheme } from "../../../src/domain/schemes/write-scheme";
import { parseScheme } from "../../../src/domain/schemes/parse-scheme";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import { SCHEME_FIELDS } from "../../../src/text/scheme-fields";
import { tellSchemeFault, tellSchemeFaults } from "../../../src/text/scheme-faults";

const VALID = {
  version: 4,
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
  equal: "at-least",
  executionBase: "full-year",
  execution: { weight: null, most: "1" },
  overFulfilment: {
    noteFrom: "1.3",
    severity: "warning",
    deduction: { kind: "none", above: "1.3", amount: "0" },
  },
  standardMark: "ask",
  attainmentBands: { reached: "0.8", partly: "0.5" },
  levelShares: [],
  notApplicable: "ask",
  totalMost: null,
  executionCaps: [],
  rounding: { step: "0.01", mode: "half-up" },
  overrides: [],
  review: { levelWeights: "usual", executionNoteBelow: "0.9", costWithoutIndicator: null },
  grades: [
    { name: "优", from: "90" },
    { name: "差", from: "0" },
  ],
};

const OVERRIDE = {
  name: "投诉",
  level1: null,
  rule: "reached-or-nothing",
  direction: "at-most",
  reverse: "as-scheme",
  deduction: "none",
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
    "字段 colour 不是评分方案的字段",
    "“代号”（id）只能用字母、数字、汉字、- 和 _，最多40个字",
    '“满分”（frame）应为写成文字的数字，例如 "1.3"',
    "“反向指标超过上限时”（reverse）应为 ratio、linear 之一",
    "“等级”（grades）缺失",
  ]);
});

test.each<readonly [name: string, change: object, told: string]>([
  ["no region", { region: undefined }, "“适用地区”（region）缺失"],
  ["no frame", { frame: undefined }, "“满分”（frame）缺失"],
  ["a frame of nothing", { frame: "0" }, "“满分”（frame）应在1至1000之间"],
  ["a frame beyond reason", { frame: "1e9" }, '“满分”（frame）应为写成文字的数字，例如 "1.3"'],
  ["a frame that is no number", { frame: "NaN" }, '“满分”（frame）应为写成文字的数字，例如 "1.3"'],
  ["a source in words alone", { source: "文件" }, "“依据”（source）应为对象"],
  ["grades that are no list", { grades: {} }, "“等级”（grades）应为列表"],
  ["no grades", { grades: [] }, "“等级”（grades）至少要有一档，最后一档应从 0 分起"],
  [
    "a grade with no floor",
    { grades: [{ name: "优" }] },
    "“等级”第1项“最低分”（grades[0].from）缺失",
  ],
  ["a grade that is a number", { grades: [3] }, "“等级”第1项（grades[0]）应为对象"],
  [
    "grades upside down",
    {
      grades: [
        { name: "差", from: "0" },
        { name: "优", from: "90" },
      ],
    },
    "“等级”（grades）应从高到低排列，不能相同",
  ],
  [
    "a grade named twice",
    {
      grades: [
        { name: "优", from: "90" },
        { name: "优", from: "0" },
      ],
    },
    "“等级”第2项“等级名称”（grades[1].name）与前面的“优”重复",
  ],
  [
    "more grades than anybody has",
    { grades: Array.from({ length: 21 }, () => ({ name: "优", from: "90" })) },
    "“等级”（grades）太长，最多20个",
  ],
  [
    "bands upside down",
    { attainmentBands: { reached: "0.5", partly: "0.8" } },
    "“定性指标分档”（attainmentBands）应从高到低排列，不能相同",
  ],
  [
    "a band beyond the whole",
    { attainmentBands: { reached: "1.2", partly: "0.5" } },
    "“达成的最低比例”（attainmentBands.reached）应在0至1之间",
  ],
  [
    "levels that do not make the frame",
    { levelWeights: [{ level1: "产出指标", weight: "60" }] },
    "“一级指标分值”（levelWeights）合计为60，与满分不等",
  ],
  [
    "a negative weight",
    { levelWeights: [{ level1: "产出指标", weight: "-5" }] },
    "“一级指标分值”第1项“分值”（levelWeights[0].weight）应在0至1000之间",
  ],
  [
    "limits out of order",
    {
      executionCaps: [
        { below: "0.8", most: "89" },
        { below: "0.5", most: "59" },
      ],
    },
    "“按预算执行率限制总分”（executionCaps）应从低到高排列，不能相同",
  ],
  [
    "a lower limit for a higher rate",
    {
      executionCaps: [
        { below: "0.7", most: "89" },
        { below: "0.8", most: "79" },
      ],
    },
    "“按预算执行率限制总分”（executionCaps）应从低到高排列，不能相同",
  ],
  [
    "a reason asked for beyond the whole",
    { review: { ...VALID.review, executionNoteBelow: "90" } },
    "“须说明原因的执行率”（review.executionNoteBelow）应在0至1之间",
  ],
  [
    "a rounding that nobody does",
    { rounding: { step: "0.25", mode: "half-up" } },
    "“每项得分保留到”（rounding.step）应为 0.01、0.1、0.5、1 之一",
  ],
  [
    "a rounding that is a number",
    { rounding: { step: 1, mode: "half-up" } },
    "“每项得分保留到”（rounding.step）应为 0.01、0.1、0.5、1 之一",
  ],
  [
    "an execution rate beyond reason",
    { execution: { weight: null, most: "11" } },
    "“执行率最多按多少计”（execution.most）应在0至10之间",
  ],
  [
    "a rule for every row",
    { overrides: [{ ...OVERRIDE, name: null }] },
    "“单独规定的指标”第1项“指标名称含有”（overrides[0].name）缺失",
  ],
  [
    "a rule for nothing in words",
    { overrides: [{ ...OVERRIDE, name: " " }] },
    "“单独规定的指标”第1项“指标名称含有”（overrides[0].name）应为非空文字",
  ],
  [
    "two rules for the same rows",
    { overrides: [OVERRIDE, { ...OVERRIDE, rule: "ask" }] },
    "“单独规定的指标”第2项“指标名称含有”（overrides[1].name）与前面的“投诉”重复",
  ],
  [
    "a rule of another kind",
    { overrides: [{ ...OVERRIDE, rule: "eval(1)" }] },
    "“单独规定的指标”第1项“计分办法”（overrides[0].rule）应为 as-read、reached-or-ratio、reached-or-nothing、completion-rate、ask 之一",
  ],
  [
    "a rule with a field of its own",
    { overrides: [{ ...OVERRIDE, formula: "A1" }] },
    "字段 overrides[0].formula 不是评分方案的字段",
  ],
  ["a name without an end", { name: "长".repeat(61) }, "“名称”（name）太长，最多60个"],
  [
    "a file of tomorrow",
    { version: 5 },
    "“文件版本”（version）为 5，比本程序支持的新，请更新绩评后再用",
  ],
  ["a version of nothing", { version: "two" }, "“文件版本”（version）应为 1、2、3、4 之一"],
])("%s is refused", (_, change, told) => {
  const faults = faultsOf({ ...VALID, ...change });
  expect(faults).toContain(told);
});

test("a file of the first version is read as it was scored then", () => {
  const { version, equal, executionBase, levelShares, ...rest } = VALID;
  const { notApplicable, totalMost, executionCaps, review, ...second } = rest;
  const { execution, rounding, overrides, ...first } = second;
  const parsed = parseScheme(first);
  if (!parsed.ok) throw new Error(parsed.fault.map(tellSchemeFault).join());
  expect(toDocument(parsed.value)).toEqual(VALID);
  expect([
    version,
    equal,
    executionBase,
    levelShares,
    notApplicable,
    totalMost,
    executionCaps,
    review,
  ]).toEqual([4, "at-least", "full-year", [], "ask", null, [], VALID.review]);
  expect([execution, rounding, overrides]).toEqual([
    { weight: null, most: "1" },
    { step: "0.01", mode: "half-up" },
    [],
  ]);
});

test("a file of the second version is reviewed as everywhere", () => {
  const { review, execution, rounding, overrides, ...second } = VALID;
  const parsed = parseScheme({ ...second, version: 2 });
  if (!parsed.ok) throw new Error(parsed.fault.map(tellSchemeFault).join());
  expect(toDocument(parsed.value)).toEqual({ ...second, review, execution, rounding, overrides });
});

test("a file of the third version rounds as everywhere and has no rules for single rows", () => {
  const { execution, rounding, overrides, ...third } = VALID;
  const parsed = parseScheme({ ...third, version: 3 });
  if (!parsed.ok) throw new Error(parsed.fault.map(tellSchemeFault).join());
  expect(toDocument(parsed.value)).toEqual({ ...third, execution, rounding, overrides });
  // What an older version did not have it may not have either.
  expect(faultsOf({ ...third, version: 4 })).toEqual([
    "“预算执行得分”（execution）缺失",
    "“得分取整”（rounding）缺失",
    "“单独规定的指标”（overrides）缺失",
  ]);
});

test("every new knob is read, written and read again as it was", () => {
  const document = {
    ...VALID,
    execution: { weight: "20", most: null },
    rounding: { step: "0.5", mode: "truncate" },
    overrides: [OVERRIDE, { ...OVERRIDE, name: null, level1: "效益", rule: "ask" }],
  };
  const parsed = parseScheme(document);
  if (!parsed.ok) throw new Error(parsed.fault.map(tellSchemeFault).join());
  expect(toDocument(parsed.value)).toEqual(document);
  expect(validate(document) || validate.errors).toBe(true);
});

test("names that every object inherits are no fields of a file", () => {
  const fault = readSchemeFile(
    '{"__proto__": {"frame": "100"}, "constructor": 1, "version": 2, "toString": null}',
  );
  if (fault.ok || fault.fault.kind !== "faults") throw new Error("Read");
  const told = fault.fault.faults.map(tellSchemeFault);
  expect(told).toContain("字段 __proto__ 不是评分方案的字段");
  expect(told).toContain("“满分”（frame）缺失");
});

test("hostile texts are refused, and each in one sentence", () => {
  const gbk = new TextDecoder().decode(Uint8Array.of(0x22, 0xd3, 0xc5, 0x22));
  const kinds = [gbk, "", "null", "[1", "[".repeat(50_000), "x".repeat(200_000)].map((text) => {
    const read = readSchemeFile(text);
    return read.ok ? "read" : read.fault.kind;
  });
  expect(kinds).toEqual(["not-utf8", "not-json", "faults", "not-json", "not-json", "too-large"]);
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`x${String(index)}`, 1]),
  );
  const faults = parseScheme({ ...VALID, ...many });
  expect(faults.ok || tellSchemeFaults(faults.fault).length).toBeLessThan(500);
});

test("a shipped scheme's name is its own", () => {
  const [national] = shippedSchemes;
  if (national === undefined) throw new Error("None ships");
  expect(readSchemeFile(writeScheme(national)).ok).toBe(true);
  const changed = JSON.stringify({ ...toDocument(national), reverse: "linear" });
  const refused = readSchemeFile(changed);
  if (refused.ok || refused.fault.kind !== "faults") throw new Error("Read");
  expect(refused.fault.faults.map(tellSchemeFault)).toEqual([
    "“代号”（id）已是另一个方案的代号，请换一个",
  ]);
});

test.each([null, [], "national", 3])("%j is no scheme", (document) => {
  expect(faultsOf(document)).toEqual(["文件的内容不是一个评分方案"]);
});

const schema = JSON.parse(
  readFileSync(join(__dirname, "../../../assets/scheme.schema.json"), "utf8"),
) as object;
const validate = new Ajv({ unicodeRegExp: true }).compile(schema);

test.each(shippedSchemes.map((scheme) => [scheme.id, scheme] as const))(
  "%s says where it comes from and how sure that is, and is a file as the schema has it",
  (_, scheme) => {
    const { source, region } = scheme;
    expect(source.text.length).toBeGreaterThan(20);
    expect(region).not.toBe("");
    const document = JSON.parse(writeScheme(scheme)) as unknown;
    expect(validate(document) || validate.errors).toBe(true);
    const read = parseScheme(document);
    expect(read.ok && writeScheme(read.value)).toBe(writeScheme(scheme));
  },
);

test("the schema has every field, and every field a name in Chinese", () => {
  const paths = pathsOf(schema);
  expect(paths.filter((path) => !Object.hasOwn(SCHEME_FIELDS, path))).toEqual([]);
  expect(Object.keys(SCHEME_FIELDS).filter((path) => !paths.includes(path))).toEqual([]);
});

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
}

function pathsOf({ properties, items }: Part, path = ""): string[] {
  if (items !== undefined) return pathsOf(items, `${path}[]`);
  return Object.entries(properties ?? {}).flatMap(([name, part]) => {
    const own = path === "" ? name : `${path}.${name}`;
    return [own, ...pathsOf(part, own)];
  });
}
