import type { ApplyOutcome } from "../../src/app/spreadsheet-host";
import { parseA1, toA1 } from "../../src/domain/model/address";
import {
  accept,
  check,
  clearMarks,
  fix,
  score,
  scoreApproved,
  setOptions,
  undoLast,
  writeNote,
  writeScore,
} from "../../src/pane/actions";
import { mapColumns, unmapColumns } from "../../src/pane/column-actions";
import { listIssues } from "../../src/pane/present/list-issues";
import { refresh, type Session } from "../../src/pane/session";
import { shownTable } from "../../src/pane/shown-table";
import { planWorkbook } from "../../src/app/plan-workbook";
import { pairOf, standingOf } from "../../src/app/standing";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { planWords } from "../../src/text/plan-words";
import { RIVAL_COLUMNS } from "../e2e/drawings";
import { drawSheets } from "../support/draw-sheet";
import { workbookOf } from "../support/draw-workbook";
import { schemeOf } from "../support/run-drawn";
import {
  contentsOf,
  formulaAt,
  openFixture,
  typeFormula,
  typeInto,
  valueAt,
} from "../support/open-fixture";
import { memoryStore, openStateOf, startSession } from "../support/pane-session";

function open(bytes: Uint8Array): XlsxHost {
  const host = XlsxHost.open(bytes);
  if (host instanceof XlsxHost) return host;
  throw new Error(host.kind);
}

const noticeOf = (session: Session) => openStateOf(session).notice;

function tableOf(session: Session) {
  const table = shownTable(openStateOf(session));
  if (table === null) throw new Error("No table");
  return table;
}

function standing(session: Session) {
  const { look } = openStateOf(session);
  return standingOf(look, pairOf(look, tableOf(session)));
}

function cellOf(session: Session, address: string) {
  const at = parseA1(address);
  if (at === null) throw new Error(`No cell ${address}`);
  return { sheet: openStateOf(session).look.sheet, at };
}

const issuesOf = (session: Session) => listIssues(openStateOf(session).look, tableOf(session));

test("opening changes nothing and says what scoring would come to", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const before = await contentsOf(host);
  const session = await startSession(host);
  expect(standing(session)).toMatchObject({ kind: "open", cells: 9 });
  expect(issuesOf(session)).toMatchObject({ blanks: 7, counts: { error: 0, warning: 8 } });
  await check(session);
  expect(noticeOf(session)?.kind).toBe("checked");
  expect(await contentsOf(host)).toEqual(before);
});

test("one click scores, marks and makes the summary; a second has nothing to do", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  await score(session);
  expect(noticeOf(session)).toMatchObject({ kind: "scored", cells: 9, marks: 10 });
  expect(standing(session)).toEqual({ kind: "complete" });
  expect((await host.sheets()).map(({ name }) => name)).toContain("绩评得分情况表");
  await score(session);
  expect(noticeOf(session)).toEqual({ kind: "up-to-date" });
  expect(openStateOf(session).steps).toHaveLength(1);
});

test("a changed actual makes the scores outdated, and scoring again brings them up to date", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  await score(session);
  await typeInto(host, "H15", "0.8");
  await refresh(session);
  expect(standing(session).kind).toBe("outdated");
  await score(session);
  expect(await valueAt(host, "J15")).toBe("10");
  expect(standing(session)).toEqual({ kind: "complete" });
});

test("undo goes all the way back, also in a pane that was opened later", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const before = await contentsOf(host);
  const store = memoryStore();
  await score(await startSession(host, store));
  const later = await startSession(host, store);
  expect(openStateOf(later).steps).toHaveLength(1);
  await undoLast(later);
  expect(noticeOf(later)).toMatchObject({ kind: "undone", cells: 9 });
  expect(await contentsOf(host)).toEqual(before);
});

test("undo is refused for a changed cell, and can be tried again", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  await score(session);
  await typeInto(host, "J14", "9");
  await undoLast(session);
  expect(noticeOf(session)).toMatchObject({ kind: "stale", task: "undo" });
  expect(openStateOf(session).steps).toHaveLength(1);
});

