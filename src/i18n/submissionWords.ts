/** Words of a city's check before it submits (报送检查) in Chinese; every other language has the same shape. */
export const submissionWordsZh = {
  tab: "报送检查",
};

export const submissionWordsEn: typeof submissionWordsZh = {
  tab: "Ready to submit?",
};
