namespace Scenarios.Kubectl.Config;

/// <summary>Changes the fields of a kubeconfig entry.</summary>
internal static class ConfigEntry
{
    /// <summary>The entry with the field set, or without the field if the text is empty.</summary>
    public static ObjectValue With(ObjectValue entry, string field, string text) =>
        text.Length == 0 ? entry.Without(field) : entry.With(field, new StringValue(text));

    /// <summary>The entry with the flag set, or without the flag if it is false.</summary>
    public static ObjectValue With(ObjectValue entry, string field, bool flag) =>
        flag ? entry.With(field, BooleanValue.True) : entry.Without(field);
}
