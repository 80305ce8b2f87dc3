import { toA1 } from "../model/address";
import { EMPTY_CELL, type Cell } from "../model/cell";
import type { Checklist, ChecklistEntry, ChecklistTopic, Topic } from "../model/checklist";
import type { Finding, FindingCode } from "../model/finding";
import type { SheetContent } from "../model/plan";
import type { ScoredTable } from "../model/scored";
import { brokenLines, WIDTH_OF_OWN_SHEET } from "./broken-lines";

/** The words of the checklist's sheet; sentences are made elsewhere. */
export interface ChecklistWords {
  /** The sheet's name. */
  readonly sheet: string;
  readonly title: (scored: ScoredTable) => string;
  readonly summary: (counts: Checklist["counts"]) => string;
  /** Null where nothing has still to be told. */
  readonly questions: (questions: number) => string | null;
  readonly headings: readonly [check: string, result: string, count: string, cells: string];
  readonly topic: (topic: Topic) => string;
  readonly check: (code: FindingCode) => string;
  readonly result: (entry: ChecklistEntry) => string;
  readonly finding: (finding: Finding) => string;
  readonly reason: (reason: string) => string;
  readonly notApplicable: (names: readonly string[]) => string;
}

interface CheckedTable {
  readonly scored: ScoredTable;
  readonly checklist: Checklist;
}

const INDENT = "    ";

/** 检查清单: a block a table, its checks by what a reviewer looks at. */
export const checklistContent = (
  tables: readonly CheckedTable[],
  words: ChecklistWords,
): SheetContent =>
  tables.flatMap((table, index) => [...(index === 0 ? [] : [[], []]), ...blockOf(table, words)]);

function blockOf({ scored, checklist }: CheckedTable, words: ChecklistWords): Cell[][] {
  const { counts, questions, topics } = checklist;
  const asked = words.questions(questions);
  return [
    [text(words.title(scored))],
    [text(words.summary(counts))],
    ...(asked === null ? [] : sentence(asked, "")),
    [],
    words.headings.map(text),
    ...topics.flatMap((topic) => topicRows(topic, { scored, words })),
  ];
}

interface Setting {
  readonly scored: ScoredTable;
  readonly words: ChecklistWords;
}

function topicRows({ topic, entries }: ChecklistTopic, setting: Setting): Cell[][] {
  const { words } = setting;
  const idle = entries.filter(({ status }) => status === "not-applicable");
  const names = idle.map(({ code }) => words.check(code));
  return [
    [text(words.topic(topic))],
    ...entries
      .filter((entry) => !idle.includes(entry))
      .flatMap((entry) => entryRows(entry, setting)),
    ...(names.length === 0 ? [] : sentence(words.notApplicable(names), "")),
  ];
}

function entryRows(entry: ChecklistEntry, { scored, words }: Setting): Cell[][] {
  const { open, accepted } = foundBy(entry);
  const all = [...open, ...accepted.map(({ finding }) => finding)];
  const count = entry.status === "passed" ? entry.count : all.length;
  const place = ({ cell: { sheet, at } }: Finding): string =>
    sheet.id === scored.table.sheet.id ? toA1(at) : `${sheet.name}!${toA1(at)}`;
  const cells = [...new Set(all.map(place))].join("、");
  const shown = count === 0 ? EMPTY_CELL : number(count);
  return [
    [text(words.check(entry.code)), text(words.result(entry)), shown, text(cells)],
    ...open.flatMap((finding) => sentence(`${place(finding)}：${words.finding(finding)}`, INDENT)),
    ...accepted.flatMap(({ finding, reason }) => [
      ...sentence(`${place(finding)}：${words.finding(finding)}`, INDENT),
      ...sentence(words.reason(reason), INDENT),
    ]),
  ];
}

const foundBy = (entry: ChecklistEntry) => ({
  open: entry.status === "failed" ? entry.open : [],
  accepted: entry.status === "failed" || entry.status === "accepted" ? entry.accepted : [],
});

/** Every line in the first column, over the empty ones beside it: cells of ours do not wrap. */
const sentence = (told: string, indent: string): Cell[][] =>
  brokenLines(told, WIDTH_OF_OWN_SHEET - indent.length).map((line) => [text(indent + line)]);

const text = (content: string): Cell =>
  content === "" ? EMPTY_CELL : { ...EMPTY_CELL, value: { kind: "text", text: content } };

const number = (count: number): Cell => ({
  ...EMPTY_CELL,
  value: { kind: "number", digits: String(count) },
});
