import type { Decimal } from "../base/exact";
import type { Quantity } from "./quantity";

/** Something that a text states and that can be held against the table or against itself. */
export type Claim =
  /** `办事群众满意度100%`: `words` stand right before the amount, the last first to be compared. */
  | {
      readonly kind: "amount";
      readonly words: string;
      readonly quantity: Quantity;
      readonly bound: "exactly" | "at-least" | "at-most" | "about";
    }
  | { readonly kind: "year"; readonly year: string }
  | { readonly kind: "estimate"; readonly words: string }
  | {
      readonly kind: "indicator-count";
      readonly stated: Decimal;
      /** How many the text itself lists behind it; null where it lists none. */
      readonly listed: Decimal | null;
    }
  | { readonly kind: "wrong-sum"; readonly parts: readonly Quantity[]; readonly total: Quantity }
  | { readonly kind: "wrong-pair"; readonly smaller: ClaimedAmount; readonly larger: ClaimedAmount }
  | { readonly kind: "misspelling"; readonly wrong: string; readonly right: string }
  | { readonly kind: "instruction"; readonly words: string }
  | { readonly kind: "grade" }
  | { readonly kind: "satisfaction-in-words"; readonly words: string }
  | { readonly kind: "execution-reason" };

/** An amount under the word that names it: 受理200919次. */
export interface ClaimedAmount {
  readonly word: string;
  readonly quantity: Quantity;
}