test("typed scores give way only where it was approved", async () => {
  const host = openFixture("chaoyang-2024");
  const session = await startSession(host);
  await setOptions(session, { ...openStateOf(session).options, mode: "recompute" });
  await score(session);
  const { activity } = openStateOf(session);
  if (activity.kind !== "previewing") throw new Error(activity.kind);
  const places = activity.replacements.map(({ cell, after }) => [cell.at.row + 1, after.value]);
  expect(places).toContainEqual([15, { kind: "number", digits: "8" }]);
  await scoreApproved(session, []);
  expect(await valueAt(host, "J15")).toBe("10");
  await score(session);
  await scoreApproved(session, activity.replacements);
  expect(await valueAt(host, "J15")).toBe("8");
});

test("what was typed after the question is not replaced", async () => {
  const host = openFixture("chaoyang-2024");
  const session = await startSession(host);
  await setOptions(session, { ...openStateOf(session).options, mode: "recompute" });
  await score(session);
  const { activity } = openStateOf(session);
  if (activity.kind !== "previewing") throw new Error(activity.kind);
  await typeInto(host, "J15", "9");
  await scoreApproved(session, activity.replacements);
  expect(await valueAt(host, "J15")).toBe("9");
});

test("a fix writes the one right value and leaves all else", async () => {
  const host = openFixture("chaoyang-2024");
  const session = await startSession(host);
  const issue = issuesOf(session)
    .groups.flatMap(({ issues }) => issues)
    .find(({ finding }) => finding.code === "S04");
  if (issue?.fix == null) throw new Error("No fix");
  await fix(session, issue.fix);
  expect(noticeOf(session)).toMatchObject({ kind: "written", others: 0 });
  expect(await valueAt(host, "J15")).toBe("8");
  expect(await valueAt(host, "J19")).toBe("100");
});

test("a note stays text whatever it begins with, and its finding goes", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  await score(session);
  await writeNote(session, cellOf(session, "K15"), '=HYPERLINK("http://x","y")');
  const { sheet, rows } = await host.read("active-sheet");
  expect(rows.get(14)?.get(10)).toMatchObject({
    formula: null,
    value: { kind: "text", text: '=HYPERLINK("http://x","y")' },
  });
  const codes = issuesOf(session).groups.flatMap(({ issues }) =>
    issues.map(({ finding }) => finding.code),
  );
  expect(codes).not.toContain("D01");
  const marks = (await host.marks()).filter(({ cell }) => cell.sheet.id === sheet.id);
  expect(marks.some(({ mark }) => mark.note?.includes("请填写偏差原因") === true)).toBe(false);
});

test("points that a person gives are theirs, and the total follows", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  await typeInto(host, "H14", "较好，群众基本满意");
  const session = await startSession(host);
  await score(session);
  expect(standing(session)).toMatchObject({ kind: "incomplete", because: { kind: "rows" } });
  await writeScore(session, cellOf(session, "J14"), "9.5");
  expect(await valueAt(host, "J14")).toBe("9.5");
  expect(await valueAt(host, "J19")).toBe("97.5");
  await score(session);
  expect(await valueAt(host, "J14")).toBe("9.5");
});

test("an accepted warning is neither listed nor marked, until it is taken back", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  const listed = () => issuesOf(session).groups.flatMap(({ issues }) => issues);
  const issue = listed().find(({ finding }) => finding.code === "D02");
  if (issue === undefined) throw new Error("No issue");
  await accept(session, issue.finding, "数据属实");
  expect(listed().map(({ key }) => key)).not.toContain(issue.key);
  expect(issuesOf(session)).toMatchObject({ accepted: [{ key: issue.key }] });
  await score(session);
  const marked = (await host.marks()).map(({ cell }) => toA1(cell.at));
  expect(marked).toContain("K15");
  expect(marked).not.toContain("K13");
  await accept(session, issue.finding, null);
  expect(issuesOf(session).accepted).toEqual([]);
});

test("marks are cleared, and come back with undo", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  await score(session);
  await clearMarks(session);
  expect(await host.marks()).toEqual([]);
  await undoLast(session);
  expect(await host.marks()).toHaveLength(10);
});

