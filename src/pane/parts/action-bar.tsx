import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../../text/pane-words";
import { check, clearMarks, score, undoLast } from "../actions";
import { usePane } from "../context";
import { Icon } from "./icons";

const useStyles = makeStyles({
  root: { padding: "0 12px 8px", display: "grid", gap: "4px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
  primary: { flex: "2 1 120px" },
  second: { flex: "1 1 84px" },
  promise: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** One thing to do, and three beside it. */
export function ActionBar({ canScore }: { readonly canScore: boolean }) {
  const { session, state } = usePane();
  const styles = useStyles();
  const isBusy = state.activity.kind === "busy";
  return (
    <div className={styles.root} role="group" aria-label={paneWords.title}>
      <div className={styles.row}>
        <Button
          className={styles.primary}
          appearance="primary"
          disabledFocusable={isBusy || !canScore}
          onClick={() => void score(session)}
        >
          {paneWords.score}
        </Button>
        <Button
          className={styles.second}
          disabledFocusable={isBusy}
          onClick={() => void check(session)}
        >
          {paneWords.check}
        </Button>
      </div>
      <QuietActions isBusy={isBusy} />
      {canScore && !state.look.isScored && <p className={styles.promise}>{paneWords.promise}</p>}
    </div>
  );
}

function QuietActions({ isBusy }: { readonly isBusy: boolean }) {
  const { session, state } = usePane();
  const styles = useStyles();
  const { look, steps } = state;
  const hasMarks = look.reading.standingMarks.some(({ cell }) => cell.sheet.id === look.sheet.id);
  return (
    <div className={styles.row}>
      <Button
        className={styles.second}
        appearance="subtle"
        size="small"
        icon={<Icon shape="undo" />}
        title={paneWords.undoHint(steps.length)}
        disabledFocusable={isBusy || steps.length === 0}
        onClick={() => void undoLast(session)}
      >
        {paneWords.undo}
      </Button>
      <Button
        className={styles.second}
        appearance="subtle"
        size="small"
        disabledFocusable={isBusy || !hasMarks}
        onClick={() => void clearMarks(session)}
      >
        {paneWords.clearMarks}
      </Button>
    </div>
  );
}
