import { readXml, type OpenTag } from "./read-xml";

/** A member of a list of the style sheet: one `xf`, one `fill`, one `numFmt`. */
export interface StyleMember {
  readonly xml: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A list element of the style sheet: what it holds and where more goes. */
interface StyleList {
  readonly tag: OpenTag;
  readonly members: readonly StyleMember[];
  /** Before its closing tag; behind the tag of a self-closing one. */
  readonly end: number;
  /** Behind its closing tag. */
  readonly outerEnd: number;
}

export interface StyleSheet {
  readonly xml: string;
  /** The namespace prefix of its elements, with the colon; empty for none. */
  readonly prefix: string;
  /** Behind the root's opening tag. */
  readonly firstChild: number;
  readonly lists: ReadonlyMap<string, StyleList>;
}

const LIST_DEPTH = 2;
const MEMBER_DEPTH = 3;

export function readStyles(xml: string): StyleSheet {
  const lists = new Map<string, StyleList>();
  const path: OpenTag[] = [];
  let members: StyleMember[] = [];
  const roots: OpenTag[] = [];
  readXml(xml, "styles.xml", {
    open: (tag) => {
      const depth = path.push(tag);
      if (depth === 1) roots.push(tag);
      if (depth === LIST_DEPTH) members = [];
    },
    close: (name, end) => {
      const depth = path.length;
      const tag = path.pop();
      if (tag === undefined) return;
      if (depth === MEMBER_DEPTH)
        members.push({ xml: xml.slice(tag.start, end), attributes: tag.attributes });
      if (depth === LIST_DEPTH) {
        lists.set(name, {
          tag,
          members,
          end: tag.isSelfClosing ? end : xml.lastIndexOf("<", end - 1),
          outerEnd: end,
        });
      }
    },
  });
  const { start, end } = roots[0] ?? { start: 0, end: 0 };
  return {
    xml,
    prefix: /^<([^\s:>/]+:)/.exec(xml.slice(start, end))?.[1] ?? "",
    firstChild: end,
    lists,
  };
}
