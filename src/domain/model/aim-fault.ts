import type { CellAddress } from "./address";

/** A fault in the writing of a target or an actual value, on its cell. */
export type AimFault = { readonly at: CellAddress } & (
  | { readonly kind: "no-unit" }
  | { readonly kind: "unit-twice"; readonly written: string; readonly unit: string }
  /** 万 in the unit column beside 万元 in the value: two ways to write what is meant to be one unit. */
  | {
      readonly kind: "units-differ";
      readonly column: string;
      readonly value: string;
      /** 公里 and 米: the one can be told in the other. */
      readonly isConvertible: boolean;
    }
  | { readonly kind: "no-symbol"; readonly target: string }
  /** `written` as it stands in the cell: the target as it is shown has the right symbol already. */
  | { readonly kind: "odd-symbol"; readonly written: string }
  | { readonly kind: "direction"; readonly because: DirectionDoubt; readonly target: string }
  | { readonly kind: "vague"; readonly target: string; readonly isScale: boolean }
  | { readonly kind: "unexplained-other"; readonly target: string }
  | { readonly kind: "odd-characters"; readonly text: string }
);

/**
 * Why a symbol points the wrong way: a cost that must be reached, a rate or a progress that must not
 * be passed, a time that must be taken, a control rate without a ceiling, a harm that must be done.
 */
export type DirectionDoubt = "cost" | "rate" | "time" | "control" | "harm";
