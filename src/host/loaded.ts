import { isHostObject } from "./hostObject";
import type { HostObject } from "./hostObject";

type SelectTree = Map<string, SelectTree>;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** A member's name as Office.js has it in its own code. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** ["values", "format/fill/color"] as a tree of member names. */
export function selectTree(select: readonly string[]): SelectTree {
  const root: SelectTree = new Map();
  for (const path of select) {
    let node = root;
    for (const step of path.split(/[/.]/).filter((name) => name !== "")) {
      const name = camel(step.trim());
      const next: SelectTree = node.get(name) ?? new Map();
      node.set(name, next);
      node = next;
    }
  }
  return root;
}

function namesToRead(object: HostObject, tree: SelectTree): string[] {
  const all = tree.size === 0 || tree.has("*") || tree.has("$all");
  const named = [...tree.keys()].filter((name) => name !== "*" && name !== "$all");
  return all ? [...new Set([...object.scalars, ...named])] : named;
}

function readMember(value: unknown, tree: SelectTree | undefined): unknown {
  return isHostObject(value) ? read(value, tree ?? new Map()) : value;
}

/** The answer to a load: members in Pascal case, collections as `_Items`. */
export function read(object: HostObject, tree: SelectTree, skip = 0, top = Number.POSITIVE_INFINITY): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  if (object.id !== undefined) out["Id"] = object.id;
  const items = object.items();
  if (items === undefined) {
    for (const name of namesToRead(object, tree)) out[pascal(name)] = readMember(object.get(name), tree.get(name));
    return out;
  }
  // "items/name" arrives as "name": what the collection itself lacks is asked of each item.
  const ofItems: SelectTree = new Map(tree.get("items") ?? []);
  for (const [name, branch] of tree) {
    if (name === "items") continue;
    if (object.has(name)) out[pascal(name)] = readMember(object.get(name), branch);
    else ofItems.set(name, branch);
  }
  out["_Items"] = items.slice(skip, skip + top).map((item, index) => ({ _Index: skip + index, ...read(item, ofItems) }));
  return out;
}
