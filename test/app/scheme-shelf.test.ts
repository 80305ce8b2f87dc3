import {
  dropScheme,
  keepScheme,
  openShelf,
  schemesOn,
  withFreeId,
} from "../../src/app/scheme-shelf";
import { SETTING } from "../../src/app/read-workbook";
import type { WorkbookSettings } from "../../src/app/spreadsheet-host";
import { writeScheme } from "../../src/domain/schemes/write-scheme";
import { schemeOf } from "../support/run-drawn";

function settingsWith(text: string | null = null): WorkbookSettings & { text: string | null } {
  const settings = {
    text,
    get: (key: string) => Promise.resolve(key === SETTING.schemes ? settings.text : null),
    set: (_: string, next: string | null) => {
      settings.text = next;
      return Promise.resolve();
    },
  };
  return settings;
}

const ours = { ...schemeOf("shawan"), id: "ours", name: "本县" };

test("a workbook keeps its own schemes whole, and only what differs is stored", async () => {
  const settings = settingsWith();
  await keepScheme(settings, ours);
  await keepScheme(settings, { ...ours, id: "other", reverse: "linear" });
  await keepScheme(settings, { ...ours, name: "本县（改）" });
  expect(settings.text).not.toContain("attainmentBands");
  const { own } = await openShelf(settings);
  expect(own.map(writeScheme)).toEqual([
    writeScheme({ ...ours, id: "other", reverse: "linear" }),
    writeScheme({ ...ours, name: "本县（改）" }),
  ]);
  await dropScheme(settings, "ours");
  await dropScheme(settings, "other");
  expect(settings.text).toBeNull();
});

test.each([
  ["no JSON", "{"],
  ["no list", '{"id":"x"}'],
  ["no schemes", '[null, 3, "x", [], {"id": 3}]'],
  ["a scheme of tomorrow", '[{"version": 9, "id": "x", "name": "x"}]'],
])("%s in the workbook is no scheme", async (_, text) => {
  expect((await openShelf(settingsWith(text))).own).toEqual([]);
});

test("a name that is taken gets a number, so that nothing is lost", async () => {
  const settings = settingsWith();
  await keepScheme(settings, ours);
  const shelf = await openShelf(settings);
  expect(withFreeId(ours, shelf).id).toBe("ours-2");
  expect(withFreeId(schemeOf("national"), shelf).id).toBe("national-2");
  expect(schemesOn(shelf).map(({ id }) => id)).toContain("ours");
});
