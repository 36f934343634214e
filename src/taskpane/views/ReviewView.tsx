import type { Assessment } from "../state/selection";

export default function ReviewView({ assessment }: { readonly assessment: Assessment }) {
  return <p>{assessment.year}</p>;
}
