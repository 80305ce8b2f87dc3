import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { Broken, type StartFailure } from "./parts/broken";
import { Starting } from "./parts/starting";
import { WaitingBar, type WaitingSource } from "./parts/waiting-bar";
import { Pane } from "./pane";
import { scoreAsWished } from "./actions";
import { createSession, openSession, type PaneTools, type Session } from "./session";
import { PaneTheme, type ThemeSource } from "./theme";

export interface PaneStart extends Omit<PaneTools, "host"> {
  /** Rejects where the program cannot be reached; `tellError` says why. */
  readonly openHost: () => Promise<SpreadsheetHost>;
  readonly theme: ThemeSource;
  readonly waiting: WaitingSource;
  /** Fetches what is soon needed, while the user looks at the open pane. */
  readonly loadAhead: () => Promise<unknown>;
  /** What `openHost` has thrown, where it has a screen of its own. */
  readonly startFailureOf: (error: unknown) => StartFailure | null;
  /** What stands at the pane's bottom whatever it shows. */
  readonly footer: ReactNode;
  /** Hears when the program's own button wants the sheet scored. */
  readonly onScoreWish: (listener: () => void) => void;
}

/** By then the open pane is on the screen, which fetching ahead must not hold up. */
const UNTIL_DRAWN_MS = 500;

/** Puts the pane into the page and keeps it there. */
export function startPane(element: HTMLElement, start: PaneStart): void {
  const { openHost, loadAhead, theme, waiting, startFailureOf, footer, onScoreWish, ...tools } =
    start;
  const root = createRoot(element);
  const renderer = createDOMRenderer(document);
  const show = (content: ReactNode): void => {
    root.render(
      <RendererProvider renderer={renderer}>
        <PaneTheme source={theme}>
          <WaitingBar source={waiting} />
          {content}
          {footer}
        </PaneTheme>
      </RendererProvider>,
    );
  };
  let leave = (): void => undefined;
  let session: Session | null = null;
  const open = async (): Promise<void> => {
    leave();
    session = null;
    show(<Starting />);
    try {
      session = createSession({ ...tools, host: await openHost() });
      show(<Pane session={session} onRetry={() => void open()} />);
      leave = await openSession(session);
      setTimeout(() => void loadAhead().catch(() => undefined), UNTIL_DRAWN_MS);
    } catch (error) {
      const failure = startFailureOf(error) ?? { because: tools.tellError(error) };
      show(<Broken onRetry={() => void open()} {...failure} />);
    }
  };
  /** A pane that found nothing to read looks again first. */
  const scoreOnce = async (): Promise<void> => {
    if (session?.store.get().phase !== "open") await open();
    if (session !== null) await scoreAsWished(session);
  };
  void open().then(() => {
    onScoreWish(() => void scoreOnce());
  });
}
