import type { undoWords as chinese } from "../zh-CN/undo";
import { counted } from "./counts";
import { results } from "./results";
import type { EnglishUnits } from "../unitWords";

/** Words of 撤销上次导入 in English. */
export const undoWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  title: "Undo the last import",
  lead: "These cells go back to what stood there before the import; nothing is written before you confirm it.",
  timeOf: (time) => `Imported ${time}`,
  scope: (files, units, cells) => `${counted(files, "file")}, ${counted(cells, "cell")} of ${who.count(units)} to put back`,
  kept: (count) => `${count} left alone`,
  files: "Files to be taken back",
  back: (count) => `${counted(count, "cell")} to put back`,
  unchanged: (count) => `${count} as before already`,
  showBack: (count) => `Show ${counted(count, "cell")} to put back`,
  showKept: (count) => `Show ${count} left alone`,
  reasons: {
    changed: "changed after the import",
    unclear: "the lines of the log sheet do not agree about what stood there",
    gone: "its line or sheet is gone",
    unwritable: "what stood there may not stand in a cell",
    stale: "the cells that its formula spoke of may have moved; put it back by hand from the log sheet",
  },
  now: (value) => `now ${value}`,
  submit: (units, cells) => `Undo ${counted(cells, "cell")} of ${who.count(units)}`,
  keep: "Keep import",
  none: results(who).nothingToUndo,
  never: "The log sheet tells of no import.",
  undone: "The last import was undone already; earlier ones cannot be undone.",
  nothingBack: "No cell can be put back",
  nothingBackHint: "Every cell that the last import wrote was changed or put back since.",
});
