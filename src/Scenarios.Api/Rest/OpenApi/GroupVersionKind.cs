namespace Scenarios.Api.Rest.OpenApi;

/// <summary>A kind with its group and version. The core group is empty.</summary>
internal sealed record GroupVersionKind(string Group, string Version, string Kind)
{
    /// <summary>The form used in schemas.</summary>
    public ListValue ToList() => ListValue.From(
        [ObjectValue.Of(("group", new StringValue(Group)), ("kind", new StringValue(Kind)), ("version", new StringValue(Version)))]);

    /// <summary>The form used in operations.</summary>
    public ObjectValue ToObject() =>
        ObjectValue.Of(("group", new StringValue(Group)), ("version", new StringValue(Version)), ("kind", new StringValue(Kind)));
}
