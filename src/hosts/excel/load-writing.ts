/** Half of the host, and not needed before something is written. */
export const loadWriting = () => import(/* webpackChunkName: "writing" */ "./apply-plan");
