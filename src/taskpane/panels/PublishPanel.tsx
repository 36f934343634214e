import { useWords } from "../state/react";
import { PanelFrame } from "./PanelFrame";

export default function PublishPanel() {
  const words = useWords();
  return <PanelFrame title={words.publish.title}>{null}</PanelFrame>;
}
