/**
 * What the municipalities of North Rhine-Westphalia are called, as at 30.11.2023. Source: Statistisches Bundesamt,
 * Gemeindeverzeichnis-Informationssystem (GV100AD_301123), names of the 396 municipalities without their style (Stadt).
 */
export const CITIES_OF_NRW: readonly string[] = namesIn(`
Aachen, Ahaus, Ahlen, Aldenhoven, Alfter, Alpen, Alsdorf, Altena, Altenbeken, Altenberge, Anröchte, Arnsberg,
Ascheberg, Attendorn, Augustdorf, Bad Berleburg, Bad Driburg, Bad Honnef, Bad Laasphe, Bad Lippspringe,
Bad Münstereifel, Bad Oeynhausen, Bad Salzuflen, Bad Sassendorf, Bad Wünnenberg, Baesweiler, Balve, Barntrup,
Beckum, Bedburg, Bedburg-Hau, Beelen, Bergheim, Bergisch Gladbach, Bergkamen, Bergneustadt, Bestwig, Beverungen,
Bielefeld, Billerbeck, Blankenheim, Blomberg, Bocholt, Bochum, Bönen, Bonn, Borchen, Borgentreich, Borgholzhausen,
Borken, Bornheim, Bottrop, Brakel, Breckerfeld, Brilon, Brüggen, Brühl, Bünde, Burbach, Büren, Burscheid, Castrop-
Rauxel, Coesfeld, Dahlem, Datteln, Delbrück, Detmold, Dinslaken, Dörentrup, Dormagen, Dorsten, Dortmund,
Drensteinfurt, Drolshagen, Duisburg, Dülmen, Düren, Düsseldorf, Eitorf, Elsdorf, Emmerich am Rhein, Emsdetten,
Engelskirchen, Enger, Ennepetal, Ennigerloh, Ense, Erftstadt, Erkelenz, Erkrath, Erndtebrück, Erwitte, Eschweiler,
Eslohe (Sauerland), Espelkamp, Essen, Euskirchen, Everswinkel, Extertal, Finnentrop, Frechen, Freudenberg,
Fröndenberg/Ruhr, Gangelt, Geilenkirchen, Geldern, Gelsenkirchen, Gescher, Geseke, Gevelsberg, Gladbeck, Goch,
Grefrath, Greven, Grevenbroich, Gronau (Westf.), Gummersbach, Gütersloh, Haan, Hagen, Halle (Westf.), Hallenberg,
Haltern am See, Halver, Hamm, Hamminkeln, Harsewinkel, Hattingen, Havixbeck, Heek, Heiden, Heiligenhaus, Heimbach,
Heinsberg, Hellenthal, Hemer, Hennef (Sieg), Herdecke, Herford, Herne, Herscheid, Herten, Herzebrock-Clarholz,
Herzogenrath, Hiddenhausen, Hilchenbach, Hilden, Hille, Holzwickede, Hopsten, Horn-Bad Meinberg, Hörstel, Horstmar,
Hövelhof, Höxter, Hückelhoven, Hückeswagen, Hüllhorst, Hünxe, Hürtgenwald, Hürth, Ibbenbüren, Inden, Iserlohn,
Isselburg, Issum, Jüchen, Jülich, Kaarst, Kalkar, Kall, Kalletal, Kamen, Kamp-Lintfort, Kempen, Kerken, Kerpen,
Kevelaer, Kierspe, Kirchhundem, Kirchlengern, Kleve, Köln, Königswinter, Korschenbroich, Kranenburg, Krefeld,
Kreuzau, Kreuztal, Kürten, Ladbergen, Laer, Lage, Langenberg, Langenfeld (Rheinland), Langerwehe, Legden,
Leichlingen (Rheinland), Lemgo, Lengerich, Lennestadt, Leopoldshöhe, Leverkusen, Lichtenau, Lienen, Lindlar,
Linnich, Lippetal, Lippstadt, Lohmar, Löhne, Lotte, Lübbecke, Lüdenscheid, Lüdinghausen, Lügde, Lünen, Marienheide,
Marienmünster, Marl, Marsberg, Mechernich, Meckenheim, Medebach, Meerbusch, Meinerzhagen, Menden (Sauerland),
Merzenich, Meschede, Metelen, Mettingen, Mettmann, Minden, Moers, Möhnesee, Mönchengladbach, Monheim am Rhein,
Monschau, Morsbach, Much, Mülheim an der Ruhr, Münster, Nachrodt-Wiblingwerde, Netphen, Nettersheim, Nettetal,
Neuenkirchen, Neuenrade, Neukirchen-Vluyn, Neunkirchen, Neunkirchen-Seelscheid, Neuss, Nideggen, Niederkassel,
Niederkrüchten, Niederzier, Nieheim, Nordkirchen, Nordwalde, Nörvenich, Nottuln, Nümbrecht, Oberhausen, Ochtrup,
Odenthal, Oelde, Oer-Erkenschwick, Oerlinghausen, Olfen, Olpe, Olsberg, Ostbevern, Overath, Paderborn, Petershagen,
Plettenberg, Porta Westfalica, Preußisch Oldendorf, Pulheim, Radevormwald, Raesfeld, Rahden, Ratingen, Recke,
Recklinghausen, Rees, Reichshof, Reken, Remscheid, Rheda-Wiedenbrück, Rhede, Rheinbach, Rheinberg, Rheine, Rheurdt,
Rietberg, Rödinghausen, Roetgen, Rommerskirchen, Rosendahl, Rösrath, Ruppichteroth, Rüthen, Saerbeck, Salzkotten,
Sankt Augustin, Sassenberg, Schalksmühle, Schermbeck, Schieder-Schwalenberg, Schlangen, Schleiden, Schloß Holte-
Stukenbrock, Schmallenberg, Schöppingen, Schwalmtal, Schwelm, Schwerte, Selfkant, Selm, Senden, Sendenhorst,
Siegburg, Siegen, Simmerath, Soest, Solingen, Sonsbeck, Spenge, Sprockhövel, Stadtlohn, Steinfurt, Steinhagen,
Steinheim, Stemwede, Stolberg (Rhld.), Straelen, Südlohn, Sundern (Sauerland), Swisttal, Tecklenburg, Telgte, Titz,
Tönisvorst, Troisdorf, Übach-Palenberg, Uedem, Unna, Velbert, Velen, Verl, Versmold, Vettweiß, Viersen, Vlotho,
Voerde (Niederrhein), Vreden, Wachtberg, Wachtendonk, Wadersloh, Waldbröl, Waldfeucht, Waltrop, Warburg, Warendorf,
Warstein, Wassenberg, Weeze, Wegberg, Weilerswist, Welver, Wenden, Werdohl, Werl, Wermelskirchen, Werne,
Werther (Westf.), Wesel, Wesseling, Westerkappeln, Wetter (Ruhr), Wettringen, Wickede (Ruhr), Wiehl, Willebadessen,
Willich, Wilnsdorf, Windeck, Winterberg, Wipperfürth, Witten, Wülfrath, Wuppertal, Würselen, Xanten, Zülpich
`);

/** What its 31 districts are called, of the same source; most of them are called Kreis beside their name. */
export const DISTRICTS_OF_NRW: readonly string[] = namesIn(`
Kleve, Mettmann, Rhein-Kreis Neuss, Viersen, Wesel, Städteregion Aachen, Düren, Rhein-Erft-Kreis, Euskirchen,
Heinsberg, Oberbergischer Kreis, Rheinisch-Bergischer Kreis, Rhein-Sieg-Kreis, Borken, Coesfeld, Recklinghausen,
Steinfurt, Warendorf, Gütersloh, Herford, Höxter, Lippe, Minden-Lübbecke, Paderborn, Ennepe-Ruhr-Kreis,
Hochsauerlandkreis, Märkischer Kreis, Olpe, Siegen-Wittgenstein, Soest, Unna
`);

function namesIn(list: string): string[] {
  return list
    .trim()
    .split(',')
    .map((name) => name.trim());
}
