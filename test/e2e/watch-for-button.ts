declare global {
  /** When the page could first be used, in milliseconds of its own clock. */
  var usableAt: number | undefined;
}

/** Runs in a page before its scripts: notes when it has a 一键评分 that can be clicked. */
export function watchForButton(): void {
  const look = (): void => {
    const buttons = [...document.querySelectorAll("button")];
    const button = buttons.find(({ textContent }) => textContent === "一键评分");
    if (button === undefined || button.getAttribute("aria-disabled") === "true") return;
    globalThis.usableAt ??= performance.now();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
