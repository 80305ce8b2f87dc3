import { makeStyles, tokens } from "@fluentui/react-components";
import type { CountedRow } from "../../domain/model/what-if";
import { paneWords } from "../../text/pane-words";
import { reveal } from "../actions";
import { usePane } from "../context";

const useStyles = makeStyles({
  root: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px" },
  name: {
    minWidth: 0,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figure: {
    flexShrink: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  why: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface RowLineProps {
  readonly row: CountedRow;
  readonly figure: string;
  readonly why: string;
}

/** A row by its name, which leads to its cell, with one figure and one sentence. */
export function RowLine({ row: { row, name, cell }, figure, why }: RowLineProps) {
  const { session } = usePane();
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          onClick={() => {
            if (cell !== null) reveal(session, cell);
          }}
        >
          {row === null ? paneWords.scores.execution : name}
        </button>
        <span className={styles.figure}>{figure}</span>
      </div>
      {why !== "" && <p className={styles.why}>{why}</p>}
    </li>
  );
}
