import { Link } from "../navigation.tsx";

/** The list's one main act. @param sop by which SOP, "" to be chosen. */
export const NewCaseLink = ({ sop }: { sop: string }) => (
  <Link to={{ at: "new", sop }} class="ui-button ui-button-primary k-new">
    Mulai kasus baru
  </Link>
);
