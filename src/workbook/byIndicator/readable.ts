import type { Entry } from "../../core/index";
import { issueOf } from "../../core/index";
import { decodeCell, mendingOf } from "../form/decode";

/** Whether a text says something for an entry, as it stands or mended; for entries of words all do, which tells nothing. */
export function isReadable(entry: Entry, text: string): boolean {
  if (text.trim() === "" || issueOf(entry, "x") === null) return false;
  return issueOf(entry, decodeCell(entry, text, "verified")) === null || mendingOf(entry, text) !== null;
}

/** Whether a text is a figure rather than a head or a name: digits and signs alone, or what says something for the entry. */
export function isFigure(entry: Entry, text: string): boolean {
  const plain = text.normalize("NFKC");
  return (/\d/.test(plain) && !/\p{L}/u.test(plain)) || isReadable(entry, text);
}
