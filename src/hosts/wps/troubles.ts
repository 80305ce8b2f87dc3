import { HostError } from "../../app/spreadsheet-host";

/** WPS has no codes of errors, only words in the language of its build. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new HostError(/保护|锁定|protect|locked/i.test(words) ? "protected" : "failed", words);
}
