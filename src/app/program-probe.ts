/** What a self-check asks of a program beyond the port, so that what is only known from books is seen. */
export interface ProgramProbe {
  readonly program: ProgramName;
  /** Version and the like; nothing of a workbook. */
  readonly about: Facts;
  readonly items: readonly ProbeItem[];
  /** Brings the sheet that was in front when the probe was opened there again. */
  readonly restoreFront: () => Promise<void>;
  /** Writes a text file where the user finds it, and tells where; null where the program cannot. */
  readonly writeFile: (name: string, text: string) => string | null;
}

type ProgramName = "excel" | "wps";

/** What was seen, in the program's own values. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export type Verdict =
  | "works"
  /** Not there, or failed. */
  | "missing"
  /** Otherwise than expected; what we do about it depends on what it is. */
  | "differs"
  /** Only a later self-check can tell. */
  | "open";

export interface CheckResult {
  readonly verdict: Verdict;
  /** Which of the things that may be seen. */
  readonly seen: string;
  readonly facts: Facts;
}

interface ProbeItem {
  readonly code: ProbeCode;
  /** On a blank sheet of ours, known by its id. */
  readonly run: (sheetId: string, wait: Wait) => Promise<CheckResult>;
}

/** Settles after so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>;

export type ProbeCode =
  | "client"
  | "entry"
  | "value-shape"
  | "grid-write"
  | "area-lists"
  | "list-length"
  | "change-events"
  | "property-length"
  | "protected-write"
  | "no-fill"
  | "theme-fill"
  | "mixed-fill"
  | "note-text"
  | "files"
  | "front";

export const worked = (seen: string, facts: Facts = {}): CheckResult => ({
  verdict: "works",
  seen,
  facts,
});

export const missed = (seen: string, facts: Facts = {}): CheckResult => ({
  verdict: "missing",
  seen,
  facts,
});

export const differed = (seen: string, facts: Facts = {}): CheckResult => ({
  verdict: "differs",
  seen,
  facts,
});
