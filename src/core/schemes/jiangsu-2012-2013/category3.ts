import type { Category } from "../../scheme";
import { bool, count, documentary, provincialPlan, say } from "./wordings";

export const category3: Category = {
  code: "3",
  number: "三",
  name: "企业信用管理贯标和示范创建",
  english: "Enterprise credit management and models",
  points: 100,
  bonus: false,
  items: [
    {
      number: "1",
      name: "方案制定",
      english: "Work plan",
      pointsPrinted: "item",
      points: 10,
      indicators: [
        {
          code: "3.1",
          max: 10,
          content: "制定并实施本地区企业信用管理贯标及示范创建工作方案，根据省下达的各市目标，对外发布年度工作计划和申报方式",
          criteria: "已制定方案，发布计划和申报方式的得10分；其他情况不得分",
          ...documentary,
          entries: [
            {
              name: "planPublished",
              label: say("已制定方案，发布计划和申报方式", "Plan published"),
              type: bool,
            },
          ],
          rule: { kind: "flag", entry: "planPublished", points: 10 },
        },
      ],
    },
    {
      number: "2",
      name: "贯标工作",
      english: "Standard implementation",
      pointsPrinted: "item",
      points: 60,
      indicators: [
        {
          code: "3.2",
          max: 60,
          content: "贯标计划完成情况",
          criteria: "市级完成贯标企业数/年度计划数×60；\n完成或超额完成目标的得60分",
          ...documentary,
          entries: [
            { name: "certified", label: say("市级完成贯标企业数", "Companies certified"), unit: "家", type: count },
            { name: "certifiedPlan", label: say("年度计划数", "Planned for the year"), unit: "家", type: provincialPlan },
          ],
          rule: { kind: "proportion", part: "certified", whole: "certifiedPlan", points: 60 },
          readings: [4, 7, 8, 18],
        },
      ],
    },
    {
      number: "3",
      name: "示范创建工作",
      english: "Model companies",
      pointsPrinted: "item",
      points: 30,
      indicators: [
        {
          code: "3.3a",
          max: 20,
          content: "市级示范创建计划完成情况",
          criteria:
            "完成市级示范企业数/年度计划数×20；超额完成目标的得20分；因投诉并经查实而取消市级示范的1家减10分，扣完为止",
          ...documentary,
          entries: [
            { name: "cityModels", label: say("完成市级示范企业数", "City model companies"), unit: "家", type: count },
            { name: "cityModelsPlan", label: say("年度计划数", "Planned for the year"), unit: "家", type: provincialPlan },
            {
              name: "cityModelsRevoked",
              label: say("因投诉并经查实而取消市级示范", "Revoked on complaint"),
              unit: "家",
              type: count,
            },
          ],
          rule: {
            kind: "deduction",
            from: { kind: "proportion", part: "cityModels", whole: "cityModelsPlan", points: 20 },
            deductions: [{ entry: "cityModelsRevoked", each: 10 }],
          },
          readings: [4, 7, 8, 9, 18],
        },
        {
          code: "3.3b",
          max: 10,
          content: "省级示范创建工作开展情况",
          criteria: "完成计划数的得10分；因投诉并经查实而取消省级示范的，不得分",
          ...documentary,
          entries: [
            {
              name: "provincialModels",
              label: say("完成省级示范企业数", "Provincial model companies"),
              unit: "家",
              type: count,
            },
            { name: "provincialModelsPlan", label: say("年度计划数", "Planned for the year"), unit: "家", type: provincialPlan },
            {
              name: "provincialModelsRevoked",
              label: say("因投诉并经查实而取消省级示范", "Revoked on complaint"),
              unit: "家",
              type: count,
            },
          ],
          rule: {
            kind: "target",
            done: "provincialModels",
            plan: "provincialModelsPlan",
            revoked: "provincialModelsRevoked",
            points: 10,
          },
          readings: [7, 18],
        },
      ],
    },
  ],
};
