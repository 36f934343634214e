/** Words of files to send out and to print, in Chinese; every other language has the same shape. */
export const documentWords = {
  title: "正式文件",
  word: "下载 Word 公文",
  wordNote: "按《党政机关公文格式》（GB/T 9704-2012）排版，排名作附件；发文字号留空待填。",
  noDownload: "Mac 上的 Excel 不能下载文件：请生成结果通报工作表，复制到 Word。",
  made: (name: string) => `已生成文件：${name}`,
  differs: (count: number) => `“结果通报”工作表有 ${count} 段与文件不同：文件按现在的数据生成，不含表上的改动`,
};
