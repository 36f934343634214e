import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { eager } from "../../scripts/eager.mjs";

/** What the chunk's modules answer, by their names. */
function answers(code: string): unknown {
  return runInNewContext(`${code}; const [, modules] = globalThis.chunks[0]; JSON.stringify(Object.keys(modules).map((id) => [id, modules[id].call({ id }, 2, 3)]))`);
}

const chunk = (modules: string) => `(globalThis.chunks||=[]).push([[7],{${modules}}])`;

test("modules stand in parentheses and answer as before", () => {
  const code = chunk('10(a,b){return a+b},"./é.js"(a){let s="11(x){";return s+a},12(){return`${(()=>{return 1})()}`},13(){return this.id}');
  const done = eager(code);
  expect(done).toBe(chunk('10:(function(a,b){return a+b}),"./é.js":(function(a){let s="11(x){";return s+a}),12:(function(){return`${(()=>{return 1})()}`}),13:(function(){return this.id})'));
  expect(answers(done)).toBe(answers(code));
});

test.each([
  ["an asynchronous module", chunk("10:async(a)=>a,11(){return 1}"), chunk("10:async(a)=>a,11:(function(){return 1})")],
  ["methods within a module", chunk("10(){return{a(){return 1}}.a()}"), chunk("10:(function(){return{a(){return 1}}.a()})")],
  ["a file that is no chunk", "const a={b(){return 1}};a.b()", "const a={b(){return 1}};a.b()"],
])("%s", (_, code, done) => {
  expect(eager(code)).toBe(done);
});
