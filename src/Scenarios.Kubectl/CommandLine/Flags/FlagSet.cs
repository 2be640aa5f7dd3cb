namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>
/// The flags that a command knows. Each builder method adds one flag and returns the set. Flags that the simulation lacks are added with
/// <c>NotBuilt</c>: they are known by name, so that using one fails as a gap in the simulation and not as a typing error.
/// </summary>
internal sealed class FlagSet
{
    private readonly Dictionary<string, Flag> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<char, Flag> _byShorthand = [];
    private readonly List<string> _required = [];

    /// <summary>In order of definition.</summary>
    public IEnumerable<Flag> All => _byName.Values;

    public IReadOnlyList<string> Required => _required;

    public FlagSet Text(string name, char? shorthand = null, string @default = "", string? bare = null) =>
        Add(new Flag(name, shorthand, FlagKind.Text) { Default = @default, ValueWhenBare = bare });

    public FlagSet Boolean(string name, char? shorthand = null, bool @default = false) =>
        Add(new Flag(name, shorthand, FlagKind.Boolean) { Default = @default, ValueWhenBare = "true" });

    public FlagSet Integer(string name, char? shorthand = null, long @default = 0) =>
        Add(new Flag(name, shorthand, FlagKind.Integer) { Default = @default });

    public FlagSet Duration(string name, char? shorthand = null, TimeSpan @default = default) =>
        Add(new Flag(name, shorthand, FlagKind.Duration) { Default = @default });

    public FlagSet TextSlice(string name, char? shorthand = null, string[]? @default = null) =>
        Add(new Flag(name, shorthand, FlagKind.TextSlice) { Default = @default ?? [] });

    public FlagSet TextArray(string name, char? shorthand = null) =>
        Add(new Flag(name, shorthand, FlagKind.TextArray) { Default = Array.Empty<string>() });

    /// <summary>Adds flags that kubectl has and the simulation lacks. For those without a value, pass Boolean as the kind.</summary>
    public FlagSet NotBuilt(FlagKind kind, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            AddNotBuilt(name, null, kind);
        }

        return this;
    }

    /// <inheritdoc cref="NotBuilt(FlagKind, ReadOnlySpan{string})"/>
    public FlagSet NotBuilt(FlagKind kind, string name, char shorthand) => AddNotBuilt(name, shorthand, kind);

    /// <summary>Marks required flags: without them, the command fails before it runs (cobra's MarkFlagRequired).</summary>
    public FlagSet Require(params ReadOnlySpan<string> names)
    {
        _required.AddRange(names);
        return this;
    }

    /// <summary>Marks a flag as deprecated: if it is given, the text is printed on stderr.</summary>
    public FlagSet Deprecate(string name, string instead) => Replace(_byName[name] with { Deprecation = instead });

    public Flag? Find(string name) => _byName.GetValueOrDefault(name);

    public Flag? Find(char shorthand) => _byShorthand.GetValueOrDefault(shorthand);

    /// <summary>Adds the flags of another set; flags of this one take precedence.</summary>
    public FlagSet Include(FlagSet others)
    {
        _required.AddRange(others._required);
        foreach (var flag in others.All)
        {
            if (!_byName.ContainsKey(flag.Name))
            {
                Add(flag.Shorthand is { } letter && _byShorthand.ContainsKey(letter) ? flag with { Shorthand = null } : flag);
            }
        }

        return this;
    }

    public FlagSet Add(Flag flag)
    {
        _byName.Add(flag.Name, flag);
        if (flag.Shorthand is { } shorthand)
        {
            _byShorthand.Add(shorthand, flag);
        }

        return this;
    }

    private FlagSet AddNotBuilt(string name, char? shorthand, FlagKind kind) =>
        Add(new Flag(name, shorthand, kind)
        {
            Default = FlagValueReader.ZeroOf(kind),
            ValueWhenBare = kind == FlagKind.Boolean ? "true" : null,
            IsBuilt = false,
        });

    private FlagSet Replace(Flag flag)
    {
        _byName[flag.Name] = flag;
        if (flag.Shorthand is { } shorthand)
        {
            _byShorthand[shorthand] = flag;
        }

        return this;
    }
}
