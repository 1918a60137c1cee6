import { postgresRoom } from '../store/storeRoom';
import { killSuite } from './kill/killSuite';

describe('processes that end, on Postgres', () => killSuite(postgresRoom, { rounds: 4, sigkills: 2 }));
