import {
  createContext,
  useCallback,
  useContext,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import { ExplainPanel } from "./explain-panel.js";
import type { ToExplain } from "./to-explain.js";

const ExplainContext = createContext<(what: ToExplain) => void>(() => {});

/** The side panel that explains, within reach of every page. */
export function ExplainProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [what, setWhat] = useState<ToExplain | null>(null);
  const [isOpen, setOpen] = useState(false);
  const explain = useCallback((asked: ToExplain) => {
    setWhat(asked);
    setOpen(true);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
  }, []);
  return (
    <ExplainContext value={explain}>
      {children}
      {what && <ExplainPanel what={what} isOpen={isOpen} onClose={close} />}
    </ExplainContext>
  );
}

/** Opens the side panel with what a rule or a clause demands. */
export function useExplain(): (what: ToExplain) => void {
  return useContext(ExplainContext);
}
