import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

/** The file that was in the way of a copy, and where it is kept now. */
export interface KeptFile {
  readonly path: string;
  readonly keptAs: string;
}

const OWNER_MAY_WRITE = 0o200;
const PERMISSIONS = 0o777;
/** What a program gives a new file; the user's own mask takes off of it. */
const NEW_FILE = 0o666;

/** A new file or a new version of one, with the rights of the file `like`; what else stood there is kept. Throws where it cannot be written. */
export function writeCopy(path: string, bytes: Uint8Array, like: string | null): KeptFile | null {
  mkdirSync(dirname(path), { recursive: true });
  const rights = like === null ? NEW_FILE : statSync(like).mode & PERMISSIONS;
  const mode = rights | OWNER_MAY_WRITE;
  return withDraft(path, { bytes, mode }, (draft) => {
    const kept = keepOld(path, bytes);
    renameSync(draft, path);
    return kept;
  });
}

/** The file itself, behind all links to it. Throws where its owner must not change it. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  const mode = statSync(target).mode & PERMISSIONS;
  if ((mode & OWNER_MAY_WRITE) === 0) throw new Error(`${target} is read-only`);
  withDraft(target, { bytes, mode }, (draft) => {
    renameSync(draft, target);
  });
}

/** Writes beside and renames, so that a run that is cut off leaves the old file or the new one, whole. */
function withDraft<Result>(
  path: string,
  { bytes, mode }: { bytes: Uint8Array; mode: number },
  use: (draft: string) => Result,
): Result {
  const draft = join(dirname(path), `.jiping-${String(process.pid)}-${String(threadId)}.tmp`);
  try {
    writeFileSync(draft, bytes, { mode });
    return use(draft);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** A person may have worked in an earlier copy: it is kept beside the new one, unless they are the same. */
function keepOld(path: string, bytes: Uint8Array): KeptFile | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  if (readFileSync(path).equals(bytes)) return null;
  let number = 1;
  const name = (): string => `${path}.bak${number === 1 ? "" : String(number)}`;
  while (existsSync(name())) number += 1;
  copyFileSync(path, name(), constants.COPYFILE_EXCL);
  return { path, keptAs: name() };
}
