import type { Univer } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { Host } from "../../host/host";
import { framePace } from "./framePace";
import type { FramePace } from "./framePace";

/** What counts as a person's touch. */
const touches = ["pointerdown", "pointermove", "wheel", "keydown"] as const;

/**
 * Draws the grid in `container` less often while the add-in works: each frame after a change draws every cell on screen anew,
 * which took more than a quarter of the time in which a workbook of thirteen cities is made. The function it returns takes what
 * the add-in does until it has ended.
 */
export function paceDrawing(univer: Univer, host: Host, container: HTMLElement): FramePace["working"] {
  const scene = univer.__getInjector().get(IRenderManagerService).getRenderById(host.book.unitId)?.scene;
  const pace = framePace();
  for (const type of touches) container.addEventListener(type, pace.touched, { capture: true, passive: true });
  if (scene === undefined) return pace.working;
  const render = scene.render.bind(scene);
  scene.render = (context) => pace.frame(() => render(context));
  return pace.working;
}
