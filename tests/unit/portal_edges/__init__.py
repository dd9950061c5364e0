"""The portal's edges."""
