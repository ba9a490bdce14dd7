import contributions.models.funds
import django.core.validators
import django.db.models.deletion
import ivz.region.validators
import ivz.web.migrating
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contributions', '0002_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('region', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        ivz.web.migrating.Together(
            operations=[migrations.CreateModel(
                name='ExtraCharge',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='charges', to='contributions.fund', verbose_name='fonds')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='charges', to='region.organisation', verbose_name='organisatie')),
                    ('text', models.CharField(max_length=200, validators=[ivz.region.validators.validate_printable], verbose_name='omschrijving op de factuur')),
                    ('amount', contributions.models.funds.MoneyField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
                    ('basis', models.CharField(max_length=300, validators=[ivz.region.validators.validate_printable], verbose_name='hoe het bedrag tot stand komt')),
                    ('decision_text', models.CharField(max_length=300, validators=[ivz.region.validators.validate_printable], verbose_name='besluit of afspraak')),
                    ('not_before', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='niet vóór bijdragejaar')),
                    ('is_withdrawn', models.BooleanField(default=False, verbose_name='ingetrokken')),
                    ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('requested_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'extra factuurregel',
                    'verbose_name_plural': 'extra factuurregels',
                    'ordering': ['pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='charge_above_zero')],
                },
            ), migrations.CreateModel(
                name='ExtraChargeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contributions.extracharge')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('text', models.CharField(max_length=200, validators=[ivz.region.validators.validate_printable], verbose_name='omschrijving op de factuur')),
                    ('amount', contributions.models.funds.MoneyField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
                    ('basis', models.CharField(max_length=300, validators=[ivz.region.validators.validate_printable], verbose_name='hoe het bedrag tot stand komt')),
                    ('decision_text', models.CharField(max_length=300, validators=[ivz.region.validators.validate_printable], verbose_name='besluit of afspraak')),
                    ('not_before', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='niet vóór bijdragejaar')),
                    ('is_withdrawn', models.BooleanField(default=False, verbose_name='ingetrokken')),
                    ('requested_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('requested_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='charge_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='c6db2b620710ccaf3f1888d6acd4e19685aae25a', operation='DELETE', pgid='pgtrigger_charge_stays_0f74e', table='contributions_extracharge', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='charge_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='63a43965fb72d710ed33493dd2a31c22eff8190a', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_charge_never_emptied_0ef82', table='contributions_extracharge', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='charge_only_withdrawn', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF (to_jsonb(OLD) - 'is_withdrawn') IS DISTINCT FROM (to_jsonb(NEW) - 'is_withdrawn') OR OLD.is_withdrawn THEN\n                    RAISE EXCEPTION 'a charge stays as it is; it can only be withdrawn';\n                END IF;\n                IF NEW.is_withdrawn AND EXISTS (\n                    SELECT 1 FROM contributions_invoiceline line JOIN contributions_invoice invoice ON invoice.id = line.invoice_id\n                    WHERE line.charge_id = OLD.id AND invoice.live\n                ) THEN\n                    RAISE EXCEPTION 'a charge on an invoice cannot be withdrawn';\n                END IF;\n                RETURN NEW;\n                ", hash='6f4eea318d7e53a18a9e8f198bf6914374609de9', operation='UPDATE', pgid='pgtrigger_charge_only_withdrawn_e2248', table='contributions_extracharge', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_extrachargeevent" ("amount", "basis", "decision_text", "fund_id", "id", "is_withdrawn", "not_before", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "text") VALUES (NEW."amount", NEW."basis", NEW."decision_text", NEW."fund_id", NEW."id", NEW."is_withdrawn", NEW."not_before", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."text"); RETURN NULL;', hash='0d1372bbac341ede1eb9a83fe474a03761b6a730', operation='INSERT', pgid='pgtrigger_insert_insert_2ed52', table='contributions_extracharge', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contributions_extrachargeevent" ("amount", "basis", "decision_text", "fund_id", "id", "is_withdrawn", "not_before", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "text") VALUES (NEW."amount", NEW."basis", NEW."decision_text", NEW."fund_id", NEW."id", NEW."is_withdrawn", NEW."not_before", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."text"); RETURN NULL;', hash='ffe7fb623884a40821fd8a92a6401a81f4293bf8', operation='UPDATE', pgid='pgtrigger_update_update_47617', table='contributions_extracharge', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_extrachargeevent" ("amount", "basis", "decision_text", "fund_id", "id", "is_withdrawn", "not_before", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "text") VALUES (OLD."amount", OLD."basis", OLD."decision_text", OLD."fund_id", OLD."id", OLD."is_withdrawn", OLD."not_before", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."requested_at", OLD."requested_by_id", OLD."text"); RETURN NULL;', hash='7d5f04c302cb9bef18e488ee7c1bf4bb4c75d14c', operation='DELETE', pgid='pgtrigger_delete_delete_05ce6', table='contributions_extracharge', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extrachargeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='74a3ab662586f9f2b94c391d08a5a554fe12bd68', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5fc9f', table='contributions_extrachargeevent', when='BEFORE')),
            )],
        ),
        migrations.AddField(
            model_name='invoiceline',
            name='basis',
            field=models.TextField(blank=True, verbose_name='hoe het bedrag tot stand komt'),
        ),
        migrations.AlterField(
            model_name='invoiceline',
            name='kind',
            field=models.CharField(choices=[('per_inhabitant', 'Bijdrage per inwoner'), ('fixed', 'Vaste bijdrage'), ('extra', 'Extra regel')], max_length=20, verbose_name='soort'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invoiceline',
            trigger=pgtrigger.compiler.Trigger(name='invoice_line_charges_once', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF NEW.charge_id IS NULL THEN\n                    RETURN NEW;\n                END IF;\n                PERFORM 1 FROM contributions_extracharge WHERE id = NEW.charge_id FOR UPDATE;\n                IF EXISTS (\n                    SELECT 1 FROM contributions_invoiceline line JOIN contributions_invoice invoice ON invoice.id = line.invoice_id\n                    WHERE line.charge_id = NEW.charge_id AND invoice.live\n                ) THEN\n                    RAISE EXCEPTION 'a charge stands on one live invoice at most';\n                END IF;\n                IF NOT EXISTS (\n                    SELECT 1 FROM contributions_extracharge charge JOIN contributions_invoice invoice ON invoice.id = NEW.invoice_id\n                    WHERE charge.id = NEW.charge_id AND NOT charge.is_withdrawn AND charge.amount = NEW.amount\n                    AND charge.organisation_id = invoice.organisation_id AND charge.fund_id = invoice.fund_id\n                ) THEN\n                    RAISE EXCEPTION 'a charge goes on an invoice of its own organisation and fund, with its own amount';\n                END IF;\n                RETURN NEW;\n                ", hash='a08c19f1619334c7e5f166f84eef7a54bee06020', operation='INSERT', pgid='pgtrigger_invoice_line_charges_once_2730c', table='contributions_invoiceline', when='BEFORE')),
        ),
        migrations.AddField(
            model_name='invoiceline',
            name='charge',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invoice_lines', to='contributions.extracharge'),
        ),
        migrations.AddConstraint(
            model_name='invoiceline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('charge__isnull', False), ('kind', 'extra')), models.Q(models.Q(('kind', 'extra'), _negated=True), ('charge__isnull', True)), _connector='OR'), name='invoice_line_extra_has_charge'),
        ),
    ]
