import type { Entries } from "../../src/core/index";
import { asShown } from "../../src/core/index";

/**
 * The sentences of the same table written by hand, for complete and valid forms only: what a programmer would put beside
 * the straight-line scorer. Gives one per indicator, in order, and the same words as the core.
 */
export function explainStraight(entries: Entries): readonly string[] {
  const n = (key: string) => asShown(Number(entries[key]));
  const yes = (key: string, label: string, points: number) => `${label}：${entries[key] === true ? `是＝${points}` : "否＝0"}`;
  const yesPoints = (key: string, points: number) => (entries[key] === true ? points : 0);
  const pick = (key: string, label: string, options: Readonly<Record<string, string>>) => `${label}：${options[String(entries[key])]}`;
  const capped = (key: string, label: string, unit: string, each: number, max: number) => {
    const points = each * n(key);
    return `${label} ${n(key)} ${unit}×${each}＝${points}${points > max ? `→${max}` : ""}（最高${max}）`;
  };
  const cap = (key: string, each: number, max: number) => Math.min(max, each * n(key));
  const over = (points: number, max: number) => `＝${points}${points > max ? `→${max}（最高${max}）` : ""}`;
  const share = (part: number, whole: number, points: number) =>
    part >= whole ? points : Math.floor((200 * points * part + whole) / (2 * whole)) / 100;
  const rate = (partKey: string, wholeKey: string) => {
    const part = n(partKey);
    const whole = n(wholeKey);
    const level = 19 * (whole - part) <= part ? "95%以上＝10" : 4 * (whole - part) <= part ? "80%以上＝5" : "80%以下＝0";
    return `${part}÷${whole}，${level}`;
  };
  const tier = (value: number, unit: string, tiers: readonly (readonly [number, number])[]) => {
    const reached = tiers.find(([edge]) => value >= edge);
    return reached === undefined ? `${tiers[tiers.length - 1]?.[0]}${unit}以下＝0` : `${reached[0]}${unit}以上＝${reached[1]}`;
  };
  const exceeded = (part: number, whole: number) => (part > whole ? "（超额完成）" : "");

  const certified = n("3.2.certified");
  const certifiedPlan = n("3.2.certifiedPlan");
  const models = n("3.3a.cityModels");
  const modelsPlan = n("3.3a.cityModelsPlan");
  const revoked = n("3.3a.cityModelsRevoked");
  const modelPoints = share(models, modelsPlan, 20);
  const left = Math.round(modelPoints * 100 - revoked * 1000);
  const provincial = n("3.3b.provincialModels");
  const provincialPlan = n("3.3b.provincialModelsPlan");
  const provincialRevoked = n("3.3b.provincialModelsRevoked");
  const agencyPoints: Readonly<Record<string, number>> = { municipal: 10, department: 5, none: 0 };
  const large = n("6.3c.largeEvents");
  const small = n("6.3c.smallEvents");
  const events = 5 * large + 3 * small;
  const eventPoints = Math.min(5, events) + cap("6.3c.otherEvents", 1, 5);
  const absence = 10 - 5 * n("7.1.leaderAbsences") - 2 * n("7.1.staffAbsences");
  const documents = cap("6.1b.committeeDocs", 5, 15) + cap("6.1b.otherDocs", 1, 3);
  const fundSteps = Math.floor(n("6.2.fund") / 10);
  const decimal = (key: string) => (n(key) < 1e-6 ? 0 : Number(`${Math.round(Number(`${n(key)}e2`))}e-2`));
  const plan = "制定市级系统规划且符合省总体规划要求";
  const provincialEnd =
    provincialRevoked > 0
      ? `因投诉并经查实而取消省级示范 ${provincialRevoked} 家＝0`
      : provincial >= provincialPlan
        ? "完成计划＝10"
        : "未完成计划＝0";
  return [
    yes("1.1.chairedByCityLeader", "成立领导小组并由市领导担任组长", 20),
    pick("1.2.office", "信用建设职能部门的设置情况", { standalone: "单设信用办＝40", shared: "与其他处室合署办公＝20", none: "未设立＝0" }),
    `${capped("1.3.fullTime", "专职人员", "人", 5, 40)}；${capped("1.3.partTime", "兼职人员", "人", 2, 10)}；合计${over(cap("1.3.fullTime", 5, 40) + cap("1.3.partTime", 2, 10), 40)}`,
    `${yes("2.1.longTermPlan", "有长期规划", 10)}；${yes("2.1.threeYearPlan", "有3年行动计划", 10)}；合计＝${yesPoints("2.1.longTermPlan", 10) + yesPoints("2.1.threeYearPlan", 10)}`,
    pick("2.2.annualPlan", "年度目标计划编制及执行情况", {
      wellExecuted: "有年度目标计划且执行情况良好＝10",
      poorlyExecuted: "有年度目标计划，执行情况一般＝0",
      none: "无年度计划＝0",
    }),
    `${yes("2.3.municipalRule", "市委、市政府、市人大制订市级制度", 50)}；${capped("2.3.jointRules", "信用办牵头联合市有关部门制定的制度", "个", 10, 20)}；取高＝${Math.max(yesPoints("2.3.municipalRule", 50), cap("2.3.jointRules", 10, 20))}`,
    yes("2.4.countyAssessment", "有对县（市、区）的年度考核制度", 10),
    yes("2.5.departmentAssessment", "有对市级部门的年度考核制度", 10),
    yes("3.1.planPublished", "已制定方案，发布计划和申报方式", 10),
    `市级完成贯标企业数 ${certified}÷年度计划数 ${certifiedPlan}×60＝${share(certified, certifiedPlan, 60)}${exceeded(certified, certifiedPlan)}`,
    `完成市级示范企业数 ${models}÷年度计划数 ${modelsPlan}×20＝${modelPoints}${exceeded(models, modelsPlan)}；${modelPoints}－因投诉并经查实而取消市级示范 ${revoked} 家×10＝${Math.max(0, left) / 100}${left < 0 ? "（扣完为止）" : ""}`,
    `完成省级示范企业数 ${provincial}，年度计划数 ${provincialPlan}，${provincialEnd}`,
    capped("4.1.industries", "制定征信计划并实施的行业", "个", 3, 30),
    capped("4.2.fields", "使用信用信息和产品的领域和环节", "个", 4, 40),
    capped("4.3.occupations", "开展信用分类监管、联动监管的职业群体", "个", 3, 30),
    `${capped("4.4.agencies", "备案信用服务机构", "家", 2, 10)}；${pick("4.4.agencyRule", "信用服务机构管理制度", { municipal: "以市级层面发布制度＝10", department: "以部门名义发布制度＝5", none: "没有制度＝0" })}；合计＝${cap("4.4.agencies", 2, 10) + (agencyPoints[String(entries["4.4.agencyRule"])] ?? 0)}`,
    `报告数量 ${n("4.5.reports")} 份，${tier(n("4.5.reports"), "份", [[2000, 30], [500, 20], [100, 10]])}`,
    yes("5.1.website", "开通市级政府诚信网", 10),
    yes("5.2a.plan", plan, 10),
    pick("5.2b.build", "企业信用基础数据库建设情况", { connected: "按照省总体规划和统一数据标准，完成系统建设，与省数据库实现对接并能实现交换＝60", started: "已启动或已完成但未对接（按照省总体规划和统一数据标准，启动系统建设）＝30", none: "其他情况＝0" }),
    capped("5.2c.departments", "实现信用信息归集的市级部门数量", "个", 1, 30),
    capped("5.2d.jointDepartments", "实现企业信用信息联动监管的市级部门数量", "个", 2, 20),
    pick("5.2e.query", "提供查询服务情况", { internet: "开通互联网服务＝20", intranet: "开通内网服务＝10", none: "没有开通＝0" }),
    yes("5.3a.plan", plan, 10),
    pick("5.3b.build", "个人信用基础数据库建设情况", { completed: "按照省总体规划和统一数据标准，完成系统建设＝60", started: "按照省总体规划和统一数据标准，启动系统建设＝30", none: "其他情况＝0" }),
    capped("5.3c.departments", "实现个人信用信息归集的市级部门（行业）数量", "个", 1, 30),
    capped("5.3d.jointIndustries", "实现个人信用信息联动监管的市级行业数量", "个", 2, 20),
    `${yes("5.3e.intranetQuery", "开通内网服务", 10)}；${yes("5.3e.secureInternetQuery", "开通互联网服务并采取严格保密措施", 10)}；合计＝${yesPoints("5.3e.intranetQuery", 10) + yesPoints("5.3e.secureInternetQuery", 10)}`,
    yes("5.4.securityRule", "制定安全和保护制度", 10),
    yes("6.1a.conference", "召开专题会议作出工作部署", 30),
    `${capped("6.1b.committeeDocs", "以市委、市政府名义制定的文件", "件", 5, 15)}；${capped("6.1b.otherDocs", "以其他名义发文", "件", 1, 3)}；合计${over(documents, 15)}`,
    capped("6.1c.instructions", "主要领导批示", "次", 3, 15),
    yes("6.1d.officeMeeting", "召开专题工作会议", 5),
    capped("6.1e.officeDocs", "以市信用办名义印发的文件", "件", 1, 5),
    `专项资金 ${n("6.2.fund")} 万元，满10的整数倍 ${fundSteps}×1＝${fundSteps}${fundSteps > 50 ? "→50" : ""}（最高50）`,
    pick("6.3a.publicity", "诚信宣传情况", {
      rich: "宣传形式多样，宣传效果良好＝5",
      plain: "有宣传经费，宣传手段单一，宣传效果一般＝3",
      other: "其他情况＝0",
    }),
    `培训人次 ${n("6.3b.trainees")} 人次，${tier(n("6.3b.trainees"), "人次", [[100, 20], [60, 10], [10, 5]])}`,
    `市委、市政府或市信用办组织举办，人数超过100人 ${large} 次×5＝${5 * large}；市委、市政府或市信用办组织举办，人数100人以内 ${small} 次×3＝${3 * small}；合计${over(events, 5)}；${capped("6.3c.otherEvents", "其他部门单位组织举办", "次", 1, 5)}；合计${over(eventPoints, 5)}`,
    `10－主要领导、分管领导缺席 ${n("7.1.leaderAbsences")} 人次×5－其他人员缺席 ${n("7.1.staffAbsences")} 人次×2＝${Math.max(0, absence)}${absence < 0 ? "（扣完为止）" : ""}`,
    `省治工办考评结果＝${decimal("7.2.provincialRating")}（最高20）`,
    capped("7.3.adopted", "采用信息", "条", 2, 20),
    pick("7.4a.exchange", "数据交换的方式", { direct: "数据库自动对接＝10", frontEnd: "用前置系统交换数据＝5", other: "其他情况＝0" }),
    yes("7.4b.conforming", "符合规范性要求", 10),
    rate("7.4c.onTime", "7.4c.required"),
    rate("7.4d.loaded", "7.4d.submitted"),
    rate("7.4e.itemsProvided", "7.4e.itemsRequired"),
    `工作创新加分＝${decimal("8.innovation")}${decimal("8.innovation") === 0 ? "（没有已认定的事项）" : "（最高100）"}`,
  ];
}
