import { Exact, type Decimal } from "../base/exact";
import type { SchemeFault } from "../model/scheme";
import { parseNumber } from "../numeric/parse-number";

type Problem = SchemeFault["problem"];
export type Fields = Readonly<Record<string, unknown>>;
export type Choices<Choice> = readonly [Choice, ...Choice[]];
type Bounds = readonly [least: string, most: string];

interface Context {
  readonly faults: SchemeFault[];
  /** The fields that this object may have. */
  readonly known: readonly string[];
}

/** Short, and safe in a file's name and in a command. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u;

/** Reads the fields of one object; a field that cannot be read leaves a fault and a harmless value. */
export class FieldReader {
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

  text(name: string, most: number): string {
    const value = this.#value(name);
    if (typeof value !== "string" || value.trim() === "") {
      this.#report(name, { kind: value === undefined ? "missing" : "not-text" });
      return "";
    }
    if (value.length > most) this.#report(name, { kind: "too-long", most });
    return value;
  }

  textOrNull(name: string, most: number): string | null {
    return this.#value(name) === null ? null : this.text(name, most);
  }

  id(name: string): string {
    const value = this.#value(name);
    const isId = typeof value === "string" && ID.test(value);
    if (!isId) this.#report(name, { kind: value === undefined ? "missing" : "not-an-id" });
    return isId ? value : "";
  }

  number(name: string, [least, most]: Bounds): Decimal {
    const value = this.#value(name);
    const number = typeof value === "string" ? parseNumber(value) : null;
    if (number === null)
      this.#report(name, { kind: value === undefined ? "missing" : "not-a-number" });
    else if (number.lt(least) || number.gt(most))
      this.#report(name, { kind: "out-of-range", least, most });
    return number ?? new Exact(least);
  }

  numberOrNull(name: string, bounds: Bounds): Decimal | null {
    return this.#value(name) === null ? null : this.number(name, bounds);
  }

  choice<Choice extends string>(name: string, choices: Choices<Choice>): Choice {
    const value = this.#value(name);
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined)
      this.#report(
        name,
        value === undefined ? { kind: "missing" } : { kind: "not-one-of", choices },
      );
    return chosen ?? choices[0];
  }

  object(name: string, known: readonly string[]): FieldReader {
    const value = this.#value(name);
    if (!isFields(value)) {
      this.#report(name, { kind: value === undefined ? "missing" : "not-an-object" });
      // That its fields are missing too goes without saying.
      return new FieldReader({}, this.#at(name), { faults: [], known });
    }
    return new FieldReader(value, this.#at(name), { faults: this.#faults, known });
  }

  list(name: string, known: readonly string[], most: number): readonly FieldReader[] {
    const value: unknown = this.#value(name);
    if (!Array.isArray(value)) {
      this.#report(name, { kind: value === undefined ? "missing" : "not-a-list" });
      return [];
    }
    if (value.length > most) {
      this.#report(name, { kind: "too-long", most });
      return [];
    }
    return value.map((item: unknown, index) => {
      const path = `${this.#at(name)}[${String(index)}]`;
      return new FieldReader(item, path, { faults: this.#faults, known });
    });
  }

  /** Only what the file itself holds: `constructor` is not missing by inheritance. */
  #value(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }

  #at(name: string): string {
    return this.#path === "" ? name : `${this.#path}.${name}`;
  }

  #report(name: string, problem: Problem): void {
    this.#faults.push({ field: this.#at(name), problem });
  }
}

export const isFields = (json: unknown): json is Fields =>
  typeof json === "object" && json !== null && !Array.isArray(json);
