/** How the archive calls what the tables hold; what has no word here is called as it is stored. */
const COLUMNS = wordsIn(`
  access=zugang act=handlung acted_at=gehandelt_am active=dabei added_at=hinzugefügt_am addressee=empfänger
  adopted_text=übernommener_text after_text=text_danach agreed_at=abgestimmt_am agreed_on=vereinbart_am
  agreement=absprache amount=betrag anchor=textstelle announced_at=eingeladen_am announced_by=eingeladen_von answer=antwort
  answer_document=dokument_der_antwort answer_reference=aktenzeichen_der_antwort answered_at=beantwortet_am
  answered_by=beantwortet_von answered_office=erwidert_von asked=gefragt asked_at=gefragt_am asked_on=gefragt_am
  awaited=gilt_bis_zur_antwort awaits=wartet_auf_antwort background=hintergrund ballots_changed=stimmen_änderbar band=sicherheit
  base_version=ausgangsfassung before=vorher before_text=text_vorher began_at=begonnen_am began_by=begonnen_von
  beside=stimmzettel_mit by_number=durch_nummer by_year=durch_jahr cancel_reason=grund_der_absage cancelled_at=abgesagt_am
  cancelled_by=abgesagt_von changed_at=geändert_am changed_by=geändert_von changes=ändert checksum=prüfsumme choice=stimme
  chosen=gewählter_termin circulated_at=in_umlauf_seit circulation=umlauf circumstances=sachverhalt closed_at=geschlossen_am
  closes_at=endet_am closes_before=ende_vorher collection=sammlung committed=gebunden committee=ausschuss contact=ansprechstelle
  contact_office=ansprechstelle content=inhalt corrects=berichtigt cost=kosten costs_go_on=kosten_laufen_weiter
  created_at=angelegt_am dates=termine day=tag deadline=frist decided_at=entschieden_am decided_by=entschieden_von
  decided_office=entschieden_von decided_on=beschlossen_am decision_number=beschluss_nummer decision_reason=begründung
  decision_text=beschlusstext decision_year=beschluss_jahr decisions=beschlüsse declared_at=erklärt_am description=beschreibung
  details=angaben digest=prüfsumme_der_handlung discarded_at=verworfen_am document=dokument document_title=titel_des_dokuments drafted_at=entworfen_am
  drawn_at=vorgelegt_am due_at=fällig_am due_on=fällig_am end_before=ende_vorher end_proposed=ende_vorgeschlagen
  ended_at=beendet_am ended_by=beendet_von event=ereignis evidence=nachweis fields=felder file=datei
  finished_at=abgeschlossen_am finished_by=abgeschlossen_von follows=folgt_auf follows_as=folgt_als form=form
  from_day=ab_tag frozen_at=festgeschrieben_am given=gegeben_durch given_at=gegeben_am goes_on=läuft_weiter
  guideline=richtlinie happened_at=geschehen_am happened_on=geschehen_am hash=prüfsumme heading=überschrift
  held_on=gehalten_am helpful=hilfreich id=kennung idea=eintrag inquiry=nachfrage item=punkt items=punkte key=vorgang
  kept_at=festgehalten_am kind=art last_on=zuletzt_am late=verspätet led_to=führte_zu legal_basis=rechtsgrundlage
  letter=schreiben line=zeile link=link link_before=link_vorher loaded_at=geladen_am made_at=erstellt_am matter=vorgang
  measure=maßnahme measures=maßnahmen meeting=sitzung message=nachricht minutes=minuten minutes_planned=minuten_geplant
  moved_at=verlegt_am municipality_id=kommune name=name named=genannt named_as=benannt_als named_at=benannt_am
  named_by=benannt_von network=netzwerk newer_version=neuere_fassung note=vermerk noted_at=vermerkt_am number=nummer
  occasion=anlass office=stelle on_day=tag opened_at=eröffnet_am opened_by=eröffnet_von options=optionen
  organisation=organisation origin=herkunft outcome=ergebnis pages=seiten paper=vorlage paper_title=titel_der_unterlage
  paper_url=adresse_der_unterlage papers_due=vorlagenschluss passed_on=weitergeleitet path=überschriften people=personenzahl
  period=zeitraum place=ort place_before=ort_vorher planned=geplant population=einwohner position=platz
  prerequisites=voraussetzungen presenter=vortrag proof_accepted=nachweis_anerkannt proof_due=nachweis_fällig
  proof_received=nachweis_eingegangen proposal=vorschlag proposed=vorgeschlagen proposed_at=vorgeschlagen_am
  provider=träger published_at=veröffentlicht_am published_by=veröffentlicht_von publisher=herausgeber purpose=zweck
  query=rückfrage question=frage questions=fragen quorum=quorum rate=satz reason=grund received_at=eingegangen_am
  recorded_at=festgehalten_am reference=aktenzeichen referrals=verweisungen_nötig release=stand remind_on=erinnern_am
  reminded_at=erinnert_am reminders=erinnerungen removed_at=entfernt_am removed_by=entfernt_von renewal=verlängerung
  repaid=zurückgezahlt repaid_on=zurückgezahlt_am repealed=aufgehoben replaced_at=ersetzt_am
  replaced_version=ersetzt_durch_fassung replied_on=geantwortet_am reply_by=antwort_erbeten_bis responsibility=zuständigkeit
  rest=offener_rest result=ergebnis results_visible=ergebnis_sichtbar roles=rollen round_view=auffassung_der_runde rule=regel
  said_at=gesagt_am scope=umfang section=abschnitt sections=abschnitte sent_on=versandt_am sequence=termin_zählung
  seal=siegel session=ausschusstermin set_at=festgelegt_am settled_at=erledigt_am settled_by=erledigt_von sha256=prüfsumme_sha256
  share=anteil shown=gezeigt size=größe_bytes source=quelle sources=quellen spent=ausgegeben split=gelesenes
  staff_may=sachbearbeitung_darf stand_in=vertretung starts_at=beginnt_am starts_before=beginn_vorher state=zustand
  stated_at=erklärt_am status=status step=schritt submitted_at=abgegeben_am superseded_at=abgelöst_am supplements=ergänzt
  synonyms=stichwörter taken=übernommen_zählung taken_at=übernommen_am task=aufgabe term_from=wahlzeit_ab term_to=wahlzeit_bis
  text=text times=anzahl title=titel tries=sendeversuche told_on=mitgeteilt_am topic_area=themenfeld topic_areas=themenfelder
  tried=versuche unread=nicht_gelesen until=bis until_day=bis_tag url=adresse valid_from=gültig_ab valid_to=gültig_bis
  value=wert verb=befehl version=version visibility=sichtbarkeit vote=abstimmung what=was whole=ganz
  withdrawn_at=zurückgenommen_am withdrawn_by=zurückgenommen_von word=wort wording=fassung words=wortlaut
  written_at=geschrieben_am year=jahr decisions.wording=wortlaut paper_events.wording=wortlaut
  minutes_versions.minutes=niederschrift minutes_remarks.minutes=niederschrift minutes_circulations.minutes=niederschrift
  minutes_files.minutes=niederschrift day_post_matters.place=platz recipients=empfänger memo=bestätigt
  confirmed_at=bestätigt_am mails.key=schlüssel mails.subject=betreff`);

