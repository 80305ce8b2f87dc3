import { deflateRawSync, inflateRawSync } from "node:zlib";
import { DEFLATE_LEVEL, type Codec } from "../hosts/xlsx/codec";

/** Node's own, four times as fast as the one that runs everywhere. */
export const nativeCodec: Codec = {
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (content) => deflateRawSync(content, { level: DEFLATE_LEVEL }),
};
