import type { AwardLine, AwardProblem, AwardRequest, AwardsState } from "../../src/actions/types";
import { grounds } from "./recognition";
import { FakeActions } from "./fakeActions";

/** An application that is sound and pending, but for what the test says. */
export function awardLine(row: number, given: Partial<AwardLine> = {}): AwardLine {
  return {
    row,
    address: `A${row}:H${row}`,
    unit: "南京市",
    item: `事项${row}`,
    field: "其他",
    ground: grounds[1],
    evidence: "附件",
    applied: 30,
    recognised: null,
    state: "pending",
    counted: 0,
    problems: [],
    ...given,
  };
}

/** The same, recognised with these points. */
export function recognisedLine(row: number, points: number, given: Partial<AwardLine> = {}): AwardLine {
  return awardLine(row, { recognised: points, counted: points, state: "recognised", ...given });
}

export function awardsOf(lines: readonly AwardLine[], given: Partial<AwardsState> = {}): AwardsState {
  const points = new Map<string, number>();
  for (const { unit, counted } of lines) points.set(unit, Math.min(100, (points.get(unit) ?? 0) + counted));
  return { sheetId: "{award}", sheetName: "创新加分", lines, points, missingColumns: [], ...given };
}

export const noGround: AwardProblem = { code: "noGround", severity: "error", message: "未选认定依据，认定分不计", address: "D6" };

/** A fake workbook on whose 创新加分 what is saved then stands. No city's form is shown. */
export class AwardActions extends FakeActions {
  constructor(lines: readonly AwardLine[] = [], ...forms: ConstructorParameters<typeof FakeActions>) {
    super(...forms);
    this.activeSheetId = "other";
    this.awards = awardsOf(lines);
    const answer = this.saveAward;
    this.saveAward = async (request, options) => {
      const row = request.row ?? Math.max(4, ...this.lines().map((line) => line.row)) + 1;
      const outcome = await answer({ ...request, row }, options);
      if (!outcome.ok) return outcome;
      this.awards = awardsOf([...this.lines().filter((one) => one.row !== row), standing(row, request)].sort((a, b) => a.row - b.row));
      return { ok: true, value: { ...outcome.value, added: request.row === null } };
    };
  }

  private lines(): readonly AwardLine[] {
    return this.awards?.lines ?? [];
  }
}

function standing(row: number, { line }: AwardRequest): AwardLine {
  const counted = line.state === "recognised" && typeof line.recognised === "number" ? line.recognised : 0;
  return awardLine(row, { ...line, counted });
}
