import fc from "fast-check";
import { readMemory } from "../../src/app/memory";

test("remembers what was written where, through its own text", () => {
  const memory = readMemory(null).with([{ path: "产出指标/甲", written: "8.5" }]);
  const again = readMemory(memory.toText());
  expect(again.holds("产出指标/甲", "8.5")).toBe(true);
  expect(again.holds("产出指标/甲", "9")).toBe(false);
  expect(again.holds("产出指标/乙", "8.5")).toBe(false);
});

test("the newest writing counts", () => {
  const memory = readMemory(null)
    .with([{ path: "甲", written: "8" }])
    .with([{ path: "甲", written: "9" }]);
  expect(memory.holds("甲", "8")).toBe(false);
  expect(memory.holds("甲", "9")).toBe(true);
});

test("keeps the newest entries and stays small", () => {
  const entries = Array.from({ length: 2500 }, (_, index) => ({
    path: `行${String(index)}`,
    written: "1",
  }));
  const memory = readMemory(null).with(entries);
  expect(memory.holds("行2499", "1")).toBe(true);
  expect(memory.holds("行0", "1")).toBe(false);
  expect(memory.toText().length).toBeLessThan(40_000);
});

test("any other text is no memory", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readMemory(text).holds("产出指标/甲", "8.5")).toBe(false);
    }),
  );
});
