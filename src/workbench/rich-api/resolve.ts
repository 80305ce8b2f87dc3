import { ApiError, ApiObject, type Member } from "./api-object";
import { PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from "./protocol";

/** What requests are read against. */
export interface Scope {
  readonly root: ApiObject;
  /** The reported level: members of later ones do not exist. */
  readonly level: number;
  /** Objects that clients keep beyond a request. */
  readonly references: ReadonlyMap<string, ApiObject>;
}

/** Finds the objects that a request's paths name, each once: a path may add a sheet. */
export class Resolver {
  readonly #scope: Scope;
  readonly #paths: RequestBody["ObjectPaths"];
  readonly #found = new Map<number, ApiObject | null>();

  constructor(scope: Scope, { ObjectPaths }: RequestBody) {
    this.#scope = scope;
    this.#paths = ObjectPaths;
  }

  path(id: number): ObjectPath {
    const path = this.#paths[String(id)];
    if (path === undefined) throw new ApiError("InvalidObjectPath");
    return path;
  }

  object(id: number): ApiObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const found = this.#resolve(this.path(id));
    this.#found.set(id, found);
    return found;
  }

  /** A member by its name in requests, which begins with a capital. */
  member({ className, members }: ApiObject, name: string): Member {
    const member = members[name.charAt(0).toLowerCase() + name.slice(1)] ?? members[name];
    if (member === undefined || member.since > this.#scope.level) {
      throw new ApiError("ApiNotFound", `${className}.${name}`);
    }
    return member;
  }

  arguments({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo): readonly unknown[] {
    return Arguments.map((argument, index) => {
      const id = ReferencedObjectPathIds[index] ?? 0;
      return id === 0 ? argument : this.object(id);
    });
  }

  #resolve({ ObjectPathType, Name, ParentObjectPathId = 0, ArgumentInfo = {} }: ObjectPath) {
    if (ObjectPathType === PathType.global) return this.#scope.root;
    if (ObjectPathType === PathType.reference) return this.#referenced(Name);
    const parent = this.object(ParentObjectPathId);
    // Whatever is asked of a null object is one as well.
    if (parent === null) return null;
    const args = this.arguments(ArgumentInfo);
    switch (ObjectPathType) {
      case PathType.property:
        return asObject(this.member(parent, Name).get?.());
      case PathType.method:
        return asObject(this.member(parent, Name).call?.(...args));
      case PathType.indexer:
        return asObject(this.member(parent, "GetItem").call?.(...args));
      default:
        throw new ApiError("NotImplemented", `path ${String(ObjectPathType)}`);
    }
  }

  #referenced(reference: string): ApiObject {
    const object = this.#scope.references.get(reference);
    if (object === undefined) throw new ApiError("InvalidReference");
    return object;
  }
}

function asObject(answer: unknown): ApiObject | null {
  if (answer === null || answer instanceof ApiObject) return answer;
  throw new ApiError("InvalidObjectPath");
}
