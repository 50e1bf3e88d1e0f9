import AuditOutlined from "@ant-design/icons/es/icons/AuditOutlined";
import BankOutlined from "@ant-design/icons/es/icons/BankOutlined";
import BarChartOutlined from "@ant-design/icons/es/icons/BarChartOutlined";
import BookOutlined from "@ant-design/icons/es/icons/BookOutlined";
import BranchesOutlined from "@ant-design/icons/es/icons/BranchesOutlined";
import CalendarOutlined from "@ant-design/icons/es/icons/CalendarOutlined";
import CarryOutOutlined from "@ant-design/icons/es/icons/CarryOutOutlined";
import ClusterOutlined from "@ant-design/icons/es/icons/ClusterOutlined";
import FileProtectOutlined from "@ant-design/icons/es/icons/FileProtectOutlined";
import FolderOpenOutlined from "@ant-design/icons/es/icons/FolderOpenOutlined";
import GlobalOutlined from "@ant-design/icons/es/icons/GlobalOutlined";
import InboxOutlined from "@ant-design/icons/es/icons/InboxOutlined";
import MenuOutlined from "@ant-design/icons/es/icons/MenuOutlined";
import TeamOutlined from "@ant-design/icons/es/icons/TeamOutlined";
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import Drawer from "antd/es/drawer";
import { useState, type ReactElement, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useText } from "../base/language.js";
import { useRights, useSession } from "../base/session.js";
import { signInAddress } from "../pieces/states.js";
import { SearchBox } from "../search/search-box.js";
import { words } from "./frame.words.js";
import { HeaderTools } from "./header-tools.js";
import { VersionMark } from "./version-mark.js";

const places = [
  { path: "/", label: words.today(), Icon: CarryOutOutlined },
  { path: "/calendar", label: words.calendar(), Icon: CalendarOutlined },
  { path: "/cases", label: words.cases(), Icon: FolderOpenOutlined },
  { path: "/people", label: words.people(), Icon: TeamOutlined },
  { path: "/bodies", label: words.bodies(), Icon: BankOutlined },
  { path: "/charts", label: words.charts(), Icon: BarChartOutlined },
  { path: "/archive", label: words.archive(), Icon: InboxOutlined },
  { path: "/verify", label: words.verify(), Icon: FileProtectOutlined },
  { path: "/assess", label: words.assess(), Icon: AuditOutlined },
  { path: "/public-pages", label: words.publicPages(), Icon: GlobalOutlined },
  { path: "/procedures", label: words.procedures(), Icon: BookOutlined },
  { path: "/versions", label: words.versions(), Icon: BranchesOutlined },
  { path: "/fleet", label: words.fleet(), Icon: ClusterOutlined },
];

interface FrameProps {
  readonly isHeard: boolean;
  readonly children: ReactNode;
}

/** Menu, head and the place of the page. */
export function Frame({ isHeard, children }: FrameProps): ReactElement {
  const t = useText();
  const session = useSession();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <div className="wb-frame">
      <a className="wb-skip" href="#page">
        {t(words.skip())}
      </a>
      <header className="wb-head">
        <Button
          className="wb-menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t(words.menu())}
          onClick={() => {
            setMenuOpen(true);
          }}
        />
        <Link href="/" className="wb-brand">
          {t(words.brand())}
        </Link>
        <SearchBox />
        <Versions />
        <HeaderTools />
      </header>
      <aside className="wb-side" aria-label={t(words.side())}>
        <Places />
        <p className="wb-ground">
          {t(words.asOf({ day: session.asOf }))}
          <br />
          {session.branch === null
            ? t(words.noGit({ repository: session.repository }))
            : t(words.branch({ repository: session.repository, branch: session.branch }))}
        </p>
      </aside>
      <Drawer
        open={isMenuOpen}
        placement="left"
        size={260}
        title={t(words.brand())}
        onClose={() => {
          setMenuOpen(false);
        }}
      >
        <Places
          onChosen={() => {
            setMenuOpen(false);
          }}
        />
      </Drawer>
      <main className="wb-page" id="page" tabIndex={-1}>
        {isHeard || <Unheard />}
        {children}
      </main>
    </div>
  );
}

/** What is seen may be old; in an office the session may have ended. */
function Unheard(): ReactElement {
  const t = useText();
  const { team } = useSession();
  return (
    <Alert
      className="wb-unheard"
      type="warning"
      banner
      title={t(team ? words.unheardOrOver() : words.unheard())}
      action={team && <Button href={signInAddress("/sign-in")}>{t(words.signIn())}</Button>}
    />
  );
}

function Versions(): ReactElement | null {
  return useRights().confidential ? <VersionMark /> : null;
}

function Places({ onChosen }: { readonly onChosen?: () => void }): ReactElement {
  const t = useText();
  const [at] = useLocation();
  const { confidential, administers } = useRights();
  // Versions and reviews show all of the repository; whoever looks after it starts fleets.
  const isOpen: Readonly<Record<string, boolean>> = {
    "/versions": confidential,
    "/fleet": administers,
  };
  const shown = places.filter(({ path }) => isOpen[path] ?? true);
  const isAt = (path: string): boolean => (path === "/" ? at === "/" : at.startsWith(path));
  return (
    <nav className="wb-places" aria-label={t(words.places())}>
      {shown.map(({ path, label, Icon }) => (
        <Link
          key={path}
          href={path}
          aria-current={isAt(path) ? "page" : undefined}
          onClick={onChosen}
        >
          <Icon aria-hidden />
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
