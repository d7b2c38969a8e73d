/** What an administrator changes in the ready configurations, spelled the same in all of them. */
export const PLACE = {
  host: "sop.contoh.go.id",
  port: "80",
  /** The web root. Below a path of its own the site lies in a folder of that name inside it. */
  folder: "/srv/sop-kaltim",
} as const;
