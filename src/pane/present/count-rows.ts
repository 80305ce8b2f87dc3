import type { AssessedTable } from "../../app/assess";

/** The indicators that count towards the frame. */
export const countRows = ({ scored }: AssessedTable): number =>
  scored.indicators.filter(({ basis }) => basis !== "excluded").length;
