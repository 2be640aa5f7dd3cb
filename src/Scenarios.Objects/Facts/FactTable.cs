namespace Scenarios.Objects.Facts;

/// <summary>
/// What is known of the kinds of the API: one file of text for each group and version (Facts/README.md has their grammar). Immutable: at
/// first only kinds are read and where things are; a type's fields are read when it is first asked for, and shared by all threads.
/// </summary>
public sealed class FactTable
{
    private readonly Dictionary<string, int> _numbers = new(600, StringComparer.Ordinal);
    private readonly List<TypePlace> _places = new(600);
    private readonly Dictionary<string, ScalarFacts> _scalars = new(200, StringComparer.Ordinal);
    private readonly List<string> _groups = [];
    private readonly List<KindFacts> _kinds = new(80);
    private readonly List<UnsimulatedField> _unsimulated = [];
    private readonly TypeFacts?[] _types;

    private FactTable(IEnumerable<string> texts, string overlay)
    {
        foreach (var text in texts)
        {
            Index(text);
        }

        foreach (var line in overlay.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _unsimulated.Add(UnsimulatedField.Parse(line, _unsimulated.Count));
        }

        _types = new TypeFacts?[_places.Count];
    }

    /// <summary>Kubernetes 1.33.</summary>
    public static FactTable Kubernetes { get; } = new(FactFiles.ReadAll(), FactFiles.ReadOverlay());

    /// <summary>Groups with their versions, as the files name them.</summary>
    public IReadOnlyList<string> Groups => _groups;

    /// <summary>The resources of all groups.</summary>
    public IReadOnlyList<KindFacts> Kinds => _kinds;

    /// <summary>What is not simulated, in the order in which it is to be told.</summary>
    public IReadOnlyList<UnsimulatedField> Unsimulated => _unsimulated;

    /// <summary>The names of all structures, such as <c>core/v1.PodSpec</c>, group by group.</summary>
    public IEnumerable<string> TypeNames => _places.Select(static place => $"{place.Group}.{place.Name}");

    /// <summary>All names that Go gives to scalars.</summary>
    public IEnumerable<ScalarFacts> Scalars => _scalars.Values;

    /// <summary>A table of other files than the built-in ones.</summary>
    public static FactTable Of(IEnumerable<string> texts, string overlay = "") => new(texts, overlay);

    /// <summary>A structure by its full name, such as <c>core/v1.PodSpec</c>, or null.</summary>
    public TypeFacts? FindType(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            return null;
        }

        // Scenarios on other threads may read the same type at the same time: the first one published stays.
        return Volatile.Read(ref _types[number])
            ?? (_places[number].Read(this) is var made ? Interlocked.CompareExchange(ref _types[number], made, null) ?? made : null);
    }

    /// <summary>A name that Go gives to a scalar, such as <c>core/v1.DNSPolicy</c>, or null.</summary>
    public ScalarFacts? FindScalar(string name) => _scalars.GetValueOrDefault(name);

    internal UnsimulatedField? FindUnsimulated(TypePlace place, string field)
    {
        foreach (var line in _unsimulated)
        {
            if (line.Field == field && line.Type == $"{place.Group}.{place.Name}")
            {
                return line;
            }
        }

        return null;
    }

    internal TypeFacts TypeOrThrow(string name) =>
        FindType(name) ?? throw new InvalidOperationException($"The fact files have no type \"{name}\".");

    private void Index(string text)
    {
        var group = string.Empty;
        for (var start = 0; start < text.Length;)
        {
            var end = TypePlace.EndOfLine(text, start);
            if (text[start] != ' ')
            {
                group = AddLine(text, start, end, group);
            }

            start = end + 1;
        }
    }

    /// <returns>The group that the next line is of.</returns>
    private string AddLine(string text, int start, int end, string group)
    {
        var line = text.AsSpan(start, end - start);
        var space = line.IndexOf(' ');
        var rest = line[(space + 1)..];
        switch (line[..space])
        {
            case "group":
                var name = rest.ToString();
                _groups.Add(name);
                return name;
            case "kind":
                _kinds.Add(KindFacts.Parse(group, line.ToString()));
                return group;
            case "name":
                var scalar = new ScalarFacts(group, line.ToString());
                _scalars.Add(scalar.ToString(), scalar);
                return group;
            case "type":
                var place = new TypePlace(text, end + 1, group, rest.ToString());
                _numbers.Add($"{group}.{place.Name}", _places.Count);
                _places.Add(place);
                return group;
            default:
                throw new FormatException($"A fact file has a line that is none of group, kind, name, type: \"{line}\".");
        }
    }
}
