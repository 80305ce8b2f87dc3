/** What keeps a deviation note from saying anything. */
export type NoteLack = "short" | "gap" | "no-measure";

/** Fewer characters cannot hold a cause and a measure. */
const SHORTEST_NOTE = 10;
const MEASURE =
  /措施|改进|加强|加快|完善|优化|调整|整改|落实|推进|提高|下一步|今后|下年|明年|将|拟|计划/u;

/** The gap that the starting sentence leaves for a person's own words. */
export const NOTE_GAP = "____";

/** Null for a note that names more than nothing: whether it is true is a person's matter. */
export function lackOf(note: string): NoteLack | null {
  const text = note.replaceAll(/[\s。，、；/—-]/gu, "");
  if (text.includes(NOTE_GAP)) return "gap";
  if (text.length < SHORTEST_NOTE) return "short";
  return MEASURE.test(text) ? null : "no-measure";
}
