import { spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { startWords } from "../text/workbench-words";
import { serve, workbenchPlaces } from "../workbench/server/serve";

const PLACES = workbenchPlaces(join(__dirname, "../.."));
const PORT = 8080;

async function start(): Promise<void> {
  const server = await serve(PLACES, PORT).catch(() => serve(PLACES, 0));
  const { port } = server.address() as AddressInfo;
  const address = `http://localhost:${String(port)}/`;
  process.stdout.write(`${startWords.serving(address)}\n`);
  openBrowser(address);
  process.once("SIGINT", () => process.exit(0));
}

/** How each system opens an address in the browser that its user has chosen. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ["cmd", "/c", "start", ""],
  darwin: ["open"],
};

/** A machine without a screen, or without such a command, does without. */
function openBrowser(address: string): void {
  const hasScreen = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"];
  const opener = OPENERS[process.platform] ?? (hasScreen === undefined ? null : ["xdg-open"]);
  const [command, ...args] = opener ?? [];
  if (command === undefined) return;
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

start().catch((error: unknown) => {
  process.stderr.write(`${startWords.notServing(String(error))}\n`);
  process.exitCode = 1;
});
