import type { trackedWords as chinese } from "../zh-CN/tracked";
import type { EnglishUnits } from "../unitWords";

/** How results of the tracking sheet read, and what others say of it, in English. */
export const trackedWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  made: (units) => `Tracking sheet made: ${units} ${who.many}`,
  upToDate: "The tracking sheet is up to date",
  updated: (lines) => `Tracking sheet updated: ${lines} ${who.many}`,
  edited: "Written to the tracking sheet",
  written: (_sheet, units) => `Sheet made for ${who.count(units)}`,
  followed: {
    written: "",
    locked: "The tracking sheet is protected and was not updated; unprotect it and update under Returns",
    unreadable: "The tracking sheet cannot be read and was not updated; make it anew under Returns",
    failed: "The tracking sheet was not updated; update it under Returns",
  },
  lost: "Please fill in on it when the files were sent",
});
