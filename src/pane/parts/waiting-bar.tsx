import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { WAITING_FOR_EDIT } from "../../text/host-troubles";
import { paneWords } from "../../text/pane-words";
import type { Store } from "../store";

/** The program holds a request back until no cell is being edited. */
interface Waiting {
  readonly cancel: () => void;
}

export type WaitingSource = Pick<Store<Waiting | null, never>, "get" | "subscribe">;

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 12px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
  },
  text: { flexGrow: 1 },
});

interface WaitingBarProps {
  readonly source: WaitingSource;
}

export function WaitingBar({ source }: WaitingBarProps) {
  const waiting = useSyncExternalStore(source.subscribe, source.get);
  const styles = useStyles();
  return (
    <div role="status">
      {waiting !== null && (
        <div className={styles.root}>
          <span className={styles.text}>{WAITING_FOR_EDIT}</span>
          <Button size="small" onClick={waiting.cancel}>
            {paneWords.cancelWaiting}
          </Button>
        </div>
      )}
    </div>
  );
}
