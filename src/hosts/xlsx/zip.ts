import type { Codec } from "./codec";
import { damaged, XlsxError } from "./fault";
import { readDirectory } from "./read-directory";
import type { ZipEntry } from "./zip-entry";

const STORED = 0;
const DEFLATED = 8;

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

/** The files of an archive in their order, none of them unpacked yet. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length === 0) throw new XlsxError({ kind: "empty" });
  if (startsWith(bytes, OLE)) {
    throw new XlsxError({ kind: includes(bytes, ENCRYPTED) ? "password" : "old-format" });
  }
  if (!startsWith(bytes, ZIP)) throw new XlsxError({ kind: "not-a-workbook" });
  const entries = entriesOf(bytes).filter(({ name }) => !name.endsWith("/"));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = total > SUSPECT_SIZE && total > bytes.length * LARGEST_RATIO;
  if (total > LARGEST_PACKAGE || isBomb) {
    throw new XlsxError({ kind: "too-large", megabytes: Math.round(total / MEGABYTE) });
  }
  return entries;
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return readDirectory(bytes);
  } catch (error) {
    throw error instanceof XlsxError ? error : damaged(null);
  }
}

/** Throws `damaged` where the content is not what its checksum says: a flipped digit must not be scored. */
export function unpack(
  { name, method, packed, size, checksum }: ZipEntry,
  codec: Codec,
): Uint8Array {
  const content = contentOf({ name, method, packed, size }, codec);
  if (content.length !== size || codec.checksum(content) !== checksum) throw damaged(name);
  return content;
}

function contentOf(
  { name, method, packed, size }: Omit<ZipEntry, "checksum">,
  codec: Codec,
): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damaged(name);
  try {
    return codec.inflate(packed, size);
  } catch {
    throw damaged(name);
  }
}

export const pack = (name: string, content: Uint8Array, codec: Codec): ZipEntry => ({
  name,
  method: DEFLATED,
  checksum: codec.checksum(content),
  size: content.length,
  packed: codec.deflate(content),
});

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first] = wanted;
  for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
