const { createServer } = require("node:http");
const { URL } = require("node:url");
const { readFile } = require("node:fs/promises");
const path = require("node:path");

const ROOT = path.join(__dirname, "../..");
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" };

/** Where a path of the page comes from; the last folder that fits. */
const PLACES = [
  ["/", path.join(__dirname, "page")],
  ["/trial/", path.join(ROOT, "dist/trial")],
  ["/excel/", path.join(ROOT, "dist/excel")],
  ["/fixtures/", path.join(ROOT, "test/fixtures")],
];

function fileOf(url) {
  const { pathname } = new URL(url, "http://localhost");
  const wanted = decodeURIComponent(pathname === "/" ? "/index.html" : pathname);
  const [prefix, folder] = PLACES.findLast(([start]) => wanted.startsWith(start));
  // An absolute path has no way up: none leads out of the folder.
  return path.join(folder, path.posix.normalize(`/${wanted.slice(prefix.length)}`));
}

/** Serves the trial page; gives its server. Port 0 is any free one. */
function serve(port) {
  const server = createServer((request, response) => {
    const file = fileOf(request.url);
    readFile(file).then(
      (bytes) => {
        const type = TYPES[path.extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
        response.end(bytes);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

module.exports = { serve };

if (require.main === module) {
  void serve(8080).then(() => {
    process.stdout.write("http://localhost:8080/?file=chaoyang-2024-unscored\n");
  });
}
