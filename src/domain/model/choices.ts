/** What the user said about one cell. */
export type Decision = "replace" | "keep";

/** What the user lets happen to cells that already hold something. */
export interface Choices {
  /** `keep` leaves blanks blank as well: the sheet is only looked at. */
  readonly mode: "fill-blanks" | "recompute" | "keep";
  /** Whether we were the ones to write this last, number in plain digits, under this path. */
  readonly isOurs: (path: string, written: string) => boolean;
  /** A decision about the cell of this path goes before the mode; null for nearly all. */
  readonly decisionOn: (path: string) => Decision | null;
}

export const LOOK_ONLY: Choices = { mode: "keep", isOurs: () => false, decisionOn: () => null };

/** Whether a blank cell is to be filled. */
export const mayFill = ({ mode, decisionOn }: Choices, path: string): boolean =>
  (decisionOn(path) ?? (mode === "keep" ? "keep" : "replace")) === "replace";

/** Whether what stands in a cell is to give way. */
export function mayReplace(
  { mode, isOurs, decisionOn }: Choices,
  path: string,
  standing: string,
): boolean {
  const decision = decisionOn(path);
  if (decision !== null) return decision === "replace";
  return mode === "recompute" || (mode === "fill-blanks" && isOurs(path, standing));
}

/** The path of the rate that belongs to a score's path. */
export const ratePath = (path: string): string => `${path}/得分率`;
