import { widthOf } from "./width";

/**
 * A title with line breaks where it takes several lines: between words, the lines about as long as each other and none
 * shorter than the one below, as the standard asks of 标题回行. It stays whole where words cannot be told apart.
 *
 * @example balancedTitle("关于公布2012年度考核结果的通报", 10) // "关于公布2012年度\n考核结果的通报"
 */
export function balancedTitle(title: string, perLine: number): string {
  const width = widthOf(title);
  if (width <= perLine || typeof Intl.Segmenter !== "function" || title.includes("\n")) return title;
  const words = [...new Intl.Segmenter("zh-CN", { granularity: "word" }).segment(title)].map(({ segment }) => segment);
  const lines = Math.ceil(width / perLine);
  const found = linesOf(words, width / lines, perLine);
  return found.every((line) => widthOf(line) <= perLine) ? found.join("\n") : title;
}

/** Words put into lines of at least this width, so that each line is a little longer than those below. */
function linesOf(words: readonly string[], width: number, perLine: number): readonly string[] {
  const lines: string[] = [""];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    const isFull = widthOf(line) >= width || widthOf(line + word) > perLine;
    // Nothing that closes stands at the beginning of a line.
    if (isFull && line !== "" && !/^[的、，。；：”’）》】]/u.test(word)) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}
