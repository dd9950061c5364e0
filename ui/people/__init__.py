"""Contacts: who is one, who asks, whom one follows and what they do, and the portal's notices."""
