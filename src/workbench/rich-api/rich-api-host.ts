import type { Book, BookEvent } from "../book/book";
import { ApiError, ApiObject } from "./api-object";
import { eventMessages, type EventMessage } from "./event-messages";
import {
  ActionType,
  DELAY_FOR_CELL_EDIT,
  type Action,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { Resolver } from "./resolve";
import type { Session } from "./session";
import { workbookObject } from "./workbook";

export interface ProgramOptions {
  /** The highest ExcelApi set, `14` for 1.14. */
  readonly level: number;
  /** Whether requests can wait for the end of cell editing. */
  readonly delaysForCellEdit: boolean;
  /** In characters; a program on the web refuses more. */
  readonly largestRequest: number;
  readonly largestResponse: number;
}

/** One action on its way, for who wants to count it or let it fail. */
export interface Step {
  /** From 0, over the program's whole life. */
  readonly request: number;
  /** Within the request. */
  readonly action: number;
  readonly name: string;
  readonly type: number;
}

export interface RequestCount {
  readonly actions: number;
  readonly bytes: number;
  readonly responseBytes: number;
}

const utf8 = new TextEncoder();

/** Answers the batched requests of Microsoft's Office.js client over a book in memory. */
export class RichApiHost {
  readonly book: Book;
  readonly options: ProgramOptions;
  /** What each request so far amounted to. */
  readonly requests: RequestCount[] = [];
  /** Names an error code to let a step fail. What was done before it stays done, as in Excel. */
  fault: (step: Step) => string | null = () => null;
  /** Hears of a workbook that a page opens from a file of its own. */
  onNewWorkbook: (file: Uint8Array) => void = () => undefined;
  readonly #session: Session;
  readonly #references = new Map<string, ApiObject>();
  #lastReference = 0;

  constructor(book: Book, options: Partial<ProgramOptions> = {}) {
    this.book = book;
    this.options = {
      level: 14,
      delaysForCellEdit: true,
      largestRequest: Infinity,
      largestResponse: Infinity,
      ...options,
    };
    this.#session = {
      book,
      registered: new Set(),
      eventsEnabled: true,
      openNew: (file) => {
        this.onNewWorkbook(file);
      },
    };
  }

  /** Whether the program reports a requirement set. */
  isSetSupported(name: string, version = "1.1"): boolean {
    const minor = Number(version.split(".")[1] ?? 0);
    if (name === "ExcelApi") return minor <= this.options.level;
    if (name === "DelayForCellEdit") return this.options.delaysForCellEdit;
    return name.startsWith("RichApi");
  }

  /** Hears of the events that a client has registered for. */
  onEvent(listener: (message: EventMessage) => void): () => void {
    return this.book.watch((event: BookEvent) => {
      for (const message of eventMessages(event, this.#session, this.options.level)) {
        listener(message);
      }
    });
  }

  async execute(body: RequestBody, flags: number): Promise<ResponseBody> {
    const bytes = byteLength(body);
    if (bytes > this.options.largestRequest) {
      return this.#counted(body, refusal("RequestPayloadSizeLimitExceeded"));
    }
    if (this.book.isEditing) {
      const waits = (flags & DELAY_FOR_CELL_EDIT) !== 0 && this.options.delaysForCellEdit;
      if (!waits) return this.#counted(body, refusal("InvalidOperationInCellEditMode"));
      await this.book.whenNotEditing();
    }
    const answer = this.#run(body);
    this.book.settle();
    return this.#counted(
      body,
      byteLength(answer) > this.options.largestResponse
        ? refusal("ResponsePayloadSizeLimitExceeded")
        : answer,
    );
  }

  #counted(body: RequestBody, answer: ResponseBody): ResponseBody {
    this.requests.push({
      actions: body.Actions.length,
      bytes: byteLength(body),
      responseBytes: byteLength(answer),
    });
    return answer;
  }

  #run(body: RequestBody): ResponseBody {
    const resolver = new Resolver(
      {
        root: workbookObject(this.#session),
        level: this.options.level,
        references: this.#references,
      },
      body,
    );
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const action of body.Actions) {
      try {
        this.#demandNoFault(body, action);
        const value = this.#act(resolver, action, body.AutoKeepReference);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return failure(resolver, action, { results, error, index: body.Actions.indexOf(action) });
      }
    }
    return { Results: results };
  }

  #demandNoFault({ Actions }: RequestBody, action: Action): void {
    const { ActionType: type, Name: name } = action;
    const step = { request: this.requests.length, action: Actions.indexOf(action), name, type };
    const code = this.fault(step);
    if (code !== null) throw new ApiError(code);
  }

  #act(resolver: Resolver, action: Action, keepsReferences: boolean): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = resolver.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate: {
        const isKept = keepsReferences && resolver.path(action.ObjectPathId).D !== true;
        return object === null ? null : this.#identity(object, isKept);
      }
      case ActionType.query:
        return select(resolver, object, action.QueryInfo?.Select ?? []);
      default:
        if (object === null) throw new ApiError("ItemNotFound");
        return this.#keeping(action) ? null : use(resolver, object, action);
    }
  }

  /** Whether the action only tells which objects the client keeps. */
  #keeping({ Name, ArgumentInfo }: Action): boolean {
    if (Name === "_RemoveReference") {
      this.#references.delete(String(ArgumentInfo?.Arguments?.[0]));
      return true;
    }
    return Name === "_KeepReference";
  }

  #identity(object: ApiObject, isKept: boolean): Readonly<Record<string, unknown>> {
    if (!isKept || !object.isKept) return {};
    this.#lastReference += 1;
    const reference = `{reference-${String(this.#lastReference)}}`;
    this.#references.set(reference, object);
    return { _ReferenceId: reference };
  }
}

