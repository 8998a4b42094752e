/** The words of papers and committees: the things themselves, their dates, and what becomes of a paper. */
export const paperWords: Readonly<Record<string, string>> = {
  committeepaper: `=2.8 ausschussvorlage* beschlussvorlage* mitteilungsvorlage* ratsvorlage* informationsvorlage* ausschusspapier*
    sitzungsvorlage* "vorlage für den … ausschuss" "vorlage für unseren … ausschuss" "vorlage für den sozialausschuss"
    "vorlage für unseren sozialausschuss" "vorlage … sozialausschuss" "vorlage … fachausschuss" "vorlage … ausschuss"
    "vorlagen … ausschuss" "vorlagen … sozialausschuss" "vorlagen … fachausschuss" "ausschuss … vorlage"
    "sozialausschuss … vorlage" "papier für den ausschuss" "papier … ausschuss" "papier … sozialausschuss"`,
  committee: `=2.2 ausschuss ausschusses ausschüsse ausschüssen fachausschuss fachausschusses fachausschüsse fachausschüssen
    sozialausschuss sozialausschusses sozialausschüsse kreissozialausschuss*`,
  committeedate: `=2.6 ausschusstermin* ausschusssitzung* fachausschusssitzung* sozialausschusssitzung* "sitzung des … ausschusses"
    "sitzung des sozialausschusses" "sitzung des ausschusses" "sitzungen des … ausschusses" "sitzungen des sozialausschusses"
    "termine des … ausschusses" "termine des sozialausschusses" "termin des … ausschusses" "termin des sozialausschusses"
    "tagt der … ausschuss" "tagt unser … ausschuss" "tagt … sozialausschuss" "tagt … ausschuss" "ausschuss … tagt" sitzungskalender*`,
  paperdeadline: `=1.4 abgabefrist* abgabetermin* abgabeschluss* vorlagenschluss* vorlagenfrist* "abgegeben sein" "eingereicht sein" "fertig sein"
    "abgegeben werden" "eingereicht werden" abzugeben einzureichen "vorliegen muss" "vorlage … abgeben" "vorlagen … abgeben"`,
  committeeresult: `=1 zugestimmt beschlossen mehrheitlich angenommen vertagt abgelehnt verabschiedet "zur kenntnis genommen" "zur kenntnis"
    "grünes licht" durchgewunken einstimmig zurückgestellt ergebnis drucksache* drucksachennummer* "ist durch" votum`,
  beforecommittee:
    '=1 vorgestellt vorgelegt eingebracht behandelt beraten vorgetragen präsentiert "war im" "war heute im" "war gestern im"',
  paperproposal: '=1 beschlussvorschlag* beschlussentwurf* kenntnisnahme',
  makesfile:
    '=1 erstell* erstellt erzeug* generier* fertigstell* ausfertig* ausgefertigt "neu machen" "noch einmal erstellen" "das dokument"',
  committeeterm: '=1 wahlperiode* legislatur* legislaturperiode* amtszeit*',
  manypapers: '=0.6 ausschussvorlagen beschlussvorlagen mitteilungsvorlagen vorlagen',
  manycommittees: '=0.6 ausschüsse ausschüssen fachausschüsse fachausschüssen sozialausschüsse',
  nopaper:
    '=1.4 "keine vorlage" "ohne vorlage" "keine ausschussvorlage" "bringen nichts ein" "nichts einbringen" "nichts ein" "legen nichts vor"',
};
