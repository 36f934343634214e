import type { Reading } from "../../scheme";
import { say } from "./wordings";

/** How the gaps of the document are read. */
export const readings: readonly Reading[] = [
  {
    number: 1,
    text: say("以上、以内、超过、以下不得分", "or more, within, more than, below"),
    reading: say("“以上”“以内”含本数，“超过”不含本数，“以下”指低于本数", "“or more” and “within” include the number itself, “more than” does not, “below” means less than it"),
  },
  {
    number: 2,
    text: say("60人以上得10分；10－60人得5分", "60 people or more: 10 points; 10–60 people: 5 points"),
    reading: say("60人得10分，10人得5分", "60 is 10 points; 10 is 5 points"),
  },
  {
    number: 3,
    text: say("每10万元得1分", "1 point for every 100,000 yuan"),
    reading: say("按整数倍计，99.99万元得9分", "whole steps: 999,900 yuan is 9 points"),
  },
  {
    number: 4,
    text: say("完成数/计划数×分值", "done / planned × points"),
    reading: say("每项指标按精确值四舍五入保留2位小数（60×67÷4000＝1.005，得1.01分），合计为各项之和", "exact, rounded half up to two decimals per indicator (60 × 67 / 4000 = 1.005 is 1.01); sums add the rounded figures"),
  },
  {
    number: 5,
    text: say("时效率、入库率、完整率95%、80%", "rates of 95 % and 80 %"),
    reading: say("按精确比值比较，比较前不取整", "compared exactly, without rounding first"),
  },
  {
    number: 6,
    text: say("同一行有多项计分", "several clauses in one row"),
    reading: say("各项先按各自最高分封顶，再按该行分值封顶", "each clause has its own cap, then the row's points are the cap"),
  },
  {
    number: 7,
    text: say("年度计划数为0，规定、提供、要求数为0", "a plan or a whole of 0"),
    reading: say("应大于0；改正前该指标不计分", "must be above 0; no points until mended"),
  },
  {
    number: 8,
    text: say("分子大于分母", "numerator above denominator"),
    reading: say("贯标、示范可超过计划数（超额完成）；各比率的分子大于分母为填报错误", "certification and models may exceed the plan; a rate's part above its whole is an input error"),
  },
  {
    number: 9,
    text: say("扣完为止", "until nothing is left"),
    reading: say("该项最低为0分", "the clause never falls below 0"),
  },
  {
    number: 10,
    text: say("有年度目标计划且执行情况良好的得10分", "annual plan, well executed: 10 points"),
    reading: say("有计划但执行情况一般的不得分", "a plan that is not well executed gives no points"),
  },
  {
    number: 11,
    text: say("内网10分，互联网20分（企业）；内网10分，互联网10分（个人）", "intranet 10, internet 20 (enterprise); intranet 10, internet 10 (personal)"),
    reading: say("企业：取高，最高20分；个人：两项相加，最高20分（按此各项合计为140分）", "enterprise: the higher, at most 20; personal: both add, at most 20 (only so do the printed 140 points add up)"),
  },
  {
    number: 12,
    text: say("1次活动且人数超过100人的得5分，100人以内的得3分，最高5分；其他部门单位组织举办1次得1分，最高5分", "an event of more than 100 people 5 points, up to 100 people 3 points, at most 5; others 1 point each, at most 5"),
    reading: say("每次活动计分，各项最高5分，该行最高5分", "each event scores, each clause at most 5, the row at most 5"),
  },
  {
    number: 13,
    text: say("未填报", "missing entry"),
    reading: say("该指标不计分并标明“未填报”；该市在排名中标明“未报送齐全”", "the indicator scores 0 and is marked; the city is marked as incomplete in the ranking"),
  },
  {
    number: 14,
    text: say("满分1000分，附加分100分", "1000 points and up to 100 bonus points"),
    reading: say("总分＝基本分（最高1000）＋创新加分（最高100，由考核小组认定）；按总分排名，总分相同名次并列", "total = base (at most 1000) + bonus (at most 100, given by the assessment group); ranked by total, equal totals tie"),
  },
  {
    number: 15,
    text: say("根据省治工办考评结果计分，最高20分", "by the provincial rating, at most 20 points"),
    reading: say("直接采用省治工办考评分，0至20分", "the rating itself, 0 to 20"),
  },
];
