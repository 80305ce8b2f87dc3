import type { SupposedScores } from "../../domain/model/what-if";
import { whatIfWords } from "../../text/what-if-words";
import { Part, PartList } from "./part";
import { RowLine } from "./row-line";

/** The total with the rule's scores in the place of those that were typed. */
export function SupposedScoreList({ scores }: { readonly scores: SupposedScores }) {
  const { rows, all, rising, falling } = scores;
  if (rows.length === 0) return <Part title={whatIfWords.scores} told={[whatIfWords.same]} />;
  const told = [
    all === null ? null : whatIfWords.all(all),
    rising === null ? null : whatIfWords.rising(rising),
    falling === null ? null : whatIfWords.falling(falling),
  ].filter((sentence) => sentence !== null);
  return (
    <Part title={whatIfWords.scores} told={told}>
      <PartList>
        {rows.map(({ row, typed, computed, total }) => (
          <RowLine
            key={row.row ?? -1}
            row={row}
            figure={whatIfWords.replaced(typed, computed)}
            why={total === null || rows.length === 1 ? "" : whatIfWords.single(total)}
          />
        ))}
      </PartList>
    </Part>
  );
}
