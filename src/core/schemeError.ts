/** A scheme that does not hold together: the mistake of who wrote the scheme, never of who fills in a form. */
export class SchemeError extends Error {
  /** Everything found wrong, one sentence each. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The scheme does not hold together: ${problems.join("; ")}`);
    this.name = "SchemeError";
    this.problems = problems;
  }
}
