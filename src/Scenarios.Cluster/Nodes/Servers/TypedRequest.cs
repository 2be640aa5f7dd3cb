using System.Globalization;
using System.Text;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>HTTP typed by hand over a bare connection with nc: the head of a request, and the whole of an answer.</summary>
internal static class TypedRequest
{
    /// <summary>The request; null when the text is not one.</summary>
    public static HttpRequest? Of(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var first = lines[0].Split(' ');
        if (first is not [{ Length: > 0 } method, ['/', ..] target, ..])
        {
            return null;
        }

        var headers = new List<KeyValuePair<string, string>>();
        var host = string.Empty;
        foreach (var line in lines.Skip(1).TakeWhile(static line => line.Length > 0))
        {
            var parts = line.Split(':', 2);
            var value = parts.Length > 1 ? parts[1].Trim() : string.Empty;
            if (parts[0].Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                host = value;
            }
            else
            {
                headers.Add(new(parts[0], value));
            }
        }

        return new HttpRequest(method, target, host, string.Empty) { Headers = headers };
    }

    public static string Write(HttpResponse response)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {response.Reason}\r\n");
        foreach (var (name, value) in response.Headers)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return text.Append("\r\n").Append(response.Body).ToString();
    }
}
