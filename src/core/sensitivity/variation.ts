/** How the weights are varied. */
export interface Variation {
  readonly trials: number;
  /** Begins the pseudo-random sequence: the same seed gives the same figures everywhere. */
  readonly seed: number;
  /** Whole per cent, 0 to 100: 10 draws each weight between 0.9 and 1.1. */
  readonly percent: number;
}
