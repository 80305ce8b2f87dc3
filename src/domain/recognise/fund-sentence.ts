import type { CellAddress } from "../model/address";
import type { PlacedCell } from "../model/table";
import { fundRole, type FundRole } from "./fund-header";
import { filledCells, type FilledCell, type Grid } from "./grid";

/** An amount of money, told by a name before it. */
export interface NamedAmount {
  readonly role: FundRole;
  /** Where the name stands. */
  readonly at: CellAddress;
  readonly amount: PlacedCell;
}

/** A longer text tells of the project, and names money by the way. */
const LONGEST = 80;
const AMOUNT = /([^\d,;。:]+?)(?:共计|合计|为|共|约)?:?(\d+(?:\.\d+)?(?:亿|万)?元)/gu;
/** What is left over is no part of either amount. */
const LEFT_OVER = /结余|剩余/u;

/**
 * `全年预算数100万元，执行数95万元` in one cell. Only where every amount is one of the two: money of
 * another kind beside them may be a part of either, and a second sentence may mean other money.
 */
export function amountsInSentence(grid: Grid, rows: readonly number[]): readonly NamedAmount[] {
  const sentences = rows.flatMap((row) =>
    filledCells(grid, row)
      .map(amountsIn)
      .filter((amounts) => amounts.length > 1),
  );
  return sentences.length === 1 ? (sentences[0] ?? []) : [];
}

const maySay = ({ cell, text }: FilledCell): boolean =>
  cell.value.kind === "text" && text.length <= LONGEST && /^(?!.*其中).*元/u.test(text);

function amountsIn(sentence: FilledCell): readonly NamedAmount[] {
  const { at, cell, text } = sentence;
  const amounts: NamedAmount[] = [];
  for (const [, words = "", written = ""] of maySay(sentence) ? text.matchAll(AMOUNT) : []) {
    if (LEFT_OVER.test(words)) continue;
    const role = fundRole(words);
    if (role === null || amounts.some((known) => known.role === role)) return [];
    const value = { kind: "text", text: written } as const;
    amounts.push({ role, at, amount: { at, cell: { ...cell, value } } });
  }
  return amounts;
}
