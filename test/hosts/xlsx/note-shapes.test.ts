import { changeShapes } from "../../../src/hosts/xlsx/note-shapes";

const note = (row: number, column: number): string =>
  `<x:ClientData ObjectType="Note"><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData>`;

const shapes = (inner: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml">${inner}</xml>`;

const button =
  '<v:shape id="b"><x:ClientData ObjectType="Button"><x:Row>1</x:Row></x:ClientData></v:shape>';

const b2 = { row: 1, column: 1 };

test("a note's shape goes with its note, and nothing else does", () => {
  const picture = '<v:shape id="_x0000_s1030" fillcolor="a>b"/>';
  const vml = shapes(
    `<v:shapetype id="_x0000_t202"/>${button}${picture}<v:shape id="_x0000_s1025" alt='>'>${note(1, 1)}</v:shape>`,
  );
  const left = changeShapes(vml, { removed: new Set(["B2"]), added: [] });
  expect(left).toBe(shapes(`<v:shapetype id="_x0000_t202"/>${button}${picture}`));
});

test("a new shape gets a number of its own, behind what is there", () => {
  const before = `<v:shape id="_x0000_s1030">${note(4, 4)}</v:shape>`;
  const vml = changeShapes(`${shapes(before)}\n<!-- end -->`, { removed: new Set(), added: [b2] });
  expect(vml.indexOf("_x0000_s1031")).toBeGreaterThan(vml.indexOf(before));
  expect(vml).toMatch(/<x:Row>1<.*<x:Column>1<.*<\/xml>\n<!-- end -->$/);
  expect(vml.match(/<v:shapetype /g)).toHaveLength(1);
});

test("a drawing whose root closes itself is opened", () => {
  const vml = changeShapes('<xml xmlns:v="urn:schemas-microsoft-com:vml"/>', {
    removed: new Set(),
    added: [b2],
  });
  expect(vml).toMatch(/^<xml xmlns:v="[^"]*"><v:shapetype .*<\/v:shape><\/xml>$/);
});
