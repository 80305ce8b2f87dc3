import { isNotApplicable, type ScoredIndicator, type ScoredTable } from "../../model/scored";

/** The rows whose points make the frame, those that do not apply among them. */
export const weighedRows = ({ indicators }: ScoredTable): readonly ScoredIndicator[] =>
  indicators.filter((row) => row.basis !== "excluded" || isNotApplicable(row));

/** The points of 预算执行 are the form's and not the unit's to choose. */
export const isFixed = ({ indicator }: ScoredIndicator): boolean => indicator.row.kind === "fund";

export const nameOfRow = ({ indicator: { row } }: ScoredIndicator): string =>
  row.name?.name ?? row.level2?.name ?? row.level1?.name ?? "";
