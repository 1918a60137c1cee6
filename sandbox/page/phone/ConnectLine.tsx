/** What a client needs to reach the API, in one quiet line. */
export function ConnectLine() {
	return (
		<footer class="connect">
			<span>
				API base <code>{location.origin}</code>
			</span>
			<span>
				Token <code>EAAsandbox</code>
			</span>
			<span class="sender">
				From <code>300111222333444</code>
			</span>
		</footer>
	);
}
