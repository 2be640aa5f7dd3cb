namespace Scenarios.Kubectl.Config;

/// <summary>Changes of an entry of a kubeconfig.</summary>
internal static class ConfigEntry
{
    /// <summary>With the field set, or without it where the text is empty.</summary>
    public static ObjectValue With(ObjectValue entry, string field, string text) =>
        text.Length == 0 ? entry.Without(field) : entry.With(field, new StringValue(text));

    /// <summary>With the flag set, or without it where it is off.</summary>
    public static ObjectValue With(ObjectValue entry, string field, bool flag) =>
        flag ? entry.With(field, BooleanValue.True) : entry.Without(field);
}
