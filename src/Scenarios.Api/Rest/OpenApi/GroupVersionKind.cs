namespace Scenarios.Api.Rest.OpenApi;

/// <summary>A kind by all its names; the core group is empty.</summary>
internal sealed record GroupVersionKind(string Group, string Version, string Kind)
{
    /// <summary>As schemas name it.</summary>
    public ListValue ToList() => ListValue.From(
        [ObjectValue.Of(("group", new StringValue(Group)), ("kind", new StringValue(Kind)), ("version", new StringValue(Version)))]);

    /// <summary>As operations name it.</summary>
    public ObjectValue ToObject() =>
        ObjectValue.Of(("group", new StringValue(Group)), ("version", new StringValue(Version)), ("kind", new StringValue(Kind)));
}
