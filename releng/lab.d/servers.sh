# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# The servers: an Internet provider's relay (Exim) and a company's submission server (Postfix), with certificates.

install_tools() { # what the lab itself runs
    local command package missing=()
    while read -r command package; do
        command -v "$command" >/dev/null || missing+=("$package")
    done <<<"nft nftables
dnsmasq dnsmasq-base
ip iproute2
openssl openssl
python3 python3"
    [ ${#missing[@]} -eq 0 ] || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }
}

fetch() { # name, package …: packages that are not installed, but unpacked into a folder of their own
    local folder=$lab/debs/$1 && shift
    [ ! -e "$folder/complete" ] || return 0
    mkdir -p "$folder/partial"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -d -y -qq --reinstall --no-install-recommends -o Dir::Cache::archives="$folder" "$@" >/dev/null
    touch "$folder/complete"
}

certificates() { # the Lab CA, which profiles trust, and another that nobody does
    mkdir -p "$lab/tls"
    authority ca "Lab CA"
    authority twin-ca "Some CA"
    certificate relay.isp.example relay.isp.example ca
    certificate smtp.corp.example smtp.corp.example ca
    certificate hotel mail.hotel.example ca
    certificate twin smtp.corp.example twin-ca
}

authority() { # file, name
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=$2" -keyout "$lab/tls/$1.key" -out "$lab/tls/$1.pem" 2>/dev/null
}

certificate() { # file, host, authority
    local tls=$lab/tls
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$2" -keyout "$tls/$1.key" -out "$tls/$1.csr" 2>/dev/null
    openssl x509 -req -in "$tls/$1.csr" -CA "$tls/$3.pem" -CAkey "$tls/$3.key" -CAcreateserial -days 30 \
        -extfile <(echo "subjectAltName=DNS:$2") -out "$tls/$1.pem" 2>/dev/null
    chmod 644 "$tls/$1.key"
}

root() { # name: a root file system over this computer's, with the packages fetched under that name
    local server=$1 deb folder
    mkdir -p "$lab/$server"/{upper,work,root}
    for deb in "$lab/debs/$server"/*.deb; do dpkg-deb -x "$deb" "$lab/$server/upper"; done
    for folder in bin sbin lib; do # merged /usr
        [ -d "$lab/$server/upper/$folder" ] && [ ! -L "$lab/$server/upper/$folder" ] || continue
        mkdir -p "$lab/$server/upper/usr/$folder" && cp -a "$lab/$server/upper/$folder/." "$lab/$server/upper/usr/$folder/" && rm -rf "${lab:?}/$server/upper/$folder"
    done
    mount -t overlay overlay -o "lowerdir=/,upperdir=$lab/$server/upper,workdir=$lab/$server/work" "$lab/$server/root"
    mount --rbind /dev "$lab/$server/root/dev" && mount --make-rslave "$lab/$server/root/dev"
    mount -t tmpfs tmpfs "$lab/$server/root/run"
    mount -t proc proc "$lab/$server/root/proc"
    mkdir -p "$lab/$server/root/etc/lab" && cp "$lab"/tls/*.example.* "$lab/$server/root/etc/lab/"
    echo "nameserver 127.0.0.1" >"$lab/$server/root/etc/resolv.conf"
}

start_relay() {
    root relay
    local mnt=$lab/relay/root
    mkdir -p "$mnt"/{var/spool/exim4,var/log/exim4,var/mail,etc/exim4}
    grep -q Debian-exim "$mnt/etc/passwd" || echo "Debian-exim:x:990:8::/var/spool/exim4:/usr/sbin/nologin" >>"$mnt/etc/passwd"
    grep -q Debian-exim "$mnt/etc/group" || echo "Debian-exim:x:990:" >>"$mnt/etc/group"
    chown -R mail:mail "$mnt"/var/spool/exim4 "$mnt"/var/log/exim4
    cp "$here/exim.conf" "$mnt/etc/exim4/exim4.conf" && chmod 644 "$mnt/etc/exim4/exim4.conf"
    ns relay chroot "$mnt" /usr/sbin/exim4 -C /etc/exim4/exim4.conf -bd -q10s
}

start_corp() {
    root corp
    local mnt=$lab/corp/root
    for user in postfix:991 dovecot:992 dovenull:993; do
        grep -q "^${user%:*}:" "$mnt/etc/passwd" || echo "${user%:*}:x:${user#*:}:${user#*:}::/:/usr/sbin/nologin" >>"$mnt/etc/passwd"
        grep -q "^${user%:*}:" "$mnt/etc/group" || echo "${user%:*}:x:${user#*:}:" >>"$mnt/etc/group"
    done
    grep -q "^postdrop:" "$mnt/etc/group" || echo "postdrop:x:994:" >>"$mnt/etc/group"
    cp "$here/postfix-main.cf" "$mnt/etc/postfix/main.cf"
    cp "$here/postfix-master.cf" "$mnt/etc/postfix/master.cf"
    mkdir -p "$mnt"/var/spool/postfix/{private,public,pid} "$mnt/var/mail" "$mnt/var/lib/postfix" "$mnt/run/dovecot"
    chmod 777 "$mnt/var/mail"
    cp "$here/dovecot.conf" "$mnt/etc/dovecot/dovecot.conf"
    ns corp chroot "$mnt" /usr/sbin/postfix set-permissions >/dev/null 2>&1 || :
    ns corp chroot "$mnt" /usr/sbin/postfix start >"$lab/postfix.log" 2>&1
    ns corp chroot "$mnt" /usr/sbin/dovecot
    ns corp chroot "$mnt" /usr/sbin/smtp-sink -u nobody -d /var/mail/%M. 127.0.0.1:2525 100 >"$lab/sink.log" 2>&1 &
}

wait_for() { # server, port …: until each listens, at most 20 s
    local server=$1 port tries && shift
    for port in "$@"; do
        for ((tries = 0; tries < 200; tries++)); do
            ns "$server" bash -c "exec 3<>/dev/tcp/127.0.0.1/$port" 2>/dev/null && break
            sleep 0.1
        done
        [ $tries -lt 200 ] || { say "lab: $server does not listen on port $port" && return 1; }
    done
}

mail() {
    grep -ih '^message-id:' "$lab/relay/root/var/mail/received" 2>/dev/null | tr -d '\r' | sed 's/^[^:]*: */relay /' || :
    cat "$lab"/corp/root/var/mail/* 2>/dev/null | grep -i '^message-id:' | tr -d '\r' | sed 's/^[^:]*: */corp /' || :
}
remove_servers() {
    local server
    for server in $servers; do
        [ ! -d "$lab/$server/root" ] || umount -R -l "$lab/$server/root" 2>/dev/null || :
        rm -rf "${lab:?}/$server"
    done
    rm -rf "${lab:?}/tls" "${lab:?}/homes"
}
