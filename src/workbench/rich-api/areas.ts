import { areaToA1, type Area } from "../../domain/model/address";
import { ApiObject, method, property } from "./api-object";
import { formatObject } from "./format";
import type { Place } from "./session";

/** Several rectangles that are formatted as one. */
export const areasObject = (
  place: Place,
  areas: readonly Area[],
  rangeOf: (area: Area) => ApiObject,
): ApiObject =>
  new ApiObject(
    "RangeAreas",
    {
      address: property(9, () =>
        areas.map((area) => `${place.sheet.name}!${areaToA1(area)}`).join(","),
      ),
      areaCount: property(9, () => areas.length),
      areas: property(
        9,
        () => new ApiObject("RangeCollection", {}, { items: () => areas.map(rangeOf) }),
      ),
      format: property(9, () => formatObject(place, areas)),
      clear: method(9, () => {
        for (const area of areas) rangeOf(area).members["clear"]?.call?.();
      }),
    },
    { isKept: true },
  );
