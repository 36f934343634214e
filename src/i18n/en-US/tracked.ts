import type { trackedWords as chinese } from "../zh-CN/tracked";

/** How results of 报送跟踪 read, and what others say of it, in English. */
export const trackedWords: typeof chinese = {
  made: (units) => `报送跟踪 made: ${units} cities`,
  upToDate: "报送跟踪 is up to date",
  updated: (lines) => `报送跟踪 updated: ${lines} cities`,
  edited: "Written to 报送跟踪",
  followed: {
    written: "",
    locked: "报送跟踪 is protected and was not updated; unprotect it and update under Returns",
    unreadable: "报送跟踪 cannot be read and was not updated; make it anew under Returns",
    failed: "报送跟踪 was not updated; update it under Returns",
  },
  lost: "Please fill in 发出时间 on 报送跟踪",
};
