import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { AwardsState } from "../../actions/types";

import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";

const useStyles = makeStyles({
  article: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    textWrap: "pretty",
  },
});

/** Article 7 as the document words it. */
export function ArticleSeven() {
  const styles = useStyles();
  const { award } = useWords();
  const article = usePaneState((state) => assessmentOf(state)?.scheme.recognition?.article);
  if (article === undefined) return null;
  return (
    <blockquote className={styles.article} lang="zh-CN" aria-label={award.article}>
      {article}
    </blockquote>
  );
}

/** Nobody has applied yet: what article 7 is about. */
export function AwardEmpty({ most }: { readonly most: number }) {
  const { award } = useWords();
  return (
    <Nothing title={award.empty} hint={award.emptyHint(most)} isDone={false}>
      <ArticleSeven />
    </Nothing>
  );
}

/** The sheet is gone, or columns of it are: what to do. */
export function AwardMissing({ awards }: { readonly awards: AwardsState | null }) {
  const words = useWords();
  const pane = usePane();
  const { award } = words;
  if (awards === null) return <Nothing title={award.sheetMissing} hint={award.sheetMissingHint} isDone={false} />;
  const columns = awards.missingColumns.join(words.listSeparator);
  return (
    <Nothing title={award.columnsMissing} hint={award.columnsMissingHint(columns)} isDone={false}>
      <Button size="small" onClick={() => void pane.jump(awards.sheetId, null)}>
        {award.openSheet}
      </Button>
    </Nothing>
  );
}
