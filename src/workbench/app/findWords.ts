/** Words of the bar that finds. */
export interface FindWords {
  readonly bar: string;
  readonly text: string;
  readonly before: string;
  readonly next: string;
  readonly scope: string;
  readonly sheet: string;
  readonly book: string;
  readonly matchCase: string;
  readonly close: string;
  /** `current` is 0 when none of them is selected. */
  readonly count: (current: number, count: number, isLooking: boolean) => string;
}

const numbers = (current: number, count: number): string => `${current === 0 ? "–" : current}/${count}`;

export const chineseFindWords: FindWords = {
  bar: "查找",
  text: "查找单元格显示的内容",
  before: "上一个（Shift+Enter）",
  next: "下一个（Enter 或 F3）",
  scope: "范围",
  sheet: "本工作表",
  book: "整个工作簿",
  matchCase: "区分大小写",
  close: "关闭（Esc）",
  count: (current, count, isLooking) => (isLooking ? `${count}…` : count === 0 ? "未找到" : numbers(current, count)),
};

export const englishFindWords: FindWords = {
  bar: "Find",
  text: "Find what cells show",
  before: "Previous (Shift+Enter)",
  next: "Next (Enter or F3)",
  scope: "Within",
  sheet: "Sheet",
  book: "Workbook",
  matchCase: "Match case",
  close: "Close (Esc)",
  count: (current, count, isLooking) => (isLooking ? `${count}…` : count === 0 ? "Not found" : numbers(current, count)),
};
