import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { XlsxError } from "../../../src/hosts/xlsx/fault";
import { parseA1 } from "../../../src/domain/model/address";
import { cellAt, type SheetSnapshot } from "../../../src/domain/model/snapshot";
import { makeWorkbook } from "../../support/make-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

async function read(bytes: Uint8Array): Promise<SheetSnapshot> {
  const host = XlsxHost.open(bytes);
  if (!(host instanceof XlsxHost)) throw new Error(host.kind);
  return host.read("active-sheet");
}

/** The workbook with its sheet's part replaced. */
const withSheet = (xml: string): Uint8Array =>
  makeWorkbook("excel", (parts) => parts.set(SHEET, xml));

const sheetOf = (rows: string, after = ""): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

const shown = (snapshot: SheetSnapshot, address: string): string => {
  const { value, formula } = cellAt(snapshot, parseA1(address) ?? { row: -1, column: -1 });
  const told =
    value.kind === "number" ? value.digits : value.kind === "text" ? value.text : value.kind;
  return formula === null ? told : `=${formula} -> ${told}`;
};

const inFirst = async (cell: string, address = "A1"): Promise<string> =>
  shown(await read(withSheet(sheetOf(`<row r="1">${cell}</row>`))), address);

describe("a cell", () => {
  test.each([
    ["a number", '<c r="A1"><v>0.1</v></c>', "0.1"],
    ["a number with its tail of binary noise", '<c r="A1"><v>0.30000000000000004</v></c>', "0.3"],
    ["a large number", '<c r="A1"><v>1.5E+20</v></c>', "150000000000000000000"],
    ["a negative zero", '<c r="A1"><v>-0</v></c>', "0"],
    ["no number", '<c r="A1"><v>NaN</v></c>', "NaN"],
    ["a shared string", '<c r="A1" t="s"><v>3</v></c>', "实际完成值"],
    ["text in place", '<c r="A1" t="inlineStr"><is><t>办件</t></is></c>', "办件"],
    [
      "text with its reading aid",
      '<c r="A1" t="inlineStr"><is><t>得分</t><rPh sb="0" eb="1"><t>de</t></rPh></is></c>',
      "得分",
    ],
    ["escaped characters", '<c r="A1" t="str"><v>a&lt;b_x000A_c</v></c>', "a<b\nc"],
    ["raw characters", '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', "a<b"],
    ["a truth", '<c r="A1" t="b"><v>1</v></c>', "boolean"],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', "error"],
    ["a date as text", '<c r="A1" t="d"><v>2024-12-31</v></c>', "2024-12-31"],
    ["a formula", '<c r="A1"><f>B1*2</f><v>4</v></c>', "=B1*2 -> 4"],
    ["a formula without a result", '<c r="A1"><f>B1*2</f></c>', "=B1*2 -> empty"],
    ["a formula that gives nothing", '<c r="A1" t="str"><f>B1&amp;""</f><v></v></c>', '=B1&"" -> '],
    ["a formula with an equals sign of its own", '<c r="A1"><f>=B1</f><v>4</v></c>', "=B1 -> 4"],
    ["a text that a library took for a formula", '<c r="A1"><f>8场次</f></c>', "=8场次"],
    ["an attribute of another namespace", '<c r="A1" xr:r="B9"><v>5</v></c>', "5"],
  ])("with %s is read", async (_, cell, expected) => {
    expect(await inFirst(cell)).toBe(expected);
  });

  test("without an address stands behind the one before", async () => {
    const snapshot = await read(
      withSheet(
        sheetOf(
          '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c r="B5"><v>5</v></c></row>',
        ),
      ),
    );
    expect(["A1", "C1", "A4", "B5"].map((address) => shown(snapshot, address))).toEqual([
      "1",
      "3",
      "4",
      "5",
    ]);
  });

  test("out of order is put in order", async () => {
    const snapshot = await read(
      withSheet(
        sheetOf(
          '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
        ),
      ),
    );
    expect([...snapshot.rows.keys()]).toEqual([0, 2]);
    expect([...(snapshot.rows.get(2)?.keys() ?? [])]).toEqual([0, 2]);
  });

  test("of a shared formula has its own formula", async () => {
    const group =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1/$A$9+SUM(A$1:A1)&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>';
    expect(shown(await read(withSheet(sheetOf(group))), "B3")).toBe(
      '=A3/$A$9+SUM(A$1:A3)&"A1" -> 2',
    );
  });
});

