import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Component } from "react";
import { useWords } from "../state/react";
import { loadAgain } from "./late";

const useStyles = makeStyles({
  box: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "center", gap: "8px", padding: "16px" },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface LoadBoundaryProps {
  readonly children: ReactNode;
  /** Stands in for the part; where it is left out, a line with a way to try again. */
  readonly renderInstead?: (retry: () => void) => ReactNode;
  /** The way out where the part covers everything else. */
  readonly onBack?: () => void;
}

/** A part that could not be loaded, offline or after a new version was put up, leaves the rest of the pane as it is. */
export class LoadBoundary extends Component<LoadBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  private readonly retry = (): void => {
    loadAgain();
    this.setState({ hasFailed: false });
  };

  override render(): ReactNode {
    const { children, renderInstead, onBack } = this.props;
    if (!this.state.hasFailed) return children;
    return renderInstead === undefined ? <LoadFailed retry={this.retry} onBack={onBack} /> : renderInstead(this.retry);
  }
}

function LoadFailed({ retry, onBack }: { readonly retry: () => void; readonly onBack: (() => void) | undefined }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.box}>
      <p role="alert" className={styles.text}>
        {words.loadFailed}
      </p>
      <Button size="small" onClick={retry}>
        {words.commands.retry}
      </Button>
      {onBack !== undefined && (
        <Button size="small" appearance="subtle" onClick={onBack}>
          {words.commands.back}
        </Button>
      )}
    </div>
  );
}
