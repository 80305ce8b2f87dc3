import {
  FluentProvider,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";

/** Whether the program around the pane is dark, and when that changes. */
export interface ThemeSource {
  readonly isDark: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the system is set to, for programs that do not tell. */
export const systemTheme: ThemeSource = {
  isDark: () => window.matchMedia("(prefers-color-scheme: dark)").matches,
  subscribe: (listener) => {
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    query.addEventListener("change", listener);
    return () => {
      query.removeEventListener("change", listener);
    };
  },
};

/** Chinese faces first: Fluent's own list would leave the choice to the browser. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });
const LIGHT = withFonts(webLightTheme);
const DARK = withFonts(webDarkTheme);

interface PaneThemeProps {
  readonly source: ThemeSource;
  readonly children: ReactNode;
}

export function PaneTheme({ source, children }: PaneThemeProps) {
  const isDark = useSyncExternalStore(source.subscribe, source.isDark);
  return <FluentProvider theme={isDark ? DARK : LIGHT}>{children}</FluentProvider>;
}
