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

export type ItemCode = PortCode | ProbeCode;

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
  const { host, probe } = tools;
  const marksBefore = await settingOf(host, MARKS);
  const sheet = await addSheet(tools);
  if (typeof sheet === "string") return { kind: "refused", because: sheet };
  const items: ItemReport[] = [];
  try {
    const all = itemsOf(tools, sheet);
    for (const [index, { code, run }] of all.entries()) {
      tools.onItem({ code, index, count: all.length });
      items.push(await timed(tools, code, run));
    }
  } finally {
    await removeSheet(tools, sheet).catch(() => undefined);
    await giveBack(host, marksBefore).catch(() => undefined);
    await probe?.restoreFront().catch(() => undefined);
  }
  const isLeft = await isThere(host, sheet).catch(() => true);
  return { kind: "done", items, leftSheet: isLeft ? sheet.name : null };
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

async function addSheet({
  host,
  sheetName,
}: SelfCheckTools): Promise<SheetRef | Exclude<HostTrouble, "stale">> {
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
  { now }: SelfCheckTools,
  code: ItemCode,
  run: () => Promise<CheckResult>,
): Promise<ItemReport> {
  const start = now();
  const result = await run().catch((error: unknown) => missed("failed", { error: wordsOf(error) }));
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
