import { sum, ZERO, type Decimal } from "../base/exact";
import type { Quantity } from "./quantity";
import type { CalendarDate } from "./target";

/**
 * What a standard grants: the row's whole weight, a share of it, points of the standard's own
 * scale, or the whole less some points or a share of it.
 */
export type Award =
  | { readonly kind: "full" }
  | { readonly kind: "share"; readonly share: Decimal }
  | { readonly kind: "points"; readonly points: Decimal }
  | Loss;

/** What is taken off: `扣0.5分`, `扣权重分的20%`. */
export type Loss =
  | { readonly kind: "less"; readonly points: Decimal }
  | { readonly kind: "less-share"; readonly share: Decimal };

/** One end of a span; `isIncluded` is null where the words leave it open: 80%-90%, 以上. */
export interface Bound {
  readonly value: Quantity;
  readonly isIncluded: boolean | null;
}

export interface Span {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** What a standard's numbers measure. */
export interface Measure {
  /** What the standard calls it, without quotation marks; empty where it names nothing. */
  readonly names: readonly string[];
  /** `|调整率|`: the sign does not count. */
  readonly isAbsolute: boolean;
  /** 达到指标值的90%: a share of the target, not the value itself. */
  readonly isOfTarget: boolean;
}

export interface Rung {
  readonly words: string;
  readonly span: Span;
  readonly award: Award;
}

/** 每降低1%扣0.2分: `part` says what becomes of less than a whole step; most standards do not say. */
export interface Step {
  readonly side: "below" | "above" | "either";
  readonly size: Quantity;
  readonly loss: Loss;
  readonly part: "unsaid" | "dropped" | "counted";
}

/**
 * Where nothing is earned, whatever the steps leave: of the value itself (低于60%), or of how far
 * it is off (逾期超过10天).
 */
export interface Nothing {
  readonly span: Span;
  readonly of: "value" | "distance";
}

export interface WordLevel {
  readonly words: string;
  readonly award: Award;
}

/** 前5名, 6-10名, 20名以后: places, both ends included. */
export interface Place {
  readonly words: string;
  readonly first: Decimal;
  readonly last: Decimal | null;
  readonly award: Award;
}

/** Two numbers divided, or a rate that is measured as such. */
export type RatioForm = "actual-by-target" | "target-by-actual" | "rate";

export type StandardRule =
  | {
      readonly kind: "ratio";
      readonly form: RatioForm;
      readonly measure: Measure;
      /** The points that the formula names instead of the weight. */
      readonly award: Award;
      /** The share that earns the whole: 满意度/90%*分值; null where that is all of it. */
      readonly over: Quantity | null;
      /** Where nothing is earned, whatever the ratio: 低于60%不得分. */
      readonly nothing: Span | null;
    }
  | {
      readonly kind: "ladder";
      readonly measure: Measure;
      readonly rungs: readonly Rung[];
      readonly otherwise: Award | null;
    }
  | {
      readonly kind: "steps";
      readonly measure: Measure;
      /** Where the full award is due; null where that is the row's own target. */
      readonly base: Span | null;
      /** The day up to which the full award is due; null where the standard names none. */
      readonly by: CalendarDate | null;
      readonly award: Award;
      readonly step: Step;
      readonly nothing: Nothing | null;
      readonly most: Decimal | null;
    }
  | { readonly kind: "checklist"; readonly awards: readonly Award[] }
  | {
      readonly kind: "faults";
      readonly award: Award;
      readonly loss: Loss;
      /** 每少一项 counts what is missing of the target, 每发生一起 what was not to happen. */
      readonly counts: "missing" | "occurring";
      /** The word that counts: 项, 例, 起. */
      readonly unit: string;
      readonly most: Decimal | null;
    }
  | {
      /** 达到指标值得满分,否则不得分: the row's own target decides, or a day that the standard names. */
      readonly kind: "threshold";
      readonly by: CalendarDate | null;
      /** 按时完成: only a target of time can tell. */
      readonly isOfTime: boolean;
      /** 不超过目标值, 低于目标值: which way its words look; null where the target itself says so. */
      readonly direction: "at-least" | "at-most" | null;
      readonly met: WordLevel;
      /** Null where the standard says nothing of it: 达标得满分. */
      readonly missed: WordLevel | null;
    }
  | {
      readonly kind: "levels";
      readonly levels: readonly WordLevel[];
      readonly otherwise: Award | null;
    }
  | {
      readonly kind: "ranking";
      readonly places: readonly Place[];
      readonly otherwise: Award | null;
    };

/** A part of the sentence and what it was taken for: the evidence of a reading. */
export interface StandardPart {
  readonly text: string;
  readonly as:
    | "definition"
    | "question"
    | "requirement"
    | "item"
    | "formula"
    | "condition"
    | "step"
    | "limit"
    | "exemption"
    | "mark"
    | "veto";
}

/** A row's 评分标准: wholly understood, or not at all. */
export type StandardReading =
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly fullMark: Decimal | null }
  | {
      readonly kind: "understood";
      readonly rule: StandardRule;
      /** 没有该项按满分计算: whether a row that does not apply earns its whole weight. */
      readonly isFullWhereNothingApplies: boolean;
      /** 发生违纪问题一票否决: what takes every point away, whatever the rule gives; null for none. */
      readonly veto: string | null;
      /** The points that the standard itself names as its full mark; null where it names none. */
      readonly fullMark: Decimal | null;
      readonly parts: readonly StandardPart[];
    };

/** The highest mark that awards name in points; null where the row's weight is the mark. */
export function fullMarkOf(rule: StandardRule): Decimal | null {
  switch (rule.kind) {
    case "threshold":
      return highest([rule.met.award]);
    case "checklist": {
      const points = rule.awards.flatMap(pointsOf);
      return points.length === rule.awards.length && points.length > 0 ? sum(points) : null;
    }
    case "ladder":
      return highest(rule.rungs.map(({ award }) => award));
    case "levels":
      return highest(rule.levels.map(({ award }) => award));
    case "ranking":
      return highest(rule.places.map(({ award }) => award));
    default:
      return highest([rule.award]);
  }
}

/** Whether a standard measures by numbers of its own, and not by the row's target. */
export function settlesDirection(reading: StandardReading): boolean {
  if (reading.kind !== "understood") return false;
  const { rule } = reading;
  switch (rule.kind) {
    case "steps":
      return rule.base !== null || rule.by === null;
    case "threshold":
      return rule.direction !== null;
    case "faults":
      return rule.counts === "occurring";
    default:
      return rule.kind !== "ratio";
  }
}

const pointsOf = (award: Award): Decimal[] => (award.kind === "points" ? [award.points] : []);

function highest(awards: readonly Award[]): Decimal | null {
  if (awards.some(({ kind }) => kind === "full")) return null;
  // 良得80%分值,差不得分: nothing is no mark to take shares of.
  const [first, ...others] = awards.flatMap(pointsOf).filter((points) => points.gt(ZERO));
  return first === undefined
    ? null
    : others.reduce((most, points) => (points.gt(most) ? points : most), first);
}

/** What a row's 评分过程 says, as far as it can be told. */
export interface ProcessReading {
  /** The points it states; null where it states none or several. */
  readonly score: Decimal | null;
  /** How many items of a checklist it finds met. */
  readonly items: ItemsMet | null;
}

export interface ItemsMet {
  readonly met: number;
  /** Whether nothing else in the process speaks against the count. */
  readonly isClear: boolean;
  /** How many items the process leaves for later: 决算未到公开节点，暂不予评价. */
  readonly unjudged: number;
}
