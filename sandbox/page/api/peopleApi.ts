import type { ChatAddress } from './personApi';
import { tell } from './request';

/** What can be set about a person. */
export interface PersonChanges {
	hidesNumber?: boolean;
	username?: string | null;
	readReceipts?: boolean;
	reachable?: boolean;
	online?: boolean;
	marketing?: 'wanted' | 'stopped' | 'capped' | 'experiment';
}

/** Somebody new; `windowOpen` as if they had just written. */
export interface NewPersonInput {
	waId: string;
	name: string;
	windowOpen: boolean;
}

/** Somebody gets a phone. */
export function addPerson(person: NewPersonInput): Promise<unknown> {
	return tell('/sandbox/people', person);
}

/** Changes a person's habits, without telling the business. */
export function changePerson(waId: string, changes: PersonChanges): Promise<unknown> {
	return tell(`/sandbox/people/${encodeURIComponent(waId)}`, changes, 'PATCH');
}

/** The person blocks a business number, or lets it write again. */
export function blockBusiness({ waId, phoneNumberId }: ChatAddress, blocked: boolean): Promise<unknown> {
	return tell(`/sandbox/people/${encodeURIComponent(waId)}/blocks`, { phoneNumberId, blocked });
}

/** The person stops marketing messages or takes them again; the business hears it by webhook. */
export function chooseMarketing({ waId, phoneNumberId }: ChatAddress, value: 'stop' | 'resume'): Promise<unknown> {
	return tell(`/sandbox/people/${encodeURIComponent(waId)}/marketing`, { phoneNumberId, value });
}
