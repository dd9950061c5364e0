"""The one pattern of the rooms: a list of records beside the record that is read, answered or written; kinds are parameters of it."""
