import { strToU8, unzipSync, zipSync, type UnzipFileInfo, type Zippable } from "fflate";
import { damaged, XlsxError } from "./fault";
import { agrees, readDirectory } from "./zip-directory";

/** The parts of a package by name, in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1_048_576;
/** A workbook of 500,000 filled cells unpacks to about 25 MB. */
const LARGEST_PACKAGE = 400 * MEGABYTE;
/** Above this size a package that shrinks this well is a bomb: sheets reach 40, empty bytes 1,000. */
const SUSPECT_SIZE = 20 * MEGABYTE;
const LARGEST_RATIO = 200;

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream that holds the encrypted package, as its name stands in the OLE directory. */
const ENCRYPTED = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Throws `damaged` where a part is not what its checksum says: a flipped digit must not be scored. */
export function readZip(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new XlsxError({ kind: "empty" });
  if (startsWith(bytes, OLE)) {
    throw new XlsxError({ kind: includes(bytes, ENCRYPTED) ? "password" : "old-format" });
  }
  if (!startsWith(bytes, ZIP)) throw new XlsxError({ kind: "not-a-workbook" });
  try {
    return unpack(bytes);
  } catch (error) {
    throw error instanceof XlsxError ? error : damaged(null);
  }
}

function unpack(bytes: Uint8Array): Parts {
  const directory = readDirectory(bytes);
  let total = 0;
  const filter = ({ size, originalSize, name }: UnzipFileInfo): boolean => {
    total += originalSize;
    if (size > bytes.length) throw damaged(name);
    const isBomb = total > SUSPECT_SIZE && total > bytes.length * LARGEST_RATIO;
    if (total > LARGEST_PACKAGE || isBomb) {
      throw new XlsxError({ kind: "too-large", megabytes: Math.round(total / MEGABYTE) });
    }
    return !name.endsWith("/");
  };
  const parts = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(unzipSync(bytes, { filter }))) {
    const entry = directory.get(name);
    if (entry === undefined || !agrees(content, entry)) throw damaged(spelled(name));
    parts.set(spelled(name), content);
  }
  return parts;
}

/** Some writers store UTF-8 names without saying so, which fflate spells byte by byte. */
function spelled(name: string): string {
  const isBytes = Array.from(name).every((character) => character <= "\u00ff");
  if (!isBytes) return name;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(strToU8(name, true));
  } catch {
    return name;
  }
}

/** The earliest time a zip can hold: the same parts always give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const LEVEL = 6;

export function writeZip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = content;
  return zipSync(files, { level: LEVEL, mtime: NO_TIME });
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first] = wanted;
  for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
