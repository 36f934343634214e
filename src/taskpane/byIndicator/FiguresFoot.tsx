import { Button, Checkbox, Input, Link, makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState } from "../state/react";
import type { Given } from "./figures";
import type { Hindrance } from "./useWritingFigures";

const useStyles = makeStyles({
  reason: { display: "flex", flexDirection: "column", gap: "2px", width: "100%" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", width: "100%" },
  basis: { ...typographyStyles.caption1 },
});

interface FiguresFootProps {
  readonly words: ByIndicatorWords;
  readonly given: Given;
  /** What the reason is asked for; null where 自报值 are given, which need none. */
  readonly review: {
    readonly reason: string;
    readonly isFinal: boolean;
    /** What the document says the figures are taken from; "" where it says nothing. */
    readonly basis: string;
    readonly onReason: (reason: string) => void;
    readonly onFinal: (isFinal: boolean) => void;
  } | null;
  readonly tried: { readonly hindrance: Hindrance; readonly times: number } | null;
  readonly onWrite: () => void;
}

/** The reason for all that is given, and the one press that writes it. */
export function FiguresFoot({ words, given, review, tried, onWrite }: FiguresFootProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const reason = useRef<HTMLInputElement>(null);
  const isBusy = usePaneState((state) => state.running !== null);
  const needsReason = tried?.hindrance === "reason";
  useEffect(() => {
    if (tried?.hindrance === "reason") reason.current?.focus();
  }, [tried]);
  const count = given.cells.length;
  const message = tried === null ? "" : { reason: words.needsReason, wrong: words.needsMending(given.wrong.length), changed: words.needsDecision(given.changed.length) }[tried.hindrance];
  return (
    <>
      {review !== null && (
        <div className={styles.reason}>
          <Input
            size="small"
            input={{ ref: reason }}
            aria-label={words.reason}
            placeholder={words.reasonHint}
            aria-invalid={needsReason}
            value={review.reason}
            onChange={(_event, { value }) => review.onReason(value)}
          />
          {review.reason === "" && review.basis !== "" && (
            <Link as="button" className={styles.basis} onClick={() => review.onReason(review.basis)}>
              {words.takeBasis(review.basis)}
            </Link>
          )}
        </div>
      )}
      <div className={styles.line}>
        <Button appearance="primary" disabled={isBusy || count === 0} onClick={onWrite}>
          {words.write(given.units, count)}
        </Button>
        {review !== null && <Checkbox label={words.isFinal} checked={review.isFinal} onChange={(_event, { checked }) => review.onFinal(checked === true)} />}
        {message !== "" && (
          <span role="alert" className={shared.error}>
            {message}
          </span>
        )}
      </div>
    </>
  );
}
