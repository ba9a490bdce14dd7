"""Forms in the house style: Django's own form rendering with the classes of the
component library.
"""

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input

_CLASSES = (
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input"),
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.FileInput, "app-file"),
    (Input, "utrecht-textbox utrecht-textbox--html-input"),
)


class DutchBoundField(BoundField):
    """Adds the class that goes with a widget, and the mark of an error."""

    def build_widget_attrs(self, attrs, widget=None):
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        if widget.is_hidden:
            return attrs
        names = next((names for kind, names in _CLASSES if isinstance(widget, kind)), "")
        if names and self.errors:
            names += f" {names.split()[0]}--invalid"
        if names:
            attrs["class"] = f"{names} {widget.attrs.get('class', '')}".strip()
        return attrs


class DutchFormRenderer(TemplatesSetting):
    """Error summary first, then every field with its label, help and errors."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = DutchBoundField
