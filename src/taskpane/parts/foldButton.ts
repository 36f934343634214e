import { tokens } from "@fluentui/react-components";

/** The head of a section that unfolds, as wide as the pane: to be laid out further by who uses it. */
export const foldButton = {
  display: "grid",
  width: "100%",
  boxSizing: "border-box",
  border: "none",
  backgroundColor: "transparent",
  color: tokens.colorNeutralForeground1,
  fontFamily: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
} as const;
