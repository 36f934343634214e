import type { Assessment } from "../state/selection";

export default function TodoView({ assessment }: { readonly assessment: Assessment }) {
  return <div>{assessment.year}</div>;
}
