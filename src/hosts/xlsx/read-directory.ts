import { strFromU8 } from "fflate";
import { damaged } from "./fault";
import type { ZipEntry } from "./zip-entry";

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64_LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const IS_ENCRYPTED = 0x1;
const IN_64 = 0xffffffff;
const EXTRA_64 = 0x0001;

/**
 * The files that the directory at an archive's end names (APPNOTE.TXT 6.3.10, 4.3.7 to 4.3.16).
 * Throws `damaged`, or a RangeError where something points outside the archive.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = directoryStart(view);
  while (view.getUint32(at, true) === ENTRY) {
    entries.push(entryAt(view, bytes, at));
    at +=
      ENTRY_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

function directoryStart(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    const locator = at - LOCATOR_SIZE;
    const isIn64 = start === IN_64 && view.getUint32(locator, true) === END_64_LOCATOR;
    if (!isIn64) return start;
    const end64 = Number(view.getBigUint64(locator + 8, true));
    return Number(view.getBigUint64(end64 + 48, true));
  }
  throw damaged(null);
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameEnd = at + ENTRY_SIZE + nameLength;
  const name = spelled(bytes.subarray(at + ENTRY_SIZE, nameEnd));
  const { size, packedSize, offset } = placeOf(view, at, nameEnd);
  const isEncrypted = (view.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0;
  if (isEncrypted || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  // The local header's own name and extra field may differ in length from the directory's.
  const start =
    offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name);
  return {
    name,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
}

interface Place {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** What does not fit into 32 bits stands in an extra field, in this order. */
function placeOf(view: DataView, at: number, extra: number): Place {
  const fields = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  if (fields.includes(IN_64)) {
    let wide = extra64(view, extra, view.getUint16(at + 30, true));
    fields.forEach((value, index) => {
      if (value !== IN_64) return;
      fields[index] = Number(view.getBigUint64(wide, true));
      wide += 8;
    });
  }
  const [size = 0, packedSize = 0, offset = 0] = fields;
  return { size, packedSize, offset };
}

function extra64(view: DataView, start: number, length: number): number {
  let at = start;
  while (at < start + length) {
    if (view.getUint16(at, true) === EXTRA_64) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  throw damaged(null);
}

/** UTF-8, whether the writer says so or not; else byte by byte. */
function spelled(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return strFromU8(bytes, true);
  }
}
