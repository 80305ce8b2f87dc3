import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../../text/pane-words";
import type { BarActions } from "../view";
import { Icon } from "./icons";

const useStyles = makeStyles({
  root: { padding: "0 12px 8px", display: "grid", gap: "4px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
  primary: { flex: "2 1 120px" },
  second: { flex: "1 1 84px" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** One thing to do, and three beside it. */
export function ActionBar({ actions }: { readonly actions: BarActions }) {
  const styles = useStyles();
  const { score, check, note } = actions;
  return (
    <div className={styles.root} role="group" aria-label={paneWords.title}>
      <div className={styles.row}>
        <Button
          className={styles.primary}
          appearance="primary"
          disabledFocusable={score === null}
          onClick={() => score?.()}
        >
          {paneWords.score}
        </Button>
        <Button
          className={styles.second}
          disabledFocusable={check === null}
          onClick={() => check?.()}
        >
          {paneWords.check}
        </Button>
      </div>
      <QuietActions actions={actions} />
      {note !== null && <p className={styles.note}>{note}</p>}
    </div>
  );
}

function QuietActions({
  actions: { undo, undoHint, clearMarks },
}: {
  readonly actions: BarActions;
}) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Button
        className={styles.second}
        appearance="subtle"
        size="small"
        icon={<Icon shape="undo" />}
        title={undoHint}
        disabledFocusable={undo === null}
        onClick={() => undo?.()}
      >
        {paneWords.undo}
      </Button>
      <Button
        className={styles.second}
        appearance="subtle"
        size="small"
        disabledFocusable={clearMarks === null}
        onClick={() => clearMarks?.()}
      >
        {paneWords.clearMarks}
      </Button>
    </div>
  );
}
