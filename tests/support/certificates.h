// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>

namespace drawbridge::testing {

/// Makes certificates while the test runs, so that they do not grow old.
class Certificates {
public:
    explicit Certificates(const QString& folder) : m_folder(folder) {}
    QString path(const QString& name) const { return m_folder + u'/' + name; }

    bool authority(const QString& name) const {
        return openssl({u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"rsa:2048"_qs, u"-nodes"_qs, u"-days"_qs,
                        u"2"_qs, u"-subj"_qs, u"/CN="_qs + name, u"-keyout"_qs, path(name + u".key"_qs),
                        u"-out"_qs, path(name + u".pem"_qs)});
    }
    /// `days` below 0: it has expired.
    bool certificate(const QString& name, const QString& authority, const QString& forName, int days) const {
        QFile extensions(path(name + u".ext"_qs));
        if (!extensions.open(QIODevice::WriteOnly))
            return false;
        extensions.write("subjectAltName=" + forName.toLatin1() + "\n");
        extensions.close();
        return openssl({u"req"_qs, u"-newkey"_qs, u"rsa:2048"_qs, u"-nodes"_qs, u"-subj"_qs,
                        u"/CN="_qs + name, u"-keyout"_qs, path(name + u".key"_qs), u"-out"_qs,
                        path(name + u".csr"_qs)}) &&
               openssl({u"x509"_qs, u"-req"_qs, u"-in"_qs, path(name + u".csr"_qs), u"-CA"_qs,
                        path(authority + u".pem"_qs), u"-CAkey"_qs, path(authority + u".key"_qs),
                        u"-CAcreateserial"_qs, u"-days"_qs, QString::number(days), u"-extfile"_qs,
                        path(name + u".ext"_qs), u"-out"_qs, path(name + u".pem"_qs)});
    }

private:
    static bool openssl(const QStringList& arguments) {
        QProcess process;
        process.start(u"openssl"_qs, arguments);
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }

    QString m_folder;
};

} // namespace drawbridge::testing
