import { readFileSync } from "node:fs";
import { createContext, Script, type Context } from "node:vm";
import type { OfficeClient } from "../../src/workbench/connect-office";
import { addNotes } from "../../src/workbench/younger-client";

const CLIENT = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");

let script: Script | null = null;

interface ClientOptions {
  /** As a client that is younger than the published one. */
  readonly withNotes?: boolean;
}

type LoadedClient = Context &
  OfficeClient &
  Parameters<typeof addNotes>[0] &
  Pick<typeof globalThis, "Excel">;

/** Microsoft's own client, unmodified, in a world of its own with the few globals that it asks for. */
export function loadOfficeClient({ withNotes = false }: ClientOptions = {}): LoadedClient {
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
  const client = context as LoadedClient;
  if (withNotes) addNotes(client);
  return client;
}
