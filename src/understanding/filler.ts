import { STOP_WORDS, WEAK_WORDS } from '../search/stop-words.ts';

/** Words of everyday writing that say nothing of what is wanted (folded), beside those that search leaves out. */
const FILLER: ReadonlySet<string> = new Set(
  `leider gerade grad soeben vorhin zuletzt bislang derzeit momentan aktuell demnachst bald sofort umgehend kurz schnell dringend
  zugig wohl anscheinend offenbar irgendwie irgendwo irgendwas irgendwann gar echt halt hin her rein eher beim hiermit hierzu hierfur
  hieruber danach davor zuvor vorab anbei damals spater fruher kunftig weiterhin nochmal nochmals erneut einmal zweimal endlich
  stadt stadte stadten kommune kommunen gemeinde gemeinden haus hause hauses hauser seite seiten seitens stelle stellen kreis
  runde damen herren kollege kollegen kollegin kolleginnen teams chat bot programm assistent system tool
  brauchte brauchten wurd muss musst musste mussten hab habs hatt sehe seh krieg kriege gucken guck schau tue getan wurde wurden konnte moglich machbar wunschen dankbar freundlich
  zwei drei vier funf sechs sieben acht neun zehn elf zwolf beiden samtliche samtlichen gesamte gesamten einzelne einzelnen
  jemand keiner niemand einer anderer denen deren dessen derer sowohl nebst samt folglich sodass sofern dennoch gleichwohl daher
  deshalb deswegen daraufhin zugehorige zugehorigen jeweilige jeweiligen entsprechend entsprechende entsprechenden betreffend
  selbstverstandlich naturlich quasi schlicht regelrecht ziemlich ganz ganze ganzen ganzes voll richtig fast kaum knapp rund wirklich
  ausserdem zudem ebenfalls ebenso genauso gleichfalls daruber davon hierbei dabei plz pls bittesehr gruss grusse moin hallo danke
  heut morgens abends mittags vorgestern neulich jetzige jetzigen hiesige hiesigen nachher erstmal zunachst zuerst zwischendurch
  bzgl bezuglich hinsichtlich anhand mittels mithilfe innerhalb ausserhalb zwecks gemass laut ersuche ersuchen erbitte wunsche
  benotige mochte wollen will soll sollen angelegenheit sachen dinge ding wort worte nen ner nem ham hamse gibts gehts isses
  guten tag morgen fragt fragst sagt sagte gedacht gemeint meint finde find denke glaube weiss wissen kenne nirgends hinten vorne oben unten drin drauf dran`.split(
    /\s+/u,
  ),
);

/** Whether a folded word says nothing of what a message is about. */
export function isFiller(folded: string): boolean {
  return folded.length < 3 || STOP_WORDS.has(folded) || WEAK_WORDS.has(folded) || FILLER.has(folded);
}
