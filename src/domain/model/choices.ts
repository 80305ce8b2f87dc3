/** What the user lets happen to cells that already hold something. */
export interface Choices {
  /** `keep` leaves blanks blank as well: the sheet is only looked at. */
  readonly mode: "fill-blanks" | "recompute" | "keep";
  /** Whether we were the ones to write this last, number in plain digits, under this path. */
  readonly isOurs: (path: string, written: string) => boolean;
}

export const LOOK_ONLY: Choices = { mode: "keep", isOurs: () => false };

/** The path of the rate that belongs to a score's path. */
export const ratePath = (path: string): string => `${path}/得分率`;
