import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { tellFinding } from "../../text/findings";
import { paneWords } from "../../text/pane-words";
import { accept } from "../actions";
import { usePane } from "../context";
import type { Issue } from "../present/list-issues";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: "4px 0", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", gap: "8px" },
  item: {
    padding: "6px 10px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  reason: { margin: "2px 0", color: tokens.colorNeutralForeground2 },
});

/** What a person has looked at and found right: out of the way, with the reason. */
export function AcceptedIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const { session, state } = usePane();
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{paneWords.issues.accepted(issues.length)}</summary>
      <ul className={styles.list}>
        {issues.map(({ key, finding }) => (
          <li key={key} className={styles.item}>
            {tellFinding(finding)}
            <p className={styles.reason}>
              {paneWords.issues.reason}：{state.look.reading.acceptances.get(key)}
            </p>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                void accept(session, finding, null);
              }}
            >
              {paneWords.issues.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
