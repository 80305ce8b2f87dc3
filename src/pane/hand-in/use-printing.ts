import { useEffect, type RefObject } from "react";

/** On paper nothing can be opened: what is closed opens for the printing, and closes after it. */
export function usePrinting(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const onBefore = (): void => {
      opened = [...(page.current?.querySelectorAll("details:not([open])") ?? [])].filter(
        (each) => each instanceof HTMLDetailsElement,
      );
      for (const each of opened) each.open = true;
    };
    const onAfter = (): void => {
      for (const each of opened) each.open = false;
    };
    window.addEventListener("beforeprint", onBefore);
    window.addEventListener("afterprint", onAfter);
    return () => {
      window.removeEventListener("beforeprint", onBefore);
      window.removeEventListener("afterprint", onAfter);
    };
  }, [page]);
}
