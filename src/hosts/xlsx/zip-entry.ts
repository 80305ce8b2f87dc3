/** One file of an archive, as it stands there (APPNOTE.TXT 6.3.10, 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  /** Of the content. */
  readonly size: number;
  readonly packed: Uint8Array;
}
