/** What keeps a deviation note from saying anything. */
export type NoteLack = "short" | "gap" | "no-measure";

/** Fewer characters cannot hold a cause and a measure: 疫情影响, 价格上涨. */
const SHORTEST_NOTE = 6;
const MEASURE =
  /措施|改进|调整|建立|争取|继续|补[足齐救办]|修订|重新|催|已(?!完成)|后续|下一步|今后|[下来明次]年|下年度|将|拟|计划|正在|正积极|抓紧|尽快|压[缩降减]|盘活|清[理欠]|跟[进踪]|督办|增[加设派]|扩大|加大|确保|力争|采取|改[为用由]|严控|节约|提请|申请/u;
/** What may be told as lacking as well: 随访不够及时, 协调不力, 制度不健全 are causes. */
const DONE_WELL =
  /(?<!未|未能|没|没有|不|不够|不太|不甚|欠|尚未|难以|无法|缺乏|缺少)(?:加强|加快|完善|优化|整改|落实|推进|提高|提升|强化|规范|细化|严格|健全|督促|协调|沟通|对接|统筹|管控|提前|及时|组织|开展)(?!(?:工作|管理|力度|程度|性|得|较|过于)?(?:不|未|慢|缓慢|较慢|迟缓|滞后|有限|困难|欠))/u;
const SAYS_NOTHING =
  /^(?:暂?无|没有)(?:偏差|原因|说明|其他)*$|^(?:原因)?(?:不详|不明|同上|略)$|^(?:详?见附件|客观原因|其他原因|正常完成)$/u;

/** The gap that the starting sentence leaves for a person's own words. */
export const NOTE_GAP = "____";

/** Null for a note that names more than nothing: whether it is true is a person's matter. */
export function lackOf(note: string): NoteLack | null {
  const text = note.replaceAll(/[\s。，、；/—-]/gu, "");
  if (text.includes(NOTE_GAP)) return "gap";
  if (text.length < SHORTEST_NOTE || SAYS_NOTHING.test(text)) return "short";
  return MEASURE.test(text) || DONE_WELL.test(text) ? null : "no-measure";
}
