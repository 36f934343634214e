import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Lists of what was checked. */
export const useCheckStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  row: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "6px 0" },
  text: { display: "flex", flexDirection: "column", gap: "2px", flexGrow: 1, minWidth: 0 },
  what: { ...typographyStyles.body1, textWrap: "pretty" },
  line: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  detail: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  subject: { ...typographyStyles.caption1Strong, margin: "8px 0 0", color: tokens.colorNeutralForeground2 },
});
