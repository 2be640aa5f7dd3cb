using System.IO.Compression;
using System.Text;

namespace Scenarios.Objects.Facts;

/// <summary>
/// The descriptions of types, fields and enum values, in Kubernetes' own words, as OpenAPI documents and <c>kubectl explain</c> show them.
/// Loaded on first use.
/// </summary>
public sealed class Descriptions
{
    private const string Resource = "descriptions.br";
    private const string EnumTitle = "Possible enum values:";

    private static Descriptions? _shared;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private Descriptions(TextReader reader)
    {
        var type = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            var isField = line[0] == '\t';
            var start = isField ? 1 : 0;
            var tab = line.IndexOf('\t', start);
            var name = line[start..tab];
            type = isField ? type : name;
            if (tab + 1 < line.Length)
            {
                _texts[isField ? $"{type}.{name}" : name] = line[(tab + 1)..].Replace("\\n", "\n", StringComparison.Ordinal);
            }
        }
    }

    public static Descriptions Kubernetes => _shared ??= Read();

    /// <summary>The description of a type; empty if there is none.</summary>
    public string Of(TypeFacts type) => _texts.GetValueOrDefault(type.Name, string.Empty);

    /// <summary>The description of the field, without that of its enum values.</summary>
    public string PlainOf(TypeFacts type, FieldFacts field) => _texts.GetValueOrDefault($"{type.Name}.{field.Name}", string.Empty);

    /// <summary>
    /// The description of the field, followed by its possible values and their meaning if it is an enum (kube-openapi,
    /// pkg/generators/enum.go: the elements of a list are not described). Empty if there is none.
    /// </summary>
    public string Of(TypeFacts type, FieldFacts field)
    {
        var text = PlainOf(type, field);
        if (field.Type.Kind is FieldKind.List or FieldKind.Map || field.Type.GoScalar is not { Listed.Count: > 0 } name)
        {
            return text;
        }

        var values = string.Concat(name.Listed.Select(value => $"\n - `\"{value}\"` {MeaningOf(name, value)}".TrimEnd()));
        return $"{text}{(text.Length == 0 ? string.Empty : "\n\n")}{EnumTitle}{values}";
    }

    /// <summary>The description of a Go type with its own JSON encoding, such as <c>Quantity</c>.</summary>
    public string OfSpecial(string name) => _texts.GetValueOrDefault($"special.{name}", string.Empty);

    private string MeaningOf(ScalarFacts name, string value) => _texts.GetValueOrDefault($"{name}.{value}", string.Empty);

    private static Descriptions Read()
    {
        using var stream = typeof(Descriptions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var plain = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return new Descriptions(reader);
    }
}
