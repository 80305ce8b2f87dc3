/** Why bytes are no workbook that can be worked on. */
export type XlsxFault =
  | { readonly kind: "empty" }
  /** Not a zip at all: text, a picture, a web page saved under the wrong name. */
  | { readonly kind: "not-a-workbook" }
  /** The binary format of Excel 97, of WPS's .et, or another OLE document. */
  | { readonly kind: "old-format" }
  | { readonly kind: "password" }
  /** A zip that is cut off or whose parts cannot be read; `part` where it is known. */
  | { readonly kind: "damaged"; readonly part: string | null }
  /** Unpacks to more than any real table: `megabytes` is what it claims. */
  | { readonly kind: "too-large"; readonly megabytes: number }
  /** More cells than any real table has, most of them empty ones with a style. */
  | { readonly kind: "too-many-cells" };

/** Thrown inside this folder only; `openBook` and `save` turn it into a value. */
export class XlsxError extends Error {
  readonly fault: XlsxFault;

  constructor(fault: XlsxFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

export const damaged = (part: string | null): XlsxError => new XlsxError({ kind: "damaged", part });
