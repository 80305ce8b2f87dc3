import { toA1, type CellAddress } from "../../domain/model/address";
import { appendToRoot } from "./xml";

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** A legacy drawing without shapes. */
export const NO_SHAPES = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

const SHAPE_TYPE =
  `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const SHAPE = /<((?:[\w.-]+:)?)shape\b(?:[^<>"']|"[^"]*"|'[^']*')*?(?:\/>|>[^]*?<\/\1shape\s*>)/g;
const FIRST_SHAPE_ID = 1025;

/** The cells whose note loses its shape, and those that get one. */
export interface ShapeChange {
  readonly removed: ReadonlySet<string>;
  readonly added: readonly CellAddress[];
}

/** Whether a legacy drawing shows anything: a note, a button, a picture. */
export const hasShapes = (vml: string): boolean => vml.search(SHAPE) >= 0;

/** Excel's VML is not always well formed XML, so that its shapes are found by pattern. */
export function changeShapes(vml: string, { removed, added }: ShapeChange): string {
  const kept = vml.replace(SHAPE, (shape) => (removed.has(cellOfNote(shape) ?? "") ? "" : shape));
  if (added.length === 0) return kept;
  const firstId = [...kept.matchAll(/_x0000_s(\d+)/g)].reduce(
    (most, [, id]) => Math.max(most, Number(id) + 1),
    FIRST_SHAPE_ID,
  );
  const type = /id=["']_x0000_t202["']/.test(kept) ? "" : SHAPE_TYPE;
  const shapes = added.map((at, index) => shapeXml(firstId + index, at));
  return appendToRoot(kept, () => type + shapes.join(""));
}

/** The cell whose note a shape is; null for a button or a picture. */
function cellOfNote(shape: string): string | null {
  if (!/\bObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const number = (tag: string): number =>
    Number(new RegExp(`<(?:[\\w.-]+:)?${tag}>\\s*(\\d+)`).exec(shape)?.[1] ?? 0);
  return toA1({ row: number("Row"), column: number("Column") });
}

function shapeXml(id: number, { row, column }: CellAddress): string {
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 4, 15, row + 4, 4].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${String(id)}" type="#_x0000_t202" ` +
    "style='position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:80pt;z-index:1;visibility:hidden' " +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>" +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
