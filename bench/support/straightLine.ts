import type { Entries, EntryValue, IndicatorScore, Issue, IssueCode, Scorecard, Status } from "../../src/core/index";
import { asShown, entryKey, indicatorsOf, jiangsu2012, numberInText } from "../../src/core/index";

const errorValue = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;
/** As the core counts whole numbers; a spreadsheet cannot ask for 2⁵³ itself. */
const firstTooLarge = 9_007_199_254_741_500;
const noIssues: readonly Issue[] = [];

/**
 * The official table of 2012–2013 as a programmer in a hurry would write it: one line of arithmetic per row, no scheme, no
 * explanations. It checks every entry as the core does and gives the same scorecard, so that the two can be raced.
 */
export function scoreStraight(entries: Entries): Scorecard {
  const indicators: IndicatorScore[] = [];
  let issues: Issue[] = [];
  let status: Status = "ok";
  let present = 0;
  let subtotal = 0;
  let complete = true;

  function refuse(key: string, code: IssueCode): void {
    issues.push({ key, code, message: `${key}：${code}` });
    if (status !== "invalid") status = code === "missing" ? "missing" : "invalid";
  }

  function read(key: string): EntryValue {
    if (!Object.hasOwn(entries, key)) return undefined;
    present += 1;
    const value = entries[key];
    return typeof value === "number" ? asShown(value) : value;
  }

  function number(key: string): number {
    const value = read(key);
    if (typeof value === "number") {
      if (value >= 0 && value !== Infinity) return value;
      refuse(key, Number.isNaN(value) ? "notNumber" : value < 0 ? "negative" : "tooLarge");
    } else if (value === undefined || value === null || value === "") refuse(key, "missing");
    else if (typeof value !== "string") refuse(key, "notNumber");
    else if (errorValue.test(value)) refuse(key, "errorValue");
    else refuse(key, numberInText(value) === null ? "notNumber" : "numberAsText");
    return -1;
  }

  function count(key: string): number {
    const value = number(key);
    if (value < 0 || (Number.isInteger(value) && value < firstTooLarge)) return value;
    refuse(key, Number.isInteger(value) ? "tooLarge" : "fraction");
    return -1;
  }

  function plan(key: string): number {
    const value = count(key);
    if (value !== 0) return value;
    refuse(key, "zeroPlan");
    return -1;
  }

  function score(key: string, max: number): number {
    const value = number(key);
    if (value <= max) return decimal(value);
    refuse(key, "aboveMax");
    return 0;
  }

  function refuseOther(key: string, value: EntryValue, code: IssueCode): void {
    if (value === undefined || value === null || value === "") refuse(key, "missing");
    else refuse(key, typeof value === "string" && errorValue.test(value) ? "errorValue" : code);
  }

  function yes(key: string, points: number): number {
    const value = read(key);
    if (typeof value === "boolean") return value ? points : 0;
    refuseOther(key, value, "notBoolean");
    return 0;
  }

  function one(key: string, a: string, pointsOfA: number, b: string, pointsOfB: number, none: string): number {
    const value = read(key);
    if (value === a) return pointsOfA;
    if (value === b) return pointsOfB;
    if (value !== none) refuseOther(key, value, "notOption");
    return 0;
  }

  function rate(partKey: string, wholeKey: string): number {
    const part = count(partKey);
    const whole = plan(wholeKey);
    if (part < 0 || whole < 0) return 0;
    if (part > whole) refuse(partKey, "aboveWhole");
    if (19 * (whole - part) <= part) return 1000;
    return 4 * (whole - part) <= part ? 500 : 0;
  }

  function row(code: string, max: number, hundredths: number): void {
    const counted = status === "ok" ? Math.min(max * 100, hundredths) + 0 : 0;
    indicators.push({ code, points: counted / 100, max, status, issues: issues.length === 0 ? noIssues : issues, explanation: "" });
    subtotal += counted;
    if (status === "ok") return;
    complete = false;
    status = "ok";
    issues = [];
  }

  const totals: number[] = [];
  function category(): void {
    totals.push(subtotal);
    subtotal = 0;
  }

  row("1.1", 20, yes("1.1.chairedByCityLeader", 2000));
  row("1.2", 40, one("1.2.office", "standalone", 4000, "shared", 2000, "none"));
  row("1.3", 40, Math.min(4000, 500 * count("1.3.fullTime")) + Math.min(1000, 200 * count("1.3.partTime")));
  category();

  row("2.1", 20, yes("2.1.longTermPlan", 1000) + yes("2.1.threeYearPlan", 1000));
  row("2.2", 10, one("2.2.annualPlan", "wellExecuted", 1000, "poorlyExecuted", 0, "none"));
  row("2.3", 50, Math.max(yes("2.3.municipalRule", 5000), Math.min(2000, 1000 * count("2.3.jointRules"))));
  row("2.4", 10, yes("2.4.countyAssessment", 1000));
  row("2.5", 10, yes("2.5.departmentAssessment", 1000));
  category();

  row("3.1", 10, yes("3.1.planPublished", 1000));
  row("3.2", 60, share(6000, count("3.2.certified"), plan("3.2.certifiedPlan")));
  const models = share(2000, count("3.3a.cityModels"), plan("3.3a.cityModelsPlan"));
  row("3.3a", 20, Math.max(0, models - 1000 * count("3.3a.cityModelsRevoked")));
  const isMet = count("3.3b.provincialModels") >= plan("3.3b.provincialModelsPlan");
  row("3.3b", 10, count("3.3b.provincialModelsRevoked") === 0 && isMet ? 1000 : 0);
  category();

  row("4.1", 30, 300 * count("4.1.industries"));
  row("4.2", 40, 400 * count("4.2.fields"));
  row("4.3", 30, 300 * count("4.3.occupations"));
  row("4.4", 20, Math.min(1000, 200 * count("4.4.agencies")) + one("4.4.agencyRule", "municipal", 1000, "department", 500, "none"));
  const reports = count("4.5.reports");
  row("4.5", 30, reports >= 2000 ? 3000 : reports >= 500 ? 2000 : reports >= 100 ? 1000 : 0);
  category();

  row("5.1", 10, yes("5.1.website", 1000));
  row("5.2a", 10, yes("5.2a.plan", 1000));
  row("5.2b", 60, one("5.2b.build", "connected", 6000, "started", 3000, "none"));
  row("5.2c", 30, 100 * count("5.2c.departments"));
  row("5.2d", 20, 200 * count("5.2d.jointDepartments"));
  row("5.2e", 20, one("5.2e.query", "internet", 2000, "intranet", 1000, "none"));
  row("5.3a", 10, yes("5.3a.plan", 1000));
  row("5.3b", 60, one("5.3b.build", "completed", 6000, "started", 3000, "none"));
  row("5.3c", 30, 100 * count("5.3c.departments"));
  row("5.3d", 20, 200 * count("5.3d.jointIndustries"));
  row("5.3e", 20, yes("5.3e.intranetQuery", 1000) + yes("5.3e.secureInternetQuery", 1000));
  row("5.4", 10, yes("5.4.securityRule", 1000));
  category();

  row("6.1a", 30, yes("6.1a.conference", 3000));
  row("6.1b", 15, Math.min(1500, 500 * count("6.1b.committeeDocs")) + Math.min(300, 100 * count("6.1b.otherDocs")));
  row("6.1c", 15, 300 * count("6.1c.instructions"));
  row("6.1d", 5, yes("6.1d.officeMeeting", 500));
  row("6.1e", 5, 100 * count("6.1e.officeDocs"));
  row("6.2", 50, 100 * Math.floor(number("6.2.fund") / 10));
  row("6.3a", 5, one("6.3a.publicity", "rich", 500, "plain", 300, "other"));
  const trainees = count("6.3b.trainees");
  row("6.3b", 20, trainees >= 100 ? 2000 : trainees >= 60 ? 1000 : trainees >= 10 ? 500 : 0);
  const events = 500 * count("6.3c.largeEvents") + 300 * count("6.3c.smallEvents");
  row("6.3c", 5, Math.min(500, events) + Math.min(500, 100 * count("6.3c.otherEvents")));
  category();

  row("7.1", 10, Math.max(0, 1000 - 500 * count("7.1.leaderAbsences") - 200 * count("7.1.staffAbsences")));
  row("7.2", 20, score("7.2.provincialRating", 20));
  row("7.3", 20, 200 * count("7.3.adopted"));
  row("7.4a", 10, one("7.4a.exchange", "direct", 1000, "frontEnd", 500, "other"));
  row("7.4b", 10, yes("7.4b.conforming", 1000));
  row("7.4c", 10, rate("7.4c.onTime", "7.4c.required"));
  row("7.4d", 10, rate("7.4d.loaded", "7.4d.submitted"));
  row("7.4e", 10, rate("7.4e.itemsProvided", "7.4e.itemsRequired"));
  category();

  row("8", 100, score("8.innovation", 100));
  const bonus = subtotal;
  category();

  const base = totals.reduce((sum, total) => sum + total, 0) - bonus;
  const maxima = [100, 100, 100, 150, 300, 150, 100, 100];
  return {
    indicators,
    categories: totals.map((total, index) => ({ code: String(index + 1), points: total / 100, max: maxima[index] ?? 0 })),
    base: base / 100,
    bonus: bonus / 100,
    total: (base + bonus) / 100,
    complete,
    issues: unknownKeys(entries, present),
  };
}

/** part / whole × points, rounded half up. */
function share(points: number, part: number, whole: number): number {
  if (part < 0 || whole < 0) return 0;
  if (part >= whole) return points;
  if (whole < 1e9) return Math.floor((2 * points * part + whole) / (2 * whole));
  return Number((2n * BigInt(points) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
}

/** A decimal in hundredths, rounded half up on its digits. */
function decimal(value: number): number {
  if (value < 1e-6) return 0;
  const [whole = "0", digits = ""] = String(value).split(".");
  const hundredths = Number(whole) * 100 + Number(digits.slice(0, 2).padEnd(2, "0"));
  return digits.charAt(2) >= "5" ? hundredths + 1 : hundredths;
}

const known = new Set(indicatorsOf(jiangsu2012).flatMap((row) => row.entries.map((entry) => entryKey(row, entry))));

function unknownKeys(entries: Entries, present: number): readonly Issue[] {
  const keys = Object.keys(entries);
  if (keys.length === present) return noIssues;
  return keys.filter((key) => !known.has(key)).map((key) => ({ key, code: "unknownKey", message: `${key}：unknownKey` }));
}
