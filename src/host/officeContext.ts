import type { Bridge } from "./bridge";

/** What Office.js asks of the program it runs in, besides the object model. */
export interface OfficeContextOptions {
  readonly bridge: Bridge;
  readonly locale?: "zh-CN" | "en-US";
  /** Requirement sets, as Office.js should find them supported. */
  readonly supported?: Readonly<Record<string, string>>;
  readonly theme?: OfficeTheme;
  /** The document's settings (`Office.context.document.settings`); changed in place when the add-in saves them. */
  readonly settings?: Map<string, string>;
  readonly documentUrl?: string;
}

/** Colours as #RRGGBB. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#000000",
};

/** Excel 2021, the oldest Excel the add-in promises to run in. */
export const SUPPORTED: Readonly<Record<string, string>> = { ExcelApi: "1.14", SharedRuntime: "1.1", RibbonApi: "1.1", DialogApi: "1.1" };

/** Office.js wants colours as whole numbers. */
const colorNumber = (color: string): number => Number.parseInt(color.slice(1), 16);

function themeText(theme: OfficeTheme): string {
  return JSON.stringify(Object.fromEntries(Object.entries(theme).map(([name, color]: [string, string]) => [name, colorNumber(color)])));
}

function settingsOf(store: Map<string, string>): object {
  return {
    // A safe array of names and one of values.
    Read: () => ({ toArray: () => [[...store.keys()], [...store.values()]] }),
    Write: (names: readonly string[], values: readonly string[]) => {
      store.clear();
      names.forEach((name, index) => store.set(name, values[index] ?? ""));
    },
  };
}

/** Gives `target` what Office.js looks for in a Win32 Excel; must run before office.js loads. */
export function installOfficeContext(target: Window, options: OfficeContextOptions): void {
  const locale = options.locale ?? "zh-CN";
  const settings = settingsOf(options.settings ?? new Map<string, string>());
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "credit-assessment",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => options.documentUrl ?? "book.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(options.supported ?? SUPPORTED),
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => themeText(options.theme ?? LIGHT_THEME),
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$credit-assessment$$$0`,
    GetContext: () => context,
    Execute: () => undefined,
    RegisterEvent: (...given: readonly unknown[]) => {
      // The last argument is told the outcome; 0 is success.
      const done = given.at(-1);
      if (typeof done === "function") Reflect.apply(done, undefined, [0]);
    },
    UnregisterEvent: () => undefined,
    GetLoggingAllowed: () => false,
  };
  Object.defineProperty(target, "external", { value: external, configurable: true, writable: true });
  Object.defineProperty(target, "_richApiNativeBridge", { value: options.bridge, configurable: true, writable: true });
}
