import type { Category } from "../../scheme";
import { bool, count, documentary, onSite, say } from "./wordings";

const centralStatistics = "市级系统\n中心端接收\n数据的统计表";
const jointSupervision = "联动监管\n应用情况";

export const category5: Category = {
  code: "5",
  number: "五",
  name: "市级网站、企业、个人信用基础数据库及服务平台建设和应用",
  english: "Website, databases and service platform",
  points: 300,
  bonus: false,
  items: [
    {
      number: "1",
      name: "开通市级政府诚信网",
      english: "Credit website",
      pointsPrinted: "item",
      points: 10,
      indicators: [
        {
          code: "5.1",
          max: 10,
          content: "政府诚信网建设开通情况",
          criteria: "开通市级政府诚信网的得10分；没有诚信网的不得分",
          basis: "网络查询",
          method: "搜索网站",
          entries: [{ name: "website", label: say("开通市级政府诚信网", "Website online"), type: bool }],
          rule: { kind: "flag", entry: "website", points: 10 },
        },
      ],
    },
    {
      number: "2",
      name: "企业信用基础数据库及公共服务平台",
      english: "Enterprise database and platform",
      pointsPrinted: "item",
      points: 140,
      indicators: [
        {
          code: "5.2a",
          max: 10,
          content: "规划情况",
          criteria: "制定市级系统规划且符合省总体规划要求的得10分；其他情况不得分",
          ...documentary,
          entries: [
            {
              name: "plan",
              label: say("制定市级系统规划且符合省总体规划要求", "System plan conforms"),
              type: bool,
            },
          ],
          rule: { kind: "flag", entry: "plan", points: 10 },
        },
        {
          code: "5.2b",
          max: 60,
          content: "建设情况",
          criteria:
            "按照省总体规划和统一数据标准，完成系统建设，与省数据库实现对接并能实现交换的得60分；按照省总体规划和统一数据标准，启动系统建设的得30分；其他情况不得分",
          basis: "文件资料",
          method: onSite,
          entries: [
            {
              name: "build",
              label: say("企业信用基础数据库建设情况", "Enterprise database"),
              type: {
                kind: "choice",
                options: [
                  {
                    id: "connected",
                    label: say("按照省总体规划和统一数据标准，完成系统建设，与省数据库实现对接并能实现交换", "Connected to the province"),
                    formerly: ["完成系统建设，与省数据库实现对接并能实现交换"],
                    points: 60,
                  },
                  {
                    id: "started",
                    label: say("已启动或已完成但未对接（按照省总体规划和统一数据标准，启动系统建设）", "Started, or built and not connected"),
                    formerly: ["启动系统建设"],
                    points: 30,
                  },
                  { id: "none", label: say("其他情况", "Other"), points: 0 },
                ],
              },
            },
          ],
          rule: { kind: "choice", entry: "build" },
          readings: [19],
        },
        {
          code: "5.2c",
          max: 30,
          heading: "归集和\n应用情况",
          content: "实现信用信息归集的市级部门数量",
          criteria: "1个部门得1分，最高30分",
          basis: centralStatistics,
          method: onSite,
          entries: [
            {
              name: "departments",
              label: say("实现信用信息归集的市级部门数量", "Departments reporting data"),
              unit: "个",
              type: count,
            },
          ],
          rule: { kind: "cap", max: 30, of: { kind: "perUnit", entry: "departments", each: 1 } },
        },
        {
          code: "5.2d",
          max: 20,
          heading: "归集和\n应用情况",
          content: "实现企业信用信息联动监管的市级部门数量",
          criteria: "1个部门联动监管得2分，最高20分",
          basis: jointSupervision,
          method: onSite,
          entries: [
            {
              name: "jointDepartments",
              label: say("实现企业信用信息联动监管的市级部门数量", "Departments in joint supervision"),
              unit: "个",
              type: count,
            },
          ],
          rule: { kind: "cap", max: 20, of: { kind: "perUnit", entry: "jointDepartments", each: 2 } },
        },
        {
          code: "5.2e",
          max: 20,
          heading: "归集和\n应用情况",
          content: "建成公共服务平台，提供查询服务情况",
          criteria: "开通内网服务的得10分；开通互联网服务的得20分；没有开通的不得分",
          basis: "查询服务情况",
          method: onSite,
          entries: [
            {
              name: "query",
              label: say("提供查询服务情况", "Query service"),
              type: {
                kind: "choice",
                options: [
                  { id: "internet", label: say("开通互联网服务", "On the internet"), points: 20 },
                  { id: "intranet", label: say("开通内网服务", "On the intranet"), points: 10 },
                  { id: "none", label: say("没有开通", "None"), points: 0 },
                ],
              },
            },
          ],
          rule: { kind: "choice", entry: "query" },
          readings: [11],
        },
      ],
    },
    {
      number: "3",
      name: "个人信用基础数据库",
      english: "Personal database",
      pointsPrinted: "item",
      points: 140,
      indicators: [
        {
          code: "5.3a",
          max: 10,
          content: "规划情况",
          criteria: "制定市级系统规划且符合省总体规划要求的得10分；其他情况不得分",
          ...documentary,
          entries: [
            {
              name: "plan",
              label: say("制定市级系统规划且符合省总体规划要求", "System plan conforms"),
              type: bool,
            },
          ],
          rule: { kind: "flag", entry: "plan", points: 10 },
        },
        {
          code: "5.3b",
          max: 60,
          content: "建设情况",
          criteria:
            "按照省总体规划和统一数据标准，完成系统建设的得60分；按照省总体规划和统一数据标准，启动系统建设的得30分；其他情况不得分",
          ...documentary,
          entries: [
            {
              name: "build",
              label: say("个人信用基础数据库建设情况", "Personal database"),
              type: {
                kind: "choice",
                options: [
                  {
                    id: "completed",
                    label: say("按照省总体规划和统一数据标准，完成系统建设", "Built"),
                    formerly: ["完成系统建设"],
                    points: 60,
                  },
                  {
                    id: "started",
                    label: say("按照省总体规划和统一数据标准，启动系统建设", "Started"),
                    formerly: ["启动系统建设"],
                    points: 30,
                  },
                  { id: "none", label: say("其他情况", "Other"), points: 0 },
                ],
              },
            },
          ],
          rule: { kind: "choice", entry: "build" },
        },
        {
          code: "5.3c",
          max: 30,
          heading: "归集和应用情况",
          content: "实现个人信用信息归集的市级部门（行业）数量",
          criteria: "1个部门（行业）得1分，最高30分",
          basis: centralStatistics,
          method: onSite,
          entries: [
            {
              name: "departments",
              label: say("实现个人信用信息归集的市级部门（行业）数量", "Departments reporting data"),
              unit: "个",
              type: count,
            },
          ],
          rule: { kind: "cap", max: 30, of: { kind: "perUnit", entry: "departments", each: 1 } },
        },
        {
          code: "5.3d",
          max: 20,
          heading: "归集和应用情况",
          content: "实现个人信用信息联动监管的市级行业数量",
          criteria: "1个行业联动监管得2分，最高20分",
          basis: jointSupervision,
          method: onSite,
          entries: [
            {
              name: "jointIndustries",
              label: say("实现个人信用信息联动监管的市级行业数量", "Industries in joint supervision"),
              unit: "个",
              type: count,
            },
          ],
          rule: { kind: "cap", max: 20, of: { kind: "perUnit", entry: "jointIndustries", each: 2 } },
        },
        {
          code: "5.3e",
          max: 20,
          heading: "归集和应用情况",
          content: "依法按规提供查询服务情况",
          criteria: "开通内网服务的得10分；开通互联网服务并采取严格保密措施的得10分；没有开展的不得分",
          basis: "查询服务情况",
          method: onSite,
          entries: [
            { name: "intranetQuery", label: say("开通内网服务", "Intranet query"), type: bool },
            {
              name: "secureInternetQuery",
              label: say("开通互联网服务并采取严格保密措施", "Secure internet query"),
              type: bool,
            },
          ],
          rule: {
            kind: "sum",
            of: [
              { kind: "flag", entry: "intranetQuery", points: 10 },
              { kind: "flag", entry: "secureInternetQuery", points: 10 },
            ],
          },
          readings: [11],
        },
      ],
    },
    {
      number: "4",
      name: "信用信息的安全与保护",
      english: "Security and protection",
      pointsPrinted: "item",
      points: 10,
      indicators: [
        {
          code: "5.4",
          max: 10,
          content: "依法制定安全管理和分级保护制度",
          criteria: "制定安全和保护制度的得10分；没有制度的不得分",
          ...documentary,
          entries: [{ name: "securityRule", label: say("制定安全和保护制度", "Security rules"), type: bool }],
          rule: { kind: "flag", entry: "securityRule", points: 10 },
        },
      ],
    },
  ],
};
