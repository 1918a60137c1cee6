import type { Fault } from '../../../faults/fault';
import { Button } from '../../controls/Button';
import { showDuration } from '../../text/showDuration';
import './FaultLine.css';
import { faultWords, labelOf } from './faultWords';

/** A fault that is switched on, and what it has done so far. */
export function FaultLine({ fault, switchOff }: { fault: Fault; switchOff: () => void }) {
	const { kind, share, seed, seen, struck, count, delayMs, scope } = fault;
	const facts = [
		share < 1 ? `${Math.round(share * 100)} %` : 'always',
		`seed ${seed}`,
		faultWords[kind]?.waits && showDuration(delayMs),
		count !== undefined && `at most ${count} times`,
		scope.recipient !== undefined && `to ${scope.recipient}`,
		scope.path !== undefined && `path ${scope.path}`,
		scope.about !== undefined && `about ${scope.about}`,
		scope.phoneNumberId !== undefined && `from ${scope.phoneNumberId}`,
	];
	return (
		<li class="panel fault" data-testid={`fault-${kind}`}>
			<div>
				<strong>{labelOf(kind)}</strong>
				<p>{facts.filter(Boolean).join(' · ')}</p>
				<p class="fault-struck">
					Struck <b>{struck}</b> of {seen}
				</p>
			</div>
			<Button label={`Switch off ${labelOf(kind)}`} testId="fault-off" act={switchOff}>
				Switch off
			</Button>
		</li>
	);
}
