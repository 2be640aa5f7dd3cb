using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Scenarios.Conformance.Requests;

/// <summary>
/// An answer without what differs between any two servers: uids, versions, times, ages, generated names, allocated addresses and ports,
/// addresses of memory, tokens. What comes from Go's maps may come in any order.
/// </summary>
internal static class Normal
{
    private static readonly (Regex Pattern, string Word)[] Texts =
    [
        (new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant), "UID"),
        (new(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", RegexOptions.CultureInvariant), "TIME"),
        (new("kube-api-access-[a-z0-9]{5}", RegexOptions.CultureInvariant), "kube-api-access-SUFFIX"),
        (new(@"(?<=-)[bcdfghjklmnpqrstvwxz2456789]{5}\b", RegexOptions.CultureInvariant), "SUFFIX"),
        (new(@"eyJ[\w-]+\.[\w-]+(\.[\w-]+)?", RegexOptions.CultureInvariant), "TOKEN"),
        (new(@"(?<=resourceVersion\W+)\d+|(?<=, current: )\d+|(?<=in record \()\d+", RegexOptions.CultureInvariant), "VERSION"),
        (new("0x[0-9a-f]{9,}", RegexOptions.CultureInvariant), "ADDRESS"),
        (new(@"\(([0-9]+[smhdy])+ ago\)|\(<invalid> ago\)", RegexOptions.CultureInvariant), "(AGE ago)"),
        (new(@"\b3[0-2]\d{3}\b", RegexOptions.CultureInvariant), "NODEPORT"),
        (new(@"\b10\.(9[6-9]|10\d|11[01])\.\d+\.\d+\b", RegexOptions.CultureInvariant), "VIP"),
        (new(@"[\u00a0\s]+", RegexOptions.CultureInvariant), " "),
    ];

    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "resourceVersion", "uid", "creationTimestamp", "time", "continue", "selfLink", "expirationTimestamp", "remainingItemCount",
    };

    private static readonly HashSet<string> Unordered = new(StringComparer.Ordinal) { "causes", "managedFields", "warnings" };

    private static readonly HashSet<string> Aged =
        new(StringComparer.Ordinal) { "Age", "Last Seen", "First Seen", "Last Schedule", "Duration", "Until" };

    public static string Text(string text)
    {
        foreach (var (pattern, word) in Texts)
        {
            text = pattern.Replace(text, word);
        }

        if (text.Contains(", ", StringComparison.Ordinal)
            && (text.Contains("Invalid value", StringComparison.Ordinal) || text.Contains("Required value", StringComparison.Ordinal)
                || text.Contains("is invalid", StringComparison.Ordinal))
            && text.IndexOf('[') is >= 0 and var open && text.EndsWith(']'))
        {
            text = text[..open] + '[' + string.Join(", ", text[(open + 1)..^1].Split(", ").Order(StringComparer.Ordinal)) + ']';
        }

        return text.Trim();
    }

    public static JsonNode? Of(JsonNode? node, string key = "")
    {
        switch (node)
        {
            case JsonObject tree:
                var fields = WithoutAges(tree).Select(field => KeyValuePair.Create(field.Key, Field(field.Key, field.Value)));
                return new JsonObject(fields.OrderBy(static field => field.Key, StringComparer.Ordinal));
            case JsonArray items:
                var normal = items.Select(item => Of(item, key)).ToList();
                return new JsonArray([.. Unordered.Contains(key)
                    ? normal.OrderBy(static item => item?.ToJsonString(), StringComparer.Ordinal) : normal.AsEnumerable()]);
            case JsonValue value when value.TryGetValue<string>(out var text):
                return Text(text);
            case JsonValue value when key is "nodePort" or "healthCheckNodePort" && value.ToJsonString() != "0":
                return "NODEPORT";
            default:
                return node?.DeepClone();
        }
    }

    private static JsonNode? Field(string key, JsonNode? value) =>
        Hidden.Contains(key) && value is not null && value.ToJsonString() is not ("\"\"" or "0" or "false") ? "MASKED" : Of(value, key);

    // Cells in columns of ages and times are not compared.
    private static JsonObject WithoutAges(JsonObject tree)
    {
        if ((string?)(tree["kind"] as JsonValue) != "Table" || tree["columnDefinitions"] is not JsonArray columns
            || tree["rows"] is not JsonArray)
        {
            return tree;
        }

        var copy = (JsonObject)tree.DeepClone();
        for (var index = 0; index < columns.Count; index++)
        {
            if (!Aged.Contains((string)columns[index]!["name"]!))
            {
                continue;
            }

            foreach (var row in copy["rows"]!.AsArray())
            {
                row!["cells"]![index] = "AGE";
            }
        }

        return copy;
    }
}
