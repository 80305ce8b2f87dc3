import { makeStyles, tokens } from "@fluentui/react-components";
import { toA1 } from "../../domain/model/address";
import type { AcceptedFinding, ChecklistEntry } from "../../domain/model/checklist";
import type { Finding } from "../../domain/model/finding";
import { checklistWords, handInWords } from "../../text/checklist-words";
import { tellFinding } from "../../text/findings";
import { reveal } from "../actions";
import { usePane } from "../context";
import { SeverityMark } from "../parts/severity-mark";

const useStyles = makeStyles({
  root: {
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: "2px 0 0", padding: 0, listStyle: "none", display: "grid", gap: "2px" },
  place: {
    display: "flex",
    alignItems: "flex-start",
    gap: "6px",
    width: "100%",
    padding: "3px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: { fontWeight: tokens.fontWeightSemibold, minWidth: "34px" },
  reason: { margin: "0 0 2px 4px", color: tokens.colorNeutralForeground2 },
  more: { cursor: "pointer", padding: "2px 4px", color: tokens.colorNeutralForeground2 },
});

/** More would push the next check out of sight. */
const FEW = 4;

type Found = Extract<ChecklistEntry, { readonly status: "failed" | "accepted" }>;

/** A check that found something: its name, and every place with the sentence. */
export function CheckEntry({ entry }: { readonly entry: Found }) {
  const styles = useStyles();
  const open = entry.status === "failed" ? entry.open : [];
  const rest = open.slice(FEW);
  return (
    <li className={styles.root}>
      <p className={styles.name}>
        {checklistWords.check(entry.code)}：{checklistWords.result(entry)}
      </p>
      <Places findings={open.slice(0, FEW)} />
      {rest.length > 0 && (
        <details>
          <summary className={styles.more}>{handInWords.more(rest.length)}</summary>
          <Places findings={rest} />
        </details>
      )}
      <Accepted accepted={entry.accepted} />
    </li>
  );
}

function Places({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        <li key={`${toA1(finding.cell.at)} ${String(index)}`}>
          <Place finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function Place({ finding }: { readonly finding: Finding }) {
  const { session } = usePane();
  const styles = useStyles();
  const cell = toA1(finding.cell.at);
  return (
    <button
      type="button"
      className={styles.place}
      title={handInWords.reveal(cell)}
      onClick={() => {
        reveal(session, finding.cell);
      }}
    >
      <SeverityMark severity={finding.severity} />
      <span className={styles.cell}>{cell}</span>
      <span>{tellFinding(finding)}</span>
    </button>
  );
}

function Accepted({ accepted }: { readonly accepted: readonly AcceptedFinding[] }) {
  const styles = useStyles();
  if (accepted.length === 0) return null;
  return (
    <ul className={styles.list}>
      {accepted.map(({ finding, reason }, index) => (
        <li key={`${toA1(finding.cell.at)} ${String(index)}`}>
          <Place finding={finding} />
          <p className={styles.reason}>{checklistWords.reason(reason)}</p>
        </li>
      ))}
    </ul>
  );
}
