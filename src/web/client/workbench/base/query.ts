import { useCallback, useMemo } from "react";
import { useSearch, useLocation } from "wouter";

/** What a page is asked to show stands in its address: it can be kept, sent and gone back to. */
export function useQueryPart(): {
  readonly query: URLSearchParams;
  readonly setQuery: (changes: Readonly<Record<string, string | null>>) => void;
} {
  const search = useSearch();
  const [path, go] = useLocation();
  const query = useMemo(() => new URLSearchParams(search), [search]);
  const setQuery = useCallback(
    (changes: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
      }
      const text = next.toString();
      go(text === "" ? path : `${path}?${text}`, { replace: true });
    },
    [search, path, go],
  );
  return { query, setQuery };
}
