import { strFromU8 } from "fflate";

/** What the directory at a zip's end says of one file. */
interface DirectoryEntry {
  readonly checksum: number;
  readonly size: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64_LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const IS_UTF8 = 0x800;
const IN_64 = 0xffffffff;

/**
 * Checksum and size of every file by its name as fflate spells it (APPNOTE.TXT 6.3.10, 4.3.12 and
 * 4.3.16): fflate itself unpacks without comparing them. Throws a RangeError where the directory is cut.
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, DirectoryEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, DirectoryEntry>();
  let at = directoryStart(view);
  while (view.getUint32(at, true) === ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const isLatin = (view.getUint16(at + 8, true) & IS_UTF8) === 0;
    const name = strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength), isLatin);
    const checksum = view.getUint32(at + 16, true);
    entries.set(name, { checksum, size: view.getUint32(at + 24, true) });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
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
  throw new RangeError("No directory");
}

/** A size that stands in a 64-bit field elsewhere is left to the checksum. */
export const agrees = (content: Uint8Array, { checksum, size }: DirectoryEntry): boolean =>
  (size === IN_64 || size === content.length) && checksumOf(content) === checksum;

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** CRC-32 as zip uses it. */
function checksumOf(content: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of content) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
