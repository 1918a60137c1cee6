import { useState } from 'preact/hooks';
import type { SeedTemplate } from '../../../seed/seedTemplate';
import { Button } from '../../controls/Button';
import { Pill } from '../../controls/Pill';
import type { Tone } from '../../controls/tone';
import { SelectField } from '../../controls/SelectField';
import './TemplateCard.css';
import { TemplatePreview } from './TemplatePreview';
import { type Reason, REASONS, type Verdict } from './verdict';

const TONE: Record<string, Tone> = { APPROVED: 'good', PENDING: 'info', REJECTED: 'bad', DISABLED: 'bad', PAUSED: 'warn' };

/** One template: what it says, where it stands, and what a reviewer can decide. */
export function TemplateCard({ template, decide }: { template: SeedTemplate; decide: (verdict: Verdict) => void }) {
	const { id, name, language, category, status, components } = template;
	const [rejecting, setRejecting] = useState(false);
	const [reason, setReason] = useState<Reason>('INVALID_FORMAT');
	return (
		<li class="panel template" data-testid={`template-${id}`}>
			<header class="template-head">
				<h3>{name}</h3>
				<Pill tone={TONE[status] ?? 'quiet'} testId="template-status">
					{status}
				</Pill>
			</header>
			<p class="template-facts">
				{language} · {category.toLowerCase()}
			</p>
			<TemplatePreview components={components} />
			{rejecting ? (
				<div class="template-reason">
					<SelectField label="Reason" value={reason} choices={REASONS} change={setReason} testId="reject-reason" />
					<div class="template-actions">
						<Button tone="danger" testId="reject-confirm" act={() => (setRejecting(false), decide({ status: 'REJECTED', reason }))}>
							Reject
						</Button>
						<Button act={() => setRejecting(false)}>Leave it</Button>
					</div>
				</div>
			) : (
				<div class="template-actions">
					{status !== 'APPROVED' && (
						<Button tone="main" icon="check" label={`Approve ${name}`} testId="approve" act={() => decide({ status: 'APPROVED' })}>
							Approve
						</Button>
					)}
					{status !== 'REJECTED' && (
						<Button tone="danger" label={`Reject ${name}`} testId="reject" act={() => setRejecting(true)}>
							Reject
						</Button>
					)}
					{status === 'APPROVED' && (
						<Button label={`Pause ${name}`} testId="pause" act={() => decide({ status: 'PAUSED' })}>
							Pause
						</Button>
					)}
					{status !== 'DISABLED' && status !== 'PENDING' && (
						<Button label={`Disable ${name}`} testId="disable" act={() => decide({ status: 'DISABLED' })}>
							Disable
						</Button>
					)}
				</div>
			)}
		</li>
	);
}
