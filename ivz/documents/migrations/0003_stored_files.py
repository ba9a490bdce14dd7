import django.db.models.deletion
import ivz.web.migrating
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        ivz.web.migrating.Together(
            operations=[migrations.CreateModel(
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
            )],
        ),
        migrations.AlterField(
            model_name='issueddocument',
            name='kind',
            field=models.CharField(choices=[('invoice', 'Factuur'), ('credit_note', 'Creditnota'), ('overview', 'Bijdrageoverzicht'), ('decision_note', 'Collegevoorstel'), ('public_note', 'Openbaar deel van een collegevoorstel'), ('council_letter', 'Raadsinformatiebrief'), ('decision_list', 'Besluitenlijst'), ('bundle', 'Vergaderbundel'), ('report', 'Voortgangsverslag')], max_length=20, verbose_name='soort'),
        ),
    ]
