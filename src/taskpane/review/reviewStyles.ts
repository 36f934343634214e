import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What the three sections of 核定 share. */
export const useReviewStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", padding: "8px 16px", flexShrink: 0 },
  grow: { flexGrow: 1, minWidth: 0 },
  choice: { minWidth: "104px", flexGrow: 1, flexBasis: 0 },
  over: { ...typographyStyles.caption1, display: "flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  points: { width: "56px", minWidth: 0, "& input": { minWidth: 0, textAlign: "right" } },
  shortened: { flexShrink: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  line: { display: "flex", alignItems: "baseline", gap: "8px", minWidth: 0, whiteSpace: "nowrap" },
  strong: { ...typographyStyles.body1Strong, flexShrink: 0 },
  name: { ...typographyStyles.body1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  caption: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    fontVariantNumeric: "tabular-nums",
  },
  fromTo: { ...typographyStyles.caption1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  difference: { ...typographyStyles.caption1Strong, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  buttons: { display: "flex", alignItems: "center", flexShrink: 0 },
  jump: { flexShrink: 0, minWidth: 0, color: tokens.colorBrandForegroundLink },
});
