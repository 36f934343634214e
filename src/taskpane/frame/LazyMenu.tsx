import { Button } from "@fluentui/react-components";
import type { ComponentType, ReactElement } from "react";
import { Suspense, useState } from "react";
import { LoadBoundary } from "../parts/LoadBoundary";
import type { TourStep } from "../state/model";
import { useWords } from "../state/react";
import { tourMark } from "../tour/tourMark";

/** What a menu that is loaded later is given. */
export interface MenuContentProps {
  readonly trigger: ReactElement;
  readonly isOpenAtFirst: boolean;
}

interface LazyMenuProps {
  readonly menu: ComponentType<MenuContentProps>;
  readonly icon: ReactElement;
  readonly label: string;
  readonly disabled?: boolean;
  /** The step of the tour that points at it. */
  readonly mark?: TourStep;
}

/**
 * A button with a menu that loads after the pane is in use; for whoever presses it before, or
 * after it failed to load, it opens as soon as it has come.
 */
export function LazyMenu({ menu: Content, icon, label, disabled = false, mark }: LazyMenuProps) {
  const words = useWords();
  const [isAwaited, setAwaited] = useState(false);
  const button = { appearance: "subtle", icon, disabled, "aria-label": label, ...(mark === undefined ? {} : tourMark(mark)) } as const;
  const press = (retry: () => void) => {
    setAwaited(true);
    retry();
  };
  return (
    <LoadBoundary renderInstead={(retry) => <Button {...button} title={words.loadFailed} onClick={() => press(retry)} />}>
      <Suspense fallback={<Button {...button} onClick={() => setAwaited(true)} />}>
        <Content trigger={<Button {...button} />} isOpenAtFirst={isAwaited} />
      </Suspense>
    </LoadBoundary>
  );
}
