import { useState } from 'preact/hooks';
import type { SeedTemplate } from '../../../seed/seedTemplate';
import { tell, wordsOf } from '../../api/request';
import { SelectField } from '../../controls/SelectField';
import { useFresh } from '../../state/useFresh';
import { Section } from '../Section';
import { TemplateCard } from './TemplateCard';
import './TemplatesSection.css';
import type { Verdict } from './verdict';

const RENEWED_MS = 1_500;
// What waits for a decision stands first.
const ORDER = ['PENDING', 'IN_APPEAL', 'REJECTED', 'PAUSED', 'DISABLED', 'APPROVED'];

/** The templates of all accounts, to be approved or rejected as Meta's reviewers do. */
export function TemplatesSection() {
	const { answer, problem, reload } = useFresh<{ templates: SeedTemplate[] }>('/sandbox/templates', RENEWED_MS);
	const [failed, setFailed] = useState<string>();
	const [status, setStatus] = useState('all');
	const templates = (answer?.templates ?? []).toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.name.localeCompare(b.name));
	const shown = templates.filter((template) => status === 'all' || template.status === status);
	const statuses = [...new Set(templates.map((template) => template.status))];
	const decide = (id: string, verdict: Verdict): void => {
		tell(`/sandbox/templates/${encodeURIComponent(id)}/review`, verdict).then(
			() => {
				setFailed(undefined);
				reload();
			},
			(error: unknown) => setFailed(wordsOf(error)),
		);
	};
	return (
		<Section
			title="Templates"
			about="A new template is reviewed by itself after a while; here you are the reviewer. Each decision is told by webhook."
			problem={failed ?? problem}
			actions={
				<SelectField
					label="Show"
					value={status}
					change={setStatus}
					choices={[{ value: 'all', label: `All (${templates.length})` }, ...statuses.map((value) => ({ value, label: value }))]}
				/>
			}
		>
			{answer && shown.length === 0 && <p class="nothing">No templates.</p>}
			<ul class="templates" data-testid="templates">
				{shown.map((template) => (
					<TemplateCard key={template.id} template={template} decide={(verdict) => decide(template.id, verdict)} />
				))}
			</ul>
		</Section>
	);
}
