import { describe, expect, it } from "vitest";
import { figureFormula, indicatorsOf, prepareIndicator, referencesAlone, referencesWithin, renderFormula, wordsOf } from "../../src/core/index";
import { acrossIndicators } from "./across/index";
import { spreadScheme } from "./across/spread";

/** What cells are told by the kinds of rules that compare units: entries in A1, B1, …, all units' figures in Z$1:Z$9. */
function prepared(name: string) {
  const of = acrossIndicators.get(name);
  if (of === undefined) throw new Error(`no case ${name}`);
  const { scoring, compared } = prepareIndicator(of);
  if (compared === null) throw new Error(`${name} compares nothing`);
  const own = ["A1", "B1", "C1"].slice(0, of.entries.length);
  const refs = referencesWithin(compared, own, "Z$1:Z$9");
  return { figure: figureFormula(compared, own), points: scoring.points.formula(refs), zh: renderFormula(scoring.explain(wordsOf("zh-CN")), refs), alone: scoring.points.formula(referencesAlone(own)) };
}

const rateFigure = "INT((20000*A1+B1)/(2*B1))/100";
const growthFigure = "INT((20000*(A1-B1)+B1)/(2*B1))/100";
const place = (figure: string, sign = ">") => `(1+COUNTIF(Z$1:Z$9,"${sign}"&(${figure})))`;
const tiers = (of: string) => `IF(1>=${of},10,IF(3>=${of},7.5,IF(6>=${of},2,0)))`;
const shares = `IF(20*COUNT(Z$1:Z$9)>=100*${place("A1")},10,IF(50*COUNT(Z$1:Z$9)>=100*${place("A1")},6.5,0))`;
const share = (points: number) => `IF((A1)>0,IF((A1)>=SUM(Z$1:Z$9),${points},INT((${points * 200}*(A1)+SUM(Z$1:Z$9))/(2*SUM(Z$1:Z$9)))/100),0)`;
const upTo = "IF((A1)>0,IF(100*(A1)>=15*SUM(Z$1:Z$9),20,INT((4000*100*(A1)+15*SUM(Z$1:Z$9))/(2*15*SUM(Z$1:Z$9)))/100),0)";

// In hundredths, as the core counts them.
const [greatest, least, sum] = ["MAX", "MIN", "SUM"].map((name) => `ROUND(100*${name}(Z$1:Z$9),0)`);
const own = (figure: string) => `ROUND(100*(${figure}),0)`;
const between = (from: string, to: string, doubled: number, points: number) =>
  `IF((${from}-${to})>=(${greatest}-${least}),${points},INT((${doubled}*(${from}-${to})+(${greatest}-${least}))/(2*(${greatest}-${least})))/100)`;
const toMean = (figure: string, total: string) => `IF(${figure}>0,IF((${figure}*(COUNT(Z$1:Z$9)-1))>=(${total}-${figure}),10,INT((2000*(${figure}*(COUNT(Z$1:Z$9)-1))+(${total}-${figure}))/(2*(${total}-${figure})))/100),0)`;
const meanOf = (total: string, count: string) => `IF(${count}<=0,0,INT((2*${total}+${count})/(2*${count}))/100)`;
const ported = "IF(B1>=C1,10,INT((2000*B1+C1)/(2*C1))/100)";
const portless = meanOf(String(sum), "COUNT(Z$1:Z$9)");
const efficacy = `IF(${greatest}>${least},ROUND(${between(own(rateFigure), String(least), 12_000, 60)}+40,2),60+40)`;
const fromBelow = `IF(${greatest}>${least},${between(String(greatest), own("A1"), 1500, 7.5)},7.5)`;
const ofGrowth = `IF(${greatest}>${least},${between(own(growthFigure), String(least), 2000, 10)},10)`;
const reported = '（以已报送的 "&COUNT(Z$1:Z$9)&" 市计）';

