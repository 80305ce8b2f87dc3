import { Exact, sum, type Decimal } from "../base/exact";
import { fail, succeed, type Result } from "../base/result";
import type { Certainty, Scheme, SchemeFault } from "../model/scheme";
import { parseNumber } from "../numeric/parse-number";

type Problem = SchemeFault["problem"];
type Fields = Readonly<Record<string, unknown>>;

const CERTAINTIES: Choices<Certainty> = ["source-table", "public-page", "recalled", "inferred"];
const FIELDS = [
  "id",
  "name",
  "region",
  "source",
  "frame",
  "levelWeights",
  "quantity",
  "reverse",
  "overFulfilment",
  "standardMark",
  "attainmentBands",
  "review",
  "grades",
];
const SHARE = ["0", "1"] as const;

/** The scheme that parsed JSON describes, or every fault in it at once. Numbers are decimal strings. */
export function parseScheme(json: unknown): Result<Scheme, readonly SchemeFault[]> {
  const faults: SchemeFault[] = [];
  const reader = new Reader(json, "", { faults, known: FIELDS });
  const source = reader.object("source", ["text", "certainty"]);
  const bands = reader.object("attainmentBands", ["reached", "partly"]);
  const scheme: Scheme = {
    id: reader.text("id"),
    name: reader.text("name"),
    region: reader.text("region"),
    source: { text: source.text("text"), certainty: source.choice("certainty", CERTAINTIES) },
    frame: reader.number("frame", ["1", "1000"]),
    levelWeights: reader.list("levelWeights", ["level1", "weight"]).map((item) => ({
      level1: item.text("level1"),
      weight: item.number("weight", ["0", "1000"]),
    })),
    quantity: reader.choice("quantity", ["reached-or-ratio", "completion-rate"]),
    reverse: reader.choice("reverse", ["ratio", "linear"]),
    overFulfilment: readOverFulfilment(reader),
    standardMark: reader.choice("standardMark", ["ask", "scale"]),
    attainmentBands: {
      reached: bands.number("reached", SHARE),
      partly: bands.number("partly", SHARE),
    },
    review: readReview(reader),
    grades: reader.list("grades", ["name", "from"]).map((item) => ({
      name: item.text("name"),
      from: item.number("from", ["0", "1000"]),
    })),
  };
  if (faults.length === 0) faults.push(...inconsistencies(scheme));
  return faults.length === 0 ? succeed(scheme) : fail(faults);
}

function readOverFulfilment(reader: Reader): Scheme["overFulfilment"] {
  const over = reader.object("overFulfilment", ["noteFrom", "severity", "deduction"]);
  const deduction = over.object("deduction", ["kind", "above", "amount"]);
  return {
    noteFrom: over.number("noteFrom", ["1", "100"]),
    severity: over.choice("severity", ["warning", "error"]),
    deduction: {
      kind: deduction.choice("kind", ["none", "share", "points"]),
      above: deduction.number("above", ["1", "100"]),
      amount: deduction.number("amount", ["0", "1000"]),
    },
  };
}

/** A file that says nothing of it is reviewed as everywhere. */
const USUAL_REVIEW: Scheme["review"] = {
  levelWeights: "usual",
  executionNoteBelow: new Exact("0.9"),
  totalCaps: [],
  costWithoutIndicator: null,
};

function readReview(reader: Reader): Scheme["review"] {
  if (!reader.has("review")) return USUAL_REVIEW;
  const review = reader.object("review", [
    "levelWeights",
    "executionNoteBelow",
    "totalCaps",
    "costWithoutIndicator",
  ]);
  return {
    levelWeights: review.choice("levelWeights", ["usual", "required"]),
    executionNoteBelow: review.number("executionNoteBelow", SHARE),
    totalCaps: review.list("totalCaps", ["below", "most"]).map((item) => ({
      below: item.number("below", SHARE),
      most: item.number("most", ["0", "1000"]),
    })),
    costWithoutIndicator: review.numberOrNone("costWithoutIndicator", ["0", "1000"]),
  };
}

