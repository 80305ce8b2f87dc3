import type { Claim } from "../../model/claim";
import type { ReadForm, ReadFormText } from "../../model/indicator";
import type { Form, FormText } from "../../model/table";
import { claimText } from "./claim-text";
import { findMisspellings, mayBeMisspelt } from "./misspellings";
import { amountClaims, readAmounts } from "./read-amounts";
import { readWrongPairs } from "./read-pairs";
import { mayAddUp, readWrongSums } from "./read-sums";
import {
  estimateIn,
  estimateInValue,
  givesExecutionReason,
  indicatorCount,
  instructionIn,
  namesOwnGrade,
  satisfactionInWords,
  yearsIn,
} from "./read-wording";

/** The form around a table with what its texts state. */
export function readFormClaims(form: Form): ReadForm {
  const year = yearOf(form);
  const texts = form.texts.map((text) => readText(text, year));
  return { ...form, year, texts: [...texts, ...form.fields.flatMap(unfilledField)] };
}

/** A field that still holds what the template says of it. */
function unfilledField({ cell, text }: Form["fields"][number]): ReadFormText[] {
  const claims = readInstruction(text);
  return claims.length === 0 ? [] : [{ kind: "narrative", cell, text, claims }];
}

/** Where a form tells its year, the surest first: its own field, the project's time, the title. */
const TELLS_YEAR = ["year", "period", "title"] as const;

/** The one year that the form tells. */
function yearOf({ fields }: Form): string | null {
  const named = TELLS_YEAR.flatMap((wanted) => fields.find(({ name }) => name === wanted) ?? []);
  const years = new Set(named[0]?.text.match(/20\d{2}/gu) ?? []);
  const [only] = years;
  return only !== undefined && years.size === 1 ? only : null;
}

function readText(text: FormText, year: string | null): ReadFormText {
  const instruction = instructionIn(text.text);
  if (instruction !== null) {
    return { ...text, claims: [{ kind: "instruction", words: instruction }] };
  }
  const compact = claimText(text.text);
  const amounts = readAmounts(compact, year);
  return {
    ...text,
    claims: [
      ...amountClaims(amounts),
      ...readWrongPairs(amounts),
      ...writingClaims(compact),
      ...indicatorCount(text.text),
      ...yearsIn(compact),
      ...wordClaims(text, compact),
    ],
  };
}

/** What is wrong in a text by itself. */
const writingClaims = (compact: string): Claim[] => [
  ...readWrongSums(compact),
  ...findMisspellings(compact).map((found) => ({ kind: "misspelling", ...found }) as const),
];

function wordClaims({ kind }: FormText, compact: string): Claim[] {
  const estimate = kind === "goal" ? null : estimateIn(compact);
  const satisfaction = kind === "goal" ? null : satisfactionInWords(compact);
  return [
    ...(estimate === null ? [] : [{ kind: "estimate", words: estimate } as const]),
    ...(satisfaction === null
      ? []
      : [{ kind: "satisfaction-in-words", words: satisfaction } as const]),
    ...(givesExecutionReason(compact) ? [{ kind: "execution-reason" } as const] : []),
    ...(namesOwnGrade(compact) ? [{ kind: "grade" } as const] : []),
  ];
}

/** A template's words where a name or a value should stand. */
export function readInstruction(text: string): readonly Claim[] {
  const words = MAY_INSTRUCT.test(text) ? instructionIn(text) : null;
  return words === null ? [] : [{ kind: "instruction", words }];
}

/** Hardly a cell holds one of these, and this is asked of all of them. */
const MAY_INSTRUCT = /[填述描列说]|[xX×＊]{2}/u;

const MAY_ESTIMATE = /[估预约截暂]|大概|左右/u;

/** What the cell of an actual value states beside its number. */
export function readValueClaims(text: string): readonly Claim[] {
  const words = MAY_ESTIMATE.test(text) ? estimateInValue(text) : null;
  return words === null ? readInstruction(text) : [{ kind: "estimate", words }];
}

/** A shorter text holds no sum and hardly a slip. */
const SHORTEST_CLAIM = 6;

/** What a row's own note or process states: thousands of them, so only what they alone can get wrong. */
export function readRowClaims(text: string): readonly Claim[] {
  if (text.length < SHORTEST_CLAIM) return [];
  const instruction = MAY_INSTRUCT.test(text) ? instructionIn(text) : null;
  if (instruction !== null) return [{ kind: "instruction", words: instruction }];
  return mayAddUp(text) || mayBeMisspelt(text) ? writingClaims(claimText(text)) : [];
}
