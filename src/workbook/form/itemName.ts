/** 考核指标 on one line; the points that some of them print behind their name stand beside it elsewhere. */
export function plainItemName(name: string): string {
  return name.replace(/\s*（\d+\S）$/, "").replaceAll(/\s*\n\s*/g, "");
}
