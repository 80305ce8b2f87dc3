import type { FindingCode, FindingFacts } from "../../domain/model/finding";

/** The facts of one code. */
export type Of<Code extends FindingCode> = Extract<FindingFacts, { readonly code: Code }>;

type CodesOf<Letter extends string> = Extract<FindingCode, `${Letter}${string}`>;

/** A sentence for every code of a family: what is wrong, with the row's numbers, and what to do. */
export type SentencesOf<Letter extends string> = {
  readonly [Code in CodesOf<Letter>]: (facts: Of<Code>) => string;
};
