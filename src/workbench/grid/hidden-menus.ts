/** Of the grid's menus, what the book has nothing for. */
const HIDDEN: readonly string[] = [];

export const HIDDEN_MENUS = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
