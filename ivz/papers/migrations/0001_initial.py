import django.db.models.deletion
import ivz.data.migrating
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('region', '0001_initial'),
    ]

    operations = [
        ivz.data.migrating.Together(
            operations=[migrations.CreateModel(
                name='IssuedDocument',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(choices=[('invoice', 'Factuur'), ('credit_note', 'Creditnota'), ('overview', 'Bijdrageoverzicht'), ('decision_note', 'Collegevoorstel'), ('public_note', 'Openbaar deel van een collegevoorstel'), ('council_letter', 'Raadsinformatiebrief'), ('decision_list', 'Besluitenlijst'), ('bundle', 'Vergaderbundel'), ('report', 'Voortgangsverslag')], max_length=20, verbose_name='soort')),
                    ('number', models.CharField(max_length=40, verbose_name='nummer')),
                    ('version', models.PositiveSmallIntegerField(default=1, verbose_name='versie')),
                    ('title', models.CharField(max_length=200, verbose_name='titel')),
                    ('file_name', models.CharField(max_length=120, verbose_name='bestandsnaam')),
                    ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='region.organisation', verbose_name='organisatie')),
                    ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='jaar')),
                    ('issued_on', models.DateField(verbose_name='verstuurd op')),
                    ('template_version', models.CharField(max_length=40, verbose_name='versie van het sjabloon')),
                    ('facts', models.JSONField(verbose_name='vastgelegde gegevens')),
                    ('facts_sha256', models.CharField(max_length=64, verbose_name='SHA-256 van de gegevens')),
                    ('content', models.BinaryField(null=True, verbose_name='inhoud')),
                    ('storage_name', models.CharField(blank=True, max_length=200, verbose_name='plaats in de opslag')),
                    ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                    ('size', models.PositiveIntegerField(verbose_name='grootte in bytes')),
                    ('sealed_at', models.DateTimeField(auto_now_add=True, verbose_name='vastgelegd op')),
                ],
                options={
                    'verbose_name': 'verstuurd document',
                    'verbose_name_plural': 'verstuurde documenten',
                    'ordering': ['kind', 'number', 'version'],
                    'constraints': [models.UniqueConstraint(fields=('kind', 'number', 'version'), name='document_number_once'), models.CheckConstraint(condition=models.Q(('content__isnull', False), models.Q(('storage_name', ''), _negated=True), _connector='XOR'), name='document_bytes_in_one_place'), models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='document_has_hash')],
                },
            ), migrations.CreateModel(
                name='StoredFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=200, verbose_name='bestandsnaam')),
                    ('media_type', models.CharField(default='application/pdf', max_length=100, verbose_name='soort bestand')),
                    ('content', models.BinaryField(verbose_name='inhoud')),
                    ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                    ('size', models.PositiveIntegerField(verbose_name='grootte in bytes')),
                    ('pages', models.PositiveIntegerField(blank=True, null=True, verbose_name='bladzijden')),
                    ('notes', models.JSONField(default=list, verbose_name='bij het nakijken aangepast')),
                    ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('uploaded_at', models.DateTimeField(auto_now_add=True, verbose_name='geplaatst op')),
                ],
                options={
                    'verbose_name': 'geplaatst bestand',
                    'verbose_name_plural': 'geplaatste bestanden',
                    'ordering': ['-uploaded_at', '-pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='stored_file_has_hash')],
                },
            ), migrations.CreateModel(
                name='Rendition',
                fields=[
                    ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                    ('builder', models.CharField(max_length=60)),
                    ('arguments', models.JSONField(default=dict)),
                    ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('state', models.CharField(choices=[('waiting', 'In de wacht'), ('ready', 'Klaar'), ('failed', 'Mislukt')], default='waiting', max_length=10)),
                    ('file_name', models.CharField(blank=True, max_length=120)),
                    ('content', models.BinaryField(null=True)),
                    ('error', models.TextField(blank=True)),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'gevraagd document',
                    'verbose_name_plural': 'gevraagde documenten',
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'ready'), _negated=True), ('content__isnull', False), _connector='OR'), name='rendition_ready_has_content')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='issueddocument',
                trigger=pgtrigger.compiler.Trigger(name='document_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cfe4a43c54a0af0231ab1e4b227f5b02f8cee05d', operation='UPDATE OR DELETE', pgid='pgtrigger_document_never_changed_5d7c6', table='documents_issueddocument', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='issueddocument',
                trigger=pgtrigger.compiler.Trigger(name='document_never_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'issued paper stays: % cannot be truncated', TG_TABLE_NAME;", hash='5bcdbd3929575598d56456a56cfb3073eadceab4', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_document_never_emptied_2ca69', table='documents_issueddocument', when='BEFORE')),
            )],
        ),
    ]
