import { useEffect } from "react";
import type { AssessedTable } from "../../app/assess";
import { isScorable } from "../../app/look";
import { paneWords } from "../../text/pane-words";
import { check, clearMarks, score, undoLast } from "../actions";
import { PaneContext, usePane } from "../context";
import { refresh, type Session } from "../session";
import { shownTable } from "../shown-table";
import type { OpenState } from "../state";
import type { BarActions, PaneView } from "../view";
import { fetched } from "./fetched";
import { NoticeBar } from "./notice-bar";
import { Panels } from "./panels";
import { Summary } from "./summary";

const Empty = fetched(async () => (await import("./empty")).Empty);
const Preview = fetched(async () => (await import("../panels/preview")).Preview);
const ColumnEditor = fetched(async () => (await import("../panels/column-editor")).ColumnEditor);
const SelfCheckPage = fetched(
  async () =>
    (await import(/* webpackChunkName: "self-check" */ "../self-check/self-check-page"))
      .SelfCheckPage,
);

/** The pane over a workbook that could be read. */
export function openView(session: Session, state: OpenState): PaneView {
  const table = shownTable(state);
  const { kind } = state.activity;
  const isAsking =
    kind === "checking" || kind === "previewing" || (kind === "mapping" && table !== null);
  const pane = { session, state };
  return {
    isBusy: kind === "busy",
    heading: kind !== "checking" && (
      <PaneContext value={pane}>
        {table === null ? <Empty /> : <Summary table={table} />}
      </PaneContext>
    ),
    bar: isAsking ? null : barOf(session, state),
    body: (
      <PaneContext value={pane}>
        <Body table={table} />
      </PaneContext>
    ),
  };
}

/** While something is under way, and where there is nothing to do it to, a button does nothing. */
function barOf(session: Session, { activity, look, steps }: OpenState): BarActions {
  const isBusy = activity.kind === "busy";
  const canScore = look.tables.some(isScorable);
  const hasMarks = look.reading.standingMarks.some(({ cell }) => cell.sheet.id === look.sheet.id);
  return {
    score: isBusy || !canScore ? null : () => void score(session),
    check: isBusy ? null : () => void check(session),
    undo: isBusy || steps.length === 0 ? null : () => void undoLast(session),
    clearMarks: isBusy || !hasMarks ? null : () => void clearMarks(session),
    undoHint: paneWords.undoHint(steps.length),
    note: canScore && !look.isScored ? paneWords.promise : null,
  };
}

interface BodyProps {
  readonly table: AssessedTable | null;
}

/** What the user is asked, or else what there is to see. */
function Body({ table }: BodyProps) {
  const { session, state } = usePane();
  const { activity } = state;
  useLookOnReturn(session);
  if (activity.kind === "checking") return <SelfCheckPage />;
  if (activity.kind === "previewing") return <Preview replacements={activity.replacements} />;
  if (activity.kind === "mapping" && table !== null) {
    return <ColumnEditor key={headingsOf(table)} table={table} />;
  }
  return (
    <>
      <NoticeBar />
      {table !== null && <Panels table={table} />}
    </>
  );
}

/** Other headings are another question. */
const headingsOf = ({ key, scored }: AssessedTable): string =>
  [key, ...scored.table.headings.map(({ words }) => words)].join();

/** Programs that cannot tell of changes are looked at again when the user comes back to the pane. */
function useLookOnReturn(session: Session): void {
  useEffect(() => {
    const onFocus = (): void => {
      void refresh(session);
    };
    window.addEventListener("focus", onFocus);
    return () => {
      window.removeEventListener("focus", onFocus);
    };
  }, [session]);
}
