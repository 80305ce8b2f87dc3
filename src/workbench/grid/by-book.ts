import type { IExecutionOptions } from "@univerjs/core";

/** Goes with what the grid is told by the book, and not by a person. */
export const BY_BOOK: IExecutionOptions = { byBook: true, onlyLocal: true };

export const isByBook = (options: IExecutionOptions | undefined): boolean =>
  options?.["byBook"] === true;
