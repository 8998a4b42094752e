/** The words of invitations that come by e-mail. */
export const wishWords: Readonly<Record<string, string>> = {
  bymail: `=2 "per mail" "per e-mail" "per email" "per e mail" "als mail" "als e-mail" "als email" "als e mail" "mit der mail"
    "auf dem mailweg" "auf elektronischem weg" "in mein postfach" "ins postfach" "in mein mailpostfach" "an meine mailadresse"
    "an meine e-mail" "an meine email" mailadresse* mailverteiler* einladungsmail* einladungsmails terminmail* terminmails
    "über mail" "über e-mail" "via mail" "via e-mail" "mails zu" "mail zu" "mails zur" "mail zur" "als outlook termin" "als outlook einladung"`,
  nomore: `"nicht mehr" "nicht länger" "keine mehr" keine kein keinen abbestell* abbestellt abmeld* ab|meld ab|bestell abschalt*
    abgeschaltet ab|schalt ausschalt* aus|schalt beend* einstell* ein|stell stopp* aufhör* verzicht* widerruf* "doch nicht" "nur in teams" "nur noch in teams" "reicht mir teams" "reicht teams"`,
};
