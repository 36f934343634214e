import { Arguments } from "./arguments";
import { HostError, Overtaken } from "./errors";
import { isHostObject } from "./hostObject";
import type { HostObject } from "./hostObject";
import { camel, read, selectTree } from "./loaded";
import { ActionType, ObjectPathType } from "./wire";
import type { Action, ArgumentInfo, ObjectPath, QueryBody, QueryResult } from "./wire";

export interface DispatcherOptions {
  /** What the path type "global object" means: Excel's workbook. */
  readonly root: HostObject;
  /** Called before an action looks at anything; recalculates when cells are dirty. */
  settle(): Promise<void>;
  /** Called with the action's place in the batch before it runs; may throw. */
  beforeAction(index: number): void;
  /** Runs what an action does, so that its changes are known to be the add-in's. */
  act<R>(work: () => R): R;
  /** Called between two actions; lets the page draw when the batch has gone on for long. */
  breathe(): Promise<void> | undefined;
  /** Called once a batch has ended, well or not. */
  afterBatch(): Promise<void>;
}

export interface Dispatcher {
  processQuery(body: QueryBody): Promise<QueryResult>;
}

/** The ids of the object paths that an action's or path's arguments refer to, nested arrays included. */
function referredPaths(references: readonly unknown[] | null | undefined): number[] {
  return (references ?? []).flatMap((one: unknown) => {
    if (Array.isArray(one)) return referredPaths(one);
    return typeof one === "number" && one !== 0 ? [one] : [];
  });
}

/** One batch: each path is resolved once, in the order the actions need it, as some have side effects. */
class Batch {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: QueryBody,
    private readonly root: HostObject,
    private readonly references: Map<string, HostObject>,
    private readonly act: DispatcherOptions["act"],
  ) {}

  /** Resolves whatever the action speaks of; some methods that lead to an object take their time. */
  async prepare(action: Action): Promise<void> {
    await this.resolve(action.ObjectPathId);
    for (const id of referredPaths(action.ArgumentInfo?.ReferencedObjectPathIds)) await this.resolve(id);
  }

  object(id: number): HostObject | null {
    return this.resolved.get(id) ?? null;
  }

  argumentsOf(info: ArgumentInfo | null | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.argument(value, references[index])));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.object(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((one: unknown, index): unknown => this.argument(one, reference[index]));
    }
    return value;
  }

  private async resolve(id: number): Promise<void> {
    if (this.resolved.has(id)) return;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new HostError("GeneralException", `Object path ${id} is missing.`);
    if (path.ParentObjectPathId) await this.resolve(path.ParentObjectPathId);
    for (const one of referredPaths(path.ArgumentInfo?.ReferencedObjectPathIds)) await this.resolve(one);
    try {
      const followed = this.act(() => this.follow(path));
      this.resolved.set(id, asObject(followed instanceof Promise ? await followed : followed));
    } catch (error) {
      throw placed(error, path.ParentObjectPathId ? this.object(path.ParentObjectPathId) : null, path.Name);
    }
  }

  private follow(path: ObjectPath): unknown {
    const parent = path.ParentObjectPathId ? this.object(path.ParentObjectPathId) : null;
    switch (path.ObjectPathType) {
      case ObjectPathType.globalObject:
        return this.root;
      case ObjectPathType.newObject:
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.method:
        return parent?.call(camel(path.Name), this.argumentsOf(path.ArgumentInfo));
      case ObjectPathType.property:
        return parent?.get(camel(path.Name));
      case ObjectPathType.indexer:
        return parent?.call("getItem", this.argumentsOf(path.ArgumentInfo));
      case ObjectPathType.referenceId: {
        const object = this.references.get(path.Name);
        if (object === undefined) throw new HostError("InvalidReference");
        return object;
      }
      default:
        throw new HostError("GeneralException", `Object path type ${path.ObjectPathType} is unknown.`);
    }
  }
}

