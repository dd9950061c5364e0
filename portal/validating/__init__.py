"""Two validators of JSON Schema behind one interface: a fast one in Rust, and a small one in Python for the desk that is downloaded."""
