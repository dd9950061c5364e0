"""The form of each kind a teacher fills in; one function a kind, `ui.forms.catalogue` names them all."""
