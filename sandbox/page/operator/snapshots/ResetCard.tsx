import { useState } from 'preact/hooks';
import { tell, wordsOf } from '../../api/request';
import { Button } from '../../controls/Button';
import './ResetCard.css';

/** Back to the seed, after a second question. */
export function ResetCard() {
	const [state, setState] = useState<'idle' | 'sure' | 'done'>('idle');
	const [problem, setProblem] = useState<string>();
	const reset = (): void => {
		tell('/sandbox/reset').then(
			() => setState('done'),
			(error: unknown) => {
				setProblem(wordsOf(error));
				setState('idle');
			},
		);
	};
	return (
		<article class="panel reset" data-testid="reset">
			<div>
				<h3>Start again</h3>
				<p>Messages, media, subscriptions, faults and journals are forgotten; people, numbers and templates are as the seed has them.</p>
				{state === 'done' && <p role="status">The sandbox is as new.</p>}
				{problem !== undefined && <p role="alert">{problem}</p>}
			</div>
			{state === 'sure' ? (
				<div class="reset-sure">
					<Button tone="danger" testId="reset-confirm" act={reset}>
						Forget everything
					</Button>
					<Button act={() => setState('idle')}>Keep it</Button>
				</div>
			) : (
				<Button tone="danger" icon="reload" testId="reset-ask" act={() => setState('sure')}>
					Reset
				</Button>
			)}
		</article>
	);
}
