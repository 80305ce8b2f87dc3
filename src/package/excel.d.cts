interface PackageWishes {
  readonly base: string;
  readonly catalog: string;
}

export function readArguments(values: readonly string[]): PackageWishes | null;

/** File names of the package with what is in them; `dist/excel` has to be built. */
export function packageFiles(wishes: PackageWishes): Record<string, Uint8Array>;
