import type { ChineseUnits } from "../unitWords";
/** How results of 报送跟踪 read, and what others say of it, in Chinese; every other language has the same shape. */
export const trackedWords = (who: ChineseUnits) => ({
  made: (units: number) => `已建立报送跟踪：${units} 个${who.one}`,
  upToDate: "报送跟踪已是最新",
  updated: (lines: number) => `已更新报送跟踪 ${lines} 个${who.one}`,
  edited: "已写入报送跟踪",
  written: (sheet: string, units: number) => `已生成“${sheet}”：${units} 个${who.one}`,
  followed: {
    written: "",
    locked: "“报送跟踪”受保护，没有记入；撤销保护后可在“报送”中更新",
    unreadable: "“报送跟踪”认不出，没有记入；可在“报送”中重建",
    failed: "没有记入“报送跟踪”，请在“报送”中更新",
  },
  lost: "发出时间请在“报送跟踪”中补填",
});
