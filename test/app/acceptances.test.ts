import {
  findingKey,
  isAccepted,
  mayAccept,
  NO_ACCEPTANCES,
  readAcceptances,
  withAcceptance,
  writeAcceptances,
} from "../../src/app/acceptances";
import type { Finding } from "../../src/domain/model/finding";
import { drawSheets } from "../support/draw-sheet";
import { runSheets } from "../support/run-drawn";

const DRAWING = `
  | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | 偏差原因 |
  | 办件量   | 100  | ≥100件     | 200件      |      |          |`;

function findingOf(drawing: string): Finding {
  const [table] = runSheets(drawSheets(drawing)).after;
  const found = table?.findings.find(({ code }) => code === "D02");
  if (found === undefined) throw new Error("No D02");
  return found;
}

test("an accepted finding stays accepted when its row moves", () => {
  const known = withAcceptance(NO_ACCEPTANCES, findingKey("表", findingOf(DRAWING)), "已核对");
  const moved = findingOf(`\n  | 绩效自评表 |${DRAWING}`);
  expect(moved.cell.at.row).toBe(2);
  expect(isAccepted(known, "表", moved)).toBe(true);
});

test("it comes back when a number of it changes, and on another table", () => {
  const known = withAcceptance(NO_ACCEPTANCES, findingKey("表", findingOf(DRAWING)), "已核对");
  expect(isAccepted(known, "表", findingOf(DRAWING.replace("200件", "300件")))).toBe(false);
  expect(isAccepted(known, "另表", findingOf(DRAWING))).toBe(false);
});

test("only what is no error may be accepted", () => {
  const finding = findingOf(DRAWING);
  expect(mayAccept(finding)).toBe(true);
  expect(mayAccept({ ...finding, severity: "error" })).toBe(false);
});

test("is kept as a text with its reason, and can be taken back", () => {
  const known = withAcceptance(NO_ACCEPTANCES, "a", "数据“属实”");
  expect(readAcceptances(writeAcceptances(known))).toEqual(known);
  expect(writeAcceptances(withAcceptance(known, "a", null))).toBeNull();
});

test.each([null, "", "{", "{}", "[1]", '[["a"]]', '[["a",1]]'])("%p is no acceptance", (text) => {
  expect(readAcceptances(text).size).toBe(0);
});
