/** One piece of work after the other: a program answers one request at a time. */
export const inTurn = <Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> =>
  items.reduce<Promise<readonly Answer[]>>(
    async (done, item) => [...(await done), await work(item)],
    Promise.resolve([]),
  );
