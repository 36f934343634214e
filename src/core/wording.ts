/** Languages the core can word. */
export type Language = "zh-CN" | "en-US";

/** Official Chinese beside its English rendering. The Chinese is verbatim wherever it is quoted from the document. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}
