import type { Assessment } from "../state/selection";

export default function SummaryView({ assessment }: { readonly assessment: Assessment }) {
  return <div>{assessment.year}</div>;
}