test("scores are written as formulas where they can be, and as values again", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const before = await contentsOf(host);
  const session = await startSession(host);
  await score(session);
  const values = await contentsOf(host);
  const { options } = openStateOf(session);
  await setOptions(session, { ...options, form: "formulas" });
  expect(standing(session).kind).toBe("other-form");
  await score(session);
  expect(await formulaAt(host, "J19")).toBe(
    'IF(AND(COUNT(J13:J18,K6)=ROWS(J13:J18)+ROWS(K6),ROUND(SUM(I6,I13:I18),6)=100),ROUND(SUM(J13:J18,K6),2),"")',
  );
  expect(await valueAt(host, "J19")).toBe("98");
  expect(await formulaAt(host, "J13")).toBeNull();
  expect(standing(session)).toEqual({ kind: "complete" });
  await score(session);
  expect(noticeOf(session)).toEqual({ kind: "up-to-date" });
  await undoLast(session);
  expect(await contentsOf(host)).toEqual(values);
  await score(session);
  await setOptions(session, { ...options, form: "values" });
  await score(session);
  expect(await contentsOf(host)).toEqual(values);
  for (let steps = openStateOf(session).steps.length; steps > 0; steps -= 1)
    await undoLast(session);
  expect(await contentsOf(host)).toEqual(before);
});

test("a person's formula stays, and so does a formula of ours that a person has changed", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  await setOptions(session, { ...openStateOf(session).options, form: "formulas" });
  await score(session);
  await typeFormula(host, "J19", "SUM(J13:J18)");
  await score(session);
  expect(await formulaAt(host, "J19")).toBe("SUM(J13:J18)");
});

test("what a person says of columns is kept in the file, for the pane and the command line", async () => {
  const host = open(workbookOf(drawSheets(RIVAL_COLUMNS)));
  const session = await startSession(host);
  const { headings } = tableOf(session).scored.table;
  const said = headings.map((heading) =>
    heading.words === "完成情况" ? { ...heading, role: "actual" as const } : heading,
  );
  await mapColumns(session, said);
  expect(noticeOf(session)).toEqual({ kind: "mapped" });
  const later = open(host.save());
  expect(tableOf(await startSession(later)).questions).toEqual([]);
  const request = { scheme: schemeOf("national"), mode: "fill-blanks", sheetName: null } as const;
  const planned = await planWorkbook(
    later,
    { ...request, marks: false, summary: false },
    planWords,
  );
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const [table] = planned.run.after;
  expect(table?.questions).toEqual([]);
  expect(table?.scored.table.columns.actual).toBe(5);
  expect(table?.scored.total.standing?.toFixed()).toBe("100");
  const again = await startSession(later);
  await unmapColumns(again, tableOf(again).scored.table.headings);
  expect(tableOf(again).questions).toMatchObject([{ about: "same-role" }]);
  expect(await later.settings.get("columns")).toBeNull();
});

test("options stay with the workbook", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  const options = {
    schemeId: "hubei",
    mode: "recompute",
    form: "formulas",
    marks: false,
    summary: false,
  } as const;
  await setOptions(session, options);
  const again = await startSession(host);
  expect(openStateOf(again).options).toEqual(options);
  expect(openStateOf(again).look.scheme.id).toBe("hubei");
});

test.each<[string, ApplyOutcome]>([
  ["refused", { kind: "refused", because: "protected", cell: null }],
  ["stale", { kind: "stale", cell: { sheet: { id: "1", name: "表" }, at: { row: 0, column: 0 } } }],
])("a plan that is %s is told, and nothing can be undone", async (kind, outcome) => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  host.apply = () => Promise.resolve(outcome);
  await score(session);
  expect(noticeOf(session)?.kind).toBe(kind);
  expect(openStateOf(session).steps).toEqual([]);
});

test("what a host throws is told, and the pane goes on", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  const read = host.read.bind(host);
  host.read = () => Promise.reject(new Error("断开"));
  await score(session);
  expect(noticeOf(session)).toEqual({ kind: "failed", because: "出错：断开" });
  host.read = read;
  await score(session);
  expect(noticeOf(session)?.kind).toBe("scored");
});

test("a workbook that cannot be read at all breaks the pane, with the reason", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  host.read = () => Promise.reject(new Error("断开"));
  const session = await startSession(host);
  expect(session.store.get()).toEqual({ phase: "broken", because: "出错：断开" });
});

test("one piece of work at a time", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = await startSession(host);
  const apply = jest.spyOn(host, "apply");
  await Promise.all([score(session), score(session), check(session)]);
  expect(apply).toHaveBeenCalledTimes(1);
});
