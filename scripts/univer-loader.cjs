// Webpack's door to scripts/univer.mjs.
module.exports = async function load(code) {
  const { faster } = await import("./univer.mjs");
  return faster(code, this.resourcePath);
};
