import * as fc from "fast-check";
import type { Entries, Entry, EntryValue } from "../../../src/core/index";
import { entryKey, indicatorsOf, jiangsu2012 } from "../../../src/core/index";

/** Every entry of the official scheme with its key. */
export const officialEntries: readonly { readonly key: string; readonly entry: Entry }[] = indicatorsOf(jiangsu2012).flatMap(
  (indicator) => indicator.entries.map((entry) => ({ key: entryKey(indicator, entry), entry })),
);

/** Counts that matter: around the caps and tiers, now and then huge. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.maxSafeNat() },
);

function validValue(entry: Entry): fc.Arbitrary<EntryValue> {
  const { type } = entry;
  switch (type.kind) {
    case "bool":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...type.options.map((option) => option.id));
    case "count":
      return count;
    case "plan":
      return count.map((value) => Math.max(1, value));
    case "amount":
      return fc.oneof(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
    case "plannedAmount":
      return fc.double({ min: 0.0001, max: 1000, noNaN: true });
    case "percent":
      return fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    case "date":
      return fc.integer({ min: 41_275, max: 41_820 });
    case "text":
      return fc.constantFrom("年度工作方案.pdf", "无", " 无　", "12");
    case "score":
      return fc.double({ min: 0, max: type.max, noNaN: true });
  }
}

/** A complete form in which every entry counts. */
export const completeForm: fc.Arbitrary<Record<string, EntryValue>> = fc
  .record(Object.fromEntries(officialEntries.map(({ key, entry }) => [key, validValue(entry)])))
  .map((form) => boundParts(form));

/** Parts of rates brought down to their wholes. */
function boundParts(form: Record<string, EntryValue>): Record<string, EntryValue> {
  const bounded = { ...form };
  for (const { key, entry } of officialEntries) {
    if (entry.atMost === undefined) continue;
    const whole = key.slice(0, key.lastIndexOf(".") + 1) + entry.atMost;
    bounded[key] = Math.min(Number(bounded[key]), Number(bounded[whole]));
  }
  return bounded;
}

/** Values no form should hold: of any type, hostile ones among them. Typed as what a caller's cast would claim. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.double(),
  fc.string(),
  fc.constantFrom<unknown>(
    Symbol("entry"),
    5n,
    NaN,
    -0,
    Infinity,
    -Infinity,
    Number.MAX_VALUE,
    "__proto__",
    "#DIV/0!",
    "１２",
    "\ud800",
    Object.create(null),
    () => 5,
    hostile(),
  ),
);

/** An object that throws when it is turned into a text, a number or a JSON. */
export function hostile(): object {
  const refuse = (): never => {
    throw new Error("read");
  };
  return { toString: refuse, valueOf: refuse, toJSON: refuse, [Symbol.toPrimitive]: refuse };
}

/** A form of any values under known and unknown keys, as it comes from outside the type checker. */
export const anyForm: fc.Arbitrary<Entries> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...officialEntries.map(({ key }) => key)) },
        { weight: 1, arbitrary: fc.string() },
        { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "1.3", "1.3.fulltime", "") },
      ),
      anyValue,
    ),
    { maxLength: 80 },
  )
  .map((pairs) => asEntries(Object.fromEntries(pairs)));

/** Types claim nothing about a file's contents; this is where the claim is made. */
export function asEntries(values: object): Entries {
  const entries: Record<string, EntryValue> = {};
  for (const [key, value] of Object.entries(values)) Object.defineProperty(entries, key, { value, enumerable: true });
  return entries;
}
