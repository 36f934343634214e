import type { documentWords as chinese } from "../zh-CN/documents";
import type { EnglishUnits } from "../unitWords";

/** How files to send out and to print are told of once they are made, in English. */
export const documentWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  title: "Official documents",
  made: (name) => `File made: ${name}`,
  nothingBack: `No ${who.one} has anything to put right`,
  notBegun: (count) => `${who.count(count)} reported nothing yet and got no document`,
  differs: (count) => `${count === 1 ? "1 paragraph" : `${count} paragraphs`} of the sheet of the notice ${count === 1 ? "differs" : "differ"}: the file is made of the figures as they are now, without what was changed on the sheet`,
  printNext: "In that workbook press Ctrl+P (⌘P on a Mac) and choose “Print Entire Workbook”",
});
