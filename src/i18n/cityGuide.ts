import type { Guide } from "./guideShape";

type CityGuide = Pick<Guide, "stepsTitle" | "steps" | "yearTitle" | "year" | "notes">;

/** The in-app guide of a city's template, where it differs from the office's. */
export const cityGuideZh: CityGuide = {
  stepsTitle: "四步完成填报",
  steps: [
    { title: "填报", text: "在“自报值”列的浅黄色单元格填写；选项从下拉列表选择，没有的数量填 0。得分随填随算，见“得分”。" },
    { title: "佐证材料", text: "凡有得分的指标，在“佐证材料”列写明文件名称、文号或附件编号，与“考核依据”列对应。" },
    { title: "报送检查", text: "逐条列出错误、未填报、缺佐证材料和退回待补正的项目；点击一条，跳到该单元格。全部完成即“可以报送”。" },
    { title: "报送", text: "保存后将文件交省信用办。不要改动文件名、工作表和表格的行列，不要另存为其他格式。" },
  ],
  yearTitle: "报送之后",
  year: [
    { title: "退回", text: "省信用办退回的指标，在重新发来的填报表中标为“退回”并写明核定理由。补正自报值或佐证材料后再次检查、报送；确无改动的，在“佐证材料”列说明。" },
    { title: "核定与排名", text: "核定值、创新加分和排名由省信用办确定；本文件中的核定各列只供查看，不会随文件交回。" },
  ],
  notes: [
    { title: "“填报”页", text: "一次一项，附评分标准和实时得分。Enter 下一格；Ctrl+Enter 写入并到下一项；Alt+↑/↓ 上一项、下一项；选择题用方向键选，Delete 清空。未写入的内容换页也不会丢失。" },
    { title: "自动更正", text: "只改含义确定的内容，例如全角数字“１２”改为 12。先列出原值和改后值，由您勾选；原值记入“操作记录”。空白不会自动当作 0。" },
    { title: "一键计算", text: "核对全部公式和得分；公式被改写的予以恢复。填报的数据不会改动。" },
    { title: "数据安全", text: "数据只保存在本工作簿中，不会上传；报送由您自行发送文件。" },
  ],
};

export const cityGuideEn: CityGuide = {
  stepsTitle: "The form in four steps",
  steps: [
    { title: "Enter", text: "Fill in the pale yellow cells of the column 自报值; options come from dropdown lists, and what there is none of is 0. Points follow as you type, under Points." },
    { title: "Evidence", text: "Wherever points are claimed, name the document, its number or the annex in the column 佐证材料, as the column 考核依据 asks." },
    { title: "Final check", text: "Lists what is wrong, missing, without evidence or sent back; a click goes to the cell. When all is done, the form is ready." },
    { title: "Submit", text: "Save, and send the file to the provincial office. Do not change the file's name, its sheets, rows, columns or format." },
  ],
  yearTitle: "Afterwards",
  year: [
    { title: "Sent back", text: "An indicator that the office returns is marked 退回, with the reason, in the form that it sends again. Mend the value or the evidence, check and submit once more; where nothing is to be changed, say so in 佐证材料." },
    { title: "Review and ranking", text: "Verified values, innovation points and the ranking are the office's. Its columns in this file are for reading and do not travel back." },
  ],
  notes: [
    { title: "The tab Enter", text: "One indicator at a time, with its criteria and live points. Enter: next field. Ctrl+Enter: write, next indicator. Alt+↑/↓: previous, next. Choices: arrow keys, Delete empties. What is not written yet is kept." },
    { title: "Corrections", text: "Only what can be read for certain is changed, such as full-width １２ to 12. You see before and after and tick what to apply; old values go to the sheet 操作记录. An empty cell is never taken for 0." },
    { title: "Recompute", text: "Compares every formula and score, and puts back formulas that were overwritten. Entries are not changed." },
    { title: "Privacy", text: "Data stays in this workbook; nothing is uploaded. You send the file yourself." },
  ],
};
