import { Exact, type Decimal } from "../../base/exact";
import type { StandardPart } from "../../model/standard";
import { part } from "./standard-parts";

/** A clause as it was written, and what it is about. */
interface Clause {
  readonly text: string;
  readonly value: string;
}

/** What a standard may say beside its rule, each at most once. */
export interface Clauses {
  /** `本项满分5分`. */
  readonly mark: (Clause & { readonly points: Decimal }) | null;
  /** `不涉及的按满分计算`. */
  readonly exemption: Clause | null;
  /** `发生违纪问题一票否决`: what must not happen. */
  readonly veto: Clause | null;
}

const MARK_WORDS = String.raw`(?:该|本|此)?(?:项|条|项?指标)?(?:总分|满分|分值|标准分|权重分?)值?(?:共|计|为|是|:|=)*(?<value>\d+(?:\.\d+)?)分`;

/** At the head of the text, or a sentence of its own. */
const MARKS: readonly RegExp[] = [
  new RegExp(String.raw`^\(${MARK_WORDS}\)[,;:]?`, "u"),
  new RegExp(`^${MARK_WORDS}[,;:]`, "u"),
  new RegExp(`;${MARK_WORDS}(?=;|$)`, "u"),
];

/** 没有该项按满分计算, 不适用的不扣分 (domain.md section 9). */
const EXEMPTIONS: readonly RegExp[] = [
  /(?:^|;)(?<value>(?:如果?|若)?(?:没有|无|不涉及|未涉及|未安排|不存在|不适用)[^,;]{0,30},?(?:的?(?:按照?|视为|视同)满分(?:计算|计分|计)?|的?不扣分))(?=;|$)/u,
  /(?:^|;)(?<value>(?:如果?|若)?(?:(?:没有|无)(?:此|该|本|相关)[项类]?[^,;]{0,8}|未安排[^,;]{1,20}的?(?:部门|单位|项目))(?:的|时)?,?(?:[该此本]项)?(?:[得计]满分|不扣分))(?=;|$)/u,
  /(?:^|[,;])(?<value>(?:如果?|若)?(?:不涉及|未涉及|不适用)[^,;]{0,30}?(?:,|的|时)?(?:按照?|视为|视同|得|计)满分(?:计算|计分|计)?)(?=;|$)/u,
];

const VETOES: readonly RegExp[] = [
  /(?:^|[,;])(?:如果?|若|凡|对)?(?<value>[^,;]{2,30}?)(?:,|的|时|者|情况)*(?:实行)?一票否决(?=;|$)/u,
];

/** Takes the clauses beside the rule out of a standard's text. */
export function takeClauses(text: string): { readonly taken: Clauses; readonly rest: string } {
  const mark = take(text, MARKS);
  const exemption = take(mark.rest, EXEMPTIONS);
  const veto = takeVeto(exemption.rest);
  const taken = {
    mark: mark.clause === null ? null : { ...mark.clause, points: new Exact(mark.clause.value) },
    exemption: exemption.clause,
    veto: veto.clause,
  };
  return { taken, rest: veto.rest };
}

interface Taken {
  readonly clause: Clause | null;
  readonly rest: string;
}

function take(text: string, patterns: readonly RegExp[]): Taken {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const clause = { text: trimmed(match[0]), value: match.groups?.["value"] ?? "" };
    return { clause, rest: trimmed(text.replace(pattern, "")) };
  }
  return { clause: null, rest: text };
}

const trimmed = (text: string): string => text.replace(/^[,;:]+|[,;:]+$/gu, "");

/** `未发生事故得满分,发生事故一票否决` are two halves of one rule, and no clause beside it. */
function takeVeto(text: string): Taken {
  const taken = take(text, VETOES);
  return taken.clause !== null && denies(taken.rest, taken.clause.value)
    ? { clause: null, rest: text }
    : taken;
}

/** Whether a text says that something did not happen. */
const denies = (text: string, what: string): boolean => {
  const bare = what.replace(/^(?:发生|出现|存在|有|发现)/u, "");
  return ["未", "没有", "无", "不"].some(
    (no) => text.includes(`${no}${what}`) || (bare !== "" && text.includes(`${no}${bare}`)),
  );
};

/** The rule's own parts with the clauses that stood beside it. */
export const withClauses = (
  { mark, exemption, veto }: Clauses,
  parts: readonly StandardPart[],
): StandardPart[] => [
  ...clausePart("mark", mark),
  ...parts,
  ...clausePart("exemption", exemption),
  ...clausePart("veto", veto),
];

const clausePart = (as: StandardPart["as"], clause: Clause | null): StandardPart[] =>
  clause === null ? [] : [part(as, clause.text)];
