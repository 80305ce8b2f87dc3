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

interface RootOptions extends Surroundings {
  /** Drawing has failed, by a fault of ours, and has left the page empty. */
  readonly onFault: (error: unknown) => void;
}

/** Shows one content after the other in an element of the page. */
export function pageRoot(
  element: HTMLElement,
  { theme, waiting, footer, onFault }: RootOptions,
): (content: ReactNode) => void {
  const root = createRoot(element, { onUncaughtError: onFault });
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
