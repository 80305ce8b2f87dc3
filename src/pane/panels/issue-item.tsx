import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { mayAccept } from "../../app/acceptances";
import { toA1 } from "../../domain/model/address";
import { tellFinding } from "../../text/findings";
import { paneWords } from "../../text/pane-words";
import { accept, fix, reveal } from "../actions";
import { usePane } from "../context";
import { fetched } from "../parts/fetched";
import { SeverityMark } from "../parts/severity-mark";
import { showValue } from "../present/show-value";
import type { Issue } from "../present/list-issues";
import { WEIGHT_CODES } from "../present/weight-codes";

const ReasonField = fetched(async () => (await import("./reason-field")).ReasonField);

const WeightHelp = fetched(async () => (await import("../weights/weight-help")).WeightHelp);

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
  },
  jump: {
    display: "block",
    width: "100%",
    padding: "8px 10px",
    border: "none",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
  cell: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: "tabular-nums",
  },
  sentence: { marginTop: "2px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", padding: "0 10px 8px" },
});

interface IssueItemProps {
  readonly issue: Issue;
  readonly onExplain: () => void;
}

/** One finding: a click shows its cell; where there is one right answer, a button writes it. */
export function IssueItem({ issue, onExplain }: IssueItemProps) {
  const { session } = usePane();
  const styles = useStyles();
  const { finding } = issue;
  return (
    <li className={styles.root}>
      <button
        type="button"
        className={styles.jump}
        onClick={() => {
          reveal(session, finding.cell);
        }}
      >
        <span className={styles.head}>
          <SeverityMark severity={finding.severity} />
          <span className={styles.cell}>{paneWords.issues.reveal(toA1(finding.cell.at))}</span>
        </span>
        <span className={styles.sentence}>{tellFinding(finding)}</span>
      </button>
      <IssueActions issue={issue} onExplain={onExplain} />
    </li>
  );
}

function IssueActions({ issue, onExplain }: IssueItemProps) {
  const { session } = usePane();
  const [asked, setAsked] = useState<"reason" | "weights" | null>(null);
  const { finding, fix: edit } = issue;
  const close = (): void => {
    setAsked(null);
  };
  if (edit === null && !mayAccept(finding) && !wantsNote(issue) && !wantsWeights(issue))
    return null;
  if (asked === null) return <IssueButtons issue={issue} onExplain={onExplain} onAsk={setAsked} />;
  if (asked === "weights") return <WeightHelp onClose={close} />;
  return (
    <ReasonField
      onConfirm={(reason) => {
        void accept(session, finding, reason);
      }}
      onCancel={close}
    />
  );
}

const wantsWeights = ({ finding }: Issue): boolean => WEIGHT_CODES.has(finding.code);

/** Whether a note is due that the pane has a field for. */
const wantsNote = ({ finding }: Issue): boolean =>
  (finding.code === "D01" || finding.code === "D02") &&
  (finding.scope === "row" || (finding.scope === "table" && finding.hasBox));

interface IssueButtonsProps extends IssueItemProps {
  readonly onAsk: (what: "reason" | "weights") => void;
}

function IssueButtons({ issue, onAsk, onExplain }: IssueButtonsProps) {
  const { session } = usePane();
  const { finding, fix: edit } = issue;
  const { issues } = paneWords;
  return (
    <div className={useStyles().actions}>
      {wantsNote(issue) && <Small text={issues.explain} onClick={onExplain} />}
      {wantsWeights(issue) && (
        <Small
          text={issues.weights}
          onClick={() => {
            onAsk("weights");
          }}
        />
      )}
      {edit !== null && (
        <Small
          text={issues.fix(showValue(finding, edit))}
          onClick={() => {
            void fix(session, edit);
          }}
        />
      )}
      {mayAccept(finding) && (
        <Small
          text={issues.accept}
          onClick={() => {
            onAsk("reason");
          }}
        />
      )}
    </div>
  );
}

interface SmallProps {
  readonly text: string;
  readonly onClick: () => void;
}

const Small = ({ text, onClick }: SmallProps) => (
  <Button size="small" onClick={onClick}>
    {text}
  </Button>
);
