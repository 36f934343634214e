/** What is looked for. */
export interface Query {
  readonly text: string;
  /** Whether capital and small letters differ. */
  readonly isCaseKept: boolean;
}

/** Full-width letters, digits and signs and their usual twins stand this far apart. */
const WIDTH = 0xfee0;

/** Full-width signs as their usual twins, each in its place: a person does not see which of them a cell has. */
const narrow = (text: string): string =>
  text.replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH)).replaceAll("\u3000", " ");

/**
 * Tells whether a text holds what is looked for, as Excel finds: `*` stands for any signs, `?` for one, `~` takes the
 * meaning from the sign behind it, and full-width signs are found as their usual twins. Nothing is found by an empty query.
 * @example matcher({ text: "约?0", isCaseKept: false })("约１０条") === true
 */
export function matcher({ text, isCaseKept }: Query): (shown: string) => boolean {
  const fold = (raw: string): string => (isCaseKept ? narrow(raw) : narrow(raw).toLowerCase());
  if (text === "") return () => false;
  if (!/[*?~]/.test(text)) {
    const wanted = fold(text);
    return (shown) => fold(shown).includes(wanted);
  }
  const parts = text.match(/~[*?~]|[*?]|~|[^*?~]+/g) ?? [];
  const source = parts.map((part) => {
    if (part === "*") return "[^]*?";
    if (part === "?") return "[^]";
    return fold(/^~[*?~]$/.test(part) ? part.slice(1) : part).replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  });
  const expression = new RegExp(source.join(""));
  return (shown) => expression.test(fold(shown));
}
