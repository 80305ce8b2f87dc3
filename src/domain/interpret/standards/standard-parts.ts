import type { StandardPart, StandardRule } from "../../model/standard";
import { isPlain, isQuestion } from "./standard-text";

/** What a reader of one kind of standard made of the whole of it. */
export interface ReadRule {
  readonly rule: StandardRule;
  readonly parts: readonly StandardPart[];
}

export const part = (as: StandardPart["as"], text: string): StandardPart => ({ text, as });

const NAMED =
  /^\(?([^=≥≤<>,;()]{1,40}(?:率|比|比例|比重|度|占比|程度))\)?=([^=≥≤<>,;]*[/÷][^=≥≤<>,;]*)$/u;
const NAMELESS = /^[^=≥≤<>,;]*[/÷][^=≥≤<>,;]*\*100%$/u;

interface Definition {
  readonly name: string;
}

/** `支出预算完成率=(完成数/下达数)*100%`: how the measure is worked out, not how it is scored. */
function readDefinition(text: string): Definition | null {
  if (!isPlain(text.replace(/100%/gu, ""))) return null;
  const name = NAMED.exec(text)?.[1];
  if (name !== undefined) return { name };
  return NAMELESS.test(text) ? { name: "" } : null;
}

export interface Preface {
  readonly names: readonly string[];
  readonly parts: readonly StandardPart[];
  readonly rest: string;
}

/** Definitions and questions that stand before what scores; `rest` begins with what scores. */
export function readPreface(text: string): Preface {
  const names: string[] = [];
  const parts: StandardPart[] = [];
  let rest = text;
  for (;;) {
    const first = /^[^,;]+(?=[,;])/u.exec(rest)?.[0];
    const sentence = /^[^;]+(?=;)/u.exec(rest)?.[0];
    const definition = first === undefined ? null : readDefinition(first);
    if (first !== undefined && definition !== null) {
      if (definition.name !== "") names.push(definition.name);
      parts.push(part("definition", first));
      rest = rest.slice(first.length + 1);
      continue;
    }
    if (sentence === undefined || !isQuestion(sentence)) return { names, parts, rest };
    parts.push(part("question", sentence));
    rest = rest.slice(sentence.length + 1);
  }
}
