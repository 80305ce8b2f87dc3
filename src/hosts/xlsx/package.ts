import { strFromU8 } from "fflate";
import type { Codec } from "./codec";
import { dialectIn, type Dialect } from "./dialect";
import { damaged } from "./fault";
import { readXml } from "./read-xml";
import { writeZip } from "./write-zip";
import { pack, readZip, unpack } from "./zip";
import type { ZipEntry } from "./zip-entry";

/** A part as it stands in the archive, as text, or both. */
interface Part {
  /** Null for one that was added or changed. */
  readonly entry: ZipEntry | null;
  /** Null for one that nobody has asked for yet. */
  readonly text: string | null;
}

/**
 * An Open Packaging file as parts that can be replaced one by one. A part is unpacked when it is
 * asked for; one that nobody changed is saved packed as it was.
 */
export class Package {
  readonly #parts: Map<string, Part>;
  readonly #codec: Codec;
  /** By the text that they were read from. */
  readonly #relationships = new Map<string, readonly Relationship[]>();

  private constructor(parts: Iterable<readonly [string, Part]>, codec: Codec) {
    this.#parts = new Map(parts);
    this.#codec = codec;
  }

  static open(bytes: Uint8Array, codec: Codec): Package {
    const parts = readZip(bytes).map((entry) => [entry.name, { entry, text: null }] as const);
    return new Package(parts, codec);
  }

  /** A copy to work on, so that a failed change leaves no trace. */
  fork(): Package {
    return new Package(this.#parts, this.#codec);
  }

  get dialect(): Dialect {
    const name = this.find(relationshipsPart(""));
    return dialectIn(name === null ? "" : this.text(name));
  }

  /** The part's own spelling of a name: some writers use backslashes or another case. */
  find(name: string): string | null {
    if (this.#parts.has(name)) return name;
    const wanted = spelling(name);
    return [...this.#parts.keys()].find((known) => spelling(known) === wanted) ?? null;
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  text(name: string): string {
    const part = this.#parts.get(name);
    if (part?.text != null) return part.text;
    if (part?.entry == null) throw damaged(name);
    const text = decode(unpack(part.entry, this.#codec), name);
    this.#parts.set(name, { entry: part.entry, text });
    return text;
  }

  /** What a part is related to; the package itself for an empty name. */
  relationships(part: string): readonly Relationship[] {
    const name = this.find(relationshipsPart(part));
    if (name === null) return [];
    const xml = this.text(name);
    const key = `${part}\n${xml}`;
    const known = this.#relationships.get(key) ?? readRelationships(xml, { name, part });
    this.#relationships.set(key, known);
    return known;
  }

  setText(name: string, text: string): void {
    if (this.#parts.get(name)?.text !== text) this.#parts.set(name, { entry: null, text });
  }

  remove(name: string): void {
    this.#parts.delete(name);
  }

  save(): Uint8Array {
    const pieces = [...this.#parts].map(
      ([name, { entry, text }]) =>
        entry ?? pack(name, new TextEncoder().encode(text ?? ""), this.#codec),
    );
    return writeZip(pieces);
  }
}

const spelling = (name: string): string =>
  name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

const DECLARED = /^(<\?xml\b[^>]*?\sencoding\s*=\s*)["']([^"']*)["']/;
const HEAD_SIZE = 200;

/**
 * Edited parts are written as UTF-8, so that any other encoding is declared anew. UTF-8 keeps its
 * byte order mark: an edited part changes only where it was edited.
 */
function decode(bytes: Uint8Array, name: string): string {
  try {
    const encoding = encodingOf(bytes);
    const ignoreBOM = encoding === "utf-8";
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes);
    return text.replace(DECLARED, (declaration, head: string, label: string) =>
      isUtf8(label) ? declaration : `${head}"UTF-8"`,
    );
  } catch {
    throw damaged(name);
  }
}

const isUtf8 = (label: string): boolean => /^utf-?8$/i.test(label);

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const label = DECLARED.exec(strFromU8(bytes.subarray(0, HEAD_SIZE), true))?.[2] ?? "utf-8";
  // What can be read byte by byte is not UTF-16, whatever it says.
  return isUtf8(label) || /^utf-?16/i.test(label) ? "utf-8" : label;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`; the same in both dialects of the standard. */
  readonly type: string;
  /** A part's name in the package; for an external target the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Where a part's relationships stand: `xl/workbook.xml` -> `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const cut = Math.max(part.lastIndexOf("/"), part.lastIndexOf("\\")) + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function readRelationships(xml: string, { name, part }: { name: string; part: string }) {
  const relationships: Relationship[] = [];
  readXml(xml, name, {
    open({ name: tag, attributes }) {
      if (tag !== "Relationship") return;
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const isExternal = TargetMode === "External";
      relationships.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        target: isExternal ? Target : resolve(part, Target),
        isExternal,
      });
    },
  });
  return relationships;
}

function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split(/[\\/]/).slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
