import { Exact } from "../../base/exact";
import { isShare, type Quantity } from "../../model/quantity";
import type { Award, RatioForm, Span, StandardPart } from "../../model/standard";
import { parseQuantity } from "../../numeric/parse-quantity";
import { readCondition } from "./read-span";
import { part, type Preface, type ReadRule } from "./standard-parts";
import { readStatements, type Statement } from "./read-statements";

const EQUATION = /^(?:(?:该|本|此)?(?:项)?(?:指标)?(?:实际)?得分=)?([^=,;]+)(?:[,;](.+))?$/u;

const OPERANDS: readonly (readonly [letter: string, name: RegExp])[] = [
  [
    "W",
    /^(?:该|本|此)?(?:项)?(?:指标)?的?(?:权重分值|权重分数|权重分|权重|分值|满分值|满分|标准分|分数)$/u,
  ],
  [
    "A",
    /^(?:年度|全年|本年|该指标|指标)*(?:实际完成|实际|完成|实现)(?:指标)?(?:值|数量|数|量|情况)$/u,
  ],
  [
    "T",
    /^(?:(?:年度|年初|全年|预期|计划|设定|绩效)*(?:目标|指标|标杆|计划|预期|标准|任务|基准)(?:完成)?(?:值|数量|数|量)|(?:年度|绩效|预期)+目标)$/u,
  ],
  ["R", /^(?:[^\d≥≤<>]{1,30}(?:率|比例|百分比)|[^\d≥≤<>]{0,30}满意度)$/u],
  ["Q", /^\d+(?:\.\d+)?%$/u],
];
/** A bare factor is the points of the whole, unless it turns a share into percent points. */
const POINTS = /^(?!100$|0)(\d+(?:\.\d+)?)分?$/u;

const FORMS: ReadonlyMap<string, RatioForm> = new Map([
  ["A/T*W", "actual-by-target"],
  ["W*A/T", "actual-by-target"],
  ["A*W/T", "actual-by-target"],
  ["T/A*W", "target-by-actual"],
  ["W*T/A", "target-by-actual"],
  ["W*R", "rate"],
  ["R*W", "rate"],
  ["R/Q*W", "rate"],
  ["W*R/Q", "rate"],
]);

/** `min(A/T,1)`: a cap that every ratio has anyway; its comma parts no sentence. */
const CAP = /min\(([^(),;]+),(?:1|100%)\)|min\((?:1|100%),([^(),;]+)\)/iu;
/** `得分=实际完成值/标杆值*权重`, `得分=权重*完成率`, with what is said of its ends. */
export function readFormula({ rest, names }: Preface): ReadRule | null {
  const text = withoutCap(rest);
  const [, expression = "", tail = ""] = EQUATION.exec(text) ?? [];
  const equation = tail === "" ? rest : rest.slice(0, -tail.length - 1);
  const formula = readExpression(expression);
  if (formula === null) return null;
  const ends = readEnds(readStatements(tail));
  if (ends === null) return null;
  const measure = {
    names: [...names, ...formula.rates],
    isAbsolute: false,
    isOfTarget: formula.form !== "rate",
  };
  const { form, award, over } = formula;
  const rule = { kind: "ratio", form, measure, award, over, nothing: ends.nothing } as const;
  return { rule, parts: [part("formula", equation), ...ends.parts] };
}

const withoutCap = (text: string): string =>
  text.replace(CAP, (_, first?: string, second?: string) => `(${first ?? second ?? ""})`);

/** What a formula multiplies and divides. */
export interface Formula {
  readonly form: RatioForm;
  readonly award: Award;
  readonly rates: readonly string[];
  /** The share that earns the whole: 90% of `满意度/90%*分值`; null where that is all of it. */
  readonly over: Quantity | null;
}

/** `实际完成值/目标值*分值`; null for any other formula. */
export function readExpression(expression: string): Formula | null {
  let award: Award = { kind: "full" };
  const rates: string[] = [];
  let over: Quantity | null = null;
  const letters = expression
    .replaceAll("÷", "/")
    .replace(/\*100%/gu, "")
    .split(/([*/()])/u)
    .filter((token) => token !== "")
    .map((token) => {
      if (/^[*/()]$/u.test(token)) return token;
      const points = POINTS.exec(token)?.[1];
      if (points !== undefined) award = { kind: "points", points: new Exact(points) };
      if (points !== undefined) return "W";
      const letter = OPERANDS.find(([, name]) => name.test(token))?.[0] ?? "?";
      if (letter === "R") rates.push(token);
      if (letter === "Q") over = parseQuantity(token);
      return letter;
    });
  const shape = letters.join("").replace(/\(([ATR]\/[ATQ])\)/gu, "$1");
  const form = FORMS.get(shape);
  return form === undefined ? null : { form, award, rates, over };
}

const CAPPED: readonly RegExp[] = [
  /^(?:得分)?(?:最高|最多)?(?:得分)?不(?:得)?超过(?:该项|本项|该指标|指标|权重)*(?:满分|分值|权重分?值?|权重)$/u,
  /^(?:最高|最多)(?:得|计)满分$/u,
  /^(?:[^,;\d]{0,12}率)?(?:超过|超出|大于|高于)(?:100%|满分|分值|权重分值)的?(?:部分)?(?:按(?:100%|满分|分值)(?:计算|计分|计)?|得满分)$/u,
  /^(?:超额完成|超(?:过|出)(?:目标值|指标值|计划值|满分|部分)?)的?(?:部分)?不(?:另|再)?加分$/u,
  /^超额完成的?(?:部分)?(?:按满分(?:计算|计分|计)?|[得计]满分)$/u,
];

export interface Ends {
  readonly nothing: Span | null;
  readonly parts: readonly StandardPart[];
}

/** The cap that every ratio has anyway, and the share below which nothing is earned. */
export function readEnds(statements: readonly Statement[]): Ends | null {
  let nothing: Span | null = null;
  for (const statement of statements) {
    if (CAPPED.some((capped) => capped.test(statement.text))) continue;
    const floor = floorOf(statement);
    if (floor === null || nothing !== null) return null;
    nothing = floor;
  }
  return { nothing, parts: statements.map(({ text }) => part("limit", text)) };
}

/** `低于60%不得分`. */
function floorOf(statement: Statement): Span | null {
  if (statement.kind !== "stated" || statement.effect.kind !== "points") return null;
  const condition = statement.effect.points.isZero() ? readCondition(statement.head) : null;
  const { low, high } = condition?.span ?? { low: null, high: null };
  return low === null && high !== null && isShare(high.value) ? { low, high } : null;
}
