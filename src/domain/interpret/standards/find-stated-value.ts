import { compactText } from "../../numeric/normalise-text";
import { parseQuantity } from "../../numeric/parse-quantity";
import { QUANTITY } from "./read-span";

const PAIR = new RegExp(
  String.raw`([^\d,;。+-]+?)(?:=|:|为|是|达到|达)?(${QUANTITY})(?![\d.%*/×+-])(?!以上|以下|左右|多)`,
  "gu",
);
const ITS_OWN =
  /(?:^|[^目标计划预期])(?:实际完成值|实际完成数|实际完成量|实际完成|实际值|完成值)$/u;
/** Other years, and what was only aimed at. */
const OTHERS = /上年|去年|往年|前年|上一年|目标|指标值|标杆|计划|预期|年初|得分|扣|约|近|未|不/u;
const WORKED_OUT = /(?:计算|核算|测算|得出|显示|统计)$/u;
const LEAST_IN_COMMON = 3;

/**
 * The actual value that a 评分过程 names: `实际完成值：174个`, `满意度为100%`. Null where it names none
 * of the row's own, or two different ones.
 */
export function findStatedValue(process: string, names: readonly string[]): string | null {
  const text = compactText(process).replace(/["'“”‘’「」]/gu, "");
  const known = names.map(bareName).filter((name) => name !== "");
  const found = new Set<string>();
  for (const { 1: label = "", 2: value = "" } of text.matchAll(PAIR)) {
    const bare = label.replace(/(?:=|:|为|是|达到|达)+$/u, "");
    if (isItsOwn(bare, known) && parseQuantity(value) !== null) found.add(value);
  }
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : null;
}

/** Without the code that stands before it: `B31 支出预算执行率`. */
const bareName = (name: string): string =>
  compactText(name)
    .replace(/["'“”‘’「」()|]/gu, "")
    .replace(/^[A-Za-z]?\d+(?:\.\d+)*[、.]?/u, "");

function isItsOwn(label: string, names: readonly string[]): boolean {
  if (OTHERS.test(label)) return false;
  if (ITS_OWN.test(label)) return true;
  return names.some((name) => {
    const shared = commonEnding(label, name);
    if (shared < LEAST_IN_COMMON) return false;
    return shared === label.length || shared === name.length || isWorkedOut(label, shared);
  });
}

const isWorkedOut = (label: string, shared: number): boolean =>
  WORKED_OUT.test(label.slice(0, label.length - shared));

function commonEnding(one: string, other: string): number {
  let length = 0;
  while (
    length < one.length &&
    length < other.length &&
    one.at(-1 - length) === other.at(-1 - length)
  ) {
    length += 1;
  }
  return length;
}
