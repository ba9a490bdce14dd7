"""Settings, read from the environment. README, "Deployment", says what each variable does."""

import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()

DEBUG = env.bool("DEBUG", False)
DEMO = env.bool(
    "IVZ_DEMO", False
)  # shows demo logins and outgoing mail on screen; never in production
TESTING = "pytest" in sys.modules
LOCAL = (
    DEBUG or DEMO or TESTING or not env("DATABASE_URL", "")
)  # one machine, one person: no https, no secrets
DEMO_PASSWORD = env(
    "IVZ_DEMO_PASSWORD", "samen-veilig-twente" if LOCAL else ""
)  # empty: no demo logins are made
SECRET_KEY = env("SECRET_KEY", "only-for-one-machine-" + "x" * 40 if LOCAL else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "Zet SECRET_KEY in de omgeving: een lange, geheime en willekeurige tekst."
    )
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
BASE_URL = env("BASE_URL", "http://127.0.0.1:8000" if LOCAL else "").rstrip(
    "/"
)  # for links in mail
if not BASE_URL:
    raise ImproperlyConfigured(
        "Zet BASE_URL in de omgeving: hoe links in berichten beginnen, bijvoorbeeld"
        " https://ivz.example.nl."
    )

INSTALLED_APPS = [
    "ivz.web",  # first: its form templates win
    "django.forms",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "django_tables2",
    "django_filters",
    "django_htmx",
    "ivz.accounts",
    "ivz.logins",
    "ivz.sources",
    "ivz.region",
    "ivz.papers",
    "portfolios",
    "contributions",
    "agreements",
    "projects",
    "ivz.overview",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ivz.logins.middleware.HistoryMiddleware",
    "ivz.web.middleware.as_of_day",
    "ivz.web.saving.sent_before",
]
ROOT_URLCONF = "ivz.urls"
WSGI_APPLICATION = "ivz.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ivz.web.context.site",
            ]
        },
    }
]
FORM_RENDERER = "ivz.web.renderer.DutchFormRenderer"
DJANGO_TABLES2_TEMPLATE = "components/table.html"

# --- database: PostgreSQL only -------------------------------------------------------------------
if env("DATABASE_URL", ""):
    _database = env.dj_db_url("DATABASE_URL")
    if not _database["ENGINE"].endswith("postgresql"):
        raise ImproperlyConfigured(
            "DATABASE_URL wijst niet naar PostgreSQL. Andere databases worden niet ondersteund."
        )
else:
    from ivz import localdb

    _database = localdb.database_settings()
# short questions all day: compiling one (jit) took up to four seconds for a list of twenty-eight
# invoices
_options = _database.get("OPTIONS", {})
_database["OPTIONS"] = _options | {"options": f"-c jit=off {_options.get('options', '')}".strip()}
DATABASES = {"default": {**_database, "CONN_HEALTH_CHECKS": True, "CONN_MAX_AGE": 60}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PGHISTORY_APPEND_ONLY = True  # triggers keep the history itself from being changed
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}

# --- accounts ------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, object]] = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 12}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "overview:start"
ACCOUNT_ADAPTER = "ivz.logins.adapters.ClosedSignup"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_RATE_LIMITS = (
    {"login_failed": "20/5m/ip,5/5m/key"} if not DEMO else False
)  # an office shares one address
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_FORMS = {
    "login": "ivz.logins.forms.LoginForm",
    "reset_password": "ivz.logins.forms.ResetPasswordForm",
    "reset_password_from_key": "ivz.logins.forms.ResetPasswordKeyForm",
    "change_password": "ivz.logins.forms.ChangePasswordForm",
    "reauthenticate": "ivz.logins.forms.ReauthenticateForm",
}
MFA_ADAPTER = "ivz.logins.adapters.SecondStep"
MFA_FORMS = {
    "authenticate": "ivz.logins.forms.CodeForm",
    "reauthenticate": "ivz.logins.forms.ReauthenticateCodeForm",
    "activate_totp": "ivz.logins.forms.ActivateCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Platform IVZ"
SESSION_COOKIE_AGE = 60 * 60 * 12

# --- mail ----------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", "Platform IVZ <no-reply@localhost>")
if DEMO:
    MAILERS: dict[str, dict[str, object]] = {
        "default": {"BACKEND": "ivz.logins.mailbox.EmailBackend"}
    }
elif env("EMAIL_HOST", ""):
    MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {
                "host": env("EMAIL_HOST"),
                "port": env.int("EMAIL_PORT", 587),
                "username": env("EMAIL_USER", ""),
                "password": env("EMAIL_PASSWORD", ""),
                "use_tls": env.bool("EMAIL_TLS", True),
            },
        }
    }
elif LOCAL or env("IVZ_MAIL", "") == "console":
    MAILERS = {"default": {"BACKEND": "django.core.mail.backends.console.EmailBackend"}}
else:
    raise ImproperlyConfigured(
        "Zet EMAIL_HOST in de omgeving: de mailserver. Of zet IVZ_MAIL=console; dan gaat er geen"
        " bericht de deur uit."
    )

# --- language and time ---------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# --- files ---------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "ivz.web.finders.NpmFinder",
]
NPM_ROOT = BASE_DIR / "node_modules"
_NOTO = "noto-sans-{}-{}-normal"
NPM_FILES = {  # static name -> path inside node_modules: an allow list, nothing else is served
    "npm/utrecht/index.css": "@utrecht/component-library-css/dist/index.css",
    "npm/sortablejs/Sortable.min.js": "sortablejs/Sortable.min.js",
    "npm/voorbeeld/theme.css": "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    **{
        f"npm/noto-sans/{name}.woff2": f"@fontsource-variable/noto-sans/files/{name}.woff2"
        for name in (_NOTO.format(subset, "wght") for subset in ("latin", "latin-ext"))
    },
    **{  # static cuts for paper: a variable font costs 1.6 to 2.4 times as much per PDF
        f"npm/noto-sans/{name}.woff": f"@fontsource/noto-sans/files/{name}.woff"
        for name in (
            _NOTO.format(subset, weight)
            for subset in ("latin", "latin-ext")
            for weight in (400, 700)
        )
    },
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if LOCAL
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = LOCAL  # no collectstatic needed on one machine
DOCUMENT_STORAGE = env(
    "DOCUMENT_STORAGE", ""
)  # an alias of STORAGES; empty: issued documents lie in the database
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
UPLOAD_LIMIT = 10 * 1024 * 1024
PDF_UPLOAD_LIMIT = (
    env.int("PDF_UPLOAD_LIMIT_MB", 40) * 1024 * 1024
)  # an annex of a meeting; more than 2.5 MB waits on disk, not in memory
PDF_PAGE_LIMIT = env.int("PDF_PAGE_LIMIT", 400)  # pages of one annex
BUNDLE_LIMIT = (
    env.int("BUNDLE_LIMIT_MB", 300) * 1024 * 1024
)  # a whole bundle; PostgreSQL holds at most 1 GB in one value

# --- security ------------------------------------------------------------------------------------
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],  # data: for the check mark and icons of the component library
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "object-src": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "ivz.web.views.csrf_failure"
SECURE_REDIRECT_EXEMPT = [r"^(livez|readyz)$"]  # a load balancer asks without https
_https = env.bool("HTTPS", not LOCAL)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _https
SECURE_HSTS_SECONDS = 31536000 if _https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _https
if env.bool("BEHIND_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # tries to log in are counted per client, not per proxy

# --- background work and logging -----------------------------------------------------------------
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", "WARNING")},
}
