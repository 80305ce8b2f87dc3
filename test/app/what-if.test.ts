import { whatIf, supposedCap } from "../../src/app/what-if/what-if";
import type { ScoredTable } from "../../src/domain/model/scored";
import type { SupposedTotal, WhatIf } from "../../src/domain/model/what-if";
import { drawSheets } from "../support/draw-sheet";
import { openFixture } from "../support/open-fixture";
import { runSheets, schemeOf } from "../support/run-drawn";
import type { SheetSnapshot } from "../../src/domain/model/snapshot";

const scoredIn = (sheets: readonly SheetSnapshot[], scheme: string): ScoredTable => {
  const [table] = runSheets(sheets, { scheme: schemeOf(scheme) }).before;
  if (table === undefined) throw new Error("No table");
  return table.scored;
};

async function fixture(name: string, scheme = "national"): Promise<ScoredTable> {
  const host = openFixture(name);
  const [first] = await host.sheets();
  if (first === undefined) throw new Error("No sheet");
  return scoredIn([await host.read(first)], scheme);
}

const drawn = (drawing: string, scheme = "national"): ScoredTable =>
  scoredIn(drawSheets(drawing), scheme);

const told = (total: SupposedTotal | null): string =>
  total === null ? "-" : `${total.total.toFixed()} ${total.grade ?? "-"}`;

const lostIn = ({ lost }: WhatIf): readonly string[] =>
  lost.map(
    ({ row, lost: points, isEnough }) =>
      `${row === null ? "fund" : String(row + 1)} -${points.toFixed()}${isEnough ? " enough" : ""}`,
  );

const scoresIn = ({ scores }: WhatIf) => ({
  rows: scores.rows.map(
    ({ row, typed, computed, total }) =>
      `${String((row.row ?? -1) + 1)} ${typed.toFixed()} -> ${computed.toFixed()}: ${told(total)}`,
  ),
  all: told(scores.all),
  rising: told(scores.rising),
  falling: told(scores.falling),
});

describe("沙湾 2024 (seed case H-28)", () => {
  test("is half a point under 优, and the rows with most to gain come first", async () => {
    const found = whatIf(await fixture("shawan-2024"));
    expect(found.start).toMatchObject({ kind: "whole", stated: null });
    if (found.start.kind !== "whole") throw new Error("No total");
    expect(told(found.start.now)).toBe("89.5 良");
    expect(found.start.next).toMatchObject({ kind: "missing", grade: "优", fewest: 1 });
    if (found.start.next.kind === "missing") expect(found.start.next.points.toFixed()).toBe("0.5");
    expect(lostIn(found)).toEqual([
      "27 -4 enough",
      "15 -3 enough",
      "14 -1.5 enough",
      "16 -0.5 enough",
      "19 -0.5 enough",
      "21 -0.5 enough",
      "24 -0.5 enough",
    ]);
  });

  test("comes to 91 and 优 where the over-fulfilled rows get what their standard gives", async () => {
    expect(scoresIn(whatIf(await fixture("shawan-2024")))).toEqual({
      rows: [
        "5 2 -> 1.33: 88.83 良",
        "19 3.5 -> 4: 90 优",
        "21 3.5 -> 4: 90 优",
        "24 3.5 -> 4: 90 优",
      ],
      all: "90.33 优",
      rising: "91 优",
      falling: "88.83 良",
    });
  });

  test("keeps the deductions under the scheme that asks for them", async () => {
    expect(scoresIn(whatIf(await fixture("shawan-2024", "shawan")))).toMatchObject({
      rows: ["5 2 -> 1.33: 88.83 良"],
      all: "88.83 良",
      rising: "-",
    });
  });

  test("cannot be capped without an execution rate that the scheme could go by", async () => {
    const scored = await fixture("shawan-2024");
    expect(supposedCap(scored, whatIf(scored), schemeOf("execution-cap"))).toEqual({
      kind: "unknown-rate",
    });
  });
});

const HEAD = `
| 全年预算数 | 500 | 全年执行数 | EXECUTED | | | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 预算执行率 | | | | | 10 | |`;

