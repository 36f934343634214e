import type { Language } from "../core/index";

/** A step of the in-app guide. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
}

/** What a colour of the sheets means. */
export interface GuideColour {
  readonly name: "entry" | "reviewer" | "computed" | "error" | "missing";
  readonly text: string;
}

export interface Guide {
  readonly stepsTitle: string;
  readonly steps: readonly GuideStep[];
  readonly coloursTitle: string;
  readonly colours: readonly GuideColour[];
  readonly notesTitle: string;
  readonly notes: readonly GuideStep[];
}

const zh: Guide = {
  stepsTitle: "四步完成考核",
  steps: [
    { title: "填报", text: "在各市工作表的“自报值”列填写；选项从下拉列表选择。审核后在“核定值”列填写认定的数值，留空即按自报值计。" },
    { title: "校验", text: "“校验”逐项检查未填报、无效数字和超出范围的内容，结果在“待处理”中；点“定位”跳到该单元格。" },
    { title: "一键计算", text: "重新核算全部得分，恢复被改写的公式，更新汇总。填报的数据不会改动。" },
    { title: "生成排名", text: "按总分从高到低生成可打印的排名表和图表；同分并列，未报送齐全的城市单独注明。" },
  ],
  coloursTitle: "表中颜色",
  colours: [
    { name: "entry", text: "浅黄：由城市填写" },
    { name: "reviewer", text: "浅绿：由省级审核填写" },
    { name: "computed", text: "白底灰字：自动计算，请勿修改" },
    { name: "error", text: "浅红：有错误，该项暂计 0 分" },
    { name: "missing", text: "橙黄：未填报，该项暂计 0 分" },
  ],
  notesTitle: "说明",
  notes: [
    { title: "自动更正", text: "只改含义确定的内容，例如全角数字“１２”改为 12。先列出原值和改后值，由您勾选；原值记入“操作记录”。空白不会自动当作 0。" },
    { title: "得分依据", text: "“得分”中每项都列出计分过程和评分标准原文。上条为自评，下条为核定。" },
    { title: "数据安全", text: "数据只保存在本工作簿中，不会上传。" },
  ],
};

const en: Guide = {
  stepsTitle: "An assessment in four steps",
  steps: [
    { title: "Enter", text: "Cities fill in the column 自报值 of their sheet; options come from dropdown lists. Reviewers put the value they accept into 核定值; left empty, the reported value counts." },
    { title: "Check", text: "Looks at every entry for what is missing, not a number or out of range. The findings are under To do; Go to selects the cell." },
    { title: "Recompute", text: "Scores everything again, puts back overwritten formulas and updates the summary. Entries are not changed." },
    { title: "Rank", text: "Makes the printable ranking and its chart, highest total first. Equal totals share a rank; incomplete cities are marked." },
  ],
  coloursTitle: "Colours on the sheets",
  colours: [
    { name: "entry", text: "Pale yellow: for the city to fill in" },
    { name: "reviewer", text: "Pale green: for the reviewer" },
    { name: "computed", text: "Grey on white: computed, not to be changed" },
    { name: "error", text: "Pale red: an error; 0 points until mended" },
    { name: "missing", text: "Amber: missing; 0 points until filled in" },
  ],
  notesTitle: "Good to know",
  notes: [
    { title: "Corrections", text: "Only what can be read for certain is changed, such as full-width １２ to 12. You see before and after and tick what to apply; old values go to the sheet 操作记录. An empty cell is never taken for 0." },
    { title: "Where points come from", text: "Under Points, every indicator shows how it was scored and the official criteria. Upper bar self-reported, lower bar verified." },
    { title: "Privacy", text: "Data stays in this workbook; nothing is uploaded." },
  ],
};

/** The in-app guide in a language. */
export function guideOf(language: Language): Guide {
  return language === "zh-CN" ? zh : en;
}
