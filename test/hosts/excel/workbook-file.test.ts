import { HostError } from "../../../src/app/spreadsheet-host";
import {
  openAsNewWorkbook,
  otherFormat,
  readWorkbookFile,
} from "../../../src/hosts/excel/workbook-file";
import { Book } from "../../../src/workbench/book/book";
import { openProgram } from "../../support/open-program";

/** A document as Office.js hands it out, in slices of the size that it was asked for. */
function documentOf(bytes: Uint8Array, { failing = -1, short = 0 } = {}) {
  const log: string[] = [];
  const failed = { status: "failed", error: { code: 5001, message: "internal" } };
  const file = (sliceSize: number) => ({
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / sliceSize),
    getSliceAsync: (index: number, done: (answer: unknown) => void) => {
      log.push(`slice ${String(index)}`);
      const start = index * sliceSize;
      const data = [...bytes.subarray(start, Math.min(start + sliceSize, bytes.length - short))];
      done(index === failing ? failed : { value: { index, data, size: data.length } });
    },
    closeAsync: (done: () => void) => {
      log.push("close");
      done();
    },
  });
  const document = {
    getFileAsync: (
      type: string,
      { sliceSize }: { sliceSize: number },
      done: (answer: unknown) => void,
    ) => {
      log.push(`file ${type}`);
      done(bytes.length === 0 ? failed : { value: file(sliceSize) });
    },
  };
  return { document, log };
}

function programWith(document: object) {
  const opened = openProgram(new Book());
  const Office = { FileType: { Compressed: "compressed" }, context: { document } };
  return { ...opened, Office: Office as unknown as typeof opened.Office };
}

const LARGE = Uint8Array.from({ length: 5 * 1024 * 1024 }, (_, index) => index % 251);

test("a file of several slices comes together in order, and is closed", async () => {
  const { document, log } = documentOf(LARGE);
  const bytes = await readWorkbookFile(programWith(document));
  expect(Buffer.compare(bytes, LARGE)).toBe(0);
  expect(log).toEqual(["file compressed", "slice 0", "slice 1", "close"]);
});

test("a slice that fails fails the whole, and the file is closed all the same", async () => {
  const { document, log } = documentOf(LARGE, { failing: 1 });
  await expect(readWorkbookFile(programWith(document))).rejects.toEqual(
    new HostError("failed", "5001 internal"),
  );
  expect(log.at(-1)).toBe("close");
});

test("a file that is cut off is not taken for the whole", async () => {
  const { document, log } = documentOf(LARGE, { short: 7 });
  await expect(readWorkbookFile(programWith(document))).rejects.toThrow(/^failed \d+ of 5242880$/);
  expect(log.at(-1)).toBe("close");
});

test("a file that is not given is a fault of the program", async () => {
  const { document, log } = documentOf(new Uint8Array());
  await expect(readWorkbookFile(programWith(document))).rejects.toThrow(HostError);
  expect(log).toEqual(["file compressed"]);
});

test("Microsoft's client opens the bytes as a workbook of its own", async () => {
  const opened = openProgram(new Book(), { level: 9 });
  const files: Uint8Array[] = [];
  opened.program.onNewWorkbook = (file) => files.push(file);
  const bytes = LARGE.subarray(0, 100_001);
  await openAsNewWorkbook(opened, bytes);
  expect(files.map((file) => Buffer.compare(file, bytes))).toEqual([0]);
});

test("where it cannot be opened, the program's trouble is told", async () => {
  const opened = openProgram(new Book());
  opened.program.fault = ({ name }) => (name === "Open" ? "NotImplemented" : null);
  await expect(openAsNewWorkbook(opened, LARGE.subarray(0, 3))).rejects.toMatchObject({
    trouble: "unsupported",
  });
});

test.each([
  ["自评表.xlsx", null],
  ["工作簿1", null],
  ["自评表.XLSM", ".XLSM"],
  ["自评表.xls", ".xls"],
  ["2024.1", null],
])("the format of %s", async (name, format) => {
  const book = new Book();
  book.name = name;
  expect(await otherFormat(openProgram(book))).toBe(format);
});
