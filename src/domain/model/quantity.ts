import { ONE, type Decimal } from "../base/exact";
import { toDigits } from "./cell";

/** A unit as written, split into what it measures and how much of it: 万元 is 10,000 × 元. */
export interface Unit {
  /** The canonical name of one: `元`, `件`, `元/亩`; `1` for shares; empty where nothing is written. */
  readonly base: string;
  readonly scale: Decimal;
  readonly written: string;
}

/** `number` stands before the unit as written: 95 of `95%`, 1600 of `1600万元`. */
export interface Quantity {
  readonly number: Decimal;
  readonly unit: Unit;
}

/** In the unit's base: 0.95 of `95%`, 16,000,000 of `1600万元`. */
export const valueOf = ({ number, unit: { scale } }: Quantity): Decimal =>
  scale === ONE ? number : number.times(scale);

/** The base of shares: %, ‰ and cells under a percent format. */
export const SHARE = "1";

/** As a person writes it: `95%`, `1600万元`. */
export const showQuantity = ({ number, unit }: Quantity): string =>
  `${toDigits(number)}${unit.written}`;

export const isShare = ({ unit }: Quantity): boolean => unit.base === SHARE;
