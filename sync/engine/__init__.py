"""The exchange: intentions out, facts in, files in their own lane; planning and merging are pure."""
