import { HostError } from "./errors";
import { isRecord } from "./wire";

/** The arguments of a method as they came over the wire, read with a check of their type. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    return asText(this.at(index));
  }

  optionalText(index: number): string | undefined {
    const value = this.at(index);
    return value === undefined ? undefined : asText(value);
  }

  number(index: number): number {
    return asNumber(this.at(index));
  }

  optionalNumber(index: number): number | undefined {
    const value = this.at(index);
    return value === undefined ? undefined : asNumber(value);
  }

  optionalBoolean(index: number): boolean {
    const value = this.at(index);
    return value === undefined ? false : asBoolean(value);
  }

  record(index: number): Record<string, unknown> {
    const value = this.at(index) ?? {};
    if (!isRecord(value)) throw new HostError("InvalidArgument");
    return value;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument");
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new HostError("InvalidArgument");
  return value;
}

/** `value` when it is one of `names`, letter case aside, in the spelling of `names`. */
export function asOneOf<N extends string>(value: unknown, names: readonly N[]): N {
  const wanted = asText(value).toLowerCase();
  const name = names.find((one) => one.toLowerCase() === wanted);
  if (name === undefined) throw new HostError("InvalidArgument");
  return name;
}

/** A colour as #RRGGBB in upper case; Excel also takes it without "#" and a few names. */
export function asColor(value: unknown): string {
  const text = asText(value).trim();
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (match?.[1] === undefined) throw new HostError("InvalidArgument");
  return `#${match[1].toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};
