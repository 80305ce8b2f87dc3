import type { Decimal } from "../base/exact";
import type { Rate, Score, Weight } from "./points";

/** A step from the sum of the rows to the total, with the total before and after it. */
export type TotalAdjustment =
  | ({ readonly before: Score; readonly after: Score } &
      /** 不适用 rows are out: what the others earn of their weight counts for the frame. */
      (
        | { readonly kind: "rescaled"; readonly applicable: Weight; readonly frame: Decimal }
        | { readonly kind: "bonus-capped"; readonly most: Decimal }
        | {
            readonly kind: "execution-capped";
            readonly rate: Rate;
            readonly below: Decimal;
            readonly most: Decimal;
          }
      ))
  /** The scheme limits the total by an execution rate that nobody can tell: there is no total. */
  | { readonly kind: "execution-unknown"; readonly before: Score; readonly after: null };
