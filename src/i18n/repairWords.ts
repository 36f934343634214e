import { counted } from "./englishCounts";

/** Words of 修复表格 in Chinese; every other language has the same shape. */
export const repairWordsZh = {
  damaged: (count: number) => `${count} 个城市的填报表不完整，缺损部分的公式没有改动`,
  lost: {
    line: (name: string) => `缺“${name}”行`,
    doubledLine: (name: string) => `“${name}”行重复`,
    column: (name: string) => `缺“${name}”列`,
  },
  lostMore: (shown: string, count: number) => `${shown} 等 ${count} 处`,
  ofUnit: (unit: string, lost: string) => `${unit}：${lost}`,
};

/** The same in English. */
export const repairWordsEn: typeof repairWordsZh = {
  damaged: (count) => `${counted(count, "form is", "forms are")} not whole; formulas that draw on what is lost were left alone`,
  lost: {
    line: (name) => `line “${name}” is gone`,
    doubledLine: (name) => `line “${name}” stands there twice`,
    column: (name) => `column “${name}” is gone or stands there twice`,
  },
  lostMore: (shown, count) => `${shown} and ${count - 1} more`,
  ofUnit: (unit, lost) => `${unit}: ${lost}`,
};
