import { render } from 'preact';
import { PhoneWall } from './phone/PhoneWall';

const root = document.getElementById('sandbox');
if (root) render(<PhoneWall />, root);
