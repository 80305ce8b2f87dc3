import type { Dialect } from "./dialect";
import type { ChildPlace, SheetPart } from "./sheet-part";

const AFTER_DRAWING: ReadonlySet<string> = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/** The sheet's XML naming its notes' drawing, in the place the schema prescribes. */
export function withLegacyDrawing(
  { xml, prefix, children }: SheetPart,
  id: string,
  { relationships }: Dialect,
): string {
  const isDrawing = ({ name }: ChildPlace): boolean => name === "legacyDrawing";
  const known = children.find(isDrawing);
  const element = `<${prefix}legacyDrawing xmlns:r="${relationships}" r:id="${id}"/>`;
  if (known !== undefined) return xml.slice(0, known.start) + element + xml.slice(known.end);
  const next = children.find(({ name }) => AFTER_DRAWING.has(name));
  const at = next?.start ?? children.at(-1)?.end ?? 0;
  return xml.slice(0, at) + element + xml.slice(at);
}
