/** How far the review of an indicator has come, as 审核状态 says: 待审核, 已核定 or 退回. */
export type ReviewState = "pending" | "verified" | "returned";

/** The states as 审核状态 offers them; an empty cell is 待审核. */
export const reviewLabels: Readonly<Record<ReviewState, string>> = { pending: "待审核", verified: "已核定", returned: "退回" };
