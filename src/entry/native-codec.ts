import * as zlib from "node:zlib";
import { checksumOf } from "../hosts/xlsx/checksum";
import { DEFLATE_LEVEL, type Codec } from "../hosts/xlsx/codec";

/** Node has one from 20.15 on. */
const { crc32 } = zlib as { readonly crc32?: (content: Uint8Array) => number };

/** Node's own, four times as fast as the one that runs everywhere. */
export const nativeCodec: Codec = {
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (content) => zlib.deflateRawSync(content, { level: DEFLATE_LEVEL }),
  checksum: crc32 ?? checksumOf,
};
