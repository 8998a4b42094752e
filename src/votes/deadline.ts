export {
  type Deadline,
  deadlineAt,
  deadlineFields,
  leavesTime,
  momentOf,
  proposedDeadline,
  readDeadline,
} from '../responses/deadline.ts';
