/** A member's value, whether this build has it as a property or as a method; a method needs its owner. */
export function read<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  ...args: readonly unknown[]
): unknown {
  const member: unknown = owner[name];
  return typeof member === "function" ? (member.call(owner, ...args) as unknown) : member;
}

/** Empty where the member gives no text. */
export function readText<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  ...args: readonly unknown[]
): string {
  const value = read(owner, name, ...args);
  return typeof value === "string" ? value : "";
}

/** The address of a range without `$`: `B2:C3`. */
export const addressOf = (range: { readonly Address: unknown }): string =>
  readText(range, "Address", false, false).replace(/\$/g, "");

/** What the work gives; null where the program throws or has nothing. */
export function attempt<Value>(work: () => Value): NonNullable<Value> | null {
  try {
    return work() ?? null;
  } catch {
    return null;
  }
}

/** What has to be put back in any case: tried a second time where the program throws. */
export function insist(work: () => void): void {
  const isDone = attempt(() => {
    work();
    return true;
  });
  if (isDone === null) attempt(work);
}
