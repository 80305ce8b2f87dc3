import { Exact } from "../base/exact";
import type { Claim } from "../model/claim";
import type { Finding, FindingFacts } from "../model/finding";
import type { ReadFormText } from "../model/indicator";
import { showQuantity, valueOf, type Quantity } from "../model/quantity";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { checkAmounts } from "./check-amounts";
import { countedRows, findingAt, findingOn, nameOf } from "./finding-at";

/** V18, V19, V21, V26, V27, V29 and V31–V34: what the texts state, against the table and themselves. */
export function checkClaims(scored: ScoredTable): readonly Finding[] {
  return [
    ...scored.form.texts.flatMap((text) => [
      ...text.claims.flatMap((claim) => ofText(scored, text, claim)),
      ...checkYears(scored, text),
    ]),
    ...checkAmounts(scored),
    ...countedRows(scored).flatMap((row) => ofRow(scored, row)),
  ];
}

const ofText = (scored: ScoredTable, { cell, kind }: ReadFormText, claim: Claim): Finding[] => {
  const facts = textFacts(scored, claim) ?? factsOf(claim, TEXT_NAMES[kind]);
  return facts === null ? [] : [findingOn(cell, facts)];
};

const TEXT_NAMES: Readonly<Record<ReadFormText["kind"], string>> = {
  goal: "年度总体目标",
  result: "实际完成情况",
  conclusion: "自评结论",
  narrative: "文字说明",
};

const ofRow = (scored: ScoredTable, row: ScoredIndicator): Finding[] =>
  row.indicator.claims.flatMap(({ at, claim }) => {
    const facts = factsOf(claim, nameOf(row));
    return facts === null ? [] : [findingAt(scored, at, facts)];
  });

/** What a claim is wrong about by itself, wherever it stands. */
function factsOf(claim: Claim, name: string): FindingFacts | null {
  switch (claim.kind) {
    case "misspelling":
      return { code: "V27", wrong: claim.wrong, right: claim.right };
    case "instruction":
      return { code: "V29", text: claim.words };
    case "estimate":
      return { code: "V31", name, words: claim.words };
    case "wrong-sum":
      return sumFacts(claim.parts, claim.total);
    case "wrong-pair":
      return {
        code: "V33",
        smaller: claim.smaller.word,
        larger: claim.larger.word,
        smallerAmount: showQuantity(claim.smaller.quantity),
        largerAmount: showQuantity(claim.larger.quantity),
      };
    default:
      return null;
  }
}

function sumFacts(parts: readonly Quantity[], total: Quantity): FindingFacts {
  const sum = parts.reduce((known, part) => known.plus(valueOf(part)), new Exact(0));
  const inUnit = { number: sum.div(total.unit.scale), unit: total.unit };
  return {
    code: "V34",
    parts: parts.map(showQuantity),
    sum: showQuantity(inUnit),
    total: showQuantity(total),
  };
}

/** What a text of the form is wrong about beside the table. */
function textFacts(scored: ScoredTable, claim: Claim): FindingFacts | null {
  const isForm = scored.table.kind === "form";
  if (claim.kind === "satisfaction-in-words" && isForm) {
    return { code: "V21", name: "满意度", text: claim.words, lacks: "number" };
  }
  if (claim.kind !== "indicator-count") return null;
  const rows = countedRows(scored).filter(({ indicator }) => indicator.row.kind === "indicator");
  const counted = claim.listed ?? (rows.length === 0 ? null : new Exact(rows.length));
  if (counted === null || counted.eq(claim.stated)) return null;
  return { code: "V32", stated: claim.stated, counted };
}

/** V26: a goal or a result that speaks of earlier years and never of its own. */
function checkYears({ form }: ScoredTable, { kind, cell, claims }: ReadFormText): Finding[] {
  const { year } = form;
  if (year === null || (kind !== "goal" && kind !== "result")) return [];
  const told = claims.flatMap((claim) => (claim.kind === "year" ? [claim.year] : []));
  const stated = told.filter((each) => each < year);
  if (stated.length === 0 || told.includes(year)) return [];
  return [findingOn(cell, { code: "V26", stated, year })];
}
