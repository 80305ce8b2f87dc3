import { roundHalfUp, type Decimal } from "../base/exact";
import type { Claim } from "../model/claim";
import type { Finding } from "../model/finding";
import type { ReadFormText } from "../model/indicator";
import { isShare, showQuantity, valueOf, type Quantity } from "../model/quantity";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { ORDERED_PAIRS } from "../numeric/ordered-pairs";
import { countedRows, findingAt, findingOn, nameOf } from "./finding-at";
import { nameKey } from "../numeric/name-key";

type AmountClaim = Extract<Claim, { readonly kind: "amount" }>;

/** V18, V19 and V33: amounts that texts and rows state of one thing. */
export function checkAmounts(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored);
  const texts = scored.form.texts.filter(({ claims }) => claims.length > 0);
  return [
    ...(texts.length === 0 ? [] : checkTexts(scored, rows, texts)),
    ...checkPairs(scored, rows),
  ];
}

function checkTexts(
  scored: ScoredTable,
  rows: readonly ScoredIndicator[],
  texts: readonly ReadFormText[],
): Finding[] {
  const byName = rowsByName(rows);
  const known = knownWords(rows);
  return texts.flatMap((text) =>
    text.claims.flatMap((claim) => {
      if (claim.kind !== "amount") return [];
      const row = namedIn(claim.words, byName);
      if (row !== null) return checkAgainst(row, text, claim);
      const isOpen = text.kind === "goal" && scored.table.kind === "self-evaluation";
      return isOpen ? checkTask(text, claim, known) : [];
    }),
  );
}

/** A name of fewer characters ends too many phrases to prove anything. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 24;

/** Rows by their names; a name that two rows have names neither. */
function rowsByName(rows: readonly ScoredIndicator[]): ReadonlyMap<string, ScoredIndicator | null> {
  const byName = new Map<string, ScoredIndicator | null>();
  for (const row of rows) {
    const key = nameKey(nameOf(row));
    if (key.length >= SHORTEST_NAME) byName.set(key, byName.has(key) ? null : row);
  }
  return byName;
}

/** The row whose whole name the words end with, the longest first. */
function namedIn(
  words: string,
  byName: ReadonlyMap<string, ScoredIndicator | null>,
): ScoredIndicator | null {
  const key = nameKey(words);
  const from = Math.max(0, key.length - LONGEST_NAME);
  for (let start = from; start <= key.length - SHORTEST_NAME; start += 1) {
    const row = byName.get(key.slice(start));
    if (row !== undefined) return row;
  }
  return null;
}

/** Goals are held against targets, everything else against actual values. */
function checkAgainst(row: ScoredIndicator, text: ReadFormText, claim: AmountClaim): Finding[] {
  const { target, actual, targetText, actualText } = row.indicator;
  const isGoal = text.kind === "goal";
  const held = isGoal ? target : actual;
  if (held.kind !== "quantity" || !contradicts(claim, held.quantity, isGoal)) return [];
  const facts = {
    code: "V18",
    name: nameOf(row),
    words: claim.words.slice(-LONGEST_NAME),
    stated: showClaim(claim),
    column: isGoal ? "target" : "actual",
    held: isGoal ? targetText.text : actualText.text,
  } as const;
  return [findingOn(text.cell, facts)];
}

const showClaim = ({ bound, quantity }: AmountClaim): string =>
  bound === "at-least" ? `${showQuantity(quantity)}以上` : showQuantity(quantity);

function contradicts({ quantity, bound }: AmountClaim, held: Quantity, isGoal: boolean): boolean {
  if (bound === "about" || !isComparable(quantity, held)) return false;
  const stated = valueOf(quantity);
  const value = roundedLike(quantity, held);
  // A limit in a goal is the target itself; in a report it only has to be kept.
  if (bound === "at-least" && !isGoal) return value.lt(stated);
  if (bound === "at-most" && !isGoal) return value.gt(stated);
  return !value.eq(stated);
}

