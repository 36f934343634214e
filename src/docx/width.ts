/** Width of a text in Chinese characters; digits and Latin letters take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}
