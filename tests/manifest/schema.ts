import { attribute, elements } from "./manifest";

/** How often a child may stand: once, at most once, or any number of times from one. */
type Times = "1" | "?" | "+";
type Children = readonly (readonly [name: string, times: Times])[];

/**
 * Children of each element in the order that the published schemas ask for ([MS-OWEMXML]: OfficeApp 1.1 and the task-pane version overrides 1.0),
 * as far as this add-in can use them. The key is the element, or parent/element where the same name means two things.
 */
const sequences: Record<string, Children> = {
  OfficeApp: [
    ["Id", "1"], ["AlternateId", "?"], ["Version", "1"], ["ProviderName", "1"], ["DefaultLocale", "1"], ["DisplayName", "1"], ["Description", "1"],
    ["IconUrl", "1"], ["HighResolutionIconUrl", "1"], ["SupportUrl", "?"], ["AppDomains", "?"], ["Hosts", "1"], ["Requirements", "1"],
    ["DefaultSettings", "1"], ["Permissions", "1"], ["VersionOverrides", "1"],
  ],
  "OfficeApp/Hosts": [["Host", "+"]],
  Requirements: [["Sets", "1"]],
  Sets: [["Set", "+"]],
  DefaultSettings: [["SourceLocation", "1"]],
  VersionOverrides: [["Description", "?"], ["Requirements", "?"], ["Hosts", "1"], ["Resources", "1"]],
  "VersionOverrides/Hosts": [["Host", "+"]],
  "VersionOverrides/Hosts/Host": [["Runtimes", "1"], ["DesktopFormFactor", "1"]],
  Runtimes: [["Runtime", "+"]],
  DesktopFormFactor: [["GetStarted", "?"], ["FunctionFile", "1"], ["ExtensionPoint", "+"]],
  ExtensionPoint: [["CustomTab", "1"]],
  CustomTab: [["Group", "+"], ["Label", "1"]],
  Group: [["Label", "1"], ["Icon", "1"], ["Control", "+"]],
  Control: [["Label", "1"], ["Supertip", "1"], ["Icon", "1"], ["Action", "1"]],
  Supertip: [["Title", "1"], ["Description", "1"]],
  Icon: [["Image", "+"]],
  "Action:ExecuteFunction": [["FunctionName", "1"]],
  "Action:ShowTaskpane": [["TaskpaneId", "?"], ["SourceLocation", "1"]],
  Resources: [["Images", "1"], ["Urls", "1"], ["ShortStrings", "1"], ["LongStrings", "1"]],
  Images: [["Image", "+"]],
  Urls: [["Url", "+"]],
  ShortStrings: [["String", "+"]],
  LongStrings: [["String", "+"]],
};

/** Elements with text or attributes, and at most translations inside. */
const leaves = new Set([
  "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Host", "Set",
  "SourceLocation", "Permissions", "Runtime", "FunctionFile", "Label", "Title", "Image", "FunctionName", "TaskpaneId", "Url", "String", "Override",
]);

/** What breaks the schemas' sequences, one sentence each. */
export function sequenceFaults(manifest: Document): string[] {
  return elements(manifest, "*").flatMap((element) => {
    const found = [...element.children].map((child) => child.localName);
    const expected = childrenOf(element);
    const where = pathOf(element);
    if (expected) return matches(found, expected) ? [] : [`${where}: ${found.join(", ") || "nothing"}, expected ${expected.map(([name, times]) => name + (times === "1" ? "" : times)).join(", ")}`];
    if (!leaves.has(element.localName)) return [`${where} is unknown`];
    return found.every((name) => name === "Override") ? [] : [`${where} holds ${found.join(", ")}`];
  });
}

function childrenOf(element: Element): Children | undefined {
  const path = pathOf(element);
  const type = attribute(element, "xsi:type");
  const key = Object.keys(sequences)
    .filter((name) => name === `${element.localName}:${type}` || `/${path}`.endsWith(`/${name}`))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : sequences[key];
}

function matches(found: readonly string[], expected: Children): boolean {
  const pattern = expected.map(([name, times]) => `(?:${name} )${times === "1" ? "" : times}`).join("");
  return new RegExp(`^${pattern}$`).test(found.map((name) => `${name} `).join(""));
}

function pathOf(element: Element): string {
  return element.parentElement ? `${pathOf(element.parentElement)}/${element.localName}` : element.localName;
}
