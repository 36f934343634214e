import type { ChineseUnits } from "../unitWords";
/** How files to send out and to print are told of once they are made, in Chinese; every other language has the same shape. */
export const documentWords = (who: ChineseUnits) => ({
  title: "正式文件",
  made: (name: string) => `已生成文件：${name}`,
  nothingBack: `没有需要退回补正的${who.one}`,
  notBegun: (count: number) => `${count} 个${who.one}尚未填报，没有生成退回意见`,
  differs: (count: number) => `“结果通报”工作表有 ${count} 段与文件不同：文件按现在的数据生成，不含表上的改动`,
  printNext: "在那个工作簿中按 Ctrl+P（Mac 为 ⌘P），设置选“打印整个工作簿”",
});
