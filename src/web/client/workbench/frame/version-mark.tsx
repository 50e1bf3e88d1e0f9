import BranchesOutlined from "@ant-design/icons/es/icons/BranchesOutlined";
import type { ReactElement } from "react";
import { Link } from "wouter";
import type { Brief } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { words } from "./version-mark.words.js";

/** Which working draft is open, and what waits to be got, sent or reviewed. */
export function VersionMark(): ReactElement | null {
  const t = useText();
  const { data } = useAnswer<Brief>("/api/versions/brief");
  if (!data || data.branch === null) return null;
  const { branch, behind, ahead, waiting } = data;
  const waits = [
    ...(behind > 0 ? [words.behind({ n: behind })] : []),
    ...(ahead > 0 ? [words.ahead({ n: ahead })] : []),
    ...(waiting > 0 ? [words.waiting({ n: waiting })] : []),
  ];
  return (
    <Link
      href="/versions"
      className={waits.length > 0 ? "ver-mark ver-mark-waits" : "ver-mark"}
      aria-label={[words.draft({ branch }), ...waits].map((one) => t(one)).join(" ")}
      title={t(words.draft({ branch }))}
    >
      <BranchesOutlined aria-hidden />
      <span className="ver-mark-name">{branch.replace(/^review\//, "")}</span>
      {waits.map((one) => (
        <span key={one.en} className="wb-badge wb-blue">
          {t(one)}
        </span>
      ))}
    </Link>
  );
}
