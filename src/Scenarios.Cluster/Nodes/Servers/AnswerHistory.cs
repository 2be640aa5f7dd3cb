using System.Globalization;
using System.Text;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>
/// The last answers of a server, as a list of JSON objects, newest first (kuard, pkg/debugprobe/probe.go): when, and with which code.
/// </summary>
internal sealed class AnswerHistory
{
    private const int Most = 20;
    private static readonly (TimeSpan Length, TimeSpan Below, string Name)[] Units =
    [
        (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), "second"),
        (TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), "minute"),
        (TimeSpan.FromHours(1), TimeSpan.FromDays(1), "hour"),
        (TimeSpan.FromDays(1), TimeSpan.FromDays(7), "day"),
        (TimeSpan.FromDays(7), TimeSpan.MaxValue, "week"),
    ];

    private readonly List<(DateTimeOffset When, int Code)> _entries = [];
    private int _last;

    public void Note(DateTimeOffset when, int code)
    {
        _last++;
        _entries.Add((when, code));
        if (_entries.Count > Most)
        {
            _entries.RemoveAt(0);
        }
    }

    public string Print(DateTimeOffset now)
    {
        var text = new StringBuilder("[");
        for (var index = _entries.Count - 1; index >= 0; index--)
        {
            var (when, code) = _entries[index];
            var id = _last - (_entries.Count - 1 - index);
            var stamp = when.UtcDateTime.ToString("MMM", CultureInfo.InvariantCulture)
                + when.UtcDateTime.Day.ToString(CultureInfo.InvariantCulture).PadLeft(3)
                + when.UtcDateTime.ToString(" HH:mm:ss", CultureInfo.InvariantCulture);
            text.Append(text.Length > 1 ? "," : string.Empty).Append(
                CultureInfo.InvariantCulture,
                $"{{\"id\":{id},\"when\":\"{stamp}\",\"relWhen\":\"{Ago(now - when)}\",\"code\":{code}}}");
        }

        return text.Append(']').ToString();
    }

    // github.com/dustin/go-humanize, times.go.
    private static string Ago(TimeSpan past)
    {
        var (length, _, name) = Array.Find(Units, unit => past < unit.Below);
        var count = (long)(past / length);
        return count == 0 ? "now" : string.Create(CultureInfo.InvariantCulture, $"{count} {name}{(count == 1 ? string.Empty : "s")} ago");
    }
}
