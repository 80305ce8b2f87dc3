import { dropPart, removeRelationship } from "./content-types";
import type { Package } from "./package";
import type { WorkbookPart } from "./workbook-part";

/** Forgets the order in which formulas were worked out: every program makes it anew. */
export function dropCalcChain(
  target: Package,
  { calcChainPart, name }: Pick<WorkbookPart, "calcChainPart" | "name">,
): void {
  if (calcChainPart === null) return;
  const relationship = target.relationships(name).find(({ type }) => type === "calcChain");
  if (relationship !== undefined) removeRelationship(target, name, relationship.id);
  dropPart(target, calcChainPart);
}
