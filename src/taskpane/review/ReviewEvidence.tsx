import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CopyButton } from "../parts/CopyButton";
import { useWords } from "../state/react";
import { evidenceParts } from "./evidenceParts";

const useStyles = makeStyles({
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px" },
});

/** 佐证材料 as the city named it: addresses of the web open beside the pane, paths are copied. */
export function ReviewEvidence({ evidence }: { readonly evidence: string }) {
  const styles = useStyles();
  const { review } = useWords();
  const parts = evidenceParts(evidence);
  if (evidence === "") return <span className={styles.fact}>{review.noEvidence}</span>;
  if (parts.every(({ kind }) => kind === "words")) return <span className={styles.fact}>{review.evidence(evidence)}</span>;
  const paths = parts.filter(({ kind }) => kind === "path");
  return (
    <div className={styles.line}>
      <span className={styles.fact}>
        {review.evidence("")}
        {parts.map(({ kind, text }, index) =>
          kind === "link" ? (
            <Link key={index} inline href={text} target="_blank" rel="noopener noreferrer" title={review.openLink}>
              {text}
            </Link>
          ) : (
            text
          ),
        )}
      </span>
      {paths.map(({ text }, index) => (
        <CopyButton key={index} text={text} label={paths.length > 1 ? review.copyPathOf(index + 1) : review.copyPath} />
      ))}
    </div>
  );
}