const TABLES = wordsIn(`
  acknowledgement_queries=Rückfragen agreement_changes=Verlauf attachments=Anlagen attachment_copies=Dateien
  letter_inquiries=Nachfragen guideline_heads=Titel_und_Federführung guideline_wordings=Wortlaute
  guideline_versions=Vereinbarte_Fassungen guideline_ballots=Abstimmungsvorlagen measure_versions=Fassungen
  measure_bases=Rechtsstand measure_provider_versions=Fassungen knowledge_sections=Abschnitte idea_versions=Fassungen
  idea_declarations=Erklärungen idea_comments=Kommentare idea_history=Verlauf import_files=Dateien
  attendance_versions=Erfassungen meeting_attendance=Anwesende meeting_guests=Gäste meeting_lines=Ergebniszeilen
  meeting_moves=Verlegungen minutes_versions=Fassungen minutes_remarks=Anmerkungen committee_versions=Fassungen
  committee_session_versions=Fassungen paper_versions=Fassungen paper_files=Dateien paper_events=Verlauf
  question_askers=Fragende question_changes=Änderungen question_events=Verlauf askings=Befragung asked=Gefragt
  responses=Antworten replaced_responses=Ersetzte_Antworten asking_acts=Verlauf asking_queries=Rückfragen
  discarded_drafts=Verworfen responsibility_versions=Fassungen vote_wordings=Fassungen vote_items=Punkte
  vote_acts=Verlauf_der_Abstimmung vote_statements=Erklärungen day_post_matters=Vorgänge mail_copies=Kopien`);

/** What codes mean, for the page that explains the archive. */
export const CODES: readonly (readonly [string, string])[] = [
  ['draft, open, closed, cancelled', 'Entwurf, offen, geschlossen, abgebrochen oder abgesagt'],
  ['yes, no, abstain, objection', 'Ja oder Zustimmung, Nein, Enthaltung, schwerwiegender Einwand'],
  ['accepted, declined', 'Zusage oder angenommen, Absage oder abgelehnt'],
  ['carried, rejected', 'angenommen, nicht angenommen'],
  ['adopted, discarded, refused', 'übernommen, verworfen, nicht angenommen'],
  ['head, deputy, staff, coordinator', 'Leitung, Stellvertretung, Sachbearbeitung, Koordination'],
  ['telephone, e-mail, present', 'telefonisch, per E-Mail mitgeteilt, in der Sitzung'],
  ['0, 1 bei Ja/Nein-Angaben', 'nein, ja'],
];

function wordsIn(text: string): ReadonlyMap<string, string> {
  const pairs = text.trim().split(/\s+/u);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

/** How a column is called. */
export function sayColumn(table: string, column: string): string {
  return COLUMNS.get(`${table}.${column}`) ?? COLUMNS.get(column) ?? column;
}

/** How a table is called among the parts of a matter. */
export function sayTable(table: string): string {
  return (TABLES.get(table) ?? table).replaceAll('_', ' ');
}
