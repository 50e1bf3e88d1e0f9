import App from "antd/es/app";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { useText } from "../base/language.js";
import { words } from "./page.words.js";

/** Asks before a record with unsaved changes is left. */
export function useLeaving(isDirty: boolean): void {
  const t = useText();
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!isDirty) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!link || !isPlain || link.target === "_blank" || !leaves(link)) return;
      event.preventDefault();
      event.stopPropagation();
      void modal.confirm({
        title: t(words.leaveTitle()),
        content: t(words.leaveText()),
        okText: t(words.leave()),
        cancelText: t(words.stay()),
        onOk: () => navigate(link.pathname + link.search + link.hash),
      });
    };
    addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [isDirty, modal, navigate, t]);
}

/** Whether a link leads to another page of the workbench. */
function leaves(link: HTMLAnchorElement): boolean {
  return link.origin === location.origin && link.pathname !== location.pathname;
}
