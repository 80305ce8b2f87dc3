import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { portableCodec } from "../../../src/hosts/xlsx/codec";
import { readZip, unpack } from "../../../src/hosts/xlsx/zip";
import { writeZip } from "../../../src/hosts/xlsx/write-zip";

const TEXT = "绩效自评表".repeat(50);

const contentsOf = (bytes: Uint8Array): [string, string][] =>
  readZip(bytes).map((entry) => [entry.name, strFromU8(unpack(entry, portableCodec))]);

const faultOf = (bytes: Uint8Array): unknown => {
  try {
    contentsOf(bytes);
    return null;
  } catch (error) {
    return (error as { fault: unknown }).fault;
  }
};

/** An archive as a program writes it that cannot go back: sizes follow each file. */
function streamed(name: string, text: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const file = new ZipDeflate(name);
  zip.add(file);
  file.push(strToU8(text), true);
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** The archive with the only file's sizes and place in 64 bits, as some writers always have them. */
function wide(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const nameEnd = start + 46 + view.getUint16(start + 28, true);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  [24, 20, 42].forEach((field, index) => {
    extra.setBigUint64(4 + index * 8, BigInt(view.getUint32(start + field, true)), true);
    view.setUint32(start + field, 0xffffffff, true);
  });
  view.setUint16(start + 30, 28, true);
  return Uint8Array.from([
    ...bytes.subarray(0, nameEnd),
    ...new Uint8Array(extra.buffer),
    ...bytes.subarray(nameEnd),
  ]);
}

test.each([
  ["as most programs write it", zipSync({ "xl/a.xml": strToU8(TEXT) })],
  ["not compressed", zipSync({ "xl/a.xml": [strToU8(TEXT), { level: 0 }] })],
  ["written in one go", streamed("xl/a.xml", TEXT)],
  ["with 64-bit sizes", wide(zipSync({ "xl/a.xml": strToU8(TEXT) }))],
  ["with a comment", zipSync({ "xl/a.xml": [strToU8(TEXT), { comment: "PK\u0005\u0006" }] })],
])("an archive %s is read", (_, bytes) => {
  expect(contentsOf(bytes)).toEqual([["xl/a.xml", TEXT]]);
});

test("entries are written as they were read, in their order, and folders left out", () => {
  const files = { "folder/": new Uint8Array(), 乙: strToU8("b"), "甲.xml": strToU8(TEXT) };
  const written = writeZip(readZip(zipSync(files)));
  expect(Object.entries(unzipSync(written)).map(([name, file]) => [name, strFromU8(file)])).toEqual(
    [
      ["乙", "b"],
      ["甲.xml", TEXT],
    ],
  );
  expect(writeZip(readZip(written))).toEqual(written);
});

describe("a damaged archive", () => {
  const good = zipSync({ "xl/a.xml": strToU8(TEXT) });
  const changed = (at: number, value: number): Uint8Array =>
    good.map((byte, index) => (index === at ? value : byte));
  const directory = new DataView(good.buffer).getUint32(good.length - 6, true);

  test.each([
    ["cut off", good.subarray(0, good.length - 30)],
    ["with a byte of its content flipped", changed(60, (good[60] ?? 0) ^ 1)],
    ["with another checksum", changed(directory + 16, (good[directory + 16] ?? 0) ^ 1)],
    ["of a method that is not known", changed(directory + 10, 99)],
    ["that is encrypted", changed(directory + 8, 1)],
    ["whose directory points beyond its end", changed(directory + 44, 1)],
  ])("%s is refused", (_, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ kind: "damaged" });
  });
});
