import { dropPart, forgetExtension, removeRelationship } from "./content-types";
import { hasShapes } from "./note-shapes";
import type { Package, Relationship } from "./package";
import type { SheetPart } from "./sheet-part";

const COMMENT = /<(?:[\w.-]+:)?comment[\s>]/;

/** Drops a sheet's list of notes and its drawing once nothing is in them any more. */
export function dropEmptyNotes(target: Package, { name, xml, children }: SheetPart): void {
  const related = target.relationships(name);
  const comments = related.find(({ type }) => type === "comments");
  if (comments === undefined || !dropIfEmpty(target, comments, COMMENT)) return;
  removeRelationship(target, name, comments.id);
  const drawing = children.find((child) => child.name === "legacyDrawing");
  const shapes = related.find(({ id }) => id === drawing?.attributes["id"]);
  if (drawing === undefined || shapes === undefined) return;
  const part = target.find(shapes.target);
  if (part === null || hasShapes(target.text(part))) return;
  dropPart(target, part);
  removeRelationship(target, name, shapes.id);
  forgetExtension(target, "vml");
  target.setText(name, xml.slice(0, drawing.start) + xml.slice(drawing.end));
}

function dropIfEmpty(target: Package, { target: to }: Relationship, content: RegExp): boolean {
  const part = target.find(to);
  if (part === null || content.test(target.text(part))) return false;
  dropPart(target, part);
  return true;
}
