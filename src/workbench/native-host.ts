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
const METHOD = {
  openFile: 77,
  readSlice: 80,
  closeFile: 81,
  richApi: 93,
  commandDone: 94,
} as const;
const EVENT = { dialog: 10, richApi: 33, command: 39 } as const;
const SUCCESS = 0;
/** Office's own code for a fault inside the program. */
const INTERNAL_ERROR = 5001;
/** Copies of the workbook that may be open at a time. */
const MOST_FILES = 2;
/** Of a request's path: an object that belongs to no workbook. */
const NEW_OBJECT = 2;

/** Program, platform, client and language; Office.js chooses its files by it. */
const HOST_INFO = "Excel|Win32|16.01|zh-CN";

export interface NativeOptions {
  /** The colour of Excel's own panes: `#262626` in its black theme. */
  readonly background?: string;
  /** The open workbook as a file; a program without it hands none out. */
  readonly file?: () => Uint8Array;
}

/** Excel's side of one page of an add-in. */
export interface Seat {
  /** Runs a function of the page, as a click on the ribbon does; settles when the page is done with it. */
  invoke(name: string): Promise<void>;
  /** The address that the page has opened a window for; null where none is open. */
  dialog(): string | null;
  /** As the user closes the window. */
  closeDialog(): void;
}

/** Excel's own words for a window that the user has closed. */
const CLOSED_BY_USER = 12_006;

class NativeHost implements Seat {
  readonly #program: RichApiHost;
  readonly #options: NativeOptions;
  readonly #files = new Map<number, Uint8Array>();
  #lastFile = 0;
  readonly #handlers = new Map<number, EventHandler>();
  #stopEvents: () => void = () => undefined;
  #dialog: string | null = null;
  #done: () => void = () => undefined;
  #hears: () => void = () => undefined;
  readonly #hearing = new Promise<void>((resolve) => {
    this.#hears = resolve;
  });

  constructor(program: RichApiHost, options: NativeOptions) {
    this.#program = program;
    this.#options = options;
  }

  async invoke(name: string): Promise<void> {
    await this.#hearing;
    const done = new Promise<void>((resolve) => {
      this.#done = resolve;
    });
    const details = JSON.stringify({ source: { id: name } });
    this.#tell(EVENT.command, [name, name, details]);
    await done;
  }

  dialog = (): string | null => this.#dialog;

  closeDialog(): void {
    this.#dialog = null;
    this.#tell(EVENT.dialog, [CLOSED_BY_USER]);
  }

  /**
   * What desktop Excel puts at `window.external` of an add-in's page before the page is loaded, and
   * what Office.js talks to from then on.
   */
  readonly external = {
    GetHostInfo: () => HOST_INFO,
    /** Whether Office.js may send word of its use to Microsoft. */
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(this.#program, this.#options),
    Execute: (method: number, args: readonly unknown[], answer: Answer): void => {
      const [request] = args;
      if (method === METHOD.richApi) void this.#answer(request as Request, answer);
      else if (method === METHOD.commandDone) this.#done();
      else answer(safeArray(this.#answerFile(method, args.map(Number))));
    },
    RegisterEvent: (...[event, target, handler, answer]: Registration): void => {
      this.#handlers.set(event, handler);
      if (event === EVENT.richApi) this.#stopEvents = this.#program.onEvent(this.#forward);
      if (event === EVENT.dialog) this.#dialog = addressIn(target);
      if (event === EVENT.command) this.#hears();
      answer(safeArray([SUCCESS]));
    },
    UnregisterEvent: (event: number, _target: string, answer: Answer): void => {
      if (event === EVENT.richApi) this.#stopEvents();
      if (event === EVENT.dialog) this.#dialog = null;
      this.#handlers.delete(event);
      answer(safeArray([SUCCESS]));
    },
  };

  async #answer(request: Request, answer: Answer): Promise<void> {
    const body = JSON.parse(request[4]) as RequestBody;
    const answered = isAside(body)
      ? nothingToSay(body)
      : await this.#program.execute(body, request[6]);
    answer(safeArray([SUCCESS, safeArray([200, [], JSON.stringify(answered)])]));
  }

  /** Files are handed out in pieces, by a number of their own, until they are closed. */
  #answerFile(method: number, [handle = 0, start = 0, size = 0]: readonly number[]) {
    switch (method) {
      case METHOD.openFile:
        return this.#openFile();
      case METHOD.readSlice: {
        const bytes = this.#files.get(handle)?.slice(start, start + size);
        return bytes === undefined
          ? [INTERNAL_ERROR]
          : [SUCCESS, safeArray([[...bytes], bytes.length])];
      }
      case METHOD.closeFile:
        return [this.#files.delete(handle) ? SUCCESS : INTERNAL_ERROR];
      default:
        throw new Error(`Excel has no method ${String(method)}`);
    }
  }

  #openFile(): readonly unknown[] {
    const bytes = this.#options.file?.();
    if (bytes === undefined || this.#files.size >= MOST_FILES) return [INTERNAL_ERROR];
    this.#lastFile += 1;
    this.#files.set(this.#lastFile, bytes);
    return [SUCCESS, safeArray([this.#lastFile, bytes.length])];
  }

  #forward = ({ entries }: EventMessage): void => {
    const messages = entries.map(({ messageCategory, messageType, targetId, message }) =>
      safeArray([messageCategory, messageType, targetId, message]),
    );
    this.#tell(EVENT.richApi, messages);
  };

  /** Events arrive after the answer to the request that caused them. */
  #tell(event: number, payload: readonly unknown[]): void {
    setTimeout(() => {
      this.#handlers.get(event)?.(event, safeArray(payload));
    }, 0);
  }
}

/**
 * Puts a program behind the page that a frame is about to load. To be called right after the frame,
 * its address set, has come into the document: the frame's empty document and its first page, of
 * the same origin, share one global object.
 */
export function seatProgram(
  frame: Window,
  program: RichApiHost,
  options: NativeOptions = {},
): Seat {
  const host = new NativeHost(program, options);
  Object.defineProperty(frame, "external", { value: host.external, configurable: true });
  return host;
}

const safeArray = (values: readonly unknown[]): SafeArray => ({
  dimensions: () => 1,
  toArray: () => values,
});

/** Custom data, method, path, headers, body, permission, flags. */
type Request = readonly [string, string, string, unknown, string, number, number];

/** Of a window, the target says how it is to be. */
const addressIn = (target: string): string => (JSON.parse(target) as { url: string }).url;

/** Office.js also tells Excel itself of its own state and of its use, apart from any workbook. */
const isAside = ({ ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === NEW_OBJECT);

const nothingToSay = ({ Actions }: RequestBody): ResponseBody => ({
  Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })),
});

const contextOf = ({ options }: RichApiHost, { background = "#FFFFFF", file }: NativeOptions) => ({
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
      ...(file === undefined ? {} : { CompressedFile: "1.1" }),
    }),
  GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  GetOfficeThemeInfo: () =>
    JSON.stringify({ bodyBackgroundColor: Number.parseInt(background.slice(1), 16) }),
});
