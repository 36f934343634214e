/** Words of the review (核定) in Chinese; every other language has the same shape. */
export const reviewWordsZh = {
  tab: "核定",
  command: "核定",
  done: (indicators: number) => `已核定 ${indicators} 项`,
  skipped: (count: number) => `${count} 项内容已变化，未改动`,
};

export const reviewWordsEn: typeof reviewWordsZh = {
  tab: "Review",
  command: "Review",
  done: (indicators) => `${indicators} reviewed`,
  skipped: (count) => `${count} left alone: changed meanwhile`,
};
