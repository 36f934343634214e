import type { Scheme } from "../../core/index";
import { builtInSchemes } from "../../core/index";
import { canonicalJson } from "./canonicalJson";
import { schemeDigest } from "./schemeSheet";

/** The beginning of a digest, as it is put behind a number. */
const mark = /-[0-9a-f]{8}$/;

/**
 * A scheme with a number of its own: one that is still called as the scheme it was made from, or as one in the box, and is
 * another, gets that name with the beginning of its digest. Adopting the same scheme again gives the same number, and two
 * schemes never have one.
 *
 * @example adoptedScheme({ ...jiangsu2012, tableTitle: "2026年考核指标" }, jiangsu2012).id // "jiangsu-2012-2013-1f2e3d4c"
 */
export function adoptedScheme(scheme: Scheme, parent: Scheme | null): Scheme {
  const bare = { ...scheme, id: scheme.id.replace(mark, "") };
  const others = parent === null ? builtInSchemes : [...builtInSchemes, parent];
  if (others.some((one) => canonicalJson(one) === canonicalJson(scheme))) return scheme;
  const isTaken = scheme.id !== bare.id || others.some(({ id, version }) => id === bare.id && version === bare.version);
  return isTaken ? { ...bare, id: `${bare.id}-${schemeDigest(bare).slice(0, 8)}` } : scheme;
}
