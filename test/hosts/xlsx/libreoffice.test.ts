import fc from "fast-check";
import { applyRun } from "../../../src/app/run-workbook";
import {
  planRun,
  type PlannedRun,
  type RunInput,
  type RunOptions,
} from "../../../src/app/plan-run";
import { readWorkbook } from "../../../src/app/read-workbook";
import { Exact } from "../../../src/domain/base/exact";
import { toA1 } from "../../../src/domain/model/address";
import { numberValue, plainText, type Cell } from "../../../src/domain/model/cell";
import type { CellEdit } from "../../../src/domain/model/plan";
import { cellAt, type SheetSnapshot } from "../../../src/domain/model/snapshot";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { planWords } from "../../../src/text/plan-words";
import { percent } from "../../../src/text/show";
import { drawSheet } from "../../support/draw-sheet";
import { workbookOf } from "../../support/draw-workbook";
import { recalculated, SOFFICE } from "../../support/libreoffice";
import { openFixture } from "../../support/open-fixture";
import { schemeOf } from "../../support/run-drawn";

jest.setTimeout(300_000);

const describeIfInstalled = SOFFICE === null ? describe.skip : describe;

function open(bytes: Uint8Array): XlsxHost {
  const host = XlsxHost.open(bytes);
  if (host instanceof XlsxHost) return host;
  throw new Error(host.kind);
}

const read = (host: XlsxHost): Promise<RunInput> =>
  readWorkbook(host, { summaryName: "绩评", form: "formulas" });

const plan = (input: RunInput, options: Partial<RunOptions> = {}): PlannedRun =>
  planRun(
    input,
    {
      scheme: schemeOf("national"),
      mode: "fill-blanks",
      form: "formulas",
      sheetName: null,
      marks: false,
      summarySheet: null,
      ...options,
    },
    planWords,
  );

/** Scores with formulas, and gives the edits that are some. */
async function scoreLive(host: XlsxHost, options: Partial<RunOptions> = {}) {
  const run = plan(await read(host), options);
  const outcome = await applyRun(host, run);
  expect(outcome.kind).toBe("applied");
  return run.plan.edits.filter(({ after }) => after.formula !== null);
}

const nameOf = ({ cell: { sheet, at } }: CellEdit): string => `${sheet.name}!${toA1(at)}`;

/** A score to its last digit; a rate, which is not rounded, as it is shown and to twelve digits. */
function shown({ value, format }: Cell): string {
  if (value.kind !== "number" || !format.includes("%")) return plainText(value);
  const share = new Exact(value.digits);
  return `${percent(share)} ${share.toPrecision(12)}`;
}

const cellOf = (sheets: readonly SheetSnapshot[], { cell }: CellEdit): Cell => {
  const sheet = sheets.find((known) => known.sheet.name === cell.sheet.name);
  if (sheet === undefined) throw new Error(cell.sheet.name);
  return cellAt(sheet, cell.at);
};

/** Divisors of all kinds: thirds, sevenths, and eighths, which end between two hundredths. */
const TARGETS = ["3", "7", "8", "16", "40", "80", "350", "0.8", "1.6", "12.5", "1523.36", "200000"];

const number = (most: number, decimals: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: 1, max: most * 10 ** decimals })
    .map((digits) => new Exact(digits).div(10 ** decimals).toFixed());

const aim = fc.oneof(
  fc
    .tuple(fc.constantFrom("≥", "≤", ">", "<"), fc.constantFrom(...TARGETS), number(2, 3))
    .map(([symbol, target, share]) => ({
      symbol,
      target,
      unit: "件",
      actual: new Exact(target).times(share).toDecimalPlaces(2).plus("0.01").toFixed(),
    })),
  fc
    .tuple(fc.constantFrom("≥", "≤"), fc.constantFrom("80", "95", "98.5"), number(120, 2))
    .map(([symbol, target, points]) => ({ symbol, target, unit: "%", actual: `${points}%` })),
);

/** Weights that add up to 90, beside 10 of the execution. */
const weights = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 9 })
  .map((parts) => {
    const whole = new Exact(90);
    const sum = parts.reduce((total, part) => total + part, 0);
    const shares = parts.slice(1).map((part) => whole.times(part).div(sum).toDecimalPlaces(1));
    const first = shares.reduce((rest, share) => rest.minus(share), whole);
    return [first, ...shares].map((share) => share.toFixed());
  });

