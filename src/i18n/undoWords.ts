import { cities, counted } from "./englishCounts";

/** Words of 撤销上次导入 in Chinese; every other language has the same shape. */
export const undoWordsZh = {
  title: "撤销上次导入",
  lead: "下列单元格将恢复为导入前的内容；确认之前不写入任何内容。",
  timeOf: (time: string) => `导入时间 ${time}`,
  scope: (files: number, units: number, cells: number) => `${files} 个文件，恢复 ${units} 个城市 ${cells} 处`,
  kept: (count: number) => `${count} 处保持不变`,
  files: "将撤销的文件",
  back: (count: number) => `恢复 ${count} 处`,
  unchanged: (count: number) => `${count} 处已是原内容`,
  showBack: (count: number) => `查看恢复的 ${count} 处`,
  showKept: (count: number) => `查看保持不变的 ${count} 处`,
  reasons: {
    changed: "导入后又有改动",
    gone: "所在的行或工作表已不在",
    unwritable: "原内容不能写入单元格",
    stale: "原公式所指的单元格可能已移动，请按“操作记录”手工恢复",
  },
  now: (value: string) => `现为 ${value}`,
  submit: (units: number, cells: number) => `撤销 ${units} 个城市 ${cells} 处`,
  keep: "不撤销",
  none: "没有可撤销的导入",
  never: "“操作记录”中还没有导入。",
  undone: "上次导入已经撤销；更早的导入不能再撤销。",
  nothingBack: "没有可恢复的单元格",
  nothingBackHint: "上次导入写入的单元格，后来都已改动或恢复。",
};

/** The same in English. */
export const undoWordsEn: typeof undoWordsZh = {
  title: "Undo the last import",
  lead: "These cells go back to what stood there before the import; nothing is written before you confirm it.",
  timeOf: (time) => `Imported ${time}`,
  scope: (files, units, cells) => `${counted(files, "file")}, ${counted(cells, "cell")} of ${cities(units)} to put back`,
  kept: (count) => `${count} left alone`,
  files: "Files to be taken back",
  back: (count) => `${counted(count, "cell")} to put back`,
  unchanged: (count) => `${count} as before already`,
  showBack: (count) => `Show ${counted(count, "cell")} to put back`,
  showKept: (count) => `Show ${count} left alone`,
  reasons: {
    changed: "changed after the import",
    gone: "its line or sheet is gone",
    unwritable: "what stood there may not stand in a cell",
    stale: "the cells that its formula spoke of may have moved; put it back by hand from the log sheet",
  },
  now: (value) => `now ${value}`,
  submit: (units, cells) => `Undo ${counted(cells, "cell")} of ${cities(units)}`,
  keep: "Keep import",
  none: "There is no import to undo",
  never: "The log sheet tells of no import.",
  undone: "The last import was undone already; earlier ones cannot be undone.",
  nothingBack: "No cell can be put back",
  nothingBackHint: "Every cell that the last import wrote was changed or put back since.",
};
