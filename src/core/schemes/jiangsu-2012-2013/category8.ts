import type { Category } from "../../scheme";
import { say } from "./wordings";

export const category8: Category = {
  code: "8",
  number: "八",
  name: "工作创新加分",
  english: "Innovation bonus",
  points: 100,
  bonus: true,
  items: [
    {
      number: "",
      name: "工作创新加分",
      english: "Innovation bonus",
      pointsPrinted: "item",
      points: 100,
      indicators: [
        {
          code: "8",
          max: 100,
          content:
            "由市委、市政府主要负责人担任领导小组组长，在县（市、区）开展示范创建，企业和个人信用基础数据库建设和应用，企业信用管理贯标和示范创建，信用服务业发展，行业信用体系建设，人才培训等方面有重要创新、取得明显成效的，可申请工作创新奖，由考核小组认定加分。总加分不得超过100分",
          criteria: "",
          basis: "文件资料\n实地调研\n组织测评",
          method: "材料审核",
          entries: [
            {
              name: "innovation",
              label: say("工作创新加分", "Innovation bonus"),
              unit: "分",
              type: { kind: "score", max: 100 },
            },
          ],
          rule: { kind: "awarded", entry: "innovation", recognised: true },
          readings: [14, 16],
        },
      ],
    },
  ],
};
