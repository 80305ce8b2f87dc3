import fc from "fast-check";
import { SaxesParser } from "saxes";
import { readXml } from "../../../src/hosts/xlsx/read-xml";

const show = (kind: string, ...facts: readonly unknown[]): string =>
  JSON.stringify([kind, ...facts]);

/** What is heard of a document, runs of text in one piece; null where it is refused. */
function heard(
  listenTo: (hear: (event: string) => void, hearText: (text: string) => void) => void,
) {
  const events: string[] = [];
  let text = "";
  const hear = (event: string): void => {
    if (text !== "") events.push(show("text", text));
    text = "";
    events.push(event);
  };
  try {
    listenTo(hear, (piece) => {
      text += piece;
    });
  } catch {
    return null;
  }
  return events;
}

const ours = (xml: string) =>
  heard((hear, hearText) => {
    readXml(xml, "part", {
      open: ({ name, attributes, start, end, isSelfClosing }) => {
        hear(show("open", name, Object.entries(attributes), start, end, isSelfClosing));
      },
      text: hearText,
      close: (name, end) => {
        hear(show("close", name, end));
      },
    });
  });

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The same by a parser that looks at every character. */
const theirs = (xml: string) =>
  heard((hear, hearText) => {
    const shift = xml.startsWith("\ufeff") ? 1 : 0;
    const parser = new SaxesParser();
    let depth = 0;
    const refuse = (): never => {
      throw new Error("refused");
    };
    parser.on("error", refuse);
    parser.on("doctype", refuse);
    parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
      const named = new Map<string, string>();
      for (const [key, value] of Object.entries(attributes)) {
        if (!named.has(local(key))) named.set(local(key), value);
      }
      const end = parser.position + shift;
      depth += 1;
      const start = xml.lastIndexOf("<", end - 2);
      hear(show("open", local(name), [...named], start, end, isSelfClosing));
    });
    const text = (piece: string): void => {
      if (depth > 0) hearText(piece);
    };
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("closetag", ({ name }) => {
      depth -= 1;
      hear(show("close", local(name), parser.position + shift));
    });
    parser.write(xml.slice(shift)).close();
  });

test.each([
  ["plain", "<a><b c=\"1\" d='2'>text</b><b/></a>"],
  [
    "a declaration, a byte order mark and blanks around",
    '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a/>\n',
  ],
  ["prefixes", '<x:a xmlns:x="u" r:id="1" id="2"><x:b></x:b></x:a>'],
  ["blanks inside tags", "<a\n  b = \"1\"\tc='2' ><d /></a >"],
  ["comments and instructions", "<?pi some?><!-- a < b & c --><a><!-- - --><?pi?>x</a><!---->"],
  ["sections of characters", "<a>1<![CDATA[<b>&amp;\r\n]]]]>2</a>"],
  ["entities", '<a b="&lt;&quot;&#10;&#x4e2d;">&amp;&apos;&gt;&#20013;</a>'],
  ["breaks in values and texts", '<a b="1\r\n2\t3\n4\r5">1\r\n2\r3</a>'],
  ["wide blanks in values", '<a b="1\u00a02\u30003">\u3000</a>'],
  ["names of other letters", '<表 列="1"/>'],
])("hears what a streaming parser hears: %s", (_, xml) => {
  expect(ours(xml)).not.toBeNull();
  expect(ours(xml)).toEqual(theirs(xml));
});

test.each([
  ["nothing", ""],
  ["no element", "text"],
  ["an element that is not closed", "<a><b></a>"],
  ["an element that was not opened", "<a></a></b>"],
  ["two roots", "<a/><b/>"],
  ["text outside", "<a/>x"],
  ["characters outside", "<![CDATA[x]]><a/>"],
  ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ["an unknown entity", "<a>&nbsp;</a>"],
  ["an entity without an end", "<a>&amp</a>"],
  ["a character that XML forbids", "<a>\u0001</a>"],
  ["a reference to such a character", "<a>&#1;</a>"],
  ["a reference to half a character", "<a>&#xd800;</a>"],
  ["a value without quotes", "<a b=1/>"],
  ["a value without an end", '<a b="1/>'],
  ["an attribute without a value", "<a b/>"],
  ["attributes without a blank between", '<a b="1"c="2"/>'],
  ["one attribute twice", '<a b="1" b="2"/>'],
  ["a tag in a value", '<a b="<"/>'],
  ["the end of a section in a text", "<a>]]></a>"],
  ["two dashes in a comment", "<a><!-- -- --></a>"],
  ["a late declaration", ' <?xml version="1.0"?><a/>'],
  ["a tag that is cut off", "<a><b"],
  ["a slash in a tag", "<a / b='1'/>"],
  ["a name that is none", "<1a/>"],
])("refuses %s, as a streaming parser does", (_, xml) => {
  expect(theirs(xml)).toBeNull();
  expect(ours(xml)).toBeNull();
});

const PIECES = [
  ...Array.from("<>/=\"'& ;!?-[]x\r\n\t"),
  "<a>",
  "</a>",
  "<b/>",
  "<r:c ",
  " r='1'",
  ' s="2"',
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?p ",
  "?>",
  "&amp;",
  "&#65;",
  "&#x0;",
  "中",
  '<?xml version="1.0"?>',
  "\ufeff",
];

test("agrees with a streaming parser on whatever is put together", () => {
  const document = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 12 })
    .map((pieces) => pieces.join(""));
  const wrapped = document.map((inner) => `<a>${inner}</a>`);
  fc.assert(
    fc.property(fc.oneof(document, wrapped), (xml) => {
      expect(ours(xml)).toEqual(theirs(xml));
    }),
    { numRuns: 3000 },
  );
});
