import type { Language } from "../../core/index";

/** A moment as people say it: «今天 14:05», or the day with its time. */
export function timeIn(language: Language, moment: number, today: (time: string) => string, now: Date = new Date()): string {
  const date = new Date(moment);
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
  if (date.toDateString() === now.toDateString()) return today(time);
  return `${new Intl.DateTimeFormat(language, { year: "numeric", month: "2-digit", day: "2-digit" }).format(date)} ${time}`;
}

/** Bytes as people say them: «820 KB», «2.4 MB». */
export function sizeIn(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
