import { createContext, useContext } from "react";
import type { AssessedTable } from "../app/assess";
import type { Session } from "./session";
import type { OpenState } from "./state";

export interface OpenPane {
  readonly session: Session;
  readonly state: OpenState;
}

export const PaneContext = createContext<OpenPane | null>(null);

export function usePane(): OpenPane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("Outside of an open pane");
  return pane;
}

export interface PanelProps {
  readonly table: AssessedTable;
}
