import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { sum } from "../../domain/base/exact";
import type { LostPoints } from "../../domain/model/what-if";
import { tellReason, whatIfWords } from "../../text/what-if-words";
import { Part, PartList } from "./part";
import { RowLine } from "./row-line";

/** What fits into the pane beside the rest; the others come by a button. */
const SHOWN = 5;

/** The rows with points to gain, most first. */
export function LostRows({ lost }: { readonly lost: readonly LostPoints[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lost : lost.slice(0, SHOWN);
  const told =
    lost.length === 0
      ? whatIfWords.none
      : whatIfWords.lostSum(sum(lost.map((row) => row.lost)), lost.length);
  return (
    <Part title={whatIfWords.lost} told={[told]}>
      <PartList>
        {shown.map((row) => (
          <RowLine
            key={row.row ?? -1}
            row={row}
            figure={whatIfWords.minus(row.lost)}
            why={(row.isEnough ? `${whatIfWords.enough}。` : "") + tellReason(row)}
          />
        ))}
      </PartList>
      {shown.length < lost.length && (
        <Button
          size="small"
          onClick={() => {
            setWhole(true);
          }}
        >
          {whatIfWords.rest(lost.length - shown.length)}
        </Button>
      )}
    </Part>
  );
}
