import { lackOf, NOTE_GAP } from "../../src/domain/model/note-lack";
import { readOptions, writeOptions } from "../../src/app/options";
import { readPoints } from "../../src/app/read-points";
import { loadSteps, saveSteps } from "../../src/app/undo-record";
import { Exact } from "../../src/domain/base/exact";
import { memoryStore } from "../support/pane-session";

test.each([
  ["无", "short"],
  ["暂无。", "short"],
  ["— — — — — — — — — — — —", "short"],
  [`偏差原因：${NOTE_GAP}；改进措施：${NOTE_GAP}。`, "gap"],
  ["受降雨影响，三季度施工进度比原定的慢", "no-measure"],
  ["受降雨影响工期推迟，已增加施工班组，下一步按月督办", null],
  // Told as lacking, a measure's own word is the cause.
  ["慢性病患者随访不够及时", "no-measure"],
  ["部门之间协调不畅，工程推进缓慢", "no-measure"],
  ["项目管理制度不健全，档案管理不规范", "no-measure"],
  ["前期沟通工作不足，任务未落实到位", "no-measure"],
  ["随访不够及时，加强随访人员培训", null],
  ["任务未落实，建议落实专人负责", null],
  ["推进缓慢，加快推进速度", null],
  ["因资金紧张，及时组织补测", null],
])("a note %p lacks %p", (note, lack) => {
  expect(lackOf(note)).toBe(lack);
});

test.each([
  ["9.5", { kind: "points", digits: "9.5" }],
  ["９．５分", { kind: "points", digits: "9.5" }],
  ["10", { kind: "points", digits: "10" }],
  ["0", { kind: "points", digits: "0" }],
  ["10.01", { kind: "outside" }],
  ["-1", { kind: "outside" }],
  ["  ", { kind: "blank" }],
  ["优", { kind: "not-a-number" }],
  ["9..5", { kind: "not-a-number" }],
])("points %p of 10 are read as %p", (text, read) => {
  expect(readPoints(text, new Exact(10))).toEqual(read);
});

test("options come back as they were kept, unknown ones as by default", () => {
  const options = {
    schemeId: "hubei",
    mode: "recompute",
    form: "formulas",
    marks: false,
    summary: false,
  } as const;
  expect(readOptions(writeOptions(options))).toEqual(options);
  const byDefault = {
    schemeId: "national",
    mode: "fill-blanks",
    form: "values",
    marks: true,
    summary: true,
  };
  for (const text of [null, "", "{", "3", "null", '{"mode":"all","marks":1}']) {
    expect(readOptions(text)).toEqual(byDefault);
  }
});

const stepOf = (text: string) => ({
  inverse: { edits: [], results: [], marks: [], sheets: [] },
  settings: [{ key: "written", text }],
});

test("undo steps outlive the pane, the newest twenty, each workbook its own", () => {
  const store = memoryStore();
  const steps = Array.from({ length: 25 }, (_, index) => stepOf(String(index)));
  saveSteps(store, "甲", steps);
  expect(loadSteps(store, "甲")).toEqual(steps.slice(5));
  expect(loadSteps(store, "乙")).toEqual([]);
});

test("the oldest steps make room, and what is no step is left out", () => {
  const store = memoryStore();
  const large = stepOf("长".repeat(800_000));
  saveSteps(store, "甲", [large, large]);
  expect(loadSteps(store, "甲")).toHaveLength(1);
  store.save("jiping-undo-乙", '[{"inverse":{}},null,3]');
  expect(loadSteps(store, "乙")).toEqual([]);
  store.save("jiping-undo-丙", "[");
  expect(loadSteps(store, "丙")).toEqual([]);
});
