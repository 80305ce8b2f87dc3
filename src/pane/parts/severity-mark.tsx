import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../domain/model/finding";
import { paneWords } from "../../text/pane-words";
import { Icon } from "./icons";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: "4px", flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  notice: { color: tokens.colorBrandForeground1 },
  word: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** A severity by its own shape and word; the colour only helps. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles[severity])}>
      <Icon shape={severity} size={14} />
      <span className={styles.word}>{paneWords.severity[severity]}</span>
    </span>
  );
}
