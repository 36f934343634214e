import type { Language } from "../core/index";
import { inLanguage } from "../core/index";
import { cityGuideEn, cityGuideZh } from "./cityGuide";
import type { Guide } from "./guideShape";

const zh: Guide = {
  stepsTitle: "四步完成考核",
  steps: [
    { title: "填报", text: "在各市工作表的“自报值”列填写，或在“填报”页逐项录入；选项从下拉列表选择。审核后在“核定值”列填写认定的数值，留空即按自报值计。" },
    { title: "校验", text: "“校验”逐项检查未填报、无效数字和超出范围的内容，结果在“待处理”中；点“定位”跳到该单元格。" },
    { title: "一键计算", text: "重新核算全部得分，恢复被改写的公式，更新汇总。填报的数据不会改动。" },
    { title: "生成排名", text: "按总分从高到低生成可打印的排名表和图表；同分并列，未报送齐全的城市单独注明。" },
  ],
  yearTitle: "全年工作",
  year: [
    { title: "发出", text: "功能区或“更多”中的“导出填报表”为各市生成受保护的填报表文件，只能填写自报值和佐证材料；保护没有密码。" },
    { title: "各市报送", text: "城市用 Excel 或 WPS 填写；装有加载项的，“报送检查”逐条列出未填、有误和缺少佐证材料的项目，全部完成即“可以报送”。" },
    { title: "收回", text: "“导入填报表”一次选中全部文件，先看每个文件的问题和改动，确认后才写入；可撤销上次导入（先列出将恢复的内容），每处改动都记入“操作记录”。" },
    { title: "核定", text: "在“核定值”“核定理由”“审核状态”三列填写，或在“核定”页中处理；那里列出自评与核定的全部差异、尚未审核的指标和两种总分。退回的指标连同理由会随再次导出的填报表发给该市。" },
    { title: "创新加分", text: "在“创新加分”登记各市申请并认定。没有认定依据或佐证材料的认定不计分；每市合计不超过附加分上限，自动计入总分。" },
    { title: "公布", text: "“公布结果”生成排名、结果通报和各市成绩单；有人工改动的成绩单不会被覆盖，改名保留。定稿把公布的数字连同摘要存入工作簿，之后任何改动都会显示“与定稿不一致”。" },
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
    { title: "“填报”页", text: "一次一项，附评分标准和实时得分。Enter 下一格；Ctrl+Enter 写入并到下一项；Alt+↑/↓ 上一项、下一项；选择题用方向键选，Delete 清空。未写入的内容换页也不会丢失。" },
    { title: "自动更正", text: "只改含义确定的内容，例如全角数字“１２”改为 12。先列出原值和改后值，由您勾选；原值记入“操作记录”。空白不会自动当作 0。" },
    { title: "得分依据", text: "“得分”中每项都列出计分过程和评分标准原文。上条为自评，下条为核定。" },
    { title: "数据安全", text: "数据只保存在本工作簿中，不会上传。" },
  ],
};

const en: Guide = {
  stepsTitle: "An assessment in four steps",
  steps: [
    { title: "Enter", text: "Cities fill in the column 自报值 of their sheet, or go through the tab Enter; options come from dropdown lists. Reviewers put the value they accept into 核定值; left empty, the reported value counts." },
    { title: "Check", text: "Looks at every entry for what is missing, not a number or out of range. The findings are under To do; Go to selects the cell." },
    { title: "Recompute", text: "Scores everything again, puts back overwritten formulas and updates the summary. Entries are not changed." },
    { title: "Rank", text: "Makes the printable ranking and its chart, highest total first. Equal totals share a rank; incomplete cities are marked." },
  ],
  yearTitle: "The whole year",
  year: [
    { title: "Send out", text: "Export templates, in the ribbon or under More, makes a protected file for each city, in which only 自报值 and 佐证材料 can be edited. The protection has no password." },
    { title: "Cities fill in", text: "In Excel or WPS. With the add-in, the tab of the submission check lists what is missing, wrong or without evidence, until the form is ready." },
    { title: "Collect", text: "Import returned forms takes all files at once, shows what is wrong with each and what it would change, and writes only what you accept. The last import can be undone, after a look at what goes back; every change stands in 操作记录." },
    { title: "Review", text: "Fill in 核定值, 核定理由 and 审核状态 on the sheet, or work through the tab of the review: all differences between reported and verified, what is not yet reviewed, totals both ways. A returned indicator goes back to its city, with the reason, in the next exported file." },
    { title: "Innovation points", text: "Enter the cities' applications on 创新加分 and recognise them. A recognition without a ground or evidence does not count; a city has no more than the bonus points of the scheme, and they join its total live." },
    { title: "Publish", text: "Publish makes the ranking, the notice and a scorecard for each city; scorecards that somebody changed by hand are not overwritten but stay under another name. The final version keeps the published figures with a digest; any later change of an entry then shows." },
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
    { title: "The tab Enter", text: "One indicator at a time, with its criteria and live points. Enter: next field. Ctrl+Enter: write, next indicator. Alt+↑/↓: previous, next. Choices: arrow keys, Delete empties. What is not written yet is kept." },
    { title: "Corrections", text: "Only what can be read for certain is changed, such as full-width １２ to 12. You see before and after and tick what to apply; old values go to the sheet 操作记录. An empty cell is never taken for 0." },
    { title: "Where points come from", text: "Under Points, every indicator shows how it was scored and the official criteria. Upper bar self-reported, lower bar verified." },
    { title: "Privacy", text: "Data stays in this workbook; nothing is uploaded." },
  ],
};

/** The in-app guide in a language, for the office or for a city that has its template open. */
export function guideOf(language: Language, isCity: boolean): Guide {
  const [office, city] = inLanguage({ zh: [zh, cityGuideZh], en: [en, cityGuideEn] } as const, language);
  return isCity ? { ...office, ...city } : office;
}
