"""What meetings, events and courses share: their times in all zones, taking part, and files for other calendars."""
