/**
 * Of an entry such as “在上方插入 2 行”, the grid's menus hear a click, but not Enter in its number. Here
 * Enter is the click, so that what is refused is refused with a word.
 */
export function enterInMenus(page: Document): void {
  page.addEventListener("keydown", ({ key, target }) => {
    if (key !== "Enter" || !(target instanceof HTMLInputElement)) return;
    const entry = target.closest<HTMLElement>(".univer-inline-flex.univer-gap-1");
    if (entry?.textContent.includes("插入") === true) entry.click();
  });
}
