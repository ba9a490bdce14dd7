import django.db.models.deletion
import ivz.data.migrating
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        ivz.data.migrating.Together(
            operations=[migrations.CreateModel(
                name='SentForm',
                fields=[
                    ('key', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                    ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('sent_at', models.DateTimeField(auto_now_add=True, db_index=True)),
                    ('url', models.CharField(blank=True, max_length=500)),
                ],
                options={
                    'verbose_name': 'verstuurd formulier',
                    'verbose_name_plural': 'verstuurde formulieren',
                },
            )],
        ),
    ]
