import type { Assessment } from "../state/selection";

export default function SubmissionView({ assessment }: { readonly assessment: Assessment }) {
  return <p>{assessment.year}</p>;
}
