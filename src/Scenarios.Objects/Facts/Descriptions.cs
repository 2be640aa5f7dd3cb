using System.IO.Compression;
using System.Text;

namespace Scenarios.Objects.Facts;

/// <summary>
/// What types and fields are for, in Kubernetes' own words, as <c>kubectl explain</c> shows it. They come from a package of a newer
/// Kubernetes than the facts: what was reworded since 1.33 reads as it does there. Read when somebody first asks.
/// </summary>
public sealed class Descriptions
{
    private const string Resource = "descriptions.br";

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

    /// <summary>Empty where nothing is known.</summary>
    public string Of(TypeFacts type) => _texts.GetValueOrDefault(type.Name, string.Empty);

    /// <inheritdoc cref="Of(TypeFacts)"/>
    public string Of(TypeFacts type, FieldFacts field) => _texts.GetValueOrDefault($"{type.Name}.{field.Name}", string.Empty);

    private static Descriptions Read()
    {
        using var stream = typeof(Descriptions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var plain = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return new Descriptions(reader);
    }
}
