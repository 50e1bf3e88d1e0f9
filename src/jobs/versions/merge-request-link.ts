import type { Remote } from "../../workspace/git-branches.js";
import type { EditDesk } from "../edit/edit-desk.js";
import type { ReviewEntry } from "./versions.js";

/** `git@host:group/project.git`. */
const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9.-]+):(?!\/\/)([^\s]+)$/;

/**
 * The address at which GitLab or GitHub makes a merge request of a change; null where the shared
 * repository is kept by neither. Made from the remote's address alone: nobody is asked.
 */
export function mergeRequestLink(
  { workspace }: EditDesk,
  remote: Remote,
  { branch, target, subject }: Pick<ReviewEntry, "branch" | "target" | "subject">,
): string | null {
  const place = placeOf(remote.address);
  if (!place) return null;
  const { origin, host, path } = place;
  const service = workspace.config.review.service ?? serviceOf(host);
  const project = path.split("/").map(encodeURIComponent).join("/");
  if (service === "github") {
    const ends = [target, branch].map((name) => name.split("/").map(encodeURIComponent).join("/"));
    return `${origin}/${project}/compare/${ends.join("...")}?expand=1&title=${encodeURIComponent(subject)}`;
  }
  if (service !== "gitlab") return null;
  const query = new URLSearchParams({
    "merge_request[source_branch]": branch,
    "merge_request[target_branch]": target,
    "merge_request[title]": subject,
  });
  return `${origin}/${project}/-/merge_requests/new?${query.toString()}`;
}

function serviceOf(host: string): "github" | "gitlab" | null {
  if (/(?:^|\.)github\./i.test(host)) return "github";
  return /(?:^|\.)gitlab\./i.test(host) ? "gitlab" : null;
}

/** Where a browser finds what git is told to speak to; null for folders and odd schemes. */
function placeOf(
  address: string,
): { readonly origin: string; readonly host: string; readonly path: string } | null {
  if (/^[a-z][a-z+.-]*:\/\//i.test(address)) {
    if (!URL.canParse(address)) return null;
    const { protocol, hostname, host, pathname } = new URL(address);
    const path = projectIn(pathname);
    if (path === "") return null;
    if (protocol === "https:" || protocol === "http:") {
      return { origin: `${protocol}//${host}`, host: hostname, path };
    }
    // The port is that of ssh.
    return protocol === "ssh:" ? { origin: `https://${hostname}`, host: hostname, path } : null;
  }
  const [, host = "", rest = ""] = scp.exec(address) ?? [];
  const path = projectIn(rest);
  // A letter alone is a drive of Windows.
  return host.length < 2 || path === "" ? null : { origin: `https://${host}`, host, path };
}

function projectIn(path: string): string {
  return decoded(path)
    .replace(/^\/+/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign is one
  }
}
