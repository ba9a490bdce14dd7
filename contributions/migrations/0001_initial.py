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
        ('documents', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('portfolios', '0001_initial'),
        ('region', '0001_initial'),
        ('sources', '0001_initial'),
    ]

    operations = [
        ivz.data.migrating.Together(
            operations=[migrations.CreateModel(
                name='Fund',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.SlugField(max_length=20, unique=True, verbose_name='code')),
                    ('name', models.CharField(max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='naam')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='eerste jaar')),
                    ('reference_date_rule', models.CharField(choices=[('previous_january', '1 januari van het jaar ervoor'), ('same_january', '1 januari van het jaar zelf'), ('second_previous_january', '1 januari van twee jaar ervoor')], default='previous_january', max_length=30, verbose_name='peildatum van de inwonertallen')),
                    ('payment_term_days', models.PositiveSmallIntegerField(default=30, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(365)], verbose_name='betaaltermijn in dagen')),
                    ('vat_treatment', models.CharField(choices=[('outside', 'Buiten de heffing van btw'), ('exempt', 'Vrijgesteld van btw')], default='outside', max_length=10, verbose_name='btw')),
                    ('vat_reason', models.CharField(max_length=200, validators=[ivz.region.validators.validate_printable], verbose_name='tekst over btw op de factuur')),
                    ('invoice_prefix', models.CharField(max_length=12, unique=True, verbose_name='reeks van de facturen')),
                    ('credit_prefix', models.CharField(max_length=12, unique=True, verbose_name="reeks van de creditnota's")),
                    ('gate_source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron van de besluitregel')),
                    ('gate_locator', models.CharField(blank=True, max_length=100, verbose_name='artikel van de besluitregel')),
                ],
                options={
                    'verbose_name': 'fonds',
                    'verbose_name_plural': 'fondsen',
                    'ordering': ['pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('invoice_prefix', models.F('credit_prefix')), _negated=True), name='fund_two_series', violation_error_message="Facturen en creditnota's krijgen ieder een eigen reeks.")],
                },
            ), migrations.CreateModel(
                name='FundEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contributions.fund')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('code', models.SlugField(db_index=False, max_length=20, verbose_name='code')),
                    ('name', models.CharField(max_length=100, validators=[ivz.region.validators.validate_printable], verbose_name='naam')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='eerste jaar')),
                    ('reference_date_rule', models.CharField(choices=[('previous_january', '1 januari van het jaar ervoor'), ('same_january', '1 januari van het jaar zelf'), ('second_previous_january', '1 januari van twee jaar ervoor')], default='previous_january', max_length=30, verbose_name='peildatum van de inwonertallen')),
                    ('payment_term_days', models.PositiveSmallIntegerField(default=30, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(365)], verbose_name='betaaltermijn in dagen')),
                    ('vat_treatment', models.CharField(choices=[('outside', 'Buiten de heffing van btw'), ('exempt', 'Vrijgesteld van btw')], default='outside', max_length=10, verbose_name='btw')),
                    ('vat_reason', models.CharField(max_length=200, validators=[ivz.region.validators.validate_printable], verbose_name='tekst over btw op de factuur')),
                    ('invoice_prefix', models.CharField(max_length=12, verbose_name='reeks van de facturen')),
                    ('credit_prefix', models.CharField(max_length=12, verbose_name="reeks van de creditnota's")),
                    ('gate_source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron van de besluitregel')),
                    ('gate_locator', models.CharField(blank=True, max_length=100, verbose_name='artikel van de besluitregel')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Rate',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rates', to='contributions.fund', verbose_name='fonds')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de ingangsdatum noemt.', verbose_name='ingangsdatum is aangenomen')),
                    ('value', models.DecimalField(blank=True, decimal_places=6, help_text='In euro, bijvoorbeeld 0,365. Leeg: vanaf deze dag is er geen tarief meer.', max_digits=12, null=True, verbose_name='tarief per inwoner')),
                    ('rounding_rule', models.CharField(choices=[('cents_half_up', 'op hele centen, een halve cent naar boven'), ('cents_down', 'op hele centen, naar beneden'), ('euros_half_up', "op hele euro's, een halve euro naar boven"), ('euros_down', "op hele euro's, naar beneden")], default='cents_half_up', max_length=20, verbose_name='afronding van een bedrag')),
                    ('status', models.CharField(choices=[('adopted', 'Vastgesteld'), ('assumed', 'Aangenomen'), ('planned', 'Voorgenomen')], default='planned', editable=False, max_length=10, verbose_name='status')),
                    ('decision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rates', to='portfolios.decision', verbose_name='besluit')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                    ('steps', models.ManyToManyField(blank=True, related_name='rates_underway', to='portfolios.decision', verbose_name='stappen tot nu toe')),
                ],
                options={
                    'verbose_name': 'tarief',
                    'verbose_name_plural': 'tarieven',
                    'ordering': ['fund', '-valid_from'],
                    'constraints': [models.UniqueConstraint(fields=('fund', 'valid_from'), name='rate_one_start', violation_error_message='Er is al een tarief dat op deze dag ingaat.'), models.CheckConstraint(condition=models.Q(('value__isnull', True), ('value__gt', 0), _connector='OR'), name='rate_above_zero', violation_error_message='Een tarief is hoger dan 0.'), models.CheckConstraint(condition=models.Q(models.Q(('decision__isnull', False), ('status', 'adopted')), models.Q(models.Q(('status', 'adopted'), _negated=True), ('decision__isnull', True)), _connector='OR'), name='rate_adopted_by_decision')],
                },
            ), migrations.CreateModel(
                name='RateEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contributions.rate')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de ingangsdatum noemt.', verbose_name='ingangsdatum is aangenomen')),
                    ('value', models.DecimalField(blank=True, decimal_places=6, help_text='In euro, bijvoorbeeld 0,365. Leeg: vanaf deze dag is er geen tarief meer.', max_digits=12, null=True, verbose_name='tarief per inwoner')),
                    ('rounding_rule', models.CharField(choices=[('cents_half_up', 'op hele centen, een halve cent naar boven'), ('cents_down', 'op hele centen, naar beneden'), ('euros_half_up', "op hele euro's, een halve euro naar boven"), ('euros_down', "op hele euro's, naar beneden")], default='cents_half_up', max_length=20, verbose_name='afronding van een bedrag')),
                    ('status', models.CharField(choices=[('adopted', 'Vastgesteld'), ('assumed', 'Aangenomen'), ('planned', 'Voorgenomen')], default='planned', editable=False, max_length=10, verbose_name='status')),
                    ('decision', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.decision', verbose_name='besluit')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='FixedContribution',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fixed_contributions', to='contributions.fund', verbose_name='fonds')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fixed_contributions', to='region.organisation', verbose_name='organisatie')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag per jaar')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, verbose_name='ingangsdatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='geldt tot')),
                ],
                options={
                    'verbose_name': 'vaste bijdrage',
                    'verbose_name_plural': 'vaste bijdragen',
                    'ordering': ['fund', 'organisation', 'valid_from'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('valid_from'))), name='fixed_until_after_from'), models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='fixed_above_zero')],
                },
            ), migrations.CreateModel(
                name='FixedContributionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contributions.fixedcontribution')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag per jaar')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, verbose_name='ingangsdatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='geldt tot')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ExtraCharge',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='charges', to='contributions.fund', verbose_name='fonds')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='charges', to='region.organisation', verbose_name='organisatie')),
                    ('text', models.CharField(max_length=200, validators=[ivz.region.validators.validate_printable], verbose_name='omschrijving op de factuur')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
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
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
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
            ), migrations.CreateModel(
                name='NumberSeries',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('prefix', models.CharField(max_length=12)),
                    ('year', models.PositiveSmallIntegerField()),
                    ('last', models.PositiveIntegerField(default=0)),
                ],
                options={
                    'verbose_name': 'nummerreeks',
                    'verbose_name_plural': 'nummerreeksen',
                    'constraints': [models.UniqueConstraint(fields=('prefix', 'year'), name='number_series_once')],
                },
            ), migrations.CreateModel(
                name='IssueRun',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('requested_at', models.DateTimeField(auto_now_add=True)),
                    ('finished_at', models.DateTimeField(blank=True, null=True)),
                    ('error', models.TextField(blank=True, verbose_name='laatste fout')),
                    ('failures', models.PositiveSmallIntegerField(default=0, verbose_name='keren achter elkaar mislukt zonder vooruitgang')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='runs', to='contributions.fund')),
                    ('year', models.PositiveSmallIntegerField(verbose_name='jaar')),
                    ('issued_on', models.DateField(verbose_name='factuurdatum')),
                    ('due_on', models.DateField(verbose_name='vervaldatum')),
                    ('reasons', models.JSONField(default=list, verbose_name='redenen om door te gaan')),
                    ('notified_at', models.DateTimeField(blank=True, null=True, verbose_name='berichten verstuurd')),
                    ('overview', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.issueddocument')),
                ],
                options={
                    'verbose_name': 'verzending',
                    'verbose_name_plural': 'verzendingen',
                    'ordering': ['-requested_at'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('finished_at__isnull', True)), fields=('fund', 'year'), name='one_open_run_per_year'), models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('issued_on'))), name='run_due_after_issue', violation_error_message='De vervaldatum ligt niet voor de factuurdatum.')],
                },
            ), migrations.CreateModel(
                name='Invoice',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('facts', models.JSONField(verbose_name='vastgelegde gegevens')),
                    ('document', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s', to='documents.issueddocument')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invoices', to='contributions.fund', verbose_name='fonds')),
                    ('year', models.PositiveSmallIntegerField(verbose_name='jaar')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invoices', to='region.organisation', verbose_name='organisatie')),
                    ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invoices', to='contributions.issuerun', verbose_name='verzending')),
                    ('sequence', models.PositiveIntegerField(verbose_name='volgnummer')),
                    ('number', models.CharField(max_length=30, unique=True, verbose_name='factuurnummer')),
                    ('issued_on', models.DateField(verbose_name='factuurdatum')),
                    ('due_on', models.DateField(verbose_name='vervaldatum')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
                    ('live', models.BooleanField(default=True, verbose_name='niet gecrediteerd')),
                ],
                options={
                    'verbose_name': 'factuur',
                    'verbose_name_plural': 'facturen',
                    'ordering': ['-year', 'sequence'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('live', True)), fields=('fund', 'year', 'organisation'), name='one_live_invoice'), models.UniqueConstraint(fields=('fund', 'year', 'sequence'), name='invoice_sequence_once'), models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='invoice_above_zero'), models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('issued_on'))), name='invoice_due_after_issue')],
                },
            ), migrations.CreateModel(
                name='InvoiceLine',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('invoice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='contributions.invoice')),
                    ('line_no', models.PositiveSmallIntegerField(verbose_name='regel')),
                    ('kind', models.CharField(choices=[('per_inhabitant', 'Bijdrage per inwoner'), ('fixed', 'Vaste bijdrage'), ('extra', 'Extra regel')], max_length=20, verbose_name='soort')),
                    ('text', models.CharField(max_length=200, verbose_name='omschrijving')),
                    ('count', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invoice_lines', to='region.inhabitantcount')),
                    ('charge', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='invoice_lines', to='contributions.extracharge')),
                    ('basis', models.TextField(blank=True, verbose_name='hoe het bedrag tot stand komt')),
                    ('inhabitants', models.PositiveIntegerField(blank=True, null=True, verbose_name='inwoners')),
                    ('reference_date', models.DateField(blank=True, null=True, verbose_name='peildatum')),
                    ('count_source', models.TextField(blank=True, verbose_name='bron van het inwonertal')),
                    ('rate', models.DecimalField(blank=True, decimal_places=6, max_digits=12, null=True, verbose_name='tarief')),
                    ('rate_valid_from', models.DateField(blank=True, null=True, verbose_name='tarief geldt vanaf')),
                    ('decision_text', models.TextField(blank=True, verbose_name='besluit')),
                    ('rounding_rule', models.CharField(blank=True, choices=[('cents_half_up', 'op hele centen, een halve cent naar boven'), ('cents_down', 'op hele centen, naar beneden'), ('euros_half_up', "op hele euro's, een halve euro naar boven"), ('euros_down', "op hele euro's, naar beneden")], max_length=20, verbose_name='afronding')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
                ],
                options={
                    'verbose_name': 'factuurregel',
                    'verbose_name_plural': 'factuurregels',
                    'ordering': ['invoice', 'line_no'],
                    'constraints': [models.UniqueConstraint(fields=('invoice', 'line_no'), name='invoice_line_once'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'per_inhabitant'), _negated=True), models.Q(('inhabitants__isnull', False), ('rate__isnull', False), ('reference_date__isnull', False)), _connector='OR'), name='invoice_line_explains_itself'), models.CheckConstraint(condition=models.Q(models.Q(('charge__isnull', False), ('kind', 'extra')), models.Q(models.Q(('kind', 'extra'), _negated=True), ('charge__isnull', True)), _connector='OR'), name='invoice_line_extra_has_charge')],
                },
            ), migrations.CreateModel(
                name='CreditNote',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('facts', models.JSONField(verbose_name='vastgelegde gegevens')),
                    ('document', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s', to='documents.issueddocument')),
                    ('invoice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='credit_notes', to='contributions.invoice', verbose_name='factuur')),
                    ('sequence', models.PositiveIntegerField(verbose_name='volgnummer')),
                    ('number', models.CharField(max_length=30, unique=True, verbose_name='nummer')),
                    ('issued_on', models.DateField(verbose_name='datum')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
                    ('reason', models.CharField(max_length=300, verbose_name='reden')),
                    ('issued_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'creditnota',
                    'verbose_name_plural': "creditnota's",
                    'ordering': ['number'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='credit_note_above_zero')],
                },
            ), migrations.CreateModel(
                name='Payment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('invoice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='contributions.invoice', verbose_name='factuur')),
                    ('received_on', models.DateField(verbose_name='ontvangen op')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                    ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'betaling',
                    'verbose_name_plural': 'betalingen',
                    'ordering': ['received_on', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('amount', 0), _negated=True), name='payment_not_zero')],
                },
            ), migrations.CreateModel(
                name='InvoiceNotice',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('invoice', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='notice', to='contributions.invoice')),
                    ('recipients', models.JSONField(verbose_name='ontvangers')),
                    ('subject', models.CharField(max_length=200, verbose_name='onderwerp')),
                    ('body', models.TextField(verbose_name='tekst')),
                    ('sent_at', models.DateTimeField(auto_now_add=True, verbose_name='verstuurd')),
                ],
                options={
                    'verbose_name': 'bericht',
                    'verbose_name_plural': 'berichten',
                    'ordering': ['-sent_at'],
                },
            ), migrations.CreateModel(
                name='ContributionYear',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='years', to='contributions.fund', verbose_name='fonds')),
                    ('year', models.PositiveSmallIntegerField(verbose_name='jaar')),
                    ('reference_date', models.DateField(blank=True, null=True, verbose_name='afwijkende peildatum')),
                    ('undated_source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='inwonertallen zonder peildatum uit')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'bijdragejaar',
                    'verbose_name_plural': 'bijdragejaren',
                    'ordering': ['fund', '-year'],
                    'constraints': [models.UniqueConstraint(fields=('fund', 'year'), name='contribution_year_once'), models.CheckConstraint(condition=models.Q(('reference_date__isnull', True), ('undated_source__isnull', True), _connector='OR'), name='contribution_year_one_exception', violation_error_message='Kies een peildatum of een bron zonder peildatum, niet allebei.')],
                },
            ), migrations.CreateModel(
                name='ContributionYearEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contributions.contributionyear')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('year', models.PositiveSmallIntegerField(verbose_name='jaar')),
                    ('reference_date', models.DateField(blank=True, null=True, verbose_name='afwijkende peildatum')),
                    ('undated_source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='inwonertallen zonder peildatum uit')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='numberseries',
                trigger=pgtrigger.compiler.Trigger(name='number_series_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='e11c2f607c5bd2a17c96b792f8ca0145e24a62d0', operation='DELETE', pgid='pgtrigger_number_series_stays_8a3f5', table='contributions_numberseries', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='numberseries',
                trigger=pgtrigger.compiler.Trigger(name='number_series_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='8a3e424d87acd31df4733448530c1411201f63fc', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_number_series_never_emptied_34314', table='contributions_numberseries', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='numberseries',
                trigger=pgtrigger.compiler.Trigger(name='number_series_only_up', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."last" < (OLD."last") OR NEW."prefix" IS DISTINCT FROM (OLD."prefix") OR NEW."year" IS DISTINCT FROM (OLD."year"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='9bdffc5fa4e148bcce1e30f78d402595a56a0ff8', operation='UPDATE', pgid='pgtrigger_number_series_only_up_25437', table='contributions_numberseries', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fund',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_fundevent" ("code", "credit_prefix", "first_year", "gate_locator", "gate_source_id", "id", "invoice_prefix", "name", "payment_term_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_date_rule", "vat_reason", "vat_treatment") VALUES (NEW."code", NEW."credit_prefix", NEW."first_year", NEW."gate_locator", NEW."gate_source_id", NEW."id", NEW."invoice_prefix", NEW."name", NEW."payment_term_days", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference_date_rule", NEW."vat_reason", NEW."vat_treatment"); RETURN NULL;', hash='30f8f5f2835105365315042696971bd9cf5251e4', operation='INSERT', pgid='pgtrigger_insert_insert_ad481', table='contributions_fund', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fund',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contributions_fundevent" ("code", "credit_prefix", "first_year", "gate_locator", "gate_source_id", "id", "invoice_prefix", "name", "payment_term_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_date_rule", "vat_reason", "vat_treatment") VALUES (NEW."code", NEW."credit_prefix", NEW."first_year", NEW."gate_locator", NEW."gate_source_id", NEW."id", NEW."invoice_prefix", NEW."name", NEW."payment_term_days", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference_date_rule", NEW."vat_reason", NEW."vat_treatment"); RETURN NULL;', hash='9e1415c58656b47afe418a3862fe32366d635348', operation='UPDATE', pgid='pgtrigger_update_update_63d13', table='contributions_fund', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fund',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_fundevent" ("code", "credit_prefix", "first_year", "gate_locator", "gate_source_id", "id", "invoice_prefix", "name", "payment_term_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_date_rule", "vat_reason", "vat_treatment") VALUES (OLD."code", OLD."credit_prefix", OLD."first_year", OLD."gate_locator", OLD."gate_source_id", OLD."id", OLD."invoice_prefix", OLD."name", OLD."payment_term_days", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference_date_rule", OLD."vat_reason", OLD."vat_treatment"); RETURN NULL;', hash='28b8a9942c2c0d749d1f6f20987358d5a141e861', operation='DELETE', pgid='pgtrigger_delete_delete_87f23', table='contributions_fund', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fixedcontributionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21344fae4ae3fc408e453cac2ec34c08168a81a1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e4231', table='contributions_fixedcontributionevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fixedcontribution',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_fixedcontributionevent" ("amount", "fund_id", "id", "is_start_assumed", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."amount", NEW."fund_id", NEW."id", NEW."is_start_assumed", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='16bde99eb1535b54b6526a03cc012c56338e9876', operation='INSERT', pgid='pgtrigger_insert_insert_0379f', table='contributions_fixedcontribution', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fixedcontribution',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contributions_fixedcontributionevent" ("amount", "fund_id", "id", "is_start_assumed", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."amount", NEW."fund_id", NEW."id", NEW."is_start_assumed", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='4994c6d5fb777b53d516c9fa58a89471e9de5e14', operation='UPDATE', pgid='pgtrigger_update_update_7bbe1', table='contributions_fixedcontribution', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fixedcontribution',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_fixedcontributionevent" ("amount", "fund_id", "id", "is_start_assumed", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (OLD."amount", OLD."fund_id", OLD."id", OLD."is_start_assumed", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='cac5c64cbcd688768acd3b5cfbbcd51c5815f089', operation='DELETE', pgid='pgtrigger_delete_delete_a80f0', table='contributions_fixedcontribution', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extrachargeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='74a3ab662586f9f2b94c391d08a5a554fe12bd68', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5fc9f', table='contributions_extrachargeevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='charge_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='c6db2b620710ccaf3f1888d6acd4e19685aae25a', operation='DELETE', pgid='pgtrigger_charge_stays_0f74e', table='contributions_extracharge', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='charge_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='63a43965fb72d710ed33493dd2a31c22eff8190a', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_charge_never_emptied_0ef82', table='contributions_extracharge', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extracharge',
                trigger=pgtrigger.compiler.Trigger(name='charge_only_withdrawn', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF (to_jsonb(OLD) - 'is_withdrawn')\n                    IS DISTINCT FROM (to_jsonb(NEW) - 'is_withdrawn')\n                    OR OLD.is_withdrawn THEN\n                    RAISE EXCEPTION 'a charge stays as it is; it can only be withdrawn';\n                END IF;\n                IF NEW.is_withdrawn AND EXISTS (\n                    SELECT 1 FROM contributions_invoiceline line\n                    JOIN contributions_invoice invoice ON invoice.id = line.invoice_id\n                    WHERE line.charge_id = OLD.id AND invoice.live\n                ) THEN\n                    RAISE EXCEPTION 'a charge on an invoice cannot be withdrawn';\n                END IF;\n                RETURN NEW;\n                ", hash='aa9d9b7ff6f2fe05ad74e000d272cc51d1712feb', operation='UPDATE', pgid='pgtrigger_charge_only_withdrawn_e2248', table='contributions_extracharge', when='BEFORE')),
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
                model_name='contributionyearevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7e24a05ca547438ccc00395bc837f351bbadd4af', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e042f', table='contributions_contributionyearevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contributionyear',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_contributionyearevent" ("fund_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_date", "undated_source_id", "year") VALUES (NEW."fund_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference_date", NEW."undated_source_id", NEW."year"); RETURN NULL;', hash='c2b97215ba53d432eeddb2cef444dfd2bcb7f99b', operation='INSERT', pgid='pgtrigger_insert_insert_7a655', table='contributions_contributionyear', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contributionyear',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contributions_contributionyearevent" ("fund_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_date", "undated_source_id", "year") VALUES (NEW."fund_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference_date", NEW."undated_source_id", NEW."year"); RETURN NULL;', hash='ca0dc40ede52c356ae22b939359e22c148446eea', operation='UPDATE', pgid='pgtrigger_update_update_ad608', table='contributions_contributionyear', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contributionyear',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_contributionyearevent" ("fund_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_date", "undated_source_id", "year") VALUES (OLD."fund_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference_date", OLD."undated_source_id", OLD."year"); RETURN NULL;', hash='5fa1ed2578424762c550354fbde516b699525c2f', operation='DELETE', pgid='pgtrigger_delete_delete_3e3c3', table='contributions_contributionyear', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fundevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ac44817d2495495250e98925ddd7ee06e5e53cf2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a65c1', table='contributions_fundevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='creditnote',
                trigger=pgtrigger.compiler.Trigger(name='credit_note_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='95eaa062e0ee0425a0eb16c506eb6650a9f16112', operation='DELETE', pgid='pgtrigger_credit_note_stays_f766e', table='contributions_creditnote', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='creditnote',
                trigger=pgtrigger.compiler.Trigger(name='credit_note_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='836b5417739ab2d8e06162115cf75aaed3479f96', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_credit_note_never_emptied_0c08a', table='contributions_creditnote', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='creditnote',
                trigger=pgtrigger.compiler.Trigger(name='credit_note_sealed_once', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE was jsonb; will jsonb;', func="\n            was := to_jsonb(OLD);\n            will := to_jsonb(NEW);\n            IF (was - 'document_id' - 'public_document_id') IS DISTINCT FROM (will - 'document_id' - 'public_document_id') THEN\n                RAISE EXCEPTION 'issued paper stays: % of % cannot be changed',\n                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;\n            END IF;\n            IF NOT will @> jsonb_strip_nulls(jsonb_build_object(\n                'document_id', was->'document_id',\n                'public_document_id', was->'public_document_id')) THEN\n                RAISE EXCEPTION 'issued paper stays: % of % has its document',\n                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;\n            END IF;\n            RETURN NEW;\n            ", hash='1787fdce81120d319cd0852f25e947a705df1976', operation='UPDATE', pgid='pgtrigger_credit_note_sealed_once_cf8f0', table='contributions_creditnote', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='creditnote',
                trigger=pgtrigger.compiler.Trigger(name='credit_note_within_invoice', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE total numeric; gone numeric;', func="\n                SELECT amount INTO total FROM contributions_invoice\n                WHERE id = NEW.invoice_id FOR UPDATE;\n                SELECT coalesce(sum(amount), 0) INTO gone FROM contributions_creditnote\n                WHERE invoice_id = NEW.invoice_id;\n                IF gone + NEW.amount > total THEN\n                    RAISE EXCEPTION 'a credit note takes back at most the amount of its invoice';\n                END IF;\n                RETURN NEW;\n                ", hash='27fac3ce0628cef096c4223f7b1e53ea7e7e2d57', operation='INSERT', pgid='pgtrigger_credit_note_within_invoice_ea6d8', table='contributions_creditnote', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoiceline',
                trigger=pgtrigger.compiler.Trigger(name='invoice_line_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='525de268c14225c5acfd61456ca9c4791c3d45f5', operation='UPDATE OR DELETE', pgid='pgtrigger_invoice_line_never_changed_5e32a', table='contributions_invoiceline', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoiceline',
                trigger=pgtrigger.compiler.Trigger(name='invoice_line_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='501bc3020c4864ddd6d57953b5b3505c59299d9f', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_invoice_line_never_emptied_24d67', table='contributions_invoiceline', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoiceline',
                trigger=pgtrigger.compiler.Trigger(name='invoice_line_before_seal', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF (SELECT document_id FROM contributions_invoice\n                    WHERE id = NEW.invoice_id) IS NOT NULL THEN\n                    RAISE EXCEPTION 'issued paper stays: the invoice is sealed';\n                END IF;\n                RETURN NEW;\n                ", hash='7b11b0683802e4bc07a2d6bfd384a29cc21ed33b', operation='INSERT', pgid='pgtrigger_invoice_line_before_seal_fd590', table='contributions_invoiceline', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoiceline',
                trigger=pgtrigger.compiler.Trigger(name='invoice_line_charges_once', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF NEW.charge_id IS NULL THEN\n                    RETURN NEW;\n                END IF;\n                PERFORM 1 FROM contributions_extracharge WHERE id = NEW.charge_id FOR UPDATE;\n                IF EXISTS (\n                    SELECT 1 FROM contributions_invoiceline line\n                    JOIN contributions_invoice invoice ON invoice.id = line.invoice_id\n                    WHERE line.charge_id = NEW.charge_id AND invoice.live\n                ) THEN\n                    RAISE EXCEPTION 'a charge stands on one live invoice at most';\n                END IF;\n                IF NOT EXISTS (\n                    SELECT 1 FROM contributions_extracharge charge\n                    JOIN contributions_invoice invoice ON invoice.id = NEW.invoice_id\n                    WHERE charge.id = NEW.charge_id AND NOT charge.is_withdrawn\n                    AND charge.amount = NEW.amount\n                    AND charge.organisation_id = invoice.organisation_id\n                    AND charge.fund_id = invoice.fund_id\n                ) THEN\n                    RAISE EXCEPTION\n                    'a charge goes on an invoice of its own organisation and fund,'\n                    ' with its own amount';\n                END IF;\n                RETURN NEW;\n                ", hash='9d0d4ec1c6071ca8563bb5a04ca602511497337e', operation='INSERT', pgid='pgtrigger_invoice_line_charges_once_2730c', table='contributions_invoiceline', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoice',
                trigger=pgtrigger.compiler.Trigger(name='invoice_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='a9ad4bdedba70579b0472e397bca08a5da070195', operation='DELETE', pgid='pgtrigger_invoice_stays_171ed', table='contributions_invoice', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoice',
                trigger=pgtrigger.compiler.Trigger(name='invoice_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='055db1e736a529753620a6c3eee1d85184a8041f', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_invoice_never_emptied_59664', table='contributions_invoice', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoice',
                trigger=pgtrigger.compiler.Trigger(name='invoice_sealed_once', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE was jsonb; will jsonb;', func="\n            was := to_jsonb(OLD);\n            will := to_jsonb(NEW);\n            IF (was - 'document_id' - 'public_document_id' - 'live') IS DISTINCT FROM (will - 'document_id' - 'public_document_id' - 'live') THEN\n                RAISE EXCEPTION 'issued paper stays: % of % cannot be changed',\n                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;\n            END IF;\n            IF NOT will @> jsonb_strip_nulls(jsonb_build_object(\n                'document_id', was->'document_id',\n                'public_document_id', was->'public_document_id')) THEN\n                RAISE EXCEPTION 'issued paper stays: % of % has its document',\n                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;\n            END IF;\n            RETURN NEW;\n            ", hash='693dbee93052470e733163f20288d4c78ef453d5', operation='UPDATE', pgid='pgtrigger_invoice_sealed_once_96986', table='contributions_invoice', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='invoice',
                trigger=pgtrigger.compiler.Trigger(name='invoice_adds_up', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF OLD.document_id IS NULL AND NEW.document_id IS NOT NULL\n                    AND NEW.amount IS DISTINCT FROM\n                    (SELECT sum(amount) FROM contributions_invoiceline\n                     WHERE invoice_id = OLD.id) THEN\n                    RAISE EXCEPTION 'the lines of % do not add up to its amount', OLD.number;\n                END IF;\n                IF OLD.live IS DISTINCT FROM NEW.live AND (NEW.live OR NEW.amount IS DISTINCT FROM\n                    (SELECT sum(amount) FROM contributions_creditnote\n                     WHERE invoice_id = OLD.id)) THEN\n                    RAISE EXCEPTION '% is live until its whole amount is credited', OLD.number;\n                END IF;\n                RETURN NEW;\n                ", hash='bd6589711ab4d3bf39df79d4a32120d297e779bd', operation='UPDATE', pgid='pgtrigger_invoice_adds_up_07803', table='contributions_invoice', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='payment',
                trigger=pgtrigger.compiler.Trigger(name='payment_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d0c02a1a254fc3f1d94784246548fa25df180c24', operation='UPDATE OR DELETE', pgid='pgtrigger_payment_never_changed_c2377', table='contributions_payment', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='payment',
                trigger=pgtrigger.compiler.Trigger(name='payment_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='1cabcf7dde896eb3edd47041e320908b129e8713', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_payment_never_emptied_90d0e', table='contributions_payment', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rate',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_rateevent" ("decision_id", "fund_id", "id", "is_start_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding_rule", "source_id", "source_locator", "status", "valid_from", "value") VALUES (NEW."decision_id", NEW."fund_id", NEW."id", NEW."is_start_assumed", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rounding_rule", NEW."source_id", NEW."source_locator", NEW."status", NEW."valid_from", NEW."value"); RETURN NULL;', hash='5869e45ce25ef2e7991480b7b8393a7c2d66e6ea', operation='INSERT', pgid='pgtrigger_insert_insert_17a46', table='contributions_rate', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rate',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contributions_rateevent" ("decision_id", "fund_id", "id", "is_start_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding_rule", "source_id", "source_locator", "status", "valid_from", "value") VALUES (NEW."decision_id", NEW."fund_id", NEW."id", NEW."is_start_assumed", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rounding_rule", NEW."source_id", NEW."source_locator", NEW."status", NEW."valid_from", NEW."value"); RETURN NULL;', hash='b584bcb6f51b7b3afb6dea832657db965c9b125f', operation='UPDATE', pgid='pgtrigger_update_update_e43df', table='contributions_rate', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rate',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contributions_rateevent" ("decision_id", "fund_id", "id", "is_start_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rounding_rule", "source_id", "source_locator", "status", "valid_from", "value") VALUES (OLD."decision_id", OLD."fund_id", OLD."id", OLD."is_start_assumed", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rounding_rule", OLD."source_id", OLD."source_locator", OLD."status", OLD."valid_from", OLD."value"); RETURN NULL;', hash='45766898119101da2a8a9fc870f8f307905ad645', operation='DELETE', pgid='pgtrigger_delete_delete_a6056', table='contributions_rate', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rateevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c1d848a6f160787dc6412b51b2e89f74d5ac6f07', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_762cd', table='contributions_rateevent', when='BEFORE')),
            )],
        ),
    ]
