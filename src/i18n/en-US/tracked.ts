import type { trackedWords as chinese } from "../zh-CN/tracked";

/** How results of the tracking sheet read, and what others say of it, in English. */
export const trackedWords: typeof chinese = {
  made: (units) => `Tracking sheet made: ${units} cities`,
  upToDate: "The tracking sheet is up to date",
  updated: (lines) => `Tracking sheet updated: ${lines} cities`,
  edited: "Written to the tracking sheet",
  written: (_sheet, units) => (units === 1 ? "Sheet made for 1 city" : `Sheet made for ${units} cities`),
  followed: {
    written: "",
    locked: "The tracking sheet is protected and was not updated; unprotect it and update under Returns",
    unreadable: "The tracking sheet cannot be read and was not updated; make it anew under Returns",
    failed: "The tracking sheet was not updated; update it under Returns",
  },
  lost: "Please fill in on it when the files were sent",
};
