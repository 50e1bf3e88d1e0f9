import App from "antd/es/app";
import ConfigProvider from "antd/es/config-provider";
import enUS from "antd/es/locale/en_US";
import zhCN from "antd/es/locale/zh_CN";
import theme from "antd/es/theme";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from "react";
import { keep, kept } from "./keeping.js";
import { useLanguage } from "./language.js";

/** As the system has it, or as the person wants it here. */
export type ThemeChoice = "system" | "light" | "dark";
const choices: readonly ThemeChoice[] = ["system", "light", "dark"];

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly isDark: boolean;
  readonly setChoice: (choice: ThemeChoice) => void;
}
const ThemeContext = createContext<ThemeState>({
  choice: "system",
  isDark: false,
  setChoice: () => {},
});

export function useThemeChoice(): ThemeState {
  return useContext(ThemeContext);
}

const system = matchMedia("(prefers-color-scheme: dark)");
function followSystem(told: () => void): () => void {
  system.addEventListener("change", told);
  return () => {
    system.removeEventListener("change", told);
  };
}

let isOnPaper = false;
/** Paper is white: whatever light the page has, it prints as in the day. */
function followPrinting(told: () => void): () => void {
  const begin = () => {
    isOnPaper = true;
    told();
  };
  const end = () => {
    isOnPaper = false;
    told();
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}

/** By this name the server's content policy knows the styles that components write. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

/** Words that Ant Design makes fainter than everybody can read. */
const soft = {
  light: { colorTextPlaceholder: "#667080", colorTextDescription: "#5c6370" },
  dark: {
    colorPrimary: "#7fb0ff",
    colorTextPlaceholder: "#98a1ae",
    colorTextDescription: "#a3aab5",
  },
};
const token = {
  colorPrimary: "#1f5fbf",
  borderRadius: 4,
  fontFamily:
    '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
};

/** Ant Design in the language and the light of the page; its messages are reached by App.useApp. */
export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { language } = useLanguage();
  const [choice, set] = useState<ThemeChoice>(
    () => choices.find((c) => c === kept("theme")) ?? "system",
  );
  const isSystemDark = useSyncExternalStore(followSystem, () => system.matches);
  const isPrinting = useSyncExternalStore(followPrinting, () => isOnPaper);
  const isWantedDark = choice === "dark" || (choice === "system" && isSystemDark);
  const isDark = isWantedDark && !isPrinting;
  useEffect(() => {
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  }, [isDark]);
  const setChoice = useCallback((chosen: ThemeChoice) => {
    keep("theme", chosen === "system" ? null : chosen);
    set(chosen);
  }, []);
  const state = useMemo(() => ({ choice, isDark, setChoice }), [choice, isDark, setChoice]);
  return (
    <ThemeContext value={state}>
      <ConfigProvider
        csp={{ nonce }}
        locale={language === "zh" ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: { ...token, ...soft[isDark ? "dark" : "light"] },
          components: isDark ? { Button: { primaryColor: "#0d1420" } } : {},
        }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  );
}
