import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import type { FindingView } from "../../../workbench/api.js";

/** What is to be explained: a rule, perhaps with the finding it made, or a clause. */
export interface ToExplain {
  readonly procedure: string;
  readonly rule?: string;
  readonly clause?: string;
  readonly finding?: FindingView;
}
const ExplainContext = createContext<(what: ToExplain) => void>(() => {});
const ExplainPanel = lazy(() => import("./explain-panel.js"));

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
      {what && (
        <Suspense>
          <ExplainPanel what={what} isOpen={isOpen} onClose={close} />
        </Suspense>
      )}
    </ExplainContext>
  );
}

/** Opens the side panel with what a rule or a clause demands. */
export function useExplain(): (what: ToExplain) => void {
  return useContext(ExplainContext);
}
