"""A whole TwinSpace, or the evidence of a label application, as clean HTML with the originals: made with no line, kept by the teacher."""
