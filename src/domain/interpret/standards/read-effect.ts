import { Exact, HUNDRED, ZERO } from "../../base/exact";
import type { Award, Loss } from "../../model/standard";

/** What a statement ends in: points earned, points lost, or a share of the target reached. */
type Effect = Award | Proportional;

/** A share of what was to be done, by the formula that the words give for it; null for none. */
interface Proportional {
  readonly kind: "proportional";
  readonly formula: string | null;
}

/** Whether something is taken off, and more than nothing. */
export const isLoss = (effect: Effect): effect is Loss =>
  (effect.kind === "less" && effect.points.gt(ZERO)) ||
  (effect.kind === "less-share" && effect.share.gt(ZERO));

export interface Stated {
  /** What the effect depends on. */
  readonly head: string;
  readonly effect: Effect;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const LEAD = "(?:则|即|可|应|才|就|均)*(?:该项|本项|此项|该指标|本指标)?";
const GIVE = "(?:得|计|记|给|赋|打|获得|获|为)";
const WHOLE = "(?:满分|分值|权重分值|权重分|权重|标准分)";
const LOSE = "(?:扣减|扣除|扣掉|扣|减)";
const TAIL = "(?:得分|计分|记分|计算|计)?";

type Make = (digits: string) => Effect;

const points: Make = (digits) => ({ kind: "points", points: new Exact(digits) });
const less: Make = (digits) => ({ kind: "less", points: new Exact(digits) });
const lessShare: Make = (digits) => ({
  kind: "less-share",
  share: new Exact(digits).div(HUNDRED),
});
const share: Make = (digits) => ({ kind: "share", share: new Exact(digits).div(HUNDRED) });
const half: Make = () => ({ kind: "share", share: new Exact("0.5") });
const nothing: Make = () => ({ kind: "points", points: ZERO });
const full: Make = () => ({ kind: "full" });
const proportional: Make = () => ({ kind: "proportional", formula: null });
const byFormula: Make = (formula) => ({ kind: "proportional", formula });

const at = (pattern: string): RegExp => new RegExp(`${pattern}$`, "u");

/** The first that ends the text counts: what costs points is told apart before what earns them. */
const ENDINGS: readonly (readonly [ending: RegExp, make: Make])[] = [
  [at(`${LEAD}${LOSE}${NUMBER}分`), less],
  [at(`${LEAD}${LOSE}(?:该项|本项|此项|该指标|指标)?的?${WHOLE}的?${NUMBER}%`), lessShare],
  [at(`${LEAD}${LOSE}(?:该项|本项|此项|该指标)?的?${NUMBER}%的?${WHOLE}`), lessShare],
  [
    at(
      `${LEAD}(?:不得分|不计分|不记分|不给分|不予计分|不予得分|无分|${GIVE}?零分|(?:实行)?一票否决)`,
    ),
    nothing,
  ],
  [at(`${LEAD}${GIVE}(?:该项|本项|指标)?的?${WHOLE}的?${NUMBER}%${TAIL}`), share],
  [at(`${LEAD}${GIVE}${NUMBER}%(?:的?(?:${WHOLE}|分数))?`), share],
  [
    at(`${LEAD}${GIVE}(?:该项|本项|指标)?的?(?:${WHOLE}的?)?一半(?:的?(?:${WHOLE}|分数|分))?`),
    half,
  ],
  [at(`${LEAD}不扣分`), full],
  [
    at(
      `${LEAD}(?:按照?|得|计|记|给|为|获得|获)*(?:该项|本项|此项|该指标|指标|权重)*的?(?:满分|全分|全部分值|全部权重分值?)${TAIL}`,
    ),
    full,
  ],
  [at(`${LEAD}${GIVE}(?:满分)?(?:为|:)?${NUMBER}分`), points],
  [
    at(
      `${LEAD}(?:得分(?:=|为)|按照?)([^,;=按]*\\*[^,;=]*?)(?:计算得分|计算|计分|得分|记分|赋分|给分)?`,
    ),
    byFormula,
  ],
  [
    at(
      `${LEAD}(?:按照?|依)(?:其|实际)?(?:完成值?|达成)?(?:与(?:年度)?(?:指标值|目标值|标杆值|计划值))?的?(?:比例|比率|完成率|百分比)(?:计算|折算|相应)?(?:得分|计分|记分|赋分|给分|计算|扣分|扣减|扣减分值)`,
    ),
    proportional,
  ],
];

/** `5分` alone earns points only where it cannot be a measured number: `得分≥90分` measures. */
const BARE = at(`${NUMBER}分`);
const MEASURES =
  /(?:[≥≤<>=~+\d.-]|达到?|高于|低于|超过?|超出|大于|小于|至|到|扣|减|加|得分|评分|不足|每.*)$/u;

/** The effect that a part ends in, and what stands before it; null where it ends in none. */
export function readEffect(text: string): Stated | null {
  for (const [ending, make] of ENDINGS) {
    const match = ending.exec(text);
    if (match !== null) return stated(text.slice(0, match.index), make(match[1] ?? ""));
  }
  const bare = BARE.exec(text);
  if (bare === null) return null;
  const isMissed = text === "未达到0分" || text === "未达0分";
  if (!isMissed && MEASURES.test(text.slice(0, bare.index))) return null;
  return stated(text.slice(0, bare.index), points(bare[1] ?? ""));
}

const OPENING = /^(?:若|如果|如|当(?![年月期季地前])|凡|对于?|而|并且?|且|其中|[,:])+/u;
const CLOSING = /(?:情况下|的情况|[,:]|的|(?<![及按准超限])时|者|则)+$/u;

function stated(head: string, effect: Effect): Stated | null {
  const bare = head.replace(OPENING, "").replace(CLOSING, "");
  // 不得3分, 未扣2分: what the verb denies is not what it says.
  return /[不未没]$/u.test(bare) ? null : { head: bare, effect };
}
