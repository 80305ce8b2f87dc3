import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import {
  WEIGHT_STEPS,
  weightHelp,
  type WeightHelp as Help,
  type WeightStep,
} from "../../app/weight-help";
import type { AssessedTable } from "../../app/assess";
import { toA1 } from "../../domain/model/address";
import type { CellEdit } from "../../domain/model/plan";
import type { WeightChange } from "../../domain/model/weight-balance";
import { showCell } from "../../text/show-cell";
import { tellRefusal, weightWords } from "../../text/weight-words";
import { reveal } from "../actions";
import { usePane } from "../context";
import { FocusedTitle } from "../parts/focused-title";
import { shownTable } from "../shown-table";
import { LevelList } from "./level-list";
import { writeWeights } from "./weight-actions";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "8px 10px 10px",
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  told: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyle: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface Closable {
  /** Null where what is around it closes it. */
  readonly onClose: (() => void) | null;
}

/** What the points add up to, and what would make them: shown first, written only when approved. */
export function WeightHelp({ onClose }: Closable) {
  const { state } = usePane();
  const styles = useStyles();
  const titleId = useId();
  const [step, setStep] = useState<WeightStep>("1");
  const table = shownTable(state);
  const { look } = state;
  const help = useMemo(
    () => (table === null ? null : weightHelp(look, table, step)),
    [look, table, step],
  );
  if (table === null || help === null) return null;
  const { weighed } = help;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <FocusedTitle id={titleId}>{weightWords.title}</FocusedTitle>
      <LevelList weighed={weighed} />
      {(weighed.execution !== null || mayStandElsewhere(table)) && (
        <p className={styles.small}>{weightWords.execution(weighed.execution)}</p>
      )}
      <StepChoice step={step} onChange={setStep} />
      <Proposal help={help} />
      <Answer help={help} step={step} onClose={onClose} />
    </section>
  );
}

/** Whether what is missing is just what the execution rate usually weighs. */
const mayStandElsewhere = ({ findings }: AssessedTable): boolean =>
  findings.some((finding) => finding.code === "W01" && finding.mayStandElsewhere);

interface StepChoiceProps {
  readonly step: WeightStep;
  readonly onChange: (step: WeightStep) => void;
}

const StepChoice = ({ step, onChange }: StepChoiceProps) => (
  <RadioGroup
    layout="horizontal"
    aria-label={weightWords.step}
    value={step}
    onChange={(_, { value }) => {
      onChange(WEIGHT_STEPS.find((known) => known === value) ?? step);
    }}
  >
    {WEIGHT_STEPS.map((known) => (
      <Radio key={known} value={known} label={weightWords.steps[known]} />
    ))}
  </RadioGroup>
);

/** Old and new of every cell, or why there is nothing to propose. */
function Proposal({ help: { balance, edits, overScored } }: { readonly help: Help }) {
  const styles = useStyles();
  if (balance.kind === "refused") {
    return (
      <p className={styles.told} role="status">
        {weightWords.refused}
        {tellRefusal(balance.because)}
      </p>
    );
  }
  if (edits.length === 0) {
    return (
      <p className={styles.told} role="status">
        {weightWords.nothing}
      </p>
    );
  }
  return (
    <>
      <p className={styles.small}>{weightWords.rule}</p>
      <p className={styles.told} role="status">
        {weightWords.changes(edits.length)}
      </p>
      <ul className={styles.list}>
        {edits.map((edit, index) => (
          <ChangeItem key={toA1(edit.cell.at)} edit={edit} change={balance.changes[index]} />
        ))}
      </ul>
      {overScored.length > 0 && <p className={styles.told}>{weightWords.over(overScored)}</p>}
    </>
  );
}

const useItemStyles = makeStyles({
  item: {
    display: "flex",
    width: "100%",
    justifyContent: "space-between",
    gap: "8px",
    padding: "5px 0",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  change: {
    flexShrink: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ChangeItemProps {
  readonly edit: CellEdit;
  readonly change: WeightChange | undefined;
}

function ChangeItem({ edit, change }: ChangeItemProps) {
  const { session } = usePane();
  const styles = useItemStyles();
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        onClick={() => {
          reveal(session, edit.cell);
        }}
      >
        <span className={styles.name}>
          {toA1(edit.cell.at)} {change === undefined ? "" : nameOf(change)}
        </span>
        <span className={styles.change}>
          {weightWords.change(showCell(edit.before), showCell(edit.after))}
        </span>
      </button>
    </li>
  );
}

const nameOf = ({ of, name }: WeightChange): string => (of === "row" ? name : weightWords.sums[of]);

interface AnswerProps extends Closable {
  readonly help: Help;
  readonly step: WeightStep;
}

function Answer({ help: { edits }, step, onClose }: AnswerProps) {
  const { session } = usePane();
  return (
    <div className={useStyles().buttons}>
      {edits.length > 0 && (
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            void writeWeights(session, { step, edits });
          }}
        >
          {weightWords.confirm(edits.length)}
        </Button>
      )}
      {onClose !== null && (
        <Button size="small" onClick={onClose}>
          {weightWords.cancel}
        </Button>
      )}
    </div>
  );
}
