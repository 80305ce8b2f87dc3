import { checksumOf } from "./checksum";
import { deflateSync, inflateSync } from "fflate";

/** Raw DEFLATE; a program that has its own, faster one hands it in. */
export interface Codec {
  /** Never gives more than `size` bytes; may throw where the bytes are no DEFLATE stream. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  readonly deflate: (content: Uint8Array) => Uint8Array;
  /** CRC-32. */
  readonly checksum: (content: Uint8Array) => number;
}

export const DEFLATE_LEVEL = 6;

export const portableCodec: Codec = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  deflate: (content) => deflateSync(content, { level: DEFLATE_LEVEL }),
  checksum: checksumOf,
};
