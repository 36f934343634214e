import type { Pattern } from "./rulePatterns";
import { patternsIn } from "./rulePatterns";

/** Of a list of days that has none. */
export const noDays = "无";

/** «20分，…» and "20, less …": what stands behind a number that could have been a rule. */
export function unitOfPoints(patterns: readonly Pattern[]): string {
  return patterns === patternsIn("zh-CN") ? "分" : "";
}

/** Signs of one width and no spaces, outside quotes; every quote is 「」. */
export function evened(text: string): string {
  const signs: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "*": "×", "/": "÷", "+": "＋", "％": "%", "－": "-", "．": "." };
  let even = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (isQuoted) {
      even += sign;
      if (sign !== "」") continue;
      if (text[index + 1] === "」") {
        even += "」";
        index += 1;
      } else isQuoted = false;
    } else if (sign === "「") {
      isQuoted = true;
      even += sign;
    } else if (!/\s/.test(sign)) even += /[０-９]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : (signs[sign] ?? sign);
  }
  return even;
}
