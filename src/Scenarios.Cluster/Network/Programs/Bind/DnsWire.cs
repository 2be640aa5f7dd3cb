using Scenarios.Cluster.Network.Dns;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>The size in bytes of a DNS message (RFC 1035) as CoreDNS writes it: names are not compressed while the message fits.</summary>
internal static class DnsWire
{
    private const int Header = 12;
    private const int QuestionEnd = 4;
    private const int RecordHead = 10;
    private const int OptRecord = 11;
    private const int Cookie = 12;

    /// <param name="hasEdns">Whether it has an OPT record.</param>
    /// <param name="hasCookie">Whether that record has a COOKIE option with a client's eight bytes.</param>
    public static int SizeOf(string name, DnsAnswer answer, bool hasEdns, bool hasCookie)
    {
        var records = answer.Records.Concat(answer.Authority).Concat(answer.Additional);
        return Header + NameLength(name) + QuestionEnd + records.Sum(SizeOf) + (hasEdns ? OptRecord + (hasCookie ? Cookie : 0) : 0);
    }

    private static int SizeOf(DnsRecord record) => NameLength(record.Name) + RecordHead + DataLength(record);

    private static int DataLength(DnsRecord record)
    {
        var parts = record.Data.Split(' ');
        return record.Type switch
        {
            "A" => 4,
            "AAAA" => 16,
            "TXT" => record.Data.Trim('"').Length + 1,
            "SRV" => 6 + NameLength(parts[^1]),
            "SOA" => NameLength(parts[0]) + NameLength(parts[1]) + 20,
            _ => NameLength(parts[0]),
        };
    }

    private static int NameLength(string name) => name.Trim('.').Length is > 0 and var length ? length + 2 : 1;
}
