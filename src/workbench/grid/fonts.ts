/** The forms' fonts, and what systems that lack them have instead. */
const faces: readonly { readonly family: string; readonly weight: "normal" | "bold"; readonly names: readonly string[] }[] = [
  {
    family: "微软雅黑",
    weight: "normal",
    names: ["Microsoft YaHei", "微软雅黑", "PingFangSC-Regular", "PingFang SC", "Noto Sans CJK SC", "NotoSansCJKsc-Regular", "Source Han Sans SC"],
  },
  {
    family: "微软雅黑",
    weight: "bold",
    names: ["Microsoft YaHei Bold", "MicrosoftYaHei-Bold", "PingFangSC-Semibold", "Noto Sans CJK SC Bold", "NotoSansCJKsc-Bold", "Source Han Sans SC Bold"],
  },
  {
    family: "宋体",
    weight: "normal",
    names: ["SimSun", "宋体", "STSong", "Songti SC", "Noto Serif CJK SC", "NotoSerifCJKsc-Regular", "Source Han Serif SC"],
  },
];

/** Makes the forms' fonts known under their names wherever the computer has a like one. A canvas draws with a font only once it is there. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(
    faces.map(async ({ family, weight, names }) => {
      const source = names.map((name) => `local("${name}")`).join(", ");
      document.fonts.add(await new FontFace(family, source, { weight }).load());
    }),
  );
}
