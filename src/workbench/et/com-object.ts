/** A member of the object model: a property, or a method. */
export type ComMember =
  | { readonly get: () => unknown; readonly set?: (value: unknown) => void }
  | { readonly call: (...args: readonly unknown[]) => unknown };

export type ComMembers = Readonly<Record<string, ComMember>>;

/** Between the page and the program: each member that is touched is one step over it. */
export interface Bridge {
  readonly step: (name: string) => void;
}

export const property = (get: () => unknown, set?: (value: unknown) => void): ComMember =>
  set === undefined ? { get } : { get, set };

export const method = (call: (...args: readonly unknown[]) => unknown): ComMember => ({ call });

/**
 * An object as the page gets it. It cannot be called; what it does not have reads as undefined and
 * takes what is written without a word; its methods need it as their owner; who lists its members
 * brings the program down.
 */
export function comObject(bridge: Bridge, members: ComMembers): object {
  const proxy: object = new Proxy(
    {},
    {
      get: (_, name) => {
        const member = typeof name === "string" ? members[name] : undefined;
        if (member === undefined) return undefined;
        if ("call" in member) return methodOf(String(name), member.call);
        bridge.step(String(name));
        return member.get();
      },
      set: (_, name, value) => {
        const member = members[String(name)];
        bridge.step(String(name));
        if (member !== undefined && "set" in member) member.set(value);
        return true;
      },
      has: (_, name) => String(name) in members,
      ownKeys: () => {
        throw new Error("ET has crashed: its members were listed");
      },
    },
  );
  const methodOf = (name: string, call: (...args: readonly unknown[]) => unknown) =>
    function member(this: unknown, ...args: readonly unknown[]): unknown {
      if (this !== proxy) throw new TypeError(`Illegal invocation of ${name}`);
      bridge.step(name);
      return call(...args);
    };
  return proxy;
}

/** A collection, counted from 1 or asked by name. */
export const collection = (
  bridge: Bridge,
  items: () => readonly { readonly name: string; readonly object: () => object }[],
  more: ComMembers = {},
): object =>
  comObject(bridge, {
    ...more,
    Count: property(() => items().length),
    Item: method((key) => {
      const all = items();
      const found = typeof key === "number" ? all[key - 1] : all.find(({ name }) => name === key);
      if (found === undefined) throw new Error(`No item ${String(key)}`);
      return found.object();
    }),
  });
