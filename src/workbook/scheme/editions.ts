import type { Scheme } from "../../core/index";
import { schemeDigest } from "./schemeSheet";

/**
 * Editions of schemes that workbooks were made under: the keys, rules and points of today's scheme under other labels
 * and with fewer readings. By the digest that stands in those workbooks, with the meaning that its values had: `earlier` as
 * versions up to 1.1.0 took them, `today` as they are taken now.
 */
const earlierEditions: ReadonlyMap<string, { readonly id: string; readonly version: string; readonly meaning: "earlier" | "today" }> = new Map([
  ["7b0a5505e37d4c17bbabab066187c5be2411ed5177f04e3c42a90b49453550dd", { id: "jiangsu-2012-2013", version: "1.0.0", meaning: "earlier" }],
  ["54cb54af7702b52f011946466d1e82187e0b21cf90d08715be3755df3c19e945", { id: "jiangsu-2012-2013", version: "1.0.0", meaning: "today" }],
  ["c61ad43979726645d07c7f85dc21babc6d34fbdefc703e08e2dabc5286338fcc", { id: "jiangsu-2012-2013", version: "1.0.0", meaning: "today" }],
  ["f0e8e33b9e8ecfe8859ea7d4679e498985614a995b515508b245144c35d00048", { id: "example-county", version: "1.2.0", meaning: "today" }],
]);

/** Whether a digest is of an earlier edition of the scheme. */
export function isEarlierEdition(scheme: Scheme, digest: string): boolean {
  return earlierEditions.get(digest)?.id === scheme.id;
}

/** How values were taken under the edition with this digest. */
export function meaningUnder(scheme: Scheme, digest: string): "earlier" | "today" {
  const edition = earlierEditions.get(digest);
  return edition?.id === scheme.id ? edition.meaning : "today";
}

/** The version that the scheme had under a digest, as it is or in an earlier edition; undefined for a digest of another. */
export function versionUnder(scheme: Scheme, digest: string): string | undefined {
  if (schemeDigest(scheme) === digest) return scheme.version;
  const edition = earlierEditions.get(digest);
  return edition?.id === scheme.id ? edition.version : undefined;
}

/** Whether a digest is of the scheme, as it is or in an earlier edition: both are scored alike. */
export function isEditionOf(scheme: Scheme, digest: string): boolean {
  return versionUnder(scheme, digest) !== undefined;
}
