const split = (words: string): string[] => words.trim().split(/\s+/);

/** Words that say nothing about the subject (folded: ä = a, ß = ss): never indexed, never asked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  split(`
  der die das dem den des ein eine einem einen einer eines kein keine keinem keinen keiner keines
  ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen sich man
  mein meine meinem meinen meiner meines dein deine deinem deinen deiner sein seine seinem seinen seiner seines
  ihre ihrem ihren ihrer ihres unser unsere unserem unseren unserer unseres euer eure eurem euren eurer
  dieser diese dieses diesem diesen jener jene jenes jenem jenen solche solcher solches solchen welche welcher welches welchem welchen
  wer wen wem wessen was wann wo wie warum wieso weshalb wozu wofur womit woher wohin worin woran woraus worauf wovon wodurch
  wieviel wieviele inwieweit inwiefern
  und oder aber denn sondern sowie als dass ob wenn weil da damit falls obwohl wahrend bevor nachdem sobald solange also doch nun nur
  in im an am auf aus bei beim mit nach von vom vor zu zum zur fur uber unter um durch gegen ohne bis ab seit zwischen hinter neben
  wegen trotz ins ans aufs
  bin bist ist sind seid war waren warst wart wird wirst werden werde wurde wurden worden geworden gewesen sei seien ware waren
  hat habe haben hast habt hatte hatten hattest gehabt
  kann kannst konnen konnte konnten darf darfst durfen durfte durften muss mussen musst musste mussten
  soll sollen sollst sollte sollten will willst wollen wollte mag mogen mochte mochten lasst lassen
  nicht auch noch schon so sehr hier dort dann dazu dabei daran darauf daraus davon dafur darum darin daruber hierzu
  ja nein mal eben etwa eigentlich bitte gern etwas nichts alle allem allen aller alles jede jedem jeden jeder jedes
  einige einigen einiger beide beiden mehr sonst selbst bereits immer wieder jeweils bzw usw etc zb dh ua
  `),
);

/** Words of asking and doing that carry little of the subject (folded): they count for less than its nouns. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  split(`
  gibt geben gab gegeben gebe geht gehen ging gegangen kommt kommen kam kriegt kriegen gekriegt pakt bekommt bekommen bekomme erhalt erhalten erhielt
  macht machen mache gemacht tun tut getan nehmen nimmt genommen stellen stellt steht stehen heisst heissen hiess bedeutet bedeuten
  bleibt bleiben liegt liegen findet finden fand befindet befinden halten halt gilt gelten galt zahlt zahlen bezahlt bezahlen
  brauchen braucht brauche benotigt benotigen nutzen nutzt verwenden verwendet wissen weiss sagt sagen sagte meint meinen
  kummert kummern arbeitet arbeiten bringt bringen fuhrt fuhren beginnt beginnen dauert dauern lautet lauten passiert passieren
  kosten kostet hoch hohe grosse gross viel viele vielen wenig wenige lange lang oft haufig wichtig moglich moglichkeit erlaubt ok okay
  neu neue neuen neuer neues alt alte alten gut gute guten besser schnell schneller leicht einfach genau konkret uberhaupt
  jetzt heute morgen gestern derzeit aktuell aktuelle aktueller aktuellen zurzeit gerade nachste nachsten letzte letzten erste ersten
  jahr jahre jahren jahres monat monate tag tage zeit zeitpunkt frage fragen antwort art teil fall falle sache ding thema beispiel
  name namen person personen leute mensch menschen anderer andere anderen anderes weitere weiteren bestimmte bestimmten
  gehort gehoren folgt folgen erfolgt erfolgen betrifft betreffen entsteht entstehen beachten beachtet achten zeigt zeigen sieht sehen
  nennt nennen genannt schickt schicken sendet senden holt holen legt legen setzt setzen klappt klappen reicht reichen spielt spielen
  lauft laufen lief ubernehmen ubernimmt ubernommen hilft helfen
  euro prozent trotzdem sogar vielleicht insgesamt ungefahr
  `),
);
