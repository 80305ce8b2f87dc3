import { HostError } from "../../src/app/spreadsheet-host";
import { openSession } from "../../src/pane/open-session";
import type { Session } from "../../src/pane/session";
import { reduce, STARTING } from "../../src/pane/state";
import { contentsOf, openFixture, valueAt } from "../support/open-fixture";
import { newSession, openStateOf } from "../support/pane-session";

const wish = ({ store }: Session): void => {
  store.dispatch({ kind: "wished" });
};

/** Until what was wished is done, and the pane asks for nothing. */
const rest = ({ store }: Session): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      const state = store.get();
      if (state.phase === "open" && state.activity.kind !== "busy") resolve();
    };
    store.subscribe(look);
    look();
  });

async function open(session: Session): Promise<void> {
  (await openSession(session))();
}

test("a click before the workbook is read scores it, once for any number of clicks", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = newSession(host);
  wish(session);
  wish(session);
  await open(session);
  expect(openStateOf(session).activity.kind).toBe("busy");
  await rest(session);
  expect(await valueAt(host, "J15")).toBe("8");
  expect(openStateOf(session)).toMatchObject({ notice: { kind: "scored", cells: 9 } });
  expect(openStateOf(session).steps).toHaveLength(1);
});

test("a click while it is being read counts as well", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const session = newSession(host);
  const opening = open(session);
  wish(session);
  await opening;
  await rest(session);
  expect(await valueAt(host, "J15")).toBe("8");
});

test("without a click nothing is written", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  const before = await contentsOf(host);
  const session = newSession(host);
  await open(session);
  expect(openStateOf(session).activity.kind).toBe("idle");
  expect(await contentsOf(host)).toEqual(before);
});

test("a click is dropped where the workbook cannot be read", async () => {
  const host = openFixture("chaoyang-2024-unscored");
  jest.spyOn(host, "read").mockRejectedValueOnce(new HostError("failed"));
  const session = newSession(host);
  wish(session);
  await open(session);
  expect(session.store.get()).toEqual({ phase: "broken", because: "出错：failed" });
  expect(await valueAt(host, "J15")).toBe("");
});

test("a wish is of the start only", () => {
  const wished = reduce(STARTING, { kind: "wished" });
  expect(wished).toEqual({ phase: "starting", isWished: true });
  const broken = reduce(wished, { kind: "broke", because: "坏了" });
  expect(reduce(broken, { kind: "wished" })).toBe(broken);
});
