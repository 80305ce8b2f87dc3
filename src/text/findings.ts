import type { FindingCode } from "../domain/model/finding";
import { DEVIATION_SENTENCES } from "./finding-words/deviations";
import { SCORE_SENTENCES } from "./finding-words/scores";
import type { Of } from "./finding-words/sentences";
import { VALUE_SENTENCES } from "./finding-words/values";
import { WEIGHT_SENTENCES } from "./finding-words/weights";

type Sentences = { readonly [Code in FindingCode]: (facts: Of<Code>) => string };

const SENTENCES: Sentences = {
  ...WEIGHT_SENTENCES,
  ...SCORE_SENTENCES,
  ...DEVIATION_SENTENCES,
  ...VALUE_SENTENCES,
};

/** The one sentence of a finding: what is wrong, with the row's numbers, and what to do. */
export const tellFinding = <Code extends FindingCode>(facts: Of<Code>): string => {
  const sentence: (facts: Of<Code>) => string = SENTENCES[facts.code];
  return sentence(facts);
};
