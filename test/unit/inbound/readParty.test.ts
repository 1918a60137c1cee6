import { readParty } from '../../../core/inbound/normalise/readParty';

const ada = { wa_id: '15550107777', user_id: 'US.1', profile: { name: 'Ada', username: '@ada' } };
const bob = { wa_id: '15550108888', user_id: 'US.2', profile: { name: 'Bob' } };

test('of several contacts, the one with an id of the event is the person', () => {
	expect(readParty({ waId: bob.wa_id }, [ada, bob])).toEqual({ partyId: 'US.2', userId: 'US.2', waId: bob.wa_id, phone: '+15550108888', name: 'Bob' });
	expect(readParty({ userId: 'US.1' }, [bob, ada])).toEqual({ partyId: 'US.1', userId: 'US.1', waId: ada.wa_id, phone: '+15550107777', name: 'Ada', username: 'ada' });
	expect(readParty({ waId: '15550109999' }, [ada, bob])).toEqual({ partyId: '15550109999', waId: '15550109999', phone: '+15550109999' });
});

test.each([
	['another phone number', { waId: '15550109999' }],
	['another user id', { userId: 'US.9' }],
	['the same kind of ids, all others', { waId: '15550109999', userId: 'US.9' }],
])('a lone contact is somebody else when the event has %s', (_what, ids) => {
	expect(readParty(ids, [ada])).not.toHaveProperty('name', 'Ada');
	expect(readParty(ids, [ada])).toMatchObject(ids);
});

test.each([
	['an event that names nobody', {}, ada],
	['an event that knows the user id only, with a contact that knows the number only', { userId: 'US.1' }, { ...ada, user_id: undefined }],
	['an event that knows the number only, with a contact that knows the user id only', { waId: ada.wa_id }, { ...ada, wa_id: undefined }],
])('a lone contact is the person of %s', (_what, ids, contact) => {
	expect(readParty(ids, [contact])).toEqual({ partyId: 'US.1', userId: 'US.1', waId: ada.wa_id, phone: '+15550107777', name: 'Ada', username: 'ada' });
});

test.each([
	['15550107777', '+15550107777'],
	['1555010', '+1555010'],
	['155501', undefined],
	['1555010777712345', undefined],
	['x15550107777', undefined],
	['15550107777x', undefined],
])('the WhatsApp id %s is the phone number %s', (waId, phone) => {
	expect(readParty({ waId }).phone).toBe(phone);
});

test('a contact may lack everything; an at sign inside a username is a part of it', () => {
	expect(readParty({ userId: 'US.1' }, [{ user_id: 'US.1' }])).toEqual({ partyId: 'US.1', userId: 'US.1' });
	expect(readParty({}, [{ profile: { username: 'a@da' } }]).username).toBe('a@da');
	for (const contacts of [undefined, null, 'Ada', [], [7]]) expect(readParty({}, contacts)).toEqual({ partyId: '' });
});