function inconsistencies({
  grades,
  attainmentBands,
  levelWeights,
  frame,
  review,
}: Scheme): SchemeFault[] {
  const faults: SchemeFault[] = [];
  const bands = [attainmentBands.reached, attainmentBands.partly];
  if (!isDescending(bands))
    faults.push({ field: "attainmentBands", problem: { kind: "not-descending" } });
  if (!isDescending(review.totalCaps.map(({ below }) => below))) {
    faults.push({ field: "review.totalCaps", problem: { kind: "not-descending" } });
  }
  if (!isDescending(grades.map(({ from }) => from)) || grades.length === 0) {
    faults.push({ field: "grades", problem: { kind: "not-descending" } });
  }
  const total = sum(levelWeights.map(({ weight }) => weight));
  if (levelWeights.length > 0 && !total.eq(frame)) {
    faults.push({
      field: "levelWeights",
      problem: { kind: "not-the-frame", sum: total.toFixed() },
    });
  }
  return faults;
}

const isDescending = (values: readonly Decimal[]): boolean =>
  values.every((value, index) => index === 0 || values[index - 1]?.gt(value) === true);

type Choices<Choice> = readonly [Choice, ...Choice[]];

/** Reads the fields of one object; a field that cannot be read leaves a fault and a harmless value. */
class Reader {
  readonly #path: string;
  readonly #fields: Fields;
  readonly #faults: SchemeFault[];

  constructor(json: unknown, path: string, { faults, known }: Context) {
    this.#path = path;
    this.#fields = isFields(json) ? json : {};
    this.#faults = faults;
    if (!isFields(json)) faults.push({ field: path, problem: { kind: "not-an-object" } });
    for (const name of Object.keys(this.#fields)) {
      if (!known.includes(name)) this.#report(name, { kind: "unknown" });
    }
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined;
  }

  text(name: string): string {
    const value = this.#fields[name];
    if (typeof value === "string" && value.trim() !== "") return value;
    this.#report(name, { kind: value === undefined ? "missing" : "not-text" });
    return "";
  }

  number(name: string, [least, most]: readonly [least: string, most: string]): Decimal {
    const value = this.#fields[name];
    const number = typeof value === "string" ? parseNumber(value) : null;
    if (number === null)
      this.#report(name, { kind: value === undefined ? "missing" : "not-a-number" });
    else if (number.lt(least) || number.gt(most))
      this.#report(name, { kind: "out-of-range", least, most });
    return number ?? new Exact(least);
  }

  /** Null where the file says `null`. */
  numberOrNone(name: string, bounds: readonly [least: string, most: string]): Decimal | null {
    return this.#fields[name] === null ? null : this.number(name, bounds);
  }

  choice<Choice extends string>(name: string, choices: Choices<Choice>): Choice {
    const chosen = choices.find((choice) => choice === this.#fields[name]);
    if (chosen === undefined) this.#report(name, { kind: "not-one-of", choices });
    return chosen ?? choices[0];
  }

  object(name: string, known: readonly string[]): Reader {
    return new Reader(this.#fields[name], this.#at(name), { faults: this.#faults, known });
  }

  list(name: string, known: readonly string[]): readonly Reader[] {
    const value: unknown = this.#fields[name];
    if (!Array.isArray(value)) {
      this.#report(name, { kind: value === undefined ? "missing" : "not-a-list" });
      return [];
    }
    return value.map((item: unknown, index) => {
      const path = `${this.#at(name)}[${String(index)}]`;
      return new Reader(item, path, { faults: this.#faults, known });
    });
  }

  #at(name: string): string {
    return this.#path === "" ? name : `${this.#path}.${name}`;
  }

  #report(name: string, problem: Problem): void {
    this.#faults.push({ field: this.#at(name), problem });
  }
}

interface Context {
  readonly faults: SchemeFault[];
  /** The fields that this object may have. */
  readonly known: readonly string[];
}

const isFields = (json: unknown): json is Fields =>
  typeof json === "object" && json !== null && !Array.isArray(json);
