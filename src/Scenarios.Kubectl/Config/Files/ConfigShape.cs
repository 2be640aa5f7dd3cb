namespace Scenarios.Kubectl.Config.Files;

/// <summary>
/// The layout of client-go's kubeconfig structures: the order of fields, and which of them are written even if empty (client-go,
/// tools/clientcmd/api and api/v1, types.go).
/// </summary>
internal static class ConfigShape
{
    private static readonly string[] Cluster =
    [
        "server", "tls-server-name", "insecure-skip-tls-verify", "certificate-authority", "certificate-authority-data", "proxy-url",
        "disable-compression", "extensions",
    ];

    private static readonly string[] Context = ["cluster", "user", "namespace", "extensions"];

    private static readonly string[] User =
    [
        "client-certificate", "client-certificate-data", "client-key", "client-key-data", "token", "tokenFile", "as", "as-uid", "as-groups",
        "as-user-extra", "username", "password", "auth-provider", "exec", "extensions",
    ];

    private static readonly string[] Exec =
        ["command", "args", "env", "apiVersion", "installHint", "provideClusterInfo", "interactiveMode"];

    /// <summary>The fields of an entry, by the names that <c>kubectl config set</c> uses.</summary>
    public static IEnumerable<string> Properties(string list) => FieldsOf(list).Select(static field =>
        field.StartsWith("as", StringComparison.Ordinal) ? "act-" + field : field);

    /// <summary>The name in the file for a field that <c>kubectl config set</c> knows.</summary>
    public static string FieldOf(string property) =>
        property.StartsWith("act-as", StringComparison.Ordinal) ? property["act-".Length..] : property;

    /// <summary>The entry with its fields in the structure's order, including those that are always written.</summary>
    public static ObjectValue Ordered(string list, ObjectValue entry)
    {
        var ordered = Ordered(entry, FieldsOf(list), list switch
        {
            ConfigFile.Clusters => ["server"],
            ConfigFile.Contexts => ["cluster", "user"],
            _ => [],
        });
        return ordered["exec"] is ObjectValue exec ? ordered.With("exec", Ordered(exec, Exec, [])) : ordered;
    }

    private static ObjectValue Ordered(ObjectValue entry, string[] fields, string[] always)
    {
        var made = new ObjectBuilder(fields.Length);
        foreach (var field in fields)
        {
            if (entry[field] is { } value)
            {
                made.Add(field, value);
            }
            else if (always.Contains(field))
            {
                made.Add(field, string.Empty);
            }
        }

        foreach (var (field, value) in entry)
        {
            if (!fields.Contains(field))
            {
                made.Add(field, value);
            }
        }

        return made.ToObject();
    }

    private static string[] FieldsOf(string list) => list switch
    {
        ConfigFile.Clusters => Cluster,
        ConfigFile.Contexts => Context,
        _ => User,
    };
}
