/** An error as the program answers it: a code that programs read and a message that nobody shows. */
export class ApiError extends Error {
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

/** A member of the API: which level brought it, and what it does. */
export interface Member {
  /** The minor number of its ExcelApi set. */
  readonly since: number;
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
  readonly call?: (...args: readonly unknown[]) => unknown;
}

/** An object of the API. What a request may name is exactly its members; null answers a null object. */
export class ApiObject {
  readonly className: string;
  readonly members: Readonly<Record<string, Member>>;
  /** Of a collection. */
  readonly items: (() => readonly ApiObject[]) | null;
  /** Whether the client may keep it by a reference of its own, as it does with ranges. */
  readonly isKept: boolean;

  constructor(
    className: string,
    members: Readonly<Record<string, Member>>,
    { items = null, isKept = false }: { items?: ApiObject["items"]; isKept?: boolean } = {},
  ) {
    this.className = className;
    this.members = members;
    this.items = items;
    this.isKept = isKept;
  }
}

export const property = (since: number, get: () => unknown): Member => ({ since, get });

export const settable = (
  since: number,
  get: () => unknown,
  set: (value: unknown) => void,
): Member => ({ since, get, set });

export const method = (since: number, call: (...args: readonly unknown[]) => unknown): Member => ({
  since,
  call,
});

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== "number") throw new ApiError("InvalidArgument");
  return value;
}
