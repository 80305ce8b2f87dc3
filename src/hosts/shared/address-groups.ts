import { areaToA1 } from "../../domain/model/address";
import { runsOf, type Placed } from "./runs";

/** Cells that get the same, as lists of areas: `K3:K5,K9`. */
export interface AddressGroup<Value> {
  readonly value: Value;
  readonly addresses: readonly string[];
}

export interface Grouping<Value> {
  /** The same for values that are the same. */
  readonly keyOf: (value: Value) => string;
  /** In characters: programs cut longer lists off, or refuse them. */
  readonly longestList: number;
}

export function addressGroups<Value>(
  placed: readonly Placed<Value>[],
  { keyOf, longestList }: Grouping<Value>,
): AddressGroup<Value>[] {
  const groups = new Map<string, [Placed<Value>, ...Placed<Value>[]]>();
  for (const one of placed) {
    const known = groups.get(keyOf(one.value));
    if (known === undefined) groups.set(keyOf(one.value), [one]);
    else known.push(one);
  }
  return [...groups.values()].map((cells) => ({
    value: cells[0].value,
    addresses: lists(
      runsOf(cells, () => false).map(({ area }) => areaToA1(area)),
      longestList,
    ),
  }));
}

function lists(addresses: readonly string[], longest: number): string[] {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined[joined.length - 1];
    if (last === undefined || last.length + address.length >= longest) joined.push(address);
    else joined[joined.length - 1] = `${last},${address}`;
  }
  return joined;
}
