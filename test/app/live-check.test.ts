import { followChanges } from "../../src/app/live-check";
import { openFixture } from "../support/open-fixture";

const sheet = { id: "1", name: "表" };

function watched() {
  const listeners = new Set<() => void>();
  const host = openFixture("chaoyang-2024-unscored");
  host.watch = () => () => undefined;
  const onChange = jest.fn();
  const onRest = jest.fn();
  const own = Object.assign(Object.create(host) as typeof host, {
    watch: (listener: (change: { sheet: typeof sheet }) => void) => {
      const tell = (): void => {
        listener({ sheet });
      };
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  });
  const stop = followChanges(own, { onChange, onRest });
  const change = (): void => {
    for (const tell of listeners) tell();
  };
  return { change, stop, onChange, onRest };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("a burst of changes is looked at once, 300 ms after the last", () => {
  const { change, onChange, onRest } = watched();
  change();
  jest.advanceTimersByTime(200);
  change();
  jest.advanceTimersByTime(299);
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(onRest).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(onRest).toHaveBeenCalledTimes(1);
});

test("nothing is looked at once it is stopped", () => {
  const { change, stop, onRest } = watched();
  change();
  stop();
  change();
  jest.advanceTimersByTime(1000);
  expect(onRest).not.toHaveBeenCalled();
});
