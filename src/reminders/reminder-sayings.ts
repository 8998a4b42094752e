import type { Asked } from '../conversation/asked.ts';

/** The words of what is owed, and of being reminded of it. */
export const reminderWords: Readonly<Record<string, string>> = {
  urge: `=3.4 "jetzt erinnern" "jetzt alle erinnern" "erinnere alle" "erinnern sie alle" "alle … noch einmal erinnern" "säumigen erinnern"
    "säumige erinnern" "säumigen kommunen erinnern" nachfassen nachzufassen nachhaken nachzuhaken`,
  foritself:
    '=0.8 "für uns noch" "für mich noch" "bei uns noch" "von uns noch" "für uns offen" "bei uns offen" "von uns offen" "uns noch offen"',
  behindtime: '=2 "im verzug" "in verzug" "im hintertreffen" "im rückstand" hinterherhink* säumig*',
  owed: `=2 rückständ* rückstand* "offene punkte" "offenen punkte" "offene posten" "to dos" "to-dos" "to do" todo todos bringschuld*
    pendenz* "was ist noch offen" "was ist offen" "noch offen" "was ist … offen" "was … noch offen" "was steht … aus" "was fehlt noch" "was muss ich noch" "was müssen wir noch"
    "was habe ich noch" "was haben wir noch" "noch zu tun" "noch zu erledigen" "noch erledigen" "noch alles erledigen" "noch machen"
    "müssen wir noch" "muss ich noch" "sollen wir noch" "hängt … an uns" "liegt … bei uns" "warten … auf uns" "wartet … auf uns"
    "noch beantworten" "noch abgeben" "noch antworten" "schulden wir" "wir schulden" "ich schulde" offenstehend* unerledigt* "überall geantwortet"
    "etwas übersehen" "was übersehen" "mit allem durch" "alles beantwortet" "alles erledigt" "alles abgegeben" "etwas vergessen" "was vergessen" "was versäumt" versäumt* verpasst
    "im verzug" arbeitsvorrat* "auf dem tisch" "auf unserem tisch" "auf meinem tisch" "auf der liste" "unsere baustellen" baustellen
    "noch was von uns" "noch etwas von uns" "etwas von uns" "was von uns" "von uns noch" "noch rückmeldung" "noch eine rückmeldung"
    "von uns erwartet" "erwartet ihr" "fehlt … von uns" "fehlt … von" hausaufgaben aufgabenstand "unsere rückmeldungen"
    "noch geschuldet" geschuldet* "zeichen von uns" "auf … von uns" "antwort von uns" "warten … von uns" "wartet … von uns" "noch schuldig" schuldig "noch liefern"
    "noch nachreichen" "noch nicht geantwortet" "wo fehlt … noch" "wo fehlen wir" "wo hängen wir" "wo sind wir … dran" "sind wir noch was" "säumig" "hinterher"
    "auf dem kerbholz" "noch stimmen abgeben" "rückmeldungen … von unserer" "von unserer seite … noch" "hausaufgaben gemacht" "noch vor uns" "noch zu beantworten"
    "noch zu liefern" "auf der rechnung" restanten aussenstände außenstände bringpflicht*
    "vergessen abzustimmen" "irgendwo vergessen" "noch alles von mir" "noch alles von uns" "noch von mir" "wollt ihr … von" "offene vorgänge" "offene sachen" "offene dinge" "worauf müssen wir" "worauf muss ich" "womit sind wir" "wo sind wir … hinten"`,
  reminder: `=2.5 erinner* erinnerung* mahnung* mahn* benachrichtigung* benachrichtig* hinweisnachricht* ping pings pingen push
    pushnachricht* nachrichten reminder* anstups* angestupst stups* weckruf* "persönliche nachrichten" "private nachrichten"
    anping* an|ping anstup* an|stups generv* nachrichtenflut* "tägliche mail" meldungen`,
  reminded: `"wurde … erinnert" "wurden … erinnert" "worden … erinnert" "erinnert worden" "schon erinnert" "zuletzt erinnert" "haben … erinnert" "hat … erinnert"
    "erinnerung bekommen" "erinnerungen bekommen" "erinnerung … erhalten" "erinnerungen … erhalten" "mahnung bekommen" "mahnung … erhalten" angemahnt gemahnt "wurde … angestupst"`,
  sentout: `"wochen … raus" "woche … raus" "schon raus" "sind … raus" "ist … raus" rausgegangen "raus gegangen" hinausgegangen versandt* verschickt* gesendet* "gingen … raus" "ging … raus" nachweis* protokoll*`,
  silence: `abschalt* abzuschalten abgeschaltet ab|schalt,stell ausschalt* ausgeschaltet auszuschalten
    aus|schalt,mach abstell* abgestellt abzustellen 
    abbestell* stumm* stummschalt* "auf stumm" ruhe "in ruhe" "lass mich" "lassen sie mich" aufhör* auf|hör
    "nicht mehr erinnert" "nicht mehr erinnern" "keine erinnerungen" "keine erinnerung" "keine mahnungen" "keine nachrichten mehr"
    "nicht mehr benachrichtigen" deaktivier* verschon* verschont nervt nerven "brauche keine" "will keine" "möchte keine" "aus bitte"
    "bitte aus" unterlass* einstell* eingestellt unterbind* pausier* 
    genug "zu viele" "will nicht mehr" "möchte nicht mehr"
    "hör bitte auf" "hören sie bitte auf" "hören sie auf" "absehen" abzusehen ab|seh "verzichten auf" verzichten zusendung* "nicht weiter erinnern" abwürg* ab|würg
    "nicht mehr anpingen" "nicht mehr schicken" abdreh* ab|dreh "will ich nicht" sparen "erspar*" "kein interesse" "runterfahren" "schluss mit" "schweigen" "klappe"
    "nicht stören" "auf die nerven gehen"
    "nehmen sie mich aus" "nimm mich aus" "nehmt mich aus" "aus dem verteiler" "aus dem erinnerungsverteiler" raus|nehm,nimm "streichen sie mich" streich`,
  speak: `einschalt* eingeschaltet einzuschalten ein|schalt anschalt* angeschaltet anzuschalten
    an|schalt,mach,stell "wieder an" "wieder ein" "wieder erinnern" "wieder erinnert" "wieder benachrichtigt"
    "wieder haben" "wieder bekommen" "wieder kriegen" "wieder schicken" aktivier* reaktivier* 
     "wieder anstellen"  "stumm aus" "stummschaltung aufheben"
    "bin wieder da" "bin wieder im dienst" "bin wieder im büro"  "zurück aus dem urlaub" "erinnere mich wieder"
    "erinnert mich wieder" "wieder aufnehmen"
    "wieder auf die nerven" "ab heute … wieder" "darfst … wieder" "dürfen … wieder" "könnt … wieder" "kannst … wieder" "können … wieder" "wieder erwünscht"
    wiederaufnahme* "erneut erinnern" "wieder freischalten" "wieder los" "wieder zulassen" "bin zurück" "wieder empfangen" "wieder erhalten"`,
};

