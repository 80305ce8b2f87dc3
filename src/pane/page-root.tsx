import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { WaitingBar, type WaitingSource } from "./parts/waiting-bar";
import { PaneTheme, type ThemeSource } from "./theme";

/** What stands around whatever the pane shows. */
export interface Surroundings {
  readonly theme: ThemeSource;
  readonly waiting: WaitingSource;
  /** What stands at the pane's bottom. */
  readonly footer: ReactNode;
}

/** Shows one content after the other in an element of the page. */
export function pageRoot(
  element: HTMLElement,
  { theme, waiting, footer }: Surroundings,
): (content: ReactNode) => void {
  const root = createRoot(element);
  const renderer = createDOMRenderer(document);
  return (content) => {
    // At once: the page's next scripts would have their turn before React's.
    flushSync(() => {
      root.render(
        <RendererProvider renderer={renderer}>
          <PaneTheme source={theme}>
            <WaitingBar source={waiting} />
            {content}
            {footer}
          </PaneTheme>
        </RendererProvider>,
      );
    });
  };
}
