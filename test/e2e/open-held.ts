import { paneWords } from "../../src/text/pane-words";
import type { TestBrowser } from "./browser";
import { openIn, type OpenPane, type ProgramName, type ProgramWishes } from "./programs";

export interface HeldPane {
  readonly pane: OpenPane;
  /** Lets the script come that the pane has waited for. */
  readonly goOn: () => void;
}

/** The pane on its first screen: a script that it needs for more does not come yet. */
export async function openHeld(
  browser: TestBrowser,
  program: ProgramName,
  { held, ...wishes }: ProgramWishes & { readonly held: string },
): Promise<HeldPane> {
  // Another page of the package first, for there to be something to hold scripts back from.
  const pane = await openIn(browser, program, { ...wishes, page: "help.html" });
  let goOn = (): void => undefined;
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await pane.page.route(`**/${held}`, async (route) => {
    await mayGoOn;
    await route.continue();
  });
  const address = new URL("taskpane.html", pane.page.url()).href;
  await pane.page.goto(address, { waitUntil: "commit" });
  await pane.tells(paneWords.starting);
  return { pane, goOn };
}
