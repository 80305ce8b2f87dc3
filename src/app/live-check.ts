import type { SpreadsheetHost } from "./spreadsheet-host";

/** Long enough for a person to fill the next cell, short enough to feel at once. */
const REST_MS = 300;

export interface LiveListener {
  /** Something has changed just now. */
  readonly onChange: () => void;
  /** The sheet has been at rest for a moment. */
  readonly onRest: () => void;
}

/** Follows what a person changes, one call for a burst of changes. */
export function followChanges(
  host: SpreadsheetHost,
  { onChange, onRest }: LiveListener,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = host.watch(() => {
    onChange();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      onRest();
    }, REST_MS);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
