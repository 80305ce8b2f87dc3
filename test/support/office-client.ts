import { readFileSync } from "node:fs";
import { createContext, Script, type Context } from "node:vm";
import type { OfficeClient } from "../../src/workbench/connect-office";

const CLIENT = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");

/**
 * Notes came after the published client, but its own comments are asked for in the same words: a
 * later client's `worksheet.notes` is a collection of them under another name.
 */
const NOTES = `Object.defineProperty(Excel.Worksheet.prototype, "notes", {
  configurable: true,
  get() {
    const { BatchApiHelper } = OfficeExtension;
    return BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, "Notes", true, 4);
  },
})`;

let script: Script | null = null;

interface ClientOptions {
  /** As a client that is younger than the published one. */
  readonly withNotes?: boolean;
}

/** Microsoft's own client, unmodified, in a world of its own with the few globals that it asks for. */
export function loadOfficeClient({ withNotes = false }: ClientOptions = {}): Context &
  OfficeClient & { readonly Excel: typeof Excel } {
  script ??= new Script(readFileSync(CLIENT, "utf8"), { filename: CLIENT });
  const world: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    location: { protocol: "https:", href: "https://localhost/", search: "", hash: "" },
    navigator: { userAgent: "node" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    external: {},
  };
  world["window"] = world;
  world["self"] = world;
  const context = createContext(world);
  script.runInContext(context);
  if (withNotes) new Script(NOTES).runInContext(context);
  return context as Context & OfficeClient & { readonly Excel: typeof Excel };
}
