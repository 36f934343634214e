import type { Language } from "../../core/index";

export type RibbonAction = { readonly kind: "function"; readonly name: string } | { readonly kind: "pane" };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/**
 * The custom tab that an add-in's manifest describes, worded in `language`. Addresses are turned to the site at
 * `base`, as the manifest names the site that Excel would load. Throws for a manifest without a custom tab.
 */
export function readRibbon(manifest: Document, language: Language, base: string): Ribbon {
  if (manifest.getElementsByTagName("parsererror").length > 0) throw new Error("not well-formed XML");
  const tab = all(manifest.documentElement, "CustomTab")[0];
  if (tab === undefined) throw new Error("no CustomTab");
  const resources = readResources(manifest, language);
  const site = folderOf(all(manifest.documentElement, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? "");
  const text = (parent: Element, name: string): string => {
    const resid = child(parent, name)?.getAttribute("resid") ?? "";
    const found = resources.get(resid);
    if (found === undefined) throw new Error(`no resource «${resid}» for ${name} of ${parent.getAttribute("id") ?? parent.localName}`);
    return found;
  };
  return {
    label: text(tab, "Label"),
    groups: children(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: text(group, "Label"),
      buttons: children(group, "Control").map((control): RibbonButton => {
        const supertip = child(control, "Supertip");
        return {
          id: control.getAttribute("id") ?? "",
          label: text(control, "Label"),
          tip: supertip === undefined ? "" : text(supertip, "Description"),
          icons: new Map(
            all(control, "Image").map((image) => [
              Number(image.getAttribute("size")),
              hosted(resources.get(image.getAttribute("resid") ?? "") ?? "", site, base),
            ]),
          ),
          action: readAction(control),
        };
      }),
    })),
  };
}

function readAction(control: Element): RibbonAction {
  const action = child(control, "Action");
  const kind = [...(action?.attributes ?? [])].find(({ localName }) => localName === "type")?.value;
  if (action !== undefined && kind === "ExecuteFunction") {
    return { kind: "function", name: child(action, "FunctionName")?.textContent?.trim() ?? "" };
  }
  if (kind === "ShowTaskpane") return { kind: "pane" };
  throw new Error(`action «${kind ?? ""}» of ${control.getAttribute("id") ?? "a control"} is not known here`);
}

/** Every resource by its id: text in the language, or the default. */
function readResources(manifest: Document, language: Language): ReadonlyMap<string, string> {
  const resources = all(manifest.documentElement, "Resources")[0];
  const named = resources === undefined ? [] : [...resources.getElementsByTagName("*")].filter((one) => one.hasAttribute("id"));
  return new Map(
    named.map((one) => {
      const override = children(one, "Override").find((other) => other.getAttribute("Locale") === language);
      return [one.getAttribute("id") ?? "", (override?.getAttribute("Value") ?? one.getAttribute("DefaultValue")) ?? ""];
    }),
  );
}

/** The folder that a page stands in. Throws where the address is none. */
function folderOf(page: string): string {
  return new URL(".", page).href;
}

/** The address, in the folder `site` that the manifest names, as the site at `base` has it. */
function hosted(address: string, site: string, base: string): string {
  const { href } = new URL(address);
  return new URL(href.startsWith(site) ? href.slice(site.length) : href, base).href;
}

const children = (parent: Element, name: string): Element[] => [...parent.children].filter((one) => one.localName === name);
const child = (parent: Element, name: string): Element | undefined => children(parent, name)[0];
const all = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];
