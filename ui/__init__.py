"""Qt models and views, one folder per room of the product. No network, no database, no secrets."""
