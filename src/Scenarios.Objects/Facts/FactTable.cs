namespace Scenarios.Objects.Facts;

/// <summary>
/// The facts about the kinds of the API: one text file for each group and version (Facts/README.md has the grammar). Immutable and shared
/// by all threads. At first only the kinds and the positions of types are read; the fields of a type are read when it is first needed.
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

    /// <summary>Groups with their versions, as written in the files.</summary>
    public IReadOnlyList<string> Groups => _groups;

    /// <summary>The resources of all groups.</summary>
    public IReadOnlyList<KindFacts> Kinds => _kinds;

    /// <summary>The fields that are not simulated, in the order in which to report them.</summary>
    public IReadOnlyList<UnsimulatedField> Unsimulated => _unsimulated;

    /// <summary>The names of all structures, such as <c>core/v1.PodSpec</c>, group by group.</summary>
    public IEnumerable<string> TypeNames => _places.Select(static place => $"{place.Group}.{place.Name}");

    /// <summary>All named scalar types of Go.</summary>
    public IEnumerable<ScalarFacts> Scalars => _scalars.Values;

    /// <summary>Creates a table from other files than the built-in ones.</summary>
    public static FactTable Of(IEnumerable<string> texts, string overlay = "") => new(texts, overlay);

    /// <summary>Finds a structure by its full name, such as <c>core/v1.PodSpec</c>; null if there is none.</summary>
    public TypeFacts? FindType(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            return null;
        }

        // Other threads may read the same type at the same time: the first result published is kept.
        return Volatile.Read(ref _types[number])
            ?? (_places[number].Read(this) is var made ? Interlocked.CompareExchange(ref _types[number], made, null) ?? made : null);
    }

    /// <summary>Finds a named scalar type of Go, such as <c>core/v1.DNSPolicy</c>; null if there is none.</summary>
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

    /// <returns>The group that the next line belongs to.</returns>
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
