import type { documentWords as chinese } from "../zh-CN/documents";

/** Words of files to send out and to print, in English. */
export const documentWords: typeof chinese = {
  title: "Official documents",
  word: "Download for Word",
  wordNote: "Laid out as Chinese official documents are (GB/T 9704-2012), with the ranking annexed; the document number is left to fill in.",
  noDownload: "Excel for Mac cannot download files: make the sheet of the notice and copy it into Word.",
  made: (name) => `File made: ${name}`,
  differs: (count) => `${count === 1 ? "1 paragraph" : `${count} paragraphs`} of the sheet of the notice ${count === 1 ? "differs" : "differ"}: the file is made of the figures as they are now, without what was changed on the sheet`,
};
