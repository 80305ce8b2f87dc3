import { compactText } from "../numeric/normalise-text";

const WHOLE =
  /^(?:本年度?|本项目|该项目?|本单位)?(?:不适用|不涉及|未涉及|无此项|没有该项)[^,;。]{0,10}$/u;
/** A rate whose whole is nothing: 未安排“三公”经费预算支出. */
const NOTHING_BUDGETED = /(?:未安排|没有安排|未编制)[^,;。]{0,14}(?:预算|经费|支出)/u;

/** Whether a cell says that its row does not apply. */
export const saysNotApplicable = (text: string): boolean => WHOLE.test(compactText(text));

/** The words by which a cell or a process says that a row does not apply; null where it does. */
export function notApplicableIn(text: string, name: string): string | null {
  const compact = compactText(text);
  const whole = WHOLE.exec(compact)?.[0] ?? null;
  return whole ?? (name.endsWith("率") ? (NOTHING_BUDGETED.exec(compact)?.[0] ?? null) : null);
}
