import { describe, expect, it } from "vitest";
import { prepareIndicator, renderFormula, wordsOf } from "../../src/core/index";
import { kindIndicators } from "./support/kindsScheme";

/** What a cell is told by each kind of rule, as it would be typed into Excel: entries in A1, B1, … */
function prepared(name: string) {
  const of = kindIndicators.get(name);
  if (of === undefined) throw new Error(`no case ${name}`);
  const refs = ["A1", "B1", "C1", "D1", "E1", "F1", "G1"].slice(0, of.entries.length);
  const { scoring } = prepareIndicator(of);
  return { points: scoring.points.formula(refs), zh: renderFormula(scoring.explain(wordsOf("zh-CN")), refs) };
}

// 41639 is 2013-12-31; the holidays and made-up days of the cases by their numbers.
const late = "MAX(0,A1-41639)";
const workday = (cell: string, off: string) => `(5*INT((${cell}-1)/7)+MIN(5,MOD(${cell}-1,7))-(MATCH(${cell},{0,${off}},1)-1)+(MATCH(${cell},{0,41665,41678},1)-1))`;
const lateWorkdays = `MAX(0,${workday("A1", "41640,41670,41673,41674,41675,41676")}-29742)`;
const spanWorkdays = `MAX(0,${workday("B1", "41670,41673,41674,41675,41676")}-${workday("A1", "41670,41673,41674,41675,41676")})`;
const months = "MAX(0,12*YEAR(A1)+MONTH(A1)-24168+IF(DAY(A1)>31,1,0))";
const seven = "(A1+B1+C1+D1+E1+F1+G1)";
const five = "(5-(A1+B1+C1+D1+E1))";
const left = "MAX(0,2*B1-A1)";
const controlled = `IF(${left}>=B1,20,INT((4000*${left}+B1)/(2*B1))/100)`;
const quotaSteps = "INT(MAX(0,100*A1-130*B1)/(20*B1))";
const overQuota = `IF(100*A1>110*B1,1,0)+${quotaSteps}`;
const best = (cell: string) => `MIN(10.2,110*${cell}1/100)`;
const bestTwo = `MAX(${["AB", "AC", "AD", "BC", "BD", "CD"].map(([a = "", b = ""]) => `ROUND(${best(a)}+${best(b)},2)`).join(",")})`;
const grown = "IF((A1-B1)<=0,0,IF(2500*(A1-B1)>=1000*B1,10,INT((5000*(A1-B1)+B1)/(2*B1))/100))";
const grownSteps = "INT(MAX(0,100*A1-100*B1)/(5*B1))";
const target = "IF(A1>=B1,100,INT((20000*A1+B1)/(2*B1))/100)";
const items = "10*D1/100";
const weighed = `INT((60*ROUND(100*(${target}),0)+35*ROUND(100*(ROUND(C1,2)),0)+5*ROUND(100*(MIN(100,${items})),0)+50)/100)/100`;
const marks = ["A", "B", "C", "D", "E"].map((column) => `ROUND(${column}1,2)`);
const products = ["(A1*D1)", "(B1*E1)", "(C1*F1)"];
const fundsNamed = products.map((one) => `ROUND(100*ROUND(MIN(99999999999,${one}),2),0)`);
const named = `(${products.map((one) => `IF(${one}>0,1,0)`).join("+")})`;
const ofPercent = "IF(ROUND(100*A1,0)>=10000,50,INT((10000*ROUND(100*A1,0)+10000)/(2*10000))/100)";

