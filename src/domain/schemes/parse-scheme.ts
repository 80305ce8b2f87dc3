import { Exact, sum, type Decimal } from "../base/exact";
import { fail, succeed, type Result } from "../base/result";
import type { Certainty, Scheme, SchemeFault } from "../model/scheme";
import { FieldReader, isFields, type Choices } from "./field-reader";
import { migrate, SCHEME_FIELDS } from "./scheme-version";

const CERTAINTIES: Choices<Certainty> = ["source-table", "public-page", "recalled", "inferred"];
const SHARE = ["0", "1"] as const;
const POINTS = ["0", "1000"] as const;
const MULTIPLE = ["1", "100"] as const;
const MOST_ENTRIES = 20;
const MOST_OVERRIDES = 50;
const LONGEST = { name: 60, region: 100, source: 1000, word: 30 } as const;

/** The scheme that parsed JSON describes, or every fault in it at once. Numbers are decimal strings. */
export function parseScheme(json: unknown): Result<Scheme, readonly SchemeFault[]> {
  if (!isFields(json)) return fail([{ field: "", problem: { kind: "not-an-object" } }]);
  const migrated = migrate(json);
  if (!migrated.ok) return fail([migrated.fault]);
  const faults: SchemeFault[] = [];
  const scheme = readScheme(new FieldReader(migrated.value, "", { faults, known: SCHEME_FIELDS }));
  if (faults.length === 0) faults.push(...inconsistencies(scheme));
  return faults.length === 0 ? succeed(scheme) : fail(faults);
}

function readScheme(reader: FieldReader): Scheme {
  const source = reader.object("source", ["text", "certainty"]);
  const bands = reader.object("attainmentBands", ["reached", "partly"]);
  return {
    id: reader.id("id"),
    name: reader.text("name", LONGEST.name),
    region: reader.text("region", LONGEST.region),
    source: {
      text: source.text("text", LONGEST.source),
      certainty: source.choice("certainty", CERTAINTIES),
    },
    frame: reader.number("frame", ["1", "1000"]),
    quantity: reader.choice("quantity", ["reached-or-ratio", "completion-rate"]),
    reverse: reader.choice("reverse", ["ratio", "linear"]),
    equal: reader.choice("equal", ["at-least", "exact"]),
    executionBase: reader.choice("executionBase", ["full-year", "initial"]),
    overFulfilment: readOverFulfilment(reader),
    standardMark: reader.choice("standardMark", ["ask", "scale"]),
    attainmentBands: {
      reached: bands.number("reached", SHARE),
      partly: bands.number("partly", SHARE),
    },
    notApplicable: reader.choice("notApplicable", ["ask", "full", "rescale"]),
    totalMost: reader.numberOrNull("totalMost", ["1", "1000"]),
    review: readReview(reader),
    execution: readExecution(reader),
    rounding: readRounding(reader),
    overrides: readOverrides(reader),
    ...readLists(reader),
  };
}

type Lists = Pick<Scheme, "levelWeights" | "levelShares" | "executionCaps" | "grades">;

function readLists(reader: FieldReader): Lists {
  return {
    levelWeights: reader.list("levelWeights", ["level1", "weight"], MOST_ENTRIES).map((item) => ({
      level1: item.text("level1", LONGEST.word),
      weight: item.number("weight", POINTS),
    })),
    levelShares: reader.list("levelShares", ["word", "share"], MOST_ENTRIES).map((item) => ({
      word: item.text("word", LONGEST.word),
      share: item.number("share", SHARE),
    })),
    executionCaps: reader.list("executionCaps", ["below", "most"], MOST_ENTRIES).map((item) => ({
      below: item.number("below", SHARE),
      most: item.number("most", POINTS),
    })),
    grades: reader.list("grades", ["name", "from"], MOST_ENTRIES).map((item) => ({
      name: item.text("name", LONGEST.word),
      from: item.number("from", POINTS),
    })),
  };
}

function readOverFulfilment(reader: FieldReader): Scheme["overFulfilment"] {
  const over = reader.object("overFulfilment", ["noteFrom", "severity", "deduction"]);
  const deduction = over.object("deduction", ["kind", "above", "amount"]);
  return {
    noteFrom: over.number("noteFrom", MULTIPLE),
    severity: over.choice("severity", ["warning", "error"]),
    deduction: {
      kind: deduction.choice("kind", ["none", "share", "points", "proportional"]),
      above: deduction.number("above", MULTIPLE),
      amount: deduction.number("amount", POINTS),
    },
  };
}

