import { HUNDRED, roundHalfUp, type Decimal } from "../base/exact";
import { toDigits } from "../model/cell";

/** `0.98375` -> `98.375%`, with `decimals` at most. */
export const showPercent = (share: Decimal, decimals: number): string =>
  `${toDigits(roundHalfUp(share.times(HUNDRED), decimals))}%`;
