import { Exact, ONE } from "../../base/exact";
import type { Award } from "../../model/standard";
import { readEffect } from "./read-effect";
import { readFaultHead, readLimit } from "./read-step";
import { countDigits } from "../../numeric/count-digits";
import { isPlain, isQuestion } from "./standard-text";
import { part, type ReadRule } from "./standard-parts";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫";
const MARKER = /(?:^|(?<=[;,:]))(?:([①-⑫])|\(?(\d{1,2})(?:[、)]|\.(?!\d)))/gu;

/** The texts behind 1. 2. 3. or ① ② ③, if they are numbered without a gap; null otherwise. */
export function numberedItems(text: string): readonly string[] | null {
  const marks = [...text.matchAll(MARKER)];
  const isCounted = marks.every(({ 1: circled, 2: digits }, index) =>
    circled === undefined ? digits === String(index + 1) : CIRCLED.indexOf(circled) === index,
  );
  if (!isCounted || marks.length < 2 || marks[0]?.index !== 0) return null;
  return marks.map(({ index, 0: mark }, at) =>
    text.slice(index + mark.length, marks[at + 1]?.index ?? text.length).replace(/[,;]+$/u, ""),
  );
}

const SHARED =
  /^(?<items>.+?)[,;]?(?:(?:以上|上述)(?<count>\d+|[一二两三四五六七八九十])[项点条个方面]*(?:内容|指标|要求|标准)?|(?<named>[^,;]+、[^,;]+)),?(?:各占|分别占|均占|各)(?<share>1\/\d+|\d+(?:\.\d+)?分)的?(?:该项|本项|指标)?(?:权重分值|权重分|权重|分值)?[,;](?<tail>.+)$/u;
const MET =
  /^(?:每)?(?:符合|满足|达到)(?:一项)?(?:条件|要求|标准|规定)?的?(?:即|则|可)?得(?:到)?(?:相应|该项|对应)?的?(?:权重)?(?:分值|分数|分)$/u;
const UNMET =
  /^(?:不符合|不满足|否则|未达到|达不到|不达标)(?:条件|要求|标准|规定)?的?(?:该项)?(?:则)?不得分$/u;

/** `以上4项各占1/4的权重分,符合条件即得分,不符合不得分`: items of equal worth behind a list of them. */
export function readSharedChecklist(text: string): ReadRule | null {
  const groups = SHARED.exec(text)?.groups;
  if (groups === undefined) return readEachChecklist(text);
  const list = readList(groups);
  const award = list === null ? null : shareAward(groups["share"] ?? "", list.items.length);
  if (list === null || award === null || !isUsualTail(groups["tail"] ?? "")) return null;
  const closing = text.slice(groups["items"]?.length).replace(/^[,;]/u, "");
  return {
    rule: { kind: "checklist", awards: list.items.map(() => award) },
    parts: [
      ...list.question.map((question) => part("question", question)),
      ...list.items.map((item) => part("item", item)),
      part("condition", closing),
    ],
  };
}

const EACH =
  /^(?<items>.+?);(?<closing>(?:(?:以上|上述)(?<count>\d+|[一二两三四五六七八九十])[项点条个]*,?)?每(?:符合|满足|具备|达到|做到)?(?:其中)?(?:1|一)?[项条点](?:要求|条件|标准)?的?,?[得计]?(?<points>\d+(?:\.\d+)?)分)(?:[,;](?<tail>.+))?$/u;

/** `①目标明确;②指标细化。每符合一项得1分`. */
function readEachChecklist(text: string): ReadRule | null {
  const groups = EACH.exec(text)?.groups;
  const items = groups === undefined ? null : eachOf(groups);
  if (groups === undefined || items === null) return null;
  const award: Award = { kind: "points", points: new Exact(groups["points"] ?? "") };
  const closing = [groups["closing"], groups["tail"]].filter((half) => half !== undefined);
  return {
    rule: { kind: "checklist", awards: items.map(() => award) },
    parts: [...items.map((item) => part("item", item)), part("condition", closing.join(","))],
  };
}

function eachOf({ items = "", count, tail }: Groups): readonly string[] | null {
  const listed = numberedItems(items);
  const isCounted = count === undefined || countDigits(count) === String(listed?.length);
  const isUsual = tail === undefined || isUsualTail(tail);
  return isCounted && isUsual && listed?.every(isPlain) === true ? listed : null;
}

interface List {
  readonly items: readonly string[];
  readonly question: readonly string[];
}

function readList({ items = "", count = "", named = "" }: Groups): List | null {
  const listed = named === "" ? numberedOnly(items, count) : namedOnly(items, named);
  return listed === null ? null : { items: listed, question: named === "" ? [] : [items] };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** As many numbered items as the closing sentence counts. */
function numberedOnly(items: string, count: string): readonly string[] | null {
  const listed = numberedItems(items);
  const isCounted = listed !== null && String(listed.length) === countDigits(count);
  return isCounted && listed.every(isPlain) ? listed : null;
}

/** `及时率、完整率` behind a question that says what they are of. */
function namedOnly(question: string, named: string): readonly string[] | null {
  const listed = named.split("、");
  return isQuestion(question) && listed.every(isPlain) ? listed : null;
}

function isUsualTail(tail: string): boolean {
  const halves = tail.split(/[,;]/u);
  return halves.length <= 2 && halves.every((half) => MET.test(half) || UNMET.test(half));
}

function shareAward(text: string, items: number): Award | null {
  if (text.endsWith("分")) return { kind: "points", points: new Exact(text.slice(0, -1)) };
  return text === `1/${String(items)}` ? { kind: "share", share: ONE.div(items) } : null;
}

/** Numbered items that each name their points: `①制度健全,1分;②执行有效,1分`. */
export function readPointsChecklist(text: string): ReadRule | null {
  const items = numberedItems(text);
  if (items === null) return null;
  const [last = "", ...tail] = [items.at(-1) ?? ""].flatMap(splitTail);
  const stated = [...items.slice(0, -1), last].map((item) => ({ item, read: readItem(item) }));
  const awards = stated.flatMap(({ read }) => (read === null ? [] : [read]));
  if (awards.length !== items.length || !tail.every((text) => isSameTold(text, awards)))
    return null;
  const parts = [
    ...stated.map(({ item }) => part("item", item)),
    ...tail.map((text) => part("limit", text)),
  ];
  return { rule: { kind: "checklist", awards }, parts };
}

/** The last item's own text, then what follows it: `1分,每少一项扣1分,扣完为止`. */
function splitTail(text: string): string[] {
  const end = /\d分\)?(?=[,;]|$)/u.exec(text);
  if (end === null) return [text];
  const own = end.index + end[0].length;
  const rest = text.slice(own + 1);
  return [text.slice(0, own), ...(rest === "" ? [] : rest.split(/[,;]/u))];
}

function readItem(item: string): Award | null {
  const stated = readEffect(item.replace(/\((\d+(?:\.\d+)?分)\)$/u, ",$1"));
  if (stated?.effect.kind !== "points" || stated.effect.points.isZero()) return null;
  return isPlain(stated.head) && stated.head !== "" ? stated.effect : null;
}

/** 每少一项扣1分 behind items of one point each says the same again; anything else would be new. */
function isSameTold(text: string, awards: readonly Award[]): boolean {
  if (readLimit(text)?.kind === "until-nothing" || /^(?:否则|不符合的?)不得分$/u.test(text))
    return true;
  const stated = readEffect(text);
  if (stated?.effect.kind !== "less" || readFaultHead(stated.head) === null) return false;
  const { points } = stated.effect;
  return awards.every((award) => award.kind === "points" && award.points.eq(points));
}
