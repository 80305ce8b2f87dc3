import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Ajv from "ajv";
import { strToU8, zipSync } from "fflate";
import type { FileReport, TableReport } from "../../src/cli/report";
import { makeWorkbook, partsOf, zipped } from "../support/make-workbook";

const ROOT = join(__dirname, "../..");
const BIN = join(ROOT, "dist/cli/jiping.js");
const FIXTURES = join(ROOT, "test/fixtures");
const fixture = (name: string): string => join(FIXTURES, `${name}.xlsx`);

let folder = "";
beforeAll(() => {
  if (!existsSync(BIN)) throw new Error("Run `npm run build` before the command line's tests");
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiping-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Call {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function jiping(...args: string[]): Call {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(join(ROOT, "assets/report.schema.json"), "utf8")) as object,
);

/** The JSON report of a call, held to its schema. */
function report(...args: string[]): FileReport[] {
  const { out } = jiping("score", "--json", "-", ...args);
  const parsed: unknown = JSON.parse(out);
  expect(validate(parsed) ? [] : validate.errors).toEqual([]);
  return parsed as FileReport[];
}

const tableOf = ([file]: readonly FileReport[], sheet?: string): TableReport => {
  const table = file?.tables.find((known) => sheet === undefined || known.sheet === sheet);
  if (table === undefined) throw new Error("no table");
  return table;
};

const codesAt = ({ findings }: TableReport, cell: string): string[] =>
  findings.filter((finding) => finding.cell === cell).map(({ code }) => code);

describe("the five documents", () => {
  test("朝阳 before scoring is scored, summed, graded and written", () => {
    const files = report(fixture("chaoyang-2024-unscored"));
    const table = tableOf(files);
    expect(table).toMatchObject({
      range: "A12:K19",
      kind: "self-evaluation",
      scheme: "national",
      columns: {
        level1: "B",
        level2: "C",
        level3: "D",
        nature: "E",
        target: "F",
        unit: "G",
        actual: "H",
        weight: "I",
        score: "J",
        note: "K",
      },
      fund: {
        row: 6,
        fullYear: "1523.36",
        executed: "1523.36",
        rate: "1",
        weight: "10",
        score: "10",
      },
      total: { weight: "100", computed: "98", typed: null, score: "98", rate: "0.98" },
      grade: "优",
    });
    expect(table.indicators.map(({ row, score }) => [row, score])).toEqual([
      [13, "20"],
      [14, "10"],
      [15, "8"],
      [16, "10"],
      [17, "30"],
      [18, "10"],
    ]);
    expect(codesAt(table, "K13")).toEqual(["D02"]);
    const values = files[0]?.written
      .filter(({ kind }) => kind === "value")
      .map(({ cell }) => cell)
      .sort();
    expect(values).toEqual(["J13", "J14", "J15", "J16", "J17", "J18", "J19", "J6", "K6"]);
  });

  test("朝阳 as published keeps every number, and J15 is questioned", () => {
    const files = report(fixture("chaoyang-2024"), "--out", join(folder, "out.xlsx"));
    expect(files[0]?.written).toEqual([]);
    expect(codesAt(tableOf(files), "J15")).toEqual(["S04", "S20"]);
    expect(partsOf(readFileSync(join(folder, "out.xlsx")))).toEqual(
      partsOf(readFileSync(fixture("chaoyang-2024"))),
    );
  });

  test("沙湾 adds up to 89.5, and only the rate at L16 is wrong", () => {
    const files = report(fixture("shawan-2024"));
    const table = tableOf(files, "评价指标体系");
    const inside = table.indicators.filter(({ basis }) => basis !== "excluded");
    expect([inside.length, table.indicators.length]).toEqual([29, 31]);
    expect(table.total).toMatchObject({ weight: "100", score: "89.5" });
    expect(table.grade).toBe("良");
    expect(table.findings.filter(({ code }) => code === "S09").map(({ cell }) => cell)).toEqual([
      "L16",
    ]);
    expect(table.findings.filter(({ code }) => /^(W|S0[56])/.test(code))).toEqual([]);
    expect(tableOf(files, "得分情况表")).toMatchObject({
      kind: "summary",
      findings: [],
      grade: "良",
    });
    expect(tableOf(files, "绩效目标申报表").kind).toBe("goals");
  });

  test.each([
    ["national", ["4", "4", "4"], ["K19", "K21", "K24"]],
    ["shawan", ["3.5", "3.5", "3.5"], []],
  ])("沙湾 under %s follows each row's own standard", (scheme, overFulfilled, questioned) => {
    const table = tableOf(report(fixture("shawan-2024"), "--scheme", scheme), "评价指标体系");
    const computedAt = (row: number) =>
      table.indicators.find((indicator) => indicator.row === row)?.computed;
    const cellsOf = (code: string) =>
      table.findings.filter((finding) => finding.code === code).map(({ cell }) => cell);
    expect([19, 21, 24].map(computedAt)).toEqual(overFulfilled);
    expect([3, 15, 25, 27, 30].map(computedAt)).toEqual(["2", "0", "4", "0", "4"]);
    expect([7, 10, 14, 16, 26, 28, 29].map(computedAt)).toEqual(Array(7).fill(null));
    expect(cellsOf("S04")).toEqual(questioned);
    expect(cellsOf("S17")).toEqual(["J11", "J26", "J28", "J31"]);
    expect(cellsOf("S18")).toEqual(["I15", "I26", "I27", "I28"]);
    expect(cellsOf("S26")).toEqual(["J5", "J10"]);
  });

  test("金水 scores by completion exactly as published, and has no total of 70", () => {
    const files = report(fixture("jinshui-2021"), "--scheme", "jinshui");
    const table = tableOf(files, "完成率计分");
    expect(table.groups.map(({ name, score }) => [name, score])).toEqual([
      ["产出指标", "39.35"],
      ["效益指标", "28.8"],
    ]);
    expect(table.total).toMatchObject({ weight: "70", computed: null, score: null });
    expect(table.grade).toBeNull();
    const summary = tableOf(files, "得分情况表");
    expect(summary.kind).toBe("summary");
    expect(
      summary.findings.map(({ cell, code, severity }) => `${cell} ${code} ${severity}`),
    ).toEqual(["A2 V28 warning"]);
  });

  test("江华's sums, rate and missing values are found on their cells", () => {
    const table = tableOf(report(fixture("jianghua")));
    expect(codesAt(table, "F21")).toEqual(["W01"]);
    expect(codesAt(table, "B4")).toEqual(["W02"]);
    expect(codesAt(table, "G4")).toContain("S20");
    expect(table.findings.filter(({ code }) => code === "V01").map(({ cell }) => cell)).toEqual(
      [12, 13, 14, 16, 17, 18, 19].map((row) => `E${String(row)}`),
    );
  });

  test("慈溪 is a form: its money is read and one sentence says that it has no indicators", () => {
    const table = tableOf(report(fixture("cixi-2021")));
    expect(table).toMatchObject({
      kind: "form",
      indicators: [],
      fund: { fullYear: "345.4", executed: "300.3594" },
    });
    expect(Number(table.fund?.rate).toFixed(4)).toBe("0.8696");
    expect(table.questions.map(({ about }) => about)).toEqual(["no-indicators"]);
  });

  test.each(["cixi-2021", "jinshui-2021"])(
    "the terminal shows every finding of %s, whatever kind of table it is on, and the scheme once",
    (name) => {
      const [file] = report(fixture(name));
      const { out } = jiping("score", fixture(name));
      const findings = file?.tables.flatMap((table) => table.findings) ?? [];
      expect(findings.length).toBeGreaterThan(5);
      for (const { message } of findings) expect(out).toContain(message);
      expect(out.match(/评分方案：全国通用/g)).toHaveLength(1);
    },
  );
});

describe("writing", () => {
  test("--out changes only the cells named in the report", () => {
    const out = join(folder, "deep/er/out.xlsx");
    report(fixture("chaoyang-2024-unscored"), "--out", out);
    const [again] = report(out);
    expect(again?.written).toEqual([]);
    expect(again?.tables[0]?.total.typed).toBe("98");
  });

  test("--out never writes over its input, by whatever path", () => {
    const input = join(folder, "a.xlsx");
    copyFileSync(fixture("chaoyang-2024-unscored"), input);
    symlinkSync(input, join(folder, "link.xlsx"));
    const before = readFileSync(input);
    for (const out of [
      "a.xlsx",
      "./a.xlsx",
      "link.xlsx",
      join(folder, "..", basename(folder), "a.xlsx"),
    ]) {
      const call = jiping("score", "a.xlsx", "--out", out);
      expect([call.code, call.err.includes("--in-place")]).toEqual([2, true]);
    }
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  test("--json never writes over a workbook, a copy or a scheme", () => {
    const input = join(folder, "a.xlsx");
    copyFileSync(fixture("chaoyang-2024-unscored"), input);
    copyFileSync(fixture("jianghua"), join(folder, "b.xlsx"));
    const scheme = join(folder, "方案.json");
    writeFileSync(scheme, "{}");
    const before = readFileSync(join(folder, "b.xlsx"));
    for (const json of ["a.xlsx", "b.xlsx", "new.xlsx", "c.xls"]) {
      const call = jiping("score", input, "--json", json);
      expect([call.code, call.out]).toEqual([2, ""]);
      expect(call.err).toMatch(/未作任何处理/);
    }
    expect(jiping("score", input, "--scheme", scheme, "--json", "方案.json").code).toBe(2);
    expect(readFileSync(scheme, "utf8")).toBe("{}");
    expect(readFileSync(join(folder, "b.xlsx")).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.xlsx", "方案.json"]);
  });

  test("--in-place follows a link, keeps the file's rights and respects read-only", () => {
    const input = join(folder, "a.xlsx");
    copyFileSync(fixture("chaoyang-2024-unscored"), input);
    symlinkSync(input, join(folder, "link.xlsx"));
    chmodSync(input, 0o444);
    const before = readFileSync(input);
    const refused = jiping("score", "link.xlsx", "--in-place");
    expect([refused.code, refused.err.includes("只读")]).toEqual([2, true]);
    expect(readFileSync(input).equals(before)).toBe(true);
    chmodSync(input, 0o640);
    expect(jiping("score", "link.xlsx", "--in-place").code).toBe(1);
    expect(statSync(input).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, "link.xlsx")).isSymbolicLink()).toBe(true);
    expect(tableOf(report(input)).total.score).toBe("98");
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "link.xlsx"]);
  });

  test("a copy has its original's extension, and Excel's formats only", () => {
    const wrong = jiping("score", fixture("jianghua"), "--out", join(folder, "a.xlsm"));
    expect([wrong.code, wrong.err.includes(".xlsx")]).toEqual([2, true]);
    expect(jiping("score", fixture("jianghua"), "--out", join(folder, "a.xls")).code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("--in-place fills the blanks and keeps what was typed", () => {
    const input = join(folder, "a.xlsx");
    copyFileSync(fixture("chaoyang-2024-unscored"), input);
    expect(jiping("score", input, "--in-place").code).toBe(1);
    expect(tableOf(report(input)).total.score).toBe("98");
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  test("an earlier copy that a person may have changed is kept beside the new one", () => {
    const out = join(folder, "out.xlsx");
    copyFileSync(fixture("jianghua"), out);
    const call = jiping("score", fixture("chaoyang-2024-unscored"), "--out", out);
    expect(call.err).toContain(".bak");
    expect(readFileSync(`${out}.bak`).equals(readFileSync(fixture("jianghua")))).toBe(true);
    jiping("score", fixture("chaoyang-2024-unscored"), "--out", out);
    expect(readdirSync(folder).sort()).toEqual(["out.xlsx", "out.xlsx.bak"]);
  });

  test("a number that we wrote follows the actual value; one that a person typed does not", () => {
    const out = join(folder, "out.xlsx");
    report(fixture("chaoyang-2024-unscored"), "--out", out);
    const parts = partsOf(readFileSync(out));
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const changed = sheet
      .replace(/(<c r="H15"[^>]*>)<v>1<\/v>/, "$1<v>1.6</v>")
      .replace(/(<c r="J13"[^>]*>)<v>20<\/v>/, "$1<v>19</v>");
    expect(changed).not.toBe(sheet);
    parts.set("xl/worksheets/sheet1.xml", changed);
    writeFileSync(join(folder, "later.xlsx"), zipped(parts));
    const files = report(join(folder, "later.xlsx"));
    expect(files[0]?.written.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ["J15", "8", "5"],
      ["J19", "98", "94"],
    ]);
  });

  test("--recompute replaces typed numbers and says which", () => {
    const files = report(fixture("chaoyang-2024"), "--recompute");
    expect(files[0]?.written.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ["J15", "10", "8"],
      ["J19", "100", "98"],
    ]);
  });

  test("--marks and --summary are listed, and marks go when the fault is mended", () => {
    const out = join(folder, "out.xlsx");
    const files = report(fixture("chaoyang-2024-unscored"), "--marks", "--summary", "--out", out);
    const kinds = new Set(files[0]?.written.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["fill", "note", "sheet", "value"]);
    expect(report(out, "--marks", "--summary")[0]?.written).toEqual([]);
    const parts = partsOf(readFileSync(out));
    const name = "xl/worksheets/sheet1.xml";
    const sheet = parts.get(name) ?? "";
    const text = "<is><t>办件量增长，下年调高指标值</t></is>";
    parts.set(name, sheet.replace(/(<c r="K13" s="\d+")[^>]*>/, `$1 t="inlineStr">${text}`));
    expect(parts.get(name)).not.toBe(sheet);
    writeFileSync(join(folder, "mended.xlsx"), zipped(parts));
    expect(report(join(folder, "mended.xlsx"), "--marks")[0]?.written).toEqual([
      expect.objectContaining({ cell: "K13", kind: "fill", before: "warning", after: null }),
      expect.objectContaining({ cell: "K13", kind: "note", after: null }),
    ]);
  });
});

describe("other sheets of the workbook", () => {
  const SUMMARY = "绩评得分情况表";

  /** The unscored table with a second sheet: a formula that reads its total, and a chart's tab. */
  function withCover(tab: string): string {
    const parts = partsOf(readFileSync(fixture("chaoyang-2024-unscored")));
    const relationships = "xl/_rels/workbook.xml.rels";
    const part = (name: string): string => parts.get(name) ?? "";
    const sheet = '<sheet name="封面" sheetId="71" r:id="rId71"/>';
    parts.set(
      "xl/workbook.xml",
      part("xl/workbook.xml").replace(
        "</sheets>",
        `${sheet}<sheet name="${tab}" sheetId="72" r:id="rId72"/></sheets>`,
      ),
    );
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const relationship = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="/xl/${target}"/>`;
    const added =
      relationship("rId71", "worksheet", "worksheets/cover.xml") +
      relationship("rId72", "chartsheet", "chartsheets/chart.xml");
    parts.set(
      relationships,
      part(relationships).replace("</Relationships>", `${added}</Relationships>`),
    );
    parts.set(
      "xl/worksheets/cover.xml",
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
        '<row r="1"><c r="A1"><f>\'项目支出绩效自评表\'!J13+1</f><v>1</v></c></row></sheetData></worksheet>',
    );
    parts.set("xl/chartsheets/chart.xml", "<chartsheet/>");
    const path = join(folder, "cover.xlsx");
    writeFileSync(path, zipped(parts));
    return path;
  }

  const tabsOf = (path: string): string[] =>
    [
      ...(partsOf(readFileSync(path)).get("xl/workbook.xml") ?? "").matchAll(
        /<sheet name="([^"]*)"/g,
      ),
    ].map(([, name]) => name ?? "");

  test("a formula there follows what is written here", () => {
    const out = join(folder, "out.xlsx");
    const [file] = report(withCover("图"), "--sheet", "项目支出绩效自评表", "--out", out);
    expect(file?.written).toContainEqual({
      sheet: "封面",
      cell: "A1",
      kind: "value",
      before: "1",
      after: "21",
    });
    expect(partsOf(readFileSync(out)).get("xl/worksheets/cover.xml")).toContain("<v>21</v>");
  });

  test("our summary takes no chart's name, and one that a person has changed stays theirs", () => {
    const out = join(folder, "out.xlsx");
    report(withCover(SUMMARY), "--summary", "--out", out);
    expect(tabsOf(out).at(-1)).toBe(`${SUMMARY}2`);
    const parts = partsOf(readFileSync(out));
    const own =
      [...parts.keys()].find(
        (name) =>
          parts.get(name)?.includes(">满意度指标</t>") && name !== "xl/worksheets/sheet1.xml",
      ) ?? "";
    expect(parts.get(own)).toContain(">满意度指标</t>");
    parts.set(own, (parts.get(own) ?? "").replace(">满意度指标</t>", ">满意度（已核）</t>"));
    writeFileSync(out, zipped(parts));
    const again = join(folder, "again.xlsx");
    report(out, "--summary", "--out", again);
    expect(tabsOf(again).slice(-2)).toEqual([`${SUMMARY}2`, `${SUMMARY}3`]);
    expect(partsOf(readFileSync(again)).get(own)).toContain("满意度（已核）");
  });
});

describe("several files", () => {
  test("a folder is searched, one bad file stops nothing, the worst counts", () => {
    const inputs = join(folder, "in");
    mkdirSync(join(inputs, "区"), { recursive: true });
    copyFileSync(fixture("chaoyang-2024-unscored"), join(inputs, "甲 单位.xlsx"));
    copyFileSync(fixture("cixi-2021"), join(inputs, "区/乙.xlsx"));
    writeFileSync(join(inputs, "~$甲 单位.xlsx"), "lock");
    writeFileSync(join(inputs, "坏.xlsx"), "text");
    writeFileSync(join(inputs, "旧.xls"), "");
    writeFileSync(join(inputs, "readme.txt"), "");
    const out = join(folder, "out");
    const call = jiping("score", inputs, "--out", out, "--json", join(folder, "report.json"));
    const files = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as FileReport[];
    expect(validate(files)).toBe(true);
    expect(files.map(({ status }) => status).sort()).toEqual([
      "failed",
      "failed",
      "scored",
      "scored",
    ]);
    expect(call.code).toBe(2);
    expect(call.out).toContain("共 4 个文件");
    expect(call.err.split("\n").filter((line) => line !== "")).toHaveLength(2);
    expect(readdirSync(out).sort()).toEqual(["区", "甲 单位.xlsx"]);
  });

  test("a large batch on several threads gives the same report in the same order", () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => `${String(index).padStart(2, "0")}.xlsx`,
    );
    for (const name of names) copyFileSync(fixture("chaoyang-2024-unscored"), join(folder, name));
    const files = report(folder, "--out", join(folder, "out"));
    expect(files.map(({ file }) => basename(file))).toEqual(names);
    expect(new Set(files.map(({ tables }) => tables[0]?.total.score))).toEqual(new Set(["98"]));
    expect(readdirSync(join(folder, "out"))).toEqual(names);
  });

  test("a file named twice is scored once", () => {
    copyFileSync(fixture("jianghua"), join(folder, "a.xlsx"));
    expect(report(folder, join(folder, "a.xlsx"))).toHaveLength(1);
  });

  test("a reader that stops early is no failure", () => {
    const command = `"${process.execPath}" "${BIN}" score "${fixture("jianghua")}" | head -n 1`;
    const call = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect([call.status, call.stderr]).toEqual([0, ""]);
  });

  test("two inputs never share an output", () => {
    for (const name of ["a", "b"]) {
      mkdirSync(join(folder, name));
      copyFileSync(fixture("chaoyang-2024-unscored"), join(folder, name, "x.xlsx"));
    }
    const files = report("a/x.xlsx", "b/x.xlsx", "--out", "out");
    expect(files.map(({ status }) => status)).toEqual(["scored", "failed"]);
  });
});

describe("bad input", () => {
  const zip = (parts: Record<string, string>): Buffer =>
    Buffer.from(
      zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      ),
    );
  const good = readFileSync(fixture("chaoyang-2024-unscored"));
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const encrypted = Buffer.concat([
    ole,
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
    Buffer.alloc(64),
  ]);

  test.each<[string, Buffer | null, RegExp]>([
    ["missing.xlsx", null, /找不到文件/],
    ["empty.xlsx", Buffer.alloc(0), /空的/],
    ["cut.xlsx", good.subarray(0, good.length / 2), /损坏/],
    ["text.xlsx", Buffer.from("一级指标,分值"), /不是 Excel 工作簿/],
    ["old.xls", ole, /另存为 \.xlsx/],
    ["old-inside.xlsx", Buffer.concat([ole, Buffer.alloc(2000)]), /另存为 \.xlsx/],
    ["wps.et", ole, /另存为 \.xlsx/],
    ["list.csv", Buffer.from("a,b"), /另存为 \.xlsx/],
    ["locked.xlsx", encrypted, /密码/],
    [
      "bomb.xlsx",
      Buffer.from(zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(120_000_000) })),
      /拒绝打开/,
    ],
    [
      "word.xlsx",
      zip({
        "_rels/.rels": `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
        "word/document.xml": "<document/>",
      }),
      /不是 Excel 工作簿/,
    ],
    [
      "entities.xlsx",
      Buffer.from(
        makeWorkbook("excel", (parts) =>
          parts.set(
            "xl/sharedStrings.xml",
            `<!DOCTYPE a [<!ENTITY b "bb">]><sst><si><t>&b;</t></si></sst>`,
          ),
        ),
      ),
      /损坏/,
    ],
  ])("%s is refused in one sentence", (name, bytes, sentence) => {
    const path = join(folder, name);
    if (bytes !== null) writeFileSync(path, bytes);
    const call = jiping(
      "score",
      path,
      fixture("cixi-2021"),
      "--out",
      join(folder, "out"),
      "--json",
      "-",
    );
    const files = JSON.parse(call.out) as FileReport[];
    expect(validate(files)).toBe(true);
    expect(files.map(({ status }) => status)).toEqual(["failed", "scored"]);
    expect(files[0]?.error).toMatch(sentence);
    expect(call.code).toBe(2);
    expect(existsSync(join(folder, "out", name))).toBe(false);
  });

  test.each([
    [
      "an empty sheet",
      makeWorkbook("excel", (parts) =>
        parts.set("xl/worksheets/sheet1.xml", `<worksheet xmlns="x"><sheetData/></worksheet>`),
      ),
    ],
    [
      "a sheet without a table",
      makeWorkbook("excel", (parts) =>
        parts.set(
          "xl/worksheets/sheet1.xml",
          `<worksheet xmlns="x"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>通讯录</t></is></c></row></sheetData></worksheet>`,
        ),
      ),
    ],
  ])("%s is no table: said, exit code 1, nothing written", (_, bytes) => {
    const path = join(folder, "x.xlsx");
    writeFileSync(path, bytes);
    expect(report(path).map(({ status }) => status)).toEqual(["no-table"]);
    const call = jiping("score", path, "--out", join(folder, "out.xlsx"));
    expect([call.code, call.out.trim()]).toEqual([1, `${path}：没有找到绩效自评表`]);
    expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
  });

  test("a protected sheet is left as it is", () => {
    const path = join(folder, "x.xlsx");
    const locked = makeWorkbook("excel", (parts) => {
      const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
      parts.set(
        "xl/worksheets/sheet1.xml",
        sheet.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      );
    });
    writeFileSync(path, locked);
    const call = jiping("score", path, "--out", join(folder, "out.xlsx"));
    expect(call.code).toBe(2);
    expect(call.err).toMatch(/受保护.*F2/);
    expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
  });
});

