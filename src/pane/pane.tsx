import { useEffect, useSyncExternalStore } from "react";
import { Broken } from "./parts/broken";
import { OpenView } from "./parts/open-view";
import { Starting } from "./parts/starting";
import { PaneContext } from "./context";
import { refresh, type Session } from "./session";

export interface PaneProps {
  readonly session: Session;
  readonly onRetry: () => void;
}

/** The whole pane: one state, one view of it. */
export function Pane({ session, onRetry }: PaneProps) {
  const state = useSyncExternalStore(session.store.subscribe, session.store.get);
  useLookOnReturn(session);
  if (state.phase === "starting") return <Starting />;
  if (state.phase === "broken") return <Broken because={state.because} onRetry={onRetry} />;
  return (
    <PaneContext value={{ session, state }}>
      <OpenView />
    </PaneContext>
  );
}

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
