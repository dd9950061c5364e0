"""The frame around the rooms: rooms list, status bar, banners, stack with back history."""
