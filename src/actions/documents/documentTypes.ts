/** Files to send out, to print and to keep, which are made of the workbook as it stands. */
export type DocumentRequest =
  /** 结果通报 as a .docx; with `countsUnreported`, average and lowest count cities that entered nothing. */
  { readonly kind: "notice"; readonly countsUnreported: boolean };

export interface MadeFile {
  /** e.g. 2012_结果通报.docx */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DocumentReport {
  readonly kind: DocumentRequest["kind"];
  readonly file: MadeFile;
  /** Cities that it is about. */
  readonly units: number;
  /** Paragraphs of the sheet 结果通报 that say something else than the file: edited there, or of earlier figures. */
  readonly differs: number;
}
