import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chai, customMatchers, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from "@vitest/expect";

/**
 * What the tests of the core use of vitest, without its workers: tests are only collected, for the runner to run. A row
 * of a table has a number for a name; the same number again where nothing around it changes, so that results can be kept.
 */
export function testApi() {
  const tests = [];
  const around = [];
  const seen = new Map();
  let file = "";

  const it = (name, run) => {
    const id = [file, ...around, name].join(" > ");
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    tests.push({ id: before === 0 ? id : `${id} (${before + 1})`, file, run });
  };
  const describe = (name, within) => {
    around.push(name);
    within();
    around.pop();
  };
  const eachOf = (one) => (table) => (name, run) => {
    const rows = table.every(Array.isArray) ? table : table.map((row) => [row]);
    for (const [index, row] of rows.entries()) one(`${name} [${index}]`, () => run(...row));
  };
  it.each = eachOf(it);
  describe.each = eachOf(describe);
  return {
    tests,
    /** Names the file whose tests come next. */
    begin: (of) => {
      file = of;
    },
    vitest: { describe, it, test: it, expect },
  };
}

/** Texts held against a file in tests; nothing is ever written. */
function fileSnapshots(_chai, { addMethod }) {
  addMethod(chai.Assertion.prototype, "toMatchFileSnapshot", function matchFile(path) {
    if (this._obj !== readFileSync(join("tests", path), "utf8")) throw new Error(`differs from ${path}`);
  });
}

function makeExpect() {
  for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers, fileSnapshots]) chai.use(plugin);
  const made = Object.assign((value, message) => chai.expect(value, message), chai.expect, { hasAssertions: () => undefined });
  setState({ assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null, expectedAssertionsNumber: null, expectedAssertionsNumberErrorGen: null, testPath: "" }, made);
  globalThis[GLOBAL_EXPECT] = made;
  chai.expect.extend(made, customMatchers);
  return made;
}

const expect = makeExpect();
