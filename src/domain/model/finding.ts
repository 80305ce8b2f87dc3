import type { Decimal } from "../base/exact";
import type { Explanation, JudgementReason } from "./scored";
import type { CellRef } from "./snapshot";

/** 错误 must be mended, 警告 mended or explained, 提示 looked at. */
export type Severity = "error" | "warning" | "notice";

/** What a check found, as facts; `name` is the row's own name. Codes are those of checks.md. */
export type FindingFacts =
  | {
      readonly code: "W01";
      readonly sum: Decimal;
      readonly frame: Decimal;
      readonly execution: Decimal | null;
      readonly mayStandElsewhere: boolean;
    }
  | GroupWeight<"W02">
  | GroupWeight<"W03">
  | { readonly code: "W04"; readonly name: string; readonly weight: Decimal }
  | NotANumber<"W05">
  | NotANumber<"S03">
  | {
      readonly code: "S01";
      readonly name: string;
      readonly score: Decimal;
      readonly weight: Decimal;
    }
  | { readonly code: "S02"; readonly name: string; readonly score: Decimal }
  | {
      readonly code: "S04";
      readonly name: string;
      readonly explanation: Explanation;
      readonly computed: Decimal;
      readonly score: Decimal;
    }
  | { readonly code: "S05"; readonly total: Decimal; readonly sum: Decimal }
  | {
      readonly code: "S06";
      readonly name: string;
      readonly subtotal: Decimal;
      readonly sum: Decimal;
    }
  | {
      readonly code: "S07";
      readonly total: Decimal;
      readonly grade: string;
      readonly typed: string;
    }
  | {
      readonly code: "S08";
      readonly missing: "total" | "grade";
      readonly because: TotalMissing | null;
    }
  | {
      readonly code: "S09";
      readonly name: string;
      readonly rate: Decimal;
      readonly shown: Decimal;
      readonly score: Decimal;
      readonly weight: Decimal;
    }
  | {
      readonly code: "S10";
      readonly what: "score";
      readonly rate: Decimal;
      readonly computed: Decimal;
      readonly typed: Decimal;
    }
  | { readonly code: "S10"; readonly what: "rate"; readonly rate: Decimal; readonly typed: Decimal }
  | {
      readonly code: "S17";
      readonly name: string;
      readonly stated: Decimal;
      readonly score: Decimal;
    }
  | {
      readonly code: "S18";
      readonly name: string;
      readonly mark: Decimal;
      readonly weight: Decimal;
    }
  | {
      readonly code: "S26";
      readonly name: string;
      readonly items: number;
      readonly met: number;
      readonly computed: Decimal;
      readonly score: Decimal;
    }
  | {
      readonly code: "S20";
      readonly name: string;
      readonly actual: string;
      readonly target: string;
      readonly score: Decimal;
    }
  | {
      readonly code: "D01";
      readonly scope: "row";
      readonly row: number;
      readonly name: string;
      readonly lost: Decimal;
    }
  | TableDeviation<"D01">
  | {
      readonly code: "D02";
      readonly scope: "row";
      readonly name: string;
      readonly completion: Decimal;
    }
  | TableDeviation<"D02">
  | {
      readonly code: "V01";
      readonly row: number;
      readonly name: string;
      readonly column: string;
      readonly because: JudgementReason | null;
    }
  | { readonly code: "V02"; readonly name: string; readonly text: string; readonly target: string }
  /** A number beside a target with a unit, where other rows write theirs. */
  | {
      readonly code: "V07";
      readonly name: string;
      readonly number: string;
      readonly unit: string;
    }
  | { readonly code: "V12"; readonly name: string };

/** `least` and `most` are one number but for allowed ranges: `(40-50)分`. */
export interface GroupWeight<Code extends string> {
  readonly code: Code;
  readonly name: string;
  readonly sum: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

interface TableDeviation<Code extends string> {
  readonly code: Code;
  readonly scope: "table";
  readonly rows: readonly number[];
  /** Whether the table has one box for all notes. */
  readonly hasBox: boolean;
}

interface NotANumber<Code extends string> {
  readonly code: Code;
  readonly name: string;
  readonly text: string;
}

/** Why a total cannot be given yet. */
export type TotalMissing =
  | { readonly kind: "weights"; readonly sum: Decimal; readonly frame: Decimal }
  | { readonly kind: "rows"; readonly rows: readonly number[] }
  | { readonly kind: "execution" }
  /** A column has still to be pointed out. */
  | { readonly kind: "question" };

export type FindingCode = FindingFacts["code"];

export type Finding = FindingFacts & { readonly severity: Severity; readonly cell: CellRef };
