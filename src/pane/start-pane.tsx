import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { Broken } from "./parts/broken";
import { Starting } from "./parts/starting";
import { Pane } from "./pane";
import { createSession, openSession, type PaneTools } from "./session";
import { PaneTheme, type ThemeSource } from "./theme";

export interface PaneStart extends Omit<PaneTools, "host"> {
  /** Rejects where the program cannot be reached; `tellError` says why. */
  readonly openHost: () => Promise<SpreadsheetHost>;
  readonly theme: ThemeSource;
}

/** Puts the pane into the page and keeps it there. */
export function startPane(element: HTMLElement, { openHost, theme, ...tools }: PaneStart): void {
  const root = createRoot(element);
  const renderer = createDOMRenderer(document);
  const show = (content: React.ReactNode): void => {
    root.render(
      <RendererProvider renderer={renderer}>
        <PaneTheme source={theme}>{content}</PaneTheme>
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
      show(<Broken because={tools.tellError(error)} onRetry={() => void open()} />);
    }
  };
  void open();
}
