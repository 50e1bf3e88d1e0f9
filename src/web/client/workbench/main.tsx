// The workbench in the browser: starts the pages in the element that the shell holds ready.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { Refused } from "./base/api.js";
import { LanguageProvider } from "./base/language.js";
import { SessionProvider } from "./base/session.js";
import { ThemeProvider } from "./base/theme.js";
import { Workbench } from "./workbench.js";

const answers = new QueryClient({
  defaultOptions: {
    queries: {
      // The server tells what changed (events.ts): nothing is asked for on a guess.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && error instanceof Refused && error.status === 0,
    },
  },
});

const place = document.getElementById("root");
if (!place) throw new Error("the shell has no place for the workbench");
createRoot(place).render(
  <QueryClientProvider client={answers}>
    <LanguageProvider>
      <ThemeProvider>
        <SessionProvider>
          <Workbench />
        </SessionProvider>
      </ThemeProvider>
    </LanguageProvider>
  </QueryClientProvider>,
);
