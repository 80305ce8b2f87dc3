import { readXml } from "./read-xml";

/** The workbook's shared texts in order; phonetic guides (`rPh`) are not part of a text. */
export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  const path: string[] = [];
  let text = "";
  readXml(xml, part, {
    open: ({ name }) => {
      path.push(name);
      if (name === "si") text = "";
    },
    text: (piece) => {
      if (path.at(-1) === "t" && !path.includes("rPh")) text += piece;
    },
    close: (name) => {
      path.pop();
      if (name === "si") strings.push(text);
    },
  });
  return strings;
}
