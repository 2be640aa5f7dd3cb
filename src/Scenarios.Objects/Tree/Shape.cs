using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Scenarios.Objects.Tree;

/// <summary>
/// The ordered field names of an object, shared by all objects with the same names in the same order. Shapes form a tree: each is its
/// parent with one more name. Objects of one shape have the same names. The reverse does not hold, and nothing may depend on it: if two
/// threads create a shape at the same time, both keep theirs; and once there are too many shapes, a new one belongs to one object only.
/// </summary>
internal sealed class Shape
{
    /// <summary>Longer lists of names are data (such as that of a ConfigMap), which no other object shares.</summary>
    public const int LongestShared = 48;

    private const int IndexFrom = 32;
    private const int MostShared = 16_384;
    private const int MostScanned = 8;

    private static int s_shared;

    /// <summary>One bit for each name: most names that are not in the shape show by it that they are not.</summary>
    private readonly ulong _signs;

    private Transition[] _next = [];
    private Skeleton[] _skeletons = [];
    private ConcurrentDictionary<string, Shape>? _manyNext;
    private Dictionary<string, int>? _index;

    private Shape(string[] names, bool isShared)
    {
        Names = names;
        IsShared = isShared;
        foreach (var name in names)
        {
            _signs |= SignOf(name);
        }
    }

    public static Shape Empty { get; } = new([], isShared: true);

    /// <summary>Must not be changed.</summary>
    public string[] Names { get; }

    /// <summary>Whether other objects are likely to have this shape.</summary>
    public bool IsShared { get; }

    /// <summary>The forms of packed trees that have this shape.</summary>
    public Skeleton[] Skeletons => Volatile.Read(ref _skeletons);

    /// <summary>Creates a shape for one object only.</summary>
    /// <param name="names">Unique names. The array is kept: the caller must not change it afterwards.</param>
    public static Shape Own(string[] names) => new(names, isShared: false);

    /// <summary>The position of the name; -1 if there is none.</summary>
    public int PositionOf(string name)
    {
        var names = Names;
        if (names.Length >= IndexFrom)
        {
            return (_index ??= MakeIndex()).TryGetValue(name, out var found) ? found : -1;
        }

        // Most names that are asked for are of fields that are not set: their sign says so without a walk.
        if ((_signs & SignOf(name)) == 0)
        {
            return -1;
        }

        // The names of shared shapes are interned, like constants, so comparing references finds most names.
        for (var position = 0; position < names.Length; position++)
        {
            if (ReferenceEquals(names[position], name))
            {
                return position;
            }
        }

        return PositionOfEqual(name);
    }

    private int PositionOfEqual(string name)
    {
        var names = Names;
        for (var position = 0; position < names.Length; position++)
        {
            if (string.Equals(names[position], name, StringComparison.Ordinal))
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>This shape with one more name at the end; null if it already has the name.</summary>
    public Shape? TryAdd(string name)
    {
        foreach (ref readonly var transition in Volatile.Read(ref _next).AsSpan())
        {
            if (ReferenceEquals(transition.Name, name))
            {
                return transition.To;
            }
        }

        return FindNext(name) ?? (PositionOf(name) >= 0 ? null : MakeNext(name));
    }

    /// <summary>This shape without the name at that position.</summary>
    public Shape Without(int position)
    {
        string[] names = [.. Names[..position], .. Names[(position + 1)..]];
        return IsShared ? Of(names) : Own(names);
    }

    /// <summary>
    /// Stores one more form, unless another thread has stored one since <paramref name="known"/> was read: then it is stored another time.
    /// </summary>
    public void AddSkeleton(Skeleton[] known, Skeleton added) => Interlocked.CompareExchange(ref _skeletons, [.. known, added], known);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong SignOf(string name) => name.Length == 0 ? 1 : 1UL << ((name.Length + (5 * name[0]) + (11 * name[^1])) & 63);

    private static Shape Of(string[] names)
    {
        var shape = Empty;
        foreach (var name in names)
        {
            shape = shape.TryAdd(name)!;
        }

        return shape;
    }

    private Shape? FindNext(string name)
    {
        foreach (ref readonly var transition in Volatile.Read(ref _next).AsSpan())
        {
            if (string.Equals(transition.Name, name, StringComparison.Ordinal))
            {
                return transition.To;
            }
        }

        return Volatile.Read(ref _manyNext)?.GetValueOrDefault(name);
    }

    private Shape MakeNext(string name)
    {
        if (!IsShared || Names.Length >= LongestShared || Volatile.Read(ref s_shared) >= MostShared)
        {
            return Own([.. Names, name]);
        }

        Interlocked.Increment(ref s_shared);
        var interned = string.Intern(name);
        var made = new Shape([.. Names, interned], isShared: true);
        var known = Volatile.Read(ref _next);
        if (known.Length < MostScanned)
        {
            // If another thread was faster, this shape will not be found again, but it works just as well.
            Interlocked.CompareExchange(ref _next, [.. known, new Transition(interned, made)], known);
            return made;
        }

        if (Volatile.Read(ref _manyNext) is not { } many)
        {
            var started = new ConcurrentDictionary<string, Shape>(StringComparer.Ordinal);
            many = Interlocked.CompareExchange(ref _manyNext, started, null) ?? started;
        }

        return many.GetOrAdd(interned, made);
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(Names.Length, StringComparer.Ordinal);
        for (var position = 0; position < Names.Length; position++)
        {
            index[Names[position]] = position;
        }

        return index;
    }

    private readonly record struct Transition(string Name, Shape To);
}
