import type { Area } from "../../domain/model/address";
import { NO_FILL, type Fill } from "../book/sheet";
import { ApiObject, method, numberArgument, property, settable, textArgument } from "./api-object";
import { cellsIn, demandFormattable, type Place } from "./session";

/** The format of a range, or of several areas at once. */
export function formatObject(place: Place, areas: readonly Area[] = [place.area]): ApiObject {
  const { sheet } = place;
  const columns = areas.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, index) => left + index),
  );
  return new ApiObject("RangeFormat", {
    fill: property(1, () => fillObject(place, areas)),
    columnWidth: settable(
      2,
      () => common(columns.map((column) => sheet.columnWidths.get(column) ?? DEFAULT_WIDTH)),
      (value) => {
        for (const column of columns) sheet.columnWidths.set(column, numberArgument(value));
      },
    ),
  });
}

const DEFAULT_WIDTH = 48;

/** Null where the cells differ. */
const common = <Value>(values: readonly Value[]): Value | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

function fillObject(place: Place, areas: readonly Area[]): ApiObject {
  const { sheet } = place;
  const cells = areas.flatMap(cellsIn);
  const change = (next: (known: Fill) => Fill): void => {
    demandFormattable(place);
    for (const at of cells) sheet.setFill(at, next(sheet.fill(at)));
  };
  const read = (part: "color" | "pattern" | "patternColor") => (): string | null =>
    common(cells.map((at) => sheet.fill(at)[part]));
  return new ApiObject("RangeFill", {
    color: settable(1, read("color"), (value) => {
      const color = textArgument(value).toUpperCase();
      change((fill) => ({
        ...fill,
        color,
        pattern: fill.pattern === "None" ? "Solid" : fill.pattern,
      }));
    }),
    pattern: settable(9, read("pattern"), (value) => {
      change((fill) => ({ ...fill, pattern: textArgument(value) }));
    }),
    patternColor: settable(9, read("patternColor"), (value) => {
      change((fill) => ({ ...fill, patternColor: textArgument(value).toUpperCase() }));
    }),
    clear: method(1, () => {
      change(() => NO_FILL);
    }),
  });
}
