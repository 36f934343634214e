import type { Naming, Scheme } from "./scheme";

/** Of cities, as the official scheme does. */
const cities: Naming = { addressee: "各省辖市人民政府", unit: "城市", all: "各市", commended: "先进市" };

/** What is said of those whom a scheme assesses. */
export type Named = Pick<Scheme, "naming">;

export interface UnitNames extends Naming {
  /** After 每, 该, 本 and 其他: 市, where they are cities. */
  readonly brief: string;
  /** After a number: 市, as in 13市; else with its 个. */
  readonly counted: string;
}

/**
 * How those who are assessed are named on all sheets and in all sentences: the one place where a scheme that says nothing of it
 * comes to speak of cities.
 *
 * @example namingOf(jiangsu2012).commended // "先进市"
 */
export function namingOf({ naming = cities }: Named): UnitNames {
  const isCities = naming.unit === cities.unit;
  return { ...naming, brief: isCities ? "市" : naming.unit, counted: isCities ? "市" : `个${naming.unit}` };
}
