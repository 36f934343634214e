/** The fonts that the standard names, each with what stands in for it where it is not installed, the nearest first. */
const fontList = {
  小标宋: { name: "方正小标宋简体", others: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "宋体", "SimSun"] },
  仿宋: { name: "仿宋_GB2312", others: ["仿宋", "FangSong", "华文仿宋", "STFangsong", "方正仿宋_GBK"] },
  黑体: { name: "黑体", others: ["SimHei", "华文黑体", "STHeiti", "Noto Sans CJK SC"] },
  楷体: { name: "楷体_GB2312", others: ["楷体", "KaiTi", "华文楷体", "STKaiti", "方正楷体_GBK"] },
  宋体: { name: "宋体", others: ["SimSun", "华文宋体", "STSong", "Noto Serif CJK SC"] },
} as const;

export type Face = keyof typeof fontList;

/** A face for every kind of character: digits and quotation marks, too, are those of the Chinese font. */
export function fontOf(face: Face) {
  const { name } = fontList[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

/** word/fontTable.xml: by `altName` Word, WPS and LibreOffice find what stands in for a font that is not there. */
export function fontTable(): string {
  const fonts = Object.values(fontList).map(
    ({ name, others }) => `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
