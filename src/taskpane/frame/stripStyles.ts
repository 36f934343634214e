import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** A line under the pane's head about something that waits for a decision. */
export const useStripStyles = makeStyles({
  strip: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: "4px 16px",
    flexShrink: 0,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
});
