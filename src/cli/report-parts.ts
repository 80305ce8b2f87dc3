import type { Decimal } from "../domain/base/exact";
import { toDigits } from "../domain/model/cell";
import type { Certainty, Scheme } from "../domain/model/scheme";
import type { ScoredTotal } from "../domain/model/scored";
import type { StandardPart, StandardReading } from "../domain/model/standard";
import type { TotalAdjustment } from "../domain/model/total-adjustment";
import { tellAdjustment, tellAdjustments } from "../text/adjustments";

export const digits = (value: Decimal | null): string | null =>
  value === null ? null : toDigits(value);
export const orNull = (text: string): string | null => (text === "" ? null : text);

export interface SchemeReport {
  readonly name: string;
  readonly region: string;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface StandardReport {
  readonly reading: "understood" | "refused";
  /** The points that the standard itself names as its full mark. */
  readonly fullMark: string | null;
  /** Every part of the sentence with what it was taken for; none where it was not understood. */
  readonly parts: readonly StandardPart[];
}

interface AdjustmentReport {
  readonly kind: TotalAdjustment["kind"];
  readonly before: string;
  /** Null where there is no total: what limits it is not known. */
  readonly after: string | null;
  readonly message: string;
}

export interface TotalReport {
  readonly weight: string;
  readonly computed: string | null;
  readonly typed: string | null;
  readonly score: string | null;
  readonly rate: string | null;
  /** Why it is not the sum of the rows; null where it is. */
  readonly explanation: string | null;
  readonly adjustments: readonly AdjustmentReport[];
}

/** Which scheme, and on whose word. */
export const reportScheme = ({ name, region, source }: Scheme): SchemeReport => ({
  name,
  region,
  source: source.text,
  certainty: source.certainty,
});

/** The total, and how it came from the sum of the rows. */
export const reportTotal = (total: ScoredTotal): Omit<TotalReport, "typed"> => ({
  weight: toDigits(total.weight),
  computed: digits(total.computed),
  score: digits(total.standing),
  rate: digits(total.rate.computed),
  explanation: orNull(tellAdjustments(total.adjustments)),
  adjustments: total.adjustments.map((adjustment) => ({
    kind: adjustment.kind,
    before: toDigits(adjustment.before),
    after: digits(adjustment.after),
    message: tellAdjustment(adjustment),
  })),
});

/** How a row's own standard was read, with the evidence. */
export const reportStandard = (reading: StandardReading): StandardReport | null =>
  reading.kind === "none"
    ? null
    : {
        reading: reading.kind,
        fullMark: digits(reading.fullMark),
        parts: reading.kind === "understood" ? reading.parts : [],
      };
