import { Exact } from "../domain/base/exact";
import { plainText, type Cell } from "../domain/model/cell";
import { percent } from "./show";

/** A cell's content as a person reads it; empty text for a blank. */
export const showCell = ({ value, format }: Pick<Cell, "value" | "format">): string =>
  value.kind === "number" && format.includes("%")
    ? percent(new Exact(value.digits))
    : plainText(value);
