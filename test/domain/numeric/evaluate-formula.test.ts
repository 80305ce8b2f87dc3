import { Exact } from "../../../src/domain/base/exact";
import { evaluateFormula } from "../../../src/domain/numeric/evaluate-formula";
import type { Reference } from "../../../src/domain/numeric/formula-references";

/** A1:A3 hold 1, 2 and 3; B1 holds text; C1 an error; everything else is blank. */
const numberAt = (row: number, column: number): "text" | "error" | "blank" | number => {
  if (column === 0 && row < 3) return row + 1;
  if (row === 0 && column === 1) return "text";
  return row === 0 && column === 2 ? "error" : "blank";
};

function numbers({ sheet, area: { top, left, bottom, right } }: Reference) {
  if (sheet !== null) return sheet === "资金 表" ? [new Exact(8)] : null;
  const numbers = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const found = numberAt(row, column);
      if (found === "error") return null;
      if (typeof found === "number") numbers.push(new Exact(found));
    }
  }
  return numbers;
}

function evaluate(formula: string): string | boolean | null {
  const result = evaluateFormula(formula, {
    numbers,
    operand: ({ sheet, area: { top, left } }) => {
      if (sheet !== null) return sheet === "资金表" ? new Exact(8) : null;
      const found = numberAt(top, left);
      if (found === "blank") return new Exact(0);
      return typeof found === "number" ? new Exact(found) : null;
    },
  });
  return typeof result === "object" ? (result?.toFixed() ?? null) : result;
}

describe("evaluateFormula", () => {
  test.each([
    ["1+2*3", "7"],
    ["(1+2)*3", "9"],
    ["-A1+5", "4"],
    ["10-A2-A3", "5"],
    ["10-(A2-A3)", "11"],
    ["+A2*-A3", "-6"],
    ["A3/A2", "1.5"],
    ["50%*A2", "1"],
    ["SUM(A1:A3)", "6"],
    ["sum( $A$1:$A$3 , 4 )", "10"],
    ["SUM(A1,A3)+A2", "6"],
    ["ROUND(A2/A3,2)", "0.67"],
    ["ROUND(2.345,2)", "2.35"],
    ["MIN(A1:A3)", "1"],
    ["MAX(A1:A3,9)", "9"],
    ["AVERAGE(A1:A3)", "2"],
    ["MIN(D1:D3)", "0"],
    ["MAX(D1:D3)", "0"],
    ["SUM(D1:D3)", "0"],
    ["SUM(A1:B3)", "6"],
    ["Z99+1", "1"],
    ["SUM(A1:A2)/SUM(A1:A3)*100", "50"],
    ["COUNT(A1:B3,Z9,7)", "4"],
    ["ROWS(A1:B3)", "3"],
    ["IF(A1>1,2,3)", "3"],
    ["IF(A2*2>=4,A3/2,B1*2)", "1.5"],
    ['IF(COUNT(A1,B1)=2,A1*B1,"")', ""],
    ['IF(A3<>3,"甲","他说""好""")', '他说"好"'],
    ["A1<=A2", true],
    ["AND(A1=1,A2<2)", false],
    ["AND(B1>0,A1=2)", false],
    ["AND(A1=1,A2=2)", true],
    ["资金表!B2*2", "16"],
    ["SUM('资金 表'!A:A,$A$1)", "9"],
  ])("%s is %s", (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  test.each([
    ["VLOOKUP(A1,B1:C3,2)", "a function it does not know"],
    ["IF(B1>1,2,3)", "a condition on text"],
    ["IF(A1,2,3)", "a number for a condition"],
    ["IF(A1=1,2)", "a branch left out"],
    ["AND(B1>0,A1=1)", "a truth that hangs on text"],
    ["ROWS(A1,A2)", "the rows of two areas"],
    ['"甲"+1', "a text in a sum"],
    ['IF(A1=1,"甲,2)', "a text without an end"],
    ["A1/0", "a division by zero"],
    ["B1*2", "text as an operand"],
    ["SUM(C1:C2)", "an error in the area"],
    ["Sheet2!A1", "another sheet"],
    ["A1:A3", "an area as an operand"],
    ["ROUND(A1)", "a missing argument"],
    ["ROUND(A1,-1)", "places before the point"],
    ["SUM(A1", "a missing bracket"],
    ["(A1+A2", "a missing bracket around a sum"],
    ["-B1", "text with a sign"],
    ["AVERAGE(D1:D3)", "the average of blanks, which Excel does not know either"],
    ["SUM(B1*2,A1)", "text inside an argument"],
    ["ROUND(A1,A1,A1)", "an argument too many"],
    ["ROUND(A1,12)", "more places than a cell holds"],
    ["A0+1", "a row that no sheet has"],
    ["1 2", "two values"],
    ["'2024'!A1+1", "a quoted sheet"],
    ["", "nothing"],
  ])("does not work out %s: %s", (formula) => {
    expect(evaluate(formula)).toBeNull();
  });
});
