import { LogLevel, Univer } from "@univerjs/core";
import type { ILocales, LocaleType, PluginCtor } from "@univerjs/core";

type Registration = PluginCtor | [PluginCtor, ConstructorParameters<PluginCtor>[0]];

export interface UniverOptions {
  readonly locale: LocaleType;
  readonly locales: ILocales;
  readonly presets: readonly { readonly plugins: readonly Registration[] }[];
}

/** Univer with the plugins of all presets, each once. Univer's own helper for this lives in a package that brings licensed code. */
export function createUniver({ locale, locales, presets }: UniverOptions): Univer {
  const univer = new Univer({ locale, locales, logLevel: LogLevel.WARN });
  const plugins = new Map<string, [PluginCtor, ConstructorParameters<PluginCtor>[0]]>();
  for (const registration of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = Array.isArray(registration) ? registration : [registration, undefined];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, config]);
  }
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin, config);
  return univer;
}
