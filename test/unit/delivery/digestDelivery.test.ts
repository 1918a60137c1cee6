import { digestDelivery } from '../../../core/delivery/digest/digestDelivery';
import type { Delivery } from '../../../core/store';
import { noonMs, waitingDelivery } from '../../contract/store/sampleDelivery';

const member = (key: string, changes: Partial<Delivery> = {}) => ({ ...waitingDelivery(key, 0), fence: 1, ...changes }) as Delivery;

test('a digest asks for the consent that every text of ours needs, and goes to the person of its members', () => {
	const members = [member('a'), member('b')];
	expect(digestDelivery(members, noonMs)).toMatchObject({ consentCategory: 'service', recipient: members[0]!.recipient, phoneNumberId: members[0]!.phoneNumberId, keyKind: 'execution', onUnknown: 'deadLetter', context: { digest: 2 } });
});
