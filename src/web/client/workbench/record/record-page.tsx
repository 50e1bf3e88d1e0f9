// The page on which a record is filled in.
import { useQuery } from "@tanstack/react-query";
import { useMemo, type ReactElement } from "react";
import { useParams } from "wouter";
import type { RecordPage } from "../../../workbench/api.js";
import { bodyId, folderApi, people } from "../base/addresses.js";
import { get } from "../base/api.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { RecordForm, type RecordAddress } from "./record-form.js";

/** `/cases/PROCEDURE/CASE/record/PATH`, `/bodies/SHORT/record/PATH`, `/people/record/PATH`. */
export default function RecordRoute(): ReactElement {
  const parts = useParams<Record<string, string>>();
  const { "*": path = "" } = parts;
  const id = folderIn(parts);
  const at = useMemo<RecordAddress>(() => {
    const decoded = decodeURIComponent(path);
    const api = folderApi(id);
    return {
      id,
      path: decoded,
      api,
      record: `${api}/record?path=${encodeURIComponent(decoded)}`,
    };
  }, [id, path]);
  // Never from memory: what is opened to be changed is what lies on disk now.
  const opened = useQuery<RecordPage>({
    queryKey: [at.record],
    queryFn: () => get<RecordPage>(at.record),
    gcTime: 0,
    staleTime: 0,
  });
  if (opened.error) return <Trouble error={opened.error} onRetry={() => void opened.refetch()} />;
  if (!opened.data || !opened.isFetchedAfterMount) return <Waiting />;
  return <RecordForm key={at.record} at={at} opened={opened.data} />;
}

function folderIn({ procedure, case: name, body }: Readonly<Record<string, string>>): string {
  if (procedure !== undefined && name !== undefined) return `${procedure}/${name}`;
  return body === undefined ? people : bodyId(body);
}
