import { readEffect, type Stated } from "./read-effect";

/** A part of the standard: with points at its end, or without any. */
export type Statement =
  | ({ readonly text: string; readonly kind: "stated" } & Stated)
  | { readonly text: string; readonly kind: "words" };

/** The parts of a standard in their order; halves of a sentence belong together up to their points. */
export function readStatements(text: string): Statement[] {
  return text
    .split(";")
    .filter((sentence) => sentence !== "")
    .flatMap(readSentence);
}

function readSentence(sentence: string): Statement[] {
  const statements: Statement[] = [];
  let open: string[] = [];
  for (const half of sentence.split(",")) {
    const joined = [...open, half].join(",");
    const stated = readEffect(joined);
    if (stated !== null) {
      statements.push({ text: joined, kind: "stated", ...stated });
      open = [];
    } else if (open.length === 0 && standsAlone(half)) {
      statements.push({ text: half, kind: "words" });
    } else {
      open.push(half);
    }
  }
  if (open.length > 0) statements.push({ text: open.join(","), kind: "words" });
  return statements;
}

/** Limits, formulas and yardsticks are whole without points behind them. */
const standsAlone = (half: string): boolean =>
  /[为即]止$|扣完$|负分$|^(?:[该本此]项)?(?:最多|最高|累计|扣分|最低|不足|不满|以)|得分=|\*100%$|^[^=]+=[^=]*[/÷]/u.test(
    half,
  );
