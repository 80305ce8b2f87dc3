import { makeStyles, tokens } from "@fluentui/react-components";
import type { CountedRow } from "../../domain/model/what-if";
import { scoreWords } from "../../text/score-words";
import { CellLink } from "../parts/cell-link";
import { FinePrint } from "../parts/fine-print";

const useStyles = makeStyles({
  root: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px" },
  figure: {
    flexShrink: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface RowLineProps {
  readonly row: CountedRow;
  readonly figure: string;
  readonly why: string;
}

/** A row by its name, which leads to its cell, with one figure and one sentence. */
export function RowLine({ row: { row, name, cell }, figure, why }: RowLineProps) {
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <CellLink cell={cell} look="plain">
          {row === null ? scoreWords.execution : name}
        </CellLink>
        <span className={styles.figure}>{figure}</span>
      </div>
      {why !== "" && <FinePrint>{why}</FinePrint>}
    </li>
  );
}
