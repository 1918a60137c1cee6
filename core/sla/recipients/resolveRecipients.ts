import type { Fields } from '../policy';
import { contactRecipient, personRecipient, type AlarmRecipient } from './alarmRecipient';
import type { Directory } from './directory';
import { findMembers } from './findMembers';
import { findPersons } from './findPersons';
import { onCall } from './onCall';
import type { Person } from './person';
import { selectorName, type Contact, type Selector } from './selector';

/** Why a selector reached nobody, or a person was passed over. */
export type UnreachedCode = 'noOwner' | 'unknownPerson' | 'nobodyWithRole' | 'nobodyInDepartment' | 'unknownRota' | 'nobodyOnCall' | 'emptyField' | 'optedOut' | 'deliveryFailed';

/** A selector that reached nobody, and why. */
export interface Unreached {
	selector: string;
	code: UnreachedCode;
}

/** Why somebody is told: the selectors that chose them; for the catch-all, what reached nobody before. */
export interface Reason {
	selector: string;
	because?: Unreached[];
}

export interface ChosenRecipient {
	recipient: AlarmRecipient;
	/** Where the directory knows them. */
	person?: Person;
	reasons: Reason[];
}

interface Asked {
	to: readonly Selector[];
	catchAll: Contact;
	/** Values of the case. */
	fields: Fields;
	directory: Directory;
	now: number;
	/** Who was told on behalf of a rota before; a change of turn does not tell the next one the same message. */
	toldFor: (selector: string) => AlarmRecipient | undefined;
}

type Found = { people: (Person | Contact)[] } | { code: UnreachedCode };

/** Texts that are addresses themselves, so that a record may hold a number which the directory does not know. */
const addressForm = /^(\+?[\d\s().\-/]{7,}|[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{5,})$/;

function byText(directory: Directory, text: string): (Person | Contact)[] {
	const persons = findPersons(directory, text);
	return persons.length > 0 || !addressForm.test(text.trim()) ? persons : [{ address: text.trim() }];
}

function textsOf(value: unknown): string[] {
	const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;\n]/) : [value];
	return list.filter((one) => typeof one === 'string' || typeof one === 'number').map((one) => String(one).trim()).filter((text) => text !== '');
}

const orCode = (people: (Person | Contact)[], code: UnreachedCode): Found => (people.length > 0 ? { people } : { code });

function find(chosen: Selector, { fields, directory, now, toldFor }: Asked): Found {
	switch (chosen.by) {
		case 'owner': {
			const texts = textsOf(fields.owner);
			return texts.length === 0 ? { code: 'noOwner' } : orCode(texts.flatMap((text) => byText(directory, text)), 'unknownPerson');
		}
		case 'person':
			return orCode(findPersons(directory, chosen.person), 'unknownPerson');
		case 'role':
			return orCode(findMembers(directory, chosen), 'nobodyWithRole');
		case 'department':
			return orCode(findMembers(directory, chosen), 'nobodyInDepartment');
		case 'rota': {
			const told = toldFor(selectorName(chosen));
			if (told !== undefined) return { people: [directory.persons.find((one) => personRecipient(one).id === told.id) ?? told] };
			const rota = directory.rotas.find(({ id }) => id === chosen.rota);
			if (rota === undefined) return { code: 'unknownRota' };
			const id = onCall(rota, chosen.turn, now);
			return orCode(directory.persons.filter((one) => one.id === id), id === undefined ? 'nobodyOnCall' : 'unknownPerson');
		}
		case 'field': {
			const texts = textsOf(fields[chosen.field]);
			return texts.length === 0 ? { code: 'emptyField' } : orCode(texts.flatMap((text) => byText(directory, text)), 'unknownPerson');
		}
		case 'contact':
			return { people: [chosen.contact] };
	}
}

const isPerson = (one: Person | Contact): one is Person => 'roles' in one;

/** A contact whom the directory knows is the person, with the person's quiet hours and language. */
function asChosen(one: Person | Contact, directory: Directory): Omit<ChosenRecipient, 'reasons'> {
	const person = isPerson(one) ? one : findPersons(directory, one.address)[0];
	return person === undefined ? { recipient: contactRecipient(one as Contact) } : { recipient: personRecipient(person), person };
}

/** The catch-all as a recipient, with what reached nobody before. It is told also where it has opted out as a person. */
export function catchAllRecipient({ catchAll, directory }: Pick<Asked, 'catchAll' | 'directory'>, because: Unreached[]): ChosenRecipient {
	return { ...asChosen(catchAll, directory), reasons: [{ selector: 'catchAll', ...(because.length > 0 && { because }) }] };
}

/** Everybody whom selectors mean at an instant, each once with every reason; the catch-all where that is nobody. */
export function resolveRecipients(asked: Asked): { chosen: ChosenRecipient[]; unreached: Unreached[] } {
	const chosen = new Map<string, ChosenRecipient>();
	const unreached: Unreached[] = [];
	for (const one of asked.to) {
		const selector = selectorName(one);
		const found = find(one, asked);
		if ('code' in found) {
			unreached.push({ selector, code: found.code });
			continue;
		}
		for (const candidate of found.people.map((someone) => asChosen(someone, asked.directory))) {
			if (candidate.person?.optedOut) {
				unreached.push({ selector, code: 'optedOut' });
				continue;
			}
			const known = chosen.get(candidate.recipient.id);
			if (known === undefined) chosen.set(candidate.recipient.id, { ...candidate, reasons: [{ selector }] });
			else if (!known.reasons.some((reason) => reason.selector === selector)) known.reasons.push({ selector });
		}
	}
	return { chosen: chosen.size > 0 ? [...chosen.values()] : [catchAllRecipient(asked, unreached)], unreached };
}
