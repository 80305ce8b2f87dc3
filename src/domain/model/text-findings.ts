import type { Decimal } from "../base/exact";
import type { DirectionDoubt } from "./aim-fault";
import type { FundColumn } from "./score-findings";
import type { JudgementReason } from "./scored";

interface Named {
  readonly name: string;
}

interface NamedWords extends Named {
  readonly text: string;
}

/** V: cells that are blank or hold what they should not, and texts that contradict. */
export interface FactsOfTexts {
  readonly V01: {
    readonly row: number;
    readonly name: string;
    readonly column: string;
    readonly because: JudgementReason | null;
  };
  readonly V02: NamedWords & { readonly target: string };
  readonly V03: NamedWords & { readonly column: string };
  readonly V04: NamedWords;
  readonly V05: NamedWords;
  readonly V06: { readonly rows: readonly number[] };
  readonly V07:
    | (Named & { readonly of: "row" })
    /** A number beside a target with a unit, where other rows write theirs. */
    | (Named & { readonly of: "actual"; readonly number: string; readonly unit: string });
  readonly V08:
    | (Named & { readonly how: "differ"; readonly column: string; readonly value: string })
    | (Named & { readonly how: "twice"; readonly written: string; readonly unit: string });
  readonly V09: Named & { readonly actual: string };
  readonly V10: Named & { readonly target: string; readonly because: DirectionDoubt };
  readonly V11:
    | (Named & { readonly target: string; readonly how: "missing" | "irregular" })
    | {
        readonly target: string;
        readonly how: "irregular-throughout";
        readonly rows: readonly number[];
      };
  readonly V12: Named;
  readonly V13: Named & { readonly actual: string };
  readonly V14: { readonly same: number; readonly all: number };
  readonly V15:
    | (Named & { readonly scope: "row"; readonly completion: Decimal })
    | { readonly scope: "table"; readonly rows: readonly number[] };
  readonly V16: Named & { readonly target: string };
  readonly V17: Named & { readonly target: string; readonly end: string };
  readonly V18: Named & {
    readonly words: string;
    readonly stated: string;
    readonly column: "target" | "actual";
    readonly held: string;
  };
  readonly V19: { readonly task: string };
  readonly V20: Named & { readonly target: string; readonly isScale: boolean };
  readonly V21: Named & { readonly text: string; readonly lacks: "number" | "sample" };
  readonly V22: Named & { readonly column: string };
  readonly V23: Named & {
    readonly target: string;
    readonly fullYear: Decimal;
    readonly unit: string;
    readonly isInitial: boolean;
  };
  readonly V24: { readonly column: FundColumn; readonly total: Decimal; readonly sum: Decimal };
  readonly V25: { readonly field: string };
  readonly V26: { readonly stated: readonly string[]; readonly year: string };
  readonly V27: { readonly wrong: string; readonly right: string };
  readonly V28:
    | (Named & {
        readonly what: "score" | "weight";
        readonly here: Decimal;
        readonly there: Decimal;
        readonly sheet: string;
      })
    | (Named & { readonly what: "missing"; readonly weight: Decimal; readonly sheet: string })
    /** Points for the execution rate beside a table that scores it in a row of another group. */
    | (Named & {
        readonly what: "twice";
        readonly weight: Decimal;
        readonly sheet: string;
        readonly row: number;
        readonly group: string;
      });
  readonly V29: { readonly text: string };
  readonly V30:
    | (Named & { readonly how: "name"; readonly other: string; readonly sheet: string })
    | (Named & {
        readonly how: "level";
        readonly level: string;
        readonly other: string;
        readonly sheet: string;
      });
  readonly V31: Named & { readonly words: string };
  readonly V32: { readonly stated: Decimal; readonly counted: Decimal };
  readonly V33: {
    readonly smaller: string;
    readonly larger: string;
    readonly smallerAmount: string;
    readonly largerAmount: string;
  };
  readonly V34: { readonly parts: readonly string[]; readonly sum: string; readonly total: string };
}
