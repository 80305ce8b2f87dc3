import { toA1 } from "../../../src/domain/model/address";
import type { Finding } from "../../../src/domain/model/finding";
import type { MarkEdit, StandingMark } from "../../../src/domain/model/plan";
import { planMarks } from "../../../src/domain/plan/plan-marks";
import { tellFinding } from "../../../src/text/findings";
import { drawSheet } from "../../support/draw-sheet";
import { runSheets } from "../../support/run-drawn";

/** 甲 got 50 of 60 points at half as much again as was wanted, and gives no reason for either. */
const findingsOn = (sheet: string): readonly Finding[] =>
  runSheets([
    drawSheet(
      `
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 甲 | ≥10次 | 15次 | 60 | 50 | |
      | 效益指标 | 乙 | ≥90% | 95% | 40 | 40 | |
      | 合计 | | | | 100 | 90 | |`,
      sheet,
    ),
  ]).after.flatMap(({ findings }) => findings);

const S04 = "“甲”应得60分，表中为50分（15次 ≥ 10次，达到指标值，得满分60分）";
const D01 = "第2行“甲”扣10分，请填写偏差原因及改进措施";
const D02 = "“甲”完成值为指标值的150%，请说明大幅超额完成的原因";

const planned = (
  findings: readonly Finding[],
  standing: readonly StandingMark[] = [],
): readonly MarkEdit[] => planMarks(findings, standing, tellFinding);

const shown = (edits: readonly MarkEdit[]): string[] =>
  edits.map(({ cell, after }) =>
    after === null
      ? `${toA1(cell.at)} cleared`
      : `${toA1(cell.at)} ${String(after.severity)}: ${String(after.note)}`,
  );

const standingAfter = (edits: readonly MarkEdit[]): StandingMark[] =>
  edits.flatMap(({ cell, after }) => (after === null ? [] : [{ cell, mark: after }]));

test("a faulty cell has one mark: the gravest fill, and a note with every sentence", () => {
  expect(shown(planned(findingsOn("自评表")))).toEqual([
    `F2 error: ${S04}`,
    `G2 error: ${D01}\n${D02}`,
  ]);
});

test("a warning that is found first does not soften the fill", () => {
  expect(shown(planned([...findingsOn("自评表")].reverse()))).toEqual([
    `G2 error: ${D02}\n${D01}`,
    `F2 error: ${S04}`,
  ]);
});

test("marks that stand as they should are left alone", () => {
  const findings = findingsOn("自评表");
  expect(planned(findings, standingAfter(planned(findings)))).toEqual([]);
});

test("a mark goes when its fault is gone, and is undone to what it was", () => {
  const findings = findingsOn("自评表");
  const standing = standingAfter(planned(findings));
  const rest = findings.filter(({ code }) => code !== "S04");
  const edits = planned(rest, standing);
  expect(shown(edits)).toEqual(["F2 cleared"]);
  expect(edits[0]?.before).toEqual({ severity: "error", note: S04 });
});

test("a mark whose findings changed says and shows the new ones", () => {
  const findings = findingsOn("自评表");
  const standing = standingAfter(planned(findings));
  const overFulfilled = findings.filter(({ code }) => code === "D02");
  const onlyShort = findings.filter(({ code }) => code !== "D02");
  expect(shown(planned(overFulfilled, standing))).toEqual([`G2 warning: ${D02}`, "F2 cleared"]);
  expect(shown(planned(onlyShort, standing))).toEqual([`G2 error: ${D01}`]);
});

test("a mark whose fill or note a person took away comes back", () => {
  const findings = findingsOn("自评表").filter(({ code }) => code === "S04");
  const [mark] = standingAfter(planned(findings));
  if (mark === undefined) throw new Error("No mark");
  const unfilled = { ...mark, mark: { ...mark.mark, severity: null } };
  const unnoted = { ...mark, mark: { ...mark.mark, note: null } };
  expect(shown(planned(findings, [unfilled]))).toEqual([`F2 error: ${S04}`]);
  expect(shown(planned(findings, [unnoted]))).toEqual([`F2 error: ${S04}`]);
});

test("the same address on two sheets is two cells", () => {
  const findings = ["一科", "二科"].flatMap(findingsOn).filter(({ code }) => code === "S04");
  expect(planned(findings).map(({ cell }) => `${cell.sheet.name}!${toA1(cell.at)}`)).toEqual([
    "一科!F2",
    "二科!F2",
  ]);
});
