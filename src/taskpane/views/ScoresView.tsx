import type { Assessment } from "../state/selection";

export default function ScoresView({ assessment }: { readonly assessment: Assessment }) {
  return <div>{assessment.year}</div>;
}
