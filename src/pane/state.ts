import type { Look } from "../app/look";
import type { PaneOptions } from "../app/options";
import type { UndoStep } from "../app/undo";
import type { CellEdit } from "../domain/model/plan";
import type { Notice } from "../text/notices";

/** What the pane shows; everything on the screen follows from it. */
export type PaneState =
  | {
      readonly phase: "starting";
      /** 一键评分 has been clicked, to be carried out once the workbook is read. */
      readonly isWished: boolean;
    }
  | { readonly phase: "broken"; readonly because: string }
  | OpenState;

export interface OpenState {
  readonly phase: "open";
  readonly look: Look;
  readonly options: PaneOptions;
  readonly activity: Activity;
  readonly notice: Notice | null;
  /** The newest last. */
  readonly steps: readonly UndoStep[];
  /** The table that the user has picked; null for the first. */
  readonly tableKey: string | null;
  /** The sheet has changed, and has not been read again yet. */
  readonly isChanging: boolean;
}

type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  /** The user is asked which typed values may give way. */
  | { readonly kind: "previewing"; readonly replacements: readonly CellEdit[] }
  /** The user says what the columns are. */
  | { readonly kind: "mapping" }
  /** What the program can do is tried out. */
  | { readonly kind: "checking" };

export type PaneEvent =
  | { readonly kind: "wished" }
  | {
      readonly kind: "opened";
      readonly look: Look;
      readonly options: PaneOptions;
      readonly steps: readonly UndoStep[];
    }
  | { readonly kind: "broke"; readonly because: string }
  | { readonly kind: "began" }
  | { readonly kind: "looked"; readonly look: Look }
  | { readonly kind: "asked"; readonly replacements: readonly CellEdit[] }
  | { readonly kind: "mapping" }
  | { readonly kind: "checking" }
  | { readonly kind: "ended"; readonly notice: Notice | null }
  | { readonly kind: "stepped"; readonly steps: readonly UndoStep[] }
  | { readonly kind: "changed" }
  | { readonly kind: "set"; readonly options: PaneOptions }
  | { readonly kind: "picked"; readonly tableKey: string }
  | { readonly kind: "dismissed" };

const IDLE: Activity = { kind: "idle" };

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  if (event.kind === "opened") return opened(event);
  if (state.phase === "open") return reduceOpen(state, event);
  if (event.kind === "broke") return { phase: "broken", because: event.because };
  const isWish = state.phase === "starting" && event.kind === "wished";
  return isWish ? { ...state, isWished: true } : state;
}

const opened = ({ look, options, steps }: Extract<PaneEvent, { kind: "opened" }>): OpenState => ({
  phase: "open",
  look,
  options,
  activity: IDLE,
  notice: null,
  steps,
  tableKey: null,
  isChanging: false,
});

function reduceOpen(state: OpenState, event: Exclude<PaneEvent, { kind: "opened" }>): OpenState {
  switch (event.kind) {
    case "began":
      return { ...state, activity: { kind: "busy" }, notice: null };
    case "looked":
      return { ...state, look: event.look, isChanging: false };
    case "asked":
      return { ...state, activity: { kind: "previewing", replacements: event.replacements } };
    case "ended":
      return { ...state, activity: IDLE, notice: event.notice };
    case "broke":
      return { ...state, activity: IDLE, notice: { kind: "failed", because: event.because } };
    default:
      return reduceSmall(state, event);
  }
}

type SmallEvent = Extract<
  PaneEvent,
  {
    kind:
      "wished" | "mapping" | "checking" | "stepped" | "changed" | "set" | "picked" | "dismissed";
  }
>;

function reduceSmall(state: OpenState, event: SmallEvent): OpenState {
  switch (event.kind) {
    case "mapping":
    case "checking":
      return { ...state, activity: { kind: event.kind }, notice: null };
    case "stepped":
      return { ...state, steps: event.steps };
    case "changed":
      return { ...state, isChanging: true };
    case "set":
      return { ...state, options: event.options };
    case "picked":
      return { ...state, tableKey: event.tableKey };
    case "dismissed":
      return { ...state, notice: null };
    // An open pane scores at once.
    case "wished":
      return state;
  }
}

export const STARTING: PaneState = { phase: "starting", isWished: false };
