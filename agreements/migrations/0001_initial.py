import agreements.notes.models
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
                name='Agreement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(help_text='Kort, voor in het adres, bijvoorbeeld bo-2019.', max_length=40, unique=True, verbose_name='sleutel')),
                    ('kind', models.CharField(choices=[('cooperation', 'Samenwerkingsovereenkomst'), ('governance', 'Bestuursovereenkomst'), ('service', 'Dienstverleningsovereenkomst'), ('covenant', 'Convenant'), ('regulation', 'Gemeenschappelijke regeling')], max_length=20, verbose_name='soort')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('document_number', models.CharField(blank=True, max_length=60, verbose_name='documentnummer')),
                    ('fund', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='contributions.fund', verbose_name='regelt het fonds')),
                    ('predecessor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='successors', to='agreements.agreement', verbose_name='komt in de plaats van')),
                    ('signed_on', models.DateField(blank=True, help_text='De datum onder de tekst. Leeg: (nog) niet bekend.', null=True, verbose_name='ondertekend op')),
                    ('is_signing_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='datum van ondertekening is aangenomen')),
                    ('sign_by', models.DateField(blank=True, null=True, verbose_name='te ondertekenen op of voor')),
                    ('entry_rule', models.CharField(choices=[('day_after_signing', 'De dag na ondertekening'), ('all_signed', 'Als alle partijen hebben getekend'), ('fixed_date', 'Op een vaste datum'), ('unknown', 'Niet bekend')], default='unknown', max_length=20, verbose_name='inwerkingtreding')),
                    ('entry_date', models.DateField(blank=True, null=True, verbose_name='vaste ingangsdatum')),
                    ('duration', models.CharField(choices=[('open_ended', 'Onbepaalde tijd'), ('tacit', 'Telkens stilzwijgend verlengd'), ('fixed', 'Tot een vaste datum'), ('unknown', 'Niet bekend')], default='unknown', max_length=20, verbose_name='duur')),
                    ('renewal_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(240)], verbose_name='termijn in maanden')),
                    ('end_date', models.DateField(blank=True, null=True, verbose_name='vaste einddatum (eerste dag waarop zij niet meer geldt)')),
                    ('notice_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(120)], verbose_name='opzegtermijn in maanden')),
                    ('notice_in_writing', models.BooleanField(default=True, verbose_name='opzeggen gaat schriftelijk')),
                    ('notice_reading', models.CharField(choices=[('any_day', 'Op elke dag'), ('term_end', 'Alleen aan het einde van een termijn'), ('open', 'De tekst laat beide lezingen toe')], default='any_day', max_length=10, verbose_name='opzegging werkt')),
                    ('notice_scope', models.CharField(choices=[('participation', 'Alleen de deelname van wie opzegt'), ('agreement', 'De overeenkomst voor alle partijen')], default='participation', max_length=15, verbose_name='opzegging beëindigt')),
                    ('text_state', models.CharField(choices=[('full', 'Volledige tekst'), ('summary', 'Kopjes en samenvattingen'), ('missing', 'Tekst niet in bronnen')], default='missing', max_length=10, verbose_name='tekst')),
                    ('summary', models.TextField(blank=True, verbose_name='waar het over gaat')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'overeenkomst',
                    'verbose_name_plural': 'overeenkomsten',
                    'ordering': ['-signed_on', 'key'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('entry_rule', 'fixed_date'), _negated=True), ('entry_date__isnull', False), _connector='OR'), name='agreement_fixed_entry_has_date', violation_error_message='Vul de vaste ingangsdatum in.'), models.CheckConstraint(condition=models.Q(models.Q(('duration', 'tacit'), _negated=True), ('renewal_months__isnull', False), _connector='OR'), name='agreement_tacit_has_term', violation_error_message='Vul in met hoeveel maanden de overeenkomst telkens wordt verlengd.'), models.CheckConstraint(condition=models.Q(models.Q(('duration', 'fixed'), _negated=True), ('end_date__isnull', False), _connector='OR'), name='agreement_fixed_has_end', violation_error_message='Vul de einddatum in.'), models.CheckConstraint(condition=models.Q(('predecessor__isnull', True), models.Q(('predecessor', models.F('id')), _negated=True), _connector='OR'), name='agreement_not_its_own_predecessor', violation_error_message='Een overeenkomst komt niet in de plaats van zichzelf.')],
                },
            ), migrations.CreateModel(
                name='AgreementEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.agreement')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(db_index=False, help_text='Kort, voor in het adres, bijvoorbeeld bo-2019.', max_length=40, verbose_name='sleutel')),
                    ('kind', models.CharField(choices=[('cooperation', 'Samenwerkingsovereenkomst'), ('governance', 'Bestuursovereenkomst'), ('service', 'Dienstverleningsovereenkomst'), ('covenant', 'Convenant'), ('regulation', 'Gemeenschappelijke regeling')], max_length=20, verbose_name='soort')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('document_number', models.CharField(blank=True, max_length=60, verbose_name='documentnummer')),
                    ('fund', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='regelt het fonds')),
                    ('predecessor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='komt in de plaats van')),
                    ('signed_on', models.DateField(blank=True, help_text='De datum onder de tekst. Leeg: (nog) niet bekend.', null=True, verbose_name='ondertekend op')),
                    ('is_signing_assumed', models.BooleanField(default=False, help_text='Aan als geen bron de datum noemt.', verbose_name='datum van ondertekening is aangenomen')),
                    ('sign_by', models.DateField(blank=True, null=True, verbose_name='te ondertekenen op of voor')),
                    ('entry_rule', models.CharField(choices=[('day_after_signing', 'De dag na ondertekening'), ('all_signed', 'Als alle partijen hebben getekend'), ('fixed_date', 'Op een vaste datum'), ('unknown', 'Niet bekend')], default='unknown', max_length=20, verbose_name='inwerkingtreding')),
                    ('entry_date', models.DateField(blank=True, null=True, verbose_name='vaste ingangsdatum')),
                    ('duration', models.CharField(choices=[('open_ended', 'Onbepaalde tijd'), ('tacit', 'Telkens stilzwijgend verlengd'), ('fixed', 'Tot een vaste datum'), ('unknown', 'Niet bekend')], default='unknown', max_length=20, verbose_name='duur')),
                    ('renewal_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(240)], verbose_name='termijn in maanden')),
                    ('end_date', models.DateField(blank=True, null=True, verbose_name='vaste einddatum (eerste dag waarop zij niet meer geldt)')),
                    ('notice_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(120)], verbose_name='opzegtermijn in maanden')),
                    ('notice_in_writing', models.BooleanField(default=True, verbose_name='opzeggen gaat schriftelijk')),
                    ('notice_reading', models.CharField(choices=[('any_day', 'Op elke dag'), ('term_end', 'Alleen aan het einde van een termijn'), ('open', 'De tekst laat beide lezingen toe')], default='any_day', max_length=10, verbose_name='opzegging werkt')),
                    ('notice_scope', models.CharField(choices=[('participation', 'Alleen de deelname van wie opzegt'), ('agreement', 'De overeenkomst voor alle partijen')], default='participation', max_length=15, verbose_name='opzegging beëindigt')),
                    ('text_state', models.CharField(choices=[('full', 'Volledige tekst'), ('summary', 'Kopjes en samenvattingen'), ('missing', 'Tekst niet in bronnen')], default='missing', max_length=10, verbose_name='tekst')),
                    ('summary', models.TextField(blank=True, verbose_name='waar het over gaat')),
                    ('note', models.TextField(blank=True, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='OtherDate',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='other_dates', to='agreements.agreement', verbose_name='overeenkomst')),
                    ('day', models.DateField(verbose_name='datum')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'andere datum in een bron',
                    'verbose_name_plural': 'andere data in bronnen',
                    'ordering': ['agreement', 'day'],
                    'constraints': [models.UniqueConstraint(fields=('agreement', 'day'), name='other_date_once')],
                },
            ), migrations.CreateModel(
                name='OtherDateEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.otherdate')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='overeenkomst')),
                    ('day', models.DateField(verbose_name='datum')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Article',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='articles', to='agreements.agreement', verbose_name='overeenkomst')),
                    ('kind', models.CharField(choices=[('preamble', 'Aanhef en partijen'), ('recital', 'Overweging'), ('definition', 'Begrip'), ('article', 'Artikel'), ('closing', 'Slot en ondertekening'), ('annex', 'Bijlage')], default='article', max_length=12, verbose_name='soort')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='volgorde')),
                    ('number', models.CharField(blank=True, max_length=20, verbose_name='nummer')),
                    ('heading', models.CharField(blank=True, max_length=200, verbose_name='kop')),
                    ('text', models.TextField(blank=True, verbose_name='tekst')),
                    ('is_summary', models.BooleanField(default=False, verbose_name='samenvatting in eigen woorden')),
                ],
                options={
                    'verbose_name': 'artikel',
                    'verbose_name_plural': 'artikelen',
                    'ordering': ['agreement', 'position', 'pk'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(models.Q(('number', ''), _negated=True), ('kind', 'article')), fields=('agreement', 'number'), name='article_number_once', violation_error_message='Dit artikelnummer staat al in deze overeenkomst.')],
                },
            ), migrations.CreateModel(
                name='ArticleEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.article')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='overeenkomst')),
                    ('kind', models.CharField(choices=[('preamble', 'Aanhef en partijen'), ('recital', 'Overweging'), ('definition', 'Begrip'), ('article', 'Artikel'), ('closing', 'Slot en ondertekening'), ('annex', 'Bijlage')], default='article', max_length=12, verbose_name='soort')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='volgorde')),
                    ('number', models.CharField(blank=True, max_length=20, verbose_name='nummer')),
                    ('heading', models.CharField(blank=True, max_length=200, verbose_name='kop')),
                    ('text', models.TextField(blank=True, verbose_name='tekst')),
                    ('is_summary', models.BooleanField(default=False, verbose_name='samenvatting in eigen woorden')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ArticleRule',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rules', to='agreements.article', verbose_name='artikel')),
                    ('matter', models.CharField(choices=[('decision_gate', 'Tarief alleen na besluit'), ('rate', 'Hoogte van de bijdrage'), ('effort', 'Inspanningsverplichting'), ('invoicing', 'Betaling en factuur'), ('notice', 'Opzegging en verlenging'), ('meetings', 'Vergaderingen'), ('portfolios', 'Portefeuillehouders')], max_length=20, verbose_name='regelt')),
                    ('rate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='contributions.rate', verbose_name='tarief')),
                ],
                options={
                    'verbose_name': 'verband met de administratie',
                    'verbose_name_plural': 'verbanden met de administratie',
                    'ordering': ['article', 'matter'],
                    'constraints': [models.UniqueConstraint(fields=('article', 'matter'), name='article_rules_matter_once')],
                },
            ), migrations.CreateModel(
                name='ArticleRuleEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.articlerule')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('article', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.article', verbose_name='artikel')),
                    ('matter', models.CharField(choices=[('decision_gate', 'Tarief alleen na besluit'), ('rate', 'Hoogte van de bijdrage'), ('effort', 'Inspanningsverplichting'), ('invoicing', 'Betaling en factuur'), ('notice', 'Opzegging en verlenging'), ('meetings', 'Vergaderingen'), ('portfolios', 'Portefeuillehouders')], max_length=20, verbose_name='regelt')),
                    ('rate', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.rate', verbose_name='tarief')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Party',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='agreements.agreement', verbose_name='overeenkomst')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreement_parties', to='region.organisation', verbose_name='organisatie')),
                    ('name', models.CharField(blank=True, max_length=200, verbose_name='naam in de overeenkomst')),
                    ('capacity', models.CharField(blank=True, help_text='Bijvoorbeeld opdrachtgever, of burgemeester.', max_length=150, verbose_name='in de hoedanigheid van')),
                    ('representative', models.CharField(blank=True, max_length=150, verbose_name='vertegenwoordigd door (ambt)')),
                    ('office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreement_parties', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('has_signature_line', models.BooleanField(default=True, verbose_name='heeft een regel om te tekenen')),
                    ('signed_on', models.DateField(blank=True, null=True, verbose_name='getekend op')),
                    ('is_signing_assumed', models.BooleanField(default=False, verbose_name='datum is aangenomen')),
                    ('signed_at', models.CharField(blank=True, max_length=100, verbose_name='plaats')),
                    ('signed_copy', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreement_parties', to='documents.storedfile', verbose_name='getekend exemplaar')),
                ],
                options={
                    'verbose_name': 'partij',
                    'verbose_name_plural': 'partijen',
                    'ordering': ['agreement', 'position', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('organisation__isnull', False), models.Q(('name', ''), _negated=True), _connector='OR'), name='party_is_somebody', violation_error_message='Kies een organisatie of vul een naam in.'), models.CheckConstraint(condition=models.Q(('signed_on__isnull', True), ('has_signature_line', True), _connector='OR'), name='party_signs_on_a_line', violation_error_message='Deze partij heeft geen regel om te tekenen.')],
                },
            ), migrations.CreateModel(
                name='PartyEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.party')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='overeenkomst')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='organisatie')),
                    ('name', models.CharField(blank=True, max_length=200, verbose_name='naam in de overeenkomst')),
                    ('capacity', models.CharField(blank=True, help_text='Bijvoorbeeld opdrachtgever, of burgemeester.', max_length=150, verbose_name='in de hoedanigheid van')),
                    ('representative', models.CharField(blank=True, max_length=150, verbose_name='vertegenwoordigd door (ambt)')),
                    ('office', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.office', verbose_name='bestuurder in ambt')),
                    ('has_signature_line', models.BooleanField(default=True, verbose_name='heeft een regel om te tekenen')),
                    ('signed_on', models.DateField(blank=True, null=True, verbose_name='getekend op')),
                    ('is_signing_assumed', models.BooleanField(default=False, verbose_name='datum is aangenomen')),
                    ('signed_at', models.CharField(blank=True, max_length=100, verbose_name='plaats')),
                    ('signed_copy', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='documents.storedfile', verbose_name='getekend exemplaar')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Notice',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('party', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='notice', to='agreements.party', verbose_name='partij')),
                    ('given_on', models.DateField(verbose_name='opgezegd op')),
                    ('ends_on', models.DateField(verbose_name='gebonden tot')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'opzegging',
                    'verbose_name_plural': 'opzeggingen',
                    'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('given_on'))), name='notice_ends_after_given', violation_error_message='De opzegging werkt niet terug.')],
                },
            ), migrations.CreateModel(
                name='NoticeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.notice')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('party', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.party', verbose_name='partij')),
                    ('given_on', models.DateField(verbose_name='opgezegd op')),
                    ('ends_on', models.DateField(verbose_name='gebonden tot')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='RateProposal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(help_text='Kort, voor in het adres, bijvoorbeeld ivz-2028.', max_length=40, unique=True, verbose_name='sleutel')),
                    ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='contributions.fund', verbose_name='fonds')),
                    ('title', models.CharField(max_length=200, verbose_name='onderwerp')),
                    ('kind', models.CharField(choices=[('rate', 'Nieuw tarief'), ('target', 'Doelbedrag'), ('indexation', 'Indexering'), ('surcharge', 'Toeslag naast het tarief')], default='rate', max_length=12, verbose_name='soort')),
                    ('value', models.DecimalField(decimal_places=6, help_text='In euro, bijvoorbeeld 0,365.', max_digits=12, verbose_name='tarief of toeslag per inwoner')),
                    ('target_amount', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='doelbedrag per jaar')),
                    ('index_percentage', models.DecimalField(blank=True, decimal_places=3, max_digits=7, null=True, verbose_name='indexering in procenten')),
                    ('rounding_rule', models.CharField(choices=[('cents_half_up', 'op hele centen, een halve cent naar boven'), ('cents_down', 'op hele centen, naar beneden'), ('euros_half_up', "op hele euro's, een halve euro naar boven"), ('euros_down', "op hele euro's, naar beneden")], default='cents_half_up', max_length=20, verbose_name='afronding van een bedrag')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('undated_source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='rekent met inwonertallen zonder peildatum uit')),
                    ('reasoning', models.TextField(verbose_name='motivering')),
                    ('state', models.CharField(choices=[('draft', 'In voorbereiding'), ('submitted', 'Voorgelegd aan de colleges'), ('adopted', 'Vastgesteld'), ('withdrawn', 'Ingetrokken')], default='draft', editable=False, max_length=12, verbose_name='stand')),
                    ('submitted_on', models.DateField(blank=True, editable=False, null=True, verbose_name='voorgelegd op')),
                    ('rate', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proposal', to='contributions.rate', verbose_name='tarief in de reeks')),
                    ('decision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='portfolios.decision', verbose_name='besluit')),
                    ('withdrawn_on', models.DateField(blank=True, editable=False, null=True, verbose_name='ingetrokken op')),
                    ('withdrawn_reason', models.TextField(blank=True, editable=False, verbose_name='reden van intrekking')),
                    ('created_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('agreements', models.ManyToManyField(blank=True, related_name='proposals', to='agreements.agreement', verbose_name='hoort bij overeenkomst')),
                ],
                options={
                    'verbose_name': 'tariefvoorstel',
                    'verbose_name_plural': 'tariefvoorstellen',
                    'ordering': ['-valid_from', 'key'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('value__gt', 0)), name='proposal_above_zero', violation_error_message='Een tarief is hoger dan 0.'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'target'), _negated=True), models.Q(('target_amount__gt', 0), ('target_amount__isnull', False)), _connector='OR'), name='proposal_target_has_amount', violation_error_message='Vul het doelbedrag in.'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'indexation'), _negated=True), ('index_percentage__isnull', False), _connector='OR'), name='proposal_index_has_percentage', violation_error_message='Vul het percentage in.'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'adopted'), _negated=True), ('decision__isnull', False), _connector='OR'), name='proposal_adopted_by_decision'), models.CheckConstraint(condition=models.Q(('withdrawn_on__isnull', True), ('submitted_on__isnull', True), ('withdrawn_on__gte', models.F('submitted_on')), _connector='OR'), name='proposal_withdrawn_after_submitted')],
                },
            ), migrations.CreateModel(
                name='RateProposalEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.rateproposal')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('key', models.SlugField(db_index=False, help_text='Kort, voor in het adres, bijvoorbeeld ivz-2028.', max_length=40, verbose_name='sleutel')),
                    ('fund', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.fund', verbose_name='fonds')),
                    ('title', models.CharField(max_length=200, verbose_name='onderwerp')),
                    ('kind', models.CharField(choices=[('rate', 'Nieuw tarief'), ('target', 'Doelbedrag'), ('indexation', 'Indexering'), ('surcharge', 'Toeslag naast het tarief')], default='rate', max_length=12, verbose_name='soort')),
                    ('value', models.DecimalField(decimal_places=6, help_text='In euro, bijvoorbeeld 0,365.', max_digits=12, verbose_name='tarief of toeslag per inwoner')),
                    ('target_amount', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='doelbedrag per jaar')),
                    ('index_percentage', models.DecimalField(blank=True, decimal_places=3, max_digits=7, null=True, verbose_name='indexering in procenten')),
                    ('rounding_rule', models.CharField(choices=[('cents_half_up', 'op hele centen, een halve cent naar boven'), ('cents_down', 'op hele centen, naar beneden'), ('euros_half_up', "op hele euro's, een halve euro naar boven"), ('euros_down', "op hele euro's, naar beneden")], default='cents_half_up', max_length=20, verbose_name='afronding van een bedrag')),
                    ('valid_from', models.DateField(verbose_name='geldt vanaf')),
                    ('undated_source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='rekent met inwonertallen zonder peildatum uit')),
                    ('reasoning', models.TextField(verbose_name='motivering')),
                    ('state', models.CharField(choices=[('draft', 'In voorbereiding'), ('submitted', 'Voorgelegd aan de colleges'), ('adopted', 'Vastgesteld'), ('withdrawn', 'Ingetrokken')], default='draft', editable=False, max_length=12, verbose_name='stand')),
                    ('submitted_on', models.DateField(blank=True, editable=False, null=True, verbose_name='voorgelegd op')),
                    ('rate', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contributions.rate', verbose_name='tarief in de reeks')),
                    ('decision', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='portfolios.decision', verbose_name='besluit')),
                    ('withdrawn_on', models.DateField(blank=True, editable=False, null=True, verbose_name='ingetrokken op')),
                    ('withdrawn_reason', models.TextField(blank=True, editable=False, verbose_name='reden van intrekking')),
                    ('created_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Consent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='agreements.rateproposal', verbose_name='tariefvoorstel')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='region.organisation', verbose_name='gemeente')),
                    ('state', models.CharField(choices=[('pending', 'Nog geen besluit'), ('agreed', 'Akkoord'), ('agreed_with_remarks', 'Akkoord met opmerkingen'), ('refused', 'Niet akkoord')], default='pending', max_length=20, verbose_name='oordeel')),
                    ('decided_on', models.DateField(blank=True, null=True, verbose_name='datum collegebesluit')),
                    ('is_date_assumed', models.BooleanField(default=False, verbose_name='datum is aangenomen')),
                    ('reference', models.CharField(blank=True, max_length=100, verbose_name='kenmerk')),
                    ('text', models.TextField(blank=True, verbose_name='opmerking van het college')),
                ],
                options={
                    'verbose_name': 'oordeel van een college',
                    'verbose_name_plural': 'oordelen van colleges',
                    'ordering': ['proposal', 'municipality__sort_key'],
                    'constraints': [models.UniqueConstraint(fields=('proposal', 'municipality'), name='consent_once', violation_error_message='Het oordeel van deze gemeente staat er al in.'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'agreed_with_remarks'), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='consent_remarks_have_text', violation_error_message='Vul de opmerking van het college in.')],
                },
            ), migrations.CreateModel(
                name='ConsentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.consent')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('proposal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.rateproposal', verbose_name='tariefvoorstel')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('state', models.CharField(choices=[('pending', 'Nog geen besluit'), ('agreed', 'Akkoord'), ('agreed_with_remarks', 'Akkoord met opmerkingen'), ('refused', 'Niet akkoord')], default='pending', max_length=20, verbose_name='oordeel')),
                    ('decided_on', models.DateField(blank=True, null=True, verbose_name='datum collegebesluit')),
                    ('is_date_assumed', models.BooleanField(default=False, verbose_name='datum is aangenomen')),
                    ('reference', models.CharField(blank=True, max_length=100, verbose_name='kenmerk')),
                    ('text', models.TextField(blank=True, verbose_name='opmerking van het college')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='NoteText',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='texts', to='agreements.rateproposal', verbose_name='tariefvoorstel')),
                    ('kind', models.CharField(choices=[('decision_note', 'Collegevoorstel'), ('council_letter', 'Raadsinformatiebrief')], max_length=20, verbose_name='soort')),
                    ('subject', models.CharField(max_length=200, validators=[agreements.notes.models.validate_fields, ivz.region.validators.validate_printable], verbose_name='onderwerp')),
                    ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ],
                options={
                    'verbose_name': 'gezamenlijke tekst',
                    'verbose_name_plural': 'gezamenlijke teksten',
                    'ordering': ['proposal', 'kind'],
                    'constraints': [models.UniqueConstraint(fields=('proposal', 'kind'), name='note_text_once')],
                },
            ), migrations.CreateModel(
                name='NoteTextEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.notetext')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('proposal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.rateproposal', verbose_name='tariefvoorstel')),
                    ('kind', models.CharField(choices=[('decision_note', 'Collegevoorstel'), ('council_letter', 'Raadsinformatiebrief')], max_length=20, verbose_name='soort')),
                    ('subject', models.CharField(max_length=200, validators=[agreements.notes.models.validate_fields, ivz.region.validators.validate_printable], verbose_name='onderwerp')),
                    ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='NoteSection',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('text', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('section', models.CharField(choices=[('public_summary', 'Toelichting voor de openbare besluitenlijst'), ('decision', 'Voorgesteld besluit'), ('introduction', 'Inleiding'), ('aim', 'Beoogd effect'), ('arguments', 'Argumenten voor'), ('caveats', 'Kanttekeningen'), ('costs', 'Kosten, opbrengsten en dekking'), ('execution', 'Uitvoering'), ('annexes', 'Bijlage(n)'), ('process_internal', 'Intern overleg'), ('process_holder', 'Afstemming met portefeuillehouder'), ('process_directors', 'Directie-advies'), ('communication', 'Communicatie over het besluit'), ('letter', 'Tekst van de brief')], max_length=20, verbose_name='onderdeel')),
                    ('body', models.TextField(blank=True, max_length=20000, validators=[agreements.notes.models.validate_fields], verbose_name='tekst')),
                ],
                options={
                    'verbose_name': 'onderdeel van de tekst',
                    'verbose_name_plural': 'onderdelen van de tekst',
                    'ordering': ['pk'],
                    'constraints': [models.UniqueConstraint(fields=('text', 'section'), name='note_section_once')],
                },
            ), migrations.CreateModel(
                name='NoteSectionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.notesection')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('text', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('section', models.CharField(choices=[('public_summary', 'Toelichting voor de openbare besluitenlijst'), ('decision', 'Voorgesteld besluit'), ('introduction', 'Inleiding'), ('aim', 'Beoogd effect'), ('arguments', 'Argumenten voor'), ('caveats', 'Kanttekeningen'), ('costs', 'Kosten, opbrengsten en dekking'), ('execution', 'Uitvoering'), ('annexes', 'Bijlage(n)'), ('process_internal', 'Intern overleg'), ('process_holder', 'Afstemming met portefeuillehouder'), ('process_directors', 'Directie-advies'), ('communication', 'Communicatie over het besluit'), ('letter', 'Tekst van de brief')], max_length=20, verbose_name='onderdeel')),
                    ('body', models.TextField(blank=True, max_length=20000, validators=[agreements.notes.models.validate_fields], verbose_name='tekst')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='NotePoint',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('text', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('kind', models.CharField(choices=[('decision', 'Beslispunt'), ('argument', 'Argument'), ('caveat', 'Kanttekening')], max_length=10, verbose_name='soort')),
                    ('decision_number', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='hoort bij beslispunt')),
                    ('sequence', models.PositiveSmallIntegerField(default=0, verbose_name='volgnummer')),
                    ('heading', models.CharField(blank=True, max_length=250, validators=[agreements.notes.models.validate_fields, ivz.region.validators.validate_printable], verbose_name='kop')),
                    ('body', models.TextField(blank=True, max_length=20000, validators=[agreements.notes.models.validate_fields], verbose_name='tekst')),
                ],
                options={
                    'verbose_name': 'genummerd punt',
                    'verbose_name_plural': 'genummerde punten',
                    'ordering': ['kind', 'decision_number', 'sequence', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('text', 'kind', 'decision_number', 'sequence'), name='note_point_once', violation_error_message='Dit nummer is al gebruikt.'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'decision'), ('sequence', 0)), models.Q(models.Q(('kind', 'decision'), _negated=True), ('sequence__gt', 0)), _connector='OR'), name='note_point_numbered', violation_error_message='Een argument of kanttekening heeft een nummer zoals 1.1.')],
                },
            ), migrations.CreateModel(
                name='NotePointEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.notepoint')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('text', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('kind', models.CharField(choices=[('decision', 'Beslispunt'), ('argument', 'Argument'), ('caveat', 'Kanttekening')], max_length=10, verbose_name='soort')),
                    ('decision_number', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='hoort bij beslispunt')),
                    ('sequence', models.PositiveSmallIntegerField(default=0, verbose_name='volgnummer')),
                    ('heading', models.CharField(blank=True, max_length=250, validators=[agreements.notes.models.validate_fields, ivz.region.validators.validate_printable], verbose_name='kop')),
                    ('body', models.TextField(blank=True, max_length=20000, validators=[agreements.notes.models.validate_fields], verbose_name='tekst')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='OwnPassage',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('text', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='own_passages', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_passages', to='region.organisation', verbose_name='gemeente')),
                    ('section', models.CharField(choices=[('public_summary', 'Toelichting voor de openbare besluitenlijst'), ('decision', 'Voorgesteld besluit'), ('introduction', 'Inleiding'), ('aim', 'Beoogd effect'), ('arguments', 'Argumenten voor'), ('caveats', 'Kanttekeningen'), ('costs', 'Kosten, opbrengsten en dekking'), ('execution', 'Uitvoering'), ('annexes', 'Bijlage(n)'), ('process_internal', 'Intern overleg'), ('process_holder', 'Afstemming met portefeuillehouder'), ('process_directors', 'Directie-advies'), ('communication', 'Communicatie over het besluit'), ('letter', 'Tekst van de brief')], max_length=20, verbose_name='onderdeel')),
                    ('mode', models.CharField(choices=[('after', 'Na de gezamenlijke tekst'), ('instead', 'In plaats van de gezamenlijke tekst')], default='after', max_length=10, verbose_name='plaats')),
                    ('body', models.TextField(max_length=20000, validators=[agreements.notes.models.validate_fields], verbose_name='tekst')),
                ],
                options={
                    'verbose_name': 'eigen passage',
                    'verbose_name_plural': 'eigen passages',
                    'ordering': ['municipality__sort_key', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('text', 'municipality', 'section'), name='own_passage_once', violation_error_message='Deze gemeente heeft al een eigen passage bij dit onderdeel.')],
                },
            ), migrations.CreateModel(
                name='OwnPassageEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.ownpassage')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('text', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('section', models.CharField(choices=[('public_summary', 'Toelichting voor de openbare besluitenlijst'), ('decision', 'Voorgesteld besluit'), ('introduction', 'Inleiding'), ('aim', 'Beoogd effect'), ('arguments', 'Argumenten voor'), ('caveats', 'Kanttekeningen'), ('costs', 'Kosten, opbrengsten en dekking'), ('execution', 'Uitvoering'), ('annexes', 'Bijlage(n)'), ('process_internal', 'Intern overleg'), ('process_holder', 'Afstemming met portefeuillehouder'), ('process_directors', 'Directie-advies'), ('communication', 'Communicatie over het besluit'), ('letter', 'Tekst van de brief')], max_length=20, verbose_name='onderdeel')),
                    ('mode', models.CharField(choices=[('after', 'Na de gezamenlijke tekst'), ('instead', 'In plaats van de gezamenlijke tekst')], default='after', max_length=10, verbose_name='plaats')),
                    ('body', models.TextField(max_length=20000, validators=[agreements.notes.models.validate_fields], verbose_name='tekst')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='LetterDetails',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('text', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='details', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letter_details', to='region.organisation', verbose_name='gemeente')),
                    ('case_number', models.CharField(blank=True, max_length=60, validators=[ivz.region.validators.validate_printable], verbose_name='zaaknummer')),
                    ('their_reference', models.CharField(blank=True, max_length=60, validators=[ivz.region.validators.validate_printable], verbose_name='uw kenmerk')),
                ],
                options={
                    'verbose_name': 'gegevens van een brief',
                    'verbose_name_plural': 'gegevens van brieven',
                    'constraints': [models.UniqueConstraint(fields=('text', 'municipality'), name='letter_details_once')],
                },
            ), migrations.CreateModel(
                name='LetterDetailsEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.letterdetails')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('text', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.notetext', verbose_name='gezamenlijke tekst')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('case_number', models.CharField(blank=True, max_length=60, validators=[ivz.region.validators.validate_printable], verbose_name='zaaknummer')),
                    ('their_reference', models.CharField(blank=True, max_length=60, validators=[ivz.region.validators.validate_printable], verbose_name='uw kenmerk')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='CollegeContact',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='college_contact', to='region.organisation', verbose_name='gemeente')),
                    ('visiting_address', models.CharField(blank=True, max_length=150, validators=[ivz.region.validators.validate_printable], verbose_name='bezoekadres')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                    ('phone', models.CharField(blank=True, max_length=20, validators=[ivz.region.validators.validate_printable], verbose_name='telefoonnummer')),
                ],
                options={
                    'verbose_name': 'briefhoofd van een gemeente',
                    'verbose_name_plural': 'briefhoofden van gemeenten',
                    'ordering': ['municipality__sort_key'],
                },
            ), migrations.CreateModel(
                name='CollegeContactEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.collegecontact')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.sourcedocument', verbose_name='bron')),
                    ('source_locator', models.CharField(blank=True, help_text='Bijvoorbeeld: bijlage 10, of artikel 8.1.', max_length=200, verbose_name='vindplaats')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='region.organisation', verbose_name='gemeente')),
                    ('visiting_address', models.CharField(blank=True, max_length=150, validators=[ivz.region.validators.validate_printable], verbose_name='bezoekadres')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                    ('phone', models.CharField(blank=True, max_length=20, validators=[ivz.region.validators.validate_printable], verbose_name='telefoonnummer')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='NoteRun',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('requested_at', models.DateTimeField(auto_now_add=True)),
                    ('finished_at', models.DateTimeField(blank=True, null=True)),
                    ('error', models.TextField(blank=True, verbose_name='laatste fout')),
                    ('failures', models.PositiveSmallIntegerField(default=0, verbose_name='keren achter elkaar mislukt zonder vooruitgang')),
                    ('text', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='runs', to='agreements.notetext')),
                    ('issued_on', models.DateField(verbose_name='datum')),
                ],
                options={
                    'verbose_name': 'ronde',
                    'verbose_name_plural': 'rondes',
                    'ordering': ['-requested_at'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('finished_at__isnull', True)), fields=('text',), name='one_open_note_run')],
                },
            ), migrations.CreateModel(
                name='IssuedNote',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('facts', models.JSONField(verbose_name='vastgelegde gegevens')),
                    ('document', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s', to='documents.issueddocument')),
                    ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='agreements.noterun')),
                    ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='agreements.rateproposal')),
                    ('kind', models.CharField(choices=[('decision_note', 'Collegevoorstel'), ('council_letter', 'Raadsinformatiebrief')], max_length=20, verbose_name='soort')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='region.organisation', verbose_name='gemeente')),
                    ('version', models.PositiveSmallIntegerField(verbose_name='versie')),
                    ('public_document', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='public_note', to='documents.issueddocument')),
                ],
                options={
                    'verbose_name': 'verstuurd stuk',
                    'verbose_name_plural': 'verstuurde stukken',
                    'ordering': ['proposal', 'kind', 'municipality__sort_key', '-version'],
                    'constraints': [models.UniqueConstraint(fields=('proposal', 'kind', 'municipality', 'version'), name='issued_note_once')],
                },
            ), migrations.CreateModel(
                name='TextImport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imports', to='agreements.agreement', verbose_name='overeenkomst')),
                    ('state', models.CharField(choices=[('review', 'Na te kijken'), ('saved', 'Overgenomen'), ('dropped', 'Niet overgenomen')], default='review', max_length=10, verbose_name='stand')),
                    ('file_name', models.CharField(blank=True, max_length=255, verbose_name='bestand')),
                    ('text', models.TextField(verbose_name='tekst')),
                    ('passages', models.JSONField(default=list, verbose_name='gevonden passages')),
                    ('notes', models.JSONField(blank=True, default=list, verbose_name='opmerkingen bij het inlezen')),
                    ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('uploaded_at', models.DateTimeField(auto_now_add=True, verbose_name='geplaatst op')),
                ],
                options={
                    'verbose_name': 'ingelezen tekst',
                    'verbose_name_plural': 'ingelezen teksten',
                    'ordering': ['-uploaded_at'],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreement',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementevent" ("document_number", "duration", "end_date", "entry_date", "entry_rule", "fund_id", "id", "is_signing_assumed", "key", "kind", "note", "notice_in_writing", "notice_months", "notice_reading", "notice_scope", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "renewal_months", "sign_by", "signed_on", "source_id", "source_locator", "summary", "text_state", "title") VALUES (NEW."document_number", NEW."duration", NEW."end_date", NEW."entry_date", NEW."entry_rule", NEW."fund_id", NEW."id", NEW."is_signing_assumed", NEW."key", NEW."kind", NEW."note", NEW."notice_in_writing", NEW."notice_months", NEW."notice_reading", NEW."notice_scope", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."renewal_months", NEW."sign_by", NEW."signed_on", NEW."source_id", NEW."source_locator", NEW."summary", NEW."text_state", NEW."title"); RETURN NULL;', hash='de02830225bcb48a2764ba634bbc339a9af2ab01', operation='INSERT', pgid='pgtrigger_insert_insert_13a93', table='agreements_agreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreement',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementevent" ("document_number", "duration", "end_date", "entry_date", "entry_rule", "fund_id", "id", "is_signing_assumed", "key", "kind", "note", "notice_in_writing", "notice_months", "notice_reading", "notice_scope", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "renewal_months", "sign_by", "signed_on", "source_id", "source_locator", "summary", "text_state", "title") VALUES (NEW."document_number", NEW."duration", NEW."end_date", NEW."entry_date", NEW."entry_rule", NEW."fund_id", NEW."id", NEW."is_signing_assumed", NEW."key", NEW."kind", NEW."note", NEW."notice_in_writing", NEW."notice_months", NEW."notice_reading", NEW."notice_scope", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."renewal_months", NEW."sign_by", NEW."signed_on", NEW."source_id", NEW."source_locator", NEW."summary", NEW."text_state", NEW."title"); RETURN NULL;', hash='4da215dbba300ba0f6f60b0c399e151e9067d29e', operation='UPDATE', pgid='pgtrigger_update_update_36fdd', table='agreements_agreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreement',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementevent" ("document_number", "duration", "end_date", "entry_date", "entry_rule", "fund_id", "id", "is_signing_assumed", "key", "kind", "note", "notice_in_writing", "notice_months", "notice_reading", "notice_scope", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "renewal_months", "sign_by", "signed_on", "source_id", "source_locator", "summary", "text_state", "title") VALUES (OLD."document_number", OLD."duration", OLD."end_date", OLD."entry_date", OLD."entry_rule", OLD."fund_id", OLD."id", OLD."is_signing_assumed", OLD."key", OLD."kind", OLD."note", OLD."notice_in_writing", OLD."notice_months", OLD."notice_reading", OLD."notice_scope", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."renewal_months", OLD."sign_by", OLD."signed_on", OLD."source_id", OLD."source_locator", OLD."summary", OLD."text_state", OLD."title"); RETURN NULL;', hash='077ba920d57a6d15c86fb98edc0eb763fb8df7ef', operation='DELETE', pgid='pgtrigger_delete_delete_a07e3', table='agreements_agreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='10a426d334db94a2d51d3555cf1d4c20cc116b1d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ab134', table='agreements_agreementevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='article',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_articleevent" ("agreement_id", "heading", "id", "is_summary", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source_id", "source_locator", "text") VALUES (NEW."agreement_id", NEW."heading", NEW."id", NEW."is_summary", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='234311034b9a7d3cd9b0545a31e18ee3a216c7ea', operation='INSERT', pgid='pgtrigger_insert_insert_06a4b', table='agreements_article', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='article',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_articleevent" ("agreement_id", "heading", "id", "is_summary", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source_id", "source_locator", "text") VALUES (NEW."agreement_id", NEW."heading", NEW."id", NEW."is_summary", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."source_id", NEW."source_locator", NEW."text"); RETURN NULL;', hash='1b5b8f596e1a7a6c9ee2215a5a33a90b578cae46', operation='UPDATE', pgid='pgtrigger_update_update_08f31', table='agreements_article', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='article',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_articleevent" ("agreement_id", "heading", "id", "is_summary", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source_id", "source_locator", "text") VALUES (OLD."agreement_id", OLD."heading", OLD."id", OLD."is_summary", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."source_id", OLD."source_locator", OLD."text"); RETURN NULL;', hash='38120d2fd1c3da8109ec739441c631f60cc7bd20', operation='DELETE', pgid='pgtrigger_delete_delete_2c1f6', table='agreements_article', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='articleevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='feed82df6753e67d97ea7e33b5b52f5f456fe58f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0357c', table='agreements_articleevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='articlerule',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_articleruleevent" ("article_id", "id", "matter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_id") VALUES (NEW."article_id", NEW."id", NEW."matter", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rate_id"); RETURN NULL;', hash='a73add1fd3f143358bf7b96d4b93718f1e4ca470', operation='INSERT', pgid='pgtrigger_insert_insert_ee27d', table='agreements_articlerule', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='articlerule',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_articleruleevent" ("article_id", "id", "matter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_id") VALUES (NEW."article_id", NEW."id", NEW."matter", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rate_id"); RETURN NULL;', hash='4c6f2d8bffbe228c6a3273bb00a57b536a7a4ab2', operation='UPDATE', pgid='pgtrigger_update_update_b2226', table='agreements_articlerule', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='articlerule',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_articleruleevent" ("article_id", "id", "matter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_id") VALUES (OLD."article_id", OLD."id", OLD."matter", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rate_id"); RETURN NULL;', hash='b6e3e23bde944c87bf582fc0a204e393a6fca625', operation='DELETE', pgid='pgtrigger_delete_delete_09aa7', table='agreements_articlerule', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='articleruleevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2013302545a8a89111f2b1819367bd6e2b3eb58f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_db5d7', table='agreements_articleruleevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='collegecontact',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_collegecontactevent" ("email", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "source_id", "source_locator", "visiting_address") VALUES (NEW."email", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."source_id", NEW."source_locator", NEW."visiting_address"); RETURN NULL;', hash='ddc124ad96a74f62548effb5a5e48249bcf1370d', operation='INSERT', pgid='pgtrigger_insert_insert_6010a', table='agreements_collegecontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='collegecontact',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_collegecontactevent" ("email", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "source_id", "source_locator", "visiting_address") VALUES (NEW."email", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."source_id", NEW."source_locator", NEW."visiting_address"); RETURN NULL;', hash='82125ee418f1c2b1a631eef7e523f65579cb8ed5', operation='UPDATE', pgid='pgtrigger_update_update_b9075', table='agreements_collegecontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='collegecontact',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_collegecontactevent" ("email", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "source_id", "source_locator", "visiting_address") VALUES (OLD."email", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."source_id", OLD."source_locator", OLD."visiting_address"); RETURN NULL;', hash='bf1afb85324a01646f7959d88e418740bb7a95e7', operation='DELETE', pgid='pgtrigger_delete_delete_427a9', table='agreements_collegecontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='collegecontactevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4905ab0545cdf7cc22031ec57b9611c6bec6c8aa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_09ba0', table='agreements_collegecontactevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notesectionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ffece706f52288db1e9aa28e8de79e60660febfd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_29228', table='agreements_notesectionevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notesection',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_notesectionevent" ("body", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text_id") VALUES (NEW."body", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."section", NEW."text_id"); RETURN NULL;', hash='b60bf6fbcd3b49b78d0856265dfcc268738eb846', operation='INSERT', pgid='pgtrigger_insert_insert_2cfdb', table='agreements_notesection', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notesection',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_notesectionevent" ("body", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text_id") VALUES (NEW."body", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."section", NEW."text_id"); RETURN NULL;', hash='d1f0d249c635116ced0e53e7ac2dd184226c5afe', operation='UPDATE', pgid='pgtrigger_update_update_cc4a8', table='agreements_notesection', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notesection',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_notesectionevent" ("body", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text_id") VALUES (OLD."body", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."section", OLD."text_id"); RETURN NULL;', hash='0b1d942f86a6b52c554c1ea6c5e73bc2156fc8cc', operation='DELETE', pgid='pgtrigger_delete_delete_56a1b', table='agreements_notesection', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notepointevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cebb5e0114cccfa500236ba6656830d7050b1146', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_170c9', table='agreements_notepointevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notepoint',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_notepointevent" ("body", "decision_number", "heading", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "text_id") VALUES (NEW."body", NEW."decision_number", NEW."heading", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sequence", NEW."text_id"); RETURN NULL;', hash='78843ef3bfa315ed6e48ce242bb8ee1ca96b6a3e', operation='INSERT', pgid='pgtrigger_insert_insert_8e090', table='agreements_notepoint', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notepoint',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_notepointevent" ("body", "decision_number", "heading", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "text_id") VALUES (NEW."body", NEW."decision_number", NEW."heading", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sequence", NEW."text_id"); RETURN NULL;', hash='df925f90d49c57a68a6f5df3fe33513d740410e7', operation='UPDATE', pgid='pgtrigger_update_update_db365', table='agreements_notepoint', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notepoint',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_notepointevent" ("body", "decision_number", "heading", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "text_id") VALUES (OLD."body", OLD."decision_number", OLD."heading", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sequence", OLD."text_id"); RETURN NULL;', hash='1a46fd5d249a20bdad3c725e7af0b7f2955040bb', operation='DELETE', pgid='pgtrigger_delete_delete_2a71c', table='agreements_notepoint', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='letterdetailsevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c5886c7051ee6d5dda15b56af553f02a27204ce8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f2b3e', table='agreements_letterdetailsevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='letterdetails',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_letterdetailsevent" ("case_number", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text_id", "their_reference") VALUES (NEW."case_number", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text_id", NEW."their_reference"); RETURN NULL;', hash='2c9f0f172d93c997bb4b1b77f615998167c6ca4a', operation='INSERT', pgid='pgtrigger_insert_insert_d27c5', table='agreements_letterdetails', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='letterdetails',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_letterdetailsevent" ("case_number", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text_id", "their_reference") VALUES (NEW."case_number", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text_id", NEW."their_reference"); RETURN NULL;', hash='e3b6560e69444c3d96d4bbac19456a5a70b1a6fa', operation='UPDATE', pgid='pgtrigger_update_update_68046', table='agreements_letterdetails', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='letterdetails',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_letterdetailsevent" ("case_number", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text_id", "their_reference") VALUES (OLD."case_number", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text_id", OLD."their_reference"); RETURN NULL;', hash='ab92ed565956be0b92cc2690af495ec33cd8d533', operation='DELETE', pgid='pgtrigger_delete_delete_7c98b', table='agreements_letterdetails', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='otherdate',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_otherdateevent" ("agreement_id", "day", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."agreement_id", NEW."day", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='74d0859bff462611dd58fd3571b5a3ebdb48427b', operation='INSERT', pgid='pgtrigger_insert_insert_cb8e2', table='agreements_otherdate', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='otherdate',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_otherdateevent" ("agreement_id", "day", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."agreement_id", NEW."day", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='5f90edb0ddf1434a77d786533754bc6cd7d16083', operation='UPDATE', pgid='pgtrigger_update_update_4f5d0', table='agreements_otherdate', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='otherdate',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_otherdateevent" ("agreement_id", "day", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (OLD."agreement_id", OLD."day", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='ea25ade57f4f71e8fe6c64fd2fef4e9fad843c0e', operation='DELETE', pgid='pgtrigger_delete_delete_56033', table='agreements_otherdate', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='otherdateevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='29fd219e4da7732cb33762c3b29786cb2c981d2e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aeac5', table='agreements_otherdateevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ownpassage',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_ownpassageevent" ("body", "id", "mode", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text_id") VALUES (NEW."body", NEW."id", NEW."mode", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."section", NEW."text_id"); RETURN NULL;', hash='2af46e46dfeb0d56bae3135aa97678229d83c5dc', operation='INSERT', pgid='pgtrigger_insert_insert_d58c8', table='agreements_ownpassage', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ownpassage',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_ownpassageevent" ("body", "id", "mode", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text_id") VALUES (NEW."body", NEW."id", NEW."mode", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."section", NEW."text_id"); RETURN NULL;', hash='babf9563c1b427395ee60ad1078e8a1146eda939', operation='UPDATE', pgid='pgtrigger_update_update_a7d3f', table='agreements_ownpassage', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ownpassage',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_ownpassageevent" ("body", "id", "mode", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text_id") VALUES (OLD."body", OLD."id", OLD."mode", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."section", OLD."text_id"); RETURN NULL;', hash='b0a521a90819b2a11444dc028c3f278a9e047c6f', operation='DELETE', pgid='pgtrigger_delete_delete_455f5', table='agreements_ownpassage', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ownpassageevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1ef21acab245982a83e1263b2c55a7cd21ed07d0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_60e2a', table='agreements_ownpassageevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='party',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_partyevent" ("agreement_id", "capacity", "has_signature_line", "id", "is_signing_assumed", "name", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representative", "signed_at", "signed_copy_id", "signed_on", "source_id", "source_locator") VALUES (NEW."agreement_id", NEW."capacity", NEW."has_signature_line", NEW."id", NEW."is_signing_assumed", NEW."name", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."representative", NEW."signed_at", NEW."signed_copy_id", NEW."signed_on", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='6615956a27c9d75031ad4352c53a317131e527d4', operation='INSERT', pgid='pgtrigger_insert_insert_783c4', table='agreements_party', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='party',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_partyevent" ("agreement_id", "capacity", "has_signature_line", "id", "is_signing_assumed", "name", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representative", "signed_at", "signed_copy_id", "signed_on", "source_id", "source_locator") VALUES (NEW."agreement_id", NEW."capacity", NEW."has_signature_line", NEW."id", NEW."is_signing_assumed", NEW."name", NEW."office_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."representative", NEW."signed_at", NEW."signed_copy_id", NEW."signed_on", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='fc53dd059f82a04e54e2a22fc251f80bb562eead', operation='UPDATE', pgid='pgtrigger_update_update_83158', table='agreements_party', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='party',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_partyevent" ("agreement_id", "capacity", "has_signature_line", "id", "is_signing_assumed", "name", "office_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representative", "signed_at", "signed_copy_id", "signed_on", "source_id", "source_locator") VALUES (OLD."agreement_id", OLD."capacity", OLD."has_signature_line", OLD."id", OLD."is_signing_assumed", OLD."name", OLD."office_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."representative", OLD."signed_at", OLD."signed_copy_id", OLD."signed_on", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='5de8e6db2fd9fe4efc258b642efec4b8179127d7', operation='DELETE', pgid='pgtrigger_delete_delete_048bd', table='agreements_party', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='noticeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a836f20395387f01b90b06790f7b9a4ade23127f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_90814', table='agreements_noticeevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notice',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_noticeevent" ("ends_on", "given_on", "id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."ends_on", NEW."given_on", NEW."id", NEW."note", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='32bc43c29375a77eb8e1337d65d036fad980496d', operation='INSERT', pgid='pgtrigger_insert_insert_3c865', table='agreements_notice', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notice',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_noticeevent" ("ends_on", "given_on", "id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (NEW."ends_on", NEW."given_on", NEW."id", NEW."note", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."source_locator"); RETURN NULL;', hash='3f8b96b1477ef23517e82406f1c6b266710e6eb9', operation='UPDATE', pgid='pgtrigger_update_update_9a305', table='agreements_notice', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notice',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_noticeevent" ("ends_on", "given_on", "id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "source_locator") VALUES (OLD."ends_on", OLD."given_on", OLD."id", OLD."note", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."source_locator"); RETURN NULL;', hash='2f3540f1a0e21524acf7e0c79c3a9262ac449862', operation='DELETE', pgid='pgtrigger_delete_delete_45fd7', table='agreements_notice', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='partyevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3f51c6a16a2ff95f51b7f8e6b5bdf1251841f76d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_09a15', table='agreements_partyevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rateproposal',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_rateproposalevent" ("created_by_id", "decision_id", "fund_id", "id", "index_percentage", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_id", "reasoning", "rounding_rule", "source_id", "source_locator", "state", "submitted_on", "target_amount", "title", "undated_source_id", "valid_from", "value", "withdrawn_on", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."decision_id", NEW."fund_id", NEW."id", NEW."index_percentage", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rate_id", NEW."reasoning", NEW."rounding_rule", NEW."source_id", NEW."source_locator", NEW."state", NEW."submitted_on", NEW."target_amount", NEW."title", NEW."undated_source_id", NEW."valid_from", NEW."value", NEW."withdrawn_on", NEW."withdrawn_reason"); RETURN NULL;', hash='55c328a739bd184dc6b6d5bf9cff823df039a18a', operation='INSERT', pgid='pgtrigger_insert_insert_03bb7', table='agreements_rateproposal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rateproposal',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_rateproposalevent" ("created_by_id", "decision_id", "fund_id", "id", "index_percentage", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_id", "reasoning", "rounding_rule", "source_id", "source_locator", "state", "submitted_on", "target_amount", "title", "undated_source_id", "valid_from", "value", "withdrawn_on", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."decision_id", NEW."fund_id", NEW."id", NEW."index_percentage", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rate_id", NEW."reasoning", NEW."rounding_rule", NEW."source_id", NEW."source_locator", NEW."state", NEW."submitted_on", NEW."target_amount", NEW."title", NEW."undated_source_id", NEW."valid_from", NEW."value", NEW."withdrawn_on", NEW."withdrawn_reason"); RETURN NULL;', hash='142a6ea7e16f6184f485aed5f4c2b551786c6a3d', operation='UPDATE', pgid='pgtrigger_update_update_7159c', table='agreements_rateproposal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rateproposal',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_rateproposalevent" ("created_by_id", "decision_id", "fund_id", "id", "index_percentage", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_id", "reasoning", "rounding_rule", "source_id", "source_locator", "state", "submitted_on", "target_amount", "title", "undated_source_id", "valid_from", "value", "withdrawn_on", "withdrawn_reason") VALUES (OLD."created_by_id", OLD."decision_id", OLD."fund_id", OLD."id", OLD."index_percentage", OLD."key", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rate_id", OLD."reasoning", OLD."rounding_rule", OLD."source_id", OLD."source_locator", OLD."state", OLD."submitted_on", OLD."target_amount", OLD."title", OLD."undated_source_id", OLD."valid_from", OLD."value", OLD."withdrawn_on", OLD."withdrawn_reason"); RETURN NULL;', hash='06cb1312a0d31062837d84aabaf67cebd7663ea4', operation='DELETE', pgid='pgtrigger_delete_delete_dca72', table='agreements_rateproposal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notetextevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='63a2b653ad5600c4dc7b0051ee47e6a2db8baee6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1f595', table='agreements_notetextevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notetext',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_notetextevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "revision", "subject") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."revision", NEW."subject"); RETURN NULL;', hash='8eb9a9ab6ebdf95c1abdfcf65fd8f01a10d9a8ba', operation='INSERT', pgid='pgtrigger_insert_insert_75230', table='agreements_notetext', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notetext',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_notetextevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "revision", "subject") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."revision", NEW."subject"); RETURN NULL;', hash='c69808e0adec2deec97e91478bdb003651c9bfdd', operation='UPDATE', pgid='pgtrigger_update_update_19dcb', table='agreements_notetext', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notetext',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_notetextevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "revision", "subject") VALUES (OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."revision", OLD."subject"); RETURN NULL;', hash='bae3eed7de9f17d5c7901591c826be533ebf8c8a', operation='DELETE', pgid='pgtrigger_delete_delete_e8f80', table='agreements_notetext', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issuednote',
                trigger=pgtrigger.compiler.Trigger(name='issued_note_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='968d8fcb69c6ff92fb8c11417a6e893951524fa7', operation='DELETE', pgid='pgtrigger_issued_note_stays_cffd9', table='agreements_issuednote', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issuednote',
                trigger=pgtrigger.compiler.Trigger(name='issued_note_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='89759de8f63968a873debf9a8b88f206ba94e708', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_issued_note_never_emptied_53d1c', table='agreements_issuednote', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issuednote',
                trigger=pgtrigger.compiler.Trigger(name='issued_note_sealed_once', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE was jsonb; will jsonb;', func="\n            was := to_jsonb(OLD);\n            will := to_jsonb(NEW);\n            IF (was - 'document_id' - 'public_document_id') IS DISTINCT FROM (will - 'document_id' - 'public_document_id') THEN\n                RAISE EXCEPTION 'issued paper stays: % of % cannot be changed',\n                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;\n            END IF;\n            IF NOT will @> jsonb_strip_nulls(jsonb_build_object(\n                'document_id', was->'document_id',\n                'public_document_id', was->'public_document_id')) THEN\n                RAISE EXCEPTION 'issued paper stays: % of % has its document',\n                    coalesce(was->>'number', was->>'id'), TG_TABLE_NAME;\n            END IF;\n            RETURN NEW;\n            ", hash='c3b358fc304d71f87920ee35819026ed561de17f', operation='UPDATE', pgid='pgtrigger_issued_note_sealed_once_e712b', table='agreements_issuednote', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='consentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b9621a304051fc3d2dd22c35e1c942ffc4b2d495', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_04c18', table='agreements_consentevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='consent',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_consentevent" ("decided_on", "id", "is_date_assumed", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reference", "source_id", "source_locator", "state", "text") VALUES (NEW."decided_on", NEW."id", NEW."is_date_assumed", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reference", NEW."source_id", NEW."source_locator", NEW."state", NEW."text"); RETURN NULL;', hash='b0980f8ffaf9aa3f42cd09254d1bbf62074287b4', operation='INSERT', pgid='pgtrigger_insert_insert_d2668', table='agreements_consent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='consent',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_consentevent" ("decided_on", "id", "is_date_assumed", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reference", "source_id", "source_locator", "state", "text") VALUES (NEW."decided_on", NEW."id", NEW."is_date_assumed", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."reference", NEW."source_id", NEW."source_locator", NEW."state", NEW."text"); RETURN NULL;', hash='6f383384603d09afa0bad7e04f58e142c79bda0a', operation='UPDATE', pgid='pgtrigger_update_update_9d42c', table='agreements_consent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='consent',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_consentevent" ("decided_on", "id", "is_date_assumed", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reference", "source_id", "source_locator", "state", "text") VALUES (OLD."decided_on", OLD."id", OLD."is_date_assumed", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reference", OLD."source_id", OLD."source_locator", OLD."state", OLD."text"); RETURN NULL;', hash='7d731dfec363f5c8109faf56f8a7b50715b6c428', operation='DELETE', pgid='pgtrigger_delete_delete_58319', table='agreements_consent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rateproposalevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4ba06c0ddbb25fedc0b1c80359b82fe01c248843', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_61555', table='agreements_rateproposalevent', when='BEFORE')),
            )],
        ),
    ]
