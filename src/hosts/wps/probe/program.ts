import { differed, missed, worked, type CheckResult, type Wait } from "../../../app/program-probe";
import { PROPERTY_TYPE_STRING } from "../constants";
import type { EtListener } from "../et";
import { attempt, insist, readText } from "../member";
import { programOf, rangeOf, sheetOf, type Bench } from "./bench";

const EVENT = "SheetChange";
const PATIENCE_MS = 400;

/** Whether our own writes are told as changes, when, and whether that can be switched off. */
export async function changeEvents(bench: Bench, wait: Wait): Promise<CheckResult> {
  const events = attempt(() => programOf(bench).ApiEvent);
  if (events === null) return missed("absent");
  let heard = 0;
  const listener: EtListener = () => {
    heard += 1;
  };
  const added = attempt(() => (events.AddApiEventListener(EVENT, listener), true));
  if (added === null) return missed("absent");
  try {
    write(bench, 1);
    const atOnce = heard;
    await wait(PATIENCE_MS);
    const later = heard - atOnce;
    const silenced = await isSilenced(bench, { heard: () => heard, wait });
    const facts = { atOnce, later, silenced };
    if (atOnce + later === 0) return differed("silent", facts);
    return atOnce > 0 ? worked("at-once", facts) : worked("queued", facts);
  } finally {
    attempt(() => events.RemoveApiEventListener(EVENT, listener));
    attempt(() => {
      rangeOf(bench, "M9").Formula = "";
    });
  }
}

const write = (bench: Bench, value: number): void => {
  sheetOf(bench);
  rangeOf(bench, "M9").Value2 = value;
};

interface Hearing {
  readonly heard: () => number;
  readonly wait: Wait;
}

async function isSilenced(bench: Bench, { heard, wait }: Hearing): Promise<boolean> {
  const program = programOf(bench);
  const before = heard();
  const was = program.EnableEvents;
  try {
    program.EnableEvents = false;
    write(bench, 2);
    await wait(PATIENCE_MS);
  } finally {
    insist(() => {
      programOf(bench).EnableEvents = was !== false;
    });
  }
  return heard() === before;
}

const NAME = "jiping_selfcheck";
const OURS = 250;
const LONG = 1000;

/** How long a text a document property keeps, and whether it can be removed. */
export function propertyLength({ book }: Bench): CheckResult {
  book.forget();
  const keep = (length: number): number => {
    attempt(() => book.properties.Add(NAME, false, PROPERTY_TYPE_STRING, "绩".repeat(length)));
    const property = attempt(() => book.properties.Item(NAME));
    const kept = property === null ? 0 : readText(property, "Value").length;
    attempt(() => property?.Delete());
    return kept;
  };
  const facts = {
    ours: keep(OURS),
    longest: keep(LONG),
    removed: attempt(() => book.properties.Item(NAME)) === null,
  };
  if (facts.ours !== OURS) return missed("cut", facts);
  return facts.removed ? worked("kept", facts) : missed("stays", facts);
}

/** Whether a file can be put where the user finds it; that is tried only when it is asked for. */
export function files(bench: Bench): CheckResult {
  const program = programOf(bench);
  const has = (name: "FileSystem" | "Env"): boolean => attempt(() => program[name]) !== null;
  const facts = { fileSystem: has("FileSystem"), env: has("Env") };
  return facts.fileSystem && facts.env ? worked("present", facts) : missed("absent", facts);
}
