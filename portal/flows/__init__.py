"""What follows from what people write: proposals, invitations, applications, groups, polls and pupils, and who is told of it."""
