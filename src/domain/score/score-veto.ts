import { ZERO } from "../base/exact";
import type { Indicator } from "../model/indicator";
import { compactText } from "../numeric/normalise-text";
import { judge, type Verdict } from "./verdict";

/** 一票否决 takes everything; whether it happened only the row's own words or a person can tell. */
export function scoreVeto(verdict: Verdict, veto: string, indicator: Indicator): Verdict {
  if (verdict.kind === "judgement" || verdict.points.lte(ZERO)) return verdict;
  const { process, actualText, targetText, note } = indicator;
  const said = compactText([process.text, note.text, actualText.text].join(";"));
  if (["未", "没有", "无"].some((no) => said.includes(`${no}${veto}`))) return verdict;
  const { points } = verdict;
  return judge("standard-veto", { suggested: points, actual: veto, target: targetText.text });
}
