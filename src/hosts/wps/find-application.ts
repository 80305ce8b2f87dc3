import { HostError } from "../../app/spreadsheet-host";
import type { EtApplication } from "./et";
import { attempt } from "./member";

/** The page's global object, where WPS puts its names; which ones depends on the build. */
export interface WpsPage {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

/** Told by its workbooks: the program's own name lies. Asked anew for each piece of work. */
export function findApplication(page: WpsPage): EtApplication {
  const { wps } = page;
  const candidates = [
    () => page.Application,
    () => memberOf(wps, "Application"),
    () => memberOf(wps, "EtApplication"),
  ];
  for (const candidate of candidates) {
    const found = attempt(candidate);
    if (isSpreadsheets(found)) return found;
  }
  throw new HostError("not-wps");
}

/** Older builds have the program as a method. */
function memberOf(owner: unknown, name: string): unknown {
  if (!isObject(owner)) return null;
  const member = (owner as Readonly<Record<string, unknown>>)[name];
  const isMethod = typeof member === "function" && !("Workbooks" in member);
  return isMethod ? (member.call(owner) as unknown) : member;
}

const isObject = (value: unknown): value is object =>
  (typeof value === "object" || typeof value === "function") && value !== null;

const isSpreadsheets = (value: unknown): value is EtApplication =>
  isObject(value) && attempt(() => isObject((value as EtApplication).Workbooks)) === true;