const table = (executed: string, ...rows: readonly string[]): string =>
  [HEAD.replace("EXECUTED", executed), ...rows, "| 合计 | | | | | 100 | |"].join("\n");

describe("an execution cap", () => {
  const rows = [
    "| 产出 | 数量 | 甲 | ≥10个 | 10个 | 60 | |",
    "| 效益 | 社会效益 | 乙 | ≥10个 | 10个 | 30 | |",
  ];
  test.each([
    { executed: "375", now: "97.5 优", kind: "capped", result: "89 良" },
    { executed: "320", now: "96.4 优", kind: "capped", result: "79 中" },
    { executed: "400", now: "98 优", kind: "free", result: "" },
  ])("with $executed of 500 spent, $now is $kind $result", ({ executed, now, kind, result }) => {
    const scored = drawn(table(executed, ...rows));
    const found = whatIf(scored);
    if (found.start.kind !== "whole") throw new Error("No total");
    expect(told(found.start.now)).toBe(now);
    const cap = supposedCap(scored, found, schemeOf("execution-cap"));
    expect(cap.kind).toBe(kind);
    if (cap.kind === "capped") expect(told(cap.result)).toBe(result);
  });

  test("of the scheme itself holds the total below the next grade", () => {
    const { start } = whatIf(drawn(table("375", ...rows), "execution-cap"));
    expect(start).toMatchObject({ kind: "whole", next: { kind: "held", grade: "优" } });
    if (start.kind === "whole") expect(told(start.now)).toBe("89 良");
  });
});

describe("rows that wait for a person", () => {
  test("leave the total between nothing and full points, or between what their band allows", () => {
    const found = whatIf(
      drawn(
        table(
          "500",
          "| 产出 | 数量 | 甲 | ≥10个 | 9个 | 60 | |",
          "| 效益 | 社会效益 | 乙 | 显著提升 | 有所提升 | 20 | |",
          "| 效益 | 社会效益 | 丙 | ≥10个 | | 10 | |",
        ),
      ),
    );
    if (found.start.kind !== "open") throw new Error(found.start.kind);
    expect([told(found.start.least), told(found.start.most)]).toEqual(["64 中", "94 优"]);
    expect(found.waiting.map(({ row }) => row)).toEqual([4, 5]);
    expect(lostIn(found)).toEqual(["4 -6"]);
    expect(found.scores).toMatchObject({ rows: [], all: null });
  });
});

describe("nothing is told", () => {
  test("of a total where the weights do not add up", () => {
    const found = whatIf(drawn(table("500", "| 产出 | 数量 | 甲 | ≥10个 | 9个 | 60 | |")));
    expect(found.start).toMatchObject({ kind: "none", because: { kind: "weights" } });
    expect(lostIn(found)).toEqual(["4 -6"]);
    expect(found.scores.rows).toEqual([]);
  });
});

test("where 不适用 rows are out, a point of a row makes more than one of the total", () => {
  const found = whatIf(
    drawn(
      table(
        "500",
        "| 产出 | 数量 | 甲 | ≥10个 | 8个 | 70 | |",
        "| 效益 | 社会效益 | 乙 | ≥10个 | 不适用 | 20 | |",
      ),
      "rescale",
    ),
  );
  if (found.start.kind !== "whole" || found.start.next.kind !== "missing") throw new Error("?");
  // 66 of 80 make 82.5; 90 take 72 of 80.
  expect(told(found.start.now)).toBe("82.5 良");
  expect(found.start.next.points.toFixed()).toBe("6");
});

test("a typed total that differs from its rows is said, and the rows count", () => {
  const found = whatIf(
    drawn(
      table("500", "| 产出 | 数量 | 甲 | ≥10个 | 10个 | 90 | 90 |").replace(
        "| 合计 | | | | | 100 | |",
        "| 合计 | | | | | 100 | 98 |",
      ),
    ),
  );
  if (found.start.kind !== "whole") throw new Error("No total");
  expect(told(found.start.now)).toBe("100 优");
  expect(found.start.stated?.toFixed()).toBe("98");
  expect(found.start.next).toEqual({ kind: "highest" });
});
