import type { FileTools } from "./file-tools";

/** The terminal and the program around a command. */
export interface CommandSetting {
  readonly argv: readonly string[];
  readonly version: string;
  readonly tools: FileTools;
  /** The bundle that a thread of a large batch runs. */
  readonly script: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal that can show a progress line. */
  readonly isTerminal: boolean;
}

export type ExitCode = 0 | 1 | 2;
