import django.core.validators
import django.db.models.deletion
import ivz.data.migrating
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('contributions', '0001_initial'),
        ('documents', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('portfolios', '0001_initial'),
        ('region', '0001_initial'),
        ('sources', '0001_initial'),
    ]

    operations = [
        ivz.data.migrating.Together(
            operations=[migrations.CreateModel(
                name='SafetyAgenda',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(editable=False, max_length=20, unique=True, verbose_name='naam in adressen')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='eerste jaar')),
                    ('last_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='laatste jaar')),
                    ('ambition', models.TextField(blank=True, verbose_name='ambitie')),
                    ('result', models.TextField(blank=True, help_text='Wat er van de ambitie is geworden.', verbose_name='resultaat')),
                    ('weighing', models.TextField(blank=True, verbose_name="hoe de thema's zijn gekozen")),
                ],
                options={
                    'verbose_name': 'veiligheidsagenda',
                    'verbose_name_plural': "veiligheidsagenda's",
                    'ordering': ['-first_year', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('last_year__gte', models.F('first_year'))), name='agenda_last_after_first', violation_error_message='Het laatste jaar ligt niet voor het eerste.')],
                },
            ), migrations.CreateModel(
                name='SafetyAgendaEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.safetyagenda')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(db_index=False, editable=False, max_length=20, verbose_name='naam in adressen')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='eerste jaar')),
                    ('last_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='laatste jaar')),
                    ('ambition', models.TextField(blank=True, verbose_name='ambitie')),
                    ('result', models.TextField(blank=True, help_text='Wat er van de ambitie is geworden.', verbose_name='resultaat')),
                    ('weighing', models.TextField(blank=True, verbose_name="hoe de thema's zijn gekozen")),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Theme',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('slug', models.SlugField(max_length=100, unique=True, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=100, verbose_name='thema')),
                    ('sort_key', models.CharField(db_index=True, editable=False, max_length=100)),
                    ('field', models.CharField(blank=True, choices=[('living', 'Veilige woon- en leefomgeving'), ('business', 'Bedrijvigheid en veiligheid'), ('youth', 'Jeugd en veiligheid'), ('physical', 'Fysieke veiligheid'), ('integrity', 'Integriteit en veiligheid')], max_length=10, verbose_name='veld')),
                    ('description', models.TextField(blank=True, verbose_name='omschrijving')),
                ],
                options={
                    'verbose_name': 'thema',
                    'verbose_name_plural': "thema's",
                    'ordering': ['sort_key', 'pk'],
                },
            ), migrations.CreateModel(
                name='ThemeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.theme')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('slug', models.SlugField(db_index=False, max_length=100, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=100, verbose_name='thema')),
                    ('sort_key', models.CharField(editable=False, max_length=100)),
                    ('field', models.CharField(blank=True, choices=[('living', 'Veilige woon- en leefomgeving'), ('business', 'Bedrijvigheid en veiligheid'), ('youth', 'Jeugd en veiligheid'), ('physical', 'Fysieke veiligheid'), ('integrity', 'Integriteit en veiligheid')], max_length=10, verbose_name='veld')),
                    ('description', models.TextField(blank=True, verbose_name='omschrijving')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='AgendaTheme',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='themes', to='projects.safetyagenda', verbose_name='agenda')),
                    ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='in_agendas', to='projects.theme', verbose_name='thema')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('title', models.CharField(max_length=200, verbose_name='zo heet het in deze agenda')),
                    ('status', models.CharField(choices=[('priority', 'Speerpunt'), ('attention', 'Aandacht'), ('monitored', 'Gemonitord'), ('finished', 'Afgerond')], max_length=10, verbose_name='status')),
                    ('ambition', models.TextField(blank=True, verbose_name='doel')),
                    ('role', models.TextField(blank=True, verbose_name='rol van het Platform')),
                    ('activities', models.TextField(blank=True, help_text='Eén per regel.', verbose_name='activiteiten')),
                    ('weighing', models.TextField(blank=True, verbose_name='toelichting bij de weging')),
                    ('parts', models.TextField(blank=True, help_text='Eén per regel. Leeg: het thema heeft één houder.', verbose_name='onderdelen met een eigen houder')),
                ],
                options={
                    'verbose_name': 'thema van een agenda',
                    'verbose_name_plural': "thema's van een agenda",
                    'ordering': ['agenda', 'position', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('agenda', 'theme'), name='agenda_theme_once', violation_error_message='Dit thema staat al in deze agenda.')],
                },
            ), migrations.CreateModel(
                name='AgendaThemeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.agendatheme')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.safetyagenda', verbose_name='agenda')),
                    ('theme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.theme', verbose_name='thema')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('title', models.CharField(max_length=200, verbose_name='zo heet het in deze agenda')),
                    ('status', models.CharField(choices=[('priority', 'Speerpunt'), ('attention', 'Aandacht'), ('monitored', 'Gemonitord'), ('finished', 'Afgerond')], max_length=10, verbose_name='status')),
                    ('ambition', models.TextField(blank=True, verbose_name='doel')),
                    ('role', models.TextField(blank=True, verbose_name='rol van het Platform')),
                    ('activities', models.TextField(blank=True, help_text='Eén per regel.', verbose_name='activiteiten')),
                    ('weighing', models.TextField(blank=True, verbose_name='toelichting bij de weging')),
                    ('parts', models.TextField(blank=True, help_text='Eén per regel. Leeg: het thema heeft één houder.', verbose_name='onderdelen met een eigen houder')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ThemeCover',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda_theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covers', to='projects.agendatheme', verbose_name='thema')),
                    ('part', models.CharField(blank=True, help_text='Leeg: het hele thema.', max_length=150, verbose_name='onderdeel')),
                    ('portfolio', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covers', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('is_own_reading', models.BooleanField(default=True, help_text='Aan als geen bron dit verband legt.', verbose_name='eigen uitleg')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'portefeuille bij een thema',
                    'verbose_name_plural': "portefeuilles bij thema's",
                    'ordering': ['agenda_theme__position', 'part', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('agenda_theme', 'part', 'portfolio'), name='theme_cover_once', violation_error_message='Deze portefeuille staat al bij dit thema.')],
                },
            ), migrations.CreateModel(
                name='ThemeCoverEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.themecover')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda_theme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.agendatheme', verbose_name='thema')),
                    ('part', models.CharField(blank=True, help_text='Leeg: het hele thema.', max_length=150, verbose_name='onderdeel')),
                    ('portfolio', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('is_own_reading', models.BooleanField(default=True, help_text='Aan als geen bron dit verband legt.', verbose_name='eigen uitleg')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='LocalPlan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='safety_plans', to='region.organisation', verbose_name='gemeente')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='eerste jaar')),
                    ('last_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='laatste jaar')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'lokaal veiligheidsplan',
                    'verbose_name_plural': 'lokale veiligheidsplannen',
                    'ordering': ['-first_year', 'municipality__sort_key', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('municipality', 'first_year'), name='local_plan_once', violation_error_message='Deze gemeente heeft al een plan dat in dit jaar begint.'), models.CheckConstraint(condition=models.Q(('last_year__gte', models.F('first_year'))), name='local_plan_last_after_first', violation_error_message='Het laatste jaar ligt niet voor het eerste.')],
                },
            ), migrations.CreateModel(
                name='LocalPlanEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.localplan')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='eerste jaar')),
                    ('last_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='laatste jaar')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='SelectionCriterion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='criteria', to='projects.safetyagenda', verbose_name='agenda')),
                    ('letter', models.CharField(max_length=2, verbose_name='letter')),
                    ('text', models.CharField(max_length=300, verbose_name='criterium')),
                    ('weight', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MaxValueValidator(10)], verbose_name='gewicht')),
                ],
                options={
                    'verbose_name': 'criterium',
                    'verbose_name_plural': 'criteria',
                    'ordering': ['agenda', 'letter'],
                    'constraints': [models.UniqueConstraint(fields=('agenda', 'letter'), name='criterion_once', violation_error_message='Deze letter is al gebruikt.')],
                },
            ), migrations.CreateModel(
                name='SelectionCriterionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.selectioncriterion')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.safetyagenda', verbose_name='agenda')),
                    ('letter', models.CharField(max_length=2, verbose_name='letter')),
                    ('text', models.CharField(max_length=300, verbose_name='criterium')),
                    ('weight', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MaxValueValidator(10)], verbose_name='gewicht')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='CriterionScore',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='projects.selectioncriterion', verbose_name='criterium')),
                    ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='projects.agendatheme', verbose_name='thema')),
                    ('score', models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(3)], verbose_name='score')),
                ],
                options={
                    'verbose_name': 'score',
                    'verbose_name_plural': 'scores',
                    'ordering': ['theme', 'criterion'],
                    'constraints': [models.UniqueConstraint(fields=('criterion', 'theme'), name='score_once'), models.CheckConstraint(condition=models.Q(('score__lte', 3)), name='score_in_range')],
                },
            ), migrations.CreateModel(
                name='CriterionScoreEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.criterionscore')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('criterion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.selectioncriterion', verbose_name='criterium')),
                    ('theme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.agendatheme', verbose_name='thema')),
                    ('score', models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(3)], verbose_name='score')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Weighing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agenda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='weighings', to='projects.safetyagenda', verbose_name='agenda')),
                    ('held_on', models.DateField(verbose_name='datum')),
                    ('decision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portfolios.decision', verbose_name='besluit')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                    ('facts', models.JSONField(verbose_name='vastgelegde weging')),
                    ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'weging',
                    'verbose_name_plural': 'wegingen',
                    'ordering': ['-held_on', '-pk'],
                },
            ), migrations.CreateModel(
                name='PriorityMatrix',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='matrices', to='projects.safetyagenda', verbose_name='agenda')),
                    ('kind', models.CharField(choices=[('municipal', 'Gemeenten'), ('partner', 'Partners')], max_length=10, verbose_name='soort')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('threshold', models.PositiveSmallIntegerField(default=7, help_text='Een thema komt in aanmerking als het zo vaak of vaker wordt genoemd.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(100)], verbose_name='drempel')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'prioriteitenmatrix',
                    'verbose_name_plural': 'prioriteitenmatrices',
                    'ordering': ['agenda', 'kind'],
                    'constraints': [models.UniqueConstraint(fields=('agenda', 'kind'), name='matrix_once', violation_error_message="Deze agenda heeft al zo'n matrix.")],
                },
            ), migrations.CreateModel(
                name='PriorityMatrixEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.prioritymatrix')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agenda', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.safetyagenda', verbose_name='agenda')),
                    ('kind', models.CharField(choices=[('municipal', 'Gemeenten'), ('partner', 'Partners')], max_length=10, verbose_name='soort')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('threshold', models.PositiveSmallIntegerField(default=7, help_text='Een thema komt in aanmerking als het zo vaak of vaker wordt genoemd.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(100)], verbose_name='drempel')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MatrixColumn',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('matrix', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='columns', to='projects.prioritymatrix', verbose_name='matrix')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='kolom')),
                    ('label', models.CharField(max_length=200, verbose_name='kop')),
                    ('field', models.CharField(choices=[('living', 'Veilige woon- en leefomgeving'), ('business', 'Bedrijvigheid en veiligheid'), ('youth', 'Jeugd en veiligheid'), ('physical', 'Fysieke veiligheid'), ('integrity', 'Integriteit en veiligheid')], max_length=10, verbose_name='veld')),
                    ('printed_field', models.CharField(blank=True, choices=[('living', 'Veilige woon- en leefomgeving'), ('business', 'Bedrijvigheid en veiligheid'), ('youth', 'Jeugd en veiligheid'), ('physical', 'Fysieke veiligheid'), ('integrity', 'Integriteit en veiligheid')], max_length=10, verbose_name='veld volgens de bron')),
                    ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='matrix_columns', to='projects.theme', verbose_name='thema')),
                    ('printed_total', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='gedrukt totaal')),
                    ('is_uncertain', models.BooleanField(default=False, verbose_name='plaats van de kruisjes is onzeker')),
                    ('named_as', models.CharField(blank=True, help_text='Alleen als de tekst het thema noemt.', max_length=100, verbose_name='zo noemt de tekst van de bron het')),
                ],
                options={
                    'verbose_name': 'kolom van een matrix',
                    'verbose_name_plural': 'kolommen van een matrix',
                    'ordering': ['matrix', 'position'],
                    'constraints': [models.UniqueConstraint(fields=('matrix', 'position'), name='matrix_column_once', violation_error_message='Deze kolom is er al.')],
                },
            ), migrations.CreateModel(
                name='MatrixColumnEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.matrixcolumn')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('matrix', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.prioritymatrix', verbose_name='matrix')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='kolom')),
                    ('label', models.CharField(max_length=200, verbose_name='kop')),
                    ('field', models.CharField(choices=[('living', 'Veilige woon- en leefomgeving'), ('business', 'Bedrijvigheid en veiligheid'), ('youth', 'Jeugd en veiligheid'), ('physical', 'Fysieke veiligheid'), ('integrity', 'Integriteit en veiligheid')], max_length=10, verbose_name='veld')),
                    ('printed_field', models.CharField(blank=True, choices=[('living', 'Veilige woon- en leefomgeving'), ('business', 'Bedrijvigheid en veiligheid'), ('youth', 'Jeugd en veiligheid'), ('physical', 'Fysieke veiligheid'), ('integrity', 'Integriteit en veiligheid')], max_length=10, verbose_name='veld volgens de bron')),
                    ('theme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.theme', verbose_name='thema')),
                    ('printed_total', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='gedrukt totaal')),
                    ('is_uncertain', models.BooleanField(default=False, verbose_name='plaats van de kruisjes is onzeker')),
                    ('named_as', models.CharField(blank=True, help_text='Alleen als de tekst het thema noemt.', max_length=100, verbose_name='zo noemt de tekst van de bron het')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MatrixMark',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='marks', to='projects.matrixrow', verbose_name='rij')),
                    ('column', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='marks', to='projects.matrixcolumn', verbose_name='kolom')),
                ],
                options={
                    'verbose_name': 'kruisje',
                    'verbose_name_plural': 'kruisjes',
                    'ordering': ['row', 'column'],
                    'constraints': [models.UniqueConstraint(fields=('row', 'column'), name='matrix_mark_once')],
                },
            ), migrations.CreateModel(
                name='MatrixRow',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('matrix', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rows', to='projects.prioritymatrix', verbose_name='matrix')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='rij')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='matrix_rows', to='region.organisation', verbose_name='organisatie')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                    ('marked', models.ManyToManyField(blank=True, related_name='marked_by', through='projects.MatrixMark', to='projects.matrixcolumn', verbose_name='aangekruist')),
                ],
                options={
                    'verbose_name': 'rij van een matrix',
                    'verbose_name_plural': 'rijen van een matrix',
                    'ordering': ['matrix', 'position'],
                    'constraints': [models.UniqueConstraint(fields=('matrix', 'position'), name='matrix_row_once', violation_error_message='Deze rij is er al.'), models.UniqueConstraint(condition=models.Q(('organisation__isnull', False)), fields=('matrix', 'organisation'), name='matrix_organisation_once', violation_error_message='Deze organisatie staat al in de matrix.')],
                },
            ), migrations.CreateModel(
                name='MatrixRowEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.matrixrow')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('matrix', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.prioritymatrix', verbose_name='matrix')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='rij')),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MatrixMarkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.matrixmark')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('row', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.matrixrow', verbose_name='rij')),
                    ('column', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.matrixcolumn', verbose_name='kolom')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='EffortScale',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('valid_from', models.DateField(unique=True, verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de ingangsdatum noemt.', verbose_name='ingangsdatum is aangenomen')),
                    ('decision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portfolios.decision', verbose_name='besluit')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'urentabel',
                    'verbose_name_plural': 'urentabellen',
                    'ordering': ['-valid_from'],
                },
            ), migrations.CreateModel(
                name='EffortScaleEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.effortscale')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de ingangsdatum noemt.', verbose_name='ingangsdatum is aangenomen')),
                    ('decision', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.decision', verbose_name='besluit')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='EffortBracket',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('scale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='brackets', to='projects.effortscale', verbose_name='urentabel')),
                    ('from_inhabitants', models.PositiveIntegerField(verbose_name='inwoners vanaf')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='afkoopsom per jaar')),
                ],
                options={
                    'verbose_name': 'schaal',
                    'verbose_name_plural': 'schalen',
                    'ordering': ['scale', 'from_inhabitants'],
                    'constraints': [models.UniqueConstraint(fields=('scale', 'from_inhabitants'), name='bracket_once', violation_error_message='Deze grens staat al in de tabel.'), models.UniqueConstraint(fields=('scale', 'hours'), name='bracket_hours_once', violation_error_message='Deze uren staan al in de tabel.')],
                },
            ), migrations.CreateModel(
                name='EffortBracketEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.effortbracket')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('scale', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.effortscale', verbose_name='urentabel')),
                    ('from_inhabitants', models.PositiveIntegerField(verbose_name='inwoners vanaf')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='afkoopsom per jaar')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='EffortAgreement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='effort_agreements', to='region.organisation', verbose_name='gemeente')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de ingangsdatum noemt.', verbose_name='ingangsdatum is aangenomen')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('reason', models.CharField(blank=True, max_length=300, verbose_name='reden als het van de tabel afwijkt')),
                ],
                options={
                    'verbose_name': 'afspraak over uren',
                    'verbose_name_plural': 'afspraken over uren',
                    'ordering': ['municipality__sort_key', '-valid_from'],
                    'constraints': [models.UniqueConstraint(fields=('municipality', 'valid_from'), name='effort_agreement_once', violation_error_message='Er is al een afspraak die op deze dag ingaat.')],
                },
            ), migrations.CreateModel(
                name='EffortAgreementEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.effortagreement')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de ingangsdatum noemt.', verbose_name='ingangsdatum is aangenomen')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('reason', models.CharField(blank=True, max_length=300, verbose_name='reden als het van de tabel afwijkt')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='JointDelivery',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('name', models.CharField(help_text='Bijvoorbeeld: Enschede en Losser.', max_length=100, verbose_name='naam')),
                    ('valid_from', models.DateField(verbose_name='samen vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='samen tot')),
                    ('municipalities', models.ManyToManyField(related_name='joint_deliveries', to='region.organisation', verbose_name='gemeenten')),
                ],
                options={
                    'verbose_name': 'gezamenlijke levering',
                    'verbose_name_plural': 'gezamenlijke leveringen',
                    'ordering': ['name', 'valid_from'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('valid_from'))), name='joint_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'), models.UniqueConstraint(fields=('name', 'valid_from'), name='joint_once', violation_error_message='Deze gezamenlijke levering staat er al in.')],
                },
            ), migrations.CreateModel(
                name='JointDeliveryEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.jointdelivery')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('name', models.CharField(help_text='Bijvoorbeeld: Enschede en Losser.', max_length=100, verbose_name='naam')),
                    ('valid_from', models.DateField(verbose_name='samen vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='samen tot')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='EffortTalk',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='effort_talks', to='region.organisation', verbose_name='gemeente')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('held_on', models.DateField(verbose_name='datum van het gesprek')),
                    ('outcome', models.TextField(verbose_name='uitkomst')),
                ],
                options={
                    'verbose_name': 'jaargesprek',
                    'verbose_name_plural': 'jaargesprekken',
                    'ordering': ['-year', 'municipality__sort_key'],
                    'constraints': [models.UniqueConstraint(fields=('municipality', 'year'), name='effort_talk_once', violation_error_message='Het gesprek van dit jaar is al vastgelegd.')],
                },
            ), migrations.CreateModel(
                name='EffortTalkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.efforttalk')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('held_on', models.DateField(verbose_name='datum van het gesprek')),
                    ('outcome', models.TextField(verbose_name='uitkomst')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='BuyOff',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='buy_offs', to='region.organisation', verbose_name='gemeente')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('scale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='buy_offs', to='projects.effortscale', verbose_name='urentabel')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('reason', models.CharField(max_length=300, verbose_name='reden')),
                    ('charge', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='buy_off', to='contributions.extracharge', verbose_name='extra factuurregel')),
                    ('is_withdrawn', models.BooleanField(default=False, verbose_name='ingetrokken')),
                    ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'afkoop',
                    'verbose_name_plural': 'afkopen',
                    'ordering': ['-year', 'municipality__sort_key', 'pk'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('is_withdrawn', False)), fields=('municipality', 'year'), name='buy_off_once', violation_error_message='De inzet van dit jaar is al afgekocht.')],
                },
            ), migrations.CreateModel(
                name='BuyOffEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.buyoff')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('scale', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.effortscale', verbose_name='urentabel')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('reason', models.CharField(max_length=300, verbose_name='reden')),
                    ('charge', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.extracharge', verbose_name='extra factuurregel')),
                    ('is_withdrawn', models.BooleanField(default=False, verbose_name='ingetrokken')),
                    ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ExpertGroup',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('slug', models.SlugField(max_length=100, unique=True, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('purpose', models.TextField(blank=True, verbose_name='doel')),
                    ('frequency', models.CharField(blank=True, max_length=100, verbose_name='hoe vaak de groep bijeenkomt')),
                ],
                options={
                    'verbose_name': 'expertgroep',
                    'verbose_name_plural': 'expertgroepen',
                    'ordering': ['name', 'pk'],
                },
            ), migrations.CreateModel(
                name='ExpertGroupEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.expertgroup')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('slug', models.SlugField(db_index=False, max_length=100, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('purpose', models.TextField(blank=True, verbose_name='doel')),
                    ('frequency', models.CharField(blank=True, max_length=100, verbose_name='hoe vaak de groep bijeenkomt')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='GroupRole',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='projects.expertgroup', verbose_name='expertgroep')),
                    ('kind', models.CharField(choices=[('lead', 'Projectleider'), ('secretary', 'Secretaris'), ('participant', 'Deelname'), ('committee', 'Commissie'), ('support', 'Ondersteuning')], max_length=12, verbose_name='rol')),
                    ('title', models.CharField(help_text='Bijvoorbeeld: Secretaris Cybercrime.', max_length=200, verbose_name='taak')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='group_roles', to='region.organisation', verbose_name='organisatie')),
                    ('delivery', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='projects.jointdelivery', verbose_name='gezamenlijke levering')),
                    ('function', models.CharField(blank=True, help_text='De functie van wie het doet, geen naam.', max_length=100, verbose_name='functie')),
                    ('hours', models.DecimalField(blank=True, decimal_places=1, help_text='Leeg als de rol niet in uren meetelt.', max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('valid_from', models.DateField(verbose_name='vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='tot')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ],
                options={
                    'verbose_name': 'rol in een expertgroep',
                    'verbose_name_plural': 'rollen in expertgroepen',
                    'ordering': ['position', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('organisation__isnull', False), ('delivery__isnull', False), _connector='XOR'), name='role_of_one', violation_error_message='Kies een organisatie of een gezamenlijke levering, niet allebei.'), models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('valid_from'))), name='role_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'), models.UniqueConstraint(fields=('group', 'title', 'organisation', 'delivery', 'valid_from'), name='role_once', nulls_distinct=False, violation_error_message='Deze rol staat er al in.')],
                },
            ), migrations.CreateModel(
                name='GroupRoleEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.grouprole')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.expertgroup', verbose_name='expertgroep')),
                    ('kind', models.CharField(choices=[('lead', 'Projectleider'), ('secretary', 'Secretaris'), ('participant', 'Deelname'), ('committee', 'Commissie'), ('support', 'Ondersteuning')], max_length=12, verbose_name='rol')),
                    ('title', models.CharField(help_text='Bijvoorbeeld: Secretaris Cybercrime.', max_length=200, verbose_name='taak')),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('delivery', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.jointdelivery', verbose_name='gezamenlijke levering')),
                    ('function', models.CharField(blank=True, help_text='De functie van wie het doet, geen naam.', max_length=100, verbose_name='functie')),
                    ('hours', models.DecimalField(blank=True, decimal_places=1, help_text='Leeg als de rol niet in uren meetelt.', max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(40)], verbose_name='uren per week')),
                    ('valid_from', models.DateField(verbose_name='vanaf')),
                    ('is_start_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='begindatum is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='tot')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Project',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(max_length=60, unique=True, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=150, verbose_name='opdrachtnaam')),
                    ('portfolio', models.ForeignKey(blank=True, help_text='De bestuurlijk portefeuillehouder (bestuursovereenkomst, artikel 6.4).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('contractor', models.CharField(blank=True, max_length=150, verbose_name='opdrachtnemer (functie of organisatie)')),
                    ('lead', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='led_projects', to='region.organisation', verbose_name='trekker')),
                    ('expert_group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='projects.expertgroup', verbose_name='expertgroep')),
                    ('cause', models.TextField(blank=True, verbose_name='aanleiding')),
                    ('involved', models.TextField(blank=True, verbose_name='betrokken partijen')),
                    ('goal', models.TextField(blank=True, verbose_name='doelstelling')),
                    ('result', models.TextField(blank=True, verbose_name='projectresultaat')),
                    ('monitoring', models.TextField(blank=True, verbose_name='monitoring')),
                    ('conditions', models.TextField(blank=True, verbose_name='randvoorwaarden')),
                    ('limits', models.TextField(blank=True, verbose_name='afbakening')),
                    ('relations_text', models.TextField(blank=True, verbose_name='andere initiatieven en ontwikkelingen')),
                    ('risks_text', models.TextField(blank=True, verbose_name="risico's en effecten")),
                    ('communication', models.TextField(blank=True, verbose_name='communicatie')),
                    ('finances', models.TextField(blank=True, verbose_name='financiën')),
                    ('starts_on', models.DateField(blank=True, null=True, verbose_name='begint op')),
                    ('ends_on', models.DateField(blank=True, null=True, verbose_name='klaar op')),
                    ('is_planning_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de dagen noemt.', verbose_name='planning is aangenomen')),
                    ('state', models.CharField(choices=[('idea', 'Idee'), ('brief', 'Opdracht in voorbereiding'), ('agreed', 'Opdracht akkoord'), ('running', 'Loopt'), ('finished', 'Afgerond'), ('stopped', 'Gestopt')], default='idea', editable=False, max_length=10, verbose_name='stand')),
                    ('client_decision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='portfolios.decision', verbose_name='akkoord van de opdrachtgever')),
                    ('contractor_agreed_on', models.DateField(blank=True, editable=False, null=True, verbose_name='akkoord van de opdrachtnemer')),
                    ('started_on', models.DateField(blank=True, editable=False, null=True, verbose_name='gestart op')),
                    ('closed_on', models.DateField(blank=True, editable=False, null=True, verbose_name='afgesloten op')),
                    ('closing_note', models.TextField(blank=True, editable=False, verbose_name='afsluiting')),
                    ('predates_records', models.BooleanField(default=False, editable=False, verbose_name='van voor dit systeem')),
                    ('themes', models.ManyToManyField(blank=True, related_name='projects', to='projects.theme', verbose_name="thema's")),
                ],
                options={
                    'verbose_name': 'project',
                    'verbose_name_plural': 'projecten',
                    'ordering': ['name', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='project_ends_after_start', violation_error_message='Het project is niet klaar voordat het begint.'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['agreed', 'running', 'finished']), _negated=True), models.Q(('client_decision__isnull', False), ('contractor_agreed_on__isnull', False)), ('predates_records', True), _connector='OR'), name='project_runs_on_an_agreed_brief')],
                },
            ), migrations.CreateModel(
                name='ProjectEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.project')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(db_index=False, max_length=60, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=150, verbose_name='opdrachtnaam')),
                    ('portfolio', models.ForeignKey(blank=True, db_constraint=False, help_text='De bestuurlijk portefeuillehouder (bestuursovereenkomst, artikel 6.4).', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.portfolio', verbose_name='portefeuille')),
                    ('contractor', models.CharField(blank=True, max_length=150, verbose_name='opdrachtnemer (functie of organisatie)')),
                    ('lead', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='trekker')),
                    ('expert_group', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.expertgroup', verbose_name='expertgroep')),
                    ('cause', models.TextField(blank=True, verbose_name='aanleiding')),
                    ('involved', models.TextField(blank=True, verbose_name='betrokken partijen')),
                    ('goal', models.TextField(blank=True, verbose_name='doelstelling')),
                    ('result', models.TextField(blank=True, verbose_name='projectresultaat')),
                    ('monitoring', models.TextField(blank=True, verbose_name='monitoring')),
                    ('conditions', models.TextField(blank=True, verbose_name='randvoorwaarden')),
                    ('limits', models.TextField(blank=True, verbose_name='afbakening')),
                    ('relations_text', models.TextField(blank=True, verbose_name='andere initiatieven en ontwikkelingen')),
                    ('risks_text', models.TextField(blank=True, verbose_name="risico's en effecten")),
                    ('communication', models.TextField(blank=True, verbose_name='communicatie')),
                    ('finances', models.TextField(blank=True, verbose_name='financiën')),
                    ('starts_on', models.DateField(blank=True, null=True, verbose_name='begint op')),
                    ('ends_on', models.DateField(blank=True, null=True, verbose_name='klaar op')),
                    ('is_planning_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de dagen noemt.', verbose_name='planning is aangenomen')),
                    ('state', models.CharField(choices=[('idea', 'Idee'), ('brief', 'Opdracht in voorbereiding'), ('agreed', 'Opdracht akkoord'), ('running', 'Loopt'), ('finished', 'Afgerond'), ('stopped', 'Gestopt')], default='idea', editable=False, max_length=10, verbose_name='stand')),
                    ('client_decision', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.decision', verbose_name='akkoord van de opdrachtgever')),
                    ('contractor_agreed_on', models.DateField(blank=True, editable=False, null=True, verbose_name='akkoord van de opdrachtnemer')),
                    ('started_on', models.DateField(blank=True, editable=False, null=True, verbose_name='gestart op')),
                    ('closed_on', models.DateField(blank=True, editable=False, null=True, verbose_name='afgesloten op')),
                    ('closing_note', models.TextField(blank=True, editable=False, verbose_name='afsluiting')),
                    ('predates_records', models.BooleanField(default=False, editable=False, verbose_name='van voor dit systeem')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Milestone',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='projects.project', verbose_name='project')),
                    ('text', models.CharField(max_length=150, verbose_name='mijlpaal')),
                    ('planned_on', models.DateField(verbose_name='gepland op')),
                    ('reached_on', models.DateField(blank=True, null=True, verbose_name='bereikt op')),
                ],
                options={
                    'verbose_name': 'mijlpaal',
                    'verbose_name_plural': 'mijlpalen',
                    'ordering': ['project', 'planned_on', 'pk'],
                },
            ), migrations.CreateModel(
                name='MilestoneEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.milestone')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('project', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='project')),
                    ('text', models.CharField(max_length=150, verbose_name='mijlpaal')),
                    ('planned_on', models.DateField(verbose_name='gepland op')),
                    ('reached_on', models.DateField(blank=True, null=True, verbose_name='bereikt op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ProjectIndicator',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indicators', to='projects.project', verbose_name='project')),
                    ('name', models.CharField(max_length=150, verbose_name='indicator')),
                    ('unit', models.CharField(max_length=80, verbose_name='eenheid')),
                    ('start_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='beginjaar')),
                    ('start_value', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='beginwaarde')),
                    ('target_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='streefjaar')),
                    ('target_value', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='streefwaarde')),
                    ('percentage', models.DecimalField(blank=True, decimal_places=2, max_digits=6, null=True, validators=[django.core.validators.MinValueValidator(-100), django.core.validators.MaxValueValidator(1000)], verbose_name='verandering per jaar in procenten')),
                ],
                options={
                    'verbose_name': 'prestatie-indicator',
                    'verbose_name_plural': 'prestatie-indicatoren',
                    'ordering': ['project', 'pk'],
                },
            ), migrations.CreateModel(
                name='ProjectIndicatorEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.projectindicator')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('project', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='project')),
                    ('name', models.CharField(max_length=150, verbose_name='indicator')),
                    ('unit', models.CharField(max_length=80, verbose_name='eenheid')),
                    ('start_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='beginjaar')),
                    ('start_value', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='beginwaarde')),
                    ('target_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='streefjaar')),
                    ('target_value', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='streefwaarde')),
                    ('percentage', models.DecimalField(blank=True, decimal_places=2, max_digits=6, null=True, validators=[django.core.validators.MinValueValidator(-100), django.core.validators.MaxValueValidator(1000)], verbose_name='verandering per jaar in procenten')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Measurement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measurements', to='projects.projectindicator', verbose_name='indicator')),
                    ('measured_on', models.DateField(verbose_name='gemeten op')),
                    ('value', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='waarde')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'meting',
                    'verbose_name_plural': 'metingen',
                    'ordering': ['indicator', 'measured_on'],
                    'constraints': [models.UniqueConstraint(fields=('indicator', 'measured_on'), name='measurement_once', violation_error_message='Op deze dag is al gemeten.')],
                },
            ), migrations.CreateModel(
                name='MeasurementEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.measurement')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('indicator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.projectindicator', verbose_name='indicator')),
                    ('measured_on', models.DateField(verbose_name='gemeten op')),
                    ('value', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='waarde')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Risk',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='risks', to='projects.project', verbose_name='project')),
                    ('text', models.CharField(max_length=250, verbose_name='risico')),
                    ('likelihood', models.CharField(choices=[('low', 'Klein'), ('medium', 'Middel'), ('high', 'Groot')], default='medium', max_length=10, verbose_name='kans')),
                    ('impact', models.CharField(choices=[('low', 'Klein'), ('medium', 'Middel'), ('high', 'Groot')], default='medium', max_length=10, verbose_name='gevolg')),
                    ('measure', models.CharField(blank=True, max_length=250, verbose_name='maatregel')),
                    ('closed_on', models.DateField(blank=True, null=True, verbose_name='vervallen op')),
                ],
                options={
                    'verbose_name': 'risico',
                    'verbose_name_plural': "risico's",
                    'ordering': ['project', 'pk'],
                },
            ), migrations.CreateModel(
                name='RiskEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.risk')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('project', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='project')),
                    ('text', models.CharField(max_length=250, verbose_name='risico')),
                    ('likelihood', models.CharField(choices=[('low', 'Klein'), ('medium', 'Middel'), ('high', 'Groot')], default='medium', max_length=10, verbose_name='kans')),
                    ('impact', models.CharField(choices=[('low', 'Klein'), ('medium', 'Middel'), ('high', 'Groot')], default='medium', max_length=10, verbose_name='gevolg')),
                    ('measure', models.CharField(blank=True, max_length=250, verbose_name='maatregel')),
                    ('closed_on', models.DateField(blank=True, null=True, verbose_name='vervallen op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ProjectRelation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relations', to='projects.project', verbose_name='project')),
                    ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_from', to='projects.project', verbose_name='ander project')),
                    ('kind', models.CharField(choices=[('supports', 'Vult aan'), ('competes', 'Concurreert met'), ('follows', 'Komt na'), ('touches', 'Raakt aan')], default='touches', max_length=10, verbose_name='verband')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'verband met een ander project',
                    'verbose_name_plural': 'verbanden met andere projecten',
                    'ordering': ['project', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('project', 'other'), name='project_relation_once', violation_error_message='Dit verband staat er al in.'), models.CheckConstraint(condition=models.Q(('project', models.F('other')), _negated=True), name='project_not_related_to_itself', violation_error_message='Kies een ander project.')],
                },
            ), migrations.CreateModel(
                name='ProjectRelationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.projectrelation')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('project', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='project')),
                    ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='ander project')),
                    ('kind', models.CharField(choices=[('supports', 'Vult aan'), ('competes', 'Concurreert met'), ('follows', 'Komt na'), ('touches', 'Raakt aan')], default='touches', max_length=10, verbose_name='verband')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ProjectResult',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='results', to='projects.project', verbose_name='project')),
                    ('reached_on', models.DateField(verbose_name='bereikt op')),
                    ('is_day_assumed', models.BooleanField(default=False, verbose_name='dag is aangenomen')),
                    ('text', models.TextField(verbose_name='resultaat')),
                ],
                options={
                    'verbose_name': 'resultaat',
                    'verbose_name_plural': 'resultaten',
                    'ordering': ['project', 'reached_on', 'pk'],
                },
            ), migrations.CreateModel(
                name='ProjectResultEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.projectresult')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('project', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='project')),
                    ('reached_on', models.DateField(verbose_name='bereikt op')),
                    ('is_day_assumed', models.BooleanField(default=False, verbose_name='dag is aangenomen')),
                    ('text', models.TextField(verbose_name='resultaat')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Grant',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='projects.project', verbose_name='project')),
                    ('purpose', models.CharField(max_length=200, verbose_name='doel')),
                    ('grantor', models.CharField(blank=True, max_length=150, verbose_name='subsidiegever')),
                    ('amount', models.DecimalField(blank=True, decimal_places=2, help_text='Leeg: de bron noemt geen bedrag.', max_digits=12, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='bedrag')),
                    ('is_about', models.BooleanField(default=False, verbose_name='ongeveer')),
                    ('state', models.CharField(choices=[('applied', 'Aangevraagd'), ('awarded', 'Toegekend'), ('refused', 'Afgewezen'), ('settled', 'Verantwoord')], default='awarded', max_length=10, verbose_name='stand')),
                    ('applied_on', models.DateField(blank=True, null=True, verbose_name='aangevraagd op')),
                    ('awarded_on', models.DateField(blank=True, null=True, verbose_name='toegekend op')),
                    ('settled_on', models.DateField(blank=True, null=True, verbose_name='verantwoord op')),
                    ('period', models.CharField(blank=True, max_length=60, verbose_name='periode')),
                    ('groups', models.TextField(blank=True, help_text='De namen van de totalen die de bron afdrukt, één per regel.', verbose_name='telt mee in totalen van de bron')),
                    ('note', models.CharField(blank=True, max_length=250, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'subsidie',
                    'verbose_name_plural': 'subsidies',
                    'ordering': ['purpose', 'pk'],
                },
            ), migrations.CreateModel(
                name='GrantEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.grant')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('project', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='project')),
                    ('purpose', models.CharField(max_length=200, verbose_name='doel')),
                    ('grantor', models.CharField(blank=True, max_length=150, verbose_name='subsidiegever')),
                    ('amount', models.DecimalField(blank=True, decimal_places=2, help_text='Leeg: de bron noemt geen bedrag.', max_digits=12, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='bedrag')),
                    ('is_about', models.BooleanField(default=False, verbose_name='ongeveer')),
                    ('state', models.CharField(choices=[('applied', 'Aangevraagd'), ('awarded', 'Toegekend'), ('refused', 'Afgewezen'), ('settled', 'Verantwoord')], default='awarded', max_length=10, verbose_name='stand')),
                    ('applied_on', models.DateField(blank=True, null=True, verbose_name='aangevraagd op')),
                    ('awarded_on', models.DateField(blank=True, null=True, verbose_name='toegekend op')),
                    ('settled_on', models.DateField(blank=True, null=True, verbose_name='verantwoord op')),
                    ('period', models.CharField(blank=True, max_length=60, verbose_name='periode')),
                    ('groups', models.TextField(blank=True, help_text='De namen van de totalen die de bron afdrukt, één per regel.', verbose_name='telt mee in totalen van de bron')),
                    ('note', models.CharField(blank=True, max_length=250, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='PrintedGrantTotal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('group', models.CharField(max_length=80, unique=True, verbose_name='naam van het totaal')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag volgens de bron')),
                ],
                options={
                    'verbose_name': 'totaal van subsidies in een bron',
                    'verbose_name_plural': 'totalen van subsidies in bronnen',
                    'ordering': ['group'],
                },
            ), migrations.CreateModel(
                name='PrintedGrantTotalEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.printedgranttotal')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('group', models.CharField(max_length=80, verbose_name='naam van het totaal')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag volgens de bron')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ProgressReport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('document', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s', to='documents.issueddocument')),
                    ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress_reports', to='projects.project', verbose_name='project')),
                    ('reported_on', models.DateField(verbose_name='datum')),
                    ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='progress_reports', to='portfolios.meeting', verbose_name='voor de vergadering')),
                    ('summary', models.TextField(verbose_name='stand van zaken')),
                    ('next_steps', models.TextField(blank=True, verbose_name='wat er nu gebeurt')),
                    ('asked', models.TextField(blank=True, verbose_name='wat van het bestuur wordt gevraagd')),
                    ('number', models.CharField(blank=True, editable=False, max_length=80, null=True, unique=True, verbose_name='nummer')),
                    ('issued_on', models.DateField(blank=True, editable=False, null=True, verbose_name='uitgebracht op')),
                    ('facts', models.JSONField(blank=True, editable=False, null=True, verbose_name='wat het verslag zegt')),
                ],
                options={
                    'verbose_name': 'voortgangsverslag',
                    'verbose_name_plural': 'voortgangsverslagen',
                    'ordering': ['project', '-reported_on', 'pk'],
                },
            ), migrations.CreateModel(
                name='ProgressReportEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.progressreport')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('document', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='documents.issueddocument')),
                    ('project', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.project', verbose_name='project')),
                    ('reported_on', models.DateField(verbose_name='datum')),
                    ('meeting', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.meeting', verbose_name='voor de vergadering')),
                    ('summary', models.TextField(verbose_name='stand van zaken')),
                    ('next_steps', models.TextField(blank=True, verbose_name='wat er nu gebeurt')),
                    ('asked', models.TextField(blank=True, verbose_name='wat van het bestuur wordt gevraagd')),
                    ('number', models.CharField(blank=True, editable=False, max_length=80, null=True, verbose_name='nummer')),
                    ('issued_on', models.DateField(blank=True, editable=False, null=True, verbose_name='uitgebracht op')),
                    ('facts', models.JSONField(blank=True, editable=False, null=True, verbose_name='wat het verslag zegt')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='CoordinationBudget',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(help_text='Kort, bijvoorbeeld 2020.', max_length=40, unique=True, verbose_name='naam in adressen')),
                    ('title', models.CharField(max_length=150, verbose_name='titel')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coordination_budgets', to='contributions.fund', verbose_name='fonds')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='vanaf jaar')),
                    ('count_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='rekent met de inwonertallen van bijdragejaar')),
                    ('fte_hours', models.DecimalField(decimal_places=1, default=36, max_digits=4, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='uren per week van één fte')),
                    ('cost_per_fte', models.DecimalField(decimal_places=2, help_text='Met werkgeverslasten.', max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='kosten per fte per jaar')),
                    ('other_costs', models.DecimalField(decimal_places=2, default=0, help_text='Wat er naast de mensen wordt uitgegeven.', max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='uitvoeringsbudget per jaar')),
                    ('is_cost_inferred', models.BooleanField(default=False, help_text='Aan als de bron deze bedragen niet noemt, maar ze eruit volgen.', verbose_name='kosten zijn afgeleid')),
                    ('cost_note', models.CharField(blank=True, max_length=300, verbose_name='toelichting op de kosten')),
                    ('printed_hours', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name='uren volgens de bron')),
                    ('printed_fte', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='fte volgens de bron')),
                    ('printed_amount', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='bedrag volgens de bron')),
                ],
                options={
                    'verbose_name': 'coördinatiebegroting',
                    'verbose_name_plural': 'coördinatiebegrotingen',
                    'ordering': ['-first_year', 'key'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('fte_hours__gt', 0)), name='budget_fte_has_hours', violation_error_message='Eén fte heeft meer dan 0 uur.'), models.CheckConstraint(condition=models.Q(('cost_per_fte__gte', 0), ('other_costs__gte', 0)), name='budget_costs_not_negative', violation_error_message='Kosten zijn niet lager dan 0.')],
                },
            ), migrations.CreateModel(
                name='CoordinationBudgetEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.coordinationbudget')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(db_index=False, help_text='Kort, bijvoorbeeld 2020.', max_length=40, verbose_name='naam in adressen')),
                    ('title', models.CharField(max_length=150, verbose_name='titel')),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='vanaf jaar')),
                    ('count_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='rekent met de inwonertallen van bijdragejaar')),
                    ('fte_hours', models.DecimalField(decimal_places=1, default=36, max_digits=4, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='uren per week van één fte')),
                    ('cost_per_fte', models.DecimalField(decimal_places=2, help_text='Met werkgeverslasten.', max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='kosten per fte per jaar')),
                    ('other_costs', models.DecimalField(decimal_places=2, default=0, help_text='Wat er naast de mensen wordt uitgegeven.', max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='uitvoeringsbudget per jaar')),
                    ('is_cost_inferred', models.BooleanField(default=False, help_text='Aan als de bron deze bedragen niet noemt, maar ze eruit volgen.', verbose_name='kosten zijn afgeleid')),
                    ('cost_note', models.CharField(blank=True, max_length=300, verbose_name='toelichting op de kosten')),
                    ('printed_hours', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name='uren volgens de bron')),
                    ('printed_fte', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='fte volgens de bron')),
                    ('printed_amount', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='bedrag volgens de bron')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='CoordinationTask',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('budget', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='projects.coordinationbudget', verbose_name='begroting')),
                    ('number', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='nummer')),
                    ('text', models.CharField(max_length=200, verbose_name='taak')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(400)], verbose_name='uren per week')),
                ],
                options={
                    'verbose_name': 'taak',
                    'verbose_name_plural': 'taken',
                    'ordering': ['budget', 'number'],
                    'constraints': [models.UniqueConstraint(fields=('budget', 'number'), name='task_number_once', violation_error_message='Dit nummer is al gebruikt.'), models.CheckConstraint(condition=models.Q(('hours__gte', 0)), name='task_hours_not_negative', violation_error_message='Uren zijn niet lager dan 0.')],
                },
            ), migrations.CreateModel(
                name='CoordinationTaskEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.coordinationtask')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('budget', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.coordinationbudget', verbose_name='begroting')),
                    ('number', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='nummer')),
                    ('text', models.CharField(max_length=200, verbose_name='taak')),
                    ('hours', models.DecimalField(decimal_places=1, max_digits=4, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(400)], verbose_name='uren per week')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Scenario',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('budget', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scenarios', to='projects.coordinationbudget', verbose_name='begroting')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('effect', models.TextField(blank=True, verbose_name='gevolg voor de samenwerking')),
                ],
                options={
                    'verbose_name': 'scenario',
                    'verbose_name_plural': "scenario's",
                    'ordering': ['budget', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('budget', 'name'), name='scenario_once', violation_error_message='Er is al een scenario met deze naam.')],
                },
            ), migrations.CreateModel(
                name='ScenarioEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.scenario')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('budget', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.coordinationbudget', verbose_name='begroting')),
                    ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ('effect', models.TextField(blank=True, verbose_name='gevolg voor de samenwerking')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DroppedTask',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('scenario', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drops', to='projects.scenario', verbose_name='scenario')),
                    ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drops', to='projects.coordinationtask', verbose_name='taak')),
                ],
                options={
                    'verbose_name': 'taak die vervalt',
                    'verbose_name_plural': 'taken die vervallen',
                    'ordering': ['scenario', 'task__number'],
                    'constraints': [models.UniqueConstraint(fields=('scenario', 'task'), name='task_dropped_once')],
                },
            ), migrations.CreateModel(
                name='DroppedTaskEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.droppedtask')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('scenario', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.scenario', verbose_name='scenario')),
                    ('task', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.coordinationtask', verbose_name='taak')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Benchmark',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('name', models.CharField(max_length=100, verbose_name='samenwerking')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('fte', models.DecimalField(decimal_places=2, max_digits=5, validators=[django.core.validators.MinValueValidator(0)], verbose_name='fte')),
                    ('municipalities', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='gemeenten')),
                ],
                options={
                    'verbose_name': 'vergelijking',
                    'verbose_name_plural': 'vergelijkingen',
                    'ordering': ['name'],
                    'constraints': [models.UniqueConstraint(fields=('name', 'year'), name='benchmark_once', violation_error_message='Deze samenwerking staat er voor dit jaar al in.')],
                },
            ), migrations.CreateModel(
                name='BenchmarkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.benchmark')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('name', models.CharField(max_length=100, verbose_name='samenwerking')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('fte', models.DecimalField(decimal_places=2, max_digits=5, validators=[django.core.validators.MinValueValidator(0)], verbose_name='fte')),
                    ('municipalities', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='gemeenten')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='BudgetLine',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='budget_lines', to='contributions.fund', verbose_name='fonds')),
                    ('direction', models.CharField(choices=[('income', 'Inkomsten'), ('expense', 'Uitgaven')], max_length=10, verbose_name='soort')),
                    ('text', models.CharField(max_length=150, verbose_name='omschrijving')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='bedrag per jaar')),
                    ('is_amount_assumed', models.BooleanField(default=False, verbose_name='bedrag is aangenomen of afgeleid')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='vanaf jaar')),
                    ('last_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='tot en met jaar')),
                ],
                options={
                    'verbose_name': 'begrotingspost',
                    'verbose_name_plural': 'begrotingsposten',
                    'ordering': ['direction', 'text', 'first_year'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='budget_line_not_negative', violation_error_message='Een bedrag is niet lager dan 0; kies inkomsten of uitgaven.'), models.CheckConstraint(condition=models.Q(('last_year__isnull', True), ('last_year__gte', models.F('first_year')), _connector='OR'), name='budget_line_last_after_first', violation_error_message='Het laatste jaar ligt niet voor het eerste.'), models.UniqueConstraint(fields=('fund', 'direction', 'text', 'first_year'), name='budget_line_once', violation_error_message='Deze post staat er al in.')],
                },
            ), migrations.CreateModel(
                name='BudgetLineEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.budgetline')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('direction', models.CharField(choices=[('income', 'Inkomsten'), ('expense', 'Uitgaven')], max_length=10, verbose_name='soort')),
                    ('text', models.CharField(max_length=150, verbose_name='omschrijving')),
                    ('amount', models.DecimalField(decimal_places=2, max_digits=12, validators=[django.core.validators.MinValueValidator(0)], verbose_name='bedrag per jaar')),
                    ('is_amount_assumed', models.BooleanField(default=False, verbose_name='bedrag is aangenomen of afgeleid')),
                    ('first_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='vanaf jaar')),
                    ('last_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='tot en met jaar')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ReserveMovement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reserve_movements', to='contributions.fund', verbose_name='fonds')),
                    ('kind', models.CharField(choices=[('balance', 'Stand'), ('change', 'Mutatie')], default='change', max_length=10, verbose_name='soort')),
                    ('text', models.CharField(max_length=200, verbose_name='omschrijving')),
                    ('valid_from', models.DateField(verbose_name='op, of vanaf')),
                    ('is_day_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de dag noemt.', verbose_name='dag is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gelijk verdeeld tot')),
                    ('amount', models.DecimalField(blank=True, decimal_places=2, help_text='Wat eruit gaat met een min ervoor. Leeg: de bron noemt geen bedrag.', max_digits=12, null=True, verbose_name='bedrag')),
                    ('is_about', models.BooleanField(default=False, help_text="Aan als de bron 'circa' schrijft.", verbose_name='ongeveer')),
                ],
                options={
                    'verbose_name': 'mutatie van de reserve',
                    'verbose_name_plural': 'mutaties van de reserve',
                    'ordering': ['valid_from', 'kind', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('valid_from'))), name='movement_until_after_from', violation_error_message='De laatste dag ligt niet voor de eerste.'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'balance'), _negated=True), ('valid_until__isnull', True), _connector='OR'), name='balance_is_on_a_day', violation_error_message='Een stand is van één dag.'), models.UniqueConstraint(fields=('fund', 'text', 'valid_from'), name='movement_once', violation_error_message='Deze mutatie staat er al in.')],
                },
            ), migrations.CreateModel(
                name='ReserveMovementEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.reservemovement')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('kind', models.CharField(choices=[('balance', 'Stand'), ('change', 'Mutatie')], default='change', max_length=10, verbose_name='soort')),
                    ('text', models.CharField(max_length=200, verbose_name='omschrijving')),
                    ('valid_from', models.DateField(verbose_name='op, of vanaf')),
                    ('is_day_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de dag noemt.', verbose_name='dag is aangenomen')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gelijk verdeeld tot')),
                    ('amount', models.DecimalField(blank=True, decimal_places=2, help_text='Wat eruit gaat met een min ervoor. Leeg: de bron noemt geen bedrag.', max_digits=12, null=True, verbose_name='bedrag')),
                    ('is_about', models.BooleanField(default=False, help_text="Aan als de bron 'circa' schrijft.", verbose_name='ongeveer')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Area',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('slug', models.SlugField(max_length=100, unique=True, verbose_name='naam in adressen')),
                    ('kind', models.CharField(choices=[('municipality', 'Gemeente'), ('team', 'Basisteam'), ('district', 'District'), ('unit', 'Eenheid')], max_length=12, verbose_name='soort')),
                    ('name', models.CharField(max_length=100, verbose_name='gebied')),
                    ('sort_key', models.CharField(db_index=True, editable=False, max_length=100)),
                    ('organisation', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='figure_area', to='region.organisation', verbose_name='gemeente')),
                    ('police_team', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='figure_area', to='region.policeteam', verbose_name='basisteam')),
                    ('part_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='projects.area', verbose_name='deel van')),
                ],
                options={
                    'verbose_name': 'gebied',
                    'verbose_name_plural': 'gebieden',
                    'ordering': ['kind', 'sort_key', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('kind', 'name'), name='area_once', violation_error_message='Dit gebied staat er al in.'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'municipality'), ('organisation__isnull', False)), models.Q(models.Q(('kind', 'municipality'), _negated=True), ('organisation__isnull', True)), _connector='OR'), name='area_of_a_municipality', violation_error_message='Kies bij een gemeente de gemeente, en anders geen.')],
                },
            ), migrations.CreateModel(
                name='AreaEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.area')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('slug', models.SlugField(db_index=False, max_length=100, verbose_name='naam in adressen')),
                    ('kind', models.CharField(choices=[('municipality', 'Gemeente'), ('team', 'Basisteam'), ('district', 'District'), ('unit', 'Eenheid')], max_length=12, verbose_name='soort')),
                    ('name', models.CharField(max_length=100, verbose_name='gebied')),
                    ('sort_key', models.CharField(editable=False, max_length=100)),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('police_team', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.policeteam', verbose_name='basisteam')),
                    ('part_of', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.area', verbose_name='deel van')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Indicator',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('slug', models.SlugField(max_length=100, unique=True, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=150, verbose_name='indicator')),
                    ('unit', models.CharField(help_text='Bijvoorbeeld: aantal misdrijven, of per 1.000 inwoners.', max_length=80, verbose_name='eenheid')),
                    ('is_unit_assumed', models.BooleanField(default=False, help_text='Aan als de bron geen eenheid noemt.', verbose_name='eenheid is aangenomen')),
                    ('places', models.PositiveSmallIntegerField(default=0, verbose_name='cijfers achter de komma')),
                    ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='indicators', to='projects.theme', verbose_name='thema')),
                    ('can_be_added', models.BooleanField(default=True, help_text='Uit bij een cijfer per 1.000 inwoners.', verbose_name='gebieden mogen worden opgeteld')),
                    ('direction', models.CharField(choices=[('lowest', 'De laagste waarde'), ('highest', 'De hoogste waarde')], default='lowest', max_length=10, verbose_name='rang 1 is')),
                    ('tie_rule', models.CharField(choices=[('dense', 'Volgende nummer (1, 2, 2, 3)'), ('competition', 'Plaats in de rij (1, 2, 2, 4)')], default='dense', max_length=12, verbose_name='gelijke waarden')),
                    ('explanation', models.TextField(blank=True, help_text='Wat betekenen deze cijfers, en wat niet? Nodig om ze te tonen aan anderen.', verbose_name='duiding')),
                    ('published_on', models.DateField(blank=True, editable=False, null=True, verbose_name='openbaar sinds')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ],
                options={
                    'verbose_name': 'indicator',
                    'verbose_name_plural': 'indicatoren',
                    'ordering': ['position', 'name', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('published_on__isnull', True), models.Q(('explanation', ''), _negated=True), _connector='OR'), name='published_indicator_is_explained', violation_error_message='Zonder duiding worden cijfers niet getoond.')],
                },
            ), migrations.CreateModel(
                name='IndicatorEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.indicator')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('slug', models.SlugField(db_index=False, max_length=100, verbose_name='naam in adressen')),
                    ('name', models.CharField(max_length=150, verbose_name='indicator')),
                    ('unit', models.CharField(help_text='Bijvoorbeeld: aantal misdrijven, of per 1.000 inwoners.', max_length=80, verbose_name='eenheid')),
                    ('is_unit_assumed', models.BooleanField(default=False, help_text='Aan als de bron geen eenheid noemt.', verbose_name='eenheid is aangenomen')),
                    ('places', models.PositiveSmallIntegerField(default=0, verbose_name='cijfers achter de komma')),
                    ('theme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.theme', verbose_name='thema')),
                    ('can_be_added', models.BooleanField(default=True, help_text='Uit bij een cijfer per 1.000 inwoners.', verbose_name='gebieden mogen worden opgeteld')),
                    ('direction', models.CharField(choices=[('lowest', 'De laagste waarde'), ('highest', 'De hoogste waarde')], default='lowest', max_length=10, verbose_name='rang 1 is')),
                    ('tie_rule', models.CharField(choices=[('dense', 'Volgende nummer (1, 2, 2, 3)'), ('competition', 'Plaats in de rij (1, 2, 2, 4)')], default='dense', max_length=12, verbose_name='gelijke waarden')),
                    ('explanation', models.TextField(blank=True, help_text='Wat betekenen deze cijfers, en wat niet? Nodig om ze te tonen aan anderen.', verbose_name='duiding')),
                    ('published_on', models.DateField(blank=True, editable=False, null=True, verbose_name='openbaar sinds')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Figure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='projects.indicator', verbose_name='indicator')),
                    ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='projects.area', verbose_name='gebied')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('is_year_assumed', models.BooleanField(default=False, help_text='Aan als de bron geen jaar noemt.', verbose_name='jaar is aangenomen')),
                    ('value', models.DecimalField(decimal_places=4, max_digits=14, verbose_name='waarde')),
                    ('is_about', models.BooleanField(default=False, verbose_name='ongeveer')),
                    ('printed_rank', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='rang volgens de bron')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'cijfer',
                    'verbose_name_plural': 'cijfers',
                    'ordering': ['indicator', 'area', 'year'],
                    'constraints': [models.UniqueConstraint(fields=('indicator', 'area', 'year'), name='figure_once', violation_error_message='Dit cijfer staat er al in.')],
                },
            ), migrations.CreateModel(
                name='FigureEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.figure')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('indicator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.indicator', verbose_name='indicator')),
                    ('area', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.area', verbose_name='gebied')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('is_year_assumed', models.BooleanField(default=False, help_text='Aan als de bron geen jaar noemt.', verbose_name='jaar is aangenomen')),
                    ('value', models.DecimalField(decimal_places=4, max_digits=14, verbose_name='waarde')),
                    ('is_about', models.BooleanField(default=False, verbose_name='ongeveer')),
                    ('printed_rank', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='rang volgens de bron')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='PrintedScore',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='printed_scores', to='projects.area', verbose_name='gebied')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('score', models.PositiveSmallIntegerField(verbose_name='gedrukte totaalscore')),
                ],
                options={
                    'verbose_name': 'gedrukte totaalscore',
                    'verbose_name_plural': 'gedrukte totaalscores',
                    'ordering': ['year', 'area'],
                    'constraints': [models.UniqueConstraint(fields=('area', 'year'), name='printed_score_once')],
                },
            ), migrations.CreateModel(
                name='PrintedScoreEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='projects.printedscore')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('area', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='projects.area', verbose_name='gebied')),
                    ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2199)], verbose_name='jaar')),
                    ('score', models.PositiveSmallIntegerField(verbose_name='gedrukte totaalscore')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='FigureImport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('state', models.CharField(choices=[('preview', 'Voorbeeld'), ('confirmed', 'Ingelezen'), ('dropped', 'Niet ingelezen')], default='preview', max_length=10, verbose_name='stand')),
                    ('file_name', models.CharField(max_length=255, verbose_name='bestand')),
                    ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                    ('rows', models.JSONField(verbose_name='regels')),
                    ('skipped', models.JSONField(default=list, verbose_name='overgeslagen regels')),
                    ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('uploaded_at', models.DateTimeField(auto_now_add=True, verbose_name='geplaatst op')),
                ],
                options={
                    'verbose_name': 'ingelezen bestand met cijfers',
                    'verbose_name_plural': 'ingelezen bestanden met cijfers',
                    'ordering': ['-uploaded_at'],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='theme',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_themeevent" ("description", "field", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "sort_key") VALUES (NEW."description", NEW."field", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."sort_key"); RETURN NULL;', hash='ddb39306c0186d7d4c3320c0e44e2d8a8f55950f', operation='INSERT', pgid='pgtrigger_insert_insert_7ff00', table='projects_theme', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='theme',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_themeevent" ("description", "field", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "sort_key") VALUES (NEW."description", NEW."field", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."sort_key"); RETURN NULL;', hash='88f5caf7133d2a8e9bf95e485ae57427347d2db4', operation='UPDATE', pgid='pgtrigger_update_update_eafc3', table='projects_theme', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='theme',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_themeevent" ("description", "field", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "sort_key") VALUES (OLD."description", OLD."field", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."sort_key"); RETURN NULL;', hash='cf684564de307d996db1168d5a4ce3941654551f', operation='DELETE', pgid='pgtrigger_delete_delete_c423f', table='projects_theme', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='area',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_areaevent" ("id", "kind", "name", "organisation_id", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "slug", "sort_key", "source_id", "source_locator") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organisation_id", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."police_team_id", NEW."slug", NEW."sort_key", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='7fdad0229ba602a3ea31d4d4b402bef636c1de1b', operation='INSERT', pgid='pgtrigger_insert_insert_ed473', table='projects_area', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='area',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_areaevent" ("id", "kind", "name", "organisation_id", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "slug", "sort_key", "source_id", "source_locator") VALUES (NEW."id", NEW."kind", NEW."name", NEW."organisation_id", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."police_team_id", NEW."slug", NEW."sort_key", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='bcda2f24c8f4cb6898d7dfc1338a955cd10576cc', operation='UPDATE', pgid='pgtrigger_update_update_7a705', table='projects_area', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='area',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_areaevent" ("id", "kind", "name", "organisation_id", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_team_id", "slug", "sort_key", "source_id", "source_locator") VALUES (OLD."id", OLD."kind", OLD."name", OLD."organisation_id", OLD."part_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."police_team_id", OLD."slug", OLD."sort_key", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='b68edbffb54c16a5054c603f2c39da5abe691579', operation='DELETE', pgid='pgtrigger_delete_delete_28fb7', table='projects_area', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='areaevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='37e8679cb41b87b03ff1baf7797d2f4893683e39', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e5ef1', table='projects_areaevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='benchmark',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_benchmarkevent" ("fte", "id", "municipalities", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "year") VALUES (NEW."fte", NEW."id", NEW."municipalities", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."year"); RETURN NULL;', hash='0a95ddd3c305c640988cc6c222a764ab3377efd8', operation='INSERT', pgid='pgtrigger_insert_insert_fcc0c', table='projects_benchmark', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='benchmark',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_benchmarkevent" ("fte", "id", "municipalities", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "year") VALUES (NEW."fte", NEW."id", NEW."municipalities", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."year"); RETURN NULL;', hash='68b0df8a7daad981c09bb86c4bc7297c4e1181c1', operation='UPDATE', pgid='pgtrigger_update_update_f8c63', table='projects_benchmark', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='benchmark',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_benchmarkevent" ("fte", "id", "municipalities", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "year") VALUES (OLD."fte", OLD."id", OLD."municipalities", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."year"); RETURN NULL;', hash='1be2ea2ade8d94bcd10e4f18e20250c0e043b8ad', operation='DELETE', pgid='pgtrigger_delete_delete_dde26', table='projects_benchmark', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='benchmarkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='454e2badd267fba886d0676372faccb507996cef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e7f2a', table='projects_benchmarkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='budgetline',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_budgetlineevent" ("amount", "direction", "first_year", "fund_id", "id", "is_amount_assumed", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text") VALUES (NEW."amount", NEW."direction", NEW."first_year", NEW."fund_id", NEW."id", NEW."is_amount_assumed", NEW."last_year", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='516644fe2b7ce83db18d2f8b4c9f27a2a59a7377', operation='INSERT', pgid='pgtrigger_insert_insert_eb04b', table='projects_budgetline', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='budgetline',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_budgetlineevent" ("amount", "direction", "first_year", "fund_id", "id", "is_amount_assumed", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text") VALUES (NEW."amount", NEW."direction", NEW."first_year", NEW."fund_id", NEW."id", NEW."is_amount_assumed", NEW."last_year", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='e9973e84fea254eb30b4f9d97a0eb0962a50f7a8', operation='UPDATE', pgid='pgtrigger_update_update_c8ab4', table='projects_budgetline', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='budgetline',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_budgetlineevent" ("amount", "direction", "first_year", "fund_id", "id", "is_amount_assumed", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text") VALUES (OLD."amount", OLD."direction", OLD."first_year", OLD."fund_id", OLD."id", OLD."is_amount_assumed", OLD."last_year", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."text"); RETURN NULL;', hash='0faf044943d6cc2831a95fbd4de290f069088415', operation='DELETE', pgid='pgtrigger_delete_delete_6e4c1', table='projects_budgetline', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='budgetlineevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7ca775d8945f012baf14fc19314cbd603f09c6a3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f59b4', table='projects_budgetlineevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationbudget',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_coordinationbudgetevent" ("cost_note", "cost_per_fte", "count_year", "first_year", "fte_hours", "fund_id", "id", "is_cost_inferred", "key", "other_costs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_amount", "printed_fte", "printed_hours", "source_id", "source_locator", "title") VALUES (NEW."cost_note", NEW."cost_per_fte", NEW."count_year", NEW."first_year", NEW."fte_hours", NEW."fund_id", NEW."id", NEW."is_cost_inferred", NEW."key", NEW."other_costs", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."printed_amount", NEW."printed_fte", NEW."printed_hours", NEW."source_id", NEW."source_locator", NEW."title"); RETURN NULL;', hash='9958af94ad11653041afa3ed48523ef934862a49', operation='INSERT', pgid='pgtrigger_insert_insert_c1c45', table='projects_coordinationbudget', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationbudget',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_coordinationbudgetevent" ("cost_note", "cost_per_fte", "count_year", "first_year", "fte_hours", "fund_id", "id", "is_cost_inferred", "key", "other_costs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_amount", "printed_fte", "printed_hours", "source_id", "source_locator", "title") VALUES (NEW."cost_note", NEW."cost_per_fte", NEW."count_year", NEW."first_year", NEW."fte_hours", NEW."fund_id", NEW."id", NEW."is_cost_inferred", NEW."key", NEW."other_costs", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."printed_amount", NEW."printed_fte", NEW."printed_hours", NEW."source_id", NEW."source_locator", NEW."title"); RETURN NULL;', hash='431ced57d6343983d678374fdeb18b4bc9eda4b2', operation='UPDATE', pgid='pgtrigger_update_update_be0b6', table='projects_coordinationbudget', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationbudget',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_coordinationbudgetevent" ("cost_note", "cost_per_fte", "count_year", "first_year", "fte_hours", "fund_id", "id", "is_cost_inferred", "key", "other_costs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_amount", "printed_fte", "printed_hours", "source_id", "source_locator", "title") VALUES (OLD."cost_note", OLD."cost_per_fte", OLD."count_year", OLD."first_year", OLD."fte_hours", OLD."fund_id", OLD."id", OLD."is_cost_inferred", OLD."key", OLD."other_costs", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."printed_amount", OLD."printed_fte", OLD."printed_hours", OLD."source_id", OLD."source_locator", OLD."title"); RETURN NULL;', hash='2a5fef5711eabb1faff07fbf927050a006218024', operation='DELETE', pgid='pgtrigger_delete_delete_a263d', table='projects_coordinationbudget', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationbudgetevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dd23ccdaa262640a3b2f08ba34907d0ed9133063', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8220d', table='projects_coordinationbudgetevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationtask',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_coordinationtaskevent" ("budget_id", "hours", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text") VALUES (NEW."budget_id", NEW."hours", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='ff27a8f66968d0dd5e90fce890ac62d77cccf579', operation='INSERT', pgid='pgtrigger_insert_insert_d68e7', table='projects_coordinationtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationtask',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_coordinationtaskevent" ("budget_id", "hours", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text") VALUES (NEW."budget_id", NEW."hours", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='7c66fe9e0908e5aced12f8ffe8ece82ac3c41f49', operation='UPDATE', pgid='pgtrigger_update_update_f09dc', table='projects_coordinationtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationtask',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_coordinationtaskevent" ("budget_id", "hours", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text") VALUES (OLD."budget_id", OLD."hours", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."text"); RETURN NULL;', hash='4280af7e32c0a78131fa3f5e314dab353abea894', operation='DELETE', pgid='pgtrigger_delete_delete_77e8c', table='projects_coordinationtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='coordinationtaskevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fb7cacbbba4ef0da28fc3a696e41577ec9f80e88', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a43ce', table='projects_coordinationtaskevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortagreement',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_effortagreementevent" ("hours", "id", "is_start_assumed", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_id", "source_locator", "valid_from") VALUES (NEW."hours", NEW."id", NEW."is_start_assumed", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."source_id", NEW."source_locator", NEW."valid_from"); RETURN NULL;', hash='66652858d18927863138214359508683bce6e9f4', operation='INSERT', pgid='pgtrigger_insert_insert_4f7a3', table='projects_effortagreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortagreement',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_effortagreementevent" ("hours", "id", "is_start_assumed", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_id", "source_locator", "valid_from") VALUES (NEW."hours", NEW."id", NEW."is_start_assumed", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."source_id", NEW."source_locator", NEW."valid_from"); RETURN NULL;', hash='795e0e382a4357d942002305418213863a3cb06b', operation='UPDATE', pgid='pgtrigger_update_update_addf9', table='projects_effortagreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortagreement',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_effortagreementevent" ("hours", "id", "is_start_assumed", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_id", "source_locator", "valid_from") VALUES (OLD."hours", OLD."id", OLD."is_start_assumed", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."source_id", OLD."source_locator", OLD."valid_from"); RETURN NULL;', hash='236f708e9a001a2cd374a30ccf22abf53d2f5f8f', operation='DELETE', pgid='pgtrigger_delete_delete_7a727', table='projects_effortagreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortagreementevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='33e8bad91838f41fc358c359e62017fc3340fefa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f4754', table='projects_effortagreementevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortscale',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_effortscaleevent" ("decision_id", "id", "is_start_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from") VALUES (NEW."decision_id", NEW."id", NEW."is_start_assumed", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from"); RETURN NULL;', hash='359302510db8e7776db5251403e836383a691221', operation='INSERT', pgid='pgtrigger_insert_insert_50499', table='projects_effortscale', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortscale',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_effortscaleevent" ("decision_id", "id", "is_start_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from") VALUES (NEW."decision_id", NEW."id", NEW."is_start_assumed", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from"); RETURN NULL;', hash='8f8b4f7ca8d8aa481375c62aa2bad7d16e306488', operation='UPDATE', pgid='pgtrigger_update_update_828c8', table='projects_effortscale', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortscale',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_effortscaleevent" ("decision_id", "id", "is_start_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from") VALUES (OLD."decision_id", OLD."id", OLD."is_start_assumed", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."valid_from"); RETURN NULL;', hash='d5f31c99bfb85ad0791459936bed8caf1d12d568', operation='DELETE', pgid='pgtrigger_delete_delete_62445', table='projects_effortscale', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortbracketevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b037691c1d72a3b404fc293b0e7166e28de1fc9d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0a961', table='projects_effortbracketevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortbracket',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_effortbracketevent" ("amount", "from_inhabitants", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scale_id") VALUES (NEW."amount", NEW."from_inhabitants", NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scale_id"); RETURN NULL;', hash='318f9ca0d3029c1e805b5a50d418dd2c47601ba1', operation='INSERT', pgid='pgtrigger_insert_insert_63ecd', table='projects_effortbracket', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortbracket',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_effortbracketevent" ("amount", "from_inhabitants", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scale_id") VALUES (NEW."amount", NEW."from_inhabitants", NEW."hours", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scale_id"); RETURN NULL;', hash='63dbae5d6d28860fbf40faba513d220bc3ca8861', operation='UPDATE', pgid='pgtrigger_update_update_73557', table='projects_effortbracket', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortbracket',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_effortbracketevent" ("amount", "from_inhabitants", "hours", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scale_id") VALUES (OLD."amount", OLD."from_inhabitants", OLD."hours", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scale_id"); RETURN NULL;', hash='99ce8f1a056f0c3c82d16f19669fcb0978fa8a3f', operation='DELETE', pgid='pgtrigger_delete_delete_af221', table='projects_effortbracket', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='buyoffevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5d27a2b7382c898c76ab51b1f2b01139f0604002', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_84dd2', table='projects_buyoffevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='buyoff',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_buyoffevent" ("charge_id", "hours", "id", "is_withdrawn", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "scale_id", "year") VALUES (NEW."charge_id", NEW."hours", NEW."id", NEW."is_withdrawn", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."scale_id", NEW."year"); RETURN NULL;', hash='197fd89fc70c47f7c6046552dc1e7adfb5dcabf9', operation='INSERT', pgid='pgtrigger_insert_insert_9a4e0', table='projects_buyoff', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='buyoff',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_buyoffevent" ("charge_id", "hours", "id", "is_withdrawn", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "scale_id", "year") VALUES (NEW."charge_id", NEW."hours", NEW."id", NEW."is_withdrawn", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."scale_id", NEW."year"); RETURN NULL;', hash='249f2a86cf28517de4e066ea73f28992e76837af', operation='UPDATE', pgid='pgtrigger_update_update_7e7ab', table='projects_buyoff', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='buyoff',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_buyoffevent" ("charge_id", "hours", "id", "is_withdrawn", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "scale_id", "year") VALUES (OLD."charge_id", OLD."hours", OLD."id", OLD."is_withdrawn", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."scale_id", OLD."year"); RETURN NULL;', hash='dac3d7cd247fb3c036261d0c22ae645bcc7b38ae', operation='DELETE', pgid='pgtrigger_delete_delete_8c660', table='projects_buyoff', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='effortscaleevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='331909d8415b0d064985b08ead7a64527868e64a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0a7ba', table='projects_effortscaleevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='efforttalk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_efforttalkevent" ("held_on", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "year") VALUES (NEW."held_on", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."year"); RETURN NULL;', hash='eebf291cd27bd42a783744b8748320cff47c46a0', operation='INSERT', pgid='pgtrigger_insert_insert_4ef00', table='projects_efforttalk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='efforttalk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_efforttalkevent" ("held_on", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "year") VALUES (NEW."held_on", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."year"); RETURN NULL;', hash='fd8978aa3768a6323ed700dd98199c9214a061c2', operation='UPDATE', pgid='pgtrigger_update_update_9ffc0', table='projects_efforttalk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='efforttalk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_efforttalkevent" ("held_on", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "year") VALUES (OLD."held_on", OLD."id", OLD."municipality_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."year"); RETURN NULL;', hash='55a70c9925abc18cccfdebb6151a1f5658811fec', operation='DELETE', pgid='pgtrigger_delete_delete_a02bd', table='projects_efforttalk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='efforttalkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3cd5fd2e2e7a0fd34d11f2c986e795c984bca1be', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f8cb2', table='projects_efforttalkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='expertgroup',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_expertgroupevent" ("frequency", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "slug", "source_id", "source_locator") VALUES (NEW."frequency", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."slug", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='d20840fb9b81129c289910e970c73b4af22ce371', operation='INSERT', pgid='pgtrigger_insert_insert_19803', table='projects_expertgroup', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='expertgroup',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_expertgroupevent" ("frequency", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "slug", "source_id", "source_locator") VALUES (NEW."frequency", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose", NEW."slug", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='12fb0886851faaba4f86989e5fc5201bfa1f6c8e', operation='UPDATE', pgid='pgtrigger_update_update_db9b1', table='projects_expertgroup', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='expertgroup',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_expertgroupevent" ("frequency", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "slug", "source_id", "source_locator") VALUES (OLD."frequency", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."slug", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='cd9558660c52ad2b8d50cdc793680c874e760fec', operation='DELETE', pgid='pgtrigger_delete_delete_b1be1', table='projects_expertgroup', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='expertgroupevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c9f4367fe848b46f9f96a9d90057d0d6702c7de4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ecfc7', table='projects_expertgroupevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='figureevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e817c691efea0df7365f0dcdde119ca1e68631a5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_86cfb', table='projects_figureevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='figure',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_figureevent" ("area_id", "id", "indicator_id", "is_about", "is_year_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_rank", "source_id", "source_locator", "value", "year") VALUES (NEW."area_id", NEW."id", NEW."indicator_id", NEW."is_about", NEW."is_year_assumed", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."printed_rank", NEW."source_id", NEW."source_locator", NEW."value", NEW."year"); RETURN NULL;', hash='355ca7ba420a39a4337e22b68ca4b1a4cc6fac47', operation='INSERT', pgid='pgtrigger_insert_insert_ae4a6', table='projects_figure', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='figure',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_figureevent" ("area_id", "id", "indicator_id", "is_about", "is_year_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_rank", "source_id", "source_locator", "value", "year") VALUES (NEW."area_id", NEW."id", NEW."indicator_id", NEW."is_about", NEW."is_year_assumed", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."printed_rank", NEW."source_id", NEW."source_locator", NEW."value", NEW."year"); RETURN NULL;', hash='21c4c039169bb86ba33c109411f78aca426c2ebb', operation='UPDATE', pgid='pgtrigger_update_update_2b21e', table='projects_figure', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='figure',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_figureevent" ("area_id", "id", "indicator_id", "is_about", "is_year_assumed", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_rank", "source_id", "source_locator", "value", "year") VALUES (OLD."area_id", OLD."id", OLD."indicator_id", OLD."is_about", OLD."is_year_assumed", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."printed_rank", OLD."source_id", OLD."source_locator", OLD."value", OLD."year"); RETURN NULL;', hash='150dc8899d134b07c787e06b72ffe09f55eaf25b', operation='DELETE', pgid='pgtrigger_delete_delete_483c5', table='projects_figure', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointdelivery',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_jointdeliveryevent" ("id", "is_start_assumed", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."is_start_assumed", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='daa1c448f193d21824388931e82078876894d412', operation='INSERT', pgid='pgtrigger_insert_insert_bd9f6', table='projects_jointdelivery', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointdelivery',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_jointdeliveryevent" ("id", "is_start_assumed", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (NEW."id", NEW."is_start_assumed", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='f96f1965a98c05930074d94b3c2eddfe240ec84d', operation='UPDATE', pgid='pgtrigger_update_update_adb3c', table='projects_jointdelivery', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointdelivery',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_jointdeliveryevent" ("id", "is_start_assumed", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "valid_from", "valid_until") VALUES (OLD."id", OLD."is_start_assumed", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='59d9930aa1e8c501bf44a3ec2d72855ef2ce6e18', operation='DELETE', pgid='pgtrigger_delete_delete_0866f', table='projects_jointdelivery', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grouproleevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='04fc73d25a3db449856b4147b5ae0b53f895fd9a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5318e', table='projects_grouproleevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grouprole',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_grouproleevent" ("delivery_id", "function", "group_id", "hours", "id", "is_start_assumed", "kind", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source_id", "source_locator", "title", "valid_from", "valid_until") VALUES (NEW."delivery_id", NEW."function", NEW."group_id", NEW."hours", NEW."id", NEW."is_start_assumed", NEW."kind", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."source_id", NEW."source_locator", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='48fad0513f64978d030386b34f87bca275654a53', operation='INSERT', pgid='pgtrigger_insert_insert_3f765', table='projects_grouprole', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grouprole',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_grouproleevent" ("delivery_id", "function", "group_id", "hours", "id", "is_start_assumed", "kind", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source_id", "source_locator", "title", "valid_from", "valid_until") VALUES (NEW."delivery_id", NEW."function", NEW."group_id", NEW."hours", NEW."id", NEW."is_start_assumed", NEW."kind", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."source_id", NEW."source_locator", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='528a14585f4c7299d6530e186b735373314a2289', operation='UPDATE', pgid='pgtrigger_update_update_b7d1f', table='projects_grouprole', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grouprole',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_grouproleevent" ("delivery_id", "function", "group_id", "hours", "id", "is_start_assumed", "kind", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source_id", "source_locator", "title", "valid_from", "valid_until") VALUES (OLD."delivery_id", OLD."function", OLD."group_id", OLD."hours", OLD."id", OLD."is_start_assumed", OLD."kind", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."source_id", OLD."source_locator", OLD."title", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='be4e6cca3b77daf8565d80737a4e1bc7fa383c63', operation='DELETE', pgid='pgtrigger_delete_delete_262f5', table='projects_grouprole', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointdeliveryevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='697d193359e21fa0bc0631e4cf0abff88aa28465', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3a8fb', table='projects_jointdeliveryevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='localplan',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_localplanevent" ("first_year", "id", "last_year", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "title") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."title"); RETURN NULL;', hash='971f0af1879f25d89c8a1399ecf80261373ad46b', operation='INSERT', pgid='pgtrigger_insert_insert_73c5c', table='projects_localplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='localplan',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_localplanevent" ("first_year", "id", "last_year", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "title") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."title"); RETURN NULL;', hash='52ab3e33adf13efc8cda7042d8e62c35eaf1912b', operation='UPDATE', pgid='pgtrigger_update_update_d26c2', table='projects_localplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='localplan',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_localplanevent" ("first_year", "id", "last_year", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "title") VALUES (OLD."first_year", OLD."id", OLD."last_year", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."title"); RETURN NULL;', hash='9d728b3b1aecbaf2ccd4e82341bdb819686649ad', operation='DELETE', pgid='pgtrigger_delete_delete_a0f9f', table='projects_localplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='localplanevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1b08fdda2dc46469c9af3a3c02120b2b60a9ad12', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_34c8b', table='projects_localplanevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixmarkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='68d50ce6a1e1e2feee0c4aa857c3dea8f966d779', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d3ee9', table='projects_matrixmarkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixmark',
                trigger=pgtrigger.compiler.Trigger(name='matrix_mark_in_one_matrix', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF (SELECT matrix_id FROM projects_matrixrow WHERE id = NEW.row_id) IS DISTINCT FROM\n                    (SELECT matrix_id FROM projects_matrixcolumn WHERE id = NEW.column_id) THEN\n                    RAISE EXCEPTION 'the row and the column of a mark belong to one matrix';\n                END IF;\n                RETURN NEW;\n                ", hash='d9e9dc51dd7133dc8675ee8cd4d81bbeb9dbee47', operation='INSERT OR UPDATE', pgid='pgtrigger_matrix_mark_in_one_matrix_2879e', table='projects_matrixmark', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixmark',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_matrixmarkevent" ("column_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_id") VALUES (NEW."column_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."row_id"); RETURN NULL;', hash='cb46dd2ebf0341c79c0dd129b5ce05a5375dbcdf', operation='INSERT', pgid='pgtrigger_insert_insert_db1fb', table='projects_matrixmark', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixmark',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_matrixmarkevent" ("column_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_id") VALUES (NEW."column_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."row_id"); RETURN NULL;', hash='c2e5c161635fa4f4793b772383b3fc9019cb5c97', operation='UPDATE', pgid='pgtrigger_update_update_32c4e', table='projects_matrixmark', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixmark',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_matrixmarkevent" ("column_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_id") VALUES (OLD."column_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."row_id"); RETURN NULL;', hash='f6e0b54a59c101ec333ff9cd801681b9795563a8', operation='DELETE', pgid='pgtrigger_delete_delete_cdbe7', table='projects_matrixmark', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedgranttotal',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_printedgranttotalevent" ("amount", "group", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."amount", NEW."group", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='fdf7f1c3f2877e14c7bdadedda184df5fbe8aed9', operation='INSERT', pgid='pgtrigger_insert_insert_5b0d5', table='projects_printedgranttotal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedgranttotal',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_printedgranttotalevent" ("amount", "group", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."amount", NEW."group", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='8a17e9c10d9e5e9dd79c96da6544c608e039fb7a', operation='UPDATE', pgid='pgtrigger_update_update_6f1c9', table='projects_printedgranttotal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedgranttotal',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_printedgranttotalevent" ("amount", "group", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (OLD."amount", OLD."group", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='e9d3280dc3f89e7fdee7ee4265a720b14f9f17be', operation='DELETE', pgid='pgtrigger_delete_delete_a7dde', table='projects_printedgranttotal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedgranttotalevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fc4e082d25f46548aca44162557e813e47ecec4b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bd916', table='projects_printedgranttotalevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedscore',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_printedscoreevent" ("area_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "source_id", "source_locator", "year") VALUES (NEW."area_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."score", NEW."source_id", NEW."source_locator", NEW."year"); RETURN NULL;', hash='8d0675b73c373b8179f2fe1aa95d0d19a290953f', operation='INSERT', pgid='pgtrigger_insert_insert_39200', table='projects_printedscore', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedscore',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_printedscoreevent" ("area_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "source_id", "source_locator", "year") VALUES (NEW."area_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."score", NEW."source_id", NEW."source_locator", NEW."year"); RETURN NULL;', hash='758ac44b1bdf87ab176d042596e9554061e20967', operation='UPDATE', pgid='pgtrigger_update_update_2bd15', table='projects_printedscore', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedscore',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_printedscoreevent" ("area_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "source_id", "source_locator", "year") VALUES (OLD."area_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."score", OLD."source_id", OLD."source_locator", OLD."year"); RETURN NULL;', hash='545f10803b2eb5403e3bf2140855cdbd673b507b', operation='DELETE', pgid='pgtrigger_delete_delete_75dd3', table='projects_printedscore', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='printedscoreevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e4a018c538e55c407de97a0ce95092c9481f8285', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0eb4a', table='projects_printedscoreevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixrowevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fca5db807c72588e937e334f41da3191065fabf2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ea5c4', table='projects_matrixrowevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixrow',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_matrixrowevent" ("id", "matrix_id", "name", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."matrix_id", NEW."name", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;', hash='2aa4663aaa409ad574ff66f2978534da6d8c16f9', operation='INSERT', pgid='pgtrigger_insert_insert_e1361', table='projects_matrixrow', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixrow',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_matrixrowevent" ("id", "matrix_id", "name", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."id", NEW."matrix_id", NEW."name", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;', hash='0527b830f099a4be63ef7f73ca5fc50e0f6e5ad5', operation='UPDATE', pgid='pgtrigger_update_update_615ac', table='projects_matrixrow', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixrow',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_matrixrowevent" ("id", "matrix_id", "name", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."id", OLD."matrix_id", OLD."name", OLD."note", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;', hash='e6a14be37c18cfe474e0a7816ca0cc42efc709bf', operation='DELETE', pgid='pgtrigger_delete_delete_50c66', table='projects_matrixrow', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='progressreportevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='434502b4043e93b6dbb106a6f7916c65785edf51', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_30213', table='projects_progressreportevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='progressreport',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_progressreportevent" ("asked", "document_id", "facts", "id", "issued_on", "meeting_id", "next_steps", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reported_on", "summary") VALUES (NEW."asked", NEW."document_id", NEW."facts", NEW."id", NEW."issued_on", NEW."meeting_id", NEW."next_steps", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."reported_on", NEW."summary"); RETURN NULL;', hash='6c4f28450d5f3fad338fa0f63b62471e8b0a5615', operation='INSERT', pgid='pgtrigger_insert_insert_8c31e', table='projects_progressreport', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='progressreport',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_progressreportevent" ("asked", "document_id", "facts", "id", "issued_on", "meeting_id", "next_steps", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reported_on", "summary") VALUES (NEW."asked", NEW."document_id", NEW."facts", NEW."id", NEW."issued_on", NEW."meeting_id", NEW."next_steps", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."reported_on", NEW."summary"); RETURN NULL;', hash='a2d7813a6050123ba142699022c371416955604c', operation='UPDATE', pgid='pgtrigger_update_update_b88c6', table='projects_progressreport', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='progressreport',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_progressreportevent" ("asked", "document_id", "facts", "id", "issued_on", "meeting_id", "next_steps", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reported_on", "summary") VALUES (OLD."asked", OLD."document_id", OLD."facts", OLD."id", OLD."issued_on", OLD."meeting_id", OLD."next_steps", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."reported_on", OLD."summary"); RETURN NULL;', hash='6e1b4ce60edb97ca7383d857392bb56131e5b6af', operation='DELETE', pgid='pgtrigger_delete_delete_15e54', table='projects_progressreport', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='milestoneevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3650ccc777918a130ef41c08626f724bf1940708', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bab76', table='projects_milestoneevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='milestone',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_milestoneevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "project_id", "reached_on", "text") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_on", NEW."project_id", NEW."reached_on", NEW."text"); RETURN NULL;', hash='6ac4af0c5d7972a7f331a2999c3ebcf4bd6c73fd', operation='INSERT', pgid='pgtrigger_insert_insert_2945c', table='projects_milestone', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='milestone',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_milestoneevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "project_id", "reached_on", "text") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_on", NEW."project_id", NEW."reached_on", NEW."text"); RETURN NULL;', hash='e1128f143fc3026821dd9bb86f925d3e6d3b9467', operation='UPDATE', pgid='pgtrigger_update_update_96e58', table='projects_milestone', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='milestone',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_milestoneevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "project_id", "reached_on", "text") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_on", OLD."project_id", OLD."reached_on", OLD."text"); RETURN NULL;', hash='d1413ec53bb1f47458802c80599f171937221375', operation='DELETE', pgid='pgtrigger_delete_delete_fed44', table='projects_milestone', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grantevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='64e5b21ca4530911441c49c844e9b618149c18c7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_397ab', table='projects_grantevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grant',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_grantevent" ("amount", "applied_on", "awarded_on", "grantor", "groups", "id", "is_about", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "purpose", "settled_on", "source_id", "source_locator", "state") VALUES (NEW."amount", NEW."applied_on", NEW."awarded_on", NEW."grantor", NEW."groups", NEW."id", NEW."is_about", NEW."note", NEW."period", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."purpose", NEW."settled_on", NEW."source_id", NEW."source_locator", NEW."state"); RETURN NULL;', hash='470638cf28c695a376e53503326e251f61f352d6', operation='INSERT', pgid='pgtrigger_insert_insert_dbb9d', table='projects_grant', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grant',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_grantevent" ("amount", "applied_on", "awarded_on", "grantor", "groups", "id", "is_about", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "purpose", "settled_on", "source_id", "source_locator", "state") VALUES (NEW."amount", NEW."applied_on", NEW."awarded_on", NEW."grantor", NEW."groups", NEW."id", NEW."is_about", NEW."note", NEW."period", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."purpose", NEW."settled_on", NEW."source_id", NEW."source_locator", NEW."state"); RETURN NULL;', hash='747e4a0867b39f9982d9a9c996a87ae17fb99453', operation='UPDATE', pgid='pgtrigger_update_update_f1fc0', table='projects_grant', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='grant',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_grantevent" ("amount", "applied_on", "awarded_on", "grantor", "groups", "id", "is_about", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "purpose", "settled_on", "source_id", "source_locator", "state") VALUES (OLD."amount", OLD."applied_on", OLD."awarded_on", OLD."grantor", OLD."groups", OLD."id", OLD."is_about", OLD."note", OLD."period", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."purpose", OLD."settled_on", OLD."source_id", OLD."source_locator", OLD."state"); RETURN NULL;', hash='4f78d7596abdf53cf6c23fce66429747ba448bd3', operation='DELETE', pgid='pgtrigger_delete_delete_618da', table='projects_grant', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1e539f9fdce38ce92bafc8b1e4a452e7eeeec59d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bce67', table='projects_projectevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectindicator',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectindicatorevent" ("id", "name", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source_id", "source_locator", "start_value", "start_year", "target_value", "target_year", "unit") VALUES (NEW."id", NEW."name", NEW."percentage", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."source_id", NEW."source_locator", NEW."start_value", NEW."start_year", NEW."target_value", NEW."target_year", NEW."unit"); RETURN NULL;', hash='695b4c19fd73ab41d5c2d38910ae27c4f609d35e', operation='INSERT', pgid='pgtrigger_insert_insert_2102d', table='projects_projectindicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectindicator',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_projectindicatorevent" ("id", "name", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source_id", "source_locator", "start_value", "start_year", "target_value", "target_year", "unit") VALUES (NEW."id", NEW."name", NEW."percentage", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."source_id", NEW."source_locator", NEW."start_value", NEW."start_year", NEW."target_value", NEW."target_year", NEW."unit"); RETURN NULL;', hash='1094a58d9128ff4d192e17a9a81024b0622e6f87', operation='UPDATE', pgid='pgtrigger_update_update_5aeba', table='projects_projectindicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectindicator',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectindicatorevent" ("id", "name", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source_id", "source_locator", "start_value", "start_year", "target_value", "target_year", "unit") VALUES (OLD."id", OLD."name", OLD."percentage", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."source_id", OLD."source_locator", OLD."start_value", OLD."start_year", OLD."target_value", OLD."target_year", OLD."unit"); RETURN NULL;', hash='ad896e98b4a3188d38828935cde3e04bd7c18e66', operation='DELETE', pgid='pgtrigger_delete_delete_5c86d', table='projects_projectindicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='measurementevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6057f18e32a44cba4ef4050b9033f579e6231dcb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0598f', table='projects_measurementevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='measurement',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_measurementevent" ("id", "indicator_id", "measured_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "value") VALUES (NEW."id", NEW."indicator_id", NEW."measured_on", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."value"); RETURN NULL;', hash='79733f70fdd0aee41701c68155334e90d86b6285', operation='INSERT', pgid='pgtrigger_insert_insert_ae60e', table='projects_measurement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='measurement',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_measurementevent" ("id", "indicator_id", "measured_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "value") VALUES (NEW."id", NEW."indicator_id", NEW."measured_on", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."value"); RETURN NULL;', hash='c6b0017eeb0dabf6471eac6b2c0b16be6947e702', operation='UPDATE', pgid='pgtrigger_update_update_d8b8b', table='projects_measurement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='measurement',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_measurementevent" ("id", "indicator_id", "measured_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "value") VALUES (OLD."id", OLD."indicator_id", OLD."measured_on", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."value"); RETURN NULL;', hash='2e9611efe2068f901ae1be806cdbe3f89e6268ef', operation='DELETE', pgid='pgtrigger_delete_delete_ff49c', table='projects_measurement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectindicatorevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aa68d9750513f6bf4c032fe9d789534dd91dd456', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_41313', table='projects_projectindicatorevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectrelation',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectrelationevent" ("id", "kind", "note", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."kind", NEW."note", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id"); RETURN NULL;', hash='21fcf5862d2954716cefe077f56f5b20674fbadf', operation='INSERT', pgid='pgtrigger_insert_insert_d5584', table='projects_projectrelation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectrelation',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_projectrelationevent" ("id", "kind", "note", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."kind", NEW."note", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id"); RETURN NULL;', hash='e470a0bfb57ec311f841b1ded1d6a386169440e0', operation='UPDATE', pgid='pgtrigger_update_update_104f8', table='projects_projectrelation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectrelation',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectrelationevent" ("id", "kind", "note", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (OLD."id", OLD."kind", OLD."note", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id"); RETURN NULL;', hash='59d7b8fd2c8185756a746ecad5474c9ef9118778', operation='DELETE', pgid='pgtrigger_delete_delete_bef9b', table='projects_projectrelation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectrelationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='44e3c71ce3f2a03c44a8378040f7cdd28f678f93', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3ab12', table='projects_projectrelationevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectresult',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectresultevent" ("id", "is_day_assumed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reached_on", "source_id", "source_locator", "text") VALUES (NEW."id", NEW."is_day_assumed", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."reached_on", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='937fc5998978b334ba27e63a0d5f1ea8dcc0b364', operation='INSERT', pgid='pgtrigger_insert_insert_0d5c9', table='projects_projectresult', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectresult',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_projectresultevent" ("id", "is_day_assumed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reached_on", "source_id", "source_locator", "text") VALUES (NEW."id", NEW."is_day_assumed", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."reached_on", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='9fe6bb53ead0e36369f9f324f110b4ef6ad834af', operation='UPDATE', pgid='pgtrigger_update_update_b68c5', table='projects_projectresult', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectresult',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectresultevent" ("id", "is_day_assumed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reached_on", "source_id", "source_locator", "text") VALUES (OLD."id", OLD."is_day_assumed", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."reached_on", OLD."source_id", OLD."source_locator", OLD."text"); RETURN NULL;', hash='a84e86482526346697de12bbf4812deab05be330', operation='DELETE', pgid='pgtrigger_delete_delete_ec61a', table='projects_projectresult', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='projectresultevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='50182aa45f17c4a07ffb802b34f016973d8af687', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_702c9', table='projects_projectresultevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='reservemovement',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_reservemovementevent" ("amount", "fund_id", "id", "is_about", "is_day_assumed", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text", "valid_from", "valid_until") VALUES (NEW."amount", NEW."fund_id", NEW."id", NEW."is_about", NEW."is_day_assumed", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='7ac2367cdc9eb6e5cc483f7f8f5a062dbe93fc04', operation='INSERT', pgid='pgtrigger_insert_insert_6dd44', table='projects_reservemovement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='reservemovement',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_reservemovementevent" ("amount", "fund_id", "id", "is_about", "is_day_assumed", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text", "valid_from", "valid_until") VALUES (NEW."amount", NEW."fund_id", NEW."id", NEW."is_about", NEW."is_day_assumed", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='04cfc4e628c056120ce29ece5570121c237ea63d', operation='UPDATE', pgid='pgtrigger_update_update_fdb9c', table='projects_reservemovement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='reservemovement',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_reservemovementevent" ("amount", "fund_id", "id", "is_about", "is_day_assumed", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text", "valid_from", "valid_until") VALUES (OLD."amount", OLD."fund_id", OLD."id", OLD."is_about", OLD."is_day_assumed", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."text", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='244117418dc82e25faf34bdbc97cf7dcb571c562', operation='DELETE', pgid='pgtrigger_delete_delete_cfed9', table='projects_reservemovement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='reservemovementevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0314103fca6209950e462aed151f7837de070858', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_67cd0', table='projects_reservemovementevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='risk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_riskevent" ("closed_on", "id", "impact", "likelihood", "measure", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "text") VALUES (NEW."closed_on", NEW."id", NEW."impact", NEW."likelihood", NEW."measure", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."text"); RETURN NULL;', hash='d79f7e0d22d98fda0ef9dfcdafdc82f64245d802', operation='INSERT', pgid='pgtrigger_insert_insert_3a047', table='projects_risk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='risk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_riskevent" ("closed_on", "id", "impact", "likelihood", "measure", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "text") VALUES (NEW."closed_on", NEW."id", NEW."impact", NEW."likelihood", NEW."measure", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."text"); RETURN NULL;', hash='d20b40f66c4e3a5bf850ef014112f8c3c1c271b8', operation='UPDATE', pgid='pgtrigger_update_update_4300f', table='projects_risk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='risk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_riskevent" ("closed_on", "id", "impact", "likelihood", "measure", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "text") VALUES (OLD."closed_on", OLD."id", OLD."impact", OLD."likelihood", OLD."measure", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."text"); RETURN NULL;', hash='59139c1a98622e2f62757b33bb8cd7dac0173b9d', operation='DELETE', pgid='pgtrigger_delete_delete_501c3', table='projects_risk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='riskevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='35118c6402d6af1428f3e4bb410638a24519ed59', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0f3a4', table='projects_riskevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='safetyagenda',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_safetyagendaevent" ("ambition", "first_year", "id", "key", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source_id", "source_locator", "title", "weighing") VALUES (NEW."ambition", NEW."first_year", NEW."id", NEW."key", NEW."last_year", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."source_id", NEW."source_locator", NEW."title", NEW."weighing"); RETURN NULL;', hash='2266e073f7bf4e885a4c17a2aaf4707b81cb9a03', operation='INSERT', pgid='pgtrigger_insert_insert_427ec', table='projects_safetyagenda', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='safetyagenda',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_safetyagendaevent" ("ambition", "first_year", "id", "key", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source_id", "source_locator", "title", "weighing") VALUES (NEW."ambition", NEW."first_year", NEW."id", NEW."key", NEW."last_year", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."source_id", NEW."source_locator", NEW."title", NEW."weighing"); RETURN NULL;', hash='705444aadd60088faa286b1a2519329c26a840e9', operation='UPDATE', pgid='pgtrigger_update_update_ef8ef', table='projects_safetyagenda', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='safetyagenda',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_safetyagendaevent" ("ambition", "first_year", "id", "key", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "source_id", "source_locator", "title", "weighing") VALUES (OLD."ambition", OLD."first_year", OLD."id", OLD."key", OLD."last_year", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."source_id", OLD."source_locator", OLD."title", OLD."weighing"); RETURN NULL;', hash='a74e7980fa33d5fbb4f82f5487825a8ca5e478ae', operation='DELETE', pgid='pgtrigger_delete_delete_42bed', table='projects_safetyagenda', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='prioritymatrixevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7142e898f78c113f524249c5bb8989abfdb0a59a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a3961', table='projects_prioritymatrixevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='prioritymatrix',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_prioritymatrixevent" ("agenda_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "threshold", "title") VALUES (NEW."agenda_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."threshold", NEW."title"); RETURN NULL;', hash='ed226a5eca8e0890f864a847c41a06cee0420d9a', operation='INSERT', pgid='pgtrigger_insert_insert_66c1b', table='projects_prioritymatrix', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='prioritymatrix',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_prioritymatrixevent" ("agenda_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "threshold", "title") VALUES (NEW."agenda_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."threshold", NEW."title"); RETURN NULL;', hash='2914ffec4fabb58bfa678b43f8b1f0b2bd82294d', operation='UPDATE', pgid='pgtrigger_update_update_a0145', table='projects_prioritymatrix', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='prioritymatrix',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_prioritymatrixevent" ("agenda_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "threshold", "title") VALUES (OLD."agenda_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."threshold", OLD."title"); RETURN NULL;', hash='f9828c5b7403e381554dfe0fd397f97b6d556cb5', operation='DELETE', pgid='pgtrigger_delete_delete_f037d', table='projects_prioritymatrix', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='safetyagendaevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1f951c8fcaf46e93ed98ecac532bf8ed31c4cf9b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3796c', table='projects_safetyagendaevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='scenario',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_scenarioevent" ("budget_id", "effect", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."budget_id", NEW."effect", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='226fabc4bc205886388e4621ca517879b1e4bc58', operation='INSERT', pgid='pgtrigger_insert_insert_fba94', table='projects_scenario', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='scenario',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_scenarioevent" ("budget_id", "effect", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."budget_id", NEW."effect", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='d1b16478a9a7d626c6e6c9bf572cfcd2dc1edd80', operation='UPDATE', pgid='pgtrigger_update_update_1cba7', table='projects_scenario', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='scenario',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_scenarioevent" ("budget_id", "effect", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (OLD."budget_id", OLD."effect", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='eec5f101b8737da22555cdf250ace3fa777ebc03', operation='DELETE', pgid='pgtrigger_delete_delete_2dc18', table='projects_scenario', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='droppedtaskevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5960841e5ba08e62c65fb5bb7ab277bb29ae44f7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e8e2c', table='projects_droppedtaskevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='droppedtask',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_droppedtaskevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "task_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scenario_id", NEW."task_id"); RETURN NULL;', hash='f5a68e14ca28401b47702229e81072240c5e9cba', operation='INSERT', pgid='pgtrigger_insert_insert_9216c', table='projects_droppedtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='droppedtask',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_droppedtaskevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "task_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scenario_id", NEW."task_id"); RETURN NULL;', hash='7e31a71389012ccf44dc0e5f13fe48add0a4a983', operation='UPDATE', pgid='pgtrigger_update_update_6523a', table='projects_droppedtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='droppedtask',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_droppedtaskevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "task_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scenario_id", OLD."task_id"); RETURN NULL;', hash='205ea7f8fa4da131f93375bb515911ee7b9c6e80', operation='DELETE', pgid='pgtrigger_delete_delete_a963c', table='projects_droppedtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='scenarioevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='43f65b36edebe51dbabdfd406c761f1b4dab98b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_edbc1', table='projects_scenarioevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='selectioncriterion',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_selectioncriterionevent" ("agenda_id", "id", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text", "weight") VALUES (NEW."agenda_id", NEW."id", NEW."letter", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text", NEW."weight"); RETURN NULL;', hash='2ad3d04dee10a209e07f3829150c817350638532', operation='INSERT', pgid='pgtrigger_insert_insert_77281', table='projects_selectioncriterion', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='selectioncriterion',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_selectioncriterionevent" ("agenda_id", "id", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text", "weight") VALUES (NEW."agenda_id", NEW."id", NEW."letter", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator", NEW."text", NEW."weight"); RETURN NULL;', hash='4ddbf1622afc8ded07f3d7b55c5ed9a275d2d3a6', operation='UPDATE', pgid='pgtrigger_update_update_93fb1', table='projects_selectioncriterion', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='selectioncriterion',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_selectioncriterionevent" ("agenda_id", "id", "letter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator", "text", "weight") VALUES (OLD."agenda_id", OLD."id", OLD."letter", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator", OLD."text", OLD."weight"); RETURN NULL;', hash='553ce3310ed27b28c1bfcc1b13196989ca53da2e', operation='DELETE', pgid='pgtrigger_delete_delete_6affc', table='projects_selectioncriterion', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='criterionscoreevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='177348e766660679721847293ba32bd020b1e1b9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ec727', table='projects_criterionscoreevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='criterionscore',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_criterionscoreevent" ("criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "theme_id") VALUES (NEW."criterion_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."score", NEW."theme_id"); RETURN NULL;', hash='6586532a1c0727f389ff01048aa31d2b24712f2e', operation='INSERT', pgid='pgtrigger_insert_insert_6f9d0', table='projects_criterionscore', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='criterionscore',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_criterionscoreevent" ("criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "theme_id") VALUES (NEW."criterion_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."score", NEW."theme_id"); RETURN NULL;', hash='3d837f6d7f0b3ac9c97ee769a43f1c9344547061', operation='UPDATE', pgid='pgtrigger_update_update_41fca', table='projects_criterionscore', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='criterionscore',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_criterionscoreevent" ("criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "theme_id") VALUES (OLD."criterion_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."score", OLD."theme_id"); RETURN NULL;', hash='d8080f7bb60a1571422dbe3501c101bcb5779ef0', operation='DELETE', pgid='pgtrigger_delete_delete_79f09', table='projects_criterionscore', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='selectioncriterionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7a238880d7fcac720f8353cefe2fa62727021c6b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_26249', table='projects_selectioncriterionevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='project',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectevent" ("cause", "client_decision_id", "closed_on", "closing_note", "communication", "conditions", "contractor", "contractor_agreed_on", "ends_on", "expert_group_id", "finances", "goal", "id", "involved", "is_planning_assumed", "key", "lead_id", "limits", "monitoring", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "predates_records", "relations_text", "result", "risks_text", "source_id", "source_locator", "started_on", "starts_on", "state") VALUES (NEW."cause", NEW."client_decision_id", NEW."closed_on", NEW."closing_note", NEW."communication", NEW."conditions", NEW."contractor", NEW."contractor_agreed_on", NEW."ends_on", NEW."expert_group_id", NEW."finances", NEW."goal", NEW."id", NEW."involved", NEW."is_planning_assumed", NEW."key", NEW."lead_id", NEW."limits", NEW."monitoring", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."portfolio_id", NEW."predates_records", NEW."relations_text", NEW."result", NEW."risks_text", NEW."source_id", NEW."source_locator", NEW."started_on", NEW."starts_on", NEW."state"); RETURN NULL;', hash='13bb1586064132fce5b8019323606dc48d6987aa', operation='INSERT', pgid='pgtrigger_insert_insert_2e147', table='projects_project', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='project',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_projectevent" ("cause", "client_decision_id", "closed_on", "closing_note", "communication", "conditions", "contractor", "contractor_agreed_on", "ends_on", "expert_group_id", "finances", "goal", "id", "involved", "is_planning_assumed", "key", "lead_id", "limits", "monitoring", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "predates_records", "relations_text", "result", "risks_text", "source_id", "source_locator", "started_on", "starts_on", "state") VALUES (NEW."cause", NEW."client_decision_id", NEW."closed_on", NEW."closing_note", NEW."communication", NEW."conditions", NEW."contractor", NEW."contractor_agreed_on", NEW."ends_on", NEW."expert_group_id", NEW."finances", NEW."goal", NEW."id", NEW."involved", NEW."is_planning_assumed", NEW."key", NEW."lead_id", NEW."limits", NEW."monitoring", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."portfolio_id", NEW."predates_records", NEW."relations_text", NEW."result", NEW."risks_text", NEW."source_id", NEW."source_locator", NEW."started_on", NEW."starts_on", NEW."state"); RETURN NULL;', hash='033ab9c4de143d0ac82e77978191ccbb23c19562', operation='UPDATE', pgid='pgtrigger_update_update_804c3', table='projects_project', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='project',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_projectevent" ("cause", "client_decision_id", "closed_on", "closing_note", "communication", "conditions", "contractor", "contractor_agreed_on", "ends_on", "expert_group_id", "finances", "goal", "id", "involved", "is_planning_assumed", "key", "lead_id", "limits", "monitoring", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "predates_records", "relations_text", "result", "risks_text", "source_id", "source_locator", "started_on", "starts_on", "state") VALUES (OLD."cause", OLD."client_decision_id", OLD."closed_on", OLD."closing_note", OLD."communication", OLD."conditions", OLD."contractor", OLD."contractor_agreed_on", OLD."ends_on", OLD."expert_group_id", OLD."finances", OLD."goal", OLD."id", OLD."involved", OLD."is_planning_assumed", OLD."key", OLD."lead_id", OLD."limits", OLD."monitoring", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."portfolio_id", OLD."predates_records", OLD."relations_text", OLD."result", OLD."risks_text", OLD."source_id", OLD."source_locator", OLD."started_on", OLD."starts_on", OLD."state"); RETURN NULL;', hash='135acfdc24d8076cffda30839b34ea50be20f0fc', operation='DELETE', pgid='pgtrigger_delete_delete_2192f', table='projects_project', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixcolumnevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f95379f01c28c5fc76f1244e90be1a6cabb737bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_83a93', table='projects_matrixcolumnevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixcolumn',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_matrixcolumnevent" ("field", "id", "is_uncertain", "label", "matrix_id", "named_as", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed_field", "printed_total", "theme_id") VALUES (NEW."field", NEW."id", NEW."is_uncertain", NEW."label", NEW."matrix_id", NEW."named_as", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."printed_field", NEW."printed_total", NEW."theme_id"); RETURN NULL;', hash='cbfd8b523651faca2138d511d1030c66b0b7677b', operation='INSERT', pgid='pgtrigger_insert_insert_c819c', table='projects_matrixcolumn', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixcolumn',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_matrixcolumnevent" ("field", "id", "is_uncertain", "label", "matrix_id", "named_as", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed_field", "printed_total", "theme_id") VALUES (NEW."field", NEW."id", NEW."is_uncertain", NEW."label", NEW."matrix_id", NEW."named_as", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."printed_field", NEW."printed_total", NEW."theme_id"); RETURN NULL;', hash='9c77648d5f76bec85a9bf3f61ce39335ab673e14', operation='UPDATE', pgid='pgtrigger_update_update_38600', table='projects_matrixcolumn', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='matrixcolumn',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_matrixcolumnevent" ("field", "id", "is_uncertain", "label", "matrix_id", "named_as", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed_field", "printed_total", "theme_id") VALUES (OLD."field", OLD."id", OLD."is_uncertain", OLD."label", OLD."matrix_id", OLD."named_as", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."printed_field", OLD."printed_total", OLD."theme_id"); RETURN NULL;', hash='5aadea15e136a946a0583f6a0b8515c3cb03fb76', operation='DELETE', pgid='pgtrigger_delete_delete_9c404', table='projects_matrixcolumn', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='indicatorevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='397b0ca09d1b999e40fbc0cbcf17c3183930b816', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_915fb', table='projects_indicatorevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='indicator',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_indicatorevent" ("can_be_added", "direction", "explanation", "id", "is_unit_assumed", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "position", "published_on", "slug", "source_id", "source_locator", "theme_id", "tie_rule", "unit") VALUES (NEW."can_be_added", NEW."direction", NEW."explanation", NEW."id", NEW."is_unit_assumed", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."places", NEW."position", NEW."published_on", NEW."slug", NEW."source_id", NEW."source_locator", NEW."theme_id", NEW."tie_rule", NEW."unit"); RETURN NULL;', hash='9a63c927aa5f6dfd7bd51ad57693aa9bc4e4ffd7', operation='INSERT', pgid='pgtrigger_insert_insert_2d764', table='projects_indicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='indicator',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_indicatorevent" ("can_be_added", "direction", "explanation", "id", "is_unit_assumed", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "position", "published_on", "slug", "source_id", "source_locator", "theme_id", "tie_rule", "unit") VALUES (NEW."can_be_added", NEW."direction", NEW."explanation", NEW."id", NEW."is_unit_assumed", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."places", NEW."position", NEW."published_on", NEW."slug", NEW."source_id", NEW."source_locator", NEW."theme_id", NEW."tie_rule", NEW."unit"); RETURN NULL;', hash='95a351f1be98197fd3e02d663c02fa00bc900aac', operation='UPDATE', pgid='pgtrigger_update_update_c2cc9', table='projects_indicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='indicator',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_indicatorevent" ("can_be_added", "direction", "explanation", "id", "is_unit_assumed", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "position", "published_on", "slug", "source_id", "source_locator", "theme_id", "tie_rule", "unit") VALUES (OLD."can_be_added", OLD."direction", OLD."explanation", OLD."id", OLD."is_unit_assumed", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."places", OLD."position", OLD."published_on", OLD."slug", OLD."source_id", OLD."source_locator", OLD."theme_id", OLD."tie_rule", OLD."unit"); RETURN NULL;', hash='10a09b16d67acb041269182db63f2f01037e49ae', operation='DELETE', pgid='pgtrigger_delete_delete_3d6ed', table='projects_indicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendathemeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4f713a1ad2aa2f54084c160bd06e7d519313dcb7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b9c6b', table='projects_agendathemeevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendatheme',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_agendathemeevent" ("activities", "agenda_id", "ambition", "id", "parts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "source_id", "source_locator", "status", "theme_id", "title", "weighing") VALUES (NEW."activities", NEW."agenda_id", NEW."ambition", NEW."id", NEW."parts", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."source_id", NEW."source_locator", NEW."status", NEW."theme_id", NEW."title", NEW."weighing"); RETURN NULL;', hash='61d0cdccc527346b663f79e12f1f5485c6cf4681', operation='INSERT', pgid='pgtrigger_insert_insert_79df5', table='projects_agendatheme', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendatheme',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_agendathemeevent" ("activities", "agenda_id", "ambition", "id", "parts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "source_id", "source_locator", "status", "theme_id", "title", "weighing") VALUES (NEW."activities", NEW."agenda_id", NEW."ambition", NEW."id", NEW."parts", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."source_id", NEW."source_locator", NEW."status", NEW."theme_id", NEW."title", NEW."weighing"); RETURN NULL;', hash='8fd6e208a97ce0c8817f7009f5157aa1b859b770', operation='UPDATE', pgid='pgtrigger_update_update_15383', table='projects_agendatheme', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agendatheme',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_agendathemeevent" ("activities", "agenda_id", "ambition", "id", "parts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "source_id", "source_locator", "status", "theme_id", "title", "weighing") VALUES (OLD."activities", OLD."agenda_id", OLD."ambition", OLD."id", OLD."parts", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."source_id", OLD."source_locator", OLD."status", OLD."theme_id", OLD."title", OLD."weighing"); RETURN NULL;', hash='e9d444af86f55a6261cbaeab16999bdada4be72b', operation='DELETE', pgid='pgtrigger_delete_delete_664c0', table='projects_agendatheme', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='themecover',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_themecoverevent" ("agenda_theme_id", "id", "is_own_reading", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "source_id", "source_locator") VALUES (NEW."agenda_theme_id", NEW."id", NEW."is_own_reading", NEW."note", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."portfolio_id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='b25779a6f2ac383fc9f290b61f9250097550b177', operation='INSERT', pgid='pgtrigger_insert_insert_f6752', table='projects_themecover', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='themecover',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "projects_themecoverevent" ("agenda_theme_id", "id", "is_own_reading", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "source_id", "source_locator") VALUES (NEW."agenda_theme_id", NEW."id", NEW."is_own_reading", NEW."note", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."portfolio_id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='d0998bc8e4a583633b3db876986014578a666f60', operation='UPDATE', pgid='pgtrigger_update_update_ed0f3', table='projects_themecover', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='themecover',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "projects_themecoverevent" ("agenda_theme_id", "id", "is_own_reading", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id", "source_id", "source_locator") VALUES (OLD."agenda_theme_id", OLD."id", OLD."is_own_reading", OLD."note", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."portfolio_id", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='2dc2c902ca8e5f3f8e6b609dca0a8b3d9669171d', operation='DELETE', pgid='pgtrigger_delete_delete_65044', table='projects_themecover', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='themecoverevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dc889cc37682089d014388a42844270d20033978', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fc5c5', table='projects_themecoverevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='themeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f106878a5929902c7c8f7e2371888578ede3f37a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c49bc', table='projects_themeevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='weighing',
                trigger=pgtrigger.compiler.Trigger(name='weighing_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bd4c21dbe996ae38062d8f517bafd4566d4a9f7a', operation='UPDATE OR DELETE', pgid='pgtrigger_weighing_never_changed_23ede', table='projects_weighing', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='weighing',
                trigger=pgtrigger.compiler.Trigger(name='weighing_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='f17eaac65e3797ed964e16386746966ff4d226fb', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_weighing_never_emptied_950da', table='projects_weighing', when='BEFORE')),
            )],
        ),
    ]
