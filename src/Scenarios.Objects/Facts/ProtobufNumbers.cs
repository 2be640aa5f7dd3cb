using System.Globalization;

namespace Scenarios.Objects.Facts;

/// <summary>
/// The field numbers used in Protobuf bodies (<c>generated.proto</c> of k8s.io/api and apimachinery, tag v0.33.1), from
/// <c>Facts/protobuf.numbers</c>. Read when the first such body arrives.
/// </summary>
public sealed class ProtobufNumbers
{
    private const char EmbeddedMark = '@';

    private readonly Dictionary<string, IReadOnlyDictionary<int, string>> _fields = new(StringComparer.Ordinal);

    private ProtobufNumbers(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ');
            _fields.Add(line[..space], Parse(line[(space + 1)..]));
        }
    }

    public static ProtobufNumbers Kubernetes { get; } = new(FactFiles.ReadNumbers());

    /// <summary>
    /// The names of a structure's fields by number. An embedded structure of Go is <c>@</c> and its type. Null if the structure has no
    /// numbers.
    /// </summary>
    /// <param name="type">The structure's full name, such as <c>core/v1.Probe</c>.</param>
    public IReadOnlyDictionary<int, string>? Of(string type) => _fields.GetValueOrDefault(type);

    /// <summary>Whether the name stands for an embedded structure and, if so, of which type.</summary>
    public static bool IsEmbedded(string name, out string type)
    {
        type = name.TrimStart(EmbeddedMark);
        return name.StartsWith(EmbeddedMark);
    }

    private static Dictionary<int, string> Parse(string line)
    {
        var fields = new Dictionary<int, string>();
        foreach (var part in line.Split(' '))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            fields.Add(int.Parse(part.AsSpan(equals + 1), CultureInfo.InvariantCulture), part[..equals]);
        }

        return fields;
    }
}
