"""A file of counts names its source document and keeps what was odd about it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("region", "0002_initial"),
        ("sources", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="countimport",
            name="warnings",
            field=models.JSONField(default=list, verbose_name="waarschuwingen"),
        ),
        migrations.AddField(
            model_name="countimport",
            name="source",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.sourcedocument", verbose_name="bron"),
        ),
        migrations.AlterField(
            model_name="countimport",
            name="source_text",
            field=models.CharField(blank=True, max_length=200, verbose_name="vindplaats in de bron"),
        ),
    ]
