import { Button } from "@fluentui/react-components";
import type { ComponentType, LazyExoticComponent, ReactElement } from "react";
import { Suspense, useState } from "react";

/** What a menu that is loaded later is given. */
export interface MenuContentProps {
  readonly trigger: ReactElement;
  readonly isOpenAtFirst: boolean;
}

interface LazyMenuProps {
  readonly menu: LazyExoticComponent<ComponentType<MenuContentProps>>;
  readonly icon: ReactElement;
  readonly label: string;
  readonly disabled?: boolean;
}

/** A button with a menu that loads after the pane is in use; for whoever presses it before, it opens as soon as it has come. */
export function LazyMenu({ menu: Content, icon, label, disabled = false }: LazyMenuProps) {
  const [isAwaited, setAwaited] = useState(false);
  const button = { appearance: "subtle", icon, disabled, "aria-label": label } as const;
  return (
    <Suspense fallback={<Button {...button} onClick={() => setAwaited(true)} />}>
      <Content trigger={<Button {...button} />} isOpenAtFirst={isAwaited} />
    </Suspense>
  );
}
