import { solidColour } from "../shared/fill-element";
import { respellFill } from "./fills";
import type { StyleMember, StyleSheet } from "./read-styles";
import type { SheetPart } from "./sheet-part";
import { spliced, withAttribute, type Splice } from "./xml";

export interface StyleUse {
  /** The numbers of the cell styles that cells, rows and columns have. */
  readonly used: ReadonlySet<number>;
  /** `RRGGBB` of the fills that only we give. */
  readonly ourFills: ReadonlySet<string>;
}

/**
 * The style sheet without what stands at the end of its lists from the first mark's style on and no
 * cell has any more: we have put it there. Styles are known by their place: one in the middle stays.
 */
export function trimStyles(sheet: StyleSheet, { used, ourFills }: StyleUse): string {
  const styles = membersOf(sheet, "cellXfs");
  const fills = membersOf(sheet, "fills");
  const isOurs = (fill: string): boolean =>
    ourFills.has(solidColour(respellFill(fill, "") ?? "") ?? "");
  const ours = new Set(fills.flatMap((fill, index) => (isOurs(fill.xml) ? [index] : [])));
  const first = styles.findIndex((style) => ours.has(fillOf(style)));
  const isIdle = (index: number): boolean => first >= 0 && index >= first && !used.has(index);
  const keptStyles = keptOf(styles.length, isIdle);
  const users = [...styles.slice(0, keptStyles), ...membersOf(sheet, "cellStyleXfs")];
  const usedFills = new Set(users.map(fillOf));
  const keptFills = keptOf(fills.length, (index) => ours.has(index) && !usedFills.has(index));
  return spliced(sheet.xml, [
    ...shortened(sheet, "cellXfs", keptStyles),
    ...shortened(sheet, "fills", keptFills),
  ]);
}

const membersOf = ({ lists }: StyleSheet, name: string): readonly StyleMember[] =>
  lists.get(name)?.members ?? [];

const fillOf = (style: StyleMember | undefined): number => Number(style?.attributes["fillId"] ?? 0);

function keptOf(count: number, isIdle: (index: number) => boolean): number {
  let kept = count;
  while (kept > 0 && isIdle(kept - 1)) kept -= 1;
  return kept;
}

function shortened({ xml, lists }: StyleSheet, name: string, kept: number): Splice[] {
  const list = lists.get(name);
  if (list === undefined || kept === list.members.length) return [];
  const tail = list.members
    .slice(kept)
    .map((member) => member.xml)
    .join("");
  const start = list.end - tail.length;
  // Another program has laid them out anew: they are its own now.
  if (xml.slice(start, list.end) !== tail) return [];
  const opening = xml.slice(list.tag.start, list.tag.end);
  const counted = withAttribute(opening, "count", String(kept));
  return [
    { start: list.tag.start, end: list.tag.end, text: counted },
    { start, end: list.end, text: "" },
  ];
}

/** The styles that anything on these sheets has. */
export const usedStyles = (sheets: readonly SheetPart[]): ReadonlySet<number> =>
  new Set(sheets.flatMap(stylesIn));

const stylesIn = ({ rows, columnStyles }: SheetPart): readonly number[] => [
  ...columnStyles.map(({ style }) => style),
  ...[...rows.values()].flatMap(({ style, cells }) => [
    ...(style === null ? [] : [style]),
    ...[...cells.values()].map((cell) => cell.style),
  ]),
];
