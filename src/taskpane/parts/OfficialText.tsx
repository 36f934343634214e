import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Indicator } from "../../core/index";
import { useWords } from "../state/react";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  fold: { marginLeft: "-2px" },
  text: {
    ...typographyStyles.caption1,
    margin: "4px 0 8px",
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-line",
    textWrap: "pretty",
  },
});

/** 评分标准 as the document prints it, folded. */
export function OfficialText({ indicator }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Fold label={words.scores.criteria} className={styles.fold}>
      <blockquote className={styles.text} lang="zh-CN">
        {indicator.criteria === "" ? indicator.content : indicator.criteria}
      </blockquote>
    </Fold>
  );
}
