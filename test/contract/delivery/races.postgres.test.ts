import { postgresRoom } from '../store/storeRoom';
import { raceSuite } from './races/raceSuite';

describe('subjects on Postgres', () => raceSuite(postgresRoom, 20));
