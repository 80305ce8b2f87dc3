import type { CountedRow } from "../../domain/model/what-if";
import { explain } from "../../text/explanations";
import { whatIfWords } from "../../text/what-if-words";
import { Part, PartList } from "./part";
import { RowLine } from "./row-line";

/** The rows whose points only a person can give. */
export function WaitingRows({ waiting }: { readonly waiting: readonly CountedRow[] }) {
  if (waiting.length === 0) return null;
  return (
    <Part title={whatIfWords.waiting}>
      <PartList>
        {waiting.map((row) => (
          <RowLine
            key={row.row ?? -1}
            row={row}
            figure={whatIfWords.most(row.weight)}
            why={explain(row.explanation)}
          />
        ))}
      </PartList>
    </Part>
  );
}
