import { Exact } from "../../base/exact";
import type { Award, Place } from "../../model/standard";
import { readAwarded } from "./read-ladder";
import type { Statement } from "./read-statements";
import { part, type ReadRule } from "./standard-parts";

const FIRST =
  /^(?:[^\d]{0,8}排名)?(?:位列|位于|在|为)?(?:全[省市县区国])?前(\d+)(?:名|位)(?:\(含\))?$/u;
const BETWEEN =
  /^(?:[^\d]{0,8}排名)?(?:位列|位于|在|为)?第?(\d+)(?:名|位)?(?:-|~|至|到)第?(\d+)(?:名|位)$/u;
const SINGLE = /^(?:[^\d]{0,8}排名)?(?:位列|位于|在|为)?第(\d+)(?:名|位)?$/u;
const AFTER = /^(?:[^\d]{0,8}排名)?(?:位列|位于|在|为)?第?(\d+)(?:名|位)(?:以后|之后|以下)$/u;

/** Places of a ranking: `前5名满分,6-10名扣0.5分,其余不得分`. */
export function readRanking(statements: readonly Statement[]): ReadRule | null {
  const awarded = readAwarded(statements);
  if (awarded === null) return null;
  const { heads, otherwise } = awarded;
  const places = heads.flatMap(({ head, award }) => readPlace(head, award) ?? []);
  if (places.length === 0 || places.length !== heads.length || !isAscending(places)) return null;
  const parts = statements.map(({ text }) => part("condition", text));
  return { rule: { kind: "ranking", places, otherwise }, parts };
}

function readPlace(head: string, award: Award): Place | null {
  const first = FIRST.exec(head)?.[1];
  if (first !== undefined) return { first: new Exact(1), last: new Exact(first), award };
  const [, from, to] = BETWEEN.exec(head) ?? [];
  if (from !== undefined && to !== undefined)
    return { first: new Exact(from), last: new Exact(to), award };
  const single = SINGLE.exec(head)?.[1];
  if (single !== undefined) return { first: new Exact(single), last: new Exact(single), award };
  const after = AFTER.exec(head)?.[1];
  // 第10名以后 leaves open whether the tenth is meant: it begins behind what stood before.
  return after === undefined ? null : { first: new Exact(after).plus(1), last: null, award };
}

/** Each place begins right behind the one before, so that none is named twice or left out. */
const isAscending = (places: readonly Place[]): boolean =>
  places.every(({ first, last }, index) => {
    const before = index === 0 ? new Exact(0) : places[index - 1]?.last;
    const follows = before !== undefined && before !== null && first.eq(before.plus(1));
    return follows && (last === null || last.gte(first));
  });
