import { postgresRoom } from '../store/storeRoom';
import { deskContract } from './deskContract';

describe('the desk on Postgres', () => deskContract(postgresRoom));
