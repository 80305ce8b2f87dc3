import type { CheckResult, Wait } from "../../../app/program-probe";
import type { EtApplication, EtRange, EtWorksheet } from "../et";
import type { OpenBook } from "../open-book";

/** A sheet of ours in the workbook that was in front when the probe was opened. */
export interface Bench {
  readonly book: OpenBook;
  readonly id: string;
}

export type Probe = (bench: Bench, wait: Wait) => CheckResult | Promise<CheckResult>;

/** Looked up anew for each item: WPS may have brought another workbook to the front. */
export function sheetOf({ book, id }: Bench): EtWorksheet {
  book.forget();
  return book.sheet(id);
}

export const rangeOf = ({ book, id }: Bench, address: string): EtRange =>
  book.sheet(id).Range(address);

export const programOf = ({ book }: Bench): EtApplication => book.application;

/** What the program says where it throws; null where it does the work. */
export function faultOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_WORDS);
  }
}

const LONGEST_WORDS = 80;

/** A value as it can stand in a report. */
export const factOf = (value: unknown): string | number | boolean | null => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return value == null ? null : typeof value;
};
