import type { Facts, ProgramProbe, Verdict } from "../../app/program-probe";
import { SILENT, type ItemReport } from "../../app/self-check/run-self-check";
import { PORT_ITEMS } from "../../app/self-check/port-items";
import { selfCheckWords } from "../../text/self-check-words";
import type { PageReport } from "./page-items";

export type ReportedItem = ItemReport | PageReport;
export type QuestionCode = keyof typeof selfCheckWords.questions.asked;
export type Answers = Readonly<Partial<Record<QuestionCode, "yes" | "no" | "unknown">>>;

export interface CheckOutcome {
  readonly probe: ProgramProbe | null;
  readonly items: readonly ReportedItem[];
  readonly leftSheet: string | null;
  /** When it was taken, in UTC. */
  readonly at: string;
  readonly page: Facts;
}

/** The file that goes to whoever maintains the add-in: nothing of the workbook is in it. */
export const writeReport = (
  { probe, items, leftSheet, at, page }: CheckOutcome,
  answers: Answers,
): string =>
  JSON.stringify(
    {
      report: "jiping-self-check",
      version: 1,
      at,
      program: probe?.program ?? null,
      about: probe?.about ?? {},
      page,
      items: items.map(({ code, verdict, seen, facts, milliseconds }) => ({
        code,
        verdict,
        seen,
        milliseconds,
        facts,
      })),
      answers,
      cleaned: leftSheet === null,
    },
    null,
    2,
  );

const ESSENTIAL: ReadonlySet<string> = new Set(PORT_ITEMS.map(({ code }) => code));
/** A program without them is a poorer one, not an unsafe one. */
const EXTRAS: ReadonlySet<string> = new Set(["notes", "reveal", "own-changes"]);

/** How it stands, in two sentences: what was found, and whether scoring can be relied on. */
export function summarise(items: readonly ReportedItem[]): readonly string[] {
  const { summary } = selfCheckWords;
  const count = (verdict: Verdict): number =>
    items.filter((item) => item.verdict === verdict).length;
  const [works, differs, missing] = [count("works"), count("differs"), count("missing")];
  const isSafe = items.every(
    ({ code, verdict }) => !ESSENTIAL.has(code) || EXTRAS.has(code) || verdict === "works",
  );
  return [
    differs + missing === 0 ? summary.allWork(works) : summary.some(works, differs, missing),
    isSafe ? summary.safe : summary.unsafe,
  ];
}

/** What was seen of an item, in words. */
export function tellSeen({ code, seen, facts }: ReportedItem): string {
  if (seen === "failed") return tellFailure(facts);
  if (seen === SILENT) return selfCheckWords.silent;
  const words: Readonly<Record<string, string>> = selfCheckWords.items[code].seen;
  return words[seen] ?? seen;
}

const tellFailure = ({ error }: Facts): string =>
  error == null ? selfCheckWords.failed : `${selfCheckWords.failed}（${String(error)}）`;

/** What only a person can see, by program. */
export function questionsFor(probe: ProgramProbe | null): readonly QuestionCode[] {
  if (probe === null) return [];
  return probe.program === "wps"
    ? ["undo", "editing", "windows", "ribbon", "trust", "other"]
    : ["undo", "editing", "other"];
}
