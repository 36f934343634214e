import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { useWords } from "../state/react";

const useStyles = makeStyles({
  mark: { ...typographyStyles.caption1, display: "inline-flex", alignItems: "center", gap: "2px", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});

/** Full marks and no points, told by sign and word; nothing for points in between. */
export function ExtremeMark({ points, max }: { readonly points: number; readonly max: number }) {
  const styles = useStyles();
  const words = useWords();
  if (points === max) {
    return (
      <span className={styles.mark}>
        <CheckmarkFilled />
        {words.scores.full}
      </span>
    );
  }
  if (points > 0) return null;
  return (
    <span className={styles.mark}>
      <SubtractCircleRegular />
      {words.scores.zero}
    </span>
  );
}
