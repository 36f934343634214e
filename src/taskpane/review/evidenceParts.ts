/** A piece of 佐证材料: words, an address of the web, or a path on a disk or a server. */
export interface EvidencePart {
  readonly kind: "words" | "link" | "path";
  readonly text: string;
}

/** Where an address ends: at a space or at any sign of Chinese or English that no address has. */
const address = String.raw`https?:\/\/[^\s<>"'|，。；：、！？（）【】《》「」“”]+`;
/** A path may hold spaces; it ends with the line, at a semicolon or a comma. */
const path = String.raw`(?:[A-Za-z]:\\|\\\\[^\s\\]+\\|file:\/\/)[^\n\r；;，,。<>"|*?]+`;
const either = new RegExp(`(?<link>${address})|(?<path>${path})`, "giu");

/** Signs that end a sentence, not the address before them. */
const trailing = /[.,;:!?)\]}]+$/u;

/**
 * Takes 佐证材料 apart, so that addresses of the web can be opened and paths copied. Nothing but http and https is ever an address:
 * what a city typed must not run anything.
 *
 * @example evidenceParts("见 https://a.gov.cn/1。") // words "见 ", link "https://a.gov.cn/1", words "。"
 */
export function evidenceParts(evidence: string): readonly EvidencePart[] {
  const parts: EvidencePart[] = [];
  let end = 0;
  const put = (kind: EvidencePart["kind"], text: string) => {
    if (text !== "") parts.push({ kind, text });
  };
  for (const match of evidence.matchAll(either)) {
    const isLink = match.groups?.["link"] !== undefined;
    const text = isLink ? match[0].replace(trailing, "") : match[0].trimEnd();
    if (isLink && !isWebAddress(text)) continue;
    put("words", evidence.slice(end, match.index));
    put(isLink ? "link" : "path", text);
    end = match.index + text.length;
  }
  put("words", evidence.slice(end));
  return parts;
}

function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
