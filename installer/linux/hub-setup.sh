#!/usr/bin/env bash
# Makes a Debian server a hub of Loket, in one command, and may be run again at any time:
#   sudo ./hub-setup.sh --name HOST-OR-ADDRESS [--name ...] [--regency] [--sample]
# PostgreSQL from Debian's packages, TLS 1.3 by an authority of its own, SCRAM, one database that is
# reached over TLS alone, an administrator with a random password in a file that only root reads, no
# citizen's data in the server's log, and a guard that ends transactions older than 60 s.
# It says in Indonesian (English) what it did. What was there is kept, but for the lines between its
# own marks and the settings that it names.
#   --port N      default 5432
#   --folder DIR  certificates and passwords, default /etc/loket-hub
#   --prefix DIR  for tests: a cluster that runs already, its data in DIR/data; installs nothing
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
names=()
kind=()
folder=/etc/loket-hub
port=5432
prefix=
age=60
database=loket
admin=loket_admin
version=
cluster=
renewed=

say() { printf '%s (%s)\n' "$1" "$2"; }
wrong() {
  say "$1" "$2" >&2
  exit 2
}

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --name) names+=("${2:-}"); shift ;;
      --port) port=${2:-}; shift ;;
      --folder) folder=${2:-}; shift ;;
      --prefix) prefix=${2:-}; shift ;;
      --regency) kind+=(--regency) ;;
      --sample) kind+=(--sample) ;;
      *) wrong "Tidak dikenal: $1." "not known: $1" ;;
    esac
    [ $# -gt 0 ] && shift
  done
  [ ${#names[@]} -gt 0 ] ||
    wrong 'Sebut nama atau alamat server ini dengan --name.' 'say how desks call this server: --name'
  local name
  for name in "${names[@]}"; do
    [[ $name =~ ^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$ ]] ||
      wrong "Nama $name tidak dapat dipakai." "name $name cannot be used"
  done
  [[ $port =~ ^[0-9]{1,5}$ ]] || wrong "Port $port tidak dikenal." "port $port is not known"
}

# Where the cluster is, and how to speak to it.
find_cluster() {
  if [ -n "$prefix" ]; then
    data=$prefix/data
    config=$data
    owner=$(stat -c %U "$data")
    psql=(runuser -u "$owner" -- psql -X -q -v ON_ERROR_STOP=1 -h "$prefix" -p "$port" -U postgres)
    return
  fi
  version=$(pg_lsclusters -h | awk -v p="$port" '$3 == p { print $1; exit }')
  [ -n "$version" ] ||
    wrong "Tidak ada PostgreSQL di port $port." "no PostgreSQL at port $port"
  [ "$version" -ge 15 ] || wrong "PostgreSQL $version terlalu tua." "PostgreSQL $version is too old"
  cluster=$(pg_lsclusters -h | awk -v p="$port" '$3 == p { print $2; exit }')
  config=/etc/postgresql/$version/$cluster
  data=$(pg_lsclusters -h | awk -v p="$port" '$3 == p { print $6; exit }')
  owner=postgres
  psql=(runuser -u postgres -- psql -X -q -v ON_ERROR_STOP=1 -p "$port")
}

install_packages() {
  [ -z "$prefix" ] || return 0
  local wanted=() p
  for p in postgresql openssl; do
    dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || wanted+=("$p")
  done
  [ ${#wanted[@]} -gt 0 ] || return 0
  DEBIAN_FRONTEND=noninteractive apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q "${wanted[@]}"
  say "Paket dipasang: ${wanted[*]}." "packages installed"
}

# The authority for ten years; its key never leaves this folder.
make_authority() {
  install -d -m 700 "$folder"
  [ -s "$folder/ca.key" ] && [ -s "$folder/ca.pem" ] && return 0
  (
    umask 077
    openssl req -x509 -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
      -subj "/CN=Loket $(hostname) $(date +%Y-%m-%d)" \
      -addext basicConstraints=critical,CA:TRUE,pathlen:0 \
      -addext keyUsage=critical,keyCertSign,cRLSign \
      -keyout "$folder/ca.key" -out "$folder/ca.pem" 2>/dev/null
  )
  say "Otoritas sertifikat dibuat: $folder/ca.pem, berlaku 10 tahun." \
    'an authority was made, good for 10 years'
}

alternative_names() {
  local name all=
  for name in "${names[@]}"; do
    if [[ $name =~ ^[0-9]+(\.[0-9]+){3}$ || $name == *:* ]]; then
      all+="${all:+,}IP:$name"
    else
      all+="${all:+,}DNS:$name"
    fi
  done
  printf '%s' "$all"
}

# The server's own for two years; made anew when names change or 60 days before it ends.
make_certificate() {
  local wanted crt=$folder/server.crt
  wanted=$(alternative_names)
  if [ -s "$crt" ] && [ "$(cat "$folder/server.names" 2>/dev/null)" = "$wanted" ] &&
    openssl x509 -in "$crt" -noout -checkend $((60 * 86400)) >/dev/null &&
    openssl verify -CAfile "$folder/ca.pem" "$crt" >/dev/null 2>&1; then
    :
  else
    (
      umask 077
      openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
        -subj "/CN=${names[0]}" -keyout "$folder/server.key" -out "$folder/server.csr" 2>/dev/null
      printf 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\nsubjectAltName=%s\n' \
        "$wanted" >"$folder/server.ext"
      openssl x509 -req -in "$folder/server.csr" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" \
        -set_serial "0x$(openssl rand -hex 16)" -days 730 -extfile "$folder/server.ext" \
        -out "$crt" 2>/dev/null
      printf '%s' "$wanted" >"$folder/server.names"
      rm -f "$folder/server.csr" "$folder/server.ext"
    )
    renewed=' sertifikat'
    say "Sertifikat server dibuat untuk $wanted, berlaku 2 tahun." \
      'a server certificate was made, good for 2 years'
  fi
  install -o "$owner" -m 600 "$folder/server.key" "$data/loket.key"
  install -o "$owner" -m 644 "$crt" "$data/loket.crt"
}

# A block of ours at the head of a file; what else is in it stays.
put_block() {
  local file=$1 block=$2 mark='# loket hub-setup'
  local fresh
  fresh=$(mktemp)
  {
    printf '%s: begin\n%s\n%s: end\n' "$mark" "$block" "$mark"
    awk -v b="$mark: begin" -v e="$mark: end" '$0 == b { skip = 1 } !skip { print } $0 == e { skip = 0 }' "$file"
  } >"$fresh"
  if cmp -s "$fresh" "$file"; then
    rm -f "$fresh"
    return 1
  fi
  install -o "$owner" -m 640 "$fresh" "$file"
  rm -f "$fresh"
}

set_server() {
  # as PostgreSQL shows them, or they would be set again each time
  local settings=(
    'listen_addresses=*'
    # two for each of a regency's desks, some to spare
    'max_connections=400'
    'ssl=on' 'ssl_min_protocol_version=TLSv1.3'
    "ssl_cert_file=$data/loket.crt" "ssl_key_file=$data/loket.key"
    'password_encryption=scram-sha-256'
    'idle_in_transaction_session_timeout=1min'
    # nothing that a citizen said may come into the log with a statement's text
    'log_statement=none' 'log_min_error_statement=panic' 'log_min_duration_statement=-1'
    'log_parameter_max_length=0' 'log_parameter_max_length_on_error=0' 'log_error_verbosity=terse'
  )
  [ -z "$prefix" ] || settings=("${settings[@]:2}")
  local s changed=
  for s in "${settings[@]}"; do
    [ "$("${psql[@]}" -d postgres -At -c "SHOW ${s%%=*}")" = "${s#*=}" ] && continue
    "${psql[@]}" -d postgres -c "ALTER SYSTEM SET ${s%%=*} = '${s#*=}'"
    changed+=" ${s%%=*}"
  done
  [ -z "$changed" ] || say "Pengaturan PostgreSQL:$changed." 'settings of PostgreSQL'
  # over TLS alone, to this database alone; the first line that fits decides
  if put_block "$config/pg_hba.conf" "hostssl $database $admin all scram-sha-256
hostssl $database +loket_desk,+loket_report all scram-sha-256
host $database all all reject"; then
    say "pg_hba.conf: $database hanya lewat TLS." "pg_hba.conf: $database over TLS alone"
    changed+=' pg_hba'
  fi
  [ -n "$changed$renewed" ] || return 0
  if [ -z "$prefix" ]; then
    pg_ctlcluster "$version" "$cluster" restart
    say 'PostgreSQL dijalankan ulang.' 'PostgreSQL was restarted'
  else
    "${psql[@]}" -d postgres -At -c 'SELECT pg_reload_conf()' >/dev/null
  fi
}

# Roles and database; what a superuser alone may take back from everybody (sync/HubRights).
make_database() {
  "${psql[@]}" -d postgres -c "DO \$\$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['loket_owner', 'loket_desk', 'loket_report'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', r);
    END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '$admin') THEN
    CREATE ROLE $admin LOGIN CREATEROLE CONNECTION LIMIT 5;
  END IF;
  IF NOT pg_has_role('$admin', 'loket_owner', 'MEMBER')
      OR NOT pg_has_role('$admin', 'loket_desk', 'MEMBER')
      OR NOT pg_has_role('$admin', 'loket_report', 'MEMBER') THEN
    GRANT loket_owner, loket_desk, loket_report TO $admin WITH ADMIN OPTION;
  END IF;
END \$\$"
  if [ -z "$("${psql[@]}" -d postgres -At -c "SELECT 1 FROM pg_database WHERE datname = '$database'")" ]; then
    "${psql[@]}" -d postgres -c \
      "CREATE DATABASE $database OWNER $admin TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
    say "Database $database dan pengguna $admin dibuat." 'the database and its administrator were made'
  fi
  "${psql[@]}" -d "$database" -c "DO \$\$
DECLARE f regprocedure;
BEGIN
  FOR f IN
    SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace
      AND (p.proname LIKE 'lo\\_%' OR p.proname IN ('lowrite', 'loread')
        OR p.proname ~ '^pg_(try_)?advisory_')
      AND has_function_privilege('public', p.oid, 'EXECUTE')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    IF f::text ~ 'advisory' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO loket_owner', f);
    END IF;
  END LOOP;
END \$\$"
}

# Once; who lost the file runs this again, which gives a new password.
make_password() {
  local file=$folder/admin.pgpass name secret=
  if [ -s "$file" ]; then
    secret=$(sed -n '1s/.*://p' "$file")
  else
    secret=$(openssl rand -base64 48 | tr -dc 'A-Za-z0-9' | cut -c1-40)
    # by standard input: a command line can be read in the list of processes
    printf "ALTER ROLE %s PASSWORD '%s';\n" "$admin" "$secret" | "${psql[@]}" -d postgres
    say "Kata sandi $admin ada di $file, hanya root yang dapat membacanya." \
      'the administrator'\''s password is in that file, for root alone'
  fi
  (
    umask 077
    printf '%s\n' localhost "${names[@]}" | sort -u | while read -r name; do
      printf '%s:%s:%s:%s:%s\n' "${name//:/\\:}" "$port" "$database" "$admin" "$secret"
    done >"$file"
  )
}

# Time limits that a client may set to nothing protect nobody: the server looks for itself.
guard_once() {
  "${psql[@]}" -d postgres -At -F ' ' -v age="$age" -f "$here/hub-guard.sql"
}

make_guard() {
  [ -z "$prefix" ] || return 0
  local lib=/usr/local/lib/loket-hub unit=/etc/systemd/system/loket-hub-guard.service fresh
  install -d -m 755 "$lib"
  install -m 644 "$here/hub-guard.sql" "$lib/hub-guard.sql"
  fresh=$(mktemp)
  cat >"$fresh" <<UNIT
[Unit]
Description=Ends transactions at Loket's hub that are older than $age s
After=postgresql.service

[Service]
User=postgres
ExecStart=/bin/sh -c 'while psql -X -q -At -p $port -d postgres -v age=$age -f $lib/hub-guard.sql; do sleep 10; done'
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
UNIT
  if ! cmp -s "$fresh" "$unit"; then
    install -m 644 "$fresh" "$unit"
    if [ -d /run/systemd/system ]; then
      systemctl daemon-reload
      systemctl enable loket-hub-guard.service
      systemctl restart loket-hub-guard.service
      say "Penjaga berjalan: transaksi di atas $age detik diakhiri." \
        "the guard runs: transactions older than $age s are ended"
    else
      say "Penjaga ditulis ke $unit; di sini tidak ada systemd, jadi belum berjalan." \
        'the guard was written; there is no systemd here, so it does not run yet'
    fi
  fi
  rm -f "$fresh"
}

make_hub() {
  local url=jdbc:postgresql://${names[0]}:$port/$database
  local init=(hub init --url "$url" --user "$admin" --ca "$folder/ca.pem" "${kind[@]+"${kind[@]}"}")
  local carried=("${init[@]//"$folder/ca.pem"/ca.pem}")
  if command -v loket >/dev/null; then
    PGPASSFILE=$folder/admin.pgpass loket "${init[@]}"
  else
    say "Loket tidak terpasang di sini. Bawa $folder/ca.pem dan $folder/admin.pgpass ke PC yang memilikinya, lalu: PGPASSFILE=admin.pgpass loket ${carried[*]}" \
      'Loket is not installed here: carry these two files to a PC that has it and run that command'
  fi
  say "Selesai. Daftarkan meja: loket hub enrol --url $url --user $admin --ca ca.pem --office 33.02.27 --desk 1 --authority --out meja-1.loket" \
    'Done. Now enrol desks'
}

main() {
  read_arguments "$@"
  [ "$(id -u)" -eq 0 ] || wrong 'Jalankan sebagai root (sudo).' 'run it as root'
  install_packages
  find_cluster
  make_authority
  make_certificate
  set_server
  make_database
  make_password
  make_guard
  make_hub
}

# A test takes the parts.
[ "${BASH_SOURCE[0]}" != "$0" ] || main "$@"
