import { parseA1 } from "../../../src/domain/model/address";
import { relativeFormula } from "../../../src/hosts/excel/relative-formula";
import { fromR1C1 } from "../../../src/workbench/rich-api/from-r1c1";

const G3 = { row: 2, column: 6 };

test.each([
  ["D3*2", "RC[-3]*2"],
  ["SUM(G4:G12)+G3", "SUM(R[1]C:R[9]C)+RC"],
  [
    'IF(COUNT(D3,F3)=2,ROUND(D3/F3,2),"A1 ""和"" B2")',
    'IF(COUNT(RC[-3],RC[-1])=2,ROUND(RC[-3]/RC[-1],2),"A1 ""和"" B2")',
  ],
  ["MAX(0,0.15*AA1)", "MAX(0,0.15*R[-2]C[20])"],
])("%s is told from its own cell, and back", (formula, told) => {
  expect(relativeFormula(formula, G3)).toBe(told);
  expect(fromR1C1(`=${told}`, G3)).toBe(`=${formula}`);
});

test("one formula down a column is one and the same", () => {
  const told = [3, 4, 200].map((row) =>
    relativeFormula(`D${String(row)}/9`, parseA1(`G${String(row)}`) ?? G3),
  );
  expect(new Set(told)).toEqual(new Set(["RC[-3]/9"]));
});

test.each(["$D$3*2", "表2!A1", "'a b'!A1", "D:D", "3:5", "金额*2", "LOG10(D3)", "D3 *2", "A1#"])(
  "%s is more than plain cells and arithmetic, and is not told so",
  (formula) => {
    expect(relativeFormula(formula, G3)).toBeNull();
  },
);