function readReview(reader: FieldReader): Scheme["review"] {
  const review = reader.object("review", [
    "levelWeights",
    "executionNoteBelow",
    "costWithoutIndicator",
  ]);
  return {
    levelWeights: review.choice("levelWeights", ["usual", "required"]),
    executionNoteBelow: review.number("executionNoteBelow", SHARE),
    costWithoutIndicator: review.numberOrNull("costWithoutIndicator", POINTS),
  };
}

function readExecution(reader: FieldReader): Scheme["execution"] {
  const execution = reader.object("execution", ["weight", "most"]);
  return {
    weight: execution.numberOrNull("weight", POINTS),
    most: execution.numberOrNull("most", ["0", "10"]),
  };
}

function readRounding(reader: FieldReader): Scheme["rounding"] {
  const rounding = reader.object("rounding", ["step", "mode"]);
  return {
    step: rounding.choice("step", ["0.01", "0.1", "0.5", "1"]),
    mode: rounding.choice("mode", ["half-up", "truncate"]),
  };
}

const OVERRIDE_FIELDS = ["name", "level1", "rule", "direction", "reverse", "deduction"];

const readOverrides = (reader: FieldReader): Scheme["overrides"] =>
  reader.list("overrides", OVERRIDE_FIELDS, MOST_OVERRIDES).map((item) => ({
    name: item.textOrNull("name", LONGEST.word),
    level1: item.textOrNull("level1", LONGEST.word),
    rule: item.choice("rule", [
      "as-read",
      "reached-or-ratio",
      "reached-or-nothing",
      "completion-rate",
      "ask",
    ]),
    direction: item.choice("direction", ["as-read", "at-least", "at-most"]),
    reverse: item.choice("reverse", ["as-scheme", "ratio", "linear"]),
    deduction: item.choice("deduction", ["as-scheme", "none"]),
  }));

/** What each field allows and all together do not. */
function inconsistencies(scheme: Scheme): SchemeFault[] {
  const { grades, attainmentBands, levelWeights, levelShares, executionCaps } = scheme;
  const faults = [
    ...inOrder("attainmentBands", [attainmentBands.reached, attainmentBands.partly]),
    ...inOrder(
      "grades",
      grades.map(({ from }) => from),
    ),
    ...twice(
      "grades",
      "name",
      grades.map(({ name }) => name),
    ),
    ...twice(
      "levelWeights",
      "level1",
      levelWeights.map(({ level1 }) => level1),
    ),
    ...twice(
      "levelShares",
      "word",
      levelShares.map(({ word }) => word),
    ),
    ...framed(scheme),
    ...nameless(scheme),
    ...sameRows(scheme),
  ];
  const lowest = grades.at(-1);
  if (lowest?.from.isZero() !== true)
    faults.push({ field: "grades", problem: { kind: "not-to-zero" } });
  const caps = [...executionCaps].reverse();
  // The lower the rate, the lower its limit.
  const areInOrder = [caps.map(({ below }) => below), caps.map(({ most }) => most)].every(
    isDescending,
  );
  if (!areInOrder) faults.push({ field: "executionCaps", problem: { kind: "not-ascending" } });
  return faults;
}

const inOrder = (field: string, values: readonly Decimal[]): SchemeFault[] =>
  isDescending(values) ? [] : [{ field, problem: { kind: "not-descending" } }];

const isDescending = (values: readonly Decimal[]): boolean =>
  values.every((value, index) => index === 0 || values[index - 1]?.gt(value) === true);

const twice = (list: string, field: string, names: readonly string[]): SchemeFault[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            field: `${list}[${String(index)}].${field}`,
            problem: { kind: "twice", value: name },
          } as const,
        ],
  );

function framed({ levelWeights, frame }: Scheme): SchemeFault[] {
  const total = levelWeights.length === 0 ? frame : sum(levelWeights.map(({ weight }) => weight));
  return new Exact(total).eq(frame)
    ? []
    : [{ field: "levelWeights", problem: { kind: "not-the-frame", sum: total.toFixed() } }];
}

/** A rule for every row there is would be the scheme's own. */
const nameless = ({ overrides }: Scheme): SchemeFault[] =>
  overrides.flatMap(({ name, level1 }, index) =>
    name === null && level1 === null
      ? [{ field: `overrides[${String(index)}].name`, problem: { kind: "missing" } } as const]
      : [],
  );

const sameRows = ({ overrides }: Scheme): SchemeFault[] =>
  twice(
    "overrides",
    "name",
    overrides.map(({ name, level1 }) => [level1, name].filter((part) => part !== null).join("/")),
  );
