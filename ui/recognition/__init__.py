"""Recognition: labels and prizes with their deadlines, applications written over days with their evidence, certificates."""