describe("the call", () => {
  test.each([
    [[], /写明命令/],
    [["grade", "x"], /没有“grade”/],
    [["score"], /写明要评分的文件/],
    [["score", "x.xlsx", "--fast"], /没有 --fast/],
    [["score", "x.xlsx", "--out"], /--out 后面要写一个值/],
    [["score", "x.xlsx", "--marks=yes"], /--marks 后面不能写值/],
    [["score", "x.xlsx", "--out", "y.xlsx", "--in-place"], /只能用一个/],
    [["score", "x.xlsx", "z.xlsx", "--out", "y.xlsx"], /须为文件夹/],
    [["score", "x.xlsx", "--scheme", "mars"], /没有“mars”/],
    [["score", "."], /没有 \.xlsx/],
  ])("%j is refused in one sentence on standard error", (args, sentence) => {
    const call = jiping(...args);
    expect([call.code, call.out]).toEqual([2, ""]);
    expect(call.err).toMatch(sentence);
    expect(call.err.trim().split("\n")).toHaveLength(1);
  });

  test("a scheme file is used and named, a wrong one refused with its fields", () => {
    writeFileSync(join(folder, "broken.json"), "{");
    writeFileSync(join(folder, "wrong.json"), JSON.stringify({ id: "x", frame: 100, extra: 1 }));
    expect(jiping("score", fixture("jianghua"), "--scheme", "broken.json").err).toMatch(
      /不是有效的 JSON/,
    );
    const wrong = jiping("score", fixture("jianghua"), "--scheme", "wrong.json");
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/“满分”（frame）应为/);
    expect(wrong.err).toMatch(/字段 extra 不是/);
  });

  test("schemes lists what ships, and prints one as a file that can be edited and used", () => {
    const list = jiping("schemes");
    expect([list.code, list.err]).toEqual([0, ""]);
    for (const id of ["national", "shawan", "department", "execution-cap", "rescale"])
      expect(list.out).toMatch(new RegExp(`^${id} +\\S.*(?:公开|推断|原文)`, "mu"));
    const printed = jiping("schemes", "shawan", "--json");
    const mine = { ...(JSON.parse(printed.out) as object), id: "ours", name: "本县" };
    writeFileSync(join(folder, "ours.json"), JSON.stringify(mine));
    const table = tableOf(report(fixture("chaoyang-2024-unscored"), "--scheme", "ours.json"));
    expect(table).toMatchObject({
      scheme: "ours",
      schemeInfo: { name: "本县", certainty: "inferred" },
    });
    expect(jiping("score", fixture("jianghua"), "--scheme", "ours.json").out).toMatch(
      /评分方案：本县\n依据（由公开表格推断，请先核对）：沙湾市/,
    );
    expect(jiping("schemes", "national", "--json", "n.json").code).toBe(0);
    expect(readFileSync(join(folder, "n.json"), "utf8")).toBe(jiping("schemes", "national").out);
    const again = jiping("schemes", "national", "--json", "ours.json");
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("没有覆盖")]);
    expect(readFileSync(join(folder, "ours.json"), "utf8")).toBe(JSON.stringify(mine));
    expect(jiping("schemes", "mars")).toMatchObject({ code: 2, out: "" });
    expect(jiping("schemes", "national", "shawan").err).toMatch(/一次只能导出一个/);
  });

  test("a total that a scheme limits says so, in words and in the report", () => {
    const printed = JSON.parse(jiping("schemes", "bonus-cap").out) as object;
    writeFileSync(
      join(folder, "strict.json"),
      JSON.stringify({ ...printed, id: "strict", totalMost: "90" }),
    );
    const input = fixture("chaoyang-2024-unscored");
    const { total, grade } = tableOf(report(input, "--scheme", "strict.json"));
    const message = "各项合计98分（含加减分）；评分方案规定总分最高90分，按90分计";
    expect([total.score, grade, total.explanation]).toEqual(["90", "优", message]);
    expect(total.adjustments).toEqual([
      { kind: "bonus-capped", before: "98", after: "90", message },
    ]);
    expect(jiping("score", input, "--scheme", "strict.json").out).toContain(message);
  });

  test("the report holds how a row's own standard was read", () => {
    const table = tableOf(report(fixture("shawan-2024")), "评价指标体系");
    const standard = table.indicators.find(({ row }) => row === 15)?.standard;
    expect(standard).toMatchObject({ reading: "understood" });
    expect(standard?.parts.length).toBeGreaterThan(1);
    expect(table.indicators.some((row) => row.standard?.reading === "refused")).toBe(true);
  });

  test("--sheet takes one sheet, and says which there are", () => {
    expect(report(fixture("shawan-2024"), "--sheet", "得分情况表")[0]?.tables).toHaveLength(1);
    const call = jiping("score", fixture("shawan-2024"), "--sheet", "无");
    expect([call.code, call.err.includes("评价指标体系")]).toEqual([2, true]);
  });

  test("--help and --version tell, with exit code 0", () => {
    expect(jiping("--help").out).toContain("--recompute");
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(jiping("--version").out.trim()).toBe(version);
  });

  test("runs with plain node from any folder", () => {
    const out = execFileSync(process.execPath, [BIN, "score", fixture("cixi-2021")], {
      cwd: "/",
      encoding: "utf8",
    });
    expect(out).toContain("没有绩效指标行");
  });
});
