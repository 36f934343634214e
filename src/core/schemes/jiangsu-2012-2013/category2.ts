import type { Category } from "../../scheme";
import { bool, count, documentary, say } from "./wordings";

export const category2: Category = {
  code: "2",
  number: "二",
  name: "规划及制度建设",
  english: "Plans and rules",
  points: 100,
  bonus: false,
  items: [
    {
      number: "1",
      name: "中长期社会信用体系建设规划",
      english: "Medium and long-term plan",
      pointsPrinted: "item",
      points: 20,
      indicators: [
        {
          code: "2.1",
          max: 20,
          content: "本市社会信用体系建设中长期规划",
          criteria: "有长期规划和3年行动计划的得20分；只有1项规划或计划的得10分；无规划和行动计划的不得分",
          ...documentary,
          entries: [
            { name: "longTermPlan", label: say("有长期规划", "Long-term plan"), type: bool },
            { name: "threeYearPlan", label: say("有3年行动计划", "Three-year action plan"), type: bool },
          ],
          rule: {
            kind: "sum",
            of: [
              { kind: "flag", entry: "longTermPlan", points: 10 },
              { kind: "flag", entry: "threeYearPlan", points: 10 },
            ],
          },
        },
      ],
    },
    {
      number: "2",
      name: "年度目标计划",
      english: "Annual plan",
      pointsPrinted: "item",
      points: 10,
      indicators: [
        {
          code: "2.2",
          max: 10,
          content: "年度目标计划编制及执行情况",
          criteria: "有年度目标计划且执行情况良好的得10分；无年度计划的不得分",
          ...documentary,
          entries: [
            {
              name: "annualPlan",
              label: say("年度目标计划编制及执行情况", "Annual plan"),
              type: {
                kind: "choice",
                options: [
                  { id: "wellExecuted", label: say("有年度目标计划且执行情况良好", "Plan, well executed"), points: 10 },
                  { id: "poorlyExecuted", label: say("有年度目标计划，执行情况一般", "Plan, moderately executed"), points: 0 },
                  { id: "none", label: say("无年度计划", "No plan"), points: 0 },
                ],
              },
            },
          ],
          rule: { kind: "choice", entry: "annualPlan" },
          readings: [10],
        },
      ],
    },
    {
      number: "3",
      name: "实施守信激励和失信联合惩戒制度",
      english: "Rewards and joint sanctions",
      pointsPrinted: "item",
      points: 50,
      indicators: [
        {
          code: "2.3",
          max: 50,
          content: "本市制订贯彻落实守信激励和失信联合惩戒制度办法",
          criteria:
            "市委、市政府、市人大制订市级制度的得50分；信用办牵头联合市有关部门制定的制度，每个得10分，最高20分；没有制度的不得分",
          ...documentary,
          entries: [
            {
              name: "municipalRule",
              label: say("市委、市政府、市人大制订市级制度", "Rule issued at city level"),
              type: bool,
            },
            {
              name: "jointRules",
              label: say("信用办牵头联合市有关部门制定的制度", "Rules issued jointly with departments"),
              unit: "个",
              type: count,
            },
          ],
          rule: {
            kind: "highest",
            of: [
              { kind: "flag", entry: "municipalRule", points: 50 },
              { kind: "cap", max: 20, of: { kind: "perUnit", entry: "jointRules", each: 10 } },
            ],
          },
          readings: [6],
        },
      ],
    },
    {
      number: "4",
      name: "对辖区内县（市、区）社会信用体系建设考核制度",
      english: "Assessment of counties and districts",
      pointsPrinted: "item",
      points: 10,
      indicators: [
        {
          code: "2.4",
          max: 10,
          content: "制定对辖区内县（市、区）的社会信用体系建设年度考核制度",
          criteria: "有制度的得10分；没有制度的不得分",
          ...documentary,
          entries: [
            { name: "countyAssessment", label: say("有对县（市、区）的年度考核制度", "Counties assessed"), type: bool },
          ],
          rule: { kind: "flag", entry: "countyAssessment", points: 10 },
        },
      ],
    },
    {
      number: "5",
      name: "对市级各部门社会信用体系建设考核制度",
      english: "Assessment of departments",
      pointsPrinted: "item",
      points: 10,
      indicators: [
        {
          code: "2.5",
          max: 10,
          content: "制定对市级部门的社会信用体系建设年度考核制度",
          criteria: "有制度的得10分；没有制度的不得分",
          ...documentary,
          entries: [
            {
              name: "departmentAssessment",
              label: say("有对市级部门的年度考核制度", "Departments assessed"),
              type: bool,
            },
          ],
          rule: { kind: "flag", entry: "departmentAssessment", points: 10 },
        },
      ],
    },
  ],
};
