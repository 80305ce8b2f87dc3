import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { pairOf, type TablePair } from "../../app/standing";
import type { Severity } from "../../domain/model/finding";
import { usePane, type PanelProps } from "../context";
import { IssuesPanel } from "../panels/issues-panel";
import { countOpen, listDeviations } from "../present/list-deviations";
import { listIssues } from "../present/list-issues";
import { Counts } from "./counts";
import { fetched } from "./fetched";
import { PANEL_ID, PanelTabs, tabId, type PanelName } from "./panel-tabs";

const ScoresPanel = fetched(async () => (await import("../panels/scores-panel")).ScoresPanel);
const DeviationsPanel = fetched(
  async () => (await import("../panels/deviations-panel")).DeviationsPanel,
);
const HandInPanel = fetched(async () => (await import("../hand-in/hand-in-panel")).HandInPanel);
const SettingsPanel = fetched(async () => (await import("../panels/settings-panel")).SettingsPanel);

const useStyles = makeStyles({
  panel: { padding: "10px 12px 24px", flexGrow: 1 },
});

/** The five views of a table. */
export function Panels({ table }: PanelProps) {
  const { state } = usePane();
  const [shown, setShown] = useState<PanelName>("issues");
  const [filter, setFilter] = useState<Severity | null>(null);
  const list = useMemo(() => listIssues(state.look, table), [state.look, table]);
  const pair = useMemo(() => pairOf(state.look, table), [state.look, table]);
  const deviations = countOpen(listDeviations(pair));
  const badges = { issues: list.open, scores: 0, deviations, handIn: 0, settings: 0 };
  const show = (severity: Severity | null): void => {
    setShown("issues");
    setFilter(severity);
  };
  return (
    <>
      <Counts counts={list.counts} filter={shown === "issues" ? filter : null} onFilter={show} />
      <PanelTabs shown={shown} badges={badges} onShow={setShown} />
      <ShownPanel shown={shown} table={table} pair={pair}>
        <IssuesPanel
          table={table}
          list={list}
          filter={filter}
          onFilter={setFilter}
          onExplain={() => {
            setShown("deviations");
          }}
        />
      </ShownPanel>
    </>
  );
}

interface ShownPanelProps extends PanelProps {
  readonly shown: PanelName;
  readonly pair: TablePair;
  /** The issues: the one panel that is always at hand. */
  readonly children: ReactNode;
}

const ShownPanel = ({ shown, table, pair, children }: ShownPanelProps) => (
  <div id={PANEL_ID} className={useStyles().panel} role="tabpanel" aria-labelledby={tabId(shown)}>
    {shown === "issues" && children}
    {shown === "scores" && <ScoresPanel pair={pair} />}
    {shown === "deviations" && <DeviationsPanel pair={pair} />}
    {shown === "handIn" && <HandInPanel table={table} />}
    {shown === "settings" && <SettingsPanel />}
  </div>
);
