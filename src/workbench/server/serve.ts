import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, posix } from "node:path";

/** Where the paths of a site come from: the last folder whose prefix fits. */
export type Places = readonly (readonly [prefix: string, folder: string])[];

/** The workbench, from the project's folder. */
export const workbenchPlaces = (root: string): Places => [
  ["/", join(root, "dist/workbench")],
  ["/excel/", join(root, "dist/excel")],
  ["/wps/", join(root, "dist/wps")],
  ["/samples/", join(root, "assets/samples")],
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Serves files to this machine alone. Port 0 is any free one; rejects where the port is taken. */
export function serve(places: Places, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const file = fileOf(places, request.url ?? "/");
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          "cache-control": "no-store",
        });
        response.end(bytes);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

/** An absolute path has no way up: none leads out of its folder. */
function fileOf(places: Places, url: string): string {
  const { pathname } = new URL(url, "http://localhost");
  const path = posix.normalize(decoded(pathname === "/" ? "/index.html" : pathname));
  const fitting = places.filter(([start]) => path.startsWith(start));
  const [prefix, folder] = fitting.at(-1) ?? ["", ""];
  return join(folder, posix.normalize(`/${path.slice(prefix.length)}`));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/";
  }
}
