namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>Names, order and types of the fields of Go structures, from a table (see the head of pod-template-1.33.layout). Immutable.</summary>
internal sealed class GoLayout
{
    private static readonly Lazy<GoLayout> Template = new(static () => Read("Scenarios.Cluster.Controllers.TemplateHash.pod-template-1.33.layout"));

    private readonly Dictionary<string, IReadOnlyList<GoField>> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    private GoLayout()
    {
    }

    /// <summary>A v1.PodTemplateSpec and everything in it.</summary>
    public static GoLayout PodTemplate => Template.Value;

    /// <summary>The fields of a structure, or null where the type is none.</summary>
    public IReadOnlyList<GoField>? Structure(string type) => _structures.GetValueOrDefault(type);

    /// <summary>What a named type stands for; the type itself where it has no other name.</summary>
    public string Underlying(string type) => _aliases.GetValueOrDefault(type, type);

    private static GoLayout Read(string resource)
    {
        using var stream = typeof(GoLayout).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var layout = new GoLayout();
        List<GoField> fields = [];
        while (reader.ReadLine() is { } line)
        {
            var parts = line.TrimStart().Split(' ');
            switch (parts[0])
            {
                case "#":
                    break;
                case "type" when !line.StartsWith(' '):
                    fields = [];
                    layout._structures.Add(parts[1], fields);
                    break;
                case "alias" when !line.StartsWith(' '):
                    layout._aliases.Add(parts[1], parts[2]);
                    break;
                default:
                    fields.Add(new GoField(parts[0], parts[1] == "-" ? string.Empty : parts[1], parts[2]));
                    break;
            }
        }

        return layout;
    }
}
