/** What came of 生成排名. */
export interface RankReport {
  readonly units: number;
  readonly ties: number;
  readonly incomplete: number;
  /** The cities on rank 1, several where they tie. */
  readonly leaders: readonly string[];
  readonly groups: GroupsReport;
}

/** What came of groups that were typed into 汇总. */
export interface GroupsReport {
  /** How many cities are in another group by it. */
  readonly taken: number;
  /** What cannot be a group; the one that there was stands again, and what was typed is kept in 操作记录. */
  readonly refused: readonly string[];
}
