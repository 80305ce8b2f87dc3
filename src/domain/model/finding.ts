import type { Decimal } from "../base/exact";
import type { FactsOfScores } from "./score-findings";
import type { CellRef } from "./snapshot";
import type { FactsOfTexts } from "./text-findings";

/** 错误 must be mended, 警告 mended or explained, 提示 looked at. */
export type Severity = "error" | "warning" | "notice";

/** W: what the points add up to and how they are spread; `name` is the row's own name. */
interface FactsOfWeights {
  readonly W01: {
    readonly sum: Decimal;
    readonly frame: Decimal;
    readonly execution: Decimal | null;
    readonly mayStandElsewhere: boolean;
  };
  readonly W02: GroupWeight;
  readonly W03: GroupWeight;
  readonly W04: { readonly name: string; readonly weight: Decimal };
  readonly W05: NamedText;
  readonly W06: {
    readonly name: string;
    readonly weight: Decimal;
    readonly wanted: Decimal;
    readonly scheme: string;
  };
  readonly W07: { readonly name: string; readonly rows: readonly number[] };
  readonly W08: { readonly missing: readonly Dimension[] };
  readonly W09: { readonly name: string; readonly weight: Decimal };
}

/** What a form of the national kind has at least one indicator of. */
export type Dimension =
  "数量指标" | "质量指标" | "时效指标" | "成本指标" | "效益指标" | "满意度指标";

/** `least` and `most` are one number but for allowed ranges: `(40-50)分`. */
export interface GroupWeight {
  readonly name: string;
  readonly sum: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** D: deviations and their notes. `completion` is actual ÷ target. */
interface FactsOfDeviations {
  readonly D01:
    | {
        readonly scope: "row";
        readonly row: number;
        readonly name: string;
        readonly lost: Decimal;
      }
    | TableDeviation
    /** A target missed in a table without points. */
    | { readonly scope: "unmet"; readonly row: number; readonly name: string }
    | { readonly scope: "total"; readonly lost: Decimal };
  readonly D02: (Completion & { readonly scope: "row" }) | TableDeviation;
  readonly D03: Completion;
  readonly D04: { readonly name: string; readonly actual: string };
  readonly D05: NamedText;
  readonly D06: NamedText;
  readonly D07: NamedText;
  readonly D08: { readonly rate: Decimal; readonly threshold: Decimal };
  readonly D09: Aimed;
  readonly D10: Aimed;
}

interface Completion {
  readonly name: string;
  readonly completion: Decimal;
}

/** Target and actual value as the cells show them. */
interface Aimed {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

interface TableDeviation {
  readonly scope: "table";
  readonly rows: readonly number[];
  /** Whether the table has one box for all notes. */
  readonly hasBox: boolean;
}

type FactsByCode = FactsOfWeights & FactsOfScores & FactsOfDeviations & FactsOfTexts;

/** Codes are those of the catalogue of checks. */
export type FindingCode = keyof FactsByCode;

/** What a check found, as facts. */
export type FindingFacts = {
  [Code in FindingCode]: { readonly code: Code } & FactsByCode[Code];
}[FindingCode];

export type Finding = FindingFacts & { readonly severity: Severity; readonly cell: CellRef };
