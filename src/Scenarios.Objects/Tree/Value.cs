namespace Scenarios.Objects.Tree;

/// <summary>
/// One node of an immutable object tree: what JSON and YAML can say. Never changed after it is made, so it may be shared
/// between objects, snapshots and watchers at no cost. Equality is by content; object fields are equal in any order.
/// </summary>
public abstract class Value : IEquatable<Value>
{
    private protected Value()
    {
    }

    /// <summary>The kind of value in the words of the API server's messages: object, array, string, number, bool, null.</summary>
    public abstract string TypeName { get; }

    /// <summary>
    /// The field or element at the end of the path, or null where the path leads nowhere. Steps into lists are not taken.
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

    /// <summary>Compact JSON, fields in their own order; for messages and debugging.</summary>
    public override string ToString() => JsonWriter.WritePlain(this);
}
