import {
  differed,
  worked,
  type CheckResult,
  type ProbeCode,
  type ProgramProbe,
  type Wait,
} from "../../../app/program-probe";
import { findApplication, type WpsPage } from "../find-application";
import { attempt, readText } from "../member";
import { OpenBook } from "../open-book";
import { factOf, type Probe } from "./bench";
import { areaLists, gridWrite, listLength, protectedWrite, valueShape } from "./cells";
import { mixedFill, noFill, noteText, themeFill } from "./fills";
import { changeEvents, files, propertyLength } from "./program";

const PROBES: readonly (readonly [ProbeCode, Probe])[] = [
  ["value-shape", valueShape],
  ["grid-write", gridWrite],
  ["area-lists", areaLists],
  ["list-length", listLength],
  ["change-events", changeEvents],
  ["property-length", propertyLength],
  ["protected-write", protectedWrite],
  ["no-fill", noFill],
  ["theme-fill", themeFill],
  ["mixed-fill", mixedFill],
  ["note-text", noteText],
  ["files", files],
];

/** Looks behind the port of WPS: what its builds are known, or only believed, to do. */
export function openWpsProbe(page: WpsPage): ProgramProbe {
  const application = () => findApplication(page);
  const book = OpenBook.inFront(application);
  const inFront = nameInFront(book);
  let hasMoved = false;
  const run = (probe: Probe) => async (id: string, wait: Wait) => {
    const result = await probe({ book, id }, wait);
    hasMoved ||= !book.isInFront;
    return result;
  };
  return {
    program: "wps",
    about: { version: factOf(application().Version), build: factOf(application().Build) },
    items: [
      { code: "entry", run: () => Promise.resolve(entryOf(page)) },
      ...PROBES.map(([code, probe]) => ({
        code,
        run: run(probe),
      })),
      {
        code: "front",
        run: () => Promise.resolve(hasMoved ? differed("moved") : worked("steady")),
      },
    ],
    restoreFront: () => {
      book.forget();
      attempt(() => (inFront === null ? null : book.workbook.Sheets.Item(inFront)?.Activate()));
      return Promise.resolve();
    },
    writeFile: (name, text) => writeFile(page, { name, text }),
  };
}

const nameInFront = (book: OpenBook): string | null => {
  const active = attempt(() => book.workbook.ActiveSheet);
  return active === null ? null : readText(active, "Name");
};

/** Under which of its names the program is there. */
function entryOf(page: WpsPage): CheckResult {
  const isThere = (part: WpsPage): boolean => attempt(() => findApplication(part)) !== null;
  if (isThere({ Application: page.Application })) return worked("application");
  return isThere({ wps: page.wps }) ? differed("wps") : differed("other");
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

function writeFile(page: WpsPage, { name, text }: TextFile): string | null {
  return attempt(() => {
    const { FileSystem: files, Env: places } = findApplication(page);
    const home = places?.GetHomePath?.();
    if (files?.WriteFile === undefined || typeof home !== "string" || home === "") return null;
    const separator = home.includes("\\") ? "\\" : "/";
    const path = `${home}${separator}${name}`;
    return files.WriteFile(path, text) === false ? null : path;
  });
}