describe("kinds that compare units, as formulas", () => {
  it.each([
    ["rank", "A1", tiers(place("A1"))],
    ["rankOfRates", rateFigure, tiers(place(rateFigure))],
    ["rankOfGrowth", growthFigure, tiers(place(growthFigure))],
    ["rankFromBelow", "A1", tiers(place("A1", "<"))],
    ["shareOfAll", "A1", share(20)],
    ["shareUpTo", "A1", upTo],
    ["percentile", "A1", shares],
    ["efficacy", rateFigure, efficacy],
    ["minMaxFromBelow", "A1", fromBelow],
    ["minMaxOfGrowth", growthFigure, ofGrowth],
    ["averageOfOthers", "A1", toMean("(A1)", "SUM(Z$1:Z$9)")],
    ["averageRate", rateFigure, toMean(own(rateFigure), String(sum))],
    ["notApplicable", `IF(A1=0,${ported},"")`, `IF(A1=1,${portless},${ported})`],
    ["weightedShare", "A1", `INT((80*ROUND(100*(MIN(10,10*A1/100)),0)+20*ROUND(100*(${share(10)}),0)+50)/100)/100`],
  ])("%s: figure and points", (name, figure, points) => expect(prepared(name)).toMatchObject({ figure, points }));

  it.each([
    ["rank", `"查询量 "&A1&"，第 "&${place("A1")}&" 名${reported}，"&IF(1>=${place("A1")},"前1名＝10",IF(3>=${place("A1")},"前3名＝7.5",IF(6>=${place("A1")},"前6名＝2","前6名以外＝0")))`],
    [
      "rankOfRates",
      `"办结数 "&A1&"÷受理数 "&B1&"＝"&${rateFigure}&"%，第 "&${place(rateFigure)}&" 名${reported}，"&IF(1>=${place(rateFigure)},"前1名＝10",IF(3>=${place(rateFigure)},"前3名＝7.5",IF(6>=${place(rateFigure)},"前6名＝2","前6名以外＝0")))`,
    ],
    [
      "rankOfGrowth",
      `"本年 "&A1&"，上年 "&B1&"，增幅 "&${growthFigure}&"%，第 "&${place(growthFigure)}&" 名${reported}，"&IF(1>=${place(growthFigure)},"前1名＝10",IF(3>=${place(growthFigure)},"前3名＝7.5",IF(6>=${place(growthFigure)},"前6名＝2","前6名以外＝0")))`,
    ],
    ["percentile", `"查询量 "&A1&"，第 "&${place("A1")}&" 名${reported}，"&IF(20*COUNT(Z$1:Z$9)>=100*${place("A1")},"前20%＝10",IF(50*COUNT(Z$1:Z$9)>=100*${place("A1")},"前50%＝6.5","前50%以外＝0"))`],
    ["shareOfAll", `"查询量 "&A1&"÷各市合计 "&SUM(Z$1:Z$9)&"×20＝"&${share(20)}&"${reported}"`],
    ["shareUpTo", `"查询量 "&A1&"÷各市合计 "&SUM(Z$1:Z$9)&"÷15%×20＝"&${upTo}&"（最高20）${reported}"`],
    [
      "efficacy",
      `"办结数 "&A1&"÷受理数 "&B1&"＝"&${rateFigure}&"%，最低 "&${least}/100&"，最高 "&${greatest}/100&"${reported}，"&IF(${greatest}>${least},"（"&${rateFigure}&"－"&${least}/100&"）÷（"&${greatest}/100&"－"&${least}/100&"）×60＋40＝","各市相同＝")&${efficacy}`,
    ],
    [
      "minMaxFromBelow",
      `"失信率 "&A1&"%，最低 "&${least}/100&"，最高 "&${greatest}/100&"${reported}，"&IF(${greatest}>${least},"（"&${greatest}/100&"－"&A1&"）÷（"&${greatest}/100&"－"&${least}/100&"）×7.5＝","各市相同＝")&${fromBelow}`,
    ],
    [
      "averageOfOthers",
      `"查询量 "&A1&"${reported}，"&IF((COUNT(Z$1:Z$9)-1)>0,"其他市平均 "&${meanOf("100*(SUM(Z$1:Z$9)-(A1))", "(COUNT(Z$1:Z$9)-1)")},"没有其他市")&"，按比例×10＝"&${toMean("(A1)", "SUM(Z$1:Z$9)")}&"（最高10）"`,
    ],
    [
      "averageRate",
      `"办结数 "&A1&"÷受理数 "&B1&"＝"&${rateFigure}&"%${reported}，"&IF((COUNT(Z$1:Z$9)-1)>0,"其他市平均 "&${meanOf(`(${sum}-${own(rateFigure)})`, "(COUNT(Z$1:Z$9)-1)")}&"%","没有其他市")&"，按比例×10＝"&${toMean(own(rateFigure), String(sum))}&"（最高10）"`,
    ],
    ["notApplicable", `IF(A1=1,"不适用，按其他市平均分＝"&${portless}&"${reported}","办结数 "&B1&"÷受理数 "&C1&"×10＝"&${ported}&IF(B1>C1,"（超额完成）",""))`],
  ])("%s: its sentence", (name, formula) => expect(prepared(name).zh).toBe(formula));

  it("where there is nobody to compare with, all that the others come to is 0", () => {
    expect(prepared("rank").alone).toBe("IF(1>=(1+0),10,IF(3>=(1+0),7.5,IF(6>=(1+0),2,0)))");
    expect(prepared("shareOfAll").alone).toBe("IF(0>0,IF(0>=0,20,INT((4000*0+0)/(2*0))/100),0)");
  });

  it("spread over the category: what the unit gained, and all there is, stand behind the entries", () => {
    const [, second] = indicatorsOf(spreadScheme);
    if (second === undefined) throw new Error("no second indicator");
    const { scoring } = prepareIndicator(second);
    const refs = ["A1", "B1", "C1", "D1", "E1"];
    const [inner, outer] = ["IF(B1>=C1,7.5,INT((1500*B1+C1)/(2*C1))/100)", "IF(E1>0,IF(D1>=E1,7.5,INT((1500*D1+E1)/(2*E1))/100),0)"];
    expect(scoring.points.formula(refs)).toBe(`IF(A1=1,${outer},${inner})`);
    expect(renderFormula(scoring.explain(wordsOf("zh-CN")), refs)).toBe(
      `IF(A1=1,"不适用，按本类其他指标得分率 "&D1/100&"÷"&E1/100&"×7.5＝"&IF(A1=1,${outer},${inner}),"完成乙 "&B1&"÷总数乙 "&C1&"×7.5＝"&${inner}&IF(B1>C1,"（超额完成）",""))`,
    );
  });
});
