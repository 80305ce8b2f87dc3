import { scoreUnasked } from "../../src/app/score-unasked";
import { SETTING } from "../../src/app/read-workbook";
import { shippedSchemes } from "../../src/domain/schemes/shipped-schemes";
import { undoLast } from "../../src/pane/actions";
import { planWords } from "../../src/text/plan-words";
import { contentsOf, openFixture, typeInto, valueAt } from "../support/open-fixture";
import { memoryStore, openStateOf, startSession } from "../support/pane-session";

const toolsWith = (store = memoryStore()) => ({
  store,
  schemes: shippedSchemes,
  words: planWords,
  newId: () => "workbook-1",
});

test("what nobody was asked about, a typed number, stays as it is even when all is worked out again", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  await typeInto(host, "J13", "19");
  await host.settings.set(SETTING.options, JSON.stringify({ mode: "recompute" }));
  const result = await scoreUnasked(host, toolsWith());
  expect(result).toMatchObject({ kind: "scored", kept: 1, open: { errors: 3 } });
  expect(await valueAt(host, "J13")).toBe("19");
  expect(await valueAt(host, "J15")).toBe("8");
});

test("the pane takes back what the ribbon has done, to the last cell", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const before = await contentsOf(host);
  const store = memoryStore();
  await scoreUnasked(host, toolsWith(store));
  expect(await valueAt(host, "J19")).toBe("98");
  const session = await startSession(host, store);
  await undoLast(session);
  expect(openStateOf(session).notice).toMatchObject({ kind: "undone", cells: 9 });
  expect(await contentsOf(host)).toEqual(before);
});

test("a pane that is open sees what the ribbon has done", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const store = memoryStore();
  const listeners: (() => void)[] = [];
  const session = await startSession(host, store, (listener) => listeners.push(listener));
  await scoreUnasked(host, toolsWith(store));
  expect(openStateOf(session).steps).toHaveLength(0);
  listeners.forEach((listener) => {
    listener();
  });
  await new Promise((resolve) => session.store.subscribe(() => setTimeout(resolve, 100)));
  const { steps, look } = openStateOf(session);
  expect([steps.length, look.isScored]).toEqual([1, true]);
});

test("a sheet without a table is left alone, and the one with a table is named", async () => {
  const host = openFixture("jinshui-2021");
  const before = await contentsOf(host);
  expect(await scoreUnasked(host, toolsWith())).toEqual({
    kind: "nothing-to-score",
    elsewhere: [expect.objectContaining({ name: "完成率计分" })],
  });
  expect(await contentsOf(host)).toEqual(before);
});
