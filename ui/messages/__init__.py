"""Messages: conversations, bubbles, and a reply that is kept while it is being written."""
