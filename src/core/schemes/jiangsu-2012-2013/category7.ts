import type { Entry } from "../../entry";
import type { Category, Indicator } from "../../scheme";
import type { Wording } from "../../wording";
import { bool, count, plan, say } from "./wordings";

const centre = { basis: "省公共\n信用信息中心统计资料", method: "材料审核" };

/** 时效率、入库率、完整率: one rule, three rates. */
function rateOf(
  code: string,
  content: string,
  criteria: string,
  part: { readonly name: string; readonly label: Wording },
  whole: { readonly name: string; readonly label: Wording },
  unit: string,
): Indicator {
  const entries: readonly Entry[] = [
    { ...part, unit, type: count, atMost: whole.name },
    { ...whole, unit, type: plan },
  ];
  return {
    code,
    max: 10,
    content,
    criteria,
    ...centre,
    entries,
    rule: {
      kind: "rate",
      part: part.name,
      whole: whole.name,
      tiers: [
        { percent: 95, points: 10 },
        { percent: 80, points: 5 },
      ],
    },
    readings: [1, 5, 7, 8],
  };
}

export const category7: Category = {
  code: "7",
  number: "七",
  name: "落实省社会信用体系建设工作任务",
  english: "Provincial tasks",
  points: 100,
  bonus: false,
  items: [
    {
      number: "1",
      name: "参加省政府、省社会信用体系建设领导小组和省信用办等组织的会议、活动情况",
      english: "Attendance",
      pointsPrinted: "item",
      points: 10,
      indicators: [
        {
          code: "7.1",
          max: 10,
          content: "主要领导、分管领导、处长和其他工作人员按要求参加会议、活动情况",
          criteria: "主要领导、分管领导缺席1人次扣5分，其他人员缺席1人次扣2分；扣完为止",
          basis: "会议报到记录",
          method: "材料审核",
          entries: [
            {
              name: "leaderAbsences",
              label: say("主要领导、分管领导缺席", "Absences of leaders"),
              unit: "人次",
              type: count,
            },
            { name: "staffAbsences", label: say("其他人员缺席", "Absences of staff"), unit: "人次", type: count },
          ],
          rule: {
            kind: "deduction",
            from: 10,
            deductions: [
              { entry: "leaderAbsences", each: 5 },
              { entry: "staffAbsences", each: 2 },
            ],
          },
          readings: [9],
        },
      ],
    },
    {
      number: "2",
      name: "工程建设领域项目信息\n公开和诚信体系建设情况",
      english: "Construction sector",
      pointsPrinted: "item",
      points: 20,
      indicators: [
        {
          code: "7.2",
          max: 20,
          content: "完成工程建设领域项目信息公开和诚信体系建设情况",
          criteria: "根据省治工办考评结果计分，最高20分",
          basis: "省治工办、\n省信用办\n相关资料",
          method: "材料审核\n系统演示",
          entries: [
            {
              name: "provincialRating",
              label: say("省治工办考评结果", "Provincial rating"),
              unit: "分",
              type: { kind: "score", max: 20 },
            },
          ],
          rule: { kind: "awarded", entry: "provincialRating" },
          readings: [15],
        },
      ],
    },
    {
      number: "3",
      name: "向省信用办（“诚信江苏”网站、省经济和信息化委网站、工作简报）等提供信息情况",
      english: "Information supplied",
      pointsPrinted: "item",
      points: 20,
      indicators: [
        {
          code: "7.3",
          max: 20,
          content: "向省信用办（“诚信江苏”网站、省经济和信息化委网站、工作简报）等提供信息情况",
          criteria: "每采用1条得2分，最高20分",
          basis: "省信用办\n统计资料",
          method: "材料审核",
          entries: [{ name: "adopted", label: say("采用信息", "Items adopted"), unit: "条", type: count }],
          rule: { kind: "cap", max: 20, of: { kind: "perUnit", entry: "adopted", each: 2 } },
        },
      ],
    },
    {
      number: "4",
      name: "向省公共信用信息中心报送数据情况",
      english: "Data supplied",
      pointsPrinted: "item",
      points: 50,
      indicators: [
        {
          code: "7.4a",
          max: 10,
          content: "与省公共信用信息系统数据交换的方式",
          criteria: "数据库自动对接得10分；用前置系统交换数据得5分；其他情况不得分",
          ...centre,
          entries: [
            {
              name: "exchange",
              label: say("数据交换的方式", "Way of exchange"),
              type: {
                kind: "choice",
                options: [
                  { id: "direct", label: say("数据库自动对接", "Direct connection"), points: 10 },
                  { id: "frontEnd", label: say("用前置系统交换数据", "Front-end system"), points: 5 },
                  { id: "other", label: say("其他情况", "Other"), points: 0 },
                ],
              },
            },
          ],
          rule: { kind: "choice", entry: "exchange" },
        },
        {
          code: "7.4b",
          max: 10,
          content: "提供的数据符合规范性要求",
          criteria: "符合规范性要求的得10分；不符合要求的不得分",
          ...centre,
          entries: [{ name: "conforming", label: say("符合规范性要求", "Conforming data"), type: bool }],
          rule: { kind: "flag", entry: "conforming", points: 10 },
        },
        rateOf(
          "7.4c",
          "提供信用数据的时效性，以时效率衡量",
          "时效率=实际按时提供次数/规定提供次数×100%。时效率95%以上（含95%）得10分；80%－95%之间（含80%）得5分；80%以下不得分",
          { name: "onTime", label: say("实际按时提供次数", "Deliveries on time") },
          { name: "required", label: say("规定提供次数", "Deliveries required") },
          "次",
        ),
        rateOf(
          "7.4d",
          "提供的数据有效入库情况，以入库率衡量",
          "入库率＝有效入库记录总数/提供记录总数×100%。入库率95%以上（含95%）得10分；80%－95%之间（含80%）得5分；80%以下不得分",
          { name: "loaded", label: say("有效入库记录总数", "Records loaded") },
          { name: "submitted", label: say("提供记录总数", "Records submitted") },
          "条",
        ),
        rateOf(
          "7.4e",
          "提供信用数据项的完整性，以完整率衡量",
          "完整率=实际提供的数据项数量/要求提供的数据项数量×100%。完整率95%以上（含95%）得10分；80%－95%之间（含80%）得5分；80%以下不得分",
          { name: "itemsProvided", label: say("实际提供的数据项数量", "Data items provided") },
          { name: "itemsRequired", label: say("要求提供的数据项数量", "Data items required") },
          "项",
        ),
      ],
    },
  ],
};
