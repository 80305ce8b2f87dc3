/** What cannot be more than something else: of what is received, so much is settled. */
export const ORDERED_PAIRS: readonly (readonly [less: RegExp, more: RegExp])[] = [
  [/办结/u, /受理/u],
  [/实有|在编在岗|实际在编/u, /编制|核编/u],
  [/合格/u, /抽检|抽查|检测|送检|参检|参训|参考|总/u],
  [/满意人数|满意份数/u, /调查|问卷|样本/u],
  [/验收/u, /立项|开工|实施/u],
  [/整改/u, /发现问题|存在问题/u],
];
