import { type Filling, html, type Markup, paragraphs, points, table } from '../html.ts';
import { shell } from './commands.ts';

/** What the department that runs it finds in its help: no round is needed to read it. */
export function technologyHelp() {
  return html`<p>Kreisrunde ist ein Dienst mit Node, einer Datenbank und einem Teams-Bot. Er kommt ohne Cloud-KI aus und lässt sich in Azure oder
im eigenen Haus betreiben. Jeder Schritt steht hier einmal; alle Einstellungen stehen in der README des Pakets.</p>
<h2>Was Sie brauchen</h2>
${points(
  'Einen Rechner oder Container mit Node 20 oder neuer, 1 GB Arbeitsspeicher, 5 GB Platte.',
  'Einen Namen im Internet mit Zertifikat (https): Microsoft ruft den Dienst dort auf.',
  'Einen Azure Bot (Registrierung, kostenfrei für Teams) und das Recht, eine App im Teams Admin Center hochzuladen.',
  'Eine Rundendatei: Kommunen, Personen, Kanal, verantwortliche Stellen. Vorlage: src/municipalities/sample-round.yaml.',
)}
<h2>In Azure, Schritt für Schritt</h2>
${steps(
  'Azure Bot anlegen: „Single Tenant“ mit Geheimnis oder „User-Assigned Managed Identity“ ohne. Multi-Tenant-Bots lassen sich nicht mehr neu anlegen.',
  'Kanal „Microsoft Teams“ einschalten.',
  'Rechner oder Container anlegen, Paket entpacken.',
  html`Abhängigkeiten einrichten: ${shell('npm ci --omit=dev')}`,
  'Einstellungen setzen (nächste Tabelle), dann den Dienst starten: node_modules/.bin/node src/main.ts. Nicht über npm: es gibt das Signal zum Beenden nicht weiter.',
  'Endpunkt im Azure Bot eintragen: https://IHR-NAME/api/messages.',
  html`Wenn ${shell('curl https://IHR-NAME/ready')} mit 200 antwortet: App-Paket erzeugen mit ${shell('npm run package')}, hochladen, dem Team hinzufügen.`,
  html`Die Kennung des Kanals in die Rundendatei übernehmen und die Datei anwenden: ${shell('npm run --silent cli -- round apply runde.yaml')}`,
  html`Prüfen, ob alles zusammenpasst: ${shell('npm run --silent cli -- doctor --package .package/kreisrunde.zip')}`,
)}
<h2>Im eigenen Haus, Schritt für Schritt</h2>
${steps(
  'Azure Bot wie oben anlegen: Auch dann läuft nur die Anmeldung über Microsoft, die Daten bleiben im Haus.',
  'Rechner in der DMZ oder dahinter, davor ein Reverse-Proxy, der TLS beendet.',
  'Der Proxy reicht weiter: /api/messages, /files und diese Seiten. Alles andere bleibt zu.',
  'TRUSTED_PROXY_HEADER und TRUSTED_PROXY_HOPS setzen, damit Grenzen je Absender gelten; HTTPS_PROXY, wenn es nur über einen Proxy hinausgeht.',
  'Als Dienst einrichten: .deploy/kreisrunde.service für systemd (eigener Benutzer, Schreibrecht nur auf die Datenbank) oder .deploy/Containerfile für einen Container ohne Root mit schreibgeschütztem Dateisystem.',
  html`Kommt der Rechner an kein Paketverzeichnis, auf einem gleichartigen packen: ${shell('npm run release')}`,
  'Weiter wie in Azure ab „Abhängigkeiten einrichten“.',
)}
<h2>SharePoint (wahlweise)</h2>
<p>Kreisrunde legt in der Website des Kanals ab, was alle der Runde lesen dürfen: abgestimmte Niederschriften, Beschlüsse, Ideen, die Richtlinie in
beschlossenen Versionen, gesendete Schreiben, Ergebnisse von Rundfragen, die alle sehen, Themenfelder. Nie abgelegt werden Bescheide, Maßnahmen, Beträge
einer Kommune, Entwürfe und vertrauliche Antworten. Ohne diese Einrichtung kommen Dateien über Links.</p>
${steps(
  'Website bestimmen: Im Kanal „Dateien“, „In SharePoint öffnen“; ein privater oder geteilter Kanal hat eine eigene Website. Diese Adresse gilt.',
  'In Entra bei der App unter „API-Berechtigungen“ Microsoft Graph, Anwendungsberechtigung Sites.Selected hinzufügen und der Administratoreinwilligung zustimmen. Damit allein erreicht die App keine Website.',
  html`Das Recht auf diese eine Website erteilen, als Administrator mit Sites.FullControl.All: ${shell('POST https://graph.microsoft.com/v1.0/sites/{site-id}/permissions')} mit dem Inhalt ${shell('{"roles":["write"],"grantedToIdentities":[{"application":{"id":"MicrosoftAppId","displayName":"Kreisrunde"}}]}')}. Die site-id liefert ${shell('GET https://graph.microsoft.com/v1.0/sites/contoso.sharepoint.com:/sites/Kreisrunde')}.`,
  html`In die Rundendatei eintragen und anwenden: ${shell('sharepoint: { site: https://contoso.sharepoint.com/sites/Kreisrunde, folder: Kreisrunde/Ablage }')}; wahlweise library (Name der Bibliothek) und watched (Ordner außerhalb der Ablage, dessen Dokumente ins Wissen kommen). Ohne folder wird nichts abgelegt.`,
  html`Prüfen: ${shell('npm run --silent cli -- doctor')} sagt, ob die Website erreichbar ist, ob geschrieben werden darf und ob die Bibliothek mehr Personen offensteht als dem Kanal.`,
)}
<p>Die App sieht und ändert auf dieser einen Website alle Dateien, auf anderen keine; Postfächer, Chats und Kalender sieht sie damit nicht. Wer in den
Gruppen der Website steht, sieht sie nicht: Prüfen Sie das unter „Websiteberechtigungen“. Das Recht endet, wenn Sie die Berechtigung der Website wieder löschen.</p>
<p>Mit „watched“ liest Kreisrunde alle 15 Minuten, was sich in der Bibliothek geändert hat: von allem Namen, Ort und Änderungskennung, geladen und gelesen werden allein
Dateien in diesem Ordner und seinen Unterordnern, nach der Virenprüfung und bis 20 MB. Behalten wird der Stand des Ordners (Namen, Adressen, Prüfwerte) und die Datei, solange die
Koordination über sie nicht entschieden hat oder sie als Wissen gilt. Nichts davon gilt ohne ihre Bestätigung; im Ordner ändert Kreisrunde nichts, dafür genügt das Recht „read“.</p>
<h2>E-Mail (wahlweise)</h2>
<p>Schreiben ans MAGS und Einladungen gehen dann aus einem Postfach der Koordination hinaus, jede erst nach ihrer Bestätigung. Gelesen wird kein Postfach:
Antworten trägt die Koordination ein. Ohne diese Einrichtung gibt es Entwürfe (.eml) über Links.</p>
${table(
  'Drei Wege; MAIL_FROM nennt immer das Postfach, das als Absender gezeigt wird',
  ['Weg', 'Einstellungen'],
  [
    [
      'Mailserver des Hauses (Relay)',
      'MAIL_SERVER=smtp://relay.example.de:587, MAIL_AUTH=none; STARTTLS muss der Server anbieten, der Rechner dort zugelassen sein',
    ],
    ['Mailserver mit Anmeldung', 'MAIL_SERVER=smtps://mail.example.de:465, MAIL_USER, MAIL_PASSWORD'],
    ['Microsoft 365 über SMTP', 'MAIL_SERVER=smtp://smtp.office365.com:587, MAIL_AUTH=oauth2'],
    ['Microsoft 365 über Graph', 'MAIL_SERVER=graph'],
  ],
)}
${steps(
  'SMTP mit OAuth2: In Entra bei der App unter „API-Berechtigungen“ Office 365 Exchange Online, Anwendungsberechtigung SMTP.SendAsApp hinzufügen und der Administratoreinwilligung zustimmen.',
  html`Die App in Exchange Online bekannt machen und ihr nur dieses Postfach geben: ${shell('New-ServicePrincipal -AppId MicrosoftAppId -ObjectId OBJEKT-ID')}, ${shell('Add-MailboxPermission -Identity runde@kreis.example.de -User OBJEKT-ID -AccessRights FullAccess')}; am Postfach SMTP AUTH zulassen: ${shell('Set-CASMailbox -Identity runde@kreis.example.de -SmtpClientAuthenticationDisabled $false')}.`,
  html`Graph, auf ein Postfach begrenzt (RBAC for Applications, ohne Berechtigung Mail.Send in Entra): ${shell('New-ManagementScope -Name Kreisrunde -RecipientRestrictionFilter "PrimarySmtpAddress -eq \'runde@kreis.example.de\'"')}, dann ${shell("New-ManagementRoleAssignment -App OBJEKT-ID -Role 'Application Mail.Send' -CustomResourceScope Kreisrunde")}. Gesendetes liegt in „Gesendete Elemente“ des Postfachs.`,
  html`Prüfen, ohne zu senden: ${shell('npm run --silent cli -- doctor')} sagt, ob der Mailserver erreichbar ist, verschlüsselt und die Anmeldung annimmt. Zertifikate werden immer geprüft.`,
)}
<p>Nach einer Rückspielung wird nichts gesendet, bis sie freigegeben ist. Brach die Verbindung nach der Übergabe ab, sendet Kreisrunde nie von selbst noch einmal; die Koordination entscheidet.</p>
<h2>Einstellungen</h2>
${table(
  'Ohne diese startet der Dienst nicht',
  ['Name', 'Inhalt'],
  [
    ['MicrosoftAppType', 'SingleTenant oder UserAssignedMsi, genau so'],
    ['MicrosoftAppId, MicrosoftAppTenantId', 'Kennungen der Registrierung und ihres Mandanten'],
    ['MicrosoftAppPassword', 'Geheimnis, nur bei SingleTenant; SECRET_EXPIRES nennt sein Ende (JJJJ-MM-TT)'],
    ['ROUND_FILE', 'Pfad der Rundendatei'],
    ['DATABASE_URL', 'sqlite:PFAD (ein Kreis, eine Instanz) oder postgres://… (mehrere)'],
    ['PUBLIC_URL', 'die https-Adresse, unter der Nutzende den Dienst erreichen'],
  ],
)}
<h2>Netz</h2>
${table(
  'Verbindungen, über Port 443, wo nichts anderes steht',
  ['Ziel', 'Richtung', 'Wofür'],
  [
    ['IHR-NAME/api/messages', 'herein', 'Nachrichten von Teams'],
    ['IHR-NAME/files', 'herein', 'Dateien und Kalender; Outlook lädt Kalender aus der Microsoft-Cloud'],
    ['login.microsoftonline.com', 'hinaus', 'Anmeldung des Bots'],
    ['login.botframework.com', 'hinaus', 'Schlüssel, mit denen Nachrichten geprüft werden'],
    ['smba.trafficmanager.net', 'hinaus', 'Nachrichten an Teams'],
    ['graph.microsoft.com', 'hinaus', 'Ablage und Wissensordner in SharePoint, E-Mail über Graph, wenn eingerichtet'],
    ['Ihr Mailserver, Port 465 oder 587', 'hinaus', 'E-Mail über SMTP, wenn eingerichtet'],
    ['*.sharepoint.com', 'hinaus', 'Dateien, die Nutzende senden'],
  ],
)}
${paragraphs('smba.trafficmanager.net spricht seit Ende Oktober 2026 auch TLS 1.3. Firewalls, die Verbindungen am TLS-Fingerabdruck erkennen, brauchen eine Ausnahme.')}
<h2>Berechtigungen, und warum</h2>
${table(
  'Was die App verlangt',
  ['Berechtigung', 'Warum'],
  [
    ['identity', 'zu wissen, wer schreibt: Anmeldename und Kennung, kein Profil'],
    ['messageTeamMembers', 'Mitgliedern der Runde im persönlichen Chat zu schreiben, auch zur Erinnerung'],
    ['Dateien im persönlichen Chat', 'Dokumente anzunehmen, die jemand sendet'],
    [
      'Microsoft Graph',
      'keine von sich aus: Die App liest weder Postfächer noch Kalender; nur mit SharePoint (wahlweise) Sites.Selected für eine Website',
    ],
  ],
)}
${paragraphs('Im Kanal hört die Assistenz nur, was mit @Kreisrunde an sie gerichtet ist.')}
<h2>Einladungen per E-Mail</h2>
${paragraphs('Wer Einladungen auch per E-Mail wünscht, braucht eine Adresse: in der Rundendatei bei der Person mail: sozialamt@stadt.example, übernommen mit „round apply“. Absender und Organisator des Termins ist das Postfach aus MAIL_FROM; gelesen wird es nicht. Jede Version einer Sitzung geht einmal an die Person allein, mit derselben UID wie in der Kalenderdatei. Lehnt der Mailserver eine Adresse ab, geht dorthin nichts mehr, bis die Rundendatei eine andere nennt.')}
<h2>Geteilter Kanal oder Gäste im Team?</h2>
${table(
  'Was worin geht',
  ['Weg', 'Kanal und Karten', 'Persönlicher Chat', 'Zu beachten'],
  [
    ['Alle im selben Mandanten', 'ja', 'ja', 'der einfachste Weg'],
    [
      'Gäste im Team des Kreises',
      'ja',
      'nicht gesichert',
      'Gäste können die App nicht selbst hinzufügen; was sie im Chat nicht erreicht, steht im Kanal',
    ],
    [
      'Geteilter Kanal',
      'ja',
      'nicht gesichert',
      'App dem Team und dem Kanal hinzufügen; Gäste sind dort nicht, Mandanten der Städte in der Rundendatei nennen',
    ],
    ['Nur Föderation (externer Chat)', 'nein', 'nein', 'Externe können Apps nicht nutzen'],
  ],
)}
${paragraphs('Jede Schaltfläche hat eine getippte Entsprechung: Was ein Client nicht zeigt, lässt sich schreiben. Probieren Sie den Weg mit einer Person je Stadt aus, bevor Sie einladen.')}
<h2>Sichern und zurückspielen</h2>
${steps(
  html`SQLite im laufenden Betrieb sichern: ${shell('npm run --silent cli -- backup sicherung.db')}. Die Kopie wird geprüft.`,
  html`PostgreSQL: pg_dump --format=custom, danach ${shell('npm run --silent cli -- deleted sicherung.dump.geloescht.json')}.`,
  'Kopien außerhalb des Rechners aufbewahren, mit der Liste der Gelöschten daneben. BACKUP_FOLDER nennt ihren Ordner; doctor meldet, wenn die letzte zu alt ist.',
  html`Zurückspielen: Dienst beenden, ${shell('npm run --silent cli -- restore sicherung.db')}. Nichts geht hinaus, bis Sie es freigeben.`,
  html`Prüfen: ${shell('npm run --silent cli -- verify')}, dann freigeben: ${shell('npm run --silent cli -- release --new')}.`,
)}
${paragraphs('Üben Sie das Zurückspielen einmal im Jahr auf einem zweiten Rechner.')}
<h2>Aktualisieren</h2>
${steps(
  'Hinweise zur Version lesen (CHANGELOG), sichern.',
  html`Neues Paket neben das alte entpacken, ${shell('npm ci --omit=dev')}.`,
  'Alten Dienst mit SIGTERM beenden, neuen starten. Die Datenbank passt sich selbst an.',
  'Mit PostgreSQL und mehreren Instanzen: neue starten, auf /ready warten, dann erst eine alte beenden.',
)}
<h2>Überwachen</h2>
${table(
  'Was Sie abfragen',
  ['Abfrage', 'Antwort'],
  [
    [shell('curl http://127.0.0.1:3978/health'), '200, solange der Prozess lebt'],
    [shell('curl http://127.0.0.1:3978/ready'), '200, wenn Datenbank und Wissen bereit sind, sonst 503'],
    [
      shell('npm run --silent cli -- doctor'),
      'ein Satz je Befund: Einstellungen, Datenbank, Uhr, Erreichbarkeit von Microsoft, Platte, Sicherung; Endcode 0 in Ordnung, 1 Hinweis, 2 gestört',
    ],
    [shell('npm run --silent cli -- verify'), 'Endcode 1, wenn etwas nicht stimmt, das immer stimmen muss'],
    ['Protokoll des Dienstes', 'eine Zeile je Ereignis, ohne Texte und Namen'],
  ],
)}
${points(
  'Der häufigste Ausfall: Das Geheimnis des Bots ist abgelaufen. Tragen Sie SECRET_EXPIRES ein und erneuern Sie es vorher.',
  'Endcode 78 beim Start: Eine Einstellung ist falsch; die Meldung nennt alle auf einmal.',
)}`;
}

/** Steps in their order. */
function steps(...texts: readonly Filling[]): Markup {
  return html`<ol>${texts.map((text) => html`<li>${text}</li>`)}</ol>`;
}
