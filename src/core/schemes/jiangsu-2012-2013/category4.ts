import type { Category } from "../../scheme";
import { count, documentary, onSite, say } from "./wordings";

export const category4: Category = {
  code: "4",
  number: "四",
  name: "信用信息和产品推广应用",
  english: "Use of credit information and products",
  points: 150,
  bonus: false,
  items: [
    {
      number: "1",
      name: "政府部门联合征信",
      english: "Joint credit reporting",
      pointsPrinted: "item",
      points: 30,
      indicators: [
        {
          code: "4.1",
          max: 30,
          content: "由市级信用主管部门与相关部门联合制定征信计划（可分行业发文，也可联合几个行业发文）",
          criteria: "在1个行业制定征信计划并实施的得3分，最高30分",
          ...documentary,
          entries: [
            {
              name: "industries",
              label: say("制定征信计划并实施的行业", "Industries with a plan in force"),
              unit: "个",
              type: count,
            },
          ],
          rule: { kind: "cap", max: 30, of: { kind: "perUnit", entry: "industries", each: 3 } },
        },
      ],
    },
    {
      number: "2",
      name: "政府示范应用信用信息和产品",
      english: "Use by government",
      pointsPrinted: "item",
      points: 40,
      indicators: [
        {
          code: "4.2",
          max: 40,
          content: "结合地方实际，在政府部门行政管理和公共服务重点领域和环节，示范应用信用信息和产品",
          criteria: "在1个领域和环节使用信用信息和产品得4分，最高40分",
          ...documentary,
          entries: [
            {
              name: "fields",
              label: say("使用信用信息和产品的领域和环节", "Fields of use"),
              unit: "个",
              type: count,
            },
          ],
          rule: { kind: "cap", max: 40, of: { kind: "perUnit", entry: "fields", each: 4 } },
        },
      ],
    },
    {
      number: "3",
      name: "特殊职业群体信用管理",
      english: "Special occupations",
      pointsPrinted: "item",
      points: 30,
      indicators: [
        {
          code: "4.3",
          max: 30,
          content: "针对特殊职业群体，归集、应用个人信用信息，规范职业行为管理",
          criteria: "对1个职业群体开展信用分类监管、联动监管得3分，最高30分",
          ...documentary,
          entries: [
            {
              name: "occupations",
              label: say("开展信用分类监管、联动监管的职业群体", "Occupations supervised"),
              unit: "个",
              type: count,
            },
          ],
          rule: { kind: "cap", max: 30, of: { kind: "perUnit", entry: "occupations", each: 3 } },
        },
      ],
    },
    {
      number: "4",
      name: "信用服务机构备案与管理",
      english: "Credit agencies",
      pointsPrinted: "item",
      points: 20,
      indicators: [
        {
          code: "4.4",
          max: 20,
          content:
            "在市信用办登记备案的本市信用服务机构（指征信和评级）总数；\n制定并发布对辖区内信用服务机构管理制度，建立从业人员注册、资质等级制度",
          criteria: "备案1家信用服务机构得2分，最高10分；以市级层面发布制度的得10分，以部门名义发布制度的得5分",
          basis: "省信用办\n备案记录、\n文件资料",
          method: onSite,
          entries: [
            { name: "agencies", label: say("备案信用服务机构", "Registered agencies"), unit: "家", type: count },
            {
              name: "agencyRule",
              label: say("信用服务机构管理制度", "Rules for agencies"),
              type: {
                kind: "choice",
                options: [
                  { id: "municipal", label: say("以市级层面发布制度", "Issued at city level"), points: 10 },
                  { id: "department", label: say("以部门名义发布制度", "Issued by a department"), points: 5 },
                  { id: "none", label: say("没有制度", "None"), points: 0 },
                ],
              },
            },
          ],
          rule: {
            kind: "sum",
            of: [
              { kind: "cap", max: 10, of: { kind: "perUnit", entry: "agencies", each: 2 } },
              { kind: "choice", entry: "agencyRule" },
            ],
          },
          readings: [6],
        },
      ],
    },
    {
      number: "5",
      name: "信用服务市场发展状况",
      english: "Credit market",
      pointsPrinted: "item",
      points: 30,
      indicators: [
        {
          code: "4.5",
          max: 30,
          content: "当地企业和个人使用信用报告（包括企业信用报告、个人信用报告）和接受信用管理咨询服务的报告数量",
          criteria: "2000份以上（含2000）得30分；500－2000份（含500）得20分；100－500份（含100）得10分；100份以下不得分",
          basis: "省市信用办的统计资料",
          method: onSite,
          entries: [{ name: "reports", label: say("报告数量", "Reports"), unit: "份", type: count }],
          rule: {
            kind: "tiers",
            entry: "reports",
            tiers: [
              { atLeast: 2000, points: 30 },
              { atLeast: 500, points: 20 },
              { atLeast: 100, points: 10 },
            ],
          },
          readings: [1],
        },
      ],
    },
  ],
};
