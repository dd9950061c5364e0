"""The measuring bench: every budget of the product on the real desk and the real portal, beside limits and peers."""
