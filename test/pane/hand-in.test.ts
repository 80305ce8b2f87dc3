import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listChecks } from "../../src/app/checklist";
import type { Checklist, ChecklistEntry } from "../../src/domain/model/checklist";
import { CHECKS_OF, TOPICS } from "../../src/domain/model/checklist";
import { SETTING } from "../../src/app/read-workbook";
import { SEVERITY_OF } from "../../src/domain/model/catalogue";
import { plainText } from "../../src/domain/model/cell";
import { contentOf } from "../../src/domain/model/plan";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { accept, score, undoLast } from "../../src/pane/actions";
import { cleanHere, writeChecklist } from "../../src/pane/hand-in/hand-in-actions";
import type { Session } from "../../src/pane/session";
import { shownTable } from "../../src/pane/shown-table";
import { CHECK_NAMES } from "../../src/text/check-names";
import { drawSheets } from "../support/draw-sheet";
import { workbookOf } from "../support/draw-workbook";
import { partsOf } from "../support/make-workbook";
import { openStateOf, startSession } from "../support/pane-session";

const bytesOf = (name: string): Uint8Array =>
  readFileSync(join(__dirname, `../fixtures/${name}.xlsx`));

function open(bytes: Uint8Array): XlsxHost {
  const host = XlsxHost.open(bytes);
  if (host instanceof XlsxHost) return host;
  throw new Error(host.kind);
}

function checklistOf(session: Session): Checklist {
  const { look } = openStateOf(session);
  const key = shownTable(openStateOf(session))?.key;
  const listed = listChecks(look.reading, look.scheme).find(({ table }) => table.key === key);
  if (listed === undefined) throw new Error("No table");
  return listed.checklist;
}

function entryOf(session: Session, code: string): ChecklistEntry {
  const entries = checklistOf(session).topics.flatMap((topic) => topic.entries);
  const entry = entries.find((known) => known.code === code);
  if (entry === undefined) throw new Error(code);
  return entry;
}

async function sheetTexts(host: XlsxHost, name: string): Promise<readonly string[] | null> {
  const sheet = (await host.sheets()).find((known) => known.name === name);
  if (sheet === undefined) return null;
  const { rows } = await host.read(sheet);
  return contentOf(rows).map((cells) => cells.map(({ value }) => plainText(value)).join(" | "));
}

const noticeOf = (session: Session) => openStateOf(session).notice;

const settingsOf = (host: XlsxHost) =>
  Promise.all([...Object.values(SETTING), "marks"].map((key) => host.settings.get(key)));

test("every check of the catalogue stands in the checklist once, under a name of one line", () => {
  const listed = TOPICS.flatMap((topic) => CHECKS_OF[topic]);
  expect([...listed].sort()).toEqual(Object.keys(SEVERITY_OF).sort());
  const widths = Object.values(CHECK_NAMES).map((name) => Array.from(name).length * 2);
  expect(Math.max(...widths)).toBeLessThanOrEqual(32);
  expect(new Set(Object.values(CHECK_NAMES)).size).toBe(listed.length);
});

describe("the checklist of 朝阳's table", () => {
  test("tells what failed with its cells, and what was looked at", async () => {
    const session = await startSession(open(bytesOf("chaoyang-2024-unscored")));
    await score(session);
    expect(entryOf(session, "D01")).toMatchObject({
      status: "failed",
      open: [{ cell: { at: { row: 14, column: 10 } } }],
    });
    expect(entryOf(session, "W01")).toEqual({ code: "W01", status: "passed", count: 6 });
    expect(entryOf(session, "S12")).toMatchObject({ status: "passed", count: 1 });
    expect(entryOf(session, "V27")).toEqual({ code: "V27", status: "clear" });
    // The table has no rates, no subtotals and no stated points of level 2.
    for (const code of ["S09", "S06", "W02", "S25"]) {
      expect(entryOf(session, code)).toMatchObject({
        status: "not-applicable",
        because: "nothing",
      });
    }
    for (const code of ["S14", "S19", "S23", "W06"]) {
      expect(entryOf(session, code)).toMatchObject({
        status: "not-applicable",
        because: "not-asked",
      });
    }
    expect(checklistOf(session).counts).toMatchObject({ returned: 1, asked: 9, accepted: 0 });
  });

  test("an accepted finding is told with its reason and counted apart", async () => {
    const session = await startSession(open(bytesOf("chaoyang-2024-unscored")));
    const finding = shownTable(openStateOf(session))?.findings.find(({ code }) => code === "V10");
    if (finding === undefined) throw new Error("V10");
    await accept(session, finding, "进度以区里要求为准");
    expect(entryOf(session, "V10")).toMatchObject({
      status: "accepted",
      accepted: [{ finding: { code: "V10" }, reason: "进度以区里要求为准" }],
    });
    expect(checklistOf(session).counts.accepted).toBe(1);
  });
});

