// What the build and the tests change in Univer's packages, so that the embedded spreadsheet calculates in two thirds of the time.
// Univer stays what it is in node_modules; its version is locked exactly, and a place that is no longer there is an error.

/** Univer's compiled classes define every field by a call that the engine cannot see through; plain assignments are as fast as any. */
const field = /^(\s*)_defineProperty\(this, "(\w+)", (.*)\);$/gm;

/**
 * Every text result is tried as a date, a time and a number in every notation, which costs more than the formula. None of them is without
 * a digit or holds a Chinese character (tests/workbench/host/textResults.test.ts).
 */
const textResult = {
  in: /@univerjs[\\/]core[\\/]lib[\\/]es[\\/]index\.js$/,
  find: "const getNumfmtParseValueFilter = (value) => {",
  put: "const getNumfmtParseValueFilter = (value) => {\n\tif (!/\\d/.test(value) || /[\\u2e80-\\uffff]/.test(value)) return null;",
};

/** Files that `faster` may change. */
export const univerFiles = /[\\/]@univerjs[\\/].*\.js$/;

/** A file of Univer's as it is bundled: `code` of the file `id`. */
export function faster(code, id) {
  const fields = code.replace(field, "$1this.$2 = $3;");
  if (!textResult.in.test(id)) return fields;
  if (!fields.includes(textResult.find)) throw new Error(`${id} has no getNumfmtParseValueFilter; see scripts/univer.mjs.`);
  return fields.replace(textResult.find, () => textResult.put);
}

/** The same for Vitest. */
export const fasterUniver = () => ({
  name: "faster-univer",
  enforce: "pre",
  transform: (code, id) => (univerFiles.test(id) ? { code: faster(code, id), map: null } : null),
});
