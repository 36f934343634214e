import type { documentWords as chinese } from "../zh-CN/documents";
import { cities } from "./counts";

/** How files to send out and to print are told of once they are made, in English. */
export const documentWords: typeof chinese = {
  title: "Official documents",
  made: (name) => `File made: ${name}`,
  nothingBack: "No city has anything to put right",
  notBegun: (count) => `${cities(count)} reported nothing yet and got no document`,
  differs: (count) => `${count === 1 ? "1 paragraph" : `${count} paragraphs`} of the sheet of the notice ${count === 1 ? "differs" : "differ"}: the file is made of the figures as they are now, without what was changed on the sheet`,
  printNext: "In that workbook press Ctrl+P (⌘P on a Mac) and choose “Print Entire Workbook”",
};
