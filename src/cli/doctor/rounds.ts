import type { Db } from '../../conversation/database.ts';
import type { Member, Role } from '../../conversation/turn.ts';
import { findConversation } from '../../delivery/conversations.ts';
import { enumerate } from '../../german/list.ts';
import { differences, standingOf } from '../../municipalities/apply.ts';
import { closingOf } from '../../municipalities/closures.ts';
import { membersOf } from '../../municipalities/members.ts';
import { coordinatorsAmong } from '../../municipalities/rights.ts';
import type { Municipality, RoundPlan } from '../../municipalities/round.ts';
import { allRounds, municipalitiesOf } from '../../municipalities/store.ts';
import type { RoundFile } from '../../round-file.ts';
import { broken, type Finding, fine, warning } from './finding.ts';

const APPLY = 'ergänzen Sie die Rundendatei, und übernehmen Sie sie: cli round apply DATEI.yaml';

/** Looks at each round that is not closed, and whether the round file has been taken over. */
export async function lookAtRounds(db: Db, file: RoundFile | undefined): Promise<Finding[]> {
  const findings = file ? [await ofFile(db, file)] : [];
  for (const round of await allRounds(db)) {
    if (await closingOf(db, round.id)) continue;
    const people = ofPeople(round, await membersOf(db, round.id), await municipalitiesOf(db, round.id));
    findings.push(await ofChannel(db, round), ...people);
  }
  return findings;
}

async function ofFile(db: Db, file: RoundFile): Promise<Finding> {
  const standing = await standingOf(db, file.id);
  const says = `Die Runde „${file.name}“ steht nicht in der Datenbank`;
  if (!standing) return warning('round', says, 'übernehmen Sie die Rundendatei: cli round apply DATEI.yaml');
  const { length } = differences(standing, file);
  if (length === 0) return fine('round', `Rundendatei und Datenbank stimmen überein („${file.name}“).`);
  const points = length === 1 ? 'einem Punkt' : `${length} Punkten`;
  return warning(
    'round',
    `Rundendatei und Datenbank weichen in ${points} voneinander ab („${file.name}“)`,
    'sehen Sie den Unterschied an, und übernehmen Sie ihn: cli round apply DATEI.yaml',
  );
}

async function ofChannel(db: Db, { id, name, channel }: RoundPlan): Promise<Finding> {
  const known = await findConversation(db, id, channel);
  if (!known)
    return warning(
      'channel',
      `Im Kanal der Runde „${name}“ hat Kreisrunde noch nichts gehört`,
      'fügen Sie die App dem Team hinzu, prüfen Sie channel in der Rundendatei, und schreiben Sie dort einmal „@Kreisrunde hilfe“.',
    );
  if (known.kind === 'personal')
    return broken(
      'channel',
      `Als Kanal der Runde „${name}“ ist ein persönlicher Chat eingetragen`,
      'tragen Sie unter channel in der Rundendatei die ID des Kanals ein (sie beginnt mit 19:).',
    );
  return fine('channel', `Der Kanal der Runde „${name}“ ist bekannt.`);
}

function ofPeople({ name }: RoundPlan, members: readonly Member[], municipalities: readonly Municipality[]): Finding[] {
  const lacking = (role: Role) => {
    const has = new Set(members.filter(({ roles }) => roles.includes(role)).map((one) => one.municipality.id));
    return municipalities.filter((one) => !has.has(one.id)).map((one) => one.name);
  };
  const found = [
    ...ofCoordination(name, coordinatorsAmong(members).size),
    ...ofOffice(name, 'Leitung', lacking('head')),
    ...ofOffice(name, 'Vertretung', lacking('deputy')),
  ];
  const all = `In der Runde „${name}“ sind Koordination, Leitungen und Vertretungen vollständig.`;
  return found.length > 0 ? found : [fine('people', all)];
}

function ofCoordination(name: string, coordinators: number): Finding[] {
  if (coordinators > 1) return [];
  if (coordinators === 0) return [broken('people', `Die Runde „${name}“ hat keine Koordination`, APPLY)];
  return [warning('people', `Die Runde „${name}“ hat nur eine Person in der Koordination`, APPLY)];
}

function ofOffice(name: string, what: 'Leitung' | 'Vertretung', lacking: readonly string[]): Finding[] {
  if (lacking.length === 0) return [];
  return [warning('people', `In der Runde „${name}“ fehlt eine ${what} für ${enumerate(lacking)}`, APPLY)];
}
