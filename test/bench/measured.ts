/** One line of the table: what was measured, and how it stands to its aim where it has one. */
export interface Measured {
  readonly what: string;
  readonly result: string;
  readonly detail?: string;
  readonly aim?: Aim;
}

interface Aim {
  readonly text: string;
  readonly isMet: boolean;
}

export const atMost = (value: number, limit: number, unit: string): Aim => ({
  text: `≤ ${String(limit)}${unit}`,
  isMet: value <= limit,
});

export const atLeast = (value: number, limit: number, unit: string): Aim => ({
  text: `≥ ${String(limit)}${unit}`,
  isMet: value >= limit,
});

/** Three significant digits, with thousands apart. */
export const show = (value: number): string =>
  value.toLocaleString("en-US", { maximumSignificantDigits: 3 });

const HEADINGS = ["what", "result", "aim", "met", "detail"];

/** The lines as one table in aligned columns. */
export function tableOf(lines: readonly Measured[]): string {
  const rows = lines.map(({ what, result, aim, detail }) => [
    what,
    result,
    aim?.text ?? "",
    aim === undefined ? "" : aim.isMet ? "yes" : "NO",
    detail ?? "",
  ]);
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
