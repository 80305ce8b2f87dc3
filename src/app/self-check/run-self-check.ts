import { contentOf } from "../../domain/model/plan";
import type { SheetRef } from "../../domain/model/snapshot";
import {
  missed,
  type CheckResult,
  type ProbeCode,
  type ProgramProbe,
  type Wait,
} from "../program-probe";
import { HostError, type HostTrouble, type SpreadsheetHost } from "../spreadsheet-host";
import { PORT_ITEMS, type PortCode } from "./port-items";
import { applyTo, textCell } from "./scratch";
import { NoAnswer, within } from "./within";

type ItemCode = PortCode | ProbeCode;

export interface ItemReport extends CheckResult {
  readonly code: ItemCode;
  readonly milliseconds: number;
}

export type SelfCheck =
  | {
      readonly kind: "done";
      readonly items: readonly ItemReport[];
      /** The name of our sheet, where it could not be removed; null where all is as before. */
      readonly leftSheet: string | null;
    }
  /** No sheet could be added: nothing was tried, and nothing is changed. */
  | { readonly kind: "refused"; readonly because: HostTrouble };

export interface SelfCheckTools {
  readonly host: SpreadsheetHost;
  /** Null for a program of which no more is known than the port tells. */
  readonly probe: ProgramProbe | null;
  /** The name of our sheet; a number is put behind it where it is taken. */
  readonly sheetName: string;
  readonly now: () => number;
  readonly wait: Wait;
  /** How many milliseconds the program is given for each item, and for each step around them. */
  readonly limit: number;
  readonly onItem: (item: UnderWay) => void;
}

export interface UnderWay {
  readonly code: ItemCode;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/**
 * Tries on a sheet of our own what the add-in lives on, and removes the sheet again. The sheets of
 * the user are read at most, and nothing of theirs is told.
 */
export async function runSelfCheck(tools: SelfCheckTools): Promise<SelfCheck> {
  const { host, limit } = tools;
  const begun = begin(tools);
  const start = await within(limit, begun).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    // A sheet that comes after all goes again.
    begun.then((late) => tidyUp(tools, late)).catch(() => undefined);
    return null;
  });
  if (start === null) return { kind: "refused", because: "failed" };
  const { sheet } = start;
  if (typeof sheet === "string") return { kind: "refused", because: sheet };
  const items: ItemReport[] = [];
  try {
    await runItems(tools, sheet, items);
  } finally {
    await tidyUp(tools, start);
  }
  const isLeft = await within(limit, isThere(host, sheet)).catch(() => true);
  return { kind: "done", items, leftSheet: isLeft ? sheet.name : null };
}

/** So many in a row: the program is not going to answer, and nobody is kept waiting. */
const MOST_UNANSWERED = 2;

async function runItems(
  tools: SelfCheckTools,
  sheet: SheetRef,
  items: ItemReport[],
): Promise<void> {
  const all = itemsOf(tools, sheet);
  for (const [index, { code, run }] of all.entries()) {
    const last = items.slice(-MOST_UNANSWERED);
    const isSilent = last.length === MOST_UNANSWERED && last.every(({ seen }) => seen === SILENT);
    if (isSilent) {
      items.push({ code, ...missed(SILENT), milliseconds: 0 });
    } else {
      tools.onItem({ code, index, count: all.length });
      items.push(await timed(tools, code, run));
    }
  }
}

/** What is seen of an item on which the program has not answered. */
export const SILENT = "silent";

interface Start {
  readonly sheet: SheetRef | HostTrouble;
  readonly marks: string | null;
}

const begin = async (tools: SelfCheckTools): Promise<Start> => ({
  marks: await settingOf(tools.host, MARKS),
  sheet: await addSheet(tools),
});

/** Each step by itself: one that fails or gets no answer does not keep the next from being done. */
async function tidyUp(tools: SelfCheckTools, { sheet, marks }: Start): Promise<void> {
  const { host, probe, limit } = tools;
  if (typeof sheet === "string") return;
  await within(limit, removeSheet(tools, sheet)).catch(() => undefined);
  await within(limit, giveBack(host, marks)).catch(() => undefined);
  if (probe !== null) await within(limit, probe.restoreFront()).catch(() => undefined);
}

/** What the hosts keep of marks in the workbook: its text is put back to the letter. */
const MARKS = "marks";

const settingOf = async (host: SpreadsheetHost, key: string): Promise<string | null> => {
  await host.sheets();
  return host.settings.get(key);
};

async function giveBack(host: SpreadsheetHost, marks: string | null): Promise<void> {
  if ((await settingOf(host, MARKS)) !== marks) await host.settings.set(MARKS, marks);
}

async function addSheet({ host, sheetName }: SelfCheckTools): Promise<Start["sheet"]> {
  const name = freeName(sheetName, await host.tabNames());
  const after = [[textCell(name)]];
  const outcome = await applyTo(host, { sheets: [{ name, before: null, after }] });
  if (outcome.kind === "stale") return "conflict";
  if (outcome.kind !== "applied") return outcome.because;
  const added = (await host.sheets()).find((sheet) => sheet.name === name);
  return added ?? "failed";
}

function freeName(name: string, tabs: readonly string[]): string {
  const taken = new Set(tabs.map((tab) => tab.toLowerCase()));
  let [free, number] = [name, 1];
  while (taken.has(free.toLowerCase())) {
    number += 1;
    free = `${name}${String(number)}`;
  }
  return free;
}

interface Item {
  readonly code: ItemCode;
  readonly run: () => Promise<CheckResult>;
}

/** Rows of its own for each item, below the sheet's first, which says what it is. */
const ROWS_AN_ITEM = 20;

function itemsOf({ host, probe, wait }: SelfCheckTools, sheet: SheetRef): readonly Item[] {
  const port = PORT_ITEMS.map(({ code, run }, index) => ({
    code,
    run: () => run({ host, sheet, top: 1 + index * ROWS_AN_ITEM, wait }),
  }));
  const own = (probe?.items ?? []).map(({ code, run }) => ({
    code,
    run: () => run(sheet.id, wait),
  }));
  return [...port, ...own];
}

async function timed(
  { now, limit }: SelfCheckTools,
  code: ItemCode,
  run: () => Promise<CheckResult>,
): Promise<ItemReport> {
  const start = now();
  const result = await within(limit, run()).catch((error: unknown) =>
    error instanceof NoAnswer ? missed(SILENT) : missed("failed", { error: wordsOf(error) }),
  );
  return { code, ...result, milliseconds: Math.round(now() - start) };
}

/** Of our own errors the kind only: their details may name the user's files and sheets. */
const wordsOf = (error: unknown): string => {
  if (error instanceof HostError) return error.trouble;
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_WORDS);
};

const LONGEST_WORDS = 120;

/** Tried a second time: what a failed item has left may have stood in the way. */
async function removeSheet(tools: SelfCheckTools, sheet: SheetRef): Promise<void> {
  await removeOnce(tools, sheet).catch(() => undefined);
  if (await isThere(tools.host, sheet)) await removeOnce(tools, sheet);
}

async function removeOnce({ host }: SelfCheckTools, sheet: SheetRef): Promise<void> {
  await host.sheets();
  const before = contentOf((await host.read(sheet)).rows);
  await applyTo(host, { sheets: [{ name: sheet.name, before, after: null }] });
}

const isThere = async (host: SpreadsheetHost, { id }: SheetRef): Promise<boolean> =>
  (await host.sheets()).some((sheet) => sheet.id === id);
