/**
 * Formulas as IronCalc takes them. What it does otherwise than Excel, WPS and LibreOffice, and no formula of ours can help:
 * COUNTIF is an error of a single cell, as it wants a range; ROUND looks at the binary fraction, so that ROUND(1.005,2) is 1
 * where all others say 1.01; a minus before a range is not there; and ISNUMBER answers for one cell only, also within SUMPRODUCT.
 *
 * @example ironFormula("=ROUND(A1,2)") // "=ROUND(ROUND((A1)*100,9),0)/100"
 */
export function ironFormula(formula: string): string {
  const found = known.get(formula) ?? written(formula);
  known.set(formula, found);
  return found;
}

/** Forms of a scheme have the same formulas. */
const known = new Map<string, string>();

function written(formula: string): string {
  const range = String.raw`(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)`;
  return roundedByDigits(
    outsideTexts(formula, (code) =>
      code
        .replaceAll(/COUNTIF\((\$?[A-Z]+\$?\d+),/g, "COUNTIF($1:$1,")
        .replaceAll(new RegExp(`-${range}([>=])-`, "g"), (_all, cells: string, sign: string) => `${cells}${sign === ">" ? "<" : sign}`)
        .replaceAll("SUMPRODUCT(--(", "SUMPRODUCT(1*(")
        .replaceAll(new RegExp(String.raw`\*ISNUMBER\(${range}\)`, "g"), ""),
    ),
  );
}

/** Changes what stands between texts in quotes. */
function outsideTexts(formula: string, change: (code: string) => string): string {
  return formula.split(/("(?:[^"]|"")*")/).map((part, index) => (index % 2 === 0 ? change(part) : part)).join("");
}

const opening = "ROUND(";

/** Every ROUND(…,2) written out. */
function roundedByDigits(formula: string): string {
  let written = "";
  let at = 0;
  while (at < formula.length) {
    const inside = formula.startsWith(opening, at) && !/[A-Z.]/.test(formula.charAt(at - 1)) ? closingOf(formula, at + opening.length) : null;
    if (inside !== null) {
      written += `(ROUND(ROUND((${roundedByDigits(formula.slice(at + opening.length, inside))})*100,9),0)/100)`;
      at = inside + ",2)".length;
    } else if (formula.charAt(at) === '"') {
      const end = textEnd(formula, at);
      written += formula.slice(at, end);
      at = end;
    } else {
      written += formula.charAt(at);
      at += 1;
    }
  }
  return written;
}

/** Where the «,2)» of an argument that begins here stands; null where it is rounded to something else. */
function closingOf(formula: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === '"') at = textEnd(formula, at) - 1;
    else if (sign === "(" || sign === "{") depth += 1;
    else if (sign === "," && depth === 0) return formula.startsWith(",2)", at) ? at : null;
    else if (sign === ")" || sign === "}") depth -= 1;
    if (depth < 0) return null;
  }
  return null;
}

/** Behind a text in quotes, of which doubled ones are part. */
function textEnd(formula: string, from: number): number {
  let at = from + 1;
  while (at < formula.length && (formula.charAt(at) !== '"' || formula.charAt(at + 1) === '"')) at += formula.charAt(at) === '"' ? 2 : 1;
  return at + 1;
}
