/** One line of the table: what was measured, and how it stands to its aim where it has one. */
export interface Measured {
  readonly what: string;
  readonly result: string;
  readonly aim?: Aim;
  readonly detail?: string;
}

interface Aim {
  readonly text: string;
  readonly isMet: boolean;
}

export const atMost = (value: number, limit: number, unit: string): Aim => ({
  text: `≤ ${String(limit)} ${unit}`,
  isMet: value <= limit,
});

export const atLeast = (value: number, limit: number, unit: string): Aim => ({
  text: `≥ ${String(limit)} ${unit}`,
  isMet: value >= limit,
});

/** Three significant digits: no bench is steadier than that. */
export const show = (value: number): string =>
  value.toLocaleString("en-US", { maximumSignificantDigits: 3 });

const HEADINGS = ["what", "result", "aim", "met", "detail"];

/** The lines in aligned columns. */
export function tableOf(lines: readonly Measured[]): string {
  const rows = [HEADINGS, ...lines.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

function cellsOf({ what, result, aim, detail = "" }: Measured): string[] {
  if (aim === undefined) return [what, result, "", "", detail];
  return [what, result, aim.text, aim.isMet ? "yes" : "NO", detail];
}
