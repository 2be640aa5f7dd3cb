namespace Scenarios.Objects.Tree;

/// <summary>
/// One node of an immutable object tree, able to hold what JSON and YAML can express. Never changed after creation, so that objects,
/// snapshots and watchers can share it at no cost. Equality is by content; the order of object fields does not matter.
/// </summary>
public abstract class Value : IEquatable<Value>
{
    private protected Value()
    {
    }

    /// <summary>The type name in the API server's messages: object, array, string, number, bool, null.</summary>
    public abstract string TypeName { get; }

    /// <summary>
    /// The field at the end of the path; null if there is none. The path cannot lead into lists.
    /// </summary>
    public Value? Find(params ReadOnlySpan<string> path)
    {
        Value? current = this;
        foreach (var name in path)
        {
            current = (current as ObjectValue)?[name];
        }

        return current;
    }

    public abstract bool Equals(Value? other);

    public sealed override bool Equals(object? obj) => obj is Value other && Equals(other);

    public abstract override int GetHashCode();

    /// <summary>Compact JSON with fields in tree order; for messages and debugging.</summary>
    public override string ToString() => JsonWriter.WritePlain(this);
}
