using System.Collections.Concurrent;
using System.Text;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>
/// A YAML file in this folder: objects with placeholders <c>${name}</c> for values known only when the objects are created.
/// </summary>
internal static class BootstrapFile
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<ObjectValue>> Files = new(StringComparer.Ordinal);

    /// <summary>
    /// The objects of the file with the values filled in. A text that consists of one placeholder becomes the value itself, whatever its
    /// type.
    /// </summary>
    public static IEnumerable<ObjectValue> Read(string name, IReadOnlyDictionary<string, Value> values) =>
        Files.GetOrAdd(name, Load).Select(tree => (ObjectValue)Fill(tree, values));

    private static IReadOnlyList<ObjectValue> Load(string name)
    {
        using var stream = typeof(BootstrapFile).Assembly.GetManifestResourceStream($"{name}.bootstrap.yaml")
            ?? throw new InvalidOperationException($"There is no file {name}.yaml of first objects.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var manifest = YamlReader.Read(reader.ReadToEnd(), $"{name}.yaml");
        return manifest.Error is null
            ? [.. manifest.Documents.SelectMany(document => document.Objects())]
            : throw new InvalidOperationException(manifest.Error.ToString());
    }

    private static Value Fill(Value value, IReadOnlyDictionary<string, Value> values) => value switch
    {
        ObjectValue tree => ObjectValue.Of([.. tree.Select(member => (member.Key, Fill(member.Value, values)))]),
        ListValue list => ListValue.From(list.Select(item => Fill(item, values))),
        StringValue { Text: var text } when text.Contains("${", StringComparison.Ordinal) => Fill(text, values),
        _ => value,
    };

    private static Value Fill(string text, IReadOnlyDictionary<string, Value> values)
    {
        if (text.EndsWith('}') && text.LastIndexOf("${", StringComparison.Ordinal) == 0)
        {
            return values[text[2..^1]];
        }

        var filled = values.Where(value => value.Value is StringValue).Aggregate(text, (rest, value) =>
            rest.Replace($"${{{value.Key}}}", ((StringValue)value.Value).Text, StringComparison.Ordinal));
        return new StringValue(filled);
    }
}
