"""The editor: a closed set of styles over the block model, pictures from this computer's own store, autosave, the check before sending."""
