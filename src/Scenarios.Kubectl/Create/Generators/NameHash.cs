using System.Security.Cryptography;
using System.Text;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>
/// The hash of the content of a ConfigMap or Secret, for its name: <c>--append-hash</c> (kubectl, pkg/util/hash/hash.go).
/// </summary>
internal static class NameHash
{
    private const int Length = 10;

    /// <summary>Returns the object with the hash appended to its name.</summary>
    public static ApiObject Append(ApiObject item)
    {
        var hashed = new SortedList<string, Value>(StringComparer.Ordinal)
        {
            ["data"] = Sorted(item.Tree["data"] as ObjectValue ?? ObjectValue.Empty),
            ["kind"] = new StringValue(item.Kind),
            ["name"] = new StringValue(item.Name),
        };
        foreach (var field in (string[])["binaryData", "type"])
        {
            if (item.Tree[field] is { } value)
            {
                hashed.Add(field, value is ObjectValue map ? Sorted(map) : value);
            }
        }

        if (item.Kind == "Secret")
        {
            hashed.TryAdd("type", StringValue.Empty);
        }

        var builder = new ObjectBuilder(hashed.Count);
        foreach (var (name, value) in hashed)
        {
            builder.Add(name, value);
        }

        var text = JsonWriter.WriteCompact(builder.ToObject())
            .Replace("<", "\\u003c", StringComparison.Ordinal)
            .Replace(">", "\\u003e", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal);
        return item.With(["metadata", "name"], new StringValue($"{item.Name}-{Of(text)}"));
    }

    /// <summary>Ten digits of SHA-256, with replacements for those that could form words.</summary>
    private static string Of(string text)
    {
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
        return string.Concat(digits.Select(static digit => digit switch
        {
            '0' => 'g',
            '1' => 'h',
            '3' => 'k',
            'a' => 'm',
            'e' => 't',
            _ => digit,
        }));
    }

    private static ObjectValue Sorted(ObjectValue map)
    {
        var builder = new ObjectBuilder(map.Count);
        foreach (var (name, value) in map.OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            builder.Add(name, value);
        }

        return builder.ToObject();
    }
}
