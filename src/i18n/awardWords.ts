/** Words of innovation points (创新加分) in Chinese; every other language has the same shape. */
export const awardWordsZh = {
  title: "创新加分",
  command: "保存创新加分",
  added: (unit: string, row: number) => `已登记${unit}的创新事项（第 ${row} 行）`,
  saved: (unit: string, row: number) => `已更新${unit}的创新事项（第 ${row} 行）`,
  problems: (count: number) => `${count} 处需要补正`,
};

export const awardWordsEn: typeof awardWordsZh = {
  title: "Innovation points",
  command: "Save innovation points",
  added: (unit, row) => `Application of ${unit} added (row ${row})`,
  saved: (unit, row) => `Application of ${unit} changed (row ${row})`,
  problems: (count) => `${count} to be mended`,
};
