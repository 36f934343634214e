/** What came of 生成排名. */
export interface RankReport {
  readonly units: number;
  readonly ties: number;
  readonly incomplete: number;
  /** The cities on rank 1, several where they tie. */
  readonly leaders: readonly string[];
}
