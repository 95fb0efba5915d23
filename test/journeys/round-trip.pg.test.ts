import { roundTrips } from './round-trip.ts'

roundTrips(() => process.env.TEST_DATABASE_URL)
