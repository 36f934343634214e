import type { ChineseUnits } from "../unitWords";

/** Words of the tour in Chinese; loaded with its card, not with the pane. */
export const tourWords = (who: ChineseUnits) => ({
  title: "快速导览",
  step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  previous: "上一步",
  next: "下一步",
  done: "完成",
  skip: "跳过",
  sample: "想先试一试，可“打开示例”。",
  later: "建好工作簿后，这个按钮就会出现。",
  laterRank: "有了填报数据，这个按钮就会出现。",
  office: {
    create: { title: "建工作簿", text: `按“新建考核工作簿”，选定年度和${who.one}：每${who.brief}一张填报表，汇总、排名同时建好。` },
    entry: { title: "填数", text: "在表中浅黄格填写，或在“填报”页逐项录入：评分标准就在旁边，得分随填随算。" },
    recompute: { title: "检查并计算", text: `窗格底部的“一键计算”检查并核算${who.all}，填报的数据不会改动。有问题的列在“待处理”，点“定位”即到该单元格。` },
    scores: { title: "看得分依据", text: "“得分”页写明每项怎样得分、为何失分，并附评分标准原文。" },
    rank: { title: "排名", text: "窗格底部的“生成排名”按总分排出名次，附图表，可直接打印。" },
    send: { title: "发出和收回", text: `窗格右下角的“更多”里，“导出填报表”给每${who.brief}一个文件；收回后用“导入填报表”，先看问题再写入，可以撤销。` },
    help: { title: "需要帮助时", text: "窗格右上角的“使用说明”有全年步骤和图文手册；本导览也可在那里再看一遍。" },
  },
  city: {
    entry: { title: "填自报值", text: "在表中浅黄格填写，或在“填报”页逐项录入：评分标准就在旁边，得分随填随算。" },
    todo: { title: "看还缺什么", text: "“待处理”逐条列出未填报和有误的内容、怎样改正，点“定位”即到该单元格。" },
    scores: { title: "看得分依据", text: "“得分”页写明每项怎样得分、为何失分，并附评分标准原文。" },
    submission: { title: "报送前检查", text: "窗格底部的“报送检查”列出报送前还要处理的全部项目；全部完成即“可以报送”。" },
    help: { title: "需要帮助时", text: "窗格右上角的“使用说明”有填报步骤和图文手册；本导览也可在那里再看一遍。" },
  },
});