const table = weights.chain((points) =>
  fc.record({
    points: fc.constant(points),
    aims: fc.array(aim, { minLength: points.length, maxLength: points.length }),
    money: fc.tuple(number(2000, 2), number(2000, 2)),
    isSplit: fc.boolean(),
  }),
);

type Drawn = typeof table extends fc.Arbitrary<infer Value> ? Value : never;

function drawn({ points, aims, money, isSplit }: Drawn): string {
  const rows = aims.map(({ symbol, target, unit, actual }, index) => {
    const group = index < points.length / 2 ? "产出指标" : "效益指标";
    return `| ${group} | 指标${String(index)} | '${symbol} | ${target} | ${unit} | ${actual} | ${points[index] ?? ""} | | |`;
  });
  const half = Math.ceil(points.length / 2);
  const first = points.slice(0, half).reduce((sum, one) => sum.plus(one), new Exact(0));
  const subtotal = `| 小计 | | | | | | ${first.toFixed()} | | |`;
  return [
    "| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |",
    `| 年度资金总额 | ${money[0]} | ${money[1]} | 10 | | |`,
    "| |",
    "| 一级指标 | 三级指标 | 指标性质 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分 | 得分率 |",
    ...rows.slice(0, half),
    ...(isSplit ? [subtotal] : []),
    ...rows.slice(half),
    "| 合计 | | | | | | 100 | | |",
    "| 评价等级 | | | | | | | | |",
  ].join("\n");
}

const tables = (seed: number, numRuns: number): SheetSnapshot[] =>
  fc
    .sample(table, { seed, numRuns })
    .map((one, index) => drawSheet(drawn(one), `表${String(index + 1)}`));

const FIXTURES: readonly (readonly [name: string, scheme: string])[] = [
  ["chaoyang-2024-unscored", "national"],
  ["chaoyang-2024", "national"],
  ["shawan-2024", "shawan"],
  ["jinshui-2021", "jinshui"],
  ["jianghua", "national"],
];

describeIfInstalled("with LibreOffice (skipped where it is not installed)", () => {
  test("formulas come to the very numbers that the rules give", async () => {
    const random = open(workbookOf(tables(20241121, 80)));
    const books = [{ host: random, live: await scoreLive(random) }];
    for (const [name, id] of FIXTURES) {
      const host = openFixture(name);
      books.push({
        host,
        live: await scoreLive(host, { scheme: schemeOf(id), mode: "recompute" }),
      });
    }
    expect(books[0]?.live.length).toBeGreaterThan(80 * 12);
    for (const [index, saved] of recalculated(books.map(({ host }) => host.save())).entries()) {
      const live = books[index]?.live ?? [];
      const { sheets } = await read(open(saved));
      const wrong = live.flatMap((edit) => {
        const [is, wanted] = [shown(cellOf(sheets, edit)), shown(edit.after)];
        return is === wanted
          ? []
          : [`${nameOf(edit)} =${edit.after.formula ?? ""}: ${is}, not ${wanted}`];
      });
      expect(wrong).toEqual([]);
      expect(live).not.toEqual([]);
    }
  });

  test("formulas stay right when the numbers below them change, and are known again as ours", async () => {
    const host = open(workbookOf(tables(7, 40)));
    await scoreLive(host);
    await changeActuals(host);
    const [saved] = recalculated([host.save()]).map(open);
    if (saved === undefined) throw new Error("no workbook");
    const { plan: again } = plan(await read(saved));
    expect(again.edits.map((edit) => [nameOf(edit), edit.before, edit.after])).toEqual([]);
  });
});

/** Another number in every 实际完成值 and 全年执行数. */
async function changeActuals(host: XlsxHost): Promise<void> {
  const { sheets } = await read(host);
  const edits = sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, before]): CellEdit[] => {
        const isActual = (column === 5 && row > 3) || (column === 2 && row === 1);
        if (!isActual || before.value.kind !== "number" || before.formula !== null) return [];
        const digits = new Exact(before.value.digits).times("0.9").toDecimalPlaces(4).toFixed();
        const after = { ...before, value: numberValue(digits) };
        return [{ cell: { sheet: sheet.sheet, at: { row, column } }, before, after, path: "" }];
      }),
    ),
  );
  const outcome = await host.apply({ edits, results: [], marks: [], sheets: [] });
  expect(outcome.kind).toBe("applied");
}
