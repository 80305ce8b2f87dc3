import type { Level, LevelScale } from "../model/target";
import { compactText } from "../numeric/normalise-text";

/** domain.md sections 8.1 and 8.3: the five words, their everyday kin, and the three bands. */
const SCALES: Readonly<Record<LevelScale, readonly RegExp[]>> = {
  grade: [/^优秀?$/u, /^良好?$/u, /^中等?$/u, /^低$/u, /^较?差$/u],
  degree: [/^[高好]$/u, /^较[高好]$/u, /^(?:一般|中)$/u, /^[低差]$/u],
  attainment: [
    /^达成(?:年度指标|预期指标)?$/u,
    /^部分达成(?:年度指标|预期指标)?(?:并具有一定效果)?$/u,
    /^未达成(?:年度指标|预期指标)?(?:且效果较差)?$/u,
  ],
};

const SCALE_NAMES = ["grade", "degree", "attainment"] as const;

/** The place of one word on its scale; null for any other word. */
export function parseLevel(text: string): Level | null {
  const compact = compactText(text);
  for (const scale of SCALE_NAMES) {
    const place = SCALES[scale].findIndex((word) => word.test(compact));
    if (place >= 0) return { scale, place };
  }
  return null;
}

const WORDS_OF_A_SCALE =
  /^(?:部分达成|未达成|达成|优秀|优|良好|良|中等|中|低|较差|差|较高|高|较好|好|一般)(?:[/、,;或|]?(?:部分达成|未达成|达成|优秀|优|良好|良|中等|中|低|较差|差|较高|高|较好|好|一般)){2,}$/u;

/** `优良中低差`: the whole scale where one word of it is wanted. */
export const isWholeScale = (text: string): boolean => WORDS_OF_A_SCALE.test(compactText(text));
