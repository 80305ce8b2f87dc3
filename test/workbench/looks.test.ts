import { colourOf, readTheme } from "../../src/workbench/looks/colours";
import { plainColour, readLooks } from "../../src/workbench/looks/read-looks";
import { readStyles } from "../../src/hosts/xlsx/read-styles";

const THEME = readTheme(
  `<a:theme><a:themeElements><a:clrScheme name="Office">
    <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
    <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
    <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
    <a:accent1><a:srgbClr val="4472C4"/></a:accent1>
  </a:clrScheme></a:themeElements></a:theme>`,
);

test.each([
  [{ rgb: "FFC00000" }, "#C00000", "a colour of its own"],
  [{ theme: "0" }, "#FFFFFF", "files count light before dark"],
  [{ theme: "1" }, "#000000", "and then dark"],
  [{ theme: "4" }, "#4472C4", "an accent"],
  [{ theme: "0", tint: "-0.5" }, "#808080", "half as light"],
  [{ theme: "1", tint: "0.5" }, "#808080", "half as dark"],
  [{ indexed: "10" }, "#FF0000", "from the old palette"],
  [{ indexed: "64" }, null, "the program's own"],
  [{}, null, "none"],
] as readonly (readonly [Readonly<Record<string, string>>, string | null, string])[])(
  "%j is %s: %s",
  (attributes, colour) => {
    expect(colourOf(attributes, THEME)).toBe(colour);
  },
);

test("a fill shows if it is plain, whatever names its colour", () => {
  const fill = (type: string) =>
    `<fill><patternFill patternType="${type}"><fgColor theme="4"/></patternFill></fill>`;
  expect(plainColour(fill("solid"), THEME)).toBe("#4472C4");
  expect(plainColour(fill("gray125"), THEME)).toBeNull();
  expect(plainColour("", THEME)).toBeNull();
});

test("fonts, borders and alignment come together in a cell's style", () => {
  const [, look] = readLooks(
    readStyles(`<x:styleSheet xmlns:x="m">
      <x:fonts><x:font><x:sz val="11"/><x:name val="等线"/></x:font>
        <x:font><x:b/><x:i val="0"/><x:sz val="10"/><x:color theme="4"/><x:name val="宋体"/></x:font></x:fonts>
      <x:borders><x:border/><x:border><x:left style="thin"><x:color indexed="10"/></x:left>
        <x:top style="double"/><x:bottom style="none"/></x:border></x:borders>
      <x:cellXfs><x:xf fontId="0" borderId="0"/><x:xf fontId="1" borderId="1">
        <x:alignment horizontal="center" wrapText="1" textRotation="135"/></x:xf></x:cellXfs>
    </x:styleSheet>`),
    THEME,
  );
  expect(look).toEqual({
    font: {
      name: "宋体",
      size: 10,
      colour: "#4472C4",
      isBold: true,
      isItalic: false,
      isUnderlined: false,
      isStruck: false,
    },
    borders: {
      left: { style: "thin", colour: "#FF0000" },
      right: null,
      top: { style: "double", colour: "#000000" },
      bottom: null,
    },
    horizontal: "center",
    vertical: "bottom",
    wraps: true,
    indent: 0,
    turned: -45,
  });
});
