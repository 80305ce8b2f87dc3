import type { EventMessage } from "./rich-api/event-messages";
import type { RequestBody, ResponseBody } from "./rich-api/protocol";
import type { RichApiHost } from "./rich-api/rich-api-host";

/** What desktop Excel hands to Office.js as an array: of COM's kind, not of the script's. */
interface SafeArray {
  dimensions(): number;
  toArray(): readonly unknown[];
}

type Answer = (answer: SafeArray) => void;
type EventHandler = (id: number, payload: SafeArray) => void;
/** The event, its target, who hears of it, and who hears that it is registered. */
type Registration = readonly [number, string, EventHandler, Answer];

/** Excel's names for what is asked of it, as Office.js writes them. */
const METHOD = { richApi: 93 } as const;
const EVENT = { richApi: 33 } as const;
const SUCCESS = 0;
/** Of a request's path: an object that belongs to no workbook. */
const NEW_OBJECT = 2;

/** Program, platform, client and language; Office.js chooses its files by it. */
const HOST_INFO = "Excel|Win32|16.01|zh-CN";

export interface NativeOptions {
  /** The colour of Excel's own panes: `#262626` in its black theme. */
  readonly background?: string;
}

/**
 * What desktop Excel puts at `window.external` of an add-in's page before the page is loaded, and
 * what Office.js talks to from then on. Excel's own sides are sheets in memory.
 */
function nativeHost(program: RichApiHost, { background = "#FFFFFF" }: NativeOptions = {}) {
  const ends = new Map<number, () => void>();
  return {
    GetHostInfo: () => HOST_INFO,
    /** Whether Office.js may send word of its use to Microsoft. */
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(program, background),
    Execute: (method: number, [request]: readonly unknown[], answer: Answer): void => {
      if (method === METHOD.richApi) void answerRequest(program, request as Request, answer);
      else throw new Error(`Excel has no method ${String(method)}`);
    },
    RegisterEvent: (...[event, , handler, answer]: Registration): void => {
      if (event === EVENT.richApi) ends.set(event, forward(program, handler));
      answer(safeArray([SUCCESS]));
    },
    UnregisterEvent: (event: number, _target: string, answer: Answer): void => {
      ends.get(event)?.();
      answer(safeArray([SUCCESS]));
    },
  };
}

/**
 * Puts a program behind the page that a frame is about to load. To be called right after the frame,
 * its address set, has come into the document: the frame's empty document and its first page, of
 * the same origin, share one global object.
 */
export function seatProgram(frame: Window, program: RichApiHost, options: NativeOptions = {}) {
  const value = nativeHost(program, options);
  Object.defineProperty(frame, "external", { value, configurable: true });
}

const safeArray = (values: readonly unknown[]): SafeArray => ({
  dimensions: () => 1,
  toArray: () => values,
});

/** Custom data, method, path, headers, body, permission, flags. */
type Request = readonly [string, string, string, unknown, string, number, number];

async function answerRequest(program: RichApiHost, request: Request, answer: Answer) {
  const body = JSON.parse(request[4]) as RequestBody;
  const answered = isAside(body) ? nothingToSay(body) : await program.execute(body, request[6]);
  answer(safeArray([SUCCESS, safeArray([200, [], JSON.stringify(answered)])]));
}

/** Office.js also tells Excel itself of its own state and of its use, apart from any workbook. */
const isAside = ({ ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === NEW_OBJECT);

const nothingToSay = ({ Actions }: RequestBody): ResponseBody => ({
  Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })),
});

const forward = (program: RichApiHost, handler: EventHandler): (() => void) =>
  program.onEvent(({ entries }: EventMessage) => {
    const messages = entries.map(({ messageCategory, messageType, targetId, message }) =>
      safeArray([messageCategory, messageType, targetId, message]),
    );
    // Events arrive after the answer to the request that caused them.
    setTimeout(() => {
      handler(EVENT.richApi, safeArray(messages));
    }, 0);
  });

const contextOf = ({ options }: RichApiHost, background: string) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => "",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => "zh-CN",
  GetAppDataLocale: () => "zh-CN",
  GetDocUrl: () => "",
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetSupportedMatrix: () =>
    JSON.stringify({
      ExcelApi: `1.${String(options.level)}`,
      ...(options.delaysForCellEdit ? { DelayForCellEdit: "1.1" } : {}),
    }),
  GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  GetOfficeThemeInfo: () =>
    JSON.stringify({ bodyBackgroundColor: Number.parseInt(background.slice(1), 16) }),
});
