import type { Category } from "../../scheme";
import { bool, count, documentary, say } from "./wordings";

export const category1: Category = {
  code: "1",
  number: "一",
  name: "工作体系建设",
  english: "Organisation",
  points: 100,
  bonus: false,
  items: [
    {
      number: "1",
      name: "社会信用体系建设工作管理部门建设情况",
      english: "Leading group",
      pointsPrinted: "item",
      points: 20,
      indicators: [
        {
          code: "1.1",
          max: 20,
          content: "成立社会信用体系建设领导小组",
          criteria: "成立领导小组并由市领导担任组长的，得20分；未达要求的不得分",
          ...documentary,
          entries: [
            {
              name: "chairedByCityLeader",
              label: say("成立领导小组并由市领导担任组长", "Chaired by a city leader"),
              type: bool,
            },
          ],
          rule: { kind: "flag", entry: "chairedByCityLeader", points: 20 },
        },
      ],
    },
    {
      number: "2",
      name: "信用建设职能部门的设置",
      english: "Credit office",
      pointsPrinted: "item",
      points: 40,
      indicators: [
        {
          code: "1.2",
          max: 40,
          content: "信用建设职能部门的设置情况",
          criteria: "单设信用办的得40分；与其他处室合署办公的得20分；未设立的不得分",
          ...documentary,
          entries: [
            {
              name: "office",
              label: say("信用建设职能部门的设置情况", "Credit office"),
              type: {
                kind: "choice",
                options: [
                  { id: "standalone", label: say("单设信用办", "Separate office"), points: 40 },
                  { id: "shared", label: say("与其他处室合署办公", "Shared office"), points: 20 },
                  { id: "none", label: say("未设立", "None"), points: 0 },
                ],
              },
            },
          ],
          rule: { kind: "choice", entry: "office" },
        },
      ],
    },
    {
      number: "3",
      name: "人员配置情况",
      english: "Staffing",
      pointsPrinted: "item",
      points: 40,
      indicators: [
        {
          code: "1.3",
          max: 40,
          content: "信用办内人员配置情况",
          criteria: "专职人员：人数×5，最高得40分\n兼职人员：人数×2，最高得10分",
          ...documentary,
          entries: [
            { name: "fullTime", label: say("专职人员", "Full-time staff"), unit: "人", type: count },
            { name: "partTime", label: say("兼职人员", "Part-time staff"), unit: "人", type: count },
          ],
          rule: {
            kind: "cap",
            max: 40,
            of: {
              kind: "sum",
              of: [
                { kind: "cap", max: 40, of: { kind: "perUnit", entry: "fullTime", each: 5 } },
                { kind: "cap", max: 10, of: { kind: "perUnit", entry: "partTime", each: 2 } },
              ],
            },
          },
          readings: [6],
        },
      ],
    },
  ],
};
