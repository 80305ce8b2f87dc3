import fc from "fast-check";
import type { PlannedRun } from "../src/app/plan-run";
import { toDigits } from "../src/domain/model/cell";
import { invertPlan, type EditPlan } from "../src/domain/model/plan";
import { cellAt, type SheetSnapshot } from "../src/domain/model/snapshot";
import { afterEdits } from "../src/app/after-edits";
import { recalculated } from "../src/app/recalculate";
import { shippedSchemes } from "../src/domain/schemes/shipped-schemes";
import { drawnTables, sheetOfColumns } from "./support/arbitraries";
import { drawSheet } from "./support/draw-sheet";
import { runSheets } from "./support/run-drawn";

/** What a run says, without any address. */
function essence({ before, after }: PlannedRun) {
  return after.map(({ scored, findings, questions }, index) => ({
    kind: scored.table.kind,
    rows: scored.indicators.map((row, at) => ({
      names: [row.indicator.row.level1, row.indicator.row.level2, row.indicator.row.name].map(
        (level) => level?.name,
      ),
      target: row.indicator.targetText.text,
      actual: row.indicator.actualText.text,
      computed: row.computed === null ? null : toDigits(row.computed),
      standing: row.standing === null ? null : toDigits(row.standing),
      basis: before[index]?.scored.indicators[at]?.basis,
    })),
    total: scored.total.standing === null ? null : toDigits(scored.total.standing),
    grade: scored.grade.computed,
    findings: findings.map(({ code, severity }) => `${severity} ${code}`).sort(),
    questions: questions.map(({ about }) => about).sort(),
  }));
}

const applied = (sheet: SheetSnapshot, plan: EditPlan): SheetSnapshot =>
  afterEdits([sheet], plan.edits, recalculated).sheets[0] ?? sheet;

const cellsOf = (sheet: SheetSnapshot, like: SheetSnapshot): string =>
  [...like.rows]
    .flatMap(([row, cells]) =>
      [...cells.keys()].map((column) => JSON.stringify(cellAt(sheet, { row, column }))),
    )
    .join();

describe("any table", () => {
  test("reads the same with its columns in another order", () => {
    const shuffled = drawnTables.chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.shuffledSubarray([...columns], { minLength: columns.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([columns, others]) => {
        expect(essence(runSheets([sheetOfColumns(others)]))).toEqual(
          essence(runSheets([sheetOfColumns(columns)])),
        );
      }),
    );
  });

  test("reads the same wherever it stands on the sheet", () => {
    fc.assert(
      fc.property(
        drawnTables,
        fc.nat({ max: 20 }),
        fc.nat({ max: 9 }),
        (columns, above, beside) => {
          const moved = runSheets([sheetOfColumns(columns, above, beside)]);
          const still = runSheets([sheetOfColumns(columns)]);
          expect(essence(moved)).toEqual(essence(still));
          moved.plan.edits.forEach(({ cell: { at } }, index) => {
            const there = still.plan.edits[index]?.cell.at;
            expect([at.row - above, at.column - beside]).toEqual([there?.row, there?.column]);
          });
        },
      ),
    );
  });

  test("scores every row within 0 and its weight, under every scheme", () => {
    fc.assert(
      fc.property(drawnTables, fc.constantFrom(...shippedSchemes), (columns, scheme) => {
        for (const { scored } of runSheets([sheetOfColumns(columns)], { scheme }).after) {
          for (const { computed, weight } of scored.indicators) {
            if (computed === null) continue;
            expect(computed.gte(0) && weight !== null && computed.lte(weight)).toBe(true);
          }
        }
      }),
    );
  });

  test("never changes a cell that a person filled, unless told to recompute", () => {
    fc.assert(
      fc.property(drawnTables, (columns) => {
        for (const { before } of runSheets([sheetOfColumns(columns)]).plan.edits) {
          expect(before.value.kind).toBe("empty");
        }
      }),
    );
  });

  test("comes back cell by cell when a plan is undone", () => {
    fc.assert(
      fc.property(
        drawnTables,
        fc.constantFrom("fill-blanks" as const, "recompute" as const),
        (columns, mode) => {
          const sheet = sheetOfColumns(columns);
          const { plan } = runSheets([sheet], { mode });
          const after = applied(sheet, plan);
          expect(cellsOf(applied(after, invertPlan(plan)), after)).toBe(cellsOf(sheet, after));
        },
      ),
    );
  });

  test("is left alone by a second run", () => {
    fc.assert(
      fc.property(drawnTables, (columns) => {
        const sheet = sheetOfColumns(columns);
        const once = applied(sheet, runSheets([sheet]).plan);
        expect(runSheets([once]).plan.edits).toEqual([]);
      }),
    );
  });

  test("has a total only where every row has a score and the weights make a hundred", () => {
    fc.assert(
      fc.property(drawnTables, (columns) => {
        for (const { scored } of runSheets([sheetOfColumns(columns)]).after) {
          if (scored.total.standing === null) continue;
          expect(scored.total.weight.toFixed()).toBe("100");
          expect(scored.indicators.every(({ standing }) => standing !== null)).toBe(true);
        }
      }),
    );
  });

  test("made of random cells never stops the reader", () => {
    const words = fc.constantFrom(
      "一级指标",
      "三级指标",
      "指标值",
      "实际完成值",
      "分值",
      "得分",
      "合计",
      "小计",
      "10",
      "95%",
      "≥",
      "",
      "<",
      "^",
      "预算数",
      "执行数",
      "等级",
      "=A1+1",
      "……",
      "加分项",
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 9 }), { maxLength: 14 }),
        (grid) => {
          const drawn = grid.map((row) => `| ${row.join(" | ")} |`).join("\n");
          const run = runSheets([drawSheet(drawn)]);
          expect(Array.isArray(run.plan.edits)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
