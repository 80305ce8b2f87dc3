import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { EMPTY_CELL, numberValue, type Cell } from "../../../src/domain/model/cell";
import { parseA1 } from "../../../src/domain/model/address";
import {
  invertPlan,
  type CellEdit,
  type EditPlan,
  type MarkEdit,
} from "../../../src/domain/model/plan";
import { cellAt, type SheetRef, type SheetSnapshot } from "../../../src/domain/model/snapshot";
import { DIALECTS, makeWorkbook, partsOf, zipped } from "../../support/make-workbook";

function open(bytes: Uint8Array): XlsxHost {
  const host = XlsxHost.open(bytes);
  if (!(host instanceof XlsxHost)) throw new Error(host.kind);
  return host;
}

const sheet: SheetRef = { id: "3", name: "自评表" };

const at = (address: string) => parseA1(address) ?? { row: -1, column: -1 };

const cellOf = (snapshot: SheetSnapshot, address: string): Cell => cellAt(snapshot, at(address));

const number = (digits: string, format = "General"): Cell => ({
  value: numberValue(digits),
  formula: null,
  format,
});

const plan = (change: Partial<EditPlan>): EditPlan => ({
  edits: [],
  results: [],
  marks: [],
  sheets: [],
  ...change,
});

const edit = (address: string, before: Cell, after: Cell): CellEdit => ({
  cell: { sheet, at: at(address) },
  before,
  after,
  path: address,
});

/** The file after another program has changed one of its parts. */
function edited(bytes: Uint8Array, name: string, [from, to]: [string, string]): Uint8Array {
  const parts = partsOf(bytes);
  const text = parts.get(name) ?? "";
  expect(text).toContain(from);
  return zipped(parts.set(name, text.replaceAll(from, to)));
}

/** The parts that one of two packages lacks, or that they have differently. */
const differences = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name),
  );

const percentBlank: Cell = { ...EMPTY_CELL, format: "0%" };

const summary = (text: string) => [
  [{ ...EMPTY_CELL, value: { kind: "text", text } as const }, number("0.955", "0.00%")],
];

const SHEET = "xl/worksheets/sheet1.xml";

