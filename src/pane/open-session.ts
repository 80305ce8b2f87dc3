import { followChanges } from "../app/live-check";
import { lookAt } from "../app/look";
import { loadSteps } from "../app/undo-record";
import { score } from "./actions";
import { refresh, type Session } from "./session";
import type { PaneState } from "./state";

/** Reads the workbook for the first time, and follows it from then on. */
export async function openSession(session: Session): Promise<() => void> {
  const { host, words, store: texts, tellError } = session.tools;
  const { get, dispatch } = session.store;
  let wasWished = false;
  try {
    const look = await lookAt(host, { options: null, words });
    const { options, workbook } = look.reading;
    const steps = workbook === null ? [] : loadSteps(texts, workbook);
    wasWished = isWished(get());
    dispatch({ kind: "opened", look, options, steps });
  } catch (error) {
    dispatch({ kind: "broke", because: tellError(error) });
    return () => undefined;
  }
  const leave = follow(session);
  if (wasWished) void score(session);
  return leave;
}

/** Who clicks before the table is there means this workbook, and need not click again. */
const isWished = (state: PaneState): boolean => state.phase === "starting" && state.isWished;

function follow(session: Session): () => void {
  const { host, onOthersSave } = session.tools;
  const { dispatch } = session.store;
  const leaveHost = followChanges(host, {
    onChange: () => {
      dispatch({ kind: "changed" });
    },
    onRest: () => {
      void refresh(session);
    },
  });
  const leaveStore = onOthersSave(() => {
    void takeUp(session);
  });
  return () => {
    leaveHost();
    leaveStore();
  };
}

/** What another page of ours has done is seen here, and can be undone from here. */
async function takeUp(session: Session): Promise<void> {
  await refresh(session);
  const state = session.store.get();
  const workbook = state.phase === "open" ? state.look.reading.workbook : null;
  if (workbook === null) return;
  session.store.dispatch({ kind: "stepped", steps: loadSteps(session.tools.store, workbook) });
}
