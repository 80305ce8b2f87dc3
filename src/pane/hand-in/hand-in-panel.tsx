import { Button, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { listChecks } from "../../app/checklist";
import type { Checklist } from "../../domain/model/checklist";
import { checklistWords, handInWords } from "../../text/checklist-words";
import { usePane, type PanelProps } from "../context";
import { cleanHere, exportClean, writeChecklist } from "./hand-in-actions";
import { TopicSection } from "./topic-section";
import { usePrinting } from "./use-printing";

const PAGE_ID = "hand-in";

/** On paper stands the list alone, without the pane around it. */
const usePaper = makeStaticStyles(`
@media print {
  body:has(#${PAGE_ID}) * { visibility: hidden; }
  body #${PAGE_ID}, body #${PAGE_ID} * { visibility: visible; }
  body #${PAGE_ID} { position: absolute; inset: 0 0 auto 0; }
  body #${PAGE_ID} [data-paper="no"] { display: none; }
}`);

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    margin: "4px 0 0",
    gap: "4px 14px",
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  asked: {
    margin: "6px 0 0",
    padding: "6px 8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: "grid", gap: "4px" },
  hint: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** 报送前检查: one page with every check, and what is left to do before the table goes out. */
export function HandInPanel({ table }: PanelProps) {
  usePaper();
  const { state } = usePane();
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  usePrinting(page);
  const { reading, scheme } = state.look;
  const checklist = useMemo(
    () =>
      listChecks(reading, scheme).find((listed) => listed.table.key === table.key)?.checklist ??
      null,
    [reading, scheme, table.key],
  );
  return (
    <div ref={page} id={PAGE_ID} className={styles.root}>
      {checklist !== null && <Heading checklist={checklist} />}
      <Actions />
      {checklist?.topics.map((topic) => (
        <TopicSection key={topic.topic} topic={topic} />
      ))}
    </div>
  );
}

function Heading({ checklist: { counts, questions } }: { readonly checklist: Checklist }) {
  const styles = useStyles();
  const told = [
    { label: handInWords.returned, count: counts.returned },
    { label: handInWords.asked, count: counts.asked },
    { label: handInWords.accepted, count: counts.accepted },
  ];
  const asked = checklistWords.questions(questions);
  return (
    <header>
      <h2 className={styles.title}>{handInWords.title}</h2>
      <p className={styles.counts}>
        {told.map(({ label, count }) => (
          <span key={label}>
            {label} <span className={styles.number}>{handInWords.places(count)}</span>
          </span>
        ))}
      </p>
      {asked !== null && <p className={styles.asked}>{asked}</p>}
    </header>
  );
}

function Actions() {
  const { session, state } = usePane();
  const styles = useStyles();
  const isBusy = state.activity.kind === "busy";
  return (
    <div className={styles.actions} data-paper="no">
      <Button disabledFocusable={isBusy} onClick={() => void writeChecklist(session)}>
        {handInWords.sheet}
      </Button>
      <p className={styles.hint}>{handInWords.sheetHint}</p>
      {session.tools.host.capabilities.copy && (
        <>
          <Button disabledFocusable={isBusy} onClick={() => void exportClean(session)}>
            {handInWords.export}
          </Button>
          <p className={styles.hint}>{handInWords.exportHint}</p>
        </>
      )}
      <Button disabledFocusable={isBusy} onClick={() => void cleanHere(session)}>
        {handInWords.clean}
      </Button>
      <p className={styles.hint}>{handInWords.cleanHint}</p>
    </div>
  );
}
