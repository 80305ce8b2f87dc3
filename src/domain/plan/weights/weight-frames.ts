import { sum, ZERO, type Decimal } from "../../base/exact";
import { fail, succeed, type Result } from "../../base/result";
import type { ScoredIndicator, ScoredTable } from "../../model/scored";
import type { BalanceRefusal } from "../../model/weight-balance";
import { isFixed, weighedRows } from "./weighed-rows";
import { levelsOf, pointsOfRows, type Level } from "./weigh-levels";

/** Rows that are to have these points together. */
interface Frame {
  /** Null for the table as a whole. */
  readonly name: string | null;
  readonly points: Decimal;
  readonly rows: ReadonlySet<ScoredIndicator>;
}

/** Rows that share what their frame leaves them. */
export interface Pool {
  readonly name: string | null;
  readonly points: Decimal;
  readonly rows: readonly ScoredIndicator[];
}

/**
 * Every row in the pool of the smallest frame around it. What a name or the scheme says of a group
 * stays; so do the points of 预算执行.
 */
export function poolsOf(scored: ScoredTable): Result<readonly Pool[], BalanceRefusal> {
  const levels = levelsOf(scored);
  const ranged = levels.find(({ stated }) => stated?.least.eq(stated.most) === false);
  if (ranged !== undefined) return fail({ kind: "allowed-range", name: ranged.name });
  const whole = { name: null, points: pointsOfRows(scored), rows: new Set(weighedRows(scored)) };
  const frames = [...levels.flatMap(framesOf), whole];
  const refusal = clashIn(frames);
  if (refusal !== null) return fail(refusal);
  return settled(distinct(frames));
}

function framesOf({ name, rows, stated, required }: Level): readonly Frame[] {
  const members = new Set(rows);
  return [stated?.least ?? null, required].flatMap((points) =>
    points === null ? [] : [{ name, points, rows: members }],
  );
}

const isWithin = (inner: Frame, outer: Frame): boolean =>
  [...inner.rows].every((row) => outer.rows.has(row));

const isSame = (one: Frame, other: Frame): boolean =>
  one.rows.size === other.rows.size && isWithin(one, other);

function clashIn(frames: readonly Frame[]): BalanceRefusal | null {
  for (const [index, one] of frames.entries()) {
    for (const other of frames.slice(index + 1)) {
      const name = one.name ?? other.name;
      if (isSame(one, other) && !one.points.eq(other.points)) {
        return { kind: "two-frames", name, one: one.points, other: other.points };
      }
    }
  }
  return null;
}

const distinct = (frames: readonly Frame[]): readonly Frame[] =>
  frames.filter((frame, index) => !frames.slice(0, index).some((known) => isSame(known, frame)));

/** What each frame leaves its own rows once the frames and fixed rows inside have theirs. */
function settled(frames: readonly Frame[]): Result<readonly Pool[], BalanceRefusal> {
  const pools: Pool[] = [];
  for (const frame of frames) {
    const inside = frames.filter((other) => other !== frame && isWithin(other, frame));
    const direct = inside.filter(
      (one) => !inside.some((other) => other !== one && isWithin(one, other)),
    );
    const own = [...frame.rows].filter((row) => !direct.some(({ rows }) => rows.has(row)));
    const fixed = sum([
      ...direct.map(({ points }) => points),
      ...own.filter(isFixed).flatMap(({ weight }) => weight ?? []),
    ]);
    const rows = own.filter((row) => !isFixed(row));
    const left = frame.points.minus(fixed);
    const facts = { name: frame.name, points: frame.points, fixed };
    if (rows.length === 0 && !left.isZero()) return fail({ kind: "no-rows", ...facts });
    if (rows.length > 0 && left.lte(ZERO)) return fail({ kind: "no-room", ...facts });
    if (rows.length > 0) pools.push({ name: frame.name, points: left, rows });
  }
  return succeed(pools);
}
