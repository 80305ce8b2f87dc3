import type { ColumnRole } from "../model/table";

/** `name` is an indicator column that does not say its level; `level4` moves the others up. */
export type HeaderRole = ColumnRole | "name" | "level4";

export interface HeaderClaim {
  readonly role: HeaderRole;
  /** A weak word also heads other columns (备注, 分数) and yields to a strong one. */
  readonly isStrong: boolean;
}

interface RoleWords {
  readonly role: HeaderRole;
  readonly isStrong: boolean;
  readonly words: RegExp;
  readonly butNot?: RegExp;
}

/**
 * Policy: a header may claim several roles; what it claims too much is asked, never guessed.
 * Each role says which words it accepts and which rule it out.
 */
const ROLE_WORDS: readonly RoleWords[] = [
  strong("level1", /一级/u),
  strong("level2", /二级/u),
  strong("level3", /三级/u),
  strong("level4", /四级/u),
  strong("name", /^(?:绩效|评价|考核|考评|自评|具体|年度|项目)*指标(?:名称|内容)?$/u),
  strong("name", /^(?:评价|考核|考评|绩效|自评)(?:内容|项目|要点|类别)$/u),
  strong("name", /^(?:评价|指标|考核)?(?:维度|类型|类别|分类)$/u),
  strong(
    "target",
    /(?:指标|目标|标杆|预期|计划|预计|标准|基准|期望|设定)值|(?:调整|变更|修[订改])后?的?值|目标$|预[期计](?:目标|实现|完成|产出|效果)|(?:计划|应当?)完成|目标任务/u,
    /实际|完成情况|实现情况|完成程度|类型|性质|说明|解释|依据|单位|权重|分值|得分|偏差|差异/u,
  ),
  weak("target", /^(?:绩效|评价|考核|指标)标准$|^标准$|^计划数?$|^任务数?$/u),
  strong(
    "actual",
    /实际|实现值|业绩值|(?:完成|达成|实现)(?:值|情况|数|量|结果|效果|程度)|全年完成|自评情况|实施(?:进度|情况)|执行情况/u,
    /未完成|未实现|原因|预[期计]|计划|偏差|差异|措施|得分|率$|时间|说明$/u,
  ),
  weak("actual", /^(?:年度|本年|当年)?(?:完成|实绩|结果|业绩)$/u),
  strong(
    "weight",
    /分值|权重|权数|权值|标准分|满分|基准分|^指标分$|应得分/u,
    /(?<!应)得分|评分|自评|实得|扣|说明|依据/u,
  ),
  weak("weight", /^分数?$|^赋分$/u),
  strong(
    "score",
    /得分|自评分|评分值?$|打分$|评价分|考核分|考评分/u,
    /率|比|标准|过程|依据|说明|计算|办法|方法|细则|规则|扣|原因|理由|情况|系数|要点|满分|应得/u,
  ),
  weak("score", /^分数?$|^[赋计]分$/u),
  // 重庆 calls 得分 ÷ 权重 its 得分系数 (domain.md section 15).
  strong("rate", /得分率|得分(?:占)?比|得分系数/u),
  strong(
    "note",
    /偏差|差异|原因|改进措施|整改措施|扣分(?:说明|理由|情况)/u,
    /(?:偏差|差异)[率度值额]$/u,
  ),
  weak("note", /^(?:备注|说明|其他说明|情况说明|其他)$/u),
  strong(
    "standard",
    /(?:评|计|打|扣|赋|得).{0,2}分.{0,2}(?:标准|细则|规则|办法|方法|公式)|(?:评价|考核|考评)(?:标准|细则|办法)|得分计算/u,
  ),
  weak("standard", /^(?:绩效|指标)?标准$/u),
  // Some forms print the rule under it, others ask for the reckoning: what stands below says which.
  strong("standard", /(?:评|得|计)分依据/u),
  strong(
    "process",
    /(?:评|计|打|得)分过程|(?:评价|自评|评定)过程|(?:得|评|计)分(?:依据|理由|说明|情况)/u,
  ),
  strong("unit", /单位$/u, /实施|主管|责任|填报|预算|负责|项目|承担|使用|申报|被|牵头|完成|评价/u),
  strong("proof", /佐证|证明材料|支撑材料|印证材料|^附件(?:名称|清单)?$/u),
  strong("nature", /性质$|符号$|方向$|值类型$|指标属性|运算符|比较符/u),
];

/** What some role accepts. Hardly a cell of a sheet does, and this is asked of all of them. */
const ANY_ROLE = new RegExp(ROLE_WORDS.map(({ words }) => words.source).join("|"), "u");

function strong(role: HeaderRole, words: RegExp, butNot?: RegExp): RoleWords {
  return butNot === undefined
    ? { role, words, isStrong: true }
    : { role, words, butNot, isStrong: true };
}

function weak(role: HeaderRole, words: RegExp): RoleWords {
  return { role, words, isStrong: false };
}

/** Columns of other years or of part of a year are none of ours, whatever else they say. */
const OTHER_PERIOD =
  /上年|去年|往年|历史|历年|前年|前一年|基期|上半年|下半年|季度|中期|月度|(?<!\d)(?:[1-9]|1[01])月(?!.*12月)/u;
/** Headers that read like ours and are not. */
const NOT_OURS =
  /^指标(?:解释|说明|描述|定义|内涵)$|^(?:解释|描述|定义|内涵)$|数据来源|设定依据|评价依据|取值依据/u;

/** A longer text is a sentence in a cell, not a header. */
const LONGEST_HEADER = 24;
const BRACKETED_OR_ORNAMENT = /[(（[【][^)）\]】]*[)）\]】]|[★☆*※▲△#:、.]/gu;

/** The words of a header cell, given its compact text: without `(B)` and `★`. */
export const headerWords = (text: string): string => text.replace(BRACKETED_OR_ORNAMENT, "");

/** The words that head a column: those in brackets count only where the others are sure of nothing (`业绩值（实际）`, `备注（佐证材料）`). */
export function headingWords(text: string): string {
  const words = headerWords(text);
  const all = text.replace(/[^\p{L}\p{N}~-]/gu, "");
  if (all === words) return words;
  const [own] = readHeader(words);
  const [whole] = readHeader(all);
  const isSurer = own === undefined ? whole !== undefined : !own.isStrong && whole?.isStrong;
  return isSurer === true ? all : words;
}

/** The roles that a header's words claim, strong ones first; empty for a column that is none of ours. */
export function readHeader(words: string): readonly HeaderClaim[] {
  if (!mayHead(words)) return [];
  const claims = new Map<HeaderRole, boolean>();
  for (const { role, isStrong, words: accepted, butNot } of ROLE_WORDS) {
    if (!accepted.test(words) || butNot?.test(words) === true) continue;
    claims.set(role, isStrong || claims.get(role) === true);
  }
  const all = [...claims].map(([role, isStrong]) => ({ role, isStrong }));
  const firm = all.filter(({ isStrong }) => isStrong);
  return firm.length > 0 ? firm : all;
}

/** Whether a heading, brackets included, does not name another year or a part of the year. */
export const isOurPeriod = (words: string): boolean => !OTHER_PERIOD.test(words);

const mayHead = (words: string): boolean =>
  words.length <= LONGEST_HEADER &&
  ANY_ROLE.test(words) &&
  isOurPeriod(words) &&
  !NOT_OURS.test(words);
