/** Whether two formulas are the same to a reader, whatever quotes and spaces the spreadsheet put in or took out. */
export function isSameFormula(a: string, b: string): boolean {
  return a === b || canonicalFormula(a) === canonicalFormula(b);
}

/** A formula without what carries no meaning: spaces outside text literals, quotes around sheet names, the case of names. */
export function canonicalFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll(/\s+/g, "").replaceAll(/'((?:[^']|'')+)'!/g, "$1!").toUpperCase(),
    )
    .join("");
}
