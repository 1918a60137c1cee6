import { postgresRoom } from '../store/storeRoom';
import { peopleContract } from './peopleContract';

describe('people on Postgres', () => peopleContract(postgresRoom));
