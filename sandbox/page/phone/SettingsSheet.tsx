import { blockBusiness, changePerson, chooseMarketing } from '../api/peopleApi';
import type { ChatAddress } from '../api/personApi';
import type { Attempt } from '../chat/useAttempt';
import { Switch } from '../controls/Switch';
import { Sheet } from '../sheet/Sheet';
import type { BusinessNumber, Person } from '../state/snapshot';
import './SettingsSheet.css';

/** What a person decides about a business, and about their own privacy. */
export function SettingsSheet(props: { person: Person; business: BusinessNumber; address: ChatAddress; attempt: Attempt; close: () => void }) {
	const { person, business, address, attempt, close } = props;
	const { waId, blocks, marketing, hidesNumber, readReceipts } = person;
	return (
		<Sheet title="Chat settings" close={close}>
			<div class="sheet-scroll settings">
				<h4>{business.verifiedName}</h4>
				<Switch
					label="Block"
					hint="Nothing arrives any more; the business is told that it failed"
					on={blocks.includes(business.id)}
					testId="setting-block"
					change={(on) => void attempt(blockBusiness(address, on))}
				/>
				<Switch
					label="Offers and announcements"
					hint="Switched off, marketing templates fail with 131050"
					on={marketing !== 'stopped'}
					testId="setting-marketing"
					change={(on) => void attempt(chooseMarketing(address, on ? 'resume' : 'stop'))}
				/>
				<h4>My privacy</h4>
				<Switch
					label="Read receipts"
					hint="Switched off, the business never sees blue ticks"
					on={readReceipts}
					testId="setting-receipts"
					change={(on) => void attempt(changePerson(waId, { readReceipts: on }))}
				/>
				<Switch
					label="Hide my number"
					hint="Businesses see a user id instead"
					on={hidesNumber}
					testId="setting-hide"
					change={(on) => void attempt(changePerson(waId, { hidesNumber: on }))}
				/>
			</div>
		</Sheet>
	);
}