const byteLength = (value: unknown): number => utf8.encode(JSON.stringify(value)).length;

/** Sets a property or calls a method. */
function use(resolver: Resolver, object: ApiObject, action: Action): unknown {
  const { ActionType: type, Name, ArgumentInfo = {} } = action;
  const member = resolver.member(object, Name);
  const args = resolver.arguments(ArgumentInfo);
  if (type === ActionType.method && member.call !== undefined) return member.call(...args);
  if (type !== ActionType.set || member.set === undefined) {
    throw new ApiError("ApiNotFound", `${object.className}.${Name}`);
  }
  member.set(args[0]);
  return null;
}

/** The chosen properties of an object, or of each item of a collection. */
function select(resolver: Resolver, object: ApiObject | null, names: readonly string[]): unknown {
  if (object === null) return null;
  if (object.items !== null) {
    return { _Items: object.items().map((item) => select(resolver, item, names)) };
  }
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of grouped(names)) {
    const value = resolver.member(object, name).get?.();
    const known = name.charAt(0).toUpperCase() + name.slice(1);
    picked[known] = value instanceof ApiObject ? select(resolver, value, inner) : value;
  }
  return picked;
}

/** `format/fill/color` as `format` with `fill/color` inside it. */
function grouped(names: readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [head = "", ...rest] = name.split("/");
    const inner = groups.get(head) ?? [];
    groups.set(head, rest.length === 0 ? inner : [...inner, rest.join("/")]);
  }
  return groups;
}

const refusal = (code: string): ResponseBody => ({
  Results: [],
  Error: { Code: code, Message: code, Location: "", ActionIndex: 0 },
});

function failure(
  resolver: Resolver,
  { Name, ObjectPathId }: Action,
  done: { results: ResponseBody["Results"]; error: unknown; index: number },
): ResponseBody {
  const { results, error, index } = done;
  if (!(error instanceof ApiError)) throw error;
  const path = ObjectPathId === 0 ? "" : resolver.path(ObjectPathId).Name;
  return {
    Results: results,
    Error: {
      Code: error.code,
      Message: error.message,
      Location: Name === "" ? path : Name,
      ActionIndex: index,
    },
  };
}