/** How people ask what their municipality still owes. */
export const showing: Asked = {
  ways: [
    '~ owed',
    '~ owed we/own =0.9',
    '~ behindtime we/own =2',
    '~ behindtime a-municipality =1',
    '~ owed foritself =1.6',
    '~ owed we/own done =1.5',
    '~ owed see/list =0.5',
    '~ owed who/howmany',
    '~ owed a-municipality',
    '~ owed a-date',
    '~ open own list =1',
    '~ open we =-0.5',
    '~ owed all',
    '~ due ourselves still =1.3',
    '~ due ourselves still answering =1.1',
    '~ due ourselves still a-date =0.8',
    '~ owed ourselves =0.6',
  ],
  sayings: [
    'was muss ich (bis morgen|) noch alles erledigen',
    'mal kurz meine To-dos',
    'Rückständeliste (Hilden|)',
    'haben wir schon überall geantwortet oder fehlt von {municipality} noch eine Rückmeldung',
    '(unsere|meine|alle|die) offenen Punkte (zeigen|)',
    'was ist (bei uns|für uns) noch offen',
    'was fehlt noch von uns',
    'was müssen wir noch beantworten',
    'haben wir etwas (vergessen|übersehen)',
    'sind wir mit allem durch',
    'wartet noch etwas auf uns',
    'wo sind wir im Rückstand',
    'was hängt noch an uns',
    'welche Rückmeldungen stehen von {municipality} noch aus',
    'was liegt bei uns noch auf dem Tisch',
    'was wird von uns noch erwartet',
    'offene Posten {municipality}',
    'was schulden wir der Runde noch',
    'Übersicht der noch ausstehenden Rückmeldungen unserer Stadt',
    'haben wir alles erledigt',
    'was habe ich noch auf dem Zettel',
    'unerledigte Punkte',
    'unsere Bringschuld',
    'was muss bis Ende Oktober noch gemacht werden',
    'gibt es noch Unerledigtes für {municipality}',
  ],
  brings: {
    municipality: 'municipality',
    scope: { one: { own: 'ich mein meine meiner meinen wir uns unser unsere unserer unseren' } },
  },
  fills: () => ({}),
  button: 'Offene Punkte ansehen',
};

