import type { Panel } from "../state/model";

export default function PanelHost({ panel }: { readonly panel: Panel }) {
  return <div>{panel}</div>;
}
