<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccessTexts</name>
    <message>
        <source>nobody in the plan has %1, the gateway of %2</source>
        <translation>niemand im Plan hat %1, das Gateway von %2</translation>
    </message>
    <message>
        <source>nobody in the plan has %1, to which %2 sends it</source>
        <translation>niemand im Plan hat %1, wohin %2 es schickt</translation>
    </message>
    <message>
        <source>the plan gives %1 no gateway</source>
        <translation>der Plan gibt %1 kein Gateway</translation>
    </message>
    <message>
        <source>the plan does not say where %1 sends it</source>
        <translation>der Plan sagt nicht, wohin %1 es schickt</translation>
    </message>
    <message>
        <source>the plan does not say which gateway %1 has</source>
        <translation>der Plan sagt nicht, welches Gateway %1 hat</translation>
    </message>
    <message>
        <source>it arrives, but the answers do not: %1</source>
        <translation>es kommt an, aber die Antworten nicht: %1</translation>
    </message>
    <message>
        <source>it arrives, but the answers go elsewhere</source>
        <translation>es kommt an, aber die Antworten gehen woandershin</translation>
    </message>
    <message>
        <source>rule %1 of %2 allows it</source>
        <translation>Regel %1 von %2 erlaubt es</translation>
    </message>
    <message>
        <source>nothing is in the way</source>
        <translation>nichts steht im Weg</translation>
    </message>
    <message>
        <source>rule %1 of %2 denies it</source>
        <translation>Regel %1 von %2 verbietet es</translation>
    </message>
    <message>
        <source>no rule of %1 allows it</source>
        <translation>keine Regel von %1 erlaubt es</translation>
    </message>
    <message>
        <source>%1 has no route to %2</source>
        <translation>%1 hat keine Route zu %2</translation>
    </message>
    <message>
        <source>the tunnel %1 takes nothing from %2</source>
        <translation>der Tunnel %1 nimmt nichts von %2 an</translation>
    </message>
    <message>
        <source>it goes round in a circle at %1</source>
        <translation>es läuft bei %1 im Kreis</translation>
    </message>
    <message>
        <source>the plan gives %1 no address and no network</source>
        <translation>der Plan gibt %1 keine Adresse und kein Netz</translation>
    </message>
    <message>
        <source>one end has only IPv4 and the other only IPv6</source>
        <translation>ein Ende hat nur IPv4, das andere nur IPv6</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verboten</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Source gone</source>
        <translation>Quelle fehlt</translation>
    </message>
    <message>
        <source>Destination gone</source>
        <translation>Ziel fehlt</translation>
    </message>
    <message>
        <source>From +%1</source>
        <translation>Ab +%1</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgezogen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Kept denied</source>
        <translation>Bleibt verboten</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>Ausgesperrt</translation>
    </message>
    <message>
        <source>rule %1 of %2 was not read in full</source>
        <translation>Regel %1 von %2 wurde nicht ganz gelesen</translation>
    </message>
    <message>
        <source>it ends at %1, and %2 is not there</source>
        <translation>es endet bei %1, und %2 ist nicht dort</translation>
    </message>
    <message>
        <source>the plan gives %1 no addresses</source>
        <translation>der Plan gibt %1 keine Adressen</translation>
    </message>
    <message>
        <source>nobody who stands then has %1, the gateway of %2</source>
        <translation>niemand, der dann da ist, hat %1, das Gateway von %2</translation>
    </message>
    <message>
        <source>the plan gives %1 no name servers, and %2 has some</source>
        <translation>der Plan gibt %1 keine Nameserver, und %2 hat welche</translation>
    </message>
    <message>
        <source>%1 fails over to %2</source>
        <translation>%1 wird durch %2 ersetzt</translation>
    </message>
    <message>
        <source>%1, which it fails over to, is lost, too</source>
        <translation>der Ersatz %1 ist ebenfalls verloren</translation>
    </message>
    <message>
        <source>%1 is recovered and was in it; the plan names no network that takes its place</source>
        <translation>%1 wird wiederhergestellt und war darin; der Plan nennt kein Netz, das seinen Platz einnimmt</translation>
    </message>
    <message>
        <source>what was in it is recovered in %1</source>
        <translation>was darin war, wird in %1 wiederhergestellt</translation>
    </message>
    <message>
        <source>nothing that is recovered was in it</source>
        <translation>nichts, was wiederhergestellt wird, war darin</translation>
    </message>
    <message>
        <source>what was in it is recovered in several networks</source>
        <translation>was darin war, wird in mehreren Netzen wiederhergestellt</translation>
    </message>
    <message>
        <source>it is stretched, and stands at its other site</source>
        <translation>es erstreckt sich über mehrere Standorte und besteht am anderen weiter</translation>
    </message>
    <message>
        <source>its ends are recovered</source>
        <translation>seine Enden werden wiederhergestellt</translation>
    </message>
    <message>
        <source>it has no failover tunnel, and an end is not recovered in place</source>
        <translation>er hat keinen Ersatztunnel, und ein Ende wird nicht an Ort und Stelle wiederhergestellt</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>gateway %1</source>
        <translation>Gateway %1</translation>
    </message>
    <message>
        <source>DNS %1</source>
        <translation>DNS %1</translation>
    </message>
    <message>
        <source>no network takes the place of %1</source>
        <translation>kein Netz nimmt den Platz von %1 ein</translation>
    </message>
    <message>
        <source>the plan gives %1 no address after its recovery</source>
        <translation>der Plan gibt %1 nach der Wiederherstellung keine Adresse</translation>
    </message>
    <message>
        <source>the plan gives %1 no address in %2, which is not of the same size as the network before</source>
        <translation>der Plan gibt %1 keine Adresse in %2, das nicht so groß ist wie das Netz davor</translation>
    </message>
    <message>
        <source>those of its standby %1</source>
        <translation>die des Standbys %1</translation>
    </message>
    <message>
        <source>its recovery names it</source>
        <translation>die Wiederherstellung nennt sie</translation>
    </message>
    <message>
        <source>those of its host %1</source>
        <translation>die des Hosts %1</translation>
    </message>
    <message>
        <source>it keeps its address</source>
        <translation>die Adresse bleibt</translation>
    </message>
    <message>
        <source>the host part is kept</source>
        <translation>der Hostteil bleibt</translation>
    </message>
    <message>
        <source>the record names it</source>
        <translation>der Eintrag nennt den Wert</translation>
    </message>
    <message>
        <source>its name server %1 is lost and not recovered</source>
        <translation>der Nameserver %1 ist verloren und wird nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 is gone then, and the record names no other value</source>
        <translation>%1 gibt es dann nicht mehr, und der Eintrag nennt keinen anderen Wert</translation>
    </message>
    <message>
        <source>%1 is gone then, and the record names no other value; %2 is at %3</source>
        <translation>%1 gibt es dann nicht mehr, und der Eintrag nennt keinen anderen Wert; %2 ist unter %3 zu finden</translation>
    </message>
    <message>
        <source>%1 is gone then, too</source>
        <translation>%1 gibt es dann ebenfalls nicht mehr</translation>
    </message>
    <message>
        <source>nobody in the plan has %1 then; what answers now is at %2</source>
        <translation>niemand im Plan hat dann %1; was jetzt antwortet, ist unter %2 zu finden</translation>
    </message>
    <message>
        <source>the tunnel %1 leads there</source>
        <translation>der Tunnel %1 führt dorthin</translation>
    </message>
    <message>
        <source>%1 has a route that leads there</source>
        <translation>%1 hat eine Route, die dorthin führt</translation>
    </message>
    <message>
        <source>the gateway %1 has a way there</source>
        <translation>das Gateway %1 hat einen Weg dorthin</translation>
    </message>
    <message>
        <source>the hosts of %1 reach %2 via %3; nothing leads them to what takes its place</source>
        <translation>die Hosts von %1 erreichen %2 über %3; nichts führt sie zu dem, was dessen Platz einnimmt</translation>
    </message>
    <message>
        <source>it names what moves: on the firewall itself the addresses must be changed</source>
        <translation>sie nennt, was umzieht: Auf der Firewall selbst sind die Adressen zu ändern</translation>
    </message>
    <message>
        <source>the plan names no router that stands there then</source>
        <translation>der Plan nennt keinen Router, der dann dort ist</translation>
    </message>
    <message>
        <source>%1 has no rules and forwards everything</source>
        <translation>%1 hat keine Regeln und leitet alles weiter</translation>
    </message>
    <message>
        <source>rule %1 of %2 does the same</source>
        <translation>Regel %1 von %2 tut dasselbe</translation>
    </message>
    <message>
        <source>rule %1 of %2 denies some of it</source>
        <translation>Regel %1 von %2 verbietet einen Teil davon</translation>
    </message>
    <message>
        <source>rule %1 of %2 lets some of it in</source>
        <translation>Regel %1 von %2 lässt einen Teil davon ein</translation>
    </message>
    <message>
        <source>What %1 lets through and translates.</source>
        <translation>Was %1 durchlässt und umsetzt.</translation>
    </message>
    <message>
        <source>%1 has no firewall in the plan: everything passes.</source>
        <translation>%1 hat im Plan keine Firewall: Alles kommt durch.</translation>
    </message>
    <message>
        <source>rule %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>nicht bekannt: %1</translation>
    </message>
    <message>
        <source>%1 was not read in full and is left out; the rules below it decide about its packets. Put it in by hand.</source>
        <translation>%1 wurde nicht ganz gelesen und ist ausgelassen; über ihre Pakete entscheiden die Regeln darunter. Von Hand eintragen.</translation>
    </message>
    <message>
        <source>%1 (never: it is not in %2)</source>
        <translation>%1 (nie: nicht in %2)</translation>
    </message>
    <message>
        <source>%1 (never: no packet is from there to there)</source>
        <translation>%1 (nie: kein Paket geht von dort nach dort)</translation>
    </message>
    <message>
        <source>left out, as its network device is not known: %1</source>
        <translation>ausgelassen, weil das Netzwerkgerät nicht bekannt ist: %1</translation>
    </message>
    <message>
        <source>%1 is left out, as the plan does not name the network device it asks for.</source>
        <translation>%1 ist ausgelassen, weil der Plan das Netzwerkgerät nicht nennt, nach dem sie fragt.</translation>
    </message>
    <message>
        <source>%1 denies on every network device, as the plan does not name its own.</source>
        <translation>%1 verbietet auf jedem Netzwerkgerät, weil der Plan das eigene nicht nennt.</translation>
    </message>
    <message>
        <source>without these there is no IPv6</source>
        <translation>ohne diese gibt es kein IPv6</translation>
    </message>
    <message>
        <source>carries the tunnel %1</source>
        <translation>trägt den Tunnel %1</translation>
    </message>
    <message>
        <source>translation %1: %2 → %3</source>
        <translation>Umsetzung %1: %2 → %3</translation>
    </message>
    <message>
        <source>what it sends itself is not translated</source>
        <translation>was sie selbst sendet, wird nicht umgesetzt</translation>
    </message>
    <message>
        <source>%1 is left out, as the plan does not say what the destination becomes.</source>
        <translation>%1 ist ausgelassen, weil der Plan nicht sagt, was aus dem Ziel wird.</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>erlauben</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>verbieten</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>the plan does not say where all of %1 is</source>
        <translation>der Plan sagt nicht, wo alles von %1 ist</translation>
    </message>
</context>
<context>
    <name>AddressTexts</name>
    <message>
        <source>is not an IP address: write it as 10.10.4.11 or 2001:db8::1</source>
        <translation>ist keine IP-Adresse: Schreibweise 10.10.4.11 oder 2001:db8::1</translation>
    </message>
    <message>
        <source>is not an address block: write it as 10.10.4.0/24 or 2001:db8::/64</source>
        <translation>ist kein Adressblock: Schreibweise 10.10.4.0/24 oder 2001:db8::/64</translation>
    </message>
    <message>
        <source>is not an endpoint: write it as 198.51.100.1:51820 or vpn.example.org:1194</source>
        <translation>ist kein Endpunkt: Schreibweise 198.51.100.1:51820 oder vpn.example.org:1194</translation>
    </message>
    <message>
        <source>is not a port: write it as 443/tcp, 8000-8100/udp, icmp or any</source>
        <translation>ist kein Port: Schreibweise 443/tcp, 8000-8100/udp, icmp oder any</translation>
    </message>
    <message>
        <source>has bits set after its prefix: did you mean %1?</source>
        <translation>hat gesetzte Bits hinter dem Präfix: ist %1 gemeint?</translation>
    </message>
</context>
<context>
    <name>AssumptionTexts</name>
    <message>
        <source>Done by hand, at night, from a runbook that is read for the first time</source>
        <translation>Von Hand, nachts, nach einem zum ersten Mal gelesenen Runbook</translation>
    </message>
    <message>
        <source>About half of a 1 Gbit/s line; small files and decompression are seldom faster</source>
        <translation>Etwa die Hälfte einer 1-Gbit/s-Leitung; kleine Dateien und Entpacken sind selten schneller</translation>
    </message>
    <message>
        <source>Duration of a manual step</source>
        <translation>Dauer eines manuellen Schritts</translation>
    </message>
    <message>
        <source>Duration of a command</source>
        <translation>Dauer eines Befehls</translation>
    </message>
    <message>
        <source>Log in, run it, read what it answers</source>
        <translation>Anmelden, ausführen, Ausgabe lesen</translation>
    </message>
    <message>
        <source>Duration of an automatic step</source>
        <translation>Dauer eines automatischen Schritts</translation>
    </message>
    <message>
        <source>Time limits and retries of orchestrators</source>
        <translation>Zeitlimits und Wiederholungen von Orchestratoren</translation>
    </message>
    <message>
        <source>Duration of a verification</source>
        <translation>Dauer einer Prüfung</translation>
    </message>
    <message>
        <source>One query or one login, and a look at the log</source>
        <translation>Eine Abfrage oder eine Anmeldung und ein Blick ins Log</translation>
    </message>
    <message>
        <source>Duration of waiting</source>
        <translation>Dauer des Wartens</translation>
    </message>
    <message>
        <source>DNS answers are often cached for that long</source>
        <translation>So lange werden DNS-Antworten oft zwischengespeichert</translation>
    </message>
    <message>
        <source>Duration of an approval</source>
        <translation>Dauer einer Freigabe</translation>
    </message>
    <message>
        <source>Somebody has to be reached, and to understand the question</source>
        <translation>Jemand muss erreicht werden und die Frage verstehen</translation>
    </message>
    <message>
        <source>Duration of switching over to a standby</source>
        <translation>Dauer des Umschaltens auf ein Standby</translation>
    </message>
    <message>
        <source>Check the replication, promote, repoint the clients</source>
        <translation>Replikation prüfen, hochstufen, Clients umstellen</translation>
    </message>
    <message>
        <source>Duration of preparing a server for its data</source>
        <translation>Dauer der Vorbereitung eines Servers für seine Daten</translation>
    </message>
    <message>
        <source>Duration of a rebuild</source>
        <translation>Dauer eines Neuaufbaus</translation>
    </message>
    <message>
        <source>15 minutes for a service, an hour for a Docker host, two for another server</source>
        <translation>15 Minuten für einen Dienst, eine Stunde für einen Docker-Host, zwei für einen anderen Server</translation>
    </message>
    <message>
        <source>Duration of a restart</source>
        <translation>Dauer eines Neustarts</translation>
    </message>
    <message>
        <source>Image pull, start and health check</source>
        <translation>Image laden, Start und Zustandsprüfung</translation>
    </message>
    <message>
        <source>Duration of rerouting</source>
        <translation>Dauer einer Umleitung</translation>
    </message>
    <message>
        <source>Change routes or records on both sides, and wait until they are known</source>
        <translation>Routen oder Einträge auf beiden Seiten ändern und warten, bis sie bekannt sind</translation>
    </message>
    <message>
        <source>Duration of reconnecting</source>
        <translation>Dauer des Wiederverbindens</translation>
    </message>
    <message>
        <source>Connections time out, and are checked once</source>
        <translation>Verbindungen laufen ab und werden einmal geprüft</translation>
    </message>
    <message>
        <source>Restore rate of a snapshot</source>
        <translation>Rücksicherungsrate eines Snapshots</translation>
    </message>
    <message>
        <source>A full 1 Gbit/s line, or one disk read from end to end</source>
        <translation>Eine volle 1-Gbit/s-Leitung oder ein von Anfang bis Ende gelesener Datenträger</translation>
    </message>
    <message>
        <source>Restore rate of a backup</source>
        <translation>Rücksicherungsrate eines Backups</translation>
    </message>
    <message>
        <source>Rate of copying back from a synchronous replica</source>
        <translation>Rate des Zurückkopierens von einem synchronen Replikat</translation>
    </message>
    <message>
        <source>Rate of copying back from an asynchronous replica</source>
        <translation>Rate des Zurückkopierens von einem asynchronen Replikat</translation>
    </message>
    <message>
        <source>On-call response of a team</source>
        <translation>Reaktionszeit der Bereitschaft eines Teams</translation>
    </message>
    <message>
        <source>Lag of an asynchronous replica</source>
        <translation>Rückstand eines asynchronen Replikats</translation>
    </message>
    <message>
        <source>Under load, replicas fall minutes behind</source>
        <translation>Unter Last fallen Replikate um Minuten zurück</translation>
    </message>
    <message>
        <source>Interval of snapshots and backups</source>
        <translation>Intervall von Snapshots und Backups</translation>
    </message>
    <message>
        <source>Backups are seldom made less often than daily</source>
        <translation>Backups laufen fast immer mindestens täglich</translation>
    </message>
    <message>
        <source>Retention of snapshots and backups</source>
        <translation>Aufbewahrung von Snapshots und Backups</translation>
    </message>
    <message>
        <source>The shortest retention in common use</source>
        <translation>Die kürzeste übliche Aufbewahrung</translation>
    </message>
    <message>
        <source>Size of data that have to be restored</source>
        <translation>Menge der rückzusichernden Daten</translation>
    </message>
    <message>
        <source>More than most databases of such estates hold</source>
        <translation>Mehr, als die meisten Datenbanken solcher IT-Landschaften enthalten</translation>
    </message>
    <message>
        <source>%1 to %2, by kind</source>
        <translation>%1 bis %2, je nach Art</translation>
    </message>
    <message>
        <source>The plan&apos;s own assumption</source>
        <translation>Eigene Annahme des Plans</translation>
    </message>
    <message>
        <source>Cautious set: %1</source>
        <translation>Vorsichtiger Satz: %1</translation>
    </message>
    <message>
        <source>Confirm “%1”</source>
        <translation>„%1“ bestätigen</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>„%1“ ersetzen</translation>
    </message>
    <message>
        <source>Duration of a step that the plan marks as assumed</source>
        <translation>Dauer eines Schritts, den der Plan als angenommen bezeichnet</translation>
    </message>
    <message>
        <source>by step</source>
        <translation>je Schritt</translation>
    </message>
    <message>
        <source>Each step says why</source>
        <translation>Jeder Schritt sagt, warum</translation>
    </message>
</context>
<context>
    <name>CanvasTexts</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>There is nothing to connect to.</source>
        <translation>Hier ist nichts, womit verbunden werden kann.</translation>
    </message>
    <message>
        <source>%1 cannot require itself.</source>
        <translation>%1 kann sich nicht selbst benötigen.</translation>
    </message>
    <message>
        <source>%1 already requires %2.</source>
        <translation>%1 benötigt %2 bereits.</translation>
    </message>
    <message>
        <source>%1 runs on %2, so it requires it already.</source>
        <translation>%1 läuft auf %2 und benötigt es damit bereits.</translation>
    </message>
    <message>
        <source>%1 hosts %2: it cannot require what runs on it.</source>
        <translation>%1 ist Host von %2 und kann nicht benötigen, was darauf läuft.</translation>
    </message>
    <message>
        <source>%1 is no gateway: a tunnel ends at gateways, firewalls or routers.</source>
        <translation>%1 ist kein Gateway: Ein Tunnel endet an Gateways, Firewalls oder Routern.</translation>
    </message>
    <message>
        <source>A tunnel needs two gateways.</source>
        <translation>Ein Tunnel braucht zwei Gateways.</translation>
    </message>
    <message>
        <source>The tunnel %1 joins these gateways already.</source>
        <translation>Der Tunnel %1 verbindet diese Gateways bereits.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist erforderlich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken already: choose another name.</source>
        <translation>&quot;%1&quot; ist bereits vergeben: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Release to select · Ctrl adds · Shift draws a lasso · Esc cancels</source>
        <translation>Loslassen wählt aus · Strg ergänzt · Umschalt zeichnet ein Lasso · Esc bricht ab</translation>
    </message>
    <message>
        <source>Choose the gateway at the other end · Esc cancels</source>
        <translation>Das Gateway am anderen Ende wählen · Esc bricht ab</translation>
    </message>
    <message>
        <source>Choose what %1 requires · Esc cancels</source>
        <translation>Wählen, was %1 benötigt · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release: a tunnel from %1 to %2</source>
        <translation>Loslassen: ein Tunnel von %1 zu %2</translation>
    </message>
    <message>
        <source>Release: %1 uses %2, but works without it</source>
        <translation>Loslassen: %1 nutzt %2, arbeitet aber auch ohne</translation>
    </message>
    <message>
        <source>Release: %1 requires %2</source>
        <translation>Loslassen: %1 benötigt %2</translation>
    </message>
    <message>
        <source>Add a tunnel from %1 to %2</source>
        <translation>Tunnel von %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n items</source>
        <translation>
            <numerusform>%n Element verschieben</numerusform>
            <numerusform>%n Elemente verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the network %2 already.</source>
        <translation>%1 ist bereits im Netzwerk %2.</translation>
    </message>
    <message>
        <source>%1 is not in %2, where the network %3 is.</source>
        <translation>%1 ist nicht in %2, wo das Netzwerk %3 ist.</translation>
    </message>
    <message>
        <source>Go to the gateway at the other end, or release for a new one · Esc cancels</source>
        <translation>Zum Gateway am anderen Ende ziehen oder loslassen für ein neues · Esc bricht ab</translation>
    </message>
    <message>
        <source>Choose what %1 requires, or release to create it · Esc cancels</source>
        <translation>Wählen, was %1 benötigt, oder loslassen, um es anzulegen · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release: %1 joins the network %2</source>
        <translation>Loslassen: %1 kommt in das Netzwerk %2</translation>
    </message>
    <message>
        <source>Release: a tunnel from %1 to %2 · Ctrl: a dependency instead</source>
        <translation>Loslassen: ein Tunnel von %1 zu %2 · Strg: stattdessen eine Abhängigkeit</translation>
    </message>
    <message>
        <source>Release: %1 requires %2 · Shift: works without it</source>
        <translation>Loslassen: %1 benötigt %2 · Umschalt: arbeitet auch ohne</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anschließen</translation>
    </message>
    <message>
        <source>A new service, required by %1</source>
        <translation>Neuer Dienst, von %1 benötigt</translation>
    </message>
    <message>
        <source>A new database, required by %1</source>
        <translation>Neue Datenbank, von %1 benötigt</translation>
    </message>
    <message>
        <source>A new load balancer, required by %1</source>
        <translation>Neuer Load Balancer, von %1 benötigt</translation>
    </message>
    <message>
        <source>New middleware, required by %1</source>
        <translation>Neue Middleware, von %1 benötigt</translation>
    </message>
    <message>
        <source>A new authentication server, required by %1</source>
        <translation>Neuer Anmeldedienst, von %1 benötigt</translation>
    </message>
    <message>
        <source>New storage, required by %1</source>
        <translation>Neuer Speicher, von %1 benötigt</translation>
    </message>
    <message>
        <source>A new DNS server, required by %1</source>
        <translation>Neuer DNS-Server, von %1 benötigt</translation>
    </message>
    <message>
        <source>A new third party, required by %1</source>
        <translation>Neuer Dritter, von %1 benötigt</translation>
    </message>
    <message>
        <source>A new service that %1 can do without</source>
        <translation>Neuer Dienst, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>A new database that %1 can do without</source>
        <translation>Neue Datenbank, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>A new load balancer that %1 can do without</source>
        <translation>Neuer Load Balancer, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>New middleware that %1 can do without</source>
        <translation>Neue Middleware, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>A new authentication server that %1 can do without</source>
        <translation>Neuer Anmeldedienst, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>New storage that %1 can do without</source>
        <translation>Neuer Speicher, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>A new DNS server that %1 can do without</source>
        <translation>Neuer DNS-Server, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>A new third party that %1 can do without</source>
        <translation>Neuer Dritter, für %1 entbehrlich</translation>
    </message>
    <message>
        <source>A new VPN gateway, with a tunnel from %1</source>
        <translation>Neues VPN-Gateway, mit Tunnel von %1</translation>
    </message>
    <message>
        <source>A new firewall, with a tunnel from %1</source>
        <translation>Neue Firewall, mit Tunnel von %1</translation>
    </message>
    <message>
        <source>A new router, with a tunnel from %1</source>
        <translation>Neuer Router, mit Tunnel von %1</translation>
    </message>
    <message>
        <source>Release to put a copy into %1 · Esc cancels</source>
        <translation>Loslassen legt eine Kopie in %1 ab · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release to drop a copy here · Esc cancels</source>
        <translation>Loslassen legt hier eine Kopie ab · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release to place · Ctrl copies · Alt ignores the grid · Esc cancels</source>
        <translation>Loslassen legt ab · Strg kopiert · Alt ohne Raster · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release to take it out · Ctrl copies · Esc cancels</source>
        <translation>Loslassen nimmt es heraus · Strg kopiert · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release to put it into %1, which is collapsed and hides it · Esc puts it back</source>
        <translation>Loslassen legt es in %1 ab, das zugeklappt ist und es verbirgt · Esc stellt zurück</translation>
    </message>
    <message>
        <source>Release to move it into %1 · Ctrl copies · Esc cancels</source>
        <translation>Loslassen verschiebt nach %1 · Strg kopiert · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release: the tunnel goes from %1 to %2</source>
        <translation>Loslassen: Der Tunnel führt von %1 zu %2</translation>
    </message>
    <message>
        <source>Drop on another gateway · anywhere else leaves it unchanged</source>
        <translation>Auf einem anderen Gateway ablegen · anderswo bleibt es unverändert</translation>
    </message>
    <message>
        <source>Drop on another item · anywhere else leaves it unchanged</source>
        <translation>Auf einem anderen Element ablegen · anderswo bleibt es unverändert</translation>
    </message>
    <message>
        <source>Attach the dependency to %1</source>
        <translation>Abhängigkeit auf %1 umlegen</translation>
    </message>
    <message>
        <source>%1 × %2 · release to keep · Alt ignores the grid · Esc cancels</source>
        <translation>%1 × %2 · loslassen übernimmt · Alt ohne Raster · Esc bricht ab</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>%1 no longer requires %2</source>
        <translation>%1 benötigt %2 nicht mehr</translation>
    </message>
    <message>
        <source>%1 runs on no host any more</source>
        <translation>%1 läuft auf keinem Host mehr</translation>
    </message>
    <message>
        <source>%1 loses a copy of its data</source>
        <translation>%1 verliert eine Kopie der Daten</translation>
    </message>
    <message>
        <source>%1 has no site to recover to any more</source>
        <translation>%1 hat keinen Ausweichstandort mehr</translation>
    </message>
    <message>
        <source>%1 has no recovery host any more</source>
        <translation>%1 hat keinen Ausweich-Host mehr</translation>
    </message>
    <message>
        <source>%1 has no standby any more</source>
        <translation>%1 hat kein Standby mehr</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>%1 fails nothing any more</source>
        <translation>%1 lässt nichts mehr ausfallen</translation>
    </message>
    <message>
        <source>%1 fails less</source>
        <translation>%1 lässt weniger ausfallen</translation>
    </message>
    <message>
        <source>%1 covers no service any more</source>
        <translation>%1 deckt keinen Dienst mehr ab</translation>
    </message>
    <message>
        <source>%1 has no members any more</source>
        <translation>%1 hat keine Mitglieder mehr</translation>
    </message>
    <message>
        <source>%1 no longer refers to it</source>
        <translation>%1 verweist nicht mehr darauf</translation>
    </message>
    <message>
        <source>%1 “%2” is deleted with it</source>
        <translation>%1 „%2“ wird mitgelöscht</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>ChecklistTexts</name>
    <message>
        <source>Nothing drawn or imported</source>
        <translation>Nichts gezeichnet oder importiert</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has an RTO</source>
        <translation>Nichts hat eine RTO</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) with an RTO</source>
        <translation>
            <numerusform>%n Komponente mit RTO</numerusform>
            <numerusform>%n Komponenten mit RTO</numerusform>
        </translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>Noch nicht geplant</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>Wird ermittelt …</translation>
    </message>
    <message>
        <source>No scenario takes anything down</source>
        <translation>Kein Szenario legt etwas lahm</translation>
    </message>
    <message>
        <source>%1 of %2 can be recovered</source>
        <translation>%1 von %2 wiederherstellbar</translation>
    </message>
    <message>
        <source>Nobody to call is named</source>
        <translation>Niemand, der zu rufen wäre</translation>
    </message>
    <message>
        <source>%1 has no phone number</source>
        <translation>%1 hat keine Telefonnummer</translation>
    </message>
    <message>
        <source>%1 has no deputy</source>
        <translation>%1 hat keine Vertretung</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is overdue</source>
        <translation>%1 ist überfällig</translation>
    </message>
    <message>
        <source>None is planned</source>
        <translation>Keine geplant</translation>
    </message>
    <message>
        <source>No exercise has a date</source>
        <translation>Keine Übung hat ein Datum</translation>
    </message>
    <message>
        <source>Next on %1</source>
        <translation>Nächste am %1</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ChoiceTexts</name>
    <message>
        <source>On-premises</source>
        <translation>Eigenes Rechenzentrum</translation>
    </message>
    <message>
        <source>Private cloud</source>
        <translation>Private Cloud</translation>
    </message>
    <message>
        <source>Cloud region</source>
        <translation>Cloud-Region</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>Verfügbarkeitszone</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>Colocation</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Hauptstandort</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Ausweichstandort</translation>
    </message>
    <message>
        <source>Active-active</source>
        <translation>Aktiv-aktiv</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Docker host</source>
        <translation>Docker-Host</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>Middleware</source>
        <translation>Middleware</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>Audit server</source>
        <translation>Audit-Server</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>VPN gateway</source>
        <translation>VPN-Gateway</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Dritter</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Benutzergruppe</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Synchronous replica</source>
        <translation>Synchrones Replikat</translation>
    </message>
    <message>
        <source>Asynchronous replica</source>
        <translation>Asynchrones Replikat</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Betriebsbereit</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hart</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rücksicherung</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Neuaufbau</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>WireGuard</source>
        <translation>WireGuard</translation>
    </message>
    <message>
        <source>IPsec</source>
        <translation>IPsec</translation>
    </message>
    <message>
        <source>OpenVPN</source>
        <translation>OpenVPN</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verboten</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Zerstört</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>Vierteljährlich</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Jährlich</translation>
    </message>
    <message>
        <source>Tabletop</source>
        <translation>Planspiel</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Full interruption</source>
        <translation>Vollübung</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Curved</source>
        <translation>Geschwungen</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Rechtwinklig</translation>
    </message>
    <message>
        <source>Redundancy group: up while enough of its members are</source>
        <translation>Redundanzgruppe: läuft, solange genügend ihrer Mitglieder laufen</translation>
    </message>
    <message>
        <source>Authentication server: without it nobody can sign in</source>
        <translation>Authentifizierungsserver: Ohne ihn kann sich niemand anmelden</translation>
    </message>
    <message>
        <source>Third party: an external service that the estate relies on</source>
        <translation>Dritter: ein externer Dienst, auf den die IT-Landschaft angewiesen ist</translation>
    </message>
    <message>
        <source>User group: people who use the services</source>
        <translation>Benutzergruppe: Personen, die die Dienste nutzen</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Break-glass account</source>
        <translation>Notfallkonto</translation>
    </message>
    <message>
        <source>Support contract</source>
        <translation>Supportvertrag</translation>
    </message>
    <message>
        <source>Not restarted</source>
        <translation>Kein Neustart</translation>
    </message>
    <message>
        <source>After a failure</source>
        <translation>Nach einem Fehler</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Unless stopped</source>
        <translation>Außer wenn angehalten</translation>
    </message>
    <message>
        <source>Different hosts</source>
        <translation>Verschiedene Hosts</translation>
    </message>
    <message>
        <source>Different sites</source>
        <translation>Verschiedene Standorte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>A (IPv4 address)</source>
        <translation>A (IPv4-Adresse)</translation>
    </message>
    <message>
        <source>AAAA (IPv6 address)</source>
        <translation>AAAA (IPv6-Adresse)</translation>
    </message>
    <message>
        <source>CNAME (another name)</source>
        <translation>CNAME (anderer Name)</translation>
    </message>
    <message>
        <source>MX (mail server)</source>
        <translation>MX (Mailserver)</translation>
    </message>
    <message>
        <source>SRV (service)</source>
        <translation>SRV (Dienst)</translation>
    </message>
    <message>
        <source>TXT</source>
        <translation>TXT</translation>
    </message>
    <message>
        <source>Walk-through</source>
        <translation>Durchsprache</translation>
    </message>
    <message>
        <source>Restore test</source>
        <translation>Wiederherstellungstest</translation>
    </message>
    <message>
        <source>Parallel test</source>
        <translation>Paralleltest</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Partly met</source>
        <translation>Teilweise erfüllt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Recovery stopped</source>
        <translation>Wiederherstellung abgebrochen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Einspielung</translation>
    </message>
    <message>
        <source>Other strategy</source>
        <translation>Andere Strategie</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Regulators</source>
        <translation>Aufsichtsbehörden</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Belegschaft</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>CliTexts</name>
    <message>
        <source>Fix: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The plans are the same.</source>
        <translation>Die Pläne sind gleich.</translation>
    </message>
    <message>
        <source>changed project</source>
        <translation>Projekt geändert</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Bestimmt durch</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Vertragsstrafe</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source> (capped)</source>
        <translation> (gedeckelt)</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Version %1 &quot;%2&quot; holds the entries up to %3.</source>
        <translation>Version %1 &quot;%2&quot; enthält die Einträge bis %3.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New project from a sample</source>
        <translation>Neues Projekt aus einem Beispiel</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>all lost</source>
        <translation>vollständig verloren</translation>
    </message>
    <message>
        <source>Not recoverable: %1.</source>
        <translation>Nicht wiederherstellbar: %1.</translation>
    </message>
    <message>
        <source>Work starts %1 after the incident.</source>
        <translation>Die Arbeit beginnt %1 nach dem Vorfall.</translation>
    </message>
    <message>
        <source>Everything recoverable is back after %1; %2.</source>
        <translation>Alles Wiederherstellbare ist nach %1 zurück; %2.</translation>
    </message>
    <message>
        <source>no schedule is shorter</source>
        <translation>kein Ablaufplan ist kürzer</translation>
    </message>
    <message>
        <source>Nothing is lost or disabled.</source>
        <translation>Nichts ist verloren oder außer Betrieb.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Window: stop at the recovery site</source>
        <translation>Fenster: Halt am Ausweichstandort</translation>
    </message>
    <message>
        <source>After the window</source>
        <translation>Nach dem Fenster</translation>
    </message>
    <message>
        <source>Failback after %1</source>
        <translation>Rückweg nach %1</translation>
    </message>
    <message>
        <source>The window starts after %1; the services are down for %2.</source>
        <translation>Das Fenster beginnt nach %1; die Dienste fallen %2 aus.</translation>
    </message>
    <message>
        <source>The services are down for %1.</source>
        <translation>Die Dienste fallen %1 aus.</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Zurück nach</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Worst RPO</source>
        <translation>Schlechteste RPO</translation>
    </message>
    <message>
        <source>Worst RTO</source>
        <translation>Schlechteste RTO</translation>
    </message>
    <message>
        <source>Failing one thing after the other</source>
        <translation>Eins nach dem anderen fällt aus</translation>
    </message>
    <message>
        <source>sooner</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>P90</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Everything recoverable</source>
        <translation>Alles Wiederherstellbare</translation>
    </message>
    <message>
        <source>Critical in</source>
        <translation>Kritisch in</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Strategies of %1 after %2</source>
        <translation>Strategien von %1 nach %2</translation>
    </message>
    <message>
        <source>Cost in %1</source>
        <translation>Kosten in %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>no schedule costs less</source>
        <translation>kein Ablauf kostet weniger</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 ways to fix it: choose one in the window.</source>
        <translation>%1 Möglichkeiten zur Abhilfe: eine davon im Fenster wählen.</translation>
    </message>
    <message>
        <source>%1 %2: would be fixed: %3</source>
        <translation>%1 %2: würde behoben: %3</translation>
    </message>
    <message>
        <source>%1 %2: fixed: %3</source>
        <translation>%1 %2: behoben: %3</translation>
    </message>
    <message>
        <source>No finding has a single safe fix: nothing was changed.</source>
        <translation>Kein Befund hat genau eine sichere Abhilfe: es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Teams have working hours: the incident is assumed to happen on %1 (--start).</source>
        <translation>Teams haben Arbeitszeiten: Als Zeitpunkt des Vorfalls wird %1 angenommen (--start).</translation>
    </message>
    <message>
        <source>not recoverable</source>
        <translation>nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Before the window, while the recovery site is in service</source>
        <translation>Vor dem Fenster, während der Ausweichstandort in Betrieb ist</translation>
    </message>
    <message>
        <source>Window: start at the primary site</source>
        <translation>Fenster: Start am Primärstandort</translation>
    </message>
    <message>
        <source>Teams have working hours: the failback is assumed to be decided on %1 (--start).</source>
        <translation>Teams haben Arbeitszeiten: Als Zeitpunkt der Entscheidung zur Rückführung wird %1 angenommen (--start).</translation>
    </message>
    <message>
        <source>Nothing was recovered at another site: no failback is needed.</source>
        <translation>Nichts wurde an einem anderen Standort wiederhergestellt: Eine Rückführung ist nicht nötig.</translation>
    </message>
    <message>
        <source>The primary site is ready after %1.</source>
        <translation>Der Primärstandort ist nach %1 bereit.</translation>
    </message>
    <message>
        <source>It is unknown when the primary site is ready.</source>
        <translation>Wann der Primärstandort bereit ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>It is unknown how long the services are down.</source>
        <translation>Wie lange die Dienste ausfallen, ist unbekannt.</translation>
    </message>
    <message>
        <source>Does not fail back: %1.</source>
        <translation>Wird nicht zurückgeführt: %1.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>give either -o FILE for a new project or --into FILE for an existing one</source>
        <translation>entweder -o DATEI für ein neues Projekt oder --into DATEI für ein vorhandenes angeben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Not recoverable</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Targets missed</source>
        <translation>Verfehlte Ziele</translation>
    </message>
    <message>
        <source>Planned scenario</source>
        <translation>Geplantes Szenario</translation>
    </message>
    <message>
        <source>due to</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>Not recoverable in</source>
        <translation>Nicht wiederherstellbar bei</translation>
    </message>
    <message>
        <source>Nothing in the plan can fail.</source>
        <translation>Im Plan gibt es nichts, das ausfallen könnte.</translation>
    </message>
    <message>
        <source>Work is assumed to start at once: no scenario of the plan says otherwise.</source>
        <translation>Annahme: Die Arbeit beginnt sofort, da kein Szenario des Plans etwas anderes angibt.</translation>
    </message>
    <message>
        <source>Work is assumed to start %1 after the incident, as in the plan&apos;s own scenarios.</source>
        <translation>Annahme: Die Arbeit beginnt %1 nach dem Vorfall, wie in den Szenarien des Plans.</translation>
    </message>
    <message>
        <source>Left out because there are too many: %1.</source>
        <translation>Ausgelassen, weil es zu viele sind: %1.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>No single change that was tried shortens the recovery.</source>
        <translation>Keine der durchgespielten Änderungen verkürzt den Wiederanlauf.</translation>
    </message>
    <message>
        <source>What would shorten the recovery</source>
        <translation>Was den Wiederanlauf verkürzt</translation>
    </message>
    <message>
        <source>Everything back</source>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>If a step takes twice as long</source>
        <translation>Wenn ein Schritt doppelt so lange dauert</translation>
    </message>
    <message>
        <source>a cheaper one may exist</source>
        <translation>ein günstigerer ist möglich</translation>
    </message>
    <message>
        <source>no schedule meets the priorities better</source>
        <translation>kein Ablauf entspricht den Prioritäten besser</translation>
    </message>
    <message>
        <source>one that meets the priorities better may exist</source>
        <translation>ein den Prioritäten besser entsprechender ist möglich</translation>
    </message>
    <message>
        <source>no schedule is shorter than %1</source>
        <translation>kein Ablauf ist kürzer als %1</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>%1 runs of the planned schedule with random durations (seed %2).</source>
        <translation>%1 Läufe des geplanten Ablaufs mit zufälligen Dauern (Startwert %2).</translation>
    </message>
    <message>
        <source>%1 is not possible: %2.</source>
        <translation>%1 ist nicht möglich: %2.</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>Nothing to check yet: the plan is empty.</source>
        <translation>Noch nichts zu prüfen: Der Plan ist leer.</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>%1 is not a whole number from %2 to %3</source>
        <translation>%1 ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 is not a number from %2 to %3</source>
        <translation>%1 ist keine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>nothing is given; leave the option out or name it</source>
        <translation>ohne Angabe; die Option weglassen oder einen Namen angeben</translation>
    </message>
    <message>
        <source>1 component</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>… and 1 more error</source>
        <translation>… und 1 weiterer Fehler</translation>
    </message>
    <message>
        <source>… and %1 more errors</source>
        <translation>… und %1 weitere Fehler</translation>
    </message>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation>die Standardausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 is no text: write it to a file, e.g. -o plan.%1</source>
        <translation>%1 ist kein Text: in eine Datei schreiben, z. B. -o plan.%1</translation>
    </message>
    <message>
        <source>No contract is affected.</source>
        <translation>Kein Vertrag ist betroffen.</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Summe: %1</translation>
    </message>
    <message>
        <source>The plan has no scenarios: add one, or say what fails with --fail KIND:NAME.</source>
        <translation>Der Plan hat keine Szenarien: eines hinzufügen oder mit --fail ART:NAME angeben, was ausfällt.</translation>
    </message>
    <message>
        <source>Unknown: %1.</source>
        <translation>Unbekannt: %1.</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>1 component added</source>
        <translation>1 Komponente hinzugefügt</translation>
    </message>
    <message>
        <source>%1 components added</source>
        <translation>%1 Komponenten hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>The project has no history.</source>
        <translation>Das Projekt hat keinen Verlauf.</translation>
    </message>
    <message>
        <source>no sample is called %1</source>
        <translation>kein Beispiel heißt %1</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) miss a target</source>
        <translation>
            <numerusform>%n Komponente verfehlt ein Ziel</numerusform>
            <numerusform>%n Komponenten verfehlen ein Ziel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whether %n component(s) meet their targets is unknown</source>
        <translation>
            <numerusform>ob %n Komponente ihre Ziele einhält, ist unbekannt</numerusform>
            <numerusform>ob %n Komponenten ihre Ziele einhalten, ist unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>no kind of component is called %1</source>
        <translation>keine Art von Komponente heißt %1</translation>
    </message>
    <message>
        <source>no provider is called %1</source>
        <translation>kein Anbieter heißt %1</translation>
    </message>
    <message>
        <source>%1 is not KIND:NAME, where KIND is one of %2</source>
        <translation>%1 ist nicht ART:NAME, wobei ART eines von %2 ist</translation>
    </message>
    <message>
        <source>the plan has no scenario; say what fails with --fail KIND:NAME</source>
        <translation>der Plan hat kein Szenario; mit --fail ART:NAME angeben, was ausfällt</translation>
    </message>
    <message>
        <source>no scenario is called %1; the plan has none</source>
        <translation>kein Szenario heißt %1; der Plan hat keines</translation>
    </message>
    <message>
        <source>--scenario NAME or --fail KIND:NAME is required</source>
        <translation>--scenario NAME oder --fail ART:NAME ist erforderlich</translation>
    </message>
    <message>
        <source>--start %1 %2</source>
        <translation>--start %1 %2</translation>
    </message>
    <message>
        <source>The plan states no time zone: hours and times are taken to be in UTC.</source>
        <translation>Der Plan nennt keine Zeitzone: Arbeitszeiten und Zeitpunkte gelten in UTC.</translation>
    </message>
    <message>
        <source>--time-limit %1 is not a duration from 1s to 1d; expected e.g. 10s</source>
        <translation>--time-limit %1 ist keine Dauer von 1s bis 1d; erwartet wird z. B. 10s</translation>
    </message>
    <message>
        <source>1 run of the planned schedule with random durations (seed %1).</source>
        <translation>1 Lauf des geplanten Ablaufs mit zufälligen Dauern (Startwert %1).</translation>
    </message>
    <message>
        <source>%1 is one argument too many; see %2</source>
        <translation>%1 ist ein Argument zu viel; siehe %2</translation>
    </message>
    <message>
        <source>%1 has no option %2</source>
        <translation>%1 hat keine Option %2</translation>
    </message>
    <message>
        <source>%1; see %2</source>
        <translation>%1; siehe %2</translation>
    </message>
    <message>
        <source>no subcommand is called %1</source>
        <translation>kein Unterbefehl heißt %1</translation>
    </message>
    <message>
        <source>%1; see drawbridge help</source>
        <translation>%1; siehe drawbridge help</translation>
    </message>
    <message>
        <source>the window has no option %1</source>
        <translation>das Fenster hat keine Option %1</translation>
    </message>
    <message>
        <source>there is no file %1: check its name</source>
        <translation>es gibt keine Datei %1: den Namen prüfen</translation>
    </message>
    <message>
        <source>%1, unknown %2</source>
        <translation>%1, unbekannt %2</translation>
    </message>
    <message>
        <source>Which steps are critical is unknown: %1.</source>
        <translation>Welche Schritte kritisch sind, ist unbekannt: %1.</translation>
    </message>
    <message>
        <source>What is not recoverable is counted for one whole window of its contract.</source>
        <translation>Was nicht wiederherstellbar ist, zählt für einen ganzen Abrechnungszeitraum seines Vertrags.</translation>
    </message>
    <message>
        <source>targets are never invented: give them with --rto and --rpo</source>
        <translation>Ziele werden nie erfunden: mit --rto und --rpo angeben</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1, to be built</source>
        <translation>%1, aufzubauen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>Scenario: %1, detected after %2, declared after %3 more.</source>
        <translation>Szenario: %1, erkannt nach %2, ausgerufen nach weiteren %3.</translation>
    </message>
    <message>
        <source>Protection group: %1, %2 members.</source>
        <translation>Schutzgruppe: %1, %2 Mitglieder.</translation>
    </message>
    <message>
        <source>Assumptions: the cautious set is switched on.</source>
        <translation>Annahmen: der vorsichtige Satz wird eingeschaltet.</translation>
    </message>
    <message numerus="yes">
        <source>%1, whose volumes %n other(s) share</source>
        <translation>
            <numerusform>%1, dessen Volumes %n anderer Dienst teilt</numerusform>
            <numerusform>%1, dessen Volumes %n andere Dienste teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>No copy of the data is in the plan, so it comes back empty: %1.</source>
        <translation>Keine Kopie der Daten steht im Plan, also kommt es leer wieder: %1.</translation>
    </message>
    <message>
        <source>If there are backups, or will be, at %1, every %2, say --accept backup.</source>
        <translation>Gibt es Sicherungen an %1 alle %2, oder wird es sie geben, dann --accept backup angeben.</translation>
    </message>
    <message>
        <source>No target is given, so nothing is met and nothing is missed: %1. Give them with --rto and --rpo, or one by one in the project.</source>
        <translation>Kein Ziel ist angegeben, also wird nichts erreicht und nichts verfehlt: %1. Ziele mit --rto und --rpo angeben oder einzeln im Projekt.</translation>
    </message>
    <message>
        <source>Nothing to propose: everything at %1 has a recovery.</source>
        <translation>Nichts vorzuschlagen: alles an %1 hat einen Wiederanlauf.</translation>
    </message>
    <message>
        <source>is no project, so nothing can be written to it: import it into a project first, or look with --dry-run</source>
        <translation>ist kein Projekt, also kann nichts hineingeschrieben werden: erst in ein Projekt importieren oder mit --dry-run ansehen</translation>
    </message>
    <message>
        <source>%1 %2 %3 findings</source>
        <translation>%1 %2 %3 Befunde</translation>
    </message>
    <message>
        <source>The first: %1</source>
        <translation>Der erste: %1</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Tables do not carry the settings of the project (name, currency, time zone, assumptions …) nor the places on diagrams; plan text and the project do.</source>
        <translation>Tabellen enthalten weder die Einstellungen des Projekts (Name, Währung, Zeitzone, Annahmen …) noch die Plätze auf Diagrammen; Plantext und Projekt enthalten sie.</translation>
    </message>
    <message>
        <source>--map takes &quot;Heading=field&quot;, not %1</source>
        <translation>--map erwartet „Überschrift=Feld“, nicht %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(ausgelassen)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>the tables have no rows</source>
        <translation>die Tabellen haben keine Zeilen</translation>
    </message>
    <message>
        <source>%1: table of %2 (%3), %4, cells separated by %5, headings in row %6, rows: %7</source>
        <translation>%1: Tabelle %2 (%3), %4, Trennzeichen %5, Überschriften in Zeile %6, Zeilen: %7</translation>
    </message>
    <message>
        <source>Nothing would be imported: the tables have errors.</source>
        <translation>Nichts würde importiert: die Tabellen haben Fehler.</translation>
    </message>
    <message>
        <source>Would be imported: %1</source>
        <translation>Würde importiert: %1</translation>
    </message>
    <message>
        <source>--json tells how tables would be read: give --dry-run, too</source>
        <translation>--json sagt, wie Tabellen gelesen würden: dazu --dry-run angeben</translation>
    </message>
    <message>
        <source>only Compose files may be several; give one project or plan text</source>
        <translation>nur Compose-Dateien dürfen mehrere sein; ein Projekt oder einen Plantext angeben</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>in the plan</source>
        <translation>im Plan</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>would close a circle</source>
        <translation>würde einen Kreis schließen</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>What is only proposed goes into the plan with --accept, by its name or by rule: --accept stated,likely.</source>
        <translation>Was nur vorgeschlagen ist, kommt mit --accept in den Plan, mit seinem Namen oder durch eine Regel: --accept stated,likely.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 gone</source>
        <translation>%1 neu, %2 geändert, %3 unverändert, %4 verschwunden</translation>
    </message>
    <message>
        <source>Nothing was written. Components: %1.</source>
        <translation>Nichts wurde geschrieben. Komponenten: %1.</translation>
    </message>
    <message>
        <source>%1: components: %2.</source>
        <translation>%1: Komponenten: %2.</translation>
    </message>
    <message>
        <source>What is gone was kept in the plan; delete it there if it is obsolete.</source>
        <translation>Was verschwunden ist, blieb im Plan; dort zu löschen, wenn es überholt ist.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>already exists: choose another name, or use --into to add to it</source>
        <translation>ist bereits vorhanden: einen anderen Namen wählen oder mit --into ergänzen</translation>
    </message>
    <message>
        <source>%1 takes HOST=FILE, not %2</source>
        <translation>%1 erwartet HOST=DATEI, nicht %2</translation>
    </message>
    <message>
        <source>no component is called %1</source>
        <translation>keine Komponente heißt %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>as its standard build</source>
        <translation>wie sein Standardaufbau</translation>
    </message>
    <message>
        <source>no standard build</source>
        <translation>kein Standardaufbau</translation>
    </message>
    <message>
        <source>Recorded in %1.</source>
        <translation>Festgehalten in %1.</translation>
    </message>
    <message>
        <source>Nothing was recorded; --record keeps it in the project.</source>
        <translation>Nichts wurde festgehalten; --record hält es im Projekt fest.</translation>
    </message>
    <message>
        <source>no host of the plan has an engine endpoint: name an endpoint, or discover one first</source>
        <translation>kein Host des Plans hat einen Engine-Endpunkt: einen Endpunkt nennen oder zuerst einlesen</translation>
    </message>
    <message>
        <source>Take the build of %1 as standard</source>
        <translation>Aufbau von %1 als Standard nehmen</translation>
    </message>
    <message>
        <source>%1 is no Docker host</source>
        <translation>%1 ist kein Docker-Host</translation>
    </message>
    <message>
        <source> (waived)</source>
        <translation> (ausgenommen)</translation>
    </message>
    <message>
        <source>No engine was read, so nothing was compared.</source>
        <translation>Keine Engine wurde gelesen, also nichts verglichen.</translation>
    </message>
    <message>
        <source>%1 was not read, so its present state is not known</source>
        <translation>%1 wurde nicht gelesen, der jetzige Zustand ist also nicht bekannt</translation>
    </message>
    <message>
        <source>Findings of one rule, and what follows from another finding, are shown together; --all shows each.</source>
        <translation>Befunde einer Regel und was aus einem anderen Befund folgt, stehen zusammen; --all zeigt jeden.</translation>
    </message>
    <message>
        <source>there is no difference %1; nothing differs</source>
        <translation>es gibt keine Abweichung %1; nichts weicht ab</translation>
    </message>
    <message>
        <source>there is no difference %1; there are: %2</source>
        <translation>es gibt keine Abweichung %1; es gibt: %2</translation>
    </message>
    <message>
        <source>Everything is as the plan says, or waived.</source>
        <translation>Alles ist wie geplant oder wird geduldet.</translation>
    </message>
    <message>
        <source>Take %1 into the plan</source>
        <translation>%1 in den Plan übernehmen</translation>
    </message>
    <message>
        <source>Take %1 into the standard build</source>
        <translation>%1 in den Standardaufbau übernehmen</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>%1 dulden</translation>
    </message>
    <message>
        <source>--waive, --because and --until go together</source>
        <translation>--waive, --because und --until gehören zusammen</translation>
    </message>
    <message>
        <source>--until takes a day to come, such as %1, not %2</source>
        <translation>--until verlangt einen künftigen Tag, etwa %1, nicht %2</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>source gone</source>
        <translation>Quelle fehlt</translation>
    </message>
    <message>
        <source>destination gone</source>
        <translation>Ziel fehlt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>ausgesperrt</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>eingelassen</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>umgezogen</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>--port: %1 %2</source>
        <translation>--port: %1 %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEIN</translation>
    </message>
    <message>
        <source>During the recovery</source>
        <translation>Während der Wiederherstellung</translation>
    </message>
    <message>
        <source>Time and state</source>
        <translation>Zeit und Zustand</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Normal:</source>
        <translation>Normal:</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>Danach:</translation>
    </message>
    <message>
        <source>--from and --to go together</source>
        <translation>--from und --to gehören zusammen</translation>
    </message>
    <message>
        <source>The plan names no accesses. Ask with --from and --to, or add who must reach what.</source>
        <translation>Der Plan nennt keine Zugriffe. Mit --from und --to fragen oder eintragen, wer was erreichen muss.</translation>
    </message>
    <message>
        <source>%1 rules, %2 translations, %3 addresses, %4 routes; %5 components added</source>
        <translation>%1 Regeln, %2 Umsetzungen, %3 Adressen, %4 Routen; %5 Komponenten hinzugefügt</translation>
    </message>
    <message>
        <source>%1 tunnels added, %2 completed, %3 unchanged; %4 components added</source>
        <translation>%1 Tunnel hinzugefügt, %2 ergänzt, %3 unverändert; %4 Komponenten hinzugefügt</translation>
    </message>
    <message>
        <source>--time-limit %1 is not a duration from 1s to 1h; expected e.g. 5s</source>
        <translation>--time-limit %1 ist keine Dauer von 1s bis 1h; erwartet wird etwa 5s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of ?</source>
        <translation>%1 von ?</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Recovers elsewhere</source>
        <translation>Läuft anderswo wieder an</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Stays off</source>
        <translation>Bleibt aus</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>By priority, no more can be recovered: that is proven.</source>
        <translation>Nach Priorität kann nicht mehr wiederhergestellt werden: Das ist bewiesen.</translation>
    </message>
    <message>
        <source>Priority %1: %2 of %3 fit; it is open whether up to %4 do.</source>
        <translation>Priorität %1: %2 von %3 haben Platz; ob bis zu %4 Platz haben, ist offen.</translation>
    </message>
    <message>
        <source>Needs unknown, counted as nothing: %1. The fit rests on it.</source>
        <translation>Bedarf unbekannt, als nichts gezählt: %1. Darauf beruht das Ergebnis.</translation>
    </message>
    <message>
        <source>Capacity unknown, taken as enough: %1. The fit rests on it.</source>
        <translation>Kapazität unbekannt, als ausreichend angenommen: %1. Darauf beruht das Ergebnis.</translation>
    </message>
    <message>
        <source>Capacity after %1</source>
        <translation>Kapazität nach %1</translation>
    </message>
    <message>
        <source>Nothing is recovered on a Docker host in this scenario.</source>
        <translation>In diesem Szenario wird nichts auf einem Docker-Host wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Not recovered by the plan, whatever the room: %1.</source>
        <translation>Vom Plan nicht wiederhergestellt, wie viel Platz auch ist: %1.</translation>
    </message>
    <message>
        <source>--leave-off says what --accept writes: give both</source>
        <translation>--leave-off sagt, was --accept schreibt: beides angeben</translation>
    </message>
    <message>
        <source>is no project, so nothing can be written to it: import it into a project first, or look without --accept</source>
        <translation>ist kein Projekt, also kann nichts hineingeschrieben werden: zuerst in ein Projekt importieren oder ohne --accept nachsehen</translation>
    </message>
    <message>
        <source>Accepted: the plan recovers on these hosts now.</source>
        <translation>Übernommen: Der Plan stellt nun auf diesen Hosts wieder her.</translation>
    </message>
    <message>
        <source>Nothing to accept: the plan recovers on these hosts already.</source>
        <translation>Nichts zu übernehmen: Der Plan stellt schon auf diesen Hosts wieder her.</translation>
    </message>
    <message>
        <source>--compose writes a file for each host: give a folder with -o FOLDER</source>
        <translation>--compose schreibt eine Datei je Host: mit -o ORDNER einen Ordner angeben</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1: %n Dienst</numerusform>
            <numerusform>%1: %n Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>What each file still needs is written above its services.</source>
        <translation>Was jede Datei noch braucht, steht über ihren Diensten.</translation>
    </message>
    <message>
        <source>nobody is there to ask: say --yes to go on without a question</source>
        <translation>niemand ist da, der gefragt werden kann: mit --yes ohne Frage fortfahren</translation>
    </message>
    <message>
        <source>On %1 this will be made, and removed at the end</source>
        <translation>Auf %1 wird dies angelegt und am Ende entfernt</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Networks, from which nothing outside can be reached: %1</source>
        <translation>Netze, aus denen nichts außerhalb erreichbar ist: %1</translation>
    </message>
    <message>
        <source>Volumes: %1</source>
        <translation>Volumes: %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>runs, no health check</source>
        <translation>läuft, ohne Gesundheitsprüfung</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>never healthy</source>
        <translation>nie gesund</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>Start bei</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Plan says</source>
        <translation>Laut Plan</translation>
    </message>
    <message>
        <source>%1 did not come up: %2.</source>
        <translation>%1 kam nicht hoch: %2.</translation>
    </message>
    <message>
        <source>%1 only came up after %2 was up, and the plan knows of no dependency between them; perhaps it needs it.</source>
        <translation>%1 kam erst hoch, als %2 lief, und der Plan kennt keine Abhängigkeit zwischen beiden; vielleicht wird es gebraucht.</translation>
    </message>
    <message>
        <source>The rehearsal was stopped before its end.</source>
        <translation>Die Probe wurde vor ihrem Ende angehalten.</translation>
    </message>
    <message>
        <source>Everything that the rehearsal made is removed.</source>
        <translation>Alles, was die Probe angelegt hat, ist entfernt.</translation>
    </message>
    <message>
        <source>These could not be removed; try drawbridge rehearse clean: %1</source>
        <translation>Diese konnten nicht entfernt werden; drawbridge rehearse clean versuchen: %1</translation>
    </message>
    <message>
        <source>an earlier rehearsal left this on %1, or one is running there: %2</source>
        <translation>eine frühere Probe hat dies auf %1 hinterlassen, oder dort läuft eine: %2</translation>
    </message>
    <message>
        <source>it stays; drawbridge rehearse clean --on %1 removes it</source>
        <translation>es bleibt; drawbridge rehearse clean --on %1 entfernt es</translation>
    </message>
    <message>
        <source>Remove it first?</source>
        <translation>Zuerst entfernen?</translation>
    </message>
    <message>
        <source>Take over the durations of a rehearsal</source>
        <translation>Dauern einer Probe übernehmen</translation>
    </message>
    <message>
        <source>--json leaves no place for a question: give --yes, too</source>
        <translation>--json lässt keinen Platz für eine Frage: auch --yes angeben</translation>
    </message>
    <message>
        <source>Make it?</source>
        <translation>Anlegen?</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>--record takes the measured durations into the plan.</source>
        <translation>--record übernimmt die gemessenen Dauern in den Plan.</translation>
    </message>
    <message>
        <source>something of the rehearsal is left on %1; remove it with drawbridge rehearse clean --on %1</source>
        <translation>etwas von der Probe ist auf %1 geblieben; mit drawbridge rehearse clean --on %1 entfernen</translation>
    </message>
    <message>
        <source>No rehearsal left anything on %1.</source>
        <translation>Keine Probe hat etwas auf %1 hinterlassen.</translation>
    </message>
    <message>
        <source>Made by rehearsals on %1</source>
        <translation>Von Proben auf %1 angelegt</translation>
    </message>
    <message>
        <source>Remove it?</source>
        <translation>Entfernen?</translation>
    </message>
    <message>
        <source>these could not be removed: %1</source>
        <translation>diese konnten nicht entfernt werden: %1</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>not recorded, as their procedures restore data, too: %1</source>
        <translation>nicht aufgezeichnet, weil ihre Verfahren auch Daten wiederherstellen: %1</translation>
    </message>
    <message>
        <source>To take or to waive them, name them so: %1</source>
        <translation>Zum Übernehmen oder Ausnehmen heißen sie: %1</translation>
    </message>
    <message>
        <source>told</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>FEHLT</translation>
    </message>
    <message>
        <source>Nothing changes in the network.</source>
        <translation>Im Netz ändert sich nichts.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Routes that must exist</source>
        <translation>Nötige Routen</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>hosts of %1</source>
        <translation>Hosts von %1</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>re-created</source>
        <translation>neu aufgebaut</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are missing in the plan.</source>
        <translation>
            <numerusform>%n Zeile fehlt im Plan.</numerusform>
            <numerusform>%n Zeilen fehlen im Plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>--mapping needs a scenario: --scenario or --fail</source>
        <translation>--mapping braucht ein Szenario: --scenario oder --fail</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Down in a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>Cut sets</source>
        <translation>Minimalschnitte</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Single Points of Failure</translation>
    </message>
    <message>
        <source>Unknown: figures are missing; --component NAME says which.</source>
        <translation>Unbekannt: Angaben fehlen; --component NAME sagt, welche.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Attainable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>can be kept on average</source>
        <translation>im Mittel einhaltbar</translation>
    </message>
    <message>
        <source>promises more than it can give</source>
        <translation>sagt mehr zu, als erreichbar ist</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Likeliest minimal cut sets</source>
        <translation>Wahrscheinlichste Minimalschnitte</translation>
    </message>
    <message>
        <source>Smallest minimal cut sets</source>
        <translation>Kleinste Minimalschnitte</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Birnbaum</source>
        <translation>Birnbaum</translation>
    </message>
    <message>
        <source>Fussell-Vesely</source>
        <translation>Fussell-Vesely</translation>
    </message>
    <message>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <source>RRW</source>
        <translation>RRW</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>The plan has no components.</source>
        <translation>Der Plan hat keine Komponenten.</translation>
    </message>
    <message>
        <source>below %1: %2</source>
        <translation>unter %1: %2</translation>
    </message>
    <message>
        <source>%1 for each %2 more</source>
        <translation>%1 je weitere %2</translation>
    </message>
    <message>
        <source>  %1</source>
        <translation>  %1</translation>
    </message>
    <message>
        <source>  Credits: %1</source>
        <translation>  Gutschriften: %1</translation>
    </message>
    <message>
        <source>  Source (evidence %1, %2):</source>
        <translation>  Quelle (Beleg %1, %2):</translation>
    </message>
    <message>
        <source>    %1</source>
        <translation>    %1</translation>
    </message>
    <message>
        <source>%1 has the terms of %2 now.</source>
        <translation>%1 hat jetzt die Bedingungen von %2.</translation>
    </message>
    <message>
        <source>  What counts as down:</source>
        <translation>  Was als Ausfall zählt:</translation>
    </message>
    <message>
        <source>  Not in the plan:</source>
        <translation>  Nicht im Plan:</translation>
    </message>
    <message>
        <source>The plan has no contracts and no activities: there is no cost to compute.</source>
        <translation>Der Plan hat keine Verträge und keine Aktivitäten: Es sind keine Kosten zu berechnen.</translation>
    </message>
    <message>
        <source>Incident: %1.</source>
        <translation>Vorfall: %1.</translation>
    </message>
    <message>
        <source>Simulating years</source>
        <translation>Simulation von Jahren</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>credit changes</source>
        <translation>Gutschrift ändert sich</translation>
    </message>
    <message>
        <source>credit %1 below %2</source>
        <translation>Gutschrift %1 unter %2</translation>
    </message>
    <message>
        <source>another block</source>
        <translation>ein weiterer Block</translation>
    </message>
    <message>
        <source>penalty begins</source>
        <translation>Vertragsstrafe beginnt</translation>
    </message>
    <message>
        <source>cap reached</source>
        <translation>Obergrenze erreicht</translation>
    </message>
    <message>
        <source>next billing window</source>
        <translation>nächster Abrechnungszeitraum</translation>
    </message>
    <message>
        <source>client may leave</source>
        <translation>Kunde darf kündigen</translation>
    </message>
    <message>
        <source>If it lasts longer</source>
        <translation>Wenn es länger dauert</translation>
    </message>
    <message>
        <source>Each hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Total then</source>
        <translation>Summe dann</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitzenzeit</translation>
    </message>
    <message>
        <source>Own loss</source>
        <translation>Eigener Schaden</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Alone costs</source>
        <translation>Kostet allein</translation>
    </message>
    <message>
        <source>%1 may end the contract: a window is below %2.</source>
        <translation>%1 darf den Vertrag kündigen: Ein Zeitraum liegt unter %2.</translation>
    </message>
    <message>
        <source>scenario %1</source>
        <translation>Szenario %1</translation>
    </message>
    <message>
        <source>site %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>Loss of a year</source>
        <translation>Verlust im Jahr</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>95 % interval from</source>
        <translation>95-%-Intervall von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>P%1</source>
        <translation>P%1</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Ausgelöst durch</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>Mal im Jahr</translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation>Mittlere Kosten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Getragen von</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>Client may leave</source>
        <translation>Kunde darf kündigen</translation>
    </message>
    <message>
        <source>Chance to lose more than</source>
        <translation>Wahrscheinlichkeit, mehr zu verlieren als</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>in einem Jahr</translation>
    </message>
    <message>
        <source>  %1 (%2): %3</source>
        <translation>  %1 (%2): %3</translation>
    </message>
    <message>
        <source>The year costs at least that. Not in it, because the plan does not say:</source>
        <translation>So viel kostet das Jahr mindestens. Nicht enthalten, weil der Plan es nicht angibt:</translation>
    </message>
    <message>
        <source>MTBF and MTTR</source>
        <translation>MTBF und MTTR</translation>
    </message>
    <message>
        <source>MTBF and MTTR of sites</source>
        <translation>MTBF und MTTR von Standorten</translation>
    </message>
    <message>
        <source>rate of scenarios</source>
        <translation>Häufigkeit von Szenarien</translation>
    </message>
    <message>
        <source>length of scenarios, counted at its least</source>
        <translation>Dauer von Szenarien, mit der kürzesten gerechnet</translation>
    </message>
    <message>
        <source>recovery in scenarios, counted as 730 h</source>
        <translation>Wiederherstellung in Szenarien, als 730 h gerechnet</translation>
    </message>
    <message>
        <source>fee of contracts</source>
        <translation>Entgelt von Verträgen</translation>
    </message>
    <message>
        <source>loss per hour of activities</source>
        <translation>Verlust je Stunde von Aktivitäten</translation>
    </message>
    <message>
        <source>  requirements that close a cycle: %1</source>
        <translation>  Abhängigkeiten, die einen Kreis schließen: %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>nichts übrig</translation>
    </message>
    <message>
        <source>Chain of %1</source>
        <translation>Kette von %1</translation>
    </message>
    <message>
        <source>Must be back in</source>
        <translation>Muss zurück sein nach</translation>
    </message>
    <message>
        <source>Is back in</source>
        <translation>Ist zurück nach</translation>
    </message>
    <message>
        <source>Own loss: %1</source>
        <translation>Eigener Schaden: %1</translation>
    </message>
    <message>
        <source>The plan has no activities.</source>
        <translation>Der Plan hat keine Aktivitäten.</translation>
    </message>
    <message>
        <source>What the organisation tolerates</source>
        <translation>Was die Organisation verkraftet</translation>
    </message>
    <message>
        <source>MTPD</source>
        <translation>MTPD</translation>
    </message>
    <message>
        <source>Longest disruption</source>
        <translation>Längste Unterbrechung</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Required RTO</source>
        <translation>Nötige RTO</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>RTO target</source>
        <translation>RTO-Ziel</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>An average year, in %1</source>
        <translation>Ein durchschnittliches Jahr, in %1</translation>
    </message>
    <message>
        <source>1 simulated year (seed %2), %3.</source>
        <translation>1 simuliertes Jahr (Startwert %2), %3.</translation>
    </message>
    <message>
        <source>%1 simulated years (seed %2), %3.</source>
        <translation>%1 simulierte Jahre (Startwert %2), %3.</translation>
    </message>
    <message>
        <source>calendar months</source>
        <translation>Kalendermonate</translation>
    </message>
    <message>
        <source>months of the mean length</source>
        <translation>Monate mittlerer Länge</translation>
    </message>
    <message>
        <source>The budget of %1 is exceeded in %2 of years.</source>
        <translation>Das Budget von %1 wird in %2 der Jahre überschritten.</translation>
    </message>
    <message>
        <source>--normal is of no scenario: leave out --scenario and --fail</source>
        <translation>--normal gehört zu keinem Szenario: --scenario und --fail weglassen</translation>
    </message>
    <message>
        <source>--compare needs --machine NAME: whose files these are</source>
        <translation>--compare braucht --machine NAME: wessen Dateien es sind</translation>
    </message>
    <message>
        <source>these are several files: give a folder with -o FOLDER</source>
        <translation>es sind mehrere Dateien: mit -o ORDNER einen Ordner angeben</translation>
    </message>
    <message>
        <source>-o FOLDER is required, or --compare, or --json</source>
        <translation>-o ORDNER ist erforderlich, oder --compare, oder --json</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>ÄNDERUNG</translation>
    </message>
    <message>
        <source>TO FILL IN</source>
        <translation>AUSZUFÜLLEN</translation>
    </message>
    <message>
        <source>TO CHECK</source>
        <translation>ZU PRÜFEN</translation>
    </message>
    <message>
        <source>The plan gives nothing to generate: no addresses, tunnels, rules or DNS records stand in this state.</source>
        <translation>Der Plan gibt nichts zu erzeugen her: In diesem Zustand bestehen keine Adressen, Tunnel, Regeln oder DNS-Einträge.</translation>
    </message>
    <message>
        <source>%1 does not stand in this state and gets no files.</source>
        <translation>%1 ist in diesem Zustand nicht vorhanden und erhält keine Dateien.</translation>
    </message>
    <message>
        <source>%1 is of normal operation only: take down what it set up.</source>
        <translation>%1 gilt nur im Normalbetrieb: abbauen, was damit eingerichtet wurde.</translation>
    </message>
    <message>
        <source>README.txt in %1 says what to fill in and to check, and in which order to apply them.</source>
        <translation>README.txt in %1 sagt, was auszufüllen und zu prüfen ist und in welcher Reihenfolge die Dateien anzuwenden sind.</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
    <message>
        <source>the kernel&apos;s WireGuard</source>
        <translation>WireGuard des Kernels</translation>
    </message>
    <message>
        <source>a stand-in: a link that takes the same packets, without encryption</source>
        <translation>ein Ersatz: eine Verbindung, die dieselben Pakete annimmt, ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Getragen von</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Stimmen überein</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Weichen ab</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>the analysis says it is answered (%1)</source>
        <translation>laut Analyse kommt eine Antwort (%1)</translation>
    </message>
    <message>
        <source>the analysis says it is not (%1)</source>
        <translation>laut Analyse kommt keine Antwort (%1)</translation>
    </message>
    <message>
        <source>the kernel has no answer</source>
        <translation>der Kernel hat keine Antwort</translation>
    </message>
    <message>
        <source>the kernel has an answer</source>
        <translation>der Kernel hat eine Antwort</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>%1: %2; %3.</source>
        <translation>%1: %2; %3.</translation>
    </message>
    <message>
        <source>%1 → %2: no packet to send: %3.</source>
        <translation>%1 → %2: kein Paket zu senden: %3.</translation>
    </message>
    <message>
        <source>Not tested, such as %1: %2.</source>
        <translation>Nicht getestet, etwa %1: %2.</translation>
    </message>
    <message>
        <source>Built here: %1 machines in %2 networks; %3 packets sent</source>
        <translation>Hier aufgebaut: %1 Maschinen in %2 Netzen; %3 Pakete gesendet</translation>
    </message>
    <message>
        <source>%1 of %2 packets did not do what the analysis says.</source>
        <translation>%1 von %2 Paketen verhielten sich nicht so, wie die Analyse sagt.</translation>
    </message>
    <message>
        <source>All packets sent did what the analysis says.</source>
        <translation>Alle gesendeten Pakete verhielten sich so, wie die Analyse sagt.</translation>
    </message>
    <message>
        <source>Nothing of the network is left on this machine.</source>
        <translation>Auf diesem Rechner ist nichts von dem Netz geblieben.</translation>
    </message>
    <message>
        <source>the plan names no accesses: ask with --from and --to, or add who must reach what</source>
        <translation>der Plan nennt keine Zugriffe: mit --from und --to fragen oder eintragen, wer was erreichen muss</translation>
    </message>
    <message>
        <source>--budget: %1 %2</source>
        <translation>--budget: %1 %2</translation>
    </message>
    <message>
        <source>--budget: %1 is negative</source>
        <translation>--budget: %1 ist negativ</translation>
    </message>
    <message>
        <source>Trying improvements</source>
        <translation>Verbesserungen werden erprobt</translation>
    </message>
    <message>
        <source>unknown (%1 or more)</source>
        <translation>unbekannt (%1 oder mehr)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>at most 100 %</source>
        <translation>höchstens 100 %</translation>
    </message>
    <message>
        <source>Saves next to nothing in a year.</source>
        <translation>Spart im Jahr so gut wie nichts.</translation>
    </message>
    <message>
        <source>What it saves in a year is within chance (%1 ± %2); --years makes it clearer.</source>
        <translation>Was es im Jahr spart, liegt im Zufallsbereich (%1 ± %2); mit --years wird es deutlicher.</translation>
    </message>
    <message>
        <source>Saves %1 ± %2 in a year.</source>
        <translation>Spart %1 ± %2 im Jahr.</translation>
    </message>
    <message>
        <source>A year costs %1 ± %2 more.</source>
        <translation>Ein Jahr kostet %1 ± %2 mehr.</translation>
    </message>
    <message>
        <source>Costs %1 once and %2 a year</source>
        <translation>Kostet einmalig %1 und %2 im Jahr</translation>
    </message>
    <message>
        <source>%1: %2 ahead after %3 years.</source>
        <translation>%1: nach %3 Jahren %2 im Plus.</translation>
    </message>
    <message>
        <source>%1: %2 short after %3 years.</source>
        <translation>%1: nach %3 Jahren %2 im Minus.</translation>
    </message>
    <message>
        <source>RTO of %1: %2 instead of %3 (%4)</source>
        <translation>RTO von %1: %2 statt %3 (%4)</translation>
    </message>
    <message>
        <source>RPO of %1: %2 instead of %3 (%4)</source>
        <translation>RPO von %1: %2 statt %3 (%4)</translation>
    </message>
    <message>
        <source>all data lost</source>
        <translation>alle Daten verloren</translation>
    </message>
    <message>
        <source>Availability of %1: %2 instead of %3</source>
        <translation>Verfügbarkeit von %1: %2 statt %3</translation>
    </message>
    <message>
        <source>Why: %1.</source>
        <translation>Warum: %1.</translation>
    </message>
    <message>
        <source>With a budget of %1 for the first year</source>
        <translation>Mit einem Budget von %1 für das erste Jahr</translation>
    </message>
    <message>
        <source>Nothing that it pays for saves more than it costs in %1 years.</source>
        <translation>Nichts, wofür es reicht, spart in %1 Jahren mehr, als es kostet.</translation>
    </message>
    <message>
        <source>The plan says of none of these what they cost: add improvements with their names and costs.</source>
        <translation>Der Plan sagt von keiner davon, was sie kostet: Verbesserungen mit Namen und Kosten eintragen.</translation>
    </message>
    <message>
        <source>They cost %1 in the first year.</source>
        <translation>Sie kosten im ersten Jahr %1.</translation>
    </message>
    <message>
        <source>Each alone, they would save %1 in a year in all; together they save %2 ± %3.</source>
        <translation>Jede für sich würden sie im Jahr zusammen %1 sparen; gemeinsam sparen sie %2 ± %3.</translation>
    </message>
    <message>
        <source>After %1 years that is %2 ahead of the costs.</source>
        <translation>Nach %1 Jahren sind das %2 mehr als die Kosten.</translation>
    </message>
    <message>
        <source>After %1 years that is %2 short of the costs.</source>
        <translation>Nach %1 Jahren sind das %2 weniger als die Kosten.</translation>
    </message>
    <message>
        <source>By the sum of each alone, %1 would be better; together they are %2 ahead only.</source>
        <translation>Nach der Summe der einzelnen wäre %1 besser; gemeinsam liegen sie nur %2 im Plus.</translation>
    </message>
    <message>
        <source>The plan has no contracts and no activities: what a year costs is not known.</source>
        <translation>Der Plan hat keine Verträge und keine Aktivitäten: Was ein Jahr kostet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No years were simulated: what a year costs is not known.</source>
        <translation>Es wurden keine Jahre simuliert: Was ein Jahr kostet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A year costs at least %1 %2 on average (%3 years simulated); drawbridge exposure says which figures the plan lacks. What they cost is in no saving below.</source>
        <translation>Ein Jahr kostet im Mittel mindestens %1 %2 (%3 Jahre simuliert); drawbridge exposure sagt, welche Angaben dem Plan fehlen. Was sie kosten, steckt in keiner Ersparnis unten.</translation>
    </message>
    <message>
        <source>A year costs %1 %2 on average (%3 years simulated).</source>
        <translation>Ein Jahr kostet im Mittel %1 %2 (%3 Jahre simuliert).</translation>
    </message>
    <message>
        <source>The plan has no scenarios: recovery times and data loss are not known.</source>
        <translation>Der Plan hat keine Szenarien: Wiederherstellungszeiten und Datenverlust sind nicht bekannt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No improvement to propose.</source>
        <translation>Keine Verbesserung vorzuschlagen.</translation>
    </message>
    <message>
        <source>Tried without effect</source>
        <translation>Ohne Wirkung erprobt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>In the plan&apos;s list of improvements, but not proposed</source>
        <translation>In der Liste der Verbesserungen des Plans, aber nicht vorgeschlagen</translation>
    </message>
    <message>
        <source>The plan lacks figures or scenarios to tell what these change</source>
        <translation>Dem Plan fehlen Angaben oder Szenarien, um zu sagen, was diese ändern</translation>
    </message>
    <message>
        <source>Some lines could not be read and are not compared: look at them yourself.</source>
        <translation>Einige Zeilen konnten nicht gelesen werden und sind nicht verglichen: bitte selbst ansehen.</translation>
    </message>
    <message>
        <source>say where to write it: -o FILE, or --json</source>
        <translation>angeben, wohin geschrieben wird: -o DATEI, oder --json</translation>
    </message>
    <message>
        <source>no run is called %1</source>
        <translation>kein Lauf heißt %1</translation>
    </message>
    <message>
        <source>no exercise and no incident goes on: begin one by exercise start</source>
        <translation>keine Übung und kein Vorfall läuft: mit exercise start beginnen</translation>
    </message>
    <message>
        <source>--at: %1 is before the incident</source>
        <translation>--at: %1 liegt vor dem Vorfall</translation>
    </message>
    <message>
        <source>--at: %1 is no time after the incident: write it as +55m or +1h30m</source>
        <translation>--at: %1 ist keine Zeit nach dem Vorfall: Schreibweise +55m oder +1h30m</translation>
    </message>
    <message>
        <source>--at: %1 is still to come</source>
        <translation>--at: %1 liegt noch in der Zukunft</translation>
    </message>
    <message>
        <source>exercise start needs --scenario or --exercise</source>
        <translation>exercise start braucht --scenario oder --exercise</translation>
    </message>
    <message>
        <source>--strategy takes COMPONENT=STRATEGY, as orders-db=restore; strategies are %1</source>
        <translation>--strategy verlangt KOMPONENTE=STRATEGIE, etwa orders-db=restore; Strategien sind %1</translation>
    </message>
    <message>
        <source>a note is of one kind: give one of its options alone</source>
        <translation>eine Notiz hat nur eine Art: nur eine ihrer Optionen angeben</translation>
    </message>
    <message>
        <source>no objective of the run is %1</source>
        <translation>kein Ziel des Laufs heißt %1</translation>
    </message>
    <message>
        <source>there is no measured duration of %1</source>
        <translation>für %1 gibt es keine gemessene Dauer</translation>
    </message>
    <message>
        <source>Take the measured duration of %1</source>
        <translation>Gemessene Dauer von %1 übernehmen</translation>
    </message>
    <message>
        <source>1 duration is in the plan now.</source>
        <translation>1 Dauer steht jetzt im Plan.</translation>
    </message>
    <message>
        <source>%1 durations are in the plan now.</source>
        <translation>%1 Dauern stehen jetzt im Plan.</translation>
    </message>
    <message>
        <source>--accept all, or --accept COMPONENT/STEP, takes them into the plan.</source>
        <translation>--accept all oder --accept KOMPONENTE/SCHRITT übernimmt sie in den Plan.</translation>
    </message>
    <message>
        <source>the plan has no runs: begin one with drawbridge exercise start</source>
        <translation>der Plan hat keine Läufe: mit drawbridge exercise start einen beginnen</translation>
    </message>
    <message>
        <source>no run is called “%1”</source>
        <translation>kein Lauf heißt „%1“</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>partly met</source>
        <translation>teilweise erfüllt</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended at %1</source>
        <translation>beendet um %1</translation>
    </message>
    <message>
        <source>now %1 after the incident</source>
        <translation>jetzt %1 nach dem Vorfall</translation>
    </message>
    <message>
        <source>declared at %1</source>
        <translation>ausgerufen um %1</translation>
    </message>
    <message>
        <source>not declared yet</source>
        <translation>noch nicht ausgerufen</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>All is back at %1.</source>
        <translation>Alles ist um %1 zurück.</translation>
    </message>
    <message>
        <source>When all is back is unknown.</source>
        <translation>Wann alles zurück ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>… and %1 more that wait.</source>
        <translation>… und %1 weitere, die warten.</translation>
    </message>
    <message>
        <source>* critical: a delay there delays the whole recovery.</source>
        <translation>* kritisch: Eine Verzögerung dort verzögert die gesamte Wiederherstellung.</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>back, too late</source>
        <translation>zurück, zu spät</translation>
    </message>
    <message>
        <source>back in time</source>
        <translation>rechtzeitig zurück</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>rechtzeitig</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>Voraussichtlich</translation>
    </message>
    <message>
        <source>not possible: %1</source>
        <translation>nicht möglich: %1</translation>
    </message>
    <message>
        <source>%1 is back at %2</source>
        <translation>%1 ist um %2 zurück</translation>
    </message>
    <message>
        <source>when %1 is back is unknown</source>
        <translation>wann %1 zurück ist, ist unbekannt</translation>
    </message>
    <message>
        <source>data of %1 lost</source>
        <translation>Daten von %1 verloren</translation>
    </message>
    <message>
        <source>Step %1 has failed: %2, %3. What to do:</source>
        <translation>Schritt %1 ist fehlgeschlagen: %2, %3. Was zu tun ist:</translation>
    </message>
    <message>
        <source>  - %1 (%2)</source>
        <translation>  - %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Last held</source>
        <translation>Zuletzt durchgeführt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>The plan has no exercises.</source>
        <translation>Der Plan hat keine Übungen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>incident, %1</source>
        <translation>Vorfall, %1</translation>
    </message>
    <message>
        <source>%1  %2: %3, %4</source>
        <translation>%1  %2: %3, %4</translation>
    </message>
    <message>
        <source>  Do: %1</source>
        <translation>  Zu tun: %1</translation>
    </message>
    <message>
        <source>  Good when: %1</source>
        <translation>  Erfolgreich, wenn: %1</translation>
    </message>
    <message>
        <source>  If not: %1</source>
        <translation>  Wenn nicht: %1</translation>
    </message>
    <message>
        <source>No run measured a step otherwise than the plan says.</source>
        <translation>Kein Lauf hat einen Schritt anders gemessen, als der Plan angibt.</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1, angenommen</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>overdue by %1 d</source>
        <translation>seit %1 d überfällig</translation>
    </message>
    <message>
        <source>set for %1</source>
        <translation>angesetzt für %1</translation>
    </message>
    <message>
        <source>No exercise is planned.</source>
        <translation>Keine Übung ist geplant.</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>Last exercised</source>
        <translation>Zuletzt geübt</translation>
    </message>
    <message>
        <source>No protection group was ever exercised.</source>
        <translation>Keine Schutzgruppe wurde je geübt.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>(in no group)</source>
        <translation>(in keiner Gruppe)</translation>
    </message>
    <message>
        <source>Steps ever exercised: %1 of %2</source>
        <translation>Schritte, die je geübt wurden: %1 von %2</translation>
    </message>
    <message>
        <source>  never: %1</source>
        <translation>  nie: %1</translation>
    </message>
    <message>
        <source>Accesses ever checked: %1 of %2</source>
        <translation>Zugriffe, die je geprüft wurden: %1 von %2</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Nothing was ever proven by an exercise or an incident.</source>
        <translation>Nichts wurde je durch eine Übung oder einen Vorfall nachgewiesen.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>Grund des Verlusts</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>What took the verified state away</source>
        <translation>Was den Nachweis aufgehoben hat</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Open corrective actions</source>
        <translation>Offene Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>late by %1 d</source>
        <translation>%1 d im Verzug</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>ClipboardTexts</name>
    <message>
        <source>There is nothing on the clipboard that can be pasted here.</source>
        <translation>In der Zwischenablage ist nichts, was sich hier einfügen lässt.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>The parts on the clipboard are damaged or from another version of Drawbridge.</source>
        <translation>Die Teile in der Zwischenablage sind beschädigt oder stammen aus einer anderen Version von Drawbridge.</translation>
    </message>
    <message>
        <source>Dropped addresses already in use: %1.</source>
        <translation>Bereits verwendete Adressen weggelassen: %1.</translation>
    </message>
    <message>
        <source>Dropped references to entities this project does not have: %1.</source>
        <translation>Verweise auf Objekte, die es in diesem Projekt nicht gibt, weggelassen: %1.</translation>
    </message>
    <message>
        <source>Not pasted because it cannot exist here: %1.</source>
        <translation>Nicht eingefügt, da es hier nicht sein kann: %1.</translation>
    </message>
    <message>
        <source>The contract amounts were in %1; check them.</source>
        <translation>Die Beträge der Verträge waren in %1; sie sind zu prüfen.</translation>
    </message>
</context>
<context>
    <name>ComposeCheckTexts</name>
    <message>
        <source>%1 waits until %2 is healthy, but the file gives %2 no health check: unless its image brings one, it never starts.</source>
        <translation>%1 wartet, bis %2 gesund ist, aber in der Datei hat %2 keine Zustandsprüfung: Bringt das Image keine mit, startet %1 nie.</translation>
    </message>
    <message>
        <source>Add a healthcheck to %1</source>
        <translation>%1 einen healthcheck geben</translation>
    </message>
    <message>
        <source>%1 has no health check, so nobody can tell that it works again after a recovery.</source>
        <translation>%1 hat keine Zustandsprüfung; nach einer Wiederherstellung ist nicht zu erkennen, ob es wieder arbeitet.</translation>
    </message>
    <message>
        <source>%1 keeps data in %2, of which no plan says where else they are.</source>
        <translation>%1 hält Daten in %2; kein Plan sagt, wo sie sonst noch liegen.</translation>
    </message>
    <message>
        <source>Import the file into a plan, and give %1 a copy</source>
        <translation>Die Datei in einen Plan importieren und %1 eine Kopie geben</translation>
    </message>
    <message>
        <source>%1 (%2) has no named volume: its data are gone with its container.</source>
        <translation>%1 (%2) hat kein benanntes Volume: Mit dem Container sind die Daten weg.</translation>
    </message>
    <message>
        <source>Give the data of %1 a named volume</source>
        <translation>Den Daten von %1 ein benanntes Volume geben</translation>
    </message>
    <message>
        <source>%1 writes to %2 of its host, which the recovery host does not have.</source>
        <translation>%1 schreibt nach %2 auf seinem Host; der Ausweichhost hat das nicht.</translation>
    </message>
    <message>
        <source>Use named volumes, or have the folders copied</source>
        <translation>Benannte Volumes verwenden oder die Ordner kopieren lassen</translation>
    </message>
    <message>
        <source>Only one %1 runs: while it is restarted or moved, nothing answers.</source>
        <translation>Nur ein %1 läuft: Beim Neustart oder Umzug antwortet nichts.</translation>
    </message>
    <message>
        <source>Run at least two, or accept the pause</source>
        <translation>Mindestens zwei betreiben oder die Pause hinnehmen</translation>
    </message>
    <message>
        <source>%1 gets what looks like secrets by its environment: %2. Everybody who may inspect the container reads them.</source>
        <translation>%1 bekommt Geheimnisse, so scheint es, über die Umgebung: %2. Wer den Container ansehen darf, liest sie.</translation>
    </message>
    <message>
        <source>Use secrets: and the variables that end in _FILE</source>
        <translation>secrets: und die Variablen auf _FILE verwenden</translation>
    </message>
    <message>
        <source>%1 (%2) is published on every address of its host, port %3.</source>
        <translation>%1 (%2) ist auf jeder Adresse des Hosts veröffentlicht, Port %3.</translation>
    </message>
    <message>
        <source>Leave the port out, or bind it to 127.0.0.1</source>
        <translation>Den Port weglassen oder an 127.0.0.1 binden</translation>
    </message>
    <message>
        <source>it is privileged</source>
        <translation>privilegiert</translation>
    </message>
    <message>
        <source>it uses the host&apos;s network</source>
        <translation>nutzt das Netz des Hosts</translation>
    </message>
    <message>
        <source>it sees the host&apos;s processes</source>
        <translation>sieht die Prozesse des Hosts</translation>
    </message>
    <message>
        <source>it has the engine&apos;s socket</source>
        <translation>hat den Socket der Engine</translation>
    </message>
    <message>
        <source>%1 depends on more of its host than a container should: %2.</source>
        <translation>%1 braucht mehr von seinem Host, als ein Container sollte: %2.</translation>
    </message>
    <message>
        <source>Take away what it can do without</source>
        <translation>Wegnehmen, was entbehrlich ist</translation>
    </message>
    <message>
        <source>%1 has no memory limit: on a fuller recovery host it may push others out.</source>
        <translation>%1 hat keine Speichergrenze: Auf einem volleren Ausweichhost kann es andere verdrängen.</translation>
    </message>
    <message>
        <source>Give %1 a limit, deploy.resources.limits.memory</source>
        <translation>%1 eine Grenze geben, deploy.resources.limits.memory</translation>
    </message>
    <message>
        <source>%1 does not start again when its host does: it has no restart policy.</source>
        <translation>%1 startet nicht mit seinem Host neu: Es hat keine restart-Regel.</translation>
    </message>
    <message>
        <source>Give %1 restart: unless-stopped</source>
        <translation>%1 restart: unless-stopped geben</translation>
    </message>
    <message>
        <source>Waits for a health check that is missing</source>
        <translation>Wartet auf eine Zustandsprüfung, die fehlt</translation>
    </message>
    <message>
        <source>Data without a volume</source>
        <translation>Daten ohne Volume</translation>
    </message>
    <message>
        <source>Data without a plan</source>
        <translation>Daten ohne Plan</translation>
    </message>
    <message>
        <source>Database published everywhere</source>
        <translation>Datenbank überall veröffentlicht</translation>
    </message>
    <message>
        <source>Secrets in the environment</source>
        <translation>Geheimnisse in der Umgebung</translation>
    </message>
    <message>
        <source>Folders of the host</source>
        <translation>Ordner des Hosts</translation>
    </message>
    <message>
        <source>More of the host than needed</source>
        <translation>Mehr vom Host als nötig</translation>
    </message>
    <message>
        <source>Stays down after a restart of the host</source>
        <translation>Bleibt nach einem Neustart des Hosts aus</translation>
    </message>
    <message>
        <source>No health check</source>
        <translation>Keine Zustandsprüfung</translation>
    </message>
    <message>
        <source>Only one runs</source>
        <translation>Nur eines läuft</translation>
    </message>
    <message>
        <source>No memory limit</source>
        <translation>Keine Speichergrenze</translation>
    </message>
    <message>
        <source>a database, by its port</source>
        <translation>dem Port nach eine Datenbank</translation>
    </message>
</context>
<context>
    <name>ConfigTexts</name>
    <message>
        <source>sh %1</source>
        <translation>sh %1</translation>
    </message>
    <message>
        <source>nft -c -f %1, then nft -f %1</source>
        <translation>nft -c -f %1, dann nft -f %1</translation>
    </message>
    <message>
        <source>to /etc/wireguard/%1, then wg-quick up %2</source>
        <translation>nach /etc/wireguard/%1, dann wg-quick up %2</translation>
    </message>
    <message>
        <source>to /etc/swanctl/conf.d/%1, then swanctl --load-all</source>
        <translation>nach /etc/swanctl/conf.d/%1, dann swanctl --load-all</translation>
    </message>
    <message>
        <source>into the configuration of OpenVPN there</source>
        <translation>in die dortige Konfiguration von OpenVPN</translation>
    </message>
    <message>
        <source>into /etc/hosts of machines that need names before DNS answers</source>
        <translation>in /etc/hosts von Maschinen, die Namen brauchen, bevor DNS antwortet</translation>
    </message>
    <message>
        <source>into the zone files; raise the serial number of each zone</source>
        <translation>in die Zonendateien; die Seriennummer jeder Zone erhöhen</translation>
    </message>
    <message>
        <source>or, in place of the zone file: nsupdate %1</source>
        <translation>oder anstelle der Zonendatei: nsupdate %1</translation>
    </message>
    <message>
        <source>addresses and routes</source>
        <translation>Adressen und Routen</translation>
    </message>
    <message>
        <source>host names</source>
        <translation>Hostnamen</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>DNS changes</source>
        <translation>DNS-Änderungen</translation>
    </message>
    <message>
        <source>as in normal operation</source>
        <translation>wie im Normalbetrieb</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Generated by Drawbridge from the project &quot;%1&quot;.</source>
        <translation>Von Drawbridge aus dem Projekt „%1“ erzeugt.</translation>
    </message>
    <message>
        <source>Each machine&apos;s files are in the order in which they are applied. Names and keys that are to be filled in are named in each file, too.</source>
        <translation>Die Dateien jeder Maschine stehen in der Reihenfolge, in der sie angewendet werden. Auszufüllende Namen und Schlüssel sind auch in jeder Datei genannt.</translation>
    </message>
    <message>
        <source>&quot;sha256sum -c SHA256SUMS&quot; tells which files were changed since.</source>
        <translation>„sha256sum -c SHA256SUMS“ zeigt, welche Dateien seither geändert wurden.</translation>
    </message>
    <message>
        <source>For all machines</source>
        <translation>Für alle Maschinen</translation>
    </message>
    <message>
        <source>Machines that do not stand in this state, and get no files:</source>
        <translation>Maschinen, die in diesem Zustand nicht vorhanden sind und keine Dateien erhalten:</translation>
    </message>
    <message>
        <source>Files of normal operation that this state has no use for; take down what they set up, such as tunnels to what is lost:</source>
        <translation>Dateien des Normalbetriebs, die in diesem Zustand nicht gebraucht werden; abbauen, was damit eingerichtet wurde, etwa Tunnel zu Verlorenem:</translation>
    </message>
    <message>
        <source>%1 set this up themselves: hand the file over, or agree on what it says.</source>
        <translation>Dies richtet %1 selbst ein: die Datei übergeben oder den Inhalt abstimmen.</translation>
    </message>
    <message>
        <source>State: normal operation</source>
        <translation>Zustand: Normalbetrieb</translation>
    </message>
    <message>
        <source>State: after the failover, scenario &quot;%1&quot;</source>
        <translation>Zustand: nach dem Failover, Szenario „%1“</translation>
    </message>
    <message>
        <source>Plan: text without a version</source>
        <translation>Plan: Text ohne Version</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>Maschine: %1</translation>
    </message>
    <message>
        <source>To be filled in, as the plan does not know it:</source>
        <translation>Auszufüllen, weil der Plan es nicht enthält:</translation>
    </message>
    <message>
        <source>To be checked:</source>
        <translation>Zu prüfen:</translation>
    </message>
    <message>
        <source>%1 does not stand any more, and the plan gives %2 no value for after the failover.</source>
        <translation>%1 besteht nicht mehr, und der Plan gibt %2 keinen Wert für die Zeit nach dem Failover.</translation>
    </message>
    <message>
        <source>%1 is switched to its value after failover, though the plan does not say whether %2 is lost in this scenario.</source>
        <translation>%1 wird auf den Wert nach dem Failover umgestellt, obwohl der Plan nicht sagt, ob %2 in diesem Szenario verloren ist.</translation>
    </message>
    <message>
        <source>The record %1 %2 is left out: &quot;%3&quot; is no %4.</source>
        <translation>Der Eintrag %1 %2 ist ausgelassen: „%3“ ist kein %4.</translation>
    </message>
    <message>
        <source>value of its type</source>
        <translation>Wert dieses Typs</translation>
    </message>
    <message>
        <source>domain name</source>
        <translation>Domainname</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>The plan has no time to live of %1, so that of the zone ($TTL) applies.</source>
        <translation>Der Plan nennt keine Lebensdauer für %1, daher gilt die der Zone ($TTL).</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, the value of %2 before, is none of its type, so it is not deleted.</source>
        <translation>„%1“, der bisherige Wert von %2, passt nicht zum Typ und wird daher nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 is reached at %2, too; choose the one that takes updates (server).</source>
        <translation>%1 ist auch unter %2 erreichbar; die Adresse wählen, die Änderungen annimmt (server).</translation>
    </message>
    <message>
        <source>The name server (server ADDRESS): the plan does not say who has these records.</source>
        <translation>Der Nameserver (server ADDRESS): Der Plan sagt nicht, wer diese Einträge hat.</translation>
    </message>
    <message>
        <source>The address of the name server (server ADDRESS): %1 has none in this state.</source>
        <translation>Die Adresse des Nameservers (server ADDRESS): %1 hat in diesem Zustand keine.</translation>
    </message>
    <message>
        <source>The key that the name server takes updates with: nsupdate -k FILE.</source>
        <translation>Der Schlüssel, mit dem der Nameserver Änderungen annimmt: nsupdate -k DATEI.</translation>
    </message>
    <message>
        <source>The time to live of records that the plan has none of (ttl SECONDS); without it nsupdate refuses them.</source>
        <translation>Die Lebensdauer der Einträge, für die der Plan keine nennt (ttl SECONDS); ohne sie weist nsupdate sie zurück.</translation>
    </message>
    <message>
        <source>Left out, as these are no host names: %1</source>
        <translation>Ausgelassen, weil dies keine Hostnamen sind: %1</translation>
    </message>
    <message>
        <source>Components whose names are no host names are left out; they are listed at the end.</source>
        <translation>Komponenten, deren Namen keine Hostnamen sind, sind ausgelassen; sie stehen am Ende.</translation>
    </message>
    <message>
        <source>Do not stand in this state: %1</source>
        <translation>In diesem Zustand nicht vorhanden: %1</translation>
    </message>
    <message>
        <source>%1 is in the network %2 with an address that the plan does not know.</source>
        <translation>%1 ist im Netz %2 mit einer Adresse, die der Plan nicht kennt.</translation>
    </message>
    <message>
        <source>The address %1 of %2 is left out, as it does not fit in the network %3 (%4).</source>
        <translation>Die Adresse %1 von %2 ist ausgelassen, weil sie nicht in das Netz %3 (%4) passt.</translation>
    </message>
    <message>
        <source>The address %1 of %2 is left out, as the prefix of the network %3 is not known.</source>
        <translation>Die Adresse %1 von %2 ist ausgelassen, weil das Präfix des Netzes %3 nicht bekannt ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a network device of Linux, so it is not used.</source>
        <translation>„%1“ ist kein Name eines Netzwerkgeräts von Linux und wird daher nicht verwendet.</translation>
    </message>
    <message>
        <source>Set %1: the device in the network %2.</source>
        <translation>%1 setzen: das Gerät im Netz %2.</translation>
    </message>
    <message>
        <source>The device in the network %1 (VLAN %2)</source>
        <translation>Das Gerät im Netz %1 (VLAN %2)</translation>
    </message>
    <message>
        <source>The device in the network %1</source>
        <translation>Das Gerät im Netz %1</translation>
    </message>
    <message>
        <source>%1: the device in the network %2, in the script or its environment.</source>
        <translation>%1: das Gerät im Netz %2, im Skript oder in dessen Umgebung.</translation>
    </message>
    <message>
        <source>or the device that carries VLAN %1 tagged, whose sub-interface it then is</source>
        <translation>oder das Gerät, das VLAN %1 getaggt führt und dessen Unterschnittstelle es dann ist</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>It forwards packets between its networks.</source>
        <translation>Leitet Pakete zwischen den eigenen Netzen weiter.</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>The plan has no gateway for what is outside of it, so the script sets no default route.</source>
        <translation>Der Plan hat kein Gateway für das, was außerhalb liegt, daher setzt das Skript keine Standardroute.</translation>
    </message>
    <message>
        <source>The route to %1 is left out.</source>
        <translation>Die Route zu %1 ist ausgelassen.</translation>
    </message>
    <message>
        <source>The route to %1: the plan does not know the address of %2 in the network %3.</source>
        <translation>Die Route zu %1: Der Plan kennt die Adresse von %2 im Netz %3 nicht.</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>dem Gateway</translation>
    </message>
    <message>
        <source>The route to %1 by %2: the plan knows no address of this machine in the network %3.</source>
        <translation>Die Route zu %1 über %2: Der Plan kennt keine Adresse dieser Maschine im Netz %3.</translation>
    </message>
    <message>
        <source>Nobody in the plan has %1, the gateway of %2.</source>
        <translation>Niemand im Plan hat %1, das Gateway von %2.</translation>
    </message>
    <message>
        <source>Nobody in the plan has %1, by which the route to %2 goes.</source>
        <translation>Niemand im Plan hat %1, worüber die Route zu %2 führt.</translation>
    </message>
    <message>
        <source>What is addressed to the machine itself passes only where a rule of the plan allows it. Without one nobody can sign in to it from afar (SSH).</source>
        <translation>Was an die Maschine selbst gerichtet ist, kommt nur durch, wo eine Regel des Plans es erlaubt. Ohne eine solche kann sich niemand aus der Ferne anmelden (SSH).</translation>
    </message>
    <message>
        <source>Tunnel &quot;%1&quot; to %2</source>
        <translation>Tunnel „%1“ zu %2</translation>
    </message>
    <message>
        <source>An endpoint of the tunnel &quot;%1&quot;: the plan has none of either end, so neither can call the other.</source>
        <translation>Ein Endpunkt des Tunnels „%1“: Der Plan hat für keines der Enden einen, also kann keines die Verbindung zum anderen aufbauen.</translation>
    </message>
    <message>
        <source>Keys and certificates, ciphers, udp or tcp, and the addresses inside the tunnel: take these lines into the configuration of %1, or add what it has of those.</source>
        <translation>Schlüssel und Zertifikate, Verschlüsselungsverfahren, udp oder tcp und die Adressen im Tunnel: diese Zeilen in die Konfiguration von %1 übernehmen oder das Fehlende von dort ergänzen.</translation>
    </message>
    <message>
        <source>The route to the network %1, whose addresses the plan lacks.</source>
        <translation>Die Route zum Netz %1, dessen Adressen im Plan fehlen.</translation>
    </message>
    <message>
        <source>The network %1 of the tunnel &quot;%2&quot; does not stand in this state, so the tunnel does not carry it.</source>
        <translation>Das Netz %1 des Tunnels „%2“ besteht in diesem Zustand nicht, daher führt der Tunnel es nicht.</translation>
    </message>
    <message>
        <source>No local_addrs: %1, where the other end finds this one, is no address of an interface of it in the plan.</source>
        <translation>Kein local_addrs: %1, wo das andere Ende dieses findet, ist im Plan keine Adresse einer seiner Schnittstellen.</translation>
    </message>
    <message>
        <source>%1, the endpoint of %2, does not stand in this state.</source>
        <translation>%1, der Endpunkt von %2, besteht in diesem Zustand nicht.</translation>
    </message>
    <message>
        <source>No remote_addrs: the plan gives none, so %1 calls this end.</source>
        <translation>Kein remote_addrs: Der Plan nennt keines, also baut %1 die Verbindung auf.</translation>
    </message>
    <message>
        <source>An endpoint of the tunnel &quot;%1&quot; (remote_addrs): the plan has none of either end, so neither can call the other.</source>
        <translation>Ein Endpunkt des Tunnels „%1“ (remote_addrs): Der Plan hat für keines der Enden einen, also kann keines die Verbindung zum anderen aufbauen.</translation>
    </message>
    <message>
        <source>%1 get addresses of the first of their networks only, as a pool is one range.</source>
        <translation>%1 erhält nur Adressen des ersten der eigenen Netze, weil ein Pool ein einziger Bereich ist.</translation>
    </message>
    <message>
        <source>The identity of %1 in the tunnel &quot;%2&quot; (id).</source>
        <translation>Die Identität von %1 im Tunnel „%2“ (id).</translation>
    </message>
    <message>
        <source>The addresses of the network %1 in the tunnel &quot;%2&quot; (%3).</source>
        <translation>Die Adressen des Netzes %1 im Tunnel „%2“ (%3).</translation>
    </message>
    <message>
        <source>The shared secret of the tunnel &quot;%1&quot;, in the file %2 (mode 600), whose form stands at the end of this one. The plan does not say how the ends prove who they are; with certificates: auth = pubkey, certs and id.</source>
        <translation>Das gemeinsame Geheimnis des Tunnels „%1“, in der Datei %2 (Modus 600), deren Form am Ende dieser Datei steht. Der Plan sagt nicht, wie die Enden sich ausweisen; mit Zertifikaten: auth = pubkey, certs und id.</translation>
    </message>
    <message>
        <source>No ListenPort: the plan gives this end no endpoint, so it calls the other end.</source>
        <translation>Kein ListenPort: Der Plan gibt diesem Ende keinen Endpunkt, also baut es die Verbindung selbst auf.</translation>
    </message>
    <message>
        <source>The private key, in the file %1 (mode 600).</source>
        <translation>Der private Schlüssel, in der Datei %1 (Modus 600).</translation>
    </message>
    <message>
        <source>The plan has no public key of this end, so nobody can tell whether the key in %1 is the one that its peers know.</source>
        <translation>Der Plan hat keinen öffentlichen Schlüssel dieses Endes, daher lässt sich nicht sagen, ob der Schlüssel in %1 der ist, den die Gegenstellen kennen.</translation>
    </message>
    <message>
        <source>The private key, in the file %1 (mode 600). &quot;wg pubkey &lt; %1&quot; must print %2</source>
        <translation>Der private Schlüssel, in der Datei %1 (Modus 600). „wg pubkey &lt; %1“ muss Folgendes ausgeben: %2</translation>
    </message>
    <message>
        <source>This machine has taken over from %1, so it needs the key of that one, and must be reached at its endpoint.</source>
        <translation>Diese Maschine ersetzt %1, braucht also den Schlüssel von dort und muss unter dem dortigen Endpunkt erreichbar sein.</translation>
    </message>
    <message>
        <source>%1 listens on the same port with another key, which one machine cannot do.</source>
        <translation>%1 lauscht mit einem anderen Schlüssel auf demselben Port, was auf einer Maschine nicht geht.</translation>
    </message>
    <message>
        <source>Tunnel: %1</source>
        <translation>Tunnel: %1</translation>
    </message>
    <message>
        <source>The public key of %1, where PUBLIC-KEY stands, and the marks before the lines of that peer removed.</source>
        <translation>Der öffentliche Schlüssel von %1, wo PUBLIC-KEY steht; dazu die Zeichen vor den Zeilen dieser Gegenstelle entfernen.</translation>
    </message>
    <message>
        <source>%1 is not connected yet: the plan has no public key of it.</source>
        <translation>%1 ist noch nicht verbunden: Der Plan hat keinen öffentlichen Schlüssel dafür.</translation>
    </message>
    <message>
        <source>No Endpoint: the plan gives none, so %1 calls this end.</source>
        <translation>Kein Endpoint: Der Plan nennt keinen, also baut %1 die Verbindung auf.</translation>
    </message>
    <message>
        <source>No AllowedIPs: no network behind %1 stands in this state.</source>
        <translation>Kein AllowedIPs: Kein Netz hinter %1 besteht in diesem Zustand.</translation>
    </message>
    <message>
        <source>The addresses of the network %1 behind %2, in AllowedIPs.</source>
        <translation>Die Adressen des Netzes %1 hinter %2, in AllowedIPs.</translation>
    </message>
    <message>
        <source>The network %1 behind %2 does not stand in this state, so the tunnel does not lead there.</source>
        <translation>Das Netz %1 hinter %2 besteht in diesem Zustand nicht, daher führt der Tunnel nicht dorthin.</translation>
    </message>
    <message>
        <source>%1 is behind both %2 and %3. WireGuard sends it to the peer that stands last in the file, and to no other.</source>
        <translation>%1 liegt sowohl hinter %2 als auch hinter %3. WireGuard schickt es an die Gegenstelle, die in der Datei zuletzt steht, und an keine andere.</translation>
    </message>
    <message>
        <source>%1 is at both ends of the tunnel &quot;%2&quot;, so wg-quick cannot set its route.</source>
        <translation>%1 liegt an beiden Enden des Tunnels „%2“, daher kann wg-quick die Route nicht setzen.</translation>
    </message>
</context>
<context>
    <name>ControlsTexts</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The plan refers to it:</source>
        <translation>Der Plan verweist darauf:</translation>
    </message>
    <message>
        <source>%1

Undo brings everything back.</source>
        <translation>%1

Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>All of them?</source>
        <translation>Alle?</translation>
    </message>
</context>
<context>
    <name>DataLossTexts</name>
    <message>
        <source>the lag of %1 is not given</source>
        <translation>für %1 ist kein Rückstand angegeben</translation>
    </message>
    <message>
        <source>how often %1 is made is not given</source>
        <translation>für %1 ist kein Intervall angegeben</translation>
    </message>
    <message>
        <source>how long %1 is kept is not given</source>
        <translation>für %1 ist keine Aufbewahrung angegeben</translation>
    </message>
    <message>
        <source>the plan gives no data size or copies for %1</source>
        <translation>der Plan nennt weder Datenmenge noch Kopien von %1</translation>
    </message>
    <message>
        <source>the plan gives no copy of %1 at its standby %2</source>
        <translation>der Plan nennt keine Kopie von %1 auf dem Standby %2</translation>
    </message>
    <message>
        <source>an unknown place</source>
        <translation>unbekanntem Ort</translation>
    </message>
    <message>
        <source>the synchronous replica of %1 at %2</source>
        <translation>synchrones Replikat von %1 an %2</translation>
    </message>
    <message>
        <source>the asynchronous replica of %1 at %2</source>
        <translation>asynchrones Replikat von %1 an %2</translation>
    </message>
    <message>
        <source>the snapshot of %1 at %2</source>
        <translation>Snapshot von %1 an %2</translation>
    </message>
    <message>
        <source>the backup of %1 at %2</source>
        <translation>Backup von %1 an %2</translation>
    </message>
    <message>
        <source>the plan gives no copy of %1 to restore</source>
        <translation>der Plan nennt keine Kopie von %1 zum Rücksichern</translation>
    </message>
    <message>
        <source>the data size of %1 is not given</source>
        <translation>für %1 ist keine Datenmenge angegeben</translation>
    </message>
    <message>
        <source>the restore rate of %1 is not given</source>
        <translation>für %1 ist keine Rücksicherungsrate angegeben</translation>
    </message>
</context>
<context>
    <name>DiagnosticTexts</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>Drawbridge has a defect (%1); nothing was changed. Please report it.</source>
        <translation>Drawbridge hat einen Fehler (%1); nichts wurde geändert. Bitte melden.</translation>
    </message>
    <message>
        <source>Drawbridge has a defect; nothing was changed. Please report it.</source>
        <translation>Drawbridge hat einen Fehler; nichts wurde geändert. Bitte melden.</translation>
    </message>
</context>
<context>
    <name>DiagramTexts</name>
    <message>
        <source>no recovery</source>
        <translation>keine Wiederherstellung</translation>
    </message>
    <message>
        <source>on-premises</source>
        <translation>eigenes Rechenzentrum</translation>
    </message>
    <message>
        <source>private cloud</source>
        <translation>Private Cloud</translation>
    </message>
    <message>
        <source>cloud region</source>
        <translation>Cloud-Region</translation>
    </message>
    <message>
        <source>availability zone</source>
        <translation>Verfügbarkeitszone</translation>
    </message>
    <message>
        <source>colocation</source>
        <translation>Colocation</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Hauptstandort</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>Ausweichstandort</translation>
    </message>
    <message>
        <source>active-active</source>
        <translation>aktiv-aktiv</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>build %1</source>
        <translation>Build %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>synchronous</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>Rückstand %1</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asynchron</translation>
    </message>
    <message>
        <source>snapshot every %1</source>
        <translation>Snapshot alle %1</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>backup every %1</source>
        <translation>Backup alle %1</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>%1 · down</source>
        <translation>%1 · ausgefallen</translation>
    </message>
    <message>
        <source>%1 · standby</source>
        <translation>%1 · Standby</translation>
    </message>
    <message>
        <source>Dependency diagram</source>
        <translation>Abhängigkeitsdiagramm</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 disabled</source>
        <translation>%1 außer Betrieb</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1 eingeschränkt</translation>
    </message>
    <message>
        <source>worst RTO %1</source>
        <translation>längste RTO %1</translation>
    </message>
    <message>
        <source>data lost</source>
        <translation>Daten verloren</translation>
    </message>
    <message>
        <source>RPO %1</source>
        <translation>RPO %1</translation>
    </message>
    <message>
        <source>no members</source>
        <translation>keine Mitglieder</translation>
    </message>
    <message>
        <source>1 component not on this page</source>
        <translation>1 Komponente nicht auf dieser Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n components not on this page</source>
        <translation>
            <numerusform>%n Komponente nicht auf dieser Seite</numerusform>
            <numerusform>%n Komponenten nicht auf dieser Seite</numerusform>
        </translation>
    </message>
    <message>
        <source>no components</source>
        <translation>keine Komponenten</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 component</source>
        <translation>1 Komponente</translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies</source>
        <translation>
            <numerusform>%n Abhängigkeit</numerusform>
            <numerusform>%n Abhängigkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Created with Drawbridge</source>
        <translation>Erstellt mit Drawbridge</translation>
    </message>
    <message>
        <source>Not enough memory for an image of this size.</source>
        <translation>Der Arbeitsspeicher reicht für ein Bild dieser Größe nicht aus.</translation>
    </message>
    <message>
        <source>Cannot write the image as PNG.</source>
        <translation>Das Bild kann nicht als PNG geschrieben werden.</translation>
    </message>
    <message>
        <source>Cannot create the PDF.</source>
        <translation>Das PDF kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>worst RTO unknown</source>
        <translation>längste RTO unbekannt</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1 of %2 lost</source>
        <translation>%1 von %2 verloren</translation>
    </message>
    <message>
        <source>%1 of %2 disabled</source>
        <translation>%1 von %2 außer Betrieb</translation>
    </message>
    <message>
        <source>%1 of %2 degraded</source>
        <translation>%1 von %2 eingeschränkt</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleichartig</translation>
    </message>
</context>
<context>
    <name>DocumentTexts</name>
    <message>
        <source>%1 (And %2 more like this.)</source>
        <translation>%1 (Und %2 weitere dieser Art.)</translation>
    </message>
    <message>
        <source>Project: %1.</source>
        <translation>Projekt: %1.</translation>
    </message>
    <message>
        <source>the name is longer than %1 characters</source>
        <translation>der Name ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>A version needs a name.</source>
        <translation>Eine Version braucht einen Namen.</translation>
    </message>
    <message>
        <source>This project has no version &quot;%1&quot;.</source>
        <translation>Dieses Projekt hat keine Version &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Revert to %1</source>
        <translation>Auf %1 zurücksetzen</translation>
    </message>
    <message>
        <source>the name begins or ends with a space</source>
        <translation>der Name beginnt oder endet mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>the name has a line break or control character</source>
        <translation>der Name enthält einen Zeilenumbruch oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>ist kein Datum</translation>
    </message>
    <message>
        <source>is longer than 100,000 characters</source>
        <translation>ist länger als 100.000 Zeichen</translation>
    </message>
    <message>
        <source>has a line break or control character</source>
        <translation>enthält einen Zeilenumbruch oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2</source>
        <translation>&quot;%1&quot; %2</translation>
    </message>
    <message>
        <source>must be between %1 and %2</source>
        <translation>muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>must not be longer than 1,000 years</source>
        <translation>darf nicht länger als 1.000 Jahre sein</translation>
    </message>
    <message>
        <source>refers to a %1 that is not in this plan</source>
        <translation>verweist auf etwas, das es in diesem Plan nicht gibt (%1)</translation>
    </message>
    <message>
        <source>must have exactly one of %1</source>
        <translation>muss genau eines haben von %1</translation>
    </message>
    <message>
        <source>The history of this project does not match its content, so this cannot be undone or redone.</source>
        <translation>Der Verlauf dieses Projekts passt nicht zu seinem Inhalt, daher lässt sich dies weder rückgängig machen noch wiederholen.</translation>
    </message>
    <message>
        <source>The version &quot;%1&quot; predates the last upgrade of this project: open the backup made by that upgrade.</source>
        <translation>Die Version &quot;%1&quot; ist älter als die letzte Umstellung dieses Projekts: das dabei angelegte Backup öffnen.</translation>
    </message>
    <message>
        <source>runs on itself, directly or through its hosts</source>
        <translation>läuft direkt oder über seine Hosts auf sich selbst</translation>
    </message>
    <message>
        <source>is inside itself</source>
        <translation>liegt in sich selbst</translation>
    </message>
    <message>
        <source>there is already one for the same component</source>
        <translation>für dieselbe Komponente gibt es bereits eine</translation>
    </message>
    <message>
        <source>there is already one with that %1</source>
        <translation>dieser Wert ist bereits vergeben (%1)</translation>
    </message>
    <message>
        <source>the name &quot;any&quot; is reserved for rules: choose another</source>
        <translation>der Name &quot;any&quot; ist für Regeln reserviert: einen anderen wählen</translation>
    </message>
    <message>
        <source>the currency &quot;%1&quot; is not an ISO 4217 code, e.g. EUR</source>
        <translation>die Währung &quot;%1&quot; ist kein Code nach ISO 4217 wie EUR</translation>
    </message>
    <message>
        <source>the best duration must not exceed the likely one</source>
        <translation>die beste Dauer darf nicht über der wahrscheinlichen liegen</translation>
    </message>
    <message>
        <source>the worst duration must not be below the likely one</source>
        <translation>die schlechteste Dauer darf nicht unter der wahrscheinlichen liegen</translation>
    </message>
    <message>
        <source>names the same %1 as an earlier one</source>
        <translation>nennt mehrfach dasselbe (%1)</translation>
    </message>
    <message>
        <source>The name of the version contains %1, an invisible control of writing direction: remove it.</source>
        <translation>Der Name der Version enthält %1, ein unsichtbares Steuerzeichen der Schreibrichtung: dieses entfernen.</translation>
    </message>
    <message>
        <source>Component &quot;%1&quot;: at-least is %2, but it has only this many members: %3. Add members first, or choose fewer.</source>
        <translation>Komponente &quot;%1&quot;: at-least ist %2, die Zahl der Mitglieder aber nur %3. Zuerst Mitglieder hinzufügen oder einen kleineren Wert wählen.</translation>
    </message>
    <message>
        <source>contains %1, an invisible control of writing direction that makes it look like another name; remove it</source>
        <translation>enthält %1, ein unsichtbares Steuerzeichen der Schreibrichtung, das einen anderen Namen vortäuscht; dieses entfernen</translation>
    </message>
    <message>
        <source>%1: the name %2 %3.</source>
        <translation>%1: Der Name %2 %3.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>must be greater than zero</source>
        <translation>muss größer als null sein</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <source>contains %1, an invisible character that makes it look like another name; remove it</source>
        <translation>enthält %1, ein unsichtbares Zeichen, das ihn wie einen anderen Namen aussehen lässt; entfernen</translation>
    </message>
    <message>
        <source>%1 %2: “%3” under “%4” %5.</source>
        <translation>%1 %2: „%3“ unter „%4“ %5.</translation>
    </message>
    <message>
        <source>is not a date and time</source>
        <translation>ist kein Datum mit Uhrzeit</translation>
    </message>
</context>
<context>
    <name>DriftTexts</name>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Nicht im Plan</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>Neustartregel</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
</context>
<context>
    <name>EntitiesTexts</name>
    <message>
        <source>Rules belong to a firewall, router or VPN gateway: add one first.</source>
        <translation>Regeln gehören zu einer Firewall, einem Router oder einem VPN-Gateway: zuerst eines davon hinzufügen.</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>A tunnel needs two ends: add two VPN gateways, firewalls or routers first.</source>
        <translation>Ein Tunnel braucht zwei Enden: zuerst zwei VPN-Gateways, Firewalls oder Router hinzufügen.</translation>
    </message>
</context>
<context>
    <name>EvidenceTexts</name>
    <message>
        <source>Plan text</source>
        <translation>Plantext</translation>
    </message>
    <message>
        <source>This is plan text, which has no versions: the project file has them.</source>
        <translation>Dies ist Plantext, der keine Versionen hat: Die Projektdatei hat sie.</translation>
    </message>
    <message>
        <source>No version of the plan was ever saved under a name.</source>
        <translation>Keine Version des Plans wurde je unter einem Namen gesichert.</translation>
    </message>
    <message>
        <source>The plan is kept in versions: %1 of them, the newest “%2” of %3 by %4.</source>
        <translation>Der Plan wird in Versionen geführt: insgesamt %1, die neueste „%2“ vom %3, von %4.</translation>
    </message>
    <message>
        <source>There is no record of changes here.</source>
        <translation>Hier gibt es keine Aufzeichnung der Änderungen.</translation>
    </message>
    <message>
        <source>Every change is recorded with time and person: %1 since %2.</source>
        <translation>Jede Änderung ist mit Zeit und Person aufgezeichnet: %1 seit %2.</translation>
    </message>
    <message>
        <source>Nobody has approved the plan.</source>
        <translation>Niemand hat den Plan freigegeben.</translation>
    </message>
    <message>
        <source>%1 approvals, the newest by %2 on %3.</source>
        <translation>%1 Freigaben, die neueste von %2 am %3.</translation>
    </message>
    <message>
        <source>The plan says neither when a disaster is declared nor by whom.</source>
        <translation>Der Plan sagt weder, wann ein Notfall ausgerufen wird, noch von wem.</translation>
    </message>
    <message>
        <source>%1 of %2 scenarios have criteria for the declaration; %3 contacts and %4 teams with what they do.</source>
        <translation>%1 von %2 Szenarien haben Kriterien für die Ausrufung; %3 Kontakte und %4 Teams mit ihren Aufgaben.</translation>
    </message>
    <message>
        <source>The plan does not say who is told what, and when.</source>
        <translation>Der Plan sagt nicht, wem was wann mitgeteilt wird.</translation>
    </message>
    <message>
        <source>A communication plan with %1 lines, for: %2.</source>
        <translation>Ein Kommunikationsplan mit %1 Zeilen, für: %2.</translation>
    </message>
    <message>
        <source>No scenario has steps of recovery.</source>
        <translation>Kein Szenario hat Wiederherstellungsschritte.</translation>
    </message>
    <message>
        <source>%1 scenarios with %2 steps of recovery; %3 of %4 outages of components in them can be recovered by the plan.</source>
        <translation>%1 Szenarien mit %2 Wiederherstellungsschritten; %3 von %4 Ausfällen von Komponenten darin lassen sich nach dem Plan beheben.</translation>
    </message>
    <message>
        <source>No recovery time or point is set for what the scenarios affect.</source>
        <translation>Für das, was die Szenarien treffen, ist weder eine RTO noch eine RPO festgelegt.</translation>
    </message>
    <message>
        <source>Of %1 recovery times and points that are set, by scenario, the estimates meet %2, miss %3, and %4 are unknown.</source>
        <translation>Von %1 festgelegten RTO und RPO, je Szenario gezählt, halten die Schätzungen %2 ein und verfehlen %3; %4 sind unbekannt.</translation>
    </message>
    <message>
        <source>The plan has no business activities, so no impact analysis.</source>
        <translation>Der Plan hat keine Geschäftsaktivitäten, also keine Auswirkungsanalyse.</translation>
    </message>
    <message>
        <source>%1 business activities, %2 with the longest outage that is bearable.</source>
        <translation>%1 Geschäftsaktivitäten, %2 mit dem längsten tragbaren Ausfall.</translation>
    </message>
    <message>
        <source>No exercise is planned.</source>
        <translation>Keine Übung ist geplant.</translation>
    </message>
    <message>
        <source>%1 exercises are planned, %2 of them at intervals; %3 are overdue.</source>
        <translation>%1 Übungen sind geplant, davon %2 in festen Abständen; %3 sind überfällig.</translation>
    </message>
    <message>
        <source>No exercise or incident is recorded with its result.</source>
        <translation>Keine Übung und kein Vorfall ist mit Ergebnis aufgezeichnet.</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 was back after %2 of %3.</source>
        <translation>%1 war nach %2 von %3 zurück.</translation>
    </message>
    <message>
        <source>%1 is not recorded as back (target %2).</source>
        <translation>Für %1 ist keine Rückkehr aufgezeichnet (Ziel %2).</translation>
    </message>
    <message>
        <source>There is nothing to be exercised in the plan.</source>
        <translation>Im Plan gibt es nichts zu üben.</translation>
    </message>
    <message>
        <source>Nothing was ever exercised: 0 of %1 planned steps.</source>
        <translation>Nichts wurde je geübt: 0 von %1 geplanten Schritten.</translation>
    </message>
    <message>
        <source>%1 of %2 planned steps were done in some run; %3 components with steps never were.</source>
        <translation>%1 von %2 geplanten Schritten wurden in einem Lauf ausgeführt; %3 Komponenten mit Schritten noch nie.</translation>
    </message>
    <message>
        <source>%1 of %2 scenarios and %3 of %4 components were proven by a run, and nothing that they rest on has changed since.</source>
        <translation>%1 von %2 Szenarien und %3 von %4 Komponenten wurden durch einen Lauf nachgewiesen, und nichts, worauf sie beruhen, hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>No recovery is proven by a run, as the plan stands now.</source>
        <translation>Keine Wiederherstellung ist für den jetzigen Stand des Plans durch einen Lauf nachgewiesen.</translation>
    </message>
    <message>
        <source>No corrective action is recorded.</source>
        <translation>Keine Korrekturmaßnahme ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 corrective actions: %2 closed, %3 open, of which %4 are overdue.</source>
        <translation>%1 Korrekturmaßnahmen: %2 abgeschlossen, %3 offen, davon %4 überfällig.</translation>
    </message>
    <message>
        <source>This is plan text, which has no record of changes.</source>
        <translation>Dies ist Plantext, der keine Aufzeichnung der Änderungen hat.</translation>
    </message>
    <message>
        <source>No run is recorded that changes could be counted from.</source>
        <translation>Kein Lauf ist aufgezeichnet, ab dem Änderungen gezählt werden könnten.</translation>
    </message>
    <message>
        <source>%1 changes since the newest run are listed one by one.</source>
        <translation>%1 Änderungen seit dem neuesten Lauf sind einzeln aufgeführt.</translation>
    </message>
    <message>
        <source>The plan has no backups or snapshots.</source>
        <translation>Der Plan hat keine Backups oder Snapshots.</translation>
    </message>
    <message>
        <source>%1 backups and snapshots; %2 of %3 components with data have at least one.</source>
        <translation>%1 Backups und Snapshots; %2 von %3 Komponenten mit Daten haben mindestens eines davon.</translation>
    </message>
    <message>
        <source>There is no copy that could be restored on trial.</source>
        <translation>Es gibt keine Kopie, die probeweise rückgesichert werden könnte.</translation>
    </message>
    <message>
        <source>None of %1 backups and snapshots is recorded as restored on trial.</source>
        <translation>Für keines der %1 Backups und Snapshots ist eine probeweise Rücksicherung aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 of %2 backups and snapshots were restored on trial, the newest on %3.</source>
        <translation>%1 von %2 Backups und Snapshots wurden probeweise rückgesichert, das neueste am %3.</translation>
    </message>
    <message>
        <source>The plan has no redundancy group, no standby and no recovery site.</source>
        <translation>Der Plan hat keine Redundanzgruppe, kein Standby und keinen Ausweichstandort.</translation>
    </message>
    <message>
        <source>%1 redundancy groups, %2 components with a standby, %3 recovery sites.</source>
        <translation>%1 Redundanzgruppen, %2 Komponenten mit Standby, %3 Ausweichstandorte.</translation>
    </message>
    <message>
        <source>The plan does not say who must and must not reach what.</source>
        <translation>Der Plan sagt nicht, wer was erreichen muss und wer nicht darf.</translation>
    </message>
    <message>
        <source>%1 accesses are to hold before and after a failover, %2 of them denials.</source>
        <translation>%1 Zugriffe sollen vor und nach einem Failover gelten, davon %2 Verbote.</translation>
    </message>
    <message>
        <source>No run tried an access after a failover.</source>
        <translation>Kein Lauf hat einen Zugriff nach einem Failover ausprobiert.</translation>
    </message>
    <message>
        <source>Accesses were tried %1 times in runs, %2 as expected; %3 of %4 were ever tried.</source>
        <translation>Zugriffe wurden in Läufen %1-mal ausprobiert, %2-mal wie erwartet; %3 von %4 wurden je ausprobiert.</translation>
    </message>
    <message>
        <source>The plan does not list the credentials that a recovery needs.</source>
        <translation>Der Plan führt die Zugangsdaten nicht auf, die eine Wiederherstellung braucht.</translation>
    </message>
    <message>
        <source>%1 credentials with holder and place, never the secret; %2 kept in two places, %3 expired.</source>
        <translation>%1 Zugangsdaten mit Inhaber und Ort, nie das Geheimnis; %2 an zwei Orten aufbewahrt, %3 abgelaufen.</translation>
    </message>
    <message>
        <source>The plan has no contracts or activities, so no cost of a disruption.</source>
        <translation>Der Plan hat keine Verträge oder Aktivitäten, also keine Kosten einer Unterbrechung.</translation>
    </message>
    <message>
        <source>What a disruption costs is estimated for each scenario, at most %1.</source>
        <translation>Was eine Unterbrechung kostet, ist für jedes Szenario geschätzt, höchstens %1.</translation>
    </message>
    <message>
        <source>Of %1 scenarios it is unknown.</source>
        <translation>Für %1 Szenarien ist es unbekannt.</translation>
    </message>
    <message>
        <source>Versions of the plan</source>
        <translation>Versionen des Plans</translation>
    </message>
    <message>
        <source>Record of changes</source>
        <translation>Aufzeichnung der Änderungen</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Declaration and people</source>
        <translation>Ausrufung und Personen</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Steps of recovery</source>
        <translation>Wiederherstellungsschritte</translation>
    </message>
    <message>
        <source>Targets and estimates</source>
        <translation>Ziele und Schätzungen</translation>
    </message>
    <message>
        <source>Business impact</source>
        <translation>Geschäftsauswirkungen</translation>
    </message>
    <message>
        <source>Programme of exercises</source>
        <translation>Übungsprogramm</translation>
    </message>
    <message>
        <source>Results of exercises</source>
        <translation>Ergebnisse der Übungen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Verified state</source>
        <translation>Verifizierter Stand</translation>
    </message>
    <message>
        <source>Corrective actions</source>
        <translation>Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>Changes since the last run</source>
        <translation>Änderungen seit dem letzten Lauf</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Restore tests</source>
        <translation>Wiederherstellungstests</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Accesses tried</source>
        <translation>Ausprobierte Zugriffe</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Cost of a disruption</source>
        <translation>Kosten einer Unterbrechung</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>The program knows no such evidence.</source>
        <translation>Einen solchen Nachweis kennt das Programm nicht.</translation>
    </message>
    <message>
        <source>Nothing in this project shows it.</source>
        <translation>Nichts in diesem Projekt weist es nach.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not shown – %1: %2</source>
        <translation>Nicht nachgewiesen – %1: %2</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>What is asked is told in our own words; the texts of the standards decide.</source>
        <translation>Was verlangt wird, ist mit eigenen Worten gesagt; maßgeblich sind die Texte der Normen.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Was sie verlangt</translation>
    </message>
    <message>
        <source>What this project shows</source>
        <translation>Was dieses Projekt nachweist</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Looked up in %1, perhaps changed since.</source>
        <translation>Nachgeschlagen: %1, seitdem vielleicht geändert.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Controls with evidence</source>
        <translation>Anforderungen mit Nachweis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>some of them in part</source>
        <translation>manche davon teilweise</translation>
    </message>
    <message>
        <source>Scenarios proven</source>
        <translation>Nachgewiesene Szenarien</translation>
    </message>
    <message>
        <source>and unchanged since</source>
        <translation>und seitdem unverändert</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Offene Maßnahmen</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>Evidence for an audit</source>
        <translation>Nachweise für ein Audit</translation>
    </message>
    <message>
        <source>Plan, exercises and what follows from them</source>
        <translation>Plan, Übungen und was daraus folgt</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language code of the translation, e.g. de.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>What this project can show of its recovery plan, by the controls that people are asked about. It shows what was recorded; whether that is enough is for the auditor to say.</source>
        <translation>Was dieses Projekt über seinen Wiederherstellungsplan nachweisen kann, geordnet nach den Anforderungen, nach denen gefragt wird. Es zeigt, was aufgezeichnet wurde; ob das genügt, entscheidet die prüfende Stelle.</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>%1, %2 days overdue</source>
        <translation>%1, seit %2 Tagen überfällig</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Last held</source>
        <translation>Zuletzt durchgeführt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>no targets</source>
        <translation>keine Ziele</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>%1 not back, of %2</source>
        <translation>%1 nicht zurück, Ziel %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Worst recovery time</source>
        <translation>Schlechteste Wiederherstellungszeit</translation>
    </message>
    <message>
        <source>No exercise or incident is recorded.</source>
        <translation>Keine Übung und kein Vorfall ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>None is open.</source>
        <translation>Keine ist offen.</translation>
    </message>
    <message>
        <source>None was closed.</source>
        <translation>Keine wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>open, overdue</source>
        <translation>offen, überfällig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>nachgewiesen</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seitdem geändert</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>The plan has nothing to be exercised.</source>
        <translation>Der Plan hat nichts zu üben.</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>In keiner Gruppe</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>never proven</source>
        <translation>nie nachgewiesen</translation>
    </message>
    <message>
        <source>, version %1</source>
        <translation>, Version %1</translation>
    </message>
    <message>
        <source>Plan and approvals</source>
        <translation>Plan und Freigaben</translation>
    </message>
    <message>
        <source>Which states of the plan were kept, and who approved them.</source>
        <translation>Welche Stände des Plans aufbewahrt wurden und wer sie freigegeben hat.</translation>
    </message>
    <message>
        <source>This pack was made from: %1.</source>
        <translation>Diese Mappe wurde erstellt aus: %1.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Changes up to it</source>
        <translation>Änderungen bis dahin</translation>
    </message>
    <message>
        <source>No version was saved.</source>
        <translation>Keine Version wurde gesichert.</translation>
    </message>
    <message>
        <source>Plan text has no versions.</source>
        <translation>Plantext hat keine Versionen.</translation>
    </message>
    <message>
        <source>Exercises and incidents</source>
        <translation>Übungen und Vorfälle</translation>
    </message>
    <message>
        <source>What is planned, what was held, and with which result.</source>
        <translation>Was geplant ist, was durchgeführt wurde und mit welchem Ergebnis.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>What followed from runs; open until it is closed.</source>
        <translation>Was aus Läufen folgte; offen, bis es abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>When each protection group was last in the scope of which exercise.</source>
        <translation>Wann jede Schutzgruppe zuletzt im Umfang welcher Übung war.</translation>
    </message>
    <message>
        <source>Never exercised</source>
        <translation>Nie geübt</translation>
    </message>
    <message>
        <source>Nothing that has steps.</source>
        <translation>Nichts, was Schritte hat.</translation>
    </message>
    <message>
        <source>Accesses never tried</source>
        <translation>Nie ausprobierte Zugriffe</translation>
    </message>
    <message>
        <source>What a run has proven, and whether what it rests on changed since. Walk-throughs and tabletops prove nothing.</source>
        <translation>Was ein Lauf nachgewiesen hat und ob sich seitdem geändert hat, worauf es beruht. Durchsprachen und Planspiele weisen nichts nach.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>Grund des Verlusts</translation>
    </message>
    <message>
        <source>Nothing was ever proven by a run.</source>
        <translation>Nichts wurde je durch einen Lauf nachgewiesen.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Components that were never proven: %1.</source>
        <translation>Komponenten, die nie nachgewiesen wurden: %1.</translation>
    </message>
    <message>
        <source>Backups and restore tests</source>
        <translation>Backups und Wiederherstellungstests</translation>
    </message>
    <message>
        <source>As the plan has them; a date that is not recorded is told as such.</source>
        <translation>Wie im Plan angegeben; ein nicht aufgezeichnetes Datum ist als solches bezeichnet.</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Daten von</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Unalterable</source>
        <translation>Unveränderlich</translation>
    </message>
    <message>
        <source>Last made</source>
        <translation>Zuletzt erstellt</translation>
    </message>
    <message>
        <source>Last restore test</source>
        <translation>Letzter Wiederherstellungstest</translation>
    </message>
    <message>
        <source>The plan has no copies of data.</source>
        <translation>Der Plan hat keine Kopien von Daten.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>What happened to the plan after it was last exercised or used.</source>
        <translation>Was mit dem Plan geschah, seit er zuletzt geübt oder gebraucht wurde.</translation>
    </message>
    <message>
        <source>This is plan text, which has no record of changes: the project file has it.</source>
        <translation>Dies ist Plantext, der keine Aufzeichnung der Änderungen hat: Die Projektdatei hat sie.</translation>
    </message>
    <message>
        <source>No run is recorded.</source>
        <translation>Kein Lauf ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 changes since “%2” ended, the newest first.</source>
        <translation>%1 Änderungen seit dem Ende von „%2“, die neueste zuerst.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>and %1 older ones</source>
        <translation>und %1 ältere</translation>
    </message>
    <message>
        <source>The plan, version %1</source>
        <translation>Der Plan, Version %1</translation>
    </message>
    <message>
        <source>Recorded step by step: %1; the newest, “%2” of %3: %4.</source>
        <translation>Schritt für Schritt aufgezeichnet: %1; zuletzt „%2“ vom %3: %4.</translation>
    </message>
</context>
<context>
    <name>ExposureTexts</name>
    <message>
        <source>the fee of %1 is not given</source>
        <translation>das Entgelt von %1 ist nicht angegeben</translation>
    </message>
    <message>
        <source>the maintenance of %1 leaves nothing of its window</source>
        <translation>die Wartung von %1 lässt vom Zeitraum nichts übrig</translation>
    </message>
    <message>
        <source>MTBF, MTTR or unavailability are not given of %1</source>
        <translation>für %1 sind MTBF, MTTR oder Nichtverfügbarkeit nicht angegeben</translation>
    </message>
    <message>
        <source>MTBF, MTTR or unavailability are not given of %1 and %2 more</source>
        <translation>für %1 und %2 weitere sind MTBF, MTTR oder Nichtverfügbarkeit nicht angegeben</translation>
    </message>
    <message>
        <source>what it rests on is entangled beyond what can be solved exactly</source>
        <translation>worauf es beruht, ist zu verflochten für eine exakte Lösung</translation>
    </message>
    <message>
        <source>its ways through tunnels, or its circles of requirements, are too many</source>
        <translation>es hat zu viele Wege durch Tunnel oder zu viele Kreise von Abhängigkeiten</translation>
    </message>
    <message>
        <source>the MTTR of %1 is not given</source>
        <translation>für %1 ist keine MTTR angegeben</translation>
    </message>
    <message>
        <source>the MTBF of %1 is not given</source>
        <translation>für %1 ist keine MTBF angegeben</translation>
    </message>
    <message>
        <source>the MTBF and MTTR of %1 are not given</source>
        <translation>für %1 sind MTBF und MTTR nicht angegeben</translation>
    </message>
    <message>
        <source>what is too large to be solved</source>
        <translation>was zu groß ist, um es zu lösen</translation>
    </message>
    <message>
        <source>the loss per hour of %1 is not given</source>
        <translation>der Schaden je Stunde von %1 ist nicht angegeben</translation>
    </message>
    <message>
        <source>If the incident is on %1.</source>
        <translation>Wenn der Vorfall am %1 eintritt.</translation>
    </message>
    <message>
        <source>If the incident is at the start of a billing window.</source>
        <translation>Wenn der Vorfall zu Beginn eines Abrechnungszeitraums eintritt.</translation>
    </message>
    <message>
        <source>At %1 of downtime the credit changes; total then</source>
        <translation>Bei %1 Ausfallzeit ändert sich die Gutschrift; Summe dann</translation>
    </message>
    <message>
        <source>At %1 of downtime the credit is %2; total then</source>
        <translation>Bei %1 Ausfallzeit beträgt die Gutschrift %2; Summe dann</translation>
    </message>
    <message>
        <source>At %1 of downtime another block is due; total then</source>
        <translation>Bei %1 Ausfallzeit wird ein weiterer Block fällig; Summe dann</translation>
    </message>
    <message>
        <source>At %1 of downtime the penalty begins; total then</source>
        <translation>Bei %1 Ausfallzeit beginnt die Vertragsstrafe; Summe dann</translation>
    </message>
    <message>
        <source>At %1 of downtime the cap is reached; total then</source>
        <translation>Bei %1 Ausfallzeit ist die Obergrenze erreicht; Summe dann</translation>
    </message>
    <message>
        <source>At %1 of downtime the next window begins; total then</source>
        <translation>Bei %1 Ausfallzeit beginnt der nächste Zeitraum; Summe dann</translation>
    </message>
    <message>
        <source>At %1 of downtime the client may leave; total then</source>
        <translation>Bei %1 Ausfallzeit darf der Kunde kündigen; Summe dann</translation>
    </message>
    <message>
        <source>Each further minute costs</source>
        <translation>Jede weitere Minute kostet</translation>
    </message>
    <message>
        <source>Its window began %1 before the incident; left of it</source>
        <translation>Der Zeitraum begann %1 vor dem Vorfall; davon bleiben</translation>
    </message>
    <message>
        <source>Credit of %1 of the fee, below %2</source>
        <translation>Gutschrift von %1 des Entgelts, unter %2</translation>
    </message>
    <message>
        <source>Credit for %1 blocks of downtime</source>
        <translation>Gutschrift für %1 Blöcke Ausfallzeit</translation>
    </message>
    <message>
        <source>Credit: no tier applies</source>
        <translation>Gutschrift: keine Stufe anwendbar</translation>
    </message>
    <message>
        <source>Availability of the worst window, promised %1</source>
        <translation>Verfügbarkeit im schlechtesten Zeitraum, zugesagt %1</translation>
    </message>
    <message>
        <source>Availability of the worst window</source>
        <translation>Verfügbarkeit im schlechtesten Zeitraum</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Penalty of %1 an hour after %2 of grace</source>
        <translation>Vertragsstrafe von %1 je Stunde nach %2 Karenz</translation>
    </message>
    <message>
        <source>Penalty of %1 an hour</source>
        <translation>Vertragsstrafe von %1 je Stunde</translation>
    </message>
    <message>
        <source>Windows that the outage touches</source>
        <translation>Vom Ausfall berührte Zeiträume</translation>
    </message>
    <message>
        <source>Total, capped at %1 of the fee</source>
        <translation>Summe, gedeckelt auf %1 des Entgelts</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 times a year</source>
        <translation>%1-mal im Jahr</translation>
    </message>
    <message>
        <source>once in %1 years</source>
        <translation>einmal in %1 Jahren</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 simulated years (seed %2), %3.</source>
        <translation>%1 simulierte Jahre (Startwert %2), %3.</translation>
    </message>
    <message>
        <source>billed by calendar months</source>
        <translation>abgerechnet nach Kalendermonaten</translation>
    </message>
    <message>
        <source>billed in windows of the mean length</source>
        <translation>abgerechnet in Zeiträumen mittlerer Länge</translation>
    </message>
    <message>
        <source>The contract excludes this scenario: its downtime does not count.</source>
        <translation>Der Vertrag schließt dieses Szenario aus: Seine Ausfallzeit zählt nicht.</translation>
    </message>
    <message>
        <source>No service of %1 is down.</source>
        <translation>Kein Dienst von %1 ist ausgefallen.</translation>
    </message>
    <message>
        <source>%1 is not recoverable; one whole window is charged</source>
        <translation>%1 ist nicht wiederherstellbar; ein voller Abrechnungszeitraum wird angesetzt</translation>
    </message>
    <message>
        <source>%1 decides: it is down for</source>
        <translation>%1 ist maßgeblich: ausgefallen für</translation>
    </message>
    <message>
        <source>The client may leave: a window is below</source>
        <translation>Der Kunde darf kündigen: ein Zeitraum liegt unter</translation>
    </message>
    <message>
        <source>%1 goes on: nothing that it requires is down.</source>
        <translation>%1 läuft weiter: Nichts, was dafür benötigt wird, ist ausgefallen.</translation>
    </message>
    <message>
        <source>a month, not recoverable</source>
        <translation>einen Monat, nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Loss per hour from %1 on</source>
        <translation>Schaden je Stunde ab %1</translation>
    </message>
    <message>
        <source>The incident is in its peak times</source>
        <translation>Der Vorfall liegt in der Spitzenzeit</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>%1 loses, down for %2</source>
        <translation>Schaden bei %1, ausgefallen für %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 (site)</source>
        <translation>%1 (Standort)</translation>
    </message>
    <message>
        <source>MTBF and MTTR of %1</source>
        <translation>MTBF und MTTR von %1</translation>
    </message>
    <message>
        <source>MTBF and MTTR of the sites %1</source>
        <translation>MTBF und MTTR der Standorte %1</translation>
    </message>
    <message>
        <source>the rate of %1</source>
        <translation>die Häufigkeit von %1</translation>
    </message>
    <message>
        <source>how long %1 lasts</source>
        <translation>wie lange %1 dauert</translation>
    </message>
    <message>
        <source>how %1 ends, counted as 730 h</source>
        <translation>wie %1 endet, gerechnet mit 730 h</translation>
    </message>
    <message>
        <source>the fee of %1</source>
        <translation>das Entgelt von %1</translation>
    </message>
    <message>
        <source>the loss per hour of %1</source>
        <translation>der Schaden je Stunde von %1</translation>
    </message>
    <message>
        <source>%1 requirements that close a cycle</source>
        <translation>die Auflösung von %1 Abhängigkeiten, die einen Zyklus schließen</translation>
    </message>
    <message>
        <source>the plan does not say %1</source>
        <translation>im Plan fehlt: %1</translation>
    </message>
    <message>
        <source>Under the contracts</source>
        <translation>Aus den Verträgen</translation>
    </message>
    <message>
        <source>Lost by own activities</source>
        <translation>Schaden eigener Aktivitäten</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>95 % sure to be between</source>
        <translation>Zu 95 % sicher zwischen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>%1 of years cost no more (95 % sure: %2 to %3)</source>
        <translation>%1 der Jahre kosten nicht mehr (95 % sicher: %2 bis %3)</translation>
    </message>
    <message>
        <source>Chance to exceed the budget of %1</source>
        <translation>Wahrscheinlichkeit, das Budget von %1 zu überschreiten</translation>
    </message>
    <message>
        <source>It happens</source>
        <translation>Es tritt ein</translation>
    </message>
    <message>
        <source>It costs each time, in the mean</source>
        <translation>Es kostet jedes Mal im Mittel</translation>
    </message>
    <message>
        <source>It costs in a mean year</source>
        <translation>Es kostet im Durchschnittsjahr</translation>
    </message>
    <message>
        <source>Share of all that a year costs</source>
        <translation>Anteil an allem, was ein Jahr kostet</translation>
    </message>
    <message>
        <source>Downtime that counts, in a mean year</source>
        <translation>Zählende Ausfallzeit im Durchschnittsjahr</translation>
    </message>
    <message>
        <source>Charged in a mean year</source>
        <translation>Zu zahlen im Durchschnittsjahr</translation>
    </message>
    <message>
        <source>Lost in a mean year</source>
        <translation>Schaden im Durchschnittsjahr</translation>
    </message>
    <message>
        <source>Chance that the client may leave within a year</source>
        <translation>Wahrscheinlichkeit, dass der Kunde binnen eines Jahres kündigen darf</translation>
    </message>
    <message>
        <source>What downtime costs</source>
        <translation>Was Ausfallzeit kostet</translation>
    </message>
    <message>
        <source>Under the contracts and for the organisation itself, in %1.</source>
        <translation>Aus den Verträgen und für die Organisation selbst, in %1.</translation>
    </message>
    <message>
        <source>An average year</source>
        <translation>Ein Durchschnittsjahr</translation>
    </message>
    <message>
        <source>95 % sure: %1 to %2</source>
        <translation>95 % sicher: %1 bis %2</translation>
    </message>
    <message>
        <source>One year in twenty</source>
        <translation>Eines von zwanzig Jahren</translation>
    </message>
    <message>
        <source>or more: above the budget</source>
        <translation>oder mehr: über dem Budget</translation>
    </message>
    <message>
        <source>or more</source>
        <translation>oder mehr</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>exceeded in %1 of years</source>
        <translation>in %1 der Jahre überschritten</translation>
    </message>
    <message>
        <source>Costliest scenario</source>
        <translation>Teuerstes Szenario</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Own loss</source>
        <translation>Eigener Schaden</translation>
    </message>
    <message>
        <source>The most exposed clients; All counts every client.</source>
        <translation>Die am stärksten betroffenen Kunden; „Alle“ zählt jeden Kunden.</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>it costs at least</source>
        <translation>kostet es mindestens</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>Mal im Jahr</translation>
    </message>
    <message>
        <source>Cost in a mean year</source>
        <translation>Kosten im Durchschnittsjahr</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Nothing costs anything in the years that were simulated.</source>
        <translation>In den simulierten Jahren entstehen keine Kosten.</translation>
    </message>
    <message>
        <source>Availability against what was promised</source>
        <translation>Verfügbarkeit gegenüber der Zusage</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>The topology gives</source>
        <translation>Laut Topologie</translation>
    </message>
    <message>
        <source>Down a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>Single points</source>
        <translation>Single Points</translation>
    </message>
    <message>
        <source>What would lower it</source>
        <translation>Was die Kosten senken würde</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>damit</translation>
    </message>
    <message>
        <source>Saves a year</source>
        <translation>Spart im Jahr</translation>
    </message>
    <message>
        <source>%1 simulated years (seed %2).</source>
        <translation>%1 simulierte Jahre (Startwert %2).</translation>
    </message>
    <message>
        <source>A year costs at least this, because the plan does not say %1.</source>
        <translation>Ein Jahr kostet mindestens so viel, denn im Plan fehlt: %1.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html);;Markdown (*.md)</source>
        <translation>PDF (*.pdf);;Webseite (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg)</source>
        <translation>PNG (*.png);;SVG (*.svg)</translation>
    </message>
    <message>
        <source>Page for the management …</source>
        <translation>Seite für die Geschäftsleitung …</translation>
    </message>
    <message>
        <source>Cost by scenario as CSV …</source>
        <translation>Kosten nach Szenario als CSV …</translation>
    </message>
    <message>
        <source>Loss exceedance as CSV …</source>
        <translation>Schadensüberschreitung als CSV …</translation>
    </message>
    <message>
        <source>Causes of a year&apos;s cost as CSV …</source>
        <translation>Ursachen der Jahreskosten als CSV …</translation>
    </message>
    <message>
        <source>Improvements as CSV …</source>
        <translation>Verbesserungen als CSV …</translation>
    </message>
    <message>
        <source>Availability as CSV …</source>
        <translation>Verfügbarkeit als CSV …</translation>
    </message>
    <message>
        <source>Required RTO as CSV …</source>
        <translation>Erforderliche RTO als CSV …</translation>
    </message>
    <message>
        <source>Loss exceedance as a picture …</source>
        <translation>Schadensüberschreitung als Bild …</translation>
    </message>
    <message>
        <source>Causes as a picture …</source>
        <translation>Ursachen als Bild …</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Mindestens %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>%1 a year in hand</source>
        <translation>%1 Reserve im Jahr</translation>
    </message>
    <message>
        <source>%1 a year too much</source>
        <translation>%1 zu viel im Jahr</translation>
    </message>
    <message>
        <source>From the MTBF and MTTR of all that %1 rests on, shared parts counted once. A recovery elsewhere is not counted: it ends an outage, it does not avoid it.</source>
        <translation>Aus MTBF und MTTR von allem, worauf %1 beruht, gemeinsame Teile einmal gezählt. Eine Wiederherstellung anderswo zählt nicht: Sie beendet einen Ausfall, vermeidet ihn aber nicht.</translation>
    </message>
    <message>
        <source>Down in a mean year</source>
        <translation>Ausfall im Durchschnittsjahr</translation>
    </message>
    <message>
        <source>%1 was promised %2; that allows</source>
        <translation>%1 wurden %2 zugesagt; das erlaubt</translation>
    </message>
    <message>
        <source>So there is</source>
        <translation>Das ergibt</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Single Points of Failure</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>einmal im Jahr</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3</source>
        <translation>%1: die ersten %2 von %3</translation>
    </message>
    <message>
        <source>Scenarios, the costliest first</source>
        <translation>Szenarien, das teuerste zuerst</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What the cost of a year comes from</source>
        <translation>Woher die Kosten eines Jahres kommen</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
</context>
<context>
    <name>FailbackStepsTexts</name>
    <message>
        <source>Reconnect and verify</source>
        <translation>Wieder verbinden und prüfen</translation>
    </message>
    <message>
        <source>Switch the tunnel back from %1 to %2</source>
        <translation>Tunnel von %1 auf %2 zurückschalten</translation>
    </message>
    <message>
        <source>Route back</source>
        <translation>Zurückleiten</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Stop at %1</source>
        <translation>In %1 anhalten</translation>
    </message>
    <message>
        <source>Take over at %1</source>
        <translation>In %1 übernehmen</translation>
    </message>
    <message>
        <source>Start at %1</source>
        <translation>In %1 starten</translation>
    </message>
    <message>
        <source>Final synchronisation from %1</source>
        <translation>Letzter Abgleich von %1</translation>
    </message>
    <message>
        <source>Redirect access to %1</source>
        <translation>Zugriff wieder auf %1 umleiten</translation>
    </message>
    <message>
        <source>Resume replication from %1 to %2</source>
        <translation>Replikation von %1 nach %2 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Replicate %1 back from %2</source>
        <translation>%1 von %2 zurückreplizieren</translation>
    </message>
    <message>
        <source>Replicate the data back from %1</source>
        <translation>Daten von %1 zurückreplizieren</translation>
    </message>
    <message>
        <source>Copy %1 back from %2</source>
        <translation>%1 von %2 zurückkopieren</translation>
    </message>
    <message>
        <source>Copy the data back from %1</source>
        <translation>Daten von %1 zurückkopieren</translation>
    </message>
    <message>
        <source>the duration of “%1” of %2 is not given</source>
        <translation>die Dauer von „%1“ von %2 ist nicht angegeben</translation>
    </message>
</context>
<context>
    <name>FailbackTexts</name>
    <message>
        <source>%1 is not recovered, so it cannot fail back: %2</source>
        <translation>%1 wird nicht wiederhergestellt, also ist kein Failback möglich: %2</translation>
    </message>
    <message>
        <source>%1 has no home site, so it stays where it was recovered</source>
        <translation>%1 hat keinen Heimatstandort und bleibt, wo es wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>%1 stays where it was recovered: “%2” takes %3, which never fits its teams&apos; working hours</source>
        <translation>%1 bleibt, wo es wiederhergestellt wurde: „%2“ dauert %3 und passt nie in die Arbeitszeit der Teams</translation>
    </message>
    <message>
        <source>%1 stays where it was recovered: at home it is part of, or depends on, a dependency cycle</source>
        <translation>%1 bleibt, wo es wiederhergestellt wurde: Am Heimatstandort ist es Teil eines Abhängigkeitszyklus oder hängt von einem ab</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>is longer than 100,000 characters</source>
        <translation>ist länger als 100.000 Zeichen</translation>
    </message>
    <message>
        <source>has a line break or control character</source>
        <translation>enthält einen Zeilenumbruch oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is not a date: write it as 2026-04-20</source>
        <translation>ist kein Datum: Schreibweise 2026-04-20</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>is not the name of %1 of this plan</source>
        <translation>ist kein Name in diesem Plan (erwartet: %1)</translation>
    </message>
    <message>
        <source>a network, component or site</source>
        <translation>Netzwerk, Komponente oder Standort</translation>
    </message>
    <message>
        <source>is neither any, nor an address block, nor the name of a network, component or site of this plan</source>
        <translation>ist weder any noch ein Adressblock noch der Name eines Netzwerks, einer Komponente oder eines Standorts dieses Plans</translation>
    </message>
    <message>
        <source>is not one of %1</source>
        <translation>ist keines von %1</translation>
    </message>
    <message>
        <source>is not the name of a %1 of this plan</source>
        <translation>ist kein Name in diesem Plan (erwartet: %1)</translation>
    </message>
    <message>
        <source>a component or site</source>
        <translation>Komponente oder Standort</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Processor cores; fractions are allowed.</source>
        <translation>Prozessorkerne; Bruchteile sind erlaubt.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Main memory, such as 64GiB.</source>
        <translation>Hauptspeicher, z.&#xa0;B. 64GiB.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk space, such as 10TiB.</source>
        <translation>Plattenplatz, z.&#xa0;B. 10TiB.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unique among the sites.</source>
        <translation>Eindeutig unter den Standorten.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What sort of place this is.</source>
        <translation>Welche Art von Ort dies ist.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Where work happens normally, and where it moves to.</source>
        <translation>Wo normalerweise gearbeitet wird und wohin ausgewichen wird.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Company whose outage takes this site down with its others.</source>
        <translation>Unternehmen, dessen Ausfall diesen Standort mit seinen übrigen ausfallen lässt.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>The site this one is a part of: zone in region in provider.</source>
        <translation>Der Standort, zu dem dieser gehört: Zone in Region in Anbieter.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>What can run here.</source>
        <translation>Was hier laufen kann.</translation>
    </message>
    <message>
        <source>MTBF</source>
        <translation>MTBF</translation>
    </message>
    <message>
        <source>Mean time between failures (up time).</source>
        <translation>Mittlere Betriebsdauer zwischen Ausfällen.</translation>
    </message>
    <message>
        <source>MTTR</source>
        <translation>MTTR</translation>
    </message>
    <message>
        <source>Mean time to repair.</source>
        <translation>Mittlere Reparaturdauer.</translation>
    </message>
    <message>
        <source>Unavailability</source>
        <translation>Nichtverfügbarkeit</translation>
    </message>
    <message>
        <source>Share of time down, instead of MTBF and MTTR.</source>
        <translation>Anteil der Ausfallzeit, anstelle von MTBF und MTTR.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Anything worth knowing.</source>
        <translation>Alles Wissenswerte.</translation>
    </message>
    <message>
        <source>Unique among the networks.</source>
        <translation>Eindeutig unter den Netzwerken.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Where this network is.</source>
        <translation>Wo dieses Netzwerk ist.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Address block, such as 10.10.4.0/24.</source>
        <translation>Adressblock, z.&#xa0;B. 10.10.4.0/24.</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>IEEE 802.1Q identifier, 1 to 4094.</source>
        <translation>Kennung nach IEEE 802.1Q, 1 bis 4094.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Address of the router.</source>
        <translation>Adresse des Routers.</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Name servers that hosts of this network use.</source>
        <translation>Nameserver, die Hosts dieses Netzwerks verwenden.</translation>
    </message>
    <message>
        <source>Fails over to</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>The network that takes its place at the recovery site.</source>
        <translation>Das Netzwerk, das am Ausweichstandort seinen Platz einnimmt.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Name of the package.</source>
        <translation>Name des Pakets.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The exact version.</source>
        <translation>Die genaue Version.</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Such as Debian 12.</source>
        <translation>Z.&#xa0;B. Debian 12.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Release of the kernel, such as 6.1.0-28.</source>
        <translation>Version des Kernels, z.&#xa0;B. 6.1.0-28.</translation>
    </message>
    <message>
        <source>Docker Engine</source>
        <translation>Docker Engine</translation>
    </message>
    <message>
        <source>Version of the engine, such as 27.3.1.</source>
        <translation>Version der Engine, z.&#xa0;B. 27.3.1.</translation>
    </message>
    <message>
        <source>Storage driver</source>
        <translation>Speichertreiber</translation>
    </message>
    <message>
        <source>Such as overlay2.</source>
        <translation>Z.&#xa0;B. overlay2.</translation>
    </message>
    <message>
        <source>Cgroup version</source>
        <translation>Cgroup-Version</translation>
    </message>
    <message>
        <source>1 or 2.</source>
        <translation>1 oder 2.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packages and their exact versions.</source>
        <translation>Pakete und ihre genauen Versionen.</translation>
    </message>
    <message>
        <source>Unique among the builds.</source>
        <translation>Eindeutig unter den Builds.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>The network it is in.</source>
        <translation>Das Netzwerk, in dem es ist.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Its address there.</source>
        <translation>Seine Adresse dort.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The component or site that holds the copy.</source>
        <translation>Die Komponente oder der Standort mit der Kopie.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How the copy is made.</source>
        <translation>Wie die Kopie entsteht.</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>How far an asynchronous copy is behind.</source>
        <translation>Wie weit eine asynchrone Kopie zurückliegt.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>How often a snapshot or backup is taken.</source>
        <translation>Wie oft ein Snapshot oder Backup erstellt wird.</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>How long taking it lasts.</source>
        <translation>Wie lange das Erstellen dauert.</translation>
    </message>
    <message>
        <source>Restore rate</source>
        <translation>Rücksicherungsrate</translation>
    </message>
    <message>
        <source>How fast data come back from it.</source>
        <translation>Wie schnell Daten daraus zurückkommen.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>The component that is needed.</source>
        <translation>Die Komponente, die benötigt wird.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Sobald</translation>
    </message>
    <message>
        <source>What it waits for.</source>
        <translation>Worauf gewartet wird.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Hard: does not work without. Soft: works degraded.</source>
        <translation>Hart: arbeitet nicht ohne. Weich: arbeitet eingeschränkt.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Where it is reached.</source>
        <translation>Wo es erreicht wird.</translation>
    </message>
    <message>
        <source>Unique among the components.</source>
        <translation>Eindeutig unter den Komponenten.</translation>
    </message>
    <message>
        <source>What it is.</source>
        <translation>Was es ist.</translation>
    </message>
    <message>
        <source>Where it is; left out, its host&apos;s site.</source>
        <translation>Wo es ist; ohne Angabe der Standort seines Hosts.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>What it runs on; hosting is a hard dependency.</source>
        <translation>Worauf es läuft; das Laufen auf einem Host ist eine harte Abhängigkeit.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Container image with its tag or digest.</source>
        <translation>Container-Image mit Tag oder Digest.</translation>
    </message>
    <message>
        <source>Standard build</source>
        <translation>Standard-Build</translation>
    </message>
    <message>
        <source>The build that the host must match exactly.</source>
        <translation>Der Build, dem der Host genau entsprechen muss.</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Vorgefunden</translation>
    </message>
    <message>
        <source>What the host really has.</source>
        <translation>Was der Host tatsächlich hat.</translation>
    </message>
    <message>
        <source>Engine endpoint</source>
        <translation>Engine-Endpunkt</translation>
    </message>
    <message>
        <source>Such as tcp://10.10.4.11:2376.</source>
        <translation>Z.&#xa0;B. tcp://10.10.4.11:2376.</translation>
    </message>
    <message>
        <source>What can run on it.</source>
        <translation>Was darauf laufen kann.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>What it takes from its host.</source>
        <translation>Was es von seinem Host beansprucht.</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>Schnittstellen</translation>
    </message>
    <message>
        <source>Networks and addresses.</source>
        <translation>Netzwerke und Adressen.</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>Whether its health can be asked.</source>
        <translation>Ob sich der Betriebszustand abfragen lässt.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>How much data it holds.</source>
        <translation>Wie viele Daten es enthält.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Where the data also are, and how old they are there.</source>
        <translation>Wo die Daten außerdem liegen und wie alt sie dort sind.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Members that must stand; left out: all.</source>
        <translation>Mitglieder, die stehen müssen; ohne Angabe: alle.</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>What it needs to work.</source>
        <translation>Was es für seine Arbeit benötigt.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Words to find it by.</source>
        <translation>Wörter, unter denen es zu finden ist.</translation>
    </message>
    <message>
        <source>RTO target</source>
        <translation>RTO-Ziel</translation>
    </message>
    <message>
        <source>Recovery time objective.</source>
        <translation>Wiederanlaufzeit (Recovery Time Objective).</translation>
    </message>
    <message>
        <source>RPO target</source>
        <translation>RPO-Ziel</translation>
    </message>
    <message>
        <source>Recovery point objective: data that may be lost.</source>
        <translation>Maximal zulässiger Datenverlust (Recovery Point Objective).</translation>
    </message>
    <message>
        <source>MTPD</source>
        <translation>MTPD</translation>
    </message>
    <message>
        <source>Maximum tolerable period of disruption.</source>
        <translation>Maximal tolerierbare Ausfallzeit (Maximum Tolerable Period of Disruption).</translation>
    </message>
    <message>
        <source>WRT</source>
        <translation>WRT</translation>
    </message>
    <message>
        <source>Work recovery time after the technical recovery.</source>
        <translation>Nacharbeitszeit nach der technischen Wiederherstellung (Work Recovery Time).</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>How it comes back after a disaster.</source>
        <translation>Wie es nach einem Notfall zurückkommt.</translation>
    </message>
    <message>
        <source>The component where the tunnel ends.</source>
        <translation>Die Komponente, an der der Tunnel endet.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>What is reached behind it.</source>
        <translation>Was dahinter erreicht wird.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Public address and port, 203.0.113.7:51820.</source>
        <translation>Öffentliche Adresse und Port, 203.0.113.7:51820.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Never the private one.</source>
        <translation>Nie der private.</translation>
    </message>
    <message>
        <source>Unique among the tunnels.</source>
        <translation>Eindeutig unter den Tunneln.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>The VPN&apos;s protocol.</source>
        <translation>Das VPN-Protokoll.</translation>
    </message>
    <message>
        <source>End A</source>
        <translation>Ende A</translation>
    </message>
    <message>
        <source>One end.</source>
        <translation>Das eine Ende.</translation>
    </message>
    <message>
        <source>End B</source>
        <translation>Ende B</translation>
    </message>
    <message>
        <source>The other end.</source>
        <translation>Das andere Ende.</translation>
    </message>
    <message>
        <source>The tunnel prepared for the recovery site.</source>
        <translation>Der für den Ausweichstandort vorbereitete Tunnel.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Ports let through.</source>
        <translation>Durchgelassene Ports.</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Verbieten</translation>
    </message>
    <message>
        <source>Ports stopped.</source>
        <translation>Gesperrte Ports.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>any, an address block, or a network, component or site.</source>
        <translation>any, ein Adressblock oder ein Netzwerk, eine Komponente oder ein Standort.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The firewall, router or gateway that has the rules.</source>
        <translation>Firewall, Router oder Gateway mit den Regeln.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>In order: the first match decides; what matches none is denied.</source>
        <translation>Der Reihe nach: Der erste Treffer entscheidet; was keiner Regel entspricht, ist verboten.</translation>
    </message>
    <message>
        <source>Who.</source>
        <translation>Wer.</translation>
    </message>
    <message>
        <source>What.</source>
        <translation>Was.</translation>
    </message>
    <message>
        <source>Such as 443/tcp, or any.</source>
        <translation>Z.&#xa0;B. 443/tcp oder any.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Whether it must, or must not, be reached.</source>
        <translation>Ob es erreichbar sein muss oder nicht sein darf.</translation>
    </message>
    <message>
        <source>Unique among the teams.</source>
        <translation>Eindeutig unter den Teams.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How many can work at once (people, or shares of a pipe).</source>
        <translation>Wie viele gleichzeitig arbeiten können (Personen oder Anteile einer Leitung).</translation>
    </message>
    <message>
        <source>On-call response</source>
        <translation>Reaktionszeit der Bereitschaft</translation>
    </message>
    <message>
        <source>From the declaration until the team is at work.</source>
        <translation>Von der Ausrufung, bis das Team arbeitet.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Arbeitszeiten</translation>
    </message>
    <message>
        <source>24x7, or such as Mon-Fri 08:00-18:00.</source>
        <translation>24x7 oder z.&#xa0;B. Mon-Fri 08:00-18:00.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Whom to call.</source>
        <translation>Wer anzurufen ist.</translation>
    </message>
    <message>
        <source>What this person decides or does.</source>
        <translation>Was diese Person entscheidet oder tut.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Name of the person.</source>
        <translation>Name der Person.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Reached by day and night.</source>
        <translation>Tag und Nacht erreichbar.</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Whom to call when nobody answers.</source>
        <translation>Wer anzurufen ist, wenn niemand antwortet.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>For what is not urgent.</source>
        <translation>Für alles, was nicht dringend ist.</translation>
    </message>
    <message>
        <source>At best</source>
        <translation>Bester Fall</translation>
    </message>
    <message>
        <source>When everything goes well.</source>
        <translation>Wenn alles gut geht.</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>What a schedule plans with.</source>
        <translation>Womit ein Ablaufplan rechnet.</translation>
    </message>
    <message>
        <source>At worst</source>
        <translation>Schlechtester Fall</translation>
    </message>
    <message>
        <source>When much goes wrong.</source>
        <translation>Wenn vieles schiefgeht.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Who is needed.</source>
        <translation>Wer gebraucht wird.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>People, or shares of a pipe.</source>
        <translation>Personen oder Anteile einer Leitung.</translation>
    </message>
    <message>
        <source>What is done, in a few words.</source>
        <translation>Was getan wird, in wenigen Worten.</translation>
    </message>
    <message>
        <source>How it is done.</source>
        <translation>Wie es getan wird.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>What must be true before it begins.</source>
        <translation>Was vor dem Beginn gelten muss.</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>What to do, in a sentence.</source>
        <translation>Was zu tun ist, in einem Satz.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The command, printed in the runbook; never executed.</source>
        <translation>Der Befehl; er steht im Runbook und wird nie ausgeführt.</translation>
    </message>
    <message>
        <source>Good when</source>
        <translation>Erfolgreich, wenn</translation>
    </message>
    <message>
        <source>How success is seen.</source>
        <translation>Woran der Erfolg zu erkennen ist.</translation>
    </message>
    <message>
        <source>If not</source>
        <translation>Andernfalls</translation>
    </message>
    <message>
        <source>What to do when it fails.</source>
        <translation>Was zu tun ist, wenn es misslingt.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>One value, or best, likely and worst.</source>
        <translation>Ein Wert, oder bester, wahrscheinlicher und schlechtester Fall.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Who is busy with it, and how many.</source>
        <translation>Wer damit beschäftigt ist und mit wie vielen.</translation>
    </message>
    <message>
        <source>Unique among the procedures.</source>
        <translation>Eindeutig unter den Verfahren.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>In the order they are done.</source>
        <translation>In der Reihenfolge der Ausführung.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>How the component comes back.</source>
        <translation>Wie die Komponente zurückkommt.</translation>
    </message>
    <message>
        <source>The site where it comes back.</source>
        <translation>Der Standort, an dem sie zurückkommt.</translation>
    </message>
    <message>
        <source>Recovery host</source>
        <translation>Wiederanlauf-Host</translation>
    </message>
    <message>
        <source>The Docker host that runs it there.</source>
        <translation>Der Docker-Host, auf dem sie dort läuft.</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>The component that takes over.</source>
        <translation>Die Komponente, die übernimmt.</translation>
    </message>
    <message>
        <source>Address there</source>
        <translation>Adresse dort</translation>
    </message>
    <message>
        <source>Network and address after the failover.</source>
        <translation>Netzwerk und Adresse nach dem Failover.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Steps shared with others.</source>
        <translation>Schritte, die mit anderen geteilt werden.</translation>
    </message>
    <message>
        <source>Steps of its own, in order.</source>
        <translation>Eigene Schritte, der Reihe nach.</translation>
    </message>
    <message>
        <source>Unique among the protection groups.</source>
        <translation>Eindeutig unter den Schutzgruppen.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Components that fail over together.</source>
        <translation>Komponenten, die gemeinsam umschalten.</translation>
    </message>
    <message>
        <source>The site they fail over to.</source>
        <translation>Der Standort, auf den sie umschalten.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>1 first … 5 last.</source>
        <translation>1 zuerst … 5 zuletzt.</translation>
    </message>
    <message>
        <source>For each member without one of its own.</source>
        <translation>Für jedes Mitglied ohne eigene Angabe.</translation>
    </message>
    <message>
        <source>A site with everything in it.</source>
        <translation>Ein Standort mit allem darin.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>One component.</source>
        <translation>Eine Komponente.</translation>
    </message>
    <message>
        <source>One network.</source>
        <translation>Ein Netzwerk.</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>One tunnel.</source>
        <translation>Ein Tunnel.</translation>
    </message>
    <message>
        <source>Every site of a provider.</source>
        <translation>Alle Standorte eines Anbieters.</translation>
    </message>
    <message>
        <source>Every component of a kind.</source>
        <translation>Alle Komponenten einer Art.</translation>
    </message>
    <message>
        <source>Unique among the scenarios.</source>
        <translation>Eindeutig unter den Szenarien.</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>What the disaster takes away.</source>
        <translation>Was durch den Notfall wegfällt.</translation>
    </message>
    <message>
        <source>Destroyed: only backups and snapshots are good.</source>
        <translation>Zerstört: Nur Backups und Snapshots sind brauchbar.</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>From the incident until it is noticed.</source>
        <translation>Vom Vorfall, bis er bemerkt wird.</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Ausrufung</translation>
    </message>
    <message>
        <source>From noticing until the disaster is declared.</source>
        <translation>Vom Bemerken, bis der Notfall ausgerufen wird.</translation>
    </message>
    <message>
        <source>Declare when</source>
        <translation>Ausrufen, wenn</translation>
    </message>
    <message>
        <source>What must be true.</source>
        <translation>Was gelten muss.</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Abbrechen, wenn</translation>
    </message>
    <message>
        <source>What calls it off.</source>
        <translation>Was zum Abbruch führt.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>How often a year, such as 0.1/y.</source>
        <translation>Wie oft im Jahr, z.&#xa0;B. 0.1/y.</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Availability of the window under which it applies.</source>
        <translation>Verfügbarkeit im Zeitraum, unterhalb derer die Stufe gilt.</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Share of the window&apos;s fee.</source>
        <translation>Anteil am Entgelt des Zeitraums.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Unique among the contracts.</source>
        <translation>Eindeutig unter den Verträgen.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Promised availability, such as 99.9%.</source>
        <translation>Zugesagte Verfügbarkeit, z.&#xa0;B. 99.9%.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Over which availability is measured.</source>
        <translation>Über den die Verfügbarkeit gemessen wird.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Entgelt</translation>
    </message>
    <message>
        <source>For each window, in the project&apos;s currency.</source>
        <translation>Je Zeitraum, in der Währung des Projekts.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Share of the fee given back below an availability.</source>
        <translation>Anteil des Entgelts, der unterhalb einer Verfügbarkeit erstattet wird.</translation>
    </message>
    <message>
        <source>Penalty per hour</source>
        <translation>Vertragsstrafe je Stunde</translation>
    </message>
    <message>
        <source>Beyond the credits, after the grace.</source>
        <translation>Zusätzlich zu den Gutschriften, nach der Karenz.</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Karenz</translation>
    </message>
    <message>
        <source>Downtime before the hourly penalty begins.</source>
        <translation>Ausfallzeit, bevor die stündliche Vertragsstrafe beginnt.</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Of the fee, for the window.</source>
        <translation>Vom Entgelt, für den Zeitraum.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Unique among the exercises.</source>
        <translation>Eindeutig unter den Übungen.</translation>
    </message>
    <message>
        <source>How far the exercise goes.</source>
        <translation>Wie weit die Übung geht.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>What is exercised.</source>
        <translation>Was geübt wird.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Day of the next one, such as 2026-04-20.</source>
        <translation>Tag der nächsten, z.&#xa0;B. 2026-04-20.</translation>
    </message>
    <message>
        <source>How often it is repeated.</source>
        <translation>Wie oft sie wiederholt wird.</translation>
    </message>
    <message>
        <source>Last held</source>
        <translation>Zuletzt durchgeführt</translation>
    </message>
    <message>
        <source>Unique among the pages.</source>
        <translation>Eindeutig unter den Seiten.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The diagram page.</source>
        <translation>Die Seite des Diagramms.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>The component or site placed.</source>
        <translation>Die platzierte Komponente oder der platzierte Standort.</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Left edge.</source>
        <translation>Linker Rand.</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Upper edge.</source>
        <translation>Oberer Rand.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Left out: the kind&apos;s usual width.</source>
        <translation>Ohne Angabe: die übliche Breite der Art.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Left out: the kind&apos;s usual height.</source>
        <translation>Ohne Angabe: die übliche Höhe der Art.</translation>
    </message>
    <message>
        <source>Of the project.</source>
        <translation>Des Projekts.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Printed on runbooks.</source>
        <translation>Steht auf den Runbooks.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>ISO 4217 code of every amount of money.</source>
        <translation>ISO-4217-Code aller Geldbeträge.</translation>
    </message>
    <message>
        <source>Review every</source>
        <translation>Prüfung alle</translation>
    </message>
    <message>
        <source>How often the plan is reviewed.</source>
        <translation>Wie oft der Plan überprüft wird.</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>How edges are drawn.</source>
        <translation>Wie Kanten gezeichnet werden.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fixiert</translation>
    </message>
    <message>
        <source>Automatic layout leaves it where it is.</source>
        <translation>Das automatische Anordnen lässt es, wo es ist.</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>Hides what is in the container.</source>
        <translation>Verbirgt, was darin liegt.</translation>
    </message>
    <message>
        <source>Duration of a step of this kind that has none.</source>
        <translation>Dauer eines Schritts dieser Art, der keine hat.</translation>
    </message>
    <message>
        <source>Duration of the first default step of this strategy.</source>
        <translation>Dauer des ersten Standardschritts dieser Strategie.</translation>
    </message>
    <message>
        <source>Manual step</source>
        <translation>Manueller Schritt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Automatic step</source>
        <translation>Automatischer Schritt</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rücksicherung</translation>
    </message>
    <message>
        <source>Preparing the server, before the data are restored.</source>
        <translation>Den Server vorbereiten, bevor die Daten rückgesichert werden.</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Neuaufbau</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Wiederverbinden</translation>
    </message>
    <message>
        <source>Reconnecting and verifying what was not lost, but could not work.</source>
        <translation>Wieder verbinden und prüfen, was nicht verloren war, aber nicht arbeiten konnte.</translation>
    </message>
    <message>
        <source>How fast data come back from such a copy.</source>
        <translation>Wie schnell Daten aus einer solchen Kopie zurückkommen.</translation>
    </message>
    <message>
        <source>Any copy</source>
        <translation>Jede Kopie</translation>
    </message>
    <message>
        <source>How fast data come back from a copy of any other method.</source>
        <translation>Wie schnell Daten aus einer Kopie mit anderem Verfahren zurückkommen.</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Synchronous replica</source>
        <translation>Synchrones Replikat</translation>
    </message>
    <message>
        <source>Asynchronous replica</source>
        <translation>Asynchrones Replikat</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Wertesatz</translation>
    </message>
    <message>
        <source>The shipped set of values to assume; own values go first.</source>
        <translation>Der mitgelieferte Satz anzunehmender Werte; eigene Werte haben Vorrang.</translation>
    </message>
    <message>
        <source>Of copies without one: one for all, or by method.</source>
        <translation>Für Kopien ohne eigene: eine für alle oder je Verfahren.</translation>
    </message>
    <message>
        <source>Of teams without one.</source>
        <translation>Für Teams ohne eigene.</translation>
    </message>
    <message>
        <source>Of asynchronous copies without one.</source>
        <translation>Für asynchrone Kopien ohne eigenen.</translation>
    </message>
    <message>
        <source>Of snapshots and backups without it.</source>
        <translation>Für Snapshots und Backups ohne eigene Angabe.</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Datenmenge</translation>
    </message>
    <message>
        <source>Of what keeps data and gives no size.</source>
        <translation>Für alles, was Daten enthält und keine Menge nennt.</translation>
    </message>
    <message>
        <source>Durations of steps</source>
        <translation>Dauern der Schritte</translation>
    </message>
    <message>
        <source>By kind of step, or by strategy for the default steps.</source>
        <translation>Je Art des Schritts oder, für Standardschritte, je Strategie.</translation>
    </message>
    <message>
        <source>How far back it can be restored from.</source>
        <translation>Wie weit zurückliegende Stände sich rücksichern lassen.</translation>
    </message>
    <message>
        <source>Immutable</source>
        <translation>Unveränderlich</translation>
    </message>
    <message>
        <source>Offline, or safe from whoever damages the data.</source>
        <translation>Offline oder geschützt vor jedem, der die Daten beschädigt.</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Day it was last made without error.</source>
        <translation>Tag, an dem sie zuletzt fehlerfrei erstellt wurde.</translation>
    </message>
    <message>
        <source>Last restore test</source>
        <translation>Letzter Wiederherstellungstest</translation>
    </message>
    <message>
        <source>Day it was last restored on trial.</source>
        <translation>Tag, an dem sie zuletzt probeweise rückgesichert wurde.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Of its hours; left out: the project&apos;s.</source>
        <translation>Für die Arbeitszeiten; ohne Angabe: die des Projekts.</translation>
    </message>
    <message>
        <source>Damage began</source>
        <translation>Schadensbeginn</translation>
    </message>
    <message>
        <source>Before the incident, for destroyed data; younger copies are damaged, too.</source>
        <translation>Vor dem Vorfall, bei zerstörten Daten; jüngere Kopien sind ebenfalls beschädigt.</translation>
    </message>
    <message>
        <source>Of working hours and of the start of an incident.</source>
        <translation>Für Arbeitszeiten und den Beginn eines Vorfalls.</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>What is assumed where the plan gives nothing.</source>
        <translation>Was angenommen wird, wo der Plan nichts nennt.</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Named volumes of the container.</source>
        <translation>Benannte Volumes des Containers.</translation>
    </message>
    <message>
        <source>What it is called; never the secret itself.</source>
        <translation>Wie es heißt; nie das Geheimnis selbst.</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>In der Hand von</translation>
    </message>
    <message>
        <source>Who can produce it at night.</source>
        <translation>Wer es nachts beibringen kann.</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>The site or component where it lies.</source>
        <translation>Der Standort oder die Komponente, wo es liegt.</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>A second place, for when the first is lost.</source>
        <translation>Ein zweiter Ort, falls der erste verloren ist.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>The last day on which it is good.</source>
        <translation>Der letzte Tag, an dem es gültig ist.</translation>
    </message>
    <message>
        <source>Assumed because</source>
        <translation>Angenommen, weil</translation>
    </message>
    <message>
        <source>Why the duration is an assumption; left out: it is known.</source>
        <translation>Warum die Dauer eine Annahme ist; ohne Angabe: sie ist bekannt.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsmittel</translation>
    </message>
    <message>
        <source>Keys, accounts and contracts that must be at hand.</source>
        <translation>Schlüssel, Konten und Verträge, die zur Hand sein müssen.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>What it does, in one sentence.</source>
        <translation>Was sie tut, in einem Satz.</translation>
    </message>
    <message>
        <source>The recovery strategy that it carries out.</source>
        <translation>Die Wiederanlaufstrategie, die sie ausführt.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>What it fits, such as PostgreSQL; left out: any.</source>
        <translation>Wozu sie passt, etwa PostgreSQL; ohne Angabe: zu allen.</translation>
    </message>
    <message>
        <source>Component kinds</source>
        <translation>Komponentenarten</translation>
    </message>
    <message>
        <source>Which kinds it fits; left out: any.</source>
        <translation>Zu welchen Arten sie passt; ohne Angabe: zu allen.</translation>
    </message>
    <message>
        <source>Kinds of copies</source>
        <translation>Arten von Kopien</translation>
    </message>
    <message>
        <source>What it starts from; left out: any, or none.</source>
        <translation>Wovon sie ausgeht; ohne Angabe: von jeder oder keiner.</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>The manual that it follows, with its version.</source>
        <translation>Das Handbuch, dem sie folgt, mit Version.</translation>
    </message>
    <message>
        <source>Tried on</source>
        <translation>Erprobt auf</translation>
    </message>
    <message>
        <source>Where it was run as written; left out: nowhere.</source>
        <translation>Wo sie wie geschrieben ausgeführt wurde; ohne Angabe: nirgends.</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>Zugangsmittel</translation>
    </message>
    <message>
        <source>Loses the data</source>
        <translation>Verliert die Daten</translation>
    </message>
    <message>
        <source>What it recovers comes back empty.</source>
        <translation>Was sie wiederherstellt, kommt leer wieder.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Such as vm.max_map_count.</source>
        <translation>Zum Beispiel vm.max_map_count.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>As sysctl shows it.</source>
        <translation>Wie sysctl ihn zeigt.</translation>
    </message>
    <message>
        <source>The field that differs.</source>
        <translation>Das Feld, das abweicht.</translation>
    </message>
    <message>
        <source>As the standard build or the plan says.</source>
        <translation>Wie Standardaufbau oder Plan es sagen.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>As it really is.</source>
        <translation>Wie es wirklich ist.</translation>
    </message>
    <message>
        <source>The field that may differ.</source>
        <translation>Das Feld, das abweichen darf.</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Why it is put up with.</source>
        <translation>Warum es hingenommen wird.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The last day it is put up with.</source>
        <translation>Der letzte Tag, an dem es hingenommen wird.</translation>
    </message>
    <message>
        <source>Logging driver</source>
        <translation>Protokolltreiber</translation>
    </message>
    <message>
        <source>Such as json-file or journald.</source>
        <translation>Zum Beispiel json-file oder journald.</translation>
    </message>
    <message>
        <source>Default runtime</source>
        <translation>Standard-Runtime</translation>
    </message>
    <message>
        <source>Such as runc.</source>
        <translation>Zum Beispiel runc.</translation>
    </message>
    <message>
        <source>Live restore</source>
        <translation>Live-Restore</translation>
    </message>
    <message>
        <source>Containers keep running while the engine restarts.</source>
        <translation>Container laufen weiter, während die Engine neu startet.</translation>
    </message>
    <message>
        <source>Security options</source>
        <translation>Sicherheitsoptionen</translation>
    </message>
    <message>
        <source>Such as apparmor and seccomp.</source>
        <translation>Zum Beispiel apparmor und seccomp.</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Plugins of the engine that are enabled.</source>
        <translation>Aktive Plugins der Engine.</translation>
    </message>
    <message>
        <source>Registry mirrors</source>
        <translation>Registry-Spiegel</translation>
    </message>
    <message>
        <source>Where images are pulled from instead.</source>
        <translation>Woher Images stattdessen geholt werden.</translation>
    </message>
    <message>
        <source>Insecure registries</source>
        <translation>Unsichere Registrys</translation>
    </message>
    <message>
        <source>Registries that are not verified.</source>
        <translation>Registrys, die nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Kernel settings</source>
        <translation>Kernel-Einstellungen</translation>
    </message>
    <message>
        <source>Settings of sysctl and their values.</source>
        <translation>Einstellungen von sysctl und ihre Werte.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>When it was last compared with what really runs.</source>
        <translation>Wann es zuletzt mit dem verglichen wurde, was wirklich läuft.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>What was found to differ then.</source>
        <translation>Was dabei abwich.</translation>
    </message>
    <message>
        <source>Waivers</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Differences that are put up with for a time.</source>
        <translation>Abweichungen, die eine Zeit lang hingenommen werden.</translation>
    </message>
    <message>
        <source>Of the host, such as 8443/tcp.</source>
        <translation>Des Hosts, etwa 8443/tcp.</translation>
    </message>
    <message>
        <source>Port of the container; left out, the same.</source>
        <translation>Port des Containers; fehlt er, derselbe.</translation>
    </message>
    <message>
        <source>Of the host; left out, all its addresses.</source>
        <translation>Des Hosts; fehlt sie, alle seine Adressen.</translation>
    </message>
    <message>
        <source>Published ports</source>
        <translation>Veröffentlichte Ports</translation>
    </message>
    <message>
        <source>Ports of the host that lead to it.</source>
        <translation>Ports des Hosts, die dorthin führen.</translation>
    </message>
    <message>
        <source>When the engine starts the container again by itself.</source>
        <translation>Wann die Engine den Container von selbst wieder startet.</translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation>Architekturen</translation>
    </message>
    <message>
        <source>Of the host, or those the image is built for, such as amd64.</source>
        <translation>Die des Hosts oder die, für die das Image gebaut ist, etwa amd64.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>What placement goes by, such as zone=a.</source>
        <translation>Wonach sich die Platzierung richtet, etwa zone=a.</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Labels that its host must have, zone==a, or must not have, zone!=a.</source>
        <translation>Labels, die der Host haben muss, zone==a, oder nicht haben darf, zone!=a.</translation>
    </message>
    <message>
        <source>Spread over</source>
        <translation>Verteilt auf</translation>
    </message>
    <message>
        <source>What no two members may share.</source>
        <translation>Was keine zwei Mitglieder teilen dürfen.</translation>
    </message>
    <message>
        <source>Does not require</source>
        <translation>Benötigt nicht</translation>
    </message>
    <message>
        <source>Dependencies that were proposed and dismissed.</source>
        <translation>Abhängigkeiten, die vorgeschlagen und verworfen wurden.</translation>
    </message>
    <message>
        <source>Addresses that it leads to.</source>
        <translation>Adressen, zu denen sie führt.</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Address of the next router, in this network.</source>
        <translation>Adresse des nächsten Routers, in diesem Netz.</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Where its hosts send what the gateway is not to have.</source>
        <translation>Wohin seine Hosts schicken, was nicht an das Gateway gehen soll.</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Largest packet in bytes.</source>
        <translation>Größtes Paket in Bytes.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Name on the machine, such as eth0.</source>
        <translation>Name auf der Maschine, etwa eth0.</translation>
    </message>
    <message>
        <source>In by</source>
        <translation>Herein über</translation>
    </message>
    <message>
        <source>Network that packets come in by; left out, any.</source>
        <translation>Netz, über das Pakete hereinkommen; fehlt es, jedes.</translation>
    </message>
    <message>
        <source>Out by</source>
        <translation>Hinaus über</translation>
    </message>
    <message>
        <source>Network that packets go out by; left out, any.</source>
        <translation>Netz, über das Pakete hinausgehen; fehlt es, jedes.</translation>
    </message>
    <message>
        <source>Which address is replaced.</source>
        <translation>Welche Adresse ersetzt wird.</translation>
    </message>
    <message>
        <source>Left out: all.</source>
        <translation>Fehlt er: alle.</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>The new address; left out, of a source, the firewall&apos;s own.</source>
        <translation>Die neue Adresse; fehlt sie bei einer Quelle, die eigene der Firewall.</translation>
    </message>
    <message>
        <source>Becomes block</source>
        <translation>Wird zu Block</translation>
    </message>
    <message>
        <source>Address by address, a block of the same size.</source>
        <translation>Adresse für Adresse, ein Block derselben Größe.</translation>
    </message>
    <message>
        <source>Becomes port</source>
        <translation>Wird zu Port</translation>
    </message>
    <message>
        <source>The new port; left out, the same.</source>
        <translation>Der neue Port; fehlt er, derselbe.</translation>
    </message>
    <message>
        <source>Such as shop.example.</source>
        <translation>Etwa shop.example.</translation>
    </message>
    <message>
        <source>What its value is.</source>
        <translation>Was sein Wert ist.</translation>
    </message>
    <message>
        <source>Where it points to.</source>
        <translation>Wohin er zeigt.</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Time to live: how long others remember it.</source>
        <translation>Lebensdauer: wie lange andere sich ihn merken.</translation>
    </message>
    <message>
        <source>The name server that has it.</source>
        <translation>Der Nameserver, der ihn hat.</translation>
    </message>
    <message>
        <source>After failover</source>
        <translation>Nach Failover</translation>
    </message>
    <message>
        <source>Where it points to then; left out, it stays.</source>
        <translation>Wohin er dann zeigt; fehlt es, bleibt er.</translation>
    </message>
    <message>
        <source>Address translation</source>
        <translation>Adressumsetzung</translation>
    </message>
    <message>
        <source>In order: the first that fits is applied.</source>
        <translation>Der Reihe nach: Die erste, die passt, wird angewendet.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Ports of which nobody knows whether they pass: a rule that could not be read in full.</source>
        <translation>Ports, von denen niemand weiß, ob sie durchkommen: eine Regel, die nicht ganz gelesen werden konnte.</translation>
    </message>
    <message>
        <source>Failure shape</source>
        <translation>Formparameter</translation>
    </message>
    <message>
        <source>Weibull shape of up times: 1 or left out, random failures; above 1, wear; below 1, early failures.</source>
        <translation>Weibull-Form der Betriebsdauern: bei 1 oder ohne Angabe zufällige Ausfälle, über 1 Verschleiß, unter 1 Frühausfälle.</translation>
    </message>
    <message>
        <source>Repair spread</source>
        <translation>Reparaturstreuung</translation>
    </message>
    <message>
        <source>Sigma of lognormal repair times; left out, they are exponential.</source>
        <translation>Sigma lognormalverteilter Reparaturdauern; ohne Angabe sind sie exponentialverteilt.</translation>
    </message>
    <message>
        <source>Sites that it is stretched to.</source>
        <translation>Weitere Standorte, über die es sich erstreckt.</translation>
    </message>
    <message>
        <source>Length of the outage.</source>
        <translation>Dauer des Ausfalls.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Of each hour from then on.</source>
        <translation>Je Stunde von da an.</translation>
    </message>
    <message>
        <source>Unique among the activities.</source>
        <translation>Eindeutig unter den Aktivitäten.</translation>
    </message>
    <message>
        <source>Services without which it stands still.</source>
        <translation>Dienste, ohne die sie stillsteht.</translation>
    </message>
    <message>
        <source>Minimum level</source>
        <translation>Mindestniveau</translation>
    </message>
    <message>
        <source>MBCO: share of its usual output to resume at.</source>
        <translation>MBCO: Anteil der üblichen Leistung, mit dem sie wieder anläuft.</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitzenzeit</translation>
    </message>
    <message>
        <source>When it matters most, such as Mon-Fri 08:00-18:00.</source>
        <translation>Wann sie am wichtigsten ist, z.&#xa0;B. Mon-Fri 08:00-18:00.</translation>
    </message>
    <message>
        <source>Loss per hour</source>
        <translation>Schaden je Stunde</translation>
    </message>
    <message>
        <source>The organisation&apos;s own loss, by length of the outage.</source>
        <translation>Eigener Schaden der Organisation, nach Dauer des Ausfalls.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>One of the services.</source>
        <translation>Einer der Dienste.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Beside the others.</source>
        <translation>Im Verhältnis zu den anderen.</translation>
    </message>
    <message>
        <source>Components promised.</source>
        <translation>Zugesagte Komponenten.</translation>
    </message>
    <message>
        <source>Counts as down</source>
        <translation>Zählt als Ausfall</translation>
    </message>
    <message>
        <source>When any of the services is down, when all are, or by their weight.</source>
        <translation>Wenn einer der Dienste ausgefallen ist, wenn alle es sind, oder nach Gewicht.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Of the services, where downtime counts by weight.</source>
        <translation>Der Dienste, wenn Ausfallzeit nach Gewicht zählt.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Downtime beyond the target that is credited at a time.</source>
        <translation>Ausfallzeit über das Ziel hinaus, die jeweils gutgeschrieben wird.</translation>
    </message>
    <message>
        <source>Credit per block</source>
        <translation>Gutschrift je Block</translation>
    </message>
    <message>
        <source>Share of the window&apos;s fee for each full block.</source>
        <translation>Anteil am Entgelt des Zeitraums für jeden vollen Block.</translation>
    </message>
    <message>
        <source>Least countable</source>
        <translation>Mindestdauer</translation>
    </message>
    <message>
        <source>Outages shorter than that do not count.</source>
        <translation>Kürzere Ausfälle zählen nicht.</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>Schließt aus</translation>
    </message>
    <message>
        <source>Scenarios whose downtime does not count: force majeure.</source>
        <translation>Szenarien, deren Ausfallzeit nicht zählt: höhere Gewalt.</translation>
    </message>
    <message>
        <source>Ends below</source>
        <translation>Kündbar unter</translation>
    </message>
    <message>
        <source>Availability of a window below which the client may leave.</source>
        <translation>Verfügbarkeit im Zeitraum, unterhalb derer der Kunde kündigen darf.</translation>
    </message>
    <message>
        <source>Of the proposed change.</source>
        <translation>Der vorgeschlagenen Änderung.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Spent once.</source>
        <translation>Einmalige Ausgabe.</translation>
    </message>
    <message>
        <source>Cost per year</source>
        <translation>Kosten je Jahr</translation>
    </message>
    <message>
        <source>Spent every year.</source>
        <translation>Jährliche Ausgabe.</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Why it is not wanted.</source>
        <translation>Warum sie nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>Loss budget</source>
        <translation>Schadensbudget</translation>
    </message>
    <message>
        <source>What downtime may cost in a year.</source>
        <translation>Was Ausfallzeit im Jahr kosten darf.</translation>
    </message>
    <message>
        <source>Unique among the communications.</source>
        <translation>Eindeutig unter den Mitteilungen.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Adressaten</translation>
    </message>
    <message>
        <source>Who is told.</source>
        <translation>Wer informiert wird.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Who sends it.</source>
        <translation>Wer sie versendet.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Such as e-mail, telephone or a status page.</source>
        <translation>Z. B. E-Mail, Telefon oder eine Statusseite.</translation>
    </message>
    <message>
        <source>First within</source>
        <translation>Erstmals innerhalb von</translation>
    </message>
    <message>
        <source>Of the declaration.</source>
        <translation>Ab der Ausrufung.</translation>
    </message>
    <message>
        <source>How often it is repeated until the end.</source>
        <translation>Wie oft sie bis zum Ende wiederholt wird.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The message; {scenario}, {state} and other placeholders are filled in.</source>
        <translation>Die Nachricht; {scenario}, {state} und andere Platzhalter werden ausgefüllt.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Protection groups in its scope.</source>
        <translation>Schutzgruppen in ihrem Umfang.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Further components in its scope.</source>
        <translation>Weitere Komponenten in ihrem Umfang.</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>What it is to show.</source>
        <translation>Was sie zeigen soll.</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Who leads it.</source>
        <translation>Wer sie leitet.</translation>
    </message>
    <message>
        <source>Date set</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>When it will be held.</source>
        <translation>Wann sie durchgeführt wird.</translation>
    </message>
    <message>
        <source>Day of the last one, where no run tells it.</source>
        <translation>Tag der letzten, falls kein Lauf ihn nennt.</translation>
    </message>
    <message>
        <source>What else is to be known.</source>
        <translation>Was sonst zu wissen ist.</translation>
    </message>
    <message>
        <source>Whose step it is.</source>
        <translation>Zu welcher der Schritt gehört.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Its name.</source>
        <translation>Sein Name.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Planned, since the incident.</source>
        <translation>Geplant, Zeit seit dem Vorfall.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Who does it.</source>
        <translation>Wer es ausführt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How far it is.</source>
        <translation>Wie weit er ist.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Since the incident.</source>
        <translation>Zeit seit dem Vorfall.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Who did it.</source>
        <translation>Wer es ausgeführt hat.</translation>
    </message>
    <message>
        <source>What was seen.</source>
        <translation>Was beobachtet wurde.</translation>
    </message>
    <message>
        <source>Whose targets these are.</source>
        <translation>Deren Ziele dies sind.</translation>
    </message>
    <message>
        <source>When the run began.</source>
        <translation>Zu Beginn des Laufs.</translation>
    </message>
    <message>
        <source>Estimated RTO</source>
        <translation>Geschätzte RTO</translation>
    </message>
    <message>
        <source>Estimated RPO</source>
        <translation>Geschätzter RPO</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>Data that were lost, as a time before the incident.</source>
        <translation>Verlorene Daten, als Zeit vor dem Vorfall.</translation>
    </message>
    <message>
        <source>Who tried.</source>
        <translation>Wer zugreifen wollte.</translation>
    </message>
    <message>
        <source>What was to be reached.</source>
        <translation>Was erreicht werden sollte.</translation>
    </message>
    <message>
        <source>Such as 443/tcp.</source>
        <translation>Z. B. 443/tcp.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>It was as the plan expects it.</source>
        <translation>Es war so, wie der Plan es erwartet.</translation>
    </message>
    <message>
        <source>Who checked it.</source>
        <translation>Wer es geprüft hat.</translation>
    </message>
    <message>
        <source>Who wrote it.</source>
        <translation>Wer den Eintrag geschrieben hat.</translation>
    </message>
    <message>
        <source>What happened.</source>
        <translation>Was geschehen ist.</translation>
    </message>
    <message>
        <source>That it is about.</source>
        <translation>Worum es geht.</translation>
    </message>
    <message>
        <source>How the component is recovered from then on.</source>
        <translation>Wie die Komponente von da an wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Who was told.</source>
        <translation>Wer informiert wurde.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Name of the evidence.</source>
        <translation>Name des Belegs.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Of the file.</source>
        <translation>Der Datei.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Of a small file, in Base64.</source>
        <translation>Einer kleinen Datei, in Base64.</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What was to be shown.</source>
        <translation>Was gezeigt werden sollte.</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Whether it was.</source>
        <translation>Ob es erreicht wurde.</translation>
    </message>
    <message>
        <source>How that was seen.</source>
        <translation>Woran das zu sehen war.</translation>
    </message>
    <message>
        <source>In which the person approves.</source>
        <translation>In der die Person freigibt.</translation>
    </message>
    <message>
        <source>Day, such as 2026-04-20.</source>
        <translation>Tag, z. B. 2026-04-20.</translation>
    </message>
    <message>
        <source>Of the plan that was approved.</source>
        <translation>Des freigegebenen Plans.</translation>
    </message>
    <message>
        <source>Conditions and remarks.</source>
        <translation>Auflagen und Bemerkungen.</translation>
    </message>
    <message>
        <source>That was proven.</source>
        <translation>Wofür der Nachweis gilt.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Of all that the result rests on.</source>
        <translation>Von allem, worauf das Ergebnis beruht.</translation>
    </message>
    <message>
        <source>Unique among the runs.</source>
        <translation>Eindeutig unter den Läufen.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Of the programme.</source>
        <translation>Aus dem Übungsprogramm.</translation>
    </message>
    <message>
        <source>What was recovered from.</source>
        <translation>Wonach wiederhergestellt wurde.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>It was no exercise.</source>
        <translation>Es war keine Übung.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Of the incident, from which all times count.</source>
        <translation>Des Vorfalls, ab dem alle Zeiten zählen.</translation>
    </message>
    <message>
        <source>Plan version</source>
        <translation>Planversion</translation>
    </message>
    <message>
        <source>When it began.</source>
        <translation>Zu Beginn des Laufs.</translation>
    </message>
    <message>
        <source>Who led it.</source>
        <translation>Wer ihn geleitet hat.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Since the incident; left out while it goes on.</source>
        <translation>Zeit seit dem Vorfall; ohne Angabe, solange der Lauf andauert.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Whether the objectives were met.</source>
        <translation>Ob die Ziele erreicht wurden.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>The schedule when it began.</source>
        <translation>Der Ablaufplan zu Beginn des Laufs.</translation>
    </message>
    <message>
        <source>What was done, each attempt by itself.</source>
        <translation>Was getan wurde, jeder Versuch einzeln.</translation>
    </message>
    <message>
        <source>Targets and estimates when it began.</source>
        <translation>Ziele und Schätzungen zu Beginn des Laufs.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Accesses that were tried.</source>
        <translation>Zugriffe, die geprüft wurden.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Decisions, notes, evidence and messages.</source>
        <translation>Entscheidungen, Notizen, Belege und Nachrichten.</translation>
    </message>
    <message>
        <source>And whether they were met.</source>
        <translation>Und ob sie erreicht wurden.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Erkenntnisse</translation>
    </message>
    <message>
        <source>What was learned.</source>
        <translation>Was daraus gelernt wurde.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Who signed the report.</source>
        <translation>Wer den Bericht unterschrieben hat.</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>What it proved.</source>
        <translation>Was er nachgewiesen hat.</translation>
    </message>
    <message>
        <source>What is to be done.</source>
        <translation>Was zu tun ist.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Day on which it was done.</source>
        <translation>Tag, an dem sie erledigt wurde.</translation>
    </message>
    <message>
        <source>The run that showed it.</source>
        <translation>Der Lauf, der den Bedarf gezeigt hat.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Heading of the section.</source>
        <translation>Überschrift des Abschnitts.</translation>
    </message>
    <message>
        <source>In Markdown.</source>
        <translation>In Markdown.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of runbooks and reports; left out: that of the window.</source>
        <translation>Der Runbooks und Berichte; ohne Angabe: die des Fensters.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>At the top of every page.</source>
        <translation>Oben auf jeder Seite.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>A PNG picture in Base64.</source>
        <translation>Ein PNG-Bild in Base64.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Chosen and in order; left out: all.</source>
        <translation>Ausgewählt und in dieser Reihenfolge; ohne Angabe: alle.</translation>
    </message>
    <message>
        <source>Own sections</source>
        <translation>Eigene Abschnitte</translation>
    </message>
    <message>
        <source>Of the organisation, in Markdown.</source>
        <translation>Der Organisation, in Markdown.</translation>
    </message>
    <message>
        <source>Escalates to</source>
        <translation>Eskaliert an</translation>
    </message>
    <message>
        <source>Who is called next.</source>
        <translation>Wer als Nächstes anzurufen ist.</translation>
    </message>
    <message>
        <source>Escalate after</source>
        <translation>Eskalieren nach</translation>
    </message>
    <message>
        <source>How long an answer is waited for.</source>
        <translation>Wie lange auf eine Antwort gewartet wird.</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen am</translation>
    </message>
    <message>
        <source>When the duration was taken from a run; left out: entered.</source>
        <translation>Wann die Dauer aus einem Lauf übernommen wurde; ohne Angabe: eingegeben.</translation>
    </message>
    <message>
        <source>Planned, of each window; it is taken off the time that is measured.</source>
        <translation>Geplante, je Zeitraum; sie wird von der gemessenen Zeit abgezogen.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>How runbooks and reports are laid out.</source>
        <translation>Wie Runbooks und Berichte gestaltet sind.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Who approved the plan.</source>
        <translation>Wer den Plan freigegeben hat.</translation>
    </message>
    <message>
        <source>is not a date and time: write it as 2026-04-20T09:00+02:00</source>
        <translation>ist kein Datum mit Uhrzeit: Schreibweise 2026-04-20T09:00+02:00</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From run</source>
        <translation>Aus Lauf</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>protection group</source>
        <translation>Schutzgruppe</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>FilesTexts</name>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Cannot write this file: %1.</source>
        <translation>Diese Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>This is a folder: name a file in it.</source>
        <translation>Das ist ein Ordner: eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>This is a pipe, which is not replaced by a file: choose another name.</source>
        <translation>Das ist eine Pipe, die nicht durch eine Datei ersetzt wird: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>This is a socket, which is not replaced by a file: choose another name.</source>
        <translation>Das ist ein Socket, der nicht durch eine Datei ersetzt wird: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>This is a device, which is not replaced by a file: choose another name.</source>
        <translation>Das ist ein Gerät, das nicht durch eine Datei ersetzt wird: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>das Speicherkontingent (Quota) ist ausgeschöpft</translation>
    </message>
</context>
<context>
    <name>FindingsTexts</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 stays cut off in %2: %3.</source>
        <translation>%1 bleibt in %2 abgeschnitten: %3.</translation>
    </message>
    <message>
        <source>Lower the RTO of %1 to %2</source>
        <translation>Die RTO von %1 auf %2 senken</translation>
    </message>
    <message>
        <source>Set an RTO for %1</source>
        <translation>Eine RTO für %1 festlegen</translation>
    </message>
    <message>
        <source>Contracted service without an RTO</source>
        <translation>Vertraglich zugesagter Dienst ohne RTO</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add a backup of %1 at another site</source>
        <translation>Ein Backup von %1 an einem anderen Standort hinzufügen</translation>
    </message>
    <message>
        <source>all its copies are lost with it</source>
        <translation>alle Kopien gehen mit verloren</translation>
    </message>
    <message>
        <source>its only copy is lost with it</source>
        <translation>die einzige Kopie geht mit verloren</translation>
    </message>
    <message>
        <source>Make %1 require %2 softly</source>
        <translation>%1 von %2 nur weich abhängen lassen</translation>
    </message>
    <message>
        <source>Single point of failure of a contracted service</source>
        <translation>Single Point of Failure eines vertraglich zugesagten Dienstes</translation>
    </message>
    <message>
        <source>Schedule an exercise</source>
        <translation>Eine Übung ansetzen</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <translation>„%1“ von %2</translation>
    </message>
    <message>
        <source>Exercise overdue</source>
        <translation>Übung überfällig</translation>
    </message>
    <message>
        <source>Scenario never exercised</source>
        <translation>Szenario nie geübt</translation>
    </message>
    <message>
        <source>Scenario without a rate</source>
        <translation>Szenario ohne Häufigkeit</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 in %2 aufnehmen</translation>
    </message>
    <message>
        <source>Recover %1 to %2</source>
        <translation>%1 in %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Choose a standard build for %1</source>
        <translation>Einen Standard-Build für %1 wählen</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 %2 statt %3</translation>
    </message>
    <message>
        <source>%1 unknown instead of %2</source>
        <translation>%1 unbekannt statt %2</translation>
    </message>
    <message>
        <source>Bring %1 back to %2, or change the build</source>
        <translation>%1 auf %2 zurückführen oder den Build ändern</translation>
    </message>
    <message>
        <source>Pin the image of %1 to a tag or digest</source>
        <translation>Das Image von %1 auf ein Tag oder einen Digest festlegen</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Docker host without a standard build</source>
        <translation>Docker-Host ohne Standard-Build</translation>
    </message>
    <message>
        <source>Image not pinned to a version</source>
        <translation>Image nicht auf eine Version festgelegt</translation>
    </message>
    <message>
        <source>Keep a second %1 outside %2</source>
        <translation>Ein zweites %1 außerhalb von %2 vorhalten</translation>
    </message>
    <message>
        <source>Address used twice</source>
        <translation>Adresse doppelt vergeben</translation>
    </message>
    <message>
        <source>Address outside its network</source>
        <translation>Adresse außerhalb ihres Netzwerks</translation>
    </message>
    <message>
        <source>%1 is lost in %2 and its recovery strategy is none</source>
        <translation>%1 geht in %2 verloren, und eine Wiederherstellung ist ausdrücklich nicht vorgesehen</translation>
    </message>
    <message>
        <source>%1 is lost in %2 and no recovery is planned for it</source>
        <translation>%1 geht in %2 verloren, und es ist keine Wiederherstellung geplant</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 cannot be recovered in %2: %3.</source>
        <translation>%1 ist in %2 nicht wiederherstellbar: %3.</translation>
    </message>
    <message>
        <source>%1%2%3.</source>
        <translation>%1%2%3.</translation>
    </message>
    <message>
        <source>detection and declaration alone take %1</source>
        <translation>Erkennung und Ausrufung allein dauern %1</translation>
    </message>
    <message>
        <source>Set what the network or tunnel fails over to</source>
        <translation>Angeben, wodurch das Netzwerk oder der Tunnel ersetzt wird</translation>
    </message>
    <message>
        <source>Cut off without a failover network</source>
        <translation>Abgeschnitten ohne Ersatznetzwerk</translation>
    </message>
    <message>
        <source>RTO %1 plus WRT %2</source>
        <translation>RTO %1 plus WRT %2</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>The targets of %1 conflict: %2 exceeds its MTPD of %3.</source>
        <translation>Die Ziele von %1 widersprechen sich: %2 übersteigt die MTPD von %3.</translation>
    </message>
    <message>
        <source>The credit tiers of %1 are out of order: %3 below %2 is followed by %5 below %4.</source>
        <translation>Die Gutschriftstufen von %1 sind falsch geordnet: Auf %3 unter %2 folgt %5 unter %4.</translation>
    </message>
    <message>
        <source>Order the tiers by falling availability and rising credit</source>
        <translation>Die Stufen nach fallender Verfügbarkeit und steigender Gutschrift ordnen</translation>
    </message>
    <message>
        <source>%1 is contracted to %2, but has no RTO.</source>
        <translation>%1 ist %2 vertraglich zugesagt, hat aber keine RTO.</translation>
    </message>
    <message>
        <source>RTO plus WRT exceeds the MTPD</source>
        <translation>RTO plus WRT übersteigt die MTPD</translation>
    </message>
    <message>
        <source>Credit tiers out of order</source>
        <translation>Gutschriftstufen falsch geordnet</translation>
    </message>
    <message>
        <source>%1 holds data, but has no copy: if it is lost, all its data is lost.</source>
        <translation>%1 enthält Daten, hat aber keine Kopie: Bei Verlust sind alle Daten verloren.</translation>
    </message>
    <message>
        <source>its only copies are replicas, which replicate the damage</source>
        <translation>die einzigen Kopien sind Replikate, die den Schaden mitreplizieren</translation>
    </message>
    <message>
        <source>All data of %1 is lost in %2: %3.</source>
        <translation>Alle Daten von %1 gehen in %2 verloren: %3.</translation>
    </message>
    <message>
        <source>%1 and all copies of its data are at %2: whatever destroys %2 destroys them all.</source>
        <translation>%1 und alle Kopien der Daten liegen in %2: Was %2 zerstört, zerstört alle.</translation>
    </message>
    <message>
        <source>Data without a copy</source>
        <translation>Daten ohne Kopie</translation>
    </message>
    <message>
        <source>No copy of the data survives</source>
        <translation>Keine Kopie der Daten bleibt erhalten</translation>
    </message>
    <message>
        <source>These require each other, so none can start first and none can be recovered: %1 (each requires the next). Best broken where %2 requires %3.</source>
        <translation>Diese benötigen einander, also kann keines zuerst starten und keines ist wiederherstellbar: %1 (jedes benötigt das nächste). Am besten dort auflösen, wo %2 %3 benötigt.</translation>
    </message>
    <message>
        <source>Make %1&apos;s dependency on %2 soft</source>
        <translation>Die Abhängigkeit der Komponente %1 von %2 weich machen</translation>
    </message>
    <message>
        <source>%1, contracted to %2, has a single point of failure: %3.</source>
        <translation>%1, vertraglich zugesagt an %2, hat einen Single Point of Failure: %3.</translation>
    </message>
    <message>
        <source>%1, contracted to %2, has %3 single points of failure: %4.</source>
        <translation>%1, vertraglich zugesagt an %2, hat %3 Single Points of Failure: %4.</translation>
    </message>
    <message>
        <source>Add a second one and put both in a redundancy group</source>
        <translation>Eine zweite hinzufügen und beide in eine Redundanzgruppe aufnehmen</translation>
    </message>
    <message>
        <source>%1 has no health check, so %2 cannot wait for it to be healthy.</source>
        <translation>%1 hat keine Zustandsprüfung, daher kann %2 nicht auf die Betriebsbereitschaft warten.</translation>
    </message>
    <message>
        <source>Add a health check to %1</source>
        <translation>Für %1 eine Zustandsprüfung ergänzen</translation>
    </message>
    <message>
        <source>Cycle of hard dependencies</source>
        <translation>Zyklus zwingender Abhängigkeiten</translation>
    </message>
    <message>
        <source>Health check missing where others wait for it</source>
        <translation>Zustandsprüfung fehlt, obwohl andere darauf warten</translation>
    </message>
    <message>
        <source>last held on %1</source>
        <translation>zuletzt am %1 durchgeführt</translation>
    </message>
    <message>
        <source>never held</source>
        <translation>nie durchgeführt</translation>
    </message>
    <message>
        <source>The exercise %1 was due on %2 and is %3 days overdue; %4.</source>
        <translation>Die Übung %1 war am %2 fällig und ist seit %3 Tagen überfällig; %4.</translation>
    </message>
    <message>
        <source>Hold it and record the date</source>
        <translation>Durchführen und das Datum festhalten</translation>
    </message>
    <message>
        <source>No exercise is planned for %1, so the plan is untested there.</source>
        <translation>Für %1 ist keine Übung geplant, der Plan ist dort also ungetestet.</translation>
    </message>
    <message>
        <source>%1 has no rate, so it is missing from the annual cost.</source>
        <translation>%1 hat keine Häufigkeit und fehlt daher in den jährlichen Kosten.</translation>
    </message>
    <message>
        <source>%1 have no rate, so they are missing from the annual cost.</source>
        <translation>%1 haben keine Häufigkeit und fehlen daher in den jährlichen Kosten.</translation>
    </message>
    <message>
        <source>Estimate a rate, e.g. 0.1/y</source>
        <translation>Eine Häufigkeit schätzen, z.&#xa0;B. 0.1/y</translation>
    </message>
    <message>
        <source>The scenario %1 does not name anything that fails.</source>
        <translation>Das Szenario %1 nennt nichts, was ausfällt.</translation>
    </message>
    <message>
        <source>The scenario %1 affects no component: what it fails contains none.</source>
        <translation>Das Szenario %1 betrifft keine Komponente: Was ausfällt, enthält keine.</translation>
    </message>
    <message>
        <source>Choose what fails</source>
        <translation>Auswählen, was ausfällt</translation>
    </message>
    <message>
        <source>The team %1 is too small (%2, needs %3): %4 can never start.</source>
        <translation>Das Team %1 ist zu klein (%2, benötigt %3): %4 kann nie beginnen.</translation>
    </message>
    <message>
        <source>Require at most %1, or enlarge the team</source>
        <translation>Höchstens %1 verlangen oder das Team vergrößern</translation>
    </message>
    <message>
        <source>Scenario without effect</source>
        <translation>Szenario ohne Wirkung</translation>
    </message>
    <message>
        <source>Team too small for a step</source>
        <translation>Team zu klein für einen Schritt</translation>
    </message>
    <message>
        <source>%1 is not in protection group %2, but %3 hard-requires it and is at the same site.</source>
        <translation>%1 gehört nicht zur Schutzgruppe %2, aber %3 benötigt es zwingend und ist am selben Standort.</translation>
    </message>
    <message>
        <source>%1 is not in protection group %2, but %3 hard-require it and are at the same site.</source>
        <translation>%1 gehört nicht zur Schutzgruppe %2, aber %3 benötigen es zwingend und sind am selben Standort.</translation>
    </message>
    <message>
        <source>The audit server %1 is not in protection group %2, so after a failover %3 would run unaudited.</source>
        <translation>Der Audit-Server %1 gehört nicht zur Schutzgruppe %2, sodass nach einem Failover nichts von %3 protokolliert wird.</translation>
    </message>
    <message>
        <source>The authentication server %1 is not in protection group %2, so after a failover nobody can log in to %3.</source>
        <translation>Der Authentifizierungsserver %1 gehört nicht zur Schutzgruppe %2, sodass sich nach einem Failover niemand bei %3 anmelden kann.</translation>
    </message>
    <message>
        <source>%1 recovers to %2, but its protection group %3 recovers to %4: they would end up at different sites.</source>
        <translation>%1 wird in %2 wiederhergestellt, die Schutzgruppe %3 jedoch in %4: Sie wären an verschiedenen Standorten.</translation>
    </message>
    <message>
        <source>Required by a protection group, but not in it</source>
        <translation>Von einer Schutzgruppe benötigt, aber nicht in ihr</translation>
    </message>
    <message>
        <source>Member recovers to a different site than its protection group</source>
        <translation>Mitglied wird an einem anderen Standort wiederhergestellt als seine Schutzgruppe</translation>
    </message>
    <message>
        <source>Authentication or audit server not in the protection group</source>
        <translation>Authentifizierungs- oder Audit-Server nicht in der Schutzgruppe</translation>
    </message>
    <message>
        <source>%1 has no standard build, so a replacement host would be untested.</source>
        <translation>%1 hat keinen Standard-Build, ein Ersatz-Host wäre also ungetestet.</translation>
    </message>
    <message>
        <source>%1 has drifted from its standard build %2: %3.</source>
        <translation>%1 weicht von seinem Standard-Build %2 ab: %3.</translation>
    </message>
    <message>
        <source>%1 was never checked against its standard build.</source>
        <translation>%1 wurde nie gegen seinen Standard-Build geprüft.</translation>
    </message>
    <message>
        <source>%1 were never checked against their standard builds.</source>
        <translation>%1 wurden nie gegen ihre Standard-Builds geprüft.</translation>
    </message>
    <message>
        <source>Check the hosts with “drawbridge drift”</source>
        <translation>Die Hosts mit „drawbridge drift“ prüfen</translation>
    </message>
    <message>
        <source>The image %1 of %2 is not pinned to a version, so the recovery host may run an untested one.</source>
        <translation>Das Image %1 von %2 ist nicht auf eine Version festgelegt, sodass der Ersatz-Host ein ungetestetes ausführen könnte.</translation>
    </message>
    <message>
        <source>needs %1 CPUs, has %2</source>
        <translation>benötigt %1 CPUs, hat %2</translation>
    </message>
    <message>
        <source>needs %1 of %2, has %3</source>
        <translation>benötigt %1 %2, hat %3</translation>
    </message>
    <message>
        <source>%1 is too small for what recovers there in %2 plus what already runs there: %3.</source>
        <translation>%1 ist zu klein für das, was dort in %2 wiederhergestellt wird und bereits läuft: %3.</translation>
    </message>
    <message>
        <source>Add capacity or recover less there</source>
        <translation>Kapazität ergänzen oder dort weniger wiederherstellen</translation>
    </message>
    <message>
        <source>Host never checked against its standard build</source>
        <translation>Host nie gegen seinen Standard-Build geprüft</translation>
    </message>
    <message>
        <source>Too little capacity for the recovery</source>
        <translation>Zu wenig Kapazität für die Wiederherstellung</translation>
    </message>
    <message>
        <source>No scenario covers the loss of %1, after which %2 cannot be recovered.</source>
        <translation>Kein Szenario deckt den Verlust von %1 ab, nach dem %2 nicht wiederherstellbar ist.</translation>
    </message>
    <message>
        <source>No scenario covers the loss of %1, after which %2 would miss a target even with unlimited staff.</source>
        <translation>Kein Szenario deckt den Verlust von %1 ab, nach dem %2 selbst mit unbegrenztem Personal ein Ziel verfehlt.</translation>
    </message>
    <message>
        <source>No scenario covers the loss of %1, after which %2 cannot be recovered, and %3 would miss a target even with unlimited staff.</source>
        <translation>Kein Szenario deckt den Verlust von %1 ab, nach dem %2 nicht wiederherstellbar ist und %3 selbst mit unbegrenztem Personal ein Ziel verfehlt.</translation>
    </message>
    <message>
        <source>Add a scenario in which %1 fails</source>
        <translation>Ein Szenario ergänzen, in dem %1 ausfällt</translation>
    </message>
    <message>
        <source>Failure not covered by any scenario</source>
        <translation>Ausfall, den kein Szenario abdeckt</translation>
    </message>
    <message>
        <source>%1 is needed to recover others, but is lost with %2 in %3, and there is no second one elsewhere.</source>
        <translation>%1 wird für die Wiederherstellung anderer benötigt, geht aber in %3 mit %2 verloren, und anderswo gibt es keinen Ersatz.</translation>
    </message>
    <message>
        <source>Recovery tool lost in the disaster</source>
        <translation>Wiederherstellungswerkzeug vom Notfall betroffen</translation>
    </message>
    <message>
        <source>%1 at %2 has no failover network, so the addresses of %3 at the recovery site are unknown.</source>
        <translation>%1 in %2 hat kein Ersatznetzwerk, daher sind die Adressen von %3 am Ausweichstandort unbekannt.</translation>
    </message>
    <message>
        <source>Set the network that %1 fails over to</source>
        <translation>Das Netzwerk angeben, das %1 ersetzt</translation>
    </message>
    <message>
        <source>%1 and %4 both use the address %2 in %3.</source>
        <translation>%1 und %4 verwenden beide die Adresse %2 in %3.</translation>
    </message>
    <message>
        <source>Give all but one a free address</source>
        <translation>Allen bis auf eines eine freie Adresse geben</translation>
    </message>
    <message>
        <source>%1 share VLAN %2 at %3, so they are really one network.</source>
        <translation>%1 haben in %3 dasselbe VLAN %2, sind also eigentlich ein Netzwerk.</translation>
    </message>
    <message>
        <source>Give all but one a free VLAN</source>
        <translation>Allen bis auf eines ein freies VLAN geben</translation>
    </message>
    <message>
        <source>The range of %1 (%3) lies within that of %2 (%4), so routes between them are ambiguous.</source>
        <translation>Der Bereich von %1 (%3) liegt in dem von %2 (%4), sodass Routen dazwischen mehrdeutig sind.</translation>
    </message>
    <message>
        <source>Change the address range of one of them</source>
        <translation>Den Adressbereich von einem davon ändern</translation>
    </message>
    <message>
        <source>Correct the address or the network&apos;s range</source>
        <translation>Die Adresse oder den Bereich des Netzwerks berichtigen</translation>
    </message>
    <message>
        <source>The gateway %1 of %2 is outside its range %3, so its hosts cannot reach it.</source>
        <translation>Das Gateway %1 von %2 liegt außerhalb des Bereichs %3, sodass die Hosts es nicht erreichen.</translation>
    </message>
    <message>
        <source>The address %1 of %2 is outside the range of %3, %4.</source>
        <translation>Die Adresse %1 von %2 liegt außerhalb des Bereichs von %3, %4.</translation>
    </message>
    <message>
        <source>The recovery address %1 of %2 is outside the range of %3, %4.</source>
        <translation>Die Wiederanlaufadresse %1 von %2 liegt außerhalb des Bereichs von %3, %4.</translation>
    </message>
    <message>
        <source>The tunnel %1 ends at %2 and has no failover tunnel: its users are locked out if %2 is lost.</source>
        <translation>Der Tunnel %1 endet in %2 und hat keinen Ersatztunnel: Seine Benutzer sind ausgesperrt, wenn %2 verloren geht.</translation>
    </message>
    <message>
        <source>Prepare a failover tunnel to the recovery site</source>
        <translation>Einen Ersatztunnel zum Ausweichstandort vorbereiten</translation>
    </message>
    <message>
        <source>The tunnel %1 and its failover tunnel %2 both fail in %3, so nobody can connect.</source>
        <translation>Der Tunnel %1 und sein Ersatztunnel %2 fallen in %3 beide aus, sodass sich niemand verbinden kann.</translation>
    </message>
    <message>
        <source>End the failover tunnel at different gateways</source>
        <translation>Den Ersatztunnel an anderen Gateways enden lassen</translation>
    </message>
    <message>
        <source>Network without a failover network</source>
        <translation>Netzwerk ohne Ersatznetzwerk</translation>
    </message>
    <message>
        <source>VLAN used twice at a site</source>
        <translation>VLAN an einem Standort doppelt vergeben</translation>
    </message>
    <message>
        <source>Tunnel without a failover tunnel to the recovery site</source>
        <translation>Tunnel ohne Ersatztunnel zum Ausweichstandort</translation>
    </message>
    <message>
        <source>Tunnel and its failover tunnel fail together</source>
        <translation>Tunnel und Ersatztunnel fallen gemeinsam aus</translation>
    </message>
    <message>
        <source>%1, so these stay down too: %2.</source>
        <translation>%1, daher bleiben auch diese ausgefallen: %2.</translation>
    </message>
    <message>
        <source>Plan the recovery of %1</source>
        <translation>Die Wiederherstellung von %1 planen</translation>
    </message>
    <message>
        <source>Choose a recovery site, host or standby that survives the scenario</source>
        <translation>Einen Ausweichstandort, Host oder Standby wählen, der das Szenario übersteht</translation>
    </message>
    <message>
        <source>The recovery of %1 waits for itself in %2, so it never starts: %3 (each waits for the next).</source>
        <translation>Die Wiederherstellung von %1 wartet in %2 auf sich selbst und beginnt daher nie: %3 (jedes wartet auf das nächste).</translation>
    </message>
    <message>
        <source>Recover one of them to a host or site that does not need the others</source>
        <translation>Eines davon auf einem Host oder Standort wiederherstellen, der die anderen nicht benötigt</translation>
    </message>
    <message>
        <source>No recovery planned</source>
        <translation>Keine Wiederherstellung geplant</translation>
    </message>
    <message>
        <source>Recovery site, host or standby is lost too</source>
        <translation>Ausweichstandort, Host oder Standby ebenfalls verloren</translation>
    </message>
    <message>
        <source>Recovery waits for itself</source>
        <translation>Wiederherstellung wartet auf sich selbst</translation>
    </message>
    <message>
        <source>; also missed in %1</source>
        <translation>; auch in %1 verfehlt</translation>
    </message>
    <message>
        <source>; its dependents %1 also miss their targets</source>
        <translation>; davon abhängig verfehlen auch %1 ihre Ziele</translation>
    </message>
    <message>
        <source>First fix what it waits for</source>
        <translation>Zuerst beheben, worauf es wartet</translation>
    </message>
    <message>
        <source>%2 of the %3 members of protection group %1 miss its target. Worst: %4%5.</source>
        <translation>%2 der %3 Mitglieder der Schutzgruppe %1 verfehlen ihr Ziel. Schlimmster Fall: %4%5.</translation>
    </message>
    <message>
        <source>no team can do one of the steps before it</source>
        <translation>kein Team kann einen der Schritte davor ausführen</translation>
    </message>
    <message>
        <source>%1 has an RTO of %2, but cannot be recovered in %3: %4</source>
        <translation>%1 hat eine RTO von %2, ist in %3 aber nicht wiederherstellbar: %4</translation>
    </message>
    <message>
        <source>%1 misses its RTO of %2 by %3 in %4 (estimated RTO %5): %6</source>
        <translation>%1 verfehlt seine RTO von %2 um %3 in %4 (geschätzte RTO %5): %6</translation>
    </message>
    <message>
        <source>Shorten this, or agree on a longer RTO</source>
        <translation>Dies verkürzen oder eine längere RTO vereinbaren</translation>
    </message>
    <message>
        <source>%1 has an MTPD of %2, but cannot be recovered in %3: %4</source>
        <translation>%1 hat eine MTPD von %2, ist in %3 aber nicht wiederherstellbar: %4</translation>
    </message>
    <message>
        <source>%1 plus %2 of work recovery</source>
        <translation>%1 plus %2 Nacharbeit</translation>
    </message>
    <message>
        <source>%1 has an MTPD of %2, but takes %3 in %4: %5</source>
        <translation>%1 hat eine MTPD von %2, braucht in %4 aber %3: %5</translation>
    </message>
    <message>
        <source>Shorten this, or plan for a longer outage</source>
        <translation>Dies verkürzen oder einen längeren Ausfall einplanen</translation>
    </message>
    <message>
        <source>replica lags by %1</source>
        <translation>Replikat liegt %1 zurück</translation>
    </message>
    <message>
        <source>%1 has an RPO of %2, but all data of %3 is lost in %4</source>
        <translation>%1 hat einen RPO von %2, aber in %4 gehen alle Daten von %3 verloren</translation>
    </message>
    <message>
        <source>%1 loses %2 of data in %3, exceeding its RPO of %4: its %5</source>
        <translation>%1 verliert in %3 Daten von %2, mehr als sein RPO von %4: %5</translation>
    </message>
    <message>
        <source>%1 loses %2 of data in %3, exceeding its RPO of %4, because of %5, whose %6</source>
        <translation>%1 verliert in %3 Daten von %2, mehr als sein RPO von %4, wegen %5: %6</translation>
    </message>
    <message>
        <source>Copy this data more often, or agree on a longer RPO</source>
        <translation>Diese Daten öfter kopieren oder einen längeren RPO vereinbaren</translation>
    </message>
    <message>
        <source>Estimated RTO exceeds the target</source>
        <translation>Geschätzte RTO übersteigt das Ziel</translation>
    </message>
    <message>
        <source>Estimated RPO exceeds the target</source>
        <translation>Geschätzter RPO übersteigt das Ziel</translation>
    </message>
    <message>
        <source>Outage exceeds the MTPD</source>
        <translation>Ausfall übersteigt die MTPD</translation>
    </message>
    <message>
        <source>“%1” of %2 waits %3 for %4 (%5)</source>
        <translation>„%1“ von %2 wartet %3 auf %4 (%5)</translation>
    </message>
    <message>
        <source>the longest step is “%1” of %2, %3</source>
        <translation>der längste Schritt ist „%1“ von %2, %3</translation>
    </message>
    <message>
        <source>whether %1 meets its RTO of %2 is unknown: %3</source>
        <translation>ob %1 die RTO von %2 einhält, ist unbekannt: %3</translation>
    </message>
    <message>
        <source>whether %1 meets its RPO of %2 is unknown: %3</source>
        <translation>ob %1 den RPO von %2 einhält, ist unbekannt: %3</translation>
    </message>
    <message>
        <source>whether %1 stays within its MTPD of %2 is unknown: %3</source>
        <translation>ob %1 die MTPD von %2 einhält, ist unbekannt: %3</translation>
    </message>
    <message>
        <source>In %1, %2.</source>
        <translation>In %1: %2.</translation>
    </message>
    <message>
        <source>Give what is missing, or use assumptions</source>
        <translation>Fehlende Angaben ergänzen oder Annahmen verwenden</translation>
    </message>
    <message>
        <source>%1 is assumed: %2 (%3). Figures of %4 rest on it.</source>
        <translation>%1: %2 angenommen (%3). Werte von %4 beruhen darauf.</translation>
    </message>
    <message>
        <source>Give the value where it is known, or confirm the assumption</source>
        <translation>Den Wert angeben, wo er bekannt ist, oder die Annahme bestätigen</translation>
    </message>
    <message>
        <source>Target met or missed: unknown</source>
        <translation>Ziel eingehalten oder verfehlt: unbekannt</translation>
    </message>
    <message>
        <source>Figures rest on an assumption</source>
        <translation>Werte beruhen auf einer Annahme</translation>
    </message>
    <message>
        <source>the maintenance of %1 leaves nothing of the window of %2</source>
        <translation>die Wartung von %1 lässt vom Zeitraum von %2 nichts übrig</translation>
    </message>
    <message>
        <source>its credits are shares of a fee that is not given</source>
        <translation>die Gutschriften sind Anteile eines Entgelts, das nicht angegeben ist</translation>
    </message>
    <message>
        <source>its cap is a share of a fee that is not given</source>
        <translation>die Obergrenze ist ein Anteil eines Entgelts, das nicht angegeben ist</translation>
    </message>
    <message>
        <source>Correct the contract</source>
        <translation>Den Vertrag berichtigen</translation>
    </message>
    <message>
        <source>The contract of %1 has a grace of %2, but no penalty per hour that it could delay.</source>
        <translation>Der Vertrag mit %1 hat eine Karenz von %2, aber keine stündliche Vertragsstrafe, die sie aufschieben könnte.</translation>
    </message>
    <message>
        <source>Give the penalty, or remove the grace</source>
        <translation>Die Vertragsstrafe angeben oder die Karenz entfernen</translation>
    </message>
    <message>
        <source>Contract figure without its base</source>
        <translation>Vertragswert ohne Grundlage</translation>
    </message>
    <message>
        <source>In %1, %2 comes back with %3, %4 old, though %5 is only %6 old.</source>
        <translation>In %1 kommt %2 mit einem %4 alten Stand zurück (%3), obwohl es einen jüngeren gibt: %5, nur %6 alt.</translation>
    </message>
    <message>
        <source>Restore that copy instead</source>
        <translation>Stattdessen diese Kopie rücksichern</translation>
    </message>
    <message>
        <source>Fail over to it instead</source>
        <translation>Stattdessen per Failover darauf umschalten</translation>
    </message>
    <message>
        <source>%1 was last made on %2, %3 days ago, though it is due every %4.</source>
        <translation>%1: zuletzt am %2 erstellt, vor %3 Tagen, obwohl alle %4 fällig.</translation>
    </message>
    <message>
        <source>Find out why it failed, and record when it was last made</source>
        <translation>Die Ursache klären und festhalten, wann die Kopie zuletzt erstellt wurde</translation>
    </message>
    <message>
        <source>%1 was never restored on trial.</source>
        <translation>Nie probeweise rückgesichert: %1.</translation>
    </message>
    <message>
        <source>Restore it on trial, and record the date</source>
        <translation>Probeweise rücksichern und das Datum festhalten</translation>
    </message>
    <message>
        <source>%1 relies on %2 in %3, which the plan does not call immutable or offline.</source>
        <translation>%1 ist in %3 auf eine Kopie angewiesen, die im Plan nicht als unveränderlich oder offline gilt: %2.</translation>
    </message>
    <message>
        <source>Protect it from changes, and mark it as immutable</source>
        <translation>Vor Änderungen schützen und als unveränderlich kennzeichnen</translation>
    </message>
    <message>
        <source>A fresher copy is not used</source>
        <translation>Eine jüngere Kopie bleibt ungenutzt</translation>
    </message>
    <message>
        <source>Copy not made in time</source>
        <translation>Kopie nicht rechtzeitig erstellt</translation>
    </message>
    <message>
        <source>Copy never restored on trial</source>
        <translation>Kopie nie probeweise rückgesichert</translation>
    </message>
    <message>
        <source>Copy may be destroyed with the data</source>
        <translation>Kopie kann mit den Daten zerstört werden</translation>
    </message>
    <message>
        <source>%1 needs at least %2 members, but has only 1: it can never be up as planned. It is counted as needing all of them.</source>
        <translation>%1 benötigt mindestens %2 Mitglieder, hat aber nur 1 und kann so nie laufen. Gerechnet wird, als würden alle benötigt.</translation>
    </message>
    <message>
        <source>%1 needs at least %2 members, but has only %3: it can never be up as planned. It is counted as needing all of them.</source>
        <translation>%1 benötigt mindestens %2 Mitglieder, hat aber nur %3 und kann so nie laufen. Gerechnet wird, als würden alle benötigt.</translation>
    </message>
    <message>
        <source>Add members to %1, or lower its at-least</source>
        <translation>Mitglieder zu %1 hinzufügen oder „Mindestens“ senken</translation>
    </message>
    <message>
        <source>%1 needs at least %2 of its %3 members, and %4 of them are at %5: when %5 is lost, the group is, too.</source>
        <translation>%1 benötigt mindestens %2 der %3 Mitglieder, und %4 davon sind in %5: Fällt %5 aus, fällt auch die Gruppe aus.</translation>
    </message>
    <message>
        <source>Place the members of %1 at three sites, no more than a minority at any</source>
        <translation>Die Mitglieder von %1 auf drei Standorte verteilen, an keinem mehr als eine Minderheit</translation>
    </message>
    <message>
        <source>%1 has an even number of voters, %2, and needs only %3: when they lose sight of each other, both halves go on, and their data part.</source>
        <translation>%1 hat eine gerade Zahl stimmberechtigter Mitglieder, %2, und benötigt nur %3: Verlieren sie einander, arbeiten beide Hälften weiter, und ihre Daten laufen auseinander (Split-Brain).</translation>
    </message>
    <message>
        <source>%1 has an even number of voters, %2, and needs %3: when they lose sight of each other by halves, neither half goes on.</source>
        <translation>%1 hat eine gerade Zahl stimmberechtigter Mitglieder, %2, und benötigt %3: Verlieren die Hälften einander, arbeitet keine weiter.</translation>
    </message>
    <message>
        <source>Add a voter to %1 at another site, or take one away</source>
        <translation>Zu %1 an einem weiteren Standort ein stimmberechtigtes Mitglied hinzufügen oder eines entfernen</translation>
    </message>
    <message>
        <source>Redundancy needs more members than it has</source>
        <translation>Redundanz benötigt mehr Mitglieder, als sie hat</translation>
    </message>
    <message>
        <source>Majority of a quorum at one site</source>
        <translation>Mehrheit eines Quorums an einem Standort</translation>
    </message>
    <message>
        <source>Quorum with an even number of voters</source>
        <translation>Quorum mit gerader Zahl stimmberechtigter Mitglieder</translation>
    </message>
    <message>
        <source>recovery uses a %1 that is up to %2 old</source>
        <translation>die Wiederherstellung nutzt eine bis zu %2 alte Kopie (%1)</translation>
    </message>
    <message>
        <source>it names no service whose downtime would count</source>
        <translation>er nennt keinen Dienst, dessen Ausfallzeit zählen würde</translation>
    </message>
    <message>
        <source>its credits are shares of a fee of zero</source>
        <translation>seine Gutschriften sind Anteile einer Gebühr von null</translation>
    </message>
    <message>
        <source>its cap is zero, so that nothing is ever paid</source>
        <translation>seine Obergrenze ist null, sodass nie etwas gezahlt wird</translation>
    </message>
    <message>
        <source>The cost under the contract of %1 says nothing: %2.</source>
        <translation>Die Kosten aus dem Vertrag mit %1 sagen nichts aus: %2.</translation>
    </message>
    <message>
        <source>%1 is kept for %2, but made every %3: most of the time there is none.</source>
        <translation>%1: wird %2 lang behalten, aber alle %3 angelegt; die meiste Zeit gibt es also keine Kopie.</translation>
    </message>
    <message>
        <source>Keep it for longer, or make it more often</source>
        <translation>Länger behalten oder öfter anlegen</translation>
    </message>
    <message>
        <source>Copy expires before the next one</source>
        <translation>Kopie läuft vor der nächsten ab</translation>
    </message>
    <message>
        <source>replicas replicate the damage, and no snapshot or backup from before it is kept</source>
        <translation>Replikate übernehmen den Schaden, und kein älterer Snapshot und keine ältere Sicherung wird aufbewahrt</translation>
    </message>
    <message>
        <source>%1 does not come back in %2: %3.</source>
        <translation>%1 kommt bei %2 nicht wieder: %3.</translation>
    </message>
    <message>
        <source>Change the step, or its teams and their hours</source>
        <translation>Den Schritt ändern, oder seine Teams und deren Zeiten</translation>
    </message>
    <message>
        <source>Recovery that cannot be carried out</source>
        <translation>Wiederanlauf, der nicht durchführbar ist</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>recovery uses %1, of unknown age</source>
        <translation>der Wiederanlauf nutzt %1, Alter unbekannt</translation>
    </message>
    <message>
        <source>%1 were never restored on trial.</source>
        <translation>%1 wurden nie probeweise wiederhergestellt.</translation>
    </message>
    <message>
        <source>The recovery in %1 needs “%2”, which lies only in what is lost there.</source>
        <translation>Der Wiederanlauf bei %1 braucht „%2“; es liegt nur in dem, was dort verloren ist.</translation>
    </message>
    <message>
        <source>Keep it at a second place</source>
        <translation>An einem zweiten Ort aufbewahren</translation>
    </message>
    <message>
        <source>“%1” expired on %2, and recovery steps need it.</source>
        <translation>„%1“ ist am %2 abgelaufen, und Schritte des Wiederanlaufs brauchen es.</translation>
    </message>
    <message>
        <source>Renew it, and record until when it is good</source>
        <translation>Erneuern und festhalten, bis wann es gilt</translation>
    </message>
    <message>
        <source>Recovery steps need %1, but the plan does not say who holds it and where it lies.</source>
        <translation>Schritte des Wiederanlaufs brauchen %1, aber der Plan sagt nicht, wer es hat und wo es liegt.</translation>
    </message>
    <message>
        <source>Name the holder and the place</source>
        <translation>Inhaber und Ort nennen</translation>
    </message>
    <message>
        <source>%1 is version %2; the library has version %3.</source>
        <translation>%1 ist Version %2; die Bibliothek hat Version %3.</translation>
    </message>
    <message>
        <source>Compare the two, and use the newer one</source>
        <translation>Beide vergleichen und die neuere verwenden</translation>
    </message>
    <message>
        <source>Credential lost in the disaster</source>
        <translation>Zugangsmittel geht in der Katastrophe verloren</translation>
    </message>
    <message>
        <source>Credential expired</source>
        <translation>Zugangsmittel abgelaufen</translation>
    </message>
    <message>
        <source>Credential without holder or place</source>
        <translation>Zugangsmittel ohne Inhaber oder Ort</translation>
    </message>
    <message>
        <source>The library has a newer procedure</source>
        <translation>Die Bibliothek hat ein neueres Verfahren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2, which is not expected</source>
        <translation>%1 %2, was nicht erwartet wird</translation>
    </message>
    <message>
        <source>%1 is not as the plan says: %2.</source>
        <translation>%1 ist nicht, wie der Plan es sagt: %2.</translation>
    </message>
    <message>
        <source>Bring %1 back, or take the difference into the plan</source>
        <translation>%1 zurückbringen oder die Abweichung in den Plan übernehmen</translation>
    </message>
    <message>
        <source>The waiver of %1 of %2 ended on %3 (%4).</source>
        <translation>Die Ausnahme für %1 von %2 endete am %3 (%4).</translation>
    </message>
    <message>
        <source>Bring it back, or renew the waiver</source>
        <translation>Zurückbringen oder die Ausnahme erneuern</translation>
    </message>
    <message>
        <source>Waiver of a difference has ended</source>
        <translation>Ausnahme für eine Abweichung ist abgelaufen</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>es ist nicht da</translation>
    </message>
    <message>
        <source>%1 runs there, and the plan does not have it</source>
        <translation>%1 läuft dort, und der Plan hat es nicht</translation>
    </message>
    <message>
        <source>%1 is missing, which should be %2</source>
        <translation>%1 fehlt, erwartet wird %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more follow from it: %1</source>
        <translation>
            <numerusform>%n weiterer folgt daraus: %1</numerusform>
            <numerusform>%n weitere folgen daraus: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not as the plan or the standard build says</source>
        <translation>Nicht wie im Plan oder im Standard-Build</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>jedermann</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>%1 cannot reach %2: %3.</source>
        <translation>%1 kann %2 nicht erreichen: %3.</translation>
    </message>
    <message>
        <source>Add the route, tunnel or rule that is missing</source>
        <translation>Die fehlende Route, den fehlenden Tunnel oder die fehlende Regel hinzufügen</translation>
    </message>
    <message>
        <source>%1 would be locked out of %2 in %3: %4.</source>
        <translation>%1 wäre in %3 von %2 ausgesperrt: %4.</translation>
    </message>
    <message>
        <source>Prepare the tunnel, route or rule at the recovery site</source>
        <translation>Den Tunnel, die Route oder die Regel am Ausweichstandort vorbereiten</translation>
    </message>
    <message>
        <source>%1 reaches %2 and must not: %3.</source>
        <translation>%1 erreicht %2, darf es aber nicht: %3.</translation>
    </message>
    <message>
        <source>%1 would be let in to %2 in %3 and must not: %4.</source>
        <translation>%1 würde in %3 zu %2 eingelassen, darf es aber nicht: %4.</translation>
    </message>
    <message>
        <source>Deny it by a rule</source>
        <translation>Per Regel verbieten</translation>
    </message>
    <message>
        <source>%1 sees %2 as %3 now and as %4 in %5; its allow-list lacks %4, so %2 is locked out: %6.</source>
        <translation>%1 sieht %2 jetzt als %3 und in %5 als %4; in der Freigabeliste fehlt %4, daher ist %2 ausgesperrt: %6.</translation>
    </message>
    <message>
        <source>Have %1 admit %2, too</source>
        <translation>Bei %1 auch %2 freigeben lassen</translation>
    </message>
    <message>
        <source>%1 gets no answers from %2: %3.</source>
        <translation>%1 erhält keine Antworten von %2: %3.</translation>
    </message>
    <message>
        <source>%1 would get no answers from %2 in %3: %4.</source>
        <translation>%1 würde in %3 keine Antworten von %2 erhalten: %4.</translation>
    </message>
    <message>
        <source>Add a route back</source>
        <translation>Eine Rückroute hinzufügen</translation>
    </message>
    <message>
        <source>The answers of %2 to %1 come by %3, which has not seen the question: a stateful firewall drops them.</source>
        <translation>Die Antworten von %2 an %1 kommen über %3, wo die Anfrage nicht vorbeikam: Eine Stateful-Firewall verwirft sie.</translation>
    </message>
    <message>
        <source>The answers of %2 to %1 come by %3 in %4, which has not seen the question: a stateful firewall drops them.</source>
        <translation>Die Antworten von %2 an %1 kommen in %4 über %3, wo die Anfrage nicht vorbeikam: Eine Stateful-Firewall verwirft sie.</translation>
    </message>
    <message>
        <source>Lead both ways by the same firewall</source>
        <translation>Hin- und Rückweg über dieselbe Firewall führen</translation>
    </message>
    <message>
        <source>Whether %1 still reaches %2 in %3 is unknown: %4.</source>
        <translation>Ob %1 in %3 noch %2 erreicht, ist unbekannt: %4.</translation>
    </message>
    <message>
        <source>Add to the plan what it does not say</source>
        <translation>Im Plan ergänzen, was fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of accesses were left out here, for they would take long.</source>
        <translation>
            <numerusform>%n Prüfung von Zugriffen wurde hier ausgelassen, da sie lange dauern würde.</numerusform>
            <numerusform>%n Prüfungen von Zugriffen wurden hier ausgelassen, da sie lange dauern würden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check them all in Connect, or by drawbridge access</source>
        <translation>Alle unter „Verbinden“ oder mit drawbridge access prüfen</translation>
    </message>
    <message>
        <source>Access that must be there is not</source>
        <translation>Erforderlicher Zugriff fehlt</translation>
    </message>
    <message>
        <source>Locked out after the failover</source>
        <translation>Nach dem Failover ausgesperrt</translation>
    </message>
    <message>
        <source>Let in, and must not be</source>
        <translation>Eingelassen, obwohl nicht erlaubt</translation>
    </message>
    <message>
        <source>Allow-list of a partner lacks the address after the failover</source>
        <translation>In der Freigabeliste eines Partners fehlt die Adresse nach dem Failover</translation>
    </message>
    <message>
        <source>Answers come by another firewall</source>
        <translation>Antworten kommen über eine andere Firewall</translation>
    </message>
    <message>
        <source>No route back</source>
        <translation>Keine Rückroute</translation>
    </message>
    <message>
        <source>Access after the failover is unknown</source>
        <translation>Zugriff nach dem Failover unbekannt</translation>
    </message>
    <message>
        <source>Accesses not checked</source>
        <translation>Zugriffe nicht geprüft</translation>
    </message>
    <message>
        <source>%1 tolerates %2 of disruption, but takes %3 in %4, by %5.</source>
        <translation>%1 verträgt %2 Unterbrechung, braucht in %4 aber %3, wegen %5.</translation>
    </message>
    <message>
        <source>%1 tolerates %2 of disruption, but is not recoverable in %3, by %4.</source>
        <translation>%1 verträgt %2 Unterbrechung, ist in %3 aber nicht wiederherstellbar, wegen %4.</translation>
    </message>
    <message>
        <source>Shorten the recovery of this chain, or plan how %1 goes on without it</source>
        <translation>Die Wiederherstellung dieser Kette verkürzen oder planen, wie %1 ohne sie weitergeht</translation>
    </message>
    <message>
        <source>%1 has an RTO of %2, but %3 requires it within %4.</source>
        <translation>%1 hat eine RTO von %2, wird aber von %3 innerhalb von %4 benötigt.</translation>
    </message>
    <message>
        <source>%1 requires nothing, so that no outage interrupts it.</source>
        <translation>%1 benötigt nichts, sodass kein Ausfall diese Aktivität unterbricht.</translation>
    </message>
    <message>
        <source>Name the services that %1 requires</source>
        <translation>Die Dienste nennen, die %1 benötigt</translation>
    </message>
    <message>
        <source>What an hour without %1 loses is not given.</source>
        <translation>Welchen Schaden eine Stunde ohne %1 bringt, ist nicht angegeben.</translation>
    </message>
    <message>
        <source>Give its loss per hour by length of the outage</source>
        <translation>Den Schaden je Stunde nach Dauer des Ausfalls angeben</translation>
    </message>
    <message>
        <source>Disruption of an activity exceeds its MTPD</source>
        <translation>Unterbrechung einer Aktivität übersteigt deren MTPD</translation>
    </message>
    <message>
        <source>RTO longer than an activity tolerates</source>
        <translation>RTO länger, als eine Aktivität verträgt</translation>
    </message>
    <message>
        <source>Activity that requires nothing</source>
        <translation>Aktivität, die nichts benötigt</translation>
    </message>
    <message>
        <source>Activity without a loss per hour</source>
        <translation>Aktivität ohne Schaden je Stunde</translation>
    </message>
    <message>
        <source>%1 is promised %2, but what its services rest on gives at most %3 on average, recoveries aside.</source>
        <translation>%1 sind %2 zugesagt, aber das, worauf die Dienste beruhen, erreicht im Mittel höchstens %3, Wiederherstellungen nicht eingerechnet.</translation>
    </message>
    <message>
        <source>Make redundant what fails alone, or promise less</source>
        <translation>Redundant machen, was allein ausfallen kann, oder weniger zusagen</translation>
    </message>
    <message>
        <source>Contract promises more than the topology can give</source>
        <translation>Vertrag sagt mehr zu, als die Topologie leisten kann</translation>
    </message>
    <message>
        <source>Rule %1 of %2 is never reached: rules %3 together decide all of its packets, and say otherwise.</source>
        <translation>Regel %1 von %2 wird nie erreicht: Die Regeln %3 entscheiden zusammen über alle ihre Pakete, und zwar anders.</translation>
    </message>
    <message>
        <source>Rule %1 of %2 is never reached: rule %3 decides all of its packets, and says otherwise.</source>
        <translation>Regel %1 von %2 wird nie erreicht: Regel %3 entscheidet über alle ihre Pakete, und zwar anders.</translation>
    </message>
    <message>
        <source>Rule %1 of %2 changes nothing: rules %3 together say the same of all its packets.</source>
        <translation>Regel %1 von %2 ändert nichts: Die Regeln %3 bestimmen zusammen dasselbe für alle ihre Pakete.</translation>
    </message>
    <message>
        <source>Rule %1 of %2 changes nothing: rule %3 says the same of all its packets.</source>
        <translation>Regel %1 von %2 ändert nichts: Regel %3 bestimmt dasselbe für alle ihre Pakete.</translation>
    </message>
    <message>
        <source>Move it up, or remove it</source>
        <translation>Nach oben verschieben oder entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rule %1 of %2 has no counterpart in %3: %4.</source>
        <translation>Regel %1 von %2 hat in %3 kein Gegenstück: %4.</translation>
    </message>
    <message>
        <source>Rules %1 of %2 have no counterpart in %3: %4.</source>
        <translation>Die Regeln %1 von %2 haben in %3 kein Gegenstück: %4.</translation>
    </message>
    <message>
        <source>Add the rule to the firewall of the recovery site</source>
        <translation>Die Regel in der Firewall des Ausweichstandorts ergänzen</translation>
    </message>
    <message>
        <source>Firewall rule that is never reached</source>
        <translation>Firewall-Regel, die nie erreicht wird</translation>
    </message>
    <message>
        <source>Firewall rule without a counterpart after the failover</source>
        <translation>Firewall-Regel ohne Gegenstück nach dem Failover</translation>
    </message>
    <message>
        <source>The address of %1 in %2 is unknown: %3.</source>
        <translation>Die Adresse von %1 in %2 ist unbekannt: %3.</translation>
    </message>
    <message>
        <source>Set the address of its recovery</source>
        <translation>Die Adresse der Wiederherstellung festlegen</translation>
    </message>
    <message>
        <source>A route is missing in %1: %2.</source>
        <translation>In %1 fehlt eine Route: %2.</translation>
    </message>
    <message>
        <source>Add the route to %1</source>
        <translation>Die Route bei %1 hinzufügen</translation>
    </message>
    <message>
        <source>Nobody switches the name %1 in %2: %3.</source>
        <translation>Niemand stellt in %2 den Namen %1 um: %3.</translation>
    </message>
    <message>
        <source>Set its value after the failover</source>
        <translation>Den Wert nach dem Failover festlegen</translation>
    </message>
    <message>
        <source>Others remember %1 for %2, longer than the RTO of %3 (%4): they go to the old address until then.</source>
        <translation>Andere merken sich %1 für %2, länger als die RTO von %3 (%4): Bis dahin gehen sie zur alten Adresse.</translation>
    </message>
    <message>
        <source>Shorten its time to live</source>
        <translation>Die Lebensdauer (TTL) verkürzen</translation>
    </message>
    <message>
        <source>Name that nobody switches</source>
        <translation>Name, den niemand umstellt</translation>
    </message>
    <message>
        <source>Name is remembered longer than the RTO</source>
        <translation>Name bleibt länger gemerkt als die RTO</translation>
    </message>
    <message>
        <source>Address after the failover is unknown</source>
        <translation>Adresse nach dem Failover unbekannt</translation>
    </message>
    <message>
        <source>Route to what moved is missing</source>
        <translation>Route zu Umgezogenem fehlt</translation>
    </message>
    <message>
        <source>%1 and %2 have the same address range, %3, so routes cannot tell them apart: neither fails over to the other, and nothing translates between them.</source>
        <translation>%1 und %2 haben denselben Adressbereich, %3, sodass Routen sie nicht unterscheiden können: Keines ersetzt beim Failover das andere, und nichts setzt Adressen zwischen ihnen um.</translation>
    </message>
    <message>
        <source>Let one fail over to the other, translate one-to-one, or change a range</source>
        <translation>Das eine durch das andere ersetzen lassen, eins zu eins umsetzen oder einen Bereich ändern</translation>
    </message>
    <message>
        <source>Hosts of %1 (%2) take %3 to be in their own network and do not reach what moved to %4.</source>
        <translation>Hosts von %1 (%2) halten %3 für einen Teil ihres eigenen Netzwerks und erreichen nicht, was nach %4 umgezogen ist.</translation>
    </message>
    <message>
        <source>Add a route for %1 to %2</source>
        <translation>Bei %2 eine Route für %1 hinzufügen</translation>
    </message>
    <message>
        <source>Overlapping site networks</source>
        <translation>Sich überschneidende Standortnetzwerke</translation>
    </message>
    <message>
        <source>The tunnel %1 ends at a site that is lost in %2, and has no failover tunnel.</source>
        <translation>Der Tunnel %1 endet an einem Standort, der in %2 verloren geht, und hat keinen Ersatztunnel.</translation>
    </message>
    <message>
        <source>At %1 the more specific %2 goes into the tunnel %3, the rest of %4 into %5.</source>
        <translation>Bei %1 geht das speziellere %2 in den Tunnel %3, der Rest von %4 in %5.</translation>
    </message>
    <message>
        <source>The tunnels %2 and %3 at %1 both allow %4: on one interface WireGuard gives it silently to the peer that was configured last.</source>
        <translation>Die Tunnel %2 und %3 bei %1 erlauben beide %4: Auf einer Schnittstelle gibt WireGuard es stillschweigend dem zuletzt konfigurierten Peer.</translation>
    </message>
    <message>
        <source>The tunnels %2 and %3 at %1 both lead to %4, so which one takes it depends on their order.</source>
        <translation>Die Tunnel %2 und %3 bei %1 führen beide nach %4; welcher es nimmt, hängt also von ihrer Reihenfolge ab.</translation>
    </message>
    <message>
        <source>Allow it for the second peer only at the failover, or give the second an interface of its own</source>
        <translation>Es für den zweiten Peer erst beim Failover erlauben oder dem zweiten eine eigene Schnittstelle geben</translation>
    </message>
    <message>
        <source>of the %1 bytes outside</source>
        <translation>von %1 Bytes außen</translation>
    </message>
    <message>
        <source>of the %1 bytes outside, through %2</source>
        <translation>von %1 Bytes außen, durch %2</translation>
    </message>
    <message>
        <source>The tunnel %1 leaves %2 bytes for a packet %3, and at least %4 are needed.</source>
        <translation>Der Tunnel %1 lässt einem Paket %2 %3; nötig sind mindestens %4.</translation>
    </message>
    <message>
        <source>The tunnel %1 leaves %2 bytes for a packet %3, and %4 sends up to %5.</source>
        <translation>Der Tunnel %1 lässt einem Paket %2 %3; %4 schickt bis zu %5.</translation>
    </message>
    <message>
        <source>Set the tunnel&apos;s MTU to %1, or clamp the segment size of TCP</source>
        <translation>Die MTU des Tunnels auf %1 setzen oder die TCP-Segmentgröße begrenzen (MSS-Clamping)</translation>
    </message>
    <message>
        <source>Two tunnels of a gateway claim the same addresses</source>
        <translation>Zwei Tunnel eines Gateways beanspruchen dieselben Adressen</translation>
    </message>
    <message>
        <source>MTU too small for a tunnel</source>
        <translation>MTU zu klein für einen Tunnel</translation>
    </message>
    <message>
        <source>The recovery from the incident %1 of %2 no longer proves that %3 can be recovered. %4.</source>
        <translation>Die Wiederherstellung nach dem Vorfall %1 vom %2 weist nicht mehr nach, dass die Wiederherstellung von %3 gelingt. %4.</translation>
    </message>
    <message>
        <source>The exercise %1 of %2 no longer proves that %3 can be recovered. %4.</source>
        <translation>Die Übung %1 vom %2 weist nicht mehr nach, dass die Wiederherstellung von %3 gelingt. %4.</translation>
    </message>
    <message>
        <source>Exercise it again</source>
        <translation>Erneut üben</translation>
    </message>
    <message>
        <source>The corrective action %1 of %4 was due on %2 and is %3 days late.</source>
        <translation>Die Korrekturmaßnahme %1 (verantwortlich: %4) war am %2 fällig und ist seit %3 Tagen überfällig.</translation>
    </message>
    <message>
        <source>The corrective action %1 was due on %2 and is %3 days late; nobody has it.</source>
        <translation>Die Korrekturmaßnahme %1 war am %2 fällig und ist seit %3 Tagen überfällig; niemand ist dafür verantwortlich.</translation>
    </message>
    <message>
        <source>Do it and close it, or set a new date</source>
        <translation>Erledigen und abschließen oder einen neuen Termin setzen</translation>
    </message>
    <message>
        <source>The exercise %1 is set for %2, and nobody leads it.</source>
        <translation>Die Übung %1 ist für den %2 angesetzt, und niemand leitet sie.</translation>
    </message>
    <message>
        <source>Name who leads it</source>
        <translation>Eine Leitung benennen</translation>
    </message>
    <message>
        <source>No exercise covers the protection group %1, which has priority %2.</source>
        <translation>Keine Übung deckt die Schutzgruppe %1 ab, die Priorität %2 hat.</translation>
    </message>
    <message>
        <source>Put it into the scope of an exercise</source>
        <translation>In den Umfang einer Übung aufnehmen</translation>
    </message>
    <message>
        <source>Verified state lost</source>
        <translation>Nachweis verloren</translation>
    </message>
    <message>
        <source>Corrective action overdue</source>
        <translation>Korrekturmaßnahme überfällig</translation>
    </message>
    <message>
        <source>Nobody leads an exercise</source>
        <translation>Übung ohne Leitung</translation>
    </message>
    <message>
        <source>Urgent group never exercised</source>
        <translation>Dringende Gruppe nie geübt</translation>
    </message>
    <message>
        <source>A year counts both the rate of %1 and the failures of %2 by its MTBF.</source>
        <translation>Ein Jahr zählt sowohl die Rate von %1 als auch die Ausfälle von %2 nach ihrer MTBF.</translation>
    </message>
    <message>
        <source>Remove one of them, or keep both if they are different events</source>
        <translation>Eines davon entfernen; beide nur behalten, wenn es verschiedene Ereignisse sind</translation>
    </message>
    <message>
        <source>Failure counted twice in a year</source>
        <translation>Ausfall im Jahr doppelt gezählt</translation>
    </message>
</context>
<context>
    <name>FixTexts</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Let 1 of %1 be enough</source>
        <translation>1 von %1 genügen lassen</translation>
    </message>
    <message>
        <source>Wait for its start only</source>
        <translation>Nur Start abwarten</translation>
    </message>
    <message>
        <source>Note that it has one</source>
        <translation>Prüfung vermerken</translation>
    </message>
    <message>
        <source>Set the RTO to %1</source>
        <translation>RTO auf %1 setzen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>Auf %1 festlegen</translation>
    </message>
    <message>
        <source>Sort the tiers</source>
        <translation>Stufen sortieren</translation>
    </message>
    <message>
        <source>Exercise it in %1</source>
        <translation>In %1 üben</translation>
    </message>
    <message>
        <source>Fail %1</source>
        <translation>%1 ausfallen lassen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Restart with %1</source>
        <translation>Mit %1 neu starten</translation>
    </message>
    <message>
        <source>Restart in %1</source>
        <translation>In %1 neu starten</translation>
    </message>
    <message>
        <source>Restart on %1</source>
        <translation>Auf %1 neu starten</translation>
    </message>
    <message>
        <source>Recover to %1</source>
        <translation>Nach %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Fail over to %1</source>
        <translation>Failover auf %1</translation>
    </message>
    <message>
        <source>Restore to %1</source>
        <translation>Nach %1 rücksichern</translation>
    </message>
    <message>
        <source>Rebuild in %1</source>
        <translation>In %1 neu aufbauen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Lower at-least of %1 to %2</source>
        <translation>„Mindestens“ von %1 auf %2 senken</translation>
    </message>
    <message>
        <source>Fail over %1 to %2</source>
        <translation>Failover von %1 auf %2</translation>
    </message>
    <message>
        <source>Add a route to %1</source>
        <translation>Route nach %1 hinzufügen</translation>
    </message>
    <message>
        <source>Let %1 fail over to %2</source>
        <translation>Failover von %1 auf %2</translation>
    </message>
    <message>
        <source>Remember it for %1</source>
        <translation>Für %1 merken</translation>
    </message>
</context>
<context>
    <name>FormTexts</name>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Vertragsstrafen</translation>
    </message>
    <message>
        <source>Add a copy</source>
        <translation>Kopie hinzufügen</translation>
    </message>
    <message>
        <source>Add a dependency</source>
        <translation>Abhängigkeit hinzufügen</translation>
    </message>
    <message>
        <source>Add an interface</source>
        <translation>Schnittstelle hinzufügen</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Team hinzufügen</translation>
    </message>
    <message>
        <source>Add a package</source>
        <translation>Paket hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add what fails</source>
        <translation>Ausfallendes hinzufügen</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>Netzwerk hinzufügen</translation>
    </message>
    <message>
        <source>Add a name server</source>
        <translation>Nameserver hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Noch erforderlich: %1.</translation>
    </message>
    <message>
        <source>Still needed: one of %1.</source>
        <translation>Noch erforderlich: eines von %1.</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>das Projekt</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This has been deleted.</source>
        <translation>Dies wurde gelöscht.</translation>
    </message>
    <message>
        <source>Add to %1 of %2</source>
        <translation>Zu %1 von %2 hinzufügen</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1 (aus %2)</translation>
    </message>
    <message>
        <source>Inherited from the protection group %1; a value here goes before it.</source>
        <translation>Übernommen aus der Schutzgruppe %1; ein Wert hier hat Vorrang.</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>%1 (cautious set)</source>
        <translation>%1 (vorsichtiger Satz)</translation>
    </message>
    <message>
        <source>It is where its host is; a value here goes before it.</source>
        <translation>Sie ist dort, wo ihr Host ist; ein Wert hier geht vor.</translation>
    </message>
    <message>
        <source>%1 (from the project)</source>
        <translation>%1 (vom Projekt)</translation>
    </message>
    <message>
        <source>%1 not chosen yet</source>
        <translation>%1 noch nicht gewählt</translation>
    </message>
    <message>
        <source>Add what %1 needs</source>
        <translation>Anlegen, was %1 braucht</translation>
    </message>
    <message>
        <source>Add a setting</source>
        <translation>Einstellung hinzufügen</translation>
    </message>
    <message>
        <source>Add a waiver</source>
        <translation>Ausnahme hinzufügen</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Neue Übung</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Such as 180d; empty: once</source>
        <translation>Z. B. 180d; leer: einmalig</translation>
    </message>
    <message>
        <source>What it is to show, a line each</source>
        <translation>Was sie zeigen soll, je Zeile ein Ziel</translation>
    </message>
    <message>
        <source>What else is to be known</source>
        <translation>Was sonst zu wissen ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Protection groups</source>
        <translation>Schutzgruppen</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Korrekturmaßnahme</translation>
    </message>
    <message>
        <source>A person, a role or a team</source>
        <translation>Eine Person, eine Rolle oder ein Team</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Angeben, was zu tun ist.</translation>
    </message>
    <message>
        <source>Date of %1</source>
        <translation>Termin von %1</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Termin setzen</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Noch kein Termin</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>On the project&apos;s clock: %1.</source>
        <translation>In der Zeitzone des Projekts: %1.</translation>
    </message>
</context>
<context>
    <name>HoverTexts</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Betreibt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>RTO target</source>
        <translation>RTO-Ziel</translation>
    </message>
    <message>
        <source>RPO target</source>
        <translation>RPO-Ziel</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 down</source>
        <translation>%1 von %2 ausgefallen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Darin</translation>
    </message>
    <message>
        <source>Docker hosts</source>
        <translation>Docker-Hosts</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Fails over to</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 benötigt %2</translation>
    </message>
    <message>
        <source>Hard: does not work without it</source>
        <translation>Hart: arbeitet ohne nicht</translation>
    </message>
    <message>
        <source>Soft: works degraded without it</source>
        <translation>Weich: arbeitet ohne eingeschränkt</translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation>Wartet bis</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>%1 is copied to %2</source>
        <translation>%1 wird nach %2 kopiert</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Restore rate</source>
        <translation>Rücksicherungsrate</translation>
    </message>
    <message>
        <source>Single point</source>
        <translation>Einzelpunkt</translation>
    </message>
    <message>
        <source>Takes down %1</source>
        <translation>Reißt %1 mit</translation>
    </message>
    <message>
        <source>Alike, in one place · double-click or Enter opens it</source>
        <translation>Gleichartig, an einem Ort · Doppelklick oder Eingabe öffnet</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Nicht gesund</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>Läuft jetzt</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
</context>
<context>
    <name>ImpactTexts</name>
    <message>
        <source>%1 runs on %2</source>
        <translation>%1 läuft auf %2</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 benötigt %2</translation>
    </message>
    <message>
        <source>%1 works degraded without %2</source>
        <translation>%1 arbeitet ohne %2 eingeschränkt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Unaffected</source>
        <translation>Nicht betroffen</translation>
    </message>
    <message>
        <source>%1 is in %2, which is lost</source>
        <translation>%1 ist in %2, das verloren ist</translation>
    </message>
    <message>
        <source>the scenario fails %1</source>
        <translation>das Szenario lässt %1 ausfallen</translation>
    </message>
    <message>
        <source>%1 is a %2, and the scenario fails every %2</source>
        <translation>%1 ist von der Art %2, und das Szenario lässt alle der Art %2 ausfallen</translation>
    </message>
    <message>
        <source>%1 needs at least %2 of its members; %3 is one that is down</source>
        <translation>%1 benötigt mindestens %2 seiner Mitglieder; %3 ist ausgefallen</translation>
    </message>
    <message>
        <source>all networks of %1 are lost, e.g. %2</source>
        <translation>alle Netzwerke von %1 sind verloren, z. B. %2</translation>
    </message>
    <message>
        <source>%1 has no network path to %2 any more</source>
        <translation>%1 hat keinen Netzwerkpfad mehr zu %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>no path to %1</source>
        <translation>kein Pfad zu %1</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 are down</source>
        <translation>%1 sind ausgefallen</translation>
    </message>
    <message>
        <source>too few members of %1 reached</source>
        <translation>zu wenige Mitglieder von %1 erreicht</translation>
    </message>
    <message>
        <source>%1 reaches %2 of %3 members of %4, 1 is needed: %5</source>
        <translation>%1 erreicht %2 von %3 Mitgliedern von %4, 1 ist nötig: %5</translation>
    </message>
    <message>
        <source>%1 reaches %2 of %3 members of %4, %5 are needed: %6</source>
        <translation>%1 erreicht %2 von %3 Mitgliedern von %4, %5 sind nötig: %6</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>%1 replicas.</source>
        <translation>%1 Replikate.</translation>
    </message>
    <message>
        <source>This is plan text among Compose files; import it alone.</source>
        <translation>Unter den Compose-Dateien ist Plantext; ihn allein importieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a %2, not a Docker host; choose another one with --host.</source>
        <translation>&quot;%1&quot; ist %2, kein Docker-Host; mit --host einen anderen wählen.</translation>
    </message>
    <message>
        <source>The Docker host &quot;%1&quot; stays at &quot;%2&quot;, where it is in the plan.</source>
        <translation>Der Docker-Host &quot;%1&quot; bleibt in &quot;%2&quot;, wo er im Plan ist.</translation>
    </message>
    <message>
        <source>The plan has several sites; choose that of the Docker host with --site.</source>
        <translation>Der Plan hat mehrere Standorte; mit --site den des Docker-Hosts wählen.</translation>
    </message>
    <message>
        <source>The site has several Docker hosts; choose the one for the services with --host.</source>
        <translation>Der Standort hat mehrere Docker-Hosts; mit --host den für die Dienste wählen.</translation>
    </message>
    <message>
        <source>The subnet &quot;%1&quot; of the network &quot;%2&quot; was skipped: it %3.</source>
        <translation>Das Subnetz &quot;%1&quot; des Netzwerks &quot;%2&quot; wurde ausgelassen: Es %3.</translation>
    </message>
    <message>
        <source>The plan already has a &quot;%1&quot;, so this one is named &quot;%2&quot;.</source>
        <translation>Im Plan gibt es bereits &quot;%1&quot;, daher heißt dieses &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; %2 and was skipped.</source>
        <translation>Die Adresse &quot;%1&quot; %2 und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no longer in the Compose files of &quot;%2&quot; but was kept; delete it if it is obsolete.</source>
        <translation>&quot;%1&quot; ist nicht mehr in den Compose-Dateien von &quot;%2&quot;, wurde aber behalten; löschen, falls es nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Plan text is a whole project in one file; import it alone.</source>
        <translation>Plantext ist ein ganzes Projekt in einer Datei; allein importieren.</translation>
    </message>
    <message>
        <source>Plan text is a whole project and cannot be added to a non-empty one; import it into a new project.</source>
        <translation>Plantext ist ein ganzes Projekt und kann keinem nicht leeren hinzugefügt werden; in ein neues Projekt importieren.</translation>
    </message>
    <message>
        <source>Nothing to import; name at least one file.</source>
        <translation>Nichts zu importieren; mindestens eine Datei angeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; runs %2, here %3</source>
        <translation>&quot;%1&quot; läuft mit %2, hier mit %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>The plan has another stack &quot;%1&quot;, of which this would change services (%2).</source>
        <translation>Der Plan hat einen anderen Stack &quot;%1&quot;, dessen Dienste sich dadurch ändern würden (%2).</translation>
    </message>
    <message>
        <source>If these files are a stack of their own, tell them apart with --project-name NAME; if they replace it, add --replace.</source>
        <translation>Sind diese Dateien ein eigener Stack, sie mit --project-name NAME unterscheiden; ersetzen sie ihn, --replace hinzufügen.</translation>
    </message>
    <message>
        <source>This is a Drawbridge project, not something to import. Open it, or to bring it into another one, export it as plan text (NAME.plan.yaml) first.</source>
        <translation>Das ist ein Drawbridge-Projekt und nicht zum Importieren. Es öffnen oder, um es in ein anderes zu übernehmen, zuerst als Plantext (NAME.plan.yaml) exportieren.</translation>
    </message>
    <message>
        <source>%1, so a site was made</source>
        <translation>%1, daher wurde ein Standort angelegt</translation>
    </message>
    <message>
        <source>%1, so a Docker host was made</source>
        <translation>%1, daher wurde ein Docker-Host angelegt</translation>
    </message>
    <message>
        <source>This is no table: import it apart from the tables.</source>
        <translation>Das ist keine Tabelle: sie ist getrennt von den Tabellen zu importieren.</translation>
    </message>
    <message>
        <source>One address lies in no known network and was left out (%1): give it a prefix length, as in 10.0.0.5/24, or import the networks, too.</source>
        <translation>Eine Adresse liegt in keinem bekannten Netz und wurde ausgelassen (%1): mit Präfixlänge angeben, wie 10.0.0.5/24, oder die Netze mit importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n addresses lie in no known network and were left out (%1): give them a prefix length, as in 10.0.0.5/24, or import the networks, too.</source>
        <translation>
            <numerusform>%n Adresse liegt in keinem bekannten Netz und wurde ausgelassen (%1): mit Präfixlänge angeben, wie 10.0.0.5/24, oder die Netze mit importieren.</numerusform>
            <numerusform>%n Adressen liegen in keinem bekannten Netz und wurden ausgelassen (%1): mit Präfixlänge angeben, wie 10.0.0.5/24, oder die Netze mit importieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Role (its kind, if it says so)</source>
        <translation>Rolle (die Art, wenn sie daraus hervorgeht)</translation>
    </message>
    <message>
        <source>Type (its kind, if it says so)</source>
        <translation>Typ (die Art, wenn sie daraus hervorgeht)</translation>
    </message>
    <message>
        <source>Operating system, as found</source>
        <translation>Betriebssystem, wie vorgefunden</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>CPUs: capacity, or needs on a host</source>
        <translation>CPUs: Kapazität, oder Bedarf auf einem Host</translation>
    </message>
    <message>
        <source>Memory: capacity, or needs on a host</source>
        <translation>Speicher: Kapazität, oder Bedarf auf einem Host</translation>
    </message>
    <message>
        <source>Storage: capacity, or needs on a host</source>
        <translation>Plattenplatz: Kapazität, oder Bedarf auf einem Host</translation>
    </message>
    <message>
        <source>DNS name of the component</source>
        <translation>DNS-Name der Komponente</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>wie gewünscht</translation>
    </message>
    <message>
        <source>the field&apos;s own name</source>
        <translation>der Name des Feldes selbst</translation>
    </message>
    <message>
        <source>a plan has no place for it</source>
        <translation>ein Plan hat keinen Platz dafür</translation>
    </message>
    <message>
        <source>a usual heading for it</source>
        <translation>eine übliche Überschrift dafür</translation>
    </message>
    <message>
        <source>“%1” already gives it</source>
        <translation>„%1“ gibt es schon an</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>a column of %1 cannot be %2</source>
        <translation>eine Spalte von %1 kann nicht %2 sein</translation>
    </message>
    <message>
        <source>no table is called %1</source>
        <translation>keine Tabelle heißt %1</translation>
    </message>
    <message>
        <source>None of the first rows has headings that Drawbridge knows, such as Name, Site and IP address. Say which table it is and what its columns are, with --table components --map &quot;Heading=name&quot;.</source>
        <translation>Keine der ersten Zeilen hat Überschriften, die Drawbridge kennt, wie Name, Standort und IP-Adresse. Welche Tabelle es ist und was ihre Spalten sind, sagt --table components --map &quot;Überschrift=name&quot;.</translation>
    </message>
    <message>
        <source>No column says what the rows of %1 are called: map one, with --map &quot;Heading=%2&quot;.</source>
        <translation>Keine Spalte sagt, wie die Zeilen von %1 heißen: eine zuordnen, mit --map &quot;Überschrift=%2&quot;.</translation>
    </message>
    <message>
        <source>by its headings</source>
        <translation>an den Überschriften</translation>
    </message>
    <message>
        <source>a component cannot require itself</source>
        <translation>eine Komponente kann nicht sich selbst brauchen</translation>
    </message>
    <message>
        <source>Taken for servers, since these words do not say the kind: %1.</source>
        <translation>Als Server gelesen, da diese Wörter die Art nicht sagen: %1.</translation>
    </message>
    <message>
        <source>the same is already in row %1</source>
        <translation>dasselbe steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>the row has no name</source>
        <translation>die Zeile hat keinen Namen</translation>
    </message>
    <message>
        <source>the row has neither a name nor an address block</source>
        <translation>die Zeile hat weder Namen noch Adressblock</translation>
    </message>
    <message>
        <source>Left out: %1 (%2).</source>
        <translation>Ausgelassen: %1 (%2).</translation>
    </message>
    <message>
        <source>Row %1 has more cells than there are headings; those were left out.</source>
        <translation>Zeile %1 hat mehr Zellen, als es Überschriften gibt; diese wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The site %1 was made (%2).</source>
        <translation>Der Standort %1 wurde angelegt (%2).</translation>
    </message>
    <message>
        <source>The network %1 was made (%2).</source>
        <translation>Das Netz %1 wurde angelegt (%2).</translation>
    </message>
    <message>
        <source>the site is inside itself</source>
        <translation>der Standort liegt in sich selbst</translation>
    </message>
    <message>
        <source>it runs on itself, directly or through its hosts</source>
        <translation>sie läuft auf sich selbst, direkt oder über ihre Hosts</translation>
    </message>
    <message>
        <source>it requires fewer members than that</source>
        <translation>sie braucht weniger Mitglieder als das</translation>
    </message>
    <message>
        <source>no column is called %1</source>
        <translation>keine Spalte heißt %1</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>(And one more error.)</source>
        <translation>(Und ein weiterer Fehler.)</translation>
    </message>
    <message numerus="yes">
        <source>(And %n more errors.)</source>
        <translation>
            <numerusform>(Und %n weiterer Fehler.)</numerusform>
            <numerusform>(Und %n weitere Fehler.)</numerusform>
        </translation>
    </message>
    <message>
        <source>and one more error</source>
        <translation>und ein weiterer Fehler</translation>
    </message>
    <message numerus="yes">
        <source>and %n more errors</source>
        <translation>
            <numerusform>und %n weiterer Fehler</numerusform>
            <numerusform>und %n weitere Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>give exactly one of allow and deny</source>
        <translation>genau eines von allow und deny angeben</translation>
    </message>
    <message>
        <source>One row names no component and was left out.</source>
        <translation>Eine Zeile nennt keine Komponente und wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows name no component and were left out.</source>
        <translation>
            <numerusform>%n Zeile nennt keine Komponente und wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen nennen keine Komponente und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a workbook, not text: save its sheet as CSV (UTF-8) and import that.</source>
        <translation>Das ist eine Arbeitsmappe, kein Text: das Blatt als CSV (UTF-8) speichern und dieses importieren.</translation>
    </message>
    <message>
        <source>There are control characters in this file: it is no table of text, or is damaged.</source>
        <translation>In dieser Datei stehen Steuerzeichen: sie ist keine Texttabelle, oder beschädigt.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows: split it.</source>
        <translation>Die Tabelle hat mehr als %1 Zeilen: sie ist zu teilen.</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns.</source>
        <translation>Zeile %1 hat mehr als %2 Spalten.</translation>
    </message>
    <message>
        <source>The table has more than %1 cells: split it.</source>
        <translation>Die Tabelle hat mehr als %1 Zellen: sie ist zu teilen.</translation>
    </message>
    <message>
        <source>A cell of row %1 is longer than %2 characters.</source>
        <translation>Eine Zelle von Zeile %1 ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>A cell of row %1 begins with a quotation mark that is never closed.</source>
        <translation>Eine Zelle von Zeile %1 beginnt mit einem Anführungszeichen, das nie geschlossen wird.</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>cannot be a name: it has line breaks, control characters, or more than 200 characters</source>
        <translation>kann kein Name sein: Zeilenumbrüche, Steuerzeichen oder mehr als 200 Zeichen</translation>
    </message>
    <message>
        <source>is reserved for rules: choose another name</source>
        <translation>ist für Regeln vergeben: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>%1, row %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>ist unbekannt</translation>
    </message>
    <message>
        <source>is not a pair: write it as first: second</source>
        <translation>ist kein Paar: als erstes: zweites schreiben</translation>
    </message>
    <message>
        <source>does not say what fails: write it as site: Frankfurt</source>
        <translation>sagt nicht, was ausfällt: als site: Frankfurt schreiben</translation>
    </message>
    <message>
        <source>may be %1 or %2: write it without the comma</source>
        <translation>kann %1 oder %2 sein: ohne Komma schreiben</translation>
    </message>
    <message>
        <source>does not say which number is the month: write it as 2026-04-20</source>
        <translation>sagt nicht, welche Zahl der Monat ist: als 2026-04-20 schreiben</translation>
    </message>
    <message>
        <source>is out of bounds: it must be between %1 and %2</source>
        <translation>liegt außerhalb der Grenzen: zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 is the same engine as %2, so it counts once.</source>
        <translation>%1 ist dieselbe Engine wie %2 und zählt deshalb einmal.</translation>
    </message>
    <message>
        <source>--host names the host of one engine, and there are several here.</source>
        <translation>--host nennt den Host einer einzigen Engine, und hier sind es mehrere.</translation>
    </message>
    <message>
        <source>The Swarm node &quot;%1&quot; is not ready.</source>
        <translation>Der Swarm-Knoten „%1“ ist nicht bereit.</translation>
    </message>
    <message>
        <source>The container &quot;%1&quot; was left out: it ran once, by &quot;docker compose run&quot;.</source>
        <translation>Der Container „%1“ wurde ausgelassen: Er lief einmal, durch „docker compose run“.</translation>
    </message>
    <message>
        <source>The container &quot;%1&quot; was left out: it has stopped and is not started again by itself.</source>
        <translation>Der Container „%1“ wurde ausgelassen: Er ist beendet und startet nicht von selbst wieder.</translation>
    </message>
    <message>
        <source>Its Compose file says so (depends_on).</source>
        <translation>Ihre Compose-Datei sagt es (depends_on).</translation>
    </message>
    <message>
        <source>It is linked to the container &quot;%1&quot;.</source>
        <translation>Sie ist mit dem Container „%1“ verbunden (link).</translation>
    </message>
    <message>
        <source>It uses the network of that container.</source>
        <translation>Sie benutzt das Netz jenes Containers.</translation>
    </message>
    <message>
        <source>It uses the volumes of that container.</source>
        <translation>Sie benutzt die Volumes jenes Containers.</translation>
    </message>
    <message>
        <source>Its variable %1 names &quot;%2&quot;, and they share a network.</source>
        <translation>Ihre Variable %1 nennt „%2“, und beide sind im selben Netz.</translation>
    </message>
    <message>
        <source>Its variable %1 names &quot;%2&quot;, but they share no network.</source>
        <translation>Ihre Variable %1 nennt „%2“, doch beide sind in keinem gemeinsamen Netz.</translation>
    </message>
    <message>
        <source>It reads the volume &quot;%1&quot;, which the other writes.</source>
        <translation>Sie liest das Volume „%1“, das die andere schreibt.</translation>
    </message>
    <message>
        <source>They share the network &quot;%1&quot;, which has its name.</source>
        <translation>Beide sind im Netz „%1“, das ihren Namen trägt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no dependency that was found, and none of %2.</source>
        <translation>„%1“ ist keine gefundene Abhängigkeit und keines von %2.</translation>
    </message>
    <message>
        <source>The Swarm service &quot;%1&quot; has no task that runs.</source>
        <translation>Der Swarm-Dienst „%1“ hat keinen laufenden Task.</translation>
    </message>
    <message>
        <source>Replicas of a Swarm service; that one is enough was assumed.</source>
        <translation>Replikate eines Swarm-Dienstes; angenommen ist, dass eines genügt.</translation>
    </message>
    <message>
        <source>The sets of this rule make more than %1 rules.</source>
        <translation>Die Mengen dieser Regel ergeben mehr als %1 Regeln.</translation>
    </message>
    <message>
        <source>The translation asks for the device %1; the plan translates whatever the way.</source>
        <translation>Die Umsetzung fragt nach dem Gerät %1; der Plan setzt auf jedem Weg um.</translation>
    </message>
    <message>
        <source>No chain asks what is forwarded, so the plan lets %1 forward everything.</source>
        <translation>Keine Kette prüft, was weitergeleitet wird; im Plan leitet %1 daher alles weiter.</translation>
    </message>
    <message>
        <source>two conditions that lie across each other</source>
        <translation>zwei Bedingungen, die sich überschneiden</translation>
    </message>
    <message>
        <source>There is no chain &quot;%1&quot; to jump to.</source>
        <translation>Es gibt keine Kette „%1“, in die gesprungen werden kann.</translation>
    </message>
    <message>
        <source>Jumps of chains go round in a circle, or too deep.</source>
        <translation>Sprünge der Ketten laufen im Kreis oder zu tief.</translation>
    </message>
    <message>
        <source>a return on a condition</source>
        <translation>ein Rücksprung unter einer Bedingung</translation>
    </message>
    <message>
        <source>There are more than %1 rules.</source>
        <translation>Es gibt mehr als %1 Regeln.</translation>
    </message>
    <message>
        <source>an exception from address translation</source>
        <translation>eine Ausnahme von der Adressumsetzung</translation>
    </message>
    <message>
        <source>The route to %1 by %2 was left out: %3 is in no network with that address.</source>
        <translation>Die Route zu %1 über %2 wurde ausgelassen: %3 ist in keinem Netz mit dieser Adresse.</translation>
    </message>
    <message>
        <source>%1 has %2 as its gateway; that of the plan, %3, was kept.</source>
        <translation>%1 hat %2 als Gateway; das des Plans, %3, wurde behalten.</translation>
    </message>
    <message>
        <source>This is no list as &quot;ip -j&quot; prints it.</source>
        <translation>Das ist keine Liste, wie „ip -j“ sie ausgibt.</translation>
    </message>
    <message>
        <source>The file has no table such as *filter.</source>
        <translation>Die Datei hat keine Tabelle wie *filter.</translation>
    </message>
    <message>
        <source>A table such as *filter is expected first.</source>
        <translation>Zuerst wird eine Tabelle wie *filter erwartet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; changes a list that is not in the file; save the rules with iptables-save.</source>
        <translation>„%1“ ändert eine Liste, die nicht in der Datei steht; die Regeln mit iptables-save sichern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no line of iptables-save.</source>
        <translation>„%1“ ist keine Zeile von iptables-save.</translation>
    </message>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>Ein Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>A chain is expected here.</source>
        <translation>Hier wird eine Kette erwartet.</translation>
    </message>
    <message>
        <source>The rule ends in the middle.</source>
        <translation>Die Regel hört mittendrin auf.</translation>
    </message>
    <message>
        <source>a negation</source>
        <translation>eine Verneinung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>„%1“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation>der Name %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port.</source>
        <translation>„%1“ ist kein Port.</translation>
    </message>
    <message>
        <source>The new address is expected here.</source>
        <translation>Hier wird die neue Adresse erwartet.</translation>
    </message>
    <message>
        <source>translation to %1</source>
        <translation>Umsetzung auf %1</translation>
    </message>
    <message>
        <source>The file has no table.</source>
        <translation>Die Datei hat keine Tabelle.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is expected here, not &quot;%2&quot;.</source>
        <translation>Hier wird „%1“ erwartet, nicht „%2“.</translation>
    </message>
    <message>
        <source>&quot;include %1&quot; was not followed: import that file, too.</source>
        <translation>„include %1“ wurde nicht verfolgt: auch diese Datei importieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no line of a list of rules; save them with &quot;nft list ruleset&quot;.</source>
        <translation>„%1“ ist keine Zeile einer Regelliste; sie mit „nft list ruleset“ sichern.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; is not closed.</source>
        <translation>Die Tabelle „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The set &quot;%1&quot; is not closed.</source>
        <translation>Die Menge „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A set is not closed.</source>
        <translation>Eine Menge ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The chain &quot;%1&quot; is not closed.</source>
        <translation>Die Kette „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>translation to one of several</source>
        <translation>Umsetzung auf eine von mehreren</translation>
    </message>
    <message>
        <source>a set without elements</source>
        <translation>eine Menge ohne Elemente</translation>
    </message>
    <message>
        <source>the address %1</source>
        <translation>die Adresse %1</translation>
    </message>
    <message>
        <source>a type of ICMP</source>
        <translation>ein ICMP-Typ</translation>
    </message>
    <message>
        <source>the port %1</source>
        <translation>der Port %1</translation>
    </message>
    <message>
        <source>Cannot tell the file type from its content. Drawbridge reads Compose files (with a &quot;services:&quot; key), plan text (with &quot;drawbridge: 1&quot;), tables (CSV with headings such as Name and Site), the files of WireGuard, strongSwan and OpenVPN, and what nft list ruleset, iptables-save, ip -j addr and ip -j route print; choose with --as.</source>
        <translation>Der Dateityp ist am Inhalt nicht zu erkennen. Drawbridge liest Compose-Dateien (mit „services:“), Plantext (mit „drawbridge: 1“), Tabellen (CSV mit Überschriften wie Name und Standort), die Dateien von WireGuard, strongSwan und OpenVPN und was nft list ruleset, iptables-save, ip -j addr und ip -j route ausgeben; mit --as wählen.</translation>
    </message>
    <message>
        <source>This is no file of a VPN: import it apart from those.</source>
        <translation>Das ist keine Datei eines VPN: getrennt von diesen importieren.</translation>
    </message>
    <message>
        <source>These are no rules of a firewall, and no addresses or routes: import it apart from those.</source>
        <translation>Das sind keine Regeln einer Firewall und keine Adressen oder Routen: getrennt von diesen importieren.</translation>
    </message>
    <message>
        <source>The file is larger than 4 MiB, so it was not read.</source>
        <translation>Die Datei ist größer als 4 MiB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The line is too long to be read.</source>
        <translation>Die Zeile ist zu lang zum Lesen.</translation>
    </message>
    <message>
        <source>This connection has no name.</source>
        <translation>Diese Verbindung hat keinen Namen.</translation>
    </message>
    <message>
        <source>This line is neither a section nor a key with a value.</source>
        <translation>Diese Zeile ist weder ein Abschnitt noch ein Schlüssel mit einem Wert.</translation>
    </message>
    <message>
        <source>&quot;also&quot; goes round in a circle.</source>
        <translation>„also“ läuft im Kreis.</translation>
    </message>
    <message>
        <source>There is no connection &quot;%1&quot; to refer to.</source>
        <translation>Es gibt keine Verbindung „%1“, auf die verwiesen werden kann.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a policy without a tunnel (%2), so it was left out.</source>
        <translation>„%1“ ist eine Richtlinie ohne Tunnel (%2) und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; has no ends, so it was left out.</source>
        <translation>Die Verbindung „%1“ hat keine Enden und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The block &lt;%1&gt; is not closed.</source>
        <translation>Der Block &lt;%1&gt; ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not followed: import what is there, too.</source>
        <translation>„%1“ wurde nicht verfolgt: auch importieren, was dort steht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; changes which routes are used; that was left out.</source>
        <translation>„%1“ ändert, welche Routen gelten; das wurde ausgelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was left out: commands are not imported.</source>
        <translation>„%1“ wurde ausgelassen: Befehle werden nicht importiert.</translation>
    </message>
    <message>
        <source>&quot;remote&quot; takes a host, not &quot;%1&quot;.</source>
        <translation>„remote“ verlangt einen Host, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 is another remote; the plan takes the first, %2.</source>
        <translation>%1 ist eine weitere Gegenstelle; der Plan nimmt die erste, %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes a network and its mask.</source>
        <translation>„%1“ verlangt ein Netz und seine Maske.</translation>
    </message>
    <message>
        <source>&quot;ifconfig&quot; takes an address, not &quot;%1&quot;.</source>
        <translation>„ifconfig“ verlangt eine Adresse, nicht „%1“.</translation>
    </message>
    <message>
        <source>The route &quot;%1&quot; is no address block, so it was left out.</source>
        <translation>Die Route „%1“ ist kein Adressblock und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file names no remote and is no server, so there is no tunnel in it.</source>
        <translation>Die Datei nennt keine Gegenstelle und ist kein Server, also ist kein Tunnel darin.</translation>
    </message>
    <message>
        <source>This &quot;}&quot; closes no section.</source>
        <translation>Diese „}“ schließt keinen Abschnitt.</translation>
    </message>
    <message>
        <source>Sections are nested too deeply.</source>
        <translation>Abschnitte sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A key or a section is expected here.</source>
        <translation>Hier wird ein Schlüssel oder ein Abschnitt erwartet.</translation>
    </message>
    <message>
        <source>&quot;=&quot; or &quot;{&quot; is expected after &quot;%1&quot;.</source>
        <translation>Nach „%1“ wird „=“ oder „{“ erwartet.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; of line %2 is not closed.</source>
        <translation>Der Abschnitt „%1“ aus Zeile %2 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is no section &quot;%1&quot; to refer to.</source>
        <translation>Es gibt keinen Abschnitt „%1“, auf den verwiesen werden kann.</translation>
    </message>
    <message>
        <source>shared secrets</source>
        <translation>gemeinsame Geheimnisse</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; was left out.</source>
        <translation>Der Abschnitt „%1“ wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The addresses &quot;%1&quot; of the pool &quot;%2&quot; are no address block, so they were left out.</source>
        <translation>Die Adressen „%1“ des Pools „%2“ sind kein Adressblock und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The tunnel takes only some protocols or ports (%1); the plan takes all of %2.</source>
        <translation>Der Tunnel nimmt nur einige Protokolle oder Ports (%1); der Plan nimmt alles von %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address block, so it was left out.</source>
        <translation>„%1“ ist kein Adressblock und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Secrets were not taken into the plan: %1.</source>
        <translation>Geheimnisse wurden nicht in den Plan übernommen: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a %2, which no tunnel can end at; choose another one with --host.</source>
        <translation>„%1“ (%2) kann kein Ende eines Tunnels sein; mit --host etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Users of %1</source>
        <translation>Nutzer von %1</translation>
    </message>
    <message>
        <source>Peer %1</source>
        <translation>Gegenstelle %1</translation>
    </message>
    <message>
        <source>Everything (IPv6)</source>
        <translation>Alles (IPv6)</translation>
    </message>
    <message>
        <source>Everything (IPv4)</source>
        <translation>Alles (IPv4)</translation>
    </message>
    <message>
        <source>The file describes no tunnel; only its gateway was imported.</source>
        <translation>Die Datei beschreibt keinen Tunnel; nur ihr Gateway wurde importiert.</translation>
    </message>
    <message>
        <source>The file has no section [Interface], so it is no WireGuard configuration.</source>
        <translation>Die Datei hat keinen Abschnitt [Interface], ist also keine WireGuard-Konfiguration.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; has no value.</source>
        <translation>Der Schlüssel „%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands before any section.</source>
        <translation>Der Schlüssel „%1“ steht vor jedem Abschnitt.</translation>
    </message>
    <message>
        <source>%1 is no section of WireGuard; there are [Interface] and [Peer].</source>
        <translation>%1 ist kein Abschnitt von WireGuard; es gibt [Interface] und [Peer].</translation>
    </message>
    <message>
        <source>This peer has no PublicKey.</source>
        <translation>Diese Gegenstelle hat keinen PublicKey.</translation>
    </message>
    <message>
        <source>This is no key: 44 characters of base64 are expected.</source>
        <translation>Das ist kein Schlüssel: 44 Zeichen Base64 werden erwartet.</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>%1 was left out: commands and routing tables are not imported.</source>
        <translation>%1 wurde ausgelassen: Befehle und Routingtabellen werden nicht importiert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of the section [Interface].</source>
        <translation>„%1“ ist kein Schlüssel des Abschnitts [Interface].</translation>
    </message>
    <message>
        <source>preshared key</source>
        <translation>gemeinsamer Schlüssel</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of seconds.</source>
        <translation>„%1“ ist keine Zahl von Sekunden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of the section [Peer].</source>
        <translation>„%1“ ist kein Schlüssel des Abschnitts [Peer].</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no endpoint: a host and a port are expected.</source>
        <translation>„%1“ ist kein Endpunkt: Ein Host und ein Port werden erwartet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address block.</source>
        <translation>„%1“ ist kein Adressblock.</translation>
    </message>
    <message>
        <source>The file has no section &quot;connections&quot;; it may be a part that another file includes.</source>
        <translation>Die Datei hat keinen Abschnitt „connections“; vielleicht ist sie ein Teil, den eine andere Datei einbindet.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Zuordnung (map)</translation>
    </message>
    <message>
        <source>The rule is marked as unsure: which network the device %1 is in is not known. Import &quot;ip -j addr&quot; of %2 first, or give its interfaces their devices.</source>
        <translation>Die Regel ist als ungewiss vermerkt: In welchem Netz das Gerät %1 ist, ist nicht bekannt. Importieren Sie zuerst „ip -j addr“ von %2, oder geben Sie seinen Schnittstellen ihre Geräte.</translation>
    </message>
    <message>
        <source>another chain filters the same packets later</source>
        <translation>eine andere Kette filtert dieselben Pakete später</translation>
    </message>
    <message>
        <source>it drops packets before they are routed, or after</source>
        <translation>sie verwirft Pakete, bevor sie geroutet werden, oder danach</translation>
    </message>
    <message>
        <source>Whether this passes is not known to the plan (%1); it is marked as unsure.</source>
        <translation>Ob dies durchkommt, weiß der Plan nicht (%1); es ist als ungewiss vermerkt.</translation>
    </message>
    <message>
        <source>The translation was left out (%1).</source>
        <translation>Die Übersetzung wurde ausgelassen (%1).</translation>
    </message>
    <message>
        <source>An address of the device %1 is none, and was left out.</source>
        <translation>Eine Adresse des Geräts %1 ist keine und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The prefix of %1 is none, so the address was left out.</source>
        <translation>Das Präfix von %1 ist keines, daher wurde die Adresse ausgelassen.</translation>
    </message>
    <message>
        <source>The route to %1 was left out: the plan has no word for it.</source>
        <translation>Die Route nach %1 wurde ausgelassen: Der Plan hat kein Wort dafür.</translation>
    </message>
    <message>
        <source>The route by %1 was left out: &quot;%2&quot; is no address block.</source>
        <translation>Die Route über %1 wurde ausgelassen: „%2“ ist kein Adressblock.</translation>
    </message>
    <message>
        <source>The table %1 is not of IP and was left out; what it drops is not in the plan.</source>
        <translation>Die Tabelle %1 betrifft nicht IP und wurde ausgelassen; was sie verwirft, steht nicht im Plan.</translation>
    </message>
    <message>
        <source>The line is not known, so it was left out.</source>
        <translation>Die Zeile ist nicht bekannt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The rules are no whole JSON: %1.</source>
        <translation>Die Regeln sind kein vollständiges JSON: %1.</translation>
    </message>
    <message>
        <source>The file has no list of rules called &quot;nftables&quot;.</source>
        <translation>Die Datei hat keine Liste von Regeln namens „nftables“.</translation>
    </message>
    <message>
        <source>Sections refer to each other in a circle.</source>
        <translation>Abschnitte verweisen im Kreis aufeinander.</translation>
    </message>
    <message>
        <source>References make this file too large.</source>
        <translation>Verweise machen diese Datei zu groß.</translation>
    </message>
    <message>
        <source>Another of the files has rules of %1, too, and one would replace the other: save all of them in one file, as &quot;nft list ruleset&quot; prints them.</source>
        <translation>Auch eine andere der Dateien hat Regeln von %1, und die eine würde die andere ersetzen: alle in einer Datei speichern, wie „nft list ruleset“ sie ausgibt.</translation>
    </message>
    <message>
        <source>it stops the answers of connections</source>
        <translation>sie hält die Antworten von Verbindungen auf</translation>
    </message>
    <message>
        <source>no rule lets its answers pass</source>
        <translation>keine Regel lässt die Antworten darauf durch</translation>
    </message>
    <message>
        <source>The rule is about a protocol that the plan does not know; it decides nothing here.</source>
        <translation>Die Regel betrifft ein Protokoll, das der Plan nicht kennt; sie entscheidet hier nichts.</translation>
    </message>
</context>
<context>
    <name>KindTexts</name>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Standard builds</source>
        <translation>Standard-Builds</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>Firewall-Regeln</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Protection groups</source>
        <translation>Schutzgruppen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Platzierungen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Standard build</source>
        <translation>Standard-Build</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Protection group</source>
        <translation>Schutzgruppe</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>%1 site</source>
        <translation>%1 Standort</translation>
    </message>
    <message>
        <source>%1 network</source>
        <translation>%1 Netzwerk</translation>
    </message>
    <message>
        <source>%1 standard build</source>
        <translation>%1 Standard-Build</translation>
    </message>
    <message>
        <source>%1 team</source>
        <translation>%1 Team</translation>
    </message>
    <message>
        <source>%1 contact</source>
        <translation>%1 Kontakt</translation>
    </message>
    <message>
        <source>%1 procedure</source>
        <translation>%1 Verfahren</translation>
    </message>
    <message>
        <source>%1 component</source>
        <translation>%1 Komponente</translation>
    </message>
    <message>
        <source>%1 tunnel</source>
        <translation>%1 Tunnel</translation>
    </message>
    <message>
        <source>%1 firewall</source>
        <translation>%1 Firewall</translation>
    </message>
    <message>
        <source>%1 access</source>
        <translation>%1 Zugriff</translation>
    </message>
    <message>
        <source>%1 protection group</source>
        <translation>%1 Schutzgruppe</translation>
    </message>
    <message>
        <source>%1 scenario</source>
        <translation>%1 Szenario</translation>
    </message>
    <message>
        <source>%1 contract</source>
        <translation>%1 Vertrag</translation>
    </message>
    <message>
        <source>%1 exercise</source>
        <translation>%1 Übung</translation>
    </message>
    <message>
        <source>%1 page</source>
        <translation>%1 Seite</translation>
    </message>
    <message>
        <source>%1 placement</source>
        <translation>%1 Platzierung</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 Standorte</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 Netzwerke</translation>
    </message>
    <message>
        <source>%1 standard builds</source>
        <translation>%1 Standard-Builds</translation>
    </message>
    <message>
        <source>%1 teams</source>
        <translation>%1 Teams</translation>
    </message>
    <message>
        <source>%1 contacts</source>
        <translation>%1 Kontakte</translation>
    </message>
    <message>
        <source>%1 procedures</source>
        <translation>%1 Verfahren</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>%1 tunnels</source>
        <translation>%1 Tunnel</translation>
    </message>
    <message>
        <source>%1 firewalls</source>
        <translation>%1 Firewalls</translation>
    </message>
    <message>
        <source>%1 accesses</source>
        <translation>%1 Zugriffe</translation>
    </message>
    <message>
        <source>%1 protection groups</source>
        <translation>%1 Schutzgruppen</translation>
    </message>
    <message>
        <source>%1 scenarios</source>
        <translation>%1 Szenarien</translation>
    </message>
    <message>
        <source>%1 contracts</source>
        <translation>%1 Verträge</translation>
    </message>
    <message>
        <source>%1 exercises</source>
        <translation>%1 Übungen</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>%1 placements</source>
        <translation>%1 Platzierungen</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsmittel</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsmittel</translation>
    </message>
    <message>
        <source>%1 credential</source>
        <translation>%1 Zugangsmittel</translation>
    </message>
    <message>
        <source>%1 credentials</source>
        <translation>%1 Zugangsmittel</translation>
    </message>
    <message>
        <source>DNS record</source>
        <translation>DNS-Eintrag</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>%1 DNS record</source>
        <translation>%1 DNS-Eintrag</translation>
    </message>
    <message>
        <source>%1 DNS records</source>
        <translation>%1 DNS-Einträge</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>%1 activity</source>
        <translation>%1 Aktivität</translation>
    </message>
    <message>
        <source>%1 activities</source>
        <translation>%1 Aktivitäten</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>%1 improvement</source>
        <translation>%1 Verbesserung</translation>
    </message>
    <message>
        <source>%1 improvements</source>
        <translation>%1 Verbesserungen</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>%1 communication</source>
        <translation>%1 Mitteilung</translation>
    </message>
    <message>
        <source>%1 communications</source>
        <translation>%1 Mitteilungen</translation>
    </message>
    <message>
        <source>Exercise run</source>
        <translation>Übungslauf</translation>
    </message>
    <message>
        <source>Exercise runs</source>
        <translation>Übungsläufe</translation>
    </message>
    <message>
        <source>%1 exercise run</source>
        <translation>%1 Übungslauf</translation>
    </message>
    <message>
        <source>%1 exercise runs</source>
        <translation>%1 Übungsläufe</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Korrekturmaßnahme</translation>
    </message>
    <message>
        <source>Corrective actions</source>
        <translation>Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>%1 corrective action</source>
        <translation>%1 Korrekturmaßnahme</translation>
    </message>
    <message>
        <source>%1 corrective actions</source>
        <translation>%1 Korrekturmaßnahmen</translation>
    </message>
</context>
<context>
    <name>LiveTexts</name>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>es ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>it is nested more than %1 deep</source>
        <translation>es ist tiefer als %1 geschachtelt</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>is not valid JSON: %1</source>
        <translation>ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>There is no Docker context &quot;%1&quot; in %2; there are: %3.</source>
        <translation>In %2 gibt es keinen Docker-Kontext „%1“; es gibt: %3.</translation>
    </message>
    <message>
        <source>The endpoint &quot;%1&quot; %2.</source>
        <translation>Der Endpunkt „%1“ %2.</translation>
    </message>
    <message>
        <source>is not of the form HOST or HOST:PORT</source>
        <translation>hat nicht die Form HOST oder HOST:PORT</translation>
    </message>
    <message>
        <source>has a password; use a key instead</source>
        <translation>enthält ein Passwort; stattdessen einen Schlüssel benutzen</translation>
    </message>
    <message>
        <source>has a host or user that begins with &quot;-&quot;, which would be an option</source>
        <translation>hat einen Host oder Benutzer, der mit „-“ beginnt, was eine Option wäre</translation>
    </message>
    <message>
        <source>has no valid host</source>
        <translation>hat keinen gültigen Host</translation>
    </message>
    <message>
        <source>has no valid port</source>
        <translation>hat keinen gültigen Port</translation>
    </message>
    <message>
        <source>has a path after the port</source>
        <translation>hat einen Pfad nach dem Port</translation>
    </message>
    <message>
        <source>has a user, which only ssh:// takes</source>
        <translation>hat einen Benutzer, den nur ssh:// kennt</translation>
    </message>
    <message>
        <source>has no valid user</source>
        <translation>hat keinen gültigen Benutzer</translation>
    </message>
    <message>
        <source>has a socket path with characters other than letters, digits and /_.@-</source>
        <translation>hat einen Socket-Pfad mit anderen Zeichen als Buchstaben, Ziffern und /_.@-</translation>
    </message>
    <message>
        <source>has no absolute path: unix:///var/run/docker.sock</source>
        <translation>hat keinen absoluten Pfad: unix:///var/run/docker.sock</translation>
    </message>
    <message>
        <source>is none of unix://, tcp:// and ssh://</source>
        <translation>ist weder unix:// noch tcp:// noch ssh://</translation>
    </message>
    <message>
        <source>an answer is larger than %1 MiB, so it was not read.</source>
        <translation>Eine Antwort ist größer als %1 MiB und wurde deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>the headers of an answer are too large.</source>
        <translation>Der Kopf einer Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>the connection ended in the middle of an answer; is the engine restarting?</source>
        <translation>Die Verbindung endete mitten in einer Antwort; startet die Engine gerade neu?</translation>
    </message>
    <message>
        <source>the answer is not HTTP (%1); does a container engine listen there?</source>
        <translation>Die Antwort ist kein HTTP (%1); lauscht dort eine Container-Engine?</translation>
    </message>
    <message>
        <source>all answers together are larger than %1 MiB, so reading was given up.</source>
        <translation>Alle Antworten zusammen sind größer als %1 MiB; das Lesen wurde aufgegeben.</translation>
    </message>
    <message>
        <source>cancelled.</source>
        <translation>abgebrochen.</translation>
    </message>
    <message>
        <source>reading the engine took longer than %1 s, so it was given up.</source>
        <translation>Das Lesen der Engine dauerte länger als %1 s und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>no answer for %1 s; is the engine overloaded or hung?</source>
        <translation>seit %1 s keine Antwort; ist die Engine überlastet oder hängt sie?</translation>
    </message>
    <message>
        <source>The sizes of volumes were not told.</source>
        <translation>Die Größen der Volumes wurden nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>It is a worker of a Swarm; only a manager tells the Swarm&apos;s services.</source>
        <translation>Sie ist ein Worker eines Swarms; nur ein Manager nennt die Dienste des Swarms.</translation>
    </message>
    <message>
        <source>The services of the Swarm were not told.</source>
        <translation>Die Dienste des Swarms wurden nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>The plugins were not told.</source>
        <translation>Die Plugins wurden nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>%1: the engine gave an id that cannot be asked for.</source>
        <translation>%1: Die Engine nannte eine Kennung, nach der sich nicht fragen lässt.</translation>
    </message>
    <message>
        <source>%1: the engine answered %2 to %3.</source>
        <translation>%1: Die Engine antwortete %2 auf %3.</translation>
    </message>
    <message>
        <source>%1: the engine answered %2 to %3: &quot;%4&quot;.</source>
        <translation>%1: Die Engine antwortete %2 auf %3: „%4“.</translation>
    </message>
    <message>
        <source>%1: the answer to %2 is not valid JSON: %3.</source>
        <translation>%1: Die Antwort auf %2 ist kein gültiges JSON: %3.</translation>
    </message>
    <message>
        <source>%1: it does not say which version of the Engine API it speaks; is it a container engine?</source>
        <translation>%1: Es ist nicht zu erfahren, welche Version der Engine-API dort gesprochen wird; ist es eine Container-Engine?</translation>
    </message>
    <message>
        <source>%1: its API %2 is too old; at least %3 is needed (Docker 1.12).</source>
        <translation>%1: Ihre API %2 ist zu alt; mindestens %3 ist nötig (Docker 1.12).</translation>
    </message>
    <message>
        <source>%1: it serves only API %2 and later, and this program knows none later than %3; a newer Drawbridge is needed.</source>
        <translation>%1: Sie bedient nur API %2 und spätere, und dieses Programm kennt keine spätere als %3; ein neueres Drawbridge ist nötig.</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: abgebrochen.</translation>
    </message>
    <message>
        <source>%1: no connection within %2 s; is the host up, and is the port open?</source>
        <translation>%1: keine Verbindung innerhalb von %2 s; läuft der Host, und ist der Port offen?</translation>
    </message>
    <message>
        <source>%1: there is no such socket; is the engine running, and is this its socket?</source>
        <translation>%1: Diesen Socket gibt es nicht; läuft die Engine, und ist es ihr Socket?</translation>
    </message>
    <message>
        <source>%1: permission denied; it is for root and the group &quot;docker&quot;: join the group, or run this as root.</source>
        <translation>%1: Zugriff verweigert; er ist für root und die Gruppe „docker“: der Gruppe beitreten oder als root ausführen.</translation>
    </message>
    <message>
        <source>%1: nothing listens on the socket; start the engine.</source>
        <translation>%1: Am Socket lauscht nichts; die Engine starten.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: connection refused; does the engine listen on that port?</source>
        <translation>%1: Verbindung abgelehnt; lauscht die Engine an diesem Port?</translation>
    </message>
    <message>
        <source>%1: there is no host of that name.</source>
        <translation>%1: Einen Host dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>the engine&apos;s certificate has expired; renew it.</source>
        <translation>Das Zertifikat der Engine ist abgelaufen und zu erneuern.</translation>
    </message>
    <message>
        <source>the engine&apos;s certificate is not valid yet; are both clocks right?</source>
        <translation>Das Zertifikat der Engine gilt noch nicht; gehen beide Uhren richtig?</translation>
    </message>
    <message>
        <source>the engine&apos;s certificate is not for &quot;%1&quot;; use the name that it is for.</source>
        <translation>Das Zertifikat der Engine gilt nicht für „%1“; den Namen benutzen, für den es gilt.</translation>
    </message>
    <message>
        <source>the engine&apos;s certificate is not signed by the given authority (%1); use its ca.pem.</source>
        <translation>Das Zertifikat der Engine ist nicht von der angegebenen Stelle unterschrieben (%1); deren ca.pem benutzen.</translation>
    </message>
    <message>
        <source>%1: this machine&apos;s Qt has no TLS.</source>
        <translation>%1: Das Qt dieses Rechners kann kein TLS.</translation>
    </message>
    <message>
        <source>%1: no TLS connection: %2.</source>
        <translation>%1: keine TLS-Verbindung: %2.</translation>
    </message>
    <message>
        <source>%1: ssh failed: %2</source>
        <translation>%1: ssh ist gescheitert: %2</translation>
    </message>
    <message>
        <source>without a word.</source>
        <translation>ohne ein Wort.</translation>
    </message>
    <message>
        <source>%1: ssh cannot be started: %2; install openssh-client.</source>
        <translation>%1: ssh lässt sich nicht starten: %2; openssh-client installieren.</translation>
    </message>
    <message>
        <source>cannot be read: %1.</source>
        <translation>ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>holds no certificate in PEM form.</source>
        <translation>enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>holds no private key in PEM form, or one that is locked by a password.</source>
        <translation>enthält keinen privaten Schlüssel in PEM-Form oder einen, den ein Passwort sperrt.</translation>
    </message>
    <message>
        <source>the client&apos;s certificate and its key are needed together.</source>
        <translation>Das Zertifikat des Clients und sein Schlüssel werden zusammen gebraucht.</translation>
    </message>
    <message>
        <source>the engine no longer tells its events; is it restarting?</source>
        <translation>die Engine meldet ihre Ereignisse nicht mehr; startet sie neu?</translation>
    </message>
    <message>
        <source>an event is too large.</source>
        <translation>ein Ereignis ist zu groß.</translation>
    </message>
    <message>
        <source>the image has no such program</source>
        <translation>das Image hat kein solches Programm</translation>
    </message>
    <message>
        <source>a file or program that it needs is not in the image</source>
        <translation>eine Datei oder ein Programm, das es braucht, ist nicht im Image</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>no space is left on the engine&apos;s disk</source>
        <translation>auf der Platte der Engine ist kein Platz mehr</translation>
    </message>
    <message>
        <source>the engine does not have the image</source>
        <translation>die Engine hat das Image nicht</translation>
    </message>
    <message>
        <source>its memory limit is too small</source>
        <translation>seine Speichergrenze ist zu klein</translation>
    </message>
    <message>
        <source>the name is in use</source>
        <translation>der Name ist vergeben</translation>
    </message>
    <message>
        <source>the image does not have its user</source>
        <translation>das Image hat seinen Benutzer nicht</translation>
    </message>
    <message>
        <source>the engine&apos;s machine does not allow its limits</source>
        <translation>die Maschine der Engine lässt seine Grenzen nicht zu</translation>
    </message>
    <message>
        <source>%1: %2: the engine answered %3.</source>
        <translation>%1: %2: Die Engine antwortete %3.</translation>
    </message>
    <message>
        <source>%1: %2: the engine answered %3: %4.</source>
        <translation>%1: %2: Die Engine antwortete %3: %4.</translation>
    </message>
    <message>
        <source>%1: %2: the answer is not valid JSON.</source>
        <translation>%1: %2: Die Antwort ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>pulling %1</source>
        <translation>%1 holen</translation>
    </message>
    <message>
        <source>making the network %1</source>
        <translation>Netz %1 anlegen</translation>
    </message>
    <message>
        <source>making the volume %1</source>
        <translation>Volume %1 anlegen</translation>
    </message>
    <message>
        <source>making the container %1</source>
        <translation>Container %1 anlegen</translation>
    </message>
    <message>
        <source>connecting a container</source>
        <translation>Container verbinden</translation>
    </message>
    <message>
        <source>removing %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>the engine answered %1</source>
        <translation>die Engine antwortete %1</translation>
    </message>
    <message>
        <source>the engine could not start it: %1</source>
        <translation>die Engine konnte ihn nicht starten: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>this machine does not let you have namespaces of your own (%1): run it as root, or allow user namespaces (kernel.unprivileged_userns_clone=1, user.max_user_namespaces above 0)</source>
        <translation>dieser Rechner erlaubt keine eigenen Namespaces (%1): als root ausführen oder Benutzer-Namespaces erlauben (kernel.unprivileged_userns_clone=1, user.max_user_namespaces über 0)</translation>
    </message>
    <message>
        <source>no mounts of its own: %1</source>
        <translation>keine eigenen Mounts: %1</translation>
    </message>
    <message>
        <source>packet %1 of %2 …</source>
        <translation>Paket %1 von %2 …</translation>
    </message>
    <message>
        <source>too many open files for this network: raise ulimit -n</source>
        <translation>zu viele offene Dateien für dieses Netz: ulimit -n erhöhen</translation>
    </message>
    <message>
        <source>%1 is not installed: install the package %2</source>
        <translation>%1 ist nicht installiert: das Paket %2 installieren</translation>
    </message>
    <message>
        <source>%1 machines and %2 networks …</source>
        <translation>%1 Maschinen und %2 Netze …</translation>
    </message>
    <message>
        <source>the kernel does not make the network: %1</source>
        <translation>der Kernel legt das Netz nicht an: %1</translation>
    </message>
    <message>
        <source>nft does not take a ruleset: %1</source>
        <translation>nft nimmt einen Regelsatz nicht an: %1</translation>
    </message>
    <message>
        <source>tunnel %1 of %2 …</source>
        <translation>Tunnel %1 von %2 …</translation>
    </message>
    <message>
        <source>this kernel has no WireGuard, and wireguard-go, which would do without, is not installed: install the package wireguard-go</source>
        <translation>dieser Kernel hat kein WireGuard, und wireguard-go, das ohne auskäme, ist nicht installiert: das Paket wireguard-go installieren</translation>
    </message>
    <message>
        <source>wireguard-go does not start: it needs /dev/net/tun</source>
        <translation>wireguard-go startet nicht: es braucht /dev/net/tun</translation>
    </message>
    <message>
        <source>wg does not take the tunnel: %1</source>
        <translation>wg nimmt den Tunnel nicht an: %1</translation>
    </message>
    <message>
        <source>no network namespace: %1</source>
        <translation>kein Netzwerk-Namespace: %1</translation>
    </message>
    <message>
        <source>the process for the network does not start</source>
        <translation>der Prozess für das Netz startet nicht</translation>
    </message>
    <message>
        <source>the process for the network ended too soon</source>
        <translation>der Prozess für das Netz endete zu früh</translation>
    </message>
</context>
<context>
    <name>LogTexts</name>
    <message>
        <source>Evidence: %1, SHA-256 %2…</source>
        <translation>Beleg: %1, SHA-256 %2…</translation>
    </message>
    <message>
        <source>Message to %1 sent</source>
        <translation>Nachricht an %1 gesendet</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Nachricht gesendet</translation>
    </message>
    <message>
        <source>%1 is recovered by another strategy: %2</source>
        <translation>%1 wird mit einer anderen Strategie wiederhergestellt: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 started: %2</source>
        <translation>%1 begonnen: %2</translation>
    </message>
    <message>
        <source>%1 done: %2.</source>
        <translation>%1 erledigt: %2.</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>%1 skipped: %2.</source>
        <translation>%1 übersprungen: %2.</translation>
    </message>
</context>
<context>
    <name>MappingRows</name>
    <message>
        <source>as the plan says</source>
        <translation>wie im Plan angegeben</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Takes its place</source>
        <translation>Nimmt den Platz ein</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>hosts of %1</source>
        <translation>Hosts von %1</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>wird neu aufgebaut</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Addresses now</source>
        <translation>Adressen jetzt</translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <translation>%1, Regel %2</translation>
    </message>
</context>
<context>
    <name>ModeTexts</name>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>Draw the estate</source>
        <translation>Die IT-Landschaft zeichnen</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>Anla&amp;uf</translation>
    </message>
    <message>
        <source>Recovery order, RTO and RPO</source>
        <translation>Wiederanlaufreihenfolge, RTO und RPO</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>&amp;Expose</source>
        <translation>&amp;Kosten</translation>
    </message>
    <message>
        <source>What each scenario costs</source>
        <translation>Was jedes Szenario kostet</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Who reaches what</source>
        <translation>Wer was erreicht</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>E&amp;xercise</source>
        <translation>Übu&amp;ng</translation>
    </message>
    <message>
        <source>Exercises, incidents and what they proved</source>
        <translation>Übungen, Vorfälle und was sie nachgewiesen haben</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>%1, line %2: </source>
        <translation>%1, Zeile %2: </translation>
    </message>
</context>
<context>
    <name>OperationsTexts</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Draft after 1 edit</source>
        <translation>Entwurf nach 1 Änderung</translation>
    </message>
    <message>
        <source>Draft after %1 edits</source>
        <translation>Entwurf nach %1 Änderungen</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>Version %1 · %2</translation>
    </message>
    <message>
        <source>Version %1 and 1 edit</source>
        <translation>Version %1 und 1 Änderung</translation>
    </message>
    <message>
        <source>Version %1 and %2 edits</source>
        <translation>Version %1 und %2 Änderungen</translation>
    </message>
    <message>
        <source>No temporary folder could be made: %1</source>
        <translation>Es konnte kein temporärer Ordner angelegt werden: %1</translation>
    </message>
    <message>
        <source>is no project, so fixes cannot be written to it: import it into a project first, or try them with --dry-run</source>
        <translation>ist kein Projekt, Abhilfen können darin nicht gespeichert werden: erst in ein Projekt importieren oder mit --dry-run ausprobieren</translation>
    </message>
    <message>
        <source>Unknown file extension: use .plan.yaml, .svg, .png, .pdf, .dot or .csv.</source>
        <translation>Unbekannte Dateiendung: .plan.yaml, .svg, .png, .pdf, .dot oder .csv verwenden.</translation>
    </message>
    <message>
        <source>already exists: choose another name, or use --into to add to it</source>
        <translation>ist bereits vorhanden: einen anderen Namen wählen oder mit --into ergänzen</translation>
    </message>
    <message>
        <source>There is no sample &quot;%1&quot;; choose one of %2.</source>
        <translation>Es gibt kein Beispiel &quot;%1&quot;; eines von %2 wählen.</translation>
    </message>
    <message>
        <source>The picture was written at scale %1 instead of %2, with %3 × %4 pixels: it would be too large.</source>
        <translation>Das Bild wurde im Maßstab %1 statt %2 geschrieben, mit %3 × %4 Pixeln: Sonst wäre es zu groß.</translation>
    </message>
    <message>
        <source>Import compose stack %1</source>
        <translation>Compose-Stack %1 importieren</translation>
    </message>
    <message>
        <source>Say with --from which site is lost</source>
        <translation>Mit --from sagen, welcher Standort verloren ist</translation>
    </message>
    <message>
        <source>Say with --to which site to recover to</source>
        <translation>Mit --to sagen, an welchem Standort wiederhergestellt wird</translation>
    </message>
    <message>
        <source>%1 cannot be recovered to %2: one lies in the other</source>
        <translation>%1 kann nicht an %2 wiederhergestellt werden: einer liegt im anderen</translation>
    </message>
    <message>
        <source>Plan the recovery from %1 to %2</source>
        <translation>Wiederanlauf von %1 an %2 planen</translation>
    </message>
    <message>
        <source>%1, built at %2</source>
        <translation>%1, aufgebaut an %2</translation>
    </message>
    <message>
        <source>no table is called %1</source>
        <translation>keine Tabelle heißt %1</translation>
    </message>
    <message>
        <source>backups at %1 would be lost with it: choose another site</source>
        <translation>Sicherungen an %1 wären mit verloren: einen anderen Standort wählen</translation>
    </message>
    <message>
        <source>backups need an interval longer than 0</source>
        <translation>Sicherungen brauchen einen Abstand größer als 0</translation>
    </message>
    <message>
        <source>%1 cannot be recovered to itself: choose another site with --to</source>
        <translation>%1 kann nicht an sich selbst wiederhergestellt werden: mit --to einen anderen Standort wählen</translation>
    </message>
    <message>
        <source>Discover %1</source>
        <translation>%1 erkunden</translation>
    </message>
    <message>
        <source>Check what runs against the plan</source>
        <translation>Was läuft, mit dem Plan vergleichen</translation>
    </message>
    <message>
        <source>%1 was never looked at: check it first.</source>
        <translation>%1 wurde nie angesehen: zuerst prüfen.</translation>
    </message>
    <message>
        <source>The list is too long.</source>
        <translation>Die Liste ist zu lang.</translation>
    </message>
    <message>
        <source>this line is no name and value</source>
        <translation>diese Zeile ist kein Name mit Wert</translation>
    </message>
    <message>
        <source>%1 is no Docker host.</source>
        <translation>%1 ist kein Docker-Host.</translation>
    </message>
    <message>
        <source>It is no longer in the plan.</source>
        <translation>Das ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>%1 must be looked at again before this can be taken.</source>
        <translation>%1 muss erst wieder geprüft werden, bevor das übernommen werden kann.</translation>
    </message>
    <message>
        <source>%1 has no standard build.</source>
        <translation>%1 hat keinen Standardaufbau.</translation>
    </message>
    <message>
        <source>No standard build says anything about that.</source>
        <translation>Kein Standardaufbau sagt etwas darüber.</translation>
    </message>
    <message>
        <source>Accept the placement for %1</source>
        <translation>Platzierung für %1 übernehmen</translation>
    </message>
    <message>
        <source>What starts on %1 after “%2”, in waves.</source>
        <translation>Was nach „%2“ auf %1 startet, in Wellen.</translation>
    </message>
    <message>
        <source>Written by Drawbridge from the plan “%1”.</source>
        <translation>Von Drawbridge aus dem Plan „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>Welle %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Start it when this is up: %1.</source>
        <translation>Starten, sobald dies läuft: %1.</translation>
    </message>
    <message>
        <source>“%1” starts no service on a Docker host: give what it loses a recovery with a host, for example with drawbridge prepare</source>
        <translation>„%1“ startet keinen Dienst auf einem Docker-Host: Dem, was es verliert, eine Wiederherstellung mit Host geben, etwa mit drawbridge prepare</translation>
    </message>
    <message>
        <source>In no file, as the plan knows no image: %1.</source>
        <translation>In keiner Datei, da der Plan kein Image kennt: %1.</translation>
    </message>
    <message>
        <source>The plan keeps no environment, commands and health checks. Add those of: %1. Or export again with --with and the original Compose files.</source>
        <translation>Der Plan behält keine Umgebung, Befehle und Gesundheitsprüfungen. Ergänzen bei: %1. Oder mit --with und den ursprünglichen Compose-Dateien erneut exportieren.</translation>
    </message>
    <message>
        <source>The plan does not know where volumes are mounted. Mount: %1.</source>
        <translation>Der Plan weiß nicht, wo Volumes eingehängt sind. Einhängen: %1.</translation>
    </message>
    <message>
        <source>Values that may be secrets were not written. Set them in the shell, or give them here: %1.</source>
        <translation>Werte, die Geheimnisse sein können, wurden nicht geschrieben. In der Shell setzen oder hier angeben: %1.</translation>
    </message>
    <message>
        <source>The original files have defaults for these variables, which were not written. Set them in .env beside this file: %1.</source>
        <translation>Die ursprünglichen Dateien haben Vorgaben für diese Variablen, die nicht geschrieben wurden. In .env neben dieser Datei setzen: %1.</translation>
    </message>
    <message>
        <source>Left out, as it may hold a secret: %1. Add it from the original files.</source>
        <translation>Ausgelassen, da es ein Geheimnis enthalten kann: %1. Aus den ursprünglichen Dateien ergänzen.</translation>
    </message>
    <message>
        <source>Left out, as not every Compose implementation knows it: %1.</source>
        <translation>Ausgelassen, da nicht jede Compose-Umsetzung es kennt: %1.</translation>
    </message>
    <message>
        <source>Files of variables that must lie beside this file: %1.</source>
        <translation>Dateien mit Variablen, die neben dieser Datei liegen müssen: %1.</translation>
    </message>
    <message>
        <source>Paths that the host must have, relative ones beside this file: %1.</source>
        <translation>Pfade, die der Host haben muss, relative neben dieser Datei: %1.</translation>
    </message>
    <message>
        <source>Images that no digest pins, so that the registry decides what starts: %1.</source>
        <translation>Images ohne Digest, bei denen die Registry entscheidet, was startet: %1.</translation>
    </message>
    <message>
        <source>Addresses of lost networks. Check and change: %1.</source>
        <translation>Adressen verlorener Netze. Prüfen und ändern: %1.</translation>
    </message>
    <message>
        <source>Ports that were published on one address of the lost host, and are on all addresses here: %1.</source>
        <translation>Ports, die auf einer Adresse des verlorenen Hosts veröffentlicht waren und hier auf allen sind: %1.</translation>
    </message>
    <message>
        <source>Networks that are lost and that nothing replaces: %1.</source>
        <translation>Verlorene Netze, die nichts ersetzt: %1.</translation>
    </message>
    <message>
        <source>Two projects have a service of the same name, so these have another one here and their own as an alias: %1.</source>
        <translation>Zwei Projekte haben einen Dienst gleichen Namens; diese heißen hier anders und haben ihren Namen als Alias: %1.</translation>
    </message>
    <message>
        <source>Not in this file, as the plan knows no image: %1.</source>
        <translation>Nicht in dieser Datei, da der Plan kein Image kennt: %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>These start with their images&apos; own commands and without environment, as no Compose file of --with has them: %1.</source>
        <translation>Diese starten mit den Befehlen ihrer Images und ohne Umgebung, da keine Compose-Datei von --with sie enthält: %1.</translation>
    </message>
    <message>
        <source>Left out, as it reaches outside the container: %1.</source>
        <translation>Ausgelassen, da es aus dem Container hinausreicht: %1.</translation>
    </message>
    <message>
        <source>Volumes are new and empty: no data is restored.</source>
        <translation>Volumes sind neu und leer: Es werden keine Daten wiederhergestellt.</translation>
    </message>
    <message>
        <source>In the plan these wait for more than services, which a rehearsal does not start: %1.</source>
        <translation>Im Plan warten diese auf mehr als Dienste, was eine Probe nicht startet: %1.</translation>
    </message>
    <message>
        <source>Start the container</source>
        <translation>Container starten</translation>
    </message>
    <message>
        <source>The process that would clean up after a kill does not start, so nothing was made.</source>
        <translation>Der Prozess, der nach einem Abbruch aufräumen würde, startet nicht; daher wurde nichts angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Made %n container(s); starting.</source>
        <translation>
            <numerusform>%n Container angelegt; Start.</numerusform>
            <numerusform>%n Container angelegt; Start.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rehearsal was cancelled.</source>
        <translation>Die Probe wurde abgebrochen.</translation>
    </message>
    <message>
        <source>it ran out of memory</source>
        <translation>ihm ging der Speicher aus</translation>
    </message>
    <message>
        <source>it ended with exit code %1</source>
        <translation>es endete mit Exit-Code %1</translation>
    </message>
    <message>
        <source>it waits for %1</source>
        <translation>es wartet auf %1</translation>
    </message>
    <message>
        <source>%1 s: %2 starts</source>
        <translation>%1 s: %2 startet</translation>
    </message>
    <message numerus="yes">
        <source>it restarted %n time(s), the last time after exit code %1</source>
        <translation>
            <numerusform>es startete %n-mal neu, zuletzt nach Exit-Code %1</numerusform>
            <numerusform>es startete %n-mal neu, zuletzt nach Exit-Code %1</numerusform>
        </translation>
    </message>
    <message>
        <source>it did not become healthy in %1 s</source>
        <translation>es wurde in %1 s nicht gesund</translation>
    </message>
    <message>
        <source>%1 s: %2 is healthy after %3 s</source>
        <translation>%1 s: %2 ist nach %3 s gesund</translation>
    </message>
    <message>
        <source>%1 s: %2 has completed after %3 s</source>
        <translation>%1 s: %2 ist nach %3 s beendet</translation>
    </message>
    <message>
        <source>%1 s: %2 runs</source>
        <translation>%1 s: %2 läuft</translation>
    </message>
    <message>
        <source>%1 s: %2 is not up: %3</source>
        <translation>%1 s: %2 läuft nicht: %3</translation>
    </message>
    <message>
        <source>The engine does not have these images, and nothing was made: %1. Fetch them with --pull.</source>
        <translation>Die Engine hat diese Images nicht, und nichts wurde angelegt: %1. Mit --pull holen.</translation>
    </message>
    <message>
        <source>Pulling %1</source>
        <translation>%1 wird geholt</translation>
    </message>
    <message>
        <source>%1 cannot be pulled, so nothing was made.</source>
        <translation>%1 kann nicht geholt werden; daher wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>%1 What the rehearsal had made may be left there; remove it with drawbridge rehearse clean --on %2</source>
        <translation>%1 Was die Probe angelegt hatte, kann dort geblieben sein; mit drawbridge rehearse clean --on %2 entfernen</translation>
    </message>
    <message>
        <source>its health check still failed after %1 s</source>
        <translation>seine Zustandsprüfung schlug nach %1 s noch fehl</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is larger than 4 MiB.</source>
        <translation>Die Datei ist größer als 4 MiB.</translation>
    </message>
    <message>
        <source>This is none of WireGuard, swanctl.conf, ipsec.conf, OpenVPN, nft, iptables-save and &quot;ip -j&quot;.</source>
        <translation>Das ist weder WireGuard noch swanctl.conf, ipsec.conf, OpenVPN, nft, iptables-save oder „ip -j“.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>listens on port %1</source>
        <translation>lauscht auf Port %1</translation>
    </message>
    <message>
        <source>tunnel to %1: </source>
        <translation>Tunnel zu %1: </translation>
    </message>
    <message>
        <source>public key %1</source>
        <translation>öffentlicher Schlüssel %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>between %1 here and %2 there</source>
        <translation>zwischen %1 hier und %2 dort</translation>
    </message>
    <message>
        <source>endpoint %1, port %2</source>
        <translation>Endpunkt %1, Port %2</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>erlauben</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>verbieten</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>, in by %1</source>
        <translation>, eingehend über %1</translation>
    </message>
    <message>
        <source>, out by %1</source>
        <translation>, ausgehend über %1</translation>
    </message>
    <message>
        <source>its own address</source>
        <translation>die eigene Adresse</translation>
    </message>
    <message>
        <source>, port %1</source>
        <translation>, Port %1</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>translate the %1 of %2: %3 → %4, to %5</source>
        <translation>%1 von %2 umsetzen: %3 → %4, auf %5</translation>
    </message>
    <message>
        <source>Looked up in public sources, perhaps changed since: compare with the provider&apos;s own terms.</source>
        <translation>In öffentlichen Quellen nachgesehen, seither vielleicht geändert: mit den Bedingungen des Anbieters vergleichen.</translation>
    </message>
    <message>
        <source>no preset is called “%1”</source>
        <translation>keine Vorlage heißt „%1“</translation>
    </message>
    <message>
        <source>the contract does not exist any more</source>
        <translation>den Vertrag gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Terms of %1 for %2</source>
        <translation>Bedingungen von %1 für %2</translation>
    </message>
    <message>
        <source>addresses or routes</source>
        <translation>Adressen oder Routen</translation>
    </message>
    <message>
        <source>This is no file of a VPN or firewall.</source>
        <translation>Das ist keine Datei eines VPN oder einer Firewall.</translation>
    </message>
    <message>
        <source>%1 has an address of %2 and no interface there</source>
        <translation>%1 hat eine Adresse aus %2, aber keine Schnittstelle dort</translation>
    </message>
    <message>
        <source>any of %1</source>
        <translation>irgendeine Maschine in %1</translation>
    </message>
    <message>
        <source>No more than %1 machines and %2 packets are rehearsed at a time; ask about fewer accesses with --from and --to.</source>
        <translation>Höchstens %1 Maschinen und %2 Pakete werden auf einmal geprobt; mit --from und --to nach weniger Zugriffen fragen.</translation>
    </message>
    <message>
        <source>no machine can have such an address</source>
        <translation>keine Maschine kann eine solche Adresse haben</translation>
    </message>
    <message>
        <source>only some of the answers are back, as a rule asks for the port of the sender</source>
        <translation>nur ein Teil der Antworten kommt zurück, da eine Regel nach dem Port des Absenders fragt</translation>
    </message>
    <message>
        <source>too many packets</source>
        <translation>zu viele Pakete</translation>
    </message>
    <message>
        <source>nobody here can send from %1</source>
        <translation>niemand hier kann von %1 senden</translation>
    </message>
    <message>
        <source>nobody here can answer it</source>
        <translation>niemand hier kann darauf antworten</translation>
    </message>
    <message>
        <source>the rehearsal was stopped before</source>
        <translation>die Probe wurde vorher angehalten</translation>
    </message>
    <message>
        <source>This is a link: name the folder that it leads to.</source>
        <translation>Das ist ein Link: den Ordner nennen, zu dem er führt.</translation>
    </message>
    <message>
        <source>This is a file: name a folder.</source>
        <translation>Das ist eine Datei: einen Ordner nennen.</translation>
    </message>
    <message>
        <source>The folder holds &quot;%1&quot;, which was not generated: choose another folder, or remove it.</source>
        <translation>Im Ordner liegt „%1“, das nicht erzeugt wurde: einen anderen Ordner wählen oder es entfernen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was changed after it was generated: choose another folder, or remove it.</source>
        <translation>Die Datei „%1“ wurde geändert, nachdem sie erzeugt wurde: einen anderen Ordner wählen oder sie entfernen.</translation>
    </message>
    <message>
        <source>The folder cannot be written: %1.</source>
        <translation>Der Ordner kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder that it should be in does not exist.</source>
        <translation>Den Ordner, in dem er liegen soll, gibt es nicht.</translation>
    </message>
    <message>
        <source>Another of the files has rules of %1, too, and would be replaced: save all of them in one file.</source>
        <translation>Auch eine andere der Dateien hat Regeln von %1 und würde ersetzt: alle in einer Datei speichern.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>and %1 more: see the runbook</source>
        <translation>und %1 weitere: siehe Runbook</translation>
    </message>
    <message>
        <source>Unknown file extension: use .pdf, .html, .md or .odt.</source>
        <translation>Unbekannte Dateiendung: .pdf, .html, .md oder .odt verwenden.</translation>
    </message>
    <message>
        <source>Try it again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Fail over to %1</source>
        <translation>Failover auf %1</translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Restore the data</source>
        <translation>Die Daten rücksichern</translation>
    </message>
    <message>
        <source>Build it anew</source>
        <translation>Neu aufbauen</translation>
    </message>
    <message>
        <source>Build it anew at %1</source>
        <translation>In %1 neu aufbauen</translation>
    </message>
    <message>
        <source>Lead its traffic another way</source>
        <translation>Den Verkehr umleiten</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne diesen Schritt weitermachen</translation>
    </message>
    <message>
        <source>Finish “%1”</source>
        <translation>„%1“ abschließen</translation>
    </message>
    <message>
        <source>there is no such run</source>
        <translation>einen solchen Lauf gibt es nicht</translation>
    </message>
    <message>
        <source>a strategy needs its component</source>
        <translation>eine Strategie braucht ihre Komponente</translation>
    </message>
    <message>
        <source>no component is called %1</source>
        <translation>keine Komponente heißt %1</translation>
    </message>
    <message>
        <source>%1 is paused already</source>
        <translation>%1 ist bereits pausiert</translation>
    </message>
    <message>
        <source>%1 is not paused</source>
        <translation>%1 ist nicht pausiert</translation>
    </message>
    <message>
        <source>a note needs words</source>
        <translation>eine Notiz braucht Text</translation>
    </message>
    <message>
        <source>Declare the disaster</source>
        <translation>Den Notfall ausrufen</translation>
    </message>
    <message>
        <source>Stop the recovery</source>
        <translation>Die Wiederherstellung abbrechen</translation>
    </message>
    <message>
        <source>Note a decision</source>
        <translation>Eine Entscheidung notieren</translation>
    </message>
    <message>
        <source>Note something</source>
        <translation>Etwas notieren</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Note a message</source>
        <translation>Eine Mitteilung notieren</translation>
    </message>
    <message>
        <source>Note an inject</source>
        <translation>Eine Einspielung notieren</translation>
    </message>
    <message>
        <source>Recover another way</source>
        <translation>Auf anderem Weg wiederherstellen</translation>
    </message>
    <message>
        <source>Pause the run</source>
        <translation>Den Lauf pausieren</translation>
    </message>
    <message>
        <source>Go on with the run</source>
        <translation>Den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 ist beendet</translation>
    </message>
    <message>
        <source>%1 is paused: go on first</source>
        <translation>%1 ist pausiert: zuerst fortsetzen</translation>
    </message>
    <message>
        <source>that is before the incident</source>
        <translation>das liegt vor dem Vorfall</translation>
    </message>
    <message>
        <source>%1 after the incident is still to come: it is %2 now</source>
        <translation>%1 nach dem Vorfall liegt noch in der Zukunft: Jetzt sind es %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>there is no step %1: they go from 1 to %2</source>
        <translation>einen Schritt %1 gibt es nicht: Sie gehen von 1 bis %2</translation>
    </message>
    <message>
        <source>%1 is in progress since %2</source>
        <translation>%1 ist seit %2 in Arbeit</translation>
    </message>
    <message>
        <source>%1 is done since %2</source>
        <translation>%1 ist seit %2 erledigt</translation>
    </message>
    <message>
        <source>%1 was started at %2, after that</source>
        <translation>%1 wurde erst danach begonnen, um %2</translation>
    </message>
    <message>
        <source>Start “%1”</source>
        <translation>„%1“ beginnen</translation>
    </message>
    <message>
        <source>“%1” is done</source>
        <translation>„%1“ ist erledigt</translation>
    </message>
    <message>
        <source>“%1” has failed</source>
        <translation>„%1“ ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skip “%1”</source>
        <translation>„%1“ überspringen</translation>
    </message>
    <message>
        <source>no step is called %1</source>
        <translation>kein Schritt heißt %1</translation>
    </message>
    <message>
        <source>Not to be done: %1 is recovered another way.</source>
        <translation>Nicht auszuführen: %1 wird auf anderem Weg wiederhergestellt.</translation>
    </message>
    <message>
        <source>Not to be done: it is no longer in the plan.</source>
        <translation>Nicht auszuführen: nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>Nothing has to be seen.</source>
        <translation>Es ist nichts zu beobachten.</translation>
    </message>
    <message>
        <source>%1, for %2.</source>
        <translation>%1, für %2.</translation>
    </message>
    <message>
        <source>Whoever did it has looked at the result.</source>
        <translation>Wer es ausgeführt hat, hat das Ergebnis angesehen.</translation>
    </message>
    <message>
        <source>the exercise %1 has no scenario: choose one</source>
        <translation>die Übung %1 hat kein Szenario: eines wählen</translation>
    </message>
    <message>
        <source>a run needs a scenario</source>
        <translation>ein Lauf braucht ein Szenario</translation>
    </message>
    <message>
        <source>nothing in the scope of %1 has recovery steps in %2</source>
        <translation>nichts im Umfang von %1 hat Wiederherstellungsschritte in %2</translation>
    </message>
    <message>
        <source>the plan has no recovery steps for %1</source>
        <translation>der Plan hat keine Wiederherstellungsschritte für %1</translation>
    </message>
    <message>
        <source>%1 still goes on: finish it first</source>
        <translation>%1 dauert noch an: erst beenden</translation>
    </message>
    <message>
        <source>As %1 began</source>
        <translation>Zu Beginn von %1</translation>
    </message>
    <message>
        <source>Begin the incident “%1”</source>
        <translation>Vorfall „%1“ beginnen</translation>
    </message>
    <message>
        <source>Begin the exercise “%1”</source>
        <translation>Übung „%1“ beginnen</translation>
    </message>
    <message>
        <source>The scenario of this run is no longer in the plan, so the rest cannot be planned.</source>
        <translation>Das Szenario dieses Laufs ist nicht mehr im Plan, daher lässt sich der Rest nicht planen.</translation>
    </message>
    <message>
        <source>Never proven by an exercise.</source>
        <translation>Nie durch eine Übung nachgewiesen.</translation>
    </message>
    <message>
        <source>Verified by %1.</source>
        <translation>Nachgewiesen durch %1.</translation>
    </message>
    <message>
        <source>Was verified by %1; this is lost: %2</source>
        <translation>War nachgewiesen durch %1; das gilt nicht mehr: %2</translation>
    </message>
</context>
<context>
    <name>PagesTexts</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>A page needs a name.</source>
        <translation>Eine Seite braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a page &quot;%1&quot; already: choose another name.</source>
        <translation>Eine Seite &quot;%1&quot; gibt es bereits: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>This is the only page, and it shows the whole estate: it stays.</source>
        <translation>Dies ist die einzige Seite, und sie zeigt die ganze IT-Landschaft: Sie bleibt.</translation>
    </message>
    <message>
        <source>The first page shows the whole estate: nothing can be taken off it.</source>
        <translation>Die erste Seite zeigt die ganze IT-Landschaft: Von ihr lässt sich nichts nehmen.</translation>
    </message>
</context>
<context>
    <name>PaletteTexts</name>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Seite: %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
</context>
<context>
    <name>PlanTextTexts</name>
    <message>
        <source>&quot;%1&quot; requires &quot;%2&quot; twice; keep one of them.</source>
        <translation>&quot;%1&quot; benötigt &quot;%2&quot; doppelt; eines davon behalten.</translation>
    </message>
    <message>
        <source>The best duration, %1, is longer than the likely one, %2.</source>
        <translation>Die beste Dauer, %1, ist länger als die wahrscheinliche, %2.</translation>
    </message>
    <message>
        <source>The worst duration, %1, is shorter than the likely one, %2.</source>
        <translation>Die schlechteste Dauer, %1, ist kürzer als die wahrscheinliche, %2.</translation>
    </message>
    <message>
        <source>; did you mean &quot;%1&quot;?</source>
        <translation>; ist &quot;%1&quot; gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key of plan text</source>
        <translation>&quot;%1&quot; ist kein Schlüssel von Plantext</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name: a name is not empty, has no spaces around it, no line breaks or control characters, and at most %2 characters.</source>
        <translation>&quot;%1&quot; kann kein Name sein: Ein Name ist nicht leer, hat außen keine Leerzeichen, keine Zeilenumbrüche oder Steuerzeichen und höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key of this %2</source>
        <translation>&quot;%1&quot; ist kein Schlüssel dieses Eintrags (%2)</translation>
    </message>
    <message>
        <source>This %1 has no &quot;%2&quot;; add it.</source>
        <translation>Diesem Eintrag (%1) fehlt &quot;%2&quot;; es hinzufügen.</translation>
    </message>
    <message>
        <source>This %1 needs exactly one of %2, but has %3 of them.</source>
        <translation>Dieser Eintrag (%1) braucht genau eines von %2, hat aber %3 davon.</translation>
    </message>
    <message>
        <source>{name: value}</source>
        <translation>{Name: Wert}</translation>
    </message>
    <message>
        <source>[first, second]</source>
        <translation>[erster, zweiter]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes several values: write it as %2.</source>
        <translation>&quot;%1&quot; nimmt mehrere Werte auf: Schreibweise %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes a single value here, not a list or keys and values.</source>
        <translation>&quot;%1&quot; nimmt hier einen einzelnen Wert auf, keine Liste und keine Schlüssel und Werte.</translation>
    </message>
    <message>
        <source>(And one more error.)</source>
        <translation>(Und ein weiterer Fehler.)</translation>
    </message>
    <message numerus="yes">
        <source>(And %n more errors.)</source>
        <translation>
            <numerusform>(Und %n weiterer Fehler.)</numerusform>
            <numerusform>(Und %n weitere Fehler.)</numerusform>
        </translation>
    </message>
    <message>
        <source>These sites are nested in a cycle: %1.</source>
        <translation>Diese Standorte sind im Kreis verschachtelt: %1.</translation>
    </message>
    <message>
        <source>These components host each other in a cycle: %1.</source>
        <translation>Diese Komponenten laufen im Kreis aufeinander: %1.</translation>
    </message>
    <message>
        <source>This is not plan text: it has no &quot;drawbridge: %1&quot;.</source>
        <translation>Dies ist kein Plantext: &quot;drawbridge: %1&quot; fehlt.</translation>
    </message>
    <message>
        <source>&quot;drawbridge&quot; is the format number of plan text; write &quot;drawbridge: %1&quot;.</source>
        <translation>&quot;drawbridge&quot; ist die Formatnummer des Plantexts; Schreibweise &quot;drawbridge: %1&quot;.</translation>
    </message>
    <message>
        <source>This plan text has format %1, but this version of Drawbridge only reads format %2; use a matching version.</source>
        <translation>Dieser Plantext hat Format %1, aber diese Version von Drawbridge liest nur Format %2; eine passende Version verwenden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a currency: write its ISO 4217 code, e.g. EUR.</source>
        <translation>&quot;%1&quot; ist keine Währung: ihren Code nach ISO 4217 angeben, z. B. EUR.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list: start each entry with &quot;- &quot;.</source>
        <translation>&quot;%1&quot; ist eine Liste: jeden Eintrag mit &quot;- &quot; beginnen.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is defined twice, first in line %3; give each a different %4.</source>
        <translation>Doppelt definiert: %1 &quot;%2&quot;, zuerst in Zeile %3; jeweils eigene Angabe für %4 erforderlich.</translation>
    </message>
    <message>
        <source>This %1 must be written as keys and values, e.g. &quot;%2: …&quot;.</source>
        <translation>Dieser Eintrag (%1) muss aus Schlüsseln und Werten bestehen, z. B. &quot;%2: …&quot;.</translation>
    </message>
    <message>
        <source>An entry of &quot;%1&quot; is empty; fill it in or remove it.</source>
        <translation>Ein Eintrag von &quot;%1&quot; ist leer; ausfüllen oder entfernen.</translation>
    </message>
    <message>
        <source>Plan text does not use the tag &quot;%1&quot;; remove it.</source>
        <translation>Plantext verwendet das Tag &quot;%1&quot; nicht; es entfernen.</translation>
    </message>
    <message>
        <source>is in quotes, which makes it text; remove them.</source>
        <translation>steht in Anführungszeichen und ist damit ein Text; diese entfernen.</translation>
    </message>
    <message>
        <source>is not in the format of plan text; write %1.</source>
        <translation>hat nicht das Format von Plantext; %1 schreiben.</translation>
    </message>
    <message>
        <source>is out of bounds: it must be between %1 and %2.</source>
        <translation>liegt außerhalb der Grenzen: muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs at least %2 members, but requires only 1: lower at-least, or add members.</source>
        <translation>&quot;%1&quot; benötigt mindestens %2 Mitglieder, nennt unter requires aber nur 1: at-least senken oder Mitglieder hinzufügen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs at least %2 members, but requires only %3: lower at-least, or add members.</source>
        <translation>&quot;%1&quot; benötigt mindestens %2 Mitglieder, nennt unter requires aber nur %3: at-least senken oder Mitglieder hinzufügen.</translation>
    </message>
    <message>
        <source>give the port where it is used: &quot;requires: [{on: …, port: 443/tcp}]&quot;, or in &quot;accesses&quot;</source>
        <translation>den Port dort angeben, wo er genutzt wird: &quot;requires: [{on: …, port: 443/tcp}]&quot;, oder in &quot;accesses&quot;</translation>
    </message>
    <message>
        <source>a plan holds no configuration of services</source>
        <translation>ein Plan enthält keine Konfiguration von Diensten</translation>
    </message>
    <message>
        <source>what starts it is a step of its &quot;recovery&quot;</source>
        <translation>was es startet, ist ein Schritt in &quot;recovery&quot;</translation>
    </message>
    <message>
        <source>how it comes back is its &quot;recovery&quot;</source>
        <translation>wie es zurückkommt, steht in &quot;recovery&quot;</translation>
    </message>
    <message>
        <source>several equal ones are components of their own, members of one of the kind redundancy-group</source>
        <translation>mehrere gleiche sind eigene Komponenten, als Mitglieder einer Komponente der Art redundancy-group</translation>
    </message>
    <message>
        <source>what clients were promised stands in &quot;contracts&quot;</source>
        <translation>was Kunden zugesagt ist, steht in &quot;contracts&quot;</translation>
    </message>
    <message>
        <source>write them as &quot;tags&quot;</source>
        <translation>als &quot;tags&quot; angeben</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
</context>
<context>
    <name>PreparationTexts</name>
    <message>
        <source>Named alike, and it stands in for no other network</source>
        <translation>Ähnlicher Name, und es vertritt kein anderes Netz</translation>
    </message>
    <message>
        <source>New, of the same size; %1 and its VLAN are free</source>
        <translation>Neu, gleich groß; %1 und sein VLAN sind frei</translation>
    </message>
    <message>
        <source>New; the plan gives no addresses for it</source>
        <translation>Neu; der Plan gibt keine Adressen dafür</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>Stands at %1; its capacity is not in the plan, so check that it has room</source>
        <translation>Steht an %1; seine Kapazität steht nicht im Plan, also prüfen, ob Platz ist</translation>
    </message>
    <message>
        <source>Has room for what is known; not all services say what they need</source>
        <translation>Hat Platz für das Bekannte; nicht alle Dienste sagen, was sie brauchen</translation>
    </message>
    <message>
        <source>Same standard build, and room for all of it</source>
        <translation>Gleicher Standardaufbau und Platz für alles</translation>
    </message>
    <message>
        <source>Has room for all of it</source>
        <translation>Hat Platz für alles</translation>
    </message>
    <message>
        <source>Nothing stands in for it at %1</source>
        <translation>Nichts vertritt es an %1</translation>
    </message>
    <message>
        <source>There is no Docker host at %1</source>
        <translation>An %1 gibt es keinen Docker-Host</translation>
    </message>
    <message>
        <source>No Docker host at %1 has room for it</source>
        <translation>Kein Docker-Host an %1 hat Platz dafür</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <translation>%1, %2 zurück</translation>
    </message>
    <message>
        <source>From %1, up to %2 old</source>
        <translation>Aus: %1, bis zu %2 alt</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus: %1</translation>
    </message>
    <message>
        <source>%1 stands ready at %2</source>
        <translation>%1 steht an %2 bereit</translation>
    </message>
    <message>
        <source>No copy of its data is in the plan: it comes back empty</source>
        <translation>Keine Kopie seiner Daten steht im Plan: es kommt leer wieder</translation>
    </message>
    <message>
        <source>Its volumes come back with %1</source>
        <translation>Seine Volumes kommen mit %1 wieder</translation>
    </message>
    <message>
        <source>Keeps no data of its own</source>
        <translation>Hält keine eigenen Daten</translation>
    </message>
    <message>
        <source>As chosen</source>
        <translation>Wie gewählt</translation>
    </message>
    <message>
        <source>Detection and declaration are cautious guesses: correct them.</source>
        <translation>Erkennung und Ausrufung sind vorsichtig geschätzt: zu berichtigen.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Stateful servers</source>
        <translation>Server mit Daten</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Recovery site</source>
        <translation>Ausweichstandort</translation>
    </message>
    <message>
        <source>Choose the site that is lost.</source>
        <translation>Den verlorenen Standort wählen.</translation>
    </message>
    <message>
        <source>Give the new site a name.</source>
        <translation>Dem neuen Standort einen Namen geben.</translation>
    </message>
    <message>
        <source>There is a site called %1 already.</source>
        <translation>Einen Standort namens %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose the site to recover to.</source>
        <translation>Den Standort für den Wiederanlauf wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be recovered to %2: one lies in the other.</source>
        <translation>%1 kann nicht in %2 wiederhergestellt werden: Der eine liegt im anderen.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>%1 · VLAN %2</source>
        <translation>%1 · VLAN %2</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Scenario “%1”</source>
        <translation>Szenario „%1“</translation>
    </message>
    <message>
        <source>Guessed: detected after %1, declared after %2 more</source>
        <translation>Geschätzt: erkannt nach %1, ausgerufen nach weiteren %2</translation>
    </message>
    <message>
        <source>Protection group %1</source>
        <translation>Schutzgruppe %1</translation>
    </message>
    <message>
        <source>A Compose project, %1</source>
        <translation>Ein Compose-Projekt, %1</translation>
    </message>
    <message>
        <source>Cautious assumptions</source>
        <translation>Vorsichtige Annahmen</translation>
    </message>
    <message>
        <source>Long durations and slow rates where the plan gives none</source>
        <translation>Lange Dauern und langsame Raten, wo der Plan keine nennt</translation>
    </message>
    <message>
        <source>Docker Compose makes it again, with the same addresses</source>
        <translation>Docker Compose legt es mit denselben Adressen wieder an</translation>
    </message>
</context>
<context>
    <name>PrintTexts</name>
    <message>
        <source>This would take more than %1 sheets; choose a smaller scale or larger paper.</source>
        <translation>Dafür wären mehr als %1 Blätter nötig; einen kleineren Maßstab oder größeres Papier wählen.</translation>
    </message>
    <message>
        <source>Row %1 of %2 · column %3 of %4</source>
        <translation>Zeile %1 von %2 · Spalte %3 von %4</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Fitted to the sheet</source>
        <translation>Auf das Blatt eingepasst</translation>
    </message>
    <message>
        <source>Over several sheets</source>
        <translation>Über mehrere Blätter</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>In &amp;colour</source>
        <translation>In &amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Sca&amp;le</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>Ü&amp;berlappung</translation>
    </message>
    <message>
        <source>Print the diagram</source>
        <translation>Diagramm drucken</translation>
    </message>
    <message>
        <source>Printed on one sheet.</source>
        <translation>Auf ein Blatt gedruckt.</translation>
    </message>
    <message>
        <source>Printed on %1 sheets.</source>
        <translation>Auf %1 Blätter gedruckt.</translation>
    </message>
    <message>
        <source>Could not start printing: check that the printer is connected and switched on.</source>
        <translation>Der Druck konnte nicht begonnen werden: prüfen, ob der Drucker angeschlossen und eingeschaltet ist.</translation>
    </message>
</context>
<context>
    <name>ProgrammeTexts</name>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Umfang: %1</translation>
    </message>
    <message>
        <source>Objective: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Leads: %1</source>
        <translation>Leitung: %1</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Fällig: %1</translation>
    </message>
</context>
<context>
    <name>RecoverTexts</name>
    <message>
        <source>Declaration</source>
        <translation>Ausrufung</translation>
    </message>
    <message>
        <source>%1 is busy</source>
        <translation>%1 ist beschäftigt</translation>
    </message>
    <message>
        <source>%1 is busy until %2</source>
        <translation>%1 ist bis %2 beschäftigt</translation>
    </message>
    <message>
        <source>%1 arrives</source>
        <translation>%1 trifft ein</translation>
    </message>
    <message>
        <source>Working hours of %1</source>
        <translation>Arbeitszeiten von %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>No component has an RTO target</source>
        <translation>Keine Komponente hat ein RTO-Ziel</translation>
    </message>
    <message>
        <source>Not recoverable</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>1 team</source>
        <translation>1 Team</translation>
    </message>
    <message>
        <source>%1 teams</source>
        <translation>%1 Teams</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>P50 %1 · P90 %2</source>
        <translation>P50 %1 · P90 %2</translation>
    </message>
    <message>
        <source>The target of %1 is met in %2 % of them.</source>
        <translation>Das Ziel von %1 wird in %2 % davon eingehalten.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>The declaration of the disaster</source>
        <translation>Die Ausrufung des Notfalls</translation>
    </message>
    <message>
        <source>%1, up at %2</source>
        <translation>%1, wieder da um %2</translation>
    </message>
    <message>
        <source>%1, busy with “%2” of %3 until %4</source>
        <translation>%1, bis %4 mit „%2“ von %3 beschäftigt</translation>
    </message>
    <message>
        <source>now possible</source>
        <translation>jetzt möglich</translation>
    </message>
    <message>
        <source>−%1</source>
        <translation>−%1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Nothing with an RTO target is down</source>
        <translation>Nichts mit RTO-Ziel ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 simulated runs</source>
        <translation>%1 simulierte Läufe</translation>
    </message>
    <message>
        <source>+%1 points</source>
        <translation>+%1 Punkte</translation>
    </message>
    <message>
        <source>−%1 points</source>
        <translation>−%1 Punkte</translation>
    </message>
    <message>
        <source>0 · incident</source>
        <translation>0 · Vorfall</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>Half of the simulated runs finish within %1, 90 of 100 within %2, 95 of 100 within %3.</source>
        <translation>Die Hälfte der simulierten Läufe ist nach %1 fertig, 90 von 100 nach %2, 95 von 100 nach %3.</translation>
    </message>
    <message>
        <source>Apply %1 what-if changes</source>
        <translation>%1 durchgespielte Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Ready, waiting for staff</source>
        <translation>Bereit, wartet auf Personal</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Previous step “%1”, done at %2</source>
        <translation>Vorheriger Schritt „%1“, fertig um %2</translation>
    </message>
    <message>
        <source>%1, available from %2</source>
        <translation>%1, verfügbar ab %2</translation>
    </message>
    <message>
        <source>Unknown whether it is back</source>
        <translation>Unbekannt, ob zurück</translation>
    </message>
    <message>
        <source>The target of %1 is met</source>
        <translation>Das Ziel von %1 wird eingehalten</translation>
    </message>
    <message>
        <source>The target of %1 is missed</source>
        <translation>Das Ziel von %1 wird verfehlt</translation>
    </message>
    <message>
        <source>It is unknown whether the target of %1 is met</source>
        <translation>Ob das Ziel von %1 eingehalten wird, ist unbekannt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>RecoveryTexts</name>
    <message>
        <source>no recovery is planned for %1</source>
        <translation>für %1 ist keine Wiederherstellung geplant</translation>
    </message>
    <message>
        <source>the standby of %1, %2, is lost too</source>
        <translation>das Standby von %1, %2, ist ebenfalls verloren</translation>
    </message>
    <message>
        <source>the recovery site of %1, %2, is lost too</source>
        <translation>der Ausweichstandort von %1, %2, ist ebenfalls verloren</translation>
    </message>
    <message>
        <source>%1 has no site, host or standby to recover to</source>
        <translation>%1 hat keinen Standort, Host oder Standby für die Wiederherstellung</translation>
    </message>
    <message>
        <source>%1 waits for %2, which is not recoverable</source>
        <translation>%1 wartet auf %2, das nicht wiederherstellbar ist</translation>
    </message>
    <message>
        <source>%1 waits for itself: %2</source>
        <translation>%1 wartet auf sich selbst: %2</translation>
    </message>
    <message>
        <source>Reconnect and verify</source>
        <translation>Wieder verbinden und prüfen</translation>
    </message>
    <message>
        <source>Restore %1 from the %2 at %3</source>
        <translation>%1 zurücksichern aus: %2 an %3</translation>
    </message>
    <message>
        <source>%1 has the recovery strategy “none”</source>
        <translation>%1 hat die Wiederherstellungsstrategie „keine“</translation>
    </message>
    <message>
        <source>no good copy of %1&apos;s data survives</source>
        <translation>keine gute Kopie der Daten von %1 bleibt erhalten</translation>
    </message>
    <message>
        <source>%2, the network of %1, is lost without a surviving failover network</source>
        <translation>%2, das Netzwerk von %1, ist ohne verbliebenes Ersatznetzwerk verloren</translation>
    </message>
    <message>
        <source>no tunnel replaces the path from %1 to %2</source>
        <translation>kein Tunnel ersetzt den Pfad von %1 zu %2</translation>
    </message>
    <message>
        <source>the step “%1” of %2 needs %3 people of team %4, which has %5</source>
        <translation>der Schritt „%1“ von %2 benötigt %3 Personen des Teams %4, das %5 hat</translation>
    </message>
    <message>
        <source>the step “%1” of %2 takes %3, which never fits its teams&apos; working hours</source>
        <translation>der Schritt „%1“ von %2 dauert %3 und passt nie in die Arbeitszeiten seiner Teams</translation>
    </message>
    <message>
        <source>is not a time: write e.g. 2026-11-22T03:00, or with an offset 2026-11-22T03:00+01:00</source>
        <translation>ist keine Zeitangabe: Schreibweise z. B. 2026-11-22T03:00 oder mit Zeitversatz 2026-11-22T03:00+01:00</translation>
    </message>
    <message>
        <source>has no possible offset: these go from -14:00 to +14:00</source>
        <translation>hat keinen möglichen Zeitversatz: Er liegt zwischen -14:00 und +14:00</translation>
    </message>
    <message>
        <source>The clocks of %1 skip %2 on %3: %4 is meant.</source>
        <translation>In der Zeitzone %1 fällt %2 am %3 wegen der Zeitumstellung aus: Gemeint ist %4.</translation>
    </message>
    <message>
        <source>The clocks of %1 show %2 twice on %3: the first is meant.</source>
        <translation>In der Zeitzone %1 gibt es %2 am %3 wegen der Zeitumstellung zweimal: Gemeint ist das erste Mal.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Restore the data</source>
        <translation>Die Daten rücksichern</translation>
    </message>
    <message>
        <source>the duration of “%1” of %2 is not given</source>
        <translation>die Dauer von „%1“ von %2 ist nicht angegeben</translation>
    </message>
    <message>
        <source>synchronous replica</source>
        <translation>synchrones Replikat</translation>
    </message>
    <message>
        <source>asynchronous replica</source>
        <translation>asynchrones Replikat</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>%1 can reach no more of the members of %3 again than %2, and needs %4</source>
        <translation>%1 kann von den Mitgliedern von %3 nicht mehr als %2 wieder erreichen und braucht %4</translation>
    </message>
    <message>
        <source>recovery host</source>
        <translation>Wiederanlauf-Host</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>recovery site</source>
        <translation>Ausweichstandort</translation>
    </message>
    <message>
        <source>site that was lost</source>
        <translation>verlorener Standort</translation>
    </message>
    <message>
        <source>address at the recovery site</source>
        <translation>Adresse am Ausweichstandort</translation>
    </message>
    <message>
        <source>address before</source>
        <translation>bisherige Adresse</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>size of the data</source>
        <translation>Größe der Daten</translation>
    </message>
    <message>
        <source>place of the copy</source>
        <translation>Ort der Kopie</translation>
    </message>
    <message>
        <source>Compose project</source>
        <translation>Compose-Projekt</translation>
    </message>
    <message>
        <source>standard build</source>
        <translation>Standardaufbau</translation>
    </message>
    <message>
        <source>network at the recovery site</source>
        <translation>Netz am Ausweichstandort</translation>
    </message>
    <message>
        <source>gateway of that network</source>
        <translation>Gateway dieses Netzes</translation>
    </message>
    <message>
        <source>set it to the %1</source>
        <translation>setzen auf: %1</translation>
    </message>
    <message>
        <source>Fetch the data</source>
        <translation>Daten holen</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Fetch %1 from the %2 at %3</source>
        <translation>%1 holen aus: %2 an %3</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>1 CPU</source>
        <translation>1 CPU</translation>
    </message>
    <message>
        <source>%1 CPUs</source>
        <translation>%1 CPUs</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Hauptspeicher</translation>
    </message>
    <message>
        <source>%1 of storage</source>
        <translation>%1 Speicherplatz</translation>
    </message>
    <message>
        <source>%1 is built for %2, and %3 is %4</source>
        <translation>%1 ist für %2 gebaut, und %3 ist %4</translation>
    </message>
    <message>
        <source>%1 must not run where the label is “%2”, as on %3</source>
        <translation>%1 darf nicht laufen, wo das Label „%2“ ist, wie auf %3</translation>
    </message>
    <message>
        <source>%1 needs the label “%2”, which %3 does not have</source>
        <translation>%1 braucht das Label „%2“, das %3 nicht hat</translation>
    </message>
    <message>
        <source>Everything that is recovered fits: the placement below keeps every limit</source>
        <translation>Alles, was wiederhergestellt wird, hat Platz: Die Platzierung unten hält jede Grenze ein</translation>
    </message>
    <message>
        <source>Not everything fits: %1</source>
        <translation>Nicht alles hat Platz: %1</translation>
    </message>
    <message>
        <source>Within the limits of the search, places were found for %1 of %2; whether all can be placed is open</source>
        <translation>In den Grenzen der Suche fanden sich Plätze für %1 von %2; ob alle Platz haben, ist offen</translation>
    </message>
    <message>
        <source>the hosts at the recovery site</source>
        <translation>die Hosts am Ausweichstandort</translation>
    </message>
    <message>
        <source>%1 requires more than is recovered</source>
        <translation>%1 benötigt mehr, als wiederhergestellt wird</translation>
    </message>
    <message>
        <source>it needs %1, and %2 have %3 free</source>
        <translation>es braucht %1, und %2 haben %3 frei</translation>
    </message>
    <message>
        <source>what may run only on %2 needs %1, and has %3 free there</source>
        <translation>was nur auf %2 laufen darf, braucht %1 und hat dort %3 frei</translation>
    </message>
    <message>
        <source>with what is left unused beside the large ones, it takes %1, and %2 have %3 free that can be used</source>
        <translation>mit dem, was neben den großen ungenutzt bleibt, braucht es %1, und %2 haben %3 nutzbar frei</translation>
    </message>
    <message>
        <source>what needs %1 or more takes up that much %2 times, and on %3 there is room for %4</source>
        <translation>was %1 oder mehr braucht, belegt das %2-mal, und auf %3 ist Platz für %4</translation>
    </message>
    <message>
        <source>no two of %1 fit on one host, which takes %2 hosts, and there are %3 for them</source>
        <translation>keine zwei von %1 haben auf einem Host Platz, das braucht %2 Hosts, und es gibt %3 für sie</translation>
    </message>
    <message>
        <source>no two of %1 may share a site, which takes %2 sites, and there are %3 for them</source>
        <translation>keine zwei von %1 dürfen sich einen Standort teilen, das braucht %2 Standorte, und es gibt %3 für sie</translation>
    </message>
    <message>
        <source>every way to place it was tried, and none holds all of it</source>
        <translation>jede Platzierung wurde versucht, und keine nimmt alles auf</translation>
    </message>
    <message>
        <source>there is no Docker host for %1 where it recovers to</source>
        <translation>wo %1 wiederhergestellt wird, gibt es keinen Docker-Host dafür</translation>
    </message>
    <message>
        <source>%1 needs %2, and no host that it may run on has more than %3 free</source>
        <translation>%1 braucht %2, und kein Host, auf dem es laufen darf, hat mehr als %3 frei</translation>
    </message>
    <message>
        <source>no host that %1 may run on has enough of all that it needs</source>
        <translation>kein Host, auf dem %1 laufen darf, hat von allem genug</translation>
    </message>
    <message>
        <source>no host suits %1: %2</source>
        <translation>kein Host passt für %1: %2</translation>
    </message>
    <message>
        <source>no host takes %1: %2</source>
        <translation>kein Host nimmt %1: %2</translation>
    </message>
    <message>
        <source>no host where %1 recovers to suits it</source>
        <translation>kein Host, wo %1 wiederhergestellt wird, passt dafür</translation>
    </message>
    <message>
        <source>%1 is not where %2 recovers to</source>
        <translation>%1 ist nicht dort, wo %2 wiederhergestellt wird</translation>
    </message>
    <message>
        <source>port %1 is taken on %2</source>
        <translation>Port %1 ist auf %2 belegt</translation>
    </message>
    <message>
        <source>another member of %1 is on %2, and they never share a host</source>
        <translation>ein anderes Mitglied von %1 ist auf %2, und sie teilen sich nie einen Host</translation>
    </message>
    <message>
        <source>another member of %1 is at the site of %2, and they never share one</source>
        <translation>ein anderes Mitglied von %1 ist am Standort von %2, und sie teilen sich nie einen</translation>
    </message>
    <message>
        <source>%1 needs %2, and %3 has %4 left</source>
        <translation>%1 braucht %2, und %3 hat noch %4</translation>
    </message>
    <message>
        <source>no host was planned for it</source>
        <translation>dafür war kein Host geplant</translation>
    </message>
    <message>
        <source>makes room for others</source>
        <translation>macht anderen Platz</translation>
    </message>
    <message>
        <source>requires %1, which stays off</source>
        <translation>benötigt %1, das aus bleibt</translation>
    </message>
    <message>
        <source>no room beside what is more urgent or smaller: %1</source>
        <translation>kein Platz neben dem, was dringender oder kleiner ist: %1</translation>
    </message>
    <message>
        <source>As far as is known everything fits, but needs or capacities are not known and count as nothing in the way; give them to be sure</source>
        <translation>Soweit bekannt, passt alles; doch Bedarf oder Kapazitäten sind nicht bekannt und zählen als kein Hindernis. Sicher ist es erst, wenn sie angegeben sind</translation>
    </message>
    <message>
        <source>“%1” of %2 is in progress, and how long it takes is unknown</source>
        <translation>„%1“ von %2 ist im Gange, und wie lange es dauert, ist unbekannt</translation>
    </message>
</context>
<context>
    <name>RunReportTexts</name>
    <message>
        <source>met</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Dauert an</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Recovery time</source>
        <translation>Wiederanlaufzeit</translation>
    </message>
    <message>
        <source>no service had an RTO target</source>
        <translation>kein Dienst hatte ein RTO-Ziel</translation>
    </message>
    <message>
        <source>RTA of %1</source>
        <translation>RTA von %1</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Nicht wieder da</translation>
    </message>
    <message>
        <source>target %1, %2</source>
        <translation>Ziel %1, %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 not done</source>
        <translation>%1 nicht erledigt</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 ersetzt</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Incident, no exercise</source>
        <translation>Vorfall, keine Übung</translation>
    </message>
    <message>
        <source>Exercise: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>not in the plan any more</source>
        <translation>nicht mehr im Plan</translation>
    </message>
    <message>
        <source>Incident at</source>
        <translation>Zeitpunkt des Vorfalls</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>%1, which no recovery time here includes</source>
        <translation>%1, in keiner Wiederanlaufzeit hier enthalten</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>version not recorded</source>
        <translation>Version nicht festgehalten</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>How that was seen</source>
        <translation>Woran das zu sehen war</translation>
    </message>
    <message>
        <source>The run had no objectives.</source>
        <translation>Der Lauf hatte keine Ziele.</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Objectives met</source>
        <translation>Erreichte Ziele</translation>
    </message>
    <message>
        <source>none were set</source>
        <translation>keine festgelegt</translation>
    </message>
    <message>
        <source>%1 not judged</source>
        <translation>%1 nicht bewertet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was to be shown, and what was.</source>
        <translation>Was gezeigt werden sollte und was gezeigt wurde.</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>Bericht über einen Vorfall</translation>
    </message>
    <message>
        <source>Report of an exercise</source>
        <translation>Bericht über eine Übung</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language code of the translation, e.g. de.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>What happened, against what the plan said when it began. Times count from the incident; RTA and RPA are what was measured. What was not measured is told as unknown.</source>
        <translation>Was geschah, verglichen mit dem, was der Plan zu Beginn sagte. Zeiten zählen ab dem Vorfall; RTA und RPA sind die gemessenen Werte. Was nicht gemessen wurde, ist als unbekannt angegeben.</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 nach %2, %3</translation>
    </message>
    <message>
        <source>any port</source>
        <translation>jeder Port</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Korrekturmaßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>None follows from this run.</source>
        <translation>Aus diesem Lauf folgt keine.</translation>
    </message>
    <message>
        <source>closed on %1</source>
        <translation>abgeschlossen am %1</translation>
    </message>
    <message>
        <source>open, overdue</source>
        <translation>offen, überfällig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Termin</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Led the run</source>
        <translation>Leitung des Laufs</translation>
    </message>
    <message>
        <source>Answers for the plan</source>
        <translation>Verantwortlich für den Plan</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Nicht abgedeckt</translation>
    </message>
    <message>
        <source>What this run shows nothing about.</source>
        <translation>Worüber dieser Lauf nichts aussagt.</translation>
    </message>
    <message>
        <source>Components of which no step was done</source>
        <translation>Komponenten, von denen kein Schritt erledigt wurde</translation>
    </message>
    <message>
        <source>None: of all that was to be recovered some step was done.</source>
        <translation>Keine: Von allem, was wiederherzustellen war, wurde mindestens ein Schritt erledigt.</translation>
    </message>
    <message>
        <source>Outside of its scope: %1.</source>
        <translation>Außerhalb des Umfangs: %1.</translation>
    </message>
    <message>
        <source>Data loss that was not measured</source>
        <translation>Nicht gemessener Datenverlust</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keiner.</translation>
    </message>
    <message>
        <source>Accesses that were not tried</source>
        <translation>Nicht geprüfte Zugriffe</translation>
    </message>
    <message>
        <source>The plan has no accesses to try.</source>
        <translation>Der Plan hat keine Zugriffe, die zu prüfen wären.</translation>
    </message>
    <message>
        <source>None: all were tried.</source>
        <translation>Keine: Alle wurden geprüft.</translation>
    </message>
    <message>
        <source>Lessons and corrective actions</source>
        <translation>Erkenntnisse und Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>An action stays open until it is closed.</source>
        <translation>Eine Maßnahme bleibt offen, bis sie abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Erkenntnisse</translation>
    </message>
    <message>
        <source>None is recorded.</source>
        <translation>Keine festgehalten.</translation>
    </message>
    <message>
        <source>Corrective actions</source>
        <translation>Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>%1 tried again: %2</source>
        <translation>%1 erneut versucht: %2</translation>
    </message>
    <message>
        <source>Nothing is recorded that was done about it.</source>
        <translation>Es ist nicht festgehalten, was dagegen getan wurde.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>What did not work, and what was done about it.</source>
        <translation>Was nicht funktionierte und was dagegen getan wurde.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was beobachtet wurde</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>No step failed.</source>
        <translation>Kein Schritt ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Decisions and messages</source>
        <translation>Entscheidungen und Nachrichten</translation>
    </message>
    <message>
        <source>Who decided what, and who was told, in order.</source>
        <translation>Wer was entschieden hat und wer benachrichtigt wurde, der Reihe nach.</translation>
    </message>
    <message>
        <source>No decision is recorded.</source>
        <translation>Keine Entscheidung ist verzeichnet.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>No message is recorded.</source>
        <translation>Keine Nachricht ist verzeichnet.</translation>
    </message>
    <message>
        <source>Notes and injects</source>
        <translation>Notizen und Einspielungen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Files that were kept, by their SHA-256, and accesses that were tried.</source>
        <translation>Aufbewahrte Dateien mit ihrem SHA-256 und versuchte Zugriffe.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>No file was kept.</source>
        <translation>Keine Datei wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>By, and what was seen</source>
        <translation>Von wem, und was zu sehen war</translation>
    </message>
    <message>
        <source>No access was tried.</source>
        <translation>Kein Zugriff wurde versucht.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>RTO target</source>
        <translation>RTO-Ziel</translation>
    </message>
    <message>
        <source>Estimated RTO</source>
        <translation>Geschätzte RTO</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>Against the estimate</source>
        <translation>Gegenüber der Schätzung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The run recorded no services.</source>
        <translation>Der Lauf hat keine Dienste aufgezeichnet.</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>nicht wieder da</translation>
    </message>
    <message>
        <source>RPO target</source>
        <translation>RPO-Ziel</translation>
    </message>
    <message>
        <source>Estimated RPO</source>
        <translation>Geschätzter RPO</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>No data loss was planned for, and none was measured.</source>
        <translation>Kein Datenverlust war vorgesehen, und keiner wurde gemessen.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>%1 (failed)</source>
        <translation>%1 (fehlgeschlagen)</translation>
    </message>
    <message>
        <source>%1 took %2 instead of %3, %4 longer.</source>
        <translation>%1 dauerte %2 statt %3, %4 länger.</translation>
    </message>
    <message>
        <source>%1 took %2 instead of %3, %4 less.</source>
        <translation>%1 dauerte %2 statt %3, %4 kürzer.</translation>
    </message>
    <message>
        <source>replaced by another strategy</source>
        <translation>durch eine andere Strategie ersetzt</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>%1 at attempt %2</source>
        <translation>%1 im %2. Versuch</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>begun, not ended</source>
        <translation>begonnen, nicht beendet</translation>
    </message>
    <message>
        <source>Recovery times and data loss</source>
        <translation>Wiederherstellungszeiten und Datenverlust</translation>
    </message>
    <message>
        <source>What was measured (RTA, RPA) against target and estimate, both as they were when the run began.</source>
        <translation>Gemessene Werte (RTA, RPA) gegenüber Ziel und Schätzung, beide wie zu Beginn des Laufs.</translation>
    </message>
    <message>
        <source>Data loss</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Planned and actual work of each component.</source>
        <translation>Geplante und tatsächliche Arbeit jeder Komponente.</translation>
    </message>
    <message>
        <source>as it happened</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>No step was planned or done.</source>
        <translation>Kein Schritt war geplant oder wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Pauses are left out.</source>
        <translation>Pausen sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Steps and deviations</source>
        <translation>Schritte und Abweichungen</translation>
    </message>
    <message>
        <source>What took longest against the plan comes first.</source>
        <translation>Die längsten Überschreitungen gegenüber dem Plan stehen zuerst.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>Länger um</translation>
    </message>
    <message>
        <source>Later by</source>
        <translation>Später um</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>%1, likely %2, at worst %3</source>
        <translation>%1, wahrscheinlich %2, schlimmstenfalls %3</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Uhr starten</translation>
    </message>
    <message>
        <source>An exercise</source>
        <translation>Eine Übung</translation>
    </message>
    <message>
        <source>The real incident</source>
        <translation>Der echte Vorfall</translation>
    </message>
    <message>
        <source>none of the programme</source>
        <translation>keine aus dem Übungsprogramm</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>eines wählen</translation>
    </message>
    <message>
        <source>Made from the exercise and the date</source>
        <translation>Aus Übung und Datum gebildet</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Das ist</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Incident at</source>
        <translation>Zeitpunkt des Vorfalls</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>All times count from the incident, on the clock of %1. A version of the plan is marked, so that it stays known what was exercised.</source>
        <translation>Alle Zeiten zählen ab dem Vorfall, nach der Uhr von %1. Eine Version des Plans wird markiert, damit bekannt bleibt, was geübt wurde.</translation>
    </message>
    <message>
        <source>Choose the scenario.</source>
        <translation>Das Szenario wählen.</translation>
    </message>
    <message>
        <source>The incident cannot be in the future.</source>
        <translation>Der Vorfall kann nicht in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>Finish %1</source>
        <translation>%1 abschließen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>1 step is not done; the report will say so.</source>
        <translation>1 Schritt ist nicht erledigt; der Bericht nennt ihn.</translation>
    </message>
    <message>
        <source>%1 steps are not done; the report will say so.</source>
        <translation>%1 Schritte sind nicht erledigt; der Bericht nennt sie.</translation>
    </message>
    <message>
        <source>Objectives that were met</source>
        <translation>Erreichte Übungsziele</translation>
    </message>
    <message>
        <source>from the objectives and targets</source>
        <translation>aus Übungszielen und Zielwerten</translation>
    </message>
    <message>
        <source>What was learned, a line each</source>
        <translation>Was gelernt wurde, je Zeile eine Erkenntnis</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Erkenntnisse</translation>
    </message>
    <message>
        <source>Measured durations</source>
        <translation>Gemessene Dauern</translation>
    </message>
    <message>
        <source>Take the marked ones</source>
        <translation>Markierte übernehmen</translation>
    </message>
    <message>
        <source>What steps took in exercises and incidents, against what the plan says. The plan is changed in one edit, which can be undone.</source>
        <translation>Was Schritte in Übungen und Vorfällen gedauert haben, gegenüber den Angaben des Plans. Der Plan wird mit einer einzigen Änderung angepasst, die sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4   (%5 measured, last on %6)</source>
        <translation>%1, %2: %3 → %4   (%5 gemessen, zuletzt am %6)</translation>
    </message>
</context>
<context>
    <name>RunbookTexts</name>
    <message>
        <source>en</source>
        <extracomment>The language code of the translation, e.g. de.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>keine Stufe</translation>
    </message>
    <message>
        <source>%1; capped</source>
        <translation>%1; gedeckelt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>the disaster is declared</source>
        <translation>der Notfall ist ausgerufen</translation>
    </message>
    <message>
        <source>step %1 is done</source>
        <translation>Schritt %1 ist erledigt</translation>
    </message>
    <message>
        <source>%1 is up</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1 is free (after step %2)</source>
        <translation>%1 ist frei (nach Schritt %2)</translation>
    </message>
    <message>
        <source>%1 has arrived</source>
        <translation>%1 ist eingetroffen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Arbeitszeiten</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Declare when</source>
        <translation>Ausrufen, wenn</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation>Verloren: %1.</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>%1 after the incident</source>
        <translation>%1 nach dem Vorfall</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Ausrufung</translation>
    </message>
    <message>
        <source>%1 after detection; work starts at %2</source>
        <translation>%1 nach der Erkennung; die Arbeit beginnt bei %2</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Dauern</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablaufplan</translation>
    </message>
    <message>
        <source>Lost network</source>
        <translation>Verlorenes Netzwerk</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>No network is lost.</source>
        <translation>Kein Netzwerk ist verloren.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>End A</source>
        <translation>Ende A</translation>
    </message>
    <message>
        <source>End B</source>
        <translation>Ende B</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Network mapping</source>
        <translation>Netzwerkzuordnung</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>SLA exposure</source>
        <translation>SLA-Kostenrisiko</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Bestimmt durch</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Vertragsstrafe</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>The plan has no contracts.</source>
        <translation>Der Plan hat keine Verträge.</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Image or build</source>
        <translation>Image oder Build</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The plan is empty.</source>
        <translation>Der Plan ist leer.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Good when</source>
        <translation>Erfolgreich, wenn</translation>
    </message>
    <message>
        <source>If not</source>
        <translation>Andernfalls</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date, time</source>
        <translation>Datum, Uhrzeit</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Disaster recovery runbook</source>
        <translation>Runbook für die Notfallwiederherstellung</translation>
    </message>
    <message>
        <source>recovers here</source>
        <translation>wird hier wiederhergestellt</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1 (critical)</source>
        <translation>%1 (kritisch)</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>kritischer Pfad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>other work</source>
        <translation>andere Arbeit</translation>
    </message>
    <message>
        <source>detection and declaration</source>
        <translation>Erkennung und Ausrufung</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (Fortsetzung)</translation>
    </message>
    <message>
        <source>Recovery order</source>
        <translation>Wiederanlaufreihenfolge</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Kritischer Pfad</translation>
    </message>
    <message>
        <source>Not recoverable</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Estimated RTO</source>
        <translation>Geschätzte RTO</translation>
    </message>
    <message>
        <source>RTO target</source>
        <translation>RTO-Ziel</translation>
    </message>
    <message>
        <source>Estimated RPO</source>
        <translation>Geschätzter RPO</translation>
    </message>
    <message>
        <source>RPO target</source>
        <translation>RPO-Ziel</translation>
    </message>
    <message>
        <source>MTPD</source>
        <translation>MTPD</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 has confirmed that its services work</source>
        <translation>%1 hat bestätigt, dass die eigenen Dienste funktionieren</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Who declared the recovery complete, and when.</source>
        <translation>Wer die Wiederherstellung wann für abgeschlossen erklärt hat.</translation>
    </message>
    <message>
        <source>Recovery lead</source>
        <translation>Leitung der Wiederherstellung</translation>
    </message>
    <message>
        <source>Service owner</source>
        <translation>Dienstverantwortliche Person</translation>
    </message>
    <message>
        <source>Responds within</source>
        <translation>Reagiert innerhalb von</translation>
    </message>
    <message>
        <source>immediately</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>The plan has no teams: each step is assumed to start as early as possible.</source>
        <translation>Der Plan hat keine Teams: Jeder Schritt beginnt annahmegemäß so früh wie möglich.</translation>
    </message>
    <message>
        <source>site %1 with everything in it</source>
        <translation>Standort %1 mit allem darin</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>Netzwerk %1</translation>
    </message>
    <message>
        <source>tunnel %1</source>
        <translation>Tunnel %1</translation>
    </message>
    <message>
        <source>all sites of provider %1</source>
        <translation>alle Standorte des Anbieters %1</translation>
    </message>
    <message>
        <source>all components of kind %1</source>
        <translation>alle Komponenten der Art %1</translation>
    </message>
    <message>
        <source>When to declare, whom to call, what to expect. Read this page first.</source>
        <translation>Wann der Notfall auszurufen ist, wer anzurufen ist, womit zu rechnen ist. Diese Seite zuerst lesen.</translation>
    </message>
    <message>
        <source>The plan gives no criteria. The person in charge decides.</source>
        <translation>Der Plan nennt keine Kriterien. Die verantwortliche Person entscheidet.</translation>
    </message>
    <message>
        <source>Abort the recovery when</source>
        <translation>Wiederherstellung abbrechen, wenn</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>What this runbook covers and what its figures are based on.</source>
        <translation>Was dieses Runbook abdeckt und worauf seine Zahlen beruhen.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Nothing fails in this scenario.</source>
        <translation>In diesem Szenario fällt nichts aus.</translation>
    </message>
    <message>
        <source>Data is destroyed. Replicas are damaged too: use only snapshots and backups.</source>
        <translation>Daten sind zerstört. Auch Replikate sind beschädigt: nur Snapshots und Backups verwenden.</translation>
    </message>
    <message>
        <source>Data is unavailable but not damaged. Copies elsewhere are good.</source>
        <translation>Daten sind nicht verfügbar, aber unbeschädigt. Kopien an anderen Orten sind gut.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>%1 times per year</source>
        <translation>%1-mal pro Jahr</translation>
    </message>
    <message>
        <source>Assumed incident time</source>
        <translation>Angenommener Zeitpunkt des Vorfalls</translation>
    </message>
    <message>
        <source>%1; figures change with the time, as teams have working hours</source>
        <translation>%1; andere Zeitpunkte ergeben andere Zahlen, da Teams Arbeitszeiten haben</translation>
    </message>
    <message>
        <source>most likely ones; a longer step delays everything that waits for it</source>
        <translation>die wahrscheinlichsten; ein längerer Schritt verzögert alles, was auf ihn wartet</translation>
    </message>
    <message>
        <source>proven shortest for these steps and teams</source>
        <translation>nachweislich der kürzeste für diese Schritte und Teams</translation>
    </message>
    <message>
        <source>good, but not proven shortest; cannot be shorter than %1</source>
        <translation>gut, aber nicht nachweislich der kürzeste; keiner kann kürzer sein als %1</translation>
    </message>
    <message>
        <source>No lost component has an address in the plan.</source>
        <translation>Keine verlorene Komponente hat im Plan eine Adresse.</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>The plan has no route changes.</source>
        <translation>Der Plan hat keine Routenänderungen.</translation>
    </message>
    <message>
        <source>%1 credit below %2</source>
        <translation>%1 Gutschrift unter %2</translation>
    </message>
    <message>
        <source>The cost of this incident under each contract, if it happens at the start of an SLA window.</source>
        <translation>Die Kosten dieses Vorfalls je Vertrag, wenn er zu Beginn eines SLA-Zeitraums eintritt.</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Total: %1.</source>
        <translation>Summe: %1.</translation>
    </message>
    <message>
        <source>Weaknesses of the plan that affect this scenario.</source>
        <translation>Schwachstellen des Plans, die dieses Szenario betreffen.</translation>
    </message>
    <message>
        <source>All components of the plan.</source>
        <translation>Alle Komponenten des Plans.</translation>
    </message>
    <message>
        <source>Recovery order on a time axis</source>
        <translation>Reihenfolge des Wiederanlaufs auf einer Zeitachse</translation>
    </message>
    <message>
        <source>Cannot render the diagram as SVG.</source>
        <translation>Das Diagramm kann nicht als SVG dargestellt werden.</translation>
    </message>
    <message>
        <source>Cannot start the PDF.</source>
        <translation>Das PDF kann nicht begonnen werden.</translation>
    </message>
    <message>
        <source>Cannot add a page to the PDF.</source>
        <translation>Dem PDF kann keine Seite hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Cannot finish the PDF.</source>
        <translation>Das PDF kann nicht fertiggestellt werden.</translation>
    </message>
    <message>
        <source>Cannot write the links of the PDF: %1</source>
        <translation>Die Verweise des PDF können nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 is on duty</source>
        <translation>%1 ist im Dienst</translation>
    </message>
    <message>
        <source>its team is on duty</source>
        <translation>das zuständige Team ist im Dienst</translation>
    </message>
    <message>
        <source>planned, after the incident</source>
        <translation>geplant, nach dem Vorfall</translation>
    </message>
    <message>
        <source>What is affected</source>
        <translation>Was betroffen ist</translation>
    </message>
    <message>
        <source>What is lost, disabled or degraded, and why.</source>
        <translation>Was verloren, außer Betrieb oder eingeschränkt ist, und warum.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Nothing is affected in this scenario.</source>
        <translation>In diesem Szenario ist nichts betroffen.</translation>
    </message>
    <message>
        <source>Dark bars are the critical path: any delay there delays the whole recovery. Flags are RTO targets.</source>
        <translation>Dunkle Balken sind der kritische Pfad: Jede Verzögerung dort verzögert die gesamte Wiederherstellung. Fähnchen sind RTO-Ziele.</translation>
    </message>
    <message>
        <source>The plan has no recovery steps for this scenario.</source>
        <translation>Der Plan hat keine Wiederherstellungsschritte für dieses Szenario.</translation>
    </message>
    <message>
        <source>Recovery steps</source>
        <translation>Wiederherstellungsschritte</translation>
    </message>
    <message>
        <source>Tick each step, note the time, sign. A dark bar marks the critical path: any delay there delays the whole recovery.</source>
        <translation>Jeden Schritt abhaken, Uhrzeit eintragen, unterschreiben. Ein dunkler Balken markiert den kritischen Pfad: Jede Verzögerung dort verzögert die gesamte Wiederherstellung.</translation>
    </message>
    <message>
        <source>Estimates and targets</source>
        <translation>Schätzungen und Ziele</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Check all of this before you let users back in.</source>
        <translation>All dies prüfen, bevor Benutzer wieder zugelassen werden.</translation>
    </message>
    <message>
        <source>Values that the plan does not give and that the estimates rest on. Correct them in the plan as soon as they are known.</source>
        <translation>Werte, die der Plan nicht nennt und auf denen die Schätzungen beruhen. Im Plan berichtigen, sobald sie bekannt sind.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>Ende unbekannt</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Unknown: %1.</source>
        <translation>Unbekannt: %1.</translation>
    </message>
    <message>
        <source>how long it takes is unknown</source>
        <translation>Dauer unbekannt</translation>
    </message>
    <message>
        <source>at the earliest, after the incident</source>
        <translation>frühestens, nach dem Vorfall</translation>
    </message>
    <message>
        <source>planned; duration assumed</source>
        <translation>geplant; Dauer angenommen</translation>
    </message>
    <message>
        <source>RTO and RPO of every component that is down. Red with a mark: target missed.</source>
        <translation>RTO und RPO jeder ausgefallenen Komponente. Rot mit Zeichen: Ziel verfehlt.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Basis of the figures</source>
        <translation>Grundlage der Zahlen</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Bereitlegen</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>%1 (held by ____________)</source>
        <translation>%1 (in der Hand von ____________)</translation>
    </message>
    <message>
        <source>NOT VERIFIED: what runs differs from what this runbook assumes (%1).</source>
        <translation>NICHT GEPRÜFT: Was läuft, weicht von dem ab, was dieses Runbook annimmt (%1).</translation>
    </message>
    <message>
        <source>The plan was never held against the machines.</source>
        <translation>Der Plan wurde nie mit den Maschinen verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) were never held against the machines.</source>
        <translation>
            <numerusform>%n Komponente wurde nie mit den Maschinen verglichen.</numerusform>
            <numerusform>%n Komponenten wurden nie mit den Maschinen verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The machines were as this runbook assumes when they were checked, last on %1.</source>
        <translation>Die Maschinen waren bei der letzten Prüfung am %1, wie dieses Runbook es annimmt.</translation>
    </message>
    <message>
        <source>Service sheet</source>
        <translation>Dienstblatt</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>No scenario of the plan takes it down.</source>
        <translation>Kein Szenario des Plans legt sie still.</translation>
    </message>
    <message>
        <source>target %1, %2</source>
        <translation>Ziel %1, %2</translation>
    </message>
    <message>
        <source>Up again after</source>
        <translation>Wieder da nach</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>Longest outage bearable</source>
        <translation>Längster tragbarer Ausfall</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Worauf sie beruht</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>runs on it</source>
        <translation>läuft darauf</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hart</translation>
    </message>
    <message>
        <source>soft: works degraded without</source>
        <translation>weich: ohne sie eingeschränkt</translation>
    </message>
    <message>
        <source>And by way of these: %1.</source>
        <translation>Und über diese: %1.</translation>
    </message>
    <message>
        <source>What rests on it</source>
        <translation>Was auf ihr beruht</translation>
    </message>
    <message>
        <source>Copies of its data</source>
        <translation>Kopien ihrer Daten</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Restored on trial</source>
        <translation>Probeweise wiederhergestellt</translation>
    </message>
    <message>
        <source>None: if it is lost, all its data are lost.</source>
        <translation>Keine: geht sie verloren, sind alle ihre Daten verloren.</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>How it is recovered</source>
        <translation>Wie sie wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Not in this scenario.</source>
        <translation>In diesem Szenario nicht.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>Sie hat keine Schritte.</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wer anzurufen ist</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Erreichbar unter</translation>
    </message>
    <message>
        <source>The plan names nobody.</source>
        <translation>Der Plan nennt niemanden.</translation>
    </message>
    <message>
        <source>no contact given</source>
        <translation>kein Kontakt angegeben</translation>
    </message>
    <message>
        <source>deputy %1</source>
        <translation>Vertretung %1</translation>
    </message>
    <message>
        <source>see the runbook</source>
        <translation>siehe Runbook</translation>
    </message>
    <message>
        <source>%1 … (more in the runbook)</source>
        <translation>%1 … (mehr im Runbook)</translation>
    </message>
    <message>
        <source>By this plan, not at all.</source>
        <translation>Nach diesem Plan gar nicht.</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>%1; blocks: %2</source>
        <translation>%1; Blöcke: %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Remembered for</source>
        <translation>Gemerkt für</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Nameserver</translation>
    </message>
    <message>
        <source>No name changes its value.</source>
        <translation>Kein Name ändert seinen Wert.</translation>
    </message>
    <message>
        <source>re-created</source>
        <translation>neu aufgebaut</translation>
    </message>
    <message>
        <source>No tunnel is lost.</source>
        <translation>Kein Tunnel geht verloren.</translation>
    </message>
    <message>
        <source>hosts of %1</source>
        <translation>Hosts in %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Addresses now</source>
        <translation>Adressen jetzt</translation>
    </message>
    <message>
        <source>Addresses then</source>
        <translation>Adressen dann</translation>
    </message>
    <message>
        <source>No rule of a firewall changes.</source>
        <translation>Keine Firewall-Regel ändert sich.</translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <translation>%1, Regel %2</translation>
    </message>
    <message>
        <source>3 received</source>
        <translation>3 empfangen (3 received)</translation>
    </message>
    <message>
        <source>0 received</source>
        <translation>0 empfangen (0 received)</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich (succeeded)</translation>
    </message>
    <message>
        <source>timed out, or refused</source>
        <translation>Zeitüberschreitung oder Ablehnung</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1; by the plan an end is not there</source>
        <translation>%1; nach dem Plan fehlt ein Ende</translation>
    </message>
    <message>
        <source>%1; unknown by the plan: %2</source>
        <translation>%1; nach dem Plan unbekannt: %2</translation>
    </message>
    <message>
        <source>%1; by the plan it will not be so: %2</source>
        <translation>%1; nach dem Plan wird es nicht so sein: %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>a user&apos;s machine</source>
        <translation>Rechner eines Benutzers</translation>
    </message>
    <message>
        <source>Addresses, names, routes, tunnels and rules before and after.</source>
        <translation>Adressen, Namen, Routen, Tunnel und Regeln vorher und nachher.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Routes that must exist</source>
        <translation>Routen, die es geben muss</translation>
    </message>
    <message>
        <source>Rules of firewalls</source>
        <translation>Firewall-Regeln</translation>
    </message>
    <message>
        <source>Who reaches what</source>
        <translation>Wer was erreicht</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>The scenario fails it</source>
        <translation>Fällt laut Szenario aus</translation>
    </message>
    <message>
        <source>In %1, which is lost</source>
        <translation>In %1; dieser Standort ist verloren</translation>
    </message>
    <message>
        <source>Runs on %1</source>
        <translation>Läuft auf %1</translation>
    </message>
    <message>
        <source>Requires %1</source>
        <translation>Benötigt %1</translation>
    </message>
    <message>
        <source>Works degraded without %1</source>
        <translation>Ohne %1 eingeschränkt</translation>
    </message>
    <message>
        <source>Has no network path to %1 any more</source>
        <translation>Hat keinen Netzwerkpfad zu %1 mehr</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not recoverable</source>
        <translation>nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>unknown when</source>
        <translation>Zeitpunkt unbekannt</translation>
    </message>
    <message>
        <source>What to do if this happens: %1.</source>
        <translation>Was zu tun ist, wenn dies eintritt: %1.</translation>
    </message>
    <message>
        <source>Write down the time, read “%1”, then follow “%2” in its order.</source>
        <translation>Uhrzeit notieren, „%1“ lesen, dann „%2“ der Reihe nach befolgen.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time of the incident</source>
        <translation>Zeitpunkt des Vorfalls</translation>
    </message>
    <message>
        <source>All times of this runbook count from here.</source>
        <translation>Alle Zeiten dieses Runbooks zählen ab hier.</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>Bemerkt von</translation>
    </message>
    <message>
        <source>Declared at</source>
        <translation>Ausgerufen um</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Start when</source>
        <translation>Beginnen, wenn</translation>
    </message>
    <message>
        <source>Cannot write the OpenDocument text.</source>
        <translation>Der OpenDocument-Text kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The diagram of the dependencies is too large to be read on a page; the program and the HTML document show it.</source>
        <translation>Das Diagramm der Abhängigkeiten ist zu groß, um auf einer Seite lesbar zu sein; das Programm und das HTML-Dokument zeigen es.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Then, without an answer</source>
        <translation>Ohne Antwort dann</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>niemand ist benannt</translation>
    </message>
    <message>
        <source>%1 again</source>
        <translation>erneut %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>The plan names nobody. Write them here before you need them.</source>
        <translation>Der Plan nennt niemanden. Hier eintragen, bevor es gebraucht wird.</translation>
    </message>
    <message>
        <source>Declares</source>
        <translation>Ausrufung</translation>
    </message>
    <message>
        <source>Tells clients</source>
        <translation>Information der Kunden</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>First within</source>
        <translation>Erstmals innerhalb von</translation>
    </message>
    <message>
        <source>Then every</source>
        <translation>Dann alle</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet um</translation>
    </message>
    <message>
        <source>The plan has no communications.</source>
        <translation>Der Plan hat keine Mitteilungen.</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Text: %1</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Wer zu benachrichtigen ist</translation>
    </message>
    <message>
        <source>Who tells whom, how soon after the declaration, and how often.</source>
        <translation>Wer wen benachrichtigt, wie bald nach der Ausrufung und wie oft.</translation>
    </message>
    <message>
        <source>If nobody answers</source>
        <translation>Wenn niemand antwortet</translation>
    </message>
    <message>
        <source>Call from the top; who does not answer in time is passed over.</source>
        <translation>Von oben nach unten anrufen; wer nicht rechtzeitig antwortet, wird übergangen.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Niemand ist benannt</translation>
    </message>
    <message>
        <source>(Assumed: the plan gives no steps for it.)</source>
        <translation>(Angenommen: Der Plan nennt keine Schritte dafür.)</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Own sections</source>
        <translation>Eigene Abschnitte</translation>
    </message>
    <message>
        <source>The plan says nothing of it.</source>
        <translation>Der Plan sagt dazu nichts.</translation>
    </message>
    <message>
        <source>No section of a runbook is called “%1”; there are: %2.</source>
        <translation>Kein Abschnitt eines Runbooks heißt „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>What is where, and when it is up again after the incident.</source>
        <translation>Was wo ist und wann es nach dem Vorfall wieder da ist.</translation>
    </message>
    <message>
        <source>Dependencies. Cross and heavy outline: lost. Triangle and dashed outline: disabled. Half circle and dotted outline: degraded. Check mark: recovers here.</source>
        <translation>Abhängigkeiten. Kreuz und dicker Rahmen: verloren. Dreieck und gestrichelter Rahmen: außer Betrieb. Halbkreis und gepunkteter Rahmen: eingeschränkt. Häkchen: wird hier wiederhergestellt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>Fertig um</translation>
    </message>
    <message>
        <source>Numbers are those of the whole runbook. Tick each step, note the time, sign.</source>
        <translation>Die Nummern sind die des ganzen Runbooks. Jeden Schritt abhaken, Uhrzeit eintragen, unterschreiben.</translation>
    </message>
    <message>
        <source>There are none in this scenario.</source>
        <translation>In diesem Szenario gibt es keine.</translation>
    </message>
    <message>
        <source>No team is called “%1”; there are: %2.</source>
        <translation>Kein Team heißt „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>Runbook of the team %1</source>
        <translation>Runbook des Teams %1</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Eigener Anteil</translation>
    </message>
    <message>
        <source>The team has no steps in this scenario. It helps where the lead asks.</source>
        <translation>Das Team hat in diesem Szenario keine Schritte. Es hilft, wo die Leitung es anfordert.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), the first from %1.</source>
        <translation>
            <numerusform>%n Schritt, Beginn: %1.</numerusform>
            <numerusform>%n Schritte, Beginn des ersten: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You wait for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>You hand over to</source>
        <translation>Übergibt an</translation>
    </message>
    <message>
        <source>Your steps</source>
        <translation>Eigene Schritte</translation>
    </message>
    <message>
        <source>No contact has the role “%1”; there are: %2.</source>
        <translation>Kein Kontakt hat die Rolle „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>Runbook of the role: %1</source>
        <translation>Runbook der Rolle: %1</translation>
    </message>
    <message>
        <source>You tell</source>
        <translation>Zu benachrichtigen</translation>
    </message>
    <message>
        <source>The plan gives this role nothing to send.</source>
        <translation>Nach dem Plan hat diese Rolle nichts zu senden.</translation>
    </message>
    <message>
        <source>You do not answer within %1: %2 is called.</source>
        <translation>Ohne Antwort innerhalb von %1 wird angerufen: %2.</translation>
    </message>
    <message>
        <source>You do not answer: %1 is called.</source>
        <translation>Ohne Antwort wird angerufen: %1.</translation>
    </message>
    <message>
        <source>You are called when this role does not answer: %1.</source>
        <translation>Angerufen wird hier, wenn diese Rolle nicht antwortet: %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Wieder da um</translation>
    </message>
    <message>
        <source>Nothing is recovered here in this scenario.</source>
        <translation>In diesem Szenario wird hier nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>No site is called “%1”; there are: %2.</source>
        <translation>Kein Standort heißt „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>Runbook of the site %1</source>
        <translation>Runbook des Standorts %1</translation>
    </message>
    <message>
        <source>What is recovered here</source>
        <translation>Was hier wiederhergestellt wird</translation>
    </message>
    <message>
        <source>Steps at this site</source>
        <translation>Schritte an diesem Standort</translation>
    </message>
    <message>
        <source>Quick card</source>
        <translation>Kurzkarte</translation>
    </message>
    <message>
        <source>Steps in their order</source>
        <translation>Schritte der Reihe nach</translation>
    </message>
</context>
<context>
    <name>ScenarioTexts</name>
    <message>
        <source>%1 fails</source>
        <translation>Ausfall von %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>SheetTexts</name>
    <message>
        <source>A name is needed</source>
        <translation>Ein Name wird gebraucht</translation>
    </message>
    <message>
        <source>“%1” is there already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>Something is needed here</source>
        <translation>Hier wird etwas gebraucht</translation>
    </message>
    <message>
        <source>Give exactly one of allow and deny</source>
        <translation>Genau eines von erlauben und verbieten angeben</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Recovery steps</source>
        <translation>Wiederherstellungsschritte</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>Firewall-Regeln</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Protection groups</source>
        <translation>Schutzgruppen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>The row is no longer in the plan</source>
        <translation>Die Zeile ist nicht mehr im Plan</translation>
    </message>
    <message>
        <source>Published ports</source>
        <translation>Veröffentlichte Ports</translation>
    </message>
    <message>
        <source>Address translation</source>
        <translation>Adressumsetzung</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Verbesserungen</translation>
    </message>
    <message>
        <source>Corrective actions</source>
        <translation>Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Mitteilungen</translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>What is missing never stops you: a first estimate and a runbook can be had at any time.</source>
        <translation>Was fehlt, hält nichts auf: Eine erste Schätzung und ein Runbook gibt es jederzeit.</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Weiter mit %1</translation>
    </message>
    <message>
        <source>%1 misses a target</source>
        <translation>%1 verfehlt ein Ziel</translation>
    </message>
    <message>
        <source>not everything can be recovered</source>
        <translation>nicht alles ist wiederherstellbar</translation>
    </message>
    <message>
        <source>no targets given</source>
        <translation>keine Ziele angegeben</translation>
    </message>
    <message>
        <source>not known whether all targets are met</source>
        <translation>unbekannt, ob alle Ziele erreicht werden</translation>
    </message>
    <message>
        <source>all targets met</source>
        <translation>alle Ziele erreicht</translation>
    </message>
    <message>
        <source>nothing drawn yet</source>
        <translation>noch nichts gezeichnet</translation>
    </message>
    <message>
        <source>no scenario yet</source>
        <translation>noch kein Szenario</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message>
        <source>✔ back, late</source>
        <translation>✔ wieder da, verspätet</translation>
    </message>
    <message>
        <source>✔ back</source>
        <translation>✔ wieder da</translation>
    </message>
    <message>
        <source>✖ not recoverable</source>
        <translation>✖ nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>▲ target missed</source>
        <translation>▲ Ziel verfehlt</translation>
    </message>
    <message>
        <source>▲ will be late</source>
        <translation>▲ kommt zu spät</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? unbekannt</translation>
    </message>
    <message>
        <source>● in time</source>
        <translation>● rechtzeitig</translation>
    </message>
    <message>
        <source>● on its way</source>
        <translation>● in Arbeit</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language code of the translation, e.g. de.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Written at %1, %2. Read again every 15 seconds.</source>
        <translation>Geschrieben: %1, %2. Wird alle 15 Sekunden neu gelesen.</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>VORFALL</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>declared %1, at %2</source>
        <translation>ausgerufen %1 (%2)</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>nicht ausgerufen</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Services: back at, against the target</source>
        <translation>Dienste: wann wieder da, gegenüber dem Ziel</translation>
    </message>
    <message>
        <source>Nothing is down.</source>
        <translation>Nichts ist ausgefallen.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>Teams: failed, in progress, ready</source>
        <translation>Teams: fehlgeschlagen, in Arbeit, bereit</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 busy</source>
        <translation>%1 · %2 von %3 beschäftigt</translation>
    </message>
    <message>
        <source>✖ failed · %1</source>
        <translation>✖ fehlgeschlagen · %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>▶ in progress · %1</source>
        <translation>▶ in Arbeit · %1</translation>
    </message>
    <message>
        <source>○ ready · %1</source>
        <translation>○ bereit · %1</translation>
    </message>
    <message>
        <source>Log, the newest first</source>
        <translation>Protokoll, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>as soon as there is news</source>
        <translation>sobald es Neues gibt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not recoverable by this plan</source>
        <translation>nach diesem Plan nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>everything is back</source>
        <translation>alles ist wieder da</translation>
    </message>
    <message>
        <source>%1 of %2 services are back</source>
        <translation>%1 von %2 Diensten wieder da</translation>
    </message>
    <message>
        <source>%1 of %2 recovery steps are done</source>
        <translation>%1 von %2 Wiederherstellungsschritten erledigt</translation>
    </message>
    <message>
        <source>The recovery has ended: %1</source>
        <translation>Die Wiederherstellung ist beendet: %1</translation>
    </message>
    <message>
        <source>The recovery is paused: %1</source>
        <translation>Die Wiederherstellung ist angehalten: %1</translation>
    </message>
    <message>
        <source>Status of {scenario}, {elapsed} after the incident (declared: {declared}).
{state}.
Still down: {services}.
Expected back: {projected}.
Next update: {next-update}.</source>
        <translation>Stand zu {scenario}, {elapsed} nach dem Vorfall (ausgerufen: {declared}).
{state}.
Noch ausgefallen: {services}.
Voraussichtlich wieder da: {projected}.
Nächste Nachricht: {next-update}.</translation>
    </message>
    <message>
        <source>{organisation} is working on a disruption of its services. These are not available or may be slow: {services}.
We expect them back as follows: {projected}.
Next update: {next-update}.</source>
        <translation>{organisation} arbeitet an der Behebung einer Störung der eigenen Dienste. Nicht verfügbar oder verlangsamt sind möglicherweise: {services}.
Voraussichtlich wieder verfügbar: {projected}.
Nächste Nachricht: {next-update}.</translation>
    </message>
    <message>
        <source>{organisation} is recovering from an incident ({scenario}) and may need your help at short notice. Please keep your contact reachable. Affected: {services}.
Next update: {next-update}.</source>
        <translation>{organisation} stellt nach einem Vorfall ({scenario}) die eigenen Dienste wieder her und braucht möglicherweise kurzfristig Unterstützung. Bitte die Ansprechperson erreichbar halten. Betroffen: {services}.
Nächste Nachricht: {next-update}.</translation>
    </message>
    <message>
        <source>Notice by {organisation}: an incident ({scenario}) disrupts services since {elapsed}. Declared: {declared}.
Affected: {services}.
{state}.
Expected back: {projected}.
Next update: {next-update}.</source>
        <translation>Meldung von {organisation}: Ein Vorfall ({scenario}) stört seit {elapsed} den Betrieb von Diensten. Ausgerufen: {declared}.
Betroffen: {services}.
{state}.
Voraussichtlich wieder da: {projected}.
Nächste Nachricht: {next-update}.</translation>
    </message>
    <message>
        <source>{scenario}, {elapsed} after the incident: {state}. Still down: {services}. Expected back: {projected}. Next update: {next-update}.</source>
        <translation>{scenario}, {elapsed} nach dem Vorfall: {state}. Noch ausgefallen: {services}. Voraussichtlich wieder da: {projected}. Nächste Nachricht: {next-update}.</translation>
    </message>
    <message>
        <source>EXERCISE — %1</source>
        <translation>ÜBUNG — %1</translation>
    </message>
</context>
<context>
    <name>StepWordsTexts</name>
    <message>
        <source>unknown length</source>
        <translation>unbekannte Dauer</translation>
    </message>
    <message>
        <source>done in %1, planned %2</source>
        <translation>erledigt in %1, geplant: %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed at +%1</source>
        <translation>fehlgeschlagen bei +%1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>in progress, planned %1</source>
        <translation>in Arbeit, geplant: %1</translation>
    </message>
    <message>
        <source>ready, planned %1</source>
        <translation>bereit, geplant: %1</translation>
    </message>
    <message>
        <source>waits for its team</source>
        <translation>wartet auf das zuständige Team</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
</context>
<context>
    <name>StepsTexts</name>
    <message>
        <source>Deploy the service again</source>
        <translation>Den Dienst erneut bereitstellen</translation>
    </message>
    <message>
        <source>Install and configure the server</source>
        <translation>Den Server installieren und konfigurieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Switch over to the standby</source>
        <translation>Auf das Standby umschalten</translation>
    </message>
    <message>
        <source>Prepare the server</source>
        <translation>Den Server vorbereiten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>Provision the host with its standard build</source>
        <translation>Den Host mit seinem Standard-Build bereitstellen</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Copy the data of %1 to where it is recovered, with the tool that made the copy.</source>
        <translation>Die Daten von %1 an den Ort der Wiederherstellung kopieren, mit dem Werkzeug, das die Kopie erstellt hat.</translation>
    </message>
    <message>
        <source>Copy the data of %1 to %2, with the tool that made the copy.</source>
        <translation>Die Daten von %1 nach %2 kopieren, mit dem Werkzeug, das die Kopie gemacht hat.</translation>
    </message>
    <message>
        <source>All of it is there: the size, or the checksum, is that of the copy.</source>
        <translation>Alles ist da: Größe oder Prüfsumme stimmt mit der Kopie überein.</translation>
    </message>
    <message>
        <source>The approval is given, and who gave it is written down.</source>
        <translation>Die Freigabe liegt vor, und es ist festgehalten, wer sie gegeben hat.</translation>
    </message>
    <message>
        <source>The command ends without an error.</source>
        <translation>Der Befehl endet ohne Fehler.</translation>
    </message>
    <message>
        <source>It answers, and what runs on it can be started.</source>
        <translation>Antwortet, und was darauf läuft, kann gestartet werden.</translation>
    </message>
    <message>
        <source>It answers, and its versions are those of its build.</source>
        <translation>Antwortet, und die Versionen sind die des Standards.</translation>
    </message>
    <message>
        <source>Its health check is good.</source>
        <translation>Die Zustandsprüfung ist gut.</translation>
    </message>
    <message>
        <source>It answers, and its newest data are as old as expected.</source>
        <translation>Antwortet, und die neuesten Daten sind so alt wie erwartet.</translation>
    </message>
    <message>
        <source>It does what it is there for.</source>
        <translation>Es tut, wozu es da ist.</translation>
    </message>
    <message>
        <source>It runs, and its log shows no errors.</source>
        <translation>Läuft, und das Protokoll zeigt keine Fehler.</translation>
    </message>
    <message>
        <source>Take the next older copy, and tell whoever leads the recovery how old it is.</source>
        <translation>Die nächstältere Kopie nehmen und der Leitung der Wiederherstellung sagen, wie alt sie ist.</translation>
    </message>
    <message>
        <source>Restart it; if that does not help, look at its log%1.</source>
        <translation>Neu starten; hilft das nicht, das Protokoll ansehen%1.</translation>
    </message>
    <message>
        <source>Look at its log%1.</source>
        <translation>Das Protokoll ansehen%1.</translation>
    </message>
    <message>
        <source>, and whether %1 is up</source>
        <translation> und ob %1 läuft</translation>
    </message>
    <message>
        <source>, and whether %1 are up</source>
        <translation> und ob %1 laufen</translation>
    </message>
    <message>
        <source>Tell whoever leads the recovery.</source>
        <translation>Der Leitung des Wiederanlaufs Bescheid geben.</translation>
    </message>
    <message>
        <source>Tell whoever leads the recovery; what waits for it: %1.</source>
        <translation>Der Leitung des Wiederanlaufs Bescheid geben; darauf wartet: %1.</translation>
    </message>
    <message>
        <source>Tell %1 that they can work again, and let one of them try.</source>
        <translation>Mitteilen an %1: Es kann wieder gearbeitet werden; eine Person probiert es.</translation>
    </message>
    <message>
        <source>Tell %1 that they can work again, and let one of them try %2.</source>
        <translation>Mitteilen an %1: Es kann wieder gearbeitet werden; eine Person probiert %2.</translation>
    </message>
    <message>
        <source>Wait until %1 has reconnected to what came back, then use it once.</source>
        <translation>Warten, bis %1 wieder mit dem verbunden ist, was zurückgekommen ist, dann einmal benutzen.</translation>
    </message>
    <message>
        <source>Wait until %1 has reconnected to %2, then use it once.</source>
        <translation>Warten, bis %1 wieder mit %2 verbunden ist, dann einmal benutzen.</translation>
    </message>
    <message>
        <source>Run this where %1 is recovered.</source>
        <translation>Dort ausführen, wo %1 wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Run this at %1.</source>
        <translation>Ausführen auf %1.</translation>
    </message>
    <message>
        <source>Nothing: it happens by itself. Watch it.</source>
        <translation>Nichts: Es geschieht von selbst. Beobachten.</translation>
    </message>
    <message>
        <source>Wait for it, and note when it is over.</source>
        <translation>Abwarten und festhalten, wann es vorbei ist.</translation>
    </message>
    <message>
        <source>Ask for the approval, and go on when it is given.</source>
        <translation>Die Freigabe einholen und weitermachen, wenn sie vorliegt.</translation>
    </message>
    <message>
        <source>“%1”: the plan says no more about it.</source>
        <translation>„%1“: Mehr sagt der Plan dazu nicht.</translation>
    </message>
    <message>
        <source>Sign in to %1, and look at time, disks, network and log.</source>
        <translation>An %1 anmelden und Uhrzeit, Platten, Netz und Protokoll prüfen.</translation>
    </message>
    <message>
        <source>Use %1 once, as those do who rely on it.</source>
        <translation>%1 einmal so benutzen wie die, die darauf angewiesen sind.</translation>
    </message>
    <message>
        <source>Let the standby of %1 take over, and point there whatever uses it.</source>
        <translation>Den Ersatz von %1 übernehmen lassen und alles, was es benutzt, darauf umstellen.</translation>
    </message>
    <message>
        <source>Let %2 take over from %1, and point there whatever uses it.</source>
        <translation>%2 für %1 übernehmen lassen und alles, was es benutzt, darauf umstellen.</translation>
    </message>
    <message>
        <source>Install %1%2 in the same version, with room for its data.</source>
        <translation>%1%2 in derselben Version installieren, mit Platz für die Daten.</translation>
    </message>
    <message>
        <source>Start %1%2 from the image %3.</source>
        <translation>%1%2 aus dem Image %3 starten.</translation>
    </message>
    <message>
        <source>Start %1%2.</source>
        <translation>%1%2 starten.</translation>
    </message>
    <message>
        <source>Send the traffic of %1 another way: change the routes and tunnels that lead to it.</source>
        <translation>Den Verkehr von %1 anders leiten: Routen und Tunnel dorthin ändern.</translation>
    </message>
    <message>
        <source>Recover %1: the plan does not say how.</source>
        <translation>%1 wiederherstellen: Der Plan sagt nicht, wie.</translation>
    </message>
    <message>
        <source>Deploy %1%2 from the image %3, with its configuration.</source>
        <translation>%1%2 aus dem Image %3 mit der Konfiguration ausbringen.</translation>
    </message>
    <message>
        <source>Set up %1%2 by the standard build %3.</source>
        <translation>%1%2 nach dem Standard %3 aufsetzen.</translation>
    </message>
    <message>
        <source>Set up %1%2 as it was, with its configuration.</source>
        <translation>%1%2 aufsetzen, wie es war, mit der Konfiguration.</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>the new %1</source>
        <translation>das neue %1</translation>
    </message>
    <message>
        <source>the new %1 at %2</source>
        <translation>das neue %1 in %2</translation>
    </message>
</context>
<context>
    <name>StoreTexts</name>
    <message>
        <source>There is no file %1: check its name.</source>
        <translation>Es gibt keine Datei %1: den Namen prüfen.</translation>
    </message>
    <message>
        <source>%1 is a folder: open the .drplan file in it.</source>
        <translation>%1 ist ein Ordner: die .drplan-Datei darin öffnen.</translation>
    </message>
    <message>
        <source>%1 is not a file: open a .drplan file.</source>
        <translation>%1 ist keine Datei: eine .drplan-Datei öffnen.</translation>
    </message>
    <message>
        <source>%1 is empty, not a Drawbridge project: open another file.</source>
        <translation>%1 ist leer und kein Drawbridge-Projekt: eine andere Datei öffnen.</translation>
    </message>
    <message>
        <source>%1 is not a Drawbridge project: open a .drplan file, or import this one.</source>
        <translation>%1 ist kein Drawbridge-Projekt: eine .drplan-Datei öffnen oder diese importieren.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Drawbridge (its format is version %2, this program knows %3): open it with that one.</source>
        <translation>%1 stammt von einem neueren Drawbridge (Formatversion %2, dieses Programm kennt %3): mit jenem öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place, or make room.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 ist bereits vorhanden: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). It was left as it is: open a backup or an earlier copy instead.</source>
        <translation>%1 ist beschädigt (%2). Es blieb unverändert: stattdessen ein Backup oder eine frühere Kopie öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Try again when it has finished.</source>
        <translation>%1 wird gerade von einem anderen Programm geschrieben. Erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>%1 has an unfinished change from a crash that must be taken back first: open it once where it can be written.</source>
        <translation>%1 enthält nach einem Absturz eine unvollendete Änderung, die zuerst zurückzunehmen ist: einmal dort öffnen, wo die Datei beschreibbar ist.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be written because the disk is full. Nothing was changed: free some space and try again.</source>
        <translation>%1 konnte nicht geschrieben werden, weil der Datenträger voll ist. Nichts wurde geändert: Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 could not be written because another program is using it. Nothing was changed: try again when it has finished.</source>
        <translation>%1 konnte nicht geschrieben werden, weil ein anderes Programm es verwendet. Nichts wurde geändert: erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile. Nothing was changed here: close the project and open it again.</source>
        <translation>%1 wurde inzwischen von einem anderen Programm geändert. Hier wurde nichts geändert: das Projekt schließen und neu öffnen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was changed: check the disk and its permissions.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Nichts wurde geändert: den Datenträger und die Berechtigungen prüfen.</translation>
    </message>
    <message>
        <source>an unexpected value in %1</source>
        <translation>ein unerwarteter Wert in %1</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written: %2.</source>
        <translation>Das Backup %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>it is truncated: %1 of %2 bytes</source>
        <translation>es ist abgeschnitten: %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>%1 was opened for reading only.</source>
        <translation>%1 wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>You have read-only access to %1.</source>
        <translation>Für %1 besteht nur Lesezugriff.</translation>
    </message>
    <message>
        <source>You have no write access to the folder of %1.</source>
        <translation>Für den Ordner von %1 besteht kein Schreibzugriff.</translation>
    </message>
    <message>
        <source>%1 is open in another Drawbridge: close it there to edit it here.</source>
        <translation>%1 ist in einem anderen Drawbridge geöffnet: dort schließen, um es hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>its table %1 is not as expected</source>
        <translation>seine Tabelle %1 ist nicht wie erwartet</translation>
    </message>
    <message>
        <source>%1 was made by an older Drawbridge and must be upgraded before it can be read: open it where it can be written.</source>
        <translation>%1 stammt von einem älteren Drawbridge und muss vor dem Lesen umgestellt werden: dort öffnen, wo die Datei beschreibbar ist.</translation>
    </message>
    <message>
        <source>%1 could not be upgraded to the format of this program: %2. It was left as it is: make room on the disk and try again.</source>
        <translation>%1 konnte nicht auf das Format dieses Programms umgestellt werden: %2. Es blieb unverändert: Platz auf dem Datenträger schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is this project itself: choose another name.</source>
        <translation>%1 ist dieses Projekt selbst: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 is open in another Drawbridge: close it there or choose another name.</source>
        <translation>%1 ist in einem anderen Drawbridge geöffnet: dort schließen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>its header is not as expected</source>
        <translation>sein Dateikopf ist nicht wie erwartet</translation>
    </message>
    <message>
        <source>%1 has an unfinished change from a crash that cannot be taken back: open it where it can be written.</source>
        <translation>%1 enthält nach einem Absturz eine unvollendete Änderung, die sich so nicht zurücknehmen lässt: dort öffnen, wo die Datei beschreibbar ist.</translation>
    </message>
</context>
<context>
    <name>StrategiesTexts</name>
    <message>
        <source>%1 is not lost in this scenario</source>
        <translation>%1 geht in diesem Szenario nicht verloren</translation>
    </message>
    <message>
        <source>%1 is a redundancy group: only its members have a strategy</source>
        <translation>%1 ist eine Redundanzgruppe: Nur ihre Mitglieder haben eine Strategie</translation>
    </message>
    <message>
        <source>%1 is not lost in this scenario, it only waits for what it requires</source>
        <translation>%1 geht in diesem Szenario nicht verloren, sondern wartet nur auf das, was es benötigt</translation>
    </message>
    <message>
        <source>no good copy of %1&apos;s data survives</source>
        <translation>keine gute Kopie der Daten von %1 bleibt erhalten</translation>
    </message>
    <message>
        <source>the plan has no standby for %1, and no replica of its data survives</source>
        <translation>der Plan hat kein Standby für %1, und kein Replikat der Daten bleibt erhalten</translation>
    </message>
    <message>
        <source>%1 has no data to restore</source>
        <translation>%1 hat keine Daten zum Rücksichern</translation>
    </message>
    <message>
        <source>the plan gives no copy of %1 to restore</source>
        <translation>der Plan nennt keine Kopie von %1 zum Rücksichern</translation>
    </message>
    <message>
        <source>the data of %1 was lost with it, so a restart alone would have none</source>
        <translation>die Daten von %1 gingen mit verloren, ein bloßer Neustart hätte also keine</translation>
    </message>
</context>
<context>
    <name>SummaryTexts</name>
    <message>
        <source>Nothing is down</source>
        <translation>Nichts ist ausgefallen</translation>
    </message>
    <message>
        <source>The scenario takes no component down</source>
        <translation>Das Szenario lässt keine Komponente ausfallen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>No order of these steps is faster</source>
        <translation>Keine Reihenfolge dieser Schritte ist schneller</translation>
    </message>
    <message>
        <source>Lower bound %1 · gap %2</source>
        <translation>Untere Schranke %1 · Lücke %2</translation>
    </message>
    <message>
        <source>Worst target</source>
        <translation>Kritischstes Ziel</translation>
    </message>
    <message>
        <source>None set</source>
        <translation>Keines gesetzt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 over its RTO target of %2</source>
        <translation>%1 über dem RTO-Ziel von %2</translation>
    </message>
    <message>
        <source>%1 to spare (RTO target %2)</source>
        <translation>%1 Reserve (RTO-Ziel %2)</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Contract cost</source>
        <translation>Vertragskosten</translation>
    </message>
    <message>
        <source>The plan has no contracts</source>
        <translation>Der Plan hat keine Verträge</translation>
    </message>
    <message>
        <source>Not recoverable</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>All data lost</source>
        <translation>Alle Daten verloren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1; target %2</source>
        <translation>%1; Ziel %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Estimated RTO</source>
        <translation>Geschätzte RTO</translation>
    </message>
    <message>
        <source>Estimated RPO</source>
        <translation>Geschätzter RPO</translation>
    </message>
    <message>
        <source>MTPD</source>
        <translation>MTPD</translation>
    </message>
    <message>
        <source>met</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Full recovery</source>
        <translation>Vollständige Wiederherstellung</translation>
    </message>
    <message>
        <source>Nothing can be recovered</source>
        <translation>Nichts ist wiederherstellbar</translation>
    </message>
    <message>
        <source>One component is not recoverable</source>
        <translation>Eine Komponente ist nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>%1 components are not recoverable</source>
        <translation>%1 Komponenten sind nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>No component that is down has an RTO target</source>
        <translation>Keine ausgefallene Komponente hat ein RTO-Ziel</translation>
    </message>
    <message>
        <source>No component that is down holds data</source>
        <translation>Keine ausgefallene Komponente enthält Daten</translation>
    </message>
    <message>
        <source>%1; RPO target %2</source>
        <translation>%1; RPO-Ziel %2</translation>
    </message>
    <message>
        <source>%1; no RPO target</source>
        <translation>%1; kein RPO-Ziel</translation>
    </message>
    <message>
        <source>No contract is breached</source>
        <translation>Kein Vertrag ist verletzt</translation>
    </message>
    <message>
        <source>Missed: estimated RTO plus WRT exceeds it</source>
        <translation>Verfehlt: geschätzte RTO plus WRT liegt darüber</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (after %2 is free)</source>
        <translation>%1 (sobald %2 frei ist)</translation>
    </message>
    <message>
        <source>%1 (after %2 has arrived)</source>
        <translation>%1 (sobald %2 eingetroffen ist)</translation>
    </message>
    <message>
        <source>%1 (in the working hours of %2)</source>
        <translation>%1 (in den Arbeitszeiten von %2)</translation>
    </message>
    <message>
        <source>%1, duration assumed</source>
        <translation>%1, Dauer angenommen</translation>
    </message>
    <message>
        <source>Detection %1, then declaration %2</source>
        <translation>Erkennung %1, dann Ausrufung %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
    <message>
        <source>synchronous: no lag</source>
        <translation>synchron: kein Rückstand</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>Rückstand %1</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>Intervall %1</translation>
    </message>
    <message>
        <source>%1, takes %2</source>
        <translation>%1, dauert %2</translation>
    </message>
    <message>
        <source>%1 keeps no data</source>
        <translation>%1 enthält keine Daten</translation>
    </message>
    <message>
        <source>The plan gives neither a data size nor copies of %1</source>
        <translation>Der Plan nennt weder Datenmenge noch Kopien von %1</translation>
    </message>
    <message>
        <source>No good copy of the data of %1 survives</source>
        <translation>Keine gute Kopie der Daten von %1 bleibt erhalten</translation>
    </message>
    <message>
        <source>%1 has a standby, but the plan gives no copy at it</source>
        <translation>%1 hat ein Standby, aber der Plan nennt keine Kopie darauf</translation>
    </message>
    <message>
        <source>Restored from %1</source>
        <translation>Rückgesichert aus: %1</translation>
    </message>
    <message>
        <source>Continues with %1</source>
        <translation>Arbeitet weiter mit: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Nicht verwendet: %1</translation>
    </message>
    <message>
        <source>No tier applies</source>
        <translation>Keine Stufe anwendbar</translation>
    </message>
    <message>
        <source>Credit %1</source>
        <translation>Gutschrift %1</translation>
    </message>
    <message>
        <source>Below %1: credit %2 of the fee</source>
        <translation>Unter %1: Gutschrift %2 des Entgelts</translation>
    </message>
    <message>
        <source>%1: %2 is down for</source>
        <translation>%1: Ausfallzeit von %2</translation>
    </message>
    <message>
        <source>more than a window</source>
        <translation>mehr als ein Zeitraum</translation>
    </message>
    <message>
        <source>Availability of the worst window</source>
        <translation>Verfügbarkeit im schlechtesten Zeitraum</translation>
    </message>
    <message>
        <source>Penalty of %1 per hour after %2 of grace</source>
        <translation>Vertragsstrafe von %1 je Stunde nach %2 Karenz</translation>
    </message>
    <message>
        <source>Penalty of %1 per hour</source>
        <translation>Vertragsstrafe von %1 je Stunde</translation>
    </message>
    <message>
        <source>Total, capped at %1 of the fee</source>
        <translation>Summe, gedeckelt auf %1 des Entgelts</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Not everything comes back.</source>
        <translation>Nicht alles kommt zurück.</translation>
    </message>
    <message>
        <source>These steps have no known length; all that waits for them is unknown.</source>
        <translation>Die Dauer dieser Schritte ist nicht bekannt; alles, was auf sie wartet, ist unbekannt.</translation>
    </message>
    <message>
        <source>The critical path: any delay of these steps delays the end.</source>
        <translation>Der kritische Pfad: Jeder Verzug dieser Schritte verzögert das Ende.</translation>
    </message>
    <message>
        <source>What %1 waits for, step by step.</source>
        <translation>Worauf %1 wartet, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>The data that %1 comes back with.</source>
        <translation>Die Daten, mit denen %1 zurückkommt.</translation>
    </message>
    <message>
        <source>%1 requires %2, whose data are the oldest.</source>
        <translation>%1 benötigt %2; die Daten dort sind die ältesten.</translation>
    </message>
    <message>
        <source>If the incident is at the start of an SLA window.</source>
        <translation>Wenn der Vorfall zu Beginn eines SLA-Zeitraums eintritt.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>rests on %1</source>
        <translation>beruht auf %1</translation>
    </message>
    <message>
        <source>the rest is back after %1</source>
        <translation>der Rest ist nach %1 zurück</translation>
    </message>
    <message>
        <source>when the rest is back is unknown</source>
        <translation>wann der Rest zurück ist, ist unbekannt</translation>
    </message>
    <message>
        <source>Not recoverable; RTO target %1</source>
        <translation>Nicht wiederherstellbar; RTO-Ziel %1</translation>
    </message>
    <message>
        <source>RTO target %1: %2</source>
        <translation>RTO-Ziel %1: %2</translation>
    </message>
    <message>
        <source>Unknown, as the estimated RTO is</source>
        <translation>Unbekannt, wie auch die geschätzte RTO</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>The contract excludes this scenario</source>
        <translation>Der Vertrag schließt dieses Szenario aus</translation>
    </message>
    <message>
        <source>Blocks of %1 beyond the target: %2</source>
        <translation>Blöcke von %1 über das Ziel hinaus: %2</translation>
    </message>
    <message>
        <source>If the incident is on %1.</source>
        <translation>Bei einem Vorfall am %1.</translation>
    </message>
</context>
<context>
    <name>TabletopTexts</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>This is a gap: %1</source>
        <translation>Das ist eine Lücke: %1</translation>
    </message>
    <message>
        <source>%1 runs as usual. It is an ordinary working day, and the plan for such cases lies in front of you. What you decide, you decide by it; where it says nothing, say so. Nothing here is real: no system is touched, and nobody outside is called.</source>
        <translation>Bei %1 läuft alles wie gewohnt. Es ist ein gewöhnlicher Arbeitstag, und der Plan für solche Fälle liegt auf dem Tisch. Entschieden wird nach diesem Plan; wo er nichts sagt, ist das auszusprechen. Nichts davon ist echt: Kein System wird angefasst, und niemand außerhalb wird angerufen.</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Facilitator: how to run it</source>
        <translation>Übungsleitung: Durchführung</translation>
    </message>
    <message>
        <source>This part is for the facilitator alone. It has the answers.</source>
        <translation>Dieser Teil ist nur für die Übungsleitung. Er enthält die Antworten.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Injects</source>
        <translation>Einspielungen</translation>
    </message>
    <message>
        <source>Gaps of the plan</source>
        <translation>Lücken des Plans</translation>
    </message>
    <message>
        <source>where it has no answer</source>
        <translation>wo er keine Antwort hat</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Print the participants&apos; part on one side, cut it at the injects, and hand them out one at a time.</source>
        <translation>Den Teil für die Teilnehmenden einseitig drucken, an den Einspielungen zerschneiden und diese einzeln austeilen.</translation>
    </message>
    <message>
        <source>Tell everybody that it is an exercise, and that nobody outside is called.</source>
        <translation>Allen sagen, dass es eine Übung ist und niemand außerhalb angerufen wird.</translation>
    </message>
    <message>
        <source>Read an inject aloud at its time; let people answer from the plan before you help.</source>
        <translation>Jede Einspielung zu ihrer Zeit vorlesen; erst aus dem Plan antworten lassen, dann helfen.</translation>
    </message>
    <message>
        <source>Write down what was decided, by whom, and what nobody knew.</source>
        <translation>Aufschreiben, was von wem entschieden wurde und was niemand wusste.</translation>
    </message>
    <message>
        <source>Keep the last quarter of an hour for lessons and corrective actions, each with an owner and a date.</source>
        <translation>Die letzte Viertelstunde für Erkenntnisse und Korrekturmaßnahmen freihalten, jede mit verantwortlicher Person und Datum.</translation>
    </message>
    <message>
        <source>The answers are what the plan says and no more. “This is a gap” means that the plan says nothing: what the participants find then is a corrective action.</source>
        <translation>Die Antworten sind das, was der Plan sagt, und nicht mehr. „Das ist eine Lücke“ heißt, dass der Plan nichts sagt: Was die Teilnehmenden dann finden, ist eine Korrekturmaßnahme.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablaufplan</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>In the story</source>
        <translation>In der Geschichte</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Einspielung</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>Facilitator: injects and answers</source>
        <translation>Übungsleitung: Einspielungen und Antworten</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>%1 · %2 after the incident</source>
        <translation>%1 · %2 nach dem Vorfall</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Facilitator: weak points</source>
        <translation>Übungsleitung: Schwachstellen</translation>
    </message>
    <message>
        <source>What the checks of the plan find in this scenario, to be brought up where it fits.</source>
        <translation>Was die Prüfungen des Plans in diesem Szenario finden; anzusprechen, wo es passt.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What is weak</source>
        <translation>Schwachstelle</translation>
    </message>
    <message>
        <source>To mend it</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>None is found.</source>
        <translation>Keine gefunden.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Participants: the situation</source>
        <translation>Teilnehmende: die Lage</translation>
    </message>
    <message>
        <source>An exercise. You work with the plan as it is.</source>
        <translation>Eine Übung. Gearbeitet wird mit dem Plan, wie er ist.</translation>
    </message>
    <message>
        <source>Say what you would do, with what, and whom you would call.</source>
        <translation>Sagen, was zu tun wäre, womit, und wer anzurufen wäre.</translation>
    </message>
    <message>
        <source>Find it in the plan; if it is not there, say so.</source>
        <translation>Im Plan nachsehen; steht es nicht darin, das sagen.</translation>
    </message>
    <message>
        <source>Note what you decide, and what you are missing.</source>
        <translation>Notieren, was entschieden wird und was fehlt.</translation>
    </message>
    <message>
        <source>Participants: injects</source>
        <translation>Teilnehmende: Einspielungen</translation>
    </message>
    <message>
        <source>To be handed out one at a time.</source>
        <translation>Einzeln auszuteilen.</translation>
    </message>
    <message>
        <source>Inject %1 · %2 after the incident</source>
        <translation>Einspielung %1 · %2 nach dem Vorfall</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Tabletop exercise</source>
        <translation>Planspiel</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language code of the translation, e.g. de.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Confidential: sections 1 to 3 for the facilitator alone</source>
        <translation>Vertraulich: Abschnitte 1 bis 3 nur für die Übungsleitung</translation>
    </message>
    <message>
        <source>Two parts: sections 1 to 3 are the facilitator&apos;s, with what the plan answers; sections 4 and 5 are handed out to the participants. A tabletop shows whether people find their way by the plan; it proves no recovery.</source>
        <translation>Zwei Teile: Die Abschnitte 1 bis 3 gehören der Übungsleitung und enthalten, was der Plan antwortet; die Abschnitte 4 und 5 werden an die Teilnehmenden ausgeteilt. Ein Planspiel zeigt, ob sich alle im Plan zurechtfinden; es beweist keine Wiederherstellung.</translation>
    </message>
    <message>
        <source>kept at %1, which is lost</source>
        <translation>aufbewahrt an %1 (verloren)</translation>
    </message>
    <message>
        <source>kept at %1</source>
        <translation>aufbewahrt an %1</translation>
    </message>
    <message>
        <source>By the plan “%1” is held by %2 and %3.</source>
        <translation>Nach dem Plan ist „%1“ in der Hand von %2, %3.</translation>
    </message>
    <message>
        <source>nobody it names</source>
        <translation>niemandem, den er nennt</translation>
    </message>
    <message>
        <source>kept at no place it names</source>
        <translation>an keinem Ort aufbewahrt, den er nennt</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>nobody knows from the plan where to fetch it.</source>
        <translation>Aus dem Plan weiß niemand, wo es zu holen ist.</translation>
    </message>
    <message>
        <source>no place of it is left in this scenario.</source>
        <translation>In diesem Szenario bleibt kein Aufbewahrungsort übrig.</translation>
    </message>
    <message>
        <source>it expired on %1.</source>
        <translation>Es ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>“%1” is not at hand</source>
        <translation>„%1“ ist nicht zur Hand</translation>
    </message>
    <message>
        <source>“%1” is needed now. Who had it last time does not have it.</source>
        <translation>„%1“ wird jetzt gebraucht. Wer es zuletzt hatte, hat es nicht.</translation>
    </message>
    <message>
        <source>Without it “%1” of %2 cannot begin.</source>
        <translation>Ohne dieses Zugangsmittel kann „%1“ von %2 nicht beginnen.</translation>
    </message>
    <message>
        <source>Where is it, and how do you get at it from here?</source>
        <translation>Wo ist es, und wie ist von hier aus daran zu kommen?</translation>
    </message>
    <message>
        <source>What do you do if you cannot?</source>
        <translation>Was ist zu tun, wenn das nicht geht?</translation>
    </message>
    <message>
        <source>%1 is lost, too</source>
        <translation>%1 ist ebenfalls verloren</translation>
    </message>
    <message>
        <source>The recovery is to begin. For that %1 is needed, and it does not answer.</source>
        <translation>Die Wiederherstellung soll beginnen. Dafür wird %1 gebraucht, und es kommt keine Antwort.</translation>
    </message>
    <message>
        <source>What can be done without it?</source>
        <translation>Was ist ohne diese Komponente möglich?</translation>
    </message>
    <message>
        <source>Where is a second one, or how do you get one?</source>
        <translation>Wo gibt es eine zweite, oder wie ist eine zu beschaffen?</translation>
    </message>
    <message>
        <source>To be mended afterwards: %1.</source>
        <translation>Danach zu beheben: %1.</translation>
    </message>
    <message>
        <source>%1 has %2…</source>
        <translation>%1 hat %2…</translation>
    </message>
    <message>
        <source>Public keys of %1 in the plan: %2. Compare them with what both ends have.</source>
        <translation>Öffentliche Schlüssel von %1 im Plan: %2. Mit dem vergleichen, was beide Enden haben.</translation>
    </message>
    <message>
        <source>“%1” of %2, if it does not succeed: %3</source>
        <translation>„%1“ von %2, wenn es nicht gelingt: %3</translation>
    </message>
    <message>
        <source>Who is locked out, and what can they not do?</source>
        <translation>Wer ist ausgesperrt, und was geht dadurch nicht?</translation>
    </message>
    <message>
        <source>Who has both ends in hand?</source>
        <translation>Wer hat beide Enden in der Hand?</translation>
    </message>
    <message>
        <source>No way in by %1</source>
        <translation>Kein Zugang über %1</translation>
    </message>
    <message>
        <source>The tunnel %1 is down. At one of its ends people ask how they are to reach their systems now.</source>
        <translation>Der Tunnel %1 ist ausgefallen. An einem seiner Enden kommt die Frage auf, wie die eigenen Systeme jetzt zu erreichen sind.</translation>
    </message>
    <message>
        <source>the plan has no tunnel that takes the place of %1 (%2).</source>
        <translation>Der Plan hat keinen Tunnel, der den Platz von %1 einnimmt (%2).</translation>
    </message>
    <message>
        <source>no networks given</source>
        <translation>keine Netzwerke angegeben</translation>
    </message>
    <message>
        <source>%1 stays down</source>
        <translation>%1 bleibt ausgefallen</translation>
    </message>
    <message>
        <source>The standby tunnel %1 does not come up. Somebody remembers that a key was changed in the spring.</source>
        <translation>Der Ersatztunnel %1 kommt nicht hoch. Jemand erinnert sich, dass im Frühjahr ein Schlüssel geändert wurde.</translation>
    </message>
    <message>
        <source>By the plan %1 is lost in this scenario as well.</source>
        <translation>Nach dem Plan geht auch %1 in diesem Szenario verloren.</translation>
    </message>
    <message>
        <source>no step of the plan says what to do when %1 does not come up.</source>
        <translation>Kein Schritt des Plans sagt, was zu tun ist, wenn %1 nicht hochkommt.</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, Alter: %2</translation>
    </message>
    <message>
        <source>of unknown age</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The copy of %1 cannot be used</source>
        <translation>Die Kopie von %1 ist unbrauchbar</translation>
    </message>
    <message>
        <source>The copy that %1 was to come back from cannot be read. The newest one that can is older.</source>
        <translation>Die Kopie, aus der %1 wiederhergestellt werden sollte, ist nicht lesbar. Die neueste lesbare ist älter.</translation>
    </message>
    <message>
        <source>Which copy do you take, and how much is lost with it?</source>
        <translation>Welche Kopie wird genommen, und wie viel geht damit verloren?</translation>
    </message>
    <message>
        <source>Who may decide to lose that much?</source>
        <translation>Wer darf entscheiden, so viel zu verlieren?</translation>
    </message>
    <message>
        <source>The plan uses %1; RPO target %2.</source>
        <translation>Der Plan verwendet %1; RPO-Ziel: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>the plan has no other copy of %1 that survives this.</source>
        <translation>Der Plan hat keine andere Kopie von %1, die dies übersteht.</translation>
    </message>
    <message>
        <source>Others that survive: %1.</source>
        <translation>Weitere, die es überstehen: %1.</translation>
    </message>
    <message>
        <source>It was last restored on trial on %1.</source>
        <translation>Die verwendete Kopie wurde zuletzt am %1 probeweise wiederhergestellt.</translation>
    </message>
    <message>
        <source>No trial of restoring it is recorded.</source>
        <translation>Keine probeweise Wiederherstellung ist verzeichnet.</translation>
    </message>
    <message>
        <source>%1 still leads to the old address</source>
        <translation>%1 führt noch zur alten Adresse</translation>
    </message>
    <message>
        <source>Systems are up again, but users do not reach them: for them %1 still is the old address.</source>
        <translation>Die Systeme laufen wieder, aber Benutzer erreichen sie nicht: Für sie ist %1 noch die alte Adresse.</translation>
    </message>
    <message>
        <source>Who changes the name, and where?</source>
        <translation>Wer ändert den Namen, und wo?</translation>
    </message>
    <message>
        <source>How long do users remember the old address?</source>
        <translation>Wie lange bleibt die alte Adresse bei den Benutzern gemerkt?</translation>
    </message>
    <message>
        <source>By the plan %1 (%2) changes from %3 to %4; others remember it for %5.</source>
        <translation>Nach dem Plan wechselt %1 (%2) von %3 auf %4; andernorts bleibt der alte Wert gemerkt für: %5.</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannte Zeit</translation>
    </message>
    <message>
        <source>The step is “%1” of %2, planned %3.</source>
        <translation>Der Schritt ist „%1“ von %2, geplant: %3.</translation>
    </message>
    <message>
        <source>no step of this recovery says who changes it.</source>
        <translation>Kein Schritt dieser Wiederherstellung sagt, wer das ändert.</translation>
    </message>
    <message>
        <source>Names still lead to the old addresses</source>
        <translation>Namen führen noch zu den alten Adressen</translation>
    </message>
    <message>
        <source>Users still end up at the old addresses, although the names should have been switched.</source>
        <translation>Benutzer landen noch bei den alten Adressen, obwohl die Namen umgestellt sein sollten.</translation>
    </message>
    <message>
        <source>Who changes the names, and where?</source>
        <translation>Wer ändert die Namen, und wo?</translation>
    </message>
    <message>
        <source>How long do users remember the old addresses?</source>
        <translation>Wie lange bleiben die alten Adressen bei den Benutzern gemerkt?</translation>
    </message>
    <message>
        <source>If it does not succeed: %1</source>
        <translation>Wenn es nicht gelingt: %1</translation>
    </message>
    <message>
        <source>the plan has no DNS records, so it does not say how long the old addresses are remembered.</source>
        <translation>Der Plan hat keine DNS-Einträge und sagt deshalb nicht, wie lange die alten Adressen gemerkt bleiben.</translation>
    </message>
    <message>
        <source>%1 fails as well</source>
        <translation>%1 fällt ebenfalls aus</translation>
    </message>
    <message>
        <source>A second blow: %1 does not come up, and its disk reports errors.</source>
        <translation>Ein zweiter Schlag: %1 kommt nicht hoch, und der Datenträger meldet Fehler.</translation>
    </message>
    <message>
        <source>What was to be recovered there?</source>
        <translation>Was sollte dort wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>Where else can it go, and what is given up for it?</source>
        <translation>Wohin kann es sonst, und was wird dafür aufgegeben?</translation>
    </message>
    <message>
        <source>By the plan these recover on it: %1.</source>
        <translation>Nach dem Plan werden darauf wiederhergestellt: %1.</translation>
    </message>
    <message>
        <source>the plan has nothing of its kind besides it at its site.</source>
        <translation>Der Plan hat am selben Standort sonst nichts dieser Art.</translation>
    </message>
    <message>
        <source>Of its kind at the same site are also: %1; the plan does not move anything there by itself.</source>
        <translation>Von derselben Art sind am selben Standort außerdem: %1; der Plan verlegt nichts von selbst dorthin.</translation>
    </message>
    <message>
        <source>“%1” fails</source>
        <translation>„%1“ schlägt fehl</translation>
    </message>
    <message>
        <source>“%1” of %2 is done, but the result is not what was expected.</source>
        <translation>„%1“ von %2 ist erledigt, aber das Ergebnis ist nicht wie erwartet.</translation>
    </message>
    <message>
        <source>How do you see whether it succeeded?</source>
        <translation>Woran ist zu erkennen, ob es gelungen ist?</translation>
    </message>
    <message>
        <source>What do you do if it did not, and what waits for it?</source>
        <translation>Was ist zu tun, wenn nicht, und was wartet darauf?</translation>
    </message>
    <message>
        <source>By the plan it is good when: %1</source>
        <translation>Nach dem Plan erfolgreich, wenn: %1</translation>
    </message>
    <message>
        <source>The plan does not say how success is seen.</source>
        <translation>Der Plan sagt nicht, woran der Erfolg zu erkennen ist.</translation>
    </message>
    <message>
        <source>If not: %1</source>
        <translation>Andernfalls: %1</translation>
    </message>
    <message>
        <source>the plan does not say what to do if it fails.</source>
        <translation>Der Plan sagt nicht, was bei einem Fehlschlag zu tun ist.</translation>
    </message>
    <message>
        <source>It is on the critical path, planned %1: every minute is one of the full recovery.</source>
        <translation>Er liegt auf dem kritischen Pfad, geplant: %1. Jede Minute ist eine der vollständigen Wiederherstellung.</translation>
    </message>
    <message>
        <source>The damage is older than thought</source>
        <translation>Der Schaden ist älter als gedacht</translation>
    </message>
    <message>
        <source>Forensics finds the first traces long before the alarm. Copies made since then may be damaged, too.</source>
        <translation>Die Forensik findet erste Spuren lange vor dem Alarm. Seitdem angelegte Kopien können ebenfalls beschädigt sein.</translation>
    </message>
    <message>
        <source>Which copies are older than that, and do you still have them?</source>
        <translation>Welche Kopien sind älter als das, und gibt es sie noch?</translation>
    </message>
    <message>
        <source>Could whoever did this reach the copies?</source>
        <translation>Kam, wer das getan hat, auch an die Kopien heran?</translation>
    </message>
    <message>
        <source>The plan counts with damage since %1 before the incident.</source>
        <translation>Der Plan rechnet mit Schäden ab %1 vor dem Vorfall.</translation>
    </message>
    <message>
        <source>The plan counts with damage at the incident, not before.</source>
        <translation>Der Plan rechnet mit Schäden ab dem Vorfall, nicht davor.</translation>
    </message>
    <message>
        <source>%1 at %2: kept for %3, %4</source>
        <translation>%1 an %2: aufbewahrt für %3, %4</translation>
    </message>
    <message>
        <source>a time that is not given</source>
        <translation>eine nicht angegebene Zeit</translation>
    </message>
    <message>
        <source>cannot be altered</source>
        <translation>unveränderlich</translation>
    </message>
    <message>
        <source>not marked as unalterable</source>
        <translation>nicht als unveränderlich gekennzeichnet</translation>
    </message>
    <message>
        <source>the plan has no backup or snapshot of what is lost.</source>
        <translation>der Plan hat kein Backup und keinen Snapshot von dem, was verloren ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation>gesendet von %1</translation>
    </message>
    <message>
        <source>by way of %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>first within %1 of the declaration</source>
        <translation>erstmals innerhalb von %1 nach der Ausrufung</translation>
    </message>
    <message>
        <source>then every %1</source>
        <translation>dann alle %1</translation>
    </message>
    <message>
        <source>The plan has the message “%1”, without a sender or a time.</source>
        <translation>Der Plan hat die Mitteilung „%1“, ohne Absender und Zeit.</translation>
    </message>
    <message>
        <source>By the plan: “%1”, %2.</source>
        <translation>Laut Plan: „%1“, %2.</translation>
    </message>
    <message>
        <source>the plan has no message to this audience (%1), and nobody who sends it.</source>
        <translation>der Plan hat keine Mitteilung an diesen Empfängerkreis (%1) und niemanden, der sie sendet.</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Nobody picks up the telephone of %1. The next step is “%2” of %3.</source>
        <translation>Bei %1 geht niemand ans Telefon. Der nächste Schritt ist „%2“ von %3.</translation>
    </message>
    <message>
        <source>Who else can do this, and has what it takes?</source>
        <translation>Wer kann das sonst tun und hat, was dafür nötig ist?</translation>
    </message>
    <message>
        <source>How long do you wait, and what does waiting delay?</source>
        <translation>Wie lange wird gewartet, und was verzögert sich dadurch?</translation>
    </message>
    <message>
        <source>By the plan %1 is one person (contact: %2) with %3 steps in this scenario; “%4” is planned %5.</source>
        <translation>Laut Plan ist %1 eine einzelne Person (Kontakt: %2) mit %3 Schritten in diesem Szenario; „%4“ ist für %5 geplant.</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>It is on the critical path: every minute of waiting delays the full recovery.</source>
        <translation>Er liegt auf dem kritischen Pfad: Jede Minute Warten verzögert die gesamte Wiederherstellung.</translation>
    </message>
    <message>
        <source>the plan has no second person for %1.</source>
        <translation>der Plan hat keine zweite Person für %1.</translation>
    </message>
    <message>
        <source>%1 has gone home</source>
        <translation>%1 hat Feierabend</translation>
    </message>
    <message>
        <source>It is late, and %1 is not at work any more. “%2” of %3 cannot begin without them.</source>
        <translation>Es ist spät, und %1 ist nicht mehr bei der Arbeit. „%2“ von %3 kann so nicht beginnen.</translation>
    </message>
    <message>
        <source>Do you wait until they are back, or call them in?</source>
        <translation>Wird bis zur Rückkehr gewartet oder jemand hereingerufen?</translation>
    </message>
    <message>
        <source>Who may decide that?</source>
        <translation>Wer darf das entscheiden?</translation>
    </message>
    <message>
        <source>The plan counts on %1 in its hours only (%2, %3) and waits for them; contact: %4.</source>
        <translation>Der Plan rechnet mit %1 nur in den Arbeitszeiten (%2, %3) und wartet so lange; Kontakt: %4.</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>You call “%1” for the third time. Nobody answers.</source>
        <translation>Der dritte Anruf bei „%1“. Niemand meldet sich.</translation>
    </message>
    <message>
        <source>Whom do you call instead, and when did you decide to?</source>
        <translation>Wer wird stattdessen angerufen, und wann wurde das entschieden?</translation>
    </message>
    <message>
        <source>Who may do what this role does?</source>
        <translation>Wer darf tun, was diese Rolle tut?</translation>
    </message>
    <message>
        <source>The deputy is at %1.</source>
        <translation>Die Vertretung ist erreichbar unter %1.</translation>
    </message>
    <message>
        <source>After %1 without an answer it goes to %2.</source>
        <translation>Nach %1 ohne Antwort geht es an %2.</translation>
    </message>
    <message>
        <source>It goes on to %1.</source>
        <translation>Es geht weiter an %1.</translation>
    </message>
    <message>
        <source>the plan has neither a deputy nor an escalation for %1.</source>
        <translation>der Plan hat weder eine Vertretung noch eine Eskalation für %1.</translation>
    </message>
    <message>
        <source>In the plan: %1.</source>
        <translation>Im Plan: %1.</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 ruft an</translation>
    </message>
    <message>
        <source>%1 is on the line: %2 does not work. They want to know how long it will take, whether their data are safe, and what they will be credited.</source>
        <translation>%1 ist am Telefon: %2 funktioniert nicht. Gefragt wird, wie lange es dauert, ob die Daten sicher sind und was gutgeschrieben wird.</translation>
    </message>
    <message>
        <source>Who talks to the client, and what may be said?</source>
        <translation>Wer spricht mit dem Kunden, und was darf gesagt werden?</translation>
    </message>
    <message>
        <source>What does each further hour cost under this contract?</source>
        <translation>Was kostet jede weitere Stunde nach diesem Vertrag?</translation>
    </message>
    <message>
        <source>Estimated downtime for this contract: %1. Credit %2, penalty %3, together %4.</source>
        <translation>Geschätzte Ausfallzeit für diesen Vertrag: %1. Gutschrift %2, Vertragsstrafe %3, zusammen %4.</translation>
    </message>
    <message>
        <source>for ever, by this plan</source>
        <translation>nach diesem Plan ohne Ende</translation>
    </message>
    <message>
        <source>The contract excludes this scenario.</source>
        <translation>Der Vertrag schließt dieses Szenario aus.</translation>
    </message>
    <message>
        <source>The penalty is %1 an hour, beginning %2 after the incident.</source>
        <translation>Die Vertragsstrafe beträgt %1 je Stunde und beginnt %2 nach dem Vorfall.</translation>
    </message>
    <message>
        <source>The management asks</source>
        <translation>Die Geschäftsleitung fragt</translation>
    </message>
    <message>
        <source>The management wants one sentence now: when is everything back, and is a target missed?</source>
        <translation>Die Geschäftsleitung will jetzt einen Satz: Wann ist alles wieder da, und wird ein Ziel verfehlt?</translation>
    </message>
    <message>
        <source>What do you say, and how sure are you of it?</source>
        <translation>Was ist die Antwort, und wie sicher ist sie?</translation>
    </message>
    <message>
        <source>When do they hear from you next?</source>
        <translation>Wann kommt die nächste Auskunft?</translation>
    </message>
    <message>
        <source>%1: %2 (%3). %4: %5 (%6).</source>
        <translation>%1: %2 (%3). %4: %5 (%6).</translation>
    </message>
    <message>
        <source>A regulator asks</source>
        <translation>Eine Aufsichtsbehörde fragt</translation>
    </message>
    <message>
        <source>A supervisory authority has read of the disruption and asks for a first notice: what happened, since when, who is affected.</source>
        <translation>Eine Aufsichtsbehörde hat von der Störung gelesen und verlangt eine erste Meldung: was geschehen ist, seit wann, wer betroffen ist.</translation>
    </message>
    <message>
        <source>Must you report, to whom, and by when?</source>
        <translation>Besteht eine Meldepflicht, an wen, und bis wann?</translation>
    </message>
    <message>
        <source>Who writes it, and who releases it?</source>
        <translation>Wer schreibt sie, und wer gibt sie frei?</translation>
    </message>
    <message>
        <source>Rumours</source>
        <translation>Gerüchte</translation>
    </message>
    <message>
        <source>Staff ask each other what is going on; somebody has posted a guess, and a journalist calls the front desk.</source>
        <translation>Die Belegschaft fragt sich, was los ist; jemand hat eine Vermutung veröffentlicht, und die Presse ruft am Empfang an.</translation>
    </message>
    <message>
        <source>Who tells the staff, and what?</source>
        <translation>Wer sagt es der Belegschaft, und was?</translation>
    </message>
    <message>
        <source>Who answers the journalist?</source>
        <translation>Wer antwortet der Presse?</translation>
    </message>
    <message>
        <source>%1 is needed as well, and does not react: no answer on its hotline, and its interface is silent.</source>
        <translation>%1 wird auch gebraucht und reagiert nicht: keine Antwort an der Hotline, und die Schnittstelle schweigt.</translation>
    </message>
    <message>
        <source>What works without it, and what does not?</source>
        <translation>Was geht ohne das, und was nicht?</translation>
    </message>
    <message>
        <source>Whom do you call there, and which contract is that by?</source>
        <translation>Wer wird dort angerufen, und auf welchen Vertrag stützt sich das?</translation>
    </message>
    <message>
        <source>Without it does not work: %1.</source>
        <translation>Geht ohne das nicht: %1.</translation>
    </message>
    <message>
        <source>Degraded without it: %1.</source>
        <translation>Ohne das eingeschränkt: %1.</translation>
    </message>
    <message>
        <source>the plan has no recovery for %1.</source>
        <translation>der Plan hat keinen Wiederanlauf für %1.</translation>
    </message>
    <message>
        <source>What failed comes back</source>
        <translation>Was ausgefallen war, kommt wieder</translation>
    </message>
    <message>
        <source>You are in the middle of the recovery when what had failed seems to work again.</source>
        <translation>Der Wiederanlauf ist in vollem Gang, da scheint wieder zu laufen, was ausgefallen war.</translation>
    </message>
    <message>
        <source>Do you stop, go on, or go back?</source>
        <translation>Abbrechen, weitermachen oder zurückgehen?</translation>
    </message>
    <message>
        <source>Which data are the newer ones, and how do you make sure?</source>
        <translation>Welche Daten sind die neueren, und wie wird das sichergestellt?</translation>
    </message>
    <message>
        <source>the plan does not say when a recovery from this is stopped.</source>
        <translation>der Plan sagt nicht, wann ein solcher Wiederanlauf abgebrochen wird.</translation>
    </message>
    <message>
        <source>By the plan the recovery is stopped when:</source>
        <translation>Laut Plan wird der Wiederanlauf abgebrochen, wenn:</translation>
    </message>
    <message>
        <source>By the plan it is declared when:</source>
        <translation>Laut Plan wird der Notfall ausgerufen, wenn:</translation>
    </message>
    <message>
        <source>the plan has no criteria for the declaration of this.</source>
        <translation>der Plan hat keine Kriterien für diese Ausrufung.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>The monitoring is red, but by the plan nothing is down.</source>
        <translation>Die Überwachung ist rot, aber laut Plan ist nichts ausgefallen.</translation>
    </message>
    <message>
        <source>The monitoring is red. These do not answer any more: %1. The first users complain.</source>
        <translation>Die Überwachung ist rot. Keine Antwort mehr von: %1. Die ersten Benutzer beschweren sich.</translation>
    </message>
    <message>
        <source>What has failed, and what falls with it?</source>
        <translation>Was ist ausgefallen, und was fällt mit aus?</translation>
    </message>
    <message>
        <source>Whom do you call first, and who leads?</source>
        <translation>Wer wird zuerst angerufen, und wer leitet?</translation>
    </message>
    <message>
        <source>What do you need to know before anything is decided?</source>
        <translation>Was muss bekannt sein, bevor etwas entschieden wird?</translation>
    </message>
    <message>
        <source>The scenario is “%1”: %2 components are down, %3 of them only because of what they rest on.</source>
        <translation>Das Szenario ist „%1“: %2 Komponenten sind ausgefallen, %3 davon nur, weil ausfiel, worauf sie beruhen.</translation>
    </message>
    <message>
        <source>the plan names nobody to call.</source>
        <translation>der Plan nennt niemanden, der anzurufen ist.</translation>
    </message>
    <message>
        <source>To call, by the plan:</source>
        <translation>Laut Plan anzurufen:</translation>
    </message>
    <message>
        <source>Is it a disaster?</source>
        <translation>Ist das ein Notfall?</translation>
    </message>
    <message>
        <source>It does not go away. Nobody can say how long it will last; a colleague says: let us wait another hour.</source>
        <translation>Es geht nicht vorüber. Niemand kann sagen, wie lange es dauert; jemand aus dem Team meint: noch eine Stunde warten.</translation>
    </message>
    <message>
        <source>Do you declare it? By which criteria, and who decides?</source>
        <translation>Wird der Notfall ausgerufen? Nach welchen Kriterien, und wer entscheidet?</translation>
    </message>
    <message>
        <source>What does an hour of waiting cost?</source>
        <translation>Was kostet eine Stunde Warten?</translation>
    </message>
    <message>
        <source>The plan counts with %1 for detection and %2 for the declaration; work starts at %3.</source>
        <translation>Der Plan rechnet mit %1 für die Erkennung und %2 für die Ausrufung; die Arbeit beginnt bei %3.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Save the hand-outs …</source>
        <translation>Unterlagen speichern …</translation>
    </message>
    <message>
        <source>A story about %1 with timed events, out of the plan&apos;s own weak points: a part for the facilitator with what the plan answers, and one for the participants.</source>
        <translation>Eine Geschichte über %1 mit zeitlich gesetzten Ereignissen aus den Schwachstellen des Plans: ein Teil für die Moderation mit dem, was der Plan antwortet, und einer für die Teilnehmenden.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>The same number gives the same story</source>
        <translation>Dieselbe Nummer ergibt dieselbe Geschichte</translation>
    </message>
    <message>
        <source>Story number</source>
        <translation>Nummer der Geschichte</translation>
    </message>
</context>
<context>
    <name>ThemeTexts</name>
    <message>
        <source>&quot;%1&quot; is not a colour</source>
        <translation>&quot;%1&quot; ist keine Farbe</translation>
    </message>
    <message>
        <source>the light theme is missing</source>
        <translation>das helle Farbschema fehlt</translation>
    </message>
    <message>
        <source>Invalid theme file: %1.</source>
        <translation>Ungültige Farbschemadatei: %1.</translation>
    </message>
</context>
<context>
    <name>UnitsTexts</name>
    <message>
        <source>is not a duration: write it as 90s, 15m, 4h, 2d, 5y or 1h30m</source>
        <translation>ist keine Dauer: Schreibweise 90s, 15m, 4h, 2d, 5y oder 1h30m</translation>
    </message>
    <message>
        <source>is not a whole number of seconds</source>
        <translation>ist keine ganze Zahl von Sekunden</translation>
    </message>
    <message>
        <source>is longer than 1000 years</source>
        <translation>ist länger als 1000 Jahre</translation>
    </message>
    <message>
        <source>is not a size: write it as 500GiB, 64MiB or 10TB</source>
        <translation>ist keine Größe: Schreibweise 500GiB, 64MiB oder 10TB</translation>
    </message>
    <message>
        <source>is not a rate: write it as 200MiB/s</source>
        <translation>ist keine Rate: Schreibweise 200MiB/s</translation>
    </message>
    <message>
        <source>is not a percentage: write it as 99.95%</source>
        <translation>ist kein Prozentwert: Schreibweise 99.95%</translation>
    </message>
    <message>
        <source>is not a frequency: write it as 0.2/y</source>
        <translation>ist keine Häufigkeit: Schreibweise 0.2/y</translation>
    </message>
    <message>
        <source>is not an amount of money: write it as 50000 or 49.90, without the currency</source>
        <translation>ist kein Geldbetrag: Schreibweise 50000 oder 49.90, ohne die Währung</translation>
    </message>
    <message>
        <source>has more digits after the point than the currency</source>
        <translation>hat mehr Nachkommastellen als die Währung</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation>%1 d %2</translation>
    </message>
    <message>
        <source>%1&#xa0;%2</source>
        <extracomment>%1 is the code of the currency, %2 the amount: EUR 12,400</extracomment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>is not a list of working hours: write it as 24x7 or Mon-Fri 08:00-18:00, Sat 09:00-13:00</source>
        <translation>ist keine Angabe von Arbeitszeiten: Schreibweise 24x7 oder Mon-Fri 08:00-18:00, Sat 09:00-13:00</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Mindestens %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message numerus="yes">
        <source>%n assumption(s)</source>
        <translation>
            <numerusform>%n Annahme</numerusform>
            <numerusform>%n Annahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>is not a time zone: write its IANA name, e.g. Europe/Berlin</source>
        <translation>ist keine Zeitzone: Schreibweise mit IANA-Namen, z. B. Europe/Berlin</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>VerificationTexts</name>
    <message>
        <source>What it rests on was changed since</source>
        <translation>Worauf es beruht, wurde seither geändert</translation>
    </message>
    <message>
        <source>It drifts: %1</source>
        <translation>Weicht ab: %1</translation>
    </message>
    <message>
        <source>%1, which it rests on, drifts: %2</source>
        <translation>%1, worauf es beruht, weicht ab: %2</translation>
    </message>
</context>
<context>
    <name>WhatIfTexts</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>The step takes %1</source>
        <translation>Der Schritt dauert %1</translation>
    </message>
    <message>
        <source>A step of %1 takes %2</source>
        <translation>Ein Schritt von %1 dauert %2</translation>
    </message>
    <message>
        <source>“%1” of %2 takes %3</source>
        <translation>„%1“ von %2 dauert %3</translation>
    </message>
    <message>
        <source>“%1” of %2 takes %3 instead of %4</source>
        <translation>„%1“ von %2 dauert %3 statt %4</translation>
    </message>
    <message>
        <source>the component</source>
        <translation>die Komponente</translation>
    </message>
    <message>
        <source>Restore %1 at %2</source>
        <translation>%1 mit %2 rücksichern</translation>
    </message>
    <message>
        <source>Restore %1 at %2 instead of %3</source>
        <translation>%1 mit %2 statt %3 rücksichern</translation>
    </message>
    <message numerus="yes">
        <source>A team with %n people</source>
        <translation>
            <numerusform>Ein Team mit %n Person</numerusform>
            <numerusform>Ein Team mit %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with a size of %2 instead of %3</source>
        <translation>%1 mit der Größe %2 statt %3</translation>
    </message>
    <message>
        <source>A second person in %1</source>
        <translation>Eine zweite Person in %1</translation>
    </message>
    <message>
        <source>%1 with one person instead of %2</source>
        <translation>%1 mit einer Person statt %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n people instead of %2</source>
        <translation>
            <numerusform>%1 mit %n Person statt %2</numerusform>
            <numerusform>%1 mit %n Personen statt %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 around the clock</source>
        <translation>%1 rund um die Uhr</translation>
    </message>
    <message>
        <source>%1 around the clock instead of %2</source>
        <translation>%1 rund um die Uhr statt %2</translation>
    </message>
    <message>
        <source>Declaration pre-approved (0 s instead of %1)</source>
        <translation>Ausrufung vorab genehmigt (0 s statt %1)</translation>
    </message>
    <message>
        <source>Declaration within %1 instead of %2</source>
        <translation>Ausrufung in %1 statt %2</translation>
    </message>
    <message>
        <source>Failover of %1 to %2</source>
        <translation>Failover von %1 auf %2</translation>
    </message>
    <message>
        <source>A warm standby for %1</source>
        <translation>Ein warmes Standby für %1</translation>
    </message>
    <message>
        <source>Strategy of %1: %2 instead of %3</source>
        <translation>Strategie von %1: %2 statt %3</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>das Team</translation>
    </message>
    <message>
        <source>%1 on duty %2 instead of around the clock</source>
        <translation>%1 im Dienst %2 statt rund um die Uhr</translation>
    </message>
    <message>
        <source>%1 on duty %2 instead of %3</source>
        <translation>%1 im Dienst %2 statt %3</translation>
    </message>
    <message>
        <source>%1 responds immediately instead of within %2</source>
        <translation>%1 reagiert sofort statt innerhalb von %2</translation>
    </message>
    <message>
        <source>%1 responds within %2 instead of %3</source>
        <translation>%1 reagiert innerhalb von %2 statt %3</translation>
    </message>
    <message>
        <source>Different recovery of %1: %2</source>
        <translation>Andere Wiederherstellung von %1: %2</translation>
    </message>
    <message>
        <source>Services that fail with it: %1; a way between the instances is taken for granted</source>
        <translation>Dienste, die mit ausfallen: %1; ein Weg zwischen den Instanzen wird vorausgesetzt</translation>
    </message>
    <message>
        <source>Services that fail with it: %1</source>
        <translation>Dienste, die mit ausfallen: %1</translation>
    </message>
    <message>
        <source>Second host beside %1 in %2</source>
        <translation>Zweiter Host neben %1 in %2</translation>
    </message>
    <message>
        <source>Second replica of %1 in %2</source>
        <translation>Zweite Replik von %1 in %2</translation>
    </message>
    <message>
        <source>The recovery of %1 waits for it</source>
        <translation>Die Wiederherstellung von %1 wartet darauf</translation>
    </message>
    <message>
        <source>One more person in %1</source>
        <translation>Eine Person mehr in %1</translation>
    </message>
    <message>
        <source>%1 on call in half the time</source>
        <translation>%1 in der halben Zeit im Einsatz</translation>
    </message>
    <message>
        <source>%1 on duty around the clock</source>
        <translation>%1 rund um die Uhr im Dienst</translation>
    </message>
    <message>
        <source>Pre-approved declaration of %1</source>
        <translation>Vorab genehmigte Ausrufung von %1</translation>
    </message>
    <message>
        <source>It takes %1</source>
        <translation>Sie dauert %1</translation>
    </message>
    <message>
        <source>Restores of %1 from %2 twice as fast</source>
        <translation>Rücksicherungen von %1 aus %2 doppelt so schnell</translation>
    </message>
    <message>
        <source>Warm standby of %1 in %2</source>
        <translation>Mitlaufende Reserve von %1 in %2</translation>
    </message>
    <message>
        <source>The recovery of %1 waits for it; a lag of %2 is taken for granted</source>
        <translation>Die Wiederherstellung von %1 wartet darauf; ein Rückstand von %2 wird vorausgesetzt</translation>
    </message>
    <message>
        <source>Copies of %1 at %2 twice as often</source>
        <translation>Kopien von %1 in %2 doppelt so oft</translation>
    </message>
    <message>
        <source>Its data come back from a copy that is made every %1</source>
        <translation>Ihre Daten kommen aus einer Kopie zurück, die alle %1 gemacht wird</translation>
    </message>
    <message>
        <source>Second tunnel beside %1</source>
        <translation>Zweiter Tunnel neben %1</translation>
    </message>
    <message>
        <source>It is the only way between its networks; the second one has gateways and lines of its own</source>
        <translation>Er ist der einzige Weg zwischen seinen Netzen; der zweite hat eigene Gateways und Leitungen</translation>
    </message>
    <message>
        <source>Recovery site for %1</source>
        <translation>Ausweichstandort für %1</translation>
    </message>
    <message>
        <source>Components in it that can be recovered nowhere else: %1; machines there, and copies of the data, are taken for granted</source>
        <translation>Komponenten darin, die nirgends sonst wiederhergestellt werden können: %1; Maschinen dort und Kopien der Daten werden vorausgesetzt</translation>
    </message>
    <message>
        <source>Another provider for %1</source>
        <translation>Anderer Anbieter für %1</translation>
    </message>
    <message>
        <source>%1 and %2 are with %3: one outage may take both</source>
        <translation>%1 und %2 sind bei %3: Ein Ausfall kann beide treffen</translation>
    </message>
    <message>
        <source>Another than %1</source>
        <translation>Ein anderer als %1</translation>
    </message>
</context>
<context>
    <name>WordsTexts</name>
    <message>
        <source>24x7, or Mon-Fri 08:00-18:00</source>
        <translation>24x7 oder Mon-Fri 08:00-18:00</translation>
    </message>
    <message>
        <source>e.g. 4h or 90m</source>
        <translation>z. B. 4h oder 90m</translation>
    </message>
    <message>
        <source>e.g. 500GiB</source>
        <translation>z. B. 500GiB</translation>
    </message>
    <message>
        <source>e.g. 200MiB/s</source>
        <translation>z. B. 200MiB/s</translation>
    </message>
    <message>
        <source>e.g. 99.9%</source>
        <translation>z. B. 99.9%</translation>
    </message>
    <message>
        <source>e.g. 0.2/y</source>
        <translation>z. B. 0.2/y</translation>
    </message>
    <message>
        <source>e.g. 10.10.4.11</source>
        <translation>z. B. 10.10.4.11</translation>
    </message>
    <message>
        <source>e.g. 10.10.4.0/24</source>
        <translation>z. B. 10.10.4.0/24</translation>
    </message>
    <message>
        <source>e.g. 203.0.113.7:51820</source>
        <translation>z. B. 203.0.113.7:51820</translation>
    </message>
    <message>
        <source>e.g. 443/tcp, or any</source>
        <translation>z. B. 443/tcp oder any</translation>
    </message>
    <message>
        <source>e.g. 2026-04-20</source>
        <translation>z. B. 2026-04-20</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1; did you mean %2?</source>
        <translation>%1; ist %2 gemeint?</translation>
    </message>
    <message>
        <source>%1; there are %2 and %3 more</source>
        <translation>%1; es gibt %2 und %3 weitere</translation>
    </message>
    <message>
        <source>%1; there is only %2</source>
        <translation>%1; es gibt nur %2</translation>
    </message>
    <message>
        <source>%1; there are %2 and %3</source>
        <translation>%1; es gibt %2 und %3</translation>
    </message>
    <message>
        <source>no site is called %1</source>
        <translation>kein Standort heißt %1</translation>
    </message>
    <message>
        <source>no network is called %1</source>
        <translation>kein Netzwerk heißt %1</translation>
    </message>
    <message>
        <source>no standard build is called %1</source>
        <translation>kein Standard-Build heißt %1</translation>
    </message>
    <message>
        <source>no team is called %1</source>
        <translation>kein Team heißt %1</translation>
    </message>
    <message>
        <source>no procedure is called %1</source>
        <translation>kein Verfahren heißt %1</translation>
    </message>
    <message>
        <source>no component is called %1</source>
        <translation>keine Komponente heißt %1</translation>
    </message>
    <message>
        <source>no tunnel is called %1</source>
        <translation>kein Tunnel heißt %1</translation>
    </message>
    <message>
        <source>no protection group is called %1</source>
        <translation>keine Schutzgruppe heißt %1</translation>
    </message>
    <message>
        <source>no scenario is called %1</source>
        <translation>kein Szenario heißt %1</translation>
    </message>
    <message>
        <source>no contract is with a client called %1</source>
        <translation>kein Vertrag besteht mit einem Kunden namens %1</translation>
    </message>
    <message>
        <source>no exercise is called %1</source>
        <translation>keine Übung heißt %1</translation>
    </message>
    <message>
        <source>no page is called %1</source>
        <translation>keine Seite heißt %1</translation>
    </message>
    <message>
        <source>nothing is called %1</source>
        <translation>nichts heißt %1</translation>
    </message>
    <message>
        <source>no component or site is called %1</source>
        <translation>keine Komponente und kein Standort heißt %1</translation>
    </message>
    <message>
        <source>e.g. Europe/Berlin</source>
        <translation>z. B. Europe/Berlin</translation>
    </message>
    <message>
        <source>no credential is called %1</source>
        <translation>kein Zugangsmittel heißt %1</translation>
    </message>
    <message>
        <source>is the component itself</source>
        <translation>ist die Komponente selbst</translation>
    </message>
    <message>
        <source>is a user group, which cannot take over</source>
        <translation>ist eine Benutzergruppe, die nicht übernehmen kann</translation>
    </message>
    <message>
        <source>cannot take over: it is of another kind (%1)</source>
        <translation>kann nicht übernehmen: Sie ist von anderer Art (%1)</translation>
    </message>
    <message>
        <source>is no host: nothing runs on it (%1)</source>
        <translation>ist kein Host: Darauf läuft nichts (%1)</translation>
    </message>
    <message>
        <source>runs on this component itself</source>
        <translation>läuft selbst auf dieser Komponente</translation>
    </message>
    <message>
        <source>keeps no data (%1)</source>
        <translation>hält keine Daten (%1)</translation>
    </message>
    <message>
        <source>is no VPN gateway, firewall or router (%1)</source>
        <translation>ist kein VPN-Gateway, keine Firewall und kein Router (%1)</translation>
    </message>
    <message>
        <source>is a user group, not a service</source>
        <translation>ist eine Benutzergruppe, kein Dienst</translation>
    </message>
    <message>
        <source>is the site itself</source>
        <translation>ist der Standort selbst</translation>
    </message>
    <message>
        <source>is a part of this site</source>
        <translation>ist ein Teil dieses Standorts</translation>
    </message>
    <message>
        <source>is this one itself</source>
        <translation>ist es selbst</translation>
    </message>
    <message>
        <source>is not for this kind of component (%1)</source>
        <translation>ist nicht für diese Art von Komponente (%1)</translation>
    </message>
    <message>
        <source>no activity is called %1</source>
        <translation>keine Aktivität heißt %1</translation>
    </message>
    <message>
        <source>no improvement is called %1</source>
        <translation>keine Verbesserung heißt %1</translation>
    </message>
    <message>
        <source>no exercise run is called %1</source>
        <translation>kein Übungslauf heißt %1</translation>
    </message>
    <message>
        <source>no corrective action is called %1</source>
        <translation>keine Korrekturmaßnahme heißt %1</translation>
    </message>
    <message>
        <source>no communication is called %1</source>
        <translation>keine Mitteilung heißt %1</translation>
    </message>
    <message>
        <source>e.g. 2026-04-20T09:00+02:00</source>
        <translation>z. B. 2026-04-20T09:00+02:00</translation>
    </message>
</context>
<context>
    <name>drawbridge::AccessMatrix</name>
    <message>
        <source>Who reaches what</source>
        <translation>Wer was erreicht</translation>
    </message>
</context>
<context>
    <name>drawbridge::AccessMatrixModel</name>
    <message>
        <source>%1 to %2, %3: %4 (%5)</source>
        <translation>%1 nach %2, %3: %4 (%5)</translation>
    </message>
</context>
<context>
    <name>drawbridge::AssumptionBanner</name>
    <message numerus="yes">
        <source>%n estimated RTO(s)</source>
        <translation>
            <numerusform>%n geschätzte RTO</numerusform>
            <numerusform>%n geschätzte RTOs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n estimated RPO(s)</source>
        <translation>
            <numerusform>%n geschätzter RPO</numerusform>
            <numerusform>%n geschätzte RPOs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cost(s)</source>
        <translation>
            <numerusform>%n Kostenangabe</numerusform>
            <numerusform>%n Kostenangaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Use cautious assumptions</source>
        <translation>Vorsichtige Annahmen verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Counts on long durations and slow rates where the plan gives none. Every figure that rests on one says so; undo takes it back.</source>
        <translation>Rechnet mit langen Dauern und niedrigen Raten, wo der Plan keine nennt. Jeder Wert, der darauf beruht, ist gekennzeichnet; Rückgängig nimmt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are unknown because the plan gives no durations, rates or ages: %1.</source>
        <translation>
            <numerusform>%n Wert ist unbekannt, weil der Plan Dauern, Raten oder Intervalle nicht nennt: %1.</numerusform>
            <numerusform>%n Werte sind unbekannt, weil der Plan Dauern, Raten oder Intervalle nicht nennt: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::AvailabilityPane</name>
    <message>
        <source>Availability of each service</source>
        <translation>Verfügbarkeit jedes Dienstes</translation>
    </message>
    <message>
        <source>Minimal cut sets of the chosen service, the likeliest first</source>
        <translation>Minimalschnitte des gewählten Dienstes, die wahrscheinlichsten zuerst</translation>
    </message>
    <message>
        <source>Importance of the parts of the chosen service</source>
        <translation>Bedeutung der Teile des gewählten Dienstes</translation>
    </message>
    <message>
        <source>No contract or activity names a service yet. Add contracts in Plan → Tables to compare what they promise with what the topology can keep.</source>
        <translation>Noch nennt kein Vertrag und keine Aktivität einen Dienst. Unter Plan → Tabellen Verträge eintragen, um ihre Zusagen mit dem zu vergleichen, was die Topologie halten kann.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Down a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Against the promise</source>
        <translation>Gegenüber der Zusage</translation>
    </message>
    <message>
        <source>Single points</source>
        <translation>Einzelpunkte</translation>
    </message>
    <message>
        <source>Cut sets</source>
        <translation>Minimalschnitte</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>zu viele</translation>
    </message>
    <message>
        <source>What takes %1 down</source>
        <translation>Was %1 lahmlegt</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Birnbaum</source>
        <translation>Birnbaum</translation>
    </message>
    <message>
        <source>Fussell-Vesely</source>
        <translation>Fussell-Vesely</translation>
    </message>
    <message>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <source>RRW</source>
        <translation>RRW</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>Risk achievement worth: how many times as much downtime if it were always down</source>
        <translation>Risk Achievement Worth: um welchen Faktor die Ausfallzeit stiege, wenn der Teil ständig ausgefallen wäre</translation>
    </message>
    <message>
        <source>Risk reduction worth: how many times less downtime if it never failed</source>
        <translation>Risk Reduction Worth: um welchen Faktor die Ausfallzeit sänke, wenn der Teil nie ausfiele</translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasCommands</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Auss&amp;chneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Paste at the p&amp;ointer</source>
        <translation>Am &amp;Mauszeiger einfügen</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>C&amp;ollapse or expand</source>
        <translation>Auf- oder zu&amp;klappen</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>P&amp;in in its place</source>
        <translation>An seinem Platz &amp;fixieren</translation>
    </message>
    <message>
        <source>Align &amp;left edges</source>
        <translation>&amp;Linksbündig ausrichten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Left</source>
        <translation>Ctrl+Alt+Left</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>&amp;Horizontal zentrieren</translation>
    </message>
    <message>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <source>Align &amp;right edges</source>
        <translation>&amp;Rechtsbündig ausrichten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Right</source>
        <translation>Ctrl+Alt+Right</translation>
    </message>
    <message>
        <source>Align &amp;top edges</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Up</source>
        <translation>Ctrl+Alt+Up</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>&amp;Vertikal zentrieren</translation>
    </message>
    <message>
        <source>Ctrl+Alt+M</source>
        <translation>Ctrl+Alt+M</translation>
    </message>
    <message>
        <source>Align &amp;bottom edges</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Down</source>
        <translation>Ctrl+Alt+Down</translation>
    </message>
    <message>
        <source>Ctrl+Alt+H</source>
        <translation>Ctrl+Alt+H</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>Horizontal ver&amp;teilen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+V</source>
        <translation>Ctrl+Alt+V</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>Vertikal verte&amp;ilen</translation>
    </message>
    <message>
        <source>&amp;Hierarchic</source>
        <translation>&amp;Hierarchisch</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>By &amp;forces</source>
        <translation>&amp;Kräftebasiert</translation>
    </message>
    <message>
        <source>Ctrl+Alt+L</source>
        <translation>Ctrl+Alt+L</translation>
    </message>
    <message>
        <source>&amp;Compact, right angles</source>
        <translation>Kom&amp;pakt, rechtwinklig</translation>
    </message>
    <message>
        <source>Ctrl+Alt+K</source>
        <translation>Ctrl+Alt+K</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Only the &amp;selection</source>
        <translation>Nur die &amp;Auswahl</translation>
    </message>
    <message>
        <source>Ctrl+Alt+N</source>
        <translation>Ctrl+Alt+N</translation>
    </message>
    <message>
        <source>Only what is &amp;new</source>
        <translation>Nur &amp;Neues</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Show what it &amp;serves</source>
        <translation>Zeigen, wem es &amp;dient</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Show what it &amp;needs</source>
        <translation>Zeigen, was es be&amp;nötigt</translation>
    </message>
    <message>
        <source>Ctrl+Shift+0</source>
        <translation>Ctrl+Shift+0</translation>
    </message>
    <message>
        <source>Zoom to the s&amp;election</source>
        <translation>&amp;Auswahl einpassen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Ctrl+Alt+0</source>
        <translation>Ctrl+Alt+0</translation>
    </message>
    <message>
        <source>&amp;Fit to what is in it</source>
        <translation>An &amp;Inhalt anpassen</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>&amp;Open all clusters</source>
        <translation>Alle Bündel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>C&amp;lose all clusters</source>
        <translation>Alle Bündel sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasController</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n items</source>
        <translation>
            <numerusform>%n Element verschieben</numerusform>
            <numerusform>%n Elemente verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>%1 von %2 trennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n items</source>
        <translation>
            <numerusform>%n Element löschen</numerusform>
            <numerusform>%n Elemente löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Dieser Name kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Enter confirms the name · Esc keeps the old one</source>
        <translation>Enter übernimmt den Namen · Esc behält den alten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Fail this</source>
        <translation>Ausfallen lassen</translation>
    </message>
    <message>
        <source>Connect from here</source>
        <translation>Von hier aus verbinden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Fit in the window</source>
        <translation>In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Standort hinzufügen</translation>
    </message>
    <message>
        <source>Laying out… · Esc cancels</source>
        <translation>Wird angeordnet … · Esc bricht ab</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Drag from an item to what it requires, or click one after the other · Esc ends</source>
        <translation>Von einem Element zu dem ziehen, was es benötigt, oder beide nacheinander anklicken · Esc beendet</translation>
    </message>
    <message>
        <source>Drag from an item to what it uses but can do without · Esc ends</source>
        <translation>Von einem Element zu dem ziehen, was es nutzt, aber entbehren kann · Esc beendet</translation>
    </message>
    <message>
        <source>Drag from one gateway to another to join their sites · Esc ends</source>
        <translation>Von einem Gateway zu einem anderen ziehen, um ihre Standorte zu verbinden · Esc beendet</translation>
    </message>
    <message>
        <source>Drag to what %1 requires</source>
        <translation>Zu dem ziehen, was %1 benötigt</translation>
    </message>
    <message>
        <source>%1: drag to move it with its contents · F2 renames</source>
        <translation>%1: ziehen verschiebt es samt Inhalt · F2 benennt um</translation>
    </message>
    <message>
        <source>Drag from an edge to connect · Space to pan · drag on the empty canvas to select</source>
        <translation>Vom Rand ziehen verbindet · Leertaste verschiebt · auf freier Fläche ziehen wählt aus</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Align %1</source>
        <translation>%1 ausrichten</translation>
    </message>
    <message>
        <source>Distribute %1</source>
        <translation>%1 verteilen</translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 fixieren</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Too many edges: only their ends are drawn · select an item to see its edges</source>
        <translation>Zu viele Kanten: nur ihre Enden sind gezeichnet · ein Element auswählen, um seine Kanten zu sehen</translation>
    </message>
    <message>
        <source>Lay out the selection</source>
        <translation>Auswahl anordnen</translation>
    </message>
    <message>
        <source>Lay out what is new</source>
        <translation>Neues anordnen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Show on %1</source>
        <translation>Auf %1 zeigen</translation>
    </message>
    <message>
        <source>Show %1 on %2</source>
        <translation>%1 auf %2 zeigen</translation>
    </message>
    <message>
        <source>Take off this page</source>
        <translation>Von dieser Seite nehmen</translation>
    </message>
    <message>
        <source>Take %1 off the page</source>
        <translation>%1 von der Seite nehmen</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>Drop to place it here</source>
        <translation>Hier ablegen, um es zu platzieren</translation>
    </message>
    <message>
        <source>Drop to put it into %1, which is collapsed and hides it</source>
        <translation>Ablegen, um es in %1 zu legen, das zugeklappt ist und es verbirgt</translation>
    </message>
    <message>
        <source>Drop to place it in %1</source>
        <translation>Ablegen, um es in %1 zu platzieren</translation>
    </message>
    <message>
        <source>%1 is in a collapsed container: expand that first</source>
        <translation>%1 ist in etwas Zugeklapptem: dieses zuerst aufklappen</translation>
    </message>
    <message>
        <source>Drop to show it on this page</source>
        <translation>Ablegen, um es auf dieser Seite zu zeigen</translation>
    </message>
    <message>
        <source>Drop to move it into %1</source>
        <translation>Ablegen, um es nach %1 zu verschieben</translation>
    </message>
    <message>
        <source>Drop to move it here</source>
        <translation>Hier ablegen, um es zu verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Place %n items</source>
        <translation>
            <numerusform>%n Element platzieren</numerusform>
            <numerusform>%n Elemente platzieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1 on the page</source>
        <translation>%1 auf der Seite zeigen</translation>
    </message>
    <message>
        <source>%1: drag to move, with Ctrl to copy · drag from its edge to connect · F2 renames</source>
        <translation>%1: ziehen verschiebt, mit Strg kopiert es · vom Rand ziehen verbindet · F2 benennt um</translation>
    </message>
    <message>
        <source>Click to select the connection, then drag its ends · Delete removes it</source>
        <translation>Klicken wählt die Verbindung aus, dann lassen sich ihre Enden ziehen · Entf entfernt sie</translation>
    </message>
    <message>
        <source>Drag this end to another item to attach it there</source>
        <translation>Dieses Ende zu einem anderen Element ziehen, um es dorthin umzulegen</translation>
    </message>
    <message>
        <source>Drag to resize %1 (Ctrl+Shift+arrows) · double-click fits it to what is in it</source>
        <translation>Ziehen ändert die Größe von %1 (Strg+Umschalt+Pfeile) · Doppelklick passt es seinem Inhalt an</translation>
    </message>
    <message>
        <source>Fit %1 to what is in it</source>
        <translation>%1 dem Inhalt anpassen</translation>
    </message>
    <message>
        <source>What shall be made here</source>
        <translation>Was hier entstehen soll</translation>
    </message>
    <message>
        <source>Choose what to create · Esc cancels</source>
        <translation>Auswählen, was angelegt wird · Esc bricht ab</translation>
    </message>
    <message>
        <source>Add %1 for %2</source>
        <translation>%1 für %2 hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 with a tunnel from %2</source>
        <translation>%1 mit Tunnel von %2 hinzufügen</translation>
    </message>
    <message>
        <source>Drag a kind from the palette, or drop a file here to import it</source>
        <translation>Eine Art aus der Palette ziehen oder eine Datei zum Importieren hier ablegen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>Netz hinzufügen</translation>
    </message>
    <message>
        <source>Layout applied: fewer lines cross each other than before. Undo puts it back.</source>
        <translation>Angeordnet: Es kreuzen sich weniger Linien als vorher. Rückgängig stellt den Stand davor wieder her.</translation>
    </message>
    <message>
        <source>Layout applied, but no fewer lines cross each other than before. Undo puts it back.</source>
        <translation>Angeordnet, aber es kreuzen sich nicht weniger Linien als vorher. Rückgängig stellt den Stand davor wieder her.</translation>
    </message>
    <message>
        <source>%1 stand together in one box, and all of them are deleted</source>
        <translation>%1 stehen in einem Kasten beisammen und werden alle gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n clusters</source>
        <translation>
            <numerusform>%n Bündel</numerusform>
            <numerusform>%n Bündel</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>%1 stands in %2 · double-click opens it</source>
        <translation>%1 steht in %2 · Doppelklick öffnet</translation>
    </message>
    <message>
        <source>%1 stands in a closed cluster: open that first</source>
        <translation>%1 steht in einem geschlossenen Bündel: dieses zuerst öffnen</translation>
    </message>
    <message>
        <source>Open cluster</source>
        <translation>Bündel öffnen</translation>
    </message>
    <message>
        <source>Close cluster</source>
        <translation>Bündel schließen</translation>
    </message>
    <message>
        <source>%1: double-click or Enter opens it · drag to move all of it</source>
        <translation>%1: Doppelklick oder Eingabe öffnet · Ziehen verschiebt alles darin</translation>
    </message>
    <message>
        <source>%1 stands in the closed box %2 and is not seen</source>
        <translation>%1 steht im geschlossenen Bündel %2 und ist nicht zu sehen</translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasNote</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What one component requires by way of another is not drawn a second time.</source>
        <translation>Was eine Komponente schon über eine andere benötigt, wird nicht noch einmal gezeichnet.</translation>
    </message>
    <message>
        <source>Alike components of one host stand together. Never those that keep data or that many others require: these are shaded or have a heavy outline.</source>
        <translation>Gleichartige Komponenten eines Hosts stehen beisammen. Nie solche, die Daten halten oder die viele andere benötigen: diese sind grau oder stark umrandet.</translation>
    </message>
    <message numerus="yes">
        <source>%n implied dependencies are not drawn</source>
        <translation>
            <numerusform>%n abgeleitete Abhängigkeit nicht gezeichnet</numerusform>
            <numerusform>%n abgeleitete Abhängigkeiten nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clusters are closed</source>
        <translation>
            <numerusform>%n Bündel geschlossen</numerusform>
            <numerusform>%n Bündel geschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clusters are open</source>
        <translation>
            <numerusform>%n Bündel offen</numerusform>
            <numerusform>%n Bündel offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alle öffnen</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Alle schließen</translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasOverview</name>
    <message>
        <source>Overview map</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Press or drag to go there</source>
        <translation>Drücken oder ziehen führt dorthin</translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasView</name>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Zum Importieren ablegen</translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasWayfinding</name>
    <message>
        <source>Select what to follow first</source>
        <translation>Zuerst auswählen, was verfolgt werden soll</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>%1 serves one component · Esc ends</source>
        <translation>%1 dient einer Komponente · Esc beendet</translation>
    </message>
    <message>
        <source>%1 serves %2 components · Esc ends</source>
        <translation>%1 dient %2 Komponenten · Esc beendet</translation>
    </message>
    <message>
        <source>%1 needs one component · Esc ends</source>
        <translation>%1 benötigt eine Komponente · Esc beendet</translation>
    </message>
    <message>
        <source>%1 needs %2 components · Esc ends</source>
        <translation>%1 benötigt %2 Komponenten · Esc beendet</translation>
    </message>
</context>
<context>
    <name>drawbridge::CapacityBars</name>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Hauptspeicher</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Capacity of the hosts after the recovery</source>
        <translation>Kapazität der Hosts nach der Wiederherstellung</translation>
    </message>
    <message>
        <source>%1, %2: %3 used, %4 added; what it has is not given</source>
        <translation>%1, %2: %3 belegt, %4 hinzu; wie viel vorhanden ist, ist nicht angegeben</translation>
    </message>
    <message>
        <source>%1, %2: %3 used, %4 added, %5 too much</source>
        <translation>%1, %2: %3 belegt, %4 hinzu, %5 zu viel</translation>
    </message>
    <message>
        <source>%1, %2: %3 used, %4 added, %5 free</source>
        <translation>%1, %2: %3 belegt, %4 hinzu, %5 frei</translation>
    </message>
    <message>
        <source>%1. By the plan as it is, %2 too much</source>
        <translation>%1. Nach dem jetzigen Plan %2 zu viel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of ?</source>
        <translation>%1 von ?</translation>
    </message>
    <message>
        <source>%1 stay, %2 arrive</source>
        <translation>%1 bleiben, %2 kommen</translation>
    </message>
</context>
<context>
    <name>drawbridge::CauseCard</name>
    <message>
        <source>What causes the cost of a year</source>
        <translation>Was die Kosten eines Jahres verursacht</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Who bears the cost of a year</source>
        <translation>Wer die Kosten eines Jahres trägt</translation>
    </message>
    <message>
        <source>%1: %2 in a mean year, %3</source>
        <translation>%1: %2 im Durchschnittsjahr, %3</translation>
    </message>
    <message>
        <source>The plan has no activities. Add what the organisation does, with its loss per hour, in Plan → Tables.</source>
        <translation>Der Plan hat keine Aktivitäten. Unter Plan → Tabellen eintragen, was die Organisation tut, mit dem Schaden je Stunde.</translation>
    </message>
    <message>
        <source>The plan has no contracts. Add them in Plan → Tables.</source>
        <translation>Der Plan hat keine Verträge. Unter Plan → Tabellen eintragen.</translation>
    </message>
    <message>
        <source>Nothing costs anything in the years that were simulated.</source>
        <translation>In den simulierten Jahren entstehen keine Kosten.</translation>
    </message>
</context>
<context>
    <name>drawbridge::CellEditor</name>
    <message>
        <source>Type to add a row</source>
        <translation>Tippen fügt eine Zeile hinzu</translation>
    </message>
</context>
<context>
    <name>drawbridge::ChecklistPanel</name>
    <message>
        <source>Your plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Show or hide the checklist</source>
        <translation>Checkliste zeigen oder einklappen</translation>
    </message>
    <message>
        <source>Put the checklist away; View → Panels → Checklist brings it back</source>
        <translation>Checkliste weglegen; Ansicht → Bereiche → Checkliste holt sie zurück</translation>
    </message>
</context>
<context>
    <name>drawbridge::ChecklistRows</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>drawbridge::ChoiceInput</name>
    <message>
        <source>Not given</source>
        <translation>Ohne Angabe</translation>
    </message>
</context>
<context>
    <name>drawbridge::CommandPalette</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run …</source>
        <translation>Suchen oder ausführen …</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>drawbridge::ComposeDialog</name>
    <message>
        <source>Import a Compose project</source>
        <translation>Compose-Projekt importieren</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Name des Projekts</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Docker host</source>
        <translation>Docker-Host</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a file with variables</source>
        <translation>Datei mit Variablen wählen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>It replaces that stack</source>
        <translation>Es ersetzt diesen Stack</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>What will be added or changed</source>
        <translation>Was hinzukommt oder sich ändert</translation>
    </message>
    <message>
        <source>Errors and notes</source>
        <translation>Fehler und Hinweise</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import and &amp;plan the recovery</source>
        <translation>Importieren und Wiederanlauf &amp;planen</translation>
    </message>
    <message>
        <source>Variables of the Compose project</source>
        <translation>Variablen des Compose-Projekts</translation>
    </message>
    <message>
        <source>.env beside the files</source>
        <translation>.env neben den Dateien</translation>
    </message>
    <message>
        <source>No .env beside the files</source>
        <translation>Keine .env neben den Dateien</translation>
    </message>
    <message>
        <source>Read the files in %1, too</source>
        <translation>Auch die Dateien in %1 lesen</translation>
    </message>
    <message>
        <source>%1 Give this one another name, or:</source>
        <translation>%1 Diesem einen anderen Namen geben, oder:</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) recognised</source>
        <translation>
            <numerusform>%n Dienst erkannt</numerusform>
            <numerusform>%n Dienste erkannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be imported</source>
        <translation>Es kann nichts importiert werden</translation>
    </message>
    <message>
        <source>No longer in the files: “%1” (it stays in the plan)</source>
        <translation>Nicht mehr in den Dateien: „%1“ (bleibt im Plan)</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 entfallen</translation>
    </message>
    <message>
        <source>Nothing: the plan has all of it already.</source>
        <translation>Nichts: Der Plan hat alles schon.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>A site is needed.</source>
        <translation>Ein Standort wird gebraucht.</translation>
    </message>
    <message>
        <source>“%1” is no Docker host.</source>
        <translation>„%1“ ist kein Docker-Host.</translation>
    </message>
    <message>
        <source>Type the name of a new site or choose one.</source>
        <translation>Namen eines neuen Standorts eingeben oder einen wählen.</translation>
    </message>
    <message>
        <source>A site of the plan</source>
        <translation>Ein Standort des Plans</translation>
    </message>
    <message>
        <source>A new site</source>
        <translation>Ein neuer Standort</translation>
    </message>
    <message>
        <source>A Docker host of the plan</source>
        <translation>Ein Docker-Host des Plans</translation>
    </message>
    <message>
        <source>A new Docker host</source>
        <translation>Ein neuer Docker-Host</translation>
    </message>
</context>
<context>
    <name>drawbridge::ConnectPage</name>
    <message>
        <source>Who reaches what</source>
        <translation>Wer was erreicht</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Its way</source>
        <translation>Der Weg</translation>
    </message>
    <message>
        <source>Moment of the recovery</source>
        <translation>Zeitpunkt der Wiederherstellung</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Choose a tile to see its way · drag the slider through the recovery · ask a question above</source>
        <translation>Kachel wählen, um den Weg zu sehen · Regler durch die Wiederherstellung ziehen · oben fragen</translation>
    </message>
    <message>
        <source>The plan does not say who must reach what. Add accesses in Plan → Tables, or ask a question above.</source>
        <translation>Der Plan sagt nicht, wer was erreichen muss. Zugriffe unter Plan → Tabellen eintragen oder oben fragen.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts unterscheidet sich.</translation>
    </message>
    <message>
        <source>Normal operation</source>
        <translation>Normalbetrieb</translation>
    </message>
    <message>
        <source>after the recovery</source>
        <translation>nach der Wiederherstellung</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>It is there all the time.</source>
        <translation>Es besteht die ganze Zeit.</translation>
    </message>
    <message>
        <source>From +%1 on.</source>
        <translation>Ab +%1.</translation>
    </message>
</context>
<context>
    <name>drawbridge::CopyQuestionRow</name>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Elsewhere …</source>
        <translation>Anderswo …</translation>
    </message>
    <message>
        <source>A backup at another site</source>
        <translation>Ein Backup an einem anderen Standort</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup at %1, every %2</source>
        <translation>Backup in %1, alle %2</translation>
    </message>
    <message>
        <source>Make sure that it exists: the plan counts on it.</source>
        <translation>Sicherstellen, dass es besteht: Der Plan zählt darauf.</translation>
    </message>
    <message>
        <source>No copy of its data outside %1: all would be lost.</source>
        <translation>Keine Kopie der Daten außerhalb von %1: Alles ginge verloren.</translation>
    </message>
    <message>
        <source>No copy of its data outside %1: all %2 would be lost.</source>
        <translation>Keine Kopie der Daten außerhalb von %1: Alle %2 gingen verloren.</translation>
    </message>
    <message>
        <source>Proposed: a backup at %1.</source>
        <translation>Vorgeschlagen: ein Backup in %1.</translation>
    </message>
    <message>
        <source>All of them mount %1. %2</source>
        <translation>Alle binden %1 ein. %2</translation>
    </message>
    <message>
        <source>Keeps %1. %2</source>
        <translation>Hält %1. %2</translation>
    </message>
    <message>
        <source>Backup at %1</source>
        <translation>Backup in %1</translation>
    </message>
    <message>
        <source>There is such a backup at %1, or there will be one</source>
        <translation>Ein solches Backup gibt es in %1, oder es wird eines geben</translation>
    </message>
    <message>
        <source>Backup of %1 at %2</source>
        <translation>Backup von %1 in %2</translation>
    </message>
    <message>
        <source>How often %1 is backed up</source>
        <translation>Wie oft %1 gesichert wird</translation>
    </message>
    <message>
        <source>Backup of %1 at another site</source>
        <translation>Backup von %1 an einem anderen Standort</translation>
    </message>
    <message>
        <source>Take the backup of %1 back</source>
        <translation>Das Backup von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
</context>
<context>
    <name>drawbridge::CostMatrix</name>
    <message>
        <source>capped at %1</source>
        <translation>gedeckelt bei %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>credit %1</source>
        <translation>Gutschrift %1</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>Blöcke: %1</translation>
    </message>
    <message>
        <source>penalty only</source>
        <translation>nur Vertragsstrafe</translation>
    </message>
    <message>
        <source>Unknown: %1.</source>
        <translation>Unbekannt: %1.</translation>
    </message>
    <message>
        <source>Choose this scenario</source>
        <translation>Dieses Szenario wählen</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>1 activity down</source>
        <translation>1 Aktivität unterbrochen</translation>
    </message>
    <message>
        <source>%1 activities down</source>
        <translation>%1 Aktivitäten unterbrochen</translation>
    </message>
    <message>
        <source>What each scenario costs each client</source>
        <translation>Was jedes Szenario jeden Kunden kostet</translation>
    </message>
    <message>
        <source>Cost by scenario and client</source>
        <translation>Kosten nach Szenario und Kunde</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Own loss</source>
        <translation>Eigener Schaden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 per incident · the tier that applied</source>
        <translation>%1 je Vorfall · die angewandte Stufe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>own loss</source>
        <translation>eigener Schaden</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft weiter</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 + penalty</source>
        <translation>%1 + Vertragsstrafe</translation>
    </message>
</context>
<context>
    <name>drawbridge::CoverageTable</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>still holds</source>
        <translation>gilt noch</translation>
    </message>
    <message>
        <source>lost since</source>
        <translation>seither verloren</translation>
    </message>
    <message>
        <source>some members only</source>
        <translation>nur einige Mitglieder</translation>
    </message>
    <message>
        <source>%1 days overdue</source>
        <translation>%1 Tage überfällig</translation>
    </message>
    <message>
        <source>Coverage: groups by kind of exercise</source>
        <translation>Abdeckung: Gruppen nach Art der Übung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>In keiner Gruppe</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 Mitglieder</translation>
    </message>
</context>
<context>
    <name>drawbridge::DiscoverDialog</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Gone; stays in the plan</source>
        <translation>Verschwunden; bleibt im Plan</translation>
    </message>
    <message>
        <source>As in the plan</source>
        <translation>Wie im Plan</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Angegeben</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Discover a running engine</source>
        <translation>Laufende Engine einlesen</translation>
    </message>
    <message>
        <source>It asks by GET alone and changes nothing. Values of environment variables, secrets and commands are not kept.</source>
        <translation>Gefragt wird nur mit GET, geändert wird nichts. Werte von Umgebungsvariablen, Geheimnisse und Befehle werden nicht behalten.</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>An endpoint (unix:///…, tcp://host:2376, ssh://user@host) or the name of a Docker context; several with commas</source>
        <translation>Ein Endpunkt (unix:///…, tcp://host:2376, ssh://user@host) oder der Name eines Docker-Kontexts; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>Site of new hosts</source>
        <translation>Standort neuer Hosts</translation>
    </message>
    <message>
        <source>Main site</source>
        <translation>Hauptstandort</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>at</source>
        <translation>an</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Authority (ca.pem)</source>
        <translation>Zertifizierungsstelle (ca.pem)</translation>
    </message>
    <message>
        <source>Own certificate (cert.pem)</source>
        <translation>Eigenes Zertifikat (cert.pem)</translation>
    </message>
    <message>
        <source>Its key (key.pem)</source>
        <translation>Schlüssel dazu (key.pem)</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Was da ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Image or system</source>
        <translation>Image oder System</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Only stated</source>
        <translation>Nur angegebene</translation>
    </message>
    <message>
        <source>Also likely</source>
        <translation>Auch wahrscheinliche</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import and &amp;plan the recovery</source>
        <translation>Importieren und &amp;Wiederherstellung planen</translation>
    </message>
    <message>
        <source>Say which engine: an endpoint, or the name of a Docker context.</source>
        <translation>Welche Engine? Einen Endpunkt oder den Namen eines Docker-Kontexts angeben.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird eingelesen …</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut einlesen</translation>
    </message>
    <message>
        <source>What is there: %1, of which %2 are new</source>
        <translation>Was da ist: %1, davon %2 neu</translation>
    </message>
    <message>
        <source>in the plan</source>
        <translation>im Plan</translation>
    </message>
    <message>
        <source>would close a circle</source>
        <translation>schlösse einen Kreis</translation>
    </message>
    <message>
        <source>Dependencies: %1 of %2 are taken</source>
        <translation>Abhängigkeiten: %1 von %2 werden übernommen</translation>
    </message>
    <message>
        <source>Dismiss the others</source>
        <translation>Die übrigen verwerfen</translation>
    </message>
    <message>
        <source>Those without a tick are not proposed again</source>
        <translation>Was kein Häkchen hat, wird nicht wieder vorgeschlagen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
</context>
<context>
    <name>drawbridge::DistributionChart</name>
    <message>
        <source>Distribution of the estimated RTO</source>
        <translation>Verteilung der geschätzten RTO</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::EffectColumn</name>
    <message numerus="yes">
        <source>%n backup(s) at %1</source>
        <translation>
            <numerusform>%n Backup in %1</numerusform>
            <numerusform>%n Backups in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Effect so far</source>
        <translation>Wirkung bisher</translation>
    </message>
    <message>
        <source>On the diagram</source>
        <translation>Im Diagramm</translation>
    </message>
    <message>
        <source>Everything back</source>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>ASSUMED</source>
        <translation>ANGENOMMEN</translation>
    </message>
    <message>
        <source>today: %1</source>
        <translation>heute: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1
%2
For %3</source>
        <translation>%1
%2
Für %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: every figure is given.</source>
        <translation>Nichts: Alle Werte sind angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%1, at %n place(s)</source>
        <translation>
            <numerusform>%1, an %n Stelle</numerusform>
            <numerusform>%1, an %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>%n to be built</source>
        <translation>
            <numerusform>%n zu bauen</numerusform>
            <numerusform>%n zu bauen</numerusform>
        </translation>
    </message>
    <message>
        <source>working it out …</source>
        <translation>wird berechnet …</translation>
    </message>
</context>
<context>
    <name>drawbridge::ExerciseDocuments</name>
    <message>
        <source>Report saved as %1.</source>
        <translation>Bericht gespeichert als %1.</translation>
    </message>
    <message>
        <source>The plan is still being analysed; try again in a moment.</source>
        <translation>Der Plan wird noch analysiert; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Evidence pack saved as %1.</source>
        <translation>Nachweismappe gespeichert als %1.</translation>
    </message>
    <message>
        <source>Choose a scenario first: the tabletop exercise is about it.</source>
        <translation>Zuerst ein Szenario wählen: Davon handelt das Planspiel.</translation>
    </message>
    <message>
        <source>Tabletop exercise saved as %1.</source>
        <translation>Planspiel gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>drawbridge::ExercisePage</name>
    <message>
        <source>Add an exercise</source>
        <translation>Übung hinzufügen</translation>
    </message>
    <message>
        <source>Change an exercise</source>
        <translation>Übung ändern</translation>
    </message>
    <message>
        <source>Add a corrective action</source>
        <translation>Korrekturmaßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Change a corrective action</source>
        <translation>Korrekturmaßnahme ändern</translation>
    </message>
    <message>
        <source>Set the date of an exercise</source>
        <translation>Termin einer Übung festlegen</translation>
    </message>
    <message>
        <source>Export calendar</source>
        <translation>Kalender exportieren</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>The calendar was written to %1.</source>
        <translation>Der Kalender wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Take measured durations</source>
        <translation>Gemessene Dauern übernehmen</translation>
    </message>
    <message>
        <source>%1 – follows</source>
        <translation>%1 – zum Mitverfolgen</translation>
    </message>
</context>
<context>
    <name>drawbridge::ExportDialog</name>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>DOT for Graphviz</source>
        <translation>DOT für Graphviz</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the diagram to the clipboard</source>
        <translation>Das Diagramm in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation>&amp;Diese Seite</translation>
    </message>
    <message>
        <source>The &amp;selection</source>
        <translation>Die &amp;Auswahl</translation>
    </message>
    <message>
        <source>&amp;All pages</source>
        <translation>A&amp;lle Seiten</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Schwarz auf Weiß</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>T&amp;ransparent background</source>
        <translation>&amp;Transparenter Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>Far&amp;ben</translation>
    </message>
    <message>
        <source>Sca&amp;le</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>%1 pages in one document</source>
        <translation>%1 Seiten in einem Dokument</translation>
    </message>
    <message>
        <source>%1 files, one for each page</source>
        <translation>%1 Dateien, eine je Seite</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>One of the files already exists. Replace it?</source>
        <translation>Eine der Dateien existiert bereits. Ersetzen?</translation>
    </message>
    <message>
        <source>%1 of the files already exist. Replace them?</source>
        <translation>%1 der Dateien existieren bereits. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>drawbridge::Exports</name>
    <message>
        <source>Monday 00:00</source>
        <translation>Montag 00:00</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Exported %1 pages to %2.</source>
        <translation>%1 Seiten nach %2 exportiert.</translation>
    </message>
    <message>
        <source>Choose a scenario for the runbook.</source>
        <translation>Ein Szenario für das Runbook wählen.</translation>
    </message>
    <message>
        <source>Runbook saved as %1.</source>
        <translation>Runbook gespeichert als %1.</translation>
    </message>
    <message>
        <source>Select what to export on the diagram.</source>
        <translation>Im Diagramm auswählen, was exportiert werden soll.</translation>
    </message>
    <message>
        <source>Diagram copied to the clipboard.</source>
        <translation>Diagramm in die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>Choose a scenario first: its services are exported.</source>
        <translation>Zuerst ein Szenario wählen: Dessen Dienste werden exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n Compose file(s) written to %1. What each still needs is written at its top.</source>
        <translation>
            <numerusform>%n Compose-Datei nach %1 geschrieben. Was sie noch braucht, steht oben darin.</numerusform>
            <numerusform>%n Compose-Dateien nach %1 geschrieben. Was jede noch braucht, steht oben darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Service sheet saved as %1.</source>
        <translation>Dienstblatt gespeichert als %1.</translation>
    </message>
    <message>
        <source>The plan gives nothing to generate: no addresses, tunnels, rules or DNS records stand in this state.</source>
        <translation>Aus dem Plan ist nichts zu erzeugen: In diesem Zustand gibt es keine Adressen, Tunnel, Regeln oder DNS-Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1. Its README.txt says what to fill in and to check.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben. Was auszufüllen und zu prüfen ist, steht in der README.txt.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben. Was auszufüllen und zu prüfen ist, steht in der README.txt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::ExposeBar</name>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>When the incident starts</source>
        <translation>Wann der Vorfall beginnt</translation>
    </message>
    <message>
        <source>Matters where teams have working hours, and for the place in the billing window.
A day and time: 2026-11-22 03:00</source>
        <translation>Wichtig, wo Teams Arbeitszeiten haben, und für die Lage im Abrechnungszeitraum.
Tag und Uhrzeit: 2026-11-22 03:00</translation>
    </message>
    <message>
        <source>Years to simulate</source>
        <translation>Zu simulierende Jahre</translation>
    </message>
    <message>
        <source>More years give narrower intervals</source>
        <translation>Mehr Jahre ergeben engere Intervalle</translation>
    </message>
    <message>
        <source>A page for the management, tables and pictures</source>
        <translation>Eine Seite für die Leitung, Tabellen und Bilder</translation>
    </message>
    <message>
        <source>at no particular time</source>
        <translation>zu beliebiger Zeit</translation>
    </message>
    <message>
        <source>Monday 10:00</source>
        <translation>Montag 10:00</translation>
    </message>
    <message>
        <source>Friday 18:00</source>
        <translation>Freitag 18:00</translation>
    </message>
    <message>
        <source>Sunday 03:00</source>
        <translation>Sonntag 03:00</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>Costing the scenarios …</source>
        <translation>Kosten der Szenarien werden berechnet …</translation>
    </message>
    <message>
        <source>Working out availability …</source>
        <translation>Verfügbarkeit wird berechnet …</translation>
    </message>
    <message>
        <source>Simulating years …</source>
        <translation>Jahre werden simuliert …</translation>
    </message>
    <message>
        <source>Looking for improvements …</source>
        <translation>Verbesserungen werden gesucht …</translation>
    </message>
    <message>
        <source>The plan has changed: figures are being recomputed …</source>
        <translation>Der Plan hat sich geändert: Die Werte werden neu berechnet …</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled after %1.</source>
        <translation>Abgebrochen, simuliert: %1.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
</context>
<context>
    <name>drawbridge::ExposeFigures</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>own loss</source>
        <translation>eigener Schaden</translation>
    </message>
    <message>
        <source>An average year</source>
        <translation>Ein Durchschnittsjahr</translation>
    </message>
    <message>
        <source>One year in twenty</source>
        <translation>Eines von zwanzig Jahren</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Most promised availability</source>
        <translation>Am höchsten zugesagte Verfügbarkeit</translation>
    </message>
    <message>
        <source>Best next step</source>
        <translation>Bester nächster Schritt</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>allem</translation>
    </message>
    <message>
        <source>RTO of %1 now</source>
        <translation>RTO von %1 jetzt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>RTO of %1 with it</source>
        <translation>RTO von %1 damit</translation>
    </message>
    <message>
        <source>Saved in a mean year</source>
        <translation>Ersparnis im Durchschnittsjahr</translation>
    </message>
    <message>
        <source>being recomputed …</source>
        <translation>wird neu berechnet …</translation>
    </message>
    <message>
        <source>not simulated</source>
        <translation>nicht simuliert</translation>
    </message>
    <message>
        <source>being simulated …</source>
        <translation>wird simuliert …</translation>
    </message>
    <message>
        <source>95 % sure: %1 to %2 · %3 years</source>
        <translation>zu 95 % sicher: %1 bis %2 · %3 Jahre</translation>
    </message>
    <message>
        <source>or more: P95 of a year&apos;s cost</source>
        <translation>oder mehr: P95 der Jahreskosten</translation>
    </message>
    <message>
        <source>or more: above the budget</source>
        <translation>oder mehr: über dem Budget</translation>
    </message>
    <message>
        <source>or more: within the budget</source>
        <translation>oder mehr: innerhalb des Budgets</translation>
    </message>
    <message>
        <source>no scenarios</source>
        <translation>keine Szenarien</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Costliest, %1: %2</source>
        <translation>Am teuersten, %1: %2</translation>
    </message>
    <message>
        <source>being worked out …</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>no contract names a service</source>
        <translation>kein Vertrag nennt einen Dienst</translation>
    </message>
    <message>
        <source>%1: nothing was promised</source>
        <translation>%1: nichts zugesagt</translation>
    </message>
    <message>
        <source>%1: promised %2</source>
        <translation>%1: zugesagt %2</translation>
    </message>
    <message>
        <source>%1: promised %2, %3</source>
        <translation>%1: zugesagt %2, %3</translation>
    </message>
    <message>
        <source>being looked for …</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>nothing found that helps</source>
        <translation>nichts gefunden, was hilft</translation>
    </message>
    <message>
        <source>at least; 95 % sure: %1 to %2 · %3 years</source>
        <translation>mindestens; zu 95 % sicher: %1 bis %2 · %3 Jahre</translation>
    </message>
    <message>
        <source>helps</source>
        <translation>hilft</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>spart %1</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1; now %2</source>
        <translation>%1; jetzt %2</translation>
    </message>
</context>
<context>
    <name>drawbridge::ExposePage</name>
    <message>
        <source>This plan has no scenarios yet. Add one in the outline of Design, under Plan.</source>
        <translation>Dieser Plan hat noch keine Szenarien. In der Gliederung des Entwurfs unter „Plan“ eines hinzufügen.</translation>
    </message>
    <message>
        <source>The plan is being analysed …</source>
        <translation>Der Plan wird analysiert …</translation>
    </message>
    <message>
        <source>What would lower the cost, availability, business impact</source>
        <translation>Was die Kosten senken würde, Verfügbarkeit, Geschäftsauswirkungen</translation>
    </message>
    <message>
        <source>Where the next euro is best spent</source>
        <translation>Wo der nächste Euro am besten angelegt ist</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Business impact</source>
        <translation>Geschäftsauswirkungen</translation>
    </message>
    <message>
        <source>This plan says neither what was promised to clients nor what downtime loses the organisation itself.
Add a contract or an activity in Plan → Tables to see what downtime costs.</source>
        <translation>Dieser Plan sagt weder, was Kunden zugesagt wurde, noch was Ausfallzeit die Organisation selbst kostet.
Unter Plan → Tabellen einen Vertrag oder eine Aktivität hinzufügen, um zu sehen, was Ausfallzeit kostet.</translation>
    </message>
    <message>
        <source>Availability is being worked out …</source>
        <translation>Verfügbarkeit wird berechnet …</translation>
    </message>
    <message>
        <source>Improvements were not looked for.</source>
        <translation>Nach Verbesserungen wurde nicht gesucht.</translation>
    </message>
    <message>
        <source>Looking for improvements …</source>
        <translation>Verbesserungen werden gesucht …</translation>
    </message>
    <message>
        <source>No years were simulated.</source>
        <translation>Es wurden keine Jahre simuliert.</translation>
    </message>
    <message>
        <source>Years are being simulated …</source>
        <translation>Jahre werden simuliert …</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Click a cell or press Return for the arithmetic · Export gives a page for the management, tables and pictures</source>
        <translation>Klick auf eine Zelle oder Eingabetaste zeigt die Rechnung · „Exportieren“ ergibt eine Seite für die Leitung, Tabellen und Bilder</translation>
    </message>
</context>
<context>
    <name>drawbridge::FigureCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Why? Click or press Return</source>
        <translation>Warum? Klicken oder Eingabetaste drücken</translation>
    </message>
</context>
<context>
    <name>drawbridge::FindingsModel</name>
    <message>
        <source>%1 Scenario: %2</source>
        <translation>%1 Szenario: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What is weak, and why</source>
        <translation>Was schwach ist und warum</translation>
    </message>
    <message>
        <source>What would mend it</source>
        <translation>Was Abhilfe schafft</translation>
    </message>
    <message>
        <source>%1: one edit, which can be undone (Ctrl+Enter)</source>
        <translation>%1: eine Änderung, die sich rückgängig machen lässt (Strg+Enter)</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>Show them as one line (Left)</source>
        <translation>Als eine Zeile zeigen (Links)</translation>
    </message>
    <message>
        <source>Show them one by one (Right)</source>
        <translation>Einzeln zeigen (Rechts)</translation>
    </message>
    <message>
        <source>%1 %2, %3 findings, %4</source>
        <translation>%1 %2, %3 Befunde, %4</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Hide what follows from it (Left)</source>
        <translation>Verbergen, was daraus folgt (Links)</translation>
    </message>
    <message>
        <source>Show what follows from it (Right)</source>
        <translation>Zeigen, was daraus folgt (Rechts)</translation>
    </message>
</context>
<context>
    <name>drawbridge::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>No weaknesses found in this plan.</source>
        <translation>In diesem Plan wurden keine Schwachstellen gefunden.</translation>
    </message>
    <message>
        <source>The plan is being checked …</source>
        <translation>Der Plan wird geprüft …</translation>
    </message>
    <message>
        <source>Filter …</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Show only findings with these words in their rule, place or sentence</source>
        <translation>Nur Befunde mit diesen Wörtern in Regel, Ort oder Satz zeigen</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Show only what concerns the selection</source>
        <translation>Nur zeigen, was die Auswahl betrifft</translation>
    </message>
    <message>
        <source>Show or hide the errors</source>
        <translation>Fehler zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the warnings</source>
        <translation>Warnungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the notes</source>
        <translation>Hinweise zeigen oder verbergen</translation>
    </message>
    <message>
        <source>The filter hides every finding.</source>
        <translation>Der Filter verbirgt alle Befunde.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing was found at the selection.</source>
        <translation>Zur Auswahl gibt es keinen Befund.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Plan the recovery …</source>
        <translation>Wiederanlauf planen …</translation>
    </message>
    <message>
        <source>Nothing to check yet: the plan has no components.</source>
        <translation>Noch nichts zu prüfen: Der Plan hat keine Komponenten.</translation>
    </message>
</context>
<context>
    <name>drawbridge::FormSection</name>
    <message>
        <source>Fold or unfold “%1”</source>
        <translation>„%1“ auf- oder zuklappen</translation>
    </message>
</context>
<context>
    <name>drawbridge::HoverCard</name>
    <message>
        <source>When: %1</source>
        <translation>Wann: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>drawbridge::ImpactPane</name>
    <message>
        <source>not kept</source>
        <translation>nicht eingehalten</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>keine übrig</translation>
    </message>
    <message>
        <source>not recoverable</source>
        <translation>nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>%1: must be back in %2, is back in %3</source>
        <translation>%1: Frist für den Wiederanlauf %2, geschätzt %3</translation>
    </message>
    <message>
        <source>%1: is back in %2</source>
        <translation>%1: Wiederanlauf geschätzt %2</translation>
    </message>
    <message>
        <source>Activities and what they tolerate</source>
        <translation>Aktivitäten und welche Ausfälle sie vertragen</translation>
    </message>
    <message>
        <source>RTO that the activities require of each component</source>
        <translation>RTO, die die Aktivitäten von jeder Komponente verlangen</translation>
    </message>
    <message>
        <source>How much downtime can the organisation bear? Add what it does as activities in Plan → Tables, each with the services that it needs, its MTPD and its loss per hour.</source>
        <translation>Wie viel Ausfallzeit verträgt die Organisation? Was sie tut, unter Plan → Tabellen als Aktivitäten eintragen, jede mit den Diensten, die sie braucht, ihrer MTPD und ihrem Schaden je Stunde.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>MTPD</source>
        <translation>MTPD</translation>
    </message>
    <message>
        <source>Longest disruption</source>
        <translation>Längste Unterbrechung</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Tightest chain</source>
        <translation>Engste Kette</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Required RTO</source>
        <translation>Nötige RTO</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>RTO target</source>
        <translation>RTO-Ziel</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>stays up</source>
        <translation>bleibt in Betrieb</translation>
    </message>
</context>
<context>
    <name>drawbridge::ImprovementModel</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>service, RTO</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>give …</source>
        <translation>angeben …</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Zurückgestellt: %1</translation>
    </message>
    <message>
        <source>What it saves in a year was not worked out.</source>
        <translation>Was es im Jahr spart, wurde nicht berechnet.</translation>
    </message>
    <message>
        <source>Press F2 or double-click to give its cost</source>
        <translation>F2 oder Doppelklick, um die Kosten anzugeben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>Cost once</source>
        <translation>Kosten einmalig</translation>
    </message>
    <message>
        <source>Cost / year</source>
        <translation>Kosten / Jahr</translation>
    </message>
    <message>
        <source>Saves / year</source>
        <translation>Ersparnis / Jahr</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Availability %</source>
        <translation>Verfügbarkeit %</translation>
    </message>
    <message>
        <source>Per 1 spent</source>
        <translation>Je 1 ausgegeben</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>Give the cost of “%1”</source>
        <translation>Kosten von „%1“ angeben</translation>
    </message>
    <message>
        <source>Set “%1” aside</source>
        <translation>„%1“ zurückstellen</translation>
    </message>
    <message>
        <source>Take “%1” up again</source>
        <translation>„%1“ wieder aufnehmen</translation>
    </message>
</context>
<context>
    <name>drawbridge::ImprovementPane</name>
    <message>
        <source>Improvements: cost, saving, RTO and availability before and after</source>
        <translation>Verbesserungen: Kosten, Ersparnis, RTO und Verfügbarkeit vorher und nachher</translation>
    </message>
    <message>
        <source>Set aside, or take up again</source>
        <translation>Zurückstellen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>nicht gewünscht</translation>
    </message>
    <message>
        <source>Nothing that was tried would lower the cost: no larger team, faster restore, standby or earlier declaration.</source>
        <translation>Nichts Durchgespieltes würde die Kosten senken: kein größeres Team, keine schnellere Rücksicherung, kein Standby, keine frühere Ausrufung.</translation>
    </message>
    <message>
        <source>Give what each costs in its cells; Del sets one aside.</source>
        <translation>In den Zellen angeben, was jede kostet; Entf stellt eine zurück.</translation>
    </message>
    <message>
        <source>Chosen within the budget: %1.</source>
        <translation>Im Rahmen des Budgets gewählt: %1.</translation>
    </message>
</context>
<context>
    <name>drawbridge::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Fail this: see the effect of losing it</source>
        <translation>Ausfallen lassen: zeigt die Folgen des Verlusts</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 benötigt %2</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>drawbridge::InventoryDialog</name>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Changed: %1 (%2)</source>
        <translation>Geändert: %1 (%2)</translation>
    </message>
    <message>
        <source>Import tables</source>
        <translation>Tabellen importieren</translation>
    </message>
    <message>
        <source>The table as read</source>
        <translation>Die Tabelle, wie gelesen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>Die Zeilen sind</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Was die Zeilen sind</translation>
    </message>
    <message>
        <source>Errors and notes</source>
        <translation>Fehler und Hinweise</translation>
    </message>
    <message>
        <source>What will be added or changed</source>
        <translation>Was hinzukommt oder sich ändert</translation>
    </message>
    <message>
        <source>%1, cells separated by %2, headings in row %3, rows: %4</source>
        <translation>%1, Trennzeichen %2, Überschriften in Zeile %3, Zeilen: %4</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(ausgelassen)</translation>
    </message>
    <message>
        <source>What “%1” is</source>
        <translation>Was „%1“ ist</translation>
    </message>
    <message>
        <source>Nothing, as long as there are errors.</source>
        <translation>Nichts, solange es Fehler gibt.</translation>
    </message>
    <message>
        <source>Nothing: the plan has all of it already.</source>
        <translation>Nichts: der Plan hat schon alles davon.</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>Entfallen: %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::LivePage</name>
    <message>
        <source>Projected recovery</source>
        <translation>Voraussichtlicher Wiederanlauf</translation>
    </message>
    <message>
        <source>solid: so far · dashed: projected · bar: planned · flag: RTO target</source>
        <translation>durchgezogen: bisher · gestrichelt: voraussichtlich · Balken: geplant · Fähnchen: RTO-Ziel</translation>
    </message>
    <message>
        <source>Planned and actual</source>
        <translation>Geplant und tatsächlich</translation>
    </message>
    <message>
        <source>grey: planned · solid: happened · dashed: projected</source>
        <translation>grau: geplant · durchgezogen: geschehen · gestrichelt: voraussichtlich</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Your name, for the log</source>
        <translation>Eigener Name, für das Protokoll</translation>
    </message>
    <message>
        <source>Your name is written to everything you do here</source>
        <translation>Der eigene Name steht bei allem, was hier getan wird</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Status board …</source>
        <translation>Statustafel …</translation>
    </message>
    <message>
        <source>Follow in a window</source>
        <translation>In Fenster mitverfolgen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Finish …</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>Since the incident</source>
        <translation>Seit dem Vorfall</translation>
    </message>
    <message>
        <source>Step %1 failed: choose R retry, I if not, O other strategy, K skip · Alt+1 … change the team</source>
        <translation>Schritt %1 fehlgeschlagen: R wiederholen, I andernfalls, O andere Strategie, K überspringen · Alt+1 … wechselt das Team</translation>
    </message>
    <message>
        <source>Enter starts or ends the step in focus · N writes a note · Alt+1 … change the team · every entry is saved at once</source>
        <translation>Eingabe beginnt oder beendet den Schritt im Fokus · N schreibt eine Notiz · Alt+1 … wechselt das Team · jeder Eintrag wird sofort gesichert</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>declared at %1</source>
        <translation>ausgerufen bei %1</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>nicht ausgerufen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>VORFALL</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>plan version %1</source>
        <translation>Planversion %1</translation>
    </message>
    <message>
        <source>leads: %1</source>
        <translation>Leitung: %1</translation>
    </message>
    <message>
        <source>✓ status board written %1</source>
        <translation>✓ Statustafel geschrieben %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>%1 · incident</source>
        <translation>%1 · Vorfall</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Step %1 failed</source>
        <translation>Schritt %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Such as the message of the command</source>
        <translation>Etwa die Meldung des Befehls</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skip step %1</source>
        <translation>Schritt %1 überspringen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>What was done instead, or why it is not needed</source>
        <translation>Was stattdessen getan wurde oder warum es nicht nötig ist</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Stop the recovery</source>
        <translation>Wiederanlauf abbrechen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Status board</source>
        <translation>Statustafel</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
</context>
<context>
    <name>drawbridge::LoadChart</name>
    <message>
        <source>How busy the teams are</source>
        <translation>Auslastung der Teams</translation>
    </message>
</context>
<context>
    <name>drawbridge::LoadRow</name>
    <message>
        <source>Try one fewer in %1</source>
        <translation>Eine Person weniger in %1 durchspielen</translation>
    </message>
    <message>
        <source>Try one more in %1</source>
        <translation>Eine Person mehr in %1 durchspielen</translation>
    </message>
    <message>
        <source>%1: at most %2 of %3 busy</source>
        <translation>%1: höchstens %2 von %3 im Einsatz</translation>
    </message>
    <message>
        <source>%1 is not available at %2, only from %3</source>
        <translation>%1 ist um %2 nicht verfügbar, erst ab %3</translation>
    </message>
    <message>
        <source>%1 at %2: %3 of %4 busy · %5 % utilised from its first step to its last</source>
        <translation>%1 um %2: %3 von %4 im Einsatz · vom ersten bis zum letzten Schritt zu %5 % ausgelastet</translation>
    </message>
</context>
<context>
    <name>drawbridge::LossCard</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Budget: what downtime may cost in a year</source>
        <translation>Budget: was Ausfallzeit in einem Jahr kosten darf</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the numbers of the curve</source>
        <translation>Die Zahlen der Kurve zeigen</translation>
    </message>
    <message>
        <source>Loss exceedance: amount, chance to lose more in a year</source>
        <translation>Überschreitung: Betrag und Wahrscheinlichkeit, in einem Jahr mehr zu verlieren</translation>
    </message>
    <message>
        <source>More than</source>
        <translation>Mehr als</translation>
    </message>
    <message>
        <source>Chance in a year</source>
        <translation>Wahrscheinlichkeit im Jahr</translation>
    </message>
    <message>
        <source>One year in</source>
        <translation>Ein Jahr von</translation>
    </message>
    <message>
        <source>over budget in %1 of years</source>
        <translation>in %1 der Jahre über dem Budget</translation>
    </message>
    <message>
        <source>What downtime may cost in a year, in %1; empty for none</source>
        <translation>Was Ausfallzeit in einem Jahr kosten darf, in %1; leer für kein Budget</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>Set the budget for downtime</source>
        <translation>Budget für Ausfallzeit festlegen</translation>
    </message>
    <message>
        <source>Remove the budget</source>
        <translation>Budget entfernen</translation>
    </message>
    <message>
        <source>Chance that a year costs more</source>
        <translation>Wahrscheinlichkeit, dass ein Jahr mehr kostet</translation>
    </message>
</context>
<context>
    <name>drawbridge::LossChart</name>
    <message>
        <source>Chance that a year costs more than an amount</source>
        <translation>Wahrscheinlichkeit, dass ein Jahr mehr kostet als ein Betrag</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>More than %1: in no year that was simulated</source>
        <translation>Mehr als %1: in keinem der simulierten Jahre</translation>
    </message>
    <message>
        <source>More than %1: %2 of years, one in %3</source>
        <translation>Mehr als %1: %2 der Jahre, eines von %3</translation>
    </message>
</context>
<context>
    <name>drawbridge::MachineCheck</name>
    <message>
        <source>Everything is as the plan says.</source>
        <translation>Alles ist, wie der Plan es sagt.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the plan: see Machines.</source>
        <translation>
            <numerusform>%n Abweichung vom Plan: siehe Maschinen.</numerusform>
            <numerusform>%n Abweichungen vom Plan: siehe Maschinen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::MachinesPanel</name>
    <message>
        <source>Differences between the plan and what runs</source>
        <translation>Abweichungen zwischen dem Plan und dem, was läuft</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Vorgefunden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Take into the plan</source>
        <translation>In den Plan übernehmen</translation>
    </message>
    <message>
        <source>Take into the build</source>
        <translation>In den Aufbau übernehmen</translation>
    </message>
    <message>
        <source>Waive …</source>
        <translation>Dulden …</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Follow the events of the engines, and show health and drift as they change</source>
        <translation>Den Ereignissen der Engines folgen und Gesundheit und Abweichungen zeigen, sobald sie sich ändern</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>waived until %1</source>
        <translation>geduldet bis %1</translation>
    </message>
    <message>
        <source>waiver ended on %1</source>
        <translation>Duldung endete am %1</translation>
    </message>
    <message>
        <source>Nothing was compared with what runs yet. Give a Docker host its engine endpoint, or discover an engine; then check.</source>
        <translation>Noch wurde nichts mit dem verglichen, was läuft. Einem Docker-Host seinen Engine-Endpunkt geben oder eine Engine einlesen, dann prüfen.</translation>
    </message>
    <message>
        <source>Everything that was checked is as the plan says.</source>
        <translation>Alles, was geprüft wurde, ist wie geplant.</translation>
    </message>
    <message>
        <source>%1 verified · %2 drifted · %3 never checked · oldest check %4</source>
        <translation>%1 bestätigt · %2 abweichend · %3 nie geprüft · älteste Prüfung %4</translation>
    </message>
    <message>
        <source>Check first: the project remembers only that it differs</source>
        <translation>Erst prüfen: Das Projekt weiß nur noch, dass es abweicht</translation>
    </message>
    <message>
        <source>The plan says from now on what was found</source>
        <translation>Der Plan besagt von nun an, was vorgefunden wurde</translation>
    </message>
    <message>
        <source>The standard build of this host demands from now on what was found</source>
        <translation>Der Standardaufbau dieses Hosts verlangt von nun an, was vorgefunden wurde</translation>
    </message>
    <message>
        <source>End the waiver</source>
        <translation>Duldung beenden</translation>
    </message>
    <message>
        <source>Put up with it until a day, for a reason</source>
        <translation>Bis zu einem Tag hinnehmen, mit Begründung</translation>
    </message>
    <message>
        <source>Take “%1” into the plan</source>
        <translation>„%1“ in den Plan übernehmen</translation>
    </message>
    <message>
        <source>Take “%1” into the standard build</source>
        <translation>„%1“ in den Standardaufbau übernehmen</translation>
    </message>
    <message>
        <source>These hosts have the same build and differ from it now: %1</source>
        <translation>Diese Hosts haben denselben Aufbau und weichen nun davon ab: %1</translation>
    </message>
    <message>
        <source>Waive “%1”</source>
        <translation>„%1“ dulden</translation>
    </message>
    <message>
        <source>End the waiver of “%1”</source>
        <translation>Duldung von „%1“ beenden</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>drawbridge::MainWindow</name>
    <message>
        <source>One component was imported.</source>
        <translation>Eine Komponente wurde importiert.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source>Drawbridge</source>
        <translation>Drawbridge</translation>
    </message>
    <message>
        <source>%1 (read-only) — Drawbridge</source>
        <translation>%1 (schreibgeschützt) — Drawbridge</translation>
    </message>
    <message>
        <source>%1 — Drawbridge</source>
        <translation>%1 — Drawbridge</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Writing the runbook …</source>
        <translation>Das Runbook wird geschrieben …</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Drawbridge projects (*.drplan);;All files (*)</source>
        <translation>Drawbridge-Projekte (*.drplan);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Drawbridge projects (*.drplan)</source>
        <translation>Drawbridge-Projekte (*.drplan)</translation>
    </message>
    <message>
        <source>Save a version</source>
        <translation>Version sichern</translation>
    </message>
    <message>
        <source>Export the runbook</source>
        <translation>Runbook exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;HTML (*.html);;Markdown (*.md)</source>
        <translation>PDF (*.pdf);;HTML (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>About Drawbridge</source>
        <translation>Über Drawbridge</translation>
    </message>
    <message>
        <source>Drawbridge %1

Draw what depends on what, and know how you will recover.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Drawbridge %1

Zeichnen, was wovon abhängt, und wissen, wie die Wiederherstellung gelingt.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Plan exportieren</translation>
    </message>
    <message>
        <source>Plan text (*.plan.yaml);;Table of components (*.csv)</source>
        <translation>Plantext (*.plan.yaml);;Tabelle der Komponenten (*.csv)</translation>
    </message>
    <message>
        <source>Import warnings</source>
        <translation>Warnungen beim Import</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Reverted to version %1. Undo restores your changes.</source>
        <translation>Auf Version %1 zurückgesetzt. Rückgängig stellt die Änderungen wieder her.</translation>
    </message>
    <message>
        <source>What this version is for. Every edit is already saved; a version is a state you can return to.</source>
        <translation>Wozu diese Version dient. Jede Änderung ist bereits gespeichert; eine Version ist ein Stand, zu dem man zurückkehren kann.</translation>
    </message>
    <message>
        <source>Version %1 saved.</source>
        <translation>Version %1 gesichert.</translation>
    </message>
    <message>
        <source>A runbook needs a scenario: add one to the plan first.</source>
        <translation>Ein Runbook braucht ein Szenario: zuerst dem Plan eines hinzufügen.</translation>
    </message>
    <message>
        <source>Choose a scenario for the runbook.</source>
        <translation>Ein Szenario für das Runbook wählen.</translation>
    </message>
    <message>
        <source>Compose files (*.yml *.yaml);;All files (*)</source>
        <translation>Compose-Dateien (*.yml *.yaml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that you tried in Recover are not in the plan yet.</source>
        <translation>
            <numerusform>%n in Wiederanlauf ausprobierte Änderung ist noch nicht im Plan.</numerusform>
            <numerusform>%n in Wiederanlauf ausprobierte Änderungen sind noch nicht im Plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to them</source>
        <translation>Zurück dorthin</translation>
    </message>
    <message>
        <source>What-if changes</source>
        <translation>Ausprobierte Änderungen</translation>
    </message>
    <message>
        <source>Apply to the plan</source>
        <translation>In den Plan übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Undone: “%1”. %2 brings it back.</source>
        <translation>Rückgängig gemacht: „%1“. %2 stellt es wieder her.</translation>
    </message>
    <message>
        <source>The import is in the plan.</source>
        <translation>Der Import ist im Plan.</translation>
    </message>
    <message>
        <source>%1 components were imported.</source>
        <translation>%1 Komponenten wurden importiert.</translation>
    </message>
    <message>
        <source>Plan the recovery …</source>
        <translation>Wiederanlauf planen …</translation>
    </message>
    <message>
        <source>Reading the engines …</source>
        <translation>Engines werden gelesen …</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Some rows of the tables are not in the plan yet.</source>
        <translation>Einige Zeilen der Tabellen sind noch nicht im Plan.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Folder for the Compose files of the recovery site</source>
        <translation>Ordner für die Compose-Dateien des Ausweichstandorts</translation>
    </message>
    <message>
        <source>Save the service sheet</source>
        <translation>Dienstblatt speichern</translation>
    </message>
    <message>
        <source>Compose files, plan text, tables, VPN and firewall files (*.yml *.yaml *.csv *.tsv *.txt *.conf *.ovpn *.nft *.rules *.json);;All files (*)</source>
        <translation>Compose-Dateien, Plantext, Tabellen, VPN- und Firewall-Dateien (*.yml *.yaml *.csv *.tsv *.txt *.conf *.ovpn *.nft *.rules *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where the folder with the configuration goes</source>
        <translation>Wohin der Ordner mit der Konfiguration kommt</translation>
    </message>
    <message>
        <source>normal operation</source>
        <translation>Normalbetrieb</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;OpenDocument (*.odt)</source>
        <translation>PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the evidence pack</source>
        <translation>Nachweismappe speichern</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>nachweismappe</translation>
    </message>
    <message>
        <source>Choose a scenario first: the tabletop exercise is about it.</source>
        <translation>Zuerst ein Szenario wählen: Davon handelt das Planspiel.</translation>
    </message>
    <message>
        <source>Save the tabletop exercise</source>
        <translation>Planspiel speichern</translation>
    </message>
    <message>
        <source>tabletop</source>
        <translation>planspiel</translation>
    </message>
</context>
<context>
    <name>drawbridge::ManyBlock</name>
    <message>
        <source>Select only these, and edit them together</source>
        <translation>Nur diese auswählen und gemeinsam bearbeiten</translation>
    </message>
    <message>
        <source>Move, align and delete work on all of them. Choose one kind to edit its fields together.</source>
        <translation>Verschieben, Ausrichten und Löschen wirken auf alle. Eine Art wählen, um ihre Felder gemeinsam zu bearbeiten.</translation>
    </message>
</context>
<context>
    <name>drawbridge::MappingCard</name>
    <message>
        <source>What takes the place of what</source>
        <translation>Was wodurch ersetzt wird</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Read files of VPNs and firewalls, addresses and routes</source>
        <translation>Dateien von VPNs und Firewalls, Adressen und Routen einlesen</translation>
    </message>
    <message>
        <source>Generate configuration …</source>
        <translation>Konfiguration erzeugen …</translation>
    </message>
    <message>
        <source>Write what the machines need after the failover: addresses, rules, tunnels, DNS</source>
        <translation>Schreiben, was die Maschinen nach dem Failover brauchen: Adressen, Regeln, Tunnel, DNS</translation>
    </message>
    <message>
        <source>%1 %2 · %3 open</source>
        <translation>%1 %2 · %3 offen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that the plan leaves open</source>
        <translation>
            <numerusform>%n Zeile, die der Plan offen lässt</numerusform>
            <numerusform>%n Zeilen, die der Plan offen lässt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes here.</source>
        <translation>Hier ändert sich nichts.</translation>
    </message>
    <message>
        <source>Choose a scenario to see what takes the place of what after its failover.</source>
        <translation>Ein Szenario wählen, um zu sehen, was nach seinem Failover wodurch ersetzt wird.</translation>
    </message>
</context>
<context>
    <name>drawbridge::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>drawbridge::NameInput</name>
    <message>
        <source>any, name or block</source>
        <translation>any, Name oder Block</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>e.g. 1y or 180d</source>
        <translation>z. B. 1y oder 180d</translation>
    </message>
    <message>
        <source>e.g. 24h or 30d</source>
        <translation>z. B. 24h oder 30d</translation>
    </message>
    <message>
        <source>Create %1 “%2”</source>
        <translation>%1 „%2“ anlegen</translation>
    </message>
</context>
<context>
    <name>drawbridge::NetworkFilesDialog</name>
    <message>
        <source>Import VPN and firewall files</source>
        <translation>VPN- und Firewall-Dateien importieren</translation>
    </message>
    <message>
        <source>Site of new machines</source>
        <translation>Standort neuer Maschinen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Is of the machine</source>
        <translation>Gehört zur Maschine</translation>
    </message>
    <message>
        <source>Machine of %1</source>
        <translation>Maschine von %1</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>wie in der Datei</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>What will be added or changed</source>
        <translation>Was hinzukommt oder sich ändert</translation>
    </message>
    <message>
        <source>Errors and notes</source>
        <translation>Fehler und Hinweise</translation>
    </message>
    <message>
        <source>Private keys and passwords in the files are not kept.</source>
        <translation>Private Schlüssel und Passwörter in den Dateien werden nicht übernommen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Nothing: the plan has all of it already.</source>
        <translation>Nichts: Der Plan hat alles schon.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n new tunnel(s)</source>
        <translation>
            <numerusform>%n neuer Tunnel</numerusform>
            <numerusform>%n neue Tunnel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) completed</source>
        <translation>
            <numerusform>%n Tunnel ergänzt</numerusform>
            <numerusform>%n Tunnel ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) as they are</source>
        <translation>
            <numerusform>%n Tunnel unverändert</numerusform>
            <numerusform>%n Tunnel unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s)</source>
        <translation>
            <numerusform>%n Umsetzung</numerusform>
            <numerusform>%n Umsetzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n Route</numerusform>
            <numerusform>%n Routen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n Datei ausgelassen</numerusform>
            <numerusform>%n Dateien ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be imported</source>
        <translation>Es kann nichts importiert werden</translation>
    </message>
</context>
<context>
    <name>drawbridge::OptionalRecord</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from %2</source>
        <translation>„%1“ aus %2 entfernen</translation>
    </message>
    <message>
        <source>Change “%1” of %2</source>
        <translation>„%1“ von %2 ändern</translation>
    </message>
</context>
<context>
    <name>drawbridge::OutlineModel</name>
    <message>
        <source>No site</source>
        <translation>Kein Standort</translation>
    </message>
</context>
<context>
    <name>drawbridge::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>IT-Landschaft</translation>
    </message>
    <message>
        <source>Sites and what is in them</source>
        <translation>Standorte und was sich darin befindet</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Scenarios, teams, contracts and everything else that is not on the canvas</source>
        <translation>Szenarien, Teams, Verträge und alles andere, das nicht auf der Zeichenfläche liegt</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>Dem Plan hinzufügen</translation>
    </message>
    <message>
        <source>Find by name …</source>
        <translation>Nach Namen suchen …</translation>
    </message>
    <message>
        <source>Find in the outline</source>
        <translation>In der Gliederung suchen</translation>
    </message>
    <message>
        <source>Find in the outline (%1)</source>
        <translation>In der Gliederung suchen (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
</context>
<context>
    <name>drawbridge::PageTabs</name>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Diagram pages</source>
        <translation>Diagrammseiten</translation>
    </message>
    <message>
        <source>%1 · the whole estate</source>
        <translation>%1 · die ganze IT-Landschaft</translation>
    </message>
    <message>
        <source>New page with the selection</source>
        <translation>Neue Seite mit der Auswahl</translation>
    </message>
    <message>
        <source>Name of the page</source>
        <translation>Name der Seite</translation>
    </message>
    <message>
        <source>Rename page</source>
        <translation>Seite umbenennen</translation>
    </message>
    <message>
        <source>Duplicate page</source>
        <translation>Seite duplizieren</translation>
    </message>
    <message>
        <source>Delete page</source>
        <translation>Seite löschen</translation>
    </message>
    <message>
        <source>Move page</source>
        <translation>Seite verschieben</translation>
    </message>
    <message>
        <source>%1 is the first page now: it shows the whole estate.</source>
        <translation>%1 ist jetzt die erste Seite: Sie zeigt die ganze IT-Landschaft.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Shape of edges</source>
        <translation>Form der Kanten</translation>
    </message>
</context>
<context>
    <name>drawbridge::PageView</name>
    <message>
        <source>Pages as they print</source>
        <translation>Seiten, wie sie gedruckt werden</translation>
    </message>
</context>
<context>
    <name>drawbridge::PalettePanel</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Find a kind …</source>
        <translation>Art suchen …</translation>
    </message>
    <message>
        <source>Find a kind</source>
        <translation>Art suchen</translation>
    </message>
    <message>
        <source>Enter adds the first kind found</source>
        <translation>Enter fügt die erste gefundene Art hinzu</translation>
    </message>
    <message>
        <source>No kind is called that.</source>
        <translation>Keine Art heißt so.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>%1 — drag it to the canvas, or click to place it</source>
        <translation>%1 — auf die Zeichenfläche ziehen oder zum Platzieren anklicken</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Network: addresses that components have in common</source>
        <translation>Netz: Adressen, die Komponenten gemeinsam haben</translation>
    </message>
    <message>
        <source>subnet VLAN</source>
        <translation>Subnetz Netzwerk VLAN</translation>
    </message>
    <message>
        <source>Site location data centre</source>
        <translation>Standort Rechenzentrum</translation>
    </message>
</context>
<context>
    <name>drawbridge::PathPanel</name>
    <message>
        <source>Choose an access, or ask above.</source>
        <translation>Einen Zugriff wählen oder oben fragen.</translation>
    </message>
    <message>
        <source>%1 → %2, %3</source>
        <translation>%1 → %2, %3</translation>
    </message>
    <message>
        <source>Before: %1. Now: %2.</source>
        <translation>Vorher: %1. Jetzt: %2.</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>Jetzt: %1.</translation>
    </message>
    <message>
        <source>Because %1.</source>
        <translation>Denn %1.</translation>
    </message>
    <message>
        <source>THE WAY</source>
        <translation>DER WEG</translation>
    </message>
    <message>
        <source>AN EXAMPLE PACKET</source>
        <translation>EIN BEISPIELPAKET</translation>
    </message>
    <message>
        <source>through the tunnel %1</source>
        <translation>durch den Tunnel %1</translation>
    </message>
    <message>
        <source>Show it on the diagram</source>
        <translation>Im Diagramm zeigen</translation>
    </message>
    <message>
        <source>translates the address</source>
        <translation>setzt die Adresse um</translation>
    </message>
    <message>
        <source>otherwise deny</source>
        <translation>sonst verbieten</translation>
    </message>
</context>
<context>
    <name>drawbridge::PreparationStudy</name>
    <message>
        <source>The recovery could not be planned: %1</source>
        <translation>Der Wiederanlauf konnte nicht geplant werden: %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::PrepareHead</name>
    <message>
        <source>The site that is lost</source>
        <translation>Der verlorene Standort</translation>
    </message>
    <message>
        <source>The site to recover to</source>
        <translation>Der Standort für den Wiederanlauf</translation>
    </message>
    <message>
        <source>Name of the new site</source>
        <translation>Name des neuen Standorts</translation>
    </message>
    <message>
        <source>The site is made when the proposals are accepted</source>
        <translation>Der Standort entsteht, wenn die Vorschläge angenommen werden</translation>
    </message>
    <message>
        <source>Filter the proposals</source>
        <translation>Vorschläge filtern</translation>
    </message>
    <message>
        <source>Proposes only for what has no recovery; what you entered stays as it is.</source>
        <translation>Vorschläge nur für das, was keinen Wiederanlauf hat; Eingetragenes bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Close; what was answered is kept (Esc)</source>
        <translation>Schließen; die Antworten bleiben erhalten (Esc)</translation>
    </message>
    <message>
        <source>Plan the recovery</source>
        <translation>Wiederanlauf planen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>New site …</source>
        <translation>Neuer Standort …</translation>
    </message>
</context>
<context>
    <name>drawbridge::PreparePage</name>
    <message>
        <source>Space ticks a row · Enter chooses its strategy · Ctrl+Enter accepts all · Esc closes</source>
        <translation>Leertaste hakt eine Zeile an · Eingabe wählt ihre Strategie · Strg+Eingabe nimmt alles an · Esc schließt</translation>
    </message>
    <message>
        <source>Nothing is changed until you accept; one undo takes all of it back.</source>
        <translation>Vor dem Annehmen ändert sich nichts; einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close and forget what was answered; the plan stays as it is</source>
        <translation>Schließen und die Antworten vergessen; der Plan bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Accept selected</source>
        <translation>Auswahl annehmen</translation>
    </message>
    <message>
        <source>Accept all proposals and what was answered</source>
        <translation>Alle Vorschläge und Antworten annehmen</translation>
    </message>
    <message>
        <source>Nothing to propose: everything at %1 has a recovery. What is asked above is still open.</source>
        <translation>Nichts vorzuschlagen: Für alles in %1 ist der Wiederanlauf geplant. Die Fragen oben sind noch offen.</translation>
    </message>
    <message>
        <source>Nothing to propose: everything at %1 has a recovery, and nothing is open.</source>
        <translation>Nichts vorzuschlagen: Für alles in %1 ist der Wiederanlauf geplant, und nichts ist offen.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>Nothing to propose</source>
        <translation>Nichts vorzuschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) an answer</source>
        <translation>
            <numerusform>%n braucht eine Antwort</numerusform>
            <numerusform>%n brauchen eine Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumption(s)</source>
        <translation>
            <numerusform>%n Annahme</numerusform>
            <numerusform>%n Annahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n durch den Filter verborgen</numerusform>
            <numerusform>%n durch den Filter verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all %1</source>
        <translation>Alle %1 annehmen</translation>
    </message>
    <message>
        <source>Accept the answers</source>
        <translation>Antworten annehmen</translation>
    </message>
    <message>
        <source>if all %1 are accepted</source>
        <translation>wenn alle %1 angenommen werden</translation>
    </message>
    <message>
        <source>if the %1 selected are accepted</source>
        <translation>wenn die %1 ausgewählten angenommen werden</translation>
    </message>
</context>
<context>
    <name>drawbridge::ProgrammePage</name>
    <message>
        <source>%1 and %2 more never</source>
        <translation>%1 und %2 weitere nie</translation>
    </message>
    <message>
        <source>%1 never</source>
        <translation>%1 nie</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Das Jahr</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>groups by kind of exercise: last held, and what is still proven by it</source>
        <translation>Gruppen nach Art der Übung: zuletzt durchgeführt, und was dadurch noch nachgewiesen ist</translation>
    </message>
    <message>
        <source>What took the verified state away</source>
        <translation>Was den Nachweis aufgehoben hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last held</source>
        <translation>Zuletzt durchgeführt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Move a due date</source>
        <translation>Fälligkeit verschieben</translation>
    </message>
    <message>
        <source>Exercise programme</source>
        <translation>Übungsprogramm</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation>Zurück zum Lauf</translation>
    </message>
    <message>
        <source>Export calendar (.ics)</source>
        <translation>Kalender exportieren (.ics)</translation>
    </message>
    <message>
        <source>Tabletop …</source>
        <translation>Planspiel …</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Neue Übung</translation>
    </message>
    <message>
        <source>Start an exercise …</source>
        <translation>Übung beginnen …</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>Nachweismappe</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Steps ever exercised</source>
        <translation>Je geübte Schritte</translation>
    </message>
    <message>
        <source>Accesses ever checked</source>
        <translation>Je geprüfte Zugriffe</translation>
    </message>
    <message>
        <source>Verified scenarios</source>
        <translation>Nachgewiesene Szenarien</translation>
    </message>
    <message>
        <source>Open corrective actions</source>
        <translation>Offene Korrekturmaßnahmen</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Hinzufügen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Set a date</source>
        <translation>Termin festlegen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Invitation (.ics)</source>
        <translation>Einladung (.ics)</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Letzter Bericht</translation>
    </message>
    <message>
        <source>Click a mark for its report · drag a due date to move it · Return starts the chosen exercise</source>
        <translation>Klick auf eine Marke öffnet ihren Bericht · Fälligkeit ziehen verschiebt sie · Eingabe beginnt die gewählte Übung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 measured duration …</source>
        <translation>1 gemessene Dauer …</translation>
    </message>
    <message>
        <source>%1 measured durations …</source>
        <translation>%1 gemessene Dauern …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 by %2 days</source>
        <translation>%1 um %2 Tage</translation>
    </message>
    <message>
        <source>nothing is late</source>
        <translation>nichts ist überfällig</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no exercise has a date</source>
        <translation>keine Übung hat ein Datum</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>the plan states none</source>
        <translation>der Plan nennt keine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no exercise has proven one</source>
        <translation>keine Übung hat eines nachgewiesen</translation>
    </message>
    <message>
        <source>what was proven still holds</source>
        <translation>was nachgewiesen wurde, gilt noch</translation>
    </message>
    <message>
        <source>Open corrective actions  %1</source>
        <translation>Offene Korrekturmaßnahmen  %1</translation>
    </message>
    <message>
        <source>due %1, %2 days late</source>
        <translation>fällig am %1, %2 Tage überfällig</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig am %1</translation>
    </message>
    <message>
        <source>Done: close it</source>
        <translation>Erledigt: abschließen</translation>
    </message>
    <message>
        <source>Close a corrective action</source>
        <translation>Korrekturmaßnahme abschließen</translation>
    </message>
    <message>
        <source>None is open.</source>
        <translation>Keine ist offen.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 days overdue</source>
        <translation>%1 Tage überfällig</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>date set</source>
        <translation>Termin steht</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>No exercise yet. A plan that was never exercised is a hope: add one above.</source>
        <translation>Noch keine Übung. Ein nie geübter Plan ist nur eine Hoffnung: oben eine hinzufügen.</translation>
    </message>
    <message>
        <source>leads: %1</source>
        <translation>Leitung: %1</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Objectives: %1</source>
        <translation>Übungsziele: %1</translation>
    </message>
    <message>
        <source>Scope: all that is affected</source>
        <translation>Umfang: alles Betroffene</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Umfang: %1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Nothing was taken away.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>drawbridge::ProjectFiles</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open the sample “%1”</source>
        <translation>Das Beispiel „%1“ öffnen</translation>
    </message>
    <message>
        <source>Cannot create the folder for drafts: %1</source>
        <translation>Der Ordner für Entwürfe kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>Bestand</translation>
    </message>
</context>
<context>
    <name>drawbridge::ProjectionChart</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not recoverable</source>
        <translation>nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>a length is missing</source>
        <translation>eine Dauer fehlt</translation>
    </message>
    <message>
        <source>back</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>back, missed by %1</source>
        <translation>wieder da, um %1 verfehlt</translation>
    </message>
    <message>
        <source>now missed by %1</source>
        <translation>jetzt um %1 verfehlt</translation>
    </message>
    <message>
        <source>back, %1 in hand</source>
        <translation>wieder da, %1 Reserve</translation>
    </message>
    <message>
        <source>%1 in hand</source>
        <translation>%1 Reserve</translation>
    </message>
    <message>
        <source>Projected recovery</source>
        <translation>Voraussichtlicher Wiederanlauf</translation>
    </message>
    <message>
        <source>planned %1, now %2</source>
        <translation>geplant %1, jetzt %2</translation>
    </message>
    <message>
        <source>RTO target %1: %2</source>
        <translation>RTO-Ziel %1: %2</translation>
    </message>
</context>
<context>
    <name>drawbridge::ProposalModel</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, to be built</source>
        <translation>%1, zu bauen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n assumed</source>
        <translation>
            <numerusform>%1, %n angenommen</numerusform>
            <numerusform>%1, %n angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The duration of %n step(s) is assumed</source>
        <translation>
            <numerusform>Die Dauer von %n Schritt ist angenommen</numerusform>
            <numerusform>Die Dauer von %n Schritten ist angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick all or none (Ctrl+A)</source>
        <translation>Alle oder keine anhaken (Strg+A)</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>to be built</source>
        <translation>zu bauen</translation>
    </message>
    <message numerus="yes">
        <source>%n assumed</source>
        <translation>
            <numerusform>%n angen.</numerusform>
            <numerusform>%n angen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::ProposalTable</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1 (proposed)</source>
        <translation>%1 (vorgeschlagen)</translation>
    </message>
</context>
<context>
    <name>drawbridge::QuestionBar</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>erreichen:</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
</context>
<context>
    <name>drawbridge::QuestionsPanel</name>
    <message>
        <source>Needs an answer</source>
        <translation>Braucht eine Antwort</translation>
    </message>
    <message>
        <source>Show or hide the questions</source>
        <translation>Die Fragen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Answers every open question about backups with what is proposed</source>
        <translation>Beantwortet alle offenen Fragen nach Backups wie vorgeschlagen</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>Alles beantwortet</translation>
    </message>
    <message>
        <source>%1 · what stays open becomes a finding</source>
        <translation>%1 · was offen bleibt, wird ein Befund</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n proposed backup(s)</source>
        <translation>
            <numerusform>%n vorgeschlagenes Backup annehmen</numerusform>
            <numerusform>%n vorgeschlagene Backups annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::RecordCard</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecordForm</name>
    <message>
        <source>Show every field</source>
        <translation>Alle Felder anzeigen</translation>
    </message>
    <message>
        <source>Change “%1” of %2</source>
        <translation>„%1“ von %2 ändern</translation>
    </message>
    <message>
        <source>Change “%1” of the project</source>
        <translation>„%1“ des Projekts ändern</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecordList</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Reorder “%1” of %2</source>
        <translation>„%1“ von %2 umordnen</translation>
    </message>
    <message>
        <source>Remove from “%1” of %2</source>
        <translation>Aus „%1“ von %2 entfernen</translation>
    </message>
    <message>
        <source>Add to “%1” of %2</source>
        <translation>Zu „%1“ von %2 hinzufügen</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverCapacity</name>
    <message>
        <source>Leave off what does not fit</source>
        <translation>Weglassen, was keinen Platz hat</translation>
    </message>
    <message>
        <source>Accept the placement</source>
        <translation>Platzierung übernehmen</translation>
    </message>
    <message>
        <source>What recovers elsewhere than planned, and what stays off</source>
        <translation>Was anders als geplant wiederhergestellt wird und was aus bleibt</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Recovers on</source>
        <translation>Läuft wieder auf</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Looking for room at the recovery site …</source>
        <translation>Am Ausweichstandort wird Platz gesucht …</translation>
    </message>
    <message>
        <source>Nothing is recovered on a Docker host in this scenario.</source>
        <translation>In diesem Szenario wird nichts auf einem Docker-Host wiederhergestellt.</translation>
    </message>
    <message>
        <source>There is no Docker host where this scenario recovers to.</source>
        <translation>Wo dieses Szenario wiederherstellt, gibt es keinen Docker-Host.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 elsewhere than planned</source>
        <translation>%1 anders als geplant</translation>
    </message>
    <message>
        <source>%1 · %2 off</source>
        <translation>%1 · %2 aus</translation>
    </message>
    <message>
        <source>Needs unknown, counted as nothing: %1.</source>
        <translation>Bedarf unbekannt, als nichts gezählt: %1.</translation>
    </message>
    <message>
        <source>Capacity unknown, taken as enough: %1.</source>
        <translation>Kapazität unbekannt, als ausreichend angenommen: %1.</translation>
    </message>
    <message>
        <source>By priority, no more can be recovered.</source>
        <translation>Nach Priorität kann nicht mehr wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>stays off, priority %1</source>
        <translation>bleibt aus, Priorität %1</translation>
    </message>
    <message>
        <source>stays off</source>
        <translation>bleibt aus</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Write these recovery hosts into the plan; undo takes it back</source>
        <translation>Diese Hosts in den Plan schreiben; rückgängig macht es ungeschehen</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverCommands</name>
    <message>
        <source>&amp;Play the recovery</source>
        <translation>Wiederanlauf ab&amp;spielen</translation>
    </message>
    <message>
        <source>Play or pause the recovery</source>
        <translation>Wiederanlauf abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Timeline by &amp;component</source>
        <translation>Zeitachse nach K&amp;omponente</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Timeline by &amp;team</source>
        <translation>Zeitachse nach &amp;Team</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Show how busy the teams are</source>
        <translation>Auslastung der Teams zeigen</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Zoom the timeline &amp;in</source>
        <translation>Zeitachse ver&amp;größern</translation>
    </message>
    <message>
        <source>=</source>
        <translation>=</translation>
    </message>
    <message>
        <source>-</source>
        <translation>-</translation>
    </message>
    <message>
        <source>Zoom the timeline &amp;out</source>
        <translation>Zeitachse ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit the timeline</source>
        <translation>Zeitachse &amp;einpassen</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>Alt+2</source>
        <translation>Alt+2</translation>
    </message>
    <message>
        <source>Alt+3</source>
        <translation>Alt+3</translation>
    </message>
    <message>
        <source>Compare &amp;strategies</source>
        <translation>Strate&amp;gien vergleichen</translation>
    </message>
    <message>
        <source>All &amp;disasters</source>
        <translation>Alle &amp;Notfälle</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Alt+5</source>
        <translation>Alt+5</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>Nä&amp;chstes Ereignis</translation>
    </message>
    <message>
        <source>Pre&amp;vious event</source>
        <translation>&amp;Voriges Ereignis</translation>
    </message>
    <message>
        <source>C&amp;ritical path only</source>
        <translation>Nur der &amp;kritische Pfad</translation>
    </message>
    <message>
        <source>Show only the steps whose delay would delay the end</source>
        <translation>Nur Schritte zeigen, deren Verzug das Ende verzögert</translation>
    </message>
    <message>
        <source>Team &amp;load</source>
        <translation>Aus&amp;lastung der Teams</translation>
    </message>
    <message>
        <source>T&amp;asks</source>
        <translation>&amp;Aufgaben</translation>
    </message>
    <message>
        <source>Tar&amp;gets</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>Compare the recovery strategies of the selected component</source>
        <translation>Die Wiederherstellungsstrategien der gewählten Komponente vergleichen</translation>
    </message>
    <message>
        <source>What every possible disaster takes down</source>
        <translation>Was jeder denkbare Notfall ausfallen lässt</translation>
    </message>
    <message>
        <source>Failbac&amp;k</source>
        <translation>&amp;Rückführung</translation>
    </message>
    <message>
        <source>Plan the failback after the disaster</source>
        <translation>Die Rückführung nach dem Notfall planen</translation>
    </message>
    <message>
        <source>Try t&amp;wice the duration</source>
        <translation>&amp;Doppelte Dauer durchspielen</translation>
    </message>
    <message>
        <source>Show the recovery with the selected step taking twice as long; the plan is not changed</source>
        <translation>Zeigt den Wiederanlauf mit doppelter Dauer des gewählten Schritts; der Plan bleibt unverändert</translation>
    </message>
    <message>
        <source>Appl&amp;y what-if changes</source>
        <translation>Durch&amp;gespielte Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Apply the changes to the plan</source>
        <translation>Die Änderungen in den Plan übernehmen</translation>
    </message>
    <message>
        <source>Discard what-if chang&amp;es</source>
        <translation>Durchgespielte Änderungen ver&amp;werfen</translation>
    </message>
    <message>
        <source>Return to the unchanged plan</source>
        <translation>Zurück zum unveränderten Plan</translation>
    </message>
    <message>
        <source>Capacit&amp;y</source>
        <translation>&amp;Kapazität</translation>
    </message>
    <message>
        <source>Alt+6</source>
        <translation>Alt+6</translation>
    </message>
    <message>
        <source>Whether what is recovered fits on the recovery site&apos;s hosts</source>
        <translation>Ob das Wiederhergestellte auf die Hosts des Ausweichstandorts passt</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverFailback</name>
    <message>
        <source>before the window</source>
        <translation>vor dem Fenster</translation>
    </message>
    <message>
        <source>window: stop</source>
        <translation>Fenster: Halt</translation>
    </message>
    <message>
        <source>window: move</source>
        <translation>Fenster: Umzug</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Preparation %1</source>
        <translation>Vorbereitung %1</translation>
    </message>
    <message>
        <source>%1 · then %2 down</source>
        <translation>%1 · dann %2 Ausfall</translation>
    </message>
    <message>
        <source>Failback steps</source>
        <translation>Schritte der Rückführung</translation>
    </message>
    <message>
        <source>Planning the failback …</source>
        <translation>Die Rückführung wird geplant …</translation>
    </message>
    <message>
        <source>Nothing was moved to another site: no failback is needed.</source>
        <translation>Nichts wurde an einen anderen Standort verlagert: Eine Rückführung ist nicht nötig.</translation>
    </message>
    <message>
        <source>Preparation of unknown duration</source>
        <translation>Vorbereitung von unbekannter Dauer</translation>
    </message>
    <message>
        <source>%1 · then a window of unknown duration</source>
        <translation>%1 · dann ein Wartungsfenster von unbekannter Dauer</translation>
    </message>
    <message>
        <source>Unknown: %1.</source>
        <translation>Unbekannt: %1.</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverImprovements</name>
    <message>
        <source>everything %1</source>
        <translation>alles %1</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Durchspielen</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Durchspielen: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>component, RTO</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What would shorten the recovery</source>
        <translation>Was den Wiederanlauf verkürzt</translation>
    </message>
    <message>
        <source>Looking for improvements …</source>
        <translation>Verbesserungen werden gesucht …</translation>
    </message>
    <message>
        <source>Show the recovery with this change; the plan is not changed</source>
        <translation>Den Wiederanlauf mit dieser Änderung zeigen; der Plan bleibt unverändert</translation>
    </message>
    <message>
        <source>Nothing that was tried shortens the recovery: no larger team, faster restore, standby or earlier declaration.</source>
        <translation>Nichts Durchgespieltes verkürzt den Wiederanlauf: kein größeres Team, keine schnellere Rücksicherung, kein Standby, keine frühere Ausrufung.</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverJob</name>
    <message>
        <source>The recovery could not be studied: %1</source>
        <translation>Der Wiederanlauf konnte nicht untersucht werden: %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverMatrix</name>
    <message>
        <source>Data destroyed</source>
        <translation>Daten zerstört</translation>
    </message>
    <message>
        <source>Every site, Docker host, provider, tunnel and server with data fails in turn.</source>
        <translation>Jeder Standort, Docker-Host, Anbieter, Tunnel und Server mit Daten fällt der Reihe nach aus.</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Zurück nach</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Not recoverable</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Worst RPO</source>
        <translation>Schlechteste RPO</translation>
    </message>
    <message>
        <source>Worst RTO</source>
        <translation>Schlechteste RTO</translation>
    </message>
    <message>
        <source>the plan has changed since</source>
        <translation>der Plan hat sich seither geändert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not planned for</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>%1 disasters</source>
        <translation>%1 Notfälle</translation>
    </message>
    <message>
        <source>%1 · %2 more left out</source>
        <translation>%1 · %2 weitere ausgelassen</translation>
    </message>
    <message>
        <source>Include pairs</source>
        <translation>Auch Paare</translation>
    </message>
    <message>
        <source>Also fail every pair at the same time; takes longer</source>
        <translation>Auch je zwei zugleich ausfallen lassen; dauert länger</translation>
    </message>
    <message>
        <source>Replicas are damaged, too: only backups and snapshots are usable</source>
        <translation>Auch Repliken sind beschädigt: Nur Sicherungen und Snapshots sind brauchbar</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Fortschritt der Analyse</translation>
    </message>
    <message>
        <source>Disasters, worst first</source>
        <translation>Notfälle, die schlimmsten zuerst</translation>
    </message>
    <message>
        <source>Planned scenario</source>
        <translation>Geplantes Szenario</translation>
    </message>
    <message>
        <source>Worst case of each service</source>
        <translation>Schlimmster Fall je Dienst</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Neu analysieren</translation>
    </message>
    <message>
        <source>Analyse all disasters</source>
        <translation>Alle Notfälle analysieren</translation>
    </message>
    <message>
        <source>No failure takes it down</source>
        <translation>Kein Ausfall legt ihn lahm</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverPage</name>
    <message>
        <source>Worst target</source>
        <translation>Kritischstes Ziel</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>Contract cost</source>
        <translation>Vertragskosten</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Estimated RTO and RPO against their targets</source>
        <translation>Geschätzte RTO und RPO gegenüber ihren Zielen</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>All disasters</source>
        <translation>Alle Notfälle</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>The scenario takes no component down: there is nothing to recover.</source>
        <translation>Das Szenario lässt keine Komponente ausfallen: Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>No step is on the critical path.</source>
        <translation>Kein Schritt liegt auf dem kritischen Pfad.</translation>
    </message>
    <message>
        <source>Estimated RTO of %1</source>
        <translation>Geschätzte RTO von %1</translation>
    </message>
    <message>
        <source>Estimated RTO of everything</source>
        <translation>Geschätzte RTO von allem</translation>
    </message>
    <message>
        <source>nothing to simulate</source>
        <translation>nichts zu simulieren</translation>
    </message>
    <message>
        <source>simulating …</source>
        <translation>Simulation läuft …</translation>
    </message>
    <message>
        <source>There is nothing to shorten.</source>
        <translation>Es gibt nichts zu verkürzen.</translation>
    </message>
    <message>
        <source>Drag a bar’s end to try another duration · Space plays the recovery</source>
        <translation>Balkenende ziehen: andere Dauer durchspielen · Leertaste spielt den Wiederanlauf ab</translation>
    </message>
    <message>
        <source>The plan has no scenarios yet</source>
        <translation>Der Plan hat noch keine Szenarien</translation>
    </message>
    <message>
        <source>No scenario selected</source>
        <translation>Kein Szenario gewählt</translation>
    </message>
    <message>
        <source>Add one with Plan › New scenario, or improvise one with “Fail this” in the context menu of any item in Design.</source>
        <translation>Mit Plan › Neues Szenario eines anlegen, oder mit „Ausfallen lassen“ im Kontextmenü eines Elements im Entwurf eines improvisieren.</translation>
    </message>
    <message>
        <source>Choose one to see what it takes down, and when and in which order it comes back.</source>
        <translation>Eines wählen, um zu sehen, was dadurch ausfällt und wann und in welcher Reihenfolge es zurückkommt.</translation>
    </message>
    <message>
        <source>All targets met</source>
        <translation>Alle Ziele eingehalten</translation>
    </message>
    <message>
        <source>estimated vs. target</source>
        <translation>geschätzt gegenüber Ziel</translation>
    </message>
    <message>
        <source>Nothing that is down has recovery steps.</source>
        <translation>Nichts Ausgefallenes hat Wiederanlaufschritte.</translation>
    </message>
    <message>
        <source>searching · lower bound %1</source>
        <translation>Suche läuft · untere Schranke %1</translation>
    </message>
    <message>
        <source>Select a step on the timeline first</source>
        <translation>Zuerst einen Schritt auf der Zeitachse wählen</translation>
    </message>
    <message>
        <source>The plan gives no duration for this step, so it cannot be changed</source>
        <translation>Der Plan nennt keine Dauer für diesen Schritt; sie lässt sich daher nicht ändern</translation>
    </message>
    <message>
        <source>Full recovery</source>
        <translation>Vollständige Wiederherstellung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How long this step takes is unknown, so it cannot be doubled</source>
        <translation>Die Dauer dieses Schritts ist unbekannt; sie lässt sich daher nicht verdoppeln</translation>
    </message>
    <message>
        <source>Plan the recovery …</source>
        <translation>Wiederanlauf planen …</translation>
    </message>
    <message>
        <source>Propose a recovery and a scenario for everything that has none</source>
        <translation>Für alles, was keinen hat, einen Wiederanlauf und ein Szenario vorschlagen</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Recovery details</source>
        <translation>Einzelheiten des Wiederanlaufs</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverPicture</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · back at %2</source>
        <translation>%1 · zurück um %2</translation>
    </message>
    <message>
        <source>%1 · when it is back is unknown: %2</source>
        <translation>%1 · wann zurück, ist unbekannt: %2</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverStateCard</name>
    <message>
        <source>%1 down</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 back</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>Show the plan’s diagram instead of the sites</source>
        <translation>Das Diagramm des Plans statt der Standorte zeigen</translation>
    </message>
    <message>
        <source>%1 h/s</source>
        <translation>%1 h/s</translation>
    </message>
    <message>
        <source>%1 min/s</source>
        <translation>%1 min/s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause the recovery</source>
        <translation>Wiederanlauf anhalten</translation>
    </message>
    <message>
        <source>Play the recovery</source>
        <translation>Wiederanlauf abspielen</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Um %1</translation>
    </message>
    <message>
        <source>At the incident</source>
        <translation>Beim Vorfall</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in progress</source>
        <translation>%1 in Arbeit</translation>
    </message>
    <message>
        <source>Recovery time per second of playback</source>
        <translation>Zeit des Wiederanlaufs je Sekunde der Wiedergabe</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverStrategies</name>
    <message>
        <source>Everything back</source>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Contract cost</source>
        <translation>Vertragskosten</translation>
    </message>
    <message>
        <source>%1 has no recovery of its own in this scenario.</source>
        <translation>%1 hat in diesem Szenario keine eigene Wiederherstellung.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Durchspielen</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Durchspielen: %1</translation>
    </message>
    <message>
        <source>Recovery strategies of the component</source>
        <translation>Wiederherstellungsstrategien der Komponente</translation>
    </message>
    <message>
        <source>Select a component on the timeline to compare its recovery strategies.</source>
        <translation>Auf der Zeitachse eine Komponente wählen, um ihre Wiederherstellungsstrategien zu vergleichen.</translation>
    </message>
    <message>
        <source>Comparing the recovery strategies of %1 …</source>
        <translation>Die Wiederherstellungsstrategien für %1 werden verglichen …</translation>
    </message>
</context>
<context>
    <name>drawbridge::RecoverTimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keep the best schedule found so far</source>
        <translation>Den besten bisher gefundenen Ablauf behalten</translation>
    </message>
    <message>
        <source>By component</source>
        <translation>Nach Komponente</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Kritischer Pfad</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
</context>
<context>
    <name>drawbridge::RenameEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>drawbridge::ResultModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>drawbridge::RunSidebar</name>
    <message>
        <source>Messages</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>filled in, copied with one click</source>
        <translation>ausgefüllt, mit einem Klick kopiert</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>with name and time</source>
        <translation>mit Name und Uhrzeit</translation>
    </message>
    <message>
        <source>Declare the disaster</source>
        <translation>Notfall ausrufen</translation>
    </message>
    <message>
        <source>Stop the recovery …</source>
        <translation>Wiederanlauf abbrechen …</translation>
    </message>
    <message>
        <source>Decision …</source>
        <translation>Entscheidung …</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log, newest first</source>
        <translation>Protokoll, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Write a note … (N)</source>
        <translation>Notiz schreiben … (N)</translation>
    </message>
    <message>
        <source>Note for the log</source>
        <translation>Notiz für das Protokoll</translation>
    </message>
    <message>
        <source>Evidence …</source>
        <translation>Beleg …</translation>
    </message>
    <message>
        <source>Step %1 failed</source>
        <translation>Schritt %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Choose how it goes on.</source>
        <translation>Wählen, wie es weitergeht.</translation>
    </message>
    <message>
        <source>1 step waits for it.</source>
        <translation>1 Schritt wartet darauf.</translation>
    </message>
    <message>
        <source>%1 steps wait for it.</source>
        <translation>%1 Schritte warten darauf.</translation>
    </message>
    <message>
        <source>%1 misses its target</source>
        <translation>%1 verfehlt das Ziel</translation>
    </message>
    <message>
        <source>%1: %2, RTO %3.</source>
        <translation>%1: %2, RTO %3.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>Stop when: %1</source>
        <translation>Abbrechen, wenn: %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Copy the message: %1</source>
        <translation>Mitteilung kopieren: %1</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>gesendet %1</translation>
    </message>
    <message>
        <source>due at +%1</source>
        <translation>fällig bei +%1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
</context>
<context>
    <name>drawbridge::RunTimeline</name>
    <message>
        <source>Planned and actual</source>
        <translation>Geplant und tatsächlich</translation>
    </message>
    <message>
        <source>Step %1, %2: %3
%4</source>
        <translation>Schritt %1, %2: %3
%4</translation>
    </message>
</context>
<context>
    <name>drawbridge::RunbookChoice</name>
    <message>
        <source>As the plan says</source>
        <translation>Wie im Plan</translation>
    </message>
    <message>
        <source>Sections, in their order</source>
        <translation>Abschnitte, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Tick what is in it; drag to change the order</source>
        <translation>Anhaken, was enthalten ist; ziehen ändert die Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>&amp;Abschnitte</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Team: %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>Quick card of one page</source>
        <translation>Kurzkarte auf einer Seite</translation>
    </message>
    <message>
        <source>quick card</source>
        <translation>Kurzkarte</translation>
    </message>
</context>
<context>
    <name>drawbridge::RunbookPreview</name>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>As wide as the window (Ctrl+0)</source>
        <translation>So breit wie das Fenster (Strg+0)</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>PDF, HTML, Markdown or OpenDocument</source>
        <translation>PDF, HTML, Markdown oder OpenDocument</translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation>Liste der Seiten</translation>
    </message>
    <message>
        <source>P&amp;ages</source>
        <translation>Se&amp;iten</translation>
    </message>
    <message>
        <source>Monday 00:00</source>
        <translation>Montag 00:00</translation>
    </message>
    <message>
        <source>Laying out …</source>
        <translation>Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Runbook saved as %1.</source>
        <translation>Runbook gespeichert als %1.</translation>
    </message>
    <message>
        <source>Export the runbook</source>
        <translation>Runbook exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;OpenDocument (*.odt)</source>
        <translation>PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>The printer does not take the page.</source>
        <translation>Der Drucker nimmt die Seite nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>Printed on %n page(s).</source>
        <translation>
            <numerusform>Auf %n Seite gedruckt.</numerusform>
            <numerusform>Auf %n Seiten gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the runbook</source>
        <translation>Runbook drucken</translation>
    </message>
</context>
<context>
    <name>drawbridge::ScenarioBlock</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>%1 of %2 down</source>
        <translation>%1 von %2 ausgefallen</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Wann: %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::ScenarioChooser</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>Kein Szenario</translation>
    </message>
    <message>
        <source>One component misses its target</source>
        <translation>Eine Komponente verfehlt ihr Ziel</translation>
    </message>
    <message>
        <source>%1 components miss their targets</source>
        <translation>%1 Komponenten verfehlen ihre Ziele</translation>
    </message>
    <message>
        <source>Something is not recoverable</source>
        <translation>Etwas ist nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>The scenario whose impact is shown</source>
        <translation>Das Szenario, dessen Auswirkungen gezeigt werden</translation>
    </message>
    <message>
        <source>All targets are met</source>
        <translation>Alle Ziele sind eingehalten</translation>
    </message>
    <message numerus="yes">
        <source>Unknown for %n component(s): the plan lacks figures</source>
        <translation>
            <numerusform>Für %n Komponente unbekannt: Dem Plan fehlen Angaben</numerusform>
            <numerusform>Für %n Komponenten unbekannt: Dem Plan fehlen Angaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::SearchBar</name>
    <message>
        <source>Previous hit (%1)</source>
        <translation>Vorheriger Treffer (%1)</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Next hit (%1)</source>
        <translation>Nächster Treffer (%1)</translation>
    </message>
    <message>
        <source>Name, kind, address, tag …</source>
        <translation>Name, Art, Adresse, Schlagwort …</translation>
    </message>
    <message>
        <source>Find in the diagram</source>
        <translation>Im Diagramm suchen</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Schließen (%1)</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>drawbridge::Session</name>
    <message>
        <source>The plan could not be analysed: %1</source>
        <translation>Der Plan konnte nicht analysiert werden: %1</translation>
    </message>
    <message>
        <source>This could not be stored.</source>
        <translation>Dies konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>drawbridge::SheetModel</name>
    <message>
        <source>Not in the plan yet: %1</source>
        <translation>Noch nicht im Plan: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) cannot be read and are not in the plan yet; they are marked.</source>
        <translation>
            <numerusform>%n Stelle ist nicht lesbar und noch nicht im Plan; sie ist markiert.</numerusform>
            <numerusform>%n Stellen sind nicht lesbar und noch nicht im Plan; sie sind markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made, too: %1</source>
        <translation>Mit angelegt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s)</source>
        <translation>
            <numerusform>%n Zeile löschen</numerusform>
            <numerusform>%n Zeilen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Type here to add a row</source>
        <translation>Hier tippen, um eine Zeile hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>drawbridge::SheetView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cell(s)</source>
        <translation>
            <numerusform>%n Zelle leeren</numerusform>
            <numerusform>%n Zellen leeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>%n Zelle einfügen</numerusform>
            <numerusform>%n Zellen einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill down %n cell(s)</source>
        <translation>
            <numerusform>%n Zelle nach unten ausfüllen</numerusform>
            <numerusform>%n Zellen nach unten ausfüllen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>&amp;Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Delete rows</source>
        <translation>&amp;Zeilen löschen</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>&amp;Only rows without a text here</source>
        <translation>N&amp;ur Zeilen, in denen hier nichts steht</translation>
    </message>
    <message>
        <source>&amp;Only rows with “%1”</source>
        <translation>N&amp;ur Zeilen mit „%1“</translation>
    </message>
    <message>
        <source>Show in Desi&amp;gn</source>
        <translation>Im &amp;Entwurf zeigen</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>As in the &amp;plan</source>
        <translation>Wie im &amp;Plan</translation>
    </message>
    <message>
        <source>Only rows with &amp;nothing here</source>
        <translation>Nur Zeilen ohne &amp;Inhalt hier</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>Spalte aus&amp;blenden</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>Spal&amp;ten</translation>
    </message>
</context>
<context>
    <name>drawbridge::StartPage</name>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt verwendete Projekte</translation>
    </message>
    <message>
        <source>Web shop</source>
        <translation>Webshop</translation>
    </message>
    <message>
        <source>Two cloud regions, a database that has a replica, and clients with penalties.</source>
        <translation>Zwei Cloud-Regionen, eine Datenbank mit Replikat und Kunden mit Vertragsstrafen.</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>One host</source>
        <translation>Ein Host</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>A private cloud and a second site, where everything depends on sign-in.</source>
        <translation>Eine Private Cloud und ein zweiter Standort, wo alles von der Anmeldung abhängt.</translation>
    </message>
    <message>
        <source>A single Docker host with backups: how most teams start.</source>
        <translation>Ein einzelner Docker-Host mit Backups: So fangen die meisten Teams an.</translation>
    </message>
    <message>
        <source>What do you have?</source>
        <translation>Was ist vorhanden?</translation>
    </message>
    <message>
        <source>Drawbridge makes a first picture of it, proposes a recovery, and lists everything it had to assume.</source>
        <translation>Drawbridge macht daraus ein erstes Bild, schlägt einen Wiederanlauf vor und listet alles auf, was angenommen werden musste.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A Compose file</source>
        <translation>Eine Compose-Datei</translation>
    </message>
    <message>
        <source>One file, or several that override each other.</source>
        <translation>Eine Datei, oder mehrere, die einander überschreiben.</translation>
    </message>
    <message>
        <source>First picture in one step</source>
        <translation>Erstes Bild in einem Schritt</translation>
    </message>
    <message>
        <source>A running Docker Engine</source>
        <translation>Eine laufende Docker Engine</translation>
    </message>
    <message>
        <source>A spreadsheet (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Hosts, networks, contacts and more; headings are recognised.</source>
        <translation>Hosts, Netze, Kontakte und mehr; Überschriften werden erkannt.</translation>
    </message>
    <message>
        <source>Two steps: mapping, import</source>
        <translation>Zwei Schritte: Zuordnung, Import</translation>
    </message>
    <message>
        <source>Another plan</source>
        <translation>Ein anderer Plan</translation>
    </message>
    <message>
        <source>A project that you or a colleague saved, or plan text.</source>
        <translation>Ein gespeichertes Projekt oder ein Plantext.</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>Web shop, Hospital or One host: small real estates.</source>
        <translation>Webshop, Krankenhaus oder Ein Host: kleine echte Umgebungen.</translation>
    </message>
    <message>
        <source>Look around; nothing can break</source>
        <translation>Zum Umsehen; nichts kann kaputtgehen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>A blank page and the palette, to draw on.</source>
        <translation>Eine leere Seite und die Palette, zum Zeichnen.</translation>
    </message>
    <message>
        <source>Draw it by hand</source>
        <translation>Von Hand zeichnen</translation>
    </message>
    <message>
        <source>Local socket, ssh, TLS or a Docker context; read only.</source>
        <translation>Lokaler Socket, ssh, TLS oder ein Docker-Kontext; nur lesend.</translation>
    </message>
    <message>
        <source>Two steps: endpoint, choice</source>
        <translation>Zwei Schritte: Endpunkt, Auswahl</translation>
    </message>
</context>
<context>
    <name>drawbridge::StatusLine</name>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Saved as a draft</source>
        <translation>Als Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>version %1 and 1 edit</source>
        <translation>Version %1 und 1 Änderung</translation>
    </message>
    <message>
        <source>version %1 and %2 edits</source>
        <translation>Version %1 und %2 Änderungen</translation>
    </message>
    <message>
        <source>1 component</source>
        <translation>1 Komponente</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 Komponenten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>drawbridge::StepCard</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>If not: %1</source>
        <translation>Andernfalls: %1</translation>
    </message>
    <message>
        <source>Other strategy: %1</source>
        <translation>Andere Strategie: %1</translation>
    </message>
    <message>
        <source>Skip, with a reason</source>
        <translation>Überspringen, mit Begründung</translation>
    </message>
    <message>
        <source>%1 back at %2</source>
        <translation>%1 nach %2 wieder da</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source>all data lost</source>
        <translation>alle Daten verloren</translation>
    </message>
    <message>
        <source>%1 of data lost</source>
        <translation>%1 an Daten verloren</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>Schritt %1 · %2</translation>
    </message>
    <message>
        <source>Good when</source>
        <translation>Erfolgreich, wenn</translation>
    </message>
    <message>
        <source>If not</source>
        <translation>Andernfalls</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>How does it go on?</source>
        <translation>Wie geht es weiter?</translation>
    </message>
    <message>
        <source>What follows is being worked out …</source>
        <translation>Die Folgen werden berechnet …</translation>
    </message>
    <message>
        <source>running %1 of %2</source>
        <translation>läuft %1 von %2</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>läuft %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::TablesPage</name>
    <message>
        <source>Type to edit · Ctrl+V pastes from a spreadsheet · Ctrl+D fills down · Ctrl+F filters · Esc closes</source>
        <translation>Tippen ändert · Strg+V fügt aus einer Tabellenkalkulation ein · Strg+D füllt nach unten aus · Strg+F filtert · Esc schließt</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write this table to a CSV file</source>
        <translation>Diese Tabelle in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Delete the rows of the selected cells</source>
        <translation>Die Zeilen der ausgewählten Zellen löschen</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>%1 (not finished)</source>
        <translation>%1 (unfertig)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n vom Filter verborgen</numerusform>
            <numerusform>%n vom Filter verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n Zelle ausgewählt</numerusform>
            <numerusform>%n Zellen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing  ×</source>
        <translation>%1: nichts  ×</translation>
    </message>
    <message>
        <source>%1: %2  ×</source>
        <translation>%1: %2  ×</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Wieder alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Not in the plan yet: %1</source>
        <translation>Noch nicht im Plan: %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::TakeoverPicture</name>
    <message>
        <source>%1 by %2, to be built</source>
        <translation>%1 durch %2, zu bauen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>What takes over at %1 from %2</source>
        <translation>Was in %1 für %2 übernimmt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) go with their hosts</source>
        <translation>
            <numerusform>%n Dienst geht mit seinem Host</numerusform>
            <numerusform>%n Dienste gehen mit ihren Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>to be built</source>
        <translation>zu bauen</translation>
    </message>
    <message>
        <source>stands there already</source>
        <translation>steht schon dort</translation>
    </message>
</context>
<context>
    <name>drawbridge::TargetList</name>
    <message>
        <source>TARGETS</source>
        <translation>ZIELE</translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n erreicht</numerusform>
            <numerusform>%n erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n verfehlt</numerusform>
            <numerusform>%n verfehlt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keine angegeben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>Warum %1</translation>
    </message>
    <message>
        <source>all lost</source>
        <translation>alles verloren</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>· %1 %2</source>
        <translation>· %1 %2</translation>
    </message>
</context>
<context>
    <name>drawbridge::TargetQuestionsRow</name>
    <message>
        <source>Targets are asked for, never invented: without one, nothing is met and nothing is missed.</source>
        <translation>Ziele werden erfragt, nie erfunden: Ohne Ziel wird nichts erreicht und nichts verfehlt.</translation>
    </message>
    <message>
        <source>RTO target of %1</source>
        <translation>RTO-Ziel von %1</translation>
    </message>
    <message>
        <source>RPO target of %1</source>
        <translation>RPO-Ziel von %1</translation>
    </message>
    <message>
        <source>RTO, e.g. 8h</source>
        <translation>RTO, z. B. 8h</translation>
    </message>
    <message>
        <source>RPO, e.g. 1d</source>
        <translation>RPO, z. B. 1d</translation>
    </message>
    <message>
        <source>How soon it must be back</source>
        <translation>Wie bald es zurück sein muss</translation>
    </message>
    <message>
        <source>How much of the newest data may be lost</source>
        <translation>Wie viel der neuesten Daten verloren gehen darf</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n without targets</source>
        <translation>
            <numerusform>%n ohne Ziele</numerusform>
            <numerusform>%n ohne Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n später</numerusform>
            <numerusform>%n später</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::TaskTable</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Share of the simulated runs in which it was on the critical path</source>
        <translation>Anteil der simulierten Läufe, in denen er auf dem kritischen Pfad lag</translation>
    </message>
    <message>
        <source>Not recoverable</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>If twice as long</source>
        <translation>Bei doppelter Dauer</translation>
    </message>
    <message>
        <source>Not tried: other steps matter more, or it would never fit its team&apos;s hours</source>
        <translation>Nicht durchgespielt: Andere Schritte sind wichtiger, oder er passte nie in die Arbeitszeit seines Teams</translation>
    </message>
    <message>
        <source>If this step takes twice as long, everything is back at %1, %2 later</source>
        <translation>Dauert dieser Schritt doppelt so lang, ist alles um %1 wieder da, %2 später</translation>
    </message>
    <message>
        <source>Computed once the search for better schedules has ended</source>
        <translation>Wird berechnet, sobald die Suche nach besseren Abläufen zu Ende ist</translation>
    </message>
    <message>
        <source>Taking twice as long would not delay the end</source>
        <translation>Die doppelte Dauer würde das Ende nicht verzögern</translation>
    </message>
    <message>
        <source>Tasks in order of recovery</source>
        <translation>Aufgaben in der Reihenfolge des Wiederanlaufs</translation>
    </message>
    <message>
        <source>Critical: any delay of this step delays the end</source>
        <translation>Kritisch: Jeder Verzug dieses Schritts verzögert das Ende</translation>
    </message>
    <message>
        <source>How long it can be delayed without delaying the end</source>
        <translation>Möglicher Verzug, ohne das Ende zu verzögern</translation>
    </message>
    <message>
        <source>The plan gives no steps for %1: this one is assumed</source>
        <translation>Der Plan nennt keine Schritte für %1: Dieser ist angenommen</translation>
    </message>
    <message>
        <source>Unknown, as the end of the recovery is</source>
        <translation>Unbekannt, wie auch das Ende des Wiederanlaufs</translation>
    </message>
    <message>
        <source>%1 · assumed</source>
        <translation>%1 · angenommen</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>drawbridge::TeamBoard</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Steps by team</source>
        <translation>Schritte je Team</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>1 person · free</source>
        <translation>1 Person · frei</translation>
    </message>
    <message>
        <source>1 person · busy</source>
        <translation>1 Person · im Einsatz</translation>
    </message>
    <message>
        <source>%1 people · %2 free</source>
        <translation>%1 Personen · %2 frei</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 in progress</source>
        <translation>%1 in Arbeit</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1 bereit</translation>
    </message>
    <message>
        <source>Nothing left to do.</source>
        <translation>Nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Nothing can begin yet.</source>
        <translation>Noch kann nichts beginnen.</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>ALS NÄCHSTES</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>ERLEDIGT</translation>
    </message>
</context>
<context>
    <name>drawbridge::TimelineView</name>
    <message>
        <source>Up again once enough of its members are</source>
        <translation>Wieder da, sobald genügend Mitglieder da sind</translation>
    </message>
    <message>
        <source>Up at</source>
        <translation>Wieder da um</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 – %2 · %3</source>
        <translation>%1 – %2 · %3</translation>
    </message>
    <message>
        <source>None: it is on the critical path</source>
        <translation>Keiner: Er liegt auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>RTO target</source>
        <translation>RTO-Ziel</translation>
    </message>
    <message>
        <source>detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>Ausrufung</translation>
    </message>
    <message>
        <source>up again</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>%1: %2, %3 after the incident, takes %4</source>
        <translation>%1: %2, %3 nach dem Vorfall, dauert %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step, duration</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <comment>component, step, duration</comment>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>Recovery timeline; the task table lists the same steps</source>
        <translation>Zeitachse des Wiederanlaufs; die Tabelle der Aufgaben enthält dieselben Schritte</translation>
    </message>
    <message>
        <source>unknown, at %1 at the earliest</source>
        <translation>unbekannt, frühestens um %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The step itself: the plan gives none</source>
        <translation>Der Schritt selbst: Der Plan nennt keinen</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>up again: unknown when</source>
        <translation>wieder da: unbekannt, wann</translation>
    </message>
</context>
<context>
    <name>drawbridge::TopBar</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Export runbook</source>
        <translation>Runbook exportieren</translation>
    </message>
    <message>
        <source>Search or run …</source>
        <translation>Suche, Befehl …</translation>
    </message>
</context>
<context>
    <name>drawbridge::ValueEditor</name>
    <message>
        <source>A value is needed here.</source>
        <translation>Hier ist ein Wert erforderlich.</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>verschiedene Werte</translation>
    </message>
    <message>
        <source>The values differ. What you enter here applies to all; Backspace clears all.</source>
        <translation>Die Werte unterscheiden sich. Die Eingabe hier gilt für alle; die Rücktaste leert alle.</translation>
    </message>
    <message>
        <source>The values differ. What you enter here applies to all.</source>
        <translation>Die Werte unterscheiden sich. Die Eingabe hier gilt für alle.</translation>
    </message>
    <message>
        <source>cleared for all</source>
        <translation>für alle geleert</translation>
    </message>
</context>
<context>
    <name>drawbridge::ValueList</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Change “%1” of %2</source>
        <translation>„%1“ von %2 ändern</translation>
    </message>
    <message>
        <source>Remove from “%1” of %2</source>
        <translation>Aus „%1“ von %2 entfernen</translation>
    </message>
    <message>
        <source>Some have others besides.</source>
        <translation>Einige haben darüber hinaus weitere.</translation>
    </message>
</context>
<context>
    <name>drawbridge::WaiverDialog</name>
    <message>
        <source>Waive a difference</source>
        <translation>Eine Abweichung dulden</translation>
    </message>
    <message>
        <source>%1: %2. It counts as a difference again after the last day.</source>
        <translation>%1: %2. Nach dem letzten Tag zählt sie wieder als Abweichung.</translation>
    </message>
    <message>
        <source>Such as: the update is planned for March</source>
        <translation>Etwa: Die Aktualisierung ist für März geplant</translation>
    </message>
    <message>
        <source>&amp;Because</source>
        <translation>&amp;Weil</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Waive</source>
        <translation>&amp;Dulden</translation>
    </message>
</context>
<context>
    <name>drawbridge::WhatIfBar</name>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The project is open read-only</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>What-if: 1 change</source>
        <translation>Was wäre, wenn: 1 Änderung</translation>
    </message>
    <message>
        <source>What-if: %1 changes</source>
        <translation>Was wäre, wenn: %1 Änderungen</translation>
    </message>
    <message>
        <source>Apply the changes to the plan; Undo reverts them (Ctrl+Return)</source>
        <translation>Die Änderungen in den Plan übernehmen; Rückgängig nimmt sie zurück (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Return to the unchanged plan</source>
        <translation>Zurück zum unveränderten Plan</translation>
    </message>
    <message>
        <source>%1 · click to remove</source>
        <translation>%1 · zum Entfernen klicken</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
</context>
<context>
    <name>drawbridge::WhyPanel</name>
    <message>
        <source>Why %1: %2</source>
        <translation>Warum %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unknown: %1.</source>
        <translation>Unbekannt: %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show where the plan can give it</source>
        <translation>Zeigen, wo der Plan es nennen kann</translation>
    </message>
    <message>
        <source>Rests on these assumptions</source>
        <translation>Beruht auf diesen Annahmen</translation>
    </message>
    <message>
        <source>Used for %1</source>
        <translation>Verwendet für %1</translation>
    </message>
    <message>
        <source>Another value for “%1”</source>
        <translation>Anderer Wert für „%1“</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm “%1”</source>
        <translation>„%1“ bestätigen</translation>
    </message>
    <message>
        <source>It is right: write it into the plan as given</source>
        <translation>Der Wert stimmt: als Angabe in den Plan schreiben</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>„%1“ ersetzen</translation>
    </message>
    <message>
        <source>Write another value into the plan</source>
        <translation>Einen anderen Wert in den Plan schreiben</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
</context>
<context>
    <name>drawbridge::WindowActions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New blank project</source>
        <translation>Neues leeres Projekt</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Import Compose files or plan text</source>
        <translation>Compose-Dateien oder Plantext importieren</translation>
    </message>
    <message>
        <source>&amp;Save version …</source>
        <translation>&amp;Version sichern …</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Export &amp;runbook …</source>
        <translation>&amp;Runbook exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export the runbook of the scenario</source>
        <translation>Das Runbook des Szenarios exportieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About Drawbridge</source>
        <translation>Ü&amp;ber Drawbridge</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>Re&amp;vert to version</source>
        <translation>Auf Version &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Project settings</source>
        <translation>&amp;Projekteinstellungen</translation>
    </message>
    <message>
        <source>Show the project in the inspector</source>
        <translation>Das Projekt im Inspektor zeigen</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>&amp;Neues Szenario</translation>
    </message>
    <message>
        <source>&amp;Fail the selection</source>
        <translation>&amp;Auswahl ausfallen lassen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Improvise a scenario in which the selection fails</source>
        <translation>Ein Szenario improvisieren, in dem die Auswahl ausfällt</translation>
    </message>
    <message>
        <source>N&amp;o scenario</source>
        <translation>&amp;Kein Szenario</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Szenario</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Standort</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <translation>Ctrl+=</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verk&amp;leinern</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>Alles ein&amp;passen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>&amp;Palette</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>Auswählen und verschieben</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Connect: what requires what</source>
        <translation>Verbinden: was wovon abhängt</translation>
    </message>
    <message>
        <source>Connect s&amp;oftly</source>
        <translation>&amp;Weich verbinden</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>&amp;Tunnel</source>
        <translation>&amp;Tunnel</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Tunnel between two gateways</source>
        <translation>Tunnel zwischen zwei Gateways</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tool</source>
        <translation>Werk&amp;zeug</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <translation>„%1“ &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <translation>„%1“ &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Diagram …</source>
        <translation>&amp;Diagramm …</translation>
    </message>
    <message>
        <source>Export the diagram as SVG, PNG, PDF or DOT, to a file or to the clipboard</source>
        <translation>Das Diagramm als SVG, PNG, PDF oder DOT exportieren, in eine Datei oder in die Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Plan text or table …</source>
        <translation>&amp;Plantext oder Tabelle …</translation>
    </message>
    <message>
        <source>Export plan text or a table of components</source>
        <translation>Plantext oder eine Tabelle der Komponenten exportieren</translation>
    </message>
    <message>
        <source>Copy as pict&amp;ure</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Alt+P</source>
        <translation>Ctrl+Alt+P</translation>
    </message>
    <message>
        <source>&amp;Print the diagram …</source>
        <translation>&amp;Diagramm drucken …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find on the diagram</source>
        <translation>Im Diagramm suchen</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Weitersuc&amp;hen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rückwärts suche&amp;n</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>Ctrl+Alt+F</source>
        <translation>Ctrl+Alt+F</translation>
    </message>
    <message>
        <source>Filter the &amp;outline …</source>
        <translation>&amp;Gliederung filtern …</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Ru&amp;n a command …</source>
        <translation>&amp;Befehl ausführen …</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Ctrl+PgDown</source>
        <translation>Ctrl+PgDown</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>&amp;Vorherige Seite</translation>
    </message>
    <message>
        <source>Ctrl+PgUp</source>
        <translation>Ctrl+PgUp</translation>
    </message>
    <message>
        <source>New p&amp;age</source>
        <translation>Ne&amp;ue Seite</translation>
    </message>
    <message>
        <source>New page with the &amp;selection</source>
        <translation>Neue Seite mit der &amp;Auswahl</translation>
    </message>
    <message>
        <source>P&amp;ages</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>&amp;Lay out</source>
        <translation>&amp;Automatisch anordnen</translation>
    </message>
    <message>
        <source>Reco&amp;very</source>
        <translation>&amp;Wiederanlauf</translation>
    </message>
    <message>
        <source>Name the current state</source>
        <translation>Den aktuellen Stand benennen</translation>
    </message>
    <message>
        <source>Copy the selection (or the page) as a picture</source>
        <translation>Die Auswahl (oder die Seite) als Bild kopieren</translation>
    </message>
    <message>
        <source>Show normal operation</source>
        <translation>Den Normalbetrieb zeigen</translation>
    </message>
    <message>
        <source>&amp;Plan item</source>
        <translation>&amp;Planeintrag</translation>
    </message>
    <message>
        <source>Follow the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>Connect softly: works degraded without it</source>
        <translation>Weich verbinden: arbeitet ohne es eingeschränkt weiter</translation>
    </message>
    <message>
        <source>Show &amp;implied dependencies</source>
        <translation>&amp;Abgeleitete Abhängigkeiten zeigen</translation>
    </message>
    <message>
        <source>Draw what a component requires by way of others, too, in large pictures</source>
        <translation>In großen Bildern auch zeichnen, was eine Komponente über andere benötigt</translation>
    </message>
    <message>
        <source>Plan the &amp;recovery …</source>
        <translation>&amp;Wiederanlauf planen …</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Propose a recovery for everything that has none</source>
        <translation>Für alles, was keinen hat, einen Wiederanlauf vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Fill in many things at once, as in a spreadsheet</source>
        <translation>Vieles auf einmal ausfüllen, wie in einer Tabellenkalkulation</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>&amp;Checkliste</translation>
    </message>
    <message>
        <source>F10</source>
        <translation>F10</translation>
    </message>
    <message>
        <source>&amp;Discover an engine …</source>
        <translation>&amp;Engine einlesen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Read hosts and containers from a running Docker Engine</source>
        <translation>Hosts und Container aus einer laufenden Docker Engine einlesen</translation>
    </message>
    <message>
        <source>Check against the &amp;machines</source>
        <translation>Mit den &amp;Maschinen vergleichen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Read the engines of the hosts, and tell where they differ from the plan</source>
        <translation>Die Engines der Hosts lesen und sagen, wo sie vom Plan abweichen</translation>
    </message>
    <message>
        <source>&amp;Watch the machines</source>
        <translation>Maschinen be&amp;obachten</translation>
    </message>
    <message>
        <source>Follow the events of the engines, and show health and drift as they change</source>
        <translation>Den Ereignissen der Engines folgen und Gesundheit und Abweichungen zeigen, sobald sie sich ändern</translation>
    </message>
    <message>
        <source>&amp;Machines</source>
        <translation>&amp;Maschinen</translation>
    </message>
    <message>
        <source>Shift+F9</source>
        <translation>Shift+F9</translation>
    </message>
    <message>
        <source>&amp;Compose files for the recovery site …</source>
        <translation>&amp;Compose-Dateien für den Ausweichstandort …</translation>
    </message>
    <message>
        <source>Export what the scenario starts at the recovery site, a Compose file per host</source>
        <translation>Exportieren, was das Szenario am Ausweichstandort startet, eine Compose-Datei je Host</translation>
    </message>
    <message>
        <source>Service &amp;sheet of the selection …</source>
        <translation>Dienst&amp;blatt der Auswahl …</translation>
    </message>
    <message>
        <source>One page about the chosen component: what it rests on, its recovery, whom to call</source>
        <translation>Eine Seite über die gewählte Komponente: worauf sie beruht, ihre Wiederherstellung, wer anzurufen ist</translation>
    </message>
    <message>
        <source>&amp;Network configuration …</source>
        <translation>&amp;Netzwerkkonfiguration …</translation>
    </message>
    <message>
        <source>Write what the machines need after the failover: addresses, rules, tunnels, DNS</source>
        <translation>Schreiben, was die Maschinen nach dem Failover brauchen: Adressen, Regeln, Tunnel, DNS</translation>
    </message>
    <message>
        <source>Pre&amp;view the runbook …</source>
        <translation>Runbook-V&amp;orschau …</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>The runbook as it prints: for whom, in which language, which sections</source>
        <translation>Das Runbook, wie es gedruckt wird: für wen, in welcher Sprache, welche Abschnitte</translation>
    </message>
</context>
<context>
    <name>drawbridge::YearChart</name>
    <message>
        <source>held on %1, met</source>
        <translation>durchgeführt am %1, erreicht</translation>
    </message>
    <message>
        <source>held on %1, partly met or not judged</source>
        <translation>durchgeführt am %1, teilweise erreicht oder nicht bewertet</translation>
    </message>
    <message>
        <source>held on %1, not met</source>
        <translation>durchgeführt am %1, nicht erreicht</translation>
    </message>
    <message>
        <source>due on %1; drag to move it</source>
        <translation>fällig am %1; ziehen verschiebt das Datum</translation>
    </message>
    <message>
        <source>overdue since %1; drag to move it</source>
        <translation>überfällig seit %1; ziehen verschiebt das Datum</translation>
    </message>
    <message>
        <source>will be held on %1</source>
        <translation>wird am %1 durchgeführt</translation>
    </message>
    <message>
        <source>goes on since %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>Exercises of the year</source>
        <translation>Übungen des Jahres</translation>
    </message>
    <message>
        <source>%1 days overdue</source>
        <translation>%1 Tage überfällig</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
</TS>