const isComparable = (stated: Quantity, held: Quantity): boolean =>
  stated.unit.base === held.unit.base
    ? stated.unit.base !== "" || !stated.unit.scale.eq(1)
    : stated.unit.base === "" && !stated.unit.scale.eq(1) && !isShare(held);

/** 33.2万 is 332344 told shorter; a percentage has no shorter way. */
function roundedLike({ number, unit }: Quantity, held: Quantity): Decimal {
  const value = valueOf(held);
  if (isShare(held) || unit.scale.eq(1)) return value;
  return roundHalfUp(value.div(unit.scale), number.decimalPlaces()).times(unit.scale);
}

/** What the indicators speak of: their units, and every two characters of their names. */
interface KnownWords {
  readonly units: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function knownWords(rows: readonly ScoredIndicator[]): KnownWords {
  const units = new Set<string>();
  const pairs = new Set<string>();
  for (const { indicator } of rows) {
    if (indicator.target.kind === "quantity") units.add(indicator.target.quantity.unit.base);
    for (const pair of pairsIn(indicator.row.name?.name ?? "")) pairs.add(pair);
  }
  return { units, pairs };
}

const pairsIn = (text: string): string[] =>
  Array.from(text.slice(1), (character, index) => `${text.charAt(index)}${character}`);

/** What is done so many times; money, shares and times are no tasks. */
const COUNTED_TASK =
  /^(?:件|次|人次|人|个|场次|项|户|家|条|篇|份|套|台|辆|亩|公里|米|平方米|期|批|所|处|村|册|棵|株|座|公斤)$/u;
const TASK_WORDS = 8;

/** V19: a counted task whose unit and words no indicator has. */
function checkTask(
  text: ReadFormText,
  claim: AmountClaim,
  { units, pairs }: KnownWords,
): Finding[] {
  const { base } = claim.quantity.unit;
  const words = claim.words.slice(-TASK_WORDS);
  const isTold = units.has(base) || pairsIn(words).some((pair) => pairs.has(pair));
  if (!COUNTED_TASK.test(base) || isTold) return [];
  const task = `${words}${showQuantity(claim.quantity)}`;
  return [findingOn(text.cell, { code: "V19", task })];
}

const ANY_OF_A_PAIR = new RegExp(
  ORDERED_PAIRS.flatMap(([less, more]) => [less.source, more.source]).join("|"),
  "u",
);

/** V33 of two rows whose names differ in nothing but the pair: 案件受理数 and 案件办结数. */
function checkPairs(scored: ScoredTable, all: readonly ScoredIndicator[]): Finding[] {
  const rows = all.filter((row) => ANY_OF_A_PAIR.test(nameOf(row)));
  if (rows.length < 2) return [];
  return ORDERED_PAIRS.flatMap(([less, more]) => {
    const larger = new Map(rows.flatMap((row) => keyedBy(row, more, less)));
    if (larger.size === 0) return [];
    return rows.flatMap((row) =>
      keyedBy(row, less, more).flatMap(([key]) => {
        const other = larger.get(key);
        return other === undefined ? [] : checkPair(scored, row, other);
      }),
    );
  });
}

/** A row under its name without the word of the pair; none where the name has not it, or has both. */
function keyedBy(row: ScoredIndicator, word: RegExp, other: RegExp): [string, ScoredIndicator][] {
  const name = nameKey(nameOf(row));
  return word.test(name) && !other.test(name) ? [[name.replace(word, ""), row]] : [];
}

function checkPair(scored: ScoredTable, less: ScoredIndicator, more: ScoredIndicator): Finding[] {
  const { actual: small, actualText } = less.indicator;
  const { actual: large, actualText: largeText } = more.indicator;
  if (small.kind !== "quantity" || large.kind !== "quantity" || actualText.at === null) return [];
  if (isShare(small.quantity) || small.quantity.unit.base !== large.quantity.unit.base) return [];
  if (valueOf(small.quantity).lte(valueOf(large.quantity))) return [];
  const facts = {
    code: "V33",
    smaller: nameOf(less),
    larger: nameOf(more),
    smallerAmount: actualText.text,
    largerAmount: largeText.text,
  } as const;
  return [findingAt(scored, actualText.at, facts)];
}
