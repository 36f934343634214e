/**
 * English renderings of the official names, for the English interface: the document itself has none. Categories by
 * code, items by the code of their first indicator.
 */
export const englishNames: {
  readonly categories: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, string>>;
} = {
  categories: {
    "1": "Organisation",
    "2": "Plans and rules",
    "3": "Enterprise credit management and models",
    "4": "Use of credit information and products",
    "5": "Website, databases and service platform",
    "6": "Promotion of the work",
    "7": "Provincial tasks",
    "8": "Innovation bonus",
  },
  items: {
    "1.1": "Leading group",
    "1.2": "Credit office",
    "1.3": "Staffing",
    "2.1": "Medium and long-term plan",
    "2.2": "Annual plan",
    "2.3": "Rewards and joint sanctions",
    "2.4": "Assessment of counties and districts",
    "2.5": "Assessment of departments",
    "3.1": "Work plan",
    "3.2": "Standard implementation",
    "3.3a": "Model companies",
    "4.1": "Joint credit reporting",
    "4.2": "Use by government",
    "4.3": "Special occupations",
    "4.4": "Credit agencies",
    "4.5": "Credit market",
    "5.1": "Credit website",
    "5.2a": "Enterprise database and platform",
    "5.3a": "Personal database",
    "5.4": "Security and protection",
    "6.1a": "Leadership and coordination",
    "6.2": "Funding",
    "6.3a": "Publicity",
    "7.1": "Attendance",
    "7.2": "Construction sector",
    "7.3": "Information supplied",
    "7.4a": "Data supplied",
    "8": "Innovation bonus",
  },
};