describe.each(DIALECTS)("a workbook as %s writes it", (dialect) => {
  const bytes = makeWorkbook(dialect);
  const spelled = (xml: string): string =>
    dialect === "prefixed" ? xml.replace(/<(\/?)(?=\w)/g, "<$1x:") : xml;

  test("is read with all its texts, numbers and formulas", async () => {
    const snapshot = await open(bytes).read("active-sheet");
    expect(snapshot.sheet).toEqual(sheet);
    expect(cellOf(snapshot, "D1").value).toEqual({ kind: "text", text: "实际完成值" });
    expect(cellOf(snapshot, "F1").value).toEqual({ kind: "text", text: "得分" });
    expect(cellOf(snapshot, "A2").value).toEqual({ kind: "text", text: "产出\n指标" });
    expect(cellOf(snapshot, "B2").value).toEqual({ kind: "text", text: "办件量 " });
    expect(cellOf(snapshot, "D2").value).toEqual({ kind: "text", text: "190件" });
    expect(cellOf(snapshot, "C3")).toEqual(number("0.9", "0%"));
    expect(cellOf(snapshot, "F4").formula).toBe("SUM(F2:F3)");
    expect(cellOf(snapshot, "H4").formula).toBe("F4/E4");
    expect(snapshot.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
  });

  test("is the same part by part when nothing was edited", () => {
    expect(partsOf(open(bytes).save())).toEqual(partsOf(bytes));
  });

  test("changes only the edited cells, the styles they need and the order to recalculate", async () => {
    const host = open(bytes);
    const edits = [
      edit("F2", percentBlank, number("57", "General")),
      edit("F3", EMPTY_CELL, number("38.5")),
      edit("G3", EMPTY_CELL, {
        ...EMPTY_CELL,
        value: { kind: "text", text: "样本 <偏> 少\n已改" },
      }),
    ];
    expect((await host.apply(plan({ edits }))).kind).toBe("applied");
    const before = partsOf(bytes);
    const after = partsOf(host.save());
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed.sort()).toEqual([
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const snapshot = await open(host.save()).read(sheet);
    expect(cellOf(snapshot, "F2")).toEqual(number("57"));
    expect(cellOf(snapshot, "G3").value).toEqual({ kind: "text", text: "样本 <偏> 少\n已改" });
    const original = await open(bytes).read(sheet);
    for (const [row, cells] of original.rows) {
      for (const [column, cell] of cells) {
        const isEdited = edits.some(
          ({ cell: ref }) => ref.at.row === row && ref.at.column === column,
        );
        if (!isEdited) expect(cellAt(snapshot, { row, column })).toEqual(cell);
      }
    }
  });

  test("clones a style instead of changing it for other cells", async () => {
    const host = open(bytes);
    await host.apply(
      plan({ edits: [edit("D3", number("0.95", "0%"), number("0.9555", "0.00%"))] }),
    );
    const snapshot = await open(host.save()).read(sheet);
    expect(cellOf(snapshot, "D3")).toEqual(number("0.9555", "0.00%"));
    expect(cellOf(snapshot, "C3").format).toBe("0%");
  });

  test("refreshes a formula's stored result and keeps the formula to the letter", async () => {
    const host = open(bytes);
    const cell = { sheet, at: at("F4") };
    await host.apply(
      plan({ results: [{ cell, before: numberValue("0"), after: numberValue("95.5") }] }),
    );
    const snapshot = await open(host.save()).read(sheet);
    expect(cellOf(snapshot, "F4")).toEqual({
      value: numberValue("95.5"),
      formula: "SUM(F2:F3)",
      format: "General",
    });
    const text = partsOf(host.save()).get("xl/worksheets/sheet1.xml") ?? "";
    expect(text).toMatch(/<(x:)?f>SUM\(F2:F3\)<\/(x:)?f><(x:)?v>95\.5</);
  });

  test("replaces a stored result however it is spelled, before what must follow it", async () => {
    const odd = edited(bytes, SHEET, [
      spelled("<f>SUM(F2:F3)</f><v>0</v>"),
      spelled("<f>SUM(F2:F3)</f><v><![CDATA[0]]></v><extLst/>"),
    ]);
    const host = open(odd);
    const cell = { sheet, at: at("F4") };
    await host.apply(
      plan({ results: [{ cell, before: numberValue("0"), after: numberValue("95.5") }] }),
    );
    const text = partsOf(host.save()).get(SHEET) ?? "";
    expect(text).toContain(spelled("<f>SUM(F2:F3)</f><v>95.5</v><extLst/>"));
  });

  test("undoes a plan cell by cell", async () => {
    const host = open(bytes);
    const edits = [
      edit("F2", percentBlank, number("57", "0.00")),
      edit("G3", EMPTY_CELL, number("1")),
    ];
    const outcome = await host.apply(plan({ edits }));
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    expect((await host.apply(outcome.inverse)).kind).toBe("applied");
    expect((await host.read(sheet)).rows).toEqual((await open(bytes).read(sheet)).rows);
  });

  test("writes nothing when a cell has changed since it was read", async () => {
    const host = open(bytes);
    const stale = [edit("F3", EMPTY_CELL, number("1")), edit("E2", number("50"), number("1"))];
    expect(await host.apply(plan({ edits: stale }))).toEqual({
      kind: "stale",
      cell: { sheet, at: at("E2") },
    });
    expect(partsOf(host.save())).toEqual(partsOf(bytes));
  });

  test("drops the calculation chain with the last formula that it names wrongly", async () => {
    const host = open(bytes);
    const formula: Cell = { value: numberValue("100"), formula: "SUM(E2:E3)", format: "General" };
    await host.apply(plan({ edits: [edit("E4", formula, number("100"))] }));
    const parts = partsOf(host.save());
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(parts.get("[Content_Types].xml")).not.toContain("calcChain");
    expect(parts.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("does not tear a shared formula apart", async () => {
    const host = open(bytes);
    const shared: Cell = { value: numberValue("0"), formula: "F3/E3", format: "0%" };
    const outcome = await host.apply(plan({ edits: [edit("H3", shared, number("1", "0%"))] }));
    expect(outcome).toMatchObject({ kind: "refused", because: "formula" });
  });

  test("marks cells and gives their own fill and quiet back", async () => {
    const host = open(bytes);
    const mark = { severity: "error", note: "“办件量”应得57分，表中为60分" } as const;
    const marks: MarkEdit[] = ["A2", "F3", "G4"].map((address) => ({
      cell: { sheet, at: at(address) },
      before: null,
      after: mark,
    }));
    await host.apply(plan({ marks }));
    const marked = open(host.save());
    expect((await marked.marks()).map(({ mark: { note } }) => note)).toEqual([
      mark.note,
      mark.note,
      mark.note,
    ]);
    const parts = partsOf(host.save());
    expect(parts.get("xl/comments1.xml")).toContain('ref="F3"');
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/legacyDrawing [^>]*\/><(x:)?tableParts/);
    await marked.apply(invertPlan(plan({ marks })));
    expect(await marked.marks()).toEqual([]);
    const cleaned = partsOf(marked.save());
    expect(fillsIn(cleaned)).toEqual(fillsIn(partsOf(bytes)));
    expect(cleaned.has("xl/comments1.xml")).toBe(false);
    expect(cleaned.has("xl/drawings/vmlDrawing1.vml")).toBe(false);
    // G4 has an element of its own now; everything else is what it was, to the character.
    expect(differences(cleaned, partsOf(bytes))).toEqual([SHEET]);
  });

  test("leaves a note alone once a person has written in it", async () => {
    const host = open(bytes);
    const cell = { sheet, at: at("F2") };
    const ours = { cell, before: null, after: { severity: "notice", note: "甲" } as const };
    await host.apply(plan({ marks: [ours] }));
    const again = open(edited(host.save(), "xl/comments1.xml", ["甲", "甲：已核实"]));
    const outcome = await again.apply(
      plan({ marks: [{ ...ours, after: { severity: "error", note: "乙" } }] }),
    );
    expect(outcome).toMatchObject({ skipped: [{ cell, part: "note" }] });
    expect(partsOf(again.save()).get("xl/comments1.xml")).toContain("甲：已核实");
    await again.apply(plan({ marks: [{ ...ours, after: null }] }));
    expect(partsOf(again.save()).get("xl/comments1.xml")).toContain("甲：已核实");
    expect(await again.marks()).toEqual([]);
  });

  test("gives fills back after the tab was renamed and the author's name was lost", async () => {
    const host = open(bytes);
    const marks: MarkEdit[] = ["A2", "F3", "G4"].map((address) => ({
      cell: { sheet, at: at(address) },
      before: null,
      after: { severity: "warning", note: `见${address}` },
    }));
    await host.apply(plan({ marks }));
    const renamed = edited(host.save(), "xl/workbook.xml", ['name="自评表"', 'name="2024年"']);
    const again = open(edited(renamed, "xl/comments1.xml", ["author>绩评", "author>"]));
    const standing = await again.marks();
    expect(standing.map(({ mark }) => mark.note)).toEqual(["见A2", "见F3", "见G4"]);
    await again.apply(
      plan({ marks: standing.map(({ cell, mark }) => ({ cell, before: mark, after: null })) }),
    );
    expect(fillsIn(partsOf(again.save()))).toEqual(fillsIn(partsOf(bytes)));
    expect(partsOf(again.save()).has("xl/comments1.xml")).toBe(false);
  });

  test("leaves a fill that a person has put over a mark", async () => {
    const host = open(bytes);
    const cell = { sheet, at: at("A2") };
    const after = { severity: "error", note: "甲" } as const;
    await host.apply(plan({ marks: [{ cell, before: null, after }] }));
    const again = open(edited(host.save(), "xl/styles.xml", ["FFFFC7CF", "FF00B0F0"]));
    expect(await again.marks()).toEqual([{ cell, mark: { severity: null, note: "甲" } }]);
    await again.apply(plan({ marks: [{ cell, before: after, after: null }] }));
    expect(fillsIn(partsOf(again.save()))["A2"]).toContain("FF00B0F0");
  });

  test("leaves locked cells unmarked and marks the others", async () => {
    const locked = makeWorkbook(dialect, (parts) => {
      const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
      const end = /<\/((?:x:)?)sheetData>/;
      parts.set("xl/worksheets/sheet1.xml", xml.replace(end, '$&<$1sheetProtection sheet="1"/>'));
    });
    const host = open(locked);
    const marks: MarkEdit[] = ["A2", "F3"].map((address) => ({
      cell: { sheet, at: at(address) },
      before: null,
      after: { severity: "error", note: "甲" },
    }));
    const outcome = await host.apply(plan({ marks }));
    const cell = { sheet, at: at("A2") };
    expect(outcome).toMatchObject({
      skipped: [
        { cell, part: "fill" },
        { cell, part: "note" },
      ],
    });
    expect((await host.marks()).map((mark) => mark.cell.at)).toEqual([at("F3")]);
  });

  test("adds a sheet of ours, writes it anew and takes it away again", async () => {
    const host = open(bytes);
    const rows = summary("合计");
    await host.apply(plan({ sheets: [{ name: "绩评得分情况表", before: null, after: rows }] }));
    const added = open(host.save());
    expect((await added.sheets()).map(({ name }) => name)).toEqual(["自评表", "绩评得分情况表"]);
    const [, own] = await added.sheets();
    expect(own && cellOf(await added.read(own), "B1")).toEqual(number("0.955", "0.00%"));
    const noted = open(
      edited(added.save(), "xl/worksheets/sheet2.xml", ['width="32"', 'width="50"']),
    );
    const changed = summary("总分");
    await noted.apply(plan({ sheets: [{ name: "绩评得分情况表", before: rows, after: changed }] }));
    const rewritten = partsOf(noted.save()).get("xl/worksheets/sheet2.xml") ?? "";
    expect(rewritten).toMatch(/width="50".*总分/);
    expect(rewritten).not.toContain("合计");
    await added.apply(plan({ sheets: [{ name: "绩评得分情况表", before: rows, after: null }] }));
    expect((await open(added.save()).sheets()).map(({ name }) => name)).toEqual(["自评表"]);
  });

  test("keeps small settings in the document's own properties", async () => {
    const host = open(bytes);
    await host.settings.set("written", "甲=1;".repeat(200));
    await host.settings.set("summary", "表");
    const again = open(host.save());
    expect(await again.settings.get("written")).toBe("甲=1;".repeat(200));
    expect(await again.settings.get("summary")).toBe("表");
    await again.settings.set("written", null);
    expect(await open(again.save()).settings.get("written")).toBeNull();
    const values = [
      ...(partsOf(host.save()).get("docProps/custom.xml") ?? "").matchAll(
        /<vt:lpwstr[^>]*>([^<]*)</g,
      ),
    ];
    expect(values.length).toBeGreaterThan(3);
  });
});

/** The fill of every cell of the first sheet, by its style. */
function fillsIn(parts: ReadonlyMap<string, string>): Record<string, string> {
  const styles = parts.get("xl/styles.xml") ?? "";
  const lists = (name: string): string =>
    new RegExp(`<(?:x:)?${name} [\\s\\S]*?</(?:x:)?${name}>`).exec(styles)?.[0] ?? "";
  const fills = [...lists("fills").matchAll(/<(?:x:)?fill>[\s\S]*?<\/(?:x:)?fill>/g)].map(
    ([xml]) => xml,
  );
  const formats = [...lists("cellXfs").matchAll(/<(?:x:)?xf [^>]*fillId="(\d+)"/g)].map(
    ([, id]) => fills[Number(id)] ?? "",
  );
  const cells = [
    ...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(
      /<(?:x:)?c r="([A-Z]+\d+)"(?: s="(\d+)")?/g,
    ),
  ];
  const shown = cells.map(([, address = "", style = "0"]) => [
    address,
    formats[Number(style)] ?? "",
  ]);
  return Object.fromEntries(shown.filter(([address]) => address !== "G4")) as Record<
    string,
    string
  >;
}

test("a workbook in the strict dialect stays in it", async () => {
  const strict = new Map(
    [...partsOf(makeWorkbook("excel"))].map(([name, text]) => [
      name,
      text.replaceAll(
        /http:\/\/schemas\.openxmlformats\.org\/(\w+)\/2006\//g,
        (whole, word: string) =>
          word === "package" ? whole : `http://purl.oclc.org/ooxml/${word}/`,
      ),
    ]),
  );
  const host = open(zipped(strict));
  const cell = { sheet, at: at("F3") };
  const after = { severity: "error", note: "甲" } as const;
  await host.apply(
    plan({
      marks: [{ cell, before: null, after }],
      sheets: [{ name: "绩评得分情况表", before: null, after: summary("合计") }],
    }),
  );
  await host.settings.set("written", "甲=1");
  const parts = partsOf(host.save());
  const loose = [...parts].filter(
    ([name, text]) =>
      !name.startsWith("[") && /openxmlformats\.org\/(?:spreadsheetml|officeDocument)\//.test(text),
  );
  expect(loose.map(([name]) => name)).toEqual([]);
  const again = open(host.save());
  expect(await again.settings.get("written")).toBe("甲=1");
  expect(await again.marks()).toEqual([{ cell, mark: after }]);
});
