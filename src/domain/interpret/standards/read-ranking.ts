import { Exact, type Decimal } from "../../base/exact";
import type { Award, Place } from "../../model/standard";
import { readAwarded } from "./read-ladder";
import type { Statement } from "./read-statements";
import { countDigits } from "../../numeric/count-digits";
import { part, type ReadRule } from "./standard-parts";

const N = String.raw`(\d+|[一二两三四五六七八九十])`;
const LEAD = String.raw`^(?:[^\d]{0,8}排名)?(?:位列|位于|在|为)?`;
const FIRST = new RegExp(String.raw`${LEAD}(?:全[省市县区国])?前${N}(?:名|位)?(?:\(含\))?$`, "u");
const BETWEEN = new RegExp(`${LEAD}第?${N}(?:名|位)?(?:-|~|至|到)第?${N}(?:名|位)$`, "u");
const SINGLE = new RegExp(`${LEAD}第${N}(?:名|位)?$`, "u");
const AFTER = new RegExp(`${LEAD}第?${N}(?:名|位)(及)?(?:以后|之后|以下)$`, "u");

/** Places of a ranking: `前5名满分,6-10名扣0.5分,其余不得分`. */
export function readRanking(statements: readonly Statement[]): ReadRule | null {
  const awarded = readAwarded(statements);
  if (awarded === null) return null;
  const { heads, otherwise } = awarded;
  const places = heads
    .flatMap(({ head, award }) => readPlace(head, award) ?? [])
    .map(behindTheOneBefore);
  if (places.length === 0 || places.length !== heads.length || !isAscending(places)) return null;
  const parts = statements.map(({ text }) => part("condition", text));
  return { rule: { kind: "ranking", places, otherwise }, parts };
}

function readPlace(words: string, award: Award): Place | null {
  const range = readRange(words);
  if (range === null) return null;
  const [first, last] = range;
  return { words, first: new Exact(first), last: last === null ? null : new Exact(last), award };
}

type Range = readonly [first: string | Decimal, last: string | null];

function readRange(head: string): Range | null {
  const first = FIRST.exec(head)?.[1];
  if (first !== undefined) return ["1", countDigits(first)];
  const [, from, to] = BETWEEN.exec(head) ?? [];
  if (from !== undefined && to !== undefined) return rangeOf(countDigits(from), countDigits(to));
  const single = SINGLE.exec(head)?.[1];
  return single !== undefined ? oneOf(countDigits(single)) : readAfter(head);
}

function readAfter(head: string): Range | null {
  const [, after, included] = AFTER.exec(head) ?? [];
  const place = after === undefined ? null : countDigits(after);
  if (place === null) return null;
  return [included === undefined ? new Exact(place).plus(1) : place, null];
}

/** 10名以后 behind 前10名 begins with the eleventh, 21名以后 behind 11-20名 with the one it names. */
function behindTheOneBefore(place: Place, index: number, places: readonly Place[]): Place {
  const before = places[index - 1]?.last ?? null;
  const isNext = place.last === null && before?.plus(2).eq(place.first) === true;
  return isNext ? { ...place, first: place.first.minus(1) } : place;
}

const rangeOf = (first: string | null, last: string | null): Range | null =>
  first === null || last === null ? null : [first, last];

const oneOf = (place: string | null): Range | null => (place === null ? null : [place, place]);

/** Each place begins right behind the one before, so that none is named twice or left out. */
const isAscending = (places: readonly Place[]): boolean =>
  places.every(({ first, last }, index) => {
    const before = index === 0 ? new Exact(0) : places[index - 1]?.last;
    const follows = before !== undefined && before !== null && first.eq(before.plus(1));
    return follows && (last === null || last.gte(first));
  });
