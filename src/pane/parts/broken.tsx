import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../../text/pane-words";
import { Icon } from "./icons";

const useStyles = makeStyles({
  root: { padding: "32px 16px", display: "grid", gap: "12px", justifyItems: "start" },
  title: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Why the pane has no workbook. */
export interface StartFailure {
  /** Left out, it says that the workbook could not be read. */
  readonly title?: string;
  readonly because: string;
  /** Null where trying again cannot help; left out, the pane asks the program again. */
  readonly onRetry?: (() => void) | null;
}

/** The workbook could not be read at all. */
export function Broken({ title, because, onRetry }: StartFailure) {
  const styles = useStyles();
  return (
    <main>
      <div className={styles.root} role="alert">
        <h1 className={styles.title}>
          <Icon shape="error" size={20} />
          {title ?? paneWords.broken}
        </h1>
        <p className={styles.text}>{because}</p>
        {title === undefined && <p className={styles.text}>{paneWords.nothingLost}</p>}
        {onRetry != null && (
          <Button appearance="primary" onClick={onRetry}>
            {paneWords.retry}
          </Button>
        )}
      </div>
    </main>
  );
}
