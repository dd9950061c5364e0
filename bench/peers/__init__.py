"""What the bench needs beside the product: the common content, the emulated line, the counting relay."""
