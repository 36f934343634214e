import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Texts and lists that all panels share. */
export const usePanelStyles = makeStyles({
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: "pretty" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  space: { flexGrow: 1 },
  error: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
  number: { fontVariantNumeric: "tabular-nums" },
});
