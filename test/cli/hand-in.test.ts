import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWorkbook, partsOf, zipped } from "../support/make-workbook";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { parseA1 } from "../../src/domain/model/address";
import { plainText } from "../../src/domain/model/cell";
import { cellAt } from "../../src/domain/model/snapshot";
import { recalculated, SOFFICE } from "../support/libreoffice";

const ROOT = join(__dirname, "../..");
const BIN = join(ROOT, "dist/cli/jiping.js");
const fixture = (name: string): string => join(ROOT, "test/fixtures", `${name}.xlsx`);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiping-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function jiping(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

const read = (name: string): Map<string, string> => partsOf(readFileSync(join(folder, name)));

/** The parts that one of two packages lacks, or that they have differently. */
const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name),
  );

const FIXTURES = [
  ["chaoyang-2024-unscored", ["xl/worksheets/sheet1.xml"]],
  ["chaoyang-2024", []],
  ["cixi-2021", []],
  ["jianghua", []],
  ["jinshui-2021", ["xl/worksheets/sheet3.xml"]],
  ["shawan-2024", []],
] as const;

describe("jiping clean", () => {
  test.each(FIXTURES)(
    "%s marked and cleaned is the original but for what was filled in",
    (name, filled) => {
      jiping("score", fixture(name), "--out", "分.xlsx", "--marks", "--summary");
      const { code, out } = jiping("clean", "分.xlsx", "--out", "上报.xlsx");
      expect(code).toBe(0);
      expect(out).toContain("已清除，保存到 上报.xlsx");
      expect(differences(read("上报.xlsx"), partsOf(readFileSync(fixture(name))))).toEqual(filled);
    },
  );

  test("a copy without marks holds the same values as one that never had any", () => {
    const name = "chaoyang-2024-unscored";
    jiping("score", fixture(name), "--out", "标.xlsx", "--marks", "--summary");
    jiping("score", fixture(name), "--out", "素.xlsx");
    jiping("clean", "标.xlsx", "--out", "甲.xlsx");
    jiping("clean", "素.xlsx", "--out", "乙.xlsx");
    expect(differences(read("甲.xlsx"), read("乙.xlsx"))).toEqual([]);
  });

  test("our summary goes, one that a person has changed is theirs and stays", () => {
    jiping("score", fixture("chaoyang-2024-unscored"), "--out", "分.xlsx", "--summary");
    const parts = read("分.xlsx");
    const [part = "", xml = ""] =
      [...parts].find(([name, text]) => name.includes("/sheet") && text.includes("得分情况（")) ??
      [];
    writeFileSync(join(folder, "改.xlsx"), zipped(parts.set(part, xml.replace("合计", "总计"))));
    jiping("clean", "分.xlsx", "--out", "净.xlsx");
    jiping("clean", "改.xlsx", "--out", "净改.xlsx");
    const tabs = (name: string) => read(name).get("xl/workbook.xml") ?? "";
    expect(tabs("净.xlsx")).not.toContain("绩评得分情况表");
    expect(tabs("净改.xlsx")).toContain("绩评得分情况表");
    expect(read("净改.xlsx").get(part)).toContain("总计");
  });

  test("a folder named by a dot keeps its files' names", () => {
    copyFileSync(fixture("jianghua"), join(folder, "江华.xlsx"));
    jiping("clean", ".", "--out", "上报");
    expect(existsSync(join(folder, "上报", "江华.xlsx"))).toBe(true);
  });

  test("only says what it would do without --out", () => {
    jiping("score", fixture("jianghua"), "--out", "分.xlsx", "--marks");
    const before = readFileSync(join(folder, "分.xlsx"));
    expect(jiping("clean", "分.xlsx")).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(folder, "分.xlsx")).equals(before)).toBe(true);
  });

  test("never writes over its input unless --in-place is said", () => {
    jiping("score", fixture("jianghua"), "--out", "分.xlsx", "--marks");
    const { code, err } = jiping("clean", "分.xlsx", "--out", "./分.xlsx");
    expect(code).toBe(2);
    expect(err).toContain("--in-place");
    expect(jiping("clean", "分.xlsx", "--in-place").code).toBe(0);
    expect(differences(read("分.xlsx"), partsOf(readFileSync(fixture("jianghua"))))).toEqual([]);
    const again = readFileSync(join(folder, "分.xlsx"));
    expect(jiping("clean", "分.xlsx", "--in-place").out).toContain("未改动");
    expect(readFileSync(join(folder, "分.xlsx")).equals(again)).toBe(true);
  });

  test("one bad file never stops the others; old formats are refused with the sentence", () => {
    mkdirSync(join(folder, "表"));
    copyFileSync(fixture("jianghua"), join(folder, "表", "甲.xlsx"));
    writeFileSync(join(folder, "表", "乙.xls"), "x");
    writeFileSync(join(folder, "表", "丙.xlsx"), "x");
    const { code, out, err } = jiping("clean", "表", "--out", "上报");
    expect(code).toBe(2);
    expect(err).toContain("不支持 .xls 格式，请先用 Excel 或 WPS 另存为 .xlsx");
    expect(err).toContain("文件内容不是 Excel 工作簿");
    expect(out).toContain("共 3 个文件，失败 2");
    expect(
      readFileSync(join(folder, "上报", "甲.xlsx")).equals(readFileSync(fixture("jianghua"))),
    ).toBe(true);
  });

  test.each([
    [["clean"], "请写明要评分的文件或文件夹"],
    [["clean", "甲.xlsx", "--marks"], "clean 不用 --marks"],
    [["clean", "甲.xlsx", "--out", "乙.xlsx", "--in-place"], "--out 与 --in-place 只能用一个"],
  ])("%j is refused", (args, sentence) => {
    const { code, err } = jiping(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

describe("jiping score --report", () => {
  beforeEach(() => {
    mkdirSync(join(folder, "各单位"));
    for (const name of ["chaoyang-2024-unscored", "jianghua"]) {
      copyFileSync(fixture(name), join(folder, "各单位", `${name}.xlsx`));
    }
    writeFileSync(join(folder, "各单位", "旧表 #1.xls"), "x");
  });

  const workbook = (path = "汇总.xlsx") => {
    const parts = read(path);
    return {
      tables: parts.get("xl/worksheets/sheet1.xml") ?? "",
      findings: parts.get("xl/worksheets/sheet2.xml") ?? "",
      links: parts.get("xl/worksheets/_rels/sheet2.xml.rels") ?? "",
      tableLinks: parts.get("xl/worksheets/_rels/sheet1.xml.rels") ?? "",
    };
  };

  test("a row a table and a row a finding, linked to the scored copies, with numbers as numbers", () => {
    const { code, err } = jiping("score", "各单位", "--out", "已评分", "--report", "汇总.xlsx");
    expect(code).toBe(2);
    expect(err).toContain("汇总工作簿已保存到 汇总.xlsx");
    const { tables, findings, links, tableLinks } = workbook();
    expect(tables).toContain("政务服务大厅综合窗口服务");
    expect(tables).toContain("北京市朝阳区政务服务管理局");
    expect(tables).toMatch(/<c r="E\d" s="\d"><v>98<\/v><\/c>/);
    expect(tables).toContain("不支持 .xls 格式");
    expect(tables).toContain('state="frozen"');
    expect(tables).toContain("<autoFilter");
    expect(findings).toContain("location=\"'项目支出绩效自评表'!K13\"");
    expect(links).toContain(`Target="${encodeURIComponent("已评分")}/chaoyang-2024-unscored.xlsx"`);
    expect(tableLinks).toContain(
      `${encodeURIComponent("各单位")}/${encodeURIComponent("旧表 #1.xls")}`,
    );
    expect(tables + findings).not.toContain("<f>");
  });

  test("is current after another run, and is no table of its own in the folder", () => {
    jiping("score", "各单位", "--report", "各单位/汇总.xlsx");
    const first = workbook("各单位/汇总.xlsx");
    const { code, out } = jiping("score", "各单位", "--report", "各单位/汇总.xlsx");
    expect([code, out.includes("汇总.xlsx")]).toEqual([2, false]);
    expect(workbook("各单位/汇总.xlsx")).toEqual(first);
    expect(jiping("score", "各单位").out).not.toContain("汇总.xlsx");
  });

  test("takes the place of nothing that is not ours", () => {
    writeFileSync(join(folder, "汇总.xlsx"), makeWorkbook("excel"));
    const { code, err } = jiping("score", "各单位", "--report", "汇总.xlsx");
    expect([code, err]).toEqual([2, expect.stringContaining("不是绩评写的汇总工作簿")]);
    expect(readFileSync(join(folder, "汇总.xlsx")).equals(Buffer.from(makeWorkbook("excel")))).toBe(
      true,
    );
    expect(jiping("score", "各单位", "--report", "各单位/jianghua.xlsx").code).toBe(2);
    expect(jiping("score", "各单位", "--report", "汇总.csv").err).toContain("须为 .xlsx 文件");
    const inOut = jiping("score", "各单位", "--out", "出", "--report", "出/jianghua.xlsx");
    expect(inOut.err).toContain("会盖住");
    expect(existsSync(join(folder, "出"))).toBe(false);
  });

  test("text that looks like a formula stays text, in the file and when a person edits it", () => {
    mkdirSync(join(folder, "另"));
    copyFileSync(fixture("jianghua"), join(folder, "另", "=1+1.xlsx"));
    jiping("score", "另", "--report", "公式.xlsx");
    const { tables } = workbook("公式.xlsx");
    expect(tables).toContain(">另/=1+1.xlsx<");
    expect(tables).not.toContain("<f>");
  });

  (SOFFICE === null ? test.skip : test)("LibreOffice reads it as it was meant", async () => {
    jiping("score", "各单位", "--report", "汇总.xlsx");
    const [saved] = recalculated([readFileSync(join(folder, "汇总.xlsx"))]);
    const host = XlsxHost.open(saved ?? new Uint8Array());
    if (!(host instanceof XlsxHost)) throw new Error(host.kind);
    const sheet = await host.read("active-sheet");
    const held = (address: string) => {
      const cell = cellAt(sheet, parseA1(address) ?? { row: -1, column: -1 });
      return [cell.value.kind, plainText(cell.value), cell.formula];
    };
    expect(held("A1")).toEqual(["text", "文件", null]);
    expect(["C2", "E2", "F2"].map(held)).toEqual([
      ["text", "政务服务大厅综合窗口服务", null],
      ["number", "98", null],
      ["text", "优", null],
    ]);
  });
});
