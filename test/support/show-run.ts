import type { PlannedRun } from "../../src/app/plan-run";
import { reportRun, type TableReport } from "../../src/cli/report";

/** A run as text a reviewer can read: every table, row, finding, question and written cell. */
export function showRun(run: PlannedRun): string {
  const { tables, written } = reportRun("", run, []);
  const lines = tables.flatMap((table, index) => [
    ...showTable(table),
    ...rowKinds(run, index),
    ...table.findings.map(
      ({ severity, cell, code, message }) => `  ${severity} ${code} ${cell}: ${message}`,
    ),
    ...table.questions.map(({ cell, about, message }) => `  ask ${about} ${cell}: ${message}`),
    "",
  ]);
  const edits = written.map(
    ({ sheet, cell, kind, before, after }) =>
      `  ${kind} ${sheet}!${cell}: ${before ?? "(blank)"} -> ${after ?? "(blank)"}`,
  );
  return [...lines, "written", ...(edits.length === 0 ? ["  nothing"] : edits), ""].join("\n");
}

function showTable(table: TableReport): string[] {
  const { fund, total } = table;
  const columns = Object.entries(table.columns).map(([role, column]) => `${role}=${column}`);
  return [
    `${table.kind} ${table.sheet}!${table.range}`,
    `  columns ${columns.join(" ")}`,
    ...(fund === null
      ? []
      : [
          `  fund ${fund.sheet}!${String(fund.row)}: ${show(fund.executed)} / ${show(fund.fullYear)} = ${show(fund.rate)}, weight ${show(fund.weight)}, score ${show(fund.score)}`,
        ]),
    ...table.indicators.map(
      (row) =>
        `  ${String(row.row)} ${[row.level1, row.level2, row.name].map((name) => name ?? "-").join(" / ")}: ` +
        `weight ${show(row.weight)}, target ${show(row.target)}, actual ${show(row.actual)}, ${row.basis}, ` +
        `computed ${show(row.computed)}${row.suggested === null ? "" : ` (suggested ${row.suggested})`}, typed ${show(row.typed)}, score ${show(row.score)}\n` +
        `      ${row.explanation}`,
    ),
    ...table.groups.map(
      ({ name, weight, score, rate }) =>
        `  group ${name}: ${show(score)} of ${weight}, ${show(rate)}`,
    ),
    `  total ${show(total.score)} of ${total.weight} (computed ${show(total.computed)}, typed ${show(total.typed)}), grade ${show(table.grade)}`,
  ];
}

/** Rows that are no plain indicators. */
function rowKinds(run: PlannedRun, index: number): string[] {
  const rows = run.after[index]?.scored.table.rows ?? [];
  const others = rows.filter(({ kind }) => kind !== "indicator");
  return others.length === 0
    ? []
    : [`  rows ${others.map(({ row, kind }) => `${String(row + 1)}:${kind}`).join(" ")}`];
}

const show = (text: string | null): string => text ?? "-";
