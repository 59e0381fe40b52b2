// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/tls_identity.h"

#include "core/live/engine_error.h"
#include "core/live/live_texts.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace drawbridge::live {

namespace {

[[noreturn]] void fail(const QString& path, const QString& problem) {
    throw EngineError(EngineError::What::Tls, path + QStringLiteral(": ") + problem);
}

QByteArray readPem(const QString& path) {
    constexpr qint64 largest = 4 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(path, LiveTexts::tr("cannot be read: %1.").arg(file.errorString()));
    return file.read(largest);
}

QList<QSslCertificate> certificatesIn(const QString& path) {
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(readPem(path), QSsl::Pem);
    if (certificates.isEmpty())
        fail(path, LiveTexts::tr("holds no certificate in PEM form."));
    return certificates;
}

QSslKey keyIn(const QString& path) {
    const QByteArray pem = readPem(path);
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    fail(path, LiveTexts::tr("holds no private key in PEM form, or one that is locked by a password."));
}

} // namespace

QSslConfiguration tlsConfiguration(const Endpoint& endpoint) {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    const TlsFiles& files = *endpoint.tls;
    if (!files.authority.isEmpty())
        configuration.setCaCertificates(certificatesIn(files.authority));
    if (files.certificate.isEmpty() != files.key.isEmpty())
        fail(files.certificate + files.key,
             LiveTexts::tr("the client's certificate and its key are needed together."));
    if (!files.certificate.isEmpty()) {
        configuration.setLocalCertificateChain(certificatesIn(files.certificate));
        configuration.setPrivateKey(keyIn(files.key));
    }
    return configuration;
}

} // namespace drawbridge::live
