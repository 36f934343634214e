/** Rows of cells, as they stand in a block copied from a spreadsheet. */
export type Block = readonly (readonly string[])[];

/**
 * The cells of a text as spreadsheets copy them: rows by line breaks, cells by tabs; a cell that holds one of these stands
 * in quotes, its own doubled. Rows without anything in them are left out.
 *
 * @example readBlock("南京市\t3\r\n") // [["南京市", "3"]]
 */
export function readBlock(text: string): Block {
  const rows: string[][] = [[]];
  // A cell in quotes ends at a tab or line break; any other quote is a sign like all others.
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = cells.exec(text); found !== null; found = cells.exec(text)) {
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ""));
}
