import type { BookEvent } from "../book/book";
import type { Session } from "./session";

type SheetEvent = Exclude<BookEvent, { readonly kind: "settled" }>;

/** An event as the program sends it to the client. */
export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
  }[];
}

const EVENT_CATEGORY = 65_536;
/** The level that tells a client's own writes from others. */
const TRIGGER_SOURCE = 14;

const TYPES = {
  changed: { type: 10, registered: "DataChanged" },
  activated: { type: 11, registered: "Activated" },
  added: { type: 13, registered: "Added" },
  removed: { type: 15, registered: "Deleted" },
  selected: { type: 14, registered: "SelectionChanged" },
} as const;

/** The messages of one event; none where nobody has registered for it. */
export function eventMessages(
  event: BookEvent,
  { registered, eventsEnabled }: Session,
  level: number,
): readonly EventMessage[] {
  if (event.kind === "settled") return [];
  const { type, registered: name } = TYPES[event.kind];
  if (!registered.has(name) || !eventsEnabled) return [];
  const message = { worksheetId: event.sheet.id, source: "Local", ...details(event, level) };
  return [
    {
      entries: [
        {
          messageCategory: EVENT_CATEGORY,
          messageType: type,
          targetId: "Workbook",
          message: JSON.stringify(message),
        },
      ],
    },
  ];
}

function details(event: SheetEvent, level: number): object {
  if (event.kind === "selected") return { address: event.address };
  if (event.kind !== "changed") return {};
  return {
    address: event.address,
    changeType: "RangeEdited",
    source: event.by === "other-person" ? "Remote" : "Local",
    ...(level < TRIGGER_SOURCE
      ? {}
      : { triggerSource: event.by === "add-in" ? "ThisLocalAddin" : "Unknown" }),
  };
}
