import { HostError } from "./errors";
import type { Arguments } from "./arguments";

/** One readable, perhaps writable, value of an Excel object. */
export interface Property<T> {
  get(self: T): unknown;
  set?(self: T, value: unknown): void;
}

/** An Excel object type as data, its members named as in Office.js. */
export interface TypeSpec<T> {
  readonly name: string;
  id?(self: T): string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects reached as properties; null stands for a null object. */
  readonly objects?: Readonly<Record<string, (self: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => unknown>>;
  /** Present on collections. */
  items?(self: T): readonly HostObject[];
}

/** An Excel object as the dispatcher sees it. Member names are in camel case. */
export interface HostObject {
  readonly typeName: string;
  readonly id: string | undefined;
  /** Names of the scalar properties, which a load without names brings. */
  readonly scalars: readonly string[];
  items(): readonly HostObject[] | undefined;
  has(name: string): boolean;
  /** A scalar's value, or the object that a navigation property leads to. */
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  call(name: string, args: Arguments): unknown;
}

export interface HostType<T> {
  wrap(self: T): HostObject;
  /** What was wrapped, when `value` is an object of this type. */
  unwrap(value: unknown): T | undefined;
}

const hostObjects = new WeakSet();

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && hostObjects.has(value);
}

/** Makes the type described by `spec`; whatever the description lacks is answered with ApiNotFound. */
export function defineType<T>(spec: TypeSpec<T>): HostType<T> {
  const selves = new WeakMap<object, T>();
  const properties = new Map(Object.entries(spec.properties ?? {}));
  const objects = new Map(Object.entries(spec.objects ?? {}));
  const methods = new Map(Object.entries(spec.methods ?? {}));
  const scalars = [...properties.keys()];
  const missing = (member: string): HostError =>
    new HostError("ApiNotFound", `${spec.name}.${member} is not available in this version of Excel.`);

  return {
    wrap(self) {
      const object: HostObject = {
        typeName: spec.name,
        get id() {
          return spec.id?.(self);
        },
        scalars,
        items: () => spec.items?.(self),
        has: (name) => properties.has(name) || objects.has(name),
        get(name) {
          const property = properties.get(name);
          if (property !== undefined) return property.get(self);
          const navigate = objects.get(name);
          if (navigate === undefined) throw missing(name);
          return navigate(self);
        },
        set(name, value) {
          const property = properties.get(name);
          if (property?.set === undefined) throw missing(name);
          property.set(self, value);
        },
        call(name, args) {
          const method = methods.get(name);
          if (method === undefined) throw missing(`${name}()`);
          return method(self, args);
        },
      };
      hostObjects.add(object);
      selves.set(object, self);
      return object;
    },
    unwrap: (value) => (typeof value === "object" && value !== null ? selves.get(value) : undefined),
  };
}
