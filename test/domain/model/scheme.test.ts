import { Exact } from "../../../src/domain/base/exact";
import { gradeOf } from "../../../src/domain/model/scheme";
import { schemeOf } from "../../support/run-drawn";

// 90（含）–100 优，80（含）–90 良，60（含）–80 中，60 以下差 (domain.md 11).
test.each([
  ["100", "优"],
  ["102", "优"],
  ["90", "优"],
  ["89.99", "良"],
  ["80", "良"],
  ["79.99", "中"],
  ["60", "中"],
  ["59.99", "差"],
  ["0", "差"],
])("a total of %s is %s", (total, grade) => {
  expect(gradeOf(new Exact(total), schemeOf("national"))).toBe(grade);
});

test("deductions below zero have no grade", () => {
  expect(gradeOf(new Exact("-0.5"), schemeOf("national"))).toBeNull();
});
