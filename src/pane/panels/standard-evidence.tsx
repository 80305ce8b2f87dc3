import { makeStyles, tokens } from "@fluentui/react-components";
import type { StandardReading } from "../../domain/model/standard";
import { scoreWords } from "../../text/score-words";
import { STANDARD_PARTS } from "../../text/standard-parts";

const useStyles = makeStyles({
  root: {
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: {
    width: "fit-content",
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "2px",
    margin: "2px 0 0",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
});

/** How the row's own 评分标准 was read, part by part; nothing where it has none or was not understood. */
export function StandardEvidence({ reading }: { readonly reading: StandardReading }) {
  const styles = useStyles();
  if (reading.kind !== "understood") return null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{scoreWords.evidence}</summary>
      <dl className={styles.list}>
        {reading.parts.map(({ text, as }, index) => (
          // The same words may stand twice in a sentence.
          <Part key={index} as={STANDARD_PARTS[as]} text={text} />
        ))}
      </dl>
    </details>
  );
}

function Part({ as, text }: { readonly as: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{as}</dt>
      <dd className={styles.text}>{text}</dd>
    </>
  );
}
