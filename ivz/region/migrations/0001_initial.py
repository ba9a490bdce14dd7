import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import ivz.data.migrating
import ivz.region.validators
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sources', '0001_initial'),
    ]

    operations = [
        ivz.data.migrating.Together(
            operations=[migrations.CreateModel(
                name='PoliceTeam',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=100, unique=True, verbose_name='naam')),
                    ('district', models.CharField(max_length=100, verbose_name='district')),
                ],
                options={
                    'verbose_name': 'basisteam',
                    'verbose_name_plural': 'basisteams',
                    'ordering': ['name'],
                },
            ), migrations.CreateModel(
                name='PoliceTeamEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='region.policeteam')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('district', models.CharField(max_length=100, verbose_name='district')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Organisation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('kind', models.CharField(choices=[('municipality', 'Gemeente'), ('safety_region', 'Veiligheidsregio'), ('partner', 'Partner')], max_length=20, verbose_name='soort')),
                    ('name', models.CharField(max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='naam')),
                    ('slug', models.SlugField(max_length=100, unique=True, verbose_name='naam in adressen')),
                    ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), blank=True, default=list, verbose_name='andere schrijfwijzen')),
                    ('sort_key', models.CharField(db_index=True, editable=False, max_length=100)),
                    ('cbs_code', models.CharField(blank=True, help_text='GM en vier cijfers, bijvoorbeeld GM0141.', max_length=6, verbose_name='CBS-code')),
                    ('police_team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='organisations', to='region.policeteam', verbose_name='basisteam')),
                    ('postal_line', models.CharField(blank=True, help_text='Straat of postbus met nummer.', max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='postadres')),
                    ('postal_postcode', models.CharField(blank=True, max_length=7, validators=[ivz.region.validators.validate_postcode], verbose_name='postcode')),
                    ('postal_city', models.CharField(blank=True, max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='plaats')),
                    ('invoice_department', models.CharField(blank=True, max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='afdeling voor facturen')),
                    ('invoice_line', models.CharField(blank=True, help_text='Leeg: het postadres.', max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='factuuradres')),
                    ('invoice_postcode', models.CharField(blank=True, max_length=7, validators=[ivz.region.validators.validate_postcode], verbose_name='postcode factuuradres')),
                    ('invoice_city', models.CharField(blank=True, max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='plaats factuuradres')),
                    ('invoice_email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres voor facturen')),
                    ('buyer_reference', models.CharField(blank=True, help_text='Bijvoorbeeld een verplichtingennummer.', max_length=50, validators=[ivz.region.validators.validate_printable], verbose_name='kenmerk van de gemeente (op de factuur: uw kenmerk)')),
                    ('oin', models.CharField(blank=True, max_length=20, validators=[ivz.region.validators.validate_oin], verbose_name='OIN')),
                    ('kvk', models.CharField(blank=True, max_length=8, validators=[ivz.region.validators.validate_kvk], verbose_name='KvK-nummer')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='bestaat vanaf')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='bestaat tot')),
                    ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='region.organisation', verbose_name='gaat op in')),
                ],
                options={
                    'verbose_name': 'organisatie',
                    'verbose_name_plural': 'organisaties',
                    'ordering': ['sort_key', 'pk'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('cbs_code', ''), _negated=True), fields=('cbs_code',), name='organisation_cbs_code_once', violation_error_message='Deze CBS-code is al van een andere organisatie.'), models.CheckConstraint(condition=models.Q(('cbs_code', ''), ('cbs_code__regex', '^GM[0-9]{4}$'), _connector='OR'), name='organisation_cbs_code_form', violation_error_message='Een CBS-code bestaat uit GM en vier cijfers, bijvoorbeeld GM0141.'), models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('valid_from'))), name='organisation_until_after_from', violation_error_message='De dag waarop de organisatie ophoudt moet na de begindag liggen.'), models.CheckConstraint(condition=models.Q(('successor__isnull', True), ('valid_until__isnull', False), _connector='OR'), name='organisation_successor_needs_end', violation_error_message='Vul ook in vanaf welke dag de organisatie niet meer bestaat.')],
                },
            ), migrations.CreateModel(
                name='OrganisationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='region.organisation')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('kind', models.CharField(choices=[('municipality', 'Gemeente'), ('safety_region', 'Veiligheidsregio'), ('partner', 'Partner')], max_length=20, verbose_name='soort')),
                    ('name', models.CharField(max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='naam')),
                    ('slug', models.SlugField(db_index=False, max_length=100, verbose_name='naam in adressen')),
                    ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), blank=True, default=list, verbose_name='andere schrijfwijzen')),
                    ('sort_key', models.CharField(editable=False, max_length=100)),
                    ('cbs_code', models.CharField(blank=True, help_text='GM en vier cijfers, bijvoorbeeld GM0141.', max_length=6, verbose_name='CBS-code')),
                    ('police_team', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.policeteam', verbose_name='basisteam')),
                    ('postal_line', models.CharField(blank=True, help_text='Straat of postbus met nummer.', max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='postadres')),
                    ('postal_postcode', models.CharField(blank=True, max_length=7, validators=[ivz.region.validators.validate_postcode], verbose_name='postcode')),
                    ('postal_city', models.CharField(blank=True, max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='plaats')),
                    ('invoice_department', models.CharField(blank=True, max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='afdeling voor facturen')),
                    ('invoice_line', models.CharField(blank=True, help_text='Leeg: het postadres.', max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='factuuradres')),
                    ('invoice_postcode', models.CharField(blank=True, max_length=7, validators=[ivz.region.validators.validate_postcode], verbose_name='postcode factuuradres')),
                    ('invoice_city', models.CharField(blank=True, max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='plaats factuuradres')),
                    ('invoice_email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres voor facturen')),
                    ('buyer_reference', models.CharField(blank=True, help_text='Bijvoorbeeld een verplichtingennummer.', max_length=50, validators=[ivz.region.validators.validate_printable], verbose_name='kenmerk van de gemeente (op de factuur: uw kenmerk)')),
                    ('oin', models.CharField(blank=True, max_length=20, validators=[ivz.region.validators.validate_oin], verbose_name='OIN')),
                    ('kvk', models.CharField(blank=True, max_length=8, validators=[ivz.region.validators.validate_kvk], verbose_name='KvK-nummer')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='bestaat vanaf')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='bestaat tot')),
                    ('successor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gaat op in')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Membership',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='region.organisation', verbose_name='organisatie')),
                ],
                options={
                    'verbose_name': 'werkt voor',
                    'verbose_name_plural': 'werkt voor',
                    'constraints': [models.UniqueConstraint(fields=('user', 'organisation'), name='membership_once')],
                },
            ), migrations.CreateModel(
                name='MembershipEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='region.membership')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                    ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='CountImport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('state', models.CharField(choices=[('preview', 'Voorbeeld'), ('confirmed', 'Ingelezen'), ('dropped', 'Niet ingelezen')], default='preview', max_length=10, verbose_name='stand')),
                    ('file_name', models.CharField(max_length=255, verbose_name='bestand')),
                    ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                    ('format_name', models.CharField(max_length=100, verbose_name='formaat')),
                    ('reference_date', models.DateField(verbose_name='peildatum')),
                    ('status', models.CharField(choices=[('definitive', 'Definitief'), ('provisional', 'Voorlopig')], max_length=20, verbose_name='status')),
                    ('rows', models.JSONField(verbose_name='regels')),
                    ('skipped', models.JSONField(default=list, verbose_name='overgeslagen regels')),
                    ('warnings', models.JSONField(default=list, verbose_name='waarschuwingen')),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_text', models.CharField(blank=True, max_length=200, verbose_name='vindplaats in de bron')),
                    ('uploaded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('uploaded_at', models.DateTimeField(auto_now_add=True)),
                    ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'verbose_name': 'ingelezen bestand',
                    'verbose_name_plural': 'ingelezen bestanden',
                    'ordering': ['-uploaded_at'],
                },
            ), migrations.CreateModel(
                name='InhabitantCount',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='counts', to='region.organisation', verbose_name='organisatie')),
                    ('reference_date', models.DateField(blank=True, null=True, verbose_name='peildatum')),
                    ('undated_source', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undated_counts', to='sources.sourcedocument')),
                    ('inhabitants', models.PositiveIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='inwoners')),
                    ('status', models.CharField(choices=[('definitive', 'Definitief'), ('provisional', 'Voorlopig')], max_length=20, verbose_name='status')),
                    ('version', models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='versie')),
                    ('withdrawn', models.BooleanField(default=False, editable=False, verbose_name='ingetrokken')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                    ('batch', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='counts', to='region.countimport')),
                    ('recorded_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'inwonertal',
                    'verbose_name_plural': 'inwonertallen',
                    'ordering': ['-reference_date', 'organisation__sort_key', '-version'],
                    'constraints': [models.UniqueConstraint(fields=('organisation', 'reference_date', 'undated_source', 'version'), name='count_version_once', nulls_distinct=False), models.CheckConstraint(condition=models.Q(('reference_date__isnull', True), ('undated_source__isnull', True), _connector='XOR'), name='count_date_or_source'), models.CheckConstraint(condition=models.Q(('inhabitants__gt', 0)), name='count_above_zero')],
                },
            ), migrations.CreateModel(
                name='Issuer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('organisation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, to='region.organisation', verbose_name='organisatie')),
                    ('iban', models.CharField(max_length=34, validators=[ivz.region.validators.validate_iban], verbose_name='IBAN')),
                    ('account_name', models.CharField(max_length=70, validators=[ivz.region.validators.validate_printable], verbose_name='naam van de rekening')),
                    ('account_is_demo', models.BooleanField(default=False, help_text='Zet op de factuur dat er niet op betaald mag worden.', verbose_name='testrekening')),
                    ('vat_number', models.CharField(blank=True, max_length=14, verbose_name='btw-nummer')),
                    ('contact_department', models.CharField(max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='afdeling voor vragen')),
                    ('contact_email', models.EmailField(max_length=254, verbose_name='e-mailadres voor vragen')),
                    ('contact_phone', models.CharField(blank=True, max_length=20, verbose_name='telefoon voor vragen')),
                    ('visiting_address', models.CharField(blank=True, max_length=150, validators=[ivz.region.validators.validate_printable], verbose_name='bezoekadres')),
                    ('website', models.CharField(blank=True, max_length=100, verbose_name='website')),
                    ('window_side', models.CharField(choices=[('left', 'Links'), ('right', 'Rechts')], default='left', max_length=5, verbose_name='venster van de envelop')),
                    ('window_top_mm', models.PositiveSmallIntegerField(default=50, verbose_name='venster: afstand van boven (mm)')),
                    ('window_edge_mm', models.PositiveSmallIntegerField(default=25, verbose_name='venster: afstand van de zijkant (mm)')),
                ],
                options={
                    'verbose_name': 'afzender',
                    'verbose_name_plural': 'afzenders',
                    'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='issuer_one_row'), models.CheckConstraint(condition=models.Q(('window_top_mm__range', (30, 70)), ('window_edge_mm__range', (15, 40))), name='issuer_window_on_paper', violation_error_message='Het venster ligt 30 tot 70 mm van boven en 15 tot 40 mm van de zijkant.')],
                },
            ), migrations.CreateModel(
                name='IssuerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='region.issuer')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('iban', models.CharField(max_length=34, validators=[ivz.region.validators.validate_iban], verbose_name='IBAN')),
                    ('account_name', models.CharField(max_length=70, validators=[ivz.region.validators.validate_printable], verbose_name='naam van de rekening')),
                    ('account_is_demo', models.BooleanField(default=False, help_text='Zet op de factuur dat er niet op betaald mag worden.', verbose_name='testrekening')),
                    ('vat_number', models.CharField(blank=True, max_length=14, verbose_name='btw-nummer')),
                    ('contact_department', models.CharField(max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='afdeling voor vragen')),
                    ('contact_email', models.EmailField(max_length=254, verbose_name='e-mailadres voor vragen')),
                    ('contact_phone', models.CharField(blank=True, max_length=20, verbose_name='telefoon voor vragen')),
                    ('visiting_address', models.CharField(blank=True, max_length=150, validators=[ivz.region.validators.validate_printable], verbose_name='bezoekadres')),
                    ('website', models.CharField(blank=True, max_length=100, verbose_name='website')),
                    ('window_side', models.CharField(choices=[('left', 'Links'), ('right', 'Rechts')], default='left', max_length=5, verbose_name='venster van de envelop')),
                    ('window_top_mm', models.PositiveSmallIntegerField(default=50, verbose_name='venster: afstand van boven (mm)')),
                    ('window_edge_mm', models.PositiveSmallIntegerField(default=25, verbose_name='venster: afstand van de zijkant (mm)')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeteam',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_policeteamevent" ("district", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."district", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='79f05e94e9471fe172e23aad8b7214abc2b70b04', operation='INSERT', pgid='pgtrigger_insert_insert_75924', table='region_policeteam', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeteam',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "region_policeteamevent" ("district", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."district", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='8f3914395263a8f33c7f153e3bbbc773d17a18a8', operation='UPDATE', pgid='pgtrigger_update_update_9f5dd', table='region_policeteam', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeteam',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_policeteamevent" ("district", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."district", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='0b9c4622aa6aa7dec1cbc9886ca66d8dd45686ba', operation='DELETE', pgid='pgtrigger_delete_delete_39f7e', table='region_policeteam', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='membershipevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1763da7a9f9e3465ff3a278e90140b130a551fdb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fe400', table='region_membershipevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='membership',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_membershipevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;', hash='8794ce667dce993a5fbe4a3982b9021cbfe4320f', operation='INSERT', pgid='pgtrigger_insert_insert_ec053', table='region_membership', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='membership',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "region_membershipevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;', hash='8989e910e86b86d10e95fff21a5a5b7ca57ed92f', operation='UPDATE', pgid='pgtrigger_update_update_44b56', table='region_membership', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='membership',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_membershipevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;', hash='5796d7f6215403b039e43030623d3cafd7473b57', operation='DELETE', pgid='pgtrigger_delete_delete_074ea', table='region_membership', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issuerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c02fe2ecfad475a0b3965ee6d723fad6638b1c81', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bfed5', table='region_issuerevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issuer',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_issuerevent" ("account_is_demo", "account_name", "contact_department", "contact_email", "contact_phone", "iban", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vat_number", "visiting_address", "website", "window_edge_mm", "window_side", "window_top_mm") VALUES (NEW."account_is_demo", NEW."account_name", NEW."contact_department", NEW."contact_email", NEW."contact_phone", NEW."iban", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vat_number", NEW."visiting_address", NEW."website", NEW."window_edge_mm", NEW."window_side", NEW."window_top_mm"); RETURN NULL;', hash='2c624a1955ef47f1b3610fc0453779665667e94f', operation='INSERT', pgid='pgtrigger_insert_insert_c62b7', table='region_issuer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issuer',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "region_issuerevent" ("account_is_demo", "account_name", "contact_department", "contact_email", "contact_phone", "iban", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vat_number", "visiting_address", "website", "window_edge_mm", "window_side", "window_top_mm") VALUES (NEW."account_is_demo", NEW."account_name", NEW."contact_department", NEW."contact_email", NEW."contact_phone", NEW."iban", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vat_number", NEW."visiting_address", NEW."website", NEW."window_edge_mm", NEW."window_side", NEW."window_top_mm"); RETURN NULL;', hash='ceac78fc990a985778f952e17083693e56986e50', operation='UPDATE', pgid='pgtrigger_update_update_89fb4', table='region_issuer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issuer',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_issuerevent" ("account_is_demo", "account_name", "contact_department", "contact_email", "contact_phone", "iban", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vat_number", "visiting_address", "website", "window_edge_mm", "window_side", "window_top_mm") VALUES (OLD."account_is_demo", OLD."account_name", OLD."contact_department", OLD."contact_email", OLD."contact_phone", OLD."iban", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vat_number", OLD."visiting_address", OLD."website", OLD."window_edge_mm", OLD."window_side", OLD."window_top_mm"); RETURN NULL;', hash='da7b559ca5d5ead6565c15220e7daa70074589b5', operation='DELETE', pgid='pgtrigger_delete_delete_9de20', table='region_issuer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inhabitantcount',
                trigger=pgtrigger.compiler.Trigger(name='count_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='30139ca3775c5555696e9630d104fa7331ab81f4', operation='UPDATE OR DELETE', pgid='pgtrigger_count_never_changed_a4bd6', table='region_inhabitantcount', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c2eca39727ac43cc90eb50e5a12352e28e3903d5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ca291', table='region_organisationevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisation',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_organisationevent" ("aliases", "buyer_reference", "cbs_code", "id", "invoice_city", "invoice_department", "invoice_email", "invoice_line", "invoice_postcode", "kind", "kvk", "name", "oin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "postal_city", "postal_line", "postal_postcode", "slug", "sort_key", "source_id", "source_locator", "successor_id", "valid_from", "valid_until") VALUES (NEW."aliases", NEW."buyer_reference", NEW."cbs_code", NEW."id", NEW."invoice_city", NEW."invoice_department", NEW."invoice_email", NEW."invoice_line", NEW."invoice_postcode", NEW."kind", NEW."kvk", NEW."name", NEW."oin", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."police_team_id", NEW."postal_city", NEW."postal_line", NEW."postal_postcode", NEW."slug", NEW."sort_key", NEW."source_id", NEW."source_locator", NEW."successor_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='ccc141951f8e3ee48e336a93c75e26556bbcdf5e', operation='INSERT', pgid='pgtrigger_insert_insert_b2d16', table='region_organisation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisation',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "region_organisationevent" ("aliases", "buyer_reference", "cbs_code", "id", "invoice_city", "invoice_department", "invoice_email", "invoice_line", "invoice_postcode", "kind", "kvk", "name", "oin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "postal_city", "postal_line", "postal_postcode", "slug", "sort_key", "source_id", "source_locator", "successor_id", "valid_from", "valid_until") VALUES (NEW."aliases", NEW."buyer_reference", NEW."cbs_code", NEW."id", NEW."invoice_city", NEW."invoice_department", NEW."invoice_email", NEW."invoice_line", NEW."invoice_postcode", NEW."kind", NEW."kvk", NEW."name", NEW."oin", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."police_team_id", NEW."postal_city", NEW."postal_line", NEW."postal_postcode", NEW."slug", NEW."sort_key", NEW."source_id", NEW."source_locator", NEW."successor_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='1e37661f4d72a68da82663066445927b98e587ff', operation='UPDATE', pgid='pgtrigger_update_update_988f2', table='region_organisation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisation',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "region_organisationevent" ("aliases", "buyer_reference", "cbs_code", "id", "invoice_city", "invoice_department", "invoice_email", "invoice_line", "invoice_postcode", "kind", "kvk", "name", "oin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "postal_city", "postal_line", "postal_postcode", "slug", "sort_key", "source_id", "source_locator", "successor_id", "valid_from", "valid_until") VALUES (OLD."aliases", OLD."buyer_reference", OLD."cbs_code", OLD."id", OLD."invoice_city", OLD."invoice_department", OLD."invoice_email", OLD."invoice_line", OLD."invoice_postcode", OLD."kind", OLD."kvk", OLD."name", OLD."oin", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."police_team_id", OLD."postal_city", OLD."postal_line", OLD."postal_postcode", OLD."slug", OLD."sort_key", OLD."source_id", OLD."source_locator", OLD."successor_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='b64900daf846ccad9b4927ab9f07d8d3bda8f414', operation='DELETE', pgid='pgtrigger_delete_delete_5d272', table='region_organisation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeteamevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='56b418ad42090029b9f2fdc25a6b62765764702b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7f95a', table='region_policeteamevent', when='BEFORE')),
            )],
        ),
    ]
