// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace drawbridge::testing {

/// The server's end of a connection.
class FakeConnection {
public:
    explicit FakeConnection(int descriptor) : m_descriptor(descriptor) {}
    /// False when the client has gone.
    bool send(const QByteArray& bytes) const {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const auto n = ::send(m_descriptor, bytes.constData() + sent,
                                  static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
            if (n <= 0)
                return false;
            sent += n;
        }
        return true;
    }
    void close() const { ::shutdown(m_descriptor, SHUT_RDWR); }

private:
    int m_descriptor;
};

/// A server in threads of its own, on a Unix socket or a port of this machine, that answers as a test says
/// and records the requests.
class FakeEngine {
public:
    /// Called for each request, with its bytes up to the empty line.
    using Answer = std::function<void(const QByteArray& request, const FakeConnection& connection)>;

    FakeEngine(const QString& socketPath, Answer answer) : m_answer(std::move(answer)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(socketPath);
        Q_ASSERT(path.size() < qsizetype(sizeof address.sun_path));
        std::copy(path.begin(), path.end(), address.sun_path);
        listen(::socket(AF_UNIX, SOCK_STREAM, 0), reinterpret_cast<const sockaddr*>(&address),
               sizeof address);
    }
    explicit FakeEngine(Answer answer) : m_answer(std::move(answer)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        listen(::socket(AF_INET, SOCK_STREAM, 0), reinterpret_cast<const sockaddr*>(&address),
               sizeof address);
        socklen_t size = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    ~FakeEngine() {
        m_stopping = true;
        ::shutdown(m_listener, SHUT_RDWR);
        m_acceptor.join();
        {
            const std::lock_guard lock(m_guard);
            for (const int descriptor : m_descriptors)
                ::shutdown(descriptor, SHUT_RDWR);
        }
        for (std::thread& thread : m_threads)
            thread.join();
        for (const int descriptor : m_descriptors)
            ::close(descriptor);
        ::close(m_listener);
    }
    FakeEngine(const FakeEngine&) = delete;
    FakeEngine& operator=(const FakeEngine&) = delete;

    quint16 port() const { return m_port; }
    QList<QByteArray> requests() const {
        const std::lock_guard lock(m_guard);
        return m_requests;
    }
    int connections() const {
        const std::lock_guard lock(m_guard);
        return static_cast<int>(m_descriptors.size());
    }

private:
    void listen(int descriptor, const sockaddr* address, socklen_t size) {
        m_listener = descriptor;
        if (::bind(m_listener, address, size) != 0 || ::listen(m_listener, 16) != 0)
            qFatal("the fake engine cannot listen");
        m_acceptor = std::thread([this] {
            for (;;) {
                const int accepted = ::accept(m_listener, nullptr, nullptr);
                if (accepted < 0 || m_stopping)
                    return;
                const std::lock_guard lock(m_guard);
                m_descriptors.push_back(accepted);
                m_threads.emplace_back([this, accepted] { serve(accepted); });
            }
        });
    }

    void serve(int descriptor) {
        const FakeConnection connection(descriptor);
        QByteArray bytes;
        char buffer[4096];
        for (;;) {
            const auto n = ::recv(descriptor, buffer, sizeof buffer, 0);
            if (n <= 0)
                return;
            bytes.append(buffer, static_cast<qsizetype>(n));
            for (qsizetype end; (end = bytes.indexOf("\r\n\r\n")) >= 0;) {
                const QByteArray request = bytes.left(end);
                bytes.remove(0, end + 4);
                {
                    const std::lock_guard lock(m_guard);
                    m_requests += request;
                }
                m_answer(request, connection);
            }
        }
    }

    Answer m_answer;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping = false;
    std::thread m_acceptor;
    mutable std::mutex m_guard;
    std::list<std::thread> m_threads;
    std::list<int> m_descriptors;
    QList<QByteArray> m_requests;
};

inline QByteArray httpAnswer(const QByteArray& body, const QByteArray& status = "200 OK",
                             const QByteArray& headers = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// What an engine answered to each path.
class RecordedEngine {
public:
    explicit RecordedEngine(const QString& file) {
        QFile recording(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/live/") + file);
        if (!recording.open(QIODevice::ReadOnly))
            qFatal("cannot read the recording");
        answers = QJsonDocument::fromJson(recording.readAll()).object();
    }

    QJsonObject answers; ///< by path, without the version; "/_ping": the API's version

    QByteArray answerTo(const QByteArray& request) const {
        QString path = QString::fromLatin1(request.split(' ').value(1));
        if (path.startsWith(u"/v1."))
            path = path.mid(path.indexOf(u'/', 1));
        if (path == u"/_ping")
            return httpAnswer("OK", "200 OK", "Api-Version: " + answers[path].toString().toLatin1() + "\r\n");
        if (!answers.contains(path))
            return httpAnswer("{\"message\":\"page not found\"}", "404 Not Found");
        const QJsonValue answer = answers[path];
        const QJsonDocument document =
            answer.isArray() ? QJsonDocument(answer.toArray()) : QJsonDocument(answer.toObject());
        return httpAnswer(document.toJson(QJsonDocument::Compact));
    }

    /// Puts a text that must never be seen again wherever answers have secrets: values of variables, labels,
    /// commands, health checks and what they print, options of drivers, secrets, URLs with passwords.
    void hide(const QString& canary) {
        for (auto it = answers.begin(); it != answers.end(); ++it)
            it.value() = withHidden(it.value(), canary);
    }

    FakeEngine::Answer serve() const {
        return [*this](const QByteArray& request, const FakeConnection& connection) {
            connection.send(answerTo(request));
        };
    }

private:
    static QJsonValue withHidden(const QJsonValue& value, const QString& canary) {
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue& element : value.toArray())
                array.append(withHidden(element, canary));
            return array;
        }
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withHidden(it.value(), canary);
        for (const QString& key : {u"Cmd"_qs, u"Args"_qs, u"Entrypoint"_qs, u"Command"_qs, u"Test"_qs}) {
            if (object[key].isArray())
                object[key] = object[key].toArray() + QJsonValue(canary);
        }
        if (object[u"Env"].isArray()) {
            QJsonArray environment = object[u"Env"].toArray();
            environment.append(u"TOKEN="_qs + canary);
            environment.append(u"DATABASE_URI=pg://"_qs + canary + u':' + canary + u"@db:5432/"_qs + canary +
                               u"?password="_qs + canary);
            object[u"Env"_qs] = environment;
        }
        if (object[u"Labels"].isObject()) {
            QJsonObject labels = object[u"Labels"].toObject();
            for (const QString& key :
                 {u"com.example.token"_qs, u"com.docker.compose.config-hash"_qs,
                  u"com.docker.compose.project.working_dir"_qs, u"org.opencontainers.image.description"_qs,
                  u"com.docker.compose.project.environment_file"_qs, u"io.podman.compose.version"_qs})
                labels[key] = u"/srv/"_qs + canary;
            object[u"Labels"_qs] = labels;
        }
        for (const QString& key :
             {u"HttpProxy"_qs, u"HttpsProxy"_qs, u"Error"_qs, u"Source"_qs, u"Mountpoint"_qs,
              u"SecretName"_qs, u"Path"_qs, u"WorkingDir"_qs, u"User"_qs}) {
            if (object[key].isString())
                object[key] = u"/"_qs + canary;
        }
        if (object.contains(u"Mirrors"))
            object[u"Mirrors"_qs] =
                QJsonArray{u"https://eve:"_qs + canary + u"@mirror.example/?t="_qs + canary};
        if (object.contains(u"Status") && object.contains(u"FailingStreak"))
            object[u"Log"_qs] = QJsonArray{QJsonObject{{u"Output"_qs, canary}}};
        if (object.contains(u"Driver") && object.contains(u"Scope"))
            object[u"Options"_qs] = QJsonObject{{u"o"_qs, u"password="_qs + canary}};
        return object;
    }
};

} // namespace drawbridge::testing
