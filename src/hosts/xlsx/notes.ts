import { toA1, type CellAddress } from "../../domain/model/address";
import { addPart, addRelationship, declareExtension, freeName } from "./content-types";
import type { Dialect } from "./dialect";
import { damaged } from "./fault";
import { changeShapes, NO_SHAPES, type ShapeChange } from "./note-shapes";
import type { Package, Relationship } from "./package";
import { readXml, type OpenTag } from "./read-xml";
import { escapeXml, spliced, unescapeExcel } from "./xml";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Who our notes are by, to anyone who reads them. */
const AUTHOR = "绩评";

const noComments = ({ main }: Dialect): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;

export interface NoteChange {
  readonly at: CellAddress;
  /** Null removes the note. */
  readonly text: string | null;
}

interface Comment {
  readonly ref: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The notes and threads on each cell of a sheet, by A1. */
export function notesOn(source: Package, sheet: string): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  for (const { type, target } of source.relationships(sheet)) {
    const name = type === "comments" || type === "threadedComment" ? source.find(target) : null;
    if (name === null) continue;
    for (const { ref, text } of readComments(source.text(name), name).comments) {
      notes.set(ref, [...(notes.get(ref) ?? []), text]);
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
 * Writes and removes notes on one sheet; the cells must hold none or one of ours. Gives the id of a new drawing relationship that
 * the sheet's own XML has to name, or null if it names one already.
 */
export function changeNotes(
  target: Package,
  { sheet, drawingId }: SheetNotes,
  changes: readonly NoteChange[],
): string | null {
  const relationships = target.relationships(sheet);
  const partOf = (holds: (relationship: Relationship) => boolean): string | null => {
    const found = relationships.find(holds);
    return found === undefined ? null : target.find(found.target);
  };
  const comments = partOf(({ type }) => type === "comments") ?? newComments(target, sheet);
  const changed = changeComments(target.text(comments), comments, changes);
  target.setText(comments, withoutIdleAuthor(changed));
  const drawing = partOf(({ id }) => id === drawingId);
  if (drawing === null) return newDrawing(target, sheet, shapesOf(changes));
  target.setText(drawing, changeShapes(target.text(drawing), shapesOf(changes)));
  return null;
}

const shapesOf = (changes: readonly NoteChange[]): ShapeChange => ({
  removed: new Set(changes.map(({ at }) => toA1(at))),
  added: changes.filter(({ text }) => text !== null).map(({ at }) => at),
});

function newComments(target: Package, sheet: string): string {
  const name = freeName(target, "xl/comments", ".xml");
  addPart(target, { name, contentType: COMMENTS_TYPE, xml: noComments(target.dialect) });
  addRelationship(target, sheet, { type: "comments", target: name });
  return name;
}

function newDrawing(target: Package, sheet: string, shapes: ShapeChange): string {
  const name = freeName(target, "xl/drawings/vmlDrawing", ".vml");
  declareExtension(target, "vml", VML_TYPE);
  target.setText(name, changeShapes(NO_SHAPES, shapes));
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
        const { ref = "" } = opening.attributes;
        comments.push({ ref, text: unescapeExcel(text), start: opening.start, end });
      }
    },
  });
  const prefix = /<([\w.-]+:)?comments[\s>]/.exec(xml)?.[1] ?? "";
  return { prefix, authors, authorsEnd, comments, listEnd };
}

function changeComments(given: string, name: string, changes: readonly NoteChange[]): string {
  const xml = given.replace(/<((?:[\w.-]+:)?(?:authors|commentList))\s*\/>/g, "<$1></$1>");
  const { prefix, authors, authorsEnd, comments, listEnd } = readComments(xml, name);
  if (authorsEnd === 0 || listEnd === 0) throw damaged(name);
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
      .filter(({ ref }) => changed.has(ref))
      .map(({ start, end }) => ({ start, end, text: "" })),
    { start: listEnd, end: listEnd, text: added.join("") },
  ]);
}

const OUR_AUTHOR = new RegExp(`<((?:[\\w.-]+:)?)author>${AUTHOR}</\\1author>(?=\\s*</\\1authors>)`);

/** Our name, where it is the last and no note is by us any more: notes count their authors. */
function withoutIdleAuthor(xml: string): string {
  const found = OUR_AUTHOR.exec(xml);
  if (found === null) return xml;
  const number = [...xml.slice(0, found.index).matchAll(/<\/(?:[\w.-]+:)?author>/g)].length;
  const isBusy = new RegExp(`\\sauthorId=["']${String(number)}["']`).test(xml);
  return isBusy ? xml : xml.replace(OUR_AUTHOR, "");
}

const commentXml = (
  p: string,
  { ref, author, text }: { ref: string; author: number; text: string },
): string =>
  `<${p}comment ref="${ref}" authorId="${String(author)}"><${p}text><${p}r><${p}t xml:space="preserve">` +
  `${escapeXml(text)}</${p}t></${p}r></${p}text></${p}comment>`;
