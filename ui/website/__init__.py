"""Bridges to the official website that need no API: text that pastes cleanly, numbered picture files, addresses of pages."""
