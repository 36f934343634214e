/** Tells the collector of tests which file its tests stand in. */
module.exports = function naming(source) {
  return `beginFile(${JSON.stringify(this.resourcePath.replace(/^.*\/tests\//, "tests/"))});${source}`;
};
