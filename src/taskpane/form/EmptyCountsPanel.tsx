import CorrectionsPanel from "./CorrectionsPanel";

/** 空白计数填 0: the blank counts of the form, to be ticked one by one. */
export default function EmptyCountsPanel() {
  return <CorrectionsPanel fills />;
}
