using System.Globalization;
using System.Text;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>
/// A small Redis: inline commands on strings, kept in memory as long as the process lives
/// (redis.io/docs/latest/develop/reference/protocol-spec). Commands that it does not have are refused in Redis's wording.
/// </summary>
internal sealed class RedisServer(Func<TimeSpan> stillness) : IListener
{
    private readonly SortedList<string, string> _values = new(StringComparer.Ordinal);

    public TimeSpan Stillness => stillness();

    public HttpResponse? Answer(HttpRequest request) => null;

    public string? Converse(string text)
    {
        var answers = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var words = line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
            {
                answers.Append(Execute(words[0].ToUpperInvariant(), words[1..], words[0]));
            }
        }

        return answers.ToString();
    }

    private string Execute(string command, string[] arguments, string typed) => (command, arguments) switch
    {
        ("PING", []) => "+PONG\r\n",
        ("PING" or "ECHO", [var text]) => Bulk(text),
        ("SET", [var key, var value]) => Set(key, value),
        ("GET", [var key]) => Bulk(_values.GetValueOrDefault(key)),
        ("DEL", [_, ..]) => Number(arguments.Count(_values.Remove)),
        ("EXISTS", [_, ..]) => Number(arguments.Count(_values.ContainsKey)),
        ("INCR", [var key]) => Add(key, 1),
        ("DECR", [var key]) => Add(key, -1),
        ("DBSIZE", []) => Number(_values.Count),
        ("KEYS", ["*"]) => Number('*', _values.Count) + string.Concat(_values.Keys.Select(Bulk)),
        ("FLUSHALL", []) => Clear(),
        ("QUIT", []) => "+OK\r\n",
        ("PING" or "ECHO" or "SET" or "GET" or "DEL" or "EXISTS" or "INCR" or "DECR" or "DBSIZE", _) =>
            $"-ERR wrong number of arguments for '{typed.ToLowerInvariant()}' command\r\n",
        _ =>
            $"-ERR unknown command '{typed}', with args beginning with: {string.Concat(arguments.Select(static text => $"'{text}' "))}\r\n",
    };

    private string Set(string key, string value)
    {
        _values[key] = value;
        return "+OK\r\n";
    }

    private string Add(string key, long change)
    {
        if (!long.TryParse(_values.GetValueOrDefault(key, "0"), CultureInfo.InvariantCulture, out var number))
        {
            return "-ERR value is not an integer or out of range\r\n";
        }

        _values[key] = (number + change).ToString(CultureInfo.InvariantCulture);
        return Number(number + change);
    }

    private string Clear()
    {
        _values.Clear();
        return "+OK\r\n";
    }

    private static string Bulk(string? text) =>
        text is null ? "$-1\r\n" : string.Create(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(text)}\r\n{text}\r\n");

    private static string Number(long number) => Number(':', number);

    private static string Number(char mark, long number) => string.Create(CultureInfo.InvariantCulture, $"{mark}{number}\r\n");
}
