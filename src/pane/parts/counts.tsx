import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../domain/model/finding";
import { paneWords } from "../../text/pane-words";
import { SEVERITIES } from "../present/list-issues";
import { Icon } from "./icons";

const useStyles = makeStyles({
  root: { display: "flex", gap: "4px", padding: "0 12px 4px" },
  count: { flexGrow: 1, minWidth: 0, padding: "2px 4px" },
  none: { color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  notice: { color: tokens.colorBrandForeground1 },
});

interface CountsProps {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The severity that is shown alone; null for all. */
  readonly filter: Severity | null;
  readonly onFilter: (severity: Severity | null) => void;
}

/** How many of each severity; a click shows them alone, another all again. */
export function Counts({ counts, filter, onFilter }: CountsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={paneWords.issues.filter}>
      {SEVERITIES.map((severity) => (
        <Button
          key={severity}
          className={mergeClasses(
            styles.count,
            counts[severity] === 0 ? styles.none : styles[severity],
          )}
          size="small"
          appearance={filter === severity ? "outline" : "subtle"}
          aria-pressed={filter === severity}
          icon={<Icon shape={severity} />}
          onClick={() => {
            onFilter(filter === severity ? null : severity);
          }}
        >
          {paneWords.counts(paneWords.severity[severity], counts[severity])}
        </Button>
      ))}
    </div>
  );
}
