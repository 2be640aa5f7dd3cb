using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// The writes that an object has seen since its owners were last reckoned: a list, newest first. Who owns which field is reckoned when
/// somebody asks; until then a write costs one of these, and what it shares with the object costs nothing. Immutable.
/// </summary>
public sealed class WriteHistory
{
    /// <summary>More writes than this are reckoned at once, so that old trees are not kept.</summary>
    public const int Longest = 12;

    private WriteHistory(WriteHistory? earlier, FieldWriter? writer, StringValue? time, Value? before, Value? after,
        IReadOnlyList<FieldOwner>? owners)
    {
        (Earlier, Writer, Time, Before, After, Owners) = (earlier, writer, time, before, after, owners);
        Length = earlier is null ? 1 : earlier.Length + 1;
    }

    public WriteHistory? Earlier { get; }

    /// <summary>Null where <see cref="Owners"/> say all.</summary>
    public FieldWriter? Writer { get; }

    public StringValue? Time { get; }

    /// <summary>What the writer found; null when it made the object. Of a component's status, the status alone.</summary>
    public Value? Before { get; }

    /// <summary>What the writer asked for, with its defaults; what admission and allocation did to it afterwards is nobody's.</summary>
    public Value? After { get; }

    /// <summary>What was reckoned up to here; null for a write.</summary>
    public IReadOnlyList<FieldOwner>? Owners { get; }

    public int Length { get; }

    /// <summary>The same write in the other version that the kind is served in; null where nobody has written in it.</summary>
    public OtherForm? Other { get; private init; }

    /// <summary>Whether the write is of a status alone.</summary>
    public bool IsOfStatus { get; private init; }

    /// <summary>The object was made.</summary>
    public static WriteHistory Created(FieldWriter writer, StringValue time, ObjectValue after, OtherForm? other = null) =>
        new(null, writer, time, null, after, null) { Other = other };

    /// <summary>Nothing before counts.</summary>
    public static WriteHistory Reckoned(IReadOnlyList<FieldOwner> owners) => new(null, null, null, null, null, owners);

    /// <summary>The object was changed.</summary>
    public WriteHistory Changed(FieldWriter writer, StringValue? time, ObjectValue before, ObjectValue after, OtherForm? other = null) =>
        new(this, writer, time, before, after, null) { Other = other };

    /// <summary>Whether somebody has written in that version.</summary>
    public bool Knows(string apiVersion) => Writer?.ApiVersion == apiVersion || Earlier?.Knows(apiVersion) == true
        || Owners?.Any(owner => owner.Writer.ApiVersion == apiVersion) == true;

    /// <summary>
    /// A component wrote the status and nothing else. Writes that follow each other are one: of what they did in between nothing is left.
    /// </summary>
    public WriteHistory StatusChanged(FieldWriter writer, StringValue time, Value before, Value after)
    {
        var isOneMore = IsOfStatus && Writer is not null && (ReferenceEquals(Writer, writer) || Writer == writer);
        return new(isOneMore ? Earlier : this, writer, time, isOneMore ? Before : before, after, null) { IsOfStatus = true };
    }
}
