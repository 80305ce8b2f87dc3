interface PackageWishes {
  /** Where the pages will be served from; null where there is no server. */
  readonly base: string | null;
}

export function readArguments(values: readonly string[]): PackageWishes | null;

/** File names of the package with what is in them; `dist/wps` has to be built. */
export function packageFiles(wishes: PackageWishes): Record<string, Uint8Array>;

/** Puts the whole package into a folder; gives a sentence for each part that could not be made here. */
export function writePackage(wishes: PackageWishes, folder: string): readonly string[];
