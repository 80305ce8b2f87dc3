import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { paneWords } from "../../text/pane-words";

export type PanelName = keyof typeof paneWords.tabs;

const NAMES: readonly PanelName[] = ["issues", "scores", "deviations", "handIn", "settings"];

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexGrow: 1,
    minWidth: 0,
    padding: "8px 4px 6px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface PanelTabsProps {
  readonly shown: PanelName;
  readonly badges: Readonly<Record<PanelName, number>>;
  readonly onShow: (name: PanelName) => void;
}

/** Tabs by hand: Fluent's own bring a keyboard library of 30 kB that a row of five does not need. */
export function PanelTabs({ shown, badges, onShow }: PanelTabsProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbourOf(shown, event.key);
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={styles.root} role="tablist" onKeyDown={onKeyDown}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          id={tabId(name)}
          role="tab"
          aria-selected={name === shown}
          aria-controls={PANEL_ID}
          tabIndex={name === shown ? 0 : -1}
          className={mergeClasses(styles.tab, name === shown && styles.shown)}
          onClick={() => {
            onShow(name);
          }}
        >
          {paneWords.tabs[name]}
          {badges[name] > 0 && ` ${String(badges[name])}`}
        </button>
      ))}
    </div>
  );
}

export const PANEL_ID = "panel";
export const tabId = (name: PanelName): string => `tab-${name}`;

function neighbourOf(name: PanelName, key: string): PanelName | null {
  const place = NAMES.indexOf(name);
  switch (key) {
    case "ArrowRight":
      return NAMES[(place + 1) % NAMES.length] ?? null;
    case "ArrowLeft":
      return NAMES.at(place - 1) ?? null;
    case "Home":
      return NAMES[0] ?? null;
    case "End":
      return NAMES.at(-1) ?? null;
    default:
      return null;
  }
}
