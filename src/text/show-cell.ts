import { Exact } from "../domain/base/exact";
import type { Cell } from "../domain/model/cell";
import { percent } from "./show";

/** A cell's content as a person reads it; empty text for a blank. */
export function showCell({ value, format }: Pick<Cell, "value" | "format">): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "number":
      return format.includes("%") ? percent(new Exact(value.digits)) : value.digits;
    case "text":
      return value.text;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}
