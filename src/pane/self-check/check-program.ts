import { runSelfCheck, type UnderWay } from "../../app/self-check/run-self-check";
import { within } from "../../app/self-check/within";
import { tellTrouble } from "../../text/host-troubles";
import { selfCheckWords } from "../../text/self-check-words";
import type { Session } from "../session";
import type { CheckOutcome } from "./check-report";
import { pageFacts, pageReports } from "./page-items";

export type ProgramCheck =
  | { readonly kind: "done"; readonly outcome: CheckOutcome }
  | { readonly kind: "before"; readonly because: string };

/** Far longer than any item takes, and not so long that a person gives up. */
const LIMIT_MS = 15_000;

/** Runs the self-check over the program that the pane is open in. */
export async function checkProgram(
  { tools }: Pick<Session, "tools">,
  onItem: (item: UnderWay) => void,
): Promise<ProgramCheck> {
  // Without an answer here the port is asked all the same, and says what is the matter.
  const probe = await within(LIMIT_MS, tools.openProbe()).catch(() => null);
  const check = await runSelfCheck({
    host: tools.host,
    probe,
    sheetName: selfCheckWords.sheet,
    now: () => performance.now(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    limit: LIMIT_MS,
    onItem,
  });
  if (check.kind === "refused") {
    return { kind: "before", because: selfCheckWords.refused(tellTrouble(check.because)) };
  }
  return {
    kind: "done",
    outcome: {
      probe,
      items: [...pageReports(tools.store), ...check.items],
      leftSheet: check.leftSheet,
      at: new Date().toISOString(),
      page: pageFacts(),
    },
  };
}
