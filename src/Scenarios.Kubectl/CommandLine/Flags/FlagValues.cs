namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>
/// The flag values given on a command line, or the defaults. Asking for a flag that the command does not define is a programming error.
/// </summary>
internal sealed class FlagValues(FlagSet flags)
{
    private readonly Dictionary<string, object> _given = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The names of the flags that were given, in order of their first appearance.</summary>
    public IReadOnlyList<string> Given => _order;

    public bool IsGiven(string name) => _given.ContainsKey(name);

    public string Text(string name) => (string)Value(name);

    /// <summary>
    /// The text of a flag that every command has; empty if the command has a flag of its own with that name, such as
    /// <c>create rolebinding --user</c>.
    /// </summary>
    public string GlobalText(string name) => Value(name) as string ?? string.Empty;

    public bool Boolean(string name) => (bool)Value(name);

    public long Integer(string name) => (long)Value(name);

    public TimeSpan Duration(string name) => (TimeSpan)Value(name);

    public IReadOnlyList<string> List(string name) => (IReadOnlyList<string>)Value(name);

    /// <summary>Whether the command defines the flag at all.</summary>
    public bool IsDefined(string name) => flags.Find(name) is not null;

    internal void Set(Flag flag, object value)
    {
        if (!_given.TryGetValue(flag.Name, out var before))
        {
            _order.Add(flag.Name);
        }

        _given[flag.Name] = before is IReadOnlyList<string> earlier ? (string[])[.. earlier, .. (IReadOnlyList<string>)value] : value;
    }

    private object Value(string name) =>
        _given.TryGetValue(name, out var value)
            ? value
            : (flags.Find(name) ?? throw new InvalidOperationException($"The command has no flag --{name}.")).Default;
}
