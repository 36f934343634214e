/** Which frames of the grid are drawn: all of them, but while the add-in works only as many as leave it the time to work. */
export interface FramePace {
  /** The add-in works until `work` has ended, and a little longer: it is likely to ask something more. */
  working(work: Promise<unknown>): void;
  /** A person has moved the pointer, scrolled or pressed a key over the grid. */
  touched(): void;
  /** Calls `draw` unless this frame is left out; what is left out stays to be drawn by a later one. */
  frame(draw: () => void): void;
}

/** How long after its last work the add-in counts as working, and how long after a touch every frame is drawn, in milliseconds. */
const WORKING = 300;
const TOUCHED = 1_000;

/** While the add-in works, drawing takes at most one part in so many of the time, unless a frame would wait longer than that, in milliseconds. */
const SHARE = 20;
const LONGEST_WAIT = 1_000;

/** A pace that begins with every frame drawn. `now` tells milliseconds; tests give their own. */
export function framePace(now: () => number = () => performance.now()): FramePace {
  let underWay = 0;
  let workedAt = -Infinity;
  let touchedAt = -Infinity;
  let nextDrawing = -Infinity;
  return {
    working(work) {
      underWay += 1;
      const ended = (): void => {
        underWay -= 1;
        workedAt = now();
      };
      work.then(ended, ended);
    },
    touched() {
      touchedAt = now();
    },
    frame(draw) {
      const begun = now();
      const isWorking = (underWay > 0 || begun - workedAt < WORKING) && begun - touchedAt >= TOUCHED;
      if (isWorking && begun < nextDrawing) return;
      draw();
      const ended = now();
      nextDrawing = ended + Math.min(LONGEST_WAIT, (ended - begun) * (SHARE - 1));
    },
  };
}
