import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { UnderWay } from "../../app/self-check/run-self-check";
import { selfCheckWords as words } from "../../text/self-check-words";
import { usePane } from "../context";
import { FocusedTitle } from "../parts/focused-title";
import { refresh } from "../session";
import { summarise, type Answers, type CheckOutcome } from "./check-report";
import { ExportSection } from "./export-section";
import { ItemList } from "./item-list";
import { Questions } from "./questions";
import { checkProgram } from "./check-program";

const useStyles = makeStyles({
  root: { padding: "12px", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  track: { height: "4px", backgroundColor: tokens.colorNeutralBackground6 },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

type Step =
  | { readonly kind: "before"; readonly because: string | null }
  | { readonly kind: "running"; readonly item: UnderWay | null }
  | { readonly kind: "done"; readonly outcome: CheckOutcome };

const TITLE = "self-check";

/** What the program can do, tried out on a sheet of our own, and told in plain words. */
export function SelfCheckPage() {
  const { session } = usePane();
  const styles = useStyles();
  const [step, setStep] = useState<Step>({ kind: "before", because: null });
  const start = (): void => {
    setStep({ kind: "running", item: null });
    checkProgram(session, (item) => {
      setStep({ kind: "running", item });
    }).then(setStep, (error: unknown) => {
      setStep({ kind: "before", because: session.tools.tellError(error) });
    });
  };
  const close = (): void => {
    session.store.dispatch({ kind: "ended", notice: null });
    void refresh(session);
  };
  const isRunning = step.kind === "running";
  return (
    <section className={styles.root} aria-labelledby={TITLE}>
      <FocusedTitle id={TITLE}>{words.title}</FocusedTitle>
      {step.kind !== "done" && <p className={styles.text}>{words.intro}</p>}
      {step.kind === "before" && step.because !== null && <Alert text={step.because} />}
      {isRunning && <ItemProgress item={step.item} />}
      {step.kind === "done" && <Results outcome={step.outcome} />}
      <div className={styles.buttons}>
        <Button
          appearance={step.kind === "done" ? "secondary" : "primary"}
          disabledFocusable={isRunning}
          onClick={start}
        >
          {step.kind === "done" ? words.again : words.start}
        </Button>
        <Button disabledFocusable={isRunning} onClick={close}>
          {words.close}
        </Button>
      </div>
    </section>
  );
}

const Alert = ({ text }: { readonly text: string }) => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody role="alert">{text}</MessageBarBody>
  </MessageBar>
);

function ItemProgress({ item }: { readonly item: UnderWay | null }) {
  const styles = useStyles();
  const { code, index, count } = item ?? { code: "cells", index: 0, count: 1 };
  const text = words.running(words.items[code].title, index, count);
  return (
    <div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={words.title}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={index}
        aria-valuetext={text}
      >
        <div className={styles.bar} style={{ width: `${String((100 * index) / count)}%` }} />
      </div>
      <p className={styles.text} role="status">
        {item === null ? "" : text}
      </p>
    </div>
  );
}

function Results({ outcome }: { readonly outcome: CheckOutcome }) {
  const [answers, setAnswers] = useState<Answers>({});
  const [found, verdict] = summarise(outcome.items);
  const isWell = outcome.items.every(({ verdict: one }) => one === "works" || one === "open");
  return (
    <>
      <MessageBar intent={isWell ? "success" : "warning"} layout="multiline">
        <MessageBarBody role="status">
          {found}
          {verdict}
        </MessageBarBody>
      </MessageBar>
      {outcome.leftSheet !== null && <Alert text={words.left(outcome.leftSheet)} />}
      <ItemList items={outcome.items} />
      <Questions outcome={outcome} answers={answers} onAnswer={setAnswers} />
      <ExportSection outcome={outcome} answers={answers} />
    </>
  );
}
