/**
 * Chromium leaves the `gap` of flex boxes out before version 84, and words and buttons would stick
 * together: there each child gets it as a margin, whenever something new is drawn.
 */
export function fillFlexGaps(body: HTMLElement): void {
  if (hasFlexGaps(body)) return;
  new MutationObserver((records) => {
    const changed = records.flatMap(({ target, addedNodes }) => [target, ...addedNodes]);
    for (const element of new Set(changed.flatMap(withDescendants))) fillGap(element);
  }).observe(body, { childList: true, subtree: true });
}

function hasFlexGaps(body: HTMLElement): boolean {
  const box = document.createElement("div");
  box.style.cssText = "display: flex; flex-direction: column; row-gap: 1px; position: absolute";
  box.append(document.createElement("div"), document.createElement("div"));
  body.append(box);
  const { scrollHeight } = box;
  box.remove();
  return scrollHeight === 1;
}

const withDescendants = (node: Node): readonly HTMLElement[] =>
  node instanceof HTMLElement ? [node, ...node.querySelectorAll<HTMLElement>("*")] : [];

function fillGap(element: HTMLElement): void {
  const { display, columnGap, rowGap, flexDirection, flexWrap } = getComputedStyle(element);
  const isRow = flexDirection.startsWith("row");
  const gap = isRow ? columnGap : rowGap;
  if (!display.endsWith("flex") || !/^[1-9]/.test(gap)) return;
  for (const { nextSibling, style } of childrenOf(element)) {
    // A text may follow, which has no margin of its own.
    style[isRow ? "marginRight" : "marginBottom"] = nextSibling === null ? "0px" : gap;
    if (isRow && flexWrap === "wrap") style.marginBottom = gap;
  }
}

const childrenOf = ({ children }: HTMLElement): readonly (HTMLElement | SVGElement)[] =>
  [...children].filter((child) => child instanceof HTMLElement || child instanceof SVGElement);
