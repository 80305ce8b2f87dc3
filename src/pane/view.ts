import type { ReactNode } from "react";

/** What the pane's frame is filled with. */
export interface PaneView {
  /** Something is under way. */
  readonly isBusy: boolean;
  readonly heading: ReactNode;
  /** Null while the user is asked something else. */
  readonly bar: BarActions | null;
  readonly body: ReactNode;
}

/** What a button does; null where there is nothing for it to do, or not now. */
type Action = (() => void) | null;

export interface BarActions {
  readonly score: Action;
  readonly check: Action;
  readonly undo: Action;
  readonly clearMarks: Action;
  readonly undoHint: string;
  /** What is said below the buttons. */
  readonly note: string | null;
}
