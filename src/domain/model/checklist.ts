import type { Finding, FindingCode } from "./finding";

/** What a reviewer looks at, in this order. */
export const TOPICS = [
  "weights",
  "scores",
  "money",
  "notes",
  "values",
  "writing",
  "texts",
] as const;

export type Topic = (typeof TOPICS)[number];

/** Where each check belongs, in the order in which a reviewer goes through it. */
export const CHECKS_OF: Readonly<Record<Topic, readonly FindingCode[]>> = {
  weights: ["W01", "W02", "W03", "W04", "W05", "W06", "W07", "W08", "W09"],
  scores: [
    "S01",
    "S02",
    "S03",
    "S04",
    "S05",
    "S06",
    "S07",
    "S08",
    "S09",
    "S17",
    "S18",
    "S19",
    "S20",
    "S21",
    "S22",
    "S23",
    "S24",
    "S25",
    "S26",
  ],
  money: ["S10", "S11", "S12", "S13", "S14", "S15", "S16", "D08", "V23", "V24"],
  notes: ["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D09", "D10", "V15"],
  values: [
    "V02",
    "V05",
    "V06",
    "V07",
    "V08",
    "V09",
    "V10",
    "V13",
    "V14",
    "V16",
    "V17",
    "V20",
    "V21",
    "V31",
    "V33",
    "V34",
  ],
  writing: ["V01", "V03", "V04", "V11", "V12", "V22", "V25", "V27", "V29"],
  texts: ["V18", "V19", "V26", "V28", "V30", "V32"],
};

/** What a check has found nothing in. */
export type Looked =
  /** So many places that it looked at. */
  | { readonly kind: "places"; readonly count: number }
  /** It reads what it can prove something of, and cannot say how much that was. */
  | { readonly kind: "uncounted" }
  /** The table has nothing of the kind. */
  | { readonly kind: "nothing" }
  /** The chosen scheme does not ask for it. */
  | { readonly kind: "not-asked" };

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** How one check has come out; a check with anything open has failed, whatever else was accepted. */
export type CheckOutcome =
  | {
      readonly status: "failed";
      readonly open: readonly Finding[];
      readonly accepted: readonly AcceptedFinding[];
    }
  | { readonly status: "accepted"; readonly accepted: readonly AcceptedFinding[] }
  | { readonly status: "passed"; readonly count: number }
  /** Nothing was found, which is not to say that all is well. */
  | { readonly status: "clear" }
  | { readonly status: "not-applicable"; readonly because: "nothing" | "not-asked" };

export type ChecklistEntry = CheckOutcome & { readonly code: FindingCode };

export interface ChecklistTopic {
  readonly topic: Topic;
  readonly entries: readonly ChecklistEntry[];
}

/** Every check over one table. */
export interface Checklist {
  readonly topics: readonly ChecklistTopic[];
  /** What would be sent back, what may be asked about, and what a person has answered for. */
  readonly counts: {
    readonly returned: number;
    readonly asked: number;
    readonly accepted: number;
  };
  /** What is still to be told by a person: checks that hang on it have not been made. */
  readonly questions: number;
}
