import type { ReactNode } from "react";

/** Line icons of 16 pixels that take the colour of the text around them. */
function line(path: string): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" strokeLinejoin="round">
      <path d={path} />
    </svg>
  );
}

export const icons = {
  blank: line("M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2"),
  open: line("M1.8 12.8V3.4h4l1.4 1.8h5v2M1.8 12.8l2-5.6h10.6l-2 5.6z"),
  save: line("M2.2 2.2h9.4l2.2 2.2v9.4H2.2zM5 2.2v3.6h5.6V2.2M4.6 13.8V9h6.8v4.8"),
  sample: line("M2 3h12v10H2zM2 6.2h12M6 3v10M2 9.6h12"),
  reset: line("M3.2 5.2A5.6 5.6 0 1 1 2.4 8.6M3.2 2.2v3h3"),
  drafts: line("M8 2.4a5.6 5.6 0 1 1-4.9 2.9M3 2.4v3h3M8 5v3.2l2.2 1.4"),
  bin: line("M2.8 4.4h10.4M6 4.4V2.6h4v1.8M4.2 4.4l.6 9h6.4l.6-9M6.8 7v4M9.2 7v4"),
  up: line("M3.5 10 8 5.5l4.5 4.5"),
  down: line("M3.5 6 8 10.5 12.5 6"),
  close: line("M3.5 3.5l9 9M12.5 3.5l-9 9"),
  warning: line("M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.4v.2"),
} as const;
