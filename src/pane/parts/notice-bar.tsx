import { usePane } from "../context";
import { fetched } from "./fetched";

/** A notice comes of an action: its file has time until then. */
export const loadNoticeLine = async () => (await import("./notice-line")).NoticeLine;

const NoticeLine = fetched(loadNoticeLine);

/** What has come of the last action; announced to screen readers. */
export function NoticeBar() {
  const { notice } = usePane().state;
  return (
    <div role="status" aria-live="polite">
      {notice !== null && <NoticeLine notice={notice} />}
    </div>
  );
}
