import django.db.models.deletion
import ivz.data.migrating
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        ivz.data.migrating.Together(
            operations=[migrations.CreateModel(
                name='SourceDocument',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('key', models.SlugField(unique=True, verbose_name='sleutel')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('kind', models.CharField(choices=[('paper', 'Notitie of plan'), ('agreement', 'Overeenkomst'), ('decision_note', 'Collegevoorstel'), ('letter', 'Brief'), ('statistics', 'Statistiek'), ('law', 'Wet of regeling'), ('other', 'Overig')], max_length=20, verbose_name='soort')),
                    ('publisher', models.CharField(blank=True, max_length=200, verbose_name='uitgever')),
                    ('dated', models.DateField(blank=True, null=True, verbose_name='datum')),
                    ('dated_note', models.CharField(blank=True, max_length=200, verbose_name='toelichting op de datum')),
                    ('reference', models.CharField(blank=True, max_length=100, verbose_name='documentnummer')),
                    ('description', models.TextField(blank=True, verbose_name='omschrijving')),
                ],
                options={
                    'verbose_name': 'bron',
                    'verbose_name_plural': 'bronnen',
                    'ordering': ['title'],
                },
            ), migrations.CreateModel(
                name='SourceDocumentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sources.sourcedocument')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('key', models.SlugField(db_index=False, verbose_name='sleutel')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('kind', models.CharField(choices=[('paper', 'Notitie of plan'), ('agreement', 'Overeenkomst'), ('decision_note', 'Collegevoorstel'), ('letter', 'Brief'), ('statistics', 'Statistiek'), ('law', 'Wet of regeling'), ('other', 'Overig')], max_length=20, verbose_name='soort')),
                    ('publisher', models.CharField(blank=True, max_length=200, verbose_name='uitgever')),
                    ('dated', models.DateField(blank=True, null=True, verbose_name='datum')),
                    ('dated_note', models.CharField(blank=True, max_length=200, verbose_name='toelichting op de datum')),
                    ('reference', models.CharField(blank=True, max_length=100, verbose_name='documentnummer')),
                    ('description', models.TextField(blank=True, verbose_name='omschrijving')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='sourcedocument',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sources_sourcedocumentevent" ("dated", "dated_note", "description", "id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "reference", "title") VALUES (NEW."dated", NEW."dated_note", NEW."description", NEW."id", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publisher", NEW."reference", NEW."title"); RETURN NULL;', hash='bcefe7c83c33d47a24e3bef13bc291c627a39471', operation='INSERT', pgid='pgtrigger_insert_insert_90e67', table='sources_sourcedocument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='sourcedocument',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sources_sourcedocumentevent" ("dated", "dated_note", "description", "id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "reference", "title") VALUES (NEW."dated", NEW."dated_note", NEW."description", NEW."id", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publisher", NEW."reference", NEW."title"); RETURN NULL;', hash='d62457f7fcc9c1d094bff958810fb6b1e2b04a3a', operation='UPDATE', pgid='pgtrigger_update_update_d5581', table='sources_sourcedocument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='sourcedocument',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sources_sourcedocumentevent" ("dated", "dated_note", "description", "id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "reference", "title") VALUES (OLD."dated", OLD."dated_note", OLD."description", OLD."id", OLD."key", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publisher", OLD."reference", OLD."title"); RETURN NULL;', hash='1659d106a04904e6200a86b97ab901a5410299d3', operation='DELETE', pgid='pgtrigger_delete_delete_2e12d', table='sources_sourcedocument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='sourcedocumentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8ef32fccbe756c5bc30b4d820c9bec82d2f0bd4d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9bc9d', table='sources_sourcedocumentevent', when='BEFORE')),
            )],
        ),
    ]
