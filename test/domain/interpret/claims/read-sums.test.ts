import { claimText } from "../../../../src/domain/interpret/claims/claim-text";
import { mayAddUp, readWrongSums } from "../../../../src/domain/interpret/claims/read-sums";
import { showQuantity } from "../../../../src/domain/model/quantity";

const told = (text: string): string[] =>
  readWrongSums(claimText(text)).flatMap((claim) =>
    claim.kind === "wrong-sum"
      ? [`${claim.parts.map(showQuantity).join("+")}≠${showQuantity(claim.total)}`]
      : [],
  );

test.each([
  ["161+94+219=475，其余未支出", "161+94+219≠475"],
  ["161万元+94万元=256万元", "161万元+94万元≠256万元"],
  ["共支出474万元，其中人员161万元、公用94万元、项目214万元", "161万元+94万元+214万元≠474万元"],
  ["全年收入合计100件（上半年45件、下半年54件）", "45件+54件≠100件"],
])("%s does not add up", (text, wrong) => {
  expect(told(text)).toEqual([wrong]);
});

test.each([
  "161+94+219=474",
  // A formula goes on behind the result.
  "161+94=255*2",
  "161万元+94件=474",
  "共支出474万元，其中人员161万元、公用94万元、项目219万元",
  // What is listed may be a part of the whole, and may overlap.
  "共培训100人，其中女性60人、党员30人",
  "共培训100人，其中女性60人",
  "共3个项目，分别为1个和2个",
  "培训100人，分别在3月和4月",
  "合计，其中161万元、94万元",
  "共0件，其中1件、2件",
])("%s says no wrong sum", (text) => {
  expect(told(text)).toEqual([]);
});

test("a text of a single number is not looked through", () => {
  expect(mayAddUp("共支出474万元")).toBe(false);
});
