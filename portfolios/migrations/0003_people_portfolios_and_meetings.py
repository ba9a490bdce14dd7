import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import ivz.web.migrating
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0003_stored_files'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('portfolios', '0002_initial'),
        ('region', '0002_initial'),
        ('sources', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        ivz.web.migrating.Together(
            operations=[migrations.CreateModel(
                name='ClosedPeriod',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('valid_from', models.DateField(verbose_name='eerste dag')),
                    ('valid_until', models.DateField(verbose_name='tot')),
                ],
                options={
                    'verbose_name': 'vergadervrije periode',
                    'verbose_name_plural': 'vergadervrije perioden',
                    'ordering': ['-valid_from', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('valid_from'))), name='closed_period_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.')],
                },
            ), migrations.CreateModel(
                name='Meeting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('key', models.SlugField(help_text='Bijvoorbeeld dvo-2025-12-11.', max_length=60, unique=True, verbose_name='sleutel')),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='portfolios.body', verbose_name='orgaan')),
                    ('subject', models.CharField(blank=True, max_length=200, verbose_name='onderwerp')),
                    ('day', models.DateField(verbose_name='datum')),
                    ('starts_at', models.TimeField(blank=True, null=True, verbose_name='begint om')),
                    ('ends_at', models.TimeField(blank=True, null=True, verbose_name='eindigt om')),
                    ('place', models.CharField(blank=True, max_length=150, verbose_name='plaats')),
                    ('is_public', models.BooleanField(default=True, verbose_name='openbaar')),
                    ('closed_ground', models.CharField(blank=True, max_length=200, verbose_name='reden van sluiting')),
                    ('chair', models.CharField(blank=True, help_text='Ambt of functie.', max_length=150, verbose_name='voorzitter')),
                    ('secretary', models.CharField(blank=True, help_text='Functie, geen naam.', max_length=150, verbose_name='secretaris')),
                    ('state', models.CharField(choices=[('planned', 'Gepland'), ('agenda_sent', 'Agenda verstuurd'), ('held', 'Gehouden'), ('cancelled', 'Vervallen')], default='planned', max_length=20, verbose_name='stand')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                    ('revision', models.PositiveIntegerField(default=0, editable=False)),
                    ('joint_with', models.ManyToManyField(blank=True, related_name='joint_meetings', to='portfolios.body', verbose_name='samen met')),
                ],
                options={
                    'verbose_name': 'vergadering',
                    'verbose_name_plural': 'vergaderingen',
                    'ordering': ['-day', 'starts_at', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('ends_at__isnull', True), models.Q(('ends_at__gt', models.F('starts_at')), ('starts_at__isnull', False)), _connector='OR'), name='meeting_ends_after_start', violation_error_message='De vergadering eindigt na het begin.'), models.UniqueConstraint(condition=models.Q(('state', 'cancelled'), _negated=True), fields=('body', 'day'), name='meeting_once_a_day', violation_error_message='Dit orgaan heeft op deze dag al een vergadering.')],
                },
            ), migrations.CreateModel(
                name='MeetingNorm',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='norms', to='portfolios.body', verbose_name='orgaan')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name='vanaf jaar')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron het eerste jaar noemt.', verbose_name='begin is aangenomen')),
                    ('per_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='keer per jaar')),
                    ('is_minimum', models.BooleanField(default=False, verbose_name='ten minste')),
                ],
                options={
                    'verbose_name': 'vergadernorm',
                    'verbose_name_plural': 'vergadernormen',
                    'ordering': ['body', '-first_year'],
                    'constraints': [models.UniqueConstraint(fields=('body', 'first_year'), name='norm_one_start', violation_error_message='Dit orgaan heeft al een norm vanaf dit jaar.')],
                },
            ), migrations.CreateModel(
                name='MeetingPattern',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('body', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='pattern', to='portfolios.body', verbose_name='orgaan')),
                    ('weekday', models.PositiveSmallIntegerField(blank=True, choices=[(0, 'Maandag'), (1, 'Dinsdag'), (2, 'Woensdag'), (3, 'Donderdag'), (4, 'Vrijdag')], null=True, verbose_name='vaste dag')),
                    ('starts_at', models.TimeField(blank=True, null=True, verbose_name='begint om')),
                    ('place', models.CharField(blank=True, max_length=150, verbose_name='vaste plaats')),
                    ('prepares', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='prepared_by', to='portfolios.body', verbose_name='bereidt de vergaderingen voor van')),
                    ('weeks_ahead', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='weken van tevoren')),
                ],
                options={
                    'verbose_name': 'vergaderpatroon',
                    'verbose_name_plural': 'vergaderpatronen',
                    'ordering': ['body'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('prepares__isnull', True), ('weeks_ahead__isnull', True)), models.Q(('prepares__isnull', False), ('weeks_ahead__isnull', False)), _connector='OR'), name='pattern_prepares_weeks_ahead', violation_error_message='Vul bij een orgaan dat voorbereidt ook in hoeveel weken van tevoren.'), models.CheckConstraint(condition=models.Q(('prepares__isnull', True), models.Q(('prepares', models.F('body')), _negated=True), _connector='OR'), name='pattern_prepares_another', violation_error_message='Kies een ander orgaan: een orgaan bereidt niet zichzelf voor.')],
                },
            ), migrations.CreateModel(
                name='Person',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('form_of_address', models.CharField(blank=True, help_text='Bijvoorbeeld Dhr. of Mw., zoals de verdeling die schrijft.', max_length=20, verbose_name='aanspreekvorm')),
                    ('name', models.CharField(help_text='Zoals openbare stukken de naam schrijven, bijvoorbeeld A.J. Gerritsen.', max_length=120, verbose_name='naam')),
                    ('aliases', models.CharField(blank=True, max_length=200, verbose_name='andere schrijfwijzen')),
                    ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ],
                options={
                    'verbose_name': 'bestuurder',
                    'verbose_name_plural': 'bestuurders',
                    'ordering': ['sort_key', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('name',), name='person_once', violation_error_message='Deze bestuurder staat er al in.')],
                },
            ), migrations.CreateModel(
                name='Portfolio',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='portfolios', to='portfolios.body', verbose_name='orgaan')),
                    ('is_body_inferred', models.BooleanField(default=False, help_text='Aan als de bron het orgaan niet noemt.', verbose_name='orgaan is afgeleid')),
                    ('title', models.CharField(max_length=200, verbose_name='portefeuille')),
                    ('nature', models.CharField(blank=True, choices=[('f', 'Functie (bij wet) toegekend'), ('ba', 'Bestuurlijk aanspreekpunt'), ('p', 'Programma of project')], max_length=2, verbose_name='aard')),
                    ('valid_from', models.DateField(verbose_name='bestaat vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='bestaat tot')),
                    ('renamed_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='renamed_to', to='portfolios.portfolio', verbose_name='heette eerder')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'portefeuille',
                    'verbose_name_plural': 'portefeuilles',
                    'ordering': ['body', 'title', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='portfolio_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'), models.UniqueConstraint(fields=('body', 'title', 'valid_from'), name='portfolio_once', violation_error_message='Deze portefeuille staat er al in.')],
                },
            ), migrations.CreateModel(
                name='Bundle',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bundles', to='portfolios.meeting', verbose_name='vergadering')),
                    ('is_public', models.BooleanField(default=False, verbose_name='openbare versie')),
                    ('duplex', models.BooleanField(default=True, verbose_name='voor dubbelzijdig afdrukken')),
                    ('greyscale', models.BooleanField(default=False, verbose_name='geschikt voor zwart-wit')),
                    ('with_files', models.BooleanField(default=False, verbose_name='ook als losse bestanden (ZIP)')),
                    ('addressee', models.CharField(blank=True, max_length=150, verbose_name='voor (ambt of functie)')),
                    ('since', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='supplements', to='portfolios.bundle', verbose_name='alleen nieuw sinds')),
                    ('fingerprint', models.CharField(blank=True, max_length=64, verbose_name='vingerafdruk van de agenda')),
                    ('state', models.CharField(choices=[('waiting', 'In de wacht'), ('making', 'Wordt gemaakt'), ('ready', 'Klaar'), ('failed', 'Mislukt')], default='waiting', max_length=10, verbose_name='stand')),
                    ('done', models.PositiveIntegerField(default=0, verbose_name='gedaan')),
                    ('total', models.PositiveIntegerField(default=0, verbose_name='in totaal')),
                    ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='keren begonnen')),
                    ('secrecy', models.CharField(choices=[('public', 'Openbaar'), ('closed', 'Besloten'), ('secret', 'Geheim')], default='public', max_length=10, verbose_name='openbaarheid')),
                    ('contents', models.JSONField(default=list, verbose_name='inhoud')),
                    ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile')),
                    ('files', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile', verbose_name='losse bestanden')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bundles', to='documents.issueddocument')),
                    ('error', models.TextField(blank=True, verbose_name='fout')),
                    ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('requested_at', models.DateTimeField(auto_now_add=True, verbose_name='gevraagd op')),
                    ('finished_at', models.DateTimeField(blank=True, null=True, verbose_name='klaar op')),
                ],
                options={
                    'verbose_name': 'vergaderbundel',
                    'verbose_name_plural': 'vergaderbundels',
                    'ordering': ['-requested_at', '-pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'ready'), _negated=True), models.Q(('file__isnull', False), ('document__isnull', False), _connector='XOR'), _connector='OR'), name='bundle_ready_has_one_file'), models.CheckConstraint(condition=models.Q(('is_public', False), models.Q(('addressee', ''), ('secrecy', 'public')), _connector='OR'), name='bundle_public_holds_nothing_closed')],
                },
            ), migrations.CreateModel(
                name='ClosedPeriodEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.closedperiod')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('valid_from', models.DateField(verbose_name='eerste dag')),
                    ('valid_until', models.DateField(verbose_name='tot')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DecisionList',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='decision_list', to='portfolios.meeting', verbose_name='vergadering')),
                    ('adopted_in', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='adopted_lists', to='portfolios.meeting', verbose_name='vastgesteld in')),
                    ('adopted_on', models.DateField(blank=True, null=True, verbose_name='vastgesteld op')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.issueddocument')),
                    ('public_document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.issueddocument')),
                    ('facts', models.JSONField(default=dict, editable=False, verbose_name='vastgestelde inhoud')),
                ],
                options={
                    'verbose_name': 'besluitenlijst',
                    'verbose_name_plural': 'besluitenlijsten',
                    'constraints': [models.CheckConstraint(condition=models.Q(('adopted_on__isnull', True), ('adopted_in__isnull', False), _connector='OR'), name='decision_list_adopted_in_a_meeting')],
                },
            ), migrations.CreateModel(
                name='MeetingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.meeting')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('key', models.SlugField(db_index=False, help_text='Bijvoorbeeld dvo-2025-12-11.', max_length=60, verbose_name='sleutel')),
                    ('body', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='orgaan')),
                    ('subject', models.CharField(blank=True, max_length=200, verbose_name='onderwerp')),
                    ('day', models.DateField(verbose_name='datum')),
                    ('starts_at', models.TimeField(blank=True, null=True, verbose_name='begint om')),
                    ('ends_at', models.TimeField(blank=True, null=True, verbose_name='eindigt om')),
                    ('place', models.CharField(blank=True, max_length=150, verbose_name='plaats')),
                    ('is_public', models.BooleanField(default=True, verbose_name='openbaar')),
                    ('closed_ground', models.CharField(blank=True, max_length=200, verbose_name='reden van sluiting')),
                    ('chair', models.CharField(blank=True, help_text='Ambt of functie.', max_length=150, verbose_name='voorzitter')),
                    ('secretary', models.CharField(blank=True, help_text='Functie, geen naam.', max_length=150, verbose_name='secretaris')),
                    ('state', models.CharField(choices=[('planned', 'Gepland'), ('agenda_sent', 'Agenda verstuurd'), ('held', 'Gehouden'), ('cancelled', 'Vervallen')], default='planned', max_length=20, verbose_name='stand')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                    ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MeetingNormEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.meetingnorm')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('body', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='orgaan')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name='vanaf jaar')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron het eerste jaar noemt.', verbose_name='begin is aangenomen')),
                    ('per_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='keer per jaar')),
                    ('is_minimum', models.BooleanField(default=False, verbose_name='ten minste')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MeetingPatternEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.meetingpattern')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('body', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='orgaan')),
                    ('weekday', models.PositiveSmallIntegerField(blank=True, choices=[(0, 'Maandag'), (1, 'Dinsdag'), (2, 'Woensdag'), (3, 'Donderdag'), (4, 'Vrijdag')], null=True, verbose_name='vaste dag')),
                    ('starts_at', models.TimeField(blank=True, null=True, verbose_name='begint om')),
                    ('place', models.CharField(blank=True, max_length=150, verbose_name='vaste plaats')),
                    ('prepares', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='bereidt de vergaderingen voor van')),
                    ('weeks_ahead', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='weken van tevoren')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Office',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offices', to='portfolios.person', verbose_name='bestuurder')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offices', to='region.organisation', verbose_name='organisatie')),
                    ('kind', models.CharField(choices=[('mayor', 'Burgemeester'), ('police_chief', 'Politiedistrictschef'), ('chief_prosecutor', 'Hoofdofficier van justitie'), ('other', 'Ander ambt')], default='mayor', max_length=20, verbose_name='ambt')),
                    ('is_acting', models.BooleanField(default=False, verbose_name='waarnemend')),
                    ('valid_from', models.DateField(verbose_name='in het ambt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='in het ambt tot')),
                ],
                options={
                    'verbose_name': 'ambt',
                    'verbose_name_plural': 'ambten',
                    'ordering': ['organisation__sort_key', '-valid_from', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='office_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('kind', 'mayor')), expressions=[(models.Func(models.F('organisation_id'), models.F('organisation_id'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.IntegerRangeField()), '='), (models.Func(models.F('valid_from'), models.F('valid_until'), models.Value('[)'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='one_mayor_at_a_time', violation_error_message='Deze gemeente heeft in die periode al een burgemeester. Laat eerst het andere ambt eindigen.')],
                },
            ), migrations.CreateModel(
                name='PersonEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.person')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('form_of_address', models.CharField(blank=True, help_text='Bijvoorbeeld Dhr. of Mw., zoals de verdeling die schrijft.', max_length=20, verbose_name='aanspreekvorm')),
                    ('name', models.CharField(help_text='Zoals openbare stukken de naam schrijven, bijvoorbeeld A.J. Gerritsen.', max_length=120, verbose_name='naam')),
                    ('aliases', models.CharField(blank=True, max_length=200, verbose_name='andere schrijfwijzen')),
                    ('sort_key', models.CharField(editable=False, max_length=120)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='PortfolioEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.portfolio')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('body', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='orgaan')),
                    ('is_body_inferred', models.BooleanField(default=False, help_text='Aan als de bron het orgaan niet noemt.', verbose_name='orgaan is afgeleid')),
                    ('title', models.CharField(max_length=200, verbose_name='portefeuille')),
                    ('nature', models.CharField(blank=True, choices=[('f', 'Functie (bij wet) toegekend'), ('ba', 'Bestuurlijk aanspreekpunt'), ('p', 'Programma of project')], max_length=2, verbose_name='aard')),
                    ('valid_from', models.DateField(verbose_name='bestaat vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='bestaat tot')),
                    ('renamed_from', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.portfolio', verbose_name='heette eerder')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='AgendaItem',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='portfolios.meeting', verbose_name='vergadering')),
                    ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='portfolios.agendaitem', verbose_name='onderdeel van')),
                    ('section', models.CharField(choices=[('1_opening', 'Opening'), ('2_discussion', 'Ter behandeling'), ('3_notice', 'Ter kennisname en hamerstukken'), ('4_closing', 'Rondvraag en sluiting')], default='2_discussion', max_length=20, verbose_name='onderdeel')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('title', models.CharField(max_length=200, verbose_name='onderwerp')),
                    ('purpose', models.CharField(blank=True, choices=[('inform', 'Informerend'), ('opinion', 'Opiniërend'), ('decide', 'Besluitvormend'), ('coordinate', 'Afstemmend'), ('formality', 'Hamerstuk')], max_length=20, verbose_name='doel')),
                    ('portfolio', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('holder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='portfolios.office', verbose_name='portefeuillehouder')),
                    ('speaker', models.CharField(blank=True, max_length=150, verbose_name='spreker (functie)')),
                    ('minutes', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(480)], verbose_name='minuten')),
                    ('secrecy', models.CharField(choices=[('public', 'Openbaar'), ('closed', 'Besloten'), ('secret', 'Geheim')], default='public', max_length=10, verbose_name='openbaarheid')),
                    ('secrecy_ground', models.CharField(blank=True, help_text='Waarom het punt niet openbaar is; bij geheim het artikel, bijvoorbeeld Woo artikel 5.1 lid 2.', max_length=200, verbose_name='grondslag')),
                    ('secrecy_imposed_by', models.CharField(blank=True, max_length=100, verbose_name='opgelegd door')),
                    ('secrecy_imposed_on', models.DateField(blank=True, null=True, verbose_name='opgelegd op')),
                    ('secrecy_lifted_on', models.DateField(blank=True, null=True, verbose_name='opgeheven op')),
                    ('requested_decision', models.TextField(blank=True, verbose_name='gevraagd besluit')),
                    ('explanation', models.TextField(blank=True, verbose_name='toelichting')),
                    ('financial', models.TextField(blank=True, verbose_name='financiële consequenties')),
                    ('communication', models.TextField(blank=True, verbose_name='communicatieadvies')),
                    ('follow_up', models.TextField(blank=True, verbose_name='vervolg')),
                    ('carried_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='carried_to', to='portfolios.agendaitem', verbose_name='doorgeschoven van')),
                    ('sent_once', models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ],
                options={
                    'verbose_name': 'agendapunt',
                    'verbose_name_plural': 'agendapunten',
                    'ordering': ['meeting', 'section', 'position', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('secrecy', 'secret'), _negated=True), models.Q(models.Q(('secrecy_ground', ''), _negated=True), models.Q(('secrecy_imposed_by', ''), _negated=True), ('secrecy_imposed_on__isnull', False)), _connector='OR'), name='secret_item_has_ground', violation_error_message='Geheim vraagt een grondslag, wie de geheimhouding oplegde en wanneer.')],
                },
            ), migrations.CreateModel(
                name='Attendance',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='portfolios.meeting', verbose_name='vergadering')),
                    ('office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='attendances', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('function', models.CharField(blank=True, max_length=150, verbose_name='functie')),
                    ('presence', models.CharField(blank=True, choices=[('present', 'Aanwezig'), ('replaced', 'Vervangen'), ('absent', 'Afwezig')], max_length=10, verbose_name='aanwezigheid')),
                    ('note', models.CharField(blank=True, max_length=150, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'genodigde',
                    'verbose_name_plural': 'genodigden',
                    'ordering': ['pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('office__isnull', False), ('organisation__isnull', False), models.Q(('function', ''), _negated=True), _connector='OR'), name='attendance_is_of_somebody'), models.UniqueConstraint(fields=('meeting', 'office'), name='attendance_once_per_office')],
                },
            ), migrations.CreateModel(
                name='DecisionListEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.decisionlist')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.meeting', verbose_name='vergadering')),
                    ('adopted_in', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.meeting', verbose_name='vastgesteld in')),
                    ('adopted_on', models.DateField(blank=True, null=True, verbose_name='vastgesteld op')),
                    ('document', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='documents.issueddocument')),
                    ('public_document', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='documents.issueddocument')),
                    ('facts', models.JSONField(default=dict, editable=False, verbose_name='vastgestelde inhoud')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Holding',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('portfolio', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holdings', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holdings', to='region.organisation', verbose_name='organisatie')),
                    ('office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='holdings', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde in de verdeling')),
                    ('valid_from', models.DateField(verbose_name='houder vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='houder tot')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'portefeuillehouder',
                    'verbose_name_plural': 'portefeuillehouders',
                    'ordering': ['organisation__sort_key', 'position', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='holding_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'), models.UniqueConstraint(fields=('portfolio', 'organisation', 'valid_from'), name='holding_once', violation_error_message='Deze houder staat er al in.')],
                },
            ), migrations.CreateModel(
                name='OfficeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.office')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.person', verbose_name='bestuurder')),
                    ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('kind', models.CharField(choices=[('mayor', 'Burgemeester'), ('police_chief', 'Politiedistrictschef'), ('chief_prosecutor', 'Hoofdofficier van justitie'), ('other', 'Ander ambt')], default='mayor', max_length=20, verbose_name='ambt')),
                    ('is_acting', models.BooleanField(default=False, verbose_name='waarnemend')),
                    ('valid_from', models.DateField(verbose_name='in het ambt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='in het ambt tot')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Seat',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='portfolios.body', verbose_name='orgaan')),
                    ('role', models.CharField(choices=[('chair', 'Voorzitter'), ('deputy_chair', 'Plaatsvervangend voorzitter'), ('secretary', 'Secretaris'), ('member', 'Lid'), ('adviser', 'Adviseur')], default='member', max_length=20, verbose_name='rol')),
                    ('office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='region.organisation', verbose_name='organisatie')),
                    ('function', models.CharField(blank=True, help_text='Voor wie geen bestuurder is: de functie, geen naam.', max_length=150, verbose_name='functie')),
                    ('police_team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='region.policeteam', verbose_name='namens basisteam')),
                    ('valid_from', models.DateField(verbose_name='zit er vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='zit er tot')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'zetel',
                    'verbose_name_plural': 'zetels',
                    'ordering': ['body', 'role', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='seat_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'), models.CheckConstraint(condition=models.Q(('office__isnull', False), ('organisation__isnull', False), models.Q(('function', ''), _negated=True), _connector='OR'), name='seat_is_held_by_something', violation_error_message='Kies een bestuurder of organisatie, of vul een functie in.')],
                },
            ), migrations.CreateModel(
                name='Action',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='portfolios.meeting', verbose_name='vergadering')),
                    ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='portfolios.agendaitem', verbose_name='agendapunt')),
                    ('text', models.CharField(max_length=300, verbose_name='actie')),
                    ('who', models.CharField(max_length=150, verbose_name='wie (functie of organisatie)')),
                    ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                    ('done_on', models.DateField(blank=True, null=True, verbose_name='gedaan op')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'actie',
                    'verbose_name_plural': 'acties',
                    'ordering': ['due_on', 'pk'],
                },
            ), migrations.CreateModel(
                name='AgendaItemEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.agendaitem')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.meeting', verbose_name='vergadering')),
                    ('parent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.agendaitem', verbose_name='onderdeel van')),
                    ('section', models.CharField(choices=[('1_opening', 'Opening'), ('2_discussion', 'Ter behandeling'), ('3_notice', 'Ter kennisname en hamerstukken'), ('4_closing', 'Rondvraag en sluiting')], default='2_discussion', max_length=20, verbose_name='onderdeel')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('title', models.CharField(max_length=200, verbose_name='onderwerp')),
                    ('purpose', models.CharField(blank=True, choices=[('inform', 'Informerend'), ('opinion', 'Opiniërend'), ('decide', 'Besluitvormend'), ('coordinate', 'Afstemmend'), ('formality', 'Hamerstuk')], max_length=20, verbose_name='doel')),
                    ('portfolio', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('holder', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.office', verbose_name='portefeuillehouder')),
                    ('speaker', models.CharField(blank=True, max_length=150, verbose_name='spreker (functie)')),
                    ('minutes', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(480)], verbose_name='minuten')),
                    ('secrecy', models.CharField(choices=[('public', 'Openbaar'), ('closed', 'Besloten'), ('secret', 'Geheim')], default='public', max_length=10, verbose_name='openbaarheid')),
                    ('secrecy_ground', models.CharField(blank=True, help_text='Waarom het punt niet openbaar is; bij geheim het artikel, bijvoorbeeld Woo artikel 5.1 lid 2.', max_length=200, verbose_name='grondslag')),
                    ('secrecy_imposed_by', models.CharField(blank=True, max_length=100, verbose_name='opgelegd door')),
                    ('secrecy_imposed_on', models.DateField(blank=True, null=True, verbose_name='opgelegd op')),
                    ('secrecy_lifted_on', models.DateField(blank=True, null=True, verbose_name='opgeheven op')),
                    ('requested_decision', models.TextField(blank=True, verbose_name='gevraagd besluit')),
                    ('explanation', models.TextField(blank=True, verbose_name='toelichting')),
                    ('financial', models.TextField(blank=True, verbose_name='financiële consequenties')),
                    ('communication', models.TextField(blank=True, verbose_name='communicatieadvies')),
                    ('follow_up', models.TextField(blank=True, verbose_name='vervolg')),
                    ('carried_from', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.agendaitem', verbose_name='doorgeschoven van')),
                    ('sent_once', models.UUIDField(blank=True, editable=False, null=True)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Annex',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='annexes', to='portfolios.agendaitem', verbose_name='agendapunt')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('document_number', models.CharField(blank=True, max_length=60, verbose_name='documentnummer')),
                    ('origin', models.CharField(choices=[('awaited', 'Nog te ontvangen'), ('upload', 'Eigen bestand'), ('archive', 'Uit het archief')], default='awaited', max_length=10, verbose_name='herkomst')),
                    ('awaited_from', models.CharField(blank=True, help_text='Functie of organisatie.', max_length=150, verbose_name='te ontvangen van')),
                    ('secrecy', models.CharField(choices=[('public', 'Openbaar'), ('closed', 'Besloten'), ('secret', 'Geheim')], default='public', max_length=10, verbose_name='openbaarheid')),
                    ('secrecy_ground', models.CharField(blank=True, help_text='Waarom de bijlage niet openbaar is; bij geheim het artikel, bijvoorbeeld Woo artikel 5.1 lid 2.', max_length=200, verbose_name='grondslag')),
                    ('secrecy_imposed_by', models.CharField(blank=True, max_length=100, verbose_name='opgelegd door')),
                    ('secrecy_imposed_on', models.DateField(blank=True, null=True, verbose_name='opgelegd op')),
                    ('supplement', models.PositiveSmallIntegerField(default=0, help_text='0: bij de eerste verzending.', verbose_name='nazending')),
                    ('sent_once', models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ],
                options={
                    'verbose_name': 'bijlage',
                    'verbose_name_plural': 'bijlagen',
                    'ordering': ['item', 'position', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('secrecy', 'secret'), _negated=True), models.Q(models.Q(('secrecy_ground', ''), _negated=True), models.Q(('secrecy_imposed_by', ''), _negated=True), ('secrecy_imposed_on__isnull', False)), _connector='OR'), name='secret_annex_has_ground', violation_error_message='Geheim vraagt een grondslag, wie de geheimhouding oplegde en wanneer.')],
                },
            ), migrations.CreateModel(
                name='AttendanceEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.attendance')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.meeting', verbose_name='vergadering')),
                    ('office', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('function', models.CharField(blank=True, max_length=150, verbose_name='functie')),
                    ('presence', models.CharField(blank=True, choices=[('present', 'Aanwezig'), ('replaced', 'Vervangen'), ('absent', 'Afwezig')], max_length=10, verbose_name='aanwezigheid')),
                    ('note', models.CharField(blank=True, max_length=150, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='HoldingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.holding')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('portfolio', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('office', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde in de verdeling')),
                    ('valid_from', models.DateField(verbose_name='houder vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='houder tot')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Outcome',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('item', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='outcome', to='portfolios.agendaitem', verbose_name='agendapunt')),
                    ('text', models.TextField(verbose_name='besluit of conclusie')),
                    ('votes_for', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='stemmen voor')),
                    ('votes_against', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='stemmen tegen')),
                    ('vote_note', models.CharField(blank=True, max_length=200, verbose_name='toelichting op de stemming')),
                ],
                options={
                    'verbose_name': 'uitkomst',
                    'verbose_name_plural': 'uitkomsten',
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('votes_against__isnull', True), ('votes_for__isnull', True)), models.Q(('votes_against__isnull', False), ('votes_for__isnull', False)), _connector='OR'), name='outcome_vote_whole', violation_error_message='Vul het aantal stemmen voor en tegen allebei in.')],
                },
            ), migrations.CreateModel(
                name='SeatEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.seat')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('body', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='orgaan')),
                    ('role', models.CharField(choices=[('chair', 'Voorzitter'), ('deputy_chair', 'Plaatsvervangend voorzitter'), ('secretary', 'Secretaris'), ('member', 'Lid'), ('adviser', 'Adviseur')], default='member', max_length=20, verbose_name='rol')),
                    ('office', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('function', models.CharField(blank=True, help_text='Voor wie geen bestuurder is: de functie, geen naam.', max_length=150, verbose_name='functie')),
                    ('police_team', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.policeteam', verbose_name='namens basisteam')),
                    ('valid_from', models.DateField(verbose_name='zit er vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='zit er tot')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ActionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.action')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.meeting', verbose_name='vergadering')),
                    ('item', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.agendaitem', verbose_name='agendapunt')),
                    ('text', models.CharField(max_length=300, verbose_name='actie')),
                    ('who', models.CharField(max_length=150, verbose_name='wie (functie of organisatie)')),
                    ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                    ('done_on', models.DateField(blank=True, null=True, verbose_name='gedaan op')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='AnnexEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.annex')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.agendaitem', verbose_name='agendapunt')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('document_number', models.CharField(blank=True, max_length=60, verbose_name='documentnummer')),
                    ('origin', models.CharField(choices=[('awaited', 'Nog te ontvangen'), ('upload', 'Eigen bestand'), ('archive', 'Uit het archief')], default='awaited', max_length=10, verbose_name='herkomst')),
                    ('awaited_from', models.CharField(blank=True, help_text='Functie of organisatie.', max_length=150, verbose_name='te ontvangen van')),
                    ('secrecy', models.CharField(choices=[('public', 'Openbaar'), ('closed', 'Besloten'), ('secret', 'Geheim')], default='public', max_length=10, verbose_name='openbaarheid')),
                    ('secrecy_ground', models.CharField(blank=True, help_text='Waarom de bijlage niet openbaar is; bij geheim het artikel, bijvoorbeeld Woo artikel 5.1 lid 2.', max_length=200, verbose_name='grondslag')),
                    ('secrecy_imposed_by', models.CharField(blank=True, max_length=100, verbose_name='opgelegd door')),
                    ('secrecy_imposed_on', models.DateField(blank=True, null=True, verbose_name='opgelegd op')),
                    ('supplement', models.PositiveSmallIntegerField(default=0, help_text='0: bij de eerste verzending.', verbose_name='nazending')),
                    ('sent_once', models.UUIDField(blank=True, editable=False, null=True)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='AnnexVersion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('annex', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='portfolios.annex', verbose_name='bijlage')),
                    ('version', models.PositiveSmallIntegerField(verbose_name='versie')),
                    ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='annex_versions', to='documents.storedfile')),
                    ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='annex_versions', to='documents.issueddocument')),
                    ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('added_at', models.DateTimeField(auto_now_add=True, verbose_name='toegevoegd op')),
                ],
                options={
                    'verbose_name': 'versie van een bijlage',
                    'verbose_name_plural': 'versies van bijlagen',
                    'ordering': ['annex', '-version'],
                    'constraints': [models.UniqueConstraint(fields=('annex', 'version'), name='annex_version_once'), models.CheckConstraint(condition=models.Q(('file__isnull', False), ('document__isnull', False), _connector='XOR'), name='annex_version_one_file')],
                },
            ), migrations.CreateModel(
                name='OutcomeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='portfolios.outcome')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.agendaitem', verbose_name='agendapunt')),
                    ('text', models.TextField(verbose_name='besluit of conclusie')),
                    ('votes_for', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='stemmen voor')),
                    ('votes_against', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='stemmen tegen')),
                    ('vote_note', models.CharField(blank=True, max_length=200, verbose_name='toelichting op de stemming')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='closedperiod',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_closedperiodevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='ccd16b446b6d9fc1c03ecd3ee263ebe5d1022b34', operation='INSERT', pgid='pgtrigger_insert_insert_0a9ab', table='portfolios_closedperiod', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='closedperiod',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_closedperiodevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='239483590ab19414c4f35874088188d9e96c4c5e', operation='UPDATE', pgid='pgtrigger_update_update_6d74c', table='portfolios_closedperiod', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='closedperiod',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_closedperiodevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='e085fa45095b5ae8b98791e87e11b8ade82f304a', operation='DELETE', pgid='pgtrigger_delete_delete_7fd24', table='portfolios_closedperiod', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meeting',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_meetingevent" ("body_id", "chair", "closed_ground", "day", "ends_at", "id", "is_public", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "revision", "secretary", "starts_at", "state", "subject") VALUES (NEW."body_id", NEW."chair", NEW."closed_ground", NEW."day", NEW."ends_at", NEW."id", NEW."is_public", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."revision", NEW."secretary", NEW."starts_at", NEW."state", NEW."subject"); RETURN NULL;', hash='2bc763068484abb2d2c6f37b7b79507f776e5395', operation='INSERT', pgid='pgtrigger_insert_insert_e8866', table='portfolios_meeting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meeting',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_meetingevent" ("body_id", "chair", "closed_ground", "day", "ends_at", "id", "is_public", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "revision", "secretary", "starts_at", "state", "subject") VALUES (NEW."body_id", NEW."chair", NEW."closed_ground", NEW."day", NEW."ends_at", NEW."id", NEW."is_public", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."revision", NEW."secretary", NEW."starts_at", NEW."state", NEW."subject"); RETURN NULL;', hash='6ed8a3f930999d98a8058f78b84182cb325343f9', operation='UPDATE', pgid='pgtrigger_update_update_f1282', table='portfolios_meeting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meeting',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_meetingevent" ("body_id", "chair", "closed_ground", "day", "ends_at", "id", "is_public", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "revision", "secretary", "starts_at", "state", "subject") VALUES (OLD."body_id", OLD."chair", OLD."closed_ground", OLD."day", OLD."ends_at", OLD."id", OLD."is_public", OLD."key", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."revision", OLD."secretary", OLD."starts_at", OLD."state", OLD."subject"); RETURN NULL;', hash='687a0821f726346870e129ad1d8d0bb07dbbaf77', operation='DELETE', pgid='pgtrigger_delete_delete_6ecbc', table='portfolios_meeting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingnorm',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_meetingnormevent" ("body_id", "first_year", "id", "is_minimum", "is_start_assumed", "per_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."body_id", NEW."first_year", NEW."id", NEW."is_minimum", NEW."is_start_assumed", NEW."per_year", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='d51f74316082e0a4d698520ac9f833962a399989', operation='INSERT', pgid='pgtrigger_insert_insert_6aa00', table='portfolios_meetingnorm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingnorm',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_meetingnormevent" ("body_id", "first_year", "id", "is_minimum", "is_start_assumed", "per_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."body_id", NEW."first_year", NEW."id", NEW."is_minimum", NEW."is_start_assumed", NEW."per_year", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='8e00868eaa130bf00bfe6a9072c9fc52dd1aafc0', operation='UPDATE', pgid='pgtrigger_update_update_436f4', table='portfolios_meetingnorm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingnorm',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_meetingnormevent" ("body_id", "first_year", "id", "is_minimum", "is_start_assumed", "per_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (OLD."body_id", OLD."first_year", OLD."id", OLD."is_minimum", OLD."is_start_assumed", OLD."per_year", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='d133798229355082f2614e76fc857bce3acc7034', operation='DELETE', pgid='pgtrigger_delete_delete_192f9', table='portfolios_meetingnorm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingpattern',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_meetingpatternevent" ("body_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "prepares_id", "starts_at", "weekday", "weeks_ahead") VALUES (NEW."body_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."prepares_id", NEW."starts_at", NEW."weekday", NEW."weeks_ahead"); RETURN NULL;', hash='35f044729fbac55512159f9508765346de50c656', operation='INSERT', pgid='pgtrigger_insert_insert_b91b4', table='portfolios_meetingpattern', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingpattern',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_meetingpatternevent" ("body_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "prepares_id", "starts_at", "weekday", "weeks_ahead") VALUES (NEW."body_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."prepares_id", NEW."starts_at", NEW."weekday", NEW."weeks_ahead"); RETURN NULL;', hash='ea65d6c3a3e1b86fae9ec74806eba0ea737bb3be', operation='UPDATE', pgid='pgtrigger_update_update_9fe8b', table='portfolios_meetingpattern', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingpattern',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_meetingpatternevent" ("body_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "prepares_id", "starts_at", "weekday", "weeks_ahead") VALUES (OLD."body_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."prepares_id", OLD."starts_at", OLD."weekday", OLD."weeks_ahead"); RETURN NULL;', hash='0c0e411cef25e29ba1275bcc5c98f952e056f4b3', operation='DELETE', pgid='pgtrigger_delete_delete_43908', table='portfolios_meetingpattern', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='person',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_personevent" ("aliases", "form_of_address", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "source_id", "source_locator") VALUES (NEW."aliases", NEW."form_of_address", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sort_key", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='f88be53feff97ae3e2b21d39fe53cb71763397b8', operation='INSERT', pgid='pgtrigger_insert_insert_a4630', table='portfolios_person', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='person',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_personevent" ("aliases", "form_of_address", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "source_id", "source_locator") VALUES (NEW."aliases", NEW."form_of_address", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sort_key", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='94749080a0373a6d3bab583f58593f1f02bd8394', operation='UPDATE', pgid='pgtrigger_update_update_d4e7d', table='portfolios_person', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='person',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_personevent" ("aliases", "form_of_address", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "source_id", "source_locator") VALUES (OLD."aliases", OLD."form_of_address", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sort_key", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='34a05cf9093e906126546d4bc227a085415afdc4', operation='DELETE', pgid='pgtrigger_delete_delete_0f421', table='portfolios_person', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='portfolio',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_portfolioevent" ("body_id", "id", "is_body_inferred", "is_start_assumed", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renamed_from_id", "source_id", "source_locator", "title", "valid_from", "valid_until") VALUES (NEW."body_id", NEW."id", NEW."is_body_inferred", NEW."is_start_assumed", NEW."nature", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."renamed_from_id", NEW."source_id", NEW."source_locator", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='284eb9c73b0c91eacebebd7cf70018a6ca92e59e', operation='INSERT', pgid='pgtrigger_insert_insert_f06b3', table='portfolios_portfolio', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='portfolio',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_portfolioevent" ("body_id", "id", "is_body_inferred", "is_start_assumed", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renamed_from_id", "source_id", "source_locator", "title", "valid_from", "valid_until") VALUES (NEW."body_id", NEW."id", NEW."is_body_inferred", NEW."is_start_assumed", NEW."nature", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."renamed_from_id", NEW."source_id", NEW."source_locator", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='a52f14bfed2f096ff593f1cb70fc4332344c8333', operation='UPDATE', pgid='pgtrigger_update_update_4281c', table='portfolios_portfolio', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='portfolio',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_portfolioevent" ("body_id", "id", "is_body_inferred", "is_start_assumed", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "renamed_from_id", "source_id", "source_locator", "title", "valid_from", "valid_until") VALUES (OLD."body_id", OLD."id", OLD."is_body_inferred", OLD."is_start_assumed", OLD."nature", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."renamed_from_id", OLD."source_id", OLD."source_locator", OLD."title", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='f9931fc752255f220ace1147b8b60d16a482d74a', operation='DELETE', pgid='pgtrigger_delete_delete_301ad', table='portfolios_portfolio', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='closedperiodevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a97eee947666f0d1ff84843691d4015bbc8e5d2c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a726b', table='portfolios_closedperiodevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='decisionlist',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_decisionlistevent" ("adopted_in_id", "adopted_on", "document_id", "facts", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_document_id") VALUES (NEW."adopted_in_id", NEW."adopted_on", NEW."document_id", NEW."facts", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_document_id"); RETURN NULL;', hash='3aaf2dbce201a093faf6d24e431691d4cbbe4de2', operation='INSERT', pgid='pgtrigger_insert_insert_8eb16', table='portfolios_decisionlist', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='decisionlist',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_decisionlistevent" ("adopted_in_id", "adopted_on", "document_id", "facts", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_document_id") VALUES (NEW."adopted_in_id", NEW."adopted_on", NEW."document_id", NEW."facts", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_document_id"); RETURN NULL;', hash='831e1584f5fdd62abbc33c47899c29db3aff89a8', operation='UPDATE', pgid='pgtrigger_update_update_59e93', table='portfolios_decisionlist', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='decisionlist',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_decisionlistevent" ("adopted_in_id", "adopted_on", "document_id", "facts", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_document_id") VALUES (OLD."adopted_in_id", OLD."adopted_on", OLD."document_id", OLD."facts", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_document_id"); RETURN NULL;', hash='3cfa8f3d4ad30de7f50357b57ed90c0fa6cea6bb', operation='DELETE', pgid='pgtrigger_delete_delete_ea330', table='portfolios_decisionlist', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fba3ee577596b843c9fe07d9e7b1b654af062698', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5fdbc', table='portfolios_meetingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingnormevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='751ce3ae23080a8aa9c9a56afb6519af07b09edb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_38456', table='portfolios_meetingnormevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meetingpatternevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b46ef3562414f5bdfc0b6183292aec46d25c05f8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d661e', table='portfolios_meetingpatternevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='office',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_officeevent" ("id", "is_acting", "is_start_assumed", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."is_acting", NEW."is_start_assumed", NEW."kind", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='a888607be179a8e52b55c6dfea08cf346030da71', operation='INSERT', pgid='pgtrigger_insert_insert_c7c6a', table='portfolios_office', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='office',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_officeevent" ("id", "is_acting", "is_start_assumed", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."is_acting", NEW."is_start_assumed", NEW."kind", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='e7a77a58a4270a52cfa6bd255b5c2af2175ef9e9', operation='UPDATE', pgid='pgtrigger_update_update_d1256', table='portfolios_office', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='office',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_officeevent" ("id", "is_acting", "is_start_assumed", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (OLD."id", OLD."is_acting", OLD."is_start_assumed", OLD."kind", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='25b01578c710a0ebbe5b2aede135e5615bb9a299', operation='DELETE', pgid='pgtrigger_delete_delete_eaa46', table='portfolios_office', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='personevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7fda5207b4da1e449b9e155891c1c16dddbd21b0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d191a', table='portfolios_personevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='portfolioevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2f5a4cd035408db2dfa7f3faa78bba9fb15426d4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f0458', table='portfolios_portfolioevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendaitem',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_agendaitemevent" ("carried_from_id", "communication", "explanation", "financial", "follow_up", "holder_id", "id", "meeting_id", "minutes", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "position", "purpose", "requested_decision", "secrecy", "secrecy_ground", "secrecy_imposed_by", "secrecy_imposed_on", "secrecy_lifted_on", "section", "sent_once", "speaker", "title") VALUES (NEW."carried_from_id", NEW."communication", NEW."explanation", NEW."financial", NEW."follow_up", NEW."holder_id", NEW."id", NEW."meeting_id", NEW."minutes", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."portfolio_id", NEW."position", NEW."purpose", NEW."requested_decision", NEW."secrecy", NEW."secrecy_ground", NEW."secrecy_imposed_by", NEW."secrecy_imposed_on", NEW."secrecy_lifted_on", NEW."section", NEW."sent_once", NEW."speaker", NEW."title"); RETURN NULL;', hash='5df84b0fdfee0e1a3e7632d4c76bf05233967347', operation='INSERT', pgid='pgtrigger_insert_insert_fad13', table='portfolios_agendaitem', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendaitem',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_agendaitemevent" ("carried_from_id", "communication", "explanation", "financial", "follow_up", "holder_id", "id", "meeting_id", "minutes", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "position", "purpose", "requested_decision", "secrecy", "secrecy_ground", "secrecy_imposed_by", "secrecy_imposed_on", "secrecy_lifted_on", "section", "sent_once", "speaker", "title") VALUES (NEW."carried_from_id", NEW."communication", NEW."explanation", NEW."financial", NEW."follow_up", NEW."holder_id", NEW."id", NEW."meeting_id", NEW."minutes", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."portfolio_id", NEW."position", NEW."purpose", NEW."requested_decision", NEW."secrecy", NEW."secrecy_ground", NEW."secrecy_imposed_by", NEW."secrecy_imposed_on", NEW."secrecy_lifted_on", NEW."section", NEW."sent_once", NEW."speaker", NEW."title"); RETURN NULL;', hash='2b10e0821865b5bf4901cb5c1bbd03e369cdb20f', operation='UPDATE', pgid='pgtrigger_update_update_b9b0a', table='portfolios_agendaitem', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendaitem',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_agendaitemevent" ("carried_from_id", "communication", "explanation", "financial", "follow_up", "holder_id", "id", "meeting_id", "minutes", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "position", "purpose", "requested_decision", "secrecy", "secrecy_ground", "secrecy_imposed_by", "secrecy_imposed_on", "secrecy_lifted_on", "section", "sent_once", "speaker", "title") VALUES (OLD."carried_from_id", OLD."communication", OLD."explanation", OLD."financial", OLD."follow_up", OLD."holder_id", OLD."id", OLD."meeting_id", OLD."minutes", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."portfolio_id", OLD."position", OLD."purpose", OLD."requested_decision", OLD."secrecy", OLD."secrecy_ground", OLD."secrecy_imposed_by", OLD."secrecy_imposed_on", OLD."secrecy_lifted_on", OLD."section", OLD."sent_once", OLD."speaker", OLD."title"); RETURN NULL;', hash='4de83a46c2ca162054a1170901a0581a9345c451', operation='DELETE', pgid='pgtrigger_delete_delete_e6e32', table='portfolios_agendaitem', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='attendance',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_attendanceevent" ("function", "id", "meeting_id", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence") VALUES (NEW."function", NEW."id", NEW."meeting_id", NEW."note", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."presence"); RETURN NULL;', hash='0a47ebe9ee74b1d98db9d90336bd972bf6651c57', operation='INSERT', pgid='pgtrigger_insert_insert_823e0', table='portfolios_attendance', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='attendance',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_attendanceevent" ("function", "id", "meeting_id", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence") VALUES (NEW."function", NEW."id", NEW."meeting_id", NEW."note", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."presence"); RETURN NULL;', hash='3471f59de76dbb7653ebf5d7ef70ab3429e58ea0', operation='UPDATE', pgid='pgtrigger_update_update_1a7da', table='portfolios_attendance', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='attendance',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_attendanceevent" ("function", "id", "meeting_id", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence") VALUES (OLD."function", OLD."id", OLD."meeting_id", OLD."note", OLD."office_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."presence"); RETURN NULL;', hash='e1b0abf08cadd2308ebf4949a354933e5b02d890', operation='DELETE', pgid='pgtrigger_delete_delete_95d71', table='portfolios_attendance', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='decisionlistevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='30c44d8442e123d998638ba07fbf92244c54ce58', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0b754', table='portfolios_decisionlistevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='holding',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_holdingevent" ("id", "is_start_assumed", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "position", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."is_start_assumed", NEW."note", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."portfolio_id", NEW."position", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='eec5ca6906d31db8493eef79ee397f16400961f4', operation='INSERT', pgid='pgtrigger_insert_insert_60f9d', table='portfolios_holding', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='holding',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_holdingevent" ("id", "is_start_assumed", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "position", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."is_start_assumed", NEW."note", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."portfolio_id", NEW."position", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='d076d4b5264d2e93c36310097f0b39e992f6552e', operation='UPDATE', pgid='pgtrigger_update_update_13e18', table='portfolios_holding', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='holding',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_holdingevent" ("id", "is_start_assumed", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "position", "source_id", "source_locator", "valid_from", "valid_until") VALUES (OLD."id", OLD."is_start_assumed", OLD."note", OLD."office_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."portfolio_id", OLD."position", OLD."source_id", OLD."source_locator", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='0792ef61a43af043c914fcebea3f969984ecfff0', operation='DELETE', pgid='pgtrigger_delete_delete_19ce3', table='portfolios_holding', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='officeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9f5979965c20293a96100a85fa62a81ab2f138ed', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aa437', table='portfolios_officeevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='seat',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_seatevent" ("body_id", "function", "id", "is_start_assumed", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "role", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."body_id", NEW."function", NEW."id", NEW."is_start_assumed", NEW."note", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."police_team_id", NEW."role", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='9a3b2820cf7949aa5e643f5d780b63cf80f65739', operation='INSERT', pgid='pgtrigger_insert_insert_4bbcf', table='portfolios_seat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='seat',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_seatevent" ("body_id", "function", "id", "is_start_assumed", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "role", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."body_id", NEW."function", NEW."id", NEW."is_start_assumed", NEW."note", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."police_team_id", NEW."role", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='99a21dcfb08d1343f6f617bbb6f289dfd92fccf7', operation='UPDATE', pgid='pgtrigger_update_update_2665d', table='portfolios_seat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='seat',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_seatevent" ("body_id", "function", "id", "is_start_assumed", "note", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "role", "source_id", "source_locator", "valid_from", "valid_until") VALUES (OLD."body_id", OLD."function", OLD."id", OLD."is_start_assumed", OLD."note", OLD."office_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."police_team_id", OLD."role", OLD."source_id", OLD."source_locator", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='cf9103a9878f12b1acd916901079c3ce66417f04', operation='DELETE', pgid='pgtrigger_delete_delete_b1711', table='portfolios_seat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='action',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_actionevent" ("done_on", "due_on", "id", "item_id", "meeting_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "who") VALUES (NEW."done_on", NEW."due_on", NEW."id", NEW."item_id", NEW."meeting_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."who"); RETURN NULL;', hash='dcfa7fc9db9a74d3bb95a962fa2cc6a830abfa32', operation='INSERT', pgid='pgtrigger_insert_insert_39cc7', table='portfolios_action', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='action',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_actionevent" ("done_on", "due_on", "id", "item_id", "meeting_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "who") VALUES (NEW."done_on", NEW."due_on", NEW."id", NEW."item_id", NEW."meeting_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."who"); RETURN NULL;', hash='f9aa7d8ff94bc530d5a4bd3e3f53908d34282f15', operation='UPDATE', pgid='pgtrigger_update_update_7b8e8', table='portfolios_action', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='action',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_actionevent" ("done_on", "due_on", "id", "item_id", "meeting_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "who") VALUES (OLD."done_on", OLD."due_on", OLD."id", OLD."item_id", OLD."meeting_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."who"); RETURN NULL;', hash='352896a4c284a1a14b64c7c0b6cab340a8826363', operation='DELETE', pgid='pgtrigger_delete_delete_c97f6', table='portfolios_action', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendaitemevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1c5103606765fd754948475004df75dafaddcf64', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ca5d1', table='portfolios_agendaitemevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='annex',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_annexevent" ("awaited_from", "document_number", "id", "item_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "secrecy", "secrecy_ground", "secrecy_imposed_by", "secrecy_imposed_on", "sent_once", "supplement", "title") VALUES (NEW."awaited_from", NEW."document_number", NEW."id", NEW."item_id", NEW."origin", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."secrecy", NEW."secrecy_ground", NEW."secrecy_imposed_by", NEW."secrecy_imposed_on", NEW."sent_once", NEW."supplement", NEW."title"); RETURN NULL;', hash='d5b59e9a5ca8a0558d96dc63b9484ee9e27c3607', operation='INSERT', pgid='pgtrigger_insert_insert_85411', table='portfolios_annex', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='annex',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_annexevent" ("awaited_from", "document_number", "id", "item_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "secrecy", "secrecy_ground", "secrecy_imposed_by", "secrecy_imposed_on", "sent_once", "supplement", "title") VALUES (NEW."awaited_from", NEW."document_number", NEW."id", NEW."item_id", NEW."origin", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."secrecy", NEW."secrecy_ground", NEW."secrecy_imposed_by", NEW."secrecy_imposed_on", NEW."sent_once", NEW."supplement", NEW."title"); RETURN NULL;', hash='48dde38707a4836ebdfd937e1d7d1b9c620b392a', operation='UPDATE', pgid='pgtrigger_update_update_dbe65', table='portfolios_annex', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='annex',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_annexevent" ("awaited_from", "document_number", "id", "item_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "secrecy", "secrecy_ground", "secrecy_imposed_by", "secrecy_imposed_on", "sent_once", "supplement", "title") VALUES (OLD."awaited_from", OLD."document_number", OLD."id", OLD."item_id", OLD."origin", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."secrecy", OLD."secrecy_ground", OLD."secrecy_imposed_by", OLD."secrecy_imposed_on", OLD."sent_once", OLD."supplement", OLD."title"); RETURN NULL;', hash='d0e34239afbc469216f4b35b49d7ff13d7161e1d', operation='DELETE', pgid='pgtrigger_delete_delete_56acf', table='portfolios_annex', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='attendanceevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='81ec60edd7276856aeff968f667f18a0d4212d69', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9b4ba', table='portfolios_attendanceevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='holdingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='807356df8a3fed69bcb7bfc5e62489f1d96d6acb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6edf7', table='portfolios_holdingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='outcome',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_outcomeevent" ("id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "vote_note", "votes_against", "votes_for") VALUES (NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."vote_note", NEW."votes_against", NEW."votes_for"); RETURN NULL;', hash='727686e3010c3100e1aa35984a8ddd0d46d0132c', operation='INSERT', pgid='pgtrigger_insert_insert_1f0a3', table='portfolios_outcome', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='outcome',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_outcomeevent" ("id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "vote_note", "votes_against", "votes_for") VALUES (NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."vote_note", NEW."votes_against", NEW."votes_for"); RETURN NULL;', hash='94f4d4971a9ea5b4e03880ce505dd73011f7dcf5', operation='UPDATE', pgid='pgtrigger_update_update_a4ddd', table='portfolios_outcome', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='outcome',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_outcomeevent" ("id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "vote_note", "votes_against", "votes_for") VALUES (OLD."id", OLD."item_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."vote_note", OLD."votes_against", OLD."votes_for"); RETURN NULL;', hash='80d5a0c730fd6ae47903278efc0ac87b40abfa7d', operation='DELETE', pgid='pgtrigger_delete_delete_5bb0c', table='portfolios_outcome', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='seatevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3d117dff4f9ee8b7fc43b22d508a96e74c0000b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f3eb5', table='portfolios_seatevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='actionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3b0ae4af4d51c2e665345fa38cbada7ec277ab17', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8c899', table='portfolios_actionevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='annexevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='33dfc9033c9bf7e5bb2c7c3cd5924a0b5d0969eb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_30dee', table='portfolios_annexevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='outcomeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e35b3e52a552c793042805a558435c635210ae19', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_76352', table='portfolios_outcomeevent', when='BEFORE')),
            )],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='body',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='body',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='body',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='decision',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='decision',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='decision',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='body',
            name='annex_numbering',
            field=models.CharField(choices=[('letters', '4a, 4b'), ('words', 'Bijlage 1 bij agendapunt 4')], default='letters', max_length=10, verbose_name='nummering van bijlagen'),
        ),
        migrations.AddField(
            model_name='body',
            name='chair',
            field=models.CharField(blank=True, max_length=150, verbose_name='voorzitter (functie)'),
        ),
        migrations.AddField(
            model_name='body',
            name='composition',
            field=models.TextField(blank=True, verbose_name='samenstelling in woorden'),
        ),
        migrations.AddField(
            model_name='body',
            name='coupled_to',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='coupled_bodies', to='portfolios.body', verbose_name='vergadert op de dag van'),
        ),
        migrations.AddField(
            model_name='body',
            name='coupling',
            field=models.CharField(blank=True, choices=[('before', 'Zelfde dag, ervoor'), ('after', 'Zelfde dag, erna')], max_length=10, verbose_name='plaats op die dag'),
        ),
        migrations.AddField(
            model_name='body',
            name='ex_officio',
            field=models.CharField(blank=True, choices=[('', 'Niemand'), ('all_mayors', 'Alle burgemeesters'), ('team_mayors', 'De burgemeesters van het basisteam'), ('members_of', 'De leden van een ander orgaan')], default='', max_length=20, verbose_name='zitting op grond van het ambt'),
        ),
        migrations.AddField(
            model_name='body',
            name='kind',
            field=models.CharField(choices=[('board', 'Algemeen bestuur'), ('daily_board', 'Dagelijks bestuur'), ('consultation', 'Bestuurlijk overleg'), ('platform', 'Ambtelijk overleg'), ('committee', 'Commissie'), ('steering', 'Stuurgroep of programmaraad'), ('triangle', 'Gezagsdriehoek'), ('theme', 'Themabijeenkomst'), ('other', 'Ander overleg')], default='other', max_length=20, verbose_name='soort'),
        ),
        migrations.AddField(
            model_name='body',
            name='meets_in_public',
            field=models.BooleanField(blank=True, choices=[(None, 'Niet vastgelegd'), (True, 'Ja'), (False, 'Nee')], null=True, verbose_name='vergadert in het openbaar'),
        ),
        migrations.AddField(
            model_name='body',
            name='members_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='shared_with', to='portfolios.body', verbose_name='de leden van'),
        ),
        migrations.AddField(
            model_name='body',
            name='police_team',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bodies', to='region.policeteam', verbose_name='basisteam'),
        ),
        migrations.AddField(
            model_name='body',
            name='rotation_years',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(20)], verbose_name='leden rouleren om de zoveel jaar'),
        ),
        migrations.AddField(
            model_name='body',
            name='secretary',
            field=models.CharField(blank=True, max_length=150, verbose_name='secretaris (functie)'),
        ),
        migrations.AddField(
            model_name='body',
            name='usual_minutes',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(10), django.core.validators.MaxValueValidator(720)], verbose_name='gebruikelijke duur in minuten'),
        ),
        migrations.AddField(
            model_name='body',
            name='valid_from',
            field=models.DateField(blank=True, null=True, verbose_name='bestaat vanaf'),
        ),
        migrations.AddField(
            model_name='body',
            name='valid_until',
            field=models.DateField(blank=True, null=True, verbose_name='bestaat tot'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='annex_numbering',
            field=models.CharField(choices=[('letters', '4a, 4b'), ('words', 'Bijlage 1 bij agendapunt 4')], default='letters', max_length=10, verbose_name='nummering van bijlagen'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='chair',
            field=models.CharField(blank=True, max_length=150, verbose_name='voorzitter (functie)'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='composition',
            field=models.TextField(blank=True, verbose_name='samenstelling in woorden'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='coupled_to',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='vergadert op de dag van'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='coupling',
            field=models.CharField(blank=True, choices=[('before', 'Zelfde dag, ervoor'), ('after', 'Zelfde dag, erna')], max_length=10, verbose_name='plaats op die dag'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='ex_officio',
            field=models.CharField(blank=True, choices=[('', 'Niemand'), ('all_mayors', 'Alle burgemeesters'), ('team_mayors', 'De burgemeesters van het basisteam'), ('members_of', 'De leden van een ander orgaan')], default='', max_length=20, verbose_name='zitting op grond van het ambt'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='kind',
            field=models.CharField(choices=[('board', 'Algemeen bestuur'), ('daily_board', 'Dagelijks bestuur'), ('consultation', 'Bestuurlijk overleg'), ('platform', 'Ambtelijk overleg'), ('committee', 'Commissie'), ('steering', 'Stuurgroep of programmaraad'), ('triangle', 'Gezagsdriehoek'), ('theme', 'Themabijeenkomst'), ('other', 'Ander overleg')], default='other', max_length=20, verbose_name='soort'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='meets_in_public',
            field=models.BooleanField(blank=True, choices=[(None, 'Niet vastgelegd'), (True, 'Ja'), (False, 'Nee')], null=True, verbose_name='vergadert in het openbaar'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='members_of',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.body', verbose_name='de leden van'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='police_team',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.policeteam', verbose_name='basisteam'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='rotation_years',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(20)], verbose_name='leden rouleren om de zoveel jaar'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='secretary',
            field=models.CharField(blank=True, max_length=150, verbose_name='secretaris (functie)'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='usual_minutes',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(10), django.core.validators.MaxValueValidator(720)], verbose_name='gebruikelijke duur in minuten'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='valid_from',
            field=models.DateField(blank=True, null=True, verbose_name='bestaat vanaf'),
        ),
        migrations.AddField(
            model_name='bodyevent',
            name='valid_until',
            field=models.DateField(blank=True, null=True, verbose_name='bestaat tot'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='body',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_bodyevent" ("abbreviation", "annex_numbering", "chair", "code", "composition", "coupled_to_id", "coupling", "ex_officio", "id", "kind", "meets_in_public", "members_of_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "rotation_years", "secretary", "source_id", "source_locator", "usual_minutes", "valid_from", "valid_until") VALUES (NEW."abbreviation", NEW."annex_numbering", NEW."chair", NEW."code", NEW."composition", NEW."coupled_to_id", NEW."coupling", NEW."ex_officio", NEW."id", NEW."kind", NEW."meets_in_public", NEW."members_of_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."police_team_id", NEW."rotation_years", NEW."secretary", NEW."source_id", NEW."source_locator", NEW."usual_minutes", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='0686aba1375d470ffd6c1908b17d75b58e026b99', operation='INSERT', pgid='pgtrigger_insert_insert_a428a', table='portfolios_body', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='body',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_bodyevent" ("abbreviation", "annex_numbering", "chair", "code", "composition", "coupled_to_id", "coupling", "ex_officio", "id", "kind", "meets_in_public", "members_of_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "rotation_years", "secretary", "source_id", "source_locator", "usual_minutes", "valid_from", "valid_until") VALUES (NEW."abbreviation", NEW."annex_numbering", NEW."chair", NEW."code", NEW."composition", NEW."coupled_to_id", NEW."coupling", NEW."ex_officio", NEW."id", NEW."kind", NEW."meets_in_public", NEW."members_of_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."police_team_id", NEW."rotation_years", NEW."secretary", NEW."source_id", NEW."source_locator", NEW."usual_minutes", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='a16df0b10b90920074117ca1118bfeaa335fddbf', operation='UPDATE', pgid='pgtrigger_update_update_b4db8', table='portfolios_body', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='body',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_bodyevent" ("abbreviation", "annex_numbering", "chair", "code", "composition", "coupled_to_id", "coupling", "ex_officio", "id", "kind", "meets_in_public", "members_of_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "rotation_years", "secretary", "source_id", "source_locator", "usual_minutes", "valid_from", "valid_until") VALUES (OLD."abbreviation", OLD."annex_numbering", OLD."chair", OLD."code", OLD."composition", OLD."coupled_to_id", OLD."coupling", OLD."ex_officio", OLD."id", OLD."kind", OLD."meets_in_public", OLD."members_of_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."police_team_id", OLD."rotation_years", OLD."secretary", OLD."source_id", OLD."source_locator", OLD."usual_minutes", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='4c3017e197f29108a389cc3e4f725403677251fc', operation='DELETE', pgid='pgtrigger_delete_delete_8e1c5', table='portfolios_body', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_decisionevent" ("body_id", "decided_on", "id", "is_date_assumed", "item_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "source_id", "source_locator", "text", "title") VALUES (NEW."body_id", NEW."decided_on", NEW."id", NEW."is_date_assumed", NEW."item_id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."source_id", NEW."source_locator", NEW."text", NEW."title"); RETURN NULL;', hash='bd5b85d5fb9ef70a1894a855cd99f2dfb12fc218', operation='INSERT', pgid='pgtrigger_insert_insert_0f71b', table='portfolios_decision', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "portfolios_decisionevent" ("body_id", "decided_on", "id", "is_date_assumed", "item_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "source_id", "source_locator", "text", "title") VALUES (NEW."body_id", NEW."decided_on", NEW."id", NEW."is_date_assumed", NEW."item_id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."source_id", NEW."source_locator", NEW."text", NEW."title"); RETURN NULL;', hash='293e4ae33678bc711f5a63b8b042e638827437ef', operation='UPDATE', pgid='pgtrigger_update_update_2e40b', table='portfolios_decision', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "portfolios_decisionevent" ("body_id", "decided_on", "id", "is_date_assumed", "item_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "source_id", "source_locator", "text", "title") VALUES (OLD."body_id", OLD."decided_on", OLD."id", OLD."is_date_assumed", OLD."item_id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."source_id", OLD."source_locator", OLD."text", OLD."title"); RETURN NULL;', hash='b37ecc4eea3b26cf753c6faab45b05d4a5f172bf', operation='DELETE', pgid='pgtrigger_delete_delete_20bbe', table='portfolios_decision', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_from__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='body_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ex_officio', 'team_mayors'), _negated=True), ('police_team__isnull', False), _connector='OR'), name='body_team_for_team_mayors', violation_error_message='Kies het basisteam waarvan de burgemeesters zitting hebben.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ex_officio', 'members_of'), _negated=True), ('members_of__isnull', False), _connector='OR'), name='body_other_for_members_of', violation_error_message='Kies het orgaan waarvan de leden hier zitting hebben.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('coupled_to__isnull', True), ('coupling', '')), models.Q(('coupled_to__isnull', False), models.Q(('coupling', ''), _negated=True)), _connector='OR'), name='body_coupled_on_a_side', violation_error_message='Kies bij een gekoppeld orgaan ook of het ervoor of erna vergadert.'),
        ),
        migrations.AddField(
            model_name='decision',
            name='item',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='portfolios.agendaitem', verbose_name='agendapunt'),
        ),
        migrations.AddField(
            model_name='decisionevent',
            name='item',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.agendaitem', verbose_name='agendapunt'),
        ),
    ]