/** How people ask who was reminded when. */
export const remindedAsked: Asked = {
  ways: [
    '~ reminder when !silence !speak =1',
    '~ reminder when a-municipality !silence !speak =1',
    '~ reminded a-municipality =1',
    '~ reminder reminded =1',
    '~ reminder reminded a-municipality =2',
    '~ reminder a-municipality !silence !speak !again !not =1',
    '~ reminded when/who/howmany',
    '~ reminder who !silence !speak',
    '~ reminder howmany !silence !speak =0.5',
    '~ reminder see/list !silence !speak =0.5',
    '~ reminder sentout',
    '~ reminded sentout',
    '~ reminded we',
  ],
  sayings: [
    'wann wurde {municipality} (zuletzt|das letzte Mal|) erinnert',
    'wann haben wir {municipality} (zuletzt|) (erinnert|angemahnt)',
    'hat {municipality} (schon|) eine Erinnerung (bekommen|erhalten)',
    'ist die Erinnerung an {municipality} rausgegangen',
    'wer wurde (schon|) (woran|) erinnert',
    'welche Erinnerungen sind (schon|diese Woche|) rausgegangen',
    'welche Kommunen wurden (schon|bereits|) erinnert',
    'wie oft wurde {municipality} erinnert',
    'Liste der (versandten|verschickten|gesendeten) Erinnerungen',
    'Erinnerungen an {municipality} (zeigen|ansehen|bitte)',
    'wann wurden wir (das letzte Mal|zuletzt|) erinnert',
    'Nachweis der Erinnerungen an {municipality}',
    'Übersicht über die versandten Mahnungen',
  ],
  brings: { municipality: 'municipality' },
  button: 'Erinnerungen ansehen',
};

/** How people ask for no more personal reminders. */
export const silencing: Asked = {
  ways: [
    'reminder silence !again !speak',
    'reminder silence we',
    'reminder not =0.5',
    'reminder end',
    'reminder remove',
    'silence reminder a-date !speak',
  ],
  sayings: [
    'Hören Sie bitte auf, mich dauernd zu erinnern',
    '(bitte|) (die|meine|persönliche|) Erinnerungen (abschalten|abstellen|ausschalten|abbestellen|aus)',
    'ich will keine Erinnerungen mehr (bekommen|)',
    'erinnere mich nicht mehr',
    'die ständigen Erinnerungen nerven, bitte aus',
    'keine Mahnungen mehr an mich',
    'bin im Urlaub, bitte keine Erinnerungen',
    'Benachrichtigungen stummschalten',
    'lass mich mit den Erinnerungen in Ruhe',
    'Erinnerungsfunktion deaktivieren',
    'schalten Sie die Benachrichtigungen für mich ab',
    'von weiteren Erinnerungen bitte ich abzusehen',
    'hör auf, mich anzustupsen',
    'Abbestellung der persönlichen Erinnerungen',
    'ich brauche keine Reminder',
  ],
  fills: () => ({}),
  button: 'Erinnerungen abstellen',
  says: () => 'Persönliche Erinnerungen bleiben aus, bis Sie sie wieder einschalten',
};

/** How people ask for personal reminders again. */
export const speakingAgain: Asked = {
  ways: [
    'reminder speak',
    'reminder speak we =0.5',
    'reminder again =0.5',
    'reminder speak again =1',
    'reminder add',
    'reminder speak again',
    'speak reminder not',
  ],
  sayings: [
    'bin wieder im Dienst, Erinnerungen bitte wieder einschalten',
    '(bitte|) (die|meine|persönliche|) Erinnerungen (wieder|) (einschalten|anschalten|aktivieren|an)',
    'ich möchte wieder erinnert werden',
    'erinnere mich (bitte|) wieder',
    'Benachrichtigungen wieder aktivieren',
    'Stummschaltung der Erinnerungen aufheben',
    'bin aus dem Urlaub zurück, bitte wieder erinnern',
    'schalten Sie die Erinnerungen wieder ein',
    'Reaktivierung der Erinnerungsfunktion',
    'ich hätte die Erinnerungen gern wieder',
    'Reminder wieder an',
  ],
  fills: () => ({}),
  button: 'Erinnerungen einschalten',
  says: () => 'Persönliche Erinnerungen kommen wieder in diesen Chat',
};

/** How the Koordination asks that the silent are reminded now: it chooses of what. */
export const urging: Asked = {
  ways: ['~ urge =2', '~ urge reminder =2', '~ urge all =1', '~ urge owed'],
  sayings: [
    '(bitte|) jetzt erinnern',
    'erinnere alle (noch einmal|)',
    'erinnern Sie alle (noch einmal|bitte|)',
    'die säumigen Kommunen erinnern',
    'bei den Säumigen nachfassen',
    'können wir (da|) noch einmal nachhaken',
    'wer hinkt mit den Rückmeldungen hinterher',
  ],
  fills: () => ({}),
  button: 'Offen in der Runde ansehen',
};
