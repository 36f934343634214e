import type { Scheme } from "../core/index";
import { schemeDigest } from "./schemeSheet";

/**
 * Editions of schemes that workbooks were made under: the keys, rules and points of today's scheme under other labels
 * and with fewer readings. By the digest that stands in those workbooks.
 */
const earlierEditions: ReadonlyMap<string, { readonly id: string; readonly version: string }> = new Map([
  ["7b0a5505e37d4c17bbabab066187c5be2411ed5177f04e3c42a90b49453550dd", { id: "jiangsu-2012-2013", version: "1.0.0" }],
]);

/** Whether a digest is of an earlier edition of the scheme. */
export function isEarlierEdition(scheme: Scheme, digest: string): boolean {
  return earlierEditions.get(digest)?.id === scheme.id;
}

/** Whether a digest is of the scheme, as it is or in an earlier edition: both are scored alike. */
export function isEditionOf(scheme: Scheme, digest: string): boolean {
  return schemeDigest(scheme) === digest || isEarlierEdition(scheme, digest);
}
