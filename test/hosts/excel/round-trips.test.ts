import { score, undoLast } from "../../../src/pane/actions";
import type { Session } from "../../../src/pane/session";
import { shownTable } from "../../../src/pane/shown-table";
import { numberValue, toDigits } from "../../../src/domain/model/cell";
import { Book } from "../../../src/workbench/book/book";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { openExcel } from "../../support/open-excel";
import { at, cellOf, fillSheet } from "../../support/open-program";
import { openStateOf, startSession } from "../../support/pane-session";

const LONG = 600;

/** The money on one sheet, the indicators on the next, and a long list that is none of ours. */
function bookOfThree() {
  const book = new Book();
  const table = fillSheet(book, "自评表", [
    ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "办件量", "≥350件", "337件", "50", ""],
    ["效益指标", "满意度", "≥90%", "95%", "40", ""],
    ["合计", "", "", "", "90", ""],
  ]);
  const funds = fillSheet(book, "资金", [
    ["项目资金", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "800", "700", "10", "", ""],
  ]);
  const list = book.addSheet("名单");
  for (let row = 0; row < LONG; row += 1) {
    list.put({ row, column: 0 }, cellOf(`姓名${String(row)}`));
    list.put({ row, column: 1 }, cellOf("某街道某社区某号"));
  }
  return { book, table, funds, list };
}

async function opened(options: Parameters<typeof openExcel>[1] = {}) {
  const { book, ...sheets } = bookOfThree();
  const { host, program } = await openExcel(book, options);
  const session = await startSession(host);
  // The pane does not wait for the program's promise to tell of changes.
  while (program.requests.length < 3) await turn();
  await turn();
  const opening = program.requests.length;
  const sentSince = (start: number) => program.requests.slice(start);
  const type = (sheet: Sheet, address: string, text: string): void => {
    book.type(sheet, at(address), cellOf(text));
  };
  return { book, ...sheets, session, program, opening, sentSince, type };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Settles once the pane has looked again by itself. */
function looked({ store }: Session): Promise<void> {
  const before = openStateOf({ store } as Session).look;
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      const state = store.get();
      if (state.phase !== "open" || state.look === before) return;
      stop();
      resolve();
    });
  });
}

const readOf = (session: Session, { id }: Sheet) =>
  openStateOf(session).look.reading.sheets.find(({ sheet }) => sheet.id === id);

const totalOf = (session: Session): string => {
  const { outlook } = openStateOf(session).look;
  const total = outlook.after.find(({ scored }) => scored.fund !== null)?.scored.total.computed;
  return total == null ? "" : toDigits(total);
};

test("opening takes three requests: which sheets there are, what is in them, and to be told of changes", async () => {
  const { opening, session } = await opened();
  expect(opening).toBe(3);
  expect(totalOf(session)).toBe("96.89");
});

test("a scoring takes three requests and one to look behind it, which a new sheet of ours doubles", async () => {
  const { program, session, table, type, sentSince } = await opened();
  const first = program.requests.length;
  await score(session);
  expect(openStateOf(session).notice).toMatchObject({ kind: "scored", summary: "绩评得分情况表" });
  expect(sentSince(first)).toHaveLength(5);
  type(table, "D2", "340件");
  await looked(session);
  const second = program.requests.length;
  await score(session);
  expect(openStateOf(session).notice).toMatchObject({ kind: "scored" });
  expect(sentSince(second)).toHaveLength(4);
  const undoing = program.requests.length;
  await undoLast(session);
  expect(openStateOf(session).notice).toMatchObject({ kind: "undone" });
  expect(sentSince(undoing)).toHaveLength(3);
});

test("a live re-check takes one request and reads no sheet that nobody has touched", async () => {
  const { program, session, table, type, sentSince } = await opened();
  type(table, "D2", "340件");
  await looked(session);
  const whole = program.requests.at(-1)?.responseBytes ?? 0;
  const start = program.requests.length;
  type(table, "D2", "343件");
  await looked(session);
  expect(sentSince(start)).toHaveLength(1);
  expect(sentSince(start)[0]?.responseBytes).toBeLessThan(whole / 20);
  expect(totalOf(session)).toBe("97.75");
});

describe("a sheet behind the one in front is read again", () => {
  const restings = async () => {
    const place = await opened();
    place.type(place.table, "D2", "340件");
    await looked(place.session);
    return place;
  };

  test("when somebody else types into it", async () => {
    const { session, funds, type } = await restings();
    type(funds, "C2", "800");
    await looked(session);
    expect(totalOf(session)).toBe("98.57");
  });

  test("when its formulas follow another sheet", async () => {
    const { session, list, funds, type } = await restings();
    type(funds, "C2", "=名单!C1*1");
    await looked(session);
    type(list, "C1", "400");
    await looked(session);
    expect(totalOf(session)).toBe("93.57");
  });

  test("when it was in front, where cells are merged and filled without a word", async () => {
    const { book, session, table, list } = await restings();
    book.activate(list);
    await looked(session);
    list.merges.push({ top: 0, left: 0, bottom: 0, right: 1 });
    book.activate(table);
    await looked(session);
    expect(readOf(session, list)?.merges).toHaveLength(1);
  });

  test("when it comes to the front", async () => {
    const { book, session, funds } = await restings();
    funds.put(at("C2"), cellOf("400"));
    book.activate(funds);
    await looked(session);
    expect(readOf(session, funds)?.rows.get(1)?.get(2)?.value).toEqual(numberValue("400"));
  });

  test("after each writing of ours", async () => {
    const { session, table, list, type } = await restings();
    list.put(at("D1"), cellOf("无声的改动"));
    await score(session);
    type(table, "D2", "343件");
    await looked(session);
    expect(readOf(session, list)?.rows.get(0)?.get(3)).toBeDefined();
  });

  test("when it is new, and one that is renamed or gone is so", async () => {
    const { book, session, table, list, type } = await restings();
    list.name = "改名";
    fillSheet(book, "新表", [["甲"]]);
    type(table, "D2", "343件");
    await looked(session);
    const names = () => openStateOf(session).look.reading.sheets.map(({ sheet }) => sheet.name);
    expect(names()).toEqual(["自评表", "资金", "改名", "新表"]);
    book.removeSheet(list);
    type(table, "D2", "344件");
    await looked(session);
    expect(names()).toEqual(["自评表", "资金", "新表"]);
    expect(shownTable(openStateOf(session))).not.toBeNull();
  });
});

test("without word of changes every look reads everything", async () => {
  const { host, program } = await openExcel(bookOfThree().book);
  await host.read("active-sheet");
  const first = program.requests.at(-1)?.responseBytes;
  await host.read("active-sheet");
  expect(program.requests.at(-1)?.responseBytes).toBe(first);
});
