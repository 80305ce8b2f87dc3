/** What keeps a deviation note from saying anything. */
export type NoteLack = "short" | "gap" | "no-measure";

/** Fewer characters cannot hold a cause and a measure: 疫情影响, 价格上涨. */
const SHORTEST_NOTE = 6;
const MEASURE =
  /措施|改进|加强|加快|完善|优化|调整|整改|落实|推进|提高|强化|规范|细化|严格|健全|建立|督促|协调|争取|继续|补[足齐救办]|修订|重新|催|已(?!完成)|后续|下一步|今后|[下来明次]年|下年度|将|拟|计划|正在|正积极|抓紧|尽快|压[缩降减]|盘活|清[理欠]|跟[进踪]|督办|沟通|对接|增[加设派]|扩大|加大|提升|(?<!未|没有?)(?:提前|及时|组织|开展)|确保|力争|采取|改[为用由]|严控|管控|节约|统筹|提请|申请/u;
const SAYS_NOTHING =
  /^(?:暂?无|没有)(?:偏差|原因|说明|其他)*$|^(?:原因)?(?:不详|不明|同上|略)$|^(?:详?见附件|客观原因|其他原因|正常完成)$/u;

/** The gap that the starting sentence leaves for a person's own words. */
export const NOTE_GAP = "____";

/** Null for a note that names more than nothing: whether it is true is a person's matter. */
export function lackOf(note: string): NoteLack | null {
  const text = note.replaceAll(/[\s。，、；/—-]/gu, "");
  if (text.includes(NOTE_GAP)) return "gap";
  if (text.length < SHORTEST_NOTE || SAYS_NOTHING.test(text)) return "short";
  return MEASURE.test(text) ? null : "no-measure";
}
