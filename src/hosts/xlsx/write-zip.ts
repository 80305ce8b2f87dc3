import type { ZipEntry } from "./zip-entry";

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x800;
/** 1980-01-01, the earliest day a zip can hold: the same parts always give the same bytes. */
const NO_DATE = 0x21;

/** An archive of the entries, each packed as it is (APPNOTE.TXT 6.3.10, 4.3.6). */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = header(LOCAL, entry, [name.length, 0]);
    directory.push(header(ENTRY, entry, [name.length, 0, 0, 0, 0, 0, 0, ...halves(offset)]), name);
    pieces.push(local, name, entry.packed);
    offset += local.length + name.length + entry.packed.length;
  }
  const size = lengthOf(directory);
  const count = entries.length;
  const end = numbers([...halves(END), 0, 0, count, count, ...halves(size), ...halves(offset), 0]);
  return joined([...pieces, ...directory, end]);
}

/** What a file's header and its entry in the directory have in common, and what follows in each. */
function header(
  signature: number,
  { method, checksum, packed, size }: ZipEntry,
  rest: readonly number[],
): Uint8Array {
  return numbers([
    ...halves(signature),
    ...(signature === ENTRY ? [VERSION] : []),
    VERSION,
    NAMES_ARE_UTF8,
    method,
    0,
    NO_DATE,
    ...halves(checksum),
    ...halves(packed.length),
    ...halves(size),
    ...rest,
  ]);
}

/** A 32-bit number as two of 16 bits, the lower one first. */
const halves = (value: number): [number, number] => [value & 0xffff, value >>> 16];

/** 16-bit numbers, least significant byte first. */
function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setUint16(index * 2, value, true);
  });
  return bytes;
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((total, { length }) => total + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
