import { useWords } from "../state/react";
import { PanelFrame } from "./PanelFrame";

export default function AwardPanel() {
  const words = useWords();
  return <PanelFrame title={words.award.title}>{null}</PanelFrame>;
}
