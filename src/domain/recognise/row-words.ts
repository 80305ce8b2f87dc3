import { compactText } from "../numeric/normalise-text";

const BRACKETED = /[([【][^)\]】]*[)\]】]|[:：]$/gu;

/** `总分：100分` says what it is and how much. */
const AMOUNT = /[:：]?\d+(?:\.\d+)?分$/u;

/** Without one of these a text is bare already, as nearly all are. */
const ADORNED = /[([【:：分]/u;

function bare(text: string): string {
  const compact = compactText(text);
  return ADORNED.test(compact) ? compact.replace(BRACKETED, "").replace(AMOUNT, "") : compact;
}

const TOTAL =
  /^(?:绩效|自评|评价|综合|指标|考核|分值|项目|总体|年度)*(?:合计|总计|总分|总得分|总评分|总分值)(?:得分|分值|分数?)?$|^(?:综合|自评|评价|最终)得分$|^(?:得分|分值)(?:合计|总计)$/u;
/** `综合得分及等级`: one row for both. */
const AND_GRADE = /[及和与、/](?:自评|评价|评定|绩效)?(?:等级|等次|级别|档次)$/u;
const SUBTOTAL = /小计(?:得分|分值)?$/u;

export const namesTotal = (text: string): boolean => TOTAL.test(bare(text).replace(AND_GRADE, ""));
export const namesSubtotal = (text: string): boolean => SUBTOTAL.test(bare(text));

const BONUS_LEVEL =
  /^.{0,8}(?:加减分|加分|减分|扣分|附加分|奖励分|奖惩)(?:项目?|指标|事项|因素|情况)?$/u;

/** 加减分项目 and the like stand outside the hundred (domain.md section 13). */
export const namesBonus = (text: string): boolean => BONUS_LEVEL.test(bare(text));

const FILLER = /^(?:指标)?\d{0,2}[:.、]?[/\\\-.…*]*$/u;

/** `……`, `指标2：`, `指标1：/`: places that a template left to fill. */
export const isFiller = (text: string): boolean => FILLER.test(compactText(text));

const NOTE =
  /^(?:备?注|说明|填[报表写]说明|注意|其他需要说明)[:\d一(.]|^(?:备注|说明)$|(?:填[报表制]|联系|负责|审核|经办|制表|编制|复核)(?:人|单位|日期|电话|方式|时间)|^(?:日期|电话|单位|时间)[:]|签[字章名]|盖章/u;

/** Remarks, signatures and dates around a table. */
export const isRemark = (text: string): boolean => NOTE.test(compactText(text));

const EXECUTION =
  /^(?:[A-Z]?\d*)?(?:年度|部门|项目|支出)*(?:预算|资金)+(?:支出)?执行(?:率|情况|进度)?$/u;

/** 预算执行率 as a row of the table: scored from the money, not from a target. */
export const namesExecution = (text: string): boolean => EXECUTION.test(bare(text));

const GRADE = /^(?:自评|评价|绩效|考核|综合|评定|评分|自我评价|结果)*(?:等级|等次|级别|档次)$/u;

export const namesGrade = (text: string): boolean => GRADE.test(bare(text));

const GRADE_WORD = /^(?:优秀?|良好?|中等?|较?差|较?好|一般|(?:基本|不)?合格|[一二三四]等)$/u;

/** A grade itself, and nothing else. */
export const isGrade = (text: string): boolean => GRADE_WORD.test(compactText(text));

/** Words that fill a cell without saying anything. */
export const isPlaceholder = (text: string): boolean => /^[-/\\*…._]*$/u.test(compactText(text));
