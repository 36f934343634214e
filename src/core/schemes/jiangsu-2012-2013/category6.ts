import type { Category } from "../../scheme";
import { bool, count, documentary, say } from "./wordings";

const documentsAndPhotos = { basis: "文件资料\n照片", method: "材料审核" };

export const category6: Category = {
  code: "6",
  number: "六",
  name: "工作组织推进",
  english: "Promotion of the work",
  points: 150,
  bonus: false,
  items: [
    {
      number: "1",
      name: "领导重视和组织协调\n（70分）",
      english: "Leadership and coordination",
      pointsPrinted: "indicator",
      points: 70,
      indicators: [
        {
          code: "6.1a",
          max: 30,
          content: "市委、市政府召开专题会议，研究部署社会信用体系建设工作",
          criteria: "召开专题会议作出工作部署的得30分；其他情况不得分",
          basis: "会议通知\n相关通讯\n报道、照片",
          method: "材料审核",
          entries: [{ name: "conference", label: say("召开专题会议作出工作部署", "Conference held"), type: bool }],
          rule: { kind: "flag", entry: "conference", points: 30 },
        },
        {
          code: "6.1b",
          max: 15,
          content: "年度以市委、市政府名义制定的社会信用体系建设工作相关文件",
          criteria: "每个文件5分，最高15分；以其他名义发文，每个1分，最高3分",
          ...documentary,
          entries: [
            {
              name: "committeeDocs",
              label: say("以市委、市政府名义制定的文件", "City documents"),
              unit: "件",
              type: count,
            },
            { name: "otherDocs", label: say("以其他名义发文", "Other documents"), unit: "件", type: count },
          ],
          rule: {
            kind: "cap",
            max: 15,
            of: {
              kind: "sum",
              of: [
                { kind: "cap", max: 15, of: { kind: "perUnit", entry: "committeeDocs", each: 5 } },
                { kind: "cap", max: 3, of: { kind: "perUnit", entry: "otherDocs", each: 1 } },
              ],
            },
          },
          readings: [6],
        },
        {
          code: "6.1c",
          max: 15,
          content: "市委、市政府主要领导在考核年度对社会信用体系建设工作的批示",
          criteria: "每次批示3分，最高15分",
          ...documentary,
          entries: [
            { name: "instructions", label: say("主要领导批示", "Leaders' instructions"), unit: "次", type: count },
          ],
          rule: { kind: "cap", max: 15, of: { kind: "perUnit", entry: "instructions", each: 3 } },
        },
        {
          code: "6.1d",
          max: 5,
          content: "年度内以市信用办名义组织的，市各有关部门和各区县参加的专题工作会议",
          criteria: "召开会议5分；没有不得分",
          ...documentsAndPhotos,
          entries: [{ name: "officeMeeting", label: say("召开专题工作会议", "Working meeting held"), type: bool }],
          rule: { kind: "flag", entry: "officeMeeting", points: 5 },
        },
        {
          code: "6.1e",
          max: 5,
          content: "以市信用办名义印发的有关社会信用体系建设工作的综合性、指导性、制度性文件",
          criteria: "每个文件1分，最高5分",
          ...documentary,
          entries: [
            { name: "officeDocs", label: say("以市信用办名义印发的文件", "Office documents"), unit: "件", type: count },
          ],
          rule: { kind: "cap", max: 5, of: { kind: "perUnit", entry: "officeDocs", each: 1 } },
        },
      ],
    },
    {
      number: "2",
      name: "资金支持（50分）",
      english: "Funding",
      pointsPrinted: "indicator",
      points: 50,
      indicators: [
        {
          code: "6.2",
          max: 50,
          content: "市财政设立支持社会信用体系建设的专项资金",
          criteria: "每10万元得1分，最高50分",
          ...documentary,
          entries: [
            { name: "fund", label: say("专项资金", "Dedicated fund (10,000 yuan)"), unit: "万元", type: { kind: "amount" } },
          ],
          rule: { kind: "cap", max: 50, of: { kind: "perUnit", entry: "fund", each: 1, step: 10 } },
          readings: [3, 21],
        },
      ],
    },
    {
      number: "3",
      name: "宣传推广\n（30分）",
      english: "Publicity",
      pointsPrinted: "indicator",
      points: 30,
      indicators: [
        {
          code: "6.3a",
          max: 5,
          heading: "诚信宣传情况",
          content: "市级设立诚信宣传月（周、日），有主题、有典型，开展形式多样、富有成效的宣传活动",
          criteria: "宣传形式多样，宣传效果良好的得5分；有宣传经费，宣传手段单一，宣传效果一般的得3分；其他情况不得分",
          ...documentsAndPhotos,
          entries: [
            {
              name: "publicity",
              label: say("诚信宣传情况", "Publicity"),
              type: {
                kind: "choice",
                options: [
                  { id: "rich", label: say("宣传形式多样，宣传效果良好", "Rich"), points: 5 },
                  {
                    id: "plain",
                    label: say("有宣传经费，宣传手段单一，宣传效果一般", "Plain"),
                    points: 3,
                  },
                  { id: "other", label: say("其他情况", "Other"), points: 0 },
                ],
              },
            },
          ],
          rule: { kind: "choice", entry: "publicity" },
        },
        {
          code: "6.3b",
          max: 20,
          heading: "信用专业知识培训情况",
          content: "参加信用管理师国家职业资格等培训人次",
          criteria: "100人以上得20分；60人以上得10分；10－60人得5分；10人以下不得分",
          ...documentsAndPhotos,
          entries: [{ name: "trainees", label: say("培训人次", "Trainees"), unit: "人次", type: count }],
          rule: {
            kind: "tiers",
            entry: "trainees",
            tiers: [
              { atLeast: 100, points: 20 },
              { atLeast: 60, points: 10 },
              { atLeast: 10, points: 5 },
            ],
          },
          readings: [1, 2],
        },
        {
          code: "6.3c",
          max: 5,
          heading: "举办信用专题活动情况",
          content: "举办宣贯、座谈、讲座等专项活动的次数",
          criteria:
            "由市委、市政府或市信用办组织举办的活动，1次活动且人数超过100人的得5分，100人以内的得3分，最高5分；其他部门单位组织举办1次得1分，最高5分",
          ...documentsAndPhotos,
          entries: [
            {
              name: "largeEvents",
              label: say("市委、市政府或市信用办组织举办，人数超过100人", "City events, over 100 people"),
              unit: "次",
              type: count,
            },
            {
              name: "smallEvents",
              label: say("市委、市政府或市信用办组织举办，人数100人以内", "City events, up to 100 people"),
              unit: "次",
              type: count,
            },
            { name: "otherEvents", label: say("其他部门单位组织举办", "Events of other departments"), unit: "次", type: count },
          ],
          rule: {
            kind: "cap",
            max: 5,
            of: {
              kind: "sum",
              of: [
                {
                  kind: "cap",
                  max: 5,
                  of: {
                    kind: "sum",
                    of: [
                      { kind: "perUnit", entry: "largeEvents", each: 5 },
                      { kind: "perUnit", entry: "smallEvents", each: 3 },
                    ],
                  },
                },
                { kind: "cap", max: 5, of: { kind: "perUnit", entry: "otherEvents", each: 1 } },
              ],
            },
          },
          readings: [1, 6, 12],
        },
      ],
    },
  ],
};
