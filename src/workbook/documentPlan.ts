/** A piece of a line: words, or a blank of so many characters that only the office can fill in. */
export type Piece = string | { readonly blank: number };

/** 发文字号: the office's mark, the year and the number are its own to give. */
export const documentNumber: readonly Piece[] = [{ blank: 5 }, "〔", { blank: 4 }, "〕", { blank: 3 }, "号"];

/** A day that nobody knows yet. */
export const openDate: readonly Piece[] = [{ blank: 3 }, "年", { blank: 2 }, "月", { blank: 2 }, "日"];

/** A column of a document's table. */
export interface DocumentColumn {
  readonly header: string;
  /** Its share of the page's width beside those of the others. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

/** The parts of an official document in the order of GB/T 9704-2012, of which not every document has every one. */
export type Block =
  /** 发文字号. */
  | { readonly kind: "number"; readonly pieces: readonly Piece[] }
  | { readonly kind: "title"; readonly text: string }
  /** 主送机关. */
  | { readonly kind: "salutation"; readonly text: string }
  | { readonly kind: "body"; readonly text: string | readonly Piece[] }
  /** 一、 on a line of its own. */
  | { readonly kind: "heading1"; readonly text: string }
  /** （一） before the paragraph that it heads. */
  | { readonly kind: "heading2"; readonly text: string; readonly rest: readonly Piece[] }
  /** 附件说明, which names what is annexed. */
  | { readonly kind: "annexes"; readonly names: readonly string[] }
  /** 发文机关署名, where anybody is named, and 成文日期. */
  | { readonly kind: "signature"; readonly publisher: readonly Piece[]; readonly date: readonly Piece[] }
  /** 附件 at the head of a page of its own. */
  | { readonly kind: "annexMark"; readonly text: string }
  | { readonly kind: "table"; readonly columns: readonly DocumentColumn[]; readonly rows: readonly (readonly string[])[] };

/** An official document, part by part. What it looks like is the same for all and no part of it. */
export interface DocumentPlan {
  /** Its name in the file's properties. */
  readonly title: string;
  readonly blocks: readonly Block[];
}