const date = (cell: string) => `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;
const submitted = `"报送日期 "&${date("A1")}`;

describe("points of each kind of rule as a formula", () => {
  it.each([
    ["aboveQuota", `MIN(5,${overQuota})`],
    ["aboveQuotaTiers", "IF(100*A1>150*B1,2,IF(100*A1>100*B1,0.5,0))"],
    ["bestOf", bestTwo],
    ["byDay", `IF(${late}>30,0,MAX(0,ROUND(10-0.3*${late},2)))`],
    ["byWeek", `MAX(0,10-2*INT((${late}+6)/7))`],
    ["byMonth", `MAX(0,10-3*${months})`],
    ["byWorkday", `MAX(0,10-1*${lateWorkdays})`],
    ["orNothing", `IF(${late}>0,0,10)`],
    ["conditional", "IF(A1=1,MIN(10,250*B1/100),IF(B1>=5,6,0))"],
    ["conditionalAlone", "IF(A1=1,IF(B1>=5,6,0),0)"],
    ["control", controlled],
    ["growth", grown],
    ["growthInSteps", `MIN(10,2*${grownSteps})`],
    ["highestLevel", "IF(A1>0,10,IF(B1>0,5.5,IF(C1>0,2,0)))"],
    ["listOfNames", "MIN(4,150*(A1+B1+C1)/100)"],
    ["listOfAmounts", `MIN(10,50*INT((${fundsNamed.join("+")})/30)/100)`],
    ["listsHighest", "MIN(8,10*MAX(A1,B1,C1)/100)"],
    ["listInTiers", `IF((A1+B1+C1)>=100,10,IF((A1+B1+C1)>=12.5,4,0))+MIN(1,INT((${["A", "B", "C"].map((column) => `IF(${column}1>0,1,0)`).join("+")})/2))`],
    ["amountTiers", `ROUND(IF(MAX(${fundsNamed.join(",")})>=10005,5,IF(MAX(${fundsNamed.join(",")})>=1,1.25,0))+IF(${named}>=3,5,IF(${named}>=1,2,0)),2)`],
    ["meanOfYears", "INT((2*ROUND(100*(ROUND(A1,2)+ROUND(B1,2)),0)+2)/4)/100"],
    ["trimmedMean", `INT((2*ROUND(100*(${marks.join("+")}-MAX(${marks.join(",")})-MIN(${marks.join(",")})),0)+3)/6)/100`],
    ["roundedToTenths", "ROUND(INT((ROUND(100*(ROUND(A1,2)),0)+5)/10)/10+INT((ROUND(100*(MIN(2.5,25*B1/100)),0)+50)/100),2)"],
    ["missing", `MAX(0,ROUND(0.4-0.1*${five},2))`],
    ["nOfM", `IF(${seven}>=2,IF(${seven}>=7,10,INT((2000*${seven}+7)/(2*7))/100),0)`],
    ["percentTiers", "IF(A1>=95,10,IF(A1>=80,5.5,0))"],
    ["percentShare", ofPercent],
    ["span", "IF(20>=MAX(0,B1-A1),10,IF(40>=MAX(0,B1-A1),5,0))"],
    ["spanOfWorkdays", `IF(20>=${spanWorkdays},10,IF(40>=${spanWorkdays},5,0))`],
    ["weighted", weighed],
  ])("%s", (name, formula) => expect(prepared(name).points).toBe(formula));
});

describe("sentences of each kind of rule as a formula", () => {
  it.each([
    [
      "aboveQuota",
      `"完成数 "&A1&"，计划数 "&B1&"，"&IF(100*A1>110*B1,"超过计划10%以上＝1","未超过计划10%＝0")&"；超过30%后每满20% "&${quotaSteps}&"×1；合计＝"&(${overQuota})&IF(${overQuota}>5,"→5（最高5）","（最高5）")`,
    ],
    ["aboveQuotaTiers", `"完成数 "&A1&"，计划数 "&B1&"，"&IF(100*A1>150*B1,"超过计划50%以上＝2",IF(100*A1>100*B1,"超过计划＝0.5","未超过计划＝0"))`],
    [
      "bestOf",
      `${["A", "B", "C", "D"]
        .map((cell, index) => `"${index === 0 ? "" : "；"}方向${cell.toLowerCase()} "&${cell}1&" 项×1.1＝"&(110*${cell}1/100)&IF(110*${cell}1/100>10.2,"→10.2（最高10.2）","（最高10.2）")`)
        .join("&")}&"；取最高 2 项＝"&ROUND(${bestTwo},2)`,
    ],
    [
      "byDay",
      `${submitted}&IF(${late}>0,"，期限 2013-12-31，逾期 "&${late}&" 天"&IF(${late}>30,"，超过30天＝0","，10－"&${late}&"×0.3＝"&ROUND(MAX(0,ROUND(10-0.3*${late},2)),2)&IF(ROUND(10-0.3*${late},2)<0,"（扣完为止）","")),"，按期＝10")`,
    ],
    [
      "byWeek",
      `${submitted}&IF(${late}>0,"，期限 2013-12-31，逾期 "&${late}&" 天，10－"&INT((${late}+6)/7)&" 周×2＝"&ROUND(MAX(0,10-2*INT((${late}+6)/7)),2)&IF(10-2*INT((${late}+6)/7)<0,"（扣完为止）",""),"，按期＝10")`,
    ],
    [
      "byMonth",
      `${submitted}&IF(${late}>0,"，期限 2013-12-31，逾期 "&${late}&" 天，10－"&${months}&" 个月×3＝"&ROUND(MAX(0,10-3*${months}),2)&IF(10-3*${months}<0,"（扣完为止）",""),"，按期＝10")`,
    ],
    [
      "byWorkday",
      `${submitted}&IF(${lateWorkdays}>0,"，期限 2013-12-31，逾期 "&${lateWorkdays}&" 个工作日，10－"&${lateWorkdays}&"×1＝"&ROUND(MAX(0,10-1*${lateWorkdays}),2)&IF(10-1*${lateWorkdays}<0,"（扣完为止）",""),"，按期＝10")`,
    ],
    ["orNothing", `${submitted}&IF(${late}>0,"，期限 2013-12-31，逾期 "&${late}&" 天＝0","，按期＝10")`],
    [
      "conditional",
      `"列入省试点："&IF(A1=1,"是；出台文件 "&B1&" 件×2.5＝"&(250*B1/100)&IF(250*B1/100>10,"→10（最高10）","（最高10）"),"否；出台文件 "&B1&" 件，"&IF(B1>=5,"5件以上＝6","5件以下＝0"))`,
    ],
    ["conditionalAlone", `"列入省试点："&IF(A1=1,"是；出台文件 "&B1&" 件，"&IF(B1>=5,"5件以上＝6","5件以下＝0"),"否＝0")`],
    [
      "control",
      `"失信投诉件数 "&A1&" 件，控制目标 "&B1&"，"&IF(A1>B1,IF(${left}>0,"（2－"&A1&"÷"&B1&"）×20＝"&${controlled},"达到控制目标的两倍＝0"),"未超过控制目标＝20")`,
    ],
    ["growth", `"本年用户数 "&A1&"，上年用户数 "&B1&"，"&IF(A1>B1,"（"&A1&"－"&B1&"）÷"&B1&"×100×0.25＝"&(${grown})&"（最高10）","未增长＝0")`],
    ["growthInSteps", `"本年用户数 "&A1&"，上年用户数 "&B1&"，"&IF(A1>B1,"增幅每满5% "&${grownSteps}&"×2＝"&(MIN(10,2*${grownSteps}))&"（最高10）","未增长＝0")`],
    [
      "highestLevel",
      'IF(A1>0,"国家级表彰 "&A1&" 项，按最高级别计＝10",IF(B1>0,"省级表彰 "&B1&" 项，按最高级别计＝5.5",IF(C1>0,"市级表彰 "&C1&" 项，按最高级别计＝2","均无＝0")))',
    ],
    ["missing", `"5 项中缺 "&${five}&" 项，0.4－"&${five}&"×0.1＝"&ROUND(MAX(0,ROUND(0.4-0.1*${five},2)),2)&IF(ROUND(0.4-0.1*${five},2)<0,"（扣完为止）","")`],
    ["nOfM", `"7 项中有 "&${seven}&" 项"&IF(${seven}>=2,"，"&${seven}&"÷7×10＝"&IF(${seven}>=2,IF(${seven}>=7,10,INT((2000*${seven}+7)/(2*7))/100),0),"，未达规定项数＝0")`],
    ["percentTiers", '"抽查合格率 "&A1&"%，"&IF(A1>=95,"95%以上＝10",IF(A1>=80,"80%以上＝5.5","80%以下＝0"))'],
    ["percentShare", `"抽查合格率 "&A1&"%×50＝"&${ofPercent}`],
    [
      "span",
      `"受理日期 "&${date("A1")}&"，办结日期 "&${date("B1")}&"，"&MAX(0,B1-A1)&" 天，"&IF(20>=MAX(0,B1-A1),"20天以内＝10",IF(40>=MAX(0,B1-A1),"40天以内＝5","超过40天＝0"))`,
    ],
    [
      "spanOfWorkdays",
      `"受理日期 "&${date("A1")}&"，办结日期 "&${date("B1")}&"，"&${spanWorkdays}&" 个工作日，"&IF(20>=${spanWorkdays},"20个工作日以内＝10",IF(40>=${spanWorkdays},"40个工作日以内＝5","超过40个工作日＝0"))`,
    ],
    [
      "weighted",
      `"完成数 "&A1&"÷计划数 "&B1&"×100＝"&${target}&IF(A1>B1,"（超额完成）","")&"；公众评议＝"&ROUND(C1,2)&"（最高100）；信息条数 "&D1&"×0.1＝"&(${items})&IF(${items}>100,"→100（最高100）","（最高100）")&"；"&(${target})&"×60%＋"&(ROUND(C1,2))&"×35%＋"&(MIN(100,${items}))&"×5%＝"&${weighed}`,
    ],
  ])("%s", (name, formula) => expect(prepared(name).zh).toBe(formula));
});