test("a table without money has nothing of money that could have passed", async () => {
  const drawn = drawSheets(`
    | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
    | 办件量   | 100  | ≥100件     | 100件      | 100  |`);
  const session = await startSession(open(workbookOf(drawn)));
  const money = checklistOf(session).topics.find(({ topic }) => topic === "money");
  expect(new Set(money?.entries.map(({ status }) => status))).toEqual(new Set(["not-applicable"]));
});

describe("the sheet 检查清单", () => {
  test("is written, kept current, and undone", async () => {
    const host = open(bytesOf("chaoyang-2024-unscored"));
    const session = await startSession(host);
    await writeChecklist(session);
    expect(noticeOf(session)).toEqual({ kind: "listed", sheet: "检查清单" });
    const first = await sheetTexts(host, "检查清单");
    expect(first?.[0]).toBe("项目支出绩效自评表 报送前检查（评分方案：全国通用）");
    expect(first).toContain("一、分值设定");
    expect(first?.some((line) => line.startsWith("分值合计等于满分 | 通过 | 6"))).toBe(true);
    await writeChecklist(session);
    expect(noticeOf(session)).toEqual({ kind: "listed", sheet: null });
    await score(session);
    await writeChecklist(session);
    const second = await sheetTexts(host, "检查清单");
    expect(second).not.toEqual(first);
    expect((await host.tabNames()).filter((name) => name.includes("检查清单"))).toHaveLength(1);
    await undoLast(session);
    expect(await sheetTexts(host, "检查清单")).toEqual(first);
    await undoLast(session);
    await undoLast(session);
    expect(await sheetTexts(host, "检查清单")).toBeNull();
  });

  test("a person's own sheet of that name is not touched", async () => {
    const drawn = drawSheets(`# 检查清单
      | 事项 | 是否完成 |
      | 盖章 | 是       |
      # 自评表
      | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
      | 办件量   | 100  | ≥100件     | 100件      | 100  |`);
    const host = open(workbookOf(drawn));
    const session = await startSession(host);
    const before = await sheetTexts(host, "检查清单");
    await writeChecklist(session);
    expect(noticeOf(session)).toEqual({ kind: "listed", sheet: "检查清单2" });
    expect(await sheetTexts(host, "检查清单")).toEqual(before);
  });
});

test("cleaning takes everything of ours out but the values, and can be undone", async () => {
  const bytes = bytesOf("chaoyang-2024-unscored");
  const host = open(bytes);
  const session = await startSession(host);
  await score(session);
  await writeChecklist(session);
  const settings = await settingsOf(host);
  await cleanHere(session);
  expect(noticeOf(session)).toEqual({ kind: "cleaned", locked: 0 });
  const cleaned = partsOf(host.save());
  const original = partsOf(bytes);
  const changed = [...new Set([...cleaned.keys(), ...original.keys()])].filter(
    (name) => cleaned.get(name) !== original.get(name),
  );
  expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
  await undoLast(session);
  expect(await host.marks()).toHaveLength(10);
  expect(await sheetTexts(host, "检查清单")).not.toBeNull();
  expect(await sheetTexts(host, "绩评得分情况表")).not.toBeNull();
  expect(await settingsOf(host)).toEqual(settings);
});
