FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONPATH=/app:/app/site DJANGO_SETTINGS_MODULE=clusterix.settings.production DATA_DIR=/data
WORKDIR /app

# Pango draws the factsheets.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*

COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

COPY . .
# The keys only let the settings load; nothing of them stays in the image.
RUN python -m clusterix.messages \
    && SECRET_KEY=build ALLOWED_HOSTS=build BASE_URL=http://build DATABASE_URL=sqlite:// EMAIL_URL=console: \
       DEFAULT_FROM_EMAIL=build@localhost PRIVACY_EMAIL=build@localhost python manage.py collectstatic --noinput \
    && useradd --system --create-home clusterix \
    && install -d -o clusterix /data

USER clusterix
VOLUME /data
EXPOSE 8000
CMD ["gunicorn"]
