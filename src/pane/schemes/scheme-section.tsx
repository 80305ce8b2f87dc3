import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { SchemeShelf } from "../../app/scheme-shelf";
import { settingsWords } from "../../text/settings-words";
import { setOptions } from "../actions";
import { usePane } from "../context";
import { fetched } from "../parts/fetched";
import { shownTable } from "../shown-table";
import { saveScheme, type Outcome } from "./scheme-actions";
import { SchemeChoice } from "./scheme-choice";
import { SchemeTools, type View } from "./scheme-tools";
import { useShelf } from "./use-shelf";

const SchemeCompare = fetched(async () => (await import("./scheme-compare")).SchemeCompare);
const SchemeForm = fetched(async () => (await import("./scheme-form")).SchemeForm);

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
});

/** Choosing a scheme, and all that can be done with one. */
export function SchemeSection() {
  const { session } = usePane();
  const styles = useStyles();
  const [shelf, reload] = useShelf(session);
  const [view, setView] = useState<View>("choice");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const show = (next: View): void => {
    setOutcome(null);
    setView(next);
  };
  const finish = (done: Outcome | null): void => {
    show("choice");
    setOutcome(done);
    reload();
  };
  const work = (task: Promise<Outcome | null>): void => {
    task.then(finish, (error: unknown) => {
      finish({ isDone: false, text: session.tools.tellError(error) });
    });
  };
  const props = { shelf, onView: show, onWork: work };
  return (
    <section className={styles.root} aria-label={settingsWords.scheme}>
      {view === "choice" ? <ChoiceView {...props} /> : <OtherView {...props} view={view} />}
      {outcome !== null && <Told outcome={outcome} />}
    </section>
  );
}

interface ViewProps {
  /** Null until it is read. */
  readonly shelf: SchemeShelf | null;
  readonly onView: (view: View) => void;
  readonly onWork: (task: Promise<Outcome | null>) => void;
}

function ChoiceView({ shelf, ...rest }: ViewProps) {
  const { session, state } = usePane();
  return (
    <>
      <SchemeChoice
        shelf={shelf}
        chosen={state.look.scheme}
        onChoose={(schemeId) => {
          rest.onView("choice");
          void setOptions(session, { ...state.options, schemeId });
        }}
      />
      {shelf !== null && <SchemeTools shelf={shelf} {...rest} />}
    </>
  );
}

function OtherView({ shelf, view, onView, onWork }: ViewProps & { readonly view: View }) {
  const { session, state } = usePane();
  const { scheme } = state.look;
  const table = shownTable(state);
  const close = (): void => {
    onView("choice");
  };
  if (shelf === null || table === null) return null;
  const replaced = shelf.own.some(({ id }) => id === scheme.id) ? scheme.id : null;
  if (view === "compare") return <SchemeCompare shelf={shelf} table={table} onClose={close} />;
  return (
    <SchemeForm
      scheme={scheme}
      shelf={shelf}
      onCancel={close}
      onSave={(saved) => {
        onWork(saveScheme({ session, state }, { scheme: saved, replaced }));
      }}
    />
  );
}

const Told = ({ outcome }: { readonly outcome: Outcome }) => (
  <MessageBar intent={outcome.isDone ? "success" : "error"} layout="multiline">
    <MessageBarBody role={outcome.isDone ? "status" : "alert"}>{outcome.text}</MessageBarBody>
  </MessageBar>
);
