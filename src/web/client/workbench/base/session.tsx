import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { createContext, useContext, type ReactElement, type ReactNode } from "react";
import type { Session } from "../../../workbench/api.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { get, setCsrfToken } from "./api.js";

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

/** What the server says at an address; the address is its key, see events.ts. */
export function useAnswer<T>(path: string): UseQueryResult<T> {
  return useQuery<T>({ queryKey: [path], queryFn: ({ signal }) => get<T>(path, signal) });
}
