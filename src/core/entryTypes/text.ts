import { errorIn } from "../issue";
import type { EntryKind } from "./kind";
import { numberBehaviour } from "./numbers";

/**
 * Words that must be given, as the name of a document; never scored by what they say: something is a yes, and «无» a no.
 * An empty cell is not reported, as everywhere.
 */
export interface TextType {
  readonly kind: "text";
}

const nothing = "无";

const worded = numberBehaviour(["yesNo"], {
  control: "text",
  format: "@",
  standsForItself: false,
  issues: ["missing", "errorValue"],
  asks: { sentence: { zh: "请填写名称，没有的填“无”", en: "Enter a name, or 无 for none" }, noneIsZero: false },
  check: (value) => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? errorIn(value) : "errorValue"),
  status: (_cell, valid) => valid,
  toNumber: (value) => (["", nothing].includes(String(value).replaceAll(/[ \u3000]/g, "")) ? 0 : 1),
  numberFormula(cell) {
    const bare = `SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"\u3000","")`;
    return `IF(LEN(${bare})=0,0,IF(${bare}="${nothing}",0,1))`;
  },
  read: (cell) => cell,
  mend: () => null,
  limits: () => ({ kind: "any" }),
  model: (isGood) => (isGood ? "年度工作方案" : nothing),
});

export const text: EntryKind<TextType> = { parameters: {}, behaviour: () => worded };
