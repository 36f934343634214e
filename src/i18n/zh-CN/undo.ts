import { results } from "./results";
import type { ChineseUnits } from "../unitWords";

/** Words of 撤销上次导入 in Chinese; every other language has the same shape. */
export const undoWords = (who: ChineseUnits) => ({
  title: "撤销上次导入",
  lead: "下列单元格将恢复为导入前的内容；确认之前不写入任何内容。",
  timeOf: (time: string) => `导入时间 ${time}`,
  scope: (files: number, units: number, cells: number) => `${files} 个文件，恢复 ${units} 个${who.one} ${cells} 处`,
  kept: (count: number) => `${count} 处保持不变`,
  files: "将撤销的文件",
  back: (count: number) => `恢复 ${count} 处`,
  unchanged: (count: number) => `${count} 处已是原内容`,
  showBack: (count: number) => `查看恢复的 ${count} 处`,
  showKept: (count: number) => `查看保持不变的 ${count} 处`,
  reasons: {
    changed: "导入后又有改动",
    unclear: "“操作记录”前后不一致，看不出原内容",
    gone: "所在的行或工作表已不在",
    unwritable: "原内容不能写入单元格",
    stale: "原公式所指的单元格可能已移动，请按“操作记录”手工恢复",
  },
  now: (value: string) => `现为 ${value}`,
  submit: (units: number, cells: number) => `撤销 ${units} 个${who.one} ${cells} 处`,
  keep: "不撤销",
  none: results(who).nothingToUndo,
  never: "“操作记录”中还没有导入。",
  undone: "上次导入已经撤销；更早的导入不能再撤销。",
  nothingBack: "没有可恢复的单元格",
  nothingBackHint: "上次导入写入的单元格，后来都已改动或恢复。",
});