function asObject(value: unknown): HostObject | null {
  if (value === null || value === undefined) return null;
  if (!isHostObject(value)) throw new HostError("GeneralException", "A path led to a value that is not an object.");
  return value;
}

/** The error with the member that it came from, as Excel names it. */
function placed(error: unknown, object: HostObject | null, name: string | null | undefined): unknown {
  if (error instanceof HostError && object !== null && name) error.location ??= `${object.typeName}.${camel(name)}`;
  return error;
}

function failure(error: unknown, action: Action, index: number): QueryResult["Error"] {
  const code = error instanceof HostError ? error.code : "GeneralException";
  return {
    Code: code,
    Message: error instanceof Error ? error.message : String(error),
    Location: (error instanceof HostError ? error.location : undefined) ?? action.Name ?? `ObjectPath${action.ObjectPathId}`,
    ActionIndex: index,
    HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
  };
}

/** Interprets ProcessQuery batches over a graph of host objects. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const references = new Map<string, HostObject>();
  const referenceOf = new WeakMap<HostObject, string>();
  let lastReference = 0;

  function keep(object: HostObject): void {
    if (referenceOf.has(object)) return;
    lastReference += 1;
    const name = `r${lastReference}`;
    referenceOf.set(object, name);
    references.set(name, object);
  }

  /** Of what was kept and told to nobody. */
  function forgetSince(reference: number): void {
    for (let last = lastReference; last > reference; last -= 1) references.delete(`r${last}`);
  }

  function instantiate(object: HostObject | null): unknown {
    if (object === null) return null;
    const reference = referenceOf.get(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  function invoke(batch: Batch, action: Action): unknown {
    const object = batch.object(action.ObjectPathId);
    const name = camel(action.Name ?? "");
    const args = batch.argumentsOf(action.ArgumentInfo);
    if (name === "_KeepReference") {
      if (object !== null) keep(object);
      return null;
    }
    if (name === "_RemoveReference") {
      references.delete(args.text(0));
      return null;
    }
    return object?.call(name, args);
  }

  /** What an action does; where it is refused, with the member that was. */
  function at<Result>(batch: Batch, action: Action, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw placed(error, batch.object(action.ObjectPathId), action.Name);
    }
  }

  async function perform(batch: Batch, action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    await batch.prepare(action);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return instantiate(batch.object(action.ObjectPathId));
      case ActionType.query: {
        await options.settle();
        const { Select, Expand, Skip, Top } = action.QueryInfo ?? {};
        const object = batch.object(action.ObjectPathId);
        if (object === null) return null;
        return read(object, selectTree([...(Select ?? []), ...(Expand ?? [])]), Skip ?? 0, Top ?? undefined);
      }
      case ActionType.method: {
        const value = await options.act(() => at(batch, action, () => invoke(batch, action)));
        return value === undefined || isHostObject(value) ? null : value;
      }
      case ActionType.setProperty: {
        const value = batch.argumentsOf(action.ArgumentInfo).values[0];
        options.act(() => at(batch, action, () => batch.object(action.ObjectPathId)?.set(camel(action.Name ?? ""), value)));
        return null;
      }
      default:
        throw new HostError("ApiNotFound", `Action type ${action.ActionType} is not available.`);
    }
  }

  return {
    async processQuery(body) {
      const known = lastReference;
      const batch = new Batch(body, options.root, references, options.act);
      const results: { ActionId: number; Value: unknown }[] = [];
      try {
        for (const [index, action] of body.Actions.entries()) {
          try {
            options.beforeAction(index);
            results.push({ ActionId: action.Id, Value: await perform(batch, action) });
            await options.breathe();
          } catch (error) {
            if (error instanceof Overtaken) {
              forgetSince(known);
              throw error;
            }
            return { Results: results, Error: failure(error, action, index) };
          }
        }
      } finally {
        await options.afterBatch();
      }
      // Office.js waits for the traces of its event registrations.
      const traces = body.Actions.filter((action) => action.ActionType === ActionType.trace).map((action) => action.Id);
      return { Results: results, TraceIds: traces };
    },
  };
}
