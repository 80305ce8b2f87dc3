import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { paneWords } from "../../text/pane-words";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    padding: "4px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  failed: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface CollapseBarProps {
  /** False where the program did not do it. */
  readonly collapse: () => boolean;
}

/**
 * Hides the pane, from its own bottom: some builds of WPS do not let the mouse at the ribbon while a
 * pane is docked, and cover the pane's top with a strip of theirs.
 */
export function CollapseBar({ collapse }: CollapseBarProps) {
  const styles = useStyles();
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <div className={styles.root}>
      <Button
        appearance="subtle"
        size="small"
        title={paneWords.collapseHint}
        onClick={() => {
          setHasFailed(!collapse());
        }}
      >
        {paneWords.collapse}
      </Button>
      <div role="status">
        {hasFailed && <p className={styles.failed}>{paneWords.notCollapsed}</p>}
      </div>
    </div>
  );
}
