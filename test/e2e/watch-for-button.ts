declare global {
  /** When the page in the frame could first be used, in milliseconds of its own clock. */
  var usableAt: number | undefined;
}

/**
 * Runs in every page before its scripts: notes when the page in its frame has a 一键评分 that can be
 * clicked. A frame starts with an empty document and takes its page's in the same window, so that
 * only the page around it can tell when there is something to watch.
 */
export function watchForButton(): void {
  if (window !== window.top) return;
  const look = (page: Document): void => {
    const buttons = [...page.querySelectorAll("button")];
    const button = buttons.find(({ textContent }) => textContent === "一键评分");
    if (button === undefined || button.getAttribute("aria-disabled") === "true") return;
    globalThis.usableAt ??= page.defaultView?.performance.now();
  };
  const waiting = setInterval(() => {
    const page = document.querySelector("iframe")?.contentDocument;
    if (page == null || page.URL === "about:blank") return;
    clearInterval(waiting);
    const observer = new MutationObserver(() => {
      look(page);
    });
    observer.observe(page, { subtree: true, childList: true, attributes: true });
    look(page);
  }, 1);
}