describe("a part", () => {
  const cells = sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c></row>');

  test.each<[string, Uint8Array]>([
    ["a byte order mark", strToU8(`\ufeff<?xml version="1.0" encoding="utf-8"?>${cells}`)],
    [
      "line ends of Windows and a comment",
      strToU8(cells.replace("<row", "\r\n<!-- x -->\r\n<row")),
    ],
    [
      "UTF-16",
      new Uint8Array(
        Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${cells}`, "utf16le"),
      ),
    ],
  ])("with %s is read", async (_, content) => {
    expect(shown(await read(replaced(SHEET, content)), "A1")).toBe("指标");
  });

  test("in the strict dialect is read", async () => {
    const strict = cells.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    expect(shown(await read(withSheet(strict)), "A1")).toBe("指标");
  });

  test("may be missing where every program makes it anew", async () => {
    const bytes = makeWorkbook("excel", (parts) => parts.delete("xl/calcChain.xml"));
    expect(shown(await read(bytes), "E2")).toBe("60");
  });

  test.each(["xl/styles.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"])(
    "that numbers and texts hang on must be there: %s",
    async (name) => {
      const bytes = makeWorkbook("excel", (parts) => parts.delete(name));
      await expect(read(bytes)).rejects.toThrow("damaged");
    },
  );

  test("with a text that is not among the shared ones is damaged, not empty", async () => {
    await expect(inFirst('<c r="A1" t="s"><v>99</v></c>')).rejects.toThrow("damaged");
  });

  test("that is not well formed is told by its name", async () => {
    await expect(read(withSheet("<worksheet><sheetData><row>"))).rejects.toThrow(XlsxError);
  });

  test("with a document type is refused: entities could swell without end", async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaa">]>${cells.replace("指标", "&a;")}`;
    await expect(read(withSheet(bomb))).rejects.toThrow(XlsxError);
  });
});

/** The excel workbook with one part's bytes replaced. */
function replaced(name: string, content: Uint8Array): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  makeWorkbook("excel", (parts) => {
    for (const [part, text] of parts) files[part] = part === name ? content : strToU8(text);
  });
  return zipSync(files);
}

/** Opens and reads; every way out but a fault of ours is a bug. */
async function survive(bytes: Uint8Array): Promise<void> {
  try {
    const host = XlsxHost.open(bytes);
    if (!(host instanceof XlsxHost)) return;
    for (const sheet of await host.sheets()) await host.read(sheet);
    host.save();
  } catch (error) {
    expect(error).toBeInstanceOf(XlsxError);
  }
}

describe("anything", () => {
  const whole = makeWorkbook("excel");

  test("of random bytes ends in a workbook or a fault of ours", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isZip) => {
        await survive(isZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes);
      }),
    );
  });

  test("damaged at random ends in a workbook or a fault of ours", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = whole.slice(0, length % 3 === 0 ? length : whole.length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          await survive(bytes);
        },
      ),
    );
  });

  test("of random tags in a sheet ends in a workbook or a fault of ours", async () => {
    const tag = fc.constantFrom(
      "<row>",
      "</row>",
      '<row r="0">',
      '<row r="1048577">',
      "<c/>",
      '<c r="ZZZZ1"/>',
      '<c r="A1" t="s" s="999"><v>-1</v></c>',
      '<c r="B2"><f t="shared" si="7"/></c>',
      '<c r="C3"><f t="array" ref="C3">x</f><v>1e999</v></c>',
      "<v>1</v>",
      "<sheetData/>",
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 8 }), async (tags) => {
        await survive(withSheet(sheetOf(tags.join(""))));
      }),
      { numRuns: 300 },
    );
  });
});
