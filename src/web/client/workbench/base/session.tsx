import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { createContext, useContext, type ReactElement, type ReactNode } from "react";
import { allRights, type Rights } from "../../../../model/team/rights.js";
import type { Session } from "../../../workbench/api.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { get, setCsrfToken, setUnattended } from "./api.js";

/** Pages ask anew when something has changed: that alone keeps nobody signed in. */
const attendedMs = 60_000;
let touched = Date.now();
for (const event of ["keydown", "pointerdown", "wheel"]) {
  addEventListener(event, () => (touched = Date.now()), { capture: true, passive: true });
}
setUnattended(() => Date.now() - touched > attendedMs);

const SessionContext = createContext<Session | null>(null);

/** Shows nothing of the workbench before it is known who works, on what. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useAnswer<Session>("/api/session");
  setCsrfToken(session.data?.csrf ?? "");
  if (session.data) return <SessionContext value={session.data}>{children}</SessionContext>;
  if (session.error) {
    return (
      <main className="wb-alone">
        <Trouble error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  return <Waiting />;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a page outside the session");
  return session;
}

/** What whoever works here may do: everything on one's own machine. */
export function useRights(): Rights {
  return useSession().team?.rights ?? allRights;
}

/** What the server says at an address; the address is its key, see events.ts. */
export function useAnswer<T>(path: string): UseQueryResult<T> {
  return useQuery<T>({ queryKey: [path], queryFn: ({ signal }) => get<T>(path, signal) });
}
