import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import * as fc from "fast-check";
import { bundleTests } from "./bundle.mjs";
import { testApi } from "./testApi.mjs";

/**
 * A test runner for Stryker that runs the tests of the core in its own process. vitest's workers load everything anew for
 * each mutant, which takes several times as long as the few tests that a mutant asks for. Here the tests and the core are
 * one script, compiled once and evaluated for each mutant, so that nothing made ready under another one is left.
 */

const require = createRequire(import.meta.url);

/** Properties with a few runs, the same in every round, and no search for the smallest failure: the usual runs look further. */
const most = 10;
const brief = {
  ...fc,
  assert: (property, settings) => fc.assert(property, { ...settings, numRuns: Math.min(settings?.numRuns ?? most, most), seed: 2012, endOnFailure: true }),
};

/** As Stryker numbers them. */
const [succeeded, failed] = [0, 1];

/** What stands for a test while everything is evaluated. */
const collecting = "collecting";

/**
 * A WeakMap for what the core makes ready once and keeps: `forget` empties all of them. What one test made ready would
 * otherwise hide from the next, and from a mutant that was not yet active, the code that makes it.
 */
function forgetful() {
  let now = 0;
  class Cache {
    #made = 0;
    #kept = new WeakMap();

    #present() {
      if (this.#made !== now) [this.#made, this.#kept] = [now, new WeakMap()];
      return this.#kept;
    }

    get(key) {
      return this.#present().get(key);
    }

    set(key, value) {
      this.#present().set(key, value);
      return this;
    }
  }
  const forget = () => {
    now += 1;
  };
  return { Cache, forget };
}

/** Where the first round of tests leaves what it measured for the processes that follow it: after a timeout there is a new one. */
const measuredFile = "reports/mutation/bundle/measured.json";

/**
 * How often mutated code may ask which mutant is active, which it does at every turn of a loop: many times as often as the
 * test does where nothing is mutated. Beyond it a loop is endless, however busy the machine is.
 */
const mostTimes = 50;
const mostBesides = 2_000_000;

/** Puts a count of the questions into what the mutated code asks which mutant is active; beyond the limit there is no answer. */
function countQuestions(state) {
  const questions = { count: 0, limit: Infinity };
  let active;
  Object.defineProperty(state, "activeMutant", {
    get() {
      questions.count += 1;
      if (questions.count > questions.limit) throw new Error("endless");
      return active;
    },
    set(mutant) {
      active = mutant;
    },
  });
  return questions;
}

class CoreTestRunner {
  #script;
  /** What the mutated code asks which mutant is active, and counts in: a name that Stryker gives. */
  #state = (globalThis["__stryker__"] ??= {});
  #questions = countQuestions(this.#state);
  /** Questions while everything was evaluated the last time. */
  #collected = 0;
  /** Where nothing is mutated: by test its milliseconds, its questions, and how often it comes by each mutant. */
  #measured = { times: {}, questions: {}, coverage: {} };

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#script = await bundleTests();
    this.#measured = readMeasured() ?? this.#measured;
  }

  async dryRun() {
    this.#state.activeMutant = undefined;
    this.#state.hitCount = undefined;
    const tests = await this.#run(() => true, {});
    const times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    const questions = Object.fromEntries([[collecting, this.#collected], ...tests.map(({ id, questions: asked }) => [id, asked])]);
    this.#measured = { times, questions, coverage: this.#state.mutantCoverage?.perTest ?? {} };
    writeMeasured(this.#measured);
    return { status: "complete", tests, mutantCoverage: this.#state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const state = this.#state;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    const activate = () => {
      state.activeMutant = activeMutant.id;
    };
    const tests = await this.#run(({ id }) => wanted === undefined || wanted.has(id), { activate, mutant: activeMutant.id });
    if (hitLimit !== undefined && state.hitCount > hitLimit) return { status: "timeout", reason: `Hit limit reached (${state.hitCount}/${hitLimit})` };
    if (tests.some(({ isEndless }) => isEndless)) return { status: "timeout", reason: "asked too often which mutant is active" };
    const failure = tests.find(({ status }) => status === failed);
    const nrOfTests = tests.length;
    return failure === undefined ? { status: "survived", nrOfTests } : { status: "killed", nrOfTests, failureMessage: failure.failureMessage, killedBy: [failure.id] };
  }

  /**
   * Evaluates the tests, then runs those wanted; what cannot be evaluated fails. First come those that come by the mutant,
   * of these the quickest: a mutant that is there when everything is evaluated is tried on all tests, and few notice it.
   */
  async #run(isWanted, { activate, mutant }) {
    const api = testApi();
    const { Cache, forget } = forgetful();
    const modules = { vitest: api.vitest, "fast-check": brief };
    const results = [];
    this.#limit(activate === undefined ? Infinity : this.#measured.questions[collecting]);
    try {
      this.#script.runInThisContext()((name) => modules[name] ?? require(name), api.begin, Cache);
    } catch (error) {
      return [{ id: collecting, name: collecting, status: failed, timeSpentMs: 0, failureMessage: String(error), isEndless: this.#isEndless() }];
    }
    this.#collected = this.#questions.count;
    activate?.();
    forget();
    const order = new Map(api.tests.map(({ id }) => [id, this.#orderOf(id, mutant)]));
    for (const { id, file, run } of api.tests.filter(isWanted).sort((a, b) => order.get(a.id) - order.get(b.id))) {
      // Each test for itself where it is to be seen what it covers; under a mutant all are its tests.
      if (activate === undefined) forget();
      this.#limit(activate === undefined ? Infinity : this.#measured.questions[id]);
      const began = performance.now();
      this.#state.currentTestId = id;
      let failureMessage;
      try {
        await run();
      } catch (error) {
        failureMessage = String(error?.message ?? error);
      }
      this.#state.currentTestId = undefined;
      const isFailed = failureMessage !== undefined;
      const asked = { questions: this.#questions.count, isEndless: this.#isEndless() };
      results.push({ id, name: id, fileName: file, status: isFailed ? failed : succeeded, timeSpentMs: performance.now() - began, ...asked, ...(isFailed && { failureMessage }) });
      if ((isFailed || asked.isEndless) && activate !== undefined) break;
    }
    return results;
  }

  /** Counts anew, up to many times as many as there are where nothing is mutated. */
  #limit(usual = 0) {
    this.#questions.count = 0;
    this.#questions.limit = mostTimes * usual + mostBesides;
  }

  #isEndless() {
    return this.#questions.count > this.#questions.limit;
  }

  /** Milliseconds, and a day more where the test does not come by the mutant. */
  #orderOf(id, mutant) {
    const { times, coverage } = this.#measured;
    return (times[id] ?? 0) + (coverage[id]?.[mutant] === undefined ? 86_400_000 : 0);
  }
}

function readMeasured() {
  try {
    return JSON.parse(readFileSync(measuredFile, "utf8"));
  } catch {
    return undefined;
  }
}

function writeMeasured(measured) {
  mkdirSync(dirname(measuredFile), { recursive: true });
  writeFileSync(measuredFile, JSON.stringify(measured));
}

export const strykerPlugins = [{ kind: "TestRunner", name: "core", factory: () => new CoreTestRunner() }];
