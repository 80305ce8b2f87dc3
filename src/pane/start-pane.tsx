import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { Broken, type StartFailure } from "./parts/broken";
import { Starting } from "./parts/starting";
import { WaitingBar, type WaitingSource } from "./parts/waiting-bar";
import { Pane } from "./pane";
import { createSession, openSession, type PaneTools } from "./session";
import { PaneTheme, type ThemeSource } from "./theme";

export interface PaneStart extends Omit<PaneTools, "host"> {
  /** Rejects where the program cannot be reached; `tellError` says why. */
  readonly openHost: () => Promise<SpreadsheetHost>;
  readonly theme: ThemeSource;
  readonly waiting: WaitingSource;
  /** What `openHost` has thrown, where it has a screen of its own. */
  readonly startFailureOf: (error: unknown) => StartFailure | null;
}

/** Puts the pane into the page and keeps it there. */
export function startPane(element: HTMLElement, start: PaneStart): void {
  const { openHost, theme, waiting, startFailureOf, ...tools } = start;
  const root = createRoot(element);
  const renderer = createDOMRenderer(document);
  const show = (content: React.ReactNode): void => {
    root.render(
      <RendererProvider renderer={renderer}>
        <PaneTheme source={theme}>
          <WaitingBar source={waiting} />
          {content}
        </PaneTheme>
      </RendererProvider>,
    );
  };
  let leave = (): void => undefined;
  const open = async (): Promise<void> => {
    leave();
    show(<Starting />);
    try {
      const session = createSession({ ...tools, host: await openHost() });
      show(<Pane session={session} onRetry={() => void open()} />);
      leave = await openSession(session);
    } catch (error) {
      const failure = startFailureOf(error) ?? { because: tools.tellError(error) };
      show(<Broken onRetry={() => void open()} {...failure} />);
    }
  };
  void open();
}
