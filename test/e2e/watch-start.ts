declare global {
  /** When the page could first be used, in milliseconds of its own clock. */
  var usableAt: number | undefined;
  /** When the pane showed the table that it had found and scored. */
  var shownAt: number | undefined;
  /** When the pane said that it had carried out a scoring. */
  var scoredAt: number | undefined;
}

/** Runs in a page before its scripts: notes when it has a 一键评分 that can be clicked, and what comes next. */
export function watchStart(): void {
  const look = (): void => {
    const buttons = [...document.querySelectorAll("button")];
    const button = buttons.find(({ textContent }) => textContent === "一键评分");
    if (button === undefined) return;
    if (button.getAttribute("aria-disabled") !== "true") globalThis.usableAt ??= performance.now();
    if (document.querySelector("header h1") !== null) globalThis.shownAt ??= performance.now();
    if (document.querySelector('[data-tone="success"]') !== null)
      globalThis.scoredAt ??= performance.now();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Runs after `watchStart`: clicks as soon as there is something to click. */
export function clickAtOnce(): void {
  const observer = new MutationObserver(() => {
    if (globalThis.usableAt === undefined) return;
    observer.disconnect();
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === "一键评分")?.click();
  });
  observer.observe(document, { subtree: true, childList: true });
}
