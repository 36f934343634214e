import type { KindCase } from "./case";
import { halfUp, reported } from "./case";

const names = ["plan", "summary", "ledger", "photos", "minutes", "list", "notice"];
const labels = ["工作方案", "年度总结", "工作台账", "现场照片", "会议纪要", "单位名单", "公示通知"];
const isGiven = (value: unknown) => (typeof value === "string" ? !["", "无"].includes(value.replaceAll(/[ 　]/g, "")) : value === true);

export const nOfM: KindCase = {
  rule: { kind: "nOfM", entries: names, points: 10, least: 2 },
  entries: names.map((name, index) => reported(name, labels[index] ?? "", name, index < 3 ? { kind: "text" } : { kind: "bool" })),
  max: 10,
  straight(values) {
    const given = BigInt(names.filter((name) => isGiven(values[name])).length);
    return given < 2n ? 0n : halfUp(1000n * given, 7n);
  },
  sentences: [
    [{ plan: "方案.pdf", summary: "总结", ledger: "无", photos: true, minutes: true, list: false, notice: false }, 5.71, "7 项中有 4 项，4÷7×10＝5.71", "4 of 7, 4 ÷ 7 × 10 = 5.71"],
    [{ plan: "无", summary: "总结", ledger: "无", photos: false, minutes: false, list: false, notice: false }, 0, "7 项中有 1 项，未达规定项数＝0", "1 of 7, too few = 0"],
  ],
  refused: [[{ kind: "nOfM", entries: ["plan", "office"], points: 10 }, "unknownEntry"]],
};
