import { toA1, type CellAddress } from "../../domain/model/address";
import { addPart, addRelationship, declareExtension, freeName } from "./content-types";
import { readRelationships, type Package, type Relationship } from "./package";
import { escapeXml, readXml, spliced, unescapeExcel, type OpenTag } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Our author's name in the comments part: by it a note of ours is told from a person's. */
const AUTHOR = "绩评";

const NO_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<comments xmlns="${SPREADSHEET}"><authors></authors><commentList></commentList></comments>`;

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const NO_SHAPES = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

const SHAPE_TYPE =
  `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export interface NoteChange {
  readonly at: CellAddress;
  /** Null removes the note. */
  readonly text: string | null;
}

interface Comment {
  readonly ref: string;
  readonly author: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A note as it stands: a person's is never touched. */
export interface StandingNote {
  readonly by: "us" | "person";
  readonly text: string;
}

/** The note on each cell of a sheet, by A1; a person's where a cell has several. */
export function notesOn(source: Package, sheet: string): ReadonlyMap<string, StandingNote> {
  const notes = new Map<string, StandingNote>();
  for (const { type, target } of readRelationships(source, sheet)) {
    const name = type === "comments" || type === "threadedComment" ? source.find(target) : null;
    if (name === null) continue;
    for (const { ref, author, text } of readComments(source.text(name), name).comments) {
      const by = author === AUTHOR && notes.get(ref)?.by !== "person" ? "us" : "person";
      notes.set(ref, { by, text });
    }
  }
  return notes;
}

export interface SheetNotes {
  /** The sheet's part. */
  readonly sheet: string;
  /** The relationship that its `legacyDrawing` names; null if it has none. */
  readonly drawingId: string | null;
}

/**
 * Writes and removes notes of ours on one sheet. Gives the id of a new drawing relationship that
 * the sheet's own XML has to name, or null if it names one already.
 */
export function changeNotes(
  target: Package,
  { sheet, drawingId }: SheetNotes,
  changes: readonly NoteChange[],
): string | null {
  const relationships = readRelationships(target, sheet);
  const partOf = (holds: (relationship: Relationship) => boolean): string | null => {
    const found = relationships.find(holds);
    return found === undefined ? null : target.find(found.target);
  };
  const comments = partOf(({ type }) => type === "comments") ?? newComments(target, sheet);
  target.setText(comments, changeComments(target.text(comments), comments, changes));
  const drawing = partOf(({ id }) => id === drawingId);
  if (drawing === null) return newDrawing(target, sheet, changes);
  target.setText(drawing, changeShapes(target.text(drawing), changes));
  return null;
}

function newComments(target: Package, sheet: string): string {
  const name = freeName(target, "xl/comments", ".xml");
  addPart(target, { name, contentType: COMMENTS_TYPE, xml: NO_COMMENTS });
  addRelationship(target, sheet, { type: "comments", target: name });
  return name;
}

function newDrawing(target: Package, sheet: string, changes: readonly NoteChange[]): string {
  const name = freeName(target, "xl/drawings/vmlDrawing", ".vml");
  declareExtension(target, "vml", VML_TYPE);
  target.setText(name, changeShapes(NO_SHAPES, changes));
  return addRelationship(target, sheet, { type: "vmlDrawing", target: name });
}

interface CommentsPart {
  readonly prefix: string;
  readonly authors: readonly string[];
  readonly authorsEnd: number;
  readonly comments: readonly Comment[];
  readonly listEnd: number;
}

const isComment = (tag: string): boolean => tag === "comment" || tag === "threadedComment";

function readComments(xml: string, name: string): CommentsPart {
  const authors: string[] = [];
  const comments: Comment[] = [];
  const path: OpenTag[] = [];
  let text = "";
  let authorsEnd = 0;
  let listEnd = 0;
  readXml(xml, name, {
    open: (tag) => {
      path.push(tag);
      if (tag.name === "author" || isComment(tag.name)) text = "";
    },
    text: (piece) => {
      const inside = path.at(-1)?.name;
      if (inside === "author" || inside === "t") text += piece;
    },
    close: (tag, end) => {
      const opening = path.pop();
      const closing = xml.lastIndexOf("<", end - 1);
      if (tag === "author") authors.push(text);
      else if (tag === "authors") authorsEnd = closing;
      else if (tag === "commentList") listEnd = closing;
      else if (opening !== undefined && isComment(tag)) {
        const { ref = "", authorId } = opening.attributes;
        const author = authors[Number(authorId)] ?? "";
        comments.push({ ref, author, text: unescapeExcel(text), start: opening.start, end });
      }
    },
  });
  const prefix = /<([\w.-]+:)?comments[\s>]/.exec(xml)?.[1] ?? "";
  return { prefix, authors, authorsEnd, comments, listEnd };
}

function changeComments(given: string, name: string, changes: readonly NoteChange[]): string {
  const xml = given.replace(/<((?:[\w.-]+:)?(?:authors|commentList))\s*\/>/g, "<$1></$1>");
  const { prefix, authors, authorsEnd, comments, listEnd } = readComments(xml, name);
  const known = authors.indexOf(AUTHOR);
  const author = known >= 0 ? known : authors.length;
  const changed = new Set(changes.map(({ at }) => toA1(at)));
  const added = changes
    .filter(({ text }) => text !== null)
    .map(({ at, text }) => commentXml(prefix, { ref: toA1(at), author, text: text ?? "" }));
  return spliced(xml, [
    ...(known >= 0 || added.length === 0
      ? []
      : [
          {
            start: authorsEnd,
            end: authorsEnd,
            text: `<${prefix}author>${AUTHOR}</${prefix}author>`,
          },
        ]),
    ...comments
      .filter((comment) => comment.author === AUTHOR && changed.has(comment.ref))
      .map(({ start, end }) => ({ start, end, text: "" })),
    { start: listEnd, end: listEnd, text: added.join("") },
  ]);
}

const commentXml = (
  p: string,
  { ref, author, text }: { ref: string; author: number; text: string },
): string =>
  `<${p}comment ref="${ref}" authorId="${String(author)}"><${p}text><${p}r><${p}t xml:space="preserve">` +
  `${escapeXml(text)}</${p}t></${p}r></${p}text></${p}comment>`;

const SHAPE = /<v:shape\b[\s\S]*?<\/v:shape>/g;
const FIRST_SHAPE_ID = 1025;
/** Our shapes' alternative text. */
const OUR_SHAPE = "绩评批注";

/** Excel's VML is not always well formed XML, so that its shapes are found by pattern. */
function changeShapes(vml: string, changes: readonly NoteChange[]): string {
  const changed = new Set(changes.map(({ at }) => toA1(at)));
  const kept = vml.replace(SHAPE, (shape) =>
    shape.includes(OUR_SHAPE) && changed.has(cellOfShape(shape)) ? "" : shape,
  );
  const ids = [...kept.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  let next = Math.max(FIRST_SHAPE_ID - 1, ...ids);
  const added = changes
    .filter(({ text }) => text !== null)
    .map(({ at }) => shapeXml((next += 1), at));
  if (added.length === 0) return kept;
  const end = kept.lastIndexOf("</");
  const type = kept.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  return kept.slice(0, end) + type + added.join("") + kept.slice(end);
}

function cellOfShape(shape: string): string {
  const number = (tag: string): number =>
    Number(new RegExp(`<x:${tag}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1);
  return toA1({ row: number("Row"), column: number("Column") });
}

function shapeXml(id: number, { row, column }: CellAddress): string {
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 4, 15, row + 4, 4].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${String(id)}" type="#_x0000_t202" alt="${OUR_SHAPE}" ` +
    "style='position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:80pt;z-index:1;visibility:hidden' " +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>" +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
