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

interface BrokenProps {
  readonly because: string;
  readonly onRetry: () => void;
}

/** The workbook could not be read at all. */
export function Broken({ because, onRetry }: BrokenProps) {
  const styles = useStyles();
  return (
    <main>
      <div className={styles.root} role="alert">
        <h1 className={styles.title}>
          <Icon shape="error" size={20} />
          {paneWords.broken}
        </h1>
        <p className={styles.text}>{because}</p>
        <p className={styles.text}>{paneWords.nothingLost}</p>
        <Button appearance="primary" onClick={onRetry}>
          {paneWords.retry}
        </Button>
      </div>
    </main>
  );
}
