import type { Override, Scheme } from "./scheme";
import type { TableRow } from "./table";

/** The scheme's own rule for a row; null where it has none. Execution, bonus and shared rows have none. */
export function overrideOf(
  { kind, name, level1 }: TableRow,
  { overrides }: Pick<Scheme, "overrides">,
): Override | null {
  if (kind !== "indicator") return null;
  const holds = (text: string | undefined, words: string | null): boolean =>
    words === null || bare(text ?? "").includes(bare(words));
  return (
    overrides.find((rule) => holds(name?.name, rule.name) && holds(level1?.name, rule.level1)) ??
    null
  );
}

/** Names are broken over lines and filled up with spaces to fit their cells. */
const bare = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");
