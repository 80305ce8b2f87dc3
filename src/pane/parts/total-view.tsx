import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AssessedTable } from "../../app/assess";
import { pairOf, standingOf, type Standing, type TablePair } from "../../app/standing";
import type { Score } from "../../domain/model/points";
import { gradeOf } from "../../domain/model/scheme";
import type { ScoredTable } from "../../domain/model/scored";
import { tellAdjustments } from "../../text/adjustments";
import { tellMissing } from "../../text/finding-words/scores";
import { paneWords } from "../../text/pane-words";
import { percent, plain } from "../../text/show";
import { usePane, type PanelProps } from "../context";
import { Icon } from "./icons";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px" },
  score: { display: "flex", alignItems: "baseline", gap: "2px" },
  number: {
    fontSize: "40px",
    lineHeight: "44px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  expected: { color: tokens.colorNeutralForeground3 },
  beside: { display: "grid", gap: "2px", minWidth: 0, fontSize: tokens.fontSizeBase200 },
  grade: { display: "flex", flexWrap: "wrap", columnGap: "10px", fontSize: tokens.fontSizeBase300 },
  gradeWord: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", alignItems: "center", gap: "4px" },
  right: { color: tokens.colorPaletteGreenForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  state: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The score large, the grade and rate beside it, and in one line how far the table is. */
export function TotalView({ table }: PanelProps) {
  const { state } = usePane();
  const styles = useStyles();
  const pair = pairOf(state.look, table);
  const standing = standingOf(state.look, pair);
  const isExpected = pair.now.scored.total.standing === null && pair.after.total.standing !== null;
  const shown = isExpected ? pair.after : pair.now.scored;
  return (
    <>
      <div className={styles.row}>
        <ScoreNumber score={shown.total.standing} isExpected={isExpected} />
        <div className={styles.beside}>
          <GradeLine scored={shown} />
          <WeightsLine pair={pair} />
          <span className={styles.quiet}>{paneWords.total.scheme(shown.scheme.name)}</span>
        </div>
      </div>
      {shown.total.adjustments.length > 0 && (
        <p className={styles.state}>{tellAdjustments(shown.total.adjustments)}</p>
      )}
      <p className={styles.state} role="status">
        {state.isChanging
          ? paneWords.changing
          : tellStanding(standing, { isExpected, errors: errorsOf(table) })}
      </p>
    </>
  );
}

interface ScoreNumberProps {
  readonly score: Score | null;
  readonly isExpected: boolean;
}

function ScoreNumber({ score, isExpected }: ScoreNumberProps) {
  const styles = useStyles();
  const { expected, label, pending, unit } = paneWords.total;
  return (
    <div className={styles.score} role="group" aria-label={isExpected ? expected : label}>
      <span className={mergeClasses(styles.number, isExpected && styles.expected)}>
        {score === null ? pending : plain(score)}
      </span>
      {score !== null && <span>{unit}</span>}
    </div>
  );
}

function GradeLine({ scored: { total, scheme } }: { readonly scored: ScoredTable }) {
  const styles = useStyles();
  const { standing: score, rate } = total;
  if (score === null) return null;
  const grade = gradeOf(score, scheme);
  return (
    <div className={styles.grade}>
      {grade !== null && <span className={styles.gradeWord}>{paneWords.total.grade(grade)}</span>}
      {rate.computed !== null && <span>{paneWords.total.rate(percent(rate.computed))}</span>}
    </div>
  );
}

function WeightsLine({ pair: { now } }: { readonly pair: TablePair }) {
  const styles = useStyles();
  const { weight } = now.scored.total;
  const { frame } = now.scored.scheme;
  const isRight = weight.eq(frame);
  return (
    <span className={mergeClasses(styles.line, !isRight && styles.wrong)}>
      <span className={isRight ? styles.right : styles.wrong}>
        <Icon shape={isRight ? "check" : "error"} size={14} />
      </span>
      {paneWords.total.weights(weight, frame)}
    </span>
  );
}

const errorsOf = ({ findings }: AssessedTable): number =>
  findings.filter(({ severity }) => severity === "error").length;

interface StandingFacts {
  readonly isExpected: boolean;
  readonly errors: number;
}

function tellStanding(standing: Standing, { isExpected, errors }: StandingFacts): string {
  const words = paneWords.standing;
  switch (standing.kind) {
    case "not-scored":
      return "";
    case "open":
      return (isExpected ? words.expected : "") + words.open(standing.cells);
    case "other-form":
      return words.otherForm(standing.cells);
    case "outdated":
      return words.outdated(standing.cells);
    case "incomplete":
      return tellMissing(standing.because);
    case "complete":
      return errors === 0 ? words.complete : words.faulty(errors);
  }
}
