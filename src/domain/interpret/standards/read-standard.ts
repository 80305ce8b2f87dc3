import { Exact, type Decimal } from "../../base/exact";
import { fullMarkOf, type StandardReading } from "../../model/standard";
import { numberedItems, readPointsChecklist, readSharedChecklist } from "./read-checklist";
import { readFaults } from "./read-faults";
import { readLadder } from "./read-ladder";
import { readBracketedLevels, readLevels, readNumberedLevels } from "./read-levels";
import { readRanking } from "./read-ranking";
import { readFormula } from "./read-formula";
import { readProportional } from "./read-proportional";
import { readStatements, type Statement } from "./read-statements";
import { readSteps } from "./read-steps";
import { readThreshold } from "./read-threshold";
import { takeClauses, withClauses, type Clauses } from "./standard-clauses";
import { readPreface, type Preface, type ReadRule } from "./standard-parts";
import { leavesDiscretion, standardText } from "./standard-text";

/** A longer text is a regulation, not a rule for one row. */
const LONGEST = 800;
const BLANK = /^[-/\\*….—无]*$/u;

/**
 * A row's 评分标准 as a rule. Policy: every word of it has its place in the rule, or the whole is
 * refused and a person scores the row.
 */
export function readStandard(text: string): StandardReading {
  if (text === "") return { kind: "none" };
  const core = standardText(text);
  if (BLANK.test(core)) return { kind: "none" };
  const { taken, rest } = takeClauses(core);
  const isReadable = core.length <= LONGEST && !leavesDiscretion(core);
  const read = isReadable ? readRule(rest) : null;
  const ownMark = read === null ? onlyMarkIn(core) : fullMarkOf(read.rule);
  const fullMark = agreedMark(taken.mark?.points ?? null, ownMark);
  if (fullMark === "contradicted") return { kind: "refused", fullMark: null };
  return read === null ? { kind: "refused", fullMark } : understood(read, taken, fullMark);
}

/** `满分10分,≥90%得8分`: nobody can tell which of the two is meant. */
function agreedMark(stated: Decimal | null, own: Decimal | null): Decimal | null | "contradicted" {
  if (stated === null || own === null) return stated ?? own;
  return stated.eq(own) ? stated : "contradicted";
}

const understood = (
  { rule, parts }: ReadRule,
  taken: Clauses,
  fullMark: Decimal | null,
): StandardReading => ({
  kind: "understood",
  rule,
  isFullWhereNothingApplies: taken.exemption !== null,
  veto: taken.veto?.value ?? null,
  fullMark,
  parts: withClauses(taken, parts),
});

function readRule(text: string): ReadRule | null {
  const shared = readSharedChecklist(text);
  if (shared !== null) return shared;
  const preface = readPreface(text);
  const scale = readNumberedScale(preface);
  if (scale === null) {
    const list = readPointsChecklist(text);
    if (list !== null) return list;
  }
  const read =
    scale ?? readFormula(preface) ?? readBracketedLevels(preface.rest) ?? readBySentences(preface);
  return read === null ? null : { ...read, parts: [...preface.parts, ...read.parts] };
}

/** `①≥90%得10分;②80%-90%得8分`: rungs of one ladder, of which only one is reached, and no list to be added up. */
function readNumberedScale(preface: Preface): ReadRule | null {
  const items = numberedItems(preface.rest);
  if (items === null) return null;
  const statements = readStatements(items.join(";"));
  return readLadder(statements, preface) ?? readNumberedLevels(statements);
}

/** Each reader takes the whole or nothing; those that know numbers come before those of mere words. */
const BY_SENTENCES: readonly ((
  statements: readonly Statement[],
  preface: Preface,
) => ReadRule | null)[] = [
  readProportional,
  readThreshold,
  readLadder,
  readSteps,
  readRanking,
  readFaults,
  readLevels,
];

function readBySentences(preface: Preface): ReadRule | null {
  const statements = readStatements(preface.rest);
  for (const read of BY_SENTENCES) {
    const rule = read(statements, preface);
    if (rule !== null) return rule;
  }
  return null;
}

const MARK = /(?:得|计|记|给|赋)(?:为)?(\d+(?:\.\d+)?)分/gu;
/** Beside these a mark may be that of a part, of one item or of a lower rung. */
const NOT_THE_WHOLE = /每|各|其中|满分|全分|分值|权重|基本|部分|较|[≥≤<>%]|一项|\d项.*得/u;

/** The one mark that a standard names which is not understood: its full mark, whatever else it says. */
function onlyMarkIn(text: string): Decimal | null {
  const marks = text
    .split(";")
    .flatMap((sentence) => [...sentence.matchAll(MARK)].map(({ 1: mark }) => ({ mark, sentence })));
  const [only] = marks;
  if (only?.mark === undefined || marks.length > 1) return null;
  return NOT_THE_WHOLE.test(only.sentence) || /满分|全分/u.test(text) ? null : new Exact(only.mark);
}
