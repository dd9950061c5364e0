"""Which widget asks for which kind of field."""

from __future__ import annotations

from ui.forms import choice_views, list_views, many_views, media_views, record_views, rich_view, spec, text_views, time_views
from ui.forms.field_view import FieldContext, FieldView


def view_of(field: spec.Field, context: FieldContext) -> FieldView:
    """The widget of one field."""
    match field:
        case spec.Web() | spec.Email():
            return text_views.AddressView(field, context)
        case spec.Line():
            return text_views.LineView(field, context)
        case spec.LongText():
            return text_views.LongTextView(field, context)
        case spec.Number():
            return text_views.NumberView(field, context)
        case spec.AgeRange():
            return text_views.AgeRangeView(field, context)
        case spec.OneChoice():
            return choice_views.OneChoiceView(field, context)
        case spec.YesNo():
            return choice_views.YesNoView(field, context)
        case spec.Checklist():
            return choice_views.ChecklistView(field, context)
        case spec.ManyChoices():
            return many_views.ManyChoicesView(field, context)
        case _:
            return _less_common(field, context)


def _less_common(field: spec.Field, context: FieldContext) -> FieldView:
    match field:
        case spec.Person():
            return many_views.PersonView(field, context)
        case spec.People():
            return many_views.PeopleView(field, context)
        case spec.Day():
            return time_views.DayView(field, context)
        case spec.Moment():
            return time_views.MomentView(field, context)
        case spec.Span():
            return time_views.SpanView(field, context)
        case spec.Options():
            return list_views.OptionsView(field, context)
        case spec.Lines():
            return list_views.LinesView(field, context)
        case _:
            return _with_records(field, context)


def _with_records(field: spec.Field, context: FieldContext) -> FieldView:
    match field:
        case spec.PictureField():
            return media_views.PictureView(field, context)
        case spec.Files():
            return media_views.FilesView(field, context)
        case spec.Records():
            return record_views.RecordsView(field, context)
        case spec.OneRecord():
            return record_views.OneRecordView(field, context)
        case spec.RichText():
            return rich_view.RichView(field, context)
    raise TypeError(type(field).__name__)
