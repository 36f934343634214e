import type { Actions, AwardRequest, Failure, ReviewMark, ReviewState, WhoReviewed, WorklistRequest } from "../../actions/types";
import type { Result } from "./model";
import type { Runner } from "./runner";

/** The review of entries and of innovation points. */
export class ReviewCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "readWhoReviewed" | "review" | "saveAward" | "writeWorklist">,
  ) {}

  readonly review = (marks: readonly ReviewMark[]): Promise<Result | null> =>
    this.runner.run("review", (options) => this.actions.review(marks, options), (report) => ({ kind: "reviewed", state: sharedState(marks), report }));

  /** 审核清单 as a sheet to print. */
  readonly writeWorklist = (request: WorklistRequest): Promise<Result | null> =>
    this.runner.run("writeWorklist", (options) => this.actions.writeWorklist(request, options), (report) => ({ kind: "letterWritten", report }));

  /** Who reviewed what, or why that cannot be read just now; its page asks again. */
  readonly readWho = async (): Promise<WhoReviewed | Failure> => {
    const outcome = await this.actions.readWhoReviewed();
    return outcome.ok ? outcome.value : outcome.failure;
  };

  readonly saveAward = (request: AwardRequest): Promise<Result | null> =>
    this.runner.run("saveAward", (options) => this.actions.saveAward(request, options), (report) => ({ kind: "awardSaved", report }));
}

/** What all marks set 审核状态 to; null where they differ. */
function sharedState(marks: readonly ReviewMark[]): ReviewState | null {
  const [first] = marks;
  return first !== undefined && marks.every(({ state }) => state === first.state) ? first.state : null;
}
