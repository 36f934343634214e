import type { ComponentType } from "react";
import { lazy } from "react";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** Makes those anew that failed to load: React's `lazy` keeps to its first answer. */
const failures = new Set<() => void>();

/** A component that loads when it is first shown. Unlike React's `lazy`, one that failed can be loaded again. */
export function late<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const attempt = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return await load();
      } catch (error) {
        failures.add(renew);
        throw error;
      }
    });
  let Loaded = attempt();
  const renew = () => {
    Loaded = attempt();
  };
  return function Late(props: Props) {
    return <Loaded {...props} />;
  };
}

/** Whatever failed to load is loaded anew when it is next shown. */
export function loadAgain(): void {
  for (const renew of failures) renew();
  failures.clear();
}
