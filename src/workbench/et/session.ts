import type { Area } from "../../domain/model/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { AddInRoom } from "./add-in-room";
import type { Bridge } from "./com-object";

/** How builds of WPS differ. */
export interface EtOptions {
  /** Of what `Value2` and `Formula` of several cells give. */
  readonly shape: "rows" | "flat" | "wrapper";
  readonly bulkWrite: "works" | "throws" | "first-cell";
  /** Of writing into a protected sheet. */
  readonly protection: "throws" | "silent";
  readonly events: "at-once" | "queued" | "none";
  readonly notes: boolean;
  /** Of `Range("A1,B3")`: whole, its first area only, or refused. */
  readonly unions: "works" | "first-area" | "throws";
  /** Whether parameterless methods such as `Comment.Text` are properties. */
  readonly methodsAsProperties: boolean;
  /** After so many steps another workbook comes to the front; null for never. */
  readonly driftsAfter: number | null;
  /** The workbook's structure may not be changed. */
  readonly protectsStructure: boolean;
}

export type EtListener = (...args: unknown[]) => void;

/** What the objects of one program share. */
export interface EtSession extends Bridge {
  readonly options: EtOptions;
  readonly books: readonly Book[];
  readonly active: Book | null;
  screenUpdating: boolean;
  displayAlerts: boolean;
  enableEvents: boolean;
  selected: { readonly sheet: Sheet; readonly area: Area } | null;
  readonly addIn: AddInRoom;
  readonly activate: (book: Book) => void;
  readonly listen: (event: string, listener: EtListener) => void;
  /** Without a listener all of the event's are removed. */
  readonly unlisten: (event: string, listener: EtListener | undefined) => void;
  readonly workbookObject: (book: Book, bridge: Bridge) => object;
}
